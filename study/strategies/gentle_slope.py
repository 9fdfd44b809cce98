"""Cells of a gentle slope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import StrategyError
from ...feedback import Feedback
from ...geodata.cell_sampling import AtMost
from ...sentences import Sentence, say
from ..preflight.stacks import check_slope_unit, no_slope
from .description import SamplingArea, Strategy, StrategySetting, Told

if TYPE_CHECKING:
    from ..negatives import NegativeSettings


STEEPEST = 90.0  # degrees


class GentleSlope(Strategy):
    """Random cells whose slope is below a limit."""

    name = "slope"
    title = say("Where the slope is gentle")
    short_title = say("Gentle slope")
    where = say("where the slope is gentle")
    picks = True
    own_settings = (
        StrategySetting(
            "slope_factor",
            "SLOPE_FACTOR",
            say("Slope strategy: name of the slope factor"),
            say("For the slope strategy: the factor of the stack that holds the slope."),
            default="slope",
        ),
        StrategySetting(
            "slope_limit",
            "SLOPE_LIMIT",
            say("Slope strategy: slope at most (degrees)"),
            say("For the slope strategy: the slope factor has to be in degrees."),
            default=3.0,
            low=0.0,
            high=STEEPEST,
        ),
    )

    @staticmethod
    def rule(area: SamplingArea, settings: NegativeSettings, feedback: Feedback) -> AtMost:
        stack = area.stack
        if settings.slope_factor not in stack.names:
            raise no_slope(stack, settings.slope_factor)
        factor = stack.factor(settings.slope_factor)
        if factor.is_categorical:
            raise StrategyError(
                say(
                    "The factor '{factor}' holds categories, but the slope strategy needs a slope in degrees: name the "
                    "factor that holds it.",
                    factor=factor.name,
                )
            )
        check_slope_unit(factor)
        return AtMost(stack.path, factor.band, settings.slope_limit)

    @staticmethod
    def limit(settings: NegativeSettings) -> Sentence:
        return say("where {factor} is at most {limit:g}", factor=settings.slope_factor, limit=settings.slope_limit)

    @staticmethod
    def told(settings: NegativeSettings, units: dict[str, str]) -> dict[Sentence, Told]:
        unit = units.get(settings.slope_factor) or "degrees"
        return {say("Slope limit (factor {factor})", factor=settings.slope_factor): (settings.slope_limit, unit)}
