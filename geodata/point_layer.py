"""Point layers of millions of rows, written row by row from columns, in bounded memory."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, ogr

from ..errors import Cancelled
from ..feedback import SILENT, Feedback
from ..files import StrPath
from .layer_file import make_layer
from .vectors import DRIVERS, LAYER_OPTIONS, check_layer_output

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

ROWS_AT_ONCE = 1 << 14
# A GeoPackage's spatial index grows with the rows: to build it at the end would take as long, without a way to cancel.
POINT_OPTIONS = {**LAYER_OPTIONS, ".csv": [*LAYER_OPTIONS[".csv"], "GEOMETRY=AS_XY"], ".gpkg": ["SPATIAL_INDEX=NO"]}
INDEX_CACHE_KB = 65536
# The names of the columns that a format adds itself.
OWN_COLUMNS = {".gpkg": ("fid", "geom"), ".csv": ("x", "y")}


@dataclass(frozen=True)
class Column:
    """One field of a layer.

    Attributes
    ----------
    name : str
    values : array [n]
        Numbers or text; NaN, None and masked entries are missing.
    rows : int array [rows], optional
        Which entry belongs to each row of the layer; without it there is one entry a row.
    whole : bool
        Write fractions as whole numbers (they are rounded).
    """

    name: str
    values: np.ndarray
    rows: np.ndarray | None = None
    whole: bool = False

    @property
    def kind(self) -> int:
        """OGR's type of the field."""
        letter = self.values.dtype.kind
        return ogr.OFTInteger64 if self.whole or letter in "iub" else ogr.OFTReal if letter == "f" else ogr.OFTString

    def part(self, rows: slice) -> list[float | str | None]:
        """Return the values of some rows as plain Python values, None where missing."""
        values = self.values[rows] if self.rows is None else self.values[self.rows[rows]]
        if values.dtype.kind != "f":
            if values.dtype.kind == "b":
                values = values.astype(np.int64)
            found = values.tolist()
            return [None if v is None else str(v) for v in found] if self.kind == ogr.OFTString else found
        known = np.isfinite(values) & ~np.ma.getmaskarray(values)
        plain = np.ma.getdata(values)
        if self.whole:
            plain = np.rint(np.where(known, plain, 0)).astype(np.int64)
        found = plain.tolist()
        for row in np.flatnonzero(~known).tolist():
            found[row] = None
        return found


def free_names(names: Sequence[str], path: StrPath, key: np.ndarray | None = None) -> list[str]:
    """Return names for fields, in order, that do not clash: a later one of the same name becomes name_2, name_3 ...

    Upper and lower case count as the same. The columns that the format of `path` adds itself count as taken; in a
    GeoPackage 'fid' is free if its values, `key`, can be the layer's key.
    """
    suffix = os.path.splitext(str(path))[1].lower()
    taken = set(OWN_COLUMNS.get(suffix, ()))
    if key is not None and key.dtype.kind in "iu" and not np.ma.is_masked(key):
        key = np.asarray(key)
        if key.size and key.min() >= 0 and np.unique(key).size == key.size:
            taken.discard("fid")
    free = []
    for name in names:
        number, candidate = 1, name
        while candidate.lower() in taken:
            number += 1
            candidate = f"{name}_{number}"
        taken.add(candidate.lower())
        free.append(candidate)
    return free


