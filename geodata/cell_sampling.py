"""Random cells of a raster that meet a condition, chosen by seed and cell index alone."""

from __future__ import annotations

import functools
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.sampling import smallest, smallest_of
from ..feedback import SILENT, Feedback
from ..workers import Workers
from .blocks import run_blocks, windows_of
from .buffer import Buffer
from .grid import Grid, Window
from .raster import RasterInfo, read_band, read_block
from .spatial_blocks import SpatialBlocks

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask, RandomKeys

    # Of one group: the keys and indices of the chosen cells, and how many were eligible.
    Drawn = tuple[RandomKeys, CellIndex, int]


class CellRule(ABC):
    """A rule that eligible cells meet."""

    @abstractmethod
    def holds(self, window: Window) -> Mask:
        """Return bool [h, w]: which cells of a window meet the rule."""

    def within(self, window: Window) -> CellRule:
        """Return the rule as a block's task carries it: a rule with much data gives only the window's share of it."""
        return self


@dataclass(frozen=True)
class Outside(CellRule):
    """Cells outside a buffer."""

    buffer: Buffer

    def holds(self, window: Window) -> Mask:
        return ~self.buffer.mask(window)

    def within(self, window: Window) -> Outside:
        return Outside(self.buffer.within(window))


@dataclass(frozen=True)
class AtMost(CellRule):
    """Cells where a band of a raster on the same grid is valid and at most `limit`."""

    path: str
    band: int
    limit: float

    def holds(self, window: Window) -> Mask:
        values, known = read_band(self.path, window, self.band)
        return known & (values <= self.limit)


@dataclass(frozen=True)
class Condition:
    """What makes a valid cell eligible.

    Attributes
    ----------
    excluded : int64 array, sorted
        Cells that are not eligible (those of landslides).
    rule : CellRule or None
        What the other cells must meet.
    """

    excluded: CellIndex
    rule: CellRule | None = None


@dataclass(frozen=True)
class SampledCells:
    """Chosen cells (int64 indices, in random order) and how many were eligible."""

    index: CellIndex
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

    def of(self, index: CellIndex, grid: Grid) -> np.ndarray:
        """Return the group of each cell."""
        return self.group[self.blocks.number(index, grid)]

    def within(self, window: Window, grid: Grid) -> WindowGroups | None:
        """Return what a window needs to know of the groups; None if there is a single group."""
        if self.groups == self.group.size == 1:
            return None
        first = window.row * grid.width + window.column
        corners = np.array([first, first + (window.height - 1) * grid.width + window.width - 1])
        (top, bottom), (left, right) = np.divmod(self.blocks.number(corners, grid), self.blocks.columns)
        group = self.group.reshape(self.blocks.rows, self.blocks.columns)[top : bottom + 1, left : right + 1]
        return WindowGroups(self.blocks, int(top), int(left), group.astype(np.int32), self.groups)


@dataclass(frozen=True)
class WindowGroups:
    """The groups of the spatial blocks that a window meets.

    Attributes
    ----------
    blocks : SpatialBlocks
    top, left : int
        The first row and column of blocks.
    group : int32 array [rows, columns] of blocks
    groups : int
        Number of groups, of all blocks.
    """

    blocks: SpatialBlocks
    top: int
    left: int
    group: np.ndarray
    groups: int

    def of(self, index: CellIndex, grid: Grid) -> np.ndarray:
        """Return the group of each cell of the window."""
        row, column = np.divmod(self.blocks.number(index, grid), self.blocks.columns)
        return self.group[row - self.top, column - self.left]


# The whole raster as one group.
EVERYWHERE = BlockGroups(SpatialBlocks(1, 1), np.zeros(1, np.int64))


def sample_cells(
    workers: Workers,
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
        workers, info, bands, condition, count, EVERYWHERE, seed=seed, stream=stream, feedback=feedback
    )[0]


def sample_groups(
    workers: Workers,
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
    sampler = CellSampler(grid=info.grid, condition=condition, count=count, groups=groups, seed=seed, stream=stream)
    task = functools.partial(_sample_block, bands=tuple(bands))
    found = run_blocks(
        workers, windows_of(info), task, info.path, own=sampler.within, merge=sampler.merged, feedback=feedback
    )
    return sampler.chosen(found)


def _sample_block(path: str, window: Window, sampler: WindowSampler, *, bands: Sequence[int]) -> list[Drawn]:
    return sampler.drawn(read_block(path, window, bands)[1])


@dataclass(frozen=True)
class CellSampler:
    """A random choice of `count` cells in every group, block by block, as part of a pass that does other things too."""

    grid: Grid
    condition: Condition
    count: int
    groups: BlockGroups
    seed: int
    stream: str

    def within(self, window: Window) -> WindowSampler:
        """Return what a window needs for the choice: its own share of cells, rule and groups."""
        condition = self.condition
        _, row, column = cells_in(window, self.grid, condition.excluded)
        return WindowSampler(
            window=window,
            grid=self.grid,
            excluded=(row.astype(np.int32), column.astype(np.int32)),
            rule=None if condition.rule is None else condition.rule.within(window),
            groups=self.groups.within(window, self.grid),
            count=self.count,
            seed=self.seed,
            stream=self.stream,
        )

    def merged(self, total: list[Drawn], part: list[Drawn]) -> list[Drawn]:
        """Return what was drawn from two parts of a raster as one."""
        return [self._merged(a, b) for a, b in zip(total, part)]

    def _merged(self, first: Drawn, second: Drawn) -> Drawn:
        keys, index = np.concatenate([first[0], second[0]]), np.concatenate([first[1], second[1]])
        return (*smallest(keys, index, self.count), first[2] + second[2])

    def chosen(self, total: list[Drawn]) -> list[SampledCells]:
        """Return the cells of each group, of all parts merged."""
        return [SampledCells(index, eligible) for _, index, eligible in total]


@dataclass(frozen=True)
class WindowSampler:
    """The share of a `CellSampler` that one window needs; `excluded` are rows and columns in the window."""

    window: Window
    grid: Grid
    excluded: tuple[np.ndarray, np.ndarray]
    rule: CellRule | None
    groups: WindowGroups | None
    count: int
    seed: int
    stream: str

    def drawn(self, valid: Mask) -> list[Drawn]:
        """Return what a window with valid cells, bool [h, w], adds to the choice, to be merged."""
        eligible = valid.copy()
        if self.rule is not None and eligible.any():
            eligible &= self.rule.holds(self.window)
        eligible[self.excluded] = False
        index = self.grid.window_index(self.window)
        index = index.ravel() if eligible.all() else index[eligible]
        parts = [index]
        if self.groups is not None:
            group = self.groups.of(index, self.grid)
            parts = [index[group == number] for number in range(self.groups.groups)]
        return [(*smallest_of(own, count=self.count, seed=self.seed, stream=self.stream), own.size) for own in parts]


def cells_in(window: Window, grid: Grid, cells: CellIndex) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the places, among sorted indices, of the cells that lie in a window, and their rows and columns there."""
    first, last = np.searchsorted(cells, [window.row * grid.width, (window.row + window.height) * grid.width])
    row, column = np.divmod(cells[first:last], grid.width)
    row, column = row - window.row, column - window.column
    inside = np.flatnonzero((column >= 0) & (column < window.width))
    return first + inside, row[inside], column[inside]
