"""Geometries as cells: points on surfaces, cells touched, study-area masks, outlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import Sentence, Text, say
from .gdal_errors import quiet
from .grid import Grid, Window, coordinate_transformation, same_crs, spatial_reference
from .vectors import VectorData

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

    from ..analysis.arrays import CellIndex, Floats, Mask

CHECKED = 256  # geometries between two looks at whether the user cancelled
SMALL = 64  # cells a side of the raster on which geometries are burned one after another
PIECE_CELLS = 4_000_000  # a polygon larger than this is burned in pieces


def geometries_in(data: VectorData, crs: str, feedback: Feedback = SILENT) -> list[ogr.Geometry | None]:
    """Return OGR geometries of `data` in `crs`; None for one that is missing, empty, or cannot be read or moved."""
    transformation = None
    if data.crs and crs and not same_crs(data.crs, crs):
        transformation = coordinate_transformation(from_crs=data.crs, to_crs=crs)
    geometries = []
    for number, wkb in enumerate(data.wkb):
        if not number % CHECKED:
            feedback.check()
        geometry, failed = None, 0
        with quiet() as failure:
            if wkb is not None:
                geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
            if geometry is not None and geometry.HasCurveGeometry():
                geometry = geometry.GetLinearGeometry()
            if geometry is not None and transformation is not None:
                failed = geometry.Transform(transformation)
        if geometry is None or failed or failure.message or geometry.IsEmpty():
            geometry = None
        geometries.append(geometry)
    return geometries


def single_parts(geometries: Sequence[ogr.Geometry | None]) -> tuple[list[ogr.Geometry | None], np.ndarray]:
    """Return geometries with every multi-point as its points, and the number (int64) of the feature each came from."""
    parts: list[ogr.Geometry | None] = []
    feature: list[int] = []
    for number, geometry in enumerate(geometries):
        if geometry is not None and geometry.GetGeometryName() == "MULTIPOINT":
            several = [geometry.GetGeometryRef(i).Clone() for i in range(geometry.GetGeometryCount())]
        else:
            several = [geometry]
        parts += several
        feature += [number] * len(several)
    return parts, np.array(feature, np.int64)


def representative_points(geometries: Sequence[ogr.Geometry | None]) -> tuple[Floats, Floats]:
    """Return one point for each geometry: itself, or a point that lies on the surface or the line.

    NaN for None. A polygon that is not valid gets its centroid.
    """
    x, y = np.full(len(geometries), np.nan), np.full(len(geometries), np.nan)
    for number, geometry in enumerate(geometries):
        if geometry is None:
            continue
        point = None
        with quiet():
            if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPoint:
                point = geometry
            else:
                point = geometry.PointOnSurface()
        if point is None or point.IsEmpty():
            with quiet():
                point = geometry.Centroid()
        if point is not None and not point.IsEmpty():
            x[number], y[number] = point.GetX(), point.GetY()
    return x, y


def is_surface(geometry: ogr.Geometry | None) -> TypeGuard[ogr.Geometry]:
    """Whether a geometry is a polygon or a collection of polygons."""
    return geometry is not None and geometry.GetDimension() == 2


def merged_surface(geometries: Sequence[ogr.Geometry | None]) -> bytes:
    """Return the union of the polygons among `geometries` as WKB: places where they overlap count as inside.

    Raises
    ------
    InputError
        If they cannot be merged.
    """
    collection, union = ogr.Geometry(ogr.wkbMultiPolygon), None
    with quiet() as failure:
        for geometry in filter(is_surface, geometries):
            valid = geometry if geometry.IsValid() else geometry.MakeValid()
            for part in _polygons(valid):
                collection.AddGeometry(part)
        union = collection.UnionCascaded()
    if union is None or union.IsEmpty():
        raise InputError(
            say("The study area's polygons cannot be merged ({message}): fix their geometry.", message=failure.reason)
        )
    return bytes(union.ExportToWkb())


def _polygons(geometry: ogr.Geometry | None) -> list[ogr.Geometry]:
    if geometry is None:
        return []
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        return [geometry]
    return [p for i in range(geometry.GetGeometryCount()) for p in _polygons(geometry.GetGeometryRef(i))]


def burn(geometries: Sequence[ogr.Geometry], grid: Grid, window: Window, *, touched: bool) -> Mask:
    """Return a bool mask [h, w] of a window: cells whose centre is inside (or, if `touched`, any part)."""
    memory = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Byte)
    memory.SetGeoTransform(_transform(grid, window))
    reference = spatial_reference(grid.crs)
    if reference is not None:
        memory.SetSpatialRef(reference)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("", reference, ogr.wkbUnknown)
    for geometry in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    with quiet() as failure:
        gdal.RasterizeLayer(memory, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"] if touched else [])
    if failure.message:
        raise InputError(_cannot_be_drawn(failure.reason))
    return memory.GetRasterBand(1).ReadAsArray().astype(bool)


def windows_of_geometries(geometries: Sequence[ogr.Geometry | None], grid: Grid) -> list[Window | None]:
    """Return the window of a grid that each geometry's envelope covers, None if it lies outside."""
    none = (np.nan,) * 4
    x0, x1, y0, y1 = np.array([none if g is None else g.GetEnvelope() for g in geometries]).reshape(-1, 4).T
    columns, rows = grid.pixel(np.stack([x0, x1, x0, x1]), np.stack([y0, y0, y1, y1]))
    bounds = [
        np.floor(bound)
        for part, size in ((columns, grid.width), (rows, grid.height))
        for bound in (np.maximum(part.min(axis=0), 0), np.minimum(part.max(axis=0), size - 1))
    ]
    left, right, top, bottom = bounds
    inside = (left <= right) & (top <= bottom)  # False where one is NaN
    found = np.where(inside, bounds, 0).astype(np.int64).T.tolist()
    return [Window(a, c, b - a + 1, d - c + 1) if is_in else None for is_in, (a, b, c, d) in zip(inside, found)]


