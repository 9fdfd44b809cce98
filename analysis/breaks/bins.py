"""The bins of a histogram that hold values: what natural breaks, quantiles and rate curves work on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import InputError
from ...sentences import say
from .float_keys import check_finite, keys_of, values_of


@dataclass(frozen=True)
class Bins:
    """Statistics of the occupied bins, ascending; every array has shape (bins,).

    Attributes
    ----------
    index : int64
        Place of the bin in its layout, for sums kept beside the histogram such as areas.
    lower, upper : float64
        The bin holds ``lower <= v <= upper``. Both are float32 values; they are equal when all its values are.
        The first `lower` and the last `upper` are the minimum and maximum of the data.
    count : int64
    mean : float64
    within : float64
        Sum of squares about the bin's own mean.
    """

    index: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    count: np.ndarray
    mean: np.ndarray
    within: np.ndarray

    def straddle_loss(self) -> np.ndarray:
        """Return, per bin, the most that one break can gain by falling inside it instead of at its edge.

        Let c be the class means of the best classification of the single values. A value v then costs
        ``min_j (v - c_j)**2``, which is v**2 plus a concave function with a kink at each midpoint t of two
        neighbouring means, where the slope falls by twice their distance D. Giving a whole bin to the mean nearest
        to its own mean loses nothing without a kink, and by Jensen's inequality at most ``D * sqrt(count * within)``
        with one. As t lies in the bin and halfway between two means within the data, D is at most the range of the
        data and at most twice the distance from t to either end.
        """
        low, high = self.lower[0], self.upper[-1]
        reach = np.minimum(2 * np.minimum(self.upper - low, high - self.lower), high - low)
        return reach * np.sqrt(self.count * self.within)

    def merged(self, starts: np.ndarray) -> Bins:
        """Return fewer bins: one from each of `starts` (ascending, the first 0) up to the next; `index` is the first's.

        Sums of squares are put together from positive terms, so none is lost beside a far larger one.
        """
        ends = np.append(starts[1:], self.count.size) - 1
        size = ends - starts + 1
        count = np.add.reduceat(self.count, starts)
        near = self.mean[starts]  # a mean is summed from here, so that data far from zero keep their digits
        mean = near + np.add.reduceat(self.count * (self.mean - np.repeat(near, size)), starts) / count
        apart = self.mean - np.repeat(mean, size)
        within = np.add.reduceat(self.within + self.count * apart * apart, starts)
        return Bins(
            index=self.index[starts],
            lower=self.lower[starts],
            upper=self.upper[ends],
            count=count,
            mean=mean,
            within=within,
        )

    def pairs(self) -> Bins:
        """Return each two neighbouring bins as one, shape (bins - 1,)."""
        count, apart = self.count[:-1] + self.count[1:], np.diff(self.mean)
        share = self.count[1:] / count
        mean = self.mean[:-1] + apart * share
        within = self.within[:-1] + self.within[1:] + apart * apart * self.count[:-1] * share
        return Bins(
            index=self.index[:-1], lower=self.lower[:-1], upper=self.upper[1:], count=count, mean=mean, within=within
        )

    def mirrored(self) -> Bins:
        """Return the bins of the values with their signs changed, ascending again; `index` stays with its bin."""
        return Bins(
            index=self.index[::-1],
            lower=-self.upper[::-1],
            upper=-self.lower[::-1],
            count=self.count[::-1],
            mean=-self.mean[::-1],
            within=self.within[::-1],
        )


@dataclass(frozen=True)
class ExactHistogram:
    """Distinct float32 values of an array in memory and their counts (int64); add with ``+``."""

    values: np.ndarray
    count: np.ndarray

    def __add__(self, other: ExactHistogram) -> ExactHistogram:
        values, inverse = np.unique(np.concatenate([self.values, other.values]), return_inverse=True)
        count = np.zeros(values.size, np.int64)
        np.add.at(count, inverse, np.concatenate([self.count, other.count]))
        return ExactHistogram(values, count)

    def bins(self) -> Bins:
        """Return one bin per distinct value; `InputError` if there is none."""
        if self.values.size == 0:
            raise InputError(say("There is no valid cell to classify: check the raster's nodata value and its extent."))
        values = self.values.astype(np.float64)
        return Bins(
            index=np.arange(values.size),
            lower=values,
            upper=values,
            count=self.count,
            mean=values,
            within=np.zeros(values.size),
        )


def exact_histogram(values: np.ndarray) -> ExactHistogram:
    """Return the histogram of the distinct `values` (any shape, finite, as float32).

    Natural breaks take about 24 bytes times distinct values times their binary logarithm of memory, so keep this to
    some 100,000 values.
    """
    keys, count = np.unique(keys_of(np.ravel(values)), return_counts=True)
    if keys.size:
        check_finite(int(keys[0]), int(keys[-1]))
    return ExactHistogram(values_of(keys), count.astype(np.int64))
