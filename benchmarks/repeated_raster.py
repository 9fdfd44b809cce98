"""Large rasters that cost no disk: a file repeated side by side and one below the other, as a virtual raster."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

TILE = 256


def repeat(source: str | Path, target: str | Path, *, across: int = 1, down: int = 1) -> None:
    """Write a virtual raster of `across` times the columns and `down` times the rows of `source`.

    It repeats as much of the file as makes whole tiles, wherever it repeats it. Descriptions, metadata and nodata
    values are kept. The cost of a cell is to be that of as many files: repeating whole tiles keeps the tiles of the
    virtual raster those of the file, and each repetition has a file name of its own (a link beside `target`), or else
    GDAL would find its tiles in the cache.
    """
    from osgeo import gdal

    source, target = Path(source), Path(target)
    dataset = gdal.Open(str(source))
    columns, rows = dataset.RasterXSize, dataset.RasterYSize
    gdal.GetDriverByName("VRT").CreateCopy(str(target), dataset)
    tree = ElementTree.parse(target)
    root = tree.getroot()
    root.set("rasterXSize", str(across * columns))
    root.set("rasterYSize", str(down * rows))
    spans = [(x, y) for y in _spans(rows, down) for x in _spans(columns, across)]
    names = [_link(source, target.with_name(f"{target.stem}_{number}.tif")) for number in range(len(spans))]
    for number, band in enumerate(root.iter("VRTRasterBand"), start=1):
        for old in [*band.findall("SimpleSource"), *band.findall("ComplexSource")]:
            band.remove(old)
        for name, ((left, width), (top, height)) in zip(names, spans):
            part = ElementTree.SubElement(band, "SimpleSource")
            ElementTree.SubElement(part, "SourceFilename", relativeToVRT="1").text = name
            ElementTree.SubElement(part, "SourceBand").text = str(number)
            properties = {
                "RasterXSize": str(columns),
                "RasterYSize": str(rows),
                "BlockXSize": str(TILE),
                "BlockYSize": str(TILE),
                "DataType": gdal.GetDataTypeName(dataset.GetRasterBand(number).DataType),
            }
            ElementTree.SubElement(part, "SourceProperties", properties)
            size = {"xSize": str(width), "ySize": str(height)}
            ElementTree.SubElement(part, "SrcRect", xOff="0", yOff="0", **size)
            ElementTree.SubElement(part, "DstRect", xOff=str(left), yOff=str(top), **size)
    tree.write(target, encoding="utf-8")


def _spans(length: int, times: int) -> list[tuple[int, int]]:
    """Return start and length, in cells, of the repetitions that fill `times` the length."""
    if times == 1:
        return [(0, length)]
    whole = length // TILE * TILE or length
    return [(start, min(whole, times * length - start)) for start in range(0, times * length, whole)]


def _link(source: Path, link: Path) -> str:
    """Make a relative link to a file, unless it is there, and return the link's name."""
    if not link.is_symlink():
        link.symlink_to(os.path.relpath(source, link.parent))
    return link.name
