"""The table of `make bench`: printed row by row, and written to a CSV file as it grows."""

from __future__ import annotations

import csv
from dataclasses import dataclass, fields
from pathlib import Path

LINE = "{:17}{:31}{:>8}{:>9}  {:42}{:>9}{:>8}{:>8}  {:22}{:7}{}"
TITLES = ("step", "case", "10⁶cells", "s", "reference", "s", "ratio", "peak MB", "target", "", "")


@dataclass(frozen=True)
class Row:
    """What the CSV file holds of a case; what is not known is None."""

    step: str
    case: str
    cells: int | None
    seconds: float | None
    reference: str = ""
    reference_seconds: float | None = None
    ratio: float | None = None
    peak_mb: float | None = None


@dataclass(frozen=True)
class Target:
    """Bounds: of the ratio `least` from below, `most` from above (`excess` too, where it is none of times), and others.

    `passes` bounds how often a raster is read, which the table tells in a note.
    """

    least: float | None = None
    most: float | None = None
    excess: float | None = None
    seconds: float | None = None
    peak_mb: float | None = None
    passes: float | None = None

    def text(self) -> str:
        """Return the bounds in few words."""
        words = {
            "least": "≥ {:g} x faster",
            "most": "≤ {:g} x",
            "excess": "≤ {:g}",
            "seconds": "≤ {:g} s",
            "peak_mb": "≤ {:g} MB",
            "passes": "≤ {:g} passes",
        }
        return ", ".join(text.format(getattr(self, name)) for name, text in words.items() if getattr(self, name))

    def met(self, row: Row, passes: float | None = None) -> bool:
        """Whether a row keeps to all bounds; what was not measured does not."""
        above = self.least is None or (row.ratio is not None and row.ratio >= self.least)
        bounds = (
            (self.most, row.ratio),
            (self.excess, row.ratio),
            (self.seconds, row.seconds),
            (self.peak_mb, row.peak_mb),
            (self.passes, passes),
        )
        return above and all(bound is None or (value is not None and value <= bound) for bound, value in bounds)


class Table:
    """Rows as they come; `missed` counts the targets missed, `failed` the cases that could not be measured."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("w", newline="", encoding="utf-8")
        self._csv = csv.writer(self._file)
        self._csv.writerow([f.name for f in fields(Row)])
        self._file.flush()
        self.missed = self.met = self.failed = 0
        print(LINE.format(*TITLES).rstrip(), flush=True)

    def add(self, row: Row, target: Target | None = None, note: str = "", passes: float | None = None) -> None:
        """Print and write a row at once."""
        verdict = ""
        if target is not None:
            verdict = "met" if target.met(row, passes) else "missed"
            self.met, self.missed = self.met + (verdict == "met"), self.missed + (verdict == "missed")
        cells = "" if row.cells is None else f"{row.cells / 1e6:.3g}"
        peak = "" if row.peak_mb is None else f"{row.peak_mb:.0f}"
        texts = [
            row.step,
            row.case,
            cells,
            _figure(row.seconds),
            row.reference,
            _figure(row.reference_seconds),
            _figure(row.ratio),
            peak,
            target.text() if target else "",
            verdict,
            note,
        ]
        print(LINE.format(*texts).rstrip(), flush=True)
        self._csv.writerow(["" if (v := getattr(row, f.name)) is None else _plain(v) for f in fields(row)])
        self._file.flush()

    def fail(self, step: str, why: str, *, is_error: bool = True) -> None:
        """Print and write that a case could not be measured; what is no error is told all the same."""
        self.failed += is_error
        print(f"{step:17}{'FAILED: ' if is_error else 'not measured: '}{why}", flush=True)
        self._csv.writerow([step, f"not measured: {why}", *[""] * (len(fields(Row)) - 2)])
        self._file.flush()

    def close(self) -> None:
        """Print the sums."""
        self._file.close()
        print(f"{self.met} targets met, {self.missed} missed; {self.failed} cases failed.", flush=True)


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.2g}" if abs(value) < 0.01 else f"{value:.2f}" if value < 100 else f"{value:.0f}"


def _plain(value) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)
