"""Vector layers: reading them as plain arrays, writing them whole and atomically."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import StrPath
from ..sentences import Sentence, commas, say
from .coordinate_columns import coordinates_in
from .gdal_errors import closes_on_error, quiet
from .grid import stated_crs
from .layer_file import make_layer

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

    ColumnValues = Union[Sequence[object], np.ndarray]

DRIVERS = {".gpkg": "GPKG", ".csv": "CSV", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON", ".fgb": "FlatGeobuf"}
# The types of a CSV's columns are kept in a file beside it. FlatGeobuf's index would change the order of the rows.
LAYER_OPTIONS = {".csv": ["CREATE_CSVT=YES"], ".fgb": ["SPATIAL_INDEX=NO"], ".shp": ["ENCODING=UTF-8"]}
SHAPEFILE_NAME = 10
ROWS_AT_ONCE = 1 << 12
POINT_RECORD = np.dtype([("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")])  # WKB, little endian
GEOMETRY_TYPES = {
    None: ogr.wkbNone,
    "Point": ogr.wkbPoint,
    "LineString": ogr.wkbLineString,
    "MultiLineString": ogr.wkbMultiLineString,
    "Polygon": ogr.wkbPolygon,
    "MultiPolygon": ogr.wkbMultiPolygon,
}


@dataclass(frozen=True)
class VectorData:
    """Features as plain data: WKB geometries (None where a feature has none), fields, CRS.

    Attributes
    ----------
    wkb : sequence of bytes or None
    crs : str
        WKT or 'EPSG:n'; empty if unknown.
    fields : dict of str to numpy array
        One value per feature; missing numbers are NaN, missing text is ''.
    source : str
        Path of the file they came from, so that no output overwrites it; empty if there is none.
    layer : str
        The layer of that file, empty if it is not known.
    unread : tuple of str
        Other layers with geometries in that file, where none was named and the first was read.
    columns : tuple of str
        The columns that the points were made of, if the layer has no geometry of its own.
    dates : datetime64[D] array or None
        When each feature came to be, NaT where that is not known; None where nobody said which field tells it.
    """

    wkb: Sequence[bytes | None]
    crs: str
    fields: dict[str, np.ndarray] = field(default_factory=dict)
    source: str = ""
    layer: str = ""
    unread: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    dates: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.wkb)

    def subset(self, keep: Mask) -> VectorData:
        """Return the features where the bool array `keep` is True."""
        chosen = np.flatnonzero(keep)
        fields = {name: values[chosen] for name, values in self.fields.items()}
        dates = None if self.dates is None else self.dates[chosen]
        return replace(self, wkb=[self.wkb[i] for i in chosen], fields=fields, dates=dates)


@closes_on_error
def read_vector(source: VectorData | StrPath) -> VectorData:
    """Read a vector layer: a path, or 'path|layername=name'. A `VectorData` is returned as it is.

    A table with columns of coordinates, such as ``lon`` and ``lat``, gives points; see `with_points`.

    Raises
    ------
    InputError
        If it cannot be opened or read, or holds no such layer.

    Examples
    --------
    >>> landslides = api.read_vector("basin/landslides.gpkg")
    >>> len(landslides)
    120
    """
    if isinstance(source, VectorData):
        return source
    path, _, choice = str(source).partition("|")
    wanted = dict(part.partition("=")[::2] for part in choice.split("|") if part)
    # A CSV has no geometry, but the columns X and Y that `write_layer` makes.
    options = ["X_POSSIBLE_NAMES=X", "Y_POSSIBLE_NAMES=Y"] if path.lower().endswith(".csv") else []
    dataset = layer = data = None
    with quiet() as failure:
        dataset = _decoded(gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=options), path)
    if dataset is None or _is_utf16(path):  # from GDAL 3.10 on such a CSV opens, as one of no row
        raise InputError(
            say(
                "The vector layer '{path}' cannot be opened ({reason}): check the file.",
                path=path,
                reason=failure.reason if failure.message else _why_no_layer(path),
            )
        )
    name, number = wanted.get("layername"), wanted.get("layerid", "0")
    with quiet():
        layer = dataset.GetLayerByName(name) if name else dataset.GetLayer(int(number))
    if layer is None:
        raise InputError(
            say("The file '{path}' holds no layer '{layer}': name one that is there.", path=path, layer=name or number)
        )
    with quiet() as failure:
        data = _read_layer(layer)
    if data is None or failure.message:
        raise InputError(
            say(
                "The vector layer '{path}' cannot be read ({reason}): is the file complete?",
                path=path,
                reason=failure.reason,
            )
        )
    others = () if name or "layerid" in wanted else other_layers(dataset, layer.GetName())
    return with_points(replace(data, source=path, layer=layer.GetName(), unread=others))


def _decoded(dataset: gdal.Dataset | None, path: str) -> gdal.Dataset | None:
    """Return a Shapefile opened so that its text is read by the encoding that it states; others as they are.

    QGIS turns off GDAL's decoding in the whole process (SHAPE_ENCODING) as soon as it opens any layer.
    """
    layer = dataset.GetLayer(0) if dataset is not None and dataset.GetLayerCount() else None
    told = (layer.GetMetadata("SHAPEFILE") or {}) if layer is not None else {}
    stated = told.get("ENCODING_FROM_CPG") or told.get("ENCODING_FROM_LDID")
    if not stated or told.get("SOURCE_ENCODING"):
        return dataset
    return gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=[f"ENCODING={stated}"])


def _why_no_layer(path: str) -> Sentence:
    """Return why GDAL opens a file as no vector layer and says nothing of it."""
    if not os.path.exists(path):
        return say("there is no such file")
    if os.path.isdir(path):
        return say("it is a folder")
    if _is_utf16(path):
        return say("its text is in UTF-16, so save it as UTF-8")
    return say("its content is of no vector format") if os.path.getsize(path) else say("the file is empty")


def _is_utf16(path: str) -> bool:
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return file.read(2) in (b"\xff\xfe", b"\xfe\xff")


def other_layers(dataset: gdal.Dataset, name: str) -> tuple[str, ...]:
    """Return the names of the layers of a file, but for the one called `name`, that hold features with geometry."""
    found = []
    with quiet():
        for number in range(dataset.GetLayerCount()):
            layer = dataset.GetLayer(number)
            # -1 is 'not counted yet'; a table of styles has no geometry.
            if layer.GetName() != name and layer.GetGeomType() != ogr.wkbNone and layer.GetFeatureCount(0) != 0:
                found.append(layer.GetName())
    return tuple(found)


def layers_beside(path: StrPath) -> tuple[str, tuple[str, ...]]:
    """Return the name of the first layer of a file, and those of its other layers that hold features with geometry.

    Empty names if it cannot be opened.
    """
    dataset = None
    with quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    if dataset is None or not dataset.GetLayerCount():
        return "", ()
    name = dataset.GetLayer(0).GetName()
    return name, other_layers(dataset, name)


def _read_layer(layer: ogr.Layer) -> VectorData:
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    kinds = [definition.GetFieldDefn(i).GetType() for i in range(definition.GetFieldCount())]
    wkb: list[bytes | None] = []
    columns: list[list[float | str | None]] = [[] for _ in names]
    for feature in layer:
        geometry = feature.GetGeometryRef()
        wkb.append(None if geometry is None or geometry.IsEmpty() else bytes(geometry.ExportToIsoWkb()))
        for number, column in enumerate(columns):
            column.append(feature.GetField(number))
    reference = layer.GetSpatialRef()
    fields = {name: column_array(values, kind) for name, values, kind in zip(names, columns, kinds)}
    return VectorData(wkb, stated_crs(reference.ExportToWkt()) if reference is not None else "", fields)


def with_points(data: VectorData) -> VectorData:
    """Return features without any geometry as points, if their columns are coordinates; others as they are.

    Columns called x and y have the CRS of the .prj file beside the table, if there is one.
    """
    if not len(data) or any(wkb is not None for wkb in data.wkb):
        return data
    found = coordinates_in(data.fields)
    if found is None or np.isnan(found.x).all():
        return data
    points = points_wkb(found.x, found.y)
    wkb = [None if is_missing else point for point, is_missing in zip(points, np.isnan(found.x))]
    crs = data.crs or ("EPSG:4326" if found.degrees else _crs_beside(data.source))
    return replace(data, wkb=wkb, crs=crs, columns=found.columns)


def _crs_beside(path: str) -> str:
    beside = Path(os.path.splitext(path)[0] + ".prj")
    if not path or not beside.is_file():
        return ""
    return beside.read_text(encoding="utf-8", errors="replace").strip()


def column_array(values: Sequence[object], kind: int | None = None) -> np.ndarray:
    """Return one field's values as an array: int64, float64 (missing = NaN) or text (missing = '')."""
    whole = kind in (ogr.OFTInteger, ogr.OFTInteger64)
    number = whole or kind == ogr.OFTReal
    if kind is None:
        present = [v for v in values if v is not None]
        whole = bool(present) and all(isinstance(v, (int, np.integer)) for v in present)
        number = whole or all(isinstance(v, (int, float, np.number)) for v in present)
    if whole and all(v is not None for v in values):
        return np.array(values, np.int64)
    if number:
        return np.array([np.nan if v is None else v for v in values], float)
    return np.array(["" if v is None else str(v) for v in values], dtype=object)


