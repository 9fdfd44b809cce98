"""The dates of an inventory: what its field holds, as days."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Iterable

import numpy as np

from ..errors import InputError, ParameterError
from ..sentences import say, short

# What people write where a date is not known; a year 0 is what many a table has there.
UNKNOWN = frozenset(
    ("", "-", "?", "0", "nan", "nat", "na", "n/a", "none", "null", "nil", "unknown", "undated", "no date")
)
FIRST_YEAR, LAST_YEAR = 1000, 2999  # a number outside is rather something else than a year
YEAR = re.compile(r"(\d{4})(?:\.0+)?$")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0+)?$")
# A time of day and a time zone may follow a date; the day is what it says, in whatever zone.
TIME = r"(?:[T ].*)?$"
ISO = re.compile(r"(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})" + TIME + r"|$)")
DOTS = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})" + TIME)  # the day comes first wherever dates are written with dots
SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})" + TIME)  # the order depends on the country
DAY = "datetime64[D]"


def dates_of(values: np.ndarray, field: str) -> np.ndarray:
    """Return the dates that a field holds, datetime64[D] [n]; NaT where there is none.

    Understood are ISO dates with or without a time of day (``2015-06-01``, ``2015/06/01 12:30:00+02``), a year and its
    month (``2015-06``), a year alone, as a number or as text, ``20150601``, ``01.06.2015``, and ``01/06/2015`` where
    the whole column leaves no doubt which of the two is the month. A year alone is its first of January, a month alone
    its first day. Time zones are ignored.

    Raises
    ------
    InputError
        If a value is no date, the order of day and month is open, or there is no date at all.
    """
    texts = [_text(value) for value in values.tolist()]
    known = sorted({text for text in texts if text.casefold() not in UNKNOWN})
    if not known:
        raise InputError(
            say("The field '{field}' (DATE_FIELD) holds no date: name the field of the landslides' dates.", field=field)
        )
    month_first = _is_month_first(known, field)
    found = {text: _day(text, month_first) for text in known}
    wrong = next((text for text, day in found.items() if day is None), None)
    if wrong is not None:
        raise InputError(
            say(
                "The field '{field}' (DATE_FIELD) holds '{value}', which is no date: write 2015-06-01 or the year, and "
                "leave it empty where the date is not known.",
                field=field,
                value=short(wrong),
            )
        )
    return np.array([found.get(text) or "NaT" for text in texts], DAY)


def are_years(dates: np.ndarray) -> bool:
    """Whether all dates are firsts of January, as years alone are; none is too."""
    known = dates[~np.isnat(dates)]
    return bool((known == known.astype("datetime64[Y]")).all())


def day_of(text: str) -> np.datetime64:
    """Return the day that a setting names: 2015-06-01, or a year.

    Raises
    ------
    ParameterError
        If it is no date.
    """
    day = None if SLASHES.match(text.strip()) else _day(text.strip(), False)
    if day is None:
        raise ParameterError(say("DATE is '{text}', which is no date: write 2015-06-01 or a year.", text=short(text)))
    return np.datetime64(day, "D")


def _text(value: object) -> str:
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.10g}"
    return str(value).strip()


def _is_month_first(texts: Iterable[str], field: str) -> bool:
    """Return whether dates like 01/06/2015 begin with the month, by those of the column that allow one order only."""
    there = [text for text in texts if SLASHES.match(text)]
    orders = [order for order in (False, True) if all(_day(text, order) for text in there)]
    if there and len(orders) == 2 and any(_day(text, False) != _day(text, True) for text in there):
        raise InputError(
            say(
                "The field '{field}' (DATE_FIELD) holds '{value}', of which nobody can tell the day from the month: "
                "write dates like 2015-06-01.",
                field=field,
                value=next(text for text in there if _day(text, False) != _day(text, True)),
            )
        )
    return orders == [True]


def _day(text: str, month_first: bool) -> datetime.date | None:
    """Return the day of a text, None if it is no date."""
    readers: tuple[tuple[re.Pattern[str], Callable[[list[int]], tuple[int, int, int]]], ...] = (
        (YEAR, lambda n: (n[0], 1, 1)),
        (COMPACT, lambda n: (n[0], n[1], n[2])),
        (ISO, lambda n: (n[0], n[1], n[2] if len(n) > 2 else 1)),
        (DOTS, lambda n: (n[2], n[1], n[0])),
        (SLASHES, lambda n: (n[2], n[0], n[1]) if month_first else (n[2], n[1], n[0])),
    )
    for pattern, order in readers:
        match = pattern.match(text)
        if match is None:
            continue
        year, month, day = order([int(part) for part in match.groups() if part is not None])
        try:
            return datetime.date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
        except ValueError:  # there is no such day
            return None
    return None
