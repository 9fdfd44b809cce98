"""Landslides in the order of time: where to cut so that the older ones train and the later ones test."""

from __future__ import annotations

import numpy as np


def cut_day(days: np.ndarray, share: float, undated: int = 0) -> int | None:
    """Return the day before which the number of landslides is nearest to a share of all; None if all are of one day.

    Parameters
    ----------
    days : int64 array [n]
        Of the landslides with a date, each once.
    share : float
        0 to 1.
    undated : int
        Landslides that are before any day.
    """
    starts, counts = np.unique(days, return_counts=True)
    if starts.size < 2:
        return None
    before = undated + np.cumsum(counts)[:-1]
    return int(starts[1:][np.argmin(np.abs(before - share * (undated + days.size)))])


def periods_of(days: np.ndarray, count: int) -> np.ndarray | None:
    """Return the period of each landslide, 0 (the oldest) to count - 1; None if there are fewer days than periods.

    Periods hold as equal numbers of landslides as days allow, since one day is in one period.

    Parameters
    ----------
    days : int64 array [n]
    count : int
        1 or more.
    """
    starts, inverse, counts = np.unique(days, return_inverse=True, return_counts=True)
    if starts.size < count:
        return None
    after = np.cumsum(counts)  # landslides up to and with each day
    period, first = np.zeros(starts.size, np.int64), 0
    for number in range(1, count):
        last = starts.size - (count - number)  # so that each of the later periods gets a day
        wanted = number * days.size / count
        first = first + int(np.argmin(np.abs(after[first:last] - wanted))) + 1
        period[first:] = number
    return period[inverse]
