"""Zone rasters: classes with names and colours, and a QGIS layer style beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from xml.etree import ElementTree

from osgeo import gdal

from ..errors import InputError
from ..files import StrPath
from ..sentences import say
from .output import RasterWriter
from .raster import RasterInfo, describe


def describe_zones(
    writer: RasterWriter, names: Sequence[str], colours: Sequence[tuple[int, int, int]], limits: Sequence[float]
) -> None:
    """Give band 1 of a raster being written its colour table, category names and limits.

    Parameters
    ----------
    names, colours : sequences, one per zone from 1 on
        0 is nodata: transparent and without a name.
    limits : sequence of float
        Minimum and upper limits of the zones.
    """
    band = writer.band(1)
    table = gdal.ColorTable()
    table.SetColorEntry(0, (255, 255, 255, 0))
    for number, colour in enumerate(colours, start=1):
        table.SetColorEntry(number, (*colour, 255))
    band.SetRasterColorTable(table)
    band.SetRasterCategoryNames(["", *names])
    band.SetMetadata({"ZONES": json.dumps(list(names)), "BREAKS": json.dumps([float(v) for v in limits])})


def zone_names_of(path: StrPath) -> tuple[RasterInfo, list[str]]:
    """Return a zone raster's description and its zones' names.

    Raises
    ------
    InputError
        If the raster's metadata hold no zones.
    """
    info = describe(path)
    try:
        return info, list(json.loads(info.bands[0].metadata["ZONES"]))
    except (KeyError, ValueError) as error:
        raise InputError(
            say("The raster '{path}' is no zone map: make one with 'Zone susceptibility map'.", path=path)
        ) from error


def paletted_style(labels: Sequence[str], colours: Sequence[tuple[int, int, int]]) -> str:
    """Return a QGIS layer style (QML) that shows values 1, 2, ... with colours and labels.

    QGIS loads ``<name>.qml`` beside ``<name>.tif`` by itself, in the desktop as on a server.
    """
    root = ElementTree.Element("qgis", version="3.22", styleCategories="Symbology")
    pipe = ElementTree.SubElement(root, "pipe")
    renderer = ElementTree.SubElement(
        pipe, "rasterrenderer", type="paletted", band="1", opacity="1", alphaBand="-1", nodataColor=""
    )
    palette = ElementTree.SubElement(renderer, "colorPalette")
    for number, (label, colour) in enumerate(zip(labels, colours), start=1):
        entry = {"value": str(number), "label": label, "color": _hexadecimal(colour), "alpha": "255"}
        ElementTree.SubElement(palette, "paletteEntry", entry)
    return _document(root)


def ramp_style(minimum: float, maximum: float, colours: Sequence[tuple[int, int, int]]) -> str:
    """Return a QGIS layer style that shows a continuous raster with evenly spaced, interpolated colours."""
    root = ElementTree.Element("qgis", version="3.22", styleCategories="Symbology")
    pipe = ElementTree.SubElement(root, "pipe")
    attributes = {"type": "singlebandpseudocolor", "band": "1", "opacity": "1", "alphaBand": "-1", "nodataColor": ""}
    attributes.update(classificationMin=repr(minimum), classificationMax=repr(maximum))
    renderer = ElementTree.SubElement(pipe, "rasterrenderer", attributes)
    shader = ElementTree.SubElement(renderer, "rastershader")
    ramp = ElementTree.SubElement(
        shader,
        "colorrampshader",
        colorRampType="INTERPOLATED",
        classificationMode="1",
        clip="0",
        minimumValue=repr(minimum),
        maximumValue=repr(maximum),
    )
    last = max(1, len(colours) - 1)
    for number, colour in enumerate(colours):
        value = minimum + (maximum - minimum) * number / last
        item = {"value": repr(value), "label": f"{value:.3g}", "color": _hexadecimal(colour), "alpha": "255"}
        ElementTree.SubElement(ramp, "item", item)
    return _document(root)


def _hexadecimal(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _document(root: ElementTree.Element) -> str:
    head = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    return head + ElementTree.tostring(root, encoding="unicode")
