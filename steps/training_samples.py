"""Build training samples: landslides and non-landslides with factor values and a split."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.cell_values import values_at
from ..geodata.landslides import LocatedLandslides
from ..geodata.stack import FactorStack
from ..geodata.vectors import VectorData, check_layer_output
from ..models.training import FEWEST_OF_A_CLASS
from ..sentences import say, say_counted
from ..study.dates import DAY
from ..study.inventory import Inventory
from ..study.landslides import landslides_on
from ..study.own_negatives import own_negatives
from ..study.preflight.factors import look_at_factors
from ..study.preflight.remarks import Remarks
from ..study.preflight.stacks import given_stack
from ..study.samples import Samples, make_samples, write_samples
from ..study.split import (
    BLOCKS,
    DEFAULT_SPLIT,
    SplitSettings,
    blocks_of,
    dates_of_keys,
    is_training,
    landslide_keys,
    settled,
    with_default_block_size,
)
from ..workers import WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex


@writes("output", styled="output")
def training_samples(
    stack: FactorStack | str,
    landslides: Inventory | VectorData | str,
    negatives: VectorData | str,
    output: str,
    split: SplitSettings = DEFAULT_SPLIT,
    *,
    all_cells: bool = False,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Samples:
    """Read the factor values at landslides and non-landslides, split them and write them as a layer.

    One sample per cell: landslides that share a cell become one, and a non-landslide on a landslide's cell is left
    out (both are reported).

    Parameters
    ----------
    stack : FactorStack or path
    landslides : Inventory, vector data or path
        Points or polygons in any CRS.
    negatives : vector data or path
        Points, from `negative_samples` or elsewhere.
    output : path
        The samples layer.
    split : SplitSettings, optional
    all_cells : bool
        Take every cell that a polygon touches.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Raises
    ------
    InputError
        If fewer than two cells have landslides or non-landslides, none lies on a valid cell, or the layer of
        non-landslides says of some that they are landslides.

    Examples
    --------
    >>> files = "stack.tif", "basin/landslides.gpkg", "non_landslides.gpkg"
    >>> samples = api.training_samples(*files, "both.gpkg", api.SplitSettings(train_share=0.8, seed=3))
    >>> float(round(samples.train.mean(), 1))
    0.8
    """
    remarks = Remarks(strict=strict)
    stack = given_stack(stack, remarks)
    check_layer_output(output, stack.names, is_table=False)
    located = landslides_on(
        landslides, stack.info, remarks, all_cells=all_cells, workers=workers, feedback=feedback.part(0, 0.3)
    )
    look_at_factors(remarks, stack, located, workers)
    remarks.tell(feedback)
    own = own_negatives(negatives, stack, located, remarks, workers=workers, feedback=feedback.part(0.3, 0.6))
    check_enough(located, own.cells)
    located, split = settled(split, located, stack.grid, feedback)
    dropped = own.dropped + len(located) - np.unique(located.cell).size
    if dropped:
        feedback.info(
            say("{dropped} points share a cell with another one and are left out: one sample a cell.", dropped=dropped)
        )
    samples = assemble(
        stack, located, own.cells, own.strategies, split, workers=workers, feedback=feedback.part(0.6, 1)
    )
    write_samples(samples, output)
    counts = samples.counts()
    feedback.info(
        say(
            "train landslides: {train_slides}, train non-landslides: {train_others}, test landslides: {test_slides}, "
            "test non-landslides: {test_others}",
            train_slides=counts["train landslides"],
            train_others=counts["train non-landslides"],
            test_slides=counts["test landslides"],
            test_others=counts["test non-landslides"],
        )
    )
    return samples


def check_enough(located: LocatedLandslides, others: CellIndex) -> None:
    """Raise `InputError` if there are fewer cells of a kind than any network learns from."""
    for cells, what in ((located.cell, say("landslides")), (others, say("non-landslides"))):
        count = np.unique(cells).size
        if count < FEWEST_OF_A_CLASS:
            raise InputError(
                say_counted(
                    "Only {count} cell has {what}, and samples need {fewest} or more to learn from: give more of them, "
                    "or a raster of smaller cells if they lie close together.",
                    "Only {count} cells have {what}, and samples need {fewest} or more to learn from: give more of "
                    "them, or a raster of smaller cells if they lie close together.",
                    count=count,
                    what=what,
                    fewest=FEWEST_OF_A_CLASS,
                )
            )


def assemble(
    stack: FactorStack,
    located: LocatedLandslides,
    negative_cells: CellIndex,
    strategies: Sequence[str] | np.ndarray,
    split: SplitSettings,
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> Samples:
    """Return samples for landslides (cells that repeat are dropped) and non-landslide cells (unique).

    The landslides are those that the split puts on a side; see `used_by`.
    """
    slides, first = np.unique(located.cell, return_index=True)
    all_keys = landslide_keys(located)
    keys, dates = all_keys[first], None
    if located.date is not None:
        known, earliest = dates_of_keys(all_keys, located.date)
        dates = earliest[np.searchsorted(known, keys)]
    split = with_default_block_size(split, keys, stack.grid, feedback if split.method == BLOCKS else SILENT)
    train = np.concatenate(
        is_training(landslide_keys=keys, other_cells=negative_cells, grid=stack.grid, settings=split, dates=dates)
    )
    if not train[slides.size :].any():
        raise InputError(
            say_counted(
                "The one non-landslide is on the held-out side of the split, so that none trains: give more of them.",
                "All {count} non-landslides are on the held-out side of the split, so that none trains: give a larger "
                "training share (TRAIN_SHARE), or more of them.",
                count=len(negative_cells),
            )
        )
    cells = np.concatenate([slides, np.asarray(negative_cells, np.int64)])
    label = np.concatenate([np.ones(slides.size), np.zeros(len(negative_cells))])
    strategy = np.concatenate([np.full(slides.size, "landslide", object), np.asarray(strategies, object)])
    # A landslide is in the block of the cell that stands for it, so that each block is on one side of the split.
    blocks = blocks_of(np.concatenate([keys, np.asarray(negative_cells, np.int64)]), stack.grid, split)
    values, _ = values_at(stack.info, cells, stack.bands, feedback, workers)
    return make_samples(
        stack,
        cells,
        values,
        label=label,
        train=train,
        strategy=strategy,
        block=blocks,
        block_size=float("nan") if split.block_size is None else split.block_size,
        date=None if dates is None else np.concatenate([dates, np.full(len(negative_cells), "NaT", DAY)]),
    )
