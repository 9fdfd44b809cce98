"""Windows of a raster with a margin of neighbouring cells, read by one thread for all workers."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ..workers import Workers
from .block_cache import bounded_cache
from .grid import Grid, Window
from .raster import RasterInfo, close_rasters, read_band

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Mask

JOB_ROWS, JOB_COLUMNS = 512, 2048
STRIP_COLUMNS = 8192
_lock = threading.Lock()


class _Reader:
    """The thread that reads, and how many `one_reader` contexts use it."""

    users = 0
    thread: Workers | None = None


_reader = _Reader()


def read_with_halo(path: str, band: int, grid: Grid, window: Window, halo: int) -> tuple[Floats, Mask | None]:
    """Read a window and `halo` cells around it.

    Returns
    -------
    values : float32 [height + 2 halo, width + 2 halo]
        0 where a cell is not valid or outside the raster.
    valid : bool array of the same shape, or None where all cells are valid
    """
    left, top = max(window.column - halo, 0), max(window.row - halo, 0)
    right = min(window.column + window.width + halo, grid.width)
    bottom = min(window.row + window.height + halo, grid.height)
    inside, known = _read(path, Window(left, top, right - left, bottom - top), band)
    shape = window.height + 2 * halo, window.width + 2 * halo
    whole = inside.shape == shape
    if whole and known.all():
        return inside, None
    values, valid = (inside, known) if whole else (np.zeros(shape, np.float32), np.zeros(shape, bool))
    if not whole:
        down, across = top - window.row + halo, left - window.column + halo
        part = slice(down, down + inside.shape[0]), slice(across, across + inside.shape[1])
        values[part], valid[part] = inside, known
    values[~valid] = 0
    return values, valid


def halo_windows(info: RasterInfo, halo: int, block: tuple[int, int] | None = None) -> list[Window]:
    """Cut a raster into windows that are large compared with their halo.

    They go down one column after another, so that few tiles are read twice.

    Parameters
    ----------
    block : (int, int), optional
        Rows and columns of a window; chosen from the halo and the file's tiles by default.
    """
    grid, (tile_rows, tile_columns) = info.grid, info.tile
    if block is not None:
        rows, columns = block
    elif halo > JOB_ROWS // 8:
        rows = columns = -(-max(1024, 2 * halo) // 256) * 256
    elif tile_columns >= grid.width and tile_rows < JOB_ROWS:  # strips are read whole
        columns = min(grid.width, STRIP_COLUMNS)
        rows = max(JOB_ROWS * JOB_COLUMNS // columns // 256, 1) * 256
    else:
        rows, columns = JOB_ROWS, JOB_COLUMNS
    return [
        Window(column, row, min(columns, grid.width - column), min(rows, grid.height - row))
        for column in range(0, grid.width, columns)
        for row in range(0, grid.height, rows)
    ]


@contextlib.contextmanager
def one_reader() -> Iterator[None]:
    """Let one thread read for all workers of this process, with GDAL's block cache bounded, until the context ends.

    A tile that two blocks share is then decompressed once, and not once per thread.
    """
    with bounded_cache():
        with _lock:
            if _reader.thread is None:
                _reader.thread = Workers(1)
            _reader.users += 1
        try:
            yield
        finally:
            with _lock:
                _reader.users -= 1
                if _reader.users == 0:
                    thread, _reader.thread = _reader.thread, None
                    thread.submit(close_rasters).result()  # so that the file can be replaced
                    thread.close()


def _read(path: str, window: Window, band: int) -> tuple[Floats, Mask]:
    thread = _reader.thread
    if thread is None:  # in another process than the one that entered `one_reader`
        return read_band(path, window, band, np.float32)
    return thread.submit(read_band, path, window, band, np.float32).result()
