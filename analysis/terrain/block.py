"""The terrain factors of one block of a DEM: the surface at each cell, and the window round it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .factors.description import FlowFactor, SurfaceFactor, WindowFactor
from .factors.gradient import Slope
from .factors.registry import find_factor
from .focal import focal_statistics
from .surface import Surface, completed_neighbours, edge_cells, neighbourhood


@dataclass(frozen=True)
class RowMetrics:
    """Sizes of the cells of some rows: metres, float32 [rows, 1], and focal windows, odd numbers of cells, int [rows].

    In the plane all rows are alike; in degrees a cell is narrower, and a window wider in cells, nearer to the poles.
    """

    cell_x: np.ndarray
    cell_y: np.ndarray
    window_rows: np.ndarray
    window_columns: np.ndarray

    @property
    def halo(self) -> int:
        """Cells that a block of these rows needs on each side."""
        return int(max(1, self.window_rows.max() // 2, self.window_columns.max() // 2))

    def part(self, rows: slice) -> RowMetrics:
        """Return the metrics of some of the rows."""
        sizes = self.cell_x, self.cell_y, self.window_rows, self.window_columns
        return RowMetrics(*(values[rows] for values in sizes))

    def runs(self) -> Iterator[tuple[int, int, tuple[int, int]]]:
        """Yield (first row, last + 1, window) of successive rows that have the same window."""
        change = (np.diff(self.window_rows) != 0) | (np.diff(self.window_columns) != 0)
        limits = [0, *(np.flatnonzero(change) + 1).tolist(), len(self.window_rows)]
        for first, last in zip(limits, limits[1:]):
            yield first, last, (int(self.window_rows[first]), int(self.window_columns[first]))


def block_factors(
    elevation: np.ndarray,
    valid: np.ndarray | None,
    metrics: RowMetrics,
    wanted: Sequence[str],
    catchment: np.ndarray | None = None,
) -> dict[str, np.ndarray]:
    """Return the wanted factors of a block.

    Parameters
    ----------
    elevation : float32 [h + 2 halo, w + 2 halo]
        Metres; values of cells that are not valid may be any finite number.
    valid : bool array of the same shape, optional
        None where all cells are valid.
    metrics : RowMetrics
        Of the h rows of the block; its halo is the halo of the arrays.
    wanted : sequence of str
        Names of terrain factors.
    catchment : float32 [h, w], optional
        Specific catchment area in metres, for factors that need it; NaN where it is not known.

    Returns
    -------
    dict of float32 [h, w]
        NaN where a factor has no value although the elevation is valid (elevation_cv where the mean is within 0.1 m of
        zero; twi and spi without catchment area). Cells whose elevation is not valid hold anything.
    """
    kinds = [find_factor(name) for name in wanted]
    of_surface = [factor for factor in kinds if issubclass(factor, SurfaceFactor)]
    of_flow = [factor for factor in kinds if issubclass(factor, FlowFactor)]
    of_window = [factor for factor in kinds if issubclass(factor, WindowFactor)]
    halo = metrics.halo
    inner = (slice(halo - 1, elevation.shape[0] - halo + 1), slice(halo - 1, elevation.shape[1] - halo + 1))
    near, known = elevation[inner], None if valid is None else valid[inner]
    factors = _of_surface(near, known, metrics, of_surface)
    if of_flow and catchment is not None:
        slope = factors[Slope.name] if Slope in of_surface else _of_surface(near, known, metrics, [Slope])[Slope.name]
        tangent, area = np.tan(np.radians(slope)), np.where(catchment > 0, catchment, np.float32(np.nan))
        factors.update({factor.name: factor.of_flow(tangent, area) for factor in of_flow})
    if of_window:
        factors.update(_of_windows(elevation, valid, metrics, of_window))
    return {name: factors[name] for name in wanted}


def _of_surface(
    near: np.ndarray, known: np.ndarray | None, metrics: RowMetrics, wanted: Sequence[type[SurfaceFactor]]
) -> dict[str, np.ndarray]:
    if not wanted:
        return {}
    surface = Surface(neighbourhood(near), metrics.cell_x, metrics.cell_y)
    factors = {factor.name: factor.of_surface(surface) for factor in wanted}
    if known is None:
        return factors
    rows, columns = edge_cells(known)
    if rows.size:
        nine = completed_neighbours(near, known, rows, columns)
        mended = Surface(nine, metrics.cell_x[rows, 0], metrics.cell_y[rows, 0])
        for factor in wanted:
            factors[factor.name][rows, columns] = factor.of_surface(mended)
    return factors


def _of_windows(
    elevation: np.ndarray, valid: np.ndarray | None, metrics: RowMetrics, wanted: Sequence[type[WindowFactor]]
) -> dict[str, np.ndarray]:
    statistics = frozenset().union(*(factor.statistics for factor in wanted))
    halo = metrics.halo
    height, width = elevation.shape[0] - 2 * halo, elevation.shape[1] - 2 * halo
    factors = {factor.name: np.empty((height, width), np.float32) for factor in wanted}
    for first, last, (rows, columns) in metrics.runs():
        down, across = rows // 2, columns // 2
        part = (slice(first + halo - down, last + halo + down), slice(halo - across, halo + width + across))
        here = elevation[part]
        found = focal_statistics(here, None if valid is None else valid[part], (rows, columns), statistics)
        centre = here[down : down + last - first, across : across + width]
        for factor in wanted:
            factors[factor.name][first:last] = factor.of_window(centre, found)
    return factors
