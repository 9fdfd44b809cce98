"""The information value of a class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..analysis.information_value import information_values
from ..geodata.landslides import LocatedLandslides
from ..sentences import Sentence, commas, say, say_counted
from .split import SplitSettings

# Where so many landslides are expected, a class has none by chance in one of twenty cases (the rule of three).
EXPECTED = 3.0
LEAST_SHARE = 1.0  # per cent of the cells: less decides little
USUAL_ALPHA = 1.0
MOST_NAMED = 5


@dataclass(frozen=True)
class ClassValue:
    """One row of the information-value table: one class of one factor."""

    factor: str
    number: int
    lower: float
    upper: float
    label: str
    cells: int
    cells_pct: float
    landslides: int
    landslides_pct: float
    information_value: float

    def row(self) -> tuple[object, ...]:
        """Return the values in the order of `COLUMNS`."""
        return tuple(self.__dict__.values())


def empty_classes_caveat(table: Sequence[ClassValue]) -> Sentence | None:
    """Return that classes without landslides stand above others with few, None if none does.

    By the paper's formula a class without landslides has the value 0, as an average one. Only those count in which
    landslides were to be expected, three or more, so that their absence is no chance, and that cover a per cent of the
    cells. Of the areas that it was tried on, Ecuador's lowest class of slope is one (9 % of the cells).
    """
    named = []
    for factor in dict.fromkeys(row.factor for row in table):
        rows = [row for row in table if row.factor == factor]
        cells, slides = [row.cells for row in rows], [row.landslides for row in rows]
        smoothed = information_values(cells=cells, landslides=slides, alpha=USUAL_ALPHA)
        lowest = min(row.information_value for row in rows)
        for row, value in zip(rows, smoothed):
            expected = sum(slides) * row.cells / sum(cells)
            is_wide = expected >= EXPECTED and row.cells_pct >= LEAST_SHARE
            if not row.landslides and is_wide and row.information_value == 0 > lowest:
                named.append(
                    say(
                        "{factor} {label} ({share:.1f} % of the cells; smoothed {value:.2f})",
                        factor=factor,
                        label=row.label,
                        share=row.cells_pct,
                        value=value,
                    )
                )
    if not named:
        return None
    more = len(named) - MOST_NAMED
    if more > 0:
        named[MOST_NAMED:] = [say_counted("{count} more", "{count} more", count=more)]
    return say(
        "Classes without landslides have the information value 0, above that of classes with few: {named}. They do not "
        "count as the least susceptible places, from which non-landslides are taken by information value. Smoothing "
        "(ALPHA = 1) gives them the values named.",
        named=commas(named),
    )


@dataclass(frozen=True)
class InformationValues:
    """The information values of all classes, and what they were computed from.

    Attributes
    ----------
    table : list of ClassValue
        One row per factor and class.
    alpha : float
        Smoothing, 0 = the paper's formula.
    from_all : bool
        Whether all landslides were counted, the held-out ones among them.
    """

    table: list[ClassValue]
    alpha: float = 0.0
    from_all: bool = False

    @property
    def landslides(self) -> int:
        """From how many landslides they were computed: each lies in one class of every factor."""
        return sum(row.landslides for row in self.table if row.factor == self.table[0].factor)


@dataclass(frozen=True)
class InformationValueResult:
    """The table (one row per factor and class), how the landslides were used and split (None: all were counted)."""

    table: list[ClassValue]
    landslides: LocatedLandslides
    used: int
    cells: int
    split: SplitSettings | None
