"""Features as line segments on the ground, to which distances are measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from ..analysis.nearest_segment import Segments
from ..errors import InputError
from ..sentences import say
from .gdal_errors import quiet
from .grid import Grid, transform_points
from .vectors import VectorData

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

# A line that is straight in the layer's CRS is bent on the ground. It is halved until it is this close to the bent
# line, in cells; a centimetre is always close enough.
BEND_CELLS, BEND_METRES = 1e-3, 0.01
MOST_HALVINGS = 14


@dataclass(frozen=True)
class GroundFeatures:
    """Features placed on the ground of a grid.

    Attributes
    ----------
    segments : Segments
        Lines, outlines and points, in the coordinates of `Grid.ground_positions`.
    surfaces : list of bytes
        Polygons as WKB in the CRS of the grid: inside them the distance is 0.
    envelopes : float64 [len(surfaces), 4]
        Their least and greatest x, then y.
    lost : int
        Parts of features that have no place in the CRS of the grid.
    """

    segments: Segments
    surfaces: list[bytes]
    envelopes: Floats
    lost: int


FARTHEST = 1e9  # metres; no point of a map of the Earth is so far from any other


def features_on_ground(data: VectorData, grid: Grid) -> GroundFeatures:
    """Turn points, lines and polygons into segments on the ground of a grid, wherever they lie.

    Raises
    ------
    InputError
        If there is no feature with a geometry, only one of the two has a CRS, or no feature has a place in the CRS of
        the grid.
    """
    parts, surfaces = _parts(data)
    if not parts:
        raise InputError(
            say("The layer of features holds no feature with a geometry that can be read: choose another one.")
        )
    if bool(data.crs) != bool(grid.crs):
        if data.crs:
            raise InputError(say("The reference raster has no coordinate reference system: assign it one."))
        raise InputError(say("The layer of features has no coordinate reference system: assign it one."))
    starts, ends, owner = _plane_segments(parts)

    def in_grid(xy: Floats) -> Floats:
        return np.stack(transform_points(xy[:, 0], xy[:, 1], from_crs=data.crs, to_crs=grid.crs), axis=1)

    def on_ground(xy: Floats) -> Floats:
        moved = in_grid(xy)
        return grid.ground_positions(moved[:, 0], moved[:, 1])

    tolerance = max(BEND_METRES, BEND_CELLS * min(grid.cell_size_metres()))
    starts, ends, owner = _straightened(starts, ends, owner, on_ground, tolerance)
    first, last = on_ground(starts), on_ground(ends)
    known = _is_on_earth(first) & _is_on_earth(last)
    if not known.any():
        raise InputError(
            say(
                "None of the features has a place in the reference raster's coordinate reference system: check the "
                "CRS of both."
            )
        )
    lost = np.unique(owner[~known])
    rings = _rings(in_grid(starts), owner, len(parts))
    polygons = [
        [rings[i] for i in surface]
        for surface in surfaces
        if len(rings[surface[0]]) >= 3 and not np.isin(surface, lost).any()
    ]
    return GroundFeatures(
        segments=_unique_segments(first[known], last[known]),
        surfaces=[_polygon_wkb(polygon) for polygon in polygons],
        envelopes=np.array([_envelope(polygon[0]) for polygon in polygons], float).reshape(-1, 4),
        lost=lost.size,
    )


def _is_on_earth(positions: Floats) -> np.ndarray:
    """Return which positions in metres are some place, bool [n]; NaN and what no map reaches are none."""
    with np.errstate(invalid="ignore"):
        return (np.abs(positions) < FARTHEST).all(axis=1)


def _parts(data: VectorData) -> tuple[list[np.ndarray], list[list[int]]]:
    """Return all points, lines and rings as arrays [n, 2], and for each polygon the numbers of its rings."""
    parts: list[np.ndarray] = []
    surfaces: list[list[int]] = []

    def visit(geometry: ogr.Geometry) -> None:
        kind = ogr.GT_Flatten(geometry.GetGeometryType())
        if kind == ogr.wkbPolygon:
            begin = len(parts)
            for ring in range(geometry.GetGeometryCount()):
                append(geometry.GetGeometryRef(ring))
            surfaces.append(list(range(begin, len(parts))))
        elif geometry.GetGeometryCount():
            for number in range(geometry.GetGeometryCount()):
                visit(geometry.GetGeometryRef(number))
        else:
            append(geometry)

    def append(geometry: ogr.Geometry) -> None:
        if geometry.GetPointCount():
            parts.append(np.array(geometry.GetPoints(2), float).reshape(-1, 2))

    for wkb in data.wkb:
        geometry = None
        with quiet():
            if wkb is not None:
                geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
            if geometry is not None and geometry.HasCurveGeometry():
                geometry = geometry.GetLinearGeometry()
        if geometry is not None and not geometry.IsEmpty():
            visit(geometry)
    return parts, [surface for surface in surfaces if surface]


def _plane_segments(parts: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return starts and ends [m, 2] of the segments of all parts, and which part each belongs to, in order."""
    sizes = np.array([len(part) for part in parts])
    vertices = np.concatenate(parts)
    owner = np.repeat(np.arange(len(parts)), sizes)
    begins = np.arange(len(vertices))
    is_last = np.append(owner[1:] != owner[:-1], True)
    is_single = np.repeat(sizes == 1, sizes)
    begins = begins[~is_last | is_single]
    return vertices[begins], vertices[np.where(is_single[begins], begins, begins + 1)], owner[begins]


