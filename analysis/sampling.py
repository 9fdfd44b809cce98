"""Random choices by seed and cell index, so that block size and worker count cannot change them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from .arrays import CellIndex, RandomKeys

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX1, _MIX2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_Key = TypeVar("_Key", np.uint64, np.ndarray)


def random_keys(index: CellIndex, seed: int, stream: str = "") -> RandomKeys:
    """Return a pseudo-random uint64 key for each whole number.

    A counter-based generator: the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable
    pseudorandom number generators", OOPSLA) applied to seed and index. A key depends on nothing else.

    Parameters
    ----------
    index : int array
        Cell indices or any other counters, not negative.
    seed : int
        The run's seed.
    stream : str
        The name of the choice: different names give independent keys.
    """
    start = np.uint64(seed & 0xFFFFFFFFFFFFFFFF)
    for character in stream.encode():
        start = _mix(start ^ np.uint64(character))
    with np.errstate(over="ignore"):
        return _mix(_mix(start + _GOLDEN) + (np.asarray(index).astype(np.uint64) + np.uint64(1)) * _GOLDEN)


def _mix(z: _Key) -> _Key:
    with np.errstate(over="ignore"):
        z = (z ^ (z >> np.uint64(30))) * _MIX1
        z = (z ^ (z >> np.uint64(27))) * _MIX2
        return z ^ (z >> np.uint64(31))


def smallest(keys: RandomKeys, index: CellIndex, count: int) -> tuple[RandomKeys, CellIndex]:
    """Return the `count` smallest keys, ascending, and their indices: a random choice that merges.

    The smallest of a union are the smallest of the smallest of its parts, so blocks can be searched in
    any order and by any number of workers.
    """
    if keys.size > count:
        part = np.argpartition(keys, count)[:count] if count else np.empty(0, np.int64)
        keys, index = keys[part], index[part]
    order = np.lexsort((index, keys))
    return keys[order], index[order]


def smallest_of(index: CellIndex, *, count: int, seed: int, stream: str = "") -> tuple[RandomKeys, CellIndex]:
    """Return the `count` smallest of the cells' random keys, ascending, and their indices; see `smallest`.

    Of many cells only those are sorted whose keys lie below what a few more than `count` are expected to.
    """
    keys = random_keys(index, seed, stream)
    share = (count + 8.0 * np.sqrt(count) + 16.0) / max(1, index.size)
    if share < 0.5:
        few = np.flatnonzero(keys < np.uint64(share * 2.0**64))
        if few.size >= count:  # else chance had it that fewer lie there: take all
            keys, index = keys[few], index[few]
    return smallest(keys, index, count)


def thin(positions: np.ndarray, distance: float, count: int) -> np.ndarray:
    """Return the indices of at most `count` points, taken in order, none nearer than `distance` to another.

    Parameters
    ----------
    positions : float64 array [n, 2] or [n, 3]
        Metres, plane or geocentric, in the order in which points are to be considered.
    """
    kept: list[int] = []
    boxes: dict[tuple[int, ...], list[int]] = {}  # of the side `distance`: only neighbours can hold nearer points
    steps = list(itertools.product((-1, 0, 1), repeat=positions.shape[1]))
    for i, box in enumerate(map(tuple, np.floor(positions / distance).astype(np.int64).tolist())):
        if len(kept) >= count:
            break
        beside = [j for step in steps for j in boxes.get(tuple(b + s for b, s in zip(box, step)), ())]
        if (((positions[beside] - positions[i]) ** 2).sum(axis=1) >= distance**2).all():
            kept.append(i)
            boxes.setdefault(box, []).append(i)
    return np.array(kept, np.int64)


def spatial_blocks(index: CellIndex, *, width: int, height: int, block_columns: int, block_rows: int) -> np.ndarray:
    """Return the number of the spatial block that each cell lies in.

    Parameters
    ----------
    index : int64 array
        Cell indices (row · width + column).
    width, height : int
        The grid's size.
    block_columns, block_rows : int
        How many blocks the grid is cut into each way.
    """
    row, column = np.divmod(np.asarray(index, np.int64), width)
    return (row * block_rows // height) * block_columns + column * block_columns // width


def split_random(index: CellIndex, train_share: float, seed: int) -> np.ndarray:
    """Return bool: True for the `train_share` of the cells (rounded) that go to training.

    Parameters
    ----------
    index : int64 array [n]
        Cell indices of one class (split each class by itself for a stratified split).
    """
    index = np.asarray(index, np.int64)
    order = np.lexsort((index, random_keys(index, seed, "split")))
    train = np.zeros(index.size, bool)
    train[order[: int(round(train_share * index.size))]] = True
    return train


def split_blocks(blocks: np.ndarray, weights: np.ndarray, train_share: float, seed: int) -> set[int]:
    """Return the spatial blocks that go to training.

    Blocks are taken in random order until the share of the weights that they hold is as near `train_share`
    as it gets; at least one block stays on either side.

    Parameters
    ----------
    blocks : int64 array [n]
        Block numbers of the samples that decide (the landslides).
    weights : float array [n]
        What each counts.
    """
    numbers, inverse = np.unique(np.asarray(blocks, np.int64), return_inverse=True)
    held = np.bincount(inverse, weights=weights, minlength=numbers.size)
    order = np.lexsort((numbers, random_keys(numbers, seed, "split")))
    shares = np.cumsum(held[order]) / held.sum()
    taken = int(np.argmin(np.abs(shares - train_share))) + 1
    taken = min(max(taken, 1), max(1, numbers.size - 1))
    return set(numbers[order[:taken]].tolist())


def random_folds(index: CellIndex, *, folds: int, seed: int) -> np.ndarray:
    """Return fold numbers 0 … folds-1, equal in size to within one, for the cells of one class."""
    index = np.asarray(index, np.int64)
    fold = np.empty(index.size, np.int64)
    fold[np.lexsort((index, random_keys(index, seed, "folds")))] = np.arange(index.size) % folds
    return fold


def block_folds(occupied: np.ndarray, *, block_count: int, folds: int, seed: int) -> np.ndarray:
    """Return the fold number of each spatial block.

    Blocks with landslides are dealt first and the others after them, each in random order, so that no fold goes
    without landslides as long as there are as many occupied blocks as folds.

    Parameters
    ----------
    occupied : int64 array
        Numbers of the blocks that hold landslides.
    block_count : int
        All blocks.
    """
    blocks = np.arange(block_count)
    empty = ~np.isin(blocks, occupied)
    fold = np.empty(block_count, np.int64)
    fold[np.lexsort((blocks, random_keys(blocks, seed, "folds"), empty))] = blocks % folds
    return fold
