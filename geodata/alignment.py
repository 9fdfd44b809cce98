"""Bringing rasters onto one grid without writing copies: GDAL reads them through warped views."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from osgeo import gdal

from ..analysis.outliers import Fence
from ..errors import InputError
from ..sentences import say
from .gdal_errors import closes_on_error, quiet
from .grid import Grid, transform_points
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
# Where a cell of the reference holds so many, one or four of them do not stand for all: two by two, less what the
# scales of two CRSs differ by.
MUCH_FINER = 3.8
ROUNDING = 0.05  # of a number of cells a side, for the same reason
# GDAL warps a view in blocks of so many columns and rows, and reads all cells of the raster under one at once.
BLOCK = 512, 128
MOST_UNDER_BLOCK = 2**22
SMALLEST_SIDE = 16
NEARLY_LARGEST = 1.7976931348623e308  # of float64


@dataclass(frozen=True)
class AlignedBand:
    """One factor's band on the reference grid: what to open, which of its bands to read, unit and file name.

    `resampling` is how the values came to that grid from another one, empty if they were always on it; `cells_within`
    how many of the raster's cells one of the grid holds, None if the raster is on it already. What is far beyond the
    `fence` is counted when the band is read.
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
    resampling: str = ""
    cells_within: float | None = None

    @property
    def is_much_finer(self) -> bool:
        """Whether one of the raster's cells, or the nearest four, would not stand for a cell of the reference."""
        return self.cells_within is not None and self.cells_within >= MUCH_FINER


def _common(grid: Grid, reference: Grid) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the first and last columns, and rows, of the reference that a raster covers; None if it misses it."""
    steps = [i / (EDGE_POINTS - 1) for i in range(EDGE_POINTS)]
    columns = [grid.width * c for c in steps for _ in steps]
    rows = [grid.height * r for _ in steps for r in steps]
    x, y = transform_points(*grid.xy(columns, rows), from_crs=grid.crs, to_crs=reference.crs)
    column, row = reference.pixel(x, y)
    known = (column == column) & (row == row)
    if not known.any():
        return None
    across = np.clip([column[known].min(), column[known].max()], 0, reference.width)
    down = np.clip([row[known].min(), row[known].max()], 0, reference.height)
    return None if across[0] == across[1] or down[0] == down[1] else (across, down)


def spans(grid: Grid, reference: Grid) -> tuple[float, float]:
    """Return over how many columns and rows of a raster a cell of the reference reaches, where both usually are.

    Six digits, so that it is the same number with every release of PROJ.
    """
    common = _common(grid, reference)
    if common is None:
        return 1.0, 1.0
    shares = np.linspace(0.1, 0.9, 5)
    column, row = np.meshgrid(*(first + shares * (last - first) for first, last in common))
    centre = np.stack([column.ravel(), row.ravel()])
    reach = np.zeros((2, centre.shape[1]))
    for step in ((0.5, 0.0), (0.0, 0.5)):
        ends = []
        for sign in (-1, 1):
            at = centre + sign * np.array(step)[:, None]
            moved = transform_points(*reference.xy(*at), from_crs=reference.crs, to_crs=grid.crs)
            ends.append(np.stack(grid.pixel(*moved)))
        reach += (ends[1] - ends[0]) ** 2
    reach = np.sqrt(reach[:, np.isfinite(reach).all(axis=0)])
    if not reach.size:
        return 1.0, 1.0
    across, down = (float(f"{value:.6g}") for value in np.median(reach, axis=1))
    return across, down


@closes_on_error
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

    A raster on the same grid is read as it is. Any other one is read through a warped view, resampled as
    `usual_resampling` says if `resampling` is empty. What a cell of the view holds does not depend on which others are
    read with it: it is where the exact transformation says, and looks at as many cells of the raster's own, never of
    its overviews, as every other. With a `cutline` (a vector file) every band is a warped view, nodata outside the
    polygons.

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
        resampling=known.metadata.get("RESAMPLING", ""),
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
    placed = replace(grid, crs=crs)
    if _common(placed, reference) is None:
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
    aligned = replace(described, band=1, is_warped=True)
    span, how = (1.0, 1.0), "nearest"
    if not same:
        span = spans(placed, reference)
        how = resampling or usual_resampling(kind, span[0] * span[1])
        aligned = replace(aligned, resampling=how, cells_within=span[0] * span[1])
    view = _warped_view(absolute(info.opens), band, RESAMPLING[how], crs, reference, span)
    if cutline is not None:
        # Cut after the warp. If it were cut before, cells at the edge would miss neighbours and masks would be ignored.
        view = _warped_view(view, 1, "near", reference.crs, reference, (1.0, 1.0), cutline)
    return replace(aligned, opens=view)


def _file_name(path: str) -> str:
    """Return the name of a raster's file; empty for one whose 'path' is the XML of a virtual raster."""
    return "" if path.lstrip().startswith("<") else os.path.basename(path)


