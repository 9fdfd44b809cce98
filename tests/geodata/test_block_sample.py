"""A few blocks of a large raster, or all of a small one."""

from __future__ import annotations

import numpy as np
from landslide_susceptibility.geodata.block_sample import MOST_CELLS, SMALL_BLOCK, sample_of_blocks
from landslide_susceptibility.geodata.raster import describe
from raster_files import make_raster, utm_grid


def sampled(path, side):
    """Return a sample of a square raster whose cells hold the number of their column of blocks."""
    values = np.tile(np.arange(side, dtype=np.float32) // SMALL_BLOCK, (side, 1))
    planes, valid = sample_of_blocks(describe(make_raster(path, values, utm_grid(side, side), nodata=-1)), [1])
    assert valid.all()
    return planes[0]


def test_blocks_of_a_large_raster_do_not_stand_in_columns(tmp_path):
    """Every second of a hundred blocks, ten a row, would come from five columns."""
    found, counts = np.unique(sampled(tmp_path / "large.tif", 10 * SMALL_BLOCK), return_counts=True)
    assert found.tolist() == list(range(10)) and counts.max() < 2 * counts.min()
    assert counts.sum() <= MOST_CELLS


def test_a_small_raster_is_read_whole(tmp_path):
    found, counts = np.unique(sampled(tmp_path / "small.tif", SMALL_BLOCK // 2), return_counts=True)
    assert found.tolist() == [0] and counts.tolist() == [(SMALL_BLOCK // 2) ** 2]
