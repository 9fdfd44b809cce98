"""Whether one of two models is better on the same samples: DeLong's test of their AUCs, McNemar's of their hits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..sentences import say
from .metrics import check_level, checked, placements

if TYPE_CHECKING:
    from .arrays import Labels, Mask, Scores

# From so many samples on that one model alone gets right the chi-squared approximation serves.
FEWEST_FOR_CHI_SQUARED = 25
# Rounding of ranks divided by counts; the smallest true deviation of 100,000 samples is a hundred times as large.
NO_DEVIATION = 1e-13


@dataclass(frozen=True)
class AucComparison:
    """Two areas under ROC curves of the same samples.

    Attributes
    ----------
    first, second : float
        The areas.
    difference : float
        `first` − `second`.
    deviation : float
        Standard deviation of the difference; NaN if a class has a single sample.
    lower, upper : float
        Confidence limits of the difference, within -1 to 1.
    p_value : float
        Two-sided, that the true areas are equal; NaN where the samples cannot tell.
    """

    first: float
    second: float
    difference: float
    deviation: float
    lower: float
    upper: float
    p_value: float


@dataclass(frozen=True)
class McNemar:
    """Samples that one of two models alone predicts right.

    Attributes
    ----------
    first_only, second_only : int
        How many.
    p_value : float
        Two-sided, that both models are right equally often.
    is_exact : bool
        By the binomial distribution; otherwise by the chi-squared approximation.
    """

    first_only: int
    second_only: int
    p_value: float
    is_exact: bool


def delong_test(labels: Labels, first: Scores, second: Scores, level: float = 0.95) -> AucComparison:
    """Compare the areas under the ROC curves of two models' scores of the same samples, in O(n log n).

    The nonparametric test of DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837-845, by midranks (Sun & Xu
    2014, IEEE Signal Processing Letters 21(11), 1389-1393): the areas are correlated because the samples are the same,
    and the test knows it. Models that rank everything alike differ by 0 with the p-value 1.

    Parameters
    ----------
    labels : (n,) array of 0, 1 or bool
    first, second : (n,) arrays, finite
        Scores of the two models.
    level : float
        Of the confidence limits.

    Raises
    ------
    InputError
        If shapes differ, a label is not 0 or 1, a score is not finite, or a class has no sample.
    ParameterError
        If `level` is not between 0 and 1.
    """
    check_level(level)
    parts = []
    for scores in (first, second):
        truth, scores = checked(labels, scores, both=True)
        parts.append(placements(positive=scores[truth], negative=scores[~truth]))
    # The variance of a difference of means is that of the mean of differences, sample by sample.
    apart = [one - other for one, other in zip(*parts)]
    first_area, second_area = (float(outscored.mean()) for outscored, _ in parts)
    return _comparison(first_area, second_area, apart, level)


def other_places_test(
    *, landslides: Scores, first_others: Scores, second_others: Scores, level: float = 0.95
) -> AucComparison:
    """Compare the areas under the ROC curves of one model against two sets of other places.

    DeLong's structural components, as in `delong_test`: the landslides are the same in both areas and vary together,
    the other places are drawn apart and add their variances.

    Parameters
    ----------
    landslides : (m,) array, finite
        Scores of the landslides.
    first_others, second_others : (n,) and (k,) arrays, finite
        Scores of the two sets of other places.
    level : float
        Of the confidence limits.

    Raises
    ------
    InputError
        If a score is not finite or an array is empty.
    ParameterError
        If `level` is not between 0 and 1.
    """
    check_level(level)
    parts = []
    for others in (first_others, second_others):
        labels = np.repeat([1, 0], [len(landslides), len(others)])
        truth, scores = checked(labels, np.concatenate([landslides, others]), both=True)
        parts.append(placements(positive=scores[truth], negative=scores[~truth]))
    (one, first), (other, second) = parts
    return _comparison(float(one.mean()), float(other.mean()), [one - other, first, second], level)


def _comparison(first: float, second: float, apart: list[np.ndarray], level: float) -> AucComparison:
    """Return the comparison; the first of the independent components that vary is that of the landslides."""
    difference = float(apart[0].mean())
    deviation, lower, upper, p_value = math.nan, -1.0, 1.0, math.nan
    if min(part.size for part in apart) >= 2:
        deviation = math.sqrt(sum(float(part.var(ddof=1)) / part.size for part in apart))
        if deviation < NO_DEVIATION:
            deviation, lower, upper = 0.0, difference, difference
            p_value = 1.0 if abs(difference) < NO_DEVIATION else math.nan
        else:
            reach = NormalDist().inv_cdf((1 + level) / 2) * deviation
            lower, upper = max(-1.0, difference - reach), min(1.0, difference + reach)
            p_value = math.erfc(abs(difference) / deviation / math.sqrt(2))
    return AucComparison(
        first=first,
        second=second,
        difference=difference,
        deviation=deviation,
        lower=lower,
        upper=upper,
        p_value=p_value,
    )


def mcnemar_test(first_right: Mask, second_right: Mask) -> McNemar:
    """Compare how often two models predict the same samples right.

    Q. McNemar (1947), Psychometrika 12, 153-157: only samples that one model alone gets right tell. Fewer than 25 of
    them: exact, by the binomial distribution; otherwise χ² with continuity correction (A. L. Edwards 1948,
    Psychometrika 13, 185-187).

    Parameters
    ----------
    first_right, second_right : (n,) bool arrays
        Which samples each model predicts right.

    Raises
    ------
    InputError
        If the shapes differ, or an array is not bool.
    """
    first, second = np.asarray(first_right), np.asarray(second_right)
    if first.shape != second.shape or first.dtype != bool or second.dtype != bool:
        raise InputError(say("Both models need one true or false for each sample: whether they predict it right."))
    one, other = int(np.count_nonzero(first & ~second)), int(np.count_nonzero(second & ~first))
    total = one + other
    if total < FEWEST_FOR_CHI_SQUARED:
        tail = sum(math.comb(total, k) for k in range(min(one, other) + 1)) / 2**total
        return McNemar(first_only=one, second_only=other, p_value=min(1.0, 2 * tail), is_exact=True)
    chi_squared = max(0, abs(one - other) - 1) ** 2 / total
    p_value = math.erfc(math.sqrt(chi_squared / 2))
    return McNemar(first_only=one, second_only=other, p_value=p_value, is_exact=False)