def points_wkb(x: Sequence[float] | np.ndarray, y: Sequence[float] | np.ndarray) -> list[bytes]:
    """Return WKB points (little endian) for coordinate arrays."""
    record = np.empty(len(x), POINT_RECORD)
    record["order"], record["type"], record["x"], record["y"] = 1, 1, x, y
    return [row.tobytes() for row in record]


def lines_wkb(lines: Sequence[np.ndarray]) -> list[bytes]:
    """Return WKB line strings for arrays of shape [vertices, 2]."""
    head = np.dtype([("order", "u1"), ("type", "<u4"), ("count", "<u4")])
    return [np.array((1, 2, len(line)), head).tobytes() + np.ascontiguousarray(line, "<f8").tobytes() for line in lines]


def write_layer(
    path: StrPath,
    layer_name: str,
    fields: Mapping[str, ColumnValues],
    geometries: Sequence[bytes | None] | None,
    *,
    crs: str,
    geometry_type: str | None = None,
    style: str = "",
    feedback: Feedback = SILENT,
) -> None:
    """Write a layer or, without geometries, a table; it appears at `path` only when complete.

    Parameters
    ----------
    path : path
        GeoPackage, Shapefile, GeoJSON, FlatGeobuf or CSV, by its extension.
    fields : mapping of str to sequence
        Columns in order: whole numbers, numbers or text; NaN and masked entries are written as missing.
    geometries : sequence of WKB bytes, or None
        One per row, or None for a table.
    crs : str
        WKT or 'EPSG:n' of the geometries.
    geometry_type : str, optional
        'Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', or None for a table.
    style : str
        A QGIS layer style to lie beside it (`layer_styles`).

    Raises
    ------
    InputError
        If the format cannot hold the fields, or writing fails.
    Cancelled
        If the user cancelled; nothing is left then.
    """
    suffix = os.path.splitext(str(path))[1].lower()
    check_layer_output(path, list(fields), is_table=geometries is None)
    options = list(LAYER_OPTIONS.get(suffix, []))
    if suffix == ".csv" and geometries is not None:
        options.append("GEOMETRY=AS_XY")
    make_layer(
        path,
        DRIVERS[suffix],
        layer_name,
        crs=crs,
        kind=GEOMETRY_TYPES[geometry_type],
        options=options,
        fill=lambda dataset, layer: _fill(dataset, layer, fields, geometries, feedback),
        style=style,
    )


