"""Rasters given as parameters: the file, and the name that the project gives it.

QGIS would open a file as a layer, look for its extremes, and on closing it write them beside it (``.aux.xml``).
Inputs are never modified, so a value that is a file is passed on as it is.
"""

from __future__ import annotations

import os
import re

from qgis.core import (
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
)

from ..disk import files_named
from ..errors import InputError
from ..sentences import say

# A raster within a file, as GDAL names it: NETCDF:"climate.nc":rain. A drive has one letter.
INSIDE = re.compile(r"\w{2,}:[^/]|\w{2,}:/[^/]")


class _Unopened:
    """What keeps QGIS from opening a raster as a layer only to check it or to write its name into the history.

    Opening takes up to a second, in the window's thread, and leaves a file beside the input.
    """

    def checkValueIsAcceptable(self, value, context=None):
        return super().checkValueIsAcceptable(value)  # with a context, QGIS would open it

    def valueAsPythonString(self, value, context):
        files = _files(value)
        if files is None:
            return super().valueAsPythonString(value, context)
        literals = [QgsProcessingUtils.stringToPythonLiteral(file) for file in files]
        return f"[{','.join(literals)}]" if isinstance(value, (list, tuple)) else literals[0]

    def valueAsJsonObject(self, value, context):
        files = _files(value)
        if files is None:
            return super().valueAsJsonObject(value, context)
        return files if isinstance(value, (list, tuple)) else files[0]


class RasterParameter(_Unopened, QgsProcessingParameterRasterLayer):
    """A raster that is not opened as a layer to be checked or named."""


class RastersParameter(_Unopened, QgsProcessingParameterMultipleLayers):
    """Several rasters that are not opened as layers to be checked or named."""


def _files(value) -> list[str] | None:
    """Return the files that a parameter's value names, None if it is anything else: a layer, its id, an expression."""
    values = value if isinstance(value, (list, tuple)) else [value]
    named = bool(values) and all(isinstance(item, str) and os.path.isfile(item) for item in values)
    return list(values) if named else None


def raster_sources(algorithm, parameters, name: str, context) -> list[tuple[str, str]]:
    """Return (path, layer name) of each raster of a parameter; the name is empty for a file that is no layer.

    Raises
    ------
    InputError
        If one of them cannot be found, or is no file that GDAL reads by its name.
    """
    value = parameters.get(name)
    if isinstance(value, QgsProperty):
        layers = algorithm.parameterAsLayerList(parameters, name, context)
        return [(layer_path(layer), layer.name()) for layer in layers]
    values = value if isinstance(value, (list, tuple)) else [value]
    title = algorithm.parameterDefinition(name).description()
    return [_source(item, title, context) for item in values if item not in (None, "")]


def raster_legends(algorithm, parameters, name: str, context) -> list[dict[int, dict[int, str]]]:
    """Return for each raster of a parameter what the paletted legend of its layer says: band → value → label.

    A raster that is no layer of such a legend has none, and labels that only repeat the value are left out.
    """
    value = parameters.get(name)
    if isinstance(value, QgsProperty):
        return [_legend(layer) for layer in algorithm.parameterAsLayerList(parameters, name, context)]
    values = value if isinstance(value, (list, tuple)) else [value]
    given = [item for item in values if item not in (None, "")]
    return [
        _legend(item if isinstance(item, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(item, context, False))
        for item in given
    ]


def _legend(layer) -> dict[int, dict[int, str]]:
    renderer = layer.renderer() if isinstance(layer, QgsRasterLayer) else None
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return {}
    band = renderer.inputBand() if hasattr(renderer, "inputBand") else renderer.band()  # QGIS 3.38 renamed it
    labels = {}
    for entry in renderer.classes():
        text = entry.label.strip()
        if entry.value == int(entry.value) and text and text != f"{entry.value:g}":
            labels[int(entry.value)] = text
    return {band: labels}


def _source(value, title: str, context) -> tuple[str, str]:
    if isinstance(value, QgsMapLayer):
        return layer_path(value), value.name()
    layer = QgsProcessingUtils.mapLayerFromString(str(value), context, False)
    if str(value).lower().rstrip("/\\").endswith(".gdb") and os.path.isdir(str(value)):
        raise InputError(
            say(
                "The raster '{value}', given for '{title}', is a whole file geodatabase: export the raster in it as a "
                "GeoTIFF (older versions of GDAL read no raster there).",
                value=value,
                title=title,
            )
        )
    if os.path.isdir(str(value)):
        raise InputError(
            say(
                "The raster '{value}', given for '{title}', is a folder: choose a file in it.", value=value, title=title
            )
        )
    if os.path.isfile(str(value)) and not isinstance(layer, QgsRasterLayer):  # a vector layer of that file, maybe
        return str(value), ""
    if layer is None and INSIDE.match(str(value)) and any(files_named(str(value))):
        return str(value), ""  # QGIS opens it as a layer, but does not find it by name
    layer = layer or QgsProcessingUtils.mapLayerFromString(str(value), context, True)
    if layer is None and "://" in str(value):
        raise InputError(
            say(
                "The raster '{value}', given for '{title}', cannot be opened where it is: download it first.",
                value=value,
                title=title,
            )
        )
    if layer is None:
        raise InputError(
            say("The raster '{value}', given for '{title}', cannot be found: check its path.", value=value, title=title)
        )
    return layer_path(layer), layer.name()


def layer_path(layer) -> str:
    """Return the file behind a raster layer, or raise `InputError` if GDAL cannot read it by name."""
    if not isinstance(layer, QgsRasterLayer):
        raise InputError(say("The layer '{layer}' is no raster: choose a raster layer.", layer=layer.name()))
    provider = layer.dataProvider().name() if layer.dataProvider() else ""
    if provider != "gdal":
        raise InputError(
            say(
                "The layer '{layer}' is no raster file ({provider}): export it as a GeoTIFF first.",
                layer=layer.name(),
                provider=provider,
            )
        )
    return layer.source()
