"""What a report warns of, in the words of a technician's client."""

from __future__ import annotations

from ..sentences import Sentence, listing, say, say_counted
from .page.differences import printed_difference
from .page.numbers import is_missing, percent

# Above this share of the area a very high zone singles out too little to plan by.
MOST_VERY_HIGH = 0.25
# With fewer landslides the interval of an AUC is wider than the usual differences between models.
FEWEST_TEST_LANDSLIDES = 30
# The AUC of ranking at random.
CHANCE = 0.5
# Training samples always rank a little better than held-out ones. On a demo basin with 400 landslides, over three
# seeds, logistic regression, which has too few weights to learn samples by heart, was up to 0.02 above, the MLP up to
# 0.04, a random forest, which keeps every sample in its leaves, 0.15 to 0.18 (docs/evaluation.md).
USUAL_OPTIMISM = 0.05


def caveats(
    very_high_share: float | None = None,
    network_auc: float | None = None,
    information_value_auc: float | None = None,
    information_value_from_all: bool = False,
    test_landslides: int | None = None,
    negatives_per_landslide: float | None = 1.0,
    protocol_auc: float | None = None,
    gain_limits: tuple[float, float] | None = None,
    training_auc: float | None = None,
    held_out_auc: float | None = None,
    optimism_limits: tuple[float, float] | None = None,
) -> list[Sentence]:
    """Return the warnings that apply, the most general first; None for what is not known.

    Parameters
    ----------
    very_high_share
        Share (0 to 1) of the area in the very high zone.
    network_auc, information_value_auc
        Both on the common held-out test.
    information_value_from_all
        Whether information values were computed from all landslides, the test ones among them.
    test_landslides
        How many landslides were held out for the test.
    negatives_per_landslide
        Non-landslide points for each landslide in the training samples; None if nothing was trained.
    protocol_auc
        Of the network, by the paper's protocol.
    gain_limits
        95 % interval of `network_auc` less `information_value_auc`.
    training_auc, held_out_auc
        Of the network on the samples that it learned from, and on samples made alike that were held out.
    optimism_limits
        95 % interval of `training_auc` less `held_out_auc`.
    """
    found = (
        sampling_caveat(negatives_per_landslide),
        below_chance_caveat(network_auc, protocol_auc),
        very_high_caveat(very_high_share),
        gain_caveat(network_auc, information_value_auc, gain_limits),
        by_heart_caveat(training_auc, held_out_auc, optimism_limits),
        all_landslides_caveat(information_value_from_all),
        few_landslides_caveat(test_landslides),
    )
    return [caveat for caveat in found if caveat]


def sampling_caveat(negatives_per_landslide: float | None) -> Sentence | None:
    """Return that the samples' ratio is not that of the ground; None if nothing was trained."""
    if is_missing(negatives_per_landslide):
        return None
    return say_counted(
        "The network learned from {count:g} non-landslide point for each landslide; on the ground landslides are far "
        "rarer. Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of "
        "0.9 does not mean that a landslide occurs there with a probability of 90 %.",
        "The network learned from {count:g} non-landslide points for each landslide; on the ground landslides are far "
        "rarer. Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of "
        "0.9 does not mean that a landslide occurs there with a probability of 90 %.",
        count=negatives_per_landslide,
    )


def below_chance_caveat(common_auc: float | None, protocol_auc: float | None) -> Sentence | None:
    """Return that the map ranks the wrong way round; None unless the AUC of a test is below 0.5."""
    tests = (
        (common_auc, say("{auc:.3f} by the common held-out test", auc=common_auc)),
        (protocol_auc, say("{auc:.3f} by the paper's protocol", auc=protocol_auc)),
    )
    below = [told for auc, told in tests if not is_missing(auc) and auc < CHANCE]
    if not below:
        return None
    return say(
        "The map ranks other places above the held-out landslides: AUC {below}, below the 0.5 of chance. Check that "
        "the samples' label 1 stands for landslides and that high values of the map mean more prone; if both are "
        "right, do not use this map.",
        below=listing(below),
    )


