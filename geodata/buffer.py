"""Cells within a distance of points, in metres on the ground, whatever the CRS."""

from __future__ import annotations

import numpy as np

from .grid import Grid, Window


class Buffer:
    """Points with a distance round them, prepared to be painted on any window.

    Parameters
    ----------
    grid : Grid
        The raster's grid.
    x, y : float arrays [n]
        Points in the CRS of the grid.
    distance : float
        Metres.
    """

    def __init__(self, grid: Grid, x, y, distance: float) -> None:
        x, y = np.asarray(x, float), np.asarray(y, float)
        known = np.isfinite(x) & np.isfinite(y)
        x, y = x[known], y[known]
        self._distance = distance
        self._column, self._row = grid.pixel(x, y)
        self._metres = grid.ground_jacobian(x, y) @ grid.matrix  # metres per (column, row) at each point
        inverse = np.linalg.inv(self._metres)
        # Half the extent in cells of the ellipse that is a circle on the ground.
        reach = distance * np.linalg.norm(inverse, axis=2)
        self._columns, self._rows = reach[:, 0], reach[:, 1]

    def mask(self, window: Window) -> np.ndarray:
        """Return bool [h, w]: True where a cell's centre is no farther than the distance from a point."""
        inside = np.zeros((window.height, window.width), bool)
        column, row = self._column - window.column - 0.5, self._row - window.row - 0.5
        near = np.flatnonzero(
            (column + self._columns >= 0)
            & (column - self._columns <= window.width - 1)
            & (row + self._rows >= 0)
            & (row - self._rows <= window.height - 1)
        )
        for i in near:
            left, right = self._span(column[i], self._columns[i], window.width)
            top, bottom = self._span(row[i], self._rows[i], window.height)
            across = np.arange(left, right) - column[i]
            down = np.arange(top, bottom)[:, None] - row[i]
            m = self._metres[i]
            east, north = m[0, 0] * across + m[0, 1] * down, m[1, 0] * across + m[1, 1] * down
            inside[top:bottom, left:right] |= east**2 + north**2 <= self._distance**2
        return inside

    @staticmethod
    def _span(centre: float, reach: float, size: int) -> tuple[int, int]:
        return max(0, int(np.floor(centre - reach))), min(size, int(np.ceil(centre + reach)) + 1)
