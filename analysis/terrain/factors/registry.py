"""The terrain factors, by name."""

from __future__ import annotations

from ....errors import ParameterError
from ....sentences import commas, say
from .curvature import PlanCurvature, ProfileCurvature
from .description import TerrainFactor
from .flow import StreamPower, TopographicWetness
from .gradient import Aspect, Eastness, Northness, Roughness, Slope
from .window import ElevationVariation, Relief, SurfaceCut, TopographicPosition

# The order is permanent: it is that of the bands, and models and scripts name a factor by its place. Add at the end.
FACTORS: tuple[type[TerrainFactor], ...] = (
    Slope,
    Aspect,
    Northness,
    Eastness,
    PlanCurvature,
    ProfileCurvature,
    Relief,
    SurfaceCut,
    Roughness,
    ElevationVariation,
    TopographicPosition,
    TopographicWetness,
    StreamPower,
)
FACTOR_NAMES = tuple(factor.name for factor in FACTORS)


def find_factor(name: str) -> type[TerrainFactor]:
    """Return a factor by its name, or raise `ParameterError` if there is none of that name."""
    for factor in FACTORS:
        if factor.name == name:
            return factor
    raise ParameterError(
        say("There is no terrain factor '{factor}': choose from {known}.", factor=name, known=commas(FACTOR_NAMES))
    )
