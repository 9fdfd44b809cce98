"""The terrain factors of one block of a DEM: the surface at each cell, and the window round it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .focal import focal_statistics
from .surface import SURFACE_FACTORS, completed_neighbours, edge_cells, neighbourhood, surface_factors

FOCAL_FACTORS = ("relief", "surface_cut", "elevation_cv", "tpi")
FLOW_FACTORS = ("twi", "spi")
STATISTICS = {
    "relief": {"minimum", "maximum"},
    "surface_cut": {"minimum", "mean"},
    "elevation_cv": {"mean", "variance"},
    "tpi": {"mean"},
}
FLOW_FLOOR = 1e-4  # of tan β and of a · tan β: the smallest SPI printed by Wang & Tang (2024), -9.21, is ln 1e-4
MEAN_FLOOR = 0.1  # metres
CV_FLOOR = 1e-6  # below, a coefficient of variation is the rounding of float32 elevations


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
        Names from `SURFACE_FACTORS`, `FOCAL_FACTORS`, `FLOW_FACTORS`.
    catchment : float32 [h, w], optional
        Specific catchment area in metres, for twi and spi; NaN where it is not known.

    Returns
    -------
    dict of float32 [h, w]
        NaN where a factor has no value although the elevation is valid (elevation_cv where the mean is within 0.1 m of
        zero; twi and spi without catchment area). Cells whose elevation is not valid hold anything.
    """
    halo = metrics.halo
    inner = (slice(halo - 1, elevation.shape[0] - halo + 1), slice(halo - 1, elevation.shape[1] - halo + 1))
    near, known = elevation[inner], None if valid is None else valid[inner]
    factors = _of_surface(near, known, metrics, wanted)
    if set(wanted) & set(FLOW_FACTORS):
        slope = _of_surface(near, known, metrics, ("slope",))["slope"] if "slope" not in factors else factors["slope"]
        factors.update(flow_factors(np.tan(np.radians(slope)), catchment, wanted))
    if set(wanted) & set(FOCAL_FACTORS):
        factors.update(_of_windows(elevation, valid, metrics, wanted))
    return {name: factors[name] for name in wanted}


def _of_surface(near, known, metrics: RowMetrics, wanted) -> dict[str, np.ndarray]:
    names = [name for name in wanted if name in SURFACE_FACTORS]
    if not names:
        return {}
    factors = surface_factors(neighbourhood(near), metrics.cell_x, metrics.cell_y, names)
    if known is None:
        return factors
    rows, columns = edge_cells(known)
    if rows.size:
        nine = completed_neighbours(near, known, rows, columns)
        mended = surface_factors(nine, metrics.cell_x[rows, 0], metrics.cell_y[rows, 0], names)
        for name, values in mended.items():
            factors[name][rows, columns] = values
    return factors


def _of_windows(elevation, valid, metrics: RowMetrics, wanted) -> dict[str, np.ndarray]:
    names = [name for name in wanted if name in FOCAL_FACTORS]
    statistics = frozenset().union(*(STATISTICS[name] for name in names))
    halo = metrics.halo
    height, width = elevation.shape[0] - 2 * halo, elevation.shape[1] - 2 * halo
    factors = {name: np.empty((height, width), np.float32) for name in names}
    for first, last, (rows, columns) in metrics.runs():
        down, across = rows // 2, columns // 2
        part = (slice(first + halo - down, last + halo + down), slice(halo - across, halo + width + across))
        here = elevation[part]
        found = focal_statistics(here, None if valid is None else valid[part], (rows, columns), statistics)
        centre = here[down : down + last - first, across : across + width]
        for name in names:
            factors[name][first:last] = _focal_factor(name, centre, found)
    return factors


def _focal_factor(name: str, centre: np.ndarray, found) -> np.ndarray:
    if name == "relief":
        return found.maximum - found.minimum
    if name == "surface_cut":
        return np.maximum(found.mean - found.minimum, 0.0)
    if name == "tpi":
        return centre - found.mean
    size = np.abs(found.mean)
    coefficient = np.sqrt(found.variance)
    with np.errstate(divide="ignore", invalid="ignore"):
        coefficient /= size
    coefficient[coefficient < CV_FLOOR] = 0.0
    coefficient[size < MEAN_FLOOR] = np.nan
    return coefficient


def flow_factors(tangent: np.ndarray, catchment: np.ndarray, wanted: Sequence[str]) -> dict[str, np.ndarray]:
    """Return twi = ln(a / tan β) and spi = ln(a · tan β), tan β and a · tan β at least 1e-4.

    Parameters
    ----------
    tangent : float32
        Tangent of the slope β.
    catchment : float32
        Specific catchment area a in metres; where it is not positive the result is NaN.
    """
    floor = np.float32(FLOW_FLOOR)
    area = np.where(catchment > 0, catchment, np.float32(np.nan))
    factors = {}
    if "twi" in wanted:
        factors["twi"] = np.log(area / np.maximum(tangent, floor))
    if "spi" in wanted:
        factors["spi"] = np.log(np.maximum(area * tangent, floor))
    return factors
