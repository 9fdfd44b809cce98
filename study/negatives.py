"""How non-landslide points are chosen: the strategies and their settings."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..errors import ParameterError
from ..sentences import commas, say

RANDOM, BUFFER, SLOPE, INFORMATION_VALUE = STRATEGIES = ("random", "buffer", "slope", "information_value")


@dataclass(frozen=True)
class NegativeSettings:
    """How non-landslide cells are chosen.

    Attributes
    ----------
    strategy : str
        'random': any cell that no landslide touches; 'buffer': farther than `buffer` metres from landslides;
        'slope': slope at most `slope_limit`; 'information_value': the lowest of `zones` natural-breaks zones of
        the information-value map.
    ratio : float
        Non-landslides per landslide.
    buffer : float
        Metres on the ground, whatever the CRS.
    slope_factor : str
        The factor of the stack that holds the slope.
    slope_limit : float
        In the units of that factor (degrees).
    information_value : str or None
        The raster from `information_value`, on the stack's grid.
    zones : int
        Zones that its values are cut into.
    minimum_distance : float
        Metres between any two chosen points; 0 = any.
    seed : int
        The run's seed.
    """

    strategy: str = RANDOM
    ratio: float = 1.0
    buffer: float = 1000.0
    slope_factor: str = "slope"
    slope_limit: float = 3.0
    information_value: str | None = None
    zones: int = 5
    minimum_distance: float = 0.0
    seed: int = 1

    def __post_init__(self) -> None:
        if self.strategy not in STRATEGIES:
            raise ParameterError(
                say(
                    "There is no strategy '{strategy}': choose one of {known}.",
                    strategy=self.strategy,
                    known=commas(STRATEGIES),
                )
            )
        if not 0.01 <= self.ratio <= 1000:
            raise ParameterError(
                say("The ratio is {ratio:g} non-landslides a landslide: choose 0.01 to 1000.", ratio=self.ratio)
            )
        if not (0 <= self.buffer < math.inf and 0 <= self.minimum_distance < math.inf):
            raise ParameterError(say("A distance in metres is negative or no number: choose 0 or more."))
        if not math.isfinite(self.slope_limit):
            raise ParameterError(
                say("The slope limit is {slope_limit}: choose a number of degrees.", slope_limit=self.slope_limit)
            )
        if not 2 <= self.zones <= 255:
            raise ParameterError(say("The number of zones is {zones}: choose 2 to 255.", zones=self.zones))
