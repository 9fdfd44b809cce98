"""Random cells of a raster that meet a condition, chosen by seed and cell index alone."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from ..analysis.sampling import random_keys, smallest
from ..feedback import SILENT, Feedback
from .blocks import run_blocks, windows_of
from .buffer import Buffer
from .grid import Grid, Window
from .raster import RasterInfo, read_band, read_block
from .spatial_blocks import SpatialBlocks


@dataclass(frozen=True)
class Condition:
    """What makes a valid cell eligible.

    Attributes
    ----------
    excluded : int64 array, sorted
        Cells that are not eligible (those of landslides).
    buffer : Buffer, optional
        Cells inside it are not eligible.
    at_most : tuple of (path, band, limit), optional
        Only cells where that raster is valid and at most `limit` are eligible.
    """

    excluded: np.ndarray
    buffer: Buffer | None = None
    at_most: tuple[str, int, float] | None = None


@dataclass(frozen=True)
class SampledCells:
    """Chosen cells (int64 indices, in random order) and how many were eligible."""

    index: np.ndarray
    eligible: int


@dataclass(frozen=True)
class BlockGroups:
    """Spatial blocks put into groups.

    Attributes
    ----------
    blocks : SpatialBlocks
    group : int64 array [number of blocks]
        The group of each block, 0 … groups-1; -1 for blocks that are not wanted.
    """

    blocks: SpatialBlocks
    group: np.ndarray

    @property
    def groups(self) -> int:
        """Number of groups."""
        return int(self.group.max(initial=-1)) + 1

    def of(self, index: np.ndarray, grid: Grid) -> np.ndarray:
        """Return the group of each cell."""
        return self.group[self.blocks.number(index, grid)]


# The whole raster as one group.
EVERYWHERE = BlockGroups(SpatialBlocks(1, 1), np.zeros(1, np.int64))


def sample_cells(
    executor: Executor,
    info: RasterInfo,
    bands: Sequence[int],
    condition: Condition,
    count: int,
    *,
    seed: int,
    stream: str,
    feedback: Feedback = SILENT,
) -> SampledCells:
    """Choose `count` random cells (all, if fewer) among those valid in `bands` and meeting a condition.

    The choice depends on seed, stream and cell index alone: not on block size or worker count.
    """
    return sample_groups(
        executor, info, bands, condition, count, EVERYWHERE, seed=seed, stream=stream, feedback=feedback
    )[0]


def sample_groups(
    executor: Executor,
    info: RasterInfo,
    bands: Sequence[int],
    condition: Condition,
    count: int,
    groups: BlockGroups,
    *,
    seed: int,
    stream: str,
    feedback: Feedback = SILENT,
) -> list[SampledCells]:
    """Choose `count` random cells in every group of spatial blocks, in one pass; see `sample_cells`."""
    worker = functools.partial(
        _eligible_in_block, grid=info.grid, bands=tuple(bands), condition=condition, count=count, groups=groups,
        key=(seed, stream),
    )  # fmt: skip

    def merge(total, part):
        return [_merged(a, b, count) for a, b in zip(total, part)]

    chosen = run_blocks(executor, windows_of(info), worker, info.path, merge=merge, feedback=feedback)
    return [SampledCells(index, eligible) for _, index, eligible in chosen]


def _merged(first, second, count: int):
    keys, index = smallest(
        np.concatenate([first[0], second[0]]), np.concatenate([first[1], second[1]]), count
    )
    return keys, index, first[2] + second[2]


def _eligible_in_block(
    path: str, window: Window, *, grid: Grid, bands, condition: Condition, count: int, groups: BlockGroups, key
):
    eligible = read_block(path, window, bands)[1]
    if condition.at_most is not None and eligible.any():
        other, band, limit = condition.at_most
        values, valid = read_band(other, window, band)
        eligible &= valid & (values <= limit)
    if condition.buffer is not None and eligible.any():
        eligible &= ~condition.buffer.mask(window)
    index = grid.window_index(window)[eligible]
    if condition.excluded.size and index.size:
        at = np.searchsorted(condition.excluded, index)
        at[at == condition.excluded.size] = 0
        index = index[condition.excluded[at] != index]
    group = groups.of(index, grid)
    parts = []
    for number in range(groups.groups):
        own = index[group == number]
        parts.append((*smallest(random_keys(own, *key), own, count), own.size))
    return parts
