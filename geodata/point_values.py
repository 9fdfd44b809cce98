"""Every band of a raster at many cells, each band for itself."""

from __future__ import annotations

import numpy as np

from ..feedback import SILENT, Feedback
from .grid import Window
from .points import group_by_block
from .raster import RasterInfo, close_rasters, read_band

# Types whose values a float32 may not hold.
WIDE = ("Float64", "Int32", "UInt32", "Int64", "UInt64")


def band_values_at(info: RasterInfo, index: np.ndarray, feedback: Feedback = SILENT) -> list[np.ndarray]:
    """Read all bands at cells, going through the raster once.

    Parameters
    ----------
    info : RasterInfo
        The raster.
    index : int64 array [n]
        Cell indices; -1 (outside) is allowed.

    Returns
    -------
    list of float32 or float64 arrays [n], one a band
        NaN outside and where the band has no data; float64 where float32 might not hold the band's values.
    """
    index = np.asarray(index, np.int64)
    dtypes = [np.float64 if band.dtype in WIDE or band.scale != 1.0 else np.float32 for band in info.bands]
    values = [np.full(index.size, np.nan, dtype) for dtype in dtypes]
    inside = np.flatnonzero(index >= 0)
    groups = group_by_block(info, index[inside]) if inside.size else []
    for done, part in enumerate(groups, start=1):
        feedback.check()
        at = inside[part]
        row, column = np.divmod(index[at], info.grid.width)
        top, left = int(row.min()), int(column.min())
        needed = Window(left, top, int(column.max()) - left + 1, int(row.max()) - top + 1)
        for number, (target, dtype) in enumerate(zip(values, dtypes), start=1):
            block, valid = read_band(info.path, needed, number, dtype)
            target[at] = np.where(valid, block, np.nan)[row - top, column - left]
        feedback.progress(done / len(groups))
    close_rasters()
    return values
