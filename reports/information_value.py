"""What a report says of information values."""

from __future__ import annotations

from collections.abc import Sequence

from ..geodata.stack import StackFactor
from ..sentences import Sentence, say
from ..study.information_value import ClassValue, InformationValues
from .figures.classes import ClassBar, information_value_bars
from .page.numbers import DASH, category_text, grouped, signed_zero_free, with_unit
from .page.page import SHEET, Page, unbroken


def add_information_values(page: Page, found: InformationValues, factors: Sequence[StackFactor] = ()) -> None:
    """Add the information-value table and its bars.

    Parameters
    ----------
    factors
        Tell units, and which factors are categories.
    """
    table = found.table
    known = {factor.name: factor for factor in factors}
    categories = {name for name, factor in known.items() if factor.is_categorical}
    titles = {name: with_unit(name, factor.unit) for name, factor in known.items()}
    page.section(say("Information value"))
    page.paragraph(_origin(found))
    # Zero is the value of a class like the average; of one without landslides it only stands in for minus infinity.
    values = [None if found.alpha == 0 and not row.landslides else row.information_value for row in table]
    bars = [
        ClassBar(titles.get(r.factor, r.factor), _class_label(r, categories), value) for r, value in zip(table, values)
    ]
    page.figure(
        information_value_bars(bars, missing=say("none")),
        say("Information value of every class of every factor (none: no landslide in the class).")
        if None in values
        else say("Information value of every class of every factor."),
        size=SHEET,
    )
    number, cells, slides = say("class"), say("cells (%)"), say("landslides (%)")
    information_value = say("information value")
    page.table(
        [
            say("factor"),
            number,
            say("limits or category"),
            say("cells"),
            cells,
            say("landslides"),
            slides,
            information_value,
        ],
        [
            [
                titles.get(r.factor, r.factor),
                r.number,
                _class_label(r, categories),
                r.cells,
                r.cells_pct,
                r.landslides,
                r.landslides_pct,
                value,
            ]
            for r, value in zip(table, values)
        ],
        caption=say("Classes of the factors; of a category its code stands before its name"),
        formats={cells: ".2f", slides: ".2f", information_value: signed_zero_free, number: "d"},
    )
    if None in values:
        page.note(
            say(
                "{dash}: no landslide lies in the class, so that it has no information value. In the map it counts as "
                "0, as the paper has it.",
                dash=DASH,
            )
        )


def _origin(found: InformationValues) -> Sentence:
    """Return what the information values were computed from, by which formula, and how to read them."""
    formula = (
        say("the paper's formula (a class without landslides has the value 0)")
        if found.alpha == 0
        else say("Laplace smoothing with α = {alpha:g}", alpha=found.alpha)
    )
    if found.from_all:
        return say(
            "From all {landslides:,} landslides, by {formula}. Above 0 landslides are more frequent than average, "
            "below 0 rarer.",
            landslides=found.landslides,
            formula=formula,
        )
    return say(
        "From {landslides:,} training landslides, by {formula}. Above 0 landslides are more frequent than average, "
        "below 0 rarer.",
        landslides=found.landslides,
        formula=formula,
    )


def _class_label(row: ClassValue, categories: set[str]) -> str:
    if row.factor not in categories:
        return unbroken(grouped(row.label))
    return category_text(row.upper, row.label)
