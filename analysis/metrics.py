"""How well scores tell landslides (label 1) from other places (label 0)."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError, ParameterError
from ..sentences import say

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .arrays import Labels, Scores


@dataclass(frozen=True)
class Confusion:
    """Counts of right and wrong predictions, or shares of their class; a ratio with a zero denominator is NaN."""

    true_positive: float
    false_positive: float
    true_negative: float
    false_negative: float

    def balanced(self) -> Confusion:
        """Return shares instead of counts: both classes then weigh alike, however many samples they have."""
        slides, others = self.true_positive + self.false_negative, self.false_positive + self.true_negative
        return Confusion(
            true_positive=_ratio(self.true_positive, slides),
            false_positive=_ratio(self.false_positive, others),
            true_negative=_ratio(self.true_negative, others),
            false_negative=_ratio(self.false_negative, slides),
        )

    @property
    def accuracy(self) -> float:
        """Share of all samples predicted right."""
        right = self.true_positive + self.true_negative
        return _ratio(right, right + self.false_positive + self.false_negative)

    @property
    def precision(self) -> float:
        """Share of landslides among the samples predicted as landslides; NaN if none is."""
        return _ratio(self.true_positive, self.true_positive + self.false_positive)

    @property
    def recall(self) -> float:
        """Share of the landslides predicted as such; NaN without landslides."""
        return _ratio(self.true_positive, self.true_positive + self.false_negative)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN); NaN if nothing is or should be positive."""
        return _ratio(2 * self.true_positive, 2 * self.true_positive + self.false_positive + self.false_negative)


@dataclass(frozen=True)
class RocCurve:
    """Receiver operating characteristic, one point per distinct score from the highest, and (0, 0) at the start.

    All arrays float64 of shape (points,); a sample is predicted positive if ``score >= threshold``.
    """

    false_positive_rate: np.ndarray
    true_positive_rate: np.ndarray
    thresholds: np.ndarray

    @property
    def auc(self) -> float:
        """Area under the curve by trapezoids, so that tied scores count half."""
        rise = self.true_positive_rate
        return float(np.sum(np.diff(self.false_positive_rate) * (rise[1:] + rise[:-1]) / 2))


@dataclass(frozen=True)
class AucInterval:
    """Area under the ROC curve, its standard deviation and its confidence limits (within 0 to 1)."""

    auc: float
    deviation: float
    lower: float
    upper: float


def confusion(labels: Labels, scores: Scores, probability_cut: float = 0.5) -> Confusion:
    """Return the counts with ``score >= probability_cut`` predicted positive; `labels` 0 or 1, one shape (n,)."""
    labels, scores = checked(labels, scores)
    positive = scores >= probability_cut
    return Confusion(
        true_positive=int(np.count_nonzero(labels & positive)),
        false_positive=int(np.count_nonzero(~labels & positive)),
        true_negative=int(np.count_nonzero(~labels & ~positive)),
        false_negative=int(np.count_nonzero(labels & ~positive)),
    )


def roc_curve(labels: Labels, scores: Scores, weights: np.ndarray | None = None) -> RocCurve:
    """Return the ROC curve.

    Parameters
    ----------
    labels : (n,) array of 0, 1 or bool
    scores : (n,) array, finite
    weights : (n,) array, optional
        Weight of each sample, not negative.

    Raises
    ------
    InputError
        If shapes differ, a label is not 0 or 1, a number is not finite, or a class has no sample or no weight.
    """
    labels, scores = checked(labels, scores, both=True)
    weights = np.ones(scores.size) if weights is None else np.asarray(weights, np.float64)
    if weights.shape != scores.shape or not np.isfinite(weights).all() or (weights < 0).any():
        raise InputError(say("The weights of the samples must be one finite number each, none of them negative."))
    thresholds, group = np.unique(-scores, return_inverse=True)
    rates = []
    for member in (~labels, labels):
        total = np.append(0.0, np.cumsum(np.bincount(group, weights * member)))
        if total[-1] == 0:
            raise InputError(say("All samples of one class have weight zero: give some of them a weight."))
        rates.append(total / total[-1])
    return RocCurve(
        false_positive_rate=rates[0], true_positive_rate=rates[1], thresholds=np.append(np.inf, -thresholds)
    )


