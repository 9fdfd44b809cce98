"""Making the file of a vector layer, and seeing that it is whole before it gets its name.

OGR reports nothing where a full disk cuts a text format or a FlatGeobuf short, not even on closing, and leaves out a
GeoPackage's spatial index without a word. So the file is closed, handed to the disk and read back.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from osgeo import gdal, ogr

from ..disk import not_whole, put, settle
from ..files import StrPath, atomic_path, written_as
from ..sentences import Text, say
from .gdal_errors import quiet
from .grid import spatial_reference

# The last bytes of a whole file of a text format; what the disk lost may be less than a row.
TEXT_ENDS = {"CSV": b"\n", "GeoJSON": b"}"}
TAIL = 64
READ_TO_THE_END = ("FlatGeobuf", "ESRI Shapefile")
KEEP_CRS = ("GPKG", "FlatGeobuf", "ESRI Shapefile")


def make_layer(
    path: StrPath,
    driver: str,
    layer_name: str,
    *,
    crs: str,
    kind: int,
    options: Sequence[str],
    fill: Callable[[gdal.Dataset, ogr.Layer], int],
    style: str = "",
) -> None:
    """Make a layer in a file of its own; it appears at `path` only when complete.

    Parameters
    ----------
    path : path
    driver, layer_name : str
        OGR's name of the format, and what the layer is called.
    crs : str
        WKT or 'EPSG:n'; empty if unknown.
    kind : int
        OGR's type of the geometries.
    options : sequence of str
        Creation options of the layer.
    fill : callable
        Given dataset and layer, makes the fields and writes the features, and returns how many there are.
    style : str
        A QGIS layer style to lie beside it.

    Raises
    ------
    InputError
        If it cannot be written, or is not whole on the disk.
    """
    with atomic_path(path) as temporary:
        dataset = layer = None
        count, fields = -1, {}
        try:
            # `quiet` swallows GDAL's exceptions, so it must end before the file is moved into place.
            with quiet() as failure:
                dataset = gdal.GetDriverByName(driver).Create(temporary, 0, 0, 0, gdal.GDT_Unknown)
                if dataset is not None:
                    layer = dataset.CreateLayer(layer_name, spatial_reference(crs), kind, list(options))
                if layer is not None:
                    count = fill(dataset, layer)
                    fields = _field_types(layer)
                    dataset.FlushCache()
        finally:
            layer = None
            with quiet() as closing:  # after a full disk, closing fails once more
                # Since GDAL 3.8; in a destructor an exception would be printed.
                if dataset is not None and hasattr(dataset, "Close"):
                    try:
                        dataset.Close()
                    except RuntimeError:
                        # Where closing raises, Python's object in GDAL 3.10 (no longer in 3.13) takes what was freed
                        # for its own still, and frees it once more, which ends QGIS.
                        if dataset.this is not None:
                            dataset.thisown = False
                        raise
            dataset = None
        first = failure if failure.message else closing
        if first.message or count < 0 or not os.path.exists(temporary):
            raise not_whole(path, first.first_reason)
        if style:
            put(os.path.splitext(temporary)[0] + ".qml", style.encode("utf-8"))
        for written in written_as(Path(temporary)):
            settle(written)
        missing = _missing(temporary, driver, count, fields, crs)
        if missing is not None:
            raise not_whole(path, missing)


def _field_types(layer: ogr.Layer) -> dict[str, int]:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(number) for number in range(definition.GetFieldCount())]
    return {field.GetName(): field.GetType() for field in fields}


def _missing(path: str, driver: str, count: int, fields: dict[str, int], crs: str) -> Text | None:
    """Return what a closed file lacks of the features and fields that were written, None if it is whole."""
    if driver in TEXT_ENDS:
        with open(path, "rb") as file:
            file.seek(max(0, os.path.getsize(path) - TAIL))
            tail = file.read()
        # A JSON may have an empty line after it; a row of a CSV ends with the line.
        if not (tail if driver == "CSV" else tail.rstrip()).endswith(TEXT_ENDS[driver]):
            return say("its end is missing")
    if driver == "ESRI Shapefile" and not _is_whole_shapefile(path, count, len(fields)):
        return say("one of its parts is cut short")
    dataset = layer = found = None
    known: dict[str, int] = {}
    is_spatial, has_crs, has_index = False, True, True
    with quiet() as failure:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
        layer = dataset.GetLayer(0) if dataset is not None else None
        if layer is not None:
            known = _field_types(layer)
            # The head of a FlatGeobuf gives the number, whatever follows.
            found = layer.GetFeatureCount(1) if driver not in READ_TO_THE_END else sum(1 for _ in layer)
            has_crs = layer.GetSpatialRef() is not None
            has_index = bool(layer.TestCapability(ogr.OLCFastSpatialFilter))
            is_spatial = layer.GetGeomType() != ogr.wkbNone
    with quiet():
        layer = dataset = None
    if failure.message or found is None:
        return failure.first_reason
    if found != count:
        return say("{found:,} of {count:,} features can be read", found=found, count=count)
    # A GeoJSON has no field that has no value, and a Shapefile's heads were looked at.
    lacks_field = driver not in ("GeoJSON", "ESRI Shapefile") and any(name not in known for name in fields)
    if lacks_field or (driver == "CSV" and any(known[name] != kind for name, kind in fields.items())):
        return say("its fields, or their types, are missing")
    if driver == "GPKG" and is_spatial and not has_index:
        return say("its spatial index is missing")
    if driver in KEEP_CRS and crs and is_spatial and not has_crs:
        return say("its coordinate reference system is missing")
    return None


def _is_whole_shapefile(path: str, count: int, fields: int) -> bool:
    """Whether the parts of a Shapefile have the lengths that their heads, and what was written, ask for."""
    stem = os.path.splitext(path)[0]
    head, lengths = {}, {}
    for part in (".shp", ".shx", ".dbf"):
        with open(stem + part, "rb") as file:
            head[part], lengths[part] = file.read(32), os.path.getsize(stem + part)
    rows, start, row = (int.from_bytes(head[".dbf"][a:b], "little") for a, b in ((4, 8), (8, 10), (10, 12)))
    return (
        rows == count
        and start == 33 + 32 * max(1, fields)
        and lengths[".dbf"] >= start + rows * row
        and lengths[".shx"] == 100 + 8 * count == 2 * int.from_bytes(head[".shx"][24:28], "big")
        and lengths[".shp"] == 2 * int.from_bytes(head[".shp"][24:28], "big")
        and Path(stem + ".cpg").read_bytes().strip() == b"UTF-8"
    )
