"""Raster values at cells, read from only the blocks that hold such cells."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..feedback import SILENT, Feedback
from ..memory import require_memory
from ..sentences import say
from ..workers import WorkersLike
from .block_cache import bounded_cache
from .blocks import run_blocks, windows_of
from .grid import Window
from .raster import RasterInfo, close_rasters, read_bands, read_block
from .workers import open_workers

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask

# Types whose values a float32 may not hold.
WIDE = ("Float64", "Int32", "UInt32", "Int64", "UInt64")


def group_by_block(info: RasterInfo, index: CellIndex) -> list[np.ndarray]:
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
    info: RasterInfo, index: CellIndex, bands: Sequence[int], feedback: Feedback = SILENT, workers: WorkersLike = None
) -> tuple[np.ndarray, Mask]:
    """Read bands at cells.

    Parameters
    ----------
    info : RasterInfo
        The raster.
    index : int64 array [n]
        Cell indices; -1 (outside) is allowed.
    bands : sequence of int
        1-based band numbers.
    workers : Workers, int or str, optional
        What does the work, or the number of threads; one per processor by default.

    Returns
    -------
    values : float32 [n, bands]
        NaN outside the raster.
    valid : bool [n]
        True where every band read is valid.
    """
    index = np.asarray(index, np.int64)
    require_memory(
        index.size * len(bands) * 4,
        say("The table of {count:,} places in {bands} bands", count=index.size, bands=len(bands)),
        say("take fewer places or bands"),
    )
    values = np.full((index.size, len(bands)), np.nan, np.float32)
    valid = np.zeros(index.size, bool)
    task = functools.partial(_read_cells, width=info.grid.width, bands=tuple(bands))

    def put(at: np.ndarray, result: tuple[np.ndarray, Mask]) -> None:
        values[at], valid[at] = result

    _at_cells(info, index, task, put, feedback, workers)
    return values, valid


def valid_at(
    info: RasterInfo, index: CellIndex, feedback: Feedback = SILENT, workers: WorkersLike = None
) -> list[Mask]:
    """Return at which cells each band is valid, bool [n] a band: False outside (-1). The raster is read once."""
    index = np.asarray(index, np.int64)
    valid = np.zeros((len(info.bands), index.size), bool)
    task = functools.partial(_valid_at_cells, width=info.grid.width, bands=tuple(range(1, len(info.bands) + 1)))

    def put(at: np.ndarray, result: np.ndarray) -> None:
        valid[:, at] = result

    _at_cells(info, index, task, put, feedback, workers)
    return list(valid)


def _at_cells(
    info: RasterInfo,
    index: CellIndex,
    task: Callable[..., Any],
    put: Callable[[np.ndarray, Any], None],
    feedback: Feedback,
    workers: WorkersLike,
) -> None:
    """Call `task` for each block with cells, and `put` with the positions in `index` that it read and its result."""
    inside = np.flatnonzero(index >= 0)
    groups = group_by_block(info, index[inside]) if inside.size else []
    wanted: dict[Window, np.ndarray] = {}  # positions in `index`, by the smallest window that holds their cells
    for part in groups:
        at = inside[part]
        row, column = np.divmod(index[at], info.grid.width)
        top, left = int(row.min()), int(column.min())
        wanted[Window(left, top, int(column.max()) - left + 1, int(row.max()) - top + 1)] = at

    def write(window: Window, result: Any) -> None:
        put(wanted[window], result)

    with open_workers(workers) as opened:
        run_blocks(
            opened, wanted, task, info.path, own=lambda window: index[wanted[window]], write=write, feedback=feedback
        )


def _read_cells(
    path: str, window: Window, cells: CellIndex, *, width: int, bands: Sequence[int]
) -> tuple[np.ndarray, Mask]:
    row, column = np.divmod(cells, width)
    block, usable = read_block(path, window, bands)
    return block[:, row - window.row, column - window.column].T, usable[row - window.row, column - window.column]


def _valid_at_cells(path: str, window: Window, cells: CellIndex, *, width: int, bands: Sequence[int]) -> np.ndarray:
    row, column = np.divmod(cells, width)
    return read_bands(path, window, bands)[1][:, row - window.row, column - window.column]


@bounded_cache()
def band_values_at(info: RasterInfo, index: CellIndex, feedback: Feedback = SILENT) -> list[np.ndarray]:
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
        for dtype in set(dtypes):
            numbers = [number for number, own in enumerate(dtypes, start=1) if own is dtype]
            planes, known = read_bands(info.path, needed, numbers, dtype)
            for number, block, valid in zip(numbers, planes, known):
                values[number - 1][at] = np.where(valid, block, np.nan)[row - top, column - left]
        feedback.progress(done / len(groups))
    close_rasters()
    return values
