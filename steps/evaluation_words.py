"""What an evaluation says in words: which differences are more than chance, and which figures flatter."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

from ..analysis.metrics import auc_interval
from ..analysis.paired_tests import AucComparison, delong_test, other_places_test
from ..reports.evaluation_words import evaluation_paragraph
from ..reports.numbers import brief
from .evaluate import Evaluation
from .fold_result import CrossValidation
from .measures import TestResult
from .samples import Samples
from .setting_words import folds_words
from .strategies.registry import STRATEGY_NAMES, find_strategy, strategy_title

if TYPE_CHECKING:  # its report says in words what these say
    from .strategies.description import Strategy
    from .train import TrainingResult

LIMIT = NormalDist().inv_cdf(0.975)


def is_picked(strategies: Sequence[str]) -> bool | None:
    """Return whether one of the strategies picks places unlike landslides; None if none of them is known."""
    known = _known(strategies)
    return any(strategy.picks for strategy in known) if known else None


def picked_words(strategies: Sequence[str]) -> str:
    """Return where the strategies that pick places put non-landslides; empty if none of them does."""
    return " or ".join(strategy.where for strategy in _known(strategies) if strategy.picks)


def _known(strategies: Sequence[str]) -> list[type[Strategy]]:
    return [find_strategy(name) for name in strategies if name in STRATEGY_NAMES]


def difference_of_tests(result: Evaluation) -> AucComparison:
    """Return the AUC by the paper's protocol less that of the common test, with the interval of the difference.

    Both tests have the same landslides (but for those off another map that is judged too) and other places of their
    own; see `other_places_test`.
    """
    paper, common = result.paper, result.common
    return other_places_test(
        common.scores[common.labels == 1], paper.scores[paper.labels == 0], common.scores[common.labels == 0]
    )


def gain_of(result: Evaluation) -> AucComparison | None:
    """Return by how much the map ranks better than the information-value map on the common test, None without one."""
    other = result.information_value
    return None if other is None else delong_test(other.labels, result.common.scores, other.scores)


def optimism_limits(training: TestResult, held_out: TestResult) -> tuple[float, float]:
    """Return the 95 % interval of the training AUC less the held-out one; from -1 to 1 where it is not known.

    Training and held-out samples are different places, so the variances (DeLong's) of both add.
    """
    found = [auc_interval(test.labels, test.scores) for test in (training, held_out)]
    deviation = math.hypot(*(interval.deviation for interval in found))
    if math.isnan(deviation):
        return -1.0, 1.0
    difference = found[0].auc - found[1].auc
    return difference - LIMIT * deviation, difference + LIMIT * deviation


def caveat_figures(result: Evaluation, training: TrainingResult | None = None) -> dict[str, Any]:
    """Return what `caveats` needs to tell a network without gain, and one that knows its samples by heart."""
    gain = gain_of(result)
    figures: dict[str, Any] = {"gain_limits": None if gain is None else (gain.lower, gain.upper)}
    if training is not None and training.on_test is not None:
        figures["training_auc"], figures["held_out_auc"] = training.on_training.auc, training.on_test.auc
        figures["optimism_limits"] = optimism_limits(training.on_training, training.on_test)
    return figures


def evaluation_words(result: Evaluation) -> str:
    """Return why there are two tests, what they found, and whether their difference is flattery or chance."""
    apart = difference_of_tests(result)
    words = [strategy.where for strategy in _known(result.strategies)]
    return evaluation_paragraph(
        result.paper.auc,
        result.common.auc,
        result.common.landslides,
        result.common.others,
        " or ".join(words),
        is_picked=is_picked(result.strategies),
        limits=(apart.lower, apart.upper),
        in_held_blocks=result.in_held_blocks,
    )


def evaluation_settings(
    result: Evaluation, samples: Samples, validations: Sequence[CrossValidation] = ()
) -> dict[str, str]:
    """Return what a map was judged by, in words."""
    names = ("Susceptibility map", "Information-value map")
    words = {name: os.path.basename(path) for name, path in zip(names, result.maps)}
    counts = samples.counts()
    held = counts["test landslides"] + counts["test non-landslides"]
    words["Samples"] = f"{len(samples):,}, {held:,} of them held out"
    words["Held out"] = "whole spatial blocks" if result.spatial else "at random"
    if result.spatial and not math.isnan(samples.block_size):
        words["Side of the spatial blocks"] = f"{brief(samples.block_size)} m"
    words["Non-landslide points"] = ", ".join(map(strategy_title, result.strategies)) or "unknown"
    words["Threshold"] = f"{result.probability_cut:g}"
    where = "the spatial blocks held out" if result.in_held_blocks else "the whole area"
    words["Random cells of the common test"] = f"{result.common.others:,}, from {where}"
    words["Cross-validation"] = folds_words({v.kind: len(v.folds) for v in validations})
    if result.seed is not None:
        words["Seed"] = str(result.seed)
    return words
