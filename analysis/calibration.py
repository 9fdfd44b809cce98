"""Calibration: whether scores between 0 and 1 agree with the share of landslides among the samples that have them.

The samples hold one landslide for every one, or every few, other places; on the ground landslides are far rarer. Scores
are therefore relative susceptibility, and all figures here are relative to the mix of the samples themselves: a score
of 0.9 that is well calibrated means that nine in ten such *samples* are landslides, not that a landslide occurs there
with a probability of 90 %. Figures of samples with different mixes cannot be compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError, ParameterError
from ..sentences import commas, say
from .metrics import checked

if TYPE_CHECKING:
    from .arrays import Labels, Scores

BY_COUNT, BY_WIDTH = BINNINGS = ("count", "width")
# Ten bins, or fewer so that each has so many samples.
MOST_BINS, FEWEST_IN_BIN = 10, 20
CHANCE_DRAWS, CHANCE_SEED = 1000, 1
DRAWN_AT_ONCE = 1_000_000  # numbers, so that memory stays small


@dataclass(frozen=True)
class ReliabilityCurve:
    """Samples in bins of their score, only bins that hold any, from the lowest.

    Attributes
    ----------
    mean_score : float64 array (bins,)
        Mean score of the samples in each bin.
    landslide_share : float64 array (bins,)
        Share of landslides among them, 0 to 1.
    count : int64 array (bins,)
        How many they are.
    """

    mean_score: np.ndarray
    landslide_share: np.ndarray
    count: np.ndarray

    @property
    def expected_error(self) -> float:
        """Expected calibration error: mean of |landslide share − mean score| over the bins, weighted by their counts.

        M. P. Naeini, G. F. Cooper & M. Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian
        binning", AAAI 29, 2901-2907. It depends on the bins: more of them give a larger error to the same scores.
        """
        return float(np.average(np.abs(self.landslide_share - self.mean_score), weights=self.count))

    def limits(self, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
        """Return Wilson's confidence limits of the landslide shares (Wilson 1927, JASA 22, 209-212)."""
        z2 = NormalDist().inv_cdf((1 + level) / 2) ** 2
        share, count = self.landslide_share, self.count
        middle = (share + z2 / (2 * count)) / (1 + z2 / count)
        reach = np.sqrt(z2 * (share * (1 - share) + z2 / (4 * count)) / count) / (1 + z2 / count)
        return np.clip(middle - reach, 0, 1), np.clip(middle + reach, 0, 1)


@dataclass(frozen=True)
class Calibration:
    """Calibration of scores against the mix of the samples.

    Attributes
    ----------
    brier : float
        Brier score: mean of (score − label)², 0 to 1, the less the better.
    landslide_share : float
        Share of landslides among the samples.
    curve : ReliabilityCurve
    error_by_chance : tuple of two floats
        Expected calibration error that a perfectly calibrated map has with these samples by chance: the middle 95 %;
        NaN where it was not computed. See `error_by_chance`.
    """

    brier: float
    landslide_share: float
    curve: ReliabilityCurve
    error_by_chance: tuple[float, float] = (float("nan"), float("nan"))

    @property
    def expected_error(self) -> float:
        """Expected calibration error of the curve."""
        return self.curve.expected_error

    @property
    def brier_of_no_skill(self) -> float:
        """Brier score of giving every sample the share of landslides: what a map must stay below to be of use."""
        return self.landslide_share * (1 - self.landslide_share)


def calibration(labels: Labels, scores: Scores, bins: int | None = None, by: str = BY_COUNT) -> Calibration:
    """Return the calibration of scores; see `reliability_curve` for the parameters and errors."""
    labels, scores = _checked(labels, scores)
    return Calibration(
        brier=brier_score(labels, scores),
        landslide_share=float(labels.mean()),
        curve=reliability_curve(labels, scores, bins, by),
        error_by_chance=error_by_chance(scores, bins, by),
    )


