"""The division of ordered bins into classes with the smallest sum of squares about their means.

By dynamic programming: with ``D(m, j)`` the least cost of the first j bins in m classes,
``D(m, j) = min_i D(m - 1, i - 1) + cost(i, j)``. The best i grows with j, so the row is filled by divide and conquer in
O(n log n) (Hoare's and Wu's speed-ups of Fisher's method; see Gronlund et al. 2017, "Fast exact k-means, k-medians and
Bregman divergence clustering in 1D", arXiv:1701.07204), each halving as one NumPy operation. It grows with m too (Knuth
1971; Yao 1980), so that of many classes the row before leaves a few bins to try for each j.

Many bins are first merged into groups. The best division by groups costs at most one `Bins.straddle_loss` per break
more than the best one of all, so a group in which a break could not even then be part of an optimum has none: only the
bins of the other groups are told apart. The result is the optimum over all bins, several times sooner.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...feedback import SILENT, Feedback
from .bins import Bins
from .range_costs import RangeCosts

_GROUPS = 2048  # bins are merged where there are several times as many
_GROUPS_PER_CLASS = 256  # the more breaks, the finer the groups that leave most of them no room
_MANY_CLASSES = 32  # so many leave hardly any group without room for a break
_ROUNDING = 1e-9  # relative; costs are far more precise


def best_starts(bins: Bins, classes: int, feedback: Feedback = SILENT) -> np.ndarray:
    """Return the first bin of each class of the cheapest division of neighbouring bins into classes.

    Parameters
    ----------
    bins : Bins
    classes : int
        Exactly so many classes are made: 1 to the number of bins.
    feedback : Feedback
        Looked at and told the progress after every class.

    Returns
    -------
    (classes,) int64 array
        Ascending, the first 0. Of equally good divisions the one with the lowest starts.

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    groups = max(_GROUPS, _GROUPS_PER_CLASS * classes)
    if bins.count.size < 4 * groups or classes > _MANY_CLASSES:
        return _divide(RangeCosts(bins), classes, feedback)
    kept = _possible_starts(bins, classes, groups, feedback.part(0, 0.5))
    return kept[_divide(RangeCosts(bins.merged(kept)), classes, feedback.part(0.5, 1))]


def _possible_starts(bins: Bins, classes: int, wanted: int, feedback: Feedback = SILENT) -> np.ndarray:
    """Return the bins that a class of the best division may start with, and some others; ascending, the first 0."""
    group_start = _group_starts(bins, wanted)
    if group_start.size < classes:
        return np.arange(bins.count.size)
    groups = bins.merged(group_start)
    costs = RangeCosts(groups)
    below = [least for least, _ in _rows(costs, classes, feedback.part(0, 0.5))]
    above = [least[::-1] for least, _ in _rows(RangeCosts(groups.mirrored()), classes, feedback.part(0.5, 1))]
    # A break inside group g, with m classes below it: they cost no less than the best m classes of the groups before g,
    # and those above no less than the best of the groups after it, each less a loss per break not between groups.
    may_hold = np.zeros(groups.count.size, bool)
    most = below[-1][-1] * (1 + _ROUNDING) + (classes - 2) * groups.straddle_loss().max()
    for m in range(1, classes):
        before = np.append(0.0, below[m - 1][:-1])
        after = np.append(above[classes - m - 1][1:], 0.0)
        before, after = (np.where(np.isfinite(a), a, 0.0) for a in (before, after))  # fewer groups than classes
        may_hold |= before + after <= most
    kept = np.repeat(may_hold, np.diff(np.append(group_start, bins.count.size)))
    kept[group_start] = True
    return np.flatnonzero(kept)


