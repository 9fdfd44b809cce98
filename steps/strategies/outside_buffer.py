"""Cells farther from every landslide than a distance on the ground."""

from __future__ import annotations

from ...geodata.buffer import Buffer
from ...geodata.cell_sampling import Outside
from .description import Strategy, StrategySetting


class OutsideBuffer(Strategy):
    """Random cells outside a buffer round landslides.

    The buffer is drawn round the landslides that train alone, so that held-out ones do not shape the choice.
    """

    name = "buffer"
    title = "Outside a buffer round landslides"
    short_title = "Outside a buffer"
    where = "at random outside a buffer round landslides"
    size = ("buffer", "{} m wide")
    picks = True
    follows_landslides = True
    settings = (
        StrategySetting(
            "buffer",
            "BUFFER",
            "Buffer strategy: distance (metres)",
            "For the buffer strategy: metres on the ground, whatever the CRS.",
            default=1000.0,
            lowest=0.0,
        ),
    )

    @staticmethod
    def rule(area, settings, feedback) -> Outside:
        located = area.located
        outline = located.outline if area.training is None else located.outline_of(area.training)
        return Outside(Buffer(area.stack.grid, *outline, settings.buffer))

    @staticmethod
    def limit(settings) -> str:
        return f"farther than {settings.buffer:g} m from every landslide"

    @staticmethod
    def told(settings, units) -> dict:
        return {"Buffer round landslides": (settings.buffer, "m")}
