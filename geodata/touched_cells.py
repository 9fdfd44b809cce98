"""The cells that each geometry of an inventory touches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from ..feedback import SILENT, Feedback
from .gdal_errors import quiet
from .grid import Grid, Window
from .polygons import CHECKED, burn, cannot_be_drawn, windows_of_geometries

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex

SMALL = 64  # cells a side of the raster on which geometries are burned one after another
TOGETHER = 4096  # geometries whose burnt cells are looked up at once
ALL_TOUCHED = ["ALL_TOUCHED=TRUE"]
PIECE_CELLS = 4_000_000  # a geometry larger than this is burned in pieces


def touched_cells(
    geometries: Sequence[ogr.Geometry | None], grid: Grid, feedback: Feedback = SILENT
) -> list[CellIndex]:
    """Return, for each geometry, the int64 indices, ascending, of the cells that any part of it touches.

    Raises
    ------
    InputError
        If one cannot be drawn.
    Cancelled
        If the user cancelled.
    """
    windows = windows_of_geometries(geometries, grid)
    result: list[CellIndex] = [np.empty(0, np.int64)] * len(geometries)
    inside = np.flatnonzero(windows[:, 2])
    is_small = windows[inside, 2:].max(axis=1, initial=0) <= SMALL
    small, large = inside[is_small], inside[~is_small]
    burner = _SmallBurner(grid)
    with quiet() as failure:  # around all of them: to listen to each apart takes as long as to burn it
        for begin in range(0, small.size, TOGETHER):
            rows = small[begin : begin + TOGETHER]
            part = feedback.part(begin / inside.size, (begin + rows.size) / inside.size)
            for row, cells in zip(rows.tolist(), burner.touched([geometries[i] for i in rows], windows[rows], part)):
                result[row] = cells
        for done, row in enumerate(large.tolist(), start=small.size):
            feedback.progress(done / inside.size)
            result[row] = _touched(geometries[row], grid, Window(*windows[row].tolist()), feedback)
    if failure.message:
        raise InputError(cannot_be_drawn(failure.message))
    return result


def _touched(geometry: ogr.Geometry | None, grid: Grid, window: Window, feedback: Feedback) -> CellIndex:
    pieces = []
    rows = max(1, PIECE_CELLS // window.width)
    for row in range(window.row, window.row + window.height, rows):
        feedback.check()
        part = Window(window.column, row, window.width, min(rows, window.row + window.height - row))
        pieces.append(grid.window_index(part)[burn([geometry], grid, part, touched=True)])
    return np.concatenate(pieces)


class _SmallBurner:
    """Burns one small geometry after another on the same little raster: to make it anew took most of the time.

    Each has a raster that begins where its window does, not one with others: where a border lies on a line between
    cells, rounding decides, and it depends on where the raster begins.
    """

    def __init__(self, grid: Grid) -> None:
        self._grid, self._value = grid, 0
        self._memory = gdal.GetDriverByName("MEM").Create("", SMALL, SMALL, 1, gdal.GDT_Byte)
        self._band = self._memory.GetRasterBand(1)
        self._source = ogr.GetDriverByName("Memory").CreateDataSource("")
        self._layer = self._source.CreateLayer("", None, ogr.wkbUnknown)
        self._feature = ogr.Feature(self._layer.GetLayerDefn())
        self._feature.SetFID(0)

    def touched(
        self, geometries: Sequence[ogr.Geometry | None], windows: np.ndarray, feedback: Feedback
    ) -> list[CellIndex]:
        """Return the indices of the cells of windows, int64 [n, 4], that any part of each geometry touches."""
        column, row, width, height = windows.T
        burnt, values = [], np.empty(len(windows), np.uint8)
        places = zip(geometries, *(a.tolist() for a in (*self._grid.xy(column, row), width, height)))
        _, a, b, _, c, d = self._grid.transform
        for number, (geometry, x, y, wide, high) in enumerate(places):
            if not number % CHECKED:
                feedback.check()
                feedback.progress(number / len(windows))
            self._value = self._value % 255 + 1
            if self._value == 1:
                self._band.Fill(0)  # seldom: it takes as long as the burning
            values[number] = self._value
            self._memory.SetGeoTransform((x, a, b, y, c, d))
            self._feature.SetGeometry(geometry)
            self._layer.SetFeature(self._feature)
            gdal.RasterizeLayer(self._memory, [1], self._layer, burn_values=[self._value], options=ALL_TOUCHED)
            burnt.append(self._band.ReadRaster(0, 0, wide, high))
        size = width * height
        own = np.repeat(np.arange(size.size), size)
        hits = np.flatnonzero(np.frombuffer(b"".join(burnt), np.uint8) == values[own])
        own, place = own[hits], hits - (np.cumsum(size) - size)[own[hits]]
        down, across = np.divmod(place, width[own])
        cells = (row[own] + down) * self._grid.width + column[own] + across
        ends = np.cumsum(np.bincount(own, minlength=size.size)).tolist()
        return [cells[begin:end] for begin, end in zip([0, *ends], ends)]
