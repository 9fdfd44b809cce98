"""The surface round each cell, from its eight neighbours: its gradient and its second derivatives.

Missing neighbours: a cell at the edge of the data is computed from the neighbours that it has. A missing neighbour is
put where the plane through the cell would have it: opposite its counterpart across the cell, a missing corner without
counterpart where its two sides meet; where both of two opposite sides are missing they get the cell's own elevation. A
plane keeps its slope up to the last cell, and no valid cell is lost.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

# Neighbours are numbered row by row from the north-west, the cell itself is 4.
CENTRE = 4
SIDES, CORNERS = (1, 3, 5, 7), (0, 2, 6, 8)


def neighbourhood(values: np.ndarray) -> list[np.ndarray]:
    """Return the nine neighbours of each inner cell as views, [h - 2, w - 2] each."""
    height, width = values.shape[0] - 2, values.shape[1] - 2
    return [values[row : row + height, column : column + width] for row in range(3) for column in range(3)]


class SecondDerivatives(NamedTuple):
    """Zevenbergen and Thorne's (1987) quadratic z, in products that curvatures are made of; float32 of one shape each.

    With p and q the gradient to the east and to the north.

    Attributes
    ----------
    xx, yy : zxx, zyy
    xy : 2 · zxy · p · q
    pp, qq : p², q²
    gradient : p² + q²
    flat : bool
        Where the gradient is 0; None where it is 0 nowhere.
    """

    xx: np.ndarray
    yy: np.ndarray
    xy: np.ndarray
    pp: np.ndarray
    qq: np.ndarray
    gradient: np.ndarray
    flat: np.ndarray | None


class Surface:
    """The surface through nine neighbouring cells; what several factors need of it is computed once.

    Parameters
    ----------
    nine : nine float32 arrays of one shape
        Elevations in metres, row by row from the north-west.
    cell_x, cell_y : float32, broadcast to that shape
        Width and height of a cell in metres.
    """

    def __init__(self, nine: Sequence[np.ndarray], cell_x: np.ndarray, cell_y: np.ndarray) -> None:
        self.nine, self.cell_x, self.cell_y = nine, cell_x, cell_y

    @functools.cached_property
    def gradient(self) -> tuple[np.ndarray, np.ndarray]:
        """The gradient to the east and to the north, by Horn's differences."""
        return horn_gradient(self.nine, self.cell_x, self.cell_y)

    @functools.cached_property
    def squared_tangent(self) -> np.ndarray:
        """The square of the tangent of the slope."""
        east, north = self.gradient
        squared = np.square(east)
        squared += np.square(north)
        return squared

    @functools.cached_property
    def tangent(self) -> np.ndarray:
        """The tangent of the slope."""
        return np.sqrt(self.squared_tangent)

    @functools.cached_property
    def second_derivatives(self) -> SecondDerivatives:
        """What curvatures are made of."""
        return _second_derivatives(self.nine, self.cell_x, self.cell_y)


def horn_gradient(
    nine: Sequence[np.ndarray], cell_x: np.ndarray | np.float32, cell_y: np.ndarray | np.float32
) -> tuple[np.ndarray, np.ndarray]:
    """Return the gradient to the east and to the north by Horn's (1981) weighted differences."""
    a, b, c, d, _, f, g, h, i = nine
    east = f - d
    east += east
    diagonal, other = c - g, i - a
    east += diagonal
    east += other
    east /= np.float32(8) * cell_x
    north = b - h
    north += north
    north += diagonal
    north -= other
    north /= np.float32(8) * cell_y
    return east, north


def _second_derivatives(nine: Sequence[np.ndarray], cell_x: np.ndarray, cell_y: np.ndarray) -> SecondDerivatives:
    a, b, c, d, e, f, g, h, i = nine
    doubled = e + e
    xx = (d + f - doubled) / np.square(cell_x)
    yy = (b + h - doubled) / np.square(cell_y)
    xy = ((c - a) + (g - i)) / (np.float32(4) * cell_x * cell_y)
    p, q = (f - d) / (np.float32(2) * cell_x), (b - h) / (np.float32(2) * cell_y)
    pp, qq = np.square(p), np.square(q)
    xy *= p
    xy *= q
    xy += xy  # 2 · zxy · p · q
    gradient = pp + qq
    flat = gradient == 0
    return SecondDerivatives(xx, yy, xy, pp, qq, gradient, flat if flat.any() else None)


def edge_cells(valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return rows and columns of the valid inner cells that lack a neighbour; `valid` has a halo of one cell."""
    around = neighbourhood(valid)
    complete = np.logical_and.reduce(around)
    rows, columns = np.nonzero(around[CENTRE] & ~complete)
    return rows, columns


def completed_neighbours(
    values: np.ndarray, valid: np.ndarray, rows: np.ndarray, columns: np.ndarray
) -> list[np.ndarray]:
    """Return the nine neighbours of some inner cells, float32 [n] each, the missing ones put on a plane.

    Parameters
    ----------
    values, valid : float32 and bool [h, w]
        Elevations, and where there are any, with a halo of one cell.
    rows, columns : int [n]
        Cells counted without the halo.
    """
    known = [array[rows, columns] for array in neighbourhood(valid)]
    nine = [array[rows, columns] for array in neighbourhood(values)]
    centre = nine[CENTRE]
    for k in SIDES:
        mirrored = np.where(known[8 - k], 2 * centre - nine[8 - k], centre)
        nine[k] = np.where(known[k], nine[k], mirrored)
    corners = {}
    for k in CORNERS:
        row, column = divmod(k, 3)
        met = nine[3 * row + 1] + nine[3 + column] - centre
        corners[k] = np.where(known[k], nine[k], np.where(known[8 - k], 2 * centre - nine[8 - k], met))
    return [corners.get(k, side) for k, side in enumerate(nine)]
