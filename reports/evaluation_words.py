"""What a report says of a map's tests and of its calibration, in the words of a technician's client."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence

from ..analysis.calibration import Calibration
from ..sentences import Sentence, Text, choices, commas, paragraph, say, say_counted
from ..study.evaluation import Evaluation
from ..study.folds import CrossValidation
from ..study.samples import Samples
from ..study.strategies.description import Strategy
from ..study.strategies.registry import STRATEGY_NAMES, find_strategy, strategy_title
from .page.differences import printed_difference
from .page.numbers import is_missing, percent
from .settings import CROSS_VALIDATION, HELD_OUT, NON_LANDSLIDES, SEED, SIDE_OF_BLOCKS, Words, folds_words, metres

FIGURES_OF = say(
    "All figures of the test belong to the model that was trained without the held-out landslides; the map was made "
    "afterwards by a model trained anew in the same way on all landslides, so that none is left to test the map itself."
)


def is_picked(strategies: Sequence[str]) -> bool | None:
    """Return whether one of the strategies picks places unlike landslides; None if none of them is known."""
    known = _known(strategies)
    return any(strategy.picks for strategy in known) if known else None


def picked_words(strategies: Sequence[str]) -> Sentence | None:
    """Return where the strategies that pick places put non-landslides; None if none of them does."""
    words = [strategy.where for strategy in _known(strategies) if strategy.picks]
    return choices(words) if words else None


def _known(strategies: Sequence[str]) -> list[type[Strategy]]:
    return [find_strategy(name) for name in strategies if name in STRATEGY_NAMES]


def evaluation_paragraphs(result: Evaluation) -> list[Sentence]:
    """Return why there are two tests, what they found, and whether their difference is flattery or chance."""
    closing = say("An AUC of 0.5 is chance and 1 is perfect ranking; compare maps and methods by the common test.")
    return [
        *([] if result.is_of_map else [FIGURES_OF]),
        say("Two tests stand side by side, because they answer different questions."),
        _protocol(result),
        _common(result),
        paragraph(_difference(result), closing),
    ]


def _protocol(result: Evaluation) -> Sentence:
    """Return what the paper's protocol is and found, and what its figure is worth."""
    words = [strategy.where for strategy in _known(result.strategies)]
    auc = _auc(result.paper.auc)
    if words:
        found = say(
            "The paper's protocol tells held-out landslides from non-landslide points made in the same way as those "
            "used for training, picked {where}: {auc}.",
            where=choices(words),
            auc=auc,
        )
    else:
        found = say(
            "The paper's protocol tells held-out landslides from non-landslide points made in the same way as those "
            "used for training: {auc}.",
            auc=auc,
        )
    if is_picked(result.strategies) is False:
        worth = say("Points drawn at random are no easier to tell from landslides than the rest of the area.")
    else:
        worth = say(
            "Such points can be easy to tell from landslides, so this figure can be high for any model and says little "
            "about the map."
        )
    return paragraph(found, worth)


def _common(result: Evaluation) -> Sentence:
    """Return what the common test is and found."""
    where = say("the rest of the spatial blocks held out") if result.in_held_blocks else say("the rest of the area")
    return say_counted(
        "The common held-out test asks what a user of the map needs to know: whether the {count:,} landslide kept out "
        "of training rank above {cells:,} cells drawn at random from {where}: {auc}.",
        "The common held-out test asks what a user of the map needs to know: whether the {count:,} landslides kept out "
        "of training rank above {cells:,} cells drawn at random from {where}: {auc}.",
        count=result.common.landslides,
        cells=result.common.others,
        where=where,
        auc=_auc(result.common.auc),
    )


def _auc(auc: float) -> Sentence:
    return say("no AUC could be computed") if is_missing(auc) else say("AUC {auc:.3f}", auc=auc)


def _difference(result: Evaluation) -> Sentence | None:
    """Return what the difference of the two tests says; only one beyond chance is said to mean anything."""
    paper, common = result.paper.auc, result.common.auc
    if is_missing(paper) or is_missing(common):
        return None
    apart = result.difference_of_tests
    if not (apart.lower > 0 or apart.upper < 0):
        return say(
            "Here both tests agree within chance (the 95 % interval of their difference, {low:+.3f} to {high:+.3f}, "
            "holds 0).",
            low=apart.lower,
            high=apart.upper,
        )
    # The figures of the report and the interval need not have the same landslides (of some the other map has no
    # value), so that small ones can point the other way: the interval decides, and such a figure is not printed.
    gap = printed_difference(paper, common)
    if apart.upper < 0:
        if gap < 0:
            return say("Here the common test is the easier one, by {gap:.3f}, which is more than chance.", gap=-gap)
        return say("Here the common test is the easier one, which is more than chance.")
    difference = say("The difference of {gap:.3f}", gap=gap) if gap > 0 else say("The difference")
    picked = is_picked(result.strategies)
    if picked:
        return say(
            "{difference} is more than chance: it is what the easy non-landslide points add.", difference=difference
        )
    if picked is None:
        return say(
            "{difference} is more than chance: it may be what easy non-landslide points add.", difference=difference
        )
    return say(
        "{difference} is more than usual, but points drawn at random are no easier than random cells: one pair of such "
        "tests in twenty differs so by chance.",
        difference=difference,
    )


