"""What the tests of the toolbox share: running algorithms as QGIS does, and looking at what they leave behind."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

# The desktop's and the server's plugin folder; the Processing framework itself is one of these plugins.
QGIS_PLUGINS = (
    "/usr/share/qgis/python/plugins",
    os.path.join(os.environ.get("QGIS_PREFIX_PATH", "/usr"), "share", "qgis", "python", "plugins"),
    "/Applications/QGIS.app/Contents/Resources/python/plugins",
)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for folder in QGIS_PLUGINS:
    if os.path.isdir(folder) and folder not in sys.path:
        sys.path.append(folder)
core = pytest.importorskip("qgis.core", reason="QGIS's Python packages are not installed")

ROOT = Path(__file__).resolve().parents[1]


class Recorder(core.QgsProcessingFeedback):
    """Keeps what a run says."""

    def __init__(self) -> None:
        super().__init__(False)  # False: nothing to the log
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.fractions: list[float] = []
        self.progressChanged.connect(self.fractions.append)

    def pushInfo(self, info):
        self.infos.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)


class Canceller(Recorder):
    """Cancels as soon as progress of at least `percent` is reported."""

    def __init__(self, percent: float = 0.0) -> None:
        super().__init__()
        self.progressChanged.connect(lambda value: self.cancel() if value >= percent else None)


def run(name: str, feedback=None, context=None, **parameters) -> dict:
    """Run landslide:<name> through processing.run and return its results."""
    import processing

    return processing.run(
        f"landslide:{name}", parameters, feedback=feedback or Recorder(), context=context or own_context()
    )


def own_context() -> core.QgsProcessingContext:
    """Return a context with the project's layers and no check of geometries, as the desktop's default may be."""
    context = core.QgsProcessingContext()
    context.setProject(core.QgsProject.instance())
    return context


def failure(name: str, feedback=None, **parameters) -> str:
    """Return the message of a run that must fail."""
    with pytest.raises(core.QgsProcessingException) as caught:
        run(name, feedback, **parameters)
    return str(caught.value).replace("Unable to execute algorithm\n", "")


def is_one_sentence(message: str) -> bool:
    """Whether a message is one line that ends like a sentence."""
    return "\n" not in message.strip() and message.strip()[-1] in ".?!" and "Traceback" not in message


def algorithm(name: str):
    """Return the registered algorithm."""
    return core.QgsApplication.processingRegistry().algorithmById(f"landslide:{name}")


def algorithms() -> list:
    """Return the toolbox's algorithms without the models that are shipped, which are chains of them."""
    provider = core.QgsApplication.processingRegistry().providerById("landslide")
    return [entry for entry in provider.algorithms() if not isinstance(entry, core.QgsProcessingModelAlgorithm)]


def final_of(key: str, model: core.QgsProcessingModelAlgorithm) -> str:
    """Return the key of a model's output '<child>:<NAME>': '<name>' in models that QGIS 3.40 or later saved."""
    known = {definition.name() for definition in model.destinationParameterDefinitions()}
    own = key.rpartition(":")[2]
    return next((name for name in (key, own, own.lower()) if name in known), key)


def check_outputs(name: str, results: dict, missing: tuple[str, ...] = ()) -> None:
    """Assert that the results are the declared outputs, except those in `missing`, and that their files exist."""
    declared = {output.name() for output in algorithm(name).outputDefinitions()}
    assert declared - set(results) == set(missing)
    assert set(results) <= declared
    files = ("outputRaster", "outputVector", "outputFile", "outputFolder", "outputHtml", "outputMultilayer")
    for output in algorithm(name).outputDefinitions():
        if output.type() in files and output.name() in results:
            value = results[output.name()]
            for path in value if isinstance(value, list) else [value]:
                assert os.path.exists(path), f"{output.name()}: {path}"


def digests(folder) -> dict[str, str]:
    """Return the digest of every file below a folder, without SQLite's own files beside an open GeoPackage."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


def vector_layer(path, name: str = "layer") -> core.QgsVectorLayer:
    """Open a vector layer."""
    layer = core.QgsVectorLayer(str(path), name, "ogr")
    assert layer.isValid(), path
    return layer


def rows_of(path) -> list[dict]:
    """Return the attributes of every feature of a layer or table, missing values as None."""
    layer = vector_layer(path)
    names = [field.name() for field in layer.fields()]

    def plain(value):
        return None if value is None or (hasattr(value, "isNull") and value.isNull()) else value

    return [{name: plain(value) for name, value in zip(names, f.attributes())} for f in layer.getFeatures()]


def memory_copy(path, crs: str | None = None, keep=None) -> core.QgsVectorLayer:
    """Return a memory layer of a point file's features, in another CRS if one is given."""
    source = vector_layer(path)
    target = core.QgsCoordinateReferenceSystem(crs) if crs else source.crs()
    layer = core.QgsVectorLayer(f"Point?crs={target.authid()}&field=id:integer", "memory", "memory")
    transform = core.QgsCoordinateTransform(source.crs(), target, core.QgsProject.instance())
    features = []
    for number, feature in enumerate(source.getFeatures()):
        if keep is not None and not keep(number):
            continue
        copy, geometry = core.QgsFeature(layer.fields()), core.QgsGeometry(feature.geometry())
        geometry.transform(transform)
        copy.setGeometry(geometry)
        copy.setAttributes([number])
        features.append(copy)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def selected(layer: core.QgsVectorLayer) -> core.QgsProcessingFeatureSourceDefinition:
    """Return the source 'selected features only' of a layer, which must be in the project."""
    return core.QgsProcessingFeatureSourceDefinition(layer.id(), True)


def bands_of(path) -> tuple[np.ndarray, np.ndarray]:
    """Return all bands of a raster, [bands, rows, columns], and where none of them is nodata, read by GDAL alone."""
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)]
    values = np.stack([band.ReadAsArray() for band in bands])
    valid = [values[i] != band.GetNoDataValue() for i, band in enumerate(bands) if band.GetNoDataValue() is not None]
    return values, np.logical_and.reduce(valid) if valid else np.ones(values.shape[1:], bool)


def cells_at(path, layer) -> np.ndarray:
    """Return the [row, column] of the cell below each point of a layer in the raster's CRS."""
    west, size, _, north, _, _ = gdal.Open(str(path)).GetGeoTransform()
    points = [f.geometry().asPoint() for f in vector_layer(layer).getFeatures()]
    return np.array([[int((north - p.y()) // size), int((p.x() - west) // size)] for p in points])


def write_raster(path, values: np.ndarray, like, **metadata: str) -> str:
    """Write one band of float32 on the grid of another raster."""
    source = gdal.Open(str(like))
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(source.GetGeoTransform())
    dataset.SetProjection(source.GetProjection())
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.GetRasterBand(1).SetMetadata(metadata)
    dataset.FlushCache()
    return str(path)


def described(path) -> list[tuple[str, dict]]:
    """Return the description and the metadata of each band."""
    dataset = gdal.Open(str(path))  # bands must not outlive it
    bands = [dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)]
    return [(band.GetDescription(), dict(band.GetMetadata())) for band in bands]
