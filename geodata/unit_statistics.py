"""Statistics of a raster's bands in polygons or along lines, by the share of each cell that is covered.

exactextract works the shares out, and mean, deviation, extremes and shares of values from them. It takes a raster piece
by piece from whoever has it, so what is valid is settled by our own readers, as everywhere else; it needs no GDAL.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from osgeo import ogr

from ..dependencies import require
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from .block_cache import bounded_cache
from .grid import Window
from .polygons import windows_of_geometries
from .raster import RasterInfo, read_block

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

TILE = 512  # cells; units of one tile are worked on one after another, so that their cells are read once
MOST_VALUES = 1 << 24  # of all bands, held at a time: 64 MB
CHECKED = 32  # units between two looks at whether the user cancelled
MOST_COUNTED = 1 << 28  # cells of a raster whose coverage is added up, a byte for each
HUNDRED = 100  # a cell that is wholly covered, once
OVERLAP = 110  # a cell that several units cover: shares that meet in a cell are rounded, each by a half at most
FULL = 255


@dataclass(frozen=True)
class UnitStatistics:
    """Statistics of n units; NaN where a unit has no valid cell.

    Attributes
    ----------
    cells : float64 array [n]
        How many valid cells a unit covers, parts of cells counted as such; of a line, its length on them in
        units of the CRS.
    mean, deviation, lowest, highest : float64 arrays [n, measured bands]
        Weighted by the covered share; the extremes are those of all cells touched. The deviation is that of all cells
        (divided by their number).
    shares : list of dict of {int: float64 array [n]}
        Of each classed band: the share that each value has of the covered valid cells, by value, ascending.
    overlapping : float
        The share of the covered cells that several units cover together; NaN where it was not worked out.
    """

    cells: Floats
    mean: Floats
    deviation: Floats
    lowest: Floats
    highest: Floats
    shares: list[dict[int, Floats]] = field(repr=False)
    overlapping: float = float("nan")


def unit_statistics(
    info: RasterInfo,
    units: Sequence[ogr.Geometry | None],
    measured: Sequence[int],
    classed: Sequence[int] = (),
    *,
    overlaps: bool = False,
    feedback: Feedback = SILENT,
) -> UnitStatistics:
    """Work out statistics of bands in units; a cell counts where all of these bands are valid.

    Parameters
    ----------
    info : RasterInfo
        North-up.
    units : sequence of ogr.Geometry or None
        Valid polygons or lines in the raster's CRS.
    measured, classed : sequences of int
        Numbers of the bands whose values are amounts, and of those whose values are whole numbers of a kind.
    overlaps : bool
        Whether to work out which share of the covered cells several units cover.

    Raises
    ------
    InputError
        If the raster is rotated or upside down.
    DependencyError
        If exactextract is missing.
    Cancelled
        If the user cancelled.
    """
    require("exactextract")
    check_north_up(info)
    windows = windows_of_geometries(units, info.grid)
    order = _order(windows)
    result = _Result(len(units), len(measured), len(classed))
    counted = info.grid.cells if overlaps and info.grid.cells <= MOST_COUNTED else 0
    coverage = np.zeros(counted, np.uint8)
    with bounded_cache():
        _extract(info, units, windows, order, (*measured, *classed), result, coverage, feedback)
    covered = np.count_nonzero(coverage)
    share = np.count_nonzero(coverage > OVERLAP) / covered if covered else float("nan")
    return result.statistics(share)


def check_north_up(info: RasterInfo) -> None:
    """Raise `InputError` unless a raster's rows run from north to south."""
    _, width, turned, _, tilted, height = info.grid.transform
    if turned or tilted or width <= 0 or height >= 0:
        raise InputError(
            say("The raster '{path}' is rotated or upside down: warp it to a north-up grid first.", path=info.path)
        )


def _order(windows: np.ndarray) -> np.ndarray:
    """Return the units that lie on the raster, tile by tile."""
    column, row = windows[:, 0] // TILE, windows[:, 1] // TILE
    order = np.lexsort((windows[:, 0], column, row))
    return order[(windows[order, 2] > 0) & (windows[order, 3] > 0)]


