"""What a report says about its own figures, in the words of a technician's client."""

from __future__ import annotations

from .numbers import is_missing, percent

# Above this share of the area a very high zone singles out too little to plan by.
MOST_VERY_HIGH = 0.25
# With fewer landslides the interval of an AUC is wider than the usual differences between models.
FEWEST_TEST_LANDSLIDES = 30
# Differences smaller than this are below what a test of ordinary size can tell.
SMALL_DIFFERENCE = 0.005
# The AUC of ranking at random.
CHANCE = 0.5


def evaluation_paragraph(
    protocol_auc: float | None,
    common_auc: float | None,
    test_landslides: int,
    random_cells: int = 10_000,
    strategy: str = "",
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
    """
    picked = f", picked {strategy}" if strategy else ""
    opening = "Two tests stand side by side, because they answer different questions."
    protocol = (
        f"The paper's protocol tells held-out landslides from non-landslide points made in the same way as those used "
        f"for training{picked}: {_auc_text(protocol_auc)}. "
        "Such points can be easy to tell from landslides, so this figure can be high for any model and says little "
        "about the map."
    )
    common = (
        f"The common held-out test asks what a user of the map needs to know: whether the {test_landslides:,} "
        f"{_plural(test_landslides, 'landslide')} kept out of training rank above {random_cells:,} cells drawn at "
        f"random from the rest of the area: {_auc_text(common_auc)}."
    )
    closing = "An AUC of 0.5 is chance and 1 is perfect ranking; compare maps and methods by the common test."
    difference = _difference(protocol_auc, common_auc)
    return "\n\n".join([opening, protocol, common, f"{difference} {closing}".strip()])


def caveats(
    very_high_share: float | None = None,
    network_auc: float | None = None,
    information_value_auc: float | None = None,
    information_value_from_all: bool = False,
    test_landslides: int | None = None,
    negatives_per_landslide: float | None = 1.0,
    protocol_auc: float | None = None,
) -> list[str]:
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
    """
    found = (
        sampling_caveat(negatives_per_landslide),
        below_chance_caveat(network_auc, protocol_auc),
        very_high_caveat(very_high_share),
        ranking_caveat(network_auc, information_value_auc),
        all_landslides_caveat(information_value_from_all),
        few_landslides_caveat(test_landslides),
    )
    return [text for text in found if text]


def sampling_caveat(negatives_per_landslide: float | None) -> str:
    """Return that the samples' ratio is not that of the ground; empty if nothing was trained."""
    if is_missing(negatives_per_landslide):
        return ""
    return (
        f"The network learned from {negatives_per_landslide:g} non-landslide "
        f"{_plural(negatives_per_landslide, 'point')} for each landslide; on the ground landslides are far rarer. "
        "Its output is therefore a relative susceptibility: it ranks places from less to more prone. A value of 0.9 "
        "does not mean that a landslide occurs there with a probability of 90 %."
    )


def below_chance_caveat(common_auc: float | None, protocol_auc: float | None) -> str:
    """Return that the map ranks the wrong way round; empty unless the AUC of a test is below 0.5."""
    tests = (("common held-out test", common_auc), ("paper's protocol", protocol_auc))
    below = [f"{auc:.3f} by the {name}" for name, auc in tests if not is_missing(auc) and auc < CHANCE]
    if not below:
        return ""
    return (
        f"The map ranks other places above the held-out landslides: AUC {' and '.join(below)}, below the 0.5 of "
        "chance. Check that the samples' label 1 stands for landslides and that high values of the map mean more "
        "prone; if both are right, do not use this map."
    )


def calibration_paragraph(brier: float, no_skill: float, error: float, landslide_share: float) -> str:
    """Return what the figures of calibration say, and what they cannot say.

    Parameters
    ----------
    brier, no_skill
        Brier score, and that of giving every sample the share of landslides.
    error
        Expected calibration error.
    landslide_share
        Share (0 to 1) of landslides among the samples.
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
    )


def very_high_caveat(very_high_share: float | None) -> str:
    """Return that the very high zone is too large to single anything out; empty if it is not."""
    if is_missing(very_high_share) or very_high_share <= MOST_VERY_HIGH:
        return ""
    return (
        f"The very high zone covers {percent(very_high_share)} of the area, more than {percent(MOST_VERY_HIGH, 0)}: "
        "such a map singles out little. Read the prediction rate curve rather than the zones, or try another way of "
        "picking non-landslide points or a network that stops training early."
    )


def ranking_caveat(network_auc: float | None, information_value_auc: float | None) -> str:
    """Return that the network ranks worse than the simpler map; empty if it does not, or this is not known."""
    if is_missing(network_auc) or is_missing(information_value_auc) or network_auc >= information_value_auc:
        return ""
    return (
        f"The network ranks the held-out landslides worse (AUC {network_auc:.3f}) than the information-value map it "
        f"started from (AUC {information_value_auc:.3f}). Here the simpler map is the better one to use, unless a "
        "further test says otherwise."
    )


def all_landslides_caveat(information_value_from_all: bool) -> str:
    """Return that the test landslides took part in the information values; empty if they did not."""
    if not information_value_from_all:
        return ""
    return (
        "Information values were computed from all landslides, the paper's order, so the landslides of the test had a "
        "part in the map they test, and in the choice of the non-landslide points. The figures of the test are "
        "therefore too favourable; for a fair test, compute information values from the training landslides only."
    )


def few_landslides_caveat(test_landslides: int | None) -> str:
    """Return that the test is small; empty from 30 landslides on, or if this is not known."""
    if test_landslides is None or test_landslides >= FEWEST_TEST_LANDSLIDES:
        return ""
    return (
        f"Only {test_landslides:,} {_plural(test_landslides, 'landslide')} could be held out for the test (fewer than "
        f"{FEWEST_TEST_LANDSLIDES}): its figures are uncertain, and small differences between models mean nothing. "
        "Read the interval beside each AUC, or use cross-validation."
    )


def _auc_text(auc: float | None) -> str:
    return "no AUC could be computed" if is_missing(auc) else f"AUC {auc:.3f}"


def _difference(protocol_auc: float | None, common_auc: float | None) -> str:
    if is_missing(protocol_auc) or is_missing(common_auc):
        return ""
    gap = protocol_auc - common_auc
    if abs(gap) < SMALL_DIFFERENCE:
        return "Here both tests agree: the non-landslide points were no easier than random cells."
    if gap > 0:
        return f"The difference of {gap:.3f} is what the easy non-landslide points add to the first figure."
    return f"Here the common test is the easier one, by {-gap:.3f}."


def _plural(count: float, noun: str) -> str:
    return noun if count == 1 else noun + "s"
