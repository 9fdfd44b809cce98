"""A raster of the area upstream of each cell, and what its values look like beside the cells of the DEM."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..feedback import SILENT, Feedback
from ..workers import Workers
from .blocks import run_blocks, windows_of
from .grid import Grid, Window
from .raster import RasterInfo, read_band

if TYPE_CHECKING:
    from ..analysis.arrays import Floats


@dataclass(frozen=True)
class Catchment:
    """A raster of the area upstream of each cell, itself included, on the DEM's grid; signs do not count.

    Attributes
    ----------
    path : str
    band : int
    in_cells : bool
        Whether the values are numbers of cells, and not square metres.
    one_cell : float
        The value that is one cell, where they are: not 1 in square degrees, say.
    left_out : int
        The cells that each value leaves out: 1 where the cell itself is not counted.
    """

    path: str
    band: int = 1
    in_cells: bool = False
    one_cell: float = 1.0
    left_out: int = 0

    def specific_area(self, window: Window, cell: Floats) -> Floats:
        """Return the area upstream per metre of a cell's width, float32 [h, w]; NaN where it is not known.

        Parameters
        ----------
        window : Window
        cell : float32 array that broadcasts to [h, w]
            Areas of the cells in square metres.
        """
        values, known = read_band(self.path, window, self.band, np.float32)
        area = np.abs(np.where(known, values, np.float32(np.nan)))
        if not self.in_cells:
            return area / np.sqrt(cell)
        return (area / np.float32(self.one_cell) + np.float32(self.left_out)) * np.sqrt(cell)


@dataclass(frozen=True)
class AreaValues:
    """What the values of a catchment raster are where the DEM has data.

    Attributes
    ----------
    known : int
        Cells with a value.
    smallest : float
        The smallest magnitude above 0, infinite without any.
    smallest_in_cells : float
        The smallest part that such a magnitude is of its cell's area in square metres.
    zeros, ones, negatives : int
        Cells that hold 0, 1 (or -1), and numbers below 0.
    negative_low, negative_high : float
        Range of the latter; infinite, and the wrong way round, without any.
    are_whole : bool
        Whether all are whole numbers.
    """

    known: int = 0
    smallest: float = np.inf
    smallest_in_cells: float = np.inf
    zeros: int = 0
    ones: int = 0
    negatives: int = 0
    negative_low: float = np.inf
    negative_high: float = -np.inf
    are_whole: bool = True

    def __add__(self, other: AreaValues) -> AreaValues:
        return AreaValues(
            known=self.known + other.known,
            smallest=min(self.smallest, other.smallest),
            smallest_in_cells=min(self.smallest_in_cells, other.smallest_in_cells),
            zeros=self.zeros + other.zeros,
            ones=self.ones + other.ones,
            negatives=self.negatives + other.negatives,
            negative_low=min(self.negative_low, other.negative_low),
            negative_high=max(self.negative_high, other.negative_high),
            are_whole=self.are_whole and other.are_whole,
        )


def area_values(workers: Workers, dem: RasterInfo, path: str, feedback: Feedback = SILENT) -> AreaValues:
    """Look at all values of a catchment raster (band 1), which is on the DEM's grid."""
    task = _OfBlock(dem.grid)
    return run_blocks(
        workers, windows_of(dem), task, (dem.opens, path), merge=AreaValues.__add__, feedback=feedback, in_flight=4
    )


@dataclass(frozen=True)
class _OfBlock:
    grid: Grid

    def __call__(self, paths: tuple[str, str], window: Window) -> AreaValues:
        (_, inside), (values, known) = (read_band(path, window, 1, np.float64) for path in paths)
        kept = inside & known
        if not kept.any():
            return AreaValues()
        areas = np.broadcast_to(self.grid.cell_areas(window), values.shape)[kept]
        values = values[kept]
        some, below = values != 0, values < 0
        magnitudes = np.abs(values[some])
        return AreaValues(
            known=values.size,
            smallest=float(magnitudes.min(initial=np.inf)),
            smallest_in_cells=float((magnitudes / areas[some]).min(initial=np.inf)),
            zeros=int(np.count_nonzero(~some)),
            ones=int(np.count_nonzero(magnitudes == 1)),
            negatives=int(np.count_nonzero(below)),
            negative_low=float(values[below].min(initial=np.inf)),
            negative_high=float(values[below].max(initial=-np.inf)),
            are_whole=bool((values == np.rint(values)).all()),
        )
