"""Synthetic terrain: a closed basin carved by rivers, from a coarse grid to a fine one.

Uplift raises the land, stream power cuts it, creep rounds the ridges: dz/dt = U - K · A^m · S + D · ∇²z, with A the
drainage area and S the slope downstream (Braun and Willett 2013 for the implicit step; here n = 1, m = 0.5). A coarse
grid is brought near its steady state; then the cells are halved again and again, with a few time steps each time, so
that the large valleys are settled early and cheaply and each refinement only adds the next smaller ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...dependencies import require
from ...feedback import SILENT, Feedback
from .drainage import accumulate, descend, drain_pits, fill, lowest_border_cell, steepest_receivers, strips
from .noise import FractalField

COARSEST = 72  # cells on the longer side of the first grid, at most
AREA_EXPONENT = 0.5
UPLIFT_TO_INCISION = 35.0  # U / K; only its ratio to the creep matters, since heights are scaled at the end
LOWEST = 160.0  # metres, as in the Chishui basin
TYPICAL_SLOPE = np.tan(np.radians(17.0))
CREEP = 250.0  # D / U in metres: a ridge 2·L wide is L / CREEP steep at its foot where creep alone moves the soil


@dataclass(frozen=True)
class Plan:
    """One grid of the refinement: its size, its cell size in metres and the time steps on it."""

    rows: int
    columns: int
    cell_size: float
    steps: int
    uplift: float  # metres per time step


def plan_levels(rows: int, columns: int, cell_size: float) -> list[Plan]:
    """Return the grids from the coarsest to rows × columns; each halves the cells of the one before."""
    halvings = 0
    while max(rows, columns) / 2**halvings > COARSEST:
        halvings += 1
    levels = []
    for k in range(halvings, -1, -1):
        size = [-(-length // 2**k) for length in (rows, columns)]
        longest = max(size)
        steps = 60 if k == halvings else int(np.clip(5000 / longest, 2, 40))
        uplift = 100.0 if k == halvings else 0.3 * cell_size * 2**k
        levels.append(
            Plan(rows=size[0], columns=size[1], cell_size=cell_size * 2**k, steps=steps, uplift=min(uplift, 100.0))
        )
    return levels


class _Ground:
    """Uplift and erodibility, the same on every grid."""

    def __init__(
        self, rows: int, columns: int, cell_size: float, faults: list[np.ndarray], rng: np.random.Generator
    ) -> None:
        height, width = rows * cell_size, columns * cell_size
        extent = max(height, width)
        self.outlet = rng.uniform(0.25, 0.75)  # along the southern border
        self._uplift = FractalField(rng, height, width, longest=min(45e3, 0.5 * extent), octaves=3)
        self._rock = FractalField(rng, height, width, longest=min(15e3, 0.4 * extent), octaves=3, persistence=0.6)
        self._faults = [line * cell_size for line in faults]
        self._throw = rng.uniform(-0.2, 0.2, len(faults))
        self._zone = min(1200.0, 0.03 * extent)

    def sample(self, level: Plan) -> tuple[np.ndarray, np.ndarray]:
        """Return relative uplift and erodibility (both about 1), float32 [rows, columns]."""
        shape = level.rows, level.columns, level.cell_size
        uplift = np.exp(0.16 * self._uplift.sample(*shape)) * (1 + 0.15 * self.rim(level))
        rock = np.exp(0.35 * self._rock.sample(*shape))
        for line, throw in zip(self._faults, self._throw):
            across, away = _fault_distances(line, level)
            block = np.tanh(across / (6 * self._zone)) * np.exp(-((away / (12 * self._zone)) ** 2))
            uplift *= (1 + throw * block).astype(np.float32)
            rock *= (1 + 0.5 * np.exp(-((away / self._zone) ** 2))).astype(np.float32)
        return uplift, rock

    def rim(self, level: Plan) -> np.ndarray:
        """Return 1 on the border falling to 0 inside, and 0 round the outlet: the basin lies between divides."""
        longest = max(level.rows, level.columns)
        y, x = np.arange(level.rows, dtype=np.float32) + 0.5, np.arange(level.columns, dtype=np.float32) + 0.5
        border = np.minimum(np.minimum(y, level.rows - y)[:, None], np.minimum(x, level.columns - x)[None, :])
        gate = np.hypot((level.rows - y)[:, None], (x - self.outlet * level.columns)[None, :])
        return np.exp(-border / (0.05 * longest)) * (1 - np.exp(-((gate / (0.15 * longest)) ** 2)))


def _fault_distances(line: np.ndarray, level: Plan) -> tuple[np.ndarray, np.ndarray]:
    """Return the distance across a fault's line, positive to its right, and that to the fault, both float32 metres."""
    x = (np.arange(level.columns, dtype=np.float32) + 0.5) * level.cell_size
    y = (np.arange(level.rows, dtype=np.float32) + 0.5) * level.cell_size
    line = line[np.argsort(line[:, 1])]
    lean = (line[-1, 0] - line[0, 0]) / max(line[-1, 1] - line[0, 1], level.cell_size)
    # Past its ends the line goes on straight, where the fault dies out.
    past = np.minimum(y - line[0, 1], 0) + np.maximum(y - line[-1, 1], 0)
    at = np.interp(y, line[:, 1], line[:, 0]) + lean * past
    across = (x[None, :] - at[:, None].astype(np.float32)) / np.float32(np.hypot(1, lean))
    return across, np.hypot(across, (past * np.hypot(1, lean))[:, None].astype(np.float32))


