"""What an evaluation finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.block_auc import other_places_difference, paired_difference
from ..analysis.calibration import Calibration
from ..analysis.paired_tests import AucComparison, delong_test, other_places_test
from ..analysis.rate_curves import RateCurve
from ..errors import ParameterError
from ..sentences import Sentence, say
from .folds import CrossValidation
from .measures import TestResult

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex

COMMON_CELLS, FEWEST_COMMON_CELLS, MOST_COMMON_CELLS = 10_000, 10, 10_000_000
COMMON_STREAM = "common test"
# A model that no map was made of is ranked by so many cells instead of all: the area under its prediction rate curve
# then strays by less than 0.001 (docs/evaluation.md).
RATE_CELLS, RATE_STREAM = 200_000, "rate curves"


def check_common_cells(count: int) -> None:
    """Raise `ParameterError` if the common test cannot have so many random cells."""
    if not FEWEST_COMMON_CELLS <= count <= MOST_COMMON_CELLS:
        raise ParameterError(
            say(
                "The number of random cells is {count}: choose {fewest} to {most:,}.",
                count=count,
                fewest=FEWEST_COMMON_CELLS,
                most=MOST_COMMON_CELLS,
            )
        )


def without_training(touched: CellIndex, *trained: CellIndex | None) -> CellIndex:
    """Return the cells that the common test must not draw: those of landslides, and those that trained as others.

    Parameters
    ----------
    touched : int64 array, sorted
        Every cell that a landslide touches.
    trained : int64 arrays or None
        Cells of non-landslides that trained a model of those that are tested; negative outside the map.

    Returns
    -------
    int64 array, sorted, unique
    """
    cells = np.concatenate([touched, *(of for of in trained if of is not None)])
    return np.unique(cells[cells >= 0])


@dataclass(frozen=True)
class Evaluation:
    """Everything `evaluate` finds.

    Attributes
    ----------
    paper : TestResult
        Held-out landslides against held-out non-landslides of the sampling strategy.
    common : TestResult
        Held-out landslides against random valid cells that hold no landslide.
    information_value : TestResult or None
        The information-value map on the common test, if it was given.
    success, prediction : RateCurve
        Of training and of held-out landslides.
    spatial : bool
        Whether whole spatial blocks were held out.
    probability_cut : float
        Above or at it a cell counts as predicted to slide.
    calibration : Calibration or None
        Of the map's values against the held-out samples of the paper's protocol. It is relative to the proportion of
        landslides among these samples, which differs from that on the ground. None if the values are not all between
        0 and 1.
    strategies : tuple of str
        How the held-out non-landslides were chosen, as far as the samples tell.
    in_held_blocks : bool
        Whether the random cells of the common test come from the held-out blocks only.
    maps : tuple of str
        The files that were judged: the susceptibility map and the information-value map, if it was given.
    seed : int or None
        Of the random cells.
    negatives_per_landslide : float or None
        Non-landslides for each landslide among all samples, held out or not; None if it is not known.
    remarks : tuple of Sentence
        What looked like a mistake in the input; see `preflight`.
    is_of_map : bool
        Whether the figures are those of the map. False where a model of the training share was tested and the map was
        then made by one of all landslides, for which no landslide is held out.
    interval_block_size : float
        Side, in metres, of the spatial blocks that intervals are by; NaN if it is not known.
    common_cells : int64 array
        The cells of the common test on the map's grid, in the order of its labels.
    held_from : str or None
        The first day of the landslides held out, where all that trained are older: the test is one by time.
    """

    paper: TestResult
    common: TestResult
    information_value: TestResult | None
    success: RateCurve
    prediction: RateCurve
    spatial: bool
    probability_cut: float
    calibration: Calibration | None = None
    strategies: tuple[str, ...] = ()
    in_held_blocks: bool = False
    maps: tuple[str, ...] = ()
    seed: int | None = None
    negatives_per_landslide: float | None = None
    remarks: tuple[Sentence, ...] = ()
    is_of_map: bool = True
    interval_block_size: float = float("nan")
    common_cells: CellIndex = field(default_factory=lambda: np.empty(0, np.int64))
    held_from: str | None = None

    @property
    def difference_of_tests(self) -> AucComparison:
        """The AUC by the paper's protocol less that of the common test, with the interval of the difference.

        Both tests have the same landslides (but for those off another map that is judged too) and other places of their
        own. The interval is by spatial blocks; DeLong's where they are not known, see `other_places_test`.
        """
        paper, common = self.paper, self.common
        slides, drawn = common.labels == 1, common.labels == 0
        first_others = paper.scores[paper.labels == 0]
        if common.blocks is None:
            return other_places_test(
                landslides=common.scores[slides], first_others=first_others, second_others=common.scores[drawn]
            )
        return other_places_difference(
            common.scores[slides],
            first_others=first_others,
            second_others=common.scores[drawn],
            landslide_block=common.blocks[slides],
            second_block=common.blocks[drawn],
        )

    @property
    def gain(self) -> AucComparison | None:
        """By how much the map ranks better than the information-value map on the common test; None without one.

        Interval and p-value are by spatial blocks; DeLong's where they are not known.
        """
        return None if self.information_value is None else compared(self.common, self.information_value)


def compared(first: TestResult, second: TestResult) -> AucComparison:
    """Return the difference of the AUCs of two tests of the same places, tested by spatial blocks if they are known."""
    if first.blocks is None:
        return delong_test(first.labels, first.scores, second.scores)
    slides, others = first.labels == 1, first.labels == 0
    return paired_difference(
        first.scores[slides],
        first.scores[others],
        second.scores[slides],
        second.scores[others],
        first.blocks[slides],
        first.blocks[others],
    )


@dataclass(frozen=True)
class EvaluationWithFolds:
    """A map's tests, and the folds of its network: none, or random and spatial ones, and by time if there are dates."""

    evaluation: Evaluation
    validations: list[CrossValidation]
