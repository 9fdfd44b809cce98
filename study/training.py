"""What training finds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

from ..analysis.block_auc import difference_of_samples
from ..analysis.metrics import auc_interval
from ..models.training import TrainedNetwork
from .measures import TestResult

# In the metadata of a model that no sample was held out of, and of its maps.
TRAINED_ON, ALL_SAMPLES = "trained_on", "all"
STRATEGIES = "strategies"  # likewise: how the non-landslides that it learned from were chosen
LIMIT = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True)
class TrainingResult:
    """A trained network, its tests on training and test samples (None if there are none), and the check of its file."""

    trained: TrainedNetwork
    on_training: TestResult
    on_test: TestResult | None
    difference: float

    @property
    def negatives_per_landslide(self) -> float:
        """Non-landslides for each landslide among the training samples, to two decimals."""
        samples = self.trained.samples
        return round(samples["non_landslide"] / samples["landslide"], 2)

    @property
    def optimism_limits(self) -> tuple[float, float]:
        """The 95 % interval of the training AUC less the held-out one; from -1 to 1 where it is not known.

        Training and held-out samples are different places. Of the same spatial blocks, they do not vary on their own;
        where the blocks are not known, they are taken to, and the variances (DeLong's) of both add.
        """
        if self.on_test is None:
            return -1.0, 1.0
        sides = [test.placed for test in (self.on_training, self.on_test)]
        if sides[0] is not None and sides[1] is not None:
            found = difference_of_samples(sides[0], sides[1])
            return found.lower, found.upper
        training, held_out = (auc_interval(test.labels, test.scores) for test in (self.on_training, self.on_test))
        deviation = math.hypot(training.deviation, held_out.deviation)
        if math.isnan(deviation):
            return -1.0, 1.0
        difference = training.auc - held_out.auc
        return difference - LIMIT * deviation, difference + LIMIT * deviation
