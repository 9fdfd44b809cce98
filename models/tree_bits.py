"""Sums of trees of at most eight leaves: a byte a cell says which of a tree's leaves can still be reached.

Every branch that sends a cell to the right rules out the leaves on its left; the first leaf that is left over is the
cell's, whatever the order of the branches (QuickScorer: Lucchese et al. 2015, SIGIR, 73–82). So no cell walks down a
tree: a processor works through dozens of cells by one instruction (after Lucchese et al. 2016, SIGIR, 833–836).
Values are compared once with each limit of their column, and branches look at how many of these they are above.
numba compiles the loop where it is there; NumPy does the same, with the same bits, in three times the time, which is
still a ninth of a runtime's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..compiled import quick
from .tree_cut import Trees

LEAVES, BRANCHES = 8, 7  # of a tree, at most
BYTES = 256
CELLS = 8192  # as in tree_sums: a column of bytes and one of float32 sums stay in a core's nearest caches
ALL_LEAVES = 255
NUMPY_CELLS = 32768  # of fewer, calls take the time


@dataclass(frozen=True)
class SmallTrees:
    """Trees as the loop takes them; a tree of fewer branches has some that rule out nothing.

    Attributes
    ----------
    limits : float32 array
        Different thresholds of each column, rising, one column after another.
    starts : int64 array [D + 1]
        Where those of a column begin.
    feature : int64 array [trees, 7]
        Column of a branch.
    rank : uint8 array [trees, 7]
        A cell goes right where it is above more limits of the column than so many.
    mask : uint8 array [trees, 7]
        Leaves that a cell which goes right can still reach; bit 0 is the leaf furthest to the left.
    value : float32 array [trees, 256]
        What the first leaf that can be reached gives.
    ends : bool array [trees]
        See `Trees`.
    """

    limits: np.ndarray
    starts: np.ndarray
    feature: np.ndarray
    rank: np.ndarray
    mask: np.ndarray
    value: np.ndarray
    ends: np.ndarray

    def add_to(self, sums: np.ndarray, planes: np.ndarray) -> None:
        """Add the leaves to `sums`, float64 [n], for encoded values, float32 [D, n]."""
        loop = quick(add_small_trees)
        if loop is not None:
            loop(planes, self.limits, self.starts, self.feature, self.rank, self.mask, self.value, self.ends, sums)
            return
        for start in range(0, planes.shape[1], NUMPY_CELLS):
            among = slice(start, start + NUMPY_CELLS)
            self._add_by_numpy(sums[among], planes[:, among])

    def _add_by_numpy(self, sums: np.ndarray, planes: np.ndarray) -> None:
        """Add like `add_small_trees`, whole columns at a time."""
        count = planes.shape[1]
        ranks = np.zeros((len(self.starts) - 1, count), np.uint8)
        goes, byte, gone = np.empty(count, bool), np.empty(count, np.uint8), np.empty(count, np.uint8)
        leaf, part = np.empty(count, np.float32), np.zeros(count, np.float32)
        as_number = goes.view(np.uint8)
        for own, values, start, stop in zip(ranks, planes, self.starts, self.starts[1:]):
            for limit in self.limits[start:stop]:
                np.greater(values, limit, out=goes)
                np.add(own, as_number, out=own)
        # What can no longer be reached, so that a product is all that a branch adds.
        lost, leaves = ALL_LEAVES - self.mask, np.ascontiguousarray(self.value[:, ::-1])
        for tree, end in enumerate(self.ends):
            gone[:] = 0
            for column, least, bits in zip(self.feature[tree], self.rank[tree], lost[tree]):
                if bits:
                    np.greater(ranks[column], least, out=goes)
                    np.multiply(as_number, bits, out=byte)
                    np.bitwise_or(gone, byte, out=gone)
            np.take(leaves[tree], gone, out=leaf, mode="clip")
            part += leaf
            if end:
                sums += part
                part[:] = 0


def small_trees(trees: Trees) -> SmallTrees | None:
    """Return trees as the loop takes them; None if one has too many leaves, or a column too many thresholds."""
    branch = trees.left >= 0
    if np.add.reduceat(~branch, trees.roots).max() > LEAVES:
        return None
    columns = range(int(trees.feature[branch].max()) + 1)
    limits = [np.unique(trees.threshold[branch & (trees.feature == column)]) for column in columns]
    if max(map(len, limits)) > ALL_LEAVES:
        return None
    count = len(trees.roots)
    feature, rank = np.zeros((count, BRANCHES), np.int64), np.full((count, BRANCHES), ALL_LEAVES, np.uint8)
    mask, value = np.full((count, BRANCHES), ALL_LEAVES, np.uint8), np.zeros((count, LEAVES), np.float32)
    for tree, root in enumerate(trees.roots):
        branches, found = _in_order(trees, int(root))
        value[tree, : len(found)] = found
        for place, (node, first, behind) in enumerate(branches):
            feature[tree, place] = trees.feature[node]
            rank[tree, place] = np.searchsorted(limits[trees.feature[node]], trees.threshold[node])
            mask[tree, place] = ALL_LEAVES & ~((1 << behind) - (1 << first))
    first_bit = np.array([(byte & -byte).bit_length() - 1 for byte in range(1, BYTES)])
    return SmallTrees(
        limits=np.concatenate(limits),
        starts=np.cumsum([0, *map(len, limits)]).astype(np.int64),
        feature=feature,
        rank=rank,
        mask=mask,
        value=np.ascontiguousarray(value[:, np.concatenate([[0], first_bit])]),
        ends=trees.ends,
    )


def _in_order(trees: Trees, root: int) -> tuple[list[tuple[int, int, int]], list[float]]:
    """Return the branches of a tree, with the first leaf on the left of each and the one behind it, and the leaves."""
    branches, leaves = list[tuple[int, int, int]](), list[float]()

    def walk(node: int) -> None:
        if trees.left[node] < 0:
            leaves.append(float(trees.value[node]))
            return
        first = len(leaves)
        walk(int(trees.left[node]))
        branches.append((node, first, len(leaves)))
        walk(int(trees.right[node]))

    walk(root)
    return branches, leaves


def add_small_trees(
    planes: np.ndarray,
    limits: np.ndarray,
    starts: np.ndarray,
    feature: np.ndarray,
    rank: np.ndarray,
    mask: np.ndarray,
    value: np.ndarray,
    ends: np.ndarray,
    sums: np.ndarray,
) -> None:
    """Add the leaves of all trees to `sums`: in float32 within a group of trees, in order, as a runtime does.

    Loops are plain and over bytes, so that the compiler makes vectors of them.
    """
    columns, count = len(starts) - 1, planes.shape[1]
    ranks = np.empty((columns, CELLS), np.uint8)
    left = np.empty(CELLS, np.uint8)
    part = np.zeros(CELLS, np.float32)
    everything = np.uint8(ALL_LEAVES)
    for start in range(0, count, CELLS):
        size = min(CELLS, count - start)
        for column in range(columns):
            own, values = ranks[column], planes[column, start : start + size]
            for cell in range(size):
                own[cell] = 0
            for place in range(starts[column], starts[column + 1]):
                limit = limits[place]
                for cell in range(size):
                    own[cell] += np.uint8(not values[cell] <= limit)
        for tree in range(len(ends)):
            for cell in range(size):
                left[cell] = everything
            for branch in range(BRANCHES):
                bits, least = mask[tree, branch], rank[tree, branch]
                if bits != everything:
                    own = ranks[feature[tree, branch]]
                    for cell in range(size):
                        left[cell] &= bits if own[cell] > least else everything
            leaves = value[tree]
            for cell in range(size):
                part[cell] += leaves[left[cell]]
            if ends[tree]:
                for cell in range(size):
                    sums[start + cell] += part[cell]
                    part[cell] = 0.0
