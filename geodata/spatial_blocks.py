"""Spatial blocks: a raster cut into rectangles of one size on the ground, and the size that suits an inventory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.sampling import spatial_blocks
from ..dependencies import require
from ..errors import ParameterError
from ..sentences import say
from .grid import Grid

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex

MOST_A_SIDE = 1000
# The default size is a multiple of the distance within which nearly all landslides have a neighbour ...
REACH, NEARLY_ALL = 10.0, 0.95
# ... as long as the number of blocks with landslides is within these limits: with five folds, at least eight per fold
# (or one block for every two landslides, if there are few of them) and at most twenty.
FEWEST_OCCUPIED, MOST_OCCUPIED = 40, 100


@dataclass(frozen=True)
class SpatialBlocks:
    """A raster cut into `columns` × `rows` blocks, equal to within a cell."""

    columns: int
    rows: int

    @classmethod
    def of_size(cls, size: float, grid: Grid) -> SpatialBlocks:
        """Return the blocks whose sides are nearest to `size`, metres on the ground in the middle of the grid.

        A block is at least one cell; one block may be the whole raster.

        Raises
        ------
        ParameterError
            If there would be more than 1000 blocks along a side.
        """
        cells, sides = (grid.width, grid.height), _sides(grid)
        columns, rows = (min(n, max(1, int(round(min(side / size, n))))) for n, side in zip(cells, sides))
        if max(columns, rows) > MOST_A_SIDE:
            raise ParameterError(
                say(
                    "Spatial blocks of {size:g} m are more than {most} along a side of the raster: choose "
                    "at least {shortest:.3g} m.",
                    size=size,
                    most=MOST_A_SIDE,
                    shortest=max(sides) / MOST_A_SIDE,
                )
            )
        return cls(columns, rows)

    @property
    def count(self) -> int:
        """Number of blocks."""
        return self.columns * self.rows

    def number(self, index: CellIndex, grid: Grid) -> np.ndarray:
        """Return the block number (row · columns + column) of each cell, int64; `index` are cell indices."""
        return spatial_blocks(
            index, width=grid.width, height=grid.height, block_columns=self.columns, block_rows=self.rows
        )


def default_block_size(cells: CellIndex, grid: Grid) -> float:
    """Return the side of spatial blocks, in metres, that suits an inventory.

    It is ten times the distance within which 95 % of the landslides have a neighbour, so that hardly any landslide has
    its neighbours across a border. It is less if fewer than 40 blocks (or one for every two landslides) would hold
    landslides, and more if more than 100 would. It is rounded to two digits. It depends only on the grid and on the set
    of cells, not on their order or on repeats.

    Parameters
    ----------
    cells : int64 array [n], n ≥ 1
        The cells of the landslides.
    grid : Grid
    """
    cells = np.unique(np.asarray(cells, np.int64))
    sizes = _sizes(grid)
    occupied = np.array([np.unique(SpatialBlocks.of_size(size, grid).number(cells, grid)).size for size in sizes])
    enough = occupied >= min(FEWEST_OCCUPIED, max(2, cells.size // 2))
    largest = sizes[int(np.argmax(enough if enough.any() else occupied))]
    if cells.size < 2:
        return largest
    smallest = sizes[int(np.flatnonzero(occupied <= MOST_OCCUPIED)[-1])]
    positions = grid.ground_positions(*grid.centres(cells))
    nearest = require("scipy.spatial").cKDTree(positions).query(positions, 2)[0][:, 1]
    return min(max(_rounded(REACH * float(np.quantile(nearest, NEARLY_ALL))), smallest), largest)


def _sizes(grid: Grid) -> list[float]:
    """Return the sizes to choose from, metres, descending: four to the octave, from half the raster to a cell."""
    side, cell = max(_sides(grid)), max(grid.cell_size_metres())
    # A little more than the limit of blocks per side needs, because rounding may make a size smaller.
    least = max(cell, 1.1 * side / MOST_A_SIDE)
    count = 1 + max(0, int(np.floor(4 * np.log2(side / 2 / least))))
    return sorted({_rounded(side / 2 * 2.0 ** (-k / 4)) for k in range(count)}, reverse=True)


def _sides(grid: Grid) -> tuple[float, float]:
    across, down = grid.cell_size_metres()
    return grid.width * across, grid.height * down


def _rounded(size: float) -> float:
    return float(f"{size:.2g}")
