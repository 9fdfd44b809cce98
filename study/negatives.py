"""How non-landslide points are chosen: the strategy and its settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from ..errors import ParameterError
from ..models.registry import DEFAULT_NETWORK, find_network
from ..sentences import say
from .strategies.description import LONGEST_DISTANCE, StrategySetting, Value
from .strategies.registry import DEFAULT_STRATEGY, STRATEGIES, find_strategy

LOWEST_RATIO, HIGHEST_RATIO = 0.01, 1000.0


@dataclass(frozen=True)
class NegativeSettings:
    """How non-landslide cells are chosen.

    Attributes
    ----------
    strategy : str
        A name of `strategies.registry`. 'random': any cell that no landslide touches; 'buffer': farther than `buffer`
        metres from landslides; 'slope': slope at most `slope_limit`; 'information_value': the lowest of `zones`
        natural-breaks zones of the information-value map.
    ratio : float or None
        Non-landslides per landslide. None: as many as the model was measured to rank best with; see `for_networks`.
    buffer : float
        Metres on the ground, whatever the CRS.
    slope_factor : str
        The factor of the stack that holds the slope.
    slope_limit : float
        In degrees, as that factor has to be.
    information_value : str or None
        The raster from `information_value`, on the stack's grid.
    zones : int
        Zones that its values are cut into.
    minimum_distance : float
        Metres between any two chosen points; 0 = any.
    seed : int
        The run's seed.
    own : mapping of str to float, int or str
        Settings of strategies that have no field here, by name; what is left out has its default.
    """

    strategy: str = DEFAULT_STRATEGY
    ratio: float | None = None
    buffer: float = 1000.0
    slope_factor: str = "slope"
    slope_limit: float = 3.0
    information_value: str | None = None
    zones: int = 5
    minimum_distance: float = 0.0
    seed: int = 1
    own: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        find_strategy(self.strategy)
        if self.ratio is not None and not LOWEST_RATIO <= self.ratio <= HIGHEST_RATIO:
            raise ParameterError(
                say(
                    "The ratio is {ratio:g} non-landslides a landslide: choose {lowest:g} to {highest:g}.",
                    ratio=self.ratio,
                    lowest=LOWEST_RATIO,
                    highest=HIGHEST_RATIO,
                )
            )
        if not 0 <= self.minimum_distance <= LONGEST_DISTANCE:
            raise ParameterError(
                say(
                    "The shortest distance is {distance:g} m: choose 0 to {longest:,.0f}.",
                    distance=self.minimum_distance,
                    longest=LONGEST_DISTANCE,
                )
            )
        for setting in strategy_settings():
            setting.check(self.value(setting))
        known = {setting.name for setting in strategy_settings()} - set(_field_names())
        unknown = [name for name in self.own if name not in known]
        if unknown:
            raise ParameterError(say("No strategy has a setting '{name}' of its own: leave it out.", name=unknown[0]))

    def for_networks(self, *networks: str) -> NegativeSettings:
        """Return the settings with the ratio, if none is set, that suits the networks: the highest of their best."""
        if self.ratio is not None:
            return self
        return replace(self, ratio=max(find_network(name).best_ratio for name in networks))

    @property
    def per_landslide(self) -> float:
        """The ratio; where none is set, that of the default network."""
        return find_network(DEFAULT_NETWORK).best_ratio if self.ratio is None else self.ratio

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> NegativeSettings:
        """Return settings from plain data: fields, and the settings of strategies beside them."""
        names = _field_names()
        own = {name: value for name, value in values.items() if name not in names}
        return cls(**{name: value for name, value in values.items() if name in names}, own=own)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data that `from_dict` makes the same settings of."""
        values = {name: getattr(self, name) for name in _field_names()}
        return {**values, **{setting.name: self.value(setting) for setting in strategy_settings()}}

    def value(self, setting: StrategySetting) -> Value:
        """Return what a setting of a strategy is set to."""
        if setting.name in _field_names():
            return getattr(self, setting.name)
        return self.own.get(setting.name, setting.default)


def _field_names() -> tuple[str, ...]:
    return tuple(known.name for known in fields(NegativeSettings) if known.name != "own")


def strategy_settings() -> list[StrategySetting]:
    """Return the settings that strategies have of their own, in the order of the strategies."""
    return [setting for strategy in STRATEGIES for setting in strategy.own_settings]
