"""A raster's grid: where its cells are, and how large they are in metres on the ground."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from osgeo import osr

from ..errors import InputError
from ..sentences import Text, say
from .gdal_errors import quiet

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Coordinates, Floats

# Semi-major axis (m) and squared eccentricity of WGS 84.
WGS84_A = 6378137.0
WGS84_E2 = 6.69437999014e-3
# A projected CRS whose scale is off by more than this anywhere on the grid is not measured in the plane.
PLANAR_TOLERANCE = 0.01
SAME_GRID_TOLERANCE = 1e-3  # of a cell: rounding of corner coordinates between programs


class Window(NamedTuple):
    """A rectangle of cells: first column and row, and how many of each."""

    column: int
    row: int
    width: int
    height: int


def spatial_reference(crs: str) -> osr.SpatialReference | None:
    """Return `crs` (WKT or 'EPSG:n') with x before y, or None for an empty string."""
    if not crs:
        return None
    reference = osr.SpatialReference()
    failed = True
    with quiet():
        failed = reference.SetFromUserInput(crs)
    if failed:
        raise InputError(
            say("The coordinate reference system '{crs}' is not understood: assign a known one.", crs=crs[:60])
        )
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def stated_crs(crs: str) -> str:
    """Return a CRS, empty if it only says that none is known: a GeoPackage's 'Undefined geographic SRS'."""
    reference = spatial_reference(crs) if "ndefined " in crs else None
    return "" if reference is not None and (reference.GetName() or "").startswith("Undefined ") else crs


def crs_name(crs: str) -> str:
    """Return what users call a CRS: 'EPSG:n' where it has a code, else its name."""
    reference = spatial_reference(crs)
    if reference is None:
        return "no CRS"
    code = reference.GetAuthorityCode(None)
    return f"{reference.GetAuthorityName(None)}:{code}" if code else reference.GetName()


def crs_title(crs: str) -> Text:
    """Return the name of a CRS and its code: 'WGS 84 / UTM zone 48N (EPSG:32648)'; the name alone without a code."""
    reference = spatial_reference(crs)
    if reference is None:
        return say("no CRS")
    name, code = reference.GetName() or say("no name"), crs_name(crs)
    return (
        name if code == name or not reference.GetAuthorityCode(None) else say("{name} ({code})", name=name, code=code)
    )


def same_crs(first: str, second: str) -> bool:
    """Whether two CRS are the same; an empty one is the same only as another empty one."""
    if first == second:
        return True
    a, b = spatial_reference(first), spatial_reference(second)
    return a is not None and b is not None and bool(a.IsSame(b))


def transform_points(x: Coordinates, y: Coordinates, *, from_crs: str, to_crs: str) -> tuple[Floats, Floats]:
    """Transform coordinates between two CRS; a point that cannot be transformed becomes NaN."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    if not from_crs or not to_crs or same_crs(from_crs, to_crs) or x.size == 0:
        return x.copy(), y.copy()
    transformation = coordinate_transformation(from_crs=from_crs, to_crs=to_crs)
    moved = np.array(_transformed(transformation, np.stack([x.ravel(), y.ravel()], axis=1).tolist()), float)
    moved[~np.isfinite(moved).all(axis=1)] = np.nan
    return moved[:, 0].reshape(x.shape), moved[:, 1].reshape(x.shape)


def coordinate_transformation(*, from_crs: str, to_crs: str) -> osr.CoordinateTransformation:
    """Return OSR's transformation between two CRS; `InputError` if there is none."""
    transformation = None
    with quiet():
        transformation = osr.CoordinateTransformation(spatial_reference(from_crs), spatial_reference(to_crs))
    if transformation is None or not getattr(transformation, "this", None):
        raise InputError(
            say(
                "Coordinates cannot be transformed from '{source}' to '{target}': assign each layer the CRS that it is "
                "in, or reproject the layer first.",
                source=crs_name(from_crs),
                target=crs_name(to_crs),
            )
        )
    return transformation


def _transformed(transformation: osr.CoordinateTransformation, points: list[list[float]]) -> list[Sequence[float]]:
    moved = None
    with quiet():
        moved = transformation.TransformPoints(points)
    if moved is not None:
        return moved
    # With GDAL's exceptions on, one bad point makes the whole call fail: find it by halving.
    if len(points) == 1:
        return [(np.nan,) * 3]
    half = len(points) // 2
    return _transformed(transformation, points[:half]) + _transformed(transformation, points[half:])


def metres_per_degree(latitude: Coordinates) -> tuple[Floats, Floats]:
    """Return metres per degree of longitude and of latitude on WGS 84 at `latitude` (degrees)."""
    phi = np.radians(np.asarray(latitude, float))
    w2 = 1 - WGS84_E2 * np.sin(phi) ** 2
    normal = WGS84_A / np.sqrt(w2)
    meridian = WGS84_A * (1 - WGS84_E2) / w2**1.5
    return np.radians(normal * np.cos(phi)), np.radians(meridian)


