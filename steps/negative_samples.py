"""Sample non-landslide points by one of the strategies: the four of Wang & Tang (2024), and others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.sampling import thin
from ..errors import ParameterError, StrategyError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.cell_sampling import Condition, SampledCells, sample_cells
from ..geodata.grid import Grid
from ..geodata.landslides import LocatedLandslides
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData, check_layer_output, points_wkb, write_layer
from ..geodata.workers import open_workers
from ..sentences import Sentence, say
from ..study.inventory import Inventory
from ..study.landslides import landslides_on
from ..study.negatives import NegativeSettings
from ..study.point_styles import negatives_style
from ..study.preflight.remarks import Remarks
from ..study.preflight.stacks import check_slope, given_stack
from ..study.split import SplitSettings, trains, used_by
from ..study.strategies.description import SamplingArea
from ..study.strategies.registry import GIVEN, find_strategy
from ..workers import Workers, WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask

# Candidates per point asked for; after so many, the search for points far enough apart ends. It limits the memory.
MOST_CONSIDERED = 256
NONE_GIVEN = say("The strategy 'given' takes own non-landslides: give them, or choose another one.")


@writes("output", styled="output")
def negative_samples(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    output: str,
    settings: NegativeSettings | None = None,
    *,
    split: SplitSettings | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> SampledCells:
    """Choose non-landslide cells and write their centres as a point layer.

    Parameters
    ----------
    stack : FactorStack or path
        Its valid cells are those that can be chosen.
    landslides : Inventory, vector data or path
        The whole inventory: no cell that any landslide touches is chosen.
    output : path
        Point layer with the fields ``label`` (0) and ``strategy``, in the stack's CRS.
    settings : NegativeSettings, optional
    split : SplitSettings, optional
        That of the samples to come: landslides that have no part in it, such as those without a date in a split by
        time, are not counted. By default all are.
    strict : bool
        Whether what looks like a mistake in the landslides is an error instead of a warning.

    Raises
    ------
    InputError
        If fewer cells are eligible than asked for (the message says how many there are), or the strategy's own
        raster is missing or on another grid.

    Examples
    --------
    >>> settings = api.NegativeSettings("random", seed=5)
    >>> chosen = api.negative_samples("stack.tif", "basin/landslides.gpkg", "others.gpkg", settings)
    >>> chosen.index.size <= chosen.eligible
    True
    """
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    settings = settings or NegativeSettings()
    check_slope(stack, settings, remarks)
    check_layer_output(output, is_table=False)
    located = landslides_on(landslides, stack.info, remarks, workers=workers, feedback=feedback.part(0, 0.1))
    if split is not None:
        located = used_by(split, located, feedback)
    count = wanted(settings, np.unique(located.cell).size)
    with open_workers(workers, feedback) as workers:
        chosen = choose_negatives(workers, stack, located, count, settings, feedback=feedback.part(0.1, 1))
    write_negatives(stack.grid, chosen.index, output, strategy=settings.strategy)
    return chosen


def wanted(settings: NegativeSettings, slides: int) -> int:
    """Return the number of non-landslides for a number of cells with landslides."""
    return max(1, int(round(settings.per_landslide * slides)))


def negatives_of_run(
    stack: FactorStack,
    located: LocatedLandslides,
    settings: NegativeSettings,
    split: SplitSettings,
    *,
    from_all: bool = False,
    given: CellIndex | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> CellIndex:
    """Choose the non-landslides of a run that splits its landslides itself: int64 cells, ascending.

    Only training landslides shape the choice, unless `from_all`. The order is that of 'Build training samples',
    because mini-batches depend on it. Of the strategy 'given', those `given` are taken: int64 cells, ascending.
    """
    if settings.strategy == GIVEN:
        return needed_cells(given)
    count = wanted(settings, np.unique(located.cell).size)
    training = None if from_all else trains(located, stack.grid, split)
    with open_workers(workers, feedback) as workers:
        chosen = choose_negatives(workers, stack, located, count, settings, training=training, feedback=feedback)
    return np.sort(chosen.index)


def needed_cells(given: CellIndex | None) -> CellIndex:
    """Return own non-landslides; raises `ParameterError` if there are none."""
    if given is None:
        raise ParameterError(NONE_GIVEN)
    return given


def check_not_given(strategies: Sequence[str]) -> None:
    """Raise `ParameterError` if one of the strategies takes own non-landslides."""
    if GIVEN in strategies:
        raise ParameterError(NONE_GIVEN)


def write_negatives(grid: Grid, cells: CellIndex, output: str, *, strategy: str) -> None:
    """Write the centres of chosen cells (int64 indices) as a point layer."""
    fields: dict[str, np.ndarray | Sequence[str]] = {
        "label": np.zeros(cells.size, np.int64),
        "strategy": [strategy] * cells.size,
    }
    points = points_wkb(*grid.centres(cells))
    style = negatives_style()
    write_layer(output, "non_landslides", fields, points, crs=grid.crs, geometry_type="Point", style=style)


def choose_negatives(
    workers: Workers,
    stack: FactorStack,
    located: LocatedLandslides,
    count: int,
    settings: NegativeSettings,
    *,
    training: Mask | None = None,
    feedback: Feedback = SILENT,
) -> SampledCells:
    """Choose exactly `count` cells by a strategy; see `negative_samples` for the errors.

    Parameters
    ----------
    training : bool array, one per located cell, optional
        The landslides that train. The buffer is drawn around these alone, so that held-out ones do not shape the
        choice; even so, no cell that any landslide touches is chosen.
    """
    area = SamplingArea(workers, stack, located, training)
    rule = find_strategy(settings.strategy).rule(area, settings, feedback.part(0, 0.3))
    condition = Condition(located.touched, rule)
    drawn, done = count, 0.3
    while True:
        part, done = feedback.part(done, (1 + done) / 2), (1 + done) / 2
        cells = sample_cells(
            workers, stack.info, stack.bands, condition, drawn, seed=settings.seed, stream="negatives", feedback=part
        )
        chosen = cells.index
        if settings.minimum_distance > 0:
            positions = stack.grid.ground_positions(*stack.grid.centres(chosen))
            chosen = chosen[thin(positions, settings.minimum_distance, count)]
        if chosen.size >= count:
            feedback.progress(1)
            feedback.info(
                say(
                    "Strategy {strategy}: {count} of {eligible:,} eligible cells chosen.",
                    strategy=settings.strategy,
                    count=count,
                    eligible=cells.eligible,
                )
            )
            return SampledCells(chosen[:count], cells.eligible)
        if drawn >= min(cells.eligible, MOST_CONSIDERED * count):
            raise StrategyError(_too_few(settings, count, eligible=cells.eligible, found=chosen.size))
        drawn = min(cells.eligible, 4 * drawn)  # thinning left too few: consider more, in the same random order


def _too_few(settings: NegativeSettings, count: int, *, eligible: int, found: int) -> Sentence:
    where = find_strategy(settings.strategy).limit(settings)
    if not eligible:
        return say(
            "No cell with data lies {where}, so that none can be chosen: relax the strategy or choose another, or take "
            "a larger area.",
            where=where,
        )
    if found < min(count, eligible):
        return say(
            "Only {found:,} of the {eligible:,} cells {where} lie {distance:,.10g} m apart, but {count:,} are asked "
            "for: lower the distance or the ratio.",
            found=found,
            eligible=eligible,
            where=where,
            distance=settings.minimum_distance,
            count=count,
        )
    return say(
        "Only {eligible:,} cells lie {where}, but {count:,} are asked for: lower the ratio, relax the strategy or "
        "choose another.",
        eligible=eligible,
        where=where,
        count=count,
    )
