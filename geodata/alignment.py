"""Bringing rasters onto one grid without writing copies: GDAL reads them through warped views."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from osgeo import gdal

from ..analysis.outliers import Fence
from ..errors import InputError
from ..sentences import say
from .gdal_errors import quiet
from .grid import Grid, same_crs, transform_points
from .plain_band import VIRTUAL_NODATA, plain_band
from .raster import RasterInfo, open_raster
from .stack import CATEGORICAL
from .xml_text import ElementTree, parsed

EDGE_POINTS = 21
# The names that users write, and GDAL's.
RESAMPLING = {
    "nearest": "near",
    "bilinear": "bilinear",
    "cubic": "cubic",
    "average": "average",
    "mode": "mode",
    "minimum": "min",
    "maximum": "max",
    "median": "med",
}
# Those that give only values that were there before.
KEEPS_CATEGORIES = ("nearest", "mode", "minimum", "maximum")


@dataclass(frozen=True)
class AlignedBand:
    """One factor's band on the reference grid: what to open, which of its bands to read, unit and file name.

    What is far beyond the `fence` is counted when the band is read.
    """

    name: str
    kind: str
    opens: str
    band: int
    is_warped: bool
    labels: Mapping[int, str] = field(default_factory=dict, hash=False)
    unit: str = ""
    source: str = ""
    fence: Fence | None = None


def overlaps(info: RasterInfo, reference: Grid) -> bool:
    """Whether a raster touches the reference grid at all."""
    grid = info.grid
    steps = [i / (EDGE_POINTS - 1) for i in range(EDGE_POINTS)]
    columns = [grid.width * c for c in steps for _ in steps]
    rows = [grid.height * r for _ in steps for r in steps]
    x, y = transform_points(*grid.xy(columns, rows), from_crs=grid.crs, to_crs=reference.crs)
    column, row = reference.pixel(x, y)
    known = (column == column) & (row == row)
    if not known.any():
        return False
    column, row = column[known], row[known]
    return bool(column.max() > 0 and column.min() < reference.width and row.max() > 0 and row.min() < reference.height)


def align(
    info: RasterInfo,
    band: int,
    reference: Grid,
    *,
    name: str,
    kind: str,
    cutline: str | None = None,
    resampling: str = "",
    labels: Mapping[int, str] | None = None,
    fence: Fence | None = None,
) -> AlignedBand:
    """Return a view of one band on the reference grid.

    A raster on the same grid is read as it is. Any other one is read through a warped view: bilinear where `kind` is
    continuous, nearest where it is categorical. With a `cutline` (a vector file) every band is a warped view, nodata
    outside the polygons.

    Raises
    ------
    InputError
        If the raster misses the reference altogether, or has no CRS and another grid.
    """
    grid, known = info.grid, info.bands[band - 1]
    source = known.metadata.get("SOURCE", "") or _file_name(info.path)
    described = AlignedBand(
        name=name,
        kind=kind,
        opens=info.opens,
        band=band,
        is_warped=False,
        labels=labels or {},
        unit="" if kind == CATEGORICAL else known.unit,  # a category is no quantity
        source=source,
        fence=fence,
    )
    crs = grid.crs or reference.crs
    same = Grid(grid.width, grid.height, grid.transform, crs).same_as(reference)
    if same and cutline is None:
        return described
    if not same and not grid.crs and reference.crs:
        raise InputError(
            say(
                "The raster '{path}' has no coordinate reference system and another grid than the reference: "
                "assign its CRS (Raster > Projections > Assign Projection).",
                path=info.path,
            )
        )
    if not overlaps(info, reference):
        raise InputError(
            say(
                "The raster '{path}' does not touch the reference grid: check its coordinate reference system and "
                "position, or leave it out.",
                path=info.path,
            )
        )
    t = reference.transform
    if t[2] or t[4] or t[1] < 0 or t[5] > 0:
        raise InputError(say("The reference raster is rotated or upside down: warp it to a north-up grid first."))
    how = "near" if same else RESAMPLING[resampling or usual_resampling(kind)]
    view = _warped_view(absolute(info.opens), band, how, crs, reference)
    if cutline is not None:
        # Cut after the warp. If it were cut before, cells at the edge would miss neighbours and masks would be ignored.
        view = _warped_view(view, 1, "near", reference.crs, reference, cutline)
    return replace(described, opens=view, band=1, is_warped=True)


def _file_name(path: str) -> str:
    """Return the name of a raster's file; empty for one whose 'path' is the XML of a virtual raster."""
    return "" if path.lstrip().startswith("<") else os.path.basename(path)


def usual_resampling(kind: str) -> str:
    """Return how a factor is resampled if nothing else is said: 'nearest' for categories, else 'bilinear'."""
    return "nearest" if kind == CATEGORICAL else "bilinear"


