"""An inventory on a raster: the cells that its landslides lie on, and those that they touch."""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import Sentence, say
from ..workers import WorkersLike
from .cell_values import values_at
from .coordinate_columns import coordinates_in
from .gdal_errors import quiet
from .grid import Grid, same_crs
from .polygons import is_surface
from .raster import RasterInfo
from .shapes import Shapes, shapes_in
from .touched_cells import touched_cells
from .vectors import VectorData

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Mask

LANDSLIDE = say("landslide")
PLACES = 4  # per side of a cell; each keeps at most one point of an outline. Fewer would leave gaps.


@dataclass(frozen=True)
class LandslideCells:
    """Landslides with their cells on a raster's grid.

    Attributes
    ----------
    cell : int64 array [n]
        Cell index of each landslide (or of each of its cells).
    feature : int64 array [n]
        Which feature of the inventory it came from.
    x, y : float64 arrays [n]
        The point in the raster's CRS.
    touched : int64 array, sorted, unique
        Every cell that any part of any landslide touches.
    landslide : int64 array [n]
        Which landslide it is: a feature, or one point of a multi-point.
    shapes : Shapes
        Of every landslide in the raster's CRS.
    grid : Grid
        The raster's grid.
    date : datetime64[D] array [n] or None
        When each happened, NaT where that is not known; None for an inventory without a field of dates.
    """

    cell: CellIndex
    feature: np.ndarray
    x: Floats
    y: Floats
    touched: CellIndex
    landslide: np.ndarray
    shapes: Shapes = field(repr=False)
    grid: Grid = field(repr=False)
    date: np.ndarray | None = field(repr=False)

    def __len__(self) -> int:
        return len(self.cell)


@dataclass(frozen=True)
class LocatedLandslides(LandslideCells):
    """Landslides on valid cells of a raster.

    Attributes
    ----------
    outside, on_nodata : int
        How many were left out because they lie outside the raster, or on nodata.
    missing : int
        How many were left out because they have no geometry, or none that can be read and brought into the raster's
        CRS.
    total : int
        How many there were.
    """

    outside: int
    on_nodata: int
    total: int
    missing: int = 0

    @functools.cached_property
    def dimensions(self) -> np.ndarray:
        """What each landslide of the inventory is, int64: 0 a point, 1 a line, 2 a polygon; -1 without a geometry."""
        return self.shapes.dimensions

    @functools.cached_property
    def outline(self) -> tuple[Floats, Floats]:
        """Points (x, y) along the outlines of all landslides, dense enough to measure distances from."""
        return _outline_points(self.shapes, self.grid)

    def outline_of(self, keep: Mask) -> tuple[Floats, Floats]:
        """Return the outline points of the landslides where the bool array `keep`, one per cell, is True."""
        return _outline_points(self.shapes.subset(np.unique(self.landslide[keep])), self.grid)

    def subset(self, keep: Mask) -> LocatedLandslides:
        """Return the landslides where the bool array `keep`, one per cell, is True; all still touch their cells."""
        return replace(
            self,
            cell=self.cell[keep],
            feature=self.feature[keep],
            x=self.x[keep],
            y=self.y[keep],
            landslide=self.landslide[keep],
            date=None if self.date is None else self.date[keep],
        )

    def report(self, feedback: Feedback) -> None:
        """Tell how many landslides there are and how many were left out."""
        feedback.info(
            say("Landslides: {total}, of which {count} lie on valid cells.", total=self.total, count=len(self.cell))
        )
        if self.outside or self.on_nodata:
            feedback.warning(
                say(
                    "Landslides left out: {outside} outside the raster, {on_nodata} on cells without data.",
                    outside=self.outside,
                    on_nodata=self.on_nodata,
                )
            )


