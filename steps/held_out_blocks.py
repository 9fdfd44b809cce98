"""Which spatial blocks were held out of the samples' training, told from the samples themselves."""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.cell_sampling import EVERYWHERE, BlockGroups
from ..geodata.grid import Grid
from ..geodata.spatial_blocks import SpatialBlocks
from .samples import Samples


def is_spatial(samples: Samples) -> bool:
    """Whether whole spatial blocks were held out: no block has samples on both sides, and not by chance.

    With few samples a block a random split can leave every block on one side too; it is taken for one unless that is
    less likely than one in a million.
    """
    blocks, inverse = np.unique(samples.block, return_inverse=True)
    train = np.bincount(inverse, samples.train)
    total = np.bincount(inverse, minlength=blocks.size)
    if ((train > 0) & (train < total)).any():
        return False
    share = float(samples.train.mean())
    return float(np.log(share**total + (1 - share) ** total).sum()) < np.log(1e-6)


def held_out_blocks(samples: Samples, cells: np.ndarray, grid: Grid, feedback: Feedback = SILENT) -> BlockGroups:
    """Return the spatial blocks that hold test samples as one group; the whole raster if their size is unknown.

    Raises
    ------
    InputError
        If the samples were split by blocks of another raster.
    """
    if np.isnan(samples.block_size):
        feedback.warning(
            "Whole spatial blocks were held out, but the samples have no field 'block_size' in metres: the random "
            "cells of the common test come from the whole map, the blocks trained on too."
        )
        return EVERYWHERE
    usable = cells >= 0
    blocks = SpatialBlocks.of_size(samples.block_size, grid)
    here = blocks.number(cells[usable], grid)
    if (here != samples.block[usable]).mean() > 0.1:  # cells of one landslide share a block, so a few may differ
        raise InputError(
            f"The samples were not split by spatial blocks of {samples.block_size:g} m of this map: predict over the "
            "factor stack that they were built from."
        )
    group = np.full(blocks.count, -1, np.int64)
    group[np.unique(here[~samples.train[usable]])] = 0
    return BlockGroups(blocks, group)