def _straightened(
    starts: np.ndarray, ends: np.ndarray, owner: np.ndarray, on_ground: Callable[[Floats], Floats], tolerance: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Halve segments until each is straight on the ground to a tolerance in metres; their order is kept."""
    active = np.ones(len(starts), bool)
    for _ in range(MOST_HALVINGS):
        numbers = np.flatnonzero(active)
        if numbers.size == 0:
            break
        a, b = starts[numbers], ends[numbers]
        middle = (a + b) / 2
        with np.errstate(invalid="ignore"):  # where it is unknown
            bend = np.linalg.norm(on_ground(middle) - (on_ground(a) + on_ground(b)) / 2, axis=1)
        active[:] = False
        active[numbers[bend > tolerance]] = True
        twice = np.repeat(np.arange(len(starts)), 1 + active)
        second = np.append(False, twice[1:] == twice[:-1])
        split, middles = active[twice], ((starts + ends) / 2)[twice]
        starts = np.where(second[:, None], middles, starts[twice])
        ends = np.where((split & ~second)[:, None], middles, ends[twice])
        owner, active = owner[twice], split
    return starts, ends, owner


def _rings(xy: np.ndarray, owner: np.ndarray, parts: int) -> list[np.ndarray]:
    return np.split(xy, np.searchsorted(owner, np.arange(1, parts)))


def _unique_segments(first: np.ndarray, last: np.ndarray) -> Segments:
    # The same line may occur twice (borders of neighbours, merged layers), also in the opposite direction.
    axes = first.shape[1]
    turned = first[:, 0] > last[:, 0]
    both = np.where(turned[:, None], np.hstack([last, first]), np.hstack([first, last]))
    both = np.unique(both, axis=0)
    start, end = np.ascontiguousarray(both[:, :axes].T), np.ascontiguousarray(both[:, axes:].T)
    return Segments(start, end - start)


def _polygon_wkb(rings: list[np.ndarray]) -> bytes:
    pieces = [np.array((1, 3, len(rings)), np.dtype([("o", "u1"), ("t", "<u4"), ("n", "<u4")])).tobytes()]
    for ring in rings:
        closed = np.vstack([ring, ring[:1]])
        pieces += [np.array(len(closed), "<u4").tobytes(), np.ascontiguousarray(closed, "<f8").tobytes()]
    return b"".join(pieces)


def _envelope(ring: np.ndarray) -> list[float]:
    (x0, y0), (x1, y1) = ring.min(axis=0), ring.max(axis=0)
    return [x0, x1, y0, y1]
