"""What a report says of why: what raises and what lowers susceptibility at places and among held-out samples."""

from __future__ import annotations

import numpy as np

from ..feedback import SILENT, Feedback
from ..sentences import Sentence, Text, commas, listing, paragraph, say
from ..study.explanation import INFORMATION_VALUE, TRAINING_SAMPLES, ExplainedFactor, Explanation, Place, signed
from ..study.manifest import run_time
from ..study.titles import network_title
from .figures.contributions import ContributionBar, SwarmRow, contribution_bars, contribution_swarm
from .page.numbers import brief, category_text, unit_text
from .page.page import Page
from .settings import NETWORK, Words, add_settings_section
from .top_factors import add_top_factors

QUANTITIES = {"probability": say("susceptibility"), INFORMATION_VALUE: say("information value")}
MOST_ROWS = 200  # of the table of places
NAMED = 3
MOST_PAIRS = 6


def explanation_page(found: Explanation, model: str, shown: int, feedback: Feedback = SILENT) -> Page:
    """Return the report of `explain` alone; `model` is the name of the file, `shown` how many places have a figure."""
    page = Page(say("Why here"), model, run_time())
    if found.places:
        _add_places(page, found, shown, feedback)
    if found.raster is not None:
        add_top_factors(page, found.raster)
    page.note(limits_of_contributions(found))
    groups = [factor for factor in found.factors if len(factor.members) > 1]
    words: Words = {say("Model file or table"): model}
    if found.network:
        words[NETWORK] = network_title(found.network)
        words[say("Background")] = say(
            "{rows:,} {source}", rows=found.background_rows, source=_source(found.background)
        )
        if found.places:
            words[say("Contributions")] = _how(found)
    words.update({say("Group {group}", group=group.name): commas(group.members) for group in groups})
    add_settings_section(page, words)
    return page


def _add_places(page: Page, found: Explanation, shown: int, feedback: Feedback) -> None:
    known = found.known.tolist()
    page.highlights(
        {
            say("places explained"): len(known),
            say("start of all contributions"): format(found.base, ".3f"),
            say("counts most, over all places"): found.factors[int(np.argmax(found.mean_sizes))].name,
        }
    )
    page.section(say("What raises and what lowers each place"))
    page.paragraph(_introduction(found))
    page.warning(explanation_caveats(found))
    _add_table(page, found, known)
    for number, place in enumerate(known[:shown]):
        feedback.check()
        page.figure(
            contribution_bars(_bars(found, place), found.base, QUANTITIES[found.quantity]), _caption(found, place)
        )
        feedback.progress((number + 1) / min(len(known), shown))
    if len(known) > shown:
        page.note(
            say("{shown} of {all:,} places have a figure; the table file holds all.", shown=shown, all=len(known))
        )


def add_why(page: Page, found: Explanation) -> None:
    """Add the section of a whole run: what the factors add at its held-out samples."""
    page.section(say("Why"))
    page.paragraph(
        paragraph(
            say(
                "What raises and what lowers the susceptibility of the held-out samples: each factor's contribution to "
                "each sample's prediction, by Shapley values. Contributions start from {base:.3f}, the mean "
                "prediction of {rows} training samples, and add up to the prediction.",
                base=found.base,
                rows=found.background_rows,
            ),
            _how_sure(found),
        )
    )
    page.warning(explanation_caveats(found))
    order = np.argsort(-found.mean_sizes, kind="stable").tolist()
    page.figure(
        contribution_swarm([_swarm(found, at) for at in order], say("contribution to the susceptibility")),
        say(
            "Contributions of the factors at {samples:,} held-out samples, a dot each: right of 0 the factor raises "
            "the susceptibility, left of it it lowers it. The colour says whether the factor's value is low or high "
            "among them.",
            samples=len(found.places),
        ),
    )
    size, slides, others = say("mean size"), say("mean at landslides"), say("mean at other places")
    is_slide = np.array([place.name == "landslide" for place in found.places])
    means = [
        [found.contributions[part, at].mean() if part.any() else None for part in (is_slide, ~is_slide)] for at in order
    ]
    page.table(
        [say("factor"), size, slides, others, say("largest standard error")],
        [
            [found.factors[at].name, found.mean_sizes[at], *two, found.errors[:, at].max()]
            for at, two in zip(order, means)
        ],
        caption=say("Contributions of the factors to the susceptibility of held-out samples"),
        formats={size: ".3f", slides: _three, others: _three, say("largest standard error"): ".4f"},
    )
    page.note(limits_of_contributions(found))


def explanation_caveats(found: Explanation) -> list[Sentence]:
    """Return what to beware of when reading contributions: factors that go together, places without data."""
    told = []
    if found.correlated:
        pairs = commas(say("{a} and {b} ({r:+.2f})", a=a, b=b, r=r) for a, b, r in found.correlated[:MOST_PAIRS])
        told.append(
            say(
                "Some factors go together: {pairs}. What they tell is shared out between them as this model uses "
                "them, and another model, as good, may share it otherwise: read them together, or put them into a "
                "group.",
                pairs=pairs,
            )
        )
    if found.outside or found.on_nodata:
        told.append(
            say(
                "{outside:,} places lie outside the raster and {on_nodata:,} where a factor has no data: they are not "
                "explained.",
                outside=found.outside,
                on_nodata=found.on_nodata,
            )
        )
    return told


