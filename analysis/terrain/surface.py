"""Slope, aspect and curvature of a surface from the eight neighbours of each cell.

Missing neighbours: a cell at the edge of the data is computed from the neighbours that it has. A missing neighbour is
put where the plane through the cell would have it: opposite its counterpart across the cell, a missing corner without
counterpart where its two sides meet; where both of two opposite sides are missing they get the cell's own elevation. A
plane keeps its slope up to the last cell, and no valid cell is lost.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

FLAT_ASPECT = -1.0  # as ArcGIS has it
TANGENT_FLOOR = 1e-4  # of the gradient that plan curvature is divided by
# A contour cannot be seen to bend within less than half a cell; on nearly flat cells the quotient knows no bounds, and
# a single one of minus thirty would part the classes and the scaling of all others.
SHARPEST_BEND = 2.0  # radians per cell
# Neighbours are numbered row by row from the north-west, the cell itself is 4.
CENTRE = 4
SIDES, CORNERS = (1, 3, 5, 7), (0, 2, 6, 8)

SURFACE_FACTORS = ("slope", "aspect", "northness", "eastness", "plan_curvature", "profile_curvature", "roughness")


def neighbourhood(values: np.ndarray) -> list[np.ndarray]:
    """Return the nine neighbours of each inner cell as views, [h - 2, w - 2] each."""
    height, width = values.shape[0] - 2, values.shape[1] - 2
    return [values[row : row + height, column : column + width] for row in range(3) for column in range(3)]


def surface_factors(nine, cell_x, cell_y, wanted) -> dict[str, np.ndarray]:
    """Return factors of the surface through nine neighbouring cells.

    Parameters
    ----------
    nine : nine float32 arrays of one shape
        Elevations in metres, row by row from the north-west.
    cell_x, cell_y : float32, broadcast to that shape
        Width and height of a cell in metres.
    wanted : collection of str
        Names from `SURFACE_FACTORS`.

    Returns
    -------
    dict of float32 arrays
        Slope in degrees by Horn's (1981) weighted differences; aspect of the same gradient, the direction downhill in
        degrees clockwise from north, -1 where it is flat; northness and eastness, its cosine and sine, 0 where it is
        flat; roughness, 1 / cos(slope). Curvatures by Zevenbergen and Thorne's (1987) quadratic, in radians per metre
        and convex positive: plan curvature of the contour, with a tangent of the slope of at least 1e-4; profile
        curvature along the line of fall; both 0 where it is flat. These are SAGA's definitions, but that plan curvature
        is at most 2 radians per cell either way, a contour's bend within half a cell.
    """
    factors = {}
    if {"slope", "aspect", "northness", "eastness", "roughness"} & set(wanted):
        factors.update(_gradient_factors(*horn_gradient(nine, cell_x, cell_y), wanted))
    if {"plan_curvature", "profile_curvature"} & set(wanted):
        factors.update(_curvatures(nine, cell_x, cell_y, wanted))
    return factors


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


def _gradient_factors(east, north, wanted) -> dict[str, np.ndarray]:
    squared = np.square(east)
    squared += np.square(north)
    factors = {}
    if "roughness" in wanted:
        factors["roughness"] = np.sqrt(squared + np.float32(1))
    tangent = np.sqrt(squared, out=squared)
    if "slope" in wanted:
        factors["slope"] = np.arctan(tangent)
        factors["slope"] *= np.float32(180 / np.pi)
    if "aspect" in wanted:
        degrees = np.arctan2(east, north)  # uphill; downhill is opposite
        degrees *= np.float32(180 / np.pi)
        degrees += np.float32(180)
        degrees[degrees >= 360] = 0
        degrees[tangent == 0] = FLAT_ASPECT
        factors["aspect"] = degrees
    for name, part in (("northness", north), ("eastness", east)):
        if name in wanted:
            factors[name] = np.divide(-part, tangent, out=np.zeros_like(part), where=tangent > 0)
    return factors


def _curvatures(nine, cell_x, cell_y, wanted) -> dict[str, np.ndarray]:
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
    some_flat = flat.any()
    factors = {}
    if "profile_curvature" in wanted:
        steepened = gradient + np.float32(1)
        below = gradient * steepened
        below *= np.sqrt(steepened)
        factors["profile_curvature"] = _quotient(-(xx * pp + yy * qq + xy), below, flat if some_flat else None)
    if "plan_curvature" in wanted:
        np.maximum(gradient, np.float32(TANGENT_FLOOR**2), out=gradient)
        gradient *= np.sqrt(gradient)
        plan = _quotient(xy - xx * qq - yy * pp, gradient, flat if some_flat else None)
        bound = np.float32(SHARPEST_BEND) / np.minimum(cell_x, cell_y)
        factors["plan_curvature"] = np.clip(plan, -bound, bound, out=plan)
    return factors


def _quotient(above, below, flat) -> np.ndarray:
    if flat is None:
        above /= below
        return above
    return np.divide(above, below, out=np.zeros_like(above), where=~flat)


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
