"""Small results of steps, whose figures a test chooses: what reports say of them can be held word by word."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import numpy as np
from landslide_susceptibility.analysis.calibration import Calibration, ReliabilityCurve
from landslide_susceptibility.analysis.fold_auc import AucDifference
from landslide_susceptibility.analysis.metrics import AucInterval, Confusion
from landslide_susceptibility.analysis.paired_tests import AucComparison
from landslide_susceptibility.analysis.rate_curves import RateCurve
from landslide_susceptibility.study.comparison import Comparison, ComparisonSettings, Trial
from landslide_susceptibility.study.comparison_tables import Pair
from landslide_susceptibility.study.evaluation import Evaluation
from landslide_susceptibility.study.folds import CrossValidation
from landslide_susceptibility.study.measures import TestResult
from landslide_susceptibility.study.training import TrainingResult
from landslide_susceptibility.study.zones import ZoneRow

NOTHING = np.empty(0)
Limits = tuple[float, float]


@dataclass(frozen=True)
class StatedTest(TestResult):
    """A test of which the numbers of landslides and of other places are stated."""

    stated_landslides: int = 0
    stated_others: int = 0

    @property
    def landslides(self) -> int:
        return self.stated_landslides

    @property
    def others(self) -> int:
        return self.stated_others


def auc_test(auc: float, landslides: int = 50, others: int = 10_000) -> TestResult:
    """A test with an AUC; no scores are behind it."""
    return StatedTest(
        labels=NOTHING,
        scores=NOTHING,
        confusion=Confusion(*(math.nan,) * 4),
        auc=auc,
        auc_low=0.0,
        auc_high=1.0,
        stated_landslides=landslides,
        stated_others=others,
    )


def difference(first: float, second: float, limits: Limits, p_value: float = math.nan) -> AucComparison:
    """A difference of AUCs, with the limits of its interval as they are wanted."""
    return AucComparison(first, second, first - second, math.nan, *limits, p_value)


@dataclass(frozen=True)
class StatedEvaluation(Evaluation):
    """An evaluation of which the intervals of differences are stated, as no scores are behind it."""

    stated_limits: Limits = (-1.0, 1.0)
    stated_gain: Limits = (-1.0, 1.0)

    @property
    def difference_of_tests(self) -> AucComparison:
        return difference(self.paper.auc, self.common.auc, self.stated_limits)

    @property
    def gain(self) -> AucComparison | None:
        other = self.information_value
        return None if other is None else difference(self.common.auc, other.auc, self.stated_gain)


def evaluation(
    paper: float = 0.8,
    common: float = 0.8,
    *,
    information_value: float | None = None,
    limits: Limits = (-1.0, 1.0),
    gain: Limits = (-1.0, 1.0),
    landslides: int = 50,
    strategies: tuple[str, ...] = (),
    in_held_blocks: bool = False,
    negatives_per_landslide: float | None = None,
) -> Evaluation:
    """An evaluation with chosen AUCs, `limits` of paper less common, and `gain` limits over the simpler map."""
    curve = RateCurve(NOTHING, NOTHING)
    return StatedEvaluation(
        auc_test(paper, landslides),
        auc_test(common, landslides),
        None if information_value is None else auc_test(information_value, landslides),
        success=curve,
        prediction=curve,
        spatial=in_held_blocks,
        probability_cut=0.5,
        strategies=strategies,
        in_held_blocks=in_held_blocks,
        negatives_per_landslide=negatives_per_landslide,
        stated_limits=limits,
        stated_gain=gain,
    )


@dataclass(frozen=True)
class StatedTraining(TrainingResult):
    """A training of which the interval of its optimism is stated."""

    stated_limits: Limits = (-1.0, 1.0)

    @property
    def optimism_limits(self) -> Limits:
        return self.stated_limits


@dataclass(frozen=True)
class CountedSamples:
    """What a report wants to know of a trained network: how many samples it learned from."""

    samples: dict[str, int] = field(default_factory=dict)


def training(
    learned: float = 0.8,
    held_out: float | None = None,
    limits: Limits = (-1.0, 1.0),
    *,
    landslides: int = 1000,
    non_landslides: int = 1000,
) -> TrainingResult:
    """A training with chosen AUCs on training and held-out samples, and `limits` of their difference."""
    counted = CountedSamples({"landslide": landslides, "non_landslide": non_landslides})
    on_test = None if held_out is None else auc_test(held_out)
    return StatedTraining(counted, auc_test(learned), on_test, 0.0, limits)


def zones(very_high_pct: float) -> list[ZoneRow]:
    """Two zones, the highest with a share of the area."""
    rest = ZoneRow(1, "low", 100, 1.0, 100 - very_high_pct, 0, 0.0, 0.0, 0.0)
    return [rest, replace(rest, zone=2, name="very high", area_pct=very_high_pct)]


def calibration(brier: float, error: float, landslide_share: float) -> Calibration:
    """A calibration with chosen figures: one bin whose score is off by the expected error."""
    curve = ReliabilityCurve(np.array([landslide_share + error]), np.array([landslide_share]), np.array([100]))
    return Calibration(brier, landslide_share, curve)


@dataclass(frozen=True)
class StatedFolds(CrossValidation):
    """Folds of which the mean AUC of the common test is stated."""

    stated_auc: float = math.nan

    @property
    def common(self) -> AucInterval:
        return AucInterval(self.stated_auc, math.nan, 0.0, 1.0)


def folds(kind: str, auc: float) -> CrossValidation:
    """Folds of a kind with a mean AUC of the common test."""
    return StatedFolds(kind, [], auc)


@dataclass(frozen=True)
class StatedPair(Pair):
    """A pair of which the p-value of what trials are ranked by is stated."""

    stated_p: float = math.nan

    @property
    def ranked_by_blocks(self) -> AucDifference:
        return AucDifference(self.first.auc - self.second.auc, math.nan, self.stated_p)

    @property
    def folds_by_blocks(self) -> dict[str, AucDifference]:
        return self.folds


def pair(first: Trial, second: Trial, p_value: float, kinds: dict[str, float] | None = None) -> Pair:
    """A pair with the p-value of its ranked figures, and those of the kinds of folds."""
    split = difference(first.tested.common.auc, second.tested.common.auc, (-1.0, 1.0), p_value)
    by_kind = {
        kind: AucDifference(first.validations[kind].auc_common - second.validations[kind].auc_common, math.nan, p)
        for kind, p in (kinds or {}).items()
    }
    return StatedPair(first, second, split, by_kind, math.nan, p_value)


def trial(strategy: str, network: str, found: Evaluation, *, by_kind: dict[str, float] | None = None) -> Trial:
    """A trial with an evaluation, and a mean AUC of the common test for each kind of folds."""
    validations = {kind: folds(kind, auc) for kind, auc in (by_kind or {}).items()}
    return Trial(strategy, network, training=training(), evaluation=found, validations=validations)


def comparison(*trials: Trial, folds: int = 0, kinds: tuple[str, ...] = ("random", "spatial")) -> Comparison:
    """A comparison of trials; there is no stack and no inventory behind it."""
    return Comparison(list(trials), ComparisonSettings(folds=folds, kinds=kinds), None, None)


def as_read(settings: dict) -> dict[str, str]:
    """A table of settings as a reader sees it."""
    return {str(name): str(value) for name, value in settings.items()}