def error_by_chance(
    scores: Scores, bins: int | None = None, by: str = BY_COUNT, level: float = 0.95
) -> tuple[float, float]:
    """Return the range of the expected calibration error that perfectly calibrated scores have by chance.

    Whether each sample is a landslide is drawn with its score as the probability, 1,000 times, always in the same way.
    The error cannot be 0 with few samples, however good the scores: a map is to be blamed only for what is above.

    Returns
    -------
    lower, upper : float
        The middle `level` of the errors.
    """
    scores = np.asarray(scores, np.float64)
    number = _bin_of(scores, bins, by)
    order = np.argsort(number, kind="stable")
    starts = np.flatnonzero(np.diff(number[order], prepend=-1))
    chances = scores[order]
    expected = np.add.reduceat(chances, starts)
    rng = np.random.default_rng(CHANCE_SEED)
    errors: list[float] = []
    at_once = max(1, DRAWN_AT_ONCE // chances.size)
    while len(errors) < CHANCE_DRAWS:
        drawn = rng.random((min(at_once, CHANCE_DRAWS - len(errors)), chances.size)) < chances
        errors += np.abs(np.add.reduceat(drawn.astype(float), starts, axis=1) - expected).sum(axis=1).tolist()
    lower, upper = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2]) / scores.size
    return float(lower), float(upper)


def brier_score(labels: Labels, scores: Scores) -> float:
    """Return the mean of (score − label)² (G. W. Brier 1950, Monthly Weather Review 78, 1-3)."""
    labels, scores = _checked(labels, scores)
    return float(np.mean((scores - labels) ** 2))


def reliability_curve(labels: Labels, scores: Scores, bins: int | None = None, by: str = BY_COUNT) -> ReliabilityCurve:
    """Return the share of landslides among samples of about the same score.

    Parameters
    ----------
    labels : (n,) array of 0, 1 or bool, n ≥ 1
    scores : (n,) array
        Between 0 and 1.
    bins : int, optional
        How many; by default ten, or so many that each has 20 samples, but two at least.
    by : str
        'count': bins of equally many samples (ties stay together), so that every bin says equally much, however the
        scores crowd near 0 and 1. 'width': bins of equal width from 0 to 1, of which some may hold few samples.

    Raises
    ------
    InputError
        If shapes differ, a label is not 0 or 1, a score is not between 0 and 1, or there is no sample.
    ParameterError
        If `bins` is less than 1 or `by` unknown.
    """
    labels, scores = _checked(labels, scores)
    number = _bin_of(scores, bins, by)
    count = np.bincount(number)
    here = count > 0
    mean, share = (np.bincount(number, weights=part)[here] / count[here] for part in (scores, labels))
    return ReliabilityCurve(mean_score=mean, landslide_share=share, count=count[here].astype(np.int64))


def _bin_of(scores: np.ndarray, bins: int | None, by: str) -> np.ndarray:
    """Return the bin that each score is in, from 0 on."""
    if by not in BINNINGS:
        raise ParameterError(say("There are no bins by '{by}': choose one of {known}.", by=by, known=commas(BINNINGS)))
    if bins is None:
        bins = min(MOST_BINS, max(2, scores.size // FEWEST_IN_BIN))
    if bins < 1:
        raise ParameterError(say("The number of bins is {bins}: choose 1 or more.", bins=bins))
    if by == BY_WIDTH:
        limits = np.linspace(0, 1, bins + 1)[1:-1]
    else:  # the quantiles' lower neighbours, by whole numbers: what interpolation rounds would tear ties apart
        limits = np.sort(scores)[np.arange(1, bins) * (scores.size - 1) // bins]
    return np.searchsorted(limits, scores)  # a score on a limit belongs to the bin below


def _checked(labels: Labels, scores: Scores) -> tuple[np.ndarray, np.ndarray]:
    labels, scores = checked(labels, scores)
    if scores.size == 0:
        raise InputError(say("There is no sample, so there is no calibration: give samples that were held out."))
    if scores.min() < 0 or scores.max() > 1:
        raise InputError(
            say(
                "Scores reach from {lowest:g} to {highest:g}, so they cannot be compared with shares of "
                "landslides: give scores between 0 and 1.",
                lowest=scores.min(),
                highest=scores.max(),
            )
        )
    return labels, scores
