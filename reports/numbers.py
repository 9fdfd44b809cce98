"""Numbers as a reader wants them: thousands separators, few digits, a dash where there is none."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from numbers import Integral, Real
from typing import Any, Callable, Union

DASH = "–"
# From here on a float is no longer exact to the unit, and its digits would fill a line.
HUGE = 1e15
# A column's format: a Python format specification such as ",.1f" or ".1%", or a function of the value.
Format = Union[str, Callable[[Any], str]]


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


def format_column(values: Sequence[Any], chosen: Format | None = None) -> list[str]:
    """Return a column's cells as text, its floats with the same number of decimals.

    Parameters
    ----------
    values
        Numbers, texts, booleans, None or NaN, in any mixture.
    chosen
        A format specification for the numbers, or a function of every value that is not missing.
    """
    floats = [float(v) for v in values if is_number(v) and not isinstance(v, Integral) and not is_missing(v)]
    decimals = decimals_for(floats)
    return [_cell(value, chosen, decimals) for value in values]


def _cell(value: Any, chosen: Format | None, decimals: int) -> str:
    if is_missing(value):
        return DASH
    if callable(chosen):
        return str(chosen(value))
    if not is_number(value):
        return setting_text(value)
    if chosen is None or math.isinf(value):
        return format_number(value, decimals)
    return format(value, chosen)


def percent(share: float | None, decimals: int = 1) -> str:
    """Return a share (0 to 1) as a percentage: 0.2528 is "25.3 %"."""
    if is_missing(share):
        return DASH
    text = f"{100 * share:.{decimals}f}"
    if share > 0 and float(text) == 0:
        return f"< {10 ** -decimals:.{decimals}f} %"
    return f"{text} %"


def setting_text(value: Any) -> str:
    """Return a setting as text that can be typed in again: no thousands separators, no lost digits."""
    if isinstance(value, str):
        return value or DASH
    if is_missing(value):
        return DASH
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):
        return "yes" if value else "no"
    if isinstance(value, Integral):
        return str(int(value))
    if isinstance(value, Real):
        return f"{float(value):.10g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {setting_text(item)}" for key, item in value.items()) or DASH
    if hasattr(value, "tolist"):
        return setting_text(value.tolist())
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
        return ", ".join(setting_text(item) for item in items) or DASH
    return str(value)
