"""From breaks to classes: quantiles, equal intervals, manual breaks, categories.

Breaks are *inner* breaks, ascending: k - 1 numbers make classes 1 to k. Values beyond the data that the breaks
came from are in the first or last class. Breaks and values meet as float32, so that a value equal to a break is in
the lower class whatever type it is stored in.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ...errors import InputError, ParameterError
from ...lists import words
from ...sentences import say
from .bins import ExactHistogram
from .histogram import Histogram

MOST_CLASSES = np.iinfo(np.uint16).max
_MANY_BREAKS = 64  # up to here comparing with every break is faster than a binary search


def quantile_breaks(histogram: Histogram | ExactHistogram, classes: int) -> np.ndarray:
    """Return the breaks that put an equal share of the values into each class, float64, float32 values.

    Each break is the least one (to the width of a bin) with at least its share of values below or equal. Values that
    occur more often than a class's share make fewer classes.
    """
    _check_classes(classes)
    bins = histogram.bins()
    below = np.cumsum(bins.count)
    # Whole numbers: a share such as 1/3 must not be missed by rounding.
    wanted = -(-int(below[-1]) * np.arange(1, classes) // classes)
    place = np.unique(np.searchsorted(below, wanted))
    return bins.upper[place[place < below.size - 1]]


def equal_interval_breaks(minimum: float, maximum: float, classes: int) -> np.ndarray:
    """Return the breaks that cut the range into equal intervals, float64, rounded to float32; none if it is a point."""
    _check_classes(classes)
    if not (np.isfinite(minimum) and np.isfinite(maximum) and minimum <= maximum):
        raise ParameterError(
            say(
                "The range {minimum} to {maximum} cannot be cut: give a finite minimum up to a maximum.",
                minimum=minimum,
                maximum=maximum,
            )
        )
    breaks = np.unique(np.linspace(minimum, maximum, classes + 1)[1:-1].astype(np.float32))
    return breaks[breaks < np.float32(maximum)].astype(np.float64)


def manual_breaks(breaks: str | Iterable[float]) -> np.ndarray:
    """Return breaks given as numbers, or as text split by commas, semicolons or blanks; float64, rounded to float32.

    Raises
    ------
    ParameterError
        If there is none, or one is no finite float32, or they do not ascend.
    """
    given = words(breaks) if isinstance(breaks, str) else list(breaks)
    try:
        with np.errstate(over="ignore"):
            numbers = np.array([float(item) for item in given]).astype(np.float32)
    except (TypeError, ValueError) as error:
        raise ParameterError(
            say(
                "The class breaks '{breaks}' are not all numbers: write them like '10, 20.5, 40', with decimal points.",
                breaks=breaks,
            )
        ) from error
    if numbers.size == 0:
        raise ParameterError(say("There are no class breaks: give one or more numbers, like '10, 20.5, 40'."))
    if not np.isfinite(numbers).all():
        raise ParameterError(
            say("The class breaks '{breaks}' are not all finite numbers up to 3.4e38: mend them.", breaks=breaks)
        )
    if (np.diff(numbers) <= 0).any():
        raise ParameterError(
            say(
                "The class breaks '{breaks}' do not ascend: give each once, from the lowest to the highest (numbers "
                "that agree in their first seven digits are one).",
                breaks=breaks,
            )
        )
    return numbers.astype(np.float64)


def class_limits(breaks: np.ndarray, minimum: float, maximum: float) -> tuple[np.ndarray, np.ndarray]:
    """Return each class's lower and upper limit, shape (classes,), float64, from the breaks and the data's range."""
    breaks = np.asarray(breaks, np.float64)
    if breaks.size:  # a manual break may lie beyond the data
        minimum, maximum = min(minimum, breaks[0]), max(maximum, breaks[-1])
    return np.append(minimum, breaks), np.append(breaks, maximum)


def classify(values: np.ndarray, breaks: np.ndarray) -> np.ndarray:
    """Return the class, 1 to ``len(breaks) + 1``, of each value; 0 for NaN. Same shape; uint8, or uint16 past 255.

    Class i holds ``breaks[i - 2] < v <= breaks[i - 1]``.
    """
    breaks = np.asarray(breaks).astype(np.float32)
    with np.errstate(over="ignore"):
        values = np.asarray(values).astype(np.float32, copy=False)
    kind = _class_type(breaks.size + 1)
    if breaks.size < _MANY_BREAKS:
        classes: np.ndarray = np.ones(values.shape, kind)
        above = np.empty(values.shape, bool)
        for limit in breaks:
            np.greater(values, limit, out=above)
            classes += above.view(np.uint8)
    else:
        classes = (np.searchsorted(breaks, values, side="left") + 1).astype(kind)
    missing = values.size and np.isnan(values.max())  # the maximum is NaN if any value is
    return np.where(np.isnan(values), kind(0), classes) if missing else classes


def category_classes(values: np.ndarray, categories: Iterable[float]) -> np.ndarray:
    """Return the place, 1 to k, of each value in `categories` by exact match; 0 for any other. Type as in `classify`.

    Categories are rounded to the values' type if that is a float, so 0.1 finds the float32 nearest to it.

    Raises
    ------
    InputError
        If two categories are the same in that type.
    """
    values = np.asarray(values)
    compared = values.dtype if values.dtype.kind == "f" else np.float64
    categories = np.array(list(categories), np.float64).astype(compared)
    order = np.argsort(categories, kind="stable")
    ascending = categories[order]
    twice = ascending[1:][np.diff(ascending) == 0]
    if twice.size:
        raise InputError(
            say(
                "The category {category:.17g} is given twice (as {kind}): name each one once.",
                category=twice[0],
                kind=np.dtype(compared),
            )
        )
    kind = _class_type(categories.size)
    if categories.size == 0:
        return np.zeros(values.shape, kind)
    place = np.minimum(np.searchsorted(ascending, values), categories.size - 1)
    return np.where(ascending[place] == values, order[place] + 1, 0).astype(kind)


def _check_classes(classes: int) -> None:
    if not 1 <= classes <= MOST_CLASSES:
        raise ParameterError(
            say("The number of classes is {classes} but must be from 1 to {most}.", classes=classes, most=MOST_CLASSES)
        )


def _class_type(classes: int) -> type[np.uint8] | type[np.uint16]:
    if classes > MOST_CLASSES:
        raise InputError(
            say(
                "There are {classes} classes but at most {most} can be told apart: merge some.",
                classes=classes,
                most=MOST_CLASSES,
            )
        )
    return np.uint8 if classes <= np.iinfo(np.uint8).max else np.uint16
