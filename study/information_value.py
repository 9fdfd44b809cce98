"""The information value of a class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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


def landslides_counted(table: Sequence[ClassValue]) -> int:
    """Return from how many landslides a table was computed: each lies in one class of every factor."""
    return sum(row.landslides for row in table if row.factor == table[0].factor)
