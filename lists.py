"""Lists as users write them: one text, its items parted by the marks of any keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A user whose keyboard writes Chinese or Arabic types these where another types , ; = : and .
COMMAS = ",，、﹐،"
SEMICOLONS = ";；﹔؛"
EQUALS = "=＝﹦"
COLONS = ":：﹕"
_LATIN = str.maketrans(
    {mark: marks[0] for marks in (COMMAS, SEMICOLONS, EQUALS, COLONS, "-－", ".．") for mark in marks}
)


def latin_marks(text: str) -> str:
    """Return a text with the marks of other scripts replaced by , ; = : - and the decimal point."""
    return text.translate(_LATIN)


def items(text: str | Iterable[str] | None) -> list[str]:
    """Return the items of a list: a text split at commas, semicolons and line breaks, or a sequence as it is.

    Examples
    --------
    >>> items("geology, landuse"), items("geology"), items(["geology"])
    (['geology', 'landuse'], ['geology'], ['geology'])
    """
    return _parted(COMMAS + SEMICOLONS + "\n", text)


def entries(text: str | None) -> list[str]:
    """Return the entries of a text such as 'slope=6; ndvi=4', split at semicolons and line breaks."""
    return _parted(SEMICOLONS + "\n", text)


def entry(text: str) -> tuple[str, str]:
    """Return the name and the value of an entry 'name=value'; both empty where there is no equals sign.

    Examples
    --------
    >>> entry("geology = classes.csv")
    ('geology', 'classes.csv')
    """
    parts = re.split(f"[{EQUALS}]", text, maxsplit=1)
    return (parts[0].strip(), parts[1].strip()) if len(parts) == 2 else ("", "")


def words(text: str) -> list[str]:
    """Return what stands between commas, semicolons and blanks; marks inside, such as a decimal point, become Latin."""
    return latin_marks(text).replace(",", " ").replace(";", " ").split()


def _parted(marks: str, text: str | Iterable[str] | None) -> list[str]:
    parts = re.split(f"[{marks}]", text or "") if text is None or isinstance(text, str) else text
    return [part.strip() for part in parts if part.strip()]
