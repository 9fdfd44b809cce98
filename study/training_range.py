"""Cells or samples outside the training range of a network, factor by factor."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from ..analysis.training_range import FactorRange, OutsideCounts
from ..geodata.vectors import write_layer
from ..models.factors import Factor


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


@dataclass(frozen=True)
class OutsideTraining:
    """What lies outside the training range of a network.

    Attributes
    ----------
    factors : tuple of OutsideRange
        One per factor, in the network's order.
    outside : int
        Cells or samples outside the range of at least one factor.
    cells : int
        All that were looked at.
    """

    factors: tuple[OutsideRange, ...]
    outside: int
    cells: int

    @property
    def worst(self) -> list[OutsideRange]:
        """The factors that have cells outside, those with the most first."""
        return sorted((row for row in self.factors if row.outside), key=lambda row: -row.outside)


COLUMNS = tuple(field.name for field in fields(OutsideRange))


def training_ranges(factors: Sequence[Factor]) -> list[FactorRange]:
    """Return the range (or the categories) of each factor in the training samples."""
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
