"""Which landslides train and which are held out: the same in every step that is given the same settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.sampling import split_blocks, split_random
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..geodata.grid import Grid
from ..geodata.landslides import LocatedLandslides
from ..geodata.spatial_blocks import SpatialBlocks, default_block_size
from ..sentences import commas, say, say_counted

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask

RANDOM_SPLIT, BLOCKS = SPLITS = ("random", "blocks")
FEWEST_TRAINING = 2  # cells of a kind that any network learns from
LOWEST_SHARE, HIGHEST_SHARE = 0.001, 0.999  # of the samples, that may train


@dataclass(frozen=True)
class SplitSettings:
    """How samples are split.

    Attributes
    ----------
    method : str
        'random' (stratified by label) or 'blocks' (whole spatial blocks).
    train_share : float
        Share that trains, 0.001 to 0.999.
    seed : int
        The run's seed.
    block_size : float or None
        Side of the spatial blocks, metres on the ground. None: by the inventory's nearest-neighbour distances; see
        `default_block_size`.
    """

    method: str = RANDOM_SPLIT
    train_share: float = 0.7
    seed: int = 1
    block_size: float | None = None

    def __post_init__(self) -> None:
        if self.method not in SPLITS:
            raise ParameterError(
                say("There is no split '{method}': choose one of {known}.", method=self.method, known=commas(SPLITS))
            )
        if not LOWEST_SHARE <= self.train_share <= HIGHEST_SHARE:
            raise ParameterError(
                say(
                    "The training share is {train_share}: choose a number from {lowest:g} to {highest:g}.",
                    train_share=self.train_share,
                    lowest=LOWEST_SHARE,
                    highest=HIGHEST_SHARE,
                )
            )
        if self.block_size is not None and not 0 < self.block_size < float("inf"):
            raise ParameterError(
                say(
                    "The side of the spatial blocks is {block_size} m: choose a positive number.",
                    block_size=self.block_size,
                )
            )


DEFAULT_SPLIT = SplitSettings()


def with_default_block_size(
    settings: SplitSettings, landslide_keys: CellIndex, grid: Grid, feedback: Feedback = SILENT
) -> SplitSettings:
    """Return the settings with `block_size` in metres: as given, or the default for the landslides.

    It depends only on the grid and the landslides, so every step that is given these finds the same.

    Parameters
    ----------
    landslide_keys : int64 array
        The cell that represents each landslide; see `landslide_keys`.
    feedback : Feedback
        Is told the size.

    Raises
    ------
    ParameterError
        If the size given is smaller than a cell.
    """
    if settings.block_size is not None:
        shortest = min(grid.cell_size_metres())
        if settings.block_size < shortest:
            raise ParameterError(
                say(
                    "Spatial blocks of {size:g} m are smaller than a cell of the raster ({shortest:.3g} m): choose a "
                    "multiple of the distance between landslides.",
                    size=settings.block_size,
                    shortest=shortest,
                )
            )
        return settings
    found = replace(settings, block_size=default_block_size(landslide_keys, grid))
    blocks = blocks_in(grid, found)
    feedback.info(
        say(
            "Spatial blocks of {block_size:g} m, by the landslides' nearest-neighbour distances: {columns} × "
            "{rows} of them.",
            block_size=found.block_size,
            columns=blocks.columns,
            rows=blocks.rows,
        )
    )
    return found


def blocks_in(grid: Grid, settings: SplitSettings) -> SpatialBlocks:
    """Return the spatial blocks of a grid; the settings' block size must be known."""
    if settings.block_size is None:
        raise ParameterError(say("The side of the spatial blocks is not known yet: choose a number of metres."))
    return SpatialBlocks.of_size(settings.block_size, grid)


def blocks_of(index: CellIndex, grid: Grid, settings: SplitSettings) -> np.ndarray:
    """Return the spatial block number of each cell; the settings' block size must be known."""
    return blocks_in(grid, settings).number(index, grid)


def landslide_keys(located: LocatedLandslides) -> CellIndex:
    """Return, for each located cell, the cell that represents its landslide: all cells of a landslide share one.

    If a landslide has a single cell it is that cell, so landslides that share a cell stay together.
    """
    landslides, inverse = np.unique(located.landslide, return_inverse=True)
    lowest = np.full(landslides.size, np.iinfo(np.int64).max)
    np.minimum.at(lowest, inverse, located.cell)
    return lowest[inverse]


