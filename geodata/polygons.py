"""Geometries as cells: points on surfaces, cells touched, study-area masks, outlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, ogr, osr

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import Sentence, Text, say
from .gdal_errors import quiet
from .grid import Grid, Window, coordinate_transformation, same_crs, spatial_reference
from .vectors import VectorData

if TYPE_CHECKING:
    from typing_extensions import TypeGuard

    from ..analysis.arrays import Floats, Mask

CHECKED = 256  # geometries between two looks at whether the user cancelled
POINTS = (ogr.wkbPoint, ogr.wkbPoint25D, ogr.wkbPointM, ogr.wkbPointZM)
MULTI_POINTS = (ogr.wkbMultiPoint, ogr.wkbMultiPoint25D, ogr.wkbMultiPointM, ogr.wkbMultiPointZM)


def geometries_in(data: VectorData, crs: str, feedback: Feedback = SILENT) -> list[ogr.Geometry | None]:
    """Return OGR geometries of `data` in `crs`; None for one that is missing, empty, or cannot be read or moved.

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    transformation = None
    if data.crs and crs and not same_crs(data.crs, crs):
        transformation = coordinate_transformation(from_crs=data.crs, to_crs=crs)
    geometries: list[ogr.Geometry | None] = []
    with quiet() as failure:  # around all of them: to listen to each apart takes as long as to make it
        for number, wkb in enumerate(data.wkb):
            if not number % CHECKED:
                feedback.check()
                feedback.progress(number / len(data))
            failure.message = ""
            geometry = None if wkb is None else _geometry_in(wkb, transformation)
            geometries.append(None if failure.message else geometry)
    return geometries


def _geometry_in(wkb: bytes, transformation: osr.CoordinateTransformation | None) -> ogr.Geometry | None:
    try:
        geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
        if geometry is None:
            return None
        if geometry.HasCurveGeometry():
            geometry = geometry.GetLinearGeometry()
        if transformation is not None and geometry.Transform(transformation):
            return None
        return None if geometry.IsEmpty() else geometry
    except RuntimeError:  # with GDAL's exceptions on
        return None


def single_parts(geometries: Sequence[ogr.Geometry | None]) -> tuple[list[ogr.Geometry | None], np.ndarray]:
    """Return geometries with every multi-point as its points, and the number (int64) of the feature each came from."""
    parts: list[ogr.Geometry | None] = []
    feature: list[int] = []
    for number, geometry in enumerate(geometries):
        if geometry is not None and geometry.GetGeometryType() in MULTI_POINTS:
            several = [geometry.GetGeometryRef(i).Clone() for i in range(geometry.GetGeometryCount())]
            parts += several
            feature += [number] * len(several)
        else:
            parts.append(geometry)
            feature.append(number)
    return parts, np.array(feature, np.int64)


def representative_points(
    geometries: Sequence[ogr.Geometry | None], feedback: Feedback = SILENT
) -> tuple[Floats, Floats]:
    """Return one point for each geometry: itself, or a point that lies on the surface or the line.

    NaN for None. A polygon that is not valid gets its centroid.

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    places = [(np.nan, np.nan)] * len(geometries)
    with quiet():
        for number, geometry in enumerate(geometries):
            if not number % CHECKED:
                feedback.check()
                feedback.progress(number / len(geometries))
            if geometry is None:
                continue
            point = geometry if geometry.GetGeometryType() in POINTS else _on_surface(geometry)
            if point is not None:
                places[number] = point.GetX(), point.GetY()
    x, y = np.array(places, np.float64).reshape(-1, 2).T
    return x, y


def _on_surface(geometry: ogr.Geometry) -> ogr.Geometry | None:
    for find in (geometry.PointOnSurface, geometry.Centroid):
        try:
            point = find()
        except RuntimeError:  # with GDAL's exceptions on
            continue
        if point is not None and not point.IsEmpty():
            return point
    return None


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
            for part in polygons_of(valid):
                collection.AddGeometry(part)
        union = collection.UnionCascaded()
    if union is None or union.IsEmpty():
        raise InputError(
            say("The study area's polygons cannot be merged ({message}): fix their geometry.", message=failure.reason)
        )
    return bytes(union.ExportToWkb())


def polygons_of(geometry: ogr.Geometry | None) -> list[ogr.Geometry]:
    """Return the polygons that a geometry is made of; they are its own, and gone with it."""
    if geometry is None:
        return []
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        return [geometry]
    return [p for i in range(geometry.GetGeometryCount()) for p in polygons_of(geometry.GetGeometryRef(i))]


def surfaces_in(
    geometries: Sequence[ogr.Geometry | None], feedback: Feedback = SILENT
) -> tuple[list[ogr.Geometry | None], int]:
    """Return the surface of each geometry, valid; None where there is none. Also how many had to be made valid.

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    surfaces: list[ogr.Geometry | None] = []
    mended = 0
    with quiet():
        for number, geometry in enumerate(geometries):
            if not number % CHECKED:
                feedback.check()
            surface = geometry if is_surface(geometry) else None
            if surface is not None and not surface.IsValid():
                surface, mended = _valid_surface(surface), mended + 1
            surfaces.append(None if surface is None or surface.Area() <= 0 else surface)
    return surfaces, mended


def _valid_surface(geometry: ogr.Geometry) -> ogr.Geometry | None:
    """Return the polygons that are left of a geometry that was made valid: lines and points may be left too."""
    valid = geometry.MakeValid()  # its parts are gone with it
    surface = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in polygons_of(valid):
        surface.AddGeometry(part)
    return None if surface.IsEmpty() else surface


def burn(geometries: Sequence[ogr.Geometry], grid: Grid, window: Window, *, touched: bool) -> Mask:
    """Return a bool mask [h, w] of a window: cells whose centre is inside (or, if `touched`, any part)."""
    memory = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Byte)
    memory.SetGeoTransform(transform_of(grid, window))
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
        raise InputError(cannot_be_drawn(failure.reason))
    return memory.GetRasterBand(1).ReadAsArray().astype(bool)


def windows_of_geometries(geometries: Sequence[ogr.Geometry | None], grid: Grid) -> np.ndarray:
    """Return the window of a grid that each geometry's envelope covers: column, row, width, height, int64 [n, 4].

    Width and height are 0 where it lies outside, or there is no geometry.
    """
    none = (np.nan,) * 4
    x0, x1, y0, y1 = np.array([none if g is None else g.GetEnvelope() for g in geometries]).reshape(-1, 4).T
    columns, rows = grid.pixel(np.stack([x0, x1, x0, x1]), np.stack([y0, y0, y1, y1]))
    left, right, top, bottom = (
        np.floor(bound)
        for part, size in ((columns, grid.width), (rows, grid.height))
        for bound in (np.maximum(part.min(axis=0), 0), np.minimum(part.max(axis=0), size - 1))
    )
    inside = (left <= right) & (top <= bottom)  # False where one is NaN
    return np.where(inside, [left, top, right - left + 1, bottom - top + 1], 0).astype(np.int64).T


def cannot_be_drawn(message: Text) -> Sentence:
    """Return what is said where GDAL cannot burn a geometry."""
    return say("The polygons cannot be drawn on the raster ({message}): fix their geometry.", message=message)


def transform_of(grid: Grid, window: Window) -> tuple[float, float, float, float, float, float]:
    """Return the geotransform of a window of a grid."""
    x0, y0 = grid.xy(window.column, window.row)
    t = grid.transform
    return float(x0), t[1], t[2], float(y0), t[4], t[5]
