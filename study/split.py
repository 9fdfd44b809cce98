"""Which landslides train and which are held out: the same in every step that is given the same settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.sampling import split_blocks, split_random
from ..analysis.time_order import cut_day
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..geodata.grid import Grid
from ..geodata.landslides import LocatedLandslides
from ..geodata.spatial_blocks import SpatialBlocks, default_block_size
from ..sentences import commas, say, say_counted
from .dates import DAY, are_years, day_of

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask

RANDOM_SPLIT, BLOCKS, BY_TIME = SPLITS = ("random", "blocks", "time")
FEWEST_TRAINING = 2  # cells of a kind that any network learns from
LOWEST_SHARE, HIGHEST_SHARE = 0.001, 0.999  # of the samples, that may train


@dataclass(frozen=True)
class SplitSettings:
    """How samples are split.

    Attributes
    ----------
    method : str
        'random' (stratified by label), 'blocks' (whole spatial blocks) or 'time' (the landslides before a date train,
        later ones are held out; it needs an inventory with dates).
    train_share : float
        Share that trains, 0.001 to 0.999.
    seed : int
        The run's seed.
    block_size : float or None
        Side of the spatial blocks, metres on the ground. None: by the inventory's nearest-neighbour distances; see
        `default_block_size`.
    date : str or None
        From which day on landslides are held out by time: '2015-06-01', or a year. None: so that `train_share` of the
        landslides lies before.
    undated_train : bool
        Whether landslides without a date train in a split by time; otherwise they have no part in it. They never test.
    """

    method: str = RANDOM_SPLIT
    train_share: float = 0.7
    seed: int = 1
    block_size: float | None = None
    date: str | None = None
    undated_train: bool = False

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
        if self.date is not None:
            day_of(self.date)
            if self.method != BY_TIME:
                raise ParameterError(
                    say("DATE is given, but the split is not by time: choose that split (SPLIT), or leave DATE empty.")
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


def settled(
    split: SplitSettings, located: LocatedLandslides, grid: Grid, feedback: Feedback = SILENT
) -> tuple[LocatedLandslides, SplitSettings]:
    """Return the landslides that a split puts on a side, and the split with what it needs of block size and date.

    Raises
    ------
    InputError, ParameterError
        As `with_default_block_size` and `with_date`.
    """
    used = used_by(split, located, feedback)
    if split.method == BLOCKS:
        split = with_default_block_size(split, landslide_keys(used), grid, feedback)
    return used, with_date(split, used, feedback)


def used_by(split: SplitSettings, located: LocatedLandslides, feedback: Feedback = SILENT) -> LocatedLandslides:
    """Return the landslides that a split puts on a side: by time those with a date, unless the others are to train.

    Those left out still touch their cells, so that no non-landslide is picked there.

    Raises
    ------
    InputError
        If no landslide on the map has a date, or nobody said which field holds it.
    """
    if split.method != BY_TIME:
        return located
    unknown = np.isnat(_dates(located))
    if unknown.all():
        raise InputError(
            say("None of the landslides on the map has a date in the field DATE_FIELD, so choose another split.")
        )
    if not unknown.any() or split.undated_train:
        return located
    feedback.warning(
        say_counted(
            "{count} landslide has no date: in a split by time it neither trains nor tests (UNDATED_TRAIN lets it "
            "train).",
            "{count} landslides have no date: in a split by time they neither train nor test (UNDATED_TRAIN lets them "
            "train).",
            count=np.unique(located.landslide[unknown]).size,
        )
    )
    return located.subset(~unknown)


def _dates(located: LocatedLandslides) -> np.ndarray:
    if located.date is None:
        raise InputError(
            say("A split by time needs the landslides' dates: name the field that holds them (DATE_FIELD).")
        )
    return located.date


def dates_of_keys(keys: CellIndex, dates: np.ndarray) -> tuple[CellIndex, np.ndarray]:
    """Return the distinct keys, ascending, and the earliest date at each, NaT where there is none.

    Landslides that share a cell share its sample, so a cell that slid before is no test of what came later.
    """
    slides, inverse = np.unique(keys, return_inverse=True)
    earliest = np.full(slides.size, np.iinfo(np.int64).max)
    known = ~np.isnat(dates)
    np.minimum.at(earliest, inverse[known], dates[known].astype(np.int64))
    found = earliest.astype(DAY)
    found[earliest == np.iinfo(np.int64).max] = np.datetime64("NaT")
    return slides, found


def with_date(split: SplitSettings, located: LocatedLandslides, feedback: Feedback = SILENT) -> SplitSettings:
    """Return a split by time with the date from which on landslides are held out; any other as it is.

    Parameters
    ----------
    located : LocatedLandslides
        Those that the split uses; see `used_by`.
    feedback : Feedback
        Is told the date.

    Raises
    ------
    ParameterError
        If no landslide is before the date, or none is later.
    """
    if split.method != BY_TIME:
        return split
    _, dates = dates_of_keys(landslide_keys(located), _dates(located))
    found = replace(split, date=str(_cut(dates, split)))
    feedback.info(
        say(
            "Split by time: {before:,} cells with landslides before {date} train, {after:,} from then on are held out.",
            before=int((~(dates >= day_of(str(found.date)))).sum()),
            after=int((dates >= day_of(str(found.date))).sum()),
            date=found.date,
        )
    )
    return found


def _cut(dates: np.ndarray, split: SplitSettings) -> np.datetime64:
    """Return the day from which on landslides are held out, by their dates, NaT where there is none."""
    known = dates[~np.isnat(dates)]
    if not known.size:
        raise InputError(say("A split by time needs the landslides' dates, but none of these has one: give some."))
    if split.date is None:
        found = cut_day(known.astype(np.int64), split.train_share, dates.size - known.size)
        if found is None:
            raise InputError(
                say("All landslides are of one date, {date}, so time cannot split them.", date=str(known[0]))
            )
        return np.datetime64(found, "D")
    day = day_of(split.date)
    if are_years(known) and day != day.astype("datetime64[Y]"):
        raise ParameterError(
            say(
                "The landslides' dates are years, so nobody knows which are before {date}: give a year as DATE.",
                date=split.date,
            )
        )
    if not (known < day).any() or not (known >= day).any():
        raise ParameterError(
            say(
                "No landslide is on one of the sides of {date} (DATE), as their dates are {first} to {last}: choose a "
                "date between.",
                date=split.date,
                first=str(known.min()),
                last=str(known.max()),
            )
        )
    return day


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
    *,
    landslide_keys: CellIndex,
    other_cells: CellIndex,
    grid: Grid,
    settings: SplitSettings,
    dates: np.ndarray | None = None,
) -> tuple[Mask, Mask]:
    """Return bool arrays: which landslides and which other cells train.

    Parameters
    ----------
    landslide_keys : int64 array
        The cell that represents each landslide; equal ones are on the same side.
    other_cells : int64 array
        They have no date: by time as large a share of them trains, at random, as of the landslides.
    dates : datetime64[D] array, optional
        Of the landslides, for a split by time; one without a date trains if the settings say so, and is on no side
        otherwise (see `used_by`).

    Raises
    ------
    ParameterError
        If no landslide would train, or all lie in one spatial block, or on one side of the date.
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
    elif settings.method == BY_TIME:
        if dates is None:
            raise InputError(say("A split by time needs the landslides' dates: give them."))
        _, days = dates_of_keys(landslide_keys, dates)
        used = ~np.isnat(days) | settings.undated_train
        early = used & ~(days >= _cut(days[used], settings))  # also without a date
        share = float(early.sum() / used.sum())
        chosen = [slides[early], others[split_random(others, share, settings.seed)]]
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
    slides, chosen = is_training(
        landslide_keys=keys, other_cells=cells, grid=grid, settings=settings, dates=located.date
    )
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
    return is_training(landslide_keys=keys, other_cells=none, grid=grid, settings=settings, dates=located.date)[0]


def training_part(located: LocatedLandslides, grid: Grid, settings: SplitSettings) -> CellIndex:
    """Return the landslide cells that train."""
    return located.cell[trains(located, grid, settings)]
