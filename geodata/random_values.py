"""Values at random cells of a raster, chosen by seed and cell index alone, in one pass over a part of it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.sampling import random_keys
from ..feedback import SILENT, Feedback
from ..workers import Workers
from .blocks import run_blocks, windows_of
from .grid import Grid, Window
from .raster import RasterInfo, read_block

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Floats, RandomKeys

# Cells are drawn in squares of this side, aligned to the grid's corner, whatever the tiles of the file are, and only so
# many of the squares are read at first: 16.8 million cells tell a small network as much as thousands of millions do,
# and reading all of these would cost a fifth of the map that is made of them.
SQUARE, SQUARES = 256, 256
MARGIN = 2.0  # times the wanted cells that are drawn, because cells without data fall away


@dataclass(frozen=True)
class RandomValues:
    """Cells in random order, int64 [n], and their values, float32 [n, bands]."""

    index: CellIndex
    values: Floats


def random_values(
    workers: Workers,
    info: RasterInfo,
    bands: Sequence[int],
    count: int,
    *,
    seed: int,
    stream: str,
    squares: int = SQUARES,
    feedback: Feedback = SILENT,
) -> RandomValues:
    """Read `count` random cells that are valid in all `bands`, or all such cells if there are fewer.

    The choice depends on seed, stream, grid and data alone: not on the file's tiles or the number of workers. Of a
    raster of more than `squares` squares, cells come from so many random ones, or from more if these hold too few.
    """
    order = _random_squares(info.grid, seed, stream)
    squares = min(squares, len(order))
    expected = info.grid.cells * squares // len(order)  # were all cells valid
    while True:
        share = min(1.0, MARGIN * count / max(expected, 1))
        draw = _Draw(info.grid, tuple(bands), share, seed, stream)
        found = _drawn(workers, info, draw, order[:squares], feedback)
        if found.keys.size >= count or (squares == len(order) and share >= 1.0):
            break
        if found.valid < MARGIN * count and squares < len(order):
            squares = min(len(order), 4 * squares)
            expected = info.grid.cells * squares // len(order)
        else:
            expected = found.valid
    first = np.lexsort((found.index, found.keys))[:count]
    return RandomValues(found.index[first], found.values[first])


@dataclass(frozen=True)
class _Draw:
    """What a block needs to know: cells whose key is among the lowest `share` of all keys are drawn."""

    grid: Grid
    bands: tuple[int, ...]
    share: float
    seed: int
    stream: str

    def below(self, keys: RandomKeys) -> np.ndarray:
        """Return which keys are drawn."""
        return keys < np.uint64(self.share * 2.0**64) if self.share < 1.0 else np.ones(keys.shape, bool)


@dataclass(frozen=True)
class _Drawn:
    """Keys, indices and values of drawn cells, and how many valid cells the squares have."""

    keys: RandomKeys
    index: CellIndex
    values: Floats
    valid: int


def _random_squares(grid: Grid, seed: int, stream: str) -> np.ndarray:
    """Return the numbers of all squares of a grid, row by row, in random order."""
    numbers = np.arange(-(-grid.height // SQUARE) * -(-grid.width // SQUARE))
    return numbers[np.lexsort((numbers, random_keys(numbers, seed, f"{stream} squares")))]


def _drawn(workers: Workers, info: RasterInfo, draw: _Draw, squares: np.ndarray, feedback: Feedback) -> _Drawn:
    chosen, parts = set(squares.tolist()), list[_Drawn]()
    own = {window: sorted(chosen.intersection(_squares_in(window, info.grid))) for window in windows_of(info, SQUARE)}
    windows = [window for window, inside in own.items() if inside]
    run_blocks(
        workers,
        windows,
        functools.partial(_draw_block, draw=draw),
        info.path,
        own=lambda window: own[window],
        write=lambda window, part: parts.append(part),
        feedback=feedback,
    )
    return _Drawn(
        np.concatenate([part.keys for part in parts]),
        np.concatenate([part.index for part in parts]),
        np.concatenate([part.values for part in parts]),
        sum(part.valid for part in parts),
    )


def _squares_in(window: Window, grid: Grid) -> list[int]:
    """Return the numbers of the squares that a window meets."""
    across = -(-grid.width // SQUARE)
    rows = range(window.row // SQUARE, (window.row + window.height - 1) // SQUARE + 1)
    columns = range(window.column // SQUARE, (window.column + window.width - 1) // SQUARE + 1)
    return [row * across + column for row in rows for column in columns]


def _draw_block(path: str, window: Window, squares: Sequence[int], *, draw: _Draw) -> _Drawn:
    values, valid = read_block(path, window, draw.bands)
    for row, column in _others(window, draw.grid, squares):
        valid[row, column] = False
    place = np.flatnonzero(valid)
    index = draw.grid.window_index(window).ravel()[place]
    keys = random_keys(index, draw.seed, draw.stream)
    drawn = draw.below(keys)
    cells = values.reshape(len(values), -1)[:, place[drawn]].T
    return _Drawn(keys[drawn], index[drawn], np.ascontiguousarray(cells), index.size)


def _others(window: Window, grid: Grid, squares: Sequence[int]) -> list[tuple[slice, slice]]:
    """Return rows and columns, in a window, of the squares that it meets beside those given."""
    across, found = -(-grid.width // SQUARE), []
    for number in sorted(set(_squares_in(window, grid)).difference(squares)):
        top, left = number // across * SQUARE - window.row, number % across * SQUARE - window.column
        found.append((slice(max(top, 0), top + SQUARE), slice(max(left, 0), left + SQUARE)))
    return found
