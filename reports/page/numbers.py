"""Numbers as a reader wants them: thousands separators, few digits, a dash where there is none."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from numbers import Integral, Real
from typing import Any, Callable, Union

from ...sentences import Sentence, Text, commas, say

DASH = "–"
# From here on a float is no longer exact to the unit, and its digits would fill a line.
HUGE = 1e15
# Digits that no point or other digit comes before: those behind a decimal point are left alone.
_LONG_NUMBER = re.compile(r"(?<![\d.,])\d{4,}")
# A column's format: a Python format specification such as ",.1f" or ".1%", or a function of the value.
Format = Union[str, Callable[[Any], Text]]


def is_missing(value: Any) -> bool:
    """Whether `value` is None or NaN."""
    return value is None or (isinstance(value, Real) and math.isnan(value))


def is_number(value: Any) -> bool:
    """Whether `value` is a number (NumPy scalars count, booleans do not)."""
    # numpy.bool_ is not a Real, numpy.float32 and numpy.int64 are.
    return isinstance(value, Real) and not isinstance(value, bool)


def decimals_for(values: Sequence[float], significant: int = 4) -> int:
    """Return the decimals that give the largest of `values` about `significant` digits.

    Never more than three, unless all values are below 0.1: 0.861 reads better than 0.8612.
    """
    sizes = [abs(v) for v in values if math.isfinite(v) and v != 0]
    if not sizes:
        return 0
    order = math.floor(math.log10(max(sizes)))
    if order < -1:
        return min(2 - order, 12)
    return max(0, min(significant - 1 - order, 3))


def format_number(value: Any, decimals: int | None = None) -> str:
    """Return a number as text; a value that would round to zero but is not zero keeps two digits."""
    if is_missing(value):
        return DASH
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    if isinstance(value, Integral):
        return f"{int(value):,}"
    value = float(value)
    if abs(value) >= HUGE:
        return f"{value:.4g}"
    if decimals is None:
        decimals = decimals_for([value])
    text = f"{value:,.{decimals}f}"
    if float(text.replace(",", "")) == 0:
        return f"{value:.2g}" if value else f"{0:.{decimals}f}"
    return text


def format_column(values: Sequence[Any], chosen: Format | None = None) -> list[Text]:
    """Return a column's cells as text, its floats with the same number of decimals.

    Parameters
    ----------
    values
        Numbers, texts, sentences, booleans, None or NaN, in any mixture.
    chosen
        A format specification for the numbers, or a function of every value that is not missing.
    """
    floats = [float(v) for v in values if is_number(v) and not isinstance(v, Integral) and not is_missing(v)]
    decimals = decimals_for(floats)
    return [_cell(value, chosen, decimals) for value in values]


def _cell(value: Any, chosen: Format | None, decimals: int) -> Text:
    if is_missing(value):
        return DASH
    if callable(chosen):
        return chosen(value)
    if not is_number(value):
        return setting_text(value)
    if chosen is None or math.isinf(value):
        return format_number(value, decimals)
    return format(value, chosen)


def percent(share: float | None, decimals: int = 1) -> str:
    """Return a share (0 to 1) as a percentage: 0.2528 is "25.3 %"."""
    if share is None or is_missing(share):
        return DASH
    text = f"{100 * share:.{decimals}f}"
    if share > 0 and float(text) == 0:
        return f"< {10**-decimals:.{decimals}f} %"
    return f"{text} %"


def grouped(text: str) -> str:
    """Return `text` with separators between the thousands of its numbers: '1224 – 15885' is '1,224 – 15,885'."""
    return _LONG_NUMBER.sub(lambda found: f"{int(found[0]):,}", text)


def brief(value: Any) -> Text:
    """Return a setting or figure to read, not to type in again: floats of three digits, thousands separated."""
    if isinstance(value, (list, tuple)):
        return commas(brief(item) for item in value) if len(value) else DASH
    if not is_number(value) or is_missing(value) or math.isinf(value):
        return setting_text(value)
    if isinstance(value, Integral):
        return f"{int(value):,}"
    text = f"{value:.3g}"
    # By the rounded value: 999.9 is 1,000, and not 1e+03.
    return f"{value:,.0f}" if abs(float(text)) >= 1000 and abs(value) < HUGE else text


def category_text(code: float, label: str = "") -> str:
    """Return a category's code before its name, which may begin like another's: '31: marl'; the code if it has none."""
    shown = str(int(code)) if float(code).is_integer() else f"{code:g}"
    # From a million on the format 'g', which stands in for a name elsewhere, is another text than the code.
    return shown if label in ("", shown, f"{code:g}") else f"{shown}: {label}"


def signed_zero_free(value: float, decimals: int = 3) -> str:
    """Return a number of so many decimals; what rounds to zero has no minus: '0.000' and not '-0.000'."""
    text = f"{value:.{decimals}f}"
    return text.lstrip("-") if float(text) == 0 else text


def unit_text(unit: str) -> str:
    """Return a unit as a reader wants it: '°' for degrees, nothing for '1', which stands for a bare number."""
    return {"degrees": "°", "degree": "°", "deg": "°", "metre": "m", "meters": "m", "metres": "m", "1": ""}.get(
        unit.strip().lower(), unit.strip()
    )


def with_unit(name: str, unit: str) -> str:
    """Return a name with its unit in parentheses, if it has one: 'slope (°)', not to be broken."""
    shown = unit_text(unit)
    return f"{name}\u00a0({shown})" if shown else name


def setting_text(value: Any) -> Text:
    """Return a setting as text that can be typed in again: no thousands separators, no lost digits."""
    if isinstance(value, Sentence):
        return value
    if isinstance(value, str):
        return value or DASH
    if is_missing(value):
        return DASH
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):
        return say("yes") if value else say("no")
    if isinstance(value, Integral):
        return str(int(value))
    if isinstance(value, Real):
        return f"{float(value):.10g}"
    if isinstance(value, Mapping):
        pairs = [say("{name}: {value}", name=name, value=setting_text(item)) for name, item in value.items()]
        return commas(pairs) if pairs else DASH
    if hasattr(value, "tolist"):
        return setting_text(value.tolist())
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
        return commas(setting_text(item) for item in items) if items else DASH
    return str(value)
