"""The terrain factors, by name."""

from __future__ import annotations

from ....errors import ParameterError
from ....registration import registered
from ....sentences import commas, say
from .description import TerrainFactor

# A module of this folder and its class, a line each. The order is permanent: it is that of the bands, and models and
# scripts name a factor by its place, so a new one comes last.
ENTRIES = (
    "gradient.Slope",
    "gradient.Aspect",
    "gradient.Northness",
    "gradient.Eastness",
    "curvature.PlanCurvature",
    "curvature.ProfileCurvature",
    "window.Relief",
    "window.SurfaceCut",
    "gradient.Roughness",
    "window.ElevationVariation",
    "window.TopographicPosition",
    "flow.TopographicWetness",
    "flow.StreamPower",
)
FACTORS: tuple[type[TerrainFactor], ...] = registered(ENTRIES, __package__ or "")
TERRAIN_FACTORS = tuple(factor.name for factor in FACTORS)


def find_factor(name: str) -> type[TerrainFactor]:
    """Return a factor by its name, or raise `ParameterError` if there is none of that name."""
    for factor in FACTORS:
        if factor.name == name:
            return factor
    raise ParameterError(
        say("There is no terrain factor '{factor}': choose from {known}.", factor=name, known=commas(TERRAIN_FACTORS))
    )
