"""Any cell that no landslide touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...feedback import Feedback
from ...sentences import Sentence, say
from .description import SamplingArea, Strategy

if TYPE_CHECKING:
    from ..negatives import NegativeSettings


class Anywhere(Strategy):
    """Random cells outside landslides."""

    name = "random"
    title = say("Random, outside landslides")
    short_title = say("Random")
    where = say("at random outside landslides")
    picks = False

    @staticmethod
    def rule(area: SamplingArea, settings: NegativeSettings, feedback: Feedback) -> None:
        return None

    @staticmethod
    def limit(settings: NegativeSettings) -> Sentence:
        return say("outside landslides")
