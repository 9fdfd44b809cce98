"""Cells in the lowest zone of the information-value map: the paper's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...analysis.breaks.bin_refinement import uniform_layout
from ...analysis.breaks.class_limits import FEWEST_WANTED, MOST_WANTED
from ...analysis.breaks.natural_breaks import natural_breaks
from ...errors import InputError, StrategyError
from ...feedback import Feedback
from ...geodata.cell_sampling import AtMost
from ...geodata.histograms import band_histograms
from ...geodata.raster import describe
from ...sentences import Sentence, say
from .description import SamplingArea, Strategy, StrategySetting, Told

if TYPE_CHECKING:
    from ..negatives import NegativeSettings

# Sums of information values lie within this range nearly always; others take one more reading of the map.
USUAL_VALUES = (-32.0, 32.0)


class LowInformationValue(Strategy):
    """Random cells in the lowest natural-breaks zone of the information-value map (Wang and Tang 2024)."""

    name = "information_value"
    title = say("Where the information value is very low (the paper's choice)")
    short_title = say("Very low information value")
    where = say("in the very-low zone of the information-value map")
    picks = True
    follows_landslides = True
    needs_information_value = True
    own_settings = (
        StrategySetting(
            "zones",
            "IV_ZONES",
            say("Information-value strategy: zones"),
            say(
                "For the information-value strategy: the map is cut into so many natural-breaks zones, and the lowest "
                "is sampled."
            ),
            default=5,
            low=FEWEST_WANTED,
            high=MOST_WANTED,
        ),
    )

    @staticmethod
    def rule(area: SamplingArea, settings: NegativeSettings, feedback: Feedback) -> AtMost:
        path = settings.information_value
        if not path:
            raise InputError(
                say("The strategy needs an information-value map: make one with 'Information value' and give it.")
            )
        info = describe(path)
        if len(info.bands) > 1 or "KIND" in info.bands[0].metadata:
            raise InputError(
                say(
                    "The raster '{path}' holds factors or classes, not information values: give the map that "
                    "'Information value' made.",
                    path=path,
                )
            )
        if not info.grid.same_as(area.stack.grid):
            raise InputError(
                say("The information-value map '{path}' has another grid than the stack: make it anew.", path=path)
            )
        likely = uniform_layout(*USUAL_VALUES, bins=1 << 18)
        (histogram,) = band_histograms(area.workers, info, [1], likely=likely, feedback=feedback.part(0, 0.9))
        bins = histogram.bins()
        if bins.lower[0] == bins.upper[-1]:
            raise StrategyError(
                say(
                    "The information-value map holds a single value ({value:g}), so nowhere is it very low: choose "
                    "another strategy, or make the map of factors with more classes or landslides.",
                    value=bins.lower[0],
                )
            )
        breaks = natural_breaks(histogram, settings.zones, feedback.part(0.9, 1))
        feedback.info(say("Very low information value: at most {limit:.4f}.", limit=breaks.limits[0]))
        return AtMost(path, 1, float(breaks.limits[0]))

    @staticmethod
    def limit(settings: NegativeSettings) -> Sentence:
        return say("in the lowest zone of the information-value map")

    @staticmethod
    def told(settings: NegativeSettings, units: dict[str, str]) -> dict[Sentence, Told]:
        lowest = say("{zones}, the lowest taken", zones=settings.zones)
        return {say("Zones of the information-value map"): lowest}
