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
    worker = functools.partial(
        _eligible_in_block, grid=info.grid, bands=tuple(bands), condition=condition, count=count, key=(seed, stream)
    )

    def merge(total, part):
        keys, index = smallest(np.concatenate([total[0], part[0]]), np.concatenate([total[1], part[1]]), count)
        return keys, index, total[2] + part[2]

    _, index, eligible = run_blocks(executor, windows_of(info), worker, info.path, merge=merge, feedback=feedback)
    return SampledCells(index, eligible)


def _eligible_in_block(path: str, window: Window, *, grid: Grid, bands, condition: Condition, count: int, key):
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
    keys, chosen = smallest(random_keys(index, *key), index, count)
    return keys, chosen, index.size