def usual_resampling(kind: str, cells_within: float) -> str:
    """Return how a factor is resampled if nothing else is said.

    Categories are by 'nearest', others 'bilinear'. Where a cell of the reference holds many of the raster's, it gets
    what most of them are ('mode'), or their 'average'.
    """
    many = cells_within >= MUCH_FINER
    if kind == CATEGORICAL:
        return "mode" if many else "nearest"
    return "average" if many else "bilinear"


def absolute(path: str) -> str:
    """Return a file's absolute path, also within 'NETCDF:"climate.nc":rain'; what else GDAL opens stays as it is."""
    if os.path.exists(path):
        return os.path.abspath(path)
    before, opening, rest = path.partition('"')
    file, closing, after = rest.partition('"')
    if not closing or path.lstrip().startswith("<") or not os.path.exists(file):
        return path
    return before + opening + os.path.abspath(file) + closing + after


def _warped_view(
    opens: str, band: int, how: str, crs: str, reference: Grid, span: tuple[float, float], cutline: str | None = None
) -> str:
    """Return the XML of a warped VRT, which GDAL opens like a file name in any thread or process."""
    opens, band = plain_band(opens, band)
    source = open_raster(opens)
    x0, y0 = reference.xy(0, 0)
    x1, y1 = reference.xy(reference.width, reference.height)
    # Bilinear and cubic look at whole multiples of the cells that they usually look at: between these GDAL's weights do
    # not leave a plane where it is, by up to 0.07 of a cell.
    across, down = (1 / max(1, math.floor(cells + ROUNDING)) for cells in span)
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
        # GDAL would interpolate places between the ends of a row, and take how wide bilinear and cubic look from the
        # shape of what is read. Both would depend on the block, which from GDAL 3.9 on is any window asked for.
        "errorThreshold": 0.0,
        "warpOptions": [f"XSCALE={across!r}", f"YSCALE={down!r}"],
        # Overviews may be of any resampling: COG's are cubic, which makes up categories and leaves the range.
        "overviewLevel": "NONE",
        # Where the CRS has a vertical part, GDAL would convert the values as if they were heights: slopes to metres.
        "options": ["-novshift"],
    }
    xml, warped, single = None, None, source
    with quiet() as failure:
        if source.RasterCount > 1:  # GDAL 3.6 warps all bands unless the wanted one is extracted first
            single = gdal.Translate("", source, format="VRT", bandList=[band])
            # One that is called alpha gets no nodata value from GDAL 3.13.
            if single is not None and single.GetRasterBand(1).GetColorInterpretation() == gdal.GCI_AlphaBand:
                single.GetRasterBand(1).SetColorInterpretation(gdal.GCI_Undefined)
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
    tree = parsed(xml, opens)
    # A view of one band of many, or of another view, is a VRT without a file: its XML takes the place of the name.
    for element in tree.iter("SourceDataset"):
        element.text = opens if single is source else single.GetMetadata("xml:VRT")[0]
        element.set("relativeToVRT", "0")
    for element in tree.iter("SrcNoDataReal"):
        element.text = _readable(element.text or "")
    for tag, side in zip(("BlockXSize", "BlockYSize"), _block(span)):
        for element in tree.findall(tag):
            element.text = str(min(side, int(element.text or side)))
    return ElementTree.tostring(tree, encoding="unicode")


def _readable(number: str) -> str:
    """Return a number as GDAL wrote it, or the nearest one that is finite where its digits are rounded beyond float64.

    The lowest float64, which several programs write as nodata, would be minus infinity, and all cells round such ones
    be lost. As float32, in which GDAL warps, both are infinite.
    """
    if math.isfinite(float(number)) or "inf" in number.lower() or "nan" in number.lower():
        return number
    return repr(math.copysign(NEARLY_LARGEST, float(number)))


def _block(span: tuple[float, float]) -> tuple[int, int]:
    """Return the columns and rows of a view's blocks, under which there are not too many cells of the raster."""
    columns, rows = BLOCK
    while columns * rows * span[0] * span[1] > MOST_UNDER_BLOCK and columns > SMALLEST_SIDE:
        columns, rows = (columns // 2, rows) if columns > rows else (columns, rows // 2)
    return columns, rows


# The lowest float32: no measured value equals it, unlike -9999 (a depth, a curvature times a factor).
STACK_NODATA = -3.4028234663852886e38


@closes_on_error
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
