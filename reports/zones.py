"""What a report says of zones: the table, its bars, and which of its columns flatter."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.zones import zone_colours
from ..study.zones import ZoneRow
from .caveats import plural
from .figures.bars import zone_bars
from .page.page import Page

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


def zone_paragraph(
    zone: str,
    landslides_pct: float,
    test_landslides_pct: float | None,
    landslides: int,
    test_landslides: int | None,
    from_all: bool = False,
) -> str:
    """Return which columns of a zone table flatter.

    Parameters
    ----------
    zone
        The highest zone.
    landslides_pct, test_landslides_pct
        Share (%) of all landslides in it, and of the held-out ones; None if it is not known which were held out.
    landslides, test_landslides
        How many there are in all zones.
    from_all
        Whether information values were computed from all landslides, so that those held out had a part in the map.
    """
    if test_landslides is None:
        return (
            f"All {landslides:,} landslides count, those that the network was trained on among them. A network may "
            "know these by heart, so that the columns of landslides can flatter."
        )
    fair = "" if from_all else ", and do not"
    expect = "" if from_all else ": expect the second figure of landslides to come"
    return (
        f"The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: those "
        "that the network was trained on are among them, and as it may know these by heart, these columns can flatter. "
        f"The columns 'held out' count only the {test_landslides:,} {plural(test_landslides, 'landslide')} kept out of "
        f"training{fair}. The zone '{zone}' holds {landslides_pct:.1f} % of all landslides and "
        f"{test_landslides_pct:.1f} % of those held out{expect}."
    )


def zone_tables_text(is_split_known: bool) -> str:
    """Return which of several zone tables, one row a network or strategy, flatter."""
    text = (
        "The table of all landslides counts those that the networks were trained on, as the paper does. It can flatter "
        "a network, the more the better it knows these by heart"
    )
    return f"{text}: compare by the tables of held-out landslides." if is_split_known else f"{text}."