class _Cells:
    """Values of all bands in a window of a raster, NaN where one is not valid; read anew when others are asked for."""

    def __init__(self, info: RasterInfo, numbers: Sequence[int], feedback: Feedback) -> None:
        self._path, self._numbers, self._feedback = info.opens, numbers, feedback
        self._window = Window(0, 0, 0, 0)
        self._values = np.empty((len(numbers), 0, 0), np.float32)

    def hold(self, window: Window) -> None:
        """Read a window, unless what is held has all of it; `Cancelled` if the user cancelled."""
        if not _within(window, self._window):
            self._feedback.check()
            self._values, valid = read_block(self._path, window, self._numbers)
            self._values[:, ~valid] = np.nan
            self._window = window

    def values(self, place: int, window: Window) -> Floats:
        """Return a band's values in a window, float32 [height, width]."""
        if not window.width or not window.height:  # exactextract asks for nothing, to learn the type
            return np.empty((0, 0), np.float32)
        self.hold(window)
        column, row = window.column - self._window.column, window.row - self._window.row
        return self._values[place, row : row + window.height, column : column + window.width]


def _within(inner: Window, outer: Window) -> bool:
    return (
        outer.column <= inner.column
        and outer.row <= inner.row
        and inner.column + inner.width <= outer.column + outer.width
        and inner.row + inner.height <= outer.row + outer.height
    )


class _Result:
    """The table that is filled unit by unit."""

    def __init__(self, units: int, measured: int, classed: int) -> None:
        self.cells = np.zeros(units)
        self.tables = {stat: np.full((units, measured), np.nan) for stat in ("mean", "stdev", "min", "max")}
        self.shares: list[dict[int, Floats]] = [{} for _ in range(classed)]
        self._units = units

    def add_shares(self, band: int, unit: int, values: Floats, shares: Floats) -> None:
        """Take down the shares of the values that a unit has."""
        columns = self.shares[band]
        for value, share in zip(values.tolist(), shares.tolist()):
            if value not in columns:
                columns[int(value)] = np.zeros(self._units)
            columns[int(value)][unit] = share

    def statistics(self, overlapping: float) -> UnitStatistics:
        """Return what was taken down."""
        none = self.cells <= 0
        for columns in self.shares:
            for column in columns.values():
                column[none] = np.nan
        return UnitStatistics(
            cells=self.cells,
            mean=self.tables["mean"],
            deviation=self.tables["stdev"],
            lowest=self.tables["min"],
            highest=self.tables["max"],
            shares=[dict(sorted(columns.items())) for columns in self.shares],
            overlapping=overlapping,
        )


def _batches(windows: np.ndarray, order: np.ndarray, most: int) -> Iterator[tuple[Window | None, np.ndarray]]:
    """Yield units that lie together, with the window that holds them all; None for a unit that is larger than that."""
    begin, bounds = 0, None
    for number, unit in enumerate(order.tolist()):
        column, row, width, height = windows[unit].tolist()
        mine = (column, row, column + width, row + height)
        joined = mine if bounds is None else (*map(min, bounds[:2], mine[:2]), *map(max, bounds[2:], mine[2:]))
        if bounds is not None and (joined[2] - joined[0]) * (joined[3] - joined[1]) > most:
            yield _window(bounds, most), order[begin:number]
            begin, joined = number, mine
        bounds = joined
    if bounds is not None:
        yield _window(bounds, most), order[begin:]


def _window(bounds: Sequence[int], most: int) -> Window | None:
    width, height = bounds[2] - bounds[0], bounds[3] - bounds[1]
    return Window(bounds[0], bounds[1], width, height) if width * height <= most else None


