"""One run of `make bench`: its data, its table, and how cases become rows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bench_data import Data
from bench_table import Row, Table, Target
from measure import Case, Figures, alternating

CASES = Path(__file__).with_name("bench_cases.py")
FLOORS = Path(__file__).with_name("bench_floors.py")


def step_case(function: str, arguments: Mapping) -> Case:
    """Return a case of our steps."""
    return Case(function, CASES, arguments)


def floor_case(function: str, arguments: Mapping) -> Case:
    """Return a case of what our steps are held against."""
    return Case(function, FLOORS, arguments)


class Bench:
    """One run: the data, the table and how cases are measured."""

    def __init__(self, data: Data, table: Table, rounds: int) -> None:
        self.data, self.table, self.rounds = data, table, rounds

    def measured(self, cases: Mapping[str, Case]) -> dict[str, Figures]:
        """Run cases in turn."""
        return alternating(cases, self.rounds)

    def stack(self, name: str) -> str:
        """Return the path of a stack, 'compressed' or 'uncompressed'."""
        return self.data.at(f"{name}.tif")

    def row(
        self,
        step: str,
        case: str,
        figures: Figures,
        target: Target | None = None,
        *,
        times: int = 1,
        reference: str = "",
        reference_seconds: float | None = None,
        faster: bool = False,
        note: str = "",
        passes: float | None = None,
    ) -> None:
        """Add a row; the ratio is the time over the reference's, or with `faster` the other way round."""
        ratio = None
        if reference_seconds is not None:
            ratio = reference_seconds / figures.seconds if faster else figures.seconds / reference_seconds
        notes = [note] if note else []
        notes += ["one round"] if figures.rounds == 1 and self.rounds > 1 else []
        cells = self.data.cells * times
        row = Row(step, case, cells, figures.seconds, reference, reference_seconds, ratio, figures.peak_mb)
        self.table.add(row, target, ", ".join(notes), passes)
