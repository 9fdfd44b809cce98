"""Which explanations and warnings a report gives, and the figures in them."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.zones import zone_names
from landslide_susceptibility.reports import caveats as words
from landslide_susceptibility.reports.evaluation_words import calibration_paragraphs, evaluation_paragraphs
from landslide_susceptibility.reports.page.differences import p_cell, p_text, printed_difference
from landslide_susceptibility.reports.verdict import compared_text, flattery_paragraph, verdict_paragraph
from landslide_susceptibility.reports.zones import zone_title
from landslide_susceptibility.sentences import Sentence
from landslide_susceptibility.study.comparison import Trial
from study_results import calibration, comparison, evaluation, pair, training, trial, zones

# Strategies by whether they pick places unlike landslides; None: nothing is known of them.
STRATEGIES = {True: ("slope",), False: ("random",), None: ()}


def told(paragraphs) -> str:
    """Paragraphs as one text."""
    return "\n\n".join(map(str, paragraphs))


def explained(paper, common, *, is_picked=None, **rest) -> str:
    return told(evaluation_paragraphs(evaluation(paper, common, strategies=STRATEGIES[is_picked], **rest)))


def test_the_evaluation_names_both_figures_and_their_difference():
    text = explained(0.991, 0.861, landslides=217, is_picked=True, limits=(0.1, 0.16))
    for part in (
        "AUC 0.991",
        "AUC 0.861",
        "difference of 0.130 is more than chance",
        "217 landslides",
        "10,000 cells",
        "picked where the slope is gentle",
        "from the rest of the area",
    ):
        assert part in text
    assert text.index("0.991") < text.index("0.861")


@pytest.mark.parametrize("is_picked", [True, False, None])
@pytest.mark.parametrize(
    ("protocol", "common", "limits"),
    [
        (0.85, 0.851, (-0.03, 0.028)),
        (0.856, 0.85, (-0.02, 0.032)),
        (0.80, 0.808, (-0.04, 0.024)),
        (0.9, 0.8, (-0.01, 0.21)),
    ],
)
def test_a_difference_within_chance_is_no_flattery(protocol, common, limits, is_picked):
    text = explained(protocol, common, is_picked=is_picked, limits=limits)
    assert "both tests agree within chance" in text
    assert "difference of 0" not in text and "easier one" not in text and " add." not in text


@pytest.mark.parametrize(
    ("protocol", "common", "limits", "is_picked", "part"),
    [
        (0.80, 0.85, (-0.08, -0.02), False, "common test is the easier one, by 0.050"),
        (0.9, 0.8, (0.05, 0.15), True, "what the easy non-landslide points add"),
        (0.9, 0.8, (0.05, 0.15), None, "more than chance: it may be what easy non-landslide points add"),
        # The interval, which may be of fewer landslides, says which test is the easier one.
        (0.8004, 0.8004, (0.0001, 0.002), True, "The difference is more than chance: it is what"),
        (0.80, 0.801, (0.0001, 0.002), False, "The difference is more than usual"),
        (0.80, 0.80, (-0.004, -0.0001), True, "common test is the easier one, which is more than chance"),
        (0.801, 0.80, (-0.004, -0.0001), None, "common test is the easier one, which is more than chance"),
        (0.9, 0.8, (0.05, 0.15), False, "drawn at random are no easier"),
        # 0.8314 - 0.8175 is 0.0139, but a reader subtracts 0.818 from 0.831.
        (0.8314, 0.8175, (0.001, 0.027), True, "difference of 0.013"),
    ],
)
def test_the_evaluation_reads_a_difference_beyond_chance(protocol, common, limits, is_picked, part):
    assert part in explained(protocol, common, is_picked=is_picked, limits=limits)


def test_points_at_random_are_not_called_easy():
    picked, random, unknown = (explained(0.8, 0.8, is_picked=known) for known in (True, False, None))
    assert "can be easy to tell" in picked and "can be easy to tell" in unknown
    assert "can be easy to tell" not in random
    assert ", picked" not in unknown


def test_cells_of_held_out_blocks_are_said_to_be():
    text = explained(0.9, 0.8, in_held_blocks=True)
    assert "from the rest of the spatial blocks held out" in text and "rest of the area" not in text


@pytest.mark.parametrize("missing", [None, math.nan])
def test_the_evaluation_without_a_figure_says_so(missing):
    text = explained(missing, 0.8, landslides=1, limits=(0.1, 0.2))
    assert "no AUC could be computed" in text and "nan" not in text and "None" not in text
    assert "difference of" not in text and "the 1 landslide kept" in text


def test_only_the_sampling_caveat_applies_to_a_good_run():
    good = evaluation(common=0.86, information_value=0.8, gain=(0.01, 0.11), landslides=30)
    (only,) = map(str, words.caveats(good, training(), zones(25.0)))
    assert "relative susceptibility" in only and "1 non-landslide point for" in only


def test_every_caveat_that_applies_is_given():
    bad = evaluation(0.8, 0.48, information_value=0.85, gain=(-0.4, -0.3), landslides=29)
    learned = training(0.938, 0.784, (0.11, 0.2), landslides=100, non_landslides=500)
    found = words.caveats(bad, learned, zones(38.0), from_all=True)
    assert len(found) == 7
    parts = (
        "5 non-landslide points",
        "0.480 by the common",
        "38.0 %",
        "AUC 0.480",
        "by heart: AUC 0.938",
        "all landslides",
        "Only 29",
    )
    for text, part in zip(found, parts):
        assert part in str(text)


def test_the_ratio_is_that_of_the_training_samples_or_of_all():
    found = evaluation(negatives_per_landslide=2.5)
    assert "2.5 non-landslide points for" in str(words.sampling_caveat(found))
    learned = training(landslides=300, non_landslides=1000)
    assert learned.negatives_per_landslide == 3.33
    assert "3.33 non-landslide points for" in str(words.sampling_caveat(found, learned))


@pytest.mark.parametrize(
    ("learned", "held_out", "limits", "is_told"),
    [
        (0.938, 0.784, (0.09, 0.22), True),
        (0.938, 0.784, (-0.01, 0.32), False),  # few samples: chance
        (0.85, 0.81, (0.01, 0.07), False),  # beyond chance, but as usual
        (0.85, 0.80, (0.01, 0.09), False),
        (0.851, 0.80, (0.01, 0.09), True),
        (0.8, 0.9, (-0.15, -0.05), False),
        (0.938, None, (0.09, 0.22), False),
        (0.938, 0.784, (-1.0, 1.0), False),  # not known
    ],
)
def test_a_network_that_knows_its_samples_by_heart_is_told(learned, held_out, limits, is_told):
    assert bool(words.by_heart_caveat(training(learned, held_out, limits))) is is_told
    assert words.by_heart_caveat(None) is None


@pytest.mark.parametrize(
    ("network", "simple", "limits", "part"),
    [
        (0.791, 0.791, (-0.02, 0.02), "No gain over the information value"),
        (0.82, 0.791, (-0.001, 0.06), "No gain over the information value"),
        (0.78, 0.791, (-0.03, 0.01), "No gain over the information value"),
        (0.7, 0.791, (-0.12, -0.06), "worse (AUC 0.700)"),
        (0.85, 0.791, (0.03, 0.09), ""),
        (math.nan, 0.791, (-1.0, 1.0), ""),
        (0.8, None, (-1.0, 1.0), ""),
    ],
)
def test_a_gain_over_the_simpler_map_must_be_beyond_chance(network, simple, limits, part):
    found = evaluation(common=network, information_value=simple, gain=limits)
    text = str(words.gain_caveat(found) or "")
    assert part in text and bool(text) is bool(part)


def test_nothing_known_gives_no_caveat():
    assert words.caveats(evaluation(math.nan, math.nan)) == []
    assert words.caveats(evaluation(math.nan, math.nan, information_value=0.8), None, zones(math.nan)) == []


def test_thresholds():
    assert not words.very_high_caveat(zones(25.0)) and words.very_high_caveat(zones(25.01))
    few = {count: words.few_landslides_caveat(evaluation(landslides=count).common) for count in (0, 1, 29, 30)}
    assert not few[30] and few[29]
    assert "Only 1 landslide could" in str(few[1])
    assert "Only 0 landslides" in str(few[0])
    assert not words.all_landslides_caveat(False) and words.all_landslides_caveat(True)
    below = words.below_chance_caveat
    assert not below(evaluation(math.nan, 0.5)) and not below(evaluation(0.5, math.nan))
    assert "0.499 by the paper's protocol" in str(below(evaluation(0.499, 0.5)))
    assert "0.400 by the common held-out test and 0.300 by" in str(below(evaluation(0.3, 0.4)))


def test_calibration_is_relative_to_the_samples_mix():
    text = told(calibration_paragraphs(calibration(0.1, 0.0321, 0.1667), ()))
    for part in ("16.7 %", "0.100, below the 0.139", "0.032", "relative to this mix", "no probability of a landslide"):
        assert part in text
    assert "0.250, not below the 0.250" in told(calibration_paragraphs(calibration(0.25, 0.1, 0.5), ()))
    assert "0.200, below the 0.250" in told(calibration_paragraphs(calibration(0.2, 0.1, 0.5), ()))


def test_calibration_on_easy_samples_is_said_to_flatter():
    found = calibration(0.2, 0.03, 0.5)
    assert "flatter" not in told(calibration_paragraphs(found, ("random",)))
    text = told(calibration_paragraphs(found, ("slope",)))
    assert "picked where the slope is gentle" in text and "these figures flatter" in text


@pytest.mark.parametrize("count", [2, 5, 7])
def test_zones_are_called_as_in_their_raster(count):
    titles = [zone_title(name) for name in zone_names(count)]
    assert list(map(str, titles)) == zone_names(count) and all(isinstance(title, Sentence) for title in titles)
    assert zone_title("steep and wet") == "steep and wet" and zone_title("zone A") == "zone A"


# --- figures as printed -----------------------------------------------------------------------------------------------


@given(st.floats(0, 1), st.floats(0, 1))
def test_printed_figures_subtract_as_printed(first, second):
    shown = [Decimal(f"{value:.3f}") for value in (first, second)]
    assert Decimal(f"{printed_difference(first, second):.3f}") == shown[0] - shown[1]


def test_no_p_value_is_printed_as_zero():
    assert [str(p_text(p)) for p in (0.0, 1e-9, 0.0009, 0.001, 0.5, None)] == [
        "< 0.001",
        "< 0.001",
        "< 0.001",
        "= 0.001",
        "= 0.500",
        "unknown",
    ]
    assert (p_cell(0.0), p_cell(0.0312)) == ("< 0.001", "0.031")


# --- comparisons ------------------------------------------------------------------------------------------------------


def ranked(first: float, second: float, p_value: float) -> str:
    """The verdict on two networks by the mean of five random folds."""
    trials = [
        trial("random", network, evaluation(), by_kind={"random": auc})
        for network, auc in (("mlp", first), ("cnn", second))
    ]
    compared = comparison(*trials, folds=5, kinds=("random",))
    return str(verdict_paragraph(compared, [pair(*trials, p_value, {"random": p_value})]))


def test_a_verdict_prints_figures_that_subtract_and_their_own_p_value():
    text = ranked(0.8314, 0.8175, 1e-7)
    assert text.startswith("By the common held-out test (mean of 5 random folds), MLP ranks landslides best: AUC 0.831")
    assert "It is 0.013 above the next, CNN (0.818; p < 0.001)." in text
    text = ranked(0.82, 0.81, 0.2)
    assert "0.010 to the next, CNN (0.810), may be chance (p = 0.200)" in text and "agree" not in text
    text = ranked(0.82, math.nan, math.nan)
    assert text.endswith("AUC 0.820. Next is CNN.")
    assert "(0.810), may be chance: choose" in ranked(0.82, 0.81, math.nan)


def test_kinds_of_folds_that_do_not_agree_are_told():
    trials = [
        trial("random", "cnn", evaluation(), by_kind={"random": 0.81, "spatial": 0.81}),
        trial("random", "mlp", evaluation(), by_kind={"random": 0.84, "spatial": 0.80}),
    ]
    text = str(
        verdict_paragraph(comparison(*trials, folds=5), [pair(*trials, 0.2, {"random": 0.0001, "spatial": 0.3})])
    )
    assert "do not agree that MLP is better: +0.030 by random folds (p < 0.001), -0.010 by spatial" in text
    assert "(mean of 5 random and spatial folds)" in text


def test_a_verdict_on_a_single_one_is_short():
    only = trial("random", "mlp", evaluation(common=0.82))
    assert str(verdict_paragraph(comparison(only), [])) == (
        "By the common held-out test (landslides held out by the split), Random ranks landslides best: AUC 0.820."
    )


@pytest.mark.parametrize(
    ("protocol", "common", "limits", "is_picked", "part"),
    [
        (0.85, 0.819, (-0.01, 0.07), True, "agree within chance"),
        (0.85, 0.819, (-0.01, 0.07), False, "agree within chance"),
        (0.8314, 0.8175, (0.001, 0.03), True, "flatters here, by 0.013"),
        (0.85, 0.80, (0.01, 0.09), False, "no flattery but chance, which favours the highest of 7."),
        (0.80, 0.85, (-0.09, -0.01), True, "does not flatter"),
    ],
)
def test_a_protocol_flatters_only_beyond_chance_and_where_places_are_picked(protocol, common, limits, is_picked, part):
    strategy, other = ("slope", "random") if is_picked else ("random", "buffer")
    best = trial(other, "mlp", evaluation(0.5, 0.9))
    networks = ("cnn", "bp", "lstm", "forest", "svm")
    rest = [trial(other, network, evaluation(0.5, 0.6)) for network in networks]
    looks_best = trial(strategy, "mlp", evaluation(protocol, common, limits=limits))
    text = str(flattery_paragraph(comparison(looks_best, best, *rest)))
    assert text.startswith(f"By the paper's protocol, {'Gentle slope' if is_picked else 'Random'}, MLP looks best: AUC")
    assert "in twenty" not in text and "\n" not in text
    assert part in text and ("Do not choose by" in text) is ("flatters here" in part)
    assert ("another one is best" in text) is ("flatters here" in part)


def test_the_best_by_both_tests_is_the_same_one():
    looks_best = trial("slope", "mlp", evaluation(0.9, 0.8, limits=(0.05, 0.15)))
    text = str(flattery_paragraph(comparison(looks_best, trial("random", "mlp", evaluation(0.7, 0.7)))))
    assert "By the common test the same one is best." in text


def test_what_was_impossible_was_not_compared():
    possible = [trial("random", network, evaluation()) for network in ("mlp", "cnn", "bp")]
    assert str(compared_text(comparison(*possible))) == "3"
    assert str(compared_text(comparison(*possible[:2], Trial("slope", "mlp", "It is flat.")))) == "2 of 3"
