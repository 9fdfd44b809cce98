"""Raster values at points and cells, reading only the blocks that hold any."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..feedback import SILENT, Feedback
from .blocks import windows_of
from .grid import Window
from .raster import RasterInfo, close_rasters, read_block


def group_by_block(info: RasterInfo, index: np.ndarray) -> list[np.ndarray]:
    """Return arrays of positions in `index` whose cells lie in the same block of the raster."""
    windows = windows_of(info)
    row, column = np.divmod(index, info.grid.width)
    height, width = windows[0].height, windows[0].width
    across = -(-info.grid.width // width)
    number = (row // height) * across + column // width
    order = np.argsort(number, kind="stable")
    bounds = np.flatnonzero(np.diff(number[order])) + 1
    return [part for part in np.split(order, bounds) if part.size]


def values_at(
    info: RasterInfo, index: np.ndarray, bands: Sequence[int], feedback: Feedback = SILENT
) -> tuple[np.ndarray, np.ndarray]:
    """Read bands at cells.

    Parameters
    ----------
    info : RasterInfo
        The raster.
    index : int64 array [n]
        Cell indices; -1 (outside) is allowed.
    bands : sequence of int
        1-based band numbers.

    Returns
    -------
    values : float32 [n, bands]
        NaN outside the raster.
    valid : bool [n]
        True where every band read is valid.
    """
    index = np.asarray(index, np.int64)
    values = np.full((index.size, len(bands)), np.nan, np.float32)
    valid = np.zeros(index.size, bool)
    inside = np.flatnonzero(index >= 0)
    groups = group_by_block(info, index[inside]) if inside.size else []
    try:
        for done, part in enumerate(groups, start=1):
            feedback.check()
            at = inside[part]
            row, column = np.divmod(index[at], info.grid.width)
            top, left = int(row.min()), int(column.min())
            needed = Window(left, top, int(column.max()) - left + 1, int(row.max()) - top + 1)
            block, usable = read_block(info.path, needed, bands)
            values[at] = block[:, row - top, column - left].T
            valid[at] = usable[row - top, column - left]
            feedback.progress(done / len(groups))
    finally:
        close_rasters()  # an open file cannot be renamed on Windows
    return values, valid
