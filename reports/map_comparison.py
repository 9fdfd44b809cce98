"""What a report says of two maps beside each other."""

from __future__ import annotations

import os

import numpy as np

from ..geodata.zone_change import TENS, change_colours
from ..sentences import Sentence, Text, commas, paragraph, say
from ..study.manifest import run_time
from ..study.map_comparison import JudgedMap, MapComparison
from .citation import add_citation
from .figures.curves import RateLine, RocLine, rate_curves, roc_curves
from .figures.map import zone_map_png
from .intervals import interval_text, with_interval
from .page.differences import SIGNIFICANT, p_cell, p_text, printed_difference
from .page.numbers import is_missing
from .page.page import MAP, Page
from .settings import SEED, SIDE_OF_BLOCKS, Words, add_settings_section, inventory_words, metres
from .zones import zone_title

TITLE = say("Two susceptibility maps beside each other")
MANY_STEPS = 2  # zones up or down, from which on the map of changes tells no more
# Changes as the map of the report groups them: by how many zones at most, and what that is called.
CHANGES = (
    (-MANY_STEPS, say("2 or more lower")),
    (-1, say("1 lower")),
    (0, say("the same")),
    (1, say("1 higher")),
    (MANY_STEPS, say("2 or more higher")),
)


def map_comparison_page(found: MapComparison) -> Page:
    """Return the report of `compare_maps`."""
    first, second = found.first, found.second
    page = Page(TITLE, say("{first} and {second}", first=first.name, second=second.name), run_time())
    page.highlights(
        {
            say("AUC, first map"): first.test.auc,
            say("AUC, second map"): second.test.auc,
            say("landslides"): first.test.landslides,
            say("in another zone"): say("{share:.1f} %", share=found.changed(1) + found.changed(-1)),
        }
    )
    page.paragraph(found.verdict)
    page.warning([*found.remarks, *caveats(found)])
    _add_tests(page, found)
    _add_changes(page, found)
    add_settings_section(page, _settings(found))
    add_citation(page)
    return page


def verdict(found: MapComparison) -> Sentence:
    """Return which of two maps ranks landslides better, and whether that is chance."""
    first, second, apart = found.first, found.second, found.difference
    told = say(
        "On the same {landslides:,} landslides and {cells:,} random cells the AUC of '{first}' is {auc:.3f} (95 % "
        "interval by spatial blocks {interval}), that of '{second}' {other:.3f} ({other_interval}).",
        landslides=first.test.landslides,
        cells=first.test.others,
        first=first.name,
        auc=first.test.auc,
        interval=interval_text(first.interval.lower, first.interval.upper),
        second=second.name,
        other=second.test.auc,
        other_interval=interval_text(second.interval.lower, second.interval.upper),
    )
    gap = printed_difference(first.test.auc, second.test.auc)
    limits = say("{low:+.3f} to {high:+.3f}", low=apart.lower, high=apart.upper)
    if is_missing(apart.p_value):
        return paragraph(told, say("Whether their difference of {gap:+.3f} is chance cannot be told.", gap=gap))
    if apart.p_value >= SIGNIFICANT:
        return paragraph(
            told,
            say(
                "Their difference of {gap:+.3f} ({limits}, p {p}) may be chance.",
                gap=gap,
                limits=limits,
                p=p_text(apart.p_value),
            ),
        )
    better = first if apart.difference > 0 else second
    return paragraph(
        told,
        say(
            "Their difference of {gap:+.3f} ({limits}, p {p}) is more than chance: '{better}' ranks them better.",
            gap=gap,
            limits=limits,
            p=p_text(apart.p_value),
            better=better.name,
        ),
    )


def caveats(found: MapComparison) -> list[Sentence]:
    """Return what to be careful about."""
    if found.held_out:
        return [
            say(
                "The landslides were held out of one set of samples: a map that was trained on others may know them by "
                "heart."
            )
        ]
    if found.date:
        return [
            say(
                "Landslides of {date} and later count: the comparison is fair if both maps were made of older ones.",
                date=found.date,
            )
        ]
    return [
        say(
            "All landslides count, also those that a map was trained on: it may know these by heart, and then its "
            "figures flatter it. Give samples (SAMPLES) or a date (DATE) that none of the maps was trained on."
        )
    ]


