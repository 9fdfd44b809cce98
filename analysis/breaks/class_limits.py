"""Class limits of a whole raster's values by any method, with the goodness of variance fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...errors import ParameterError
from ...feedback import SILENT, Feedback
from ...sentences import commas, say
from .bins import Bins
from .class_breaks import class_limits, equal_interval_breaks, manual_breaks, quantile_breaks
from .histogram import Histogram
from .natural_breaks import natural_breaks

NATURAL_BREAKS, QUANTILE, EQUAL_INTERVAL, MANUAL = METHODS = ("natural_breaks", "quantile", "equal_interval", "manual")
FEWEST_WANTED, MOST_WANTED = 2, 255  # that a user may ask for: a zone is a byte


@dataclass(frozen=True)
class Limits:
    """Lower and upper limits of the classes (float64 arrays [classes]) and the goodness of variance fit.

    `values` are the whole numbers that the classes stand for, where each holds a single one: they were classes before.
    """

    lower: np.ndarray
    upper: np.ndarray
    gvf: float
    values: tuple[int, ...] | None = None

    @property
    def inner(self) -> np.ndarray:
        """The breaks between classes."""
        return self.upper[:-1]


def limits_by(
    method: str,
    histogram: Histogram,
    classes: int,
    breaks: Sequence[float] | str | None = None,
    feedback: Feedback = SILENT,
) -> Limits:
    """Return the class limits of the values in a histogram.

    Parameters
    ----------
    method : str
        'natural_breaks', 'quantile', 'equal_interval' or 'manual'.
    histogram : Histogram
        Of all valid values; refined where the data are, but for equal intervals and manual breaks.
    classes : int
        Classes wanted; there are fewer where there are too few different values. Not used with manual breaks.
    breaks : sequence of float or str, optional
        The manual breaks, ascending.
    feedback : Feedback
        Looked at, and told the progress, while natural breaks are sought.
    """
    bins = histogram.bins()
    minimum, maximum = float(bins.lower[0]), float(bins.upper[-1])
    if method == NATURAL_BREAKS:
        inner = natural_breaks(histogram, classes, feedback).inner
    elif method == QUANTILE:
        inner = quantile_breaks(histogram, classes)
    elif method == EQUAL_INTERVAL:
        inner = equal_interval_breaks(minimum, maximum, classes)
    elif method == MANUAL:
        inner = manual_breaks(breaks if breaks is not None else "")
    else:
        raise ParameterError(
            say(
                "There is no classification method '{method}': choose one of {known}.",
                method=method,
                known=commas(METHODS),
            )
        )
    lower, upper = class_limits(inner, minimum, maximum)
    return Limits(lower, upper, goodness_of_fit(histogram, inner), _single_values(bins, inner))


def _single_values(bins: Bins, inner: np.ndarray) -> tuple[int, ...] | None:
    """Return the one whole number that each class holds, None where a class holds others or none."""
    alone = bins.lower.size == len(inner) + 1 and (bins.lower == bins.upper).all()
    if not alone or (bins.lower != np.rint(bins.lower)).any():
        return None
    if (np.searchsorted(inner, bins.lower, side="left") != np.arange(bins.lower.size)).any():
        return None
    return tuple(bins.lower.astype(int).tolist())


def goodness_of_fit(histogram: Histogram, inner: np.ndarray) -> float:
    """Return 1 - within / total sum of squares of the classes that `inner` breaks make, from a histogram's bins.

    A bin counts as a whole, with the class that its mean lies in.
    """
    bins = histogram.bins()
    mean = float(np.average(bins.mean, weights=bins.count))
    number = np.searchsorted(inner, bins.mean, side="left")
    classes = len(inner) + 1
    count = np.bincount(number, bins.count, classes)
    centred = np.bincount(number, bins.count * (bins.mean - mean), classes)
    total = float((bins.within + bins.count * (bins.mean - mean) ** 2).sum())
    between = float((centred**2 / np.maximum(count, 1)).sum())
    return between / total if total > 0 else 1.0


def limit_labels(lower: Sequence[float], upper: Sequence[float]) -> tuple[str, ...]:
    """Return 'a – b' for every class, with as many decimals as the range calls for.

    Examples
    --------
    >>> limit_labels([0.000549, 7.73975], [7.73975, 53.1614])
    ('0.0 – 7.7', '7.7 – 53.2')
    """
    span = float(upper[-1]) - float(lower[0])
    narrowest = min((float(b) - float(a) for a, b in zip(lower, upper) if b > a), default=span)
    decimals = 0
    if span > 0:
        # Three digits of the range, and two of the narrowest class, so that no two limits look alike.
        decimals = int(np.clip(max(2 - np.floor(np.log10(span)), 1 - np.floor(np.log10(narrowest))), 0, 9))
    return tuple(f"{a:.{decimals}f} – {b:.{decimals}f}" for a, b in zip(lower, upper))
