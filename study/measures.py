"""How well scores tell landslides from other places: the result of one test of a network or a map."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.block_auc import Placed, PlacedFolds, mean_interval, placed
from ..analysis.metrics import AucInterval, Confusion, RocCurve, auc_interval, confusion, roc_curve

if TYPE_CHECKING:
    from ..analysis.arrays import Labels, Scores

NOTHING = Confusion(*[float("nan")] * 4)  # whose measures are not known


@dataclass(frozen=True)
class TestResult:
    """One test: landslides against other places.

    Attributes
    ----------
    labels : int64 array [n]
        1 for landslides, 0 for other places.
    scores : float64 array [n]
    confusion : Confusion
        At the probability cut; shares of each class instead of counts where both classes weigh alike, NaN without a
        cut.
    auc, auc_low, auc_high : float
        Area under the ROC curve with DeLong's 95 % interval, which takes landslides for independent.
    blocks : int64 array [n] or None
        The spatial block that each lies in; None if it is not known.
    """

    __test__ = False  # for pytest: no test case in spite of its name

    labels: Labels
    scores: Scores
    confusion: Confusion
    auc: float
    auc_low: float
    auc_high: float
    blocks: np.ndarray | None = None

    @property
    def landslides(self) -> int:
        """How many landslides there are."""
        return int(self.labels.sum())

    @property
    def others(self) -> int:
        """How many other places there are."""
        return self.labels.size - self.landslides

    @property
    def accuracy(self) -> float:
        """Share of all samples predicted right."""
        return self.confusion.accuracy

    @property
    def precision(self) -> float:
        """Share of landslides among the samples predicted as landslides; NaN if none is."""
        return self.confusion.precision

    @property
    def recall(self) -> float:
        """Share of the landslides predicted as such."""
        return self.confusion.recall

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return self.confusion.f1

    @functools.cached_property
    def by_blocks(self) -> AucInterval:
        """The AUC with its 95 % interval by spatial blocks; DeLong's where the blocks are not known."""
        found = self.placed
        if found is None:
            return AucInterval(auc=self.auc, deviation=float("nan"), lower=self.auc_low, upper=self.auc_high)
        return mean_interval(PlacedFolds([found]))

    @property
    def placed(self) -> Placed | None:
        """What the test tells of the spatial blocks; None where they are not known."""
        if self.blocks is None:
            return None
        slides = self.labels == 1
        return placed(self.scores[slides], self.scores[~slides], self.blocks[slides], self.blocks[~slides])

    @functools.cached_property
    def roc(self) -> RocCurve:
        """The ROC curve of the scores."""
        return roc_curve(self.labels, self.scores)

    def measures(self) -> tuple[float, float, float, float]:
        """Return accuracy, precision, recall and F1."""
        return self.accuracy, self.precision, self.recall, self.f1


def run_test(
    labels: Labels,
    scores: Scores,
    probability_cut: float | None,
    *,
    balanced: bool = False,
    blocks: np.ndarray | None = None,
) -> TestResult:
    """Return the measures of scores against labels.

    With `balanced` both classes weigh alike, so that accuracy, precision and F1 can be compared between tests with
    different numbers of non-landslides. Without a cut only the AUC is given. `blocks` are the spatial blocks that the
    places lie in.
    """
    labels, scores = np.asarray(labels, int), np.asarray(scores, float)
    interval = auc_interval(labels, scores)
    found = NOTHING
    if probability_cut is not None:
        found = confusion(labels, scores, probability_cut)
        found = found.balanced() if balanced else found
    return TestResult(
        labels=labels,
        scores=scores,
        confusion=found,
        auc=interval.auc,
        auc_low=interval.lower,
        auc_high=interval.upper,
        blocks=blocks,
    )
