"""Any cell that no landslide touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...feedback import Feedback
from .description import SamplingArea, Strategy

if TYPE_CHECKING:
    from ..negative_samples import NegativeSettings


class Anywhere(Strategy):
    """Random cells outside landslides."""

    name = "random"
    title = "Random, outside landslides"
    short_title = "Random"
    where = "at random outside landslides"
    picks = False

    @staticmethod
    def rule(area: SamplingArea, settings: NegativeSettings, feedback: Feedback) -> None:
        return None

    @staticmethod
    def limit(settings: NegativeSettings) -> str:
        return "outside landslides"
