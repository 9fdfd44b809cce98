"""What the area of applicability of a map is found to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.sampling import block_folds
from ..errors import InputError
from ..geodata.grid import Grid
from ..geodata.spatial_blocks import SpatialBlocks, default_block_size
from ..geodata.vectors import write_layer
from ..sentences import say
from .measures import TestResult, run_test
from .samples import Samples, cells_of

if TYPE_CHECKING:
    from ..analysis.arrays import Labels, Mask, Scores

# What parts the samples of which the threshold is learnt.
SPATIAL_FOLDS, SPATIAL_BLOCKS, SAMPLES = "spatial folds", "spatial blocks", "samples"
WHOLE = "whole map"


@dataclass(frozen=True)
class OutsideShare:
    """How much of a zone is outside the area of applicability; zone 0 is the whole map.

    Attributes
    ----------
    zone, name
    cells, outside : int
        All, and those outside.
    outside_pct : float
        Share of the area on the ground; NaN of a zone without a cell.
    """

    zone: int
    name: str
    cells: int
    outside: int
    outside_pct: float


@dataclass(frozen=True)
class Applicability:
    """What `applicability` finds.

    Attributes
    ----------
    samples : int
        Training samples that cells were compared with.
    parts : str
        What parts the samples whose distances make the threshold: 'spatial folds', 'spatial blocks', or 'samples',
        where nothing tells of either.
    part_count : int
        How many of these there are.
    weights : mapping of factor name to float
        Their shares in all weights, 0 to 1.
    is_weighed : bool
        False where all factors weigh alike, because no importance is known.
    mean_distance : float
        Between two training samples.
    threshold : float
        Of the dissimilarity index.
    highest : float
        Dissimilarity index of the cell that is least like the samples.
    density : float
        Mean local point density of the cells.
    whole : OutsideShare
        The share outside.
    zones : tuple of OutsideShare
        The same by zone; empty if no zones were given.
    inside, outside : TestResult or None
        Held-out landslides against other places, inside and outside the area; None where one of the two is missing.
    """

    samples: int
    parts: str
    part_count: int
    weights: Mapping[str, float]
    is_weighed: bool
    mean_distance: float
    threshold: float
    highest: float
    density: float
    whole: OutsideShare
    zones: tuple[OutsideShare, ...] = ()
    inside: TestResult | None = None
    outside: TestResult | None = None


def tests_by_side(
    labels: Labels, scores: Scores, inside: Mask, blocks: np.ndarray | None = None
) -> tuple[TestResult | None, TestResult | None]:
    """Return the test of the places inside the area of applicability and that of those outside, None without both.

    `blocks` are the spatial blocks that the places lie in.
    """

    def test(here: Mask) -> TestResult | None:
        if not 0 < int((labels[here] == 1).sum()) < int(here.sum()):
            return None
        return run_test(labels[here], scores[here], None, blocks=None if blocks is None else blocks[here])

    return test(inside), test(~inside)


def parts_of(samples: Samples, grid: Grid, folds: int, seed: int) -> tuple[np.ndarray, str]:
    """Return which part of the samples each one is in, int64 [n], and what these parts are.

    Folds are those of a cross-validation with the same seed and the same blocks. Samples that do not say their blocks
    are cut into blocks of the usual size for their landslides.

    Parameters
    ----------
    grid : Grid
        Of the map.
    folds : int
        0: the blocks themselves.
    """
    cells = cells_of(samples, grid)
    here = bool((cells >= 0).all())
    block, size = samples.block, samples.block_size
    if np.unique(block).size < 2:
        if not here:  # of another area, which says nothing of blocks
            return np.arange(len(samples)), SAMPLES
        size = default_block_size(cells[samples.label == 1] if (samples.label == 1).any() else cells, grid)
        block = SpatialBlocks.of_size(size, grid).number(cells, grid)
    if np.unique(block).size < 2:
        return np.arange(len(samples)), SAMPLES
    if folds < 2 or not here or np.isnan(size):
        return block, SPATIAL_BLOCKS
    occupied = np.unique(block[samples.label == 1])
    count = max(SpatialBlocks.of_size(size, grid).count, int(block.max()) + 1)
    return block_folds(occupied, block_count=count, folds=folds, seed=seed)[block], SPATIAL_FOLDS


def write_applicability_table(path: str, rows: Sequence[OutsideShare]) -> None:
    """Write one row for the whole map and one per zone."""
    columns = zip(*(astuple(row) for row in rows))
    write_layer(path, "applicability", dict(zip(COLUMNS, columns)), None, crs="")


COLUMNS = tuple(field.name for field in fields(OutsideShare))


def check_same_grid(zones: Grid, stack: Grid, path: str) -> None:
    """Raise `InputError` unless zones lie on the grid of the stack."""
    if not zones.same_as(stack):
        raise InputError(
            say(
                "The zone map '{path}' has another grid than the factor stack: give the one that was made of the same "
                "stack.",
                path=path,
            )
        )
