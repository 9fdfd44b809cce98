"""The strategies of choosing non-landslides, by name."""

from __future__ import annotations

from ...errors import ParameterError
from ...registration import registered
from ...sentences import Text, commas, say
from .description import Strategy
from .given import Given

# A module of this folder and its class, a line each. The order is permanent: models and scripts name a strategy by its
# place, so a new one comes last.
ENTRIES = (
    "anywhere.Anywhere",
    "outside_buffer.OutsideBuffer",
    "gentle_slope.GentleSlope",
    "low_information_value.LowInformationValue",
)
STRATEGIES: tuple[type[Strategy], ...] = registered(ENTRIES, __package__ or "")
STRATEGY_NAMES = tuple(strategy.name for strategy in STRATEGIES)
# On the demo basin and on real areas the strategies that pick easy non-landslides rank cells worse.
DEFAULT_STRATEGY = STRATEGY_NAMES[0]
GIVEN = Given.name  # own points; in no list, because no strategy chooses them


def find_strategy(name: str) -> type[Strategy]:
    """Return a strategy by its name, or raise `ParameterError` if there is none of that name."""
    known: tuple[type[Strategy], ...] = (*STRATEGIES, Given)
    for strategy in known:
        if strategy.name == name:
            return strategy
    raise ParameterError(
        say("There is no strategy '{strategy}': choose one of {known}.", strategy=name, known=commas(STRATEGY_NAMES))
    )


def strategy_title(name: str) -> Text:
    """Return what a strategy is called in a report; its name if it is not known."""
    return find_strategy(name).short_title if name in (*STRATEGY_NAMES, Given.name) else name
