"""What a report says of factor importance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..study.importance import TOP, ImportanceResult
from ..study.manifest import run_time
from ..study.network_samples import ALL, HELD_OUT, TRAINING
from ..study.titles import network_title
from .caveats import few_landslides_caveat
from .evaluation_words import IMPORTANCE_FLATTERS, picked_samples_text, picked_words
from .figures.importance import importance_bars
from .figures.responses import response_panels
from .page.numbers import brief, percent, signed_zero_free
from .page.page import SHEET, Page
from .settings import add_settings_section
from .training_range import is_usual, outside_text

SIDE_WORDS = {HELD_OUT: "held-out samples", ALL: "samples, held out or not,", TRAINING: "training samples"}
SAMPLE_WORDS = {HELD_OUT: "held out", ALL: "all, held out or not", TRAINING: "training samples"}
MOST_PAIRS = 6


def importance_page(result: ImportanceResult, network: str) -> Page:
    """Return the report of `factor_importance` alone."""
    page = Page("Factor importance", network, run_time())
    page.highlights(
        {
            "most important": result.rows[0].factor,
            "AUC, nothing shuffled": f"{result.auc:.3f}",
            "landslides": result.landslides,
            "other places": result.others,
        }
    )
    add_importance(page, result)
    add_settings_section(
        page,
        {
            "Network file": network,
            "Network": network_title(result.network),
            "Samples": SAMPLE_WORDS[result.side],
            "Shuffles of each factor": brief(result.repeats),
            **{f"Group {row.factor}": list(row.members) for row in result.rows if len(row.members) > 1},
            "Seed": result.seed,
        },
    )
    return page


def add_importance(page: Page, result: ImportanceResult, units: Mapping[str, str] | None = None) -> None:
    """Add importance and response curves, with what to beware of when reading them; `units` are the factors' own."""
    curves = [replace(curve, unit=(units or {}).get(curve.factor, curve.unit)) for curve in result.curves]
    page.section("Factor importance")
    page.paragraph(
        f"On {result.landslides + result.others:,} {SIDE_WORDS[result.side]} the network has an AUC of "
        f"{result.auc:.3f} ({result.auc_low:.3f} – {result.auc_high:.3f}). Then the values of one factor were shuffled "
        f"among the samples, {result.repeats} times, and the drop of the AUC was taken: the larger it is, the more the "
        "network relies on the factor."
    )
    page.warning(_caveats(result))
    page.figure(
        importance_bars(result.rows),
        f"Importance of the factors: mean drop of the AUC (bar), its 95 % interval (line), and each of the "
        f"{result.repeats} shuffles (dots). The first {min(TOP, len(result.rows))} are dark.",
    )
    page.table(
        ["rank", "factor", "drop of the AUC", "std. dev.", "95 % interval", "share"],
        [[row.rank, _named(row), row.importance, row.std, _interval(row), row.share] for row in result.rows],
        caption="Importance of the factors",
        formats={
            "drop of the AUC": lambda value: signed_zero_free(value, 4),
            "std. dev.": ".4f",
            "share": percent,
            "rank": "d",
        },
    )
    page.paragraph(
        "The drop is the mean over the shuffles, the standard deviation that between them. The interval is DeLong's "
        "for the mean drop and says how far it might differ with other samples as many as these; it takes samples for "
        f"independent of each other, so close neighbours make it too narrow. {_uncertain(result)} The share is the "
        "factor's part in the drops of all factors together."
    )
    page.figure(
        response_panels(curves),
        "Response to each factor: the mean output (line or bar) if all samples had the same value of it, and the range "
        "of the middle four fifths of the samples (band or thin line), on one scale for all factors. The grey strips "
        "show where the samples lie. Dotted or hatched: outside what training met.",
        size=SHEET,
    )
    page.note(
        "A response curve changes one factor and leaves the others as they are. Where the strip below it is empty, no "
        "sample supports it, and where factors go together, some of the combinations behind it do not occur on the "
        "ground. Importance and response say what this network does, not what causes landslides: they depend on how "
        "non-landslide points were picked."
    )


def _named(row) -> str:
    return row.factor if len(row.members) == 1 else f"{row.factor} ({', '.join(row.members)})"


def _interval(row) -> str:
    return f"{signed_zero_free(row.low, 4)} to {signed_zero_free(row.high, 4)}"


def _uncertain(result: ImportanceResult) -> str:
    unsure = [row.factor for row in result.rows if not row.low > 0]
    if not unsure:
        return "Here every interval lies above 0."
    if len(unsure) == len(result.rows):
        return "Here every interval reaches 0, so that no factor's part can be told from none."
    which = ", ".join(unsure)
    return f"Where it reaches 0, the factor's part cannot be told from none: {which}."


def _caveats(result: ImportanceResult) -> list[str]:
    found = []
    if result.side != HELD_OUT:
        found.append(
            "The network was trained on these samples or on some of them, so that importance also shows what it knows "
            "by heart. Importance on held-out samples shows what helps it elsewhere."
        )
    else:
        found.append(few_landslides_caveat(result.landslides))
    if result.correlated:
        pairs = ", ".join(f"{a} and {b} ({r:+.2f})" for a, b, r in result.correlated[:MOST_PAIRS])
        more = len(result.correlated) - MOST_PAIRS
        rest = f" and {more} more {'pair' if more == 1 else 'pairs'}" if more > 0 else ""
        found.append(
            f"Importance of correlated factors cannot be told apart: {pairs}{rest}. With one of them shuffled the "
            "network still has the other, and each can look less important than the two are; where the network sets "
            "one against the other, by weights of opposite sign, each can look more important. Shuffled together as a "
            "group they show what they tell between them."
        )
    if picked_words(result.strategies):
        found.append(picked_samples_text(picked_words(result.strategies), IMPORTANCE_FLATTERS))
    if not is_usual(result.outside, result.landslides + result.others):
        found.append(outside_text(result.outside_factors, result.outside, result.landslides + result.others, "samples"))
    return [text for text in found if text]
