"""Natural breaks (Fisher-Jenks): the classes with the smallest sum of squares about their means.

The exact optimum over the bins of a histogram, by dynamic programming: with ``D(m, j)`` the least cost of the first
j bins in m classes, ``D(m, j) = min_i D(m - 1, i - 1) + cost(i, j)``. The best i grows with j, so the row is filled by
divide and conquer in O(n log n) (Hoare's and Wu's speed-ups of Fisher's method; see Gronlund et al. 2017, "Fast exact
k-means, k-medians and Bregman divergence clustering in 1D", arXiv:1701.07204), each halving as one NumPy operation.
W. D. Fisher (1958), "On grouping for maximum homogeneity", JASA 53, 789-798; G. F. Jenks (1967), "The data model
concept in statistical mapping", International Yearbook of Cartography 7, 186-190.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError
from .bins import Bins, ExactHistogram
from .histogram import Histogram
from .range_costs import RangeCosts


@dataclass(frozen=True)
class Breaks:
    """A classification by natural breaks.

    Attributes
    ----------
    limits : (classes,) float64 array
        Upper limit of each class: class i holds ``limits[i - 1] < v <= limits[i]``, the first from the minimum on.
        Every limit is a float32 value; the last is the maximum of the data.
    minimum : float
    count : (classes,) int64 array
        Values in each class.
    within : (classes,) float64 array
        Sum of squares about the mean of each class.
    total : float
        Sum of squares about the mean of all values.
    requested : int
        Classes asked for; there are fewer when there are fewer distinct values.
    error_bound : float
        ``within.sum()`` exceeds the best possible sum of any classification of the single values by at most this
        fraction of that best, usually by far less. 0 if every bin holds one distinct value; infinite if the bins
        are too coarse to tell.
    """

    limits: np.ndarray
    minimum: float
    count: np.ndarray
    within: np.ndarray
    total: float
    requested: int
    error_bound: float

    @property
    def classes(self) -> int:
        """Classes found."""
        return self.limits.size

    @property
    def inner(self) -> np.ndarray:
        """The limits between classes: what `class_breaks.classify` takes."""
        return self.limits[:-1]

    @property
    def maximum(self) -> float:
        return float(self.limits[-1])

    @property
    def gvf(self) -> float:
        """Goodness of variance fit, 1 - within / total; 1 for constant data."""
        return 1.0 - float(self.within.sum()) / self.total if self.total > 0 else 1.0


def natural_breaks(histogram: Histogram | ExactHistogram, classes: int) -> Breaks:
    """Return the natural breaks of the values in `histogram`.

    Of equally good classifications the one with the lowest breaks is taken, so the result is always the same.

    Parameters
    ----------
    histogram : Histogram or ExactHistogram
    classes : int
        At least 1.

    Raises
    ------
    ParameterError
        If `classes` is less than 1.
    InputError
        If the histogram holds no value.
    """
    if classes < 1:
        raise ParameterError(f"The number of classes is {classes} but must be at least 1.")
    bins = histogram.bins()
    costs = RangeCosts(bins)
    starts = _best_starts(costs, min(classes, costs.size))
    ends = np.append(starts[1:], costs.size) - 1
    within = costs(starts, ends)
    total = float(costs(np.array([0]), np.array([costs.size - 1]))[0])
    return Breaks(
        limits=bins.upper[ends],
        minimum=float(bins.lower[0]),
        count=np.add.reduceat(bins.count, starts),
        within=within,
        total=total,
        requested=classes,
        error_bound=_error_bound(bins, starts.size, float(within.sum())),
    )


def _best_starts(costs: RangeCosts, classes: int) -> np.ndarray:
    """Return the first bin of each class, shape (classes,), of the cheapest division into exactly `classes`."""
    last = np.arange(costs.size)
    least = costs(np.zeros_like(last), last)  # of bins 0...last in one class
    rows = []
    for m in range(1, classes - 1):
        least, start = _next_row(costs, least, m)
        rows.append(start)
    starts = []
    end = costs.size - 1
    if classes > 1:  # of the last row one entry is wanted
        i = np.arange(classes - 1, end + 1)
        starts.append(int(i[np.argmin(least[i - 1] + costs(i, np.full_like(i, end)))]))
    for row in reversed(rows):
        starts.append(int(row[starts[-1] - 1]))
    return np.array([0, *reversed(starts)])


def _next_row(costs: RangeCosts, least: np.ndarray, m: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the least cost of bins 0...j in m + 1 classes, and where the last class starts, for every j.

    `least` holds the costs in m classes. Entries j < m, with too few bins, are infinite.
    """
    n = costs.size
    row, start = np.full(n, np.inf), np.zeros(n, np.int64)
    step = 1 << ((n - m).bit_length() - 1)
    while step:
        # Entries at odd multiples of `step`; their neighbours at even multiples are known and bracket the start.
        j = np.arange(m - 1 + step, n, 2 * step)
        low = np.maximum(start[j - step], m)
        high = np.minimum(np.where(j + step < n, start[np.minimum(j + step, n - 1)], n - 1), j)
        row[j], start[j] = _best_of_runs(costs, least, j, low, high)
        step //= 2
    return row, start


def _best_of_runs(
    costs: RangeCosts, least: np.ndarray, j: np.ndarray, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each j, the minimum over i in low...high of ``least[i - 1] + cost(i, j)``, and the first such i."""
    length = high - low + 1
    begin = np.cumsum(length) - length
    run = np.repeat(np.arange(j.size), length)
    i = np.arange(run.size) + (low - begin)[run]
    value = least[i - 1] + costs(i, j[run])
    best = np.minimum.reduceat(value, begin)
    hits = np.flatnonzero(value == best[run])
    _, first = np.unique(run[hits], return_index=True)
    return best, i[hits[first]]


def _error_bound(bins: Bins, classes: int, within: float) -> float:
    """Return the bound described at `Breaks.error_bound`; see `Bins.straddle_loss`."""
    # All distances between neighbouring class means together are at most the range of the data.
    spread = (bins.upper[-1] - bins.lower[0]) * np.sqrt(bins.count * bins.within).max()
    loss = min((classes - 1) * float(bins.straddle_loss().max()), float(spread))
    if loss == 0:
        return 0.0
    return loss / (within - loss) if loss < within else float("inf")
