"""Which spatial blocks were held out, by a split or as the samples themselves tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..dependencies import require
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.cell_sampling import EVERYWHERE, BlockGroups
from ..geodata.grid import Grid
from ..geodata.landslides import LocatedLandslides
from ..geodata.spatial_blocks import SpatialBlocks
from ..sentences import say
from .samples import Samples
from .split import BLOCKS, SplitSettings, blocks_in, landslide_keys, trains, with_default_block_size

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask


def blocks_held_out_by(split: SplitSettings, located: LocatedLandslides, grid: Grid) -> BlockGroups:
    """Return all spatial blocks that a split holds out as one group, whatever samples lie in them.

    It depends only on the landslides, the grid and the split, so that all strategies of choosing non-landslides and all
    networks can be tested on the same cells.

    Returns
    -------
    BlockGroups
        The object `EVERYWHERE` itself if samples are split at random.
    """
    if split.method != BLOCKS:
        return EVERYWHERE
    keys = landslide_keys(located)
    split = with_default_block_size(split, keys, grid)
    blocks = blocks_in(grid, split)
    return _held_out(blocks, blocks.number(keys, grid), trains(located, grid, split))


def is_spatial(samples: Samples) -> bool:
    """Whether whole spatial blocks were held out: no block has samples on both sides, and not by chance.

    If blocks have few samples, a random split can leave every block on one side too. So the split counts as random
    unless the chance of that is less than one in a million.
    """
    blocks, inverse = np.unique(samples.block, return_inverse=True)
    train = np.bincount(inverse, samples.train)
    total = np.bincount(inverse, minlength=blocks.size)
    if ((train > 0) & (train < total)).any():
        return False
    share = float(samples.train.mean())
    return float(np.log(share**total + (1 - share) ** total).sum()) < np.log(1e-6)


def held_out_blocks(samples: Samples, cells: CellIndex, grid: Grid, feedback: Feedback = SILENT) -> BlockGroups:
    """Return the spatial blocks held out of the samples' training as one group.

    A block with landslides is on the side of these landslides; any other block is on the side of the nearest block with
    landslides, as in a split (see `blocks_held_out_by`). So the result does not depend on which non-landslides were
    chosen. It is the whole raster if the size of the blocks is unknown.

    Parameters
    ----------
    samples : Samples
        Split by whole blocks; see `is_spatial`.
    cells : int64 array [n]
        The cell of each sample, negative outside the raster.
    grid : Grid
        Of the map.

    Raises
    ------
    InputError
        If the samples were split by blocks of another raster.
    """
    if np.isnan(samples.block_size):
        feedback.warning(
            say(
                "Whole spatial blocks were held out, but the samples have no field 'block_size' in metres: the "
                "random cells of the common test come from the whole map, the blocks trained on too."
            )
        )
        return EVERYWHERE
    usable = cells >= 0
    blocks = SpatialBlocks.of_size(samples.block_size, grid)
    here = blocks.number(cells[usable], grid)
    if (here != samples.block[usable]).mean() > 0.1:  # cells of one landslide share a block, so a few may differ
        raise InputError(
            say(
                "The samples were not split by spatial blocks of {block_size:g} m of this map: predict over the "
                "factor stack that they were built from.",
                block_size=samples.block_size,
            )
        )
    slides = usable & (samples.label == 1) & (samples.block >= 0) & (samples.block < blocks.count)
    found = _held_out(blocks, samples.block[slides], samples.train[slides])
    # Samples that were split by another rule may have non-landslides elsewhere: no block used in training is held out.
    others = samples.label[usable] == 0
    found.group[here[others]] = np.where(samples.train[usable][others], -1, 0)
    return found


def _held_out(blocks: SpatialBlocks, numbers: np.ndarray, train: Mask) -> BlockGroups:
    """Return the blocks held out as group 0, from the blocks of landslides and whether these train (bool).

    A block without landslides is on the side of the nearest block that has some; if two are equally near, it trains.
    `split.is_training` does the same for the cells in it.
    """
    distance = require("scipy.ndimage").distance_transform_edt
    away = []
    for side in (numbers[train], numbers[~train]):
        empty = np.ones(blocks.count, bool)
        empty[side] = False
        # Without a block on this side there is none to be near to.
        away.append(distance(empty.reshape(blocks.rows, -1)).ravel() if side.size else np.full(blocks.count, np.inf))
    return BlockGroups(blocks, np.where(away[0] <= away[1], -1, 0))
