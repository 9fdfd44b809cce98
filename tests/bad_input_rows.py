"""Rows of the tables of bad inputs (`tests/algorithms/bad_input/`): what is given, and the sentence that answers it."""

from __future__ import annotations

import importlib.util
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

TABLES = Path(__file__).resolve().parent / "algorithms" / "bad_input"


class Scene:
    """What a row may use: the small study of the toolbox's tests, and a folder of its own for files made for it.

    `study` is a `qgis_study.Study`; `inputs` is where a row's own files belong, `outputs` where the run may write.
    """

    def __init__(self, study, folder: Path) -> None:
        self.study = study
        self.inputs, self.outputs = folder / "inputs", folder / "outputs"
        self.inputs.mkdir()
        self.outputs.mkdir()

    def output(self, name: str) -> str:
        """Return the path of an output that does not exist yet."""
        return str(self.outputs / name)

    def text(self, name: str, content: str | bytes) -> str:
        """Write a file of text (UTF-8) or bytes."""
        path = self.inputs / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def raster(
        self, name: str, values, *, nodata=None, like=None, crs="same", transform=None, dtype=None, names=(), **metadata
    ) -> str:
        """Write `values`, [h, w] or [bands, h, w], as a GeoTIFF on the grid of `like` (the study's stack).

        `crs` is a text that OSR understands, None for none; `transform` GDAL's six numbers; `dtype` a GDAL type.
        """
        from osgeo import gdal_array

        planes = np.asarray(values)
        planes = planes if planes.ndim == 3 else planes[None]
        kind = dtype or gdal_array.NumericTypeCodeToGDALTypeCode(planes.dtype.type)
        source = gdal.Open(str(like or self.study.stack["OUTPUT"]))
        path = self.inputs / name
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(path), planes.shape[2], planes.shape[1], len(planes), kind, ["COMPRESS=DEFLATE"]
        )
        dataset.SetGeoTransform(transform or source.GetGeoTransform())
        if crs is not None:
            reference = source.GetSpatialRef() if crs == "same" else osr.SpatialReference()
            if crs != "same":
                reference.SetFromUserInput(crs)
            dataset.SetSpatialRef(reference)
        for number, plane in enumerate(planes, start=1):
            band = dataset.GetRasterBand(number)
            if nodata is not None:
                band.SetNoDataValue(nodata)
            if names:
                band.SetDescription(names[number - 1])
            band.WriteArray(plane)
            band.SetMetadata({key: str(value) for key, value in metadata.items()})
        dataset.FlushCache()
        return str(path)

    def values(self, path=None) -> np.ndarray:
        """Return the bands of a raster (the study's stack), [bands, h, w]."""
        return gdal.Open(str(path or self.study.stack["OUTPUT"])).ReadAsArray().reshape(self.shape_of(path))

    def shape_of(self, path=None) -> tuple[int, int, int]:
        """Return bands, rows, columns of a raster (the study's stack)."""
        dataset = gdal.Open(str(path or self.study.stack["OUTPUT"]))
        return dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize

    def transform(self, path=None) -> tuple[float, ...]:
        """Return GDAL's six numbers of a raster (the study's stack)."""
        return gdal.Open(str(path or self.study.stack["OUTPUT"])).GetGeoTransform()

    def features(
        self, name: str, geometries: list[str | None], fields: dict[str, list] | None = None, *, crs="same", kind=None
    ) -> str:
        """Write geometries, as WKT or None, with fields, into a vector file whose format follows from its name."""
        drivers = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON", ".csv": "CSV"}
        path = self.inputs / name
        reference = gdal.Open(self.study.stack["OUTPUT"]).GetSpatialRef() if crs == "same" else None
        if crs not in ("same", None):
            reference = osr.SpatialReference()
            reference.SetFromUserInput(crs)
        source = ogr.GetDriverByName(drivers[path.suffix]).CreateDataSource(str(path))
        layer = source.CreateLayer(path.stem, reference, kind or ogr.wkbUnknown)
        for key, column in (fields or {}).items():
            types = {int: ogr.OFTInteger64, float: ogr.OFTReal, str: ogr.OFTString}
            first = next((value for value in column if value is not None), "")
            layer.CreateField(ogr.FieldDefn(key, types[type(first)]))
        for number, wkt in enumerate(geometries):
            feature = ogr.Feature(layer.GetLayerDefn())
            if wkt is not None:
                feature.SetGeometry(geometry_of(wkt))
            for key, column in (fields or {}).items():
                if column[number] is not None:
                    feature.SetField(key, column[number])
            layer.CreateFeature(feature)
        feature = layer = source = None  # closes the file
        return str(path)


def geometry_of(wkt: str) -> ogr.Geometry:
    """Return a geometry of WKT; 'inf' and 'nan', which GDAL reads in WKT up to 3.9 only, stand for what they are."""
    names = {"inf": 8.125e200, "nan": 8.375e200}
    text = re.sub(r"\b(inf|nan)\b", lambda found: repr(names[found.group()]), wkt)
    content = bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb(ogr.wkbNDR))
    for name, number in names.items():
        content = content.replace(struct.pack("<d", number), struct.pack("<d", float(name)))
    return ogr.CreateGeometryFromWkb(content)


@dataclass(frozen=True)
class BadInput:
    """One row: a situation, the parameters that make it, and the sentence that answers it.

    `parameters` are put over the table's `GOOD` ones (a value None takes one away), or a function of the scene that
    returns them. In `expected`, '*' stands for any text and all else for itself; it is the whole message. With
    `through_binary` the row is also run by the real qgis_process: its parameters are texts, numbers or lists of them.
    """

    situation: str
    expected: str
    parameters: dict[str, Any] | Callable[[Scene], dict[str, Any]] = field(default_factory=dict)
    through_binary: bool = False

    def given(self, scene: Scene, good: Callable[[Scene], dict[str, Any]]) -> dict[str, Any]:
        """Return the parameters of the run."""
        own = self.parameters(scene) if callable(self.parameters) else self.parameters
        together = {**good(scene), **own}
        return {key: value for key, value in together.items() if value is not None}

    def fits(self, message: str) -> bool:
        """Whether a message is the expected one."""
        pattern = ".*".join(re.escape(part) for part in self.expected.split("*"))
        return re.fullmatch(pattern, message.strip()) is not None


def tables() -> dict[str, ModuleType]:
    """Return the tables, algorithm → module: its `good(scene)` is a run that works, its `ROWS` are runs that do not."""
    found = {}
    for path in sorted(TABLES.glob("*.py")):
        spec = importlib.util.spec_from_file_location(f"bad_input_{path.stem}", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found[module.ALGORITHM] = module
    return found
