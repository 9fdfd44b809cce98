"""What the trees of a forest add up to: a loop that numba compiles, several times as fast as a runtime.

A runtime leads one cell after another down a tree, and at each branch the processor has to guess where it goes on,
often wrongly. Here a tree parts the numbers of thousands of cells instead, branch by branch, as training does: nothing
is guessed, one column and one list of numbers are read at a time, and no cell waits for another. Trees of few leaves
go faster yet by `tree_bits`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..compiled import compiled_for
from ..dependencies import available
from .file_check import open_session
from .onnx_writer import INPUT
from .tree_bits import NUMPY_CELLS, small_trees
from .tree_cut import Cut

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

# Cells whose numbers, uint16, are parted at once: with one column they stay in a core's nearest caches.
CELLS = 8192
# Cells times trees from which on the loop is made ready: importing numba and compiling take a second.
WORTH_WHILE = 1 << 24
# Cells that are given to it at once, where the rest of the graph allows: what a call costs is spread over them.
AT_ONCE = NUMPY_CELLS


def is_worth_while(cut: Cut, cells: int) -> bool:
    """Whether so many cells are enough for the loop, and what it needs is installed: numba, unless trees are small."""
    is_enough = cells * len(cut.trees.roots) >= WORTH_WHILE
    return is_enough and available("onnx") and (available("numba") or small_trees(cut.trees) is not None)


class FastTrees:
    """Prediction with a graph that was cut at its trees: a session before and one behind, and the loop between.

    Results are the whole graph's in every bit.

    Parameters
    ----------
    cut : Cut
    path : str
        The model file's, for messages.
    """

    def __init__(self, cut: Cut, path: str) -> None:
        self._cut = cut
        self._before, self._behind = (open_session(part, path, 1) for part in cut.graphs())
        self._small = small_trees(cut.trees)

    def run(self, outputs: Sequence[str], values: Floats, rows: int) -> list[Floats]:
        """Return the outputs of those names for raw values, float32 [n, F], of which so many rows go on at once.

        The loop has more of them at once, because its lists and a tree's branches stand for all of them.
        """
        (planes,) = self._before.run(None, {INPUT: values})
        return self._go_on(outputs, values, self.sums_of(planes), rows)

    def run_without(self, outputs: Sequence[str], values: Floats, rows: int) -> list[Floats]:
        """Return what the outputs would be if the trees' sum were infinitely low: their probability, 0."""
        return self._go_on(outputs, values, np.full(len(values), -np.inf), rows)

    def _go_on(self, outputs: Sequence[str], values: Floats, sums: Floats, rows: int) -> list[Floats]:
        parts = [
            self._behind.run(
                list(outputs),
                {INPUT: values[start : start + rows], self._cut.sums: sums[start : start + rows, np.newaxis]},
            )
            for start in range(0, len(values), rows)
        ]
        return parts[0] if len(parts) == 1 else [np.concatenate(column) for column in zip(*parts)]

    def sums_of(self, planes: Floats) -> Floats:
        """Return the sum of the trees' leaves, float64 [n], for encoded values, float32 [D, n]."""
        trees, sums = self._cut.trees, np.zeros(planes.shape[1])
        if self._small is not None:
            self._small.add_to(sums, np.ascontiguousarray(planes))
            return sums
        # Branches that wait at once: fewer than half of the nodes of the largest tree.
        waiting = np.zeros((int(np.diff(trees.roots, append=len(trees.left)).max()) // 2 + 1, 4), np.int64)
        nodes = (trees.feature, trees.threshold, trees.left, trees.right, trees.value)
        arguments = (np.ascontiguousarray(planes), *nodes, trees.roots, trees.ends, waiting, sums)
        compiled_for(add_trees, *arguments)(*arguments)
        return sums


def add_trees(
    planes: np.ndarray,
    feature: np.ndarray,
    threshold: np.ndarray,
    left: np.ndarray,
    right: np.ndarray,
    value: np.ndarray,
    roots: np.ndarray,
    ends: np.ndarray,
    waiting: np.ndarray,
    sums: np.ndarray,
) -> None:
    """Add the leaves of all trees to `sums`: in float32 within a group of trees, in order, as a runtime does.

    Numbers that count cells are unsigned: of others, numba asks at each step whether they count from the end.
    """
    count = planes.shape[1]
    lists = np.empty((2, CELLS), np.uint16)
    part = np.zeros(CELLS, np.float32)
    one = np.uint64(1)
    for start in range(0, count, CELLS):
        begin = np.uint64(start)
        size = np.uint64(min(CELLS, count - start))
        for tree in range(len(roots)):
            for cell in range(size):
                lists[0, cell] = cell
            node, low, high, side, held = roots[tree], np.uint64(0), size, 0, 0
            while True:
                row = np.uint64(feature[node])
                limit, one_way, other = threshold[node], left[node], right[node]
                here, there = np.uint64(side), np.uint64(1 - side)
                if left[one_way] < 0 and left[other] < 0:
                    lower, upper = value[one_way], value[other]
                    for place in range(low, high):
                        at = np.uint64(lists[here, place])
                        part[at] += lower if planes[row, begin + at] <= limit else upper
                    low = high
                else:
                    # Both ends are written and one of them moves on, which needs no guess.
                    first, last = low, high - one
                    for place in range(low, high):
                        number = lists[here, place]
                        goes = np.uint64(planes[row, begin + np.uint64(number)] <= limit)
                        lists[there, first] = number
                        lists[there, last] = number
                        first += goes
                        last -= one - goes
                    side = 1 - side
                    if left[other] < 0:
                        for place in range(first, high):
                            part[np.uint64(lists[there, place])] += value[other]
                    elif first < high:
                        waiting[held, 0], waiting[held, 1] = other, first
                        waiting[held, 2], waiting[held, 3] = high, side
                        held += 1
                    if left[one_way] < 0:
                        for place in range(low, first):
                            part[np.uint64(lists[there, place])] += value[one_way]
                        low = high
                    else:
                        node, high = np.int64(one_way), first
                if low >= high:
                    if held == 0:
                        break
                    held -= 1
                    node, low = waiting[held, 0], np.uint64(waiting[held, 1])
                    high, side = np.uint64(waiting[held, 2]), waiting[held, 3]
            if ends[tree]:
                for cell in range(size):
                    sums[begin + cell] += part[cell]
                    part[cell] = 0.0