def limits_of_contributions(found: Explanation) -> Sentence:
    """Return what contributions say and do not say."""
    if found.quantity == INFORMATION_VALUE:
        return say(
            "The map of information values is the sum of these contributions, and nothing else. They say where "
            "landslides of the inventory are frequent, class by class, not what causes them, and factors that go "
            "together count twice."
        )
    return say(
        "Contributions say what this model does, not what causes landslides, and not what would happen if a factor "
        "were changed. They compare a place with the background: beside another one they are others. Combinations of "
        "values that do not occur on the ground are predicted for them too, where factors go together."
    )


def _introduction(found: Explanation) -> Sentence:
    if found.quantity == INFORMATION_VALUE:
        return say(
            "The map's value at a place is the sum of its factors' information values: above 0, landslides are more "
            "frequent in that class than on average, below 0 less."
        )
    return paragraph(
        say(
            "Contributions are Shapley values, in units of the relative susceptibility (0 to 1). They start from "
            "{base:.3f}, the mean prediction of {rows:,} {source}, and add up to the prediction of the place.",
            base=found.base,
            rows=found.background_rows,
            source=_source(found.background),
        ),
        _how_sure(found),
        say(
            "Of a polygon the mean over some of its cells is shown, which lie evenly along the order of their "
            "predictions."
        )
        if any(place.all_cells > 1 for place in found.places)
        else None,
    )


def _how_sure(found: Explanation) -> Sentence:
    if found.is_exact:
        return say("All coalitions of the factors were predicted, so that they are exact beside this background.")
    return say(
        "They are estimated by sampled permutations; the largest standard error is {error:.2g}.",
        error=found.largest_error,
    )


def _how(found: Explanation) -> Sentence:
    if found.is_exact:
        return say("exact, of all coalitions")
    return say("sampled, largest standard error {error:.2g}", error=found.largest_error)


def _source(background: str) -> Sentence:
    return say("training samples") if background == TRAINING_SAMPLES else say("cells of the stack")


def _add_table(page: Page, found: Explanation, known: list[int]) -> None:
    value = QUANTITIES[found.quantity]
    rows = [
        [_called(found.places[at]), found.predictions[at], _named(found, at, 1), _named(found, at, -1)]
        for at in known[:MOST_ROWS]
    ]
    page.table(
        [say("place"), value, say("raised by"), say("lowered by")],
        rows,
        caption=say("Places, and what counts most there"),
        formats={value: ".3f"},
    )


def _named(found: Explanation, place: int, sign: int) -> Text:
    """Return what raises (1) or lowers (-1) a place most."""
    parts = [
        say("{factor} {amount}", factor=found.factors[at].name, amount=signed(found.contributions[place, at]))
        for at in found.order(place)
        if found.contributions[place, at] * sign >= 0.005  # others would be printed as 0.00
    ]
    return commas(parts[:NAMED]) if parts else "–"


def _called(place: Place) -> Text:
    return say("{number}: {name}", number=place.number, name=place.name) if place.name else str(place.number)


def _caption(found: Explanation, place: int) -> Sentence:
    told = found.places[place]
    largest = listing(
        say("{factor} {amount}", factor=found.factors[at].name, amount=signed(found.contributions[place, at]))
        for at in found.order(place)[:NAMED]
    )
    return paragraph(
        say(
            "Place {place}: {quantity} {prediction:.2f} (solid line), from {base:.2f} (dotted). Most count {largest}.",
            place=_called(told),
            quantity=QUANTITIES[found.quantity],
            prediction=found.predictions[place],
            base=found.base,
            largest=largest,
        ),
        say("The mean of {cells:,} of its {all:,} cells.", cells=told.cells, all=told.all_cells)
        if told.all_cells > 1
        else None,
    )


def _bars(found: Explanation, place: int) -> list[ContributionBar]:
    return [
        ContributionBar(
            _with_value(found.factors[at], float(found.values[place, at])), float(found.contributions[place, at])
        )
        for at in found.order(place)
    ]


def _with_value(factor: ExplainedFactor, value: float) -> Text:
    """Return a factor's name with its value at a place: 'slope = 34.2 °', 'rock = 31: marl'."""
    if not np.isfinite(value):
        return factor.name
    if factor.is_categorical:
        shown: Text = category_text(value, factor.label(value))
    else:
        unit = unit_text(factor.unit)
        shown = say("{value} {unit}", value=brief(value), unit=unit) if unit else brief(value)
    return say("{factor} = {value}", factor=factor.name, value=shown)


def _swarm(found: Explanation, at: int) -> SwarmRow:
    values = found.values[:, at]
    height = np.full(len(values), np.nan)
    if not found.factors[at].is_categorical and len(values) > 1:
        order = np.sort(values)
        middle = np.searchsorted(order, values, "left") + np.searchsorted(order, values, "right") - 1
        height = middle / (2 * (len(values) - 1))
    return SwarmRow(found.factors[at].name, found.contributions[:, at], height)


def _three(value: float) -> str:
    return signed(value, 3)
