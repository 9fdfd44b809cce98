"""Every figure of a report, as PNG bytes: the one place to look for them."""

from __future__ import annotations

from .bars import confusion_matrix, score_distributions, zone_bars
from .classes import information_value_bars
from .curves import loss_curve, rate_curves, roc_curves
from .importance import importance_bars
from .reliability import reliability_curve
from .responses import response_panels

__all__ = [
    "confusion_matrix",
    "importance_bars",
    "information_value_bars",
    "loss_curve",
    "rate_curves",
    "reliability_curve",
    "response_panels",
    "roc_curves",
    "score_distributions",
    "zone_bars",
]
