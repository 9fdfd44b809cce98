"""What a report says of a map's tests and of its calibration, in the words of a technician's client."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

from ..analysis.metrics import auc_interval
from ..analysis.paired_tests import AucComparison, delong_test, other_places_test
from ..study.evaluation import Evaluation
from ..study.folds import CrossValidation
from ..study.measures import TestResult
from ..study.samples import Samples
from ..study.strategies.registry import STRATEGY_NAMES, find_strategy, strategy_title
from .caveats import plural
from .page.differences import printed_difference
from .page.numbers import brief, is_missing, percent
from .settings import folds_words

if TYPE_CHECKING:
    from ..study.strategies.description import Strategy
    from ..study.training import TrainingResult

LIMIT = NormalDist().inv_cdf(0.975)


def is_picked(strategies: Sequence[str]) -> bool | None:
    """Return whether one of the strategies picks places unlike landslides; None if none of them is known."""
    known = _known(strategies)
    return any(strategy.picks for strategy in known) if known else None


def picked_words(strategies: Sequence[str]) -> str:
    """Return where the strategies that pick places put non-landslides; empty if none of them does."""
    return " or ".join(str(strategy.where) for strategy in _known(strategies) if strategy.picks)


def _known(strategies: Sequence[str]) -> list[type[Strategy]]:
    return [find_strategy(name) for name in strategies if name in STRATEGY_NAMES]


def difference_of_tests(result: Evaluation) -> AucComparison:
    """Return the AUC by the paper's protocol less that of the common test, with the interval of the difference.

    Both tests have the same landslides (but for those off another map that is judged too) and other places of their
    own; see `other_places_test`.
    """
    paper, common = result.paper, result.common
    return other_places_test(
        landslides=common.scores[common.labels == 1],
        first_others=paper.scores[paper.labels == 0],
        second_others=common.scores[common.labels == 0],
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
    words = [str(strategy.where) for strategy in _known(result.strategies)]
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


CALIBRATION_FLATTERS = "these figures flatter as those of the paper's protocol do"
IMPORTANCE_FLATTERS = (
    "the AUC flatters here as by the paper's protocol, and factors that the places were picked by look more important "
    "than others: these figures flatter them"
)


def evaluation_paragraph(
    protocol_auc: float | None,
    common_auc: float | None,
    test_landslides: int,
    random_cells: int = 10_000,
    strategy: str = "",
    *,
    is_picked: bool | None = None,
    limits: tuple[float, float] | None = None,
    in_held_blocks: bool = False,
) -> str:
    """Return why two tests stand side by side, and what their difference says: four short paragraphs.

    Parameters
    ----------
    protocol_auc
        Area under the ROC curve against non-landslides picked as the training ones were (the paper's protocol).
    common_auc
        Area under the ROC curve against random valid cells that hold no landslide.
    test_landslides, random_cells
        How many landslides and random cells the common test has.
    strategy
        How the non-landslide points were picked, in words that follow "picked", such as "in the very-low zone of
        the information-value map"; left out if empty.
    is_picked
        Whether that way picks places unlike landslides; random points do not. None if it is not known.
    limits
        95 % interval of `protocol_auc` less `common_auc`, if known.
    in_held_blocks
        Whether the random cells come from the spatial blocks held out, and not from the whole area.
    """
    picked = f", picked {strategy}" if strategy else ""
    opening = "Two tests stand side by side, because they answer different questions."
    protocol = (
        f"The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used "
        f"for training{picked}: {_auc_text(protocol_auc)}. "
        + (
            "Points drawn at random are no easier to tell from landslides than the rest of the area."
            if is_picked is False
            else "Such points can be easy to tell from landslides, so this figure can be high for any model and says "
            "little about the map."
        )
    )
    where = "rest of the spatial blocks held out" if in_held_blocks else "rest of the area"
    common = (
        f"The common held-out test asks what a user of the map needs to know: whether the {test_landslides:,} "
        f"{plural(test_landslides, 'landslide')} kept out of training rank above {random_cells:,} cells drawn at "
        f"random from the {where}: {_auc_text(common_auc)}."
    )
    closing = "An AUC of 0.5 is chance and 1 is perfect ranking; compare maps and methods by the common test."
    difference = _difference(protocol_auc, common_auc, is_picked, limits)
    return "\n\n".join([opening, protocol, common, f"{difference} {closing}".strip()])


def calibration_paragraph(brier: float, no_skill: float, error: float, landslide_share: float, picked: str = "") -> str:
    """Return what the figures of calibration say, and what they cannot say.

    Parameters
    ----------
    brier, no_skill
        Brier score, and that of giving every sample the share of landslides.
    error
        Expected calibration error.
    landslide_share
        Share (0 to 1) of landslides among the samples.
    picked
        Where a strategy that picks places unlike landslides put the non-landslides, in words; empty if it does not.
    """
    better = "below" if brier < no_skill else "not below"
    return (
        f"Calibration asks whether scores agree with shares: of samples with a score of 0.7, seven in ten should be "
        "landslides. It is judged on the held-out samples of the paper's protocol, of which "
        f"{percent(landslide_share)} are landslides, and is relative to this mix: on the ground landslides are far "
        "rarer, so a score is no probability of a landslide, however well it is calibrated.\n\n"
        f"The Brier score, the mean squared difference between score and label, is {brier:.3f}, {better} the "
        f"{no_skill:.3f} of a map that gives every place the same score. The expected calibration error, the mean "
        f"difference between score and share over the bins of the figure, is {error:.3f}."
        + (f"\n\n{picked_samples_text(picked, CALIBRATION_FLATTERS)}" if picked else "")
    )


def picked_samples_text(picked: str, what: str) -> str:
    """Return that figures were measured on samples that are easier than the ground.

    Parameters
    ----------
    picked
        How the non-landslides were picked, in words that follow "picked".
    what
        What follows from that, in a main clause without an end.
    """
    return (
        f"The non-landslides among these samples were picked {picked}. Such places are easier to tell from landslides "
        f"than the rest of the area, so {what}: they hold for samples picked like these, not for the whole map."
    )


def _auc_text(auc: float | None) -> str:
    return "no AUC could be computed" if is_missing(auc) else f"AUC {auc:.3f}"


def _difference(
    protocol_auc: float | None, common_auc: float | None, is_picked: bool | None, limits: tuple[float, float] | None
) -> str:
    """Return what the difference of the two tests says; only one beyond chance is said to mean anything."""
    if is_missing(protocol_auc) or is_missing(common_auc) or limits is None:
        return ""
    low, high = limits
    if not (low > 0 or high < 0):
        return (
            f"Here both tests agree within chance (the 95 % interval of their difference, {low:+.3f} to {high:+.3f}, "
            "holds 0)."
        )
    gap = printed_difference(protocol_auc, common_auc)
    # The figures of the report and the interval need not have the same landslides (of some the other map has no
    # value), so that small ones can point the other way: the interval decides, and such a figure is not printed.
    if high < 0:
        by = f", by {-gap:.3f}," if gap < 0 else ","
        return f"Here the common test is the easier one{by} which is more than chance."
    of = f" of {gap:.3f}" if gap > 0 else ""
    if is_picked:
        return f"The difference{of} is more than chance: it is what the easy non-landslide points add."
    if is_picked is None:
        return f"The difference{of} is more than chance: it may be what easy non-landslide points add."
    return (
        f"The difference{of} is more than usual, but points drawn at random are no easier than random cells: "
        "one pair of such tests in twenty differs so by chance."
    )