def check_layer_output(path: StrPath, names: Sequence[str] = (), *, is_table: bool) -> None:
    """Raise `InputError` if `write_layer` could not write these fields in the format that `path` asks for."""
    suffix = os.path.splitext(str(path))[1].lower()
    if suffix not in DRIVERS:
        raise InputError(
            say(
                "The output '{path}' has no known vector format: end its name with {known}.",
                path=path,
                known=commas(DRIVERS),
            )
        )
    if is_table and suffix in (".shp", ".fgb"):
        raise InputError(
            say("The output '{path}' is a table, which needs no geometry: end its name with .gpkg or .csv.", path=path)
        )
    if suffix == ".gpkg" and os.path.isfile(path):
        others = _layer_names(path)
        if len(others) > 1:
            raise InputError(
                say(
                    "The GeoPackage '{path}' holds several layers ({others}), all of which would be replaced: "
                    "choose a file of its own.",
                    path=path,
                    others=commas(others),
                )
            )
    long = [name for name in names if len(name.encode()) > SHAPEFILE_NAME] if suffix == ".shp" else []
    if long:
        raise InputError(
            say(
                "A Shapefile's field names have at most {most} characters, but '{field}' in '{path}' has "
                "more: end the output's name with .gpkg.",
                most=SHAPEFILE_NAME,
                field=long[0],
                path=path,
            )
        )


def _layer_names(path: StrPath) -> list[str]:
    dataset = None
    with quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    return [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())] if dataset is not None else []


def _fill(
    dataset: gdal.Dataset,
    layer: ogr.Layer,
    fields: Mapping[str, ColumnValues],
    geometries: Sequence[bytes | None] | None,
    feedback: Feedback,
) -> int:
    columns = []
    for name, values in fields.items():
        if not isinstance(values, np.ma.MaskedArray):
            values = np.asarray(values)
        kind = {"i": ogr.OFTInteger64, "u": ogr.OFTInteger64, "b": ogr.OFTInteger64, "f": ogr.OFTReal}.get(
            values.dtype.kind, ogr.OFTString
        )
        layer.CreateField(ogr.FieldDefn(name, kind))
        columns.append(values)
    definition = layer.GetLayerDefn()
    rows = len(columns[0]) if columns else len(geometries or ())
    parts: list[list[Any]] = []
    transaction = dataset.TestCapability(ogr.ODsCTransactions)  # a Shapefile or a CSV has none
    if transaction:
        dataset.StartTransaction()
    for row in range(rows):
        if not row % ROWS_AT_ONCE:
            if feedback.cancelled():
                if transaction:  # the file goes anyway, and what is left to write then cannot be
                    dataset.CommitTransaction()
                    dataset.FlushCache()
                feedback.check()
            # Numbers of Python's take four times the memory of an array's.
            parts = [column[row : row + ROWS_AT_ONCE].tolist() for column in columns]
        feature = ogr.Feature(definition)
        for number, part in enumerate(parts):
            value = part[row % ROWS_AT_ONCE]
            if value is not None and value == value:
                feature.SetField(number, value)
        if geometries is not None and geometries[row] is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(geometries[row]))
        layer.CreateFeature(feature)
    if transaction:
        dataset.CommitTransaction()
    return rows
