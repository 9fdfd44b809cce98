"""Zone rasters: classes with names and colours, and a QGIS layer style beside them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import StrPath
from ..schema import ListOf, SchemaError, Words, parsed
from ..sentences import say
from ..workers import Workers
from .blocks import run_blocks, windows_of
from .category_names import category_names
from .grid import Window
from .output import RasterWriter
from .raster import RasterInfo, describe, read_band
from .xml_text import ElementTree

MOST_ZONES = 255


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


@dataclass(frozen=True)
class Zones:
    """The zones of a raster: its description, and the value and name of each zone, values ascending."""

    info: RasterInfo
    values: np.ndarray
    names: list[str]


def zones_of(path: StrPath, workers: Workers, feedback: Feedback = SILENT) -> Zones:
    """Return the zones of a zone raster, or of any raster of whole numbers, whose values are the zones.

    The zones of a raster that another program made are called as it calls its categories, else 'zone 1' and so on.

    Raises
    ------
    InputError
        If the raster holds fractions, more than 255 values, or none, or its names of zones are damaged.
    """
    info = describe(path)
    metadata = info.bands[0].metadata
    if "ZONES" in metadata and "BREAKS" in metadata:  # of this program
        names = _names(metadata["ZONES"], path)
        return Zones(info, np.arange(1, len(names) + 1), names)
    values = run_blocks(workers, windows_of(info), _values_of_block, info.path, merge=_united, feedback=feedback)
    if not values.size:
        raise InputError(say("The zone map '{path}' has no cell with data: check its nodata value.", path=path))
    whole = values.size <= MOST_ZONES and bool((values == np.rint(values)).all())
    if not whole:
        raise InputError(
            say(
                "The raster '{path}' is no zone map, which holds 1 to {most} whole numbers: make one with 'Zone "
                "susceptibility map'.",
                path=path,
                most=MOST_ZONES,
            )
        )
    known = category_names(path)
    return Zones(info, values, [known.get(int(value), f"zone {value:.0f}") for value in values])


def _names(text: str, path: StrPath) -> list[str]:
    try:
        return list(parsed(text, ListOf(Words(), 1, MOST_ZONES), "ZONES"))
    except SchemaError as error:
        raise InputError(
            say(
                "The zone map '{path}' has damaged metadata ({what}): make it anew with 'Zone susceptibility map'.",
                path=path,
                what=error.sentence,
            )
        ) from error


def _values_of_block(path: str, window: Window) -> np.ndarray:
    values, valid = read_band(path, window, 1, np.float64)
    return _few(np.unique(values[valid]))


def _united(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return _few(np.union1d(one, other))


def _few(values: np.ndarray) -> np.ndarray:
    """Return sorted values, but no more than it takes to see that they are too many."""
    return values[: MOST_ZONES + 1]


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
