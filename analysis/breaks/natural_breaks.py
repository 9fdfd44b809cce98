"""Natural breaks (Fisher-Jenks): the classes with the smallest sum of squares about their means.

The exact optimum over the bins of a histogram (`optimal_division`), and how far it can be from that of the values.
W. D. Fisher (1958), "On grouping for maximum homogeneity", JASA 53, 789-798; G. F. Jenks (1967), "The data model
concept in statistical mapping", International Yearbook of Cartography 7, 186-190.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import ParameterError
from ...feedback import SILENT, Feedback
from ...sentences import say
from .bins import Bins, ExactHistogram
from .histogram import Histogram
from .optimal_division import best_starts


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


def natural_breaks(histogram: Histogram | ExactHistogram, classes: int, feedback: Feedback = SILENT) -> Breaks:
    """Return the natural breaks of the values in `histogram`.

    Of equally good classifications the one with the lowest breaks is taken, so the result is always the same.

    Parameters
    ----------
    histogram : Histogram or ExactHistogram
    classes : int
        At least 1.
    feedback : Feedback
        Looked at and told the progress after every class: 255 of them take seconds.

    Raises
    ------
    ParameterError
        If `classes` is less than 1.
    InputError
        If the histogram holds no value.
    Cancelled
        If the user cancelled.
    """
    if classes < 1:
        raise ParameterError(say("The number of classes is {classes} but must be at least 1.", classes=classes))
    bins = histogram.bins()
    starts = best_starts(bins, min(classes, bins.count.size), feedback)
    found, whole = bins.merged(starts), bins.merged(np.array([0]))
    return Breaks(
        limits=found.upper,
        minimum=float(bins.lower[0]),
        count=found.count,
        within=found.within,
        total=float(whole.within[0]),
        requested=classes,
        error_bound=_error_bound(bins, starts.size, float(found.within.sum())),
    )


def _error_bound(bins: Bins, classes: int, within: float) -> float:
    """Return the bound described at `Breaks.error_bound`; see `Bins.straddle_loss`."""
    # All distances between neighbouring class means together are at most the range of the data.
    spread = (bins.upper[-1] - bins.lower[0]) * np.sqrt(bins.count * bins.within).max()
    loss = min((classes - 1) * float(bins.straddle_loss().max()), float(spread))
    if loss == 0:
        return 0.0
    return loss / (within - loss) if loss < within else float("inf")