def touched_cells(
    geometries: Sequence[ogr.Geometry | None], grid: Grid, feedback: Feedback = SILENT
) -> list[CellIndex]:
    """Return, for each geometry, the int64 indices of the cells that any part of it touches.

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    result: list[CellIndex] = []
    small, windows = _SmallBurner(grid), windows_of_geometries(geometries, grid)
    with quiet() as failure:  # around all of them: to listen to each apart takes as long as to burn it
        for number, (geometry, window) in enumerate(zip(geometries, windows)):
            if not number % CHECKED:
                feedback.check()
                feedback.progress(number / len(geometries))
            if window is None or geometry is None:
                result.append(np.empty(0, np.int64))
            elif max(window.width, window.height) <= SMALL:
                result.append(small.touched(geometry, window))
            else:
                result.append(_touched(geometry, grid, window))
    if failure.message:
        raise InputError(_cannot_be_drawn(failure.message))
    return result


def _touched(geometry: ogr.Geometry, grid: Grid, window: Window) -> CellIndex:
    pieces = []
    rows = max(1, PIECE_CELLS // window.width)
    for row in range(window.row, window.row + window.height, rows):
        part = Window(window.column, row, window.width, min(rows, window.row + window.height - row))
        pieces.append(grid.window_index(part)[burn([geometry], grid, part, touched=True)])
    return np.concatenate(pieces)


def _cannot_be_drawn(message: Text) -> Sentence:
    return say("The polygons cannot be drawn on the raster ({message}): fix their geometry.", message=message)


class _SmallBurner:
    """Burns one small geometry after another on the same little raster: to make it anew took most of the time."""

    def __init__(self, grid: Grid) -> None:
        self._grid, self._value = grid, 0
        self._memory = gdal.GetDriverByName("MEM").Create("", SMALL, SMALL, 1, gdal.GDT_Byte)
        self._band = self._memory.GetRasterBand(1)
        self._source = ogr.GetDriverByName("Memory").CreateDataSource("")
        self._layer = self._source.CreateLayer("", None, ogr.wkbUnknown)
        self._feature = ogr.Feature(self._layer.GetLayerDefn())
        self._feature.SetFID(0)

    def touched(self, geometry: ogr.Geometry, window: Window) -> CellIndex:
        """Return the indices of the cells of a window that any part of a geometry touches."""
        self._value = self._value % 255 + 1
        if self._value == 1:
            self._band.Fill(0)  # seldom: it takes as long as the burning
        self._memory.SetGeoTransform(_transform(self._grid, window))
        self._feature.SetGeometry(geometry)
        self._layer.SetFeature(self._feature)
        gdal.RasterizeLayer(self._memory, [1], self._layer, burn_values=[self._value], options=["ALL_TOUCHED=TRUE"])
        burnt = np.frombuffer(self._band.ReadRaster(0, 0, window.width, window.height), np.uint8)
        row, column = np.divmod(np.flatnonzero(burnt == self._value), window.width)
        return (window.row + row) * self._grid.width + window.column + column


def _transform(grid: Grid, window: Window) -> tuple[float, float, float, float, float, float]:
    x0, y0 = grid.xy(window.column, window.row)
    t = grid.transform
    return float(x0), t[1], t[2], float(y0), t[4], t[5]
