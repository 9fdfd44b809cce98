"""Distances on the ground from every cell of a grid to the nearest feature, block by block."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr
from scipy.interpolate import RectBivariateSpline

from ..analysis.nearest_segment import nearest_distances
from ..feedback import SILENT, Feedback
from ..workers import Shared, Workers
from .alignment import STACK_NODATA
from .blocks import block_windows, run_blocks
from .feature_segments import GroundFeatures
from .grid import Grid, Window, same_crs
from .output import TILE, RasterWriter
from .polygons import burn
from .raster import RasterInfo, read_block

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Mask

EARTH_RADIUS = 6371008.8  # metres, mean
# Positions that are slow to compute are computed on a lattice of this spacing and interpolated, to a micrometre.
LATTICE_METRES = 10_000.0
LATTICE_LEAST = 8


def write_distances(
    workers: Workers,
    features: GroundFeatures,
    info: RasterInfo,
    writer: RasterWriter,
    *,
    limit: float = np.inf,
    valid_only: bool = False,
    feedback: Feedback = SILENT,
) -> tuple[int, float]:
    """Write the distance from each cell's centre to the nearest feature, in metres.

    Parameters
    ----------
    features : GroundFeatures
        Made for the grid of `info`.
    info : RasterInfo
        The reference raster.
    limit : float
        Metres; cells farther away get this distance.
    valid_only : bool
        Leave cells that are not valid in every band of the reference as nodata.

    Returns
    -------
    cells : int
        How many cells have a distance.
    greatest : float
        The greatest distance, in metres.
    """
    cells, greatest = 0, 0.0
    task = distance_task(workers, features, info, limit=limit, valid_only=valid_only)

    def write(window: Window, result: Floats) -> None:
        nonlocal cells, greatest
        writer.write(window, result)
        there = result != STACK_NODATA
        cells += int(np.count_nonzero(there))
        greatest = max(greatest, float(result.max(where=there, initial=0.0)))

    windows = block_windows(info.grid, (TILE, TILE))
    run_blocks(workers, windows, task, info.path, write=write, feedback=feedback)
    return cells, greatest


def distance_task(
    workers: Workers, features: GroundFeatures, info: RasterInfo, *, limit: float = np.inf, valid_only: bool = False
) -> Callable[[str, Window], Floats]:
    """Return the function that gives the distances of a window of the reference; see `write_distances`."""
    return functools.partial(
        _distance_block, info=info, features=workers.share(features), limit=limit, valid_only=valid_only
    )


def _distance_block(
    path: str, window: Window, *, info: RasterInfo, features: Shared[GroundFeatures], limit: float, valid_only: bool
) -> Floats:
    grid = info.grid
    wanted = np.ones((window.height, window.width), bool)
    if valid_only:
        wanted = read_block(path, window, range(1, len(info.bands) + 1))[1]
    result = np.full(wanted.shape, STACK_NODATA, np.float32)
    if not wanted.any():
        return result
    positions = cell_positions(grid, window)
    wanted &= np.isfinite(positions).all(axis=2)
    outside = wanted & ~_inside(features.value, grid, window)
    distance = nearest_distances(positions, outside, features.value.segments, _chord(limit, grid))
    result[wanted] = 0.0
    result[outside] = np.minimum(_arc(distance[outside], grid), limit)
    return result


def cell_positions(grid: Grid, window: Window) -> Floats:
    """Return `Grid.ground_positions` of the centres of a window's cells, float64 [h, w, 2 or 3]."""
    columns = np.arange(window.width) + window.column + 0.5
    rows = np.arange(window.height) + window.row + 0.5
    if grid.is_planar or same_crs(grid.crs, "EPSG:4326"):
        return _positions(grid, columns=columns, rows=rows)
    few_columns, few_rows = (_lattice(at, size) for at, size in zip((columns, rows), grid.cell_size_metres()))
    lattice = _positions(grid, columns=few_columns, rows=few_rows)
    if lattice.shape[:2] == (rows.size, columns.size) or not np.isfinite(lattice).all():
        return _positions(grid, columns=columns, rows=rows)
    planes = [RectBivariateSpline(few_rows, few_columns, lattice[..., k])(rows, columns) for k in range(3)]
    return np.stack(planes, axis=2)


def _lattice(at: Floats, size: float) -> Floats:
    count = max(LATTICE_LEAST, int(np.ceil((at[-1] - at[0]) * size / LATTICE_METRES)) + 1)
    return at if count >= at.size else np.linspace(at[0], at[-1], count)


def _positions(grid: Grid, *, columns: Floats, rows: Floats) -> Floats:
    x, y = grid.xy(*(part.ravel() for part in np.meshgrid(columns, rows)))
    return grid.ground_positions(x, y).reshape(rows.size, columns.size, -1)


def _inside(features: GroundFeatures, grid: Grid, window: Window) -> Mask:
    """Return bool [h, w]: True where a cell's centre lies in one of the polygons."""
    corners = np.array([[0, 0], [window.width, 0], [0, window.height], [window.width, window.height]], float)
    x, y = grid.xy(window.column + corners[:, 0], window.row + corners[:, 1])
    x0, x1, y0, y1 = features.envelopes.T
    near = np.flatnonzero((x0 <= x.max()) & (x1 >= x.min()) & (y0 <= y.max()) & (y1 >= y.min()))
    if near.size == 0:
        return np.zeros((window.height, window.width), bool)
    return burn([ogr.CreateGeometryFromWkb(features.surfaces[i]) for i in near], grid, window, touched=False)


def _arc(chord: Floats, grid: Grid) -> Floats:
    """Return distances along the ground of straight distances between ground positions."""
    if grid.is_planar:
        return chord
    return 2 * EARTH_RADIUS * np.arcsin(np.minimum(chord / (2 * EARTH_RADIUS), 1.0))


def _chord(arc: float, grid: Grid) -> float:
    if grid.is_planar or not arc < np.pi * EARTH_RADIUS:
        return arc
    return 2 * EARTH_RADIUS * np.sin(arc / (2 * EARTH_RADIUS))
