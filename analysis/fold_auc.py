"""Area under the ROC curve over the folds of a cross-validation: mean, interval, and the difference of two models."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from .block_auc import Placed, PlacedFolds, placed
from .metrics import AucInterval, placements

if TYPE_CHECKING:
    from .arrays import Scores


@dataclass(frozen=True)
class FoldScores:
    """Scores that a model gave in one fold.

    Attributes
    ----------
    landslides : float array (m,)
        Of the landslides held out in this fold.
    others : float array (n,)
        Of the other places they are set against.
    landslide_blocks, other_blocks : int arrays (m,) and (n,), or None
        The spatial block that each lies in, for intervals by blocks; None if it is not known.
    """

    landslides: Scores
    others: Scores
    landslide_blocks: np.ndarray | None = None
    other_blocks: np.ndarray | None = None

    @property
    def is_complete(self) -> bool:
        """Whether there is a score of each class."""
        return bool(len(self.landslides) and len(self.others))

    def placements(self) -> tuple[np.ndarray, np.ndarray]:
        """Return DeLong's structural components of the fold, see `metrics.placements`."""
        return placements(positive=self.landslides, negative=self.others)

    def placed(self) -> Placed | None:
        """Return what the fold tells of the blocks; None where a class or the blocks are missing."""
        if not self.is_complete or self.landslide_blocks is None or self.other_blocks is None:
            return None
        return placed(self.landslides, self.others, self.landslide_blocks, self.other_blocks)


@dataclass(frozen=True)
class AucDifference:
    """Difference of two mean areas, its standard deviation, and the two-sided p-value that there is none."""

    difference: float
    deviation: float
    p_value: float


def fold_auc(folds: Sequence[FoldScores], shared: bool, level: float = 0.95) -> AucInterval:
    """Return the mean over folds of the area under the ROC curve with its confidence interval.

    The variance is DeLong's, summed over folds, in each of which other landslides are held out. It is that of the test
    places for the models as they were trained; that they would be others with other samples is not in it.

    Parameters
    ----------
    folds : sequence of FoldScores
        Those that lack a class are left out.
    shared : bool
        Whether the other places are the same in every fold, in the same order, so that they vary together.
    level : float
        Of the interval.

    Returns
    -------
    AucInterval
        All NaN if no fold has both classes.
    """
    components = [fold.placements() for fold in folds if fold.is_complete]
    if not components:
        return AucInterval(auc=math.nan, deviation=math.nan, lower=math.nan, upper=math.nan)
    area, deviation = _mean_and_deviation(components, shared)
    if not np.isfinite(deviation):
        return AucInterval(auc=area, deviation=deviation, lower=0.0, upper=1.0)
    reach = NormalDist().inv_cdf((1 + level) / 2) * deviation
    return AucInterval(auc=area, deviation=deviation, lower=max(0.0, area - reach), upper=min(1.0, area + reach))


def placed_folds(models: Sequence[Sequence[FoldScores]], shared: bool) -> list[PlacedFolds] | None:
    """Return what the folds of one model or of several tell of the blocks, by model.

    Folds that lack a class with one of the models are left out with all. None if there is none left, or if the blocks
    are not known.
    """
    complete = [fold for fold in zip(*models) if all(of.is_complete for of in fold)]
    tests = [[of.placed() for of in fold] for fold in complete]
    known = [[test for test in fold if test is not None] for fold in tests]
    if not known or any(len(fold) < len(models) for fold in known):
        return None
    return [PlacedFolds(list(of_model), shared) for of_model in zip(*known)]


def fold_auc_difference(first: Sequence[FoldScores], second: Sequence[FoldScores], shared: bool) -> AucDifference:
    """Compare two models that were tested on the same landslides and other places in every fold.

    The paired test of DeLong, DeLong & Clarke-Pearson (1988), summed over folds as in `fold_auc`.

    Returns
    -------
    AucDifference
        `first` − `second`. Two models that rank everything alike differ by 0 with the p-value 1. Deviation and p-value
        are NaN where a fold has a single place of a class; all is NaN without a fold that has both classes.
    """
    components = []
    for a, b in zip(first, second):
        if a.is_complete and b.is_complete:
            pairs = zip(a.placements(), b.placements())
            components.append(tuple(one - other for one, other in pairs))
    if not components:
        return AucDifference(float("nan"), float("nan"), float("nan"))
    difference, deviation = _mean_and_deviation(components, shared)
    return _tested(difference, deviation)


def mean_difference(differences: Sequence[AucDifference]) -> AucDifference:
    """Return the mean of several differences of the same two models, and the p-value that the mean is 0.

    Meant for kinds of folds whose mean models are ranked by. Every kind holds out the same landslides, so that its
    differences are not independent of another kind's, and how they vary together is not known. The standard deviation
    of a mean is at most the mean of the standard deviations, whatever the correlation (it is just that if they
    always go together): this bound is taken, so that the p-value may be too large but not too small. The kinds' own
    p-values do not serve: none of them is of the mean, and one kind may even prefer the other model.

    Returns
    -------
    AucDifference
        One difference: itself. None, or one that is NaN: all NaN.
    """
    if len(differences) == 1:
        return differences[0]
    if not differences:
        return AucDifference(float("nan"), float("nan"), float("nan"))
    difference = float(np.mean([found.difference for found in differences]))
    return _tested(difference, float(np.mean([found.deviation for found in differences])))


def _tested(difference: float, deviation: float) -> AucDifference:
    if not deviation > 0:  # or not known, and then nothing is said of chance
        return AucDifference(difference, deviation, 1.0 if difference == deviation == 0 else float("nan"))
    # The complement of the error function keeps a p-value that 1 less a distribution function would round to 0.
    return AucDifference(difference, deviation, math.erfc(abs(difference) / deviation / math.sqrt(2)))


def _mean_and_deviation(components: list[tuple[np.ndarray, np.ndarray]], shared: bool) -> tuple[float, float]:
    """Return mean over folds and standard deviation of it; NaN where a class has a single place."""
    count = len(components)
    mean = float(np.mean([slides.mean() for slides, _ in components]))
    fewest = min(min(slides.size, others.size) for slides, others in components)
    if fewest < 2:
        return mean, float("nan")
    variance = sum(slides.var(ddof=1) / slides.size for slides, _ in components) / count**2
    if shared:
        together = np.mean([others for _, others in components], axis=0)
        variance += together.var(ddof=1) / together.size
    else:
        variance += sum(others.var(ddof=1) / others.size for _, others in components) / count**2
    return mean, float(np.sqrt(variance))
