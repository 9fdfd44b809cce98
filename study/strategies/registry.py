"""The strategies of choosing non-landslides, by name."""

from __future__ import annotations

from ...errors import ParameterError
from ...sentences import commas, say
from .anywhere import Anywhere
from .description import Strategy
from .gentle_slope import GentleSlope
from .low_information_value import LowInformationValue
from .outside_buffer import OutsideBuffer

# The order is permanent: models and scripts name a strategy by its place. Add at the end.
STRATEGIES: tuple[type[Strategy], ...] = (Anywhere, OutsideBuffer, GentleSlope, LowInformationValue)
STRATEGY_NAMES = tuple(strategy.name for strategy in STRATEGIES)
DEFAULT_STRATEGY = Anywhere.name


def find_strategy(name: str) -> type[Strategy]:
    """Return a strategy by its name, or raise `ParameterError` if there is none of that name."""
    for strategy in STRATEGIES:
        if strategy.name == name:
            return strategy
    raise ParameterError(
        say("There is no strategy '{strategy}': choose one of {known}.", strategy=name, known=commas(STRATEGY_NAMES))
    )


def strategy_title(name: str) -> str:
    """Return what a strategy is called in a report; its name if it is not known."""
    return str(find_strategy(name).short_title) if name in STRATEGY_NAMES else name
