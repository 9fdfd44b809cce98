"""Mapping units: polygons such as slope units, or lines such as roads, as they are given and on a raster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from .gdal_errors import quiet
from .grid import Grid
from .polygons import CHECKED, geometries_in, polygons_of, surfaces_in
from .raster import RasterInfo
from .vectors import VectorData, check_layer_output

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats

SURFACES, LINES = 2, 1  # dimensions of geometries
LAYER_TYPES = {SURFACES: "MultiPolygon", LINES: "MultiLineString"}


@dataclass(frozen=True)
class Units:
    """The units of a layer that have a polygon (or a line), and these in the CRS of a raster.

    Attributes
    ----------
    data : VectorData
        All features as they were given.
    feature : int64 array [n]
        The feature of each unit; of features without a geometry there is none.
    shapes : list of ogr.Geometry
        Valid, in the raster's CRS.
    dimension : int
        2 for polygons, 1 for lines.
    mended : int
        How many polygons crossed themselves and were made valid.
    """

    data: VectorData
    feature: np.ndarray
    shapes: list[ogr.Geometry] = field(repr=False)
    dimension: int
    mended: int

    def __len__(self) -> int:
        return len(self.shapes)

    @property
    def missing(self) -> int:
        """How many features have no geometry, or none that can be brought into the raster's CRS."""
        return len(self.data) - len(self)


def nearest_cells(x: Floats, y: Floats, grid: Grid) -> CellIndex:
    """Return the cells that points lie in, int64; of those outside the grid, which a unit may reach, the nearest."""
    column, row = grid.pixel(x, y)
    column = np.clip(np.floor(column), 0, grid.width - 1).astype(np.int64)
    return np.clip(np.floor(row), 0, grid.height - 1).astype(np.int64) * grid.width + column


def units_on(data: VectorData, info: RasterInfo, feedback: Feedback = SILENT, *, lines: bool = False) -> Units:
    """Return the units of a layer on a raster.

    Parameters
    ----------
    data : VectorData
        Polygons or, if `lines`, lines instead, in any CRS.
    info : RasterInfo

    Raises
    ------
    InputError
        If there is no such unit, only one of layer and raster has a CRS, or there is no way between the two.
    Cancelled
        If the user cancelled.
    """
    if not len(data):
        raise InputError(say("The layer of units holds no feature: choose one of polygons."))
    if bool(data.crs) != bool(info.grid.crs):
        if data.crs:
            raise InputError(
                say("The raster '{path}' has no coordinate reference system: assign it one.", path=info.path)
            )
        raise InputError(say("The layer of units has no coordinate reference system: assign it one."))
    given = geometries_in(data, info.grid.crs, feedback)
    shapes, mended = surfaces_in(given, feedback)
    dimension = SURFACES
    if lines and not any(shape is not None for shape in shapes):
        dimension = LINES
        shapes = [shape if shape is not None and shape.GetDimension() == LINES else None for shape in given]
    feature = [number for number, shape in enumerate(shapes) if shape is not None]
    if not feature:
        if lines:
            raise InputError(
                say(
                    "None of the {count:,} units is a polygon or a line that can be read: choose a layer of these.",
                    count=len(data),
                )
            )
        raise InputError(
            say("None of the {count:,} units is a polygon that can be read: choose a layer of these.", count=len(data))
        )
    found = [shape for shape in shapes if shape is not None]
    return Units(data, np.array(feature, np.int64), found, dimension, mended)


def check_unit_output(path: str, names: Sequence[str]) -> None:
    """Raise `InputError` if units cannot be written with these fields in the format that `path` asks for."""
    check_layer_output(path, names, is_table=False)
    if path.lower().endswith(".csv"):
        raise InputError(say("The output '{path}' cannot hold polygons: end its name with .gpkg.", path=path))


