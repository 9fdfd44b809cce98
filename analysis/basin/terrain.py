"""Synthetic terrain: a closed basin carved by rivers, from a coarse grid to a fine one.

Uplift raises the land, stream power cuts it, creep rounds the ridges: dz/dt = U - K · A^m · S + D · ∇²z, with A the
drainage area and S the slope downstream (Braun and Willett 2013 for the implicit step; here n = 1, m = 0.5). A coarse
grid is brought near its steady state; then the cells are halved again and again, with a few time steps each time, so
that the large valleys are settled early and cheaply and each refinement only adds the next smaller ones.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...feedback import SILENT, Feedback
from .drainage import accumulate, descend, drain_pits, fill, lowest_border_cell, steepest_receivers, strips
from .draws import Draws
from .elementary import exp, hypotenuse, tanh
from .filters import gaussian_mean, spline_knots, spline_values
from .noise import FractalField

COARSEST = 72  # cells on the longer side of the first grid, at most
UPLIFT_TO_INCISION = 35.0  # U / K; only its ratio to the creep matters, since heights are scaled at the end
LOWEST = 160.0  # metres, as in the Chishui basin
TYPICAL_SLOPE = 0.305730681458660  # the tangent of 17 degrees
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
    while max(rows, columns) / (1 << halvings) > COARSEST:
        halvings += 1
    levels = []
    for k in range(halvings, -1, -1):
        size = [-(-length // (1 << k)) for length in (rows, columns)]
        longest = max(size)
        steps = 60 if k == halvings else int(np.clip(5000 / longest, 2, 40))
        uplift = 100.0 if k == halvings else 0.3 * cell_size * (1 << k)
        levels.append(
            Plan(rows=size[0], columns=size[1], cell_size=cell_size * (1 << k), steps=steps, uplift=min(uplift, 100.0))
        )
    return levels


class _Ground:
    """Uplift and erodibility, the same on every grid."""

    def __init__(self, rows: int, columns: int, cell_size: float, faults: list[np.ndarray], draws: Draws) -> None:
        height, width = rows * cell_size, columns * cell_size
        extent = max(height, width)
        self.outlet = draws.one_between(0.25, 0.75)  # along the southern border
        self._uplift = FractalField(draws, height, width, longest=min(45e3, 0.5 * extent), octaves=3)
        self._rock = FractalField(draws, height, width, longest=min(15e3, 0.4 * extent), octaves=3, persistence=0.6)
        self._faults = [line * cell_size for line in faults]
        self._throw = draws.between(-0.2, 0.2, (len(faults),)).tolist()
        self._zone = min(1200.0, 0.03 * extent)

    def sample(self, level: Plan) -> tuple[np.ndarray, np.ndarray]:
        """Return relative uplift and erodibility (both about 1), float32 [rows, columns]."""
        shape = level.rows, level.columns, level.cell_size
        uplift = exp(0.16 * self._uplift.sample(*shape)) * (1 + 0.15 * self.rim(level))
        rock = exp(0.35 * self._rock.sample(*shape))
        for line, throw in zip(self._faults, self._throw):
            across, away = _fault_distances(line, level)
            block = tanh(across / (6 * self._zone)) * exp(-np.square(away / (12 * self._zone)))
            uplift *= (1 + throw * block).astype(np.float32)
            rock *= (1 + 0.5 * exp(-np.square(away / self._zone))).astype(np.float32)
        return uplift, rock

    def rim(self, level: Plan) -> np.ndarray:
        """Return 1 on the border falling to 0 inside, and 0 round the outlet: the basin lies between divides."""
        longest = max(level.rows, level.columns)
        y, x = np.arange(level.rows, dtype=np.float32) + 0.5, np.arange(level.columns, dtype=np.float32) + 0.5
        border = np.minimum(np.minimum(y, level.rows - y)[:, None], np.minimum(x, level.columns - x)[None, :])
        gate = hypotenuse((level.rows - y)[:, None], (x - self.outlet * level.columns)[None, :])
        return exp(-border / (0.05 * longest)) * (1 - exp(-np.square(gate / (0.15 * longest))))


def _fault_distances(line: np.ndarray, level: Plan) -> tuple[np.ndarray, np.ndarray]:
    """Return the distance across a fault's line, positive to its right, and that to the fault, both float32 metres."""
    x = (np.arange(level.columns, dtype=np.float32) + 0.5) * np.float32(level.cell_size)
    y = (np.arange(level.rows) + 0.5) * level.cell_size
    line_x, line_y = line[np.argsort(line[:, 1], kind="stable")].T
    lean = float(line_x[-1] - line_x[0]) / max(float(line_y[-1] - line_y[0]), level.cell_size)
    # Past its ends the line goes on straight, where the fault dies out.
    within = np.clip(y, line_y[0], line_y[-1])
    past = y - within
    after = np.clip(np.searchsorted(line_y, within), 1, len(line_y) - 1)
    share = (within - line_y[after - 1]) / np.maximum(line_y[after] - line_y[after - 1], 1e-9)
    at = line_x[after - 1] + share * (line_x[after] - line_x[after - 1]) + lean * past
    length = math.sqrt(1 + lean * lean)
    across = (x[None, :] - at[:, None].astype(np.float32)) / np.float32(length)
    return across, hypotenuse(across, (past * length)[:, None].astype(np.float32))


