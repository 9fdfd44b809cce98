"""The result of factor importance: one row per factor, the most important first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.permutation import PermutationImportance
from ..geodata.vectors import write_layer
from .training_range import OutsideRange, OutsideTraining

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Mask

COLUMNS = ("factor", "rank", "importance", "std", "low", "high", "share", "block_low", "block_high")
TOP = 6  # as many as the paper names


@dataclass(frozen=True)
class ImportanceRow:
    """One factor, or several that were shuffled together.

    Attributes
    ----------
    factor : str
        Its name, or the group's.
    rank : int
        1 for the most important.
    importance : float
        Mean drop of the AUC when its values are shuffled among the samples.
    std : float
        Standard deviation of the drop between the shuffles.
    low, high : float
        DeLong's 95 % interval of the mean drop, as other samples would give other drops; NaN if a class has one sample
        only.
    share : float
        Its part in the drops of all factors, 0 to 1.
    drops : tuple of float
        One a shuffle.
    members : tuple of str
        The factors shuffled together; one, unless it is a group.
    block_low, block_high : float
        The interval by spatial blocks; DeLong's where the samples do not tell their blocks.
    """

    factor: str
    rank: int
    importance: float
    std: float
    low: float
    high: float
    share: float
    drops: tuple[float, ...]
    members: tuple[str, ...]
    block_low: float
    block_high: float


@dataclass(frozen=True)
class ImportanceResult:
    """What `factor_importance` finds.

    Attributes
    ----------
    network : str
        The network's kind.
    side : str
        'held-out', 'all' or 'training' samples.
    landslides, others : int
        Samples of each class.
    auc, auc_low, auc_high : float
        Of the network on the samples as they are, with DeLong's 95 % interval.
    repeats, seed : int
    rows : tuple of ImportanceRow
        The most important first.
    curves : tuple of ResponseCurve
        In the order of `rows`.
    correlated : tuple of (str, str, float)
        Pairs of factors shuffled apart whose correlation among the samples is 0.7 or more either way, the strongest
        first.
    outside : int
        Samples outside the training range of at least one factor.
    outside_factors : tuple of OutsideRange
        The same by factor.
    strategies : tuple of str
        How the non-landslides among the samples were chosen, as far as the samples tell.
    knows_blocks : bool
        Whether the samples tell their blocks.
    auc_by_blocks : tuple of two floats
        The limits of the AUC's 95 % interval by spatial blocks; DeLong's where the samples do not tell their blocks.
    """

    network: str
    side: str
    landslides: int
    others: int
    auc: float
    auc_low: float
    auc_high: float
    repeats: int
    seed: int
    rows: tuple[ImportanceRow, ...]
    curves: tuple[ResponseCurve, ...]
    correlated: tuple[tuple[str, str, float], ...]
    outside: int
    outside_factors: tuple[OutsideRange, ...]
    strategies: tuple[str, ...] = ()
    auc_by_blocks: tuple[float, float] = (0.0, 1.0)
    knows_blocks: bool = False

    @property
    def outside_training(self) -> OutsideTraining:
        """The samples outside the training range."""
        return OutsideTraining(self.outside_factors, self.outside, self.landslides + self.others)

    @property
    def top(self) -> str:
        """Names of the six most important, the first the most important."""
        return ", ".join(row.factor for row in self.rows[:TOP])


def importance_rows(
    names: Sequence[str], members: Sequence[tuple[str, ...]], found: PermutationImportance
) -> tuple[ImportanceRow, ...]:
    """Return the rows by rank; `names` and `members` are those of the groups that were shuffled."""
    limits = found.limits()
    columns = (found.rank, found.importance, found.deviation, *limits, found.share, *(found.block_limits or limits))
    numbers = zip(*(column.tolist() for column in columns))
    rows = [
        ImportanceRow(
            factor=name,
            rank=rank,
            importance=importance,
            std=std,
            low=lower,
            high=upper,
            share=share,
            drops=tuple(drops),
            members=inside,
            block_low=block_lower,
            block_high=block_upper,
        )
        for name, inside, drops, (rank, importance, std, lower, upper, share, block_lower, block_upper) in zip(
            names, members, found.drops.tolist(), numbers
        )
    ]
    return tuple(sorted(rows, key=lambda row: row.rank))


def write_importance(path: str, rows: Sequence[ImportanceRow]) -> None:
    """Write one row per factor, the most important first."""
    columns = {name: [getattr(row, name) for row in rows] for name in COLUMNS}
    write_layer(path, "factor_importance", columns, None, crs="")


CURVE_COLUMNS = ("factor", "value", "label", "response", "low", "high", "samples")


@dataclass(frozen=True)
class ResponseCurve:
    """How a network responds to one factor.

    Attributes
    ----------
    factor, kind, unit : str
    values : float32 array [p]
        Of the factor, ascending: evenly spaced over all but the outermost per cent of the samples, or the categories.
    labels : tuple of str, length p
        Names of the categories; empty texts for a continuous factor.
    response, low, high : float64 arrays [p]
        Mean output over the samples, and the range of the middle four fifths of them.
    samples : int64 array [p]
        Samples nearest to each value, or of each category: where there are few, the curve says little.
    known : bool array [p]
        Whether the value is within the training range, or a category that training met.
    """

    factor: str
    kind: str
    unit: str
    values: Floats
    labels: tuple[str, ...]
    response: Floats
    low: Floats
    high: Floats
    samples: np.ndarray
    known: Mask

    @property
    def categorical(self) -> bool:
        """Whether the values are categories."""
        return self.kind == "categorical"


def write_curves(path: str, curves: Sequence[ResponseCurve]) -> None:
    """Write the curves as one table, a row for each value of each factor."""
    columns: dict[str, list[object]] = {name: [] for name in CURVE_COLUMNS}
    for c in curves:
        factor = [c.factor] * len(c.values)
        parts: list[Iterable[object]] = [factor, c.values.astype(float), c.labels, c.response, c.low, c.high, c.samples]
        for column, part in zip(columns.values(), parts):
            column.extend(part)
    write_layer(path, "response_curves", columns, None, crs="")
