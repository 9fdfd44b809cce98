"""Factors of the elevations in a window round each cell."""

from __future__ import annotations

import numpy as np

from ..focal import FocalStatistics
from .description import WindowFactor

MEAN_FLOOR = 0.1  # metres
CV_FLOOR = 1e-6  # below, a coefficient of variation is the rounding of float32 elevations


class Relief(WindowFactor):
    """The highest less the lowest elevation."""

    name = "relief"
    title = "Relief"
    words = "relief"
    unit = "m"
    help = "max - min of the elevations in the window"
    statistics = frozenset({"minimum", "maximum"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        return window.maximum - window.minimum


class SurfaceCut(WindowFactor):
    """The mean less the lowest elevation."""

    name = "surface_cut"
    title = "Surface cut"
    words = "surface cut"
    unit = "m"
    help = "mean - min of the elevations in the window"
    statistics = frozenset({"minimum", "mean"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        return np.maximum(window.mean - window.minimum, 0.0)


class ElevationVariation(WindowFactor):
    """The standard deviation over the size of the mean; no value where the mean is within 0.1 m of zero."""

    name = "elevation_cv"
    title = "Elevation coefficient of variation"
    words = "elevation coefficient of variation"
    unit = "1"
    help = "standard deviation / |mean| of the elevations in the window"
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
    title = "Topographic position index (TPI)"
    words = "TPI"
    unit = "m"
    help = "elevation - mean of the elevations in the window"
    statistics = frozenset({"mean"})

    @staticmethod
    def of_window(elevation: np.ndarray, window: FocalStatistics) -> np.ndarray:
        return elevation - window.mean
