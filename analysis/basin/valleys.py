"""Valley floors: what rivers that wander and deposit do to the land they have cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...dependencies import require
from ...feedback import SILENT, Feedback
from .drainage import accumulate, drain_pits, fill, lowest_border_cell, steepest_receivers, strips
from .draws import Draws
from .elementary import exp, power
from .filters import gaussian_mean
from .noise import FractalField

if TYPE_CHECKING:
    from ..arrays import Floats, Receivers

FLOOR_AREA = 8e6  # m²; a river with less land upstream has no floor
HALF_WIDTH = 75.0  # metres at `FLOOR_AREA`, growing with its power 0.22
CROSS_SLOPE = 0.008  # of a floor, towards its river


@dataclass(frozen=True)
class DrainedTerrain:
    """Elevations without pits and how they drain.

    Attributes
    ----------
    elevation : float32 [rows, columns]
        Metres; every cell but the outlet lies above its receiver.
    receivers : int32 [rows * columns]
        Flat index of the cell each cell drains to; the outlet drains to itself.
    cells_upstream : float64 [rows * columns]
        Cells that drain through a cell, itself included.
    """

    elevation: Floats
    receivers: Receivers
    cells_upstream: Floats


def drain_terrain(elevation: Floats, feedback: Feedback = SILENT) -> DrainedTerrain:
    """Fill the pits of float32 [rows, columns] elevations and return them with their drainage (D8)."""
    outlet = lowest_border_cell(elevation)
    receivers = steepest_receivers(elevation, outlet, feedback=feedback)
    drain_pits(elevation, receivers, outlet, feedback)
    elevation = fill(elevation, receivers, feedback=feedback)
    return DrainedTerrain(elevation=elevation, receivers=receivers, cells_upstream=accumulate(receivers, feedback))


def widen_valleys(terrain: DrainedTerrain, cell_size: float, draws: Draws, feedback: Feedback = SILENT) -> np.ndarray:
    """Return the elevations with a nearly level floor along the rivers, wider along larger ones, float32.

    Within the floor's half width of a river the land is planed down to the river's height plus `CROSS_SLOPE` times the
    distance; over one and a half times that width the valley side rises smoothly to the old surface.
    """
    ndimage = require("scipy.ndimage")
    rows, columns = terrain.elevation.shape
    area = (terrain.cells_upstream * (cell_size * cell_size)).astype(np.float32).reshape(rows, columns)
    threshold = min(FLOOR_AREA, 0.02 * float(area.max()))
    nearest = ndimage.distance_transform_edt(area < threshold, return_distances=False, return_indices=True)
    feedback.check()
    height, width = rows * cell_size, columns * cell_size
    field = FractalField(draws, height, width, longest=min(8e3, 0.3 * max(height, width)), octaves=3)
    wander = field.sample(rows, columns, cell_size)
    level = np.empty_like(terrain.elevation)
    x = np.arange(columns, dtype=np.int64)
    for first, last in strips(rows, columns):
        feedback.check()
        part = slice(first, last)
        down, right = nearest[0, part], nearest[1, part]
        squared = np.square(down - np.arange(first, last, dtype=np.int64)[:, None]) + np.square(right - x)
        away = np.sqrt(squared).astype(np.float32) * np.float32(cell_size)
        half = HALF_WIDTH * power(area[down, right] / threshold, 0.22) * exp(0.4 * wander[part])
        half = np.minimum(half, 0.02 * max(height, width))
        floor = terrain.elevation[down, right] + CROSS_SLOPE * away
        side = np.clip((away - half) / (1.5 * half), 0, 1)
        side *= side * (3 - 2 * side)
        old = terrain.elevation[part]
        level[part] = np.where(old > floor, floor + (old - floor) * side, old)
    # Where the reaches of two rivers meet, the step between their floors is worn down.
    return gaussian_mean(level, 0.6)
