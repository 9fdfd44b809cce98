"""Virtual rasters over tiles, written source after source, so that memory does not grow with the number of tiles."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from osgeo import gdal

from ..disk import not_whole, settle
from .gdal_errors import quiet
from .grid import Window
from .tile_layout import FAN, TileLayout
from .xml_text import ElementTree, parsed

BLOCK = "128"  # cells a side of the blocks that GDAL reads a virtual raster by


class Source(NamedTuple):
    """A raster that a virtual one is made of: its name as the virtual raster refers to it, and where it lies there."""

    name: str
    window: Window


def virtual_head(layout: TileLayout, level: int, window: Window) -> gdal.Dataset:
    """Return a virtual raster of a window of a level in memory, without sources: for what is told of its bands."""
    dataset = gdal.GetDriverByName("VRT").Create("", window.width, window.height, 0)
    for _ in range(layout.bands):
        dataset.AddBand(layout.gdal_type)
    layout.describe(dataset, level, window)
    dataset.GetRasterBand(1).SetColorInterpretation(gdal.GCI_GrayIndex)  # as in a GeoTIFF
    return dataset


def group_name(row: int, column: int) -> str:
    """Return the path, within the folder of the tiles, of the virtual raster over one group of them."""
    return f"0/{row}_{column}.vrt"


def has_groups(layout: TileLayout) -> bool:
    """Whether there are so many tiles that groups of them have virtual rasters of their own."""
    return len(layout.windows()) > FAN * FAN


def sources(layout: TileLayout, level: int, prefix: str) -> Iterator[Source]:
    """Yield what a virtual raster of a whole level refers to: its tiles, or the groups of them where they are many.

    GDAL keeps a record of each source of a virtual raster that is open, and looks through all of them whenever it is
    read: two steps of a few hundred are quick where one of a hundred thousand is not.
    """
    tiles = layout.windows(level)
    if level > 0 or not has_groups(layout):
        for window in tiles:
            row, column = window.row // layout.side, window.column // layout.side
            yield Source(prefix + layout.name(level, row, column), window)
        return
    for row in range(-(-tiles.rows // FAN)):
        for column in range(-(-tiles.columns // FAN)):
            first = tiles.at(row * FAN, column * FAN)
            last = tiles.at(min(tiles.rows, (row + 1) * FAN) - 1, min(tiles.columns, (column + 1) * FAN) - 1)
            yield Source(prefix + group_name(row, column), _spanned(first, last))


def write_group(layout: TileLayout, window: Window) -> None:
    """Write the virtual raster over the tiles that one tile of the first level is an overview of."""
    row, column = window.row // layout.side, window.column // layout.side
    tiles = list(layout.below(1, window))
    whole = _spanned(tiles[0], tiles[-1])
    path = os.path.join(layout.folder, group_name(row, column))

    def own() -> Iterator[Source]:
        for tile in tiles:
            name = f"{row}_{column}/{tile.row // layout.side}_{tile.column // layout.side}.tif"
            yield Source(name, tile._replace(column=tile.column - whole.column, row=tile.row - whole.row))

    write_mosaic(path, virtual_head(layout, 0, whole), layout, own)


def write_mosaic(
    path: str,
    head: gdal.Dataset,
    layout: TileLayout,
    sources: Callable[[], Iterable[Source]],
    overviews: Sequence[str] = (),
) -> None:
    """Write a virtual raster.

    Parameters
    ----------
    path : str
    head : gdal.Dataset
        A virtual raster without sources, of which all but these is taken.
    layout : TileLayout
    sources : callable
        Called for each band; yields what it is made of.
    overviews : sequence of str
        Rasters of coarser cells, finest first, as the virtual raster refers to them.

    Raises
    ------
    InputError
        If it cannot be written.
    """
    part = f"{path}.new"
    root = parsed(head.GetMetadata("xml:VRT")[0], path)
    kind = gdal.GetDataTypeName(layout.gdal_type)
    try:
        with open(part, "w", encoding="utf-8") as file:
            begin, end = _tags(root)
            file.write(begin)
            for element in root:
                if element.tag != "VRTRasterBand":
                    file.write(ElementTree.tostring(element, encoding="unicode"))
                    continue
                opening, closing = _tags(element)
                file.write(opening)
                for child in element:
                    file.write(ElementTree.tostring(child, encoding="unicode"))
                number = element.get("band", "1")
                for name in overviews:
                    file.write(_overview(name, number))
                for source in sources():
                    file.write(_simple_source(source, number, kind))
                file.write(closing)
            file.write(end)
        settle(part)
        os.replace(part, path)
    except OSError as error:
        raise not_whole(layout.target, error.strerror or str(error)) from error
    finally:
        if os.path.lexists(part):
            os.unlink(part)


def open_mosaic(path: str) -> gdal.Dataset | None:
    """Open a virtual raster as it is on disk, None if it cannot be."""
    with quiet():
        return gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    return None


def _spanned(first: Window, last: Window) -> Window:
    return Window(first.column, first.row, last.column + last.width - first.column, last.row + last.height - first.row)


def _tags(element: ElementTree.Element) -> tuple[str, str]:
    """Return the tags that begin and end an element."""
    empty = ElementTree.Element(element.tag, element.attrib)
    closing = f"</{element.tag}>"
    text = ElementTree.tostring(empty, encoding="unicode", short_empty_elements=False)
    return text[: -len(closing)] + "\n", closing + "\n"


def _overview(name: str, band: str) -> str:
    element = ElementTree.Element("Overview")
    ElementTree.SubElement(element, "SourceFilename", relativeToVRT="1").text = name
    ElementTree.SubElement(element, "SourceBand").text = band
    return ElementTree.tostring(element, encoding="unicode") + "\n"


def _simple_source(source: Source, band: str, kind: str) -> str:
    width, height = str(source.window.width), str(source.window.height)
    element = ElementTree.Element("SimpleSource")
    ElementTree.SubElement(element, "SourceFilename", relativeToVRT="1").text = source.name
    ElementTree.SubElement(element, "SourceBand").text = band
    # So that GDAL need not open every source when it opens the virtual raster.
    known = {"RasterXSize": width, "RasterYSize": height, "DataType": kind, "BlockXSize": BLOCK, "BlockYSize": BLOCK}
    ElementTree.SubElement(element, "SourceProperties", known)
    ElementTree.SubElement(element, "SrcRect", xOff="0", yOff="0", xSize=width, ySize=height)
    place = {"xOff": str(source.window.column), "yOff": str(source.window.row)}
    ElementTree.SubElement(element, "DstRect", {**place, "xSize": width, "ySize": height})
    return ElementTree.tostring(element, encoding="unicode") + "\n"
