"""Where water goes on a whole DEM: depressions filled, flats led to their outlets, what arrives in each cell.

A cell drains to the lowest of its eight neighbours once depressions are filled (Wang and Liu 2006); in a flat, which a
filled depression is too, to those that are fewer steps from where the flat is left. Neighbours between which neither
decides share alike, so nothing depends on which way is north, or on the order in which cells are looked at.

The functions are loops over numbers, for `geodata/flow.py` to compile; each works as it stands too. `state` is int64
[2]: the cells done, and whether to stop, which another thread may set meanwhile.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..arrays import Floats

DONE, STOP = 0, 1
# The neighbours of a cell, in the order of the bits of `receivers`.
DOWN = np.array([-1, -1, -1, 0, 0, 1, 1, 1])
RIGHT = np.array([-1, 0, 1, -1, 1, -1, 0, 1])


def flood(elevation: Floats, steps: np.ndarray, state: np.ndarray) -> None:
    """Fill the depressions of a DEM, and count the steps that water takes through flats.

    Water leaves at the edge of the data. The sea rises: cells wait in a heap until it is as high as they are, and a
    flat is gone through in rings from all its outlets at once (Barnes, Lehman and Mulla 2014). A cell of the edge is an
    outlet where it has no lower neighbour and its flat has no other way out.

    Parameters
    ----------
    elevation : float32 [rows, columns]
        NaN without data; is filled in place.
    steps : int32 [rows, columns]
        -1 everywhere; becomes the steps from a cell to the nearest outlet of its flat: 0 for cells with a lower
        neighbour and for those at which water leaves. It stays -1 without data.
    state : int64 [2]
        See above.
    """
    rows, columns = elevation.shape
    cells = rows * columns
    # Numba tells the type of an empty list from what could be in it.
    heap = [(np.float32(0), np.int64(0)) for _ in range(0)]
    front = [np.int64(0) for _ in range(0)]
    following = [np.int64(0) for _ in range(0)]
    for row in range(rows):
        for column in range(columns):
            if np.isnan(elevation[row, column]):
                continue
            at_edge = row == 0 or column == 0 or row == rows - 1 or column == columns - 1
            if not at_edge:
                for bit in range(8):
                    at_edge = at_edge or np.isnan(elevation[row + DOWN[bit], column + RIGHT[bit]])
            if at_edge:  # behind all cells of its height that a lower neighbour leads to
                heap.append((elevation[row, column], np.int64(cells + row * columns + column)))
    heapq.heapify(heap)
    level, ring = np.float32(0), 0
    while (len(heap) or len(front)) and not state[STOP]:
        if not len(front):
            level, ring = heap[0][0], 0
            from_edge = heap[0][1] >= cells
            while len(heap) and heap[0][0] == level and (heap[0][1] >= cells) == from_edge:
                cell = heapq.heappop(heap)[1]
                if not from_edge:
                    front.append(cell)
                elif steps[(cell - cells) // columns, cell % columns] < 0:
                    steps[(cell - cells) // columns, cell % columns] = 0
                    front.append(cell - cells)
        ring += 1
        state[DONE] += len(front)
        following.clear()
        for cell in front:
            row, column = divmod(int(cell), columns)
            for r in range(max(row - 1, 0), min(row + 2, rows)):
                for c in range(max(column - 1, 0), min(column + 2, columns)):
                    if steps[r, c] >= 0:
                        continue
                    if elevation[r, c] > level:
                        steps[r, c] = 0
                        heapq.heappush(heap, (elevation[r, c], np.int64(r * columns + c)))
                    elif elevation[r, c] <= level:  # not so without data
                        steps[r, c] = ring
                        elevation[r, c] = level
                        following.append(np.int64(r * columns + c))
        front, following = following, front


def receivers(filled: Floats, steps: np.ndarray, bits: np.ndarray, state: np.ndarray) -> None:
    """Find the neighbours that each cell drains to.

    Parameters
    ----------
    filled, steps : float32, int32 [rows, columns]
        As `flood` leaves them.
    bits : uint8 [rows, columns]
        Becomes a bit for each neighbour that water goes to, in the order of `DOWN` and `RIGHT`; 0 where it leaves, and
        without data.
    state : int64 [2]
        See above.
    """
    rows, columns = filled.shape
    for row in range(rows):
        if state[STOP]:
            return
        for column in range(columns):
            lowest, fewest, found = filled[row, column], steps[row, column], 0
            for bit in range(8):
                r, c = row + DOWN[bit], column + RIGHT[bit]
                if r < 0 or c < 0 or r >= rows or c >= columns:
                    continue
                if filled[r, c] < lowest or (filled[r, c] == lowest and steps[r, c] < fewest):
                    lowest, fewest, found = filled[r, c], steps[r, c], 1 << bit
                elif found and filled[r, c] == lowest and steps[r, c] == fewest:
                    found |= 1 << bit
            bits[row, column] = found
        state[DONE] += columns


def accumulate(bits: np.ndarray, total: Floats, state: np.ndarray) -> None:
    """Send what each cell has, and all that arrives there, on to its receivers in equal shares.

    Parameters
    ----------
    bits : uint8 [rows, columns]
        As `receivers` leaves them.
    total : float64 [rows, columns]
        What each cell has, such as its area; becomes what it has and what arrives.
    state : int64 [2]
        See above.
    """
    rows, columns = bits.shape
    gone = np.uint8(255)
    waits_for = np.zeros((rows, columns), np.uint8)  # neighbours that are still to come
    for row in range(rows):
        for column in range(columns):
            for bit in range(8):
                if bits[row, column] >> bit & 1:
                    waits_for[row + DOWN[bit], column + RIGHT[bit]] += 1
    ready = [np.int64(0) for _ in range(0)]
    for start in range(rows * columns):
        if waits_for[start // columns, start % columns]:
            continue
        ready.append(np.int64(start))
        while len(ready):
            cell = ready.pop()
            row, column = divmod(int(cell), columns)
            waits_for[row, column] = gone
            state[DONE] += 1
            if state[STOP]:
                return
            count = 0
            for bit in range(8):
                count += bits[row, column] >> bit & 1
            for bit in range(8):
                if bits[row, column] >> bit & 1:
                    r, c = row + DOWN[bit], column + RIGHT[bit]
                    total[r, c] += total[row, column] / count
                    waits_for[r, c] -= 1
                    if not waits_for[r, c] and r * columns + c < start:  # later ones are still looked at
                        ready.append(np.int64(r * columns + c))
