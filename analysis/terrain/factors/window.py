"""Factors of the elevations in a window round each cell."""

from __future__ import annotations

import numpy as np

from ....sentences import say
from ..focal import FocalStatistics
from .description import WindowFactor

MEAN_FLOOR = 0.1  # metres
CV_FLOOR = 1e-6  # below, a coefficient of variation is the rounding of float32 elevations


class Relief(WindowFactor):
    """The highest less the lowest elevation."""

    name = "relief"
    title = say("Relief")
    words = say("relief")
    unit = "m"
    help = say("max - min of the elevations in the window")
    statistics = frozenset({"minimum", "maximum"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        return window.maximum - window.minimum


class SurfaceCut(WindowFactor):
    """The mean less the lowest elevation."""

    name = "surface_cut"
    title = say("Surface cut")
    words = say("surface cut")
    unit = "m"
    help = say("mean - min of the elevations in the window")
    statistics = frozenset({"minimum", "mean"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        return np.maximum(window.mean - window.minimum, 0.0)


class ElevationVariation(WindowFactor):
    """The standard deviation over the size of the mean; no value where the mean is within 0.1 m of zero."""

    name = "elevation_cv"
    title = say("Elevation coefficient of variation")
    words = say("elevation coefficient of variation")
    unit = "1"
    help = say("standard deviation / |mean| of the elevations in the window")
    statistics = frozenset({"mean", "variance"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        size = np.abs(window.mean)
        coefficient = np.sqrt(window.variance)
        with np.errstate(divide="ignore", invalid="ignore"):
            coefficient /= size
        coefficient[coefficient < CV_FLOOR] = 0.0
        coefficient[size < MEAN_FLOOR] = np.nan
        return coefficient


class TopographicPosition(WindowFactor):
    """The elevation less the mean of its window."""

    name = "tpi"
    title = say("Topographic position index (TPI)")
    words = say("TPI")
    unit = "m"
    help = say("elevation - mean of the elevations in the window")
    statistics = frozenset({"mean"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        return elevation - window.mean
