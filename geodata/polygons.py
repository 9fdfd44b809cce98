"""Geometries as cells: points on surfaces, cells touched, study-area masks, outlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from ..sentences import say
from .gdal_errors import quiet
from .grid import Grid, Window, coordinate_transformation, same_crs, spatial_reference
from .vectors import VectorData

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

    from ..analysis.arrays import CellIndex, Floats, Mask

PIECE_CELLS = 4_000_000  # a polygon larger than this is burned in pieces


def geometries_in(data: VectorData, crs: str) -> list[ogr.Geometry | None]:
    """Return OGR geometries of `data` in `crs`; None for one that is missing or cannot be read or transformed."""
    transformation = None
    if data.crs and crs and not same_crs(data.crs, crs):
        transformation = coordinate_transformation(from_crs=data.crs, to_crs=crs)
    geometries = []
    for wkb in data.wkb:
        geometry, failed = None, 0
        with quiet() as failure:
            if wkb is not None:
                geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
            if geometry is not None and geometry.HasCurveGeometry():
                geometry = geometry.GetLinearGeometry()
            if geometry is not None and transformation is not None:
                failed = geometry.Transform(transformation)
        geometries.append(None if failed or failure.message else geometry)
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
            say("The study area's polygons cannot be merged ({message}): fix their geometry.", message=failure.message)
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
    x0, y0 = grid.xy(window.column, window.row)
    t = grid.transform
    memory.SetGeoTransform((float(x0), t[1], t[2], float(y0), t[4], t[5]))
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
        raise InputError(
            say("The polygons cannot be drawn on the raster ({message}): fix their geometry.", message=failure.message)
        )
    return memory.GetRasterBand(1).ReadAsArray().astype(bool)


def geometry_window(geometry: ogr.Geometry, grid: Grid) -> Window | None:
    """Return the window of a grid that a geometry's envelope covers, or None if it lies outside."""
    x0, x1, y0, y1 = geometry.GetEnvelope()
    columns, rows = grid.pixel(np.array([x0, x1, x0, x1]), np.array([y0, y0, y1, y1]))
    first, last = int(np.floor(max(columns.min(), 0))), int(np.floor(min(columns.max(), grid.width - 1)))
    top, bottom = int(np.floor(max(rows.min(), 0))), int(np.floor(min(rows.max(), grid.height - 1)))
    if last < first or bottom < top:
        return None
    return Window(first, top, last - first + 1, bottom - top + 1)


def touched_cells(geometries: Sequence[ogr.Geometry | None], grid: Grid) -> list[CellIndex]:
    """Return, for each geometry, the int64 indices of the cells that any part of it touches."""
    result: list[CellIndex] = []
    for geometry in geometries:
        window = None if geometry is None else geometry_window(geometry, grid)
        if window is None:
            result.append(np.empty(0, np.int64))
            continue
        pieces = []
        rows = max(1, PIECE_CELLS // window.width)
        for row in range(window.row, window.row + window.height, rows):
            part = Window(window.column, row, window.width, min(rows, window.row + window.height - row))
            pieces.append(grid.window_index(part)[burn([geometry], grid, part, touched=True)])
        result.append(np.concatenate(pieces))
    return result