def _group_starts(bins: Bins, wanted: int) -> np.ndarray:
    """Return where about `wanted` groups of neighbouring bins start whose largest `Bins.straddle_loss` is small."""
    # The root of the loss of a group grows like its number of bins, so two neighbours' roots add up to nearly their
    # group's. Neighbours of more than a group's share, such as one far from all others, are cut apart and count once.
    need = np.sqrt(bins.pairs().straddle_loss())
    descending = np.sort(need)[::-1]
    apart = np.arange(need.size)  # so many pairs cut; what is left shares the other groups
    left = np.append(np.cumsum(descending[::-1])[::-1], 0.0)[:-1]
    share = left / np.maximum(wanted - apart, 1)
    cut = int(np.argmax(descending <= share))
    share = max(float(share[cut]), np.finfo(float).tiny)
    group = np.floor(np.cumsum(np.minimum(need / share, 1.0)))
    return np.append(0, np.flatnonzero(np.diff(group, prepend=0.0)) + 1)


def _rows(costs: RangeCosts, classes: int, feedback: Feedback) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield, for 1 to `classes`, the least cost of bins 0...j in so many classes and where the last starts, per j.

    int32 starts: with 255 classes there are as many rows of them, of some 100,000 bins each.
    """
    last = np.arange(costs.size, dtype=np.int32)
    start = lowest = np.zeros_like(last)
    least = costs(start, last)
    yield least, start
    for m in range(1, classes):
        feedback.check()
        least, start, lowest = _next_row(costs, least, lowest, m)
        feedback.progress((m + 1) / classes)
        yield least, start


def _divide(costs: RangeCosts, classes: int, feedback: Feedback = SILENT) -> np.ndarray:
    """Return the first bin of each class, shape (classes,), of the cheapest division into exactly `classes`."""
    if classes == 1:
        return np.array([0])
    rows: list[np.ndarray] = []
    least = np.empty(0)
    for known, row in _rows(costs, classes - 1, feedback):
        least = known  # of the last row alone: with the others' they would take twice the memory again
        rows.append(row)
    end = costs.size - 1
    i = np.arange(classes - 1, end + 1)  # of the last row one entry is wanted
    starts = [int(i[np.argmin(least[i - 1] + costs(i, np.full_like(i, end)))])]
    for row in reversed(rows[1:]):
        starts.append(int(row[starts[-1] - 1]))
    return np.array([0, *reversed(starts)])


def _next_row(
    costs: RangeCosts, least: np.ndarray, lowest: np.ndarray, m: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the row of m + 1 classes for every j: the least cost of bins 0...j, where the last class starts, and the
    lowest bin where it may start but for rounding.

    `least` and `lowest` are those of m classes. Entries j < m, with too few bins, cost infinitely much.
    """
    n = costs.size
    row, start, nearly = np.full(n, np.inf), np.zeros(n, np.int32), np.zeros(n, np.int32)
    step = 1 << ((n - m).bit_length() - 1)
    while step:
        # Entries at odd multiples of `step`; their neighbours at even multiples are known and bracket the start.
        j = np.arange(m - 1 + step, n, 2 * step)
        # The row before bounds it too, by a bin that rounding cannot have made to look better than an equal one.
        low = np.maximum(np.maximum(start[j - step], lowest[j]), m)
        high = np.minimum(np.where(j + step < n, start[np.minimum(j + step, n - 1)], n - 1), j)
        row[j], start[j], nearly[j] = _best_of_runs(costs, least, j, low, high)
        step //= 2
    return row, start, nearly


def _best_of_runs(
    costs: RangeCosts, least: np.ndarray, j: np.ndarray, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return, for each j, the minimum over i in low...high of ``least[i - 1] + cost(i, j)``, the first such i, and the
    first i that differs from the minimum by no more than rounding.
    """
    length = high - low + 1
    begin = np.cumsum(length) - length
    run = np.repeat(np.arange(j.size), length)
    i = np.arange(run.size) + (low - begin)[run]
    value = least[i - 1] + costs(i, j[run])
    best = np.minimum.reduceat(value, begin)
    hits = np.flatnonzero(value <= (best * (1 + _ROUNDING))[run])
    first_hit = np.flatnonzero(np.diff(run[hits], prepend=-1))
    nearly = i[hits[first_hit]]
    hits = hits[value[hits] == best[run[hits]]]
    return best, i[hits[np.flatnonzero(np.diff(run[hits], prepend=-1))]], nearly