def _add_tests(page: Page, found: MapComparison) -> None:
    page.section(say("How well both rank landslides"))
    maps = (found.first, found.second)
    columns = [
        say("map"),
        say("AUC, interval by spatial blocks"),
        say("AUC, interval by DeLong"),
        say("area under rate curve"),
    ]
    page.table(
        columns,
        [
            [
                judged.name,
                with_interval(judged.test.auc, judged.interval.lower, judged.interval.upper),
                with_interval(judged.test.auc, judged.test.auc_low, judged.test.auc_high),
                judged.rate.area_under,
            ]
            for judged in maps
        ],
        caption=say("The same landslides against the same random cells; 95 % intervals"),
        formats={columns[-1]: ".3f"},
    )
    page.paragraph(
        say(
            "DeLong's interval takes landslides for independent. They lie in clusters, so the interval by spatial "
            "blocks of {side:,.0f} m, which is usually wider, is the one to believe; by DeLong's test the p of the "
            "difference would be {p}.",
            side=found.block_size,
            p=p_cell(found.by_delong.p_value),
        )
    )
    page.figure(
        roc_curves(
            [
                RocLine(
                    judged.name,
                    judged.test.roc.false_positive_rate,
                    judged.test.roc.true_positive_rate,
                    judged.test.auc,
                    (judged.interval.lower, judged.interval.upper),
                )
                for judged in maps
            ]
        ),
        say("ROC curves of both maps."),
    )
    page.figure(
        rate_curves([RateLine(m.name, m.rate.area_share, m.rate.landslide_share, m.rate.area_under) for m in maps]),
        say("Rate curves of both maps: the share of these landslides in the most susceptible share of the area."),
    )


def _add_changes(page: Page, found: MapComparison) -> None:
    page.section(say("Cells in another zone"))
    page.paragraph(
        say(
            "In the second map {higher:.1f} % of the area is in a higher zone than in the first, {lower:.1f} % in a "
            "lower one, and {same:.1f} % in the same.",
            higher=found.changed(1),
            lower=found.changed(-1),
            same=found.changed(0),
        )
    )
    first, second = found.first.zones, found.second.zones
    for caption, attribute, digits in (
        (say("Share of the area (%): zone in the first map (rows) and in the second (columns)"), "area_pct", ".1f"),
        (say("Landslides: zone in the first map (rows) and in the second (columns)"), "landslides", None),
    ):
        known = {(row.from_zone, row.to_zone): getattr(row, attribute) for row in found.rows}
        headings = [say("{number}: {zone}", number=n, zone=zone_title(z)) for n, z in enumerate(second.names, start=1)]
        page.table(
            [say("zone"), *headings],
            [
                [
                    say("{number}: {zone}", number=one, zone=zone_title(name)),
                    *(known.get((one, other), 0) for other in range(1, len(second.names) + 1)),
                ]
                for one, name in enumerate(first.names, start=1)
            ],
            caption=caption,
            formats=dict.fromkeys(headings, digits) if digits else None,
        )
    page.paragraph(_limits_text(found))
    page.figure(_map_of_changes(found), say("Where the second map puts cells into another zone."), size=MAP)


def _limits_text(found: MapComparison) -> Sentence:
    def of(judged: JudgedMap) -> Sentence:
        return commas(f"{limit:.4g}" for limit in judged.zones.limits[1:-1])

    if found.same_limits:
        return say(
            "Both maps are cut at the natural breaks of the first, {limits}, so a change of zone is a change of the "
            "value.",
            limits=of(found.first),
        )
    return say(
        "Each map is cut at natural breaks of its own, the first at {first}, the second at {second}: a change of zone "
        "is one of the rank among the cells of a map, not of the value.",
        first=of(found.first),
        second=of(found.second),
    )


def _map_of_changes(found: MapComparison) -> bytes:
    codes = found.overview.astype(np.int64)
    change = np.clip(codes % TENS - codes // TENS, -MANY_STEPS, MANY_STEPS)
    rows = [(np.clip(row.to_zone - row.from_zone, -MANY_STEPS, MANY_STEPS), row.area_pct / 100) for row in found.rows]
    colours = change_colours(MANY_STEPS)
    return zone_map_png(
        None,
        np.where(codes > 0, change + MANY_STEPS + 1, 0).astype(np.uint8),
        [name for _, name in CHANGES],
        [colours[steps] for steps, _ in CHANGES],
        cell_size_m=found.cell_size,
        title=TITLE,
        area_shares=[sum(share for by, share in rows if by == steps) for steps, _ in CHANGES],
        legend_title=say("Zone in the second map"),
    )


def _settings(found: MapComparison) -> Words:
    count: Text = say("all")
    if found.held_out and found.date:
        count = say("held out of the samples, and of {date} or later", date=found.date)
    elif found.held_out:
        count = say("held out of the samples")
    elif found.date:
        count = say("of {date} or later", date=found.date)
    words: Words = {
        say("First map"): os.path.basename(found.first.path),
        say("Second map"): os.path.basename(found.second.path),
        say("Landslides that count"): count,
        say("Random cells"): f"{found.first.test.others:,}",
        SIDE_OF_BLOCKS: metres(found.block_size),
        say("Limits of the zones"): say("natural breaks of the first map for both")
        if found.same_limits
        else say("natural breaks of each map"),
        SEED: str(found.seed),
    }
    if found.second.resampling:
        words[say("Second map read on the grid of the first by")] = found.second.resampling
    return {**words, **inventory_words(found.landslides)}