def synthesize_terrain(
    rows: int, columns: int, cell_size: float, faults: list[np.ndarray], draws: Draws, feedback: Feedback = SILENT
) -> np.ndarray:
    """Return elevations of a basin with one outlet on its border, in metres, float32 [rows, columns].

    Parameters
    ----------
    faults : list of float64 [n, 2]
        Lines in cell units (x right, y down from the upper left corner), along which the rock is weaker and across
        which the uplift differs.
    """
    ground = _Ground(rows, columns, cell_size, faults, draws)
    levels = plan_levels(rows, columns, cell_size)
    work = np.array([level.rows * level.columns * (level.steps + 1.0) for level in levels])
    ends = np.concatenate([[0.0], np.cumsum(work) / work.sum()])
    elevation = _first_surface(levels[0], ground, draws)
    for k, level in enumerate(levels):
        if k > 0:
            elevation = _refine(elevation, level, draws, feedback)
        elevation = _evolve(elevation, level, ground, draws, feedback.part(ends[k], ends[k + 1]))
    return _scale_heights(elevation, cell_size)


def _first_surface(level: Plan, ground: _Ground, draws: Draws) -> np.ndarray:
    """Return a bumpy plane that falls to a point on the southern border."""
    height, width = level.rows * level.cell_size, level.columns * level.cell_size
    bumps = FractalField(draws, height, width, longest=0.4 * max(height, width), octaves=4, persistence=0.6)
    outlet = ground.outlet * level.columns
    y, x = np.arange(level.rows)[:, None] + 0.5, np.arange(level.columns) + 0.5
    away = hypotenuse(x - outlet, level.rows - y) / max(level.rows, level.columns)
    surface = 900 * away + 160 * bumps.sample(level.rows, level.columns, level.cell_size)
    surface += 400 * ground.rim(level)
    surface[-1, min(int(outlet), level.columns - 1)] = surface.min() - 50
    return surface.astype(np.float32)


def _refine(coarse: np.ndarray, level: Plan, draws: Draws, feedback: Feedback) -> np.ndarray:
    """Return the surface on cells half as large, warped a little so that straight lines of the coarse grid bend."""
    rows, columns = level.rows, level.columns
    warps = [FractalField(draws, rows, columns, longest=24.0, octaves=3).sample(rows, columns, 1.0) for _ in range(2)]
    knots = spline_knots(coarse)
    fine = np.empty((rows, columns), np.float32)
    x = np.arange(columns) / 2 - 0.25
    for first, last in strips(rows, columns):
        feedback.check()
        y = np.arange(first, last)[:, None] / 2 - 0.25
        warp_y, warp_x = (1.6 * warp[first:last] for warp in warps)
        fine[first:last] = spline_values(knots, y + warp_y, x + warp_x)
    # The next smaller valleys start from this roughness.
    fine += np.float32(0.02 * level.cell_size) * draws.normal(fine.shape)
    return fine


def _evolve(elevation: np.ndarray, level: Plan, ground: _Ground, draws: Draws, feedback: Feedback) -> np.ndarray:
    """Run the time steps of one grid."""
    uplift, rock = ground.sample(level)
    uplift *= np.float32(level.uplift)
    # K · dt / dx · cell area^m with m = 0.5: dx cancels out, and the root of the number of cells upstream is left.
    rock *= np.float32(level.uplift / UPLIFT_TO_INCISION)
    creep = math.sqrt(2 * CREEP * level.uplift) / level.cell_size
    creep = min(creep, 0.01 * max(elevation.shape))
    for step in range(level.steps):
        outlet = lowest_border_cell(elevation)
        receivers = steepest_receivers(elevation, outlet, draws, feedback)
        drain_pits(elevation, receivers, outlet, feedback)
        elevation = fill(elevation, receivers, feedback=feedback)
        share = np.sqrt(accumulate(receivers, feedback).astype(np.float32)) * rock.ravel()
        own = elevation.ravel() + uplift.ravel()
        own[outlet] = elevation.flat[outlet]
        share[outlet] = 0.0
        own /= 1 + share
        share /= 1 + share
        elevation = descend(own=own, share=share, receivers=receivers, feedback=feedback).reshape(elevation.shape)
        if creep > 0.2:
            base = float(elevation.flat[outlet])
            elevation = gaussian_mean(elevation, creep)
            elevation.flat[outlet] = min(base, float(elevation.min()))
        feedback.progress((step + 1) / level.steps)
    return elevation


def _scale_heights(elevation: np.ndarray, cell_size: float) -> np.ndarray:
    """Scale heights so that the median slope is `TYPICAL_SLOPE` and the lowest cell lies at `LOWEST`."""
    k = max(1, max(elevation.shape) // 1000)
    across = elevation[1:-1:k, 2::k] - elevation[1:-1:k, :-2:k]
    down = elevation[2::k, 1:-1:k] - elevation[:-2:k, 1:-1:k]
    scale = np.float32(TYPICAL_SLOPE * 2 * cell_size / float(np.median(hypotenuse(across, down))))
    return np.float32(LOWEST) + scale * (elevation - elevation.min())