@dataclass(frozen=True)
class Grid:
    """Size, position and CRS of a raster.

    Parameters
    ----------
    width, height : int
        Columns and rows.
    transform : tuple of float
        Affine transform in GDAL's order (x0, dx, rx, y0, ry, dy), in units of the CRS.
    crs : str
        WKT or 'EPSG:n'; empty if unknown (then the plane in metres is assumed).
    """

    width: int
    height: int
    transform: tuple[float, float, float, float, float, float]
    crs: str

    @property
    def cells(self) -> int:
        """Number of cells."""
        return self.width * self.height

    @property
    def matrix(self) -> Floats:
        """The 2×2 part of the transform: CRS units per (column, row)."""
        t = self.transform
        return np.array([[t[1], t[2]], [t[4], t[5]]])

    @property
    def is_placed(self) -> bool:
        """Whether the raster says where it lies: cells of 1 from 0 on, downwards, is what GDAL has for none."""
        return tuple(self.transform) != (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)

    def farthest_degree(self) -> float:
        """Return the largest coordinate of the corners, as degrees; 0 if the CRS is not in degrees."""
        if not self.crs or not self.is_geographic:
            return 0.0
        corners = self.xy([0, self.width, 0, self.width], [0, 0, self.height, self.height])
        return float(np.abs(corners).max()) * self._unit_degrees

    def same_as(self, other: Grid) -> bool:
        """Whether `other` has the same cells, to a thousandth of a cell, in the same CRS."""
        if (self.width, self.height) != (other.width, other.height) or not same_crs(self.crs, other.crs):
            return False
        corners = np.array([[0, 0], [self.width, 0], [0, self.height], [self.width, self.height]], float)
        apart = np.stack(self.xy(*corners.T)) - np.stack(other.xy(*corners.T))
        return bool(np.abs(np.linalg.solve(self.matrix, apart)).max() < SAME_GRID_TOLERANCE)

    def xy(self, column: Coordinates, row: Coordinates) -> tuple[Floats, Floats]:
        """Return the CRS coordinates of fractional cell coordinates (0, 0 is the outer corner)."""
        t = self.transform
        column, row = np.asarray(column, float), np.asarray(row, float)
        return t[0] + column * t[1] + row * t[2], t[3] + column * t[4] + row * t[5]

    def pixel(self, x: Coordinates, y: Coordinates) -> tuple[Floats, Floats]:
        """Return the fractional (column, row) of CRS coordinates."""
        across, down = np.asarray(x, float) - self.transform[0], np.asarray(y, float) - self.transform[3]
        (a, b), (c, d) = self._inverse
        with np.errstate(invalid="ignore"):  # points that could not be transformed are infinite
            return a * across + b * down, c * across + d * down

    @functools.cached_property
    def _inverse(self) -> Floats:
        """The inverse of `matrix`, kept: to call the linear-algebra library once for each landslide took seconds."""
        return np.linalg.inv(self.matrix)

    def cell_index(self, x: Coordinates, y: Coordinates) -> CellIndex:
        """Return int64 indices (row · width + column) of the cells that the points lie in, -1 outside."""
        column, row = self.pixel(x, y)
        # Comparing NaN gives False, so a point that could not be transformed is outside.
        with np.errstate(invalid="ignore"):
            inside = (column >= 0) & (column < self.width) & (row >= 0) & (row < self.height)
        column, row = np.where(inside, column, 0), np.where(inside, row, 0)
        index = np.floor(row).astype(np.int64) * self.width + np.floor(column).astype(np.int64)
        return np.where(inside, index, -1)

    def centres(self, index: CellIndex) -> tuple[Floats, Floats]:
        """Return the CRS coordinates of the centres of cells given by index."""
        row, column = np.divmod(np.asarray(index, np.int64), self.width)
        return self.xy(column + 0.5, row + 0.5)

    def window_index(self, window: Window) -> CellIndex:
        """Return the int64 cell indices of a window, shape [height, width]."""
        rows = np.arange(window.row, window.row + window.height, dtype=np.int64)
        columns = np.arange(window.column, window.column + window.width, dtype=np.int64)
        return rows[:, None] * self.width + columns[None, :]

    @functools.cached_property
    def is_geographic(self) -> bool:
        """Whether coordinates are degrees of longitude and latitude."""
        reference = spatial_reference(self.crs)
        return reference is not None and bool(reference.IsGeographic())

    @functools.cached_property
    def unit_metres(self) -> float:
        """Metres per unit of a projected CRS (1 without a CRS)."""
        reference = spatial_reference(self.crs)
        return 1.0 if reference is None or self.is_geographic else reference.GetLinearUnits()

    @functools.cached_property
    def is_planar(self) -> bool:
        """Whether distances in the plane are those on the ground, within one per cent, everywhere on the grid."""
        if self.is_geographic:
            return False
        reference = spatial_reference(self.crs)
        if reference is None or not reference.IsProjected():
            return True
        columns, rows = np.meshgrid(np.linspace(0, self.width, 5), np.linspace(0, self.height, 5))
        jacobian = self._jacobian(*self.xy(columns.ravel(), rows.ravel()))
        scales = np.linalg.svd(jacobian[np.isfinite(jacobian).all(axis=(1, 2))], compute_uv=False)
        return bool(scales.size == 0 or np.abs(scales / self.unit_metres - 1).max() < PLANAR_TOLERANCE)

    def ground_jacobian(self, x: Coordinates, y: Coordinates) -> Floats:
        """Return [n, 2, 2] matrices that turn small CRS offsets at the points into metres on the ground.

        In a planar grid it is the CRS unit in metres; otherwise (degrees, Web Mercator, ...) it is the derivative of
        the transformation to the WGS 84 ellipsoid at each point.
        """
        x = np.asarray(x, float)
        if self.is_planar:
            return np.broadcast_to(np.eye(2) * self.unit_metres, (x.size, 2, 2))
        return self._jacobian(x, np.asarray(y, float))

    def ground_positions(self, x: Coordinates, y: Coordinates) -> Floats:
        """Return positions in metres, float64 [n, 2] or [n, 3], whose straight distances are those on the ground.

        In a planar grid these are coordinates in the plane. Otherwise they are WGS 84 geocentric coordinates: there a
        straight distance is never longer than the distance on the ellipsoid, and up to 1000 km it is at most one per
        mille shorter.
        """
        x, y = np.asarray(x, float), np.asarray(y, float)
        if self.is_planar:
            return np.stack([x, y], axis=1) * self.unit_metres
        lon, lat = (np.radians(part) for part in transform_points(x, y, from_crs=self.crs, to_crs="EPSG:4326"))
        normal = WGS84_A / np.sqrt(1 - WGS84_E2 * np.sin(lat) ** 2)
        axis = normal * np.cos(lat)
        return np.stack([axis * np.cos(lon), axis * np.sin(lon), normal * (1 - WGS84_E2) * np.sin(lat)], axis=1)

    @functools.cached_property
    def _unit_degrees(self) -> float:
        reference = spatial_reference(self.crs)
        return 1.0 if reference is None else float(np.degrees(reference.GetAngularUnits()))  # some CRS are in grads

    def _jacobian(self, x: Floats, y: Floats) -> Floats:
        if self.is_geographic:
            east, north = (self._unit_degrees * part for part in metres_per_degree(y * self._unit_degrees))
            zero = np.zeros_like(east)
            return np.stack([np.stack([east, zero], -1), np.stack([zero, north], -1)], -2)
        step = 0.5 * np.abs(self.matrix).max()
        xs = np.concatenate([x, x + step, x, x - step, x])
        ys = np.concatenate([y, y, y + step, y, y - step])
        moved = transform_points(xs, ys, from_crs=self.crs, to_crs="EPSG:4326")
        lon, lat = (part.reshape(5, -1) for part in moved)
        east, north = metres_per_degree(lat[0])
        turn = lambda d: (d + 180) % 360 - 180  # noqa: E731 - across the date line
        de = np.stack([turn(lon[1] - lon[3]), turn(lon[2] - lon[4])], -1) * (east / (2 * step))[:, None]
        dn = np.stack([lat[1] - lat[3], lat[2] - lat[4]], -1) * (north / (2 * step))[:, None]
        return np.stack([de, dn], -2)

    def cell_areas(self, window: Window) -> Floats:
        """Return cell areas in m², an array that broadcasts to [height, width] of the window."""
        if self.is_planar:
            return np.full((1, 1), abs(np.linalg.det(self.matrix)) * self.unit_metres**2)
        if self.is_geographic and self.transform[4] == 0:
            rows = np.arange(window.row, window.row + window.height) + 0.5
            x, y = self.xy(np.full(rows.shape, window.column + 0.5), rows)
            return np.abs(np.linalg.det(self._jacobian(x, y) @ self.matrix))[:, None]
        return self._interpolated_areas(window)

    def areas_of(self, cells: CellIndex) -> Floats:
        """Return the areas of single cells (int64 indices) in m², float64 [n]."""
        return np.abs(np.linalg.det(self.ground_jacobian(*self.centres(cells)) @ self.matrix))

    def _interpolated_areas(self, window: Window) -> Floats:
        # Scale changes slowly: exact on a 9×9 lattice of the window, linear between.
        columns = np.linspace(window.column + 0.5, window.column + window.width - 0.5, 9)
        rows = np.linspace(window.row + 0.5, window.row + window.height - 0.5, 9)
        mesh = np.meshgrid(columns, rows)
        exact = np.abs(np.linalg.det(self._jacobian(*self.xy(mesh[0].ravel(), mesh[1].ravel())) @ self.matrix))
        exact = exact.reshape(9, 9)
        at_columns = np.arange(window.width) + window.column + 0.5
        at_rows = np.arange(window.height) + window.row + 0.5
        across = np.stack([np.interp(at_columns, columns, line) for line in exact])
        return np.stack([np.interp(at_rows, rows, column) for column in across.T], axis=1)

    def cell_size_metres(self) -> tuple[float, float]:
        """Return the width and height in metres of the cell in the middle of the grid."""
        x, y = self.xy(self.width / 2, self.height / 2)
        size = self.ground_jacobian(np.atleast_1d(x), np.atleast_1d(y))[0] @ self.matrix
        return float(np.hypot(*size[:, 0])), float(np.hypot(*size[:, 1]))
