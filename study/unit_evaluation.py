"""What an evaluation of mapping units finds: the tests of a model, and its folds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..analysis.block_auc import mean_interval
from ..analysis.fold_auc import FoldScores, fold_auc, placed_folds
from ..analysis.metrics import AucInterval
from ..geodata.vectors import write_layer
from .measures import TestResult


@dataclass(frozen=True)
class UnitFold:
    """One fold: units with landslides that trained and that were held out, and the scores of those held out.

    Attributes
    ----------
    fold, trained, held_out : int
    every : FoldScores
        Held-out units with landslides against all units without.
    apart : FoldScores
        The same against the units without landslides that were held out too.
    """

    fold: int
    trained: int
    held_out: int
    every: FoldScores
    apart: FoldScores


@dataclass(frozen=True)
class UnitFolds:
    """The folds of one kind, 'random' or 'spatial' (whole blocks by a point on each unit)."""

    kind: str
    folds: list[UnitFold]

    @property
    def every(self) -> AucInterval:
        """Mean AUC against all units without landslides, with its 95 % interval by spatial blocks."""
        return _mean([fold.every for fold in self.folds], is_shared=True)

    @property
    def apart(self) -> AucInterval:
        """Mean AUC against units that were held out too, with its 95 % interval by spatial blocks."""
        return _mean([fold.apart for fold in self.folds], is_shared=False)


def _mean(folds: Sequence[FoldScores], *, is_shared: bool) -> AucInterval:
    """Return the mean AUC with its interval by blocks; DeLong's where these are not known."""
    known = placed_folds([folds], is_shared)
    return fold_auc(folds, is_shared) if known is None else mean_interval(known[0])


@dataclass(frozen=True)
class UnitEvaluation:
    """Tests of a model of mapping units.

    Attributes
    ----------
    units, landslide_units, held_out : int
        All units, those with landslides, and how many of these were held out.
    every : TestResult
        Held-out units with landslides against all units without.
    apart : TestResult
        The same against the units without landslides that were held out too: none of these trained.
    validations : list of UnitFolds
        Empty without folds.
    """

    units: int
    landslide_units: int
    held_out: int
    every: TestResult
    apart: TestResult
    validations: list[UnitFolds]

    def folds(self, kind: str) -> UnitFolds | None:
        """Return the folds of a kind, None if there are none."""
        return next((found for found in self.validations if found.kind == kind), None)


COLUMNS = (
    *("test", "fold", "trained", "held_out", "auc_all", "auc_all_low", "auc_all_high"),
    *("auc_held_out", "auc_held_out_low", "auc_held_out_high"),
)
Limits = tuple[float, float, float]  # an AUC and its interval


def write_unit_table(path: str, result: UnitEvaluation) -> None:
    """Write one row per test: that of the split, each fold, and the mean of the folds of each kind (fold 0)."""
    rows: list[tuple[object, ...]] = []
    trained = result.landslide_units - result.held_out
    rows.append(
        ("split", 0, trained, result.held_out, *_limits(result.every.by_blocks), *_limits(result.apart.by_blocks))
    )
    for found in result.validations:
        for fold in found.folds:
            every, apart = (_mean([of], is_shared=False) for of in (fold.every, fold.apart))
            rows.append((found.kind, fold.fold, fold.trained, fold.held_out, *_limits(every), *_limits(apart)))
        count = result.landslide_units
        rows.append((found.kind, 0, count, count, *_limits(found.every), *_limits(found.apart)))
    write_layer(path, "unit_tests", dict(zip(COLUMNS, zip(*rows))), None, crs="")


def _limits(interval: AucInterval) -> Limits:
    return interval.auc, interval.lower, interval.upper