def synthesize_terrain(
    rows: int,
    columns: int,
    cell_size: float,
    faults: list[np.ndarray],
    rng: np.random.Generator,
    feedback: Feedback = SILENT,
) -> np.ndarray:
    """Return elevations of a basin with one outlet on its border, in metres, float32 [rows, columns].

    Parameters
    ----------
    faults : list of float64 [n, 2]
        Lines in cell units (x right, y down from the upper left corner), along which the rock is weaker and across
        which the uplift differs.
    """
    ground = _Ground(rows, columns, cell_size, faults, rng)
    levels = plan_levels(rows, columns, cell_size)
    work = np.array([level.rows * level.columns * (level.steps + 1.0) for level in levels])
    ends = np.concatenate([[0.0], np.cumsum(work) / work.sum()])
    elevation = _first_surface(levels[0], ground, rng)
    for k, level in enumerate(levels):
        if k > 0:
            elevation = _refine(elevation, level, rng, feedback)
        elevation = _evolve(elevation, level, ground, rng, feedback.part(ends[k], ends[k + 1]))
    return _scale_heights(elevation, cell_size)


def _first_surface(level: Plan, ground: _Ground, rng: np.random.Generator) -> np.ndarray:
    """Return a bumpy plane that falls to a point on the southern border."""
    height, width = level.rows * level.cell_size, level.columns * level.cell_size
    bumps = FractalField(rng, height, width, longest=0.4 * max(height, width), octaves=4, persistence=0.6)
    outlet = ground.outlet * level.columns
    y, x = np.mgrid[0.5 : level.rows, 0.5 : level.columns]
    away = np.hypot(x - outlet, level.rows - y) / max(level.rows, level.columns)
    surface = 900 * away + 160 * bumps.sample(level.rows, level.columns, level.cell_size)
    surface += 400 * ground.rim(level)
    surface[-1, min(int(outlet), level.columns - 1)] = surface.min() - 50
    return surface.astype(np.float32)


def _refine(coarse: np.ndarray, level: Plan, rng: np.random.Generator, feedback: Feedback) -> np.ndarray:
    """Return the surface on cells half as large, warped a little so that straight lines of the coarse grid bend."""
    ndimage = require("scipy.ndimage")
    size = level.rows * 1.0, level.columns * 1.0
    warps = [FractalField(rng, *size, longest=24.0, octaves=3).sample(level.rows, level.columns, 1.0) for _ in range(2)]
    knots = ndimage.spline_filter(coarse, order=3, output=np.float32, mode="mirror")
    fine = np.empty((level.rows, level.columns), np.float32)
    x = np.arange(level.columns, dtype=np.float32) / 2 - 0.25
    for first, last in strips(level.rows, level.columns):
        feedback.check()
        y = np.arange(first, last, dtype=np.float32)[:, None] / 2 - 0.25
        at = np.stack([y + 1.6 * warps[0][first:last], x + 1.6 * warps[1][first:last]])
        ndimage.map_coordinates(knots, at, output=fine[first:last], order=3, mode="mirror", prefilter=False)
    # The next smaller valleys start from this roughness.
    fine += np.float32(0.02 * level.cell_size) * rng.standard_normal(fine.shape, dtype=np.float32)
    return fine


def _evolve(
    elevation: np.ndarray, level: Plan, ground: _Ground, rng: np.random.Generator, feedback: Feedback
) -> np.ndarray:
    """Run the time steps of one grid."""
    ndimage = require("scipy.ndimage")
    uplift, rock = ground.sample(level)
    uplift *= level.uplift
    rock *= np.float32(
        level.uplift / UPLIFT_TO_INCISION / level.cell_size * (level.cell_size**2) ** AREA_EXPONENT
    )  # K · dt / dx · cell area^m: what is left is the number of cells upstream
    creep = np.sqrt(2 * CREEP * level.uplift) / level.cell_size
    creep = min(creep, 0.01 * max(elevation.shape))
    for step in range(level.steps):
        outlet = lowest_border_cell(elevation)
        receivers = steepest_receivers(elevation, outlet, rng, feedback)
        drain_pits(elevation, receivers, outlet, feedback)
        elevation = fill(elevation, receivers, feedback=feedback)
        share = accumulate(receivers, feedback).astype(np.float32) ** AREA_EXPONENT * rock.ravel()
        own = elevation.ravel() + uplift.ravel()
        own[outlet] = elevation.flat[outlet]
        share[outlet] = 0.0
        own /= 1 + share
        share /= 1 + share
        elevation = descend(own=own, share=share, receivers=receivers, feedback=feedback).reshape(elevation.shape)
        if creep > 0.2:
            base = elevation.flat[outlet]
            elevation = ndimage.gaussian_filter(elevation, creep, mode="nearest")
            elevation.flat[outlet] = min(base, float(elevation.min()))
        feedback.progress((step + 1) / level.steps)
    return elevation


def _scale_heights(elevation: np.ndarray, cell_size: float) -> np.ndarray:
    """Scale heights so that the median slope is `TYPICAL_SLOPE` and the lowest cell lies at `LOWEST`."""
    k = max(1, max(elevation.shape) // 1000)
    across = (elevation[1:-1:k, 2::k] - elevation[1:-1:k, :-2:k]) / (2 * cell_size)
    down = (elevation[2::k, 1:-1:k] - elevation[:-2:k, 1:-1:k]) / (2 * cell_size)
    scale = np.float32(TYPICAL_SLOPE / np.median(np.hypot(across, down)))
    return np.float32(LOWEST) + scale * (elevation - elevation.min())
