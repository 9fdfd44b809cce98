"""Factors of the gradient: slope, aspect and what follows from them."""

from __future__ import annotations

import numpy as np

from ..terrain import Surface
from .description import SurfaceFactor

FLAT_ASPECT = -1.0  # as ArcGIS has it


class Slope(SurfaceFactor):
    """The angle of the steepest fall, by Horn's (1981) weighted differences."""

    name = "slope"
    title = "Slope (degrees)"
    words = "slope"
    unit = "degrees"
    help = "the angle of the steepest fall, by Horn's weighted differences of 3 × 3 cells"

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        degrees = np.arctan(surface.tangent)
        degrees *= np.float32(180 / np.pi)
        return degrees


class Aspect(SurfaceFactor):
    """The direction downhill, -1 where it is flat."""

    name = "aspect"
    title = "Aspect (degrees)"
    words = "aspect"
    unit = "degrees"
    help = "the direction downhill, clockwise from north, by the same differences; -1 where it is flat"

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
    title = "Northness"
    words = "northness"
    unit = "1"
    help = "the cosine of the aspect, which a network takes better than an angle that jumps from 360 to 0"
    is_default = False

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        return _downhill(surface.gradient[1], surface.tangent)


class Eastness(SurfaceFactor):
    """The sine of the aspect, 0 where it is flat."""

    name = "eastness"
    title = "Eastness"
    words = "eastness"
    unit = "1"
    help = "the sine of the aspect"
    is_default = False

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        return _downhill(surface.gradient[0], surface.tangent)


class Roughness(SurfaceFactor):
    """The area of the surface over its area on the map."""

    name = "roughness"
    title = "Surface roughness"
    words = "surface roughness"
    unit = "1"
    help = "1 / cos(slope)"

    @staticmethod
    def of_surface(surface: Surface) -> np.ndarray:
        return np.sqrt(surface.squared_tangent + np.float32(1))


def _downhill(part: np.ndarray, tangent: np.ndarray) -> np.ndarray:
    """Return one part of the unit vector downhill, 0 where it is flat."""
    return np.divide(-part, tangent, out=np.zeros_like(part), where=tangent > 0)
