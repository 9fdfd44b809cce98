"""Cells farther from every landslide than a distance on the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...feedback import Feedback
from ...geodata.buffer import Buffer
from ...geodata.cell_sampling import Outside
from ...sentences import Sentence, Text, say
from .description import LONGEST_DISTANCE, SamplingArea, Strategy, StrategySetting, Told

if TYPE_CHECKING:
    from ..negatives import NegativeSettings

DISTANCE = StrategySetting(
    "buffer",
    "BUFFER",
    say("Buffer strategy: distance (metres)"),
    say("For the buffer strategy: metres on the ground, whatever the CRS."),
    default=1000.0,
    low=0.0,
    high=LONGEST_DISTANCE,
)


def _wide(distance: Text) -> Sentence:
    return say("{distance} m wide", distance=distance)


class OutsideBuffer(Strategy):
    """Random cells outside a buffer round landslides.

    The buffer is drawn round the landslides that train alone, so that held-out ones do not shape the choice.
    """

    name = "buffer"
    title = say("Outside a buffer round landslides")
    short_title = say("Outside a buffer")
    where = say("at random outside a buffer round landslides")
    size = (DISTANCE, _wide)
    picks = True
    follows_landslides = True
    own_settings = (DISTANCE,)

    @staticmethod
    def rule(area: SamplingArea, settings: NegativeSettings, feedback: Feedback) -> Outside:
        located = area.located
        outline = located.outline if area.training is None else located.outline_of(area.training)
        return Outside(Buffer(area.stack.grid, *outline, settings.buffer))

    @staticmethod
    def limit(settings: NegativeSettings) -> Sentence:
        return say("farther than {buffer:,.10g} m from every landslide", buffer=settings.buffer)

    @staticmethod
    def told(settings: NegativeSettings, units: dict[str, str]) -> dict[Sentence, Told]:
        return {say("Buffer round landslides"): (settings.buffer, "m")}