def plain_wkb(
    data: VectorData, rows: Sequence[int] | np.ndarray, dimension: int = SURFACES, feedback: Feedback = SILENT
) -> list[bytes | None]:
    """Return the geometries of some features as they were given, but of several parts and without heights.

    Raises
    ------
    InputError
        If one is of another dimension, such as a point among polygons.
    Cancelled
        If the user cancelled.
    """
    force = ogr.ForceToMultiPolygon if dimension == SURFACES else ogr.ForceToMultiLineString
    written: list[bytes | None] = []
    with quiet():
        for number, row in enumerate(np.asarray(rows).tolist()):
            if not number % CHECKED:
                feedback.check()
            wkb = data.wkb[row]
            if wkb is None:
                written.append(None)
                continue
            geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
            if geometry.HasCurveGeometry():
                geometry = geometry.GetLinearGeometry()
            if geometry.GetDimension() != dimension:
                raise InputError(
                    say(
                        "Feature {number:,} of the layer of units is no polygon: choose a layer of these.",
                        number=row + 1,
                    )
                )
            geometry.FlattenTo2D()
            written.append(bytes(force(geometry).ExportToWkb()))
    return written


def landslides_in(
    units: Units, points: Floats, surfaces: Sequence[ogr.Geometry], feedback: Feedback = SILENT
) -> tuple[np.ndarray, Floats, int]:
    """Return how many landslides lie in each unit, and which share of it they cover.

    Parameters
    ----------
    units : Units
        Polygons.
    points : float64 array [m, 2]
        A point on each landslide, in the CRS of the units' shapes; one on the border of two units lies in both.
    surfaces : sequence of ogr.Geometry
        The landslides that are polygons. Where they overlap, the area counts once.

    Returns
    -------
    count : int64 array [n]
    share : float64 array [n]
        Of the unit's area, 0 to 1; NaN if no landslide is a polygon.
    outside : int
        Landslides whose point lies in none of the units, or that have none.
    """
    count = np.zeros(len(units), np.int64)
    share = np.full(len(units), 0.0 if surfaces else np.nan)
    total, points = len(points), points[np.isfinite(points).all(axis=1)]
    place = _Sorted(np.repeat(points, 2, axis=1))
    area = _Sorted(np.array([surface.GetEnvelope() for surface in surfaces], float).reshape(-1, 4))
    within = np.zeros(len(points), bool)
    with quiet():
        for number, unit in enumerate(units.shapes):
            if not number % CHECKED:
                feedback.check()
                feedback.progress(number / len(units))
            envelope = unit.GetEnvelope()
            for row in place.meeting(envelope):
                point = ogr.Geometry(ogr.wkbPoint)
                point.SetPoint_2D(0, *points[row].tolist())
                if unit.Intersects(point):
                    count[number] += 1
                    within[row] = True
            if surfaces:
                share[number] = _covered(unit, [surfaces[row] for row in area.meeting(envelope)])
    return count, share, total - int(within.sum())


class _Sorted:
    """Envelopes (west, east, south, north), found by where they lie; those of points have no width."""

    def __init__(self, envelopes: Floats) -> None:
        self._order = np.argsort(envelopes[:, 0], kind="stable")
        self._west, self._east, self._south, self._north = envelopes[self._order].T
        self._widest = float((self._east - self._west).max()) if len(envelopes) else 0.0

    def meeting(self, envelope: Sequence[float]) -> list[int]:
        """Return the numbers of the envelopes that meet one."""
        west, east, south, north = envelope
        begin = int(np.searchsorted(self._west, west - self._widest, "left"))
        here = slice(begin, int(np.searchsorted(self._west, east, "right")))
        meets = (self._east[here] >= west) & (self._south[here] <= north) & (self._north[here] >= south)
        return self._order[here][meets].tolist()


def _covered(unit: ogr.Geometry, landslides: Sequence[ogr.Geometry]) -> float:
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    pieces = []
    for landslide in landslides:
        piece = unit.Intersection(landslide)
        if piece is not None and piece.Area() > 0:
            pieces.append(piece)
    if not pieces:
        return 0.0
    if len(pieces) == 1:
        return min(1.0, pieces[0].Area() / unit.Area())
    for piece in pieces:
        for part in polygons_of(piece):
            parts.AddGeometry(part)
    return min(1.0, parts.UnionCascaded().Area() / unit.Area())
