"""Cells outside what a network was trained on: beyond a factor's range, or in a category never met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import add

import numpy as np

BELOW, ABOVE, UNKNOWN = range(3)


@dataclass(frozen=True)
class FactorRange:
    """What training met of one factor: its range or, of a categorical factor, its categories."""

    minimum: float
    maximum: float
    categories: tuple[int, ...] | None = None


@dataclass(frozen=True)
class OutsideCounts:
    """Cells outside the training range; counts of the parts of a raster add up.

    Attributes
    ----------
    cells : int
        Cells looked at.
    outside : int
        Those outside in at least one factor.
    below, above : tuple of int, length F
        Cells below the lowest and above the highest training value; 0 for a categorical factor.
    unknown : tuple of int, length F
        Cells of a category that training never met; 0 for a continuous factor.
    """

    cells: int
    outside: int
    below: tuple[int, ...]
    above: tuple[int, ...]
    unknown: tuple[int, ...]

    def __add__(self, other: OutsideCounts) -> OutsideCounts:
        return OutsideCounts(
            cells=self.cells + other.cells,
            outside=self.outside + other.outside,
            below=tuple(map(add, self.below, other.below)),
            above=tuple(map(add, self.above, other.above)),
            unknown=tuple(map(add, self.unknown, other.unknown)),
        )


def count_outside(values: np.ndarray, ranges: Sequence[FactorRange]) -> OutsideCounts:
    """Count cells outside the training range, by factor and in all.

    Parameters
    ----------
    values : float32 array [F, n]
        Factor values, all valid.
    ranges : sequence of FactorRange, length F
        A value equal to a limit is inside.
    """
    counts = np.zeros((3, len(ranges)), np.int64)
    outside = np.zeros(values.shape[1], bool)
    if values.shape[1]:
        for column, (plane, known) in enumerate(zip(values, ranges)):
            for kind, there in _departures(plane, known):
                counts[kind, column] = np.count_nonzero(there)
                outside |= there
    below, above, unknown = (tuple(row) for row in counts.tolist())
    return OutsideCounts(
        cells=values.shape[1], outside=int(np.count_nonzero(outside)), below=below, above=above, unknown=unknown
    )


def _departures(plane: np.ndarray, known: FactorRange) -> Iterator[tuple[int, np.ndarray]]:
    """Yield each kind of departure that occurs and where; two extremes tell that most blocks have none."""
    lowest, highest = plane.min(), plane.max()
    if known.categories is not None:
        categories = np.array(known.categories, np.float32)
        if lowest != highest or lowest not in categories:
            yield UNKNOWN, ~np.isin(plane, categories)
        return
    # Limits as float32, which training values are, so that a limit itself is never outside.
    minimum, maximum = np.float32(known.minimum), np.float32(known.maximum)
    if lowest < minimum:
        yield BELOW, plane < minimum
    if highest > maximum:
        yield ABOVE, plane > maximum
