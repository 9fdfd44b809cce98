"""What a report says of zones: the table, its bars, and which of its columns flatter."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.palettes import DEFAULT_PALETTE, zone_colours
from ..analysis.zones import ZONE_NAMES
from ..sentences import Sentence, Text, paragraph, say, say_counted
from ..study.zones import ZoneMap, ZoneRow, is_split_known
from .figures.bars import zone_bars
from .page.page import Page

# The names that zoning gives; they stand in rasters and tables as they are, whatever the language.
ZONE_WORDS = dict(zip(ZONE_NAMES, (say("very low"), say("low"), say("medium"), say("high"), say("very high"))))
# Headings, what they hold of a row, and its format.
COLUMNS = (
    (say("cells"), "cells", None),
    (say("area (km²)"), "area_km2", ",.2f"),
    (say("area (%)"), "area_pct", ".1f"),
    (say("landslides"), "landslides", None),
    (say("landslides (%)"), "landslides_pct", ".1f"),
    (say("landslides per km²"), "density", ".3f"),
    (say("frequency ratio"), "frequency_ratio", ".2f"),
)
TEST_COLUMNS = (
    (say("held out"), "test_landslides", None),
    (say("held out (%)"), "test_landslides_pct", ".1f"),
    (say("frequency ratio, held out"), "test_frequency_ratio", ".2f"),
)


def add_zones(
    page: Page,
    zones: ZoneMap,
    rows: Sequence[ZoneRow],
    *,
    from_all: bool = False,
    is_of_map: bool = True,
    palette: str = DEFAULT_PALETTE,
) -> None:
    """Add the zone table, what its columns are worth, and its bars: of held-out landslides, where they are known.

    `from_all` says whether information values were computed from all landslides, the held-out ones among them,
    `is_of_map` whether it is the map that these were held out of; see `Evaluation`.
    """
    has_test = is_split_known(rows)
    columns = COLUMNS + TEST_COLUMNS if has_test else COLUMNS
    page.section(say("Zones"))
    page.table(
        [say("zone"), *(heading for heading, _, _ in columns)],
        [[zone_title(row.name), *(getattr(row, attribute) for _, attribute, _ in columns)] for row in rows],
        caption=_caption(zones),
        formats={heading: digits for heading, _, digits in columns if digits},
    )
    page.paragraph(zone_words(rows, from_all, is_of_map))
    shares = [row.landslides_pct if row.test_landslides_pct is None else row.test_landslides_pct for row in rows]
    page.figure(
        zone_bars(
            [zone_title(row.name) for row in rows],
            [row.area_pct / 100 for row in rows],
            [share / 100 for share in shares],
            zone_colours(len(rows), palette),
        ),
        say("Share of the area and of the held-out landslides in each zone.")
        if has_test
        else say("Share of the area and of all landslides in each zone."),
    )


def _caption(zones: ZoneMap) -> Sentence:
    if zones.limits_from:
        return say(
            "Area and landslides by zone (limits of '{source}', goodness of variance fit {fit:.4f})",
            source=zones.limits_from,
            fit=zones.gvf,
        )
    return say("Area and landslides by zone (natural breaks, goodness of variance fit {fit:.4f})", fit=zones.gvf)


def zone_title(name: str) -> Text:
    """Return what a zone is called: in words where zoning named it, otherwise as its raster has it."""
    word, _, number = name.partition(" ")
    if word == "zone" and number.isdigit():
        return say("zone {number}", number=number)
    return ZONE_WORDS.get(name, name)


def zone_words(rows: Sequence[ZoneRow], from_all: bool = False, is_of_map: bool = True) -> Sentence:
    """Return which columns of the table flatter, with the highest zone for example.

    Parameters
    ----------
    from_all
        Whether information values were computed from all landslides, so that those held out had a part in the map.
    is_of_map
        Whether it is the map that they were held out of, and not a model that was tested before the map was made.
    """
    top, landslides = rows[-1], sum(row.landslides for row in rows)
    if not is_split_known(rows):
        return say(
            "All {landslides:,} landslides count, those that the model was trained on among them. A model may know "
            "these by heart, so that the columns of landslides can flatter.",
            landslides=landslides,
        )
    held_out = sum(row.test_landslides or 0 for row in rows)
    counted = say(
        "The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: those "
        "that the model was trained on are among them, and as it may know these by heart, these columns can flatter.",
        landslides=landslides,
    )
    if not is_of_map:
        counted = say(
            "The columns 'landslides' to 'frequency ratio' count all {landslides:,} landslides, as the paper does: the "
            "map was made from them, and as its model may know them by heart, these columns can flatter.",
            landslides=landslides,
        )
        apart = say_counted(
            "The columns 'held out' are of the model that was tested before: where it ranked the {count:,} landslide "
            "kept out of its training, by zones as large as these.",
            "The columns 'held out' are of the model that was tested before: where it ranked the {count:,} landslides "
            "kept out of its training, by zones as large as these.",
            count=held_out,
        )
    elif from_all:
        apart = say_counted(
            "The columns 'held out' count only the {count:,} landslide kept out of training.",
            "The columns 'held out' count only the {count:,} landslides kept out of training.",
            count=held_out,
        )
    else:
        apart = say_counted(
            "The columns 'held out' count only the {count:,} landslide kept out of training, and do not.",
            "The columns 'held out' count only the {count:,} landslides kept out of training, and do not.",
            count=held_out,
        )
    if from_all:
        told = say(
            "The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out.",
            zone=zone_title(top.name),
            share=top.landslides_pct,
            held_out=top.test_landslides_pct,
        )
        return paragraph(counted, apart, told)
    told = say(
        "The zone '{zone}' holds {share:.1f} % of all landslides and {held_out:.1f} % of those held out: expect the "
        "second figure of landslides to come.",
        zone=zone_title(top.name),
        share=top.landslides_pct,
        held_out=top.test_landslides_pct,
    )
    return paragraph(counted, apart, told)


def zone_tables_text(has_test: bool) -> Sentence:
    """Return which of several zone tables, one row a network or strategy, flatter.

    `has_test` says whether there are tables of held-out landslides beside those of all.
    """
    if has_test:
        return say(
            "The table of all landslides counts those that the models were trained on, as the paper does. It can "
            "flatter a model, the more the better it knows these by heart: compare by the tables of held-out "
            "landslides."
        )
    return say(
        "The table of all landslides counts those that the models were trained on, as the paper does. It can flatter "
        "a model, the more the better it knows these by heart."
    )
