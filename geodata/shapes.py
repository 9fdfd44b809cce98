"""The shapes of an inventory in a raster's CRS: points as coordinates, all else as geometries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr, osr

from ..feedback import SILENT, Feedback
from .gdal_errors import quiet
from .grid import coordinate_transformation, same_crs
from .polygons import POINTS, geometries_in, representative_points, single_parts
from .vectors import POINT_RECORD, VectorData

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, Mask

# WKB of a multi-point of one point, as many layers of points are written.
LONE_RECORD = np.dtype(
    [
        ("order", "u1"),
        ("type", "<u4"),
        ("count", "<u4"),
        ("part_order", "u1"),
        ("part_type", "<u4"),
        ("x", "<f8"),
        ("y", "<f8"),
    ]
)
CHECKED = 4096  # points between two looks at whether the user cancelled


@dataclass(frozen=True)
class Shapes:
    """Shapes in one CRS, in order; multi-points are parted.

    A geometry of OGR's for each of 200,000 points, and a small raster to burn it on, cost 40 times their reading.

    Attributes
    ----------
    xy : float64 array [n, 2]
        The points; NaN in the rows of all else.
    others : dict of int to ogr.Geometry or None
        What is no point, by its row, ascending; None where there is no geometry, or none that can be read.
    """

    xy: Floats
    others: dict[int, ogr.Geometry | None] = field(repr=False)

    def __len__(self) -> int:
        return len(self.xy)

    @property
    def rows(self) -> np.ndarray:
        """The rows of `others`, int64."""
        return np.fromiter(self.others, np.int64, len(self.others))

    @property
    def dimensions(self) -> np.ndarray:
        """What each shape is, int64: 0 a point, 1 a line, 2 a polygon; -1 without a geometry."""
        found = np.zeros(len(self), np.int64)
        found[self.rows] = [-1 if g is None else g.GetDimension() for g in self.others.values()]
        return found

    def subset(self, rows: CellIndex) -> Shapes:
        """Return the shapes of some rows (int64, ascending)."""
        at = [(number, row) for number, row in enumerate(rows.tolist()) if row in self.others] if self.others else []
        return Shapes(self.xy[rows], {number: self.others[row] for number, row in at})

    def representative_points(self, feedback: Feedback = SILENT) -> Floats:
        """Return a point on each shape, float64 [n, 2]; NaN where there is none. `Cancelled` if the user cancelled."""
        if not self.others:
            return self.xy
        found = self.xy.copy()
        found[self.rows] = np.stack(representative_points(list(self.others.values()), feedback), axis=1)
        return found


def shapes_in(data: VectorData, crs: str, feedback: Feedback = SILENT) -> tuple[Shapes, np.ndarray]:
    """Return the shapes of features in a CRS, and the number (int64) of the feature that each came from.

    Raises
    ------
    InputError
        If there is no way from the features' CRS to `crs`.
    Cancelled
        If the user cancelled.
    """
    count = len(data)
    xy, is_plain = plain_points(data.wkb)
    if data.crs and crs and not same_crs(data.crs, crs):
        transformation = coordinate_transformation(from_crs=data.crs, to_crs=crs)
        rows = np.flatnonzero(is_plain)
        xy[rows] = _moved(transformation, xy[rows], feedback)
        is_plain &= np.isfinite(xy).all(axis=1)
    if is_plain.all():
        return Shapes(xy, {}), np.arange(count)
    rest = np.flatnonzero(~is_plain)
    parts, of = single_parts(geometries_in(VectorData([data.wkb[i] for i in rest], data.crs), crs, feedback))
    numbers = np.ones(count, np.int64)
    numbers[rest] = np.bincount(of, minlength=rest.size)
    feature = np.repeat(np.arange(count), numbers)
    whole = np.full((feature.size, 2), np.nan)
    whole[is_plain[feature]] = xy[is_plain]
    others: dict[int, ogr.Geometry | None] = {}
    for row, part in zip(np.flatnonzero(~is_plain[feature]).tolist(), parts):
        if part is not None and part.GetGeometryType() in POINTS:
            whole[row] = part.GetX(), part.GetY()
            if np.isfinite(whole[row]).all():
                continue
        others[row] = part
    return Shapes(whole, others), feature


def plain_points(wkb: Sequence[bytes | None]) -> tuple[Floats, Mask]:
    """Return the coordinates of what is a point in WKB (little endian, without a height), and which these are.

    Returns
    -------
    xy : float64 [n, 2]
        NaN elsewhere.
    is_plain : bool [n]
    """
    sizes = np.fromiter((0 if item is None else len(item) for item in wkb), np.int64, len(wkb))
    xy = np.full((len(wkb), 2), np.nan)
    for record, signs in ((POINT_RECORD, {"type": 1}), (LONE_RECORD, {"type": 4, "count": 1, "part_type": 1})):
        rows = np.flatnonzero(sizes == record.itemsize)
        found = np.frombuffer(b"".join(bytes(wkb[row] or b"") for row in rows.tolist()), record)
        orders = [name for name in record.names or () if name.endswith("order")]
        fits = np.logical_and.reduce([found[name] == 1 for name in orders] + [found[n] == v for n, v in signs.items()])
        xy[rows[fits]] = np.stack([found["x"], found["y"]], axis=1)[fits]
    is_plain = np.isfinite(xy).all(axis=1)
    xy[~is_plain] = np.nan
    return xy, is_plain


def _moved(transformation: osr.CoordinateTransformation, xy: Floats, feedback: Feedback) -> Floats:
    """Return transformed points, not finite where one cannot be.

    One by one: of several ways between two CRS, OSR takes the one that suits the middle of what it is given at a time.
    """
    moved = np.full(xy.shape, np.nan)
    for begin in range(0, len(xy), CHECKED):
        feedback.check()
        with quiet():
            for row, (x, y) in enumerate(xy[begin : begin + CHECKED].tolist(), begin):
                try:
                    moved[row] = transformation.TransformPoint(x, y)[:2]
                except RuntimeError:  # with GDAL's exceptions on; without, it is infinite
                    continue
        feedback.progress(min(1.0, (begin + CHECKED) / len(xy)))
    return moved
