"""The summary that a report opens with: every figure in it is that of the run, and what was not computed is said."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from landslide_susceptibility.analysis.metrics import AucInterval
from landslide_susceptibility.analysis.zones import ZONE_NAMES
from landslide_susceptibility.reports.citation import add_citation
from landslide_susceptibility.reports.page.page import Page
from landslide_susceptibility.reports.summary import quality_words, spatial_figure, spatial_words, zones_words
from landslide_susceptibility.reports.summary import test_words as words_of_test
from landslide_susceptibility.sentences import say
from landslide_susceptibility.study.folds import CrossValidation
from landslide_susceptibility.study.manifest import plugin_metadata
from landslide_susceptibility.study.zones import ZoneRow
from study_results import auc_test, evaluation


class Folds(CrossValidation):
    """Folds of which the mean AUC of the common test is stated."""

    stated = 0.5

    @property
    def common(self):
        return AucInterval(self.stated, math.nan, self.stated - 0.02, self.stated + 0.03)


def folds(kind: str, auc: float) -> CrossValidation:
    return type(kind, (Folds,), {"stated": auc})(kind, [])


def held(*counts: int | None) -> list[ZoneRow]:
    """Zones of one area, each with so many held-out landslides."""
    names, share = ZONE_NAMES[-len(counts) :], 100 / len(counts)
    return [
        ZoneRow(number, name, 100, 1.0, share, count or 0, 0.0, 0.0, 0.0, count)
        for number, (name, count) in enumerate(zip(names, counts), start=1)
    ]


def test_the_zones_tell_area_and_held_out_landslides():
    text = str(zones_words(held(1, 3, 6, 30, 60)))
    assert "The zone 'very high' covers 20.0 % of the area and holds 60 of the 100 landslides" in text
    assert "Together with the zone 'high' it is 40.0 % of the area with 90 of these landslides (90 %)." in text


def test_of_two_zones_only_one_is_told():
    assert "Together" not in str(zones_words(held(10, 30)))


def test_without_held_out_landslides_there_is_nothing_to_tell():
    assert zones_words(held(None, None)) is None and zones_words(held(0, 0, 0)) is None


def quality(auc, low, high):
    return str(quality_words(replace(evaluation(0.9, 0.8), common=replace(auc_test(auc), auc_low=low, auc_high=high))))


@pytest.mark.parametrize(
    ("auc", "grade"),
    [(0.93, "very good"), (0.9, "very good"), (0.899, "good"), (0.8, "good"), (0.75, "fair"), (0.62, "weak")],
)
def test_an_auc_is_told_in_cases_and_in_a_word(auc, grade):
    text = quality(auc, 0.55, 0.97)
    assert text.endswith(f"Such a ranking is usually called {grade}.")
    assert f"in {100 * auc:.0f} of 100 cases" in text and f"(AUC {auc:.3f}, 95 % interval 0.550 – 0.970)" in text


def test_chance_and_worse_get_no_praise():
    assert quality(0.85, 0.45, 0.99).endswith("As far as this test can tell, that may be chance.")
    assert quality(0.3, 0.2, 0.4).endswith("That is worse than chance: do not use this map.")
    assert quality(math.nan, math.nan, math.nan).startswith("That could not be measured")


@pytest.mark.parametrize("is_spatial", [True, False])
def test_how_it_was_tested(is_spatial):
    found = replace(evaluation(0.9, 0.8), spatial=is_spatial)
    text = str(words_of_test(found, held(1, 2, 3)))
    assert ("whole spatial blocks" in text) == is_spatial and ("drawn at random among all" in text) != is_spatial


def test_the_spatial_figure_stands_beside_the_random_one():
    found = replace(evaluation(0.9, 0.8), spatial=False)
    both = [folds("random", 0.85), folds("spatial", 0.71)]
    text = str(spatial_words(found, both))
    assert "0.850 (95 % interval 0.830 – 0.880)" in text and "0.710 (0.690 – 0.740)" in text
    assert spatial_figure(found, both) == "0.710"
    assert "0.710 (95 % interval 0.690 – 0.740)" in str(spatial_words(found, both[1:]))


def test_or_it_is_said_that_it_was_not_computed_and_why_that_matters():
    found = replace(evaluation(0.9, 0.8), spatial=False)
    text = str(spatial_words(found, []))
    assert "was not computed" in text and "neighbours that were trained on" in text and "FOLDS" in text
    assert str(spatial_figure(found, [])) == "not computed"


def test_where_blocks_were_held_out_the_test_is_the_spatial_one():
    found = replace(evaluation(0.9, 0.8), spatial=True)
    assert "blocks of their own" in str(spatial_words(found, [])) and spatial_figure(found, []) is None


def test_a_page_that_speaks_of_the_paper_says_which_it_is():
    page = Page("Report")
    page.section("Zones")
    page.paragraph("Nothing.")
    assert "Wang" not in page.html()
    page.table([say("AUC, paper's protocol"), say("by the paper's formula")], [])
    html = page.html()
    assert html.index("&#39;The paper&#39; is Wang &amp; Tang (2024)") < html.index("paper&#39;s formula")


def test_how_to_cite():
    page = Page("Report")
    add_citation(page)
    html = page.html()
    assert "Wang &amp; Tang (2024), Prediction of landslide susceptibility" in html
    for key in ("author", "name", "version", "homepage"):
        assert plugin_metadata(key) and plugin_metadata(key) in html
