"""The information value of a class."""

from __future__ import annotations

from dataclasses import dataclass

from ..geodata.landslides import LocatedLandslides
from .split import SplitSettings


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
