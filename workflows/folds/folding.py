"""Which fold every cell is in, by random folds, by spatial ones or by time."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.sampling import block_folds, random_folds
from ...analysis.time_order import periods_of
from ...errors import InputError
from ...geodata.cell_sampling import BlockGroups
from ...geodata.landslides import LocatedLandslides
from ...geodata.spatial_blocks import SpatialBlocks, default_block_size
from ...geodata.stack import FactorStack
from ...sentences import say, say_counted
from ...study.folds import SPATIAL_FOLDS, TIME_FOLDS, FoldResult
from ...study.negatives import NegativeSettings
from ...study.split import SplitSettings, blocks_in, dates_of_keys, landslide_keys, with_default_block_size
from .plan import FoldPlan

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex, Mask

# By time the oldest landslides only train, and those without a date may have no part.
ALWAYS_TRAINS, LEFT_OUT = -1, -2


def _steps(reach: int, block: int) -> list[int]:
    """Return steps from -reach to reach, none longer than the side of a block, so that none is stepped over."""
    count = 2 * -(-reach // max(1, block)) + 1
    return sorted({int(step) for step in np.rint(np.linspace(-reach, reach, count))})


class Folding:
    """Which fold every cell is in.

    Parameters
    ----------
    plan : FoldPlan
    kind : str
        'random', 'spatial' or 'time': each fold by time is a period, and trains on all before it.
    folds : int
    rounds : int, optional
        How many of the folds are held out in turn; all by default. One is a single split.

    Attributes
    ----------
    slides : int64 array
        The cells of the landslides, each once.
    groups : BlockGroups
        Spatial blocks, the group of each is its fold.
    block_size : float or None
        Side of the spatial blocks in metres; None for random folds.

    Raises
    ------
    InputError
        If a fold would have no landslide to test on.
    """

    def __init__(self, plan: FoldPlan, kind: str, folds: int, rounds: int | None = None) -> None:
        self.kind, self.folds, self.rounds = kind, folds, folds if rounds is None else rounds
        self._grid, self._seed = plan.stack.grid, plan.split.seed
        self.slides, first = np.unique(plan.located.cell, return_index=True)
        self._keys = landslide_keys(plan.located)[first]
        split = with_default_block_size(plan.split, self._keys, self._grid)
        self.block_size = split.block_size if kind == SPATIAL_FOLDS else None
        blocks = blocks_in(self._grid, split)
        occupied = np.unique(blocks.number(self._keys, self._grid))
        self.groups = BlockGroups(blocks, block_folds(occupied, block_count=blocks.count, folds=folds, seed=self._seed))
        if kind == TIME_FOLDS:
            self._periods = self._by_time(plan)
            return
        units = occupied if kind == SPATIAL_FOLDS else np.unique(self._keys)
        if units.size < folds:
            if kind == SPATIAL_FOLDS:
                raise InputError(
                    say_counted(
                        "Landslides lie in one spatial block of {size:g} m only, which cannot be {folds} folds: use "
                        "smaller blocks (BLOCK_SIZE).",
                        "Landslides lie in {count} spatial blocks of {size:g} m, fewer than the {folds} folds: use "
                        "fewer folds or smaller blocks (BLOCK_SIZE).",
                        count=units.size,
                        size=split.block_size,
                        folds=folds,
                    )
                )
            raise InputError(
                say_counted(
                    "One cell has landslides, which cannot be {folds} folds: map more landslides, or use no folds.",
                    "Landslides lie in {count} cells, fewer than the {folds} folds: use fewer folds.",
                    count=units.size,
                    folds=folds,
                )
            )

    def _by_time(self, plan: FoldPlan) -> np.ndarray:
        """Return the fold of each of `slides` by time; raises `InputError` if there are too few dates."""
        located = plan.located
        if located.date is None:
            raise InputError(
                say("Folds by time need the landslides' dates: name the field that holds them (DATE_FIELD).")
            )
        keys, dates = dates_of_keys(landslide_keys(located), located.date)
        known = ~np.isnat(dates)
        periods = periods_of(dates[known].astype(np.int64), self.folds + 1)
        if periods is None:
            raise InputError(
                say_counted(
                    "The landslides have one date, which cannot be {folds} folds by time: leave out those folds.",
                    "The landslides have {count} dates, too few for {folds} folds by time, each later than training "
                    "landslides: use fewer folds (FOLDS), or leave these out.",
                    count=np.unique(dates[known]).size,
                    folds=self.folds,
                )
            )
        fold = np.full(keys.size, ALWAYS_TRAINS if plan.split.undated_train else LEFT_OUT)
        fold[known] = periods - 1
        return fold[np.searchsorted(keys, self._keys)]

    @staticmethod
    def check(
        stack: FactorStack,
        located: LocatedLandslides,
        split: SplitSettings,
        kinds: Sequence[str],
        folds: int,
        reach: int = 0,
    ) -> None:
        """Raise `InputError` if there cannot be such folds, before there is a plan; 0 folds can always be.

        `reach` is how many cells away from a cell a model looks.
        """
        plan = FoldPlan(
            stack=stack,
            class_stack=None,
            class_counts=[],
            located=located,
            negatives=NegativeSettings(),
            alpha=0.0,
            split=split,
        )
        for kind in kinds if folds else ():
            folding = Folding(plan, kind, folds)
            for fold in range(folds if reach else 0):
                folding.tested(fold, reach)

    def of_slides(self) -> np.ndarray:
        """Return the fold of each of `slides`; all cells of one landslide are in one fold."""
        if self.kind == TIME_FOLDS:
            return self._periods
        if self.kind == SPATIAL_FOLDS:
            return self.groups.of(self._keys, self._grid)
        keys, inverse = np.unique(self._keys, return_inverse=True)
        return random_folds(keys, folds=self.folds, seed=self._seed)[inverse]

    def with_blocks(self, fold: FoldResult, common: CellIndex) -> FoldResult:
        """Return a fold that knows the spatial blocks of its places, by which intervals are; `common` are its cells."""
        blocks = self._interval_blocks
        slides, others = np.split(fold.cells, [fold.held_out])
        # All cells of one landslide are in one block.
        of_slides = blocks.number(self._keys[np.searchsorted(self.slides, slides)], self._grid)
        paper, drawn = (
            replace(scores, landslide_blocks=of_slides, other_blocks=blocks.number(cells, self._grid))
            for scores, cells in ((fold.paper, others), (fold.common, common))
        )
        return replace(fold, paper=paper, common=drawn)

    @functools.cached_property
    def _interval_blocks(self) -> SpatialBlocks:
        """The blocks of intervals: of a side that suits the inventory, whatever blocks are held out."""
        return SpatialBlocks.of_size(default_block_size(self._keys, self._grid), self._grid)

    def tested(self, fold: int, reach: int) -> np.ndarray:
        """Return which of `slides` are held out by a fold and no nearer than `reach` cells to blocks that train.

        Raises
        ------
        InputError
            If none is.
        """
        tested = (self.of_slides() == fold) & self.is_inside(self.slides, fold, reach)
        if not tested.any():
            raise InputError(
                say(
                    "The model looks at {reach} cells on each side, and no landslide that fold {fold} holds out lies "
                    "so far from blocks that train: use larger blocks (BLOCK_SIZE), fewer folds or a smaller window.",
                    reach=reach,
                    fold=fold + 1,
                )
            )
        return tested

    def is_inside(self, cells: CellIndex, fold: int, reach: int) -> np.ndarray:
        """Return of which cells no cell up to `reach` rows and columns away is in a block of another fold.

        A window around such a cell holds no cell that trains. Random folds have no blocks, and all cells are inside.
        """
        inside = np.ones(len(cells), bool)
        if self.kind != SPATIAL_FOLDS or not reach:
            return inside
        grid, blocks = self._grid, self.groups.blocks
        row, column = np.divmod(np.asarray(cells, np.int64), grid.width)
        for down in _steps(reach, grid.height // blocks.rows):
            for across in _steps(reach, grid.width // blocks.columns):
                rows, columns = np.clip(row + down, 0, grid.height - 1), np.clip(column + across, 0, grid.width - 1)
                inside &= self.groups.of(rows * grid.width + columns, grid) == fold
        return inside

    def of_others(self, cells: CellIndex) -> np.ndarray:
        """Return the fold of each of some other cells; they have no date, and are dealt to the periods at random."""
        if self.kind == SPATIAL_FOLDS:
            return self.groups.of(cells, self._grid)
        if self.kind == TIME_FOLDS:
            return random_folds(cells, folds=self.folds + 1, seed=self._seed) - 1
        return random_folds(cells, folds=self.folds, seed=self._seed)

    def trains(self, folds: np.ndarray, fold: int) -> Mask:
        """Return bool: which of these, given their folds, train where one is held out; by time only what is older."""
        if self.kind == TIME_FOLDS:
            return (folds < fold) & (folds != LEFT_OUT)
        return folds != fold
