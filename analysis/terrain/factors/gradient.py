"""Factors of the gradient: slope, aspect and what follows from them."""

from __future__ import annotations

import numpy as np

from ....sentences import say
from ..surface import Surface
from .description import SurfaceFactor

FLAT_ASPECT = -1.0  # as ArcGIS has it


class Slope(SurfaceFactor):
    """The angle of the steepest fall, by Horn's (1981) weighted differences."""

    name = "slope"
    title = say("Slope (degrees)")
    words = say("slope")
    unit = "degrees"
    help = say("the angle of the steepest fall, by Horn's weighted differences of 3 × 3 cells")

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        degrees = np.arctan(surface.tangent)
        degrees *= np.float32(180 / np.pi)
        return degrees


class Aspect(SurfaceFactor):
    """The direction downhill, -1 where it is flat."""

    name = "aspect"
    title = say("Aspect (degrees)")
    words = say("aspect")
    unit = "degrees"
    help = say("the direction downhill, clockwise from north, by the same differences; -1 where it is flat")

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        degrees = np.arctan2(*surface.gradient)  # uphill; downhill is opposite
        degrees *= np.float32(180 / np.pi)
        degrees += np.float32(180)
        degrees[degrees >= 360] = 0
        degrees[surface.tangent == 0] = FLAT_ASPECT
        return degrees


class Northness(SurfaceFactor):
    """The cosine of the aspect, 0 where it is flat."""

    name = "northness"
    title = say("Northness")
    words = say("northness")
    unit = "1"
    help = say("the cosine of the aspect, which a network takes better than an angle that jumps from 360 to 0")
    is_default = False

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        return _downhill(surface.gradient[1], surface.tangent)


class Eastness(SurfaceFactor):
    """The sine of the aspect, 0 where it is flat."""

    name = "eastness"
    title = say("Eastness")
    words = say("eastness")
    unit = "1"
    help = say("the sine of the aspect")
    is_default = False

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        return _downhill(surface.gradient[0], surface.tangent)


class Roughness(SurfaceFactor):
    """The area of the surface over its area on the map."""

    name = "roughness"
    title = say("Surface roughness")
    words = say("surface roughness")
    unit = "1"
    help = say("1 / cos(slope)")

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        return np.sqrt(surface.squared_tangent + np.float32(1))


def _downhill(part: np.ndarray, tangent: np.ndarray) -> np.ndarray:
    """Return one part of the unit vector downhill, 0 where it is flat."""
    return np.divide(-part, tangent, out=np.zeros_like(part), where=tangent > 0)
