"""What an evaluation finds."""

from __future__ import annotations

from dataclasses import dataclass

from ..analysis.calibration import Calibration
from ..analysis.rate_curves import RateCurve
from .folds import CrossValidation
from .measures import TestResult

COMMON_CELLS = 10_000
COMMON_STREAM = "common test"


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
        Of the map's values against the held-out samples of the paper's protocol: relative to the mix of landslides and
        non-landslides among them, which is not that of the ground. None if the values are not all between 0 and 1.
    strategies : tuple of str
        How the held-out non-landslides were chosen, as far as the samples tell.
    in_held_blocks : bool
        Whether the random cells of the common test come from the held-out blocks only.
    maps : tuple of str
        The files that were judged: the susceptibility map and the information-value map, if it was given.
    seed : int or None
        Of the random cells.
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


@dataclass(frozen=True)
class EvaluationWithFolds:
    """A map's tests, and the folds of its network: none, or random and spatial ones."""

    evaluation: Evaluation
    validations: list[CrossValidation]