@dataclass(frozen=True)
class PlacedLandslides(LandslideCells):
    """Landslides with their cells, -1 outside the raster, before it is known which of these are valid.

    Attributes
    ----------
    what : Sentence
        What the features are, for error messages.
    raster : str
        The raster's path, for error messages.
    reprojected : bool
        Whether the layer has another CRS than the raster.
    without_geometry : int
        How many features have no geometry.
    """

    what: Sentence
    raster: str
    reprojected: bool
    without_geometry: int

    @property
    def missing(self) -> int:
        """How many have no geometry, or none that can be read and brought into the raster's CRS."""
        return sum(geometry is None for geometry in self.shapes.others.values())

    def located(self, valid: Mask) -> LocatedLandslides:
        """Return those on valid cells: bool [n].

        Raises
        ------
        InputError
            If there is none.
        """
        if not valid.any():
            raster = os.path.basename(self.raster)
            if (self.cell >= 0).any():
                missed = say(
                    "None of the {count} {what} features lies on a cell of '{raster}' that has data, although {inside} "
                    "lie inside it: check its nodata value, and that each of its bands has data where they are.",
                    count=self.cell.size,
                    what=self.what,
                    raster=raster,
                    inside=int((self.cell >= 0).sum()),
                )
            elif self.reprojected:
                missed = say(
                    "None of the {count} {what} features lies on a valid cell of '{raster}' (they were reprojected): "
                    "check the layer's coordinate reference system and extent.",
                    count=self.cell.size,
                    what=self.what,
                    raster=raster,
                )
            else:
                missed = say(
                    "None of the {count} {what} features lies on a valid cell of '{raster}': check the layer's "
                    "coordinate reference system and extent.",
                    count=self.cell.size,
                    what=self.what,
                    raster=raster,
                )
            raise InputError(missed)
        return LocatedLandslides(
            cell=self.cell[valid],
            feature=self.feature[valid],
            x=self.x[valid],
            y=self.y[valid],
            touched=self.touched,
            landslide=self.landslide[valid],
            shapes=self.shapes,
            grid=self.grid,
            date=None if self.date is None else self.date[valid],
            outside=int((self.cell < 0).sum()) - self.missing,
            on_nodata=int(((self.cell >= 0) & ~valid).sum()),
            total=int(self.cell.size),
            missing=self.missing,
        )


def place_landslides(
    landslides: VectorData,
    info: RasterInfo,
    *,
    all_cells: bool = False,
    what: Sentence = LANDSLIDE,
    feedback: Feedback = SILENT,
) -> PlacedLandslides:
    """Find the cells of an inventory on a raster; the raster is not read.

    Parameters
    ----------
    landslides : VectorData
        Points, lines or polygons in any CRS. Each point of a multi-point is a landslide. A polygon counts once, at a
        point on its surface, unless `all_cells`.
    info : RasterInfo
        The raster whose cells count.
    all_cells : bool
        Count every cell that a polygon touches, even in part.
    what : Sentence
        What the features are, for error messages.

    Raises
    ------
    InputError
        If there are no features, or one of the CRS is unknown.
    Cancelled
        If the user cancelled.
    """
    if len(landslides) == 0:
        raise InputError(say("The {what} layer holds no feature: choose a layer with points or polygons.", what=what))
    if all(wkb is None for wkb in landslides.wkb):
        unread = coordinates_in(landslides.fields)
        if unread is not None:
            raise InputError(
                say(
                    "The columns '{x}' and '{y}' of the {what} table hold no coordinates that can be read (the first "
                    "are '{x_text}' and '{y_text}'): write degrees as decimal numbers, longitude within 180 and "
                    "latitude within 90.",
                    x=unread.columns[0],
                    y=unread.columns[1],
                    what=what,
                    x_text=landslides.fields[unread.columns[0]][0],
                    y_text=landslides.fields[unread.columns[1]][0],
                )
            )
        raise InputError(
            say(
                "None of the {count} {what} features has a geometry: choose a layer of points or polygons, or a table "
                "whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).",
                count=len(landslides),
                what=what,
            )
        )
    if bool(landslides.crs) != bool(info.grid.crs):
        if landslides.crs:
            raise InputError(
                say("The raster '{path}' has no coordinate reference system: assign it one.", path=info.path)
            )
        if landslides.source.lower().endswith(".csv"):
            raise InputError(
                say(
                    "The {what} table '{path}' has no coordinate reference system: call its columns lon and lat if "
                    "they hold degrees, lay a .prj file of the same name beside it, or save it as a GeoPackage.",
                    what=what,
                    path=landslides.source,
                )
            )
        raise InputError(say("The {what} layer has no coordinate reference system: assign it one.", what=what))
    shapes, feature = shapes_in(landslides, info.grid.crs, feedback.part(0, 0.4))
    x, y = shapes.representative_points(feedback.part(0.4, 0.6)).T
    cells = touched_cells(list(shapes.others.values()), info.grid, feedback.part(0.6, 1))
    landslide = np.arange(len(shapes))
    if all_cells:
        surface = {row: c for (row, g), c in zip(shapes.others.items(), cells) if is_surface(g) and c.size}
        x, y, landslide = _spread(x, y, surface, info.grid)
    index = info.grid.cell_index(x, y)
    touched = np.unique(np.concatenate([index[index >= 0], *cells]))
    feedback.progress(1)
    return PlacedLandslides(
        cell=index,
        feature=feature[landslide],
        x=x,
        y=y,
        touched=touched,
        landslide=landslide,
        shapes=shapes,
        grid=info.grid,
        date=None if landslides.dates is None else landslides.dates[feature[landslide]],
        what=what,
        raster=info.path,
        reprojected=not same_crs(landslides.crs, info.grid.crs),
        without_geometry=sum(wkb is None for wkb in landslides.wkb),
    )


