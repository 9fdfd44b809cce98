"""What training finds."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.training import TrainedNetwork
from .measures import TestResult


@dataclass(frozen=True)
class TrainingResult:
    """A trained network, its tests on training and test samples (None if there are none), and the check of its file."""

    trained: TrainedNetwork
    on_training: TestResult
    on_test: TestResult | None
    difference: float
