"""What training finds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..analysis.metrics import Confusion
from ..models.training import TrainedNetwork


@dataclass(frozen=True)
class SampleTest:
    """How a network does on labelled samples, decided at probability ½."""

    confusion: Confusion
    auc: float
    auc_low: float
    auc_high: float
    labels: np.ndarray
    scores: np.ndarray

    def measures(self) -> tuple[float, float, float, float]:
        """Return accuracy, precision, recall and F1."""
        c = self.confusion
        return c.accuracy, c.precision, c.recall, c.f1


@dataclass(frozen=True)
class TrainingResult:
    """A trained network, its tests on training and test samples (None if there are none), and the check of its file."""

    trained: TrainedNetwork
    on_training: SampleTest
    on_test: SampleTest | None
    difference: float
