"""What a report warns of, in the words of a technician's client."""

from __future__ import annotations

from collections.abc import Sequence

from ..sentences import Sentence, listing, say, say_counted
from ..study.evaluation import Evaluation
from ..study.importance import ImportanceResult
from ..study.measures import TestResult
from ..study.training import TrainingResult
from ..study.zones import ZoneRow
from .page.differences import printed_difference
from .page.numbers import is_missing, percent

# Above this share of the area a very high zone singles out too little to plan by.
MOST_VERY_HIGH = 0.25
# With fewer landslides the interval of an AUC is wider than the usual differences between models.
FEWEST_TEST_LANDSLIDES = 30
# The AUC of ranking at random.
CHANCE = 0.5
# Training samples always rank a little better than held-out ones. On a demo basin with 400 landslides, over three
# seeds, logistic regression, which has too few weights to learn samples by heart, was up to 0.04 above, the MLP up to
# 0.04, a random forest, which keeps every sample in its leaves, 0.14 to 0.18 (docs/evaluation.md).
USUAL_OPTIMISM = 0.05


def caveats(
    evaluation: Evaluation,
    training: TrainingResult | None = None,
    zones: Sequence[ZoneRow] = (),
    *,
    from_all: bool = False,
) -> list[Sentence]:
    """Return the warnings that apply, the most general first.

    Parameters
    ----------
    training
        Of the network that made the map, if it is known.
    zones
        Of the map, if it was zoned; the last is the very high one.
    from_all
        Whether information values were computed from all landslides, the test ones among them.
    """
    found = (
        sampling_caveat(evaluation, training),
        below_chance_caveat(evaluation),
        very_high_caveat(zones),
        gain_caveat(evaluation),
        by_heart_caveat(training),
        all_landslides_caveat(from_all),
        few_landslides_caveat(evaluation.common),
    )
    return [caveat for caveat in found if caveat]


def sampling_caveat(evaluation: Evaluation, training: TrainingResult | None = None) -> Sentence | None:
    """Return that the samples' ratio is not that of the ground; None if it is not known.

    The ratio is that of the training samples, or of all samples if the training is not known.
    """
    ratio = evaluation.negatives_per_landslide if training is None else training.negatives_per_landslide
    if ratio is None:
        return None
    return say_counted(
        "The model learned from {count:g} non-landslide point for each landslide; on the ground landslides are far "
        "rarer. Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of "
        "0.9 does not mean that a landslide occurs there with a probability of 90 %.",
        "The model learned from {count:g} non-landslide points for each landslide; on the ground landslides are far "
        "rarer. Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of "
        "0.9 does not mean that a landslide occurs there with a probability of 90 %.",
        count=ratio,
    )


def below_chance_caveat(evaluation: Evaluation) -> Sentence | None:
    """Return that the map ranks the wrong way round; None unless the AUC of a test is below 0.5."""
    common, paper = evaluation.common.auc, evaluation.paper.auc
    tests = (
        (common, say("{auc:.3f} by the common held-out test", auc=common)),
        (paper, say("{auc:.3f} by the paper's protocol", auc=paper)),
    )
    below = [told for auc, told in tests if not is_missing(auc) and auc < CHANCE]
    if not below:
        return None
    return say(
        "{judged} ranks other places above the held-out landslides: AUC {below}, below the 0.5 of chance. Check that "
        "the samples' label 1 stands for landslides and that high values of the map mean more prone; if both are "
        "right, do not use this map.",
        judged=say("The map") if evaluation.is_of_map else say("The tested model"),
        below=listing(below),
    )


def very_high_caveat(zones: Sequence[ZoneRow]) -> Sentence | None:
    """Return that the very high zone, the last, is too large to single anything out; None if it is not."""
    share = zones[-1].area_pct / 100 if zones else 0.0
    if is_missing(share) or share <= MOST_VERY_HIGH:
        return None
    return say(
        "The very high zone covers {share} of the area, more than {most}: such a map singles out little. Read the "
        "prediction rate curve rather than the zones, or try another way of picking non-landslide points or a model "
        "that stops training early.",
        share=percent(share),
        most=percent(MOST_VERY_HIGH, 0),
    )


def gain_caveat(evaluation: Evaluation) -> Sentence | None:
    """Return that the network ranks no better than the simpler map, or worse; None if better beyond chance.

    Both are judged by the common held-out test; chance is told by the 95 % interval of the paired difference, which is
    by spatial blocks. Without an information-value map there is nothing to say.
    """
    network, other, gain = evaluation.common.auc, evaluation.information_value, evaluation.gain
    if other is None or gain is None or is_missing(network) or is_missing(other.auc) or gain.lower > 0:
        return None
    if gain.upper < 0:
        return say(
            "The model ranks the held-out landslides worse (AUC {network:.3f}) than the information-value map (AUC "
            "{simpler:.3f}), by more than chance. Here the simpler map is the better one to use, unless a further test "
            "says otherwise.",
            network=network,
            simpler=other.auc,
        )
    return say(
        "No gain over the information value can be shown: on the common held-out test the model has an AUC of "
        "{network:.3f}, the information-value map {simpler:.3f} (95 % interval of the difference {low:+.3f} to "
        "{high:+.3f}). The simpler map may serve as well.",
        network=network,
        simpler=other.auc,
        low=gain.lower,
        high=gain.upper,
    )


def by_heart_caveat(training: TrainingResult | None) -> Sentence | None:
    """Return that the network learned its samples by heart; None unless the AUCs differ by much and beyond chance.

    Much is more than `USUAL_OPTIMISM`; beyond chance is where the 95 % interval of the difference leaves 0 out.
    """
    if training is None or training.on_test is None:
        return None
    learned, held_out = training.on_training.auc, training.on_test.auc
    gap = printed_difference(learned, held_out)
    if gap <= USUAL_OPTIMISM or not training.optimism_limits[0] > 0:
        return None
    return say(
        "The model learned its samples by heart: AUC {training:.3f} on the training samples, but {held_out:.3f} on "
        "those held out, {gap:.3f} less. Figures that count training landslides, such as the success rate curve and "
        "the zone table's columns of all landslides, flatter it: believe those of held-out landslides. A simpler "
        "model, or one that stops training early, is less prone to it.",
        training=learned,
        held_out=held_out,
        gap=gap,
    )


def all_landslides_caveat(from_all: bool) -> Sentence | None:
    """Return that the test landslides took part in the information values; None if they did not."""
    if not from_all:
        return None
    return say(
        "Information values were computed from all landslides, the paper's order, so the landslides of the test had a "
        "part in what they test, and in the choice of the non-landslide points. The figures of the test are "
        "therefore too favourable; for a fair test, compute information values from the training landslides only."
    )


def few_landslides_caveat(test: TestResult | ImportanceResult) -> Sentence | None:
    """Return that the test has few landslides; None from 30 on."""
    if test.landslides >= FEWEST_TEST_LANDSLIDES:
        return None
    return say_counted(
        "Only {count:,} landslide could be held out for the test (fewer than {fewest}): its figures are uncertain, and "
        "small differences between models mean nothing. Read the interval beside each AUC, or use cross-validation.",
        "Only {count:,} landslides could be held out for the test (fewer than {fewest}): its figures are uncertain, "
        "and small differences between models mean nothing. Read the interval beside each AUC, or use "
        "cross-validation.",
        count=test.landslides,
        fewest=FEWEST_TEST_LANDSLIDES,
    )
