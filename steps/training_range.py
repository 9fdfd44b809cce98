"""What is to be said of cells or samples outside the training range of a network."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from ..analysis.training_range import FactorRange, OutsideCounts
from ..feedback import Feedback
from ..geodata.vectors import write_layer
from ..models.factors import Factor
from ..reports.numbers import format_number, percent

# Samples are few, so that even their own area leaves their range here and there: below this share nobody need worry.
USUAL_SHARE = 0.05
MOST_NAMED = 3


@dataclass(frozen=True)
class OutsideRange:
    """One factor's cells outside the training range.

    Attributes
    ----------
    factor, kind
        Name, and 'continuous' or 'categorical'.
    minimum, maximum
        The training range in the factor's unit; the first and the last category of a categorical factor.
    below, above, unknown
        Cells below it, above it, and of a category that training never met.
    outside_pct
        Their share of all cells, in per cent.
    """

    factor: str
    kind: str
    minimum: float
    maximum: float
    below: int
    above: int
    unknown: int
    outside_pct: float

    @property
    def outside(self) -> int:
        """Cells outside, whichever way."""
        return self.below + self.above + self.unknown

    def words(self) -> str:
        """Return the factor, the share of the cells outside, and how they depart."""
        ways = []
        if self.below:
            ways.append(f"below {format_number(self.minimum)}")
        if self.above:
            ways.append(f"above {format_number(self.maximum)}")
        if self.unknown:
            ways.append("categories that training never met")
        return f"{self.factor} {percent(self.outside_pct / 100)} ({', '.join(ways)})"


COLUMNS = tuple(field.name for field in fields(OutsideRange))


def training_ranges(factors: Sequence[Factor]) -> list[FactorRange]:
    """Return what training met of each factor."""
    return [FactorRange(f.minimum, f.maximum, f.categories if f.categorical else None) for f in factors]


def outside_ranges(factors: Sequence[Factor], counts: OutsideCounts) -> tuple[OutsideRange, ...]:
    """Return one row per factor, in the factors' order."""
    rows = []
    for factor, below, above, unknown in zip(factors, counts.below, counts.above, counts.unknown):
        pct = 100 * (below + above + unknown) / max(1, counts.cells)
        rows.append(
            OutsideRange(
                factor=factor.name,
                kind=factor.kind,
                minimum=factor.minimum,
                maximum=factor.maximum,
                below=below,
                above=above,
                unknown=unknown,
                outside_pct=pct,
            )
        )
    return tuple(rows)


def outside_text(rows: Sequence[OutsideRange], outside: int, cells: int, what: str = "cells") -> str:
    """Return in words how many cells lie outside, the worst factors first."""
    if not outside:
        return f"All {cells:,} {what} lie within the range of the training samples in every factor."
    worst = sorted((row for row in rows if row.outside), key=lambda row: -row.outside)
    named = ", ".join(row.words() for row in worst[:MOST_NAMED])
    more = f" and {len(worst) - MOST_NAMED} more" if len(worst) > MOST_NAMED else ""
    text = (
        f"{outside:,} of {cells:,} {what} ({percent(outside / cells)}) lie outside the range of the training samples "
        f"in at least one factor: {named}{more}."
    )
    if is_usual(outside, cells):
        return f"{text} A few are usual, because samples are few."
    return (
        f"{text} The network guesses there, for it has seen nothing alike: trust its output less, or train it with "
        "samples from such places too."
    )


def is_usual(outside: int, cells: int) -> bool:
    """Whether so many cells outside are no cause for a warning."""
    return outside < USUAL_SHARE * cells or not outside


def tell_outside(
    feedback: Feedback, rows: Sequence[OutsideRange], outside: int, cells: int, what: str = "cells"
) -> None:
    """Tell how many cells lie outside: a warning where they are many."""
    tell = feedback.info if is_usual(outside, cells) else feedback.warning
    tell(outside_text(rows, outside, cells, what))


def outside_json(rows: Sequence[OutsideRange]) -> str:
    """Return the counts of the factors that have cells outside as JSON: {factor: {'below': n, ...}}."""
    ways = ("below", "above", "unknown")
    return json.dumps(
        {row.factor: {way: getattr(row, way) for way in ways if getattr(row, way)} for row in rows if row.outside},
        ensure_ascii=False,
    )


def write_outside_table(path: str, rows: Sequence[OutsideRange]) -> None:
    """Write one row per factor."""
    columns = zip(*(astuple(row) for row in rows))
    write_layer(path, "training_range", dict(zip(COLUMNS, columns)), None, crs="")