def is_training(
    *, landslide_keys: CellIndex, other_cells: CellIndex, grid: Grid, settings: SplitSettings
) -> tuple[Mask, Mask]:
    """Return bool arrays: which landslides and which other cells train.

    Parameters
    ----------
    landslide_keys : int64 array
        The cell that represents each landslide; equal ones are on the same side.
    other_cells : int64 array

    Raises
    ------
    ParameterError
        If no landslide would train, or all lie in one spatial block.
    """
    slides = np.unique(np.asarray(landslide_keys, np.int64))
    others = np.unique(np.asarray(other_cells, np.int64))
    if settings.method == RANDOM_SPLIT:
        chosen = [cells[split_random(cells, settings.train_share, settings.seed)] for cells in (slides, others)]
        if slides.size and not chosen[0].size:
            raise ParameterError(
                say_counted(
                    "A training share of {share:g} leaves the one landslide out of the training: map more.",
                    "A training share of {share:g} of {count} landslides leaves none to train: give a larger share "
                    "(TRAIN_SHARE), or map more.",
                    count=slides.size,
                    share=settings.train_share,
                )
            )
    else:
        settings = with_default_block_size(settings, slides, grid)
        blocks = blocks_of(slides, grid, settings)
        taken = list(split_blocks(blocks, np.ones(slides.size), settings.train_share, settings.seed))
        held = [b for b in np.unique(blocks).tolist() if b not in taken]
        if not held:
            raise ParameterError(
                say("All landslides lie in one spatial block: use smaller blocks or the random split.")
            )
        chosen = [slides[np.isin(blocks, taken)], others[_block_trains(others, grid, settings, taken=taken, held=held)]]
    return np.isin(landslide_keys, chosen[0]), np.isin(other_cells, chosen[1])


def check_sides(
    located: LocatedLandslides, grid: Grid, settings: SplitSettings, others: CellIndex | None = None
) -> None:
    """Check that a split leaves something to train on and something to test with, before any other work.

    Parameters
    ----------
    others : int64 array, optional
        The cells of own non-landslides; those of a strategy are not chosen yet.

    Raises
    ------
    InputError
        If there are too few landslides or other places on one of the sides.
    """
    none = np.empty(0, np.int64)
    cells = none if others is None else others
    keys = landslide_keys(located)
    slides, chosen = is_training(landslide_keys=keys, other_cells=cells, grid=grid, settings=settings)
    sides = [(say("landslides"), located.cell, slides)]
    if others is not None:
        sides.append((say("own non-landslides"), cells, chosen))
    for what, of, train in sides:
        training, testing = np.unique(of[train]).size, np.unique(of[~train]).size
        if training < FEWEST_TRAINING or not testing:
            raise InputError(
                say(
                    "Too few cells have {what}, as the split leaves {training} for training, which needs {fewest}, and "
                    "{testing} for the test, which needs 1: give more of them, smaller cells if they lie close "
                    "together, or another training share.",
                    training=training,
                    testing=testing,
                    what=what,
                    fewest=FEWEST_TRAINING,
                )
            )


def _block_trains(cells: CellIndex, grid: Grid, settings: SplitSettings, *, taken: list[int], held: list[int]) -> Mask:
    # A block without landslides belongs to neither side yet: it goes to the side of the nearest block that has some.
    layout = blocks_in(grid, settings)
    known = np.array(taken + held)
    trains = np.array([True] * len(taken) + [False] * len(held))
    row, column = np.divmod(layout.number(cells, grid), layout.columns)
    known_row, known_column = np.divmod(known, layout.columns)
    apart = (row[:, None] - known_row) ** 2 + (column[:, None] - known_column) ** 2
    return trains[np.argmin(apart, axis=1)]


def trains(located: LocatedLandslides, grid: Grid, settings: SplitSettings) -> Mask:
    """Return bool: which of the located cells train; all cells of one landslide are on one side."""
    keys, none = landslide_keys(located), np.empty(0, np.int64)
    return is_training(landslide_keys=keys, other_cells=none, grid=grid, settings=settings)[0]


def training_part(located: LocatedLandslides, grid: Grid, settings: SplitSettings) -> CellIndex:
    """Return the landslide cells that train."""
    return located.cell[trains(located, grid, settings)]
