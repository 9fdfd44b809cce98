"""The thirteen conditioning factors of Wang & Tang (2024) on a synthetic basin, float32 [rows, columns] each."""

from __future__ import annotations

import math

import numpy as np

from ...dependencies import require
from ...feedback import SILENT, Feedback
from ..terrain.surface import horn_gradient, neighbourhood
from .drainage import strips
from .draws import Draws
from .elementary import arctan, exp, hypotenuse, log, tanh
from .filters import box_mean
from .noise import FractalField

BASIN_FACTORS = (
    "elevation",
    "slope",
    "ndvi",
    "temperature",
    "rainfall",
    "road_distance",
    "river_distance",
    "fault_distance",
    "spi",
    "surface_cut",
    "roughness",
    "relief",
    "elevation_cv",
)
FOCAL_WINDOW = 300.0  # metres
STREAM_POWER_FLOOR = 1e-4


def horn_tangent(elevation: np.ndarray, cell_size: float) -> np.ndarray:
    """Return the tangent of the slope by Horn's 3 × 3 differences; past the border the surface goes on as a plane."""
    padded = np.pad(elevation, 1, mode="reflect", reflect_type="odd")
    tangent = np.empty_like(elevation)
    for first, last in strips(*elevation.shape):
        gradient = horn_gradient(neighbourhood(padded[first : last + 2]), np.float32(cell_size), np.float32(cell_size))
        tangent[first:last] = hypotenuse(*gradient)
    return tangent


def degrees_of(tangent: np.ndarray) -> np.ndarray:
    """Return the angle in degrees of that tangent."""
    return arctan(tangent) * np.float32(180 / math.pi)


def focal_cells(cell_size: float) -> int:
    """Return the side of the focal window in cells: 300 m rounded to an odd number, at least 3."""
    return max(3, 2 * int(round((FOCAL_WINDOW / cell_size - 1) / 2)) + 1)


def terrain_factors(
    elevation: np.ndarray, *, cells_upstream: np.ndarray, cell_size: float, feedback: Feedback = SILENT
) -> dict[str, np.ndarray]:
    """Return slope, SPI, surface cut, roughness, relief and elevation coefficient of variation.

    roughness = 1 / cos β; SPI = ln(max(a · tan β, 1e-4)) with a = cells upstream · cell size, the specific
    catchment area in metres; surface cut = mean - min, relief = max - min and elevation_cv = std / mean in a square
    window of 300 m.
    """
    ndimage = require("scipy.ndimage")
    tangent = horn_tangent(elevation, cell_size)
    feedback.check()
    power = tangent * cells_upstream.reshape(elevation.shape).astype(np.float32) * np.float32(cell_size)
    factors = {
        "slope": degrees_of(tangent),
        "spi": log(np.maximum(power, np.float32(STREAM_POWER_FLOOR))),
        "roughness": np.sqrt(1 + np.square(tangent)),
    }
    del power, tangent
    feedback.check()
    size = focal_cells(cell_size)
    lowest = ndimage.minimum_filter(elevation, size, mode="nearest")
    feedback.check()
    factors["relief"] = ndimage.maximum_filter(elevation, size, mode="nearest") - lowest
    feedback.check()
    mean = box_mean(elevation, size)
    factors["surface_cut"] = np.maximum(mean - lowest, 0).astype(np.float32)
    del lowest
    feedback.check()
    variance = box_mean(np.square(elevation, dtype=np.float64), size)
    variance -= np.square(mean)
    factors["elevation_cv"] = (np.sqrt(np.maximum(variance, 0)) / np.abs(mean)).astype(np.float32)
    return factors


def climate_factors(
    elevation: np.ndarray, cell_size: float, draws: Draws, feedback: Feedback = SILENT
) -> dict[str, np.ndarray]:
    """Return temperature (°C, falling 3.6 K per km) and rainfall (mm a year, about 790 to 890, more on uplands)."""
    rows, columns = elevation.shape
    height, width = rows * cell_size, columns * cell_size
    extent = max(height, width)
    field = FractalField(draws, height, width, longest=min(25e3, 0.5 * extent), octaves=3)
    warmth = field.sample(rows, columns, cell_size)
    temperature = np.float32(19.2) - np.float32(0.0036) * (elevation - np.float32(160)) + np.float32(0.2) * warmth
    del warmth
    feedback.check()
    reach = max(3, int(min(6e3, 0.2 * extent) / cell_size))
    upland = box_mean(elevation, reach)
    feedback.check()
    upland = box_mean(upland, reach)
    upland -= _exact_mean(upland)
    feedback.check()
    field = FractalField(draws, height, width, longest=min(40e3, 0.5 * extent), octaves=4)
    weather = field.sample(rows, columns, cell_size)
    wetter = np.float32(0.03) * upland.astype(np.float32) + np.float32(18) * weather
    return {"temperature": temperature, "rainfall": np.float32(835) + np.float32(48) * tanh(wetter / np.float32(48))}


def _exact_mean(metres: np.ndarray) -> float:
    """Return the mean to a thousandth; sums of whole numbers are the same in any order."""
    return int(np.rint(metres * 1000).astype(np.int64).sum()) / (1000 * metres.size)


def vegetation(*, slope: np.ndarray, road_distance: np.ndarray, cell_size: float, draws: Draws) -> np.ndarray:
    """Return NDVI, 0.2 to 0.9: dense on slopes, thinner along roads and on farmed valley floors."""
    rows, columns = slope.shape
    height, width = rows * cell_size, columns * cell_size
    longest = min(6e3, 0.3 * max(height, width))
    field = FractalField(draws, height, width, longest=longest, octaves=5, persistence=0.7)
    patches = field.sample(rows, columns, cell_size)
    bare = np.float32(0.06) * exp(np.float32(0.7) * patches)
    bare += np.float32(0.16) * exp(-road_distance / np.float32(350))
    bare += np.float32(0.12) / (1 + exp((slope - np.float32(5)) / np.float32(1.5)))
    return np.clip(np.float32(0.91) - bare, np.float32(0.2), np.float32(0.9))
