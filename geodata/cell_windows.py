"""Windows of a raster around cells: the cell in the middle, NaN where a cell has no data or lies outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..feedback import SILENT, Feedback
from ..files import StrPath
from ..memory import require_memory
from ..sentences import say
from .block_cache import bounded_cache
from .cell_values import group_by_block
from .grid import Grid, Window
from .raster import RasterInfo, close_rasters, read_block

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats


def read_around(path: StrPath, grid: Grid, window: Window, bands: Sequence[int], halo: int) -> Floats:
    """Read bands of a window and `halo` cells around it.

    Parameters
    ----------
    bands : sequence of int
        1-based band numbers.

    Returns
    -------
    float32 array [bands, height + 2 halo, width + 2 halo]
        NaN in every band where a cell lies outside the raster or is not valid in one of the bands.
    """
    left, top = max(window.column - halo, 0), max(window.row - halo, 0)
    right = min(window.column + window.width + halo, grid.width)
    bottom = min(window.row + window.height + halo, grid.height)
    inside, valid = read_block(path, Window(left, top, right - left, bottom - top), bands)
    if not valid.all():
        inside[:, ~valid] = np.nan
    shape = len(bands), window.height + 2 * halo, window.width + 2 * halo
    if inside.shape == shape:
        return inside
    values = np.full(shape, np.nan, np.float32)
    down, across = top - window.row + halo, left - window.column + halo
    values[:, down : down + inside.shape[1], across : across + inside.shape[2]] = inside
    return values


@bounded_cache()
def windows_at(
    info: RasterInfo, index: CellIndex, bands: Sequence[int], side: int, feedback: Feedback = SILENT
) -> Floats:
    """Read the square windows around cells, in the calling thread.

    Parameters
    ----------
    info : RasterInfo
    index : int64 array [n]
        Cell indices; -1 (outside) is allowed.
    bands : sequence of int
        1-based band numbers.
    side : int
        Of a window in cells, odd.

    Returns
    -------
    float32 array [n, bands, side, side]
        NaN in every band where a cell lies outside the raster or is not valid in one of the bands; NaN throughout for
        a cell outside.
    """
    index = np.asarray(index, np.int64)
    require_memory(
        index.size * len(bands) * side * side * 4,
        say("The windows of {side} × {side} cells around {count:,} places", side=side, count=index.size),
        say("take fewer places, or a smaller window"),
    )
    found = np.full((index.size, len(bands), side, side), np.nan, np.float32)
    inside, half, steps = np.flatnonzero(index >= 0), side // 2, np.arange(side)
    groups = group_by_block(info, index[inside]) if inside.size else []
    for done, part in enumerate(groups, start=1):
        feedback.check()
        at = inside[part]
        row, column = np.divmod(index[at], info.grid.width)
        top, left = int(row.min()), int(column.min())
        needed = Window(left, top, int(column.max()) - left + 1, int(row.max()) - top + 1)
        block = read_around(info.path, info.grid, needed, bands, half)
        down = (row - top)[:, np.newaxis, np.newaxis] + steps[:, np.newaxis]
        found[at] = block[:, down, (column - left)[:, np.newaxis, np.newaxis] + steps].swapaxes(0, 1)
        feedback.progress(done / len(groups))
    close_rasters()
    return found
