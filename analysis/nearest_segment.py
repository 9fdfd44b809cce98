"""Exact distances from the cells of a block to the nearest of many line segments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from .arrays import Floats, Mask

# Pairs of tile and segment looked at in one go: their arrays fit into a processor's cache.
PAIRS = 1 << 16
# Bounds are compared with a little room for rounding, so that the nearest segment is never left out.
ROUNDING = 1 + 1e-12


@dataclass(frozen=True)
class Segments:
    """Line segments; a point is one of no length.

    Attributes
    ----------
    start : float64 [d, m]
        Where each begins, in metres.
    along : float64 [d, m]
        From its start to its end.
    """

    start: np.ndarray
    along: np.ndarray

    def __len__(self) -> int:
        return self.start.shape[1]

    def distances(self, points: np.ndarray, numbers: np.ndarray) -> np.ndarray:
        """Return the distances from points [d, p] to the segments with those numbers, int [p]."""
        along = [axis[numbers] for axis in self.along]
        gaps = [point - axis[numbers] for point, axis in zip(points, self.start)]
        length2 = sum(a * a for a in along)
        share = sum(g * a for g, a in zip(gaps, along))
        # For a point both are zero: its share is zero too.
        share /= np.where(length2 > 0, length2, 1.0)
        np.clip(share, 0.0, 1.0, out=share)
        return np.sqrt(sum((g - share * a) ** 2 for g, a in zip(gaps, along)))


def nearest_distances(positions: Floats, wanted: Mask, segments: Segments, limit: float = np.inf) -> np.ndarray:
    """Return the distance from each cell to the nearest segment.

    Tiles of cells are halved again and again. A tile keeps the segments that may be nearest to one of its cells: those
    no farther from its middle than the nearest one is, and twice the tile's radius. Nothing is approximated.

    Parameters
    ----------
    positions : float64 [h, w, d]
        Where the cells are, in metres.
    wanted : bool [h, w]
        Cells to work on; their positions must be finite.
    segments : Segments
        In the same d coordinates.
    limit : float
        Metres; a cell farther away gets this distance.

    Returns
    -------
    float64 [h, w]
        Metres; `limit` where not wanted.
    """
    result = np.full(wanted.size, float(limit))
    levels = _pyramid(positions, wanted)
    if len(segments) == 0 or not levels[-1].filled[0]:
        return result.reshape(wanted.shape)
    one = np.zeros(1, np.int64)
    work = [_Work(len(levels) - 1, one, one, np.array([len(segments)]), np.arange(len(segments)))]
    while work:
        task = work.pop()
        level = levels[task.level]
        numbers = _runs(task.numbers, task.starts, task.counts)
        distance = _pair_distances(level.middle[:, task.tiles], task.counts, numbers, segments)
        first = np.cumsum(task.counts) - task.counts
        nearest = np.minimum.reduceat(distance, first)
        if task.level == 0:
            result[task.tiles] = np.minimum(nearest, limit)
            continue
        radius = level.radius[task.tiles]
        reach = np.minimum(nearest + 2 * radius, limit + radius) * ROUNDING
        kept = distance <= np.repeat(reach, task.counts)
        counts = np.add.reduceat(kept, first, dtype=np.int64)
        work += _smaller_tiles(task, level, levels[task.level - 1], counts, numbers[kept])
    return result.reshape(wanted.shape)


class _Level(NamedTuple):
    """Tiles of one size: rows and columns of them; middles [d, tiles], radii [tiles], which hold a wanted cell."""

    rows: int
    columns: int
    middle: np.ndarray
    radius: np.ndarray
    filled: np.ndarray


class _Work(NamedTuple):
    """Tiles of a level and, for each, its candidates: the run of `count` from `start` in the segment numbers."""

    level: int
    tiles: np.ndarray
    starts: np.ndarray
    counts: np.ndarray
    numbers: np.ndarray


def _pyramid(positions: Floats, wanted: Mask) -> list[_Level]:
    lows = np.where(wanted[..., None], positions, np.inf)
    highs = np.where(wanted[..., None], positions, -np.inf)
    levels = [_level(lows, highs)]
    while lows.shape[:2] != (1, 1):
        lows, highs = _halved(lows, np.minimum, np.inf), _halved(highs, np.maximum, -np.inf)
        levels.append(_level(lows, highs))
    return levels


def _halved(values: np.ndarray, join: np.ufunc, empty: float) -> np.ndarray:
    rows, columns = (side % 2 for side in values.shape[:2])
    if rows or columns:
        values = np.pad(values, ((0, rows), (0, columns), (0, 0)), constant_values=empty)
    values = join(values[::2], values[1::2])
    return join(values[:, ::2], values[:, 1::2])


def _level(lows: np.ndarray, highs: np.ndarray) -> _Level:
    rows, columns, axes = lows.shape
    lows, highs = lows.reshape(-1, axes).T, highs.reshape(-1, axes).T
    filled = lows[0] <= highs[0]
    with np.errstate(invalid="ignore"):  # of tiles without a wanted cell
        middle, radius = (lows + highs) / 2, np.sqrt((((highs - lows) / 2) ** 2).sum(axis=0))
    return _Level(rows, columns, np.ascontiguousarray(middle), radius, filled)


def _smaller_tiles(task: _Work, level: _Level, below: _Level, counts: np.ndarray, numbers: np.ndarray) -> list[_Work]:
    """Return the work on the quarters of a task's tiles, in lots of bounded size."""
    row, column = np.divmod(task.tiles, level.columns)
    rows = 2 * row[:, None] + np.array([0, 0, 1, 1])
    columns = 2 * column[:, None] + np.array([0, 1, 0, 1])
    quarters = rows * below.columns + columns
    there = (rows < below.rows) & (columns < below.columns) & (counts > 0)[:, None]
    there[there] = below.filled[quarters[there]]
    tiles = quarters[there]
    starts = np.broadcast_to((np.cumsum(counts) - counts)[:, None], there.shape)[there]
    counts = np.broadcast_to(counts[:, None], there.shape)[there]
    cuts = np.flatnonzero(np.diff(np.cumsum(counts) // PAIRS)) + 1
    lots = zip(np.split(tiles, cuts), np.split(starts, cuts), np.split(counts, cuts))
    return [_Work(task.level - 1, *lot, numbers) for lot in lots if lot[0].size]


def _pair_distances(middles: np.ndarray, counts: np.ndarray, numbers: np.ndarray, segments: Segments) -> np.ndarray:
    if numbers.size <= 4 * PAIRS:
        return segments.distances(np.repeat(middles, counts, axis=1), numbers)
    # A tile with that many candidates may be alone: its distances are worked out in lots.
    owner = np.repeat(np.arange(counts.size), counts)
    lots = [slice(i, i + PAIRS) for i in range(0, numbers.size, PAIRS)]
    return np.concatenate([segments.distances(middles[:, owner[lot]], numbers[lot]) for lot in lots])


def _runs(values: np.ndarray, starts: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the runs values[start : start + count] one after the other."""
    ends = np.cumsum(counts)
    return values[np.arange(ends[-1]) + np.repeat(starts - (ends - counts), counts)]