def _extract(
    info: RasterInfo,
    units: Sequence[ogr.Geometry | None],
    windows: np.ndarray,
    order: np.ndarray,
    numbers: Sequence[int],
    result: _Result,
    coverage: np.ndarray,
    feedback: Feedback,
) -> None:
    """Have exactextract work on units in an order; its classes are bound to C++, so these inherit from them."""
    from exactextract import Feature, FeatureSource, Operation, RasterSource, Writer, exact_extract

    grid, cells = info.grid, _Cells(info, numbers, feedback)
    most = max(TILE * TILE, MOST_VALUES // len(numbers))
    left, width, _, top, _, height = grid.transform
    measured = result.tables["mean"].shape[1]

    class Band(RasterSource):
        def __init__(self, place: int) -> None:
            super().__init__()
            self.set_name(str(place))
            self.place = place

        def res(self) -> tuple[float, float]:
            return width, -height

        def extent(self) -> tuple[float, float, float, float]:
            return left, top + grid.height * height, left + grid.width * width, top

        def nodata_value(self) -> float:
            return float("nan")

        def srs_wkt(self) -> None:
            return None  # the units are in the raster's CRS already

        def read_window(self, column: int, row: int, columns: int, rows: int) -> Floats:
            return cells.values(self.place, Window(column, row, columns, rows))

    class Unit(Feature):
        def __init__(self, wkb: bytes) -> None:
            super().__init__()
            self.wkb = wkb

        def geometry(self) -> bytes:
            return self.wkb

        def fields(self) -> list[str]:
            return []

    class Units(FeatureSource):
        def __iter__(self) -> Iterator[Unit]:
            done = 0
            for window, batch in _batches(windows, order, most):
                if window is not None:
                    cells.hold(window)
                for unit in batch.tolist():
                    if not done % CHECKED:
                        feedback.check()
                        feedback.progress(done / len(order))
                    done += 1
                    yield Unit(_wkb(units[unit], info))

        def count(self) -> int:
            return len(order)

        def srs_wkt(self) -> None:
            return None

    class Found(Feature):
        def __init__(self) -> None:
            super().__init__()
            self.values: dict[str, Any] = {}

        def set(self, name: str, value: object) -> None:
            self.values[name] = value

        def set_geometry(self, geometry: object) -> None:
            pass

    class Table(Writer):
        def __init__(self) -> None:
            super().__init__()
            self.rows = iter(order.tolist())

        def add_operation(self, operation: object) -> None:
            pass

        def write(self, feature: Feature) -> None:
            found, unit = Found(), next(self.rows)
            feature.copy_to(found)
            _take_down(found.values, unit, result, coverage)

        def features(self) -> None:
            return None

    bands = [Band(place) for place in range(len(numbers))]
    operations = [Operation("count", "count", bands[0])]
    if coverage.size:
        operations += [Operation(stat, stat, bands[0]) for stat in ("cell_id", "coverage")]
    for place, band in enumerate(bands):
        wanted = result.tables if place < measured else ("unique", "frac")
        own = place if place < measured else place - measured
        operations += [Operation(stat, f"{stat} {own}", band) for stat in wanted]
    exact_extract([], Units(), operations, output=Table(), max_cells_in_memory=most)
    feedback.progress(1)


def _take_down(found: dict[str, Any], unit: int, result: _Result, coverage: np.ndarray) -> None:
    """Put what exactextract found of a unit, by '<statistic> <place>', into the table."""
    result.cells[unit] = found.pop("count", 0.0)
    if coverage.size:
        here = found.pop("cell_id", np.empty(0, np.int64))
        parts = coverage[here] + np.rint(HUNDRED * found.pop("coverage", np.empty(0)))
        coverage[here] = np.minimum(parts, FULL)
    for name, value in found.items():
        stat, _, place = name.partition(" ")
        if stat == "frac":
            result.add_shares(int(place), unit, found[f"unique {place}"], value)
        elif stat != "unique":
            result.tables[stat][unit, int(place)] = value


def _wkb(geometry: ogr.Geometry | None, info: RasterInfo) -> bytes:
    """Return the WKB of a unit; a line along a row or a column is turned by next to nothing.

    exactextract takes a line whose envelope has no area for one outside the raster, and counts nothing.
    """
    if geometry is None:
        return b""
    west, east, south, north = geometry.GetEnvelope()
    if west == east or south == north:
        geometry = geometry.Clone()
        _turn(geometry, 1e-6 * info.grid.transform[1])
    return bytes(geometry.ExportToWkb())


def _turn(geometry: ogr.Geometry, step: float) -> None:
    for number in range(geometry.GetGeometryCount()):
        _turn(geometry.GetGeometryRef(number), step)
    last = geometry.GetPointCount() - 1
    if last > 0:
        geometry.SetPoint_2D(last, geometry.GetX(last) + step, geometry.GetY(last) + step)