def very_high_caveat(very_high_share: float | None) -> Sentence | None:
    """Return that the very high zone is too large to single anything out; None if it is not."""
    if is_missing(very_high_share) or very_high_share <= MOST_VERY_HIGH:
        return None
    return say(
        "The very high zone covers {share} of the area, more than {most}: such a map singles out little. Read the "
        "prediction rate curve rather than the zones, or try another way of picking non-landslide points or a network "
        "that stops training early.",
        share=percent(very_high_share),
        most=percent(MOST_VERY_HIGH, 0),
    )


def gain_caveat(
    network_auc: float | None, information_value_auc: float | None, limits: tuple[float, float] | None
) -> Sentence | None:
    """Return that the network ranks no better than the simpler map, or worse; None if better beyond chance.

    Parameters
    ----------
    network_auc, information_value_auc
        Both on the common held-out test; None if not known, and then there is nothing to say.
    limits
        95 % interval of the first less the second, by DeLong's paired test; without it chance is not known, and only
        a network that is not above the simpler map is said to gain nothing.
    """
    if is_missing(network_auc) or is_missing(information_value_auc):
        return None
    low, high = limits or (-1.0, 1.0)
    if low > 0 or (limits is None and network_auc > information_value_auc):
        return None
    if high < 0:
        return say(
            "The network ranks the held-out landslides worse (AUC {network:.3f}) than the information-value map (AUC "
            "{simpler:.3f}), by more than chance. Here the simpler map is the better one to use, unless a further test "
            "says otherwise.",
            network=network_auc,
            simpler=information_value_auc,
        )
    simpler = say("{auc:.3f}", auc=information_value_auc)
    if limits:
        simpler = say(
            "{auc:.3f} (95 % interval of the difference {low:+.3f} to {high:+.3f})",
            auc=information_value_auc,
            low=low,
            high=high,
        )
    return say(
        "No gain over the information value can be shown: on the common held-out test the network has an AUC of "
        "{network:.3f}, the information-value map {simpler}. The simpler map may serve as well.",
        network=network_auc,
        simpler=simpler,
    )


def by_heart_caveat(
    training_auc: float | None, held_out_auc: float | None, limits: tuple[float, float] | None
) -> Sentence | None:
    """Return that the network learned its samples by heart; None unless the AUCs differ by much and beyond chance.

    Much is more than `USUAL_OPTIMISM`; beyond chance is where the 95 % interval of the difference leaves 0 out.
    """
    if is_missing(training_auc) or is_missing(held_out_auc) or limits is None:
        return None
    gap = printed_difference(training_auc, held_out_auc)
    if gap <= USUAL_OPTIMISM or not limits[0] > 0:
        return None
    return say(
        "The network learned its samples by heart: AUC {training:.3f} on the training samples, but {held_out:.3f} on "
        "those held out, {gap:.3f} less. Figures that count training landslides, such as the success rate curve and "
        "the zone table's columns of all landslides, flatter it: believe those of held-out landslides. A simpler "
        "network, or one that stops training early, is less prone to it.",
        training=training_auc,
        held_out=held_out_auc,
        gap=gap,
    )


def all_landslides_caveat(information_value_from_all: bool) -> Sentence | None:
    """Return that the test landslides took part in the information values; None if they did not."""
    if not information_value_from_all:
        return None
    return say(
        "Information values were computed from all landslides, the paper's order, so the landslides of the test had a "
        "part in the map they test, and in the choice of the non-landslide points. The figures of the test are "
        "therefore too favourable; for a fair test, compute information values from the training landslides only."
    )


def few_landslides_caveat(test_landslides: int | None) -> Sentence | None:
    """Return that the test is small; None from 30 landslides on, or if this is not known."""
    if test_landslides is None or test_landslides >= FEWEST_TEST_LANDSLIDES:
        return None
    return say_counted(
        "Only {count:,} landslide could be held out for the test (fewer than {fewest}): its figures are uncertain, and "
        "small differences between models mean nothing. Read the interval beside each AUC, or use cross-validation.",
        "Only {count:,} landslides could be held out for the test (fewer than {fewest}): its figures are uncertain, "
        "and small differences between models mean nothing. Read the interval beside each AUC, or use "
        "cross-validation.",
        count=test_landslides,
        fewest=FEWEST_TEST_LANDSLIDES,
    )


def plural(count: float, noun: str) -> Sentence | None:
    """Return the noun as it stands after a count."""
    return noun if count == 1 else noun + "s"
