"""Points of places without landslides that the user brings along: no strategy of the toolbox's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import ParameterError
from ...feedback import Feedback
from ...sentences import Sentence, say
from .description import SamplingArea, Strategy

if TYPE_CHECKING:
    from ..negatives import NegativeSettings


class Given(Strategy):
    """Own points, of which each is a non-landslide; see `own_negatives`."""

    name = "given"
    title = say("Own points")
    short_title = say("Own points")
    where = say("by hand (own points)")
    picks = False  # nothing is known of how they were picked

    @staticmethod
    def rule(area: SamplingArea, settings: NegativeSettings, feedback: Feedback) -> None:
        raise ParameterError(say("Own non-landslides (NEGATIVES) are not chosen but given: give the points."))

    @staticmethod
    def limit(settings: NegativeSettings) -> Sentence:
        return say("at own points")
