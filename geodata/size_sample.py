"""How far a raster will shrink, by some of its tiles: they are made, compressed and forgotten."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, gdal_array

from ..feedback import SILENT, Feedback
from .gdal_errors import quiet
from .grid import Window
from .output import creation_options
from .planned_raster import INDEX, TILE, Block, PlannedRaster
from .raster import close_rasters

SIDE = 8  # tiles a side, spread evenly
# The largest are left out: where few hold data, they may be more than their share.
LEFT_OUT = 8
MARGIN = 2  # a regular sample of half-filled rasters is off by an eighth, and by less the fuller they are


@dataclass(frozen=True)
class SampledSize:
    """The bytes that a raster is likely to take, and those that it takes at least as far as a sample can tell."""

    likely: int
    least: int


def sampled_size(raster: PlannedRaster, block: Block, feedback: Feedback = SILENT) -> SampledSize:
    """Return what a raster will take, by up to 64 tiles.

    The bound is half of what the tiles take without the eight largest of them; a raster whose data are in fewer
    tiles has no bound but that of an empty one.
    """
    sizes = np.sort([_size(raster, np.atleast_3d(block(w).T).T, feedback) for w in _spread(raster)])
    close_rasters()
    tiles, count = raster.tiles, len(sizes)
    more, less = raster.overviews
    likely = float(sizes.sum()) / count * tiles * more / less
    least = float(sizes[:-LEFT_OUT].sum()) / count * tiles / MARGIN
    return SampledSize(likely=int(likely), least=max(int(least), raster.least))


def _spread(raster: PlannedRaster) -> list[Window]:
    starts = []
    for cells in (raster.grid.height, raster.grid.width):
        tiles = -(-cells // TILE)
        count = min(SIDE, tiles)
        starts.append([int((k + 0.5) * tiles / count) * TILE for k in range(count)])
    width, height = raster.grid.width, raster.grid.height
    return [Window(x, y, min(TILE, width - x), min(TILE, height - y)) for y in starts[0] for x in starts[1]]


def _size(raster: PlannedRaster, planes: np.ndarray, feedback: Feedback) -> int:
    """Return the bytes of a tile in all bands, with its places in the index."""
    feedback.check()
    path = f"/vsimem/{uuid.uuid4().hex}.tif"
    code = gdal_array.NumericTypeCodeToGDALTypeCode(planes.dtype.type)
    size = 0
    with quiet():
        options = creation_options(planes.dtype, raster.compression)
        made = gdal.GetDriverByName("GTiff").Create(path, TILE, TILE, len(planes), code, options)
        for number, plane in enumerate(planes, start=1):
            made.GetRasterBand(number).WriteArray(plane)
        made.FlushCache()
        for number in range(1, len(planes) + 1):
            size += INDEX + int(made.GetRasterBand(number).GetMetadataItem("BLOCK_SIZE_0_0", "TIFF") or 0)
        made = None
        gdal.Unlink(path)
    return size
