"""Raster values at points and cells, reading only the blocks that hold any."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import numpy as np

from ..feedback import SILENT, Feedback
from .blocks import default_threads, local_executor, run_blocks, windows_of
from .grid import Window
from .raster import RasterInfo, read_block


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
    info: RasterInfo, index: np.ndarray, bands: Sequence[int], feedback: Feedback = SILENT, threads: int | None = None
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
    threads : int, optional
        Worker threads; one per processor by default.

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
    wanted: dict[Window, np.ndarray] = {}  # positions in `index`, by the least window that holds their cells
    for part in groups:
        at = inside[part]
        row, column = np.divmod(index[at], info.grid.width)
        top, left = int(row.min()), int(column.min())
        wanted[Window(left, top, int(column.max()) - left + 1, int(row.max()) - top + 1)] = at
    worker = functools.partial(
        _read_cells, width=info.grid.width, bands=tuple(bands), cells={w: index[at] for w, at in wanted.items()}
    )

    def put(window: Window, result: tuple[np.ndarray, np.ndarray]) -> None:
        values[wanted[window]], valid[wanted[window]] = result

    with local_executor(min(threads or default_threads(), max(1, len(wanted)))) as executor:
        run_blocks(executor, wanted, worker, info.path, write=put, feedback=feedback)
    return values, valid


def _read_cells(path: str, window: Window, *, width: int, bands: Sequence[int], cells: dict[Window, np.ndarray]):
    row, column = np.divmod(cells[window], width)
    block, usable = read_block(path, window, bands)
    return block[:, row - window.row, column - window.column].T, usable[row - window.row, column - window.column]
