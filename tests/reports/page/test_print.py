"""Reports in a real browser: on paper no page ends far above its foot, and on the screen no table leaves the page."""

from __future__ import annotations

import random

import pytest
from landslide_susceptibility.api import demo_basin, susceptibility
from landslide_susceptibility.reports import figures, zones
from landslide_susceptibility.reports.page.page import SHEET, Page
from printing import beyond_the_page, blank_shares, needs_browser

THIRD = 1 / 3
LARGEST = 3_500_000  # bytes of the demo's report


def any_report(seed: int) -> str:
    """A report of what a report may hold, in any order and length."""
    chance = random.Random(seed)
    curve = figures.RocLine("a", [0, 1], [0, 1], 0.5)
    pictures = [figures.confusion_matrix(1, 2, 3, 4), figures.roc_curves([curve] * 3)]
    panels = [figures.zone_bars(["low", "high"], [0.5, 0.5], [0.2, 0.8], ["#3a8f5c", "#b8202e"])] * 3
    page = Page("Report", "Basin", "today")
    page.highlights({"AUC": 0.8, "area": 5.0})
    page.warning(["word " * 60] * 3)
    for number in range(4):
        page.section(f"Section {number}")
        page.paragraph("word " * chance.randint(5, 200))
        for _ in range(chance.randint(1, 4)):
            page.figure(chance.choice(pictures), "word " * chance.randint(3, 25))
            page.table(["a", "b"], [[1.0, 2.0]] * chance.randint(1, 40), caption="Numbers")
            page.note("word " * chance.randint(5, 80))
        page.figure(panels, "word " * 30, size=SHEET)
        page.settings({f"setting {n}": n for n in range(chance.randint(1, 30))}, caption="Settings")
    return page.html()


@needs_browser()
@pytest.mark.parametrize("seed, paper", [(1, "A4"), pytest.param(2, "letter", marks=pytest.mark.long)])
def test_no_page_is_more_than_a_third_empty_whatever_the_report_holds(seed, paper, tmp_path):
    html = any_report(seed)
    text = blank_shares(html, tmp_path, paper, lines=False)
    assert len(text) > 5 and max(text[:-1]) <= THIRD
    assert blank_shares(html, tmp_path, paper)[-1] < 0.05


@needs_browser()
def test_the_last_column_of_the_widest_tables_is_on_the_page(tmp_path):
    """The last column is the one that counts: information values, and the frequency ratio of held-out landslides."""
    page = Page("T")
    headings = ["zone", *(heading for heading, _, _ in zones.COLUMNS + zones.TEST_COLUMNS)]
    page.table(headings, [["very high", 1234567, "1,111.11", 12.7, 1160, 66.3, 95.363, 5.22, 390, 73.6, 5.80]])
    headings = ["factor", "class", "limits or category", "cells", "cells (%)", "landslides", "landslides (%)"]
    row = ["profile_curvature_300 (1/m)", 1, "-0.260 – -0.067", 1234567, 99.99, 1160, 99.99, -1.482]
    page.table([*headings, "information value"], [row])
    page.table(["one " + 40 * "n"] * 8, [["word"] * 8])  # what cannot be narrower can be scrolled
    *fitting, too_wide = beyond_the_page(page.html(), tmp_path)
    assert fitting == [0, 0] and too_wide > 0


@needs_browser()
@pytest.mark.long
def test_the_report_of_the_demo_fills_its_pages_and_is_no_large_file(tmp_path):
    basin = demo_basin(tmp_path / "basin")
    result = susceptibility(list(basin.factors.values()), basin.landslides, tmp_path / "run", title="Demo basin")
    report = tmp_path / "run" / "report.html"
    assert result.path("report") == str(report) and report.stat().st_size <= LARGEST
    html = report.read_text(encoding="utf-8")
    for paper in ("A4", "letter"):  # lines to write on fill the last page
        assert max(blank_shares(html, tmp_path, paper, lines=False)[:-1]) <= THIRD
        assert blank_shares(html, tmp_path, paper)[-1] < 0.05