def auc(labels: Labels, scores: Scores, weights: np.ndarray | None = None) -> float:
    """Return the area under the ROC curve: the chance that a landslide outscores another place, ties half."""
    return roc_curve(labels, scores, weights).auc


def auc_interval(labels: Labels, scores: Scores, level: float = 0.95) -> AucInterval:
    """Return the area under the ROC curve with DeLong's confidence interval, in O(n log n).

    The variance is the nonparametric one of DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837-845, by
    midranks: X. Sun & W. Xu (2014), IEEE Signal Processing Letters 21(11), 1389-1393. With perfect separation it is 0
    and the interval a point, which says little for few samples. With a single sample of a class the
    variance is unknown: the deviation is NaN and the interval 0 to 1.

    Raises
    ------
    InputError
        As for `roc_curve`.
    ParameterError
        If `level` is not between 0 and 1.
    """
    check_level(level)
    labels, scores = checked(labels, scores, both=True)
    positive, negative = scores[labels], scores[~labels]
    outscored, outscoring = placements(positive=positive, negative=negative)
    area = float(outscored.mean())
    if min(positive.size, negative.size) < 2:
        return AucInterval(auc=area, deviation=float("nan"), lower=0.0, upper=1.0)
    deviation = float(np.sqrt(outscored.var(ddof=1) / positive.size + outscoring.var(ddof=1) / negative.size))
    reach = NormalDist().inv_cdf((1 + level) / 2) * deviation
    return AucInterval(auc=area, deviation=deviation, lower=max(0.0, area - reach), upper=min(1.0, area + reach))


def placements(*, positive: Scores, negative: Scores) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each sample, the share of the other class that it is on the right side of; ties count half.

    These are DeLong's structural components: the mean of either array is the area under the ROC curve.

    Parameters
    ----------
    positive, negative : float arrays (m,) and (n,), not empty
        Scores of landslides and of other places.

    Returns
    -------
    outscored, outscoring : float64 arrays (m,) and (n,)
    """
    rank = midranks(np.concatenate([positive, negative]))
    outscored = (rank[: positive.size] - midranks(positive)) / negative.size
    outscoring = 1 - (rank[positive.size :] - midranks(negative)) / positive.size
    return outscored, outscoring


def midranks(values: np.ndarray) -> np.ndarray:
    """Return the rank of each value from 1; tied values share the mean of theirs."""
    _, group, count = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(count) - (count - 1) / 2)[group]


def check_level(level: float) -> None:
    """Raise `ParameterError` unless a confidence level lies between 0 and 1."""
    if not 0 < level < 1:
        raise ParameterError(
            say("The confidence level is {level} but must lie between 0 and 1, such as 0.95.", level=level)
        )


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else float("nan")


def checked(labels: Labels, scores: Scores, both: bool = False) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Return `labels` as bool and `scores` as float64, one shape (n,); with `both`, each class must occur.

    Raises
    ------
    InputError
        If shapes differ, a label is not 0 or 1, a score is not finite, or a class that must occur does not.
    """
    given, numbers = np.asarray(labels), np.asarray(scores, np.float64)
    if given.ndim != 1 or given.shape != numbers.shape:
        raise InputError(
            say(
                "There are {labels} labels and {scores} scores: each sample needs one of each.",
                labels=given.size,
                scores=numbers.size,
            )
        )
    if not np.isin(given, (0, 1)).all():
        raise InputError(say("Some labels are neither 0 nor 1: use 1 for landslides and 0 for other places."))
    if not np.isfinite(numbers).all():
        raise InputError(say("Some scores are not finite numbers: leave out samples without a score."))
    truth = given.astype(bool)
    positive = int(np.count_nonzero(truth))
    if both and not 0 < positive < truth.size:
        raise InputError(
            say(
                "There are {landslides} landslides and {others} other places among the samples: at least one of each "
                "is needed.",
                landslides=positive,
                others=truth.size - positive,
            )
        )
    return truth, numbers
