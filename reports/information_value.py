"""What a report says of information values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..geodata.stack import StackFactor
from ..study.information_value import ClassValue
from .figures.classes import ClassBar, information_value_bars
from .page.numbers import DASH, category_text, grouped, signed_zero_free, with_unit
from .page.page import SHEET, Page, unbroken

if TYPE_CHECKING:
    pass


def add_information_values(
    page: Page,
    rows: Sequence[ClassValue],
    *,
    alpha: float,
    landslides: int,
    factors: Sequence[StackFactor] = (),
    from_all: bool = False,
) -> None:
    """Add the information-value table and its bars; `factors` tell units, and which of them are categories."""
    known = {factor.name: factor for factor in factors}
    categories = {name for name, factor in known.items() if factor.is_categorical}
    titles = {name: with_unit(name, factor.unit) for name, factor in known.items()}
    page.section("Information value")
    formula = (
        "the paper's formula (a class without landslides has the value 0)"
        if alpha == 0
        else f"Laplace smoothing with α = {alpha:g}"
    )
    page.paragraph(
        f"From {'all ' if from_all else ''}{landslides:,} {'' if from_all else 'training '}landslides, by {formula}. "
        "Above 0 landslides are more frequent than average, below 0 rarer."
    )
    # Zero is the value of a class like the average; of one without landslides it only stands in for minus infinity.
    values = [None if alpha == 0 and not row.landslides else row.information_value for row in rows]
    bars = [
        ClassBar(titles.get(r.factor, r.factor), _class_label(r, categories), value) for r, value in zip(rows, values)
    ]
    page.figure(
        information_value_bars(bars, missing="none"),
        "Information value of every class of every factor"
        + " (none: no landslide in the class)" * (None in values)
        + ".",
        size=SHEET,
    )
    page.table(
        [
            "factor",
            "class",
            "limits or category",
            "cells",
            "cells (%)",
            "landslides",
            "landslides (%)",
            "information value",
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
            for r, value in zip(rows, values)
        ],
        caption="Classes of the factors; of a category its code stands before its name",
        formats={"cells (%)": ".2f", "landslides (%)": ".2f", "information value": signed_zero_free, "class": "d"},
    )
    if None in values:
        page.note(
            f"{DASH}: no landslide lies in the class, so that it has no information value. In the map it counts as 0, "
            "as the paper has it."
        )


def _class_label(row: ClassValue, categories: set[str]) -> str:
    if row.factor not in categories:
        return unbroken(grouped(row.label))
    return category_text(row.upper, row.label)