def write_points(
    path: StrPath, layer_name: str, columns: Sequence[Column], xyz: Floats, *, crs: str, feedback: Feedback = SILENT
) -> None:
    """Write points with fields; the layer appears at `path` only when complete.

    Parameters
    ----------
    path : path
        GeoPackage, Shapefile, GeoJSON, FlatGeobuf or CSV, by its extension.
    columns : sequence of Column
        The fields, in order; in a GeoPackage 'fid' is the layer's key.
    xyz : float array [rows, 2 or 3]
        Coordinates; a row with NaN gets no geometry.
    crs : str
        WKT or 'EPSG:n' of the coordinates; empty if unknown.

    Raises
    ------
    InputError
        If the format cannot hold the fields, or writing fails.
    Cancelled
        If the user cancelled; nothing is left then.
    """
    suffix = os.path.splitext(str(path))[1].lower()
    check_layer_output(path, [column.name for column in columns], is_table=False)
    keys = [column for column in columns if suffix == ".gpkg" and column.name.lower() == "fid"]
    columns = [column for column in columns if not keys or column is not keys[0]]
    kind = ogr.wkbPoint25D if xyz.shape[1] == 3 else ogr.wkbPoint

    def fill(dataset: gdal.Dataset, layer: ogr.Layer) -> int:
        if suffix == ".gpkg":
            _add_spatial_index(dataset, layer)
        _fill(dataset, layer, columns, xyz, keys, feedback)
        return len(xyz)

    make_layer(path, DRIVERS[suffix], layer_name, crs=crs, kind=kind, options=POINT_OPTIONS.get(suffix, []), fill=fill)


def _add_spatial_index(dataset: gdal.Dataset, layer: ogr.Layer) -> None:
    # With SQLite's own cache of 2 MB the index of a million random points is fetched from the disk again and again.
    dataset.ReleaseResultSet(dataset.ExecuteSQL(f"PRAGMA cache_size = -{INDEX_CACHE_KB}"))
    name, geometry = (text.replace("'", "''") for text in (layer.GetName(), layer.GetGeometryColumn()))
    dataset.ReleaseResultSet(dataset.ExecuteSQL(f"SELECT CreateSpatialIndex('{name}', '{geometry}')"))


def _fill(
    dataset: gdal.Dataset,
    layer: ogr.Layer,
    columns: Sequence[Column],
    xyz: Floats,
    keys: Sequence[Column],
    feedback: Feedback,
) -> None:
    for column in columns:
        layer.CreateField(ogr.FieldDefn(column.name, column.kind))
    transaction = dataset.TestCapability(ogr.ODsCTransactions)  # a Shapefile or a CSV has none
    if transaction:
        dataset.StartTransaction()
    try:
        _write_rows(layer, columns, xyz, keys, feedback)
    except Cancelled:
        if transaction:
            dataset.RollbackTransaction()  # the rows are not wanted any more
        raise
    if transaction:
        dataset.CommitTransaction()


def _write_rows(
    layer: ogr.Layer, columns: Sequence[Column], xyz: Floats, keys: Sequence[Column], feedback: Feedback
) -> None:
    # One feature and one geometry are used for all rows: making new ones takes as long as writing them.
    feature, point = ogr.Feature(layer.GetLayerDefn()), ogr.Geometry(layer.GetGeomType())
    by_kind = {ogr.OFTInteger64: feature.SetFieldInteger64, ogr.OFTString: feature.SetFieldString}
    setters = [by_kind.get(column.kind, feature.SetField) for column in columns]
    place = point.SetPoint if xyz.shape[1] == 3 else point.SetPoint_2D
    for begin in range(0, len(xyz), ROWS_AT_ONCE):
        feedback.check()
        rows = slice(begin, begin + ROWS_AT_ONCE)
        key = keys[0].part(rows) if keys else repeat(-1)  # -1: the format gives one
        for fid, coordinates, *values in zip(key, xyz[rows].tolist(), *(column.part(rows) for column in columns)):
            for number, value in enumerate(values):
                if value is None:
                    feature.SetFieldNull(number)
                else:
                    setters[number](number, value)
            if coordinates[0] == coordinates[0]:
                place(0, *coordinates)
                feature.SetGeometry(point)
            else:
                feature.SetGeometry(None)
            feature.SetFID(fid)
            layer.CreateFeature(feature)
        feedback.progress(min(1.0, (begin + ROWS_AT_ONCE) / len(xyz)))
