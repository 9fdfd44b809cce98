"""What an evaluation finds."""

from __future__ import annotations

from dataclasses import dataclass

from ..analysis.calibration import Calibration
from ..analysis.paired_tests import AucComparison, delong_test, other_places_test
from ..analysis.rate_curves import RateCurve
from ..errors import ParameterError
from ..sentences import Sentence, say
from .folds import CrossValidation
from .measures import TestResult

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

    @property
    def difference_of_tests(self) -> AucComparison:
        """The AUC by the paper's protocol less that of the common test, with the interval of the difference.

        Both tests have the same landslides (but for those off another map that is judged too) and other places of their
        own; see `other_places_test`.
        """
        paper, common = self.paper, self.common
        return other_places_test(
            landslides=common.scores[common.labels == 1],
            first_others=paper.scores[paper.labels == 0],
            second_others=common.scores[common.labels == 0],
        )

    @property
    def gain(self) -> AucComparison | None:
        """By how much the map ranks better than the information-value map on the common test; None without one."""
        other = self.information_value
        return None if other is None else delong_test(other.labels, self.common.scores, other.scores)


@dataclass(frozen=True)
class EvaluationWithFolds:
    """A map's tests, and the folds of its network: none, or random and spatial ones."""

    evaluation: Evaluation
    validations: list[CrossValidation]
