"""Drainage of a grid of elevations: receivers, pits, accumulation.

A drainage is an array of `receivers`: for each cell (flat index, int32) the cell it drains to; the outlet drains to
itself.
Whatever travels along the drainage is computed by pointer doubling: after k rounds each cell knows the cell 2**k steps
downstream, so a path of a million cells takes twenty rounds of array operations and no loop over cells.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ...dependencies import require
from ...feedback import SILENT, Feedback

if TYPE_CHECKING:
    from ..arrays import CellIndex, Floats, Mask, Receivers
    from .draws import Draws

STRIP_CELLS = 1 << 18  # few enough for the processor's cache, and for a prompt cancel
NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
HALF_NEIGHBOURS = ((0, 1), (1, -1), (1, 0), (1, 1))


def strips(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """Yield (first, last + 1) rows of strips of about `STRIP_CELLS` cells."""
    height = max(1, STRIP_CELLS // columns)
    for first in range(0, rows, height):
        yield first, min(first + height, rows)


def lowest_border_cell(elevation: Floats) -> int:
    """Return the flat index of the lowest cell on the border: the outlet of a closed basin."""
    rows, columns = elevation.shape
    index = np.arange(rows * columns, dtype=np.int64).reshape(rows, columns)
    border = np.concatenate([index[0], index[-1], index[:, 0], index[:, -1]])
    return int(border[np.argmin(elevation.ravel()[border])])


def steepest_receivers(
    elevation: Floats, outlet: int, draws: Draws | None = None, feedback: Feedback = SILENT
) -> np.ndarray:
    """Return each cell's steepest lower neighbour of eight (D8), or the cell itself in a pit.

    Parameters
    ----------
    elevation : float32 [rows, columns]
        Metres.
    outlet : int
        Flat index of the cell that drains to itself whatever is around it.
    draws : Draws, optional
        Of the length of the diagonals (Fairfield and Leymarie 1991, rho8), which frees the paths from the eight
        directions of the grid; without it diagonals are the square root of two long.

    Returns
    -------
    int32 [rows * columns]
    """
    rows, columns = elevation.shape
    receivers = np.empty((rows, columns), np.int32)
    padded_shape = (columns + 2,)
    for first, last in strips(rows, columns):
        feedback.check()
        height = last - first
        padded = np.full((height + 2,) + padded_shape, np.inf, np.float32)
        top, bottom = max(first - 1, 0), min(last + 1, rows)
        padded[top - first + 1 : bottom - first + 1, 1:-1] = elevation[top:bottom]
        centre = padded[1:-1, 1:-1]
        diagonal: np.ndarray | np.float32 = np.float32(math.sqrt(0.5))
        if draws is not None:
            diagonal = 1 / (2 - draws.shares(centre.shape))
        steepest = np.zeros_like(centre)
        step = np.zeros(centre.shape, np.int32)
        for down, right in NEIGHBOURS:
            drop = centre - padded[1 + down : 1 + down + height, 1 + right : 1 + right + columns]
            if down and right:
                drop *= diagonal
            steeper = drop > steepest
            np.copyto(steepest, drop, where=steeper)
            np.copyto(step, np.int32(down * columns + right), where=steeper)
        receivers[first:last] = step + np.arange(first * columns, last * columns, dtype=np.int32).reshape(step.shape)
    flat = receivers.ravel()
    flat[outlet] = outlet
    return flat


def drain_pits(elevation: Floats, receivers: Receivers, outlet: int, feedback: Feedback = SILENT) -> None:
    """Lead every pit over its lowest pass towards the outlet, in place, so that the receivers form one tree.

    The catchments of the pits and the passes between them are a graph; its minimum spanning tree, rooted at the outlet,
    says over which pass each pit spills, and the path from that pass down to the pit is reversed.
    """
    pits = np.flatnonzero(receivers == np.arange(receivers.size, dtype=np.int32))
    if len(pits) == 1:
        return
    number = np.zeros(receivers.size, np.int32)
    number[pits] = np.arange(len(pits), dtype=np.int32)
    catchment = number[follow(receivers, feedback)].reshape(elevation.shape)
    del number
    height, low, high = _lowest_passes(elevation, catchment, len(pits), feedback)
    flat = catchment.ravel()
    a, b = flat[low].astype(np.int64), flat[high].astype(np.int64)
    sparse, graph = require("scipy.sparse"), require("scipy.sparse.csgraph")
    # Ranks, not heights: which of two equal ones is taken would depend on SciPy's version. Zero would mean no edge.
    weights = np.empty(len(height))
    weights[np.argsort(height, kind="stable")] = np.arange(1, len(height) + 1)
    network = sparse.coo_matrix((weights, (a, b)), shape=(len(pits), len(pits))).tocsr()
    feedback.check()
    tree = graph.minimum_spanning_tree(network)
    feedback.check()
    _, towards = graph.breadth_first_order(tree, int(flat[outlet]), directed=False)
    here = np.flatnonzero(towards >= 0)
    there = towards[here].astype(np.int64)
    keys = a * len(pits) + b
    edge = np.searchsorted(keys, np.minimum(here, there) * len(pits) + np.maximum(here, there))
    inside = np.where(here < there, low[edge], high[edge])
    beyond = np.where(here < there, high[edge], low[edge])
    _reverse_paths(receivers, start=inside, beyond=beyond)


def _lowest_passes(
    elevation: Floats, catchment: np.ndarray, count: int, feedback: Feedback
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return height and the two cells of the lowest pass between each two touching catchments, sorted by catchment."""
    rows, columns = elevation.shape
    z, basin = elevation.ravel(), catchment.ravel()

    def lowest(height: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        key = basin[low].astype(np.int64) * count + basin[high]
        order = np.lexsort((height, key))
        key = key[order]
        order = order[np.concatenate([[True], key[1:] != key[:-1]])] if len(key) else order
        return height[order], low[order], high[order]

    found = []
    for first, last in strips(rows, columns):
        feedback.check()
        pairs = []
        for down, right in HALF_NEIGHBOURS:
            end = min(last, rows - down)
            left, stop = max(0, -right), columns - max(0, right)
            here = catchment[first:end, left:stop]
            there = catchment[first + down : end + down, left + right : stop + right]
            y, x = np.nonzero(here != there)
            cell = (y + first) * columns + x + left
            pairs.append(np.stack([cell, cell + down * columns + right]))
        one, other = np.concatenate(pairs, axis=1)
        swap = basin[one] > basin[other]
        low, high = np.where(swap, other, one), np.where(swap, one, other)
        found.append(lowest(np.maximum(z[one], z[other]), low, high))
    height, low, high = (np.concatenate(part) for part in zip(*found))
    return lowest(height, low, high)


def _reverse_paths(receivers: Receivers, *, start: CellIndex, beyond: CellIndex) -> None:
    """Turn the path from each `start` down to its pit round, so that it leads to `beyond`."""
    cell, target = start, beyond
    while len(cell):
        following = receivers[cell]
        receivers[cell] = target
        going = following != cell
        target, cell = cell[going], following[going]


def follow(receivers: Receivers, feedback: Feedback = SILENT, stop: Mask | None = None) -> np.ndarray:
    """Return the cell where the path from each cell ends: a pit, the outlet, or the first cell where `stop` is True."""
    end = receivers.copy()
    if stop is not None:
        end[stop] = np.flatnonzero(stop)
    while True:
        feedback.check()
        further = end[end]
        if np.array_equal(further, end):
            return end
        end = further


def accumulate(receivers: Receivers, feedback: Feedback = SILENT, weights: Floats | None = None) -> np.ndarray:
    """Return for each cell the cells (or the `weights`) upstream of it, itself included, float64 [cells].

    At the outlet that is the number of cells: nothing is lost on the way.
    """
    count = receivers.size
    total = np.ones(count + 1) if weights is None else np.append(weights.astype(np.float64), 0.0)
    total[count] = 0.0
    # The outlet hands on to a cell outside the grid, which keeps nothing.
    jump = np.append(receivers, np.int32(count))
    jump[np.flatnonzero(receivers == np.arange(count, dtype=np.int32))] = count
    while not (jump == count).all():
        feedback.check()
        arriving = np.bincount(jump, weights=total, minlength=count + 1)
        arriving[count] = 0.0
        total += arriving
        del arriving
        jump = jump[jump]
    return total[:count]


def fill(elevation: Floats, receivers: Receivers, rise: float = 4e-3, feedback: Feedback = SILENT) -> np.ndarray:
    """Return the lowest surface not below `elevation` that climbs at least `rise` metres with each cell upstream.

    `rise` has to be well above the spacing of float32 at the elevations at hand (2e-4 m at 2500 m).
    """
    level = elevation.ravel().copy()
    climb = np.full(level.size, rise, np.float32)
    climb[receivers == np.arange(receivers.size, dtype=np.int32)] = 0.0
    jump = receivers
    while True:
        feedback.check()
        below = level[jump]
        below += climb
        np.maximum(level, below, out=level)
        further = jump[jump]
        if np.array_equal(further, jump):
            return level.reshape(elevation.shape)
        climb += climb[jump]
        jump = further


def descend(*, own: Floats, share: Floats, receivers: Receivers, feedback: Feedback = SILENT) -> np.ndarray:
    """Solve x = own + share · x[receiver] for all cells, float32 [cells]; `share` is below 1, and 0 at the outlet.

    Both arrays are overwritten. This is the implicit step of stream-power incision (Braun and Willett 2013), which
    there goes through the cells in order and here doubles the length of the paths in each round.
    """
    jump = receivers
    while True:
        feedback.check()
        step = own[jump]
        step *= share
        own += step
        share *= share[jump]
        further = jump[jump]
        if np.array_equal(further, jump):
            return own
        jump = further