def absolute(path: str) -> str:
    """Return a file's absolute path; anything else that GDAL opens (a GeoPackage raster, ...) as it is."""
    return os.path.abspath(path) if os.path.exists(path) else path


def _warped_view(opens: str, band: int, how: str, crs: str, reference: Grid, cutline: str | None = None) -> str:
    """Return the XML of a warped VRT, which GDAL opens like a file name in any thread or process."""
    opens, band = plain_band(opens, band)
    source = open_raster(opens)
    x0, y0 = reference.xy(0, 0)
    x1, y1 = reference.xy(reference.width, reference.height)
    options = {
        "format": "VRT",
        "outputBounds": (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)),
        "width": reference.width,
        "height": reference.height,
        "dstSRS": reference.crs or None,
        "srcSRS": crs or None,
        "resampleAlg": how,
        "cutlineDSName": cutline,
        "outputType": gdal.GDT_Float32,
        "dstNodata": VIRTUAL_NODATA,
        "errorThreshold": 0.0 if same_crs(crs, reference.crs) else 0.125,
    }
    xml = warped = None
    with quiet() as failure:
        # GDAL 3.6 warps all bands unless the wanted one is extracted first.
        single = gdal.Translate("", source, format="VRT", bandList=[band]) if source.RasterCount > 1 else source
        warped = gdal.Warp("", single, **options)
        if warped is not None:
            xml = warped.GetMetadata("xml:VRT")[0]
    if not xml or failure.message:
        raise InputError(
            say(
                "The raster '{raster}' cannot be brought to the reference grid ({reason}): warp it first.",
                raster=opens[:200],
                reason=failure.reason,
            )
        )
    return _with_source(xml, opens if single is source else single.GetMetadata("xml:VRT")[0])


def _with_source(xml: str, opens: str) -> str:
    # A view of one band of many, or of another view, is a VRT without a file: its XML takes the place of the name.
    tree = parsed(xml, opens)
    for element in tree.iter("SourceDataset"):
        element.text = opens
        element.set("relativeToVRT", "0")
    return ElementTree.tostring(tree, encoding="unicode")


# The lowest float32: no measured value equals it, unlike -9999 (a depth, a curvature times a factor).
STACK_NODATA = -3.4028234663852886e38


def stack_vrt(bands: list[AlignedBand], reference: Grid) -> ElementTree.Element:
    """Return a VRT with one band per aligned band; sources are referred to by absolute name."""
    root = ElementTree.Element("VRTDataset", rasterXSize=str(reference.width), rasterYSize=str(reference.height))
    if reference.crs:
        ElementTree.SubElement(root, "SRS").text = reference.crs
    ElementTree.SubElement(root, "GeoTransform").text = ", ".join(repr(float(v)) for v in reference.transform)
    for place, aligned in enumerate(bands, start=1):
        band = ElementTree.SubElement(root, "VRTRasterBand", dataType="Float32", band=str(place))
        ElementTree.SubElement(band, "Description").text = aligned.name
        metadata = ElementTree.SubElement(band, "Metadata")
        ElementTree.SubElement(metadata, "MDI", key="KIND").text = aligned.kind
        if aligned.unit:
            ElementTree.SubElement(band, "UnitType").text = aligned.unit
        ElementTree.SubElement(band, "NoDataValue").text = repr(STACK_NODATA)
        source = ElementTree.SubElement(band, "ComplexSource")
        opens, number = plain_band(aligned.opens if aligned.is_warped else absolute(aligned.opens), aligned.band)
        ElementTree.SubElement(source, "SourceFilename", relativeToVRT="0").text = opens
        ElementTree.SubElement(source, "SourceBand").text = str(number)
        rectangle = {"xOff": "0", "yOff": "0", "xSize": str(reference.width), "ySize": str(reference.height)}
        ElementTree.SubElement(source, "SrcRect", rectangle)
        ElementTree.SubElement(source, "DstRect", rectangle)
        dataset = open_raster(opens)  # kept: a band dies with its dataset
        _describe_source(source, dataset.GetRasterBand(number))
    return root


def _describe_source(source: ElementTree.Element, band: gdal.Band) -> None:
    # A virtual source is read as raw numbers: scale and nodata value have to be stated.
    scale, offset, nodata = band.GetScale(), band.GetOffset(), band.GetNoDataValue()
    if scale not in (None, 1.0) or offset not in (None, 0.0):
        ElementTree.SubElement(source, "ScaleOffset").text = repr(float(offset or 0.0))
        ElementTree.SubElement(source, "ScaleRatio").text = repr(1.0 if scale is None else float(scale))
    if nodata is not None:
        ElementTree.SubElement(source, "NODATA").text = repr(nodata)
