"""The places that are explained: the cell below each point, some cells of each polygon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from ..analysis.sampling import smallest_of
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from .feature_places import Places, places_of
from .grid import Grid
from .polygons import geometries_in, is_surface
from .vectors import VectorData, points_wkb

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats


@dataclass(frozen=True)
class PlaceCells:
    """Places with their cells.

    Attributes
    ----------
    cells : list of int64 arrays
        Cell indices of each place, distinct; -1 outside the grid.
    counts : int64 array [n]
        Cells that each place touches.
    feature : int64 array [n]
        The feature that each came from.
    xy : float64 array [n, 2]
        A point of each in the layer's CRS; NaN without a geometry.
    wkb : list of bytes or None
    geometry_type : str
        'Point' or 'MultiPolygon'.
    """

    cells: list[CellIndex]
    counts: np.ndarray
    feature: np.ndarray
    xy: Floats
    wkb: Sequence[bytes | None]
    geometry_type: str


def place_cells(data: VectorData, grid: Grid, *, most: int, seed: int = 1, feedback: Feedback = SILENT) -> PlaceCells:
    """Return the cells of points, the one below each, or of polygons: of one that touches more than `most`, so many.

    Which they are follows from seed and cell index. A multi-point gives a place for each point.

    Raises
    ------
    InputError
        If the features are neither all points nor all polygons, or there is none.
    Cancelled
        If the user cancelled.
    """
    geometries = geometries_in(data, data.crs, feedback.part(0, 0.3))
    known = [geometry for geometry in geometries if geometry is not None]
    dimensions = {geometry.GetDimension() for geometry in known}
    if known and dimensions not in ({0}, {2}):
        raise InputError(
            say(
                "The places to explain are lines, or points and polygons in one layer: give a layer of points or one "
                "of polygons."
            )
        )
    are_polygons = dimensions == {2}
    places = places_of(data, grid, all_cells=are_polygons, feedback=feedback.part(0.3, 1))
    if not are_polygons:
        x, y = places.xyz[:, :2].T
        points = [point if np.isfinite(at) else None for point, at in zip(points_wkb(x, y), x.tolist())]
        ones = np.ones(len(x), np.int64)
        return PlaceCells(list(places.cell[:, None]), ones, places.feature, places.xyz[:, :2], points, "Point")
    return _of_polygons(places, geometries, most, seed)


def _of_polygons(places: Places, geometries: Sequence[ogr.Geometry | None], most: int, seed: int) -> PlaceCells:
    bounds = np.searchsorted(places.feature, np.arange(len(geometries) + 1))
    cells, xy, wkb = [], [], []
    for number, geometry in enumerate(geometries):
        touched = np.unique(places.cell[bounds[number] : bounds[number + 1]])
        cells.append(np.sort(smallest_of(touched, count=most, seed=seed, stream="explain")[1]))
        wkb.append(_multi_polygon(geometry))
        centre = geometry.Centroid() if is_surface(geometry) else None
        xy.append((np.nan, np.nan) if centre is None else (centre.GetX(), centre.GetY()))
    counts = np.array([np.unique(places.cell[a:b]).size for a, b in zip(bounds[:-1], bounds[1:])], np.int64)
    return PlaceCells(cells, counts, np.arange(len(geometries)), np.array(xy, float), wkb, "MultiPolygon")


def _multi_polygon(geometry: ogr.Geometry | None) -> bytes | None:
    if geometry is None:
        return None
    flat = ogr.ForceToMultiPolygon(geometry.Clone())
    flat.FlattenTo2D()
    return bytes(flat.ExportToIsoWkb())
