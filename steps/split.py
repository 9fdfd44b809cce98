"""Which landslides train and which are held out: the same for every step that is given the same settings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..analysis.sampling import spatial_blocks, split_blocks, split_random
from ..errors import ParameterError
from ..geodata.grid import Grid
from ..geodata.landslides import LocatedLandslides

RANDOM, BLOCKS = SPLITS = ("random", "blocks")


@dataclass(frozen=True)
class SplitSettings:
    """How samples are split.

    Attributes
    ----------
    method : str
        'random' (stratified by label) or 'blocks' (whole spatial blocks).
    train_share : float
        Share that trains, 0 to 1, both excluded.
    seed : int
        The run's seed.
    blocks : int
        Spatial blocks along each side of the raster.
    """

    method: str = RANDOM
    train_share: float = 0.7
    seed: int = 1
    blocks: int = 8

    def __post_init__(self) -> None:
        if self.method not in SPLITS:
            raise ParameterError(f"There is no split '{self.method}': choose one of {', '.join(SPLITS)}.")
        if not 0 < self.train_share < 1:
            raise ParameterError(f"The training share is {self.train_share}: choose a number between 0 and 1.")
        if not 2 <= self.blocks <= 1000:
            raise ParameterError(f"The number of spatial blocks a side is {self.blocks}: choose 2 to 1000.")


def blocks_of(index, grid: Grid, settings: SplitSettings) -> np.ndarray:
    """Return the spatial block number of each cell."""
    return spatial_blocks(index, grid.width, grid.height, settings.blocks, settings.blocks)


def landslide_keys(located: LocatedLandslides) -> np.ndarray:
    """Return, for each located cell, the cell that stands for its landslide: all cells of a landslide share one.

    Where a landslide has one cell it is that cell, so landslides that share a cell stay together.
    """
    landslides, inverse = np.unique(located.landslide, return_inverse=True)
    lowest = np.full(landslides.size, np.iinfo(np.int64).max)
    np.minimum.at(lowest, inverse, located.cell)
    return lowest[inverse]


def is_training(landslide_keys, other_cells, grid: Grid, settings: SplitSettings) -> tuple[np.ndarray, np.ndarray]:
    """Return bool arrays: which landslides and which other cells train.

    Parameters
    ----------
    landslide_keys : int64 array
        The cell that stands for each landslide; equal ones are on one side.
    other_cells : int64 array
    """
    slides = np.unique(np.asarray(landslide_keys, np.int64))
    others = np.unique(np.asarray(other_cells, np.int64))
    if settings.method == RANDOM:
        chosen = [cells[split_random(cells, settings.train_share, settings.seed)] for cells in (slides, others)]
    else:
        blocks = blocks_of(slides, grid, settings)
        taken = list(split_blocks(blocks, np.ones(slides.size), settings.train_share, settings.seed))
        held = [b for b in np.unique(blocks).tolist() if b not in taken]
        if not held:
            raise ParameterError("All landslides lie in one spatial block: use more blocks or the random split.")
        chosen = [slides[np.isin(blocks, taken)], others[_block_trains(others, grid, settings, taken, held)]]
    return np.isin(landslide_keys, chosen[0]), np.isin(other_cells, chosen[1])


def _block_trains(cells, grid: Grid, settings: SplitSettings, taken: list[int], held: list[int]) -> np.ndarray:
    # A block without landslides belongs to neither side yet: it goes with the nearest block that has some.
    blocks = blocks_of(cells, grid, settings)
    known = np.array(taken + held)
    trains = np.array([True] * len(taken) + [False] * len(held))
    row, column = np.divmod(blocks, settings.blocks)
    known_row, known_column = np.divmod(known, settings.blocks)
    apart = (row[:, None] - known_row) ** 2 + (column[:, None] - known_column) ** 2
    return trains[np.argmin(apart, axis=1)]


def trains(located: LocatedLandslides, grid: Grid, settings: SplitSettings) -> np.ndarray:
    """Return bool: which of the located cells train; all cells of one landslide are on one side."""
    return is_training(landslide_keys(located), np.empty(0, np.int64), grid, settings)[0]


def training_part(located: LocatedLandslides, grid: Grid, settings: SplitSettings) -> np.ndarray:
    """Return the landslide cells that train."""
    return located.cell[trains(located, grid, settings)]