def locate_landslides(
    landslides: VectorData,
    info: RasterInfo,
    bands: Sequence[int],
    *,
    all_cells: bool = False,
    what: Sentence = LANDSLIDE,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> LocatedLandslides:
    """Place an inventory on a raster, as `place_landslides` does, and keep what lies on valid cells.

    Parameters
    ----------
    bands : sequence of int
        Bands that must be valid.

    Raises
    ------
    InputError
        As `place_landslides`, and if none lies on a valid cell.
    """
    placed = place_landslides(landslides, info, all_cells=all_cells, what=what, feedback=feedback.part(0, 0.5))
    _, valid = values_at(info, placed.cell, bands, feedback.part(0.5, 1), workers)
    return placed.located(valid)


def _spread(x: Floats, y: Floats, cells: Mapping[int, CellIndex], grid: Grid) -> tuple[Floats, Floats, np.ndarray]:
    # A landslide without a surface keeps its point; one with a surface is replaced by its cells.
    counts = np.ones(len(x), np.int64)
    rows = np.fromiter(cells, np.int64, len(cells))
    counts[rows] = [touched.size for touched in cells.values()]
    landslide = np.repeat(np.arange(len(x)), counts)
    xy = np.stack([x, y], axis=1)[landslide]
    spread = np.isin(landslide, rows)
    xy[spread] = np.stack(grid.centres(np.concatenate([np.empty(0, np.int64), *cells.values()])), axis=1)
    return xy[:, 0], xy[:, 1], landslide


def _outline_points(shapes: Shapes, grid: Grid) -> tuple[Floats, Floats]:
    spacing = float(np.abs(np.linalg.svd(grid.matrix, compute_uv=False)).min()) / 2
    pieces, done = [], 0
    for row, geometry in shapes.others.items():
        pieces.append(shapes.xy[done:row])
        done = row + 1
        if geometry is not None:
            pieces += _outline_pieces(geometry, spacing, grid)
    points = np.concatenate([*pieces, shapes.xy[done:]])
    return points[:, 0], points[:, 1]


def _outline_pieces(geometry: ogr.Geometry, spacing: float, grid: Grid) -> list[Floats]:
    outline = None
    with quiet():
        outline = geometry.Boundary() if is_surface(geometry) else geometry.Clone()
    if outline is None or outline.IsEmpty():
        outline = geometry.Clone()
    if outline.GetDimension() == 0:
        return _vertices(outline)
    outline.Segmentize(spacing)
    return [_thinned(np.concatenate(_vertices(outline)), grid)]


def _thinned(points: Floats, grid: Grid) -> Floats:
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return points
    column, row = (np.floor(PLACES * part).astype(np.int64) for part in grid.pixel(points[:, 0], points[:, 1]))
    place = (row - row.min()) * (int(np.ptp(column)) + 1) + column - column.min()
    return points[np.sort(np.unique(place, return_index=True)[1])]


def _vertices(geometry: ogr.Geometry) -> list[np.ndarray]:
    if geometry.GetGeometryCount():
        return [piece for i in range(geometry.GetGeometryCount()) for piece in _vertices(geometry.GetGeometryRef(i))]
    return [np.array(geometry.GetPoints(2), float).reshape(-1, 2)]
