"""What a report says of zones: the table, its bars, and which of its columns flatter."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.zones import zone_colours
from ..reports.figures import zone_bars
from ..reports.page import Page
from ..reports.zone_words import zone_paragraph
from .zone_table import ZoneRow

ALL_COLUMNS = [
    "zone",
    "cells",
    "area (km²)",
    "area (%)",
    "landslides",
    "landslides (%)",
    "landslides per km²",
    "frequency ratio",
]
TEST_COLUMNS = ["held out", "held out (%)", "frequency ratio, held out"]
FORMATS = {
    "area (km²)": ",.2f",
    "area (%)": ".1f",
    "landslides (%)": ".1f",
    "landslides per km²": ".3f",
    "frequency ratio": ".2f",
    "held out (%)": ".1f",
    "frequency ratio, held out": ".2f",
}


def add_zones(page: Page, rows: Sequence[ZoneRow], gvf: float, *, from_all: bool = False) -> None:
    """Add the zone table, what its columns are worth, and its bars: of held-out landslides, where they are known.

    `from_all` says whether information values were computed from all landslides, the held-out ones among them.
    """
    has_test = is_split_known(rows)
    page.section("Zones")
    page.table(
        [*ALL_COLUMNS, *(TEST_COLUMNS if has_test else [])],
        [
            [
                r.name,
                r.cells,
                r.area_km2,
                r.area_pct,
                r.landslides,
                r.landslides_pct,
                r.density,
                r.frequency_ratio,
                *([r.test_landslides, r.test_landslides_pct, r.test_frequency_ratio] if has_test else []),
            ]
            for r in rows
        ],
        caption=f"Area and landslides by zone (natural breaks, goodness of variance fit {gvf:.4f})",
        formats=FORMATS,
    )
    page.paragraph(zone_words(rows, from_all))
    shares = [(r.test_landslides_pct if has_test else r.landslides_pct) / 100 for r in rows]
    page.figure(
        zone_bars([r.name for r in rows], [r.area_pct / 100 for r in rows], shares, zone_colours(len(rows))),
        f"Share of the area and of {'the held-out' if has_test else 'all'} landslides in each zone.",
    )


def is_split_known(rows: Sequence[ZoneRow]) -> bool:
    """Whether the table knows which landslides were held out."""
    return all(row.test_landslides is not None for row in rows)


def zone_words(rows: Sequence[ZoneRow], from_all: bool = False) -> str:
    """Return which columns of the table flatter, with the highest zone for example."""
    top = rows[-1]
    held_out = sum(row.test_landslides for row in rows) if is_split_known(rows) else None
    return zone_paragraph(
        top.name, top.landslides_pct, top.test_landslides_pct, sum(row.landslides for row in rows), held_out, from_all
    )
