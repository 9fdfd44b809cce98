"""A sample of a raster's cells in bounded time, however large the raster: some of its tiles, spread over all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .block_cache import bounded_cache
from .grid import Window
from .raster import RasterInfo, close_rasters, read_band

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

MOST_CELLS = 1 << 20
MOST_WINDOWS = 256  # each may cost the decompression of a tile
LONGEST_SIDE = 256
GOLDEN = 0.6180339887498949  # its multiples spread evenly, whatever their number


def sample_windows(info: RasterInfo) -> list[Window]:
    """Return windows within a raster's tiles: all of a small raster, else at most a million cells."""
    grid, (tile_rows, tile_columns) = info.grid, info.tile
    # Strips are read whole, because all of a strip is decompressed anyway.
    rows = max(1, min(tile_rows, LONGEST_SIDE, MOST_CELLS // max(tile_columns, 1)))
    columns = max(1, tile_columns if tile_columns >= grid.width else min(tile_columns, LONGEST_SIDE))
    if rows < LONGEST_SIDE and grid.cells <= MOST_CELLS:
        rows = min(LONGEST_SIDE, grid.height)  # few calls for a small raster in strips
    down, across = -(-grid.height // rows), -(-grid.width // columns)
    most = max(1, min(MOST_WINDOWS, MOST_CELLS // (rows * columns)))
    if down * across <= most or grid.cells <= MOST_CELLS:
        chosen = [(i, j) for i in range(down) for j in range(across)]
    else:
        spread = [(int((k + 0.5) * down / most), int((k * GOLDEN) % 1 * across)) for k in range(most)]
        chosen = sorted(set(spread))
    return [
        Window(j * columns, i * rows, min(columns, grid.width - j * columns), min(rows, grid.height - i * rows))
        for i, j in chosen
    ]


@bounded_cache()
def read_sample(info: RasterInfo, number: int) -> list[tuple[np.ndarray, Mask]]:
    """Return values (float32 [h, w]) and valid cells of a band in `sample_windows`."""
    try:
        return [read_band(info.opens, window, number) for window in sample_windows(info)]
    finally:
        close_rasters()
