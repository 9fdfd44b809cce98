"""What a report says of factor importance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..sentences import Sentence, Text, commas, paragraph, say, say_counted
from ..study.importance import TOP, ImportanceResult, ImportanceRow
from ..study.manifest import run_time
from ..study.network_samples import ALL, HELD_OUT, TRAINING
from ..study.titles import network_title
from .caveats import few_landslides_caveat
from .evaluation_words import IMPORTANCE_FLATTERS, intervals_words, picked_samples_text
from .figures.importance import importance_bars
from .figures.responses import response_panels
from .page.numbers import brief, percent, signed_zero_free
from .page.page import SHEET, Page
from .settings import NETWORK, SEED, Words, add_settings_section
from .training_range import is_usual, outside_text

SIDE_WORDS = {
    HELD_OUT: say("held-out samples"),
    ALL: say("samples, held out or not,"),
    TRAINING: say("training samples"),
}
SAMPLE_WORDS = {HELD_OUT: say("held out"), ALL: say("all, held out or not"), TRAINING: say("training samples")}
MOST_PAIRS = 6
BY_BLOCKS, BY_DELONG = say("95 % interval by spatial blocks"), say("DeLong's 95 % interval")
TOO_NARROW = say(
    "It is DeLong's, which takes samples for independent of each other, so close neighbours make it too narrow."
)
BY_HEART = say(
    "The model was trained on these samples or on some of them, so that importance also shows what it knows by "
    "heart. Importance on held-out samples shows what helps it elsewhere."
)


def importance_page(result: ImportanceResult, network: str) -> Page:
    """Return the report of `factor_importance` alone; `network` is the name of the network file."""
    page = Page(say("Factor importance"), network, run_time())
    page.highlights(
        {
            say("most important"): result.rows[0].factor,
            say("AUC, nothing shuffled"): format(result.auc, ".3f"),
            say("landslides"): result.landslides,
            say("other places"): result.others,
        }
    )
    add_importance(page, result)
    groups = [row for row in result.rows if len(row.members) > 1]
    words: Words = {
        say("Model file"): network,
        NETWORK: network_title(result.network),
        say("Samples"): SAMPLE_WORDS[result.side],
        say("Shuffles of each factor"): brief(result.repeats),
        **{say("Group {group}", group=row.factor): commas(row.members) for row in groups},
        SEED: str(result.seed),
    }
    add_settings_section(page, words)
    return page


def add_importance(page: Page, result: ImportanceResult, units: Mapping[str, str] | None = None) -> None:
    """Add importance and response curves, with what to beware of when reading them; `units` are the factors' own."""
    curves = [replace(curve, unit=(units or {}).get(curve.factor, curve.unit)) for curve in result.curves]
    page.section(say("Factor importance"))
    page.paragraph(
        say(
            "On {samples:,} {side} the model has an AUC of {auc:.3f} ({low:.3f} – {high:.3f}). Then the values of "
            "one factor were shuffled among the samples, {repeats} times, and the drop of the AUC was taken: the "
            "larger it is, the more the model relies on the factor.",
            samples=result.landslides + result.others,
            side=SIDE_WORDS[result.side],
            auc=result.auc,
            low=result.auc_by_blocks[0],
            high=result.auc_by_blocks[1],
            repeats=result.repeats,
        )
    )
    page.warning(importance_caveats(result))
    page.figure(
        importance_bars(result.rows),
        say(
            "Importance of the factors: mean drop of the AUC (bar), its 95 % interval (line), and each of the "
            "{repeats} shuffles (dots). The first {dark} are dark.",
            repeats=result.repeats,
            dark=min(TOP, len(result.rows)),
        ),
    )
    rank, drop, deviation, share = say("rank"), say("drop of the AUC"), say("std. dev."), say("share")
    intervals = [BY_BLOCKS, BY_DELONG] if result.knows_blocks else [BY_DELONG]
    page.table(
        [rank, say("factor"), drop, deviation, *intervals, share],
        [
            [row.rank, _named(row), row.importance, row.std, *_intervals(row, result.knows_blocks), row.share]
            for row in result.rows
        ],
        caption=say("Importance of the factors"),
        formats={drop: lambda value: signed_zero_free(value, 4), deviation: ".4f", share: percent, rank: "d"},
    )
    page.paragraph(
        paragraph(
            say(
                "The drop is the mean over the shuffles, the standard deviation that between them. The interval is of "
                "the mean drop and says how far it might differ with other samples as many as these."
            ),
            intervals_words() if result.knows_blocks else TOO_NARROW,
            _uncertain(result),
            say("The share is the factor's part in the drops of all factors together."),
        )
    )
    page.figure(
        response_panels(curves),
        say(
            "Response to each factor: the mean output (line or bar) if all samples had the same value of it, and the "
            "range of the middle four fifths of the samples (band or thin line), on one scale for all factors. The "
            "grey strips show where the samples lie. Dotted or hatched: outside what training met."
        ),
        size=SHEET,
    )
    page.note(
        say(
            "A response curve changes one factor and leaves the others as they are. Where the strip below it is empty, "
            "no sample supports it, and where factors go together, some of the combinations behind it do not occur on "
            "the ground. Importance and response say what this model does, not what causes landslides: they depend "
            "on how non-landslide points were picked."
        )
    )


def _named(row: ImportanceRow) -> Text:
    if len(row.members) == 1:
        return row.factor
    return say("{group} ({members})", group=row.factor, members=commas(row.members))


def _intervals(row: ImportanceRow, has_blocks: bool) -> list[Sentence]:
    """Return the interval by spatial blocks, where they are known, and DeLong's."""
    limits = [(row.block_low, row.block_high), (row.low, row.high)]
    return [
        say("{low} to {high}", low=signed_zero_free(low, 4), high=signed_zero_free(high, 4))
        for low, high in limits[0 if has_blocks else 1 :]
    ]


def _uncertain(result: ImportanceResult) -> Sentence:
    unsure = [row.factor for row in result.rows if not row.block_low > 0]
    if not unsure:
        return say("Here every interval lies above 0.")
    if len(unsure) == len(result.rows):
        return say("Here every interval reaches 0, so that no factor's part can be told from none.")
    return say("Where it reaches 0, the factor's part cannot be told from none: {factors}.", factors=commas(unsure))


def importance_caveats(result: ImportanceResult) -> list[Sentence]:
    """Return what to beware of when reading importance."""
    found = [
        BY_HEART if result.side != HELD_OUT else few_landslides_caveat(result),
        _correlated(result),
        picked_samples_text(result.strategies, IMPORTANCE_FLATTERS),
    ]
    if not is_usual(result.outside_training):
        found.append(outside_text(result.outside_training, say("samples")))
    return [text for text in found if text]


def _correlated(result: ImportanceResult) -> Sentence | None:
    """Return which factors cannot be told apart; None if all can."""
    if not result.correlated:
        return None
    pairs: Sentence = commas(say("{a} and {b} ({r:+.2f})", a=a, b=b, r=r) for a, b, r in result.correlated[:MOST_PAIRS])
    more = len(result.correlated) - MOST_PAIRS
    if more > 0:
        pairs = say_counted("{pairs} and {count} more pair", "{pairs} and {count} more pairs", count=more, pairs=pairs)
    return say(
        "Importance of correlated factors cannot be told apart: {pairs}. With one of them shuffled the model still "
        "has the other, and each can look less important than the two are; where the model sets one against the "
        "other, by weights of opposite sign, each can look more important. Shuffled together as a group they show what "
        "they tell between them.",
        pairs=pairs,
    )
