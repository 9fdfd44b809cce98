"""Where features are sampled: points as they are, a point on each polygon, or all cells of polygons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..memory import require_memory
from ..sentences import say
from .grid import Grid, transform_points
from .polygons import geometries_in, is_surface, representative_points, single_parts
from .touched_cells import touched_cells
from .vectors import VectorData

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats

# Sizes and type numbers of WKB points, plain and with a height (ISO, and as written before ISO).
FLAT, HIGH = 21, 29
FLAT_TYPES, HIGH_TYPES = (1,), (1001, 0x80000001)


BYTES_PER_PLACE = 40  # of a cell within a polygon: its index, and its position in two CRS


@dataclass(frozen=True)
class Places:
    """Where values are read.

    Attributes
    ----------
    xyz : float64 [n, 2 or 3]
        Coordinates in the features' own CRS; NaN for a feature without a geometry.
    feature : int64 [n]
        Which feature each belongs to.
    cell : int64 [n]
        Cell index on the grid, -1 outside.
    """

    xyz: Floats
    feature: np.ndarray
    cell: CellIndex


def places_of(data: VectorData, grid: Grid, *, all_cells: bool = False, feedback: Feedback = SILENT) -> Places:
    """Return the places at which a grid is sampled for features in any CRS.

    A multi-point gives one place per point; a polygon or a line gives one place, a point on it. With `all_cells` a
    polygon gives one place for each cell that any part of it touches, at the cell's centre. If it touches none, it
    keeps its point.

    Raises
    ------
    InputError
        If there is no feature, or only one of layer and raster has a CRS.
    Cancelled
        If the user cancelled.
    """
    if len(data) == 0:
        raise InputError(say("The layer of points holds no feature: choose another one."))
    if all(wkb is None for wkb in data.wkb):
        raise InputError(
            say(
                "No feature of the layer of points has a geometry that can be read: choose another layer, or a table "
                "whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it)."
            )
        )
    if bool(data.crs) != bool(grid.crs):
        if data.crs:
            raise InputError(
                say("The raster has no coordinate reference system, and the points have one: assign it one.")
            )
        raise InputError(say("The layer of points has no coordinate reference system: assign it one."))
    plain = _plain_points(data.wkb)
    if plain is None:
        made = geometries_in(data, data.crs, feedback.part(0, 0.2))
        xyz, feature, geometries = _points_of(made, feedback.part(0.2, 0.4))
        if all_cells:
            surfaces = [bytes(g.ExportToIsoWkb()) if is_surface(g) else None for g in geometries]
            moved = geometries_in(VectorData(surfaces, data.crs), grid.crs, feedback.part(0.4, 0.6))
            _check_memory(moved, grid)
            touched = touched_cells(moved, grid, feedback.part(0.6, 1))
            return _spread(xyz, feature, touched, data.crs, grid)
        return Places(xyz=xyz, feature=feature, cell=_cells(xyz, data.crs, grid))
    return Places(xyz=plain, feature=np.arange(len(data)), cell=_cells(plain, data.crs, grid))


def _cells(xyz: Floats, crs: str, grid: Grid) -> CellIndex:
    return grid.cell_index(*transform_points(xyz[:, 0], xyz[:, 1], from_crs=crs, to_crs=grid.crs))


def _plain_points(wkb: Sequence[bytes | None]) -> Floats | None:
    """Return the coordinates of WKB points, None if there is anything else; this reads a million points at once."""
    points = [item for item in wkb if item is not None]
    size = len(points[0]) if len(points) == len(wkb) else 0
    if size not in (FLAT, HIGH) or any(len(item) != size for item in points):
        return None
    layout = np.dtype([("order", "u1"), ("kind", "<u4"), ("xyz", "<f8", (size - 5) // 8)])
    record = np.frombuffer(b"".join(bytes(item) for item in points), layout)
    kinds = FLAT_TYPES if size == FLAT else HIGH_TYPES
    if not (record["order"] == 1).all() or not np.isin(record["kind"], kinds).all():
        return None
    return record["xyz"].astype(float)


def _points_of(
    geometries: Sequence[ogr.Geometry | None], feedback: Feedback
) -> tuple[Floats, np.ndarray, list[ogr.Geometry | None]]:
    """Return a point for each single part that counts, the feature it belongs to, and its geometry."""
    parts, feature = single_parts(geometries)
    xyz = np.stack(representative_points(parts, feedback), axis=1)
    heights = [g.GetZ() if g is not None and g.GetGeometryName() == "POINT" and g.Is3D() else np.nan for g in parts]
    if np.isfinite(heights).all():
        xyz = np.column_stack([xyz, heights])
    return xyz, feature, parts


def _check_memory(surfaces: Sequence[ogr.Geometry | None], grid: Grid) -> None:
    """Raise `InputError` if the cells within polygons, without those at their borders, are more than memory holds."""
    xs, ys = grid.xy([0, grid.width, 0, grid.width], [0, 0, grid.height, grid.height])
    inside = 0.0
    for geometry in surfaces:
        if geometry is None:
            continue
        x0, x1, y0, y1 = geometry.GetEnvelope()
        if min(xs) <= x0 <= x1 <= max(xs) and min(ys) <= y0 <= y1 <= max(ys):
            inside += geometry.GetArea()
    cells = inside / abs(float(np.linalg.det(grid.matrix)))
    require_memory(
        cells * BYTES_PER_PLACE,
        say("The list of the {cells:,} cells within the polygons", cells=round(cells)),
        say("count one point for each polygon, or take larger cells"),
    )


def _spread(xyz: Floats, feature: np.ndarray, touched: Sequence[CellIndex], crs: str, grid: Grid) -> Places:
    counts = np.array([cells.size for cells in touched])
    keeps = counts == 0
    cell = np.concatenate([*touched, _cells(xyz[keeps], crs, grid)])
    x, y = grid.centres(np.concatenate(touched))
    moved = np.stack(transform_points(x, y, from_crs=grid.crs, to_crs=crs), axis=1)
    places = np.concatenate([moved, xyz[keeps, :2]])
    feature = np.concatenate([np.repeat(feature, counts), feature[keeps]])
    order = np.argsort(feature, kind="stable")
    return Places(xyz=places[order], feature=feature[order], cell=cell[order])
