"""Every figure of a report, as PNG bytes: the one place to look for them."""

from __future__ import annotations

from .bars import confusion_matrix, score_distributions, zone_bars
from .classes import ClassBar, information_value_bars
from .contributions import ContributionBar, SwarmRow, contribution_bars, contribution_swarm
from .curves import RateLine, RocLine, loss_curve, rate_curves, roc_curves
from .importance import importance_bars
from .map import raster_map_png, zone_map_png
from .reliability import reliability_diagram
from .responses import response_panels
from .screening import correlation_map, weight_bars

__all__ = [
    "ClassBar",
    "ContributionBar",
    "RateLine",
    "RocLine",
    "SwarmRow",
    "confusion_matrix",
    "contribution_bars",
    "contribution_swarm",
    "correlation_map",
    "importance_bars",
    "information_value_bars",
    "loss_curve",
    "raster_map_png",
    "rate_curves",
    "reliability_diagram",
    "response_panels",
    "roc_curves",
    "score_distributions",
    "weight_bars",
    "zone_bars",
    "zone_map_png",
]
