"""Cells within a distance of points, in metres on the ground, whatever the CRS."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import numpy as np

from .grid import Grid, Window

if TYPE_CHECKING:
    from ..analysis.arrays import Coordinates, Floats, Mask

RUNS = 500_000  # rows of ellipses painted at once


class Buffer:
    """Points with a distance around them, prepared to be painted on any window.

    Parameters
    ----------
    grid : Grid
        The raster's grid.
    x, y : float arrays [n]
        Points in the CRS of the grid.
    distance : float
        Metres.
    """

    def __init__(self, grid: Grid, x: Coordinates, y: Coordinates, distance: float) -> None:
        xs, ys = np.asarray(x, float), np.asarray(y, float)
        known = np.isfinite(xs) & np.isfinite(ys)
        xs, ys = xs[known], ys[known]
        self._distance = distance
        self._column, self._row = grid.pixel(xs, ys)
        # Metres per (column, row) at each point. In the plane one matrix is enough for all points.
        self._plane = grid.is_planar
        self._metres = grid.ground_jacobian(*((xs[:1], ys[:1]) if self._plane else (xs, ys))) @ grid.matrix
        # Half the extent in cells of the ellipse that is a circle on the ground.
        reach = distance * np.linalg.norm(np.linalg.inv(self._metres), axis=2)
        self._columns, self._rows = reach[:, 0], reach[:, 1]

    def within(self, window: Window) -> Buffer:
        """Return the buffer of only those points that reach into a window."""
        near = self._near(window)
        part = copy.copy(self)
        part._column, part._row = self._column[near], self._row[near]
        if not self._plane:
            part._metres, part._columns, part._rows = self._metres[near], self._columns[near], self._rows[near]
        return part

    def _near(self, window: Window) -> np.ndarray:
        """Return the numbers of the points that may reach into a window."""
        column, row = self._column - window.column - 0.5, self._row - window.row - 0.5
        return np.flatnonzero(
            (column + self._columns >= 0)
            & (column - self._columns <= window.width - 1)
            & (row + self._rows >= 0)
            & (row - self._rows <= window.height - 1)
        )

    def mask(self, window: Window) -> Mask:
        """Return bool [h, w]: True where a cell's centre is no farther than the distance from a point."""
        column, row = self._column - window.column - 0.5, self._row - window.row - 0.5
        near = self._near(window)
        inside = np.zeros((window.height, window.width), bool)
        if not near.size:
            return inside
        tallest = min(window.height, 2 * int(self._rows.max()) + 3)
        parts = -(-near.size * tallest // RUNS)
        for start in range(parts):
            part = near[start::parts]  # spread over the window, so that the first parts cover most of it
            if start:
                part = part[~self._covered(inside, column, row, part)]
            if part.size:
                inside |= self._painted(column[part], row[part], part, window)
        return inside

    def _covered(self, inside: Mask, column: Floats, row: Floats, part: np.ndarray) -> Mask:
        """Return bool [points]: True where every cell of a point's bounding box on the window is inside already."""
        height, width = inside.shape
        sums = np.zeros((height + 1, width + 1), np.int64)
        sums[1:, 1:] = inside.cumsum(axis=0).cumsum(axis=1)
        point = np.zeros(1, int) if self._plane else part
        left, right = _span(column[part], self._columns[point], width)
        top, bottom = _span(row[part], self._rows[point], height)
        count = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
        return count == (bottom - top) * (right - left)

    def _painted(self, column: Floats, row: Floats, part: np.ndarray, window: Window) -> Mask:
        begin, end = self._runs(column, row, part, window)
        size = window.height * (window.width + 1)
        steps = np.bincount(begin, minlength=size) - np.bincount(end, minlength=size)
        return np.cumsum(steps.reshape(window.height, -1), axis=1)[:, :-1] > 0

    def _runs(self, column: Floats, row: Floats, part: np.ndarray, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Return where runs of cells inside start and stop, one per point and row, as flat [h, w + 1] indices."""
        point = np.zeros(1, int) if self._plane else part
        rows, m = self._rows[point], self._metres[point][..., None]
        first, stop = _span(row, rows, window.height)
        line = first[:, None] + np.arange(int((stop - first).max()))
        down = line - row[:, None]

        def within(at: Floats) -> Mask:
            across = at - column[:, None]
            east, north = m[:, 0, 0] * across + m[:, 0, 1] * down, m[:, 1, 0] * across + m[:, 1, 1] * down
            return east**2 + north**2 <= self._distance**2

        # |M (across, down)|² = distance² is solved for `across`; the ends are then moved to exactly what `within` says.
        square = m[:, 0, 0] ** 2 + m[:, 1, 0] ** 2
        product = m[:, 0, 0] * m[:, 0, 1] + m[:, 1, 0] * m[:, 1, 1]
        area = m[:, 0, 0] * m[:, 1, 1] - m[:, 0, 1] * m[:, 1, 0]
        middle = column[:, None] - product / square * down
        half = np.sqrt(np.maximum(self._distance**2 / square - (area / square * down) ** 2, 0))
        left, right = np.ceil(middle - half), np.floor(middle + half)
        left += np.where(within(left - 1), -1, np.where(within(left), 0, 1))
        right += np.where(within(right + 1), 1, np.where(within(right), 0, -1))
        left, right = np.maximum(left, 0).astype(np.int64), np.minimum(right, window.width - 1).astype(np.int64)
        painted = (left <= right) & (line < stop[:, None])
        start = line[painted] * (window.width + 1)
        return start + left[painted], start + right[painted] + 1


def _span(centre: Floats, reach: Floats, size: int) -> tuple[np.ndarray, np.ndarray]:
    first = np.clip(np.floor(centre - reach), 0, size).astype(np.int64)
    return first, np.clip(np.ceil(centre + reach) + 1, first, size).astype(np.int64)
