"""A few blocks of a raster, evenly spread: enough to see what kind of values it holds, however large it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .block_cache import bounded_cache
from .blocks import windows_of
from .raster import RasterInfo, close_rasters, read_block

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

WHOLE_BLOCKS = 16  # of 512 x 512 cells; a raster of no more is read whole
MOST_BLOCKS, SMALL_BLOCK = 64, 256  # so many of a larger one, so many cells a side: again four million cells
MOST_CELLS = 65_536  # at most so many are returned


@bounded_cache()
def sample_of_blocks(info: RasterInfo, bands: Sequence[int]) -> tuple[np.ndarray, Mask]:
    """Return the values of evenly spread cells in evenly spread blocks.

    A raster of a few blocks is read whole; of others it is small blocks, which do not stand in columns. Every block
    gives cells in the same proportion, so that the sample is one of area wherever cells are alike.

    Returns
    -------
    values : float32 array [bands, n]
    valid : bool array [n]
        True where all of the bands are valid.
    """
    every = windows_of(info)
    if len(every) > WHOLE_BLOCKS:
        every = windows_of(info, SMALL_BLOCK)
    apart = -(-len(every) // MOST_BLOCKS)
    while math.gcd(apart, every.columns) > 1:
        apart += 1
    windows = every[::apart]
    cells = sum(window.width * window.height for window in windows)
    step = max(1, int(np.ceil(np.sqrt(cells / MOST_CELLS))))
    values, valid = [], []
    try:
        for window in windows:
            # Blocks of a few rows start where the others' rows would go on.
            first = -window.row % step, -window.column % step
            block, good = read_block(info.path, window, bands)
            values.append(block[:, first[0] :: step, first[1] :: step].reshape(len(bands), -1))
            valid.append(good[first[0] :: step, first[1] :: step].ravel())
    finally:
        close_rasters()
    return np.concatenate(values, axis=1), np.concatenate(valid)
