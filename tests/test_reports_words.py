"""Which explanations and warnings a report gives, and the figures in them."""

from __future__ import annotations

import math

import pytest
from landslide_susceptibility.reports import words


def test_the_evaluation_names_both_figures_and_their_difference():
    text = words.evaluation_paragraph(0.991, 0.861, 217, 10_000, "at slopes of 3° or less")
    for part in ("AUC 0.991", "AUC 0.861", "difference of 0.130", "217 landslides", "10,000 cells",
                 "picked at slopes of 3° or less"):
        assert part in text
    assert text.index("0.991") < text.index("0.861")


@pytest.mark.parametrize(
    ("protocol", "common", "part"),
    [(0.85, 0.851, "both tests agree"), (0.80, 0.85, "common test is the easier one, by 0.050"),
     (0.9, 0.8, "what the easy non-landslide points add")],
)
def test_the_evaluation_reads_the_difference(protocol, common, part):
    assert part in words.evaluation_paragraph(protocol, common, 50)


@pytest.mark.parametrize("missing", [None, math.nan])
def test_the_evaluation_without_a_figure_says_so(missing):
    text = words.evaluation_paragraph(missing, 0.8, 1)
    assert "no AUC could be computed" in text and "nan" not in text and "None" not in text
    assert "difference of" not in text and "the 1 landslide kept" in text


def test_only_the_sampling_caveat_applies_to_a_good_run():
    (only,) = words.caveats(0.25, 0.86, 0.86, False, 30, 1)
    assert "relative susceptibility" in only and "1 non-landslide point for" in only


def test_every_caveat_that_applies_is_given():
    found = words.caveats(0.38, 0.48, 0.85, True, 29, 5, 0.8)
    assert len(found) == 6
    parts = ("5 non-landslide points", "0.480 by the common", "38.0 %", "AUC 0.480", "all landslides", "Only 29")
    for text, part in zip(found, parts):
        assert part in text


def test_nothing_known_gives_no_caveat():
    assert words.caveats(negatives_per_landslide=None) == []
    assert words.caveats(math.nan, math.nan, 0.8, False, None, math.nan) == []


def test_thresholds():
    assert not words.very_high_caveat(0.25) and words.very_high_caveat(0.2501)
    assert not words.few_landslides_caveat(30) and words.few_landslides_caveat(29)
    assert "Only 1 landslide could" in words.few_landslides_caveat(1)
    assert "Only 0 landslides" in words.few_landslides_caveat(0)
    assert not words.ranking_caveat(0.8, 0.8) and words.ranking_caveat(0.79, 0.8)
    assert not words.all_landslides_caveat(False) and words.all_landslides_caveat(True)
    assert not words.below_chance_caveat(0.5, None) and not words.below_chance_caveat(math.nan, 0.5)
    assert "0.499 by the paper's protocol" in words.below_chance_caveat(0.5, 0.499)
    assert "0.400 by the common held-out test and 0.300 by" in words.below_chance_caveat(0.4, 0.3)


def test_calibration_is_relative_to_the_samples_mix():
    text = words.calibration_paragraph(0.2, 0.25, 0.0321, 0.1667)
    for part in ("16.7 %", "0.200, below the 0.250", "0.032", "relative to this mix", "no probability of a landslide"):
        assert part in text
    assert "0.250, not below the 0.250" in words.calibration_paragraph(0.25, 0.25, 0.1, 0.5)
