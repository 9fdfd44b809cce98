"""Making the file of a vector layer, and seeing that it is whole before it gets its name.

OGR reports nothing where a full disk cuts a text format or a FlatGeobuf short, not even on closing, and leaves out a
GeoPackage's spatial index without a word. So the file is closed, handed to the disk and read back.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Sequence

from osgeo import gdal, ogr

from ..disk import not_whole, settle
from ..errors import InputError
from ..files import StrPath, atomic_path
from ..sentences import Text, say
from .gdal_errors import quiet
from .grid import spatial_reference

# The last bytes of a whole file of a text format; what the disk lost may be less than a row.
TEXT_ENDS = {"CSV": b"\n", "GeoJSON": b"}"}
TAIL = 64


def make_layer(
    path: StrPath,
    driver: str,
    layer_name: str,
    *,
    crs: str,
    kind: int,
    options: Sequence[str],
    fill: Callable[[gdal.Dataset, ogr.Layer], int],
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
            with quiet() as closing:  # after a full disk, closing fails once more
                layer = dataset = None
        first = failure if failure.message else closing
        if first.is_of_disk:
            raise not_whole(path, first.reason)
        if first.message or count < 0 or not os.path.exists(temporary):
            raise InputError(
                say(
                    "The layer '{path}' cannot be written ({reason}): choose another output.",
                    path=path,
                    reason=first.reason,
                )
            )
        stem = temporary[: -len(os.path.splitext(temporary)[1])]
        for written in glob.glob(f"{glob.escape(stem)}*"):
            settle(written)
        missing = _missing(temporary, driver, count, fields)
        if missing is not None:
            raise not_whole(path, missing)


def _field_types(layer: ogr.Layer) -> dict[str, int]:
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(number) for number in range(definition.GetFieldCount())]
    return {field.GetName(): field.GetType() for field in fields}


def _missing(path: str, driver: str, count: int, fields: dict[str, int]) -> Text | None:
    """Return what a closed file lacks of the features and fields that were written, None if it is whole."""
    end = TEXT_ENDS.get(driver)
    if end is not None:
        with open(path, "rb") as file:
            file.seek(max(0, os.path.getsize(path) - TAIL))
            tail = file.read()
        # A JSON may have an empty line after it; a row of a CSV ends with the line.
        if not (tail.rstrip() if driver != "CSV" else tail).endswith(end):
            return say("its end is missing")
    if driver == "ESRI Shapefile":
        return _missing_of_shapefile(path)
    dataset = layer = found = None
    known: dict[str, int] = {}
    indexed = True
    with quiet() as failure:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
        layer = dataset.GetLayer(0) if dataset is not None else None
        if layer is not None:
            found = layer.GetFeatureCount(1)
            known = _field_types(layer)
            if driver == "GPKG" and layer.GetGeometryColumn():
                indexed = bool(layer.TestCapability(ogr.OLCFastSpatialFilter))
        layer = dataset = None
    if failure.message or found is None:
        return failure.reason
    if found != count:
        return say("{found:,} of {count:,} features", found=max(found, 0), count=count)
    if not indexed:
        return say("its spatial index is missing")
    if driver == "CSV" and any(known.get(name) != kind for name, kind in fields.items()):
        return say("the types of its columns are missing")
    return None


def _missing_of_shapefile(path: str) -> Text | None:
    """Return what the parts of a Shapefile lack of the lengths that their heads give."""
    stem = os.path.splitext(path)[0]
    for suffix in (".shp", ".shx", ".dbf"):
        with open(stem + suffix, "rb") as file:
            head = file.read(32)
        if suffix == ".dbf":
            wanted = int.from_bytes(head[8:10], "little")
            wanted += int.from_bytes(head[4:8], "little") * int.from_bytes(head[10:12], "little")
        else:
            wanted = 2 * int.from_bytes(head[24:28], "big")
        if len(head) < 32 or os.path.getsize(stem + suffix) < wanted:
            return say("its part {suffix} is cut short", suffix=suffix)
    return None
