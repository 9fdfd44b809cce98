"""Settings that differ from factor to factor, written as one line: ``slope=6; ndvi=4``."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..errors import ParameterError
from ..lists import COLONS, EQUALS, entries, words
from ..sentences import Sentence, commas, say

STACK, NETWORK = say("stack"), say("model")


def parse_factor_settings(text: str, what: Sentence) -> dict[str, list[float]]:
    """Read ``name=number [number ...]; name=...`` (colons serve too, commas between numbers too).

    Parameters
    ----------
    text : str
        What the user wrote; empty for none.
    what : Sentence
        What the numbers are, for the error message.

    Raises
    ------
    ParameterError
        If a part has no name or holds something that is no number, or a name repeats.

    Examples
    --------
    >>> parse_factor_settings("slope=10 20 30; ndvi: 0.5", say("breaks"))
    {'slope': [10.0, 20.0, 30.0], 'ndvi': [0.5]}
    """
    result: dict[str, list[float]] = {}
    for part in entries(text):
        mark = next((mark for mark in EQUALS + COLONS if mark in part), "=")
        name, found, numbers = part.rpartition(mark)
        name = name.strip()
        try:
            values = [float(number) for number in words(numbers)]
        except ValueError:
            values = []
        if not found or not name or not values or not all(map(math.isfinite, values)):
            raise ParameterError(
                say(
                    "'{part}' in the {what} is not understood: write 'name=number' and ';' between them.",
                    part=part,
                    what=what,
                )
            )
        if name in result:
            raise ParameterError(say("'{name}' stands twice in the {what}: keep one.", name=name, what=what))
        result[name] = values
    return result


def values_of(given: float | Sequence[float]) -> list[float]:
    """Return one value, or several, as a list."""
    return [float(value) for value in given] if isinstance(given, Sequence) else [float(given)]


def check_factor_names(given: Sequence[str], names: Sequence[str], what: Sentence, of: Sentence = STACK) -> None:
    """Raise `ParameterError` if the settings name a factor that is not there; `of` is what has the factors."""
    for name in given:
        if name not in names:
            raise ParameterError(
                say(
                    "'{name}' in the {what} is no factor of the {of}: choose from {names}.",
                    name=name,
                    what=what,
                    of=of,
                    names=commas(names),
                )
            )
