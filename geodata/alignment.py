"""Bringing rasters onto one grid, without writing a copy: warped views that GDAL reads through."""

from __future__ import annotations

import os
from dataclasses import dataclass
from xml.etree import ElementTree

from osgeo import gdal

from ..errors import InputError
from .gdal_errors import quiet
from .grid import Grid, same_crs, transform_points
from .raster import RasterInfo, open_raster
from .stack import CATEGORICAL

EDGE_POINTS = 21


@dataclass(frozen=True)
class AlignedBand:
    """One factor's band as seen on the reference grid: what to open, and which band of it to read."""

    name: str
    kind: str
    opens: str
    band: int
    is_warped: bool


def overlaps(info: RasterInfo, reference: Grid) -> bool:
    """Whether a raster touches the reference grid at all."""
    grid = info.grid
    steps = [i / (EDGE_POINTS - 1) for i in range(EDGE_POINTS)]
    columns = [grid.width * c for c in steps for _ in steps]
    rows = [grid.height * r for _ in steps for r in steps]
    x, y = transform_points(*grid.xy(columns, rows), grid.crs, reference.crs)
    column, row = reference.pixel(x, y)
    known = (column == column) & (row == row)
    if not known.any():
        return False
    column, row = column[known], row[known]
    return bool(
        column.max() > 0 and column.min() < reference.width and row.max() > 0 and row.min() < reference.height
    )


def align(
    info: RasterInfo, band: int, name: str, kind: str, reference: Grid, cutline: str | None = None
) -> AlignedBand:
    """Return a view of one band on the reference grid.

    A raster on the same grid is read as it is; any other one through a warped view: bilinear where
    `kind` is continuous, nearest where it is categorical. With a `cutline` (a vector file) all are
    warped views, nodata outside its polygons.

    Raises
    ------
    InputError
        If the raster misses the reference altogether, or has no CRS and another grid.
    """
    grid = info.grid
    crs = grid.crs or reference.crs
    same = Grid(grid.width, grid.height, grid.transform, crs).same_as(reference)
    if same and cutline is None:
        return AlignedBand(name, kind, info.path, band, False)
    if not same and not grid.crs and reference.crs:
        raise InputError(
            f"The raster '{info.path}' has no coordinate reference system and another grid than the reference: "
            "assign its CRS (Raster > Projections > Assign Projection)."
        )
    if not overlaps(info, reference):
        raise InputError(
            f"The raster '{info.path}' does not touch the reference grid: check its coordinate reference system "
            "and position, or leave it out."
        )
    nearest = same or kind == CATEGORICAL
    return AlignedBand(name, kind, _warped_view(info, band, nearest, reference, cutline), 1, True)


def _warped_view(info: RasterInfo, band: int, nearest: bool, reference: Grid, cutline: str | None) -> str:
    """Return the XML of a warped VRT, which GDAL opens like a file name in any thread or process."""
    if reference.transform[2] or reference.transform[4]:
        raise InputError("The reference raster is rotated: warp it to a north-up grid first.")
    source = open_raster(os.path.abspath(info.path) if os.path.exists(info.path) else info.path)
    x0, y0 = reference.xy(0, 0)
    x1, y1 = reference.xy(reference.width, reference.height)
    options = {
        "format": "VRT",
        "outputBounds": (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)),
        "width": reference.width,
        "height": reference.height,
        "dstSRS": reference.crs or None,
        "srcSRS": info.grid.crs or None,
        "resampleAlg": "near" if nearest else "bilinear",
        "cutlineDSName": cutline,
        "outputType": gdal.GDT_Float32,
        "dstNodata": _NODATA,
        "errorThreshold": 0.0 if same_crs(info.grid.crs, reference.crs) else 0.125,
    }
    xml = warped = None
    with quiet() as failure:
        # GDAL 3.6 warps all bands unless the one wanted is singled out first.
        single = gdal.Translate("", source, format="VRT", bandList=[band]) if source.RasterCount > 1 else source
        warped = gdal.Warp("", single, **options)
        if warped is not None:
            xml = warped.GetMetadata("xml:VRT")[0]
    if not xml or failure.message:
        raise InputError(
            f"The raster '{info.path}' cannot be brought to the reference grid ({failure.message}): warp it first."
        )
    return _without_nested_memory(xml, single, source)


def _without_nested_memory(xml: str, single: gdal.Dataset, source: gdal.Dataset) -> str:
    # A view of one band of many is itself a VRT without a file: put its XML where its name would stand.
    if single is source:
        return xml
    tree = ElementTree.fromstring(xml)
    for element in tree.iter("SourceDataset"):
        element.text = single.GetMetadata("xml:VRT")[0]
        element.set("relativeToVRT", "0")
    return ElementTree.tostring(tree, encoding="unicode")


# The lowest float32: no measured value equals it, unlike -9999 (a depth, a curvature times a factor).
_NODATA = -3.4028234663852886e38
STACK_NODATA = _NODATA


def stack_vrt(bands: list[AlignedBand], reference: Grid) -> ElementTree.Element:
    """Return a VRT with one band per aligned band; sources are referred to by absolute name."""
    root = ElementTree.Element(
        "VRTDataset", rasterXSize=str(reference.width), rasterYSize=str(reference.height)
    )
    if reference.crs:
        ElementTree.SubElement(root, "SRS").text = reference.crs
    ElementTree.SubElement(root, "GeoTransform").text = ", ".join(repr(float(v)) for v in reference.transform)
    for number, aligned in enumerate(bands, start=1):
        band = ElementTree.SubElement(root, "VRTRasterBand", dataType="Float32", band=str(number))
        ElementTree.SubElement(band, "Description").text = aligned.name
        metadata = ElementTree.SubElement(band, "Metadata")
        ElementTree.SubElement(metadata, "MDI", key="KIND").text = aligned.kind
        ElementTree.SubElement(band, "NoDataValue").text = repr(STACK_NODATA)
        source = ElementTree.SubElement(band, "ComplexSource")
        opens = aligned.opens if aligned.is_warped else os.path.abspath(aligned.opens)
        ElementTree.SubElement(source, "SourceFilename", relativeToVRT="0").text = opens
        ElementTree.SubElement(source, "SourceBand").text = str(aligned.band)
        rectangle = {"xOff": "0", "yOff": "0", "xSize": str(reference.width), "ySize": str(reference.height)}
        ElementTree.SubElement(source, "SrcRect", rectangle)
        ElementTree.SubElement(source, "DstRect", rectangle)
        dataset = open_raster(opens)  # kept: a band dies with its dataset
        nodata = dataset.GetRasterBand(aligned.band).GetNoDataValue()
        if nodata is not None:
            ElementTree.SubElement(source, "NODATA").text = repr(nodata)
    return root