def intervals_words(block_size: float = math.nan) -> Sentence:
    """Return what the intervals are by, and why DeLong's are narrower."""
    if math.isnan(block_size):
        return say(
            "Landslides lie in clusters, so the interval is by spatial blocks; DeLong's takes them for independent and "
            "is too narrow."
        )
    return say(
        "Landslides lie in clusters, so the interval is by spatial blocks of {side}; DeLong's takes them for "
        "independent and is too narrow.",
        side=metres(block_size),
    )


def evaluation_settings(result: Evaluation, samples: Samples, validations: Sequence[CrossValidation] = ()) -> Words:
    """Return what a map was judged by, in words."""
    names = (say("Susceptibility map"), say("Information-value map"))
    words: Words = {name: os.path.basename(path) for name, path in zip(names, result.maps)}
    counts = samples.counts()
    held = counts["test landslides"] + counts["test non-landslides"]
    words[say("Samples")] = say("{samples:,}, {held:,} of them held out", samples=len(samples), held=held)
    if result.held_from is not None:
        words[HELD_OUT] = say("landslides of {date} and later", date=result.held_from)
    else:
        words[HELD_OUT] = say("whole spatial blocks") if result.spatial else say("at random")
    if result.spatial and not math.isnan(samples.block_size):
        words[SIDE_OF_BLOCKS] = metres(samples.block_size)
    strategies = [strategy_title(name) for name in result.strategies]
    words[NON_LANDSLIDES] = commas(strategies) if strategies else say("unknown")
    words[say("Threshold")] = format(result.probability_cut, "g")
    where = say("the spatial blocks held out") if result.in_held_blocks else say("the whole area")
    words[say("Random cells of the common test")] = say(
        "{cells:,}, from {where}", cells=result.common.others, where=where
    )
    words[CROSS_VALIDATION] = folds_words({v.kind: len(v.folds) for v in validations})
    if result.seed is not None:
        words[SEED] = str(result.seed)
    return words


CALIBRATION_FLATTERS = say("these figures flatter as those of the paper's protocol do")
IMPORTANCE_FLATTERS = say(
    "the AUC flatters here as by the paper's protocol, and factors that the places were picked by look more important "
    "than others: these figures flatter them"
)


def calibration_paragraphs(found: Calibration, strategies: Sequence[str]) -> list[Sentence]:
    """Return what the figures of calibration say, and what they cannot say.

    Parameters
    ----------
    strategies
        How the non-landslides among the samples were chosen, as far as it is known.
    """
    told = [
        say(
            "Calibration asks whether scores agree with shares: of samples with a score of 0.7, seven in ten should be "
            "landslides. It is judged on the held-out samples of the paper's protocol, of which {share} are "
            "landslides, and is relative to this mix: on the ground landslides are far rarer, so a score is no "
            "probability of a landslide, however well it is calibrated.",
            share=percent(found.landslide_share),
        ),
        say(
            "The Brier score, the mean squared difference between score and label, is {brier:.3f}, {better} the "
            "{no_skill:.3f} of a map that gives every place the same score. The expected calibration error, the mean "
            "difference between score and share over the bins of the figure, is {error:.3f}.",
            brier=found.brier,
            better=say("below") if found.brier < found.brier_of_no_skill else say("not below"),
            no_skill=found.brier_of_no_skill,
            error=found.expected_error,
        ),
    ]
    low, high = found.error_by_chance
    if not is_missing(low):
        told.append(
            say(
                "A perfectly calibrated map would show an error of {low:.3f} to {high:.3f} by chance with these "
                "samples (95 %), so this one's {verdict}.",
                low=low,
                high=high,
                verdict=say("is more than chance") if found.expected_error > high else say("may be chance"),
            )
        )
    easy = picked_samples_text(strategies, CALIBRATION_FLATTERS)
    return told if easy is None else [*told, easy]


def picked_samples_text(strategies: Sequence[str], what: Text) -> Sentence | None:
    """Return that figures were measured on samples that are easier than the ground; None if they were not.

    Parameters
    ----------
    strategies
        How the non-landslides among the samples were chosen, as far as it is known.
    what
        What follows from easy samples, in a main clause without an end.
    """
    picked = picked_words(strategies)
    if picked is None:
        return None
    return say(
        "The non-landslides among these samples were picked {picked}. Such places are easier to tell from landslides "
        "than the rest of the area, so {what}: they hold for samples picked like these, not for the whole map.",
        picked=picked,
        what=what,
    )
