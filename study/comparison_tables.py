"""The tables of a comparison: trials, zones and pairs, for a report and as CSV."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.fold_auc import AucDifference, mean_difference
from ..analysis.paired_tests import AucComparison, delong_test, mcnemar_test
from ..geodata.vectors import write_layer
from .comparison import Comparison, Trial
from .evaluation import compared
from .folds import FOLD_KINDS, difference_by_blocks
from .zones import zone_columns

if TYPE_CHECKING:
    from ..geodata.vectors import ColumnValues

TABLES = {"comparison": "comparison.csv", "zones": "zones.csv", "pairs": "pairs.csv"}
MEASURES = ("accuracy", "precision", "recall", "f1")


@dataclass(frozen=True)
class PairOfAucs:
    """The AUCs of two trials on one common test, and the p-value that they differ by chance."""

    first: float
    second: float
    p_value: float


@dataclass(frozen=True)
class Pair:
    """Two trials side by side.

    Attributes
    ----------
    first, second : Trial
    split : AucComparison
        On the common test of the split's held-out landslides, DeLong's paired test.
    folds : dict of {kind: AucDifference}
        On the common test of the folds, DeLong's too.
    mcnemar : float
        p-value that both predict the held-out samples equally well at the cut; NaN unless these are the same
        samples.
    """

    first: Trial
    second: Trial
    split: AucComparison
    folds: dict[str, AucDifference]
    mcnemar: float

    @property
    def ranked(self) -> AucDifference:
        """Difference of the figures that trials are ranked by (`Trial.auc`), and DeLong's test of this very difference.

        The mean over the kinds of folds, see `mean_difference`; the split's without folds.
        """
        if self.folds:
            return mean_difference(list(self.folds.values()))
        return AucDifference(self.split.difference, self.split.deviation, self.split.p_value)

    @functools.cached_property
    def split_by_blocks(self) -> AucComparison:
        """Difference on the common test of the split's held-out landslides, tested by spatial blocks."""
        return compared(self.first.tested.common, self.second.tested.common)

    @functools.cached_property
    def folds_by_blocks(self) -> dict[str, AucDifference]:
        """Difference on the common test of the folds, by kind, tested by spatial blocks."""
        first, second = self.first.validations, self.second.validations
        return {kind: difference_by_blocks([first[kind]], [second[kind]]) for kind in self.folds}

    @functools.cached_property
    def ranked_by_blocks(self) -> AucDifference:
        """As `ranked`, tested by spatial blocks."""
        if self.folds:
            sides = (self.first.validations, self.second.validations)
            return difference_by_blocks(*([of[kind] for kind in self.folds] for of in sides))
        split = self.split_by_blocks
        return AucDifference(split.difference, split.deviation, split.p_value)

    @property
    def aucs(self) -> list[PairOfAucs]:
        """AUCs side by side: by the split, by each kind of folds, and those that trials are ranked by.

        The p-values are by spatial blocks.
        """
        first, second = self.first, self.second
        return [
            PairOfAucs(first.tested.common.auc, second.tested.common.auc, self.split_by_blocks.p_value),
            *(
                PairOfAucs(first.validations[kind].auc_common, second.validations[kind].auc_common, found.p_value)
                for kind, found in self.folds_by_blocks.items()
            ),
            PairOfAucs(first.auc, second.auc, self.ranked_by_blocks.p_value),
        ]


def pairs_of(comparison: Comparison) -> list[Pair]:
    """Return every pair of trials that could be made."""
    pairs = []
    for first, second in itertools.combinations(comparison.possible, 2):
        one, other = first.tested, second.tested
        mcnemar = float("nan")
        if first.strategy == second.strategy:
            at = one.probability_cut
            right = [(test.scores >= at) == (test.labels == 1) for test in (one.paper, other.paper)]
            mcnemar = mcnemar_test(*right).p_value
        split = delong_test(one.common.labels, one.common.scores, other.common.scores)
        folds = {kind: found.difference(second.validations[kind]) for kind, found in first.validations.items()}
        pairs.append(Pair(first=first, second=second, split=split, folds=folds, mcnemar=mcnemar))
    return pairs


def trial_columns(comparison: Comparison) -> dict[str, list[float | str]]:
    """Return the table of trials by column; what is not known is NaN."""
    rows = [_trial_row(trial) for trial in comparison.trials]
    return {name: [row[name] for row in rows] for name in rows[0]}


def _trial_row(trial: Trial) -> dict[str, float | str]:
    nan = float("nan")
    row: dict[str, float | str] = {
        "strategy": trial.strategy,
        "network": trial.network,
        "impossible": str(trial.impossible),
        "auc": trial.auc,
    }
    found = trial.evaluation  # None if the trial was impossible
    counts = {} if trial.samples is None else trial.samples.counts()
    for side in ("train", "test"):
        for what in ("landslides", "non-landslides"):
            row[f"{side}_{what.replace('-', '_')}"] = float(counts.get(f"{side} {what}", nan))
    for name in ("paper", "common"):
        test = None if found is None else getattr(found, name)
        row[f"auc_{name}"] = nan if test is None else test.auc
        row[f"auc_{name}_low"] = nan if test is None else test.auc_low
        row[f"auc_{name}_high"] = nan if test is None else test.auc_high
    for measure in MEASURES:
        row[measure] = nan if found is None else getattr(found.paper, measure)
    row["success_rate"] = nan if found is None else found.success.area_under
    row["prediction_rate"] = nan if found is None else found.prediction.area_under
    row["very_high_pct"] = nan if trial.impossible else trial.zones[-1].area_pct
    for kind in FOLD_KINDS:
        validation = trial.validations.get(kind)
        for name in ("paper", "common"):
            interval = getattr(validation, name) if validation else None
            row[f"auc_{name}_{kind}_folds"] = interval.auc if interval else nan
            row[f"auc_{name}_{kind}_folds_low"] = interval.lower if interval else nan
            row[f"auc_{name}_{kind}_folds_high"] = interval.upper if interval else nan
    for name in ("paper", "common"):
        test = None if found is None else getattr(found, name)
        of_folds = {f"auc_{name}_{kind}_folds": trial.validations.get(kind) for kind in FOLD_KINDS}
        by_blocks = {f"auc_{name}": None if test is None else test.by_blocks}
        by_blocks.update({key: getattr(of, f"{name}_by_blocks") if of else None for key, of in of_folds.items()})
        for key, interval in by_blocks.items():
            row[f"{key}_block_low"] = interval.lower if interval else nan
            row[f"{key}_block_high"] = interval.upper if interval else nan
    return row


def write_tables(comparison: Comparison, pairs: list[Pair], folder: Path) -> None:
    """Write all tables as CSV into a folder."""
    write_layer(str(folder / TABLES["comparison"]), "comparison", trial_columns(comparison), None, crs="")
    zones = [(trial, row) for trial in comparison.possible for row in trial.zones]
    of_zones: dict[str, ColumnValues] = {
        "strategy": [t.strategy for t, _ in zones],
        "network": [t.network for t, _ in zones],
    }
    known = zone_columns([row for _, row in zones])
    of_zones.update({name: column for name, column in known.items() if name != "density"})
    write_layer(str(folder / TABLES["zones"]), "zones", of_zones, None, crs="")
    columns: dict[str, ColumnValues] = {
        f"{side}_{what}": [getattr(getattr(pair, side), what) for pair in pairs]
        for side in ("first", "second")
        for what in ("strategy", "network")
    }
    kinds = list(pairs[0].folds) if pairs else []
    differences: dict[str, Sequence[AucComparison | AucDifference]] = {"split": [pair.split for pair in pairs]}
    differences.update({f"{kind}_folds": [pair.folds[kind] for pair in pairs] for kind in kinds})
    differences["ranked"] = [pair.ranked for pair in pairs]
    for name, found in differences.items():
        columns[f"difference_{name}"] = np.array([item.difference for item in found], float)
        columns[f"p_{name}"] = np.array([item.p_value for item in found], float)
    by_blocks: dict[str, Sequence[AucComparison | AucDifference]] = {"split": [pair.split_by_blocks for pair in pairs]}
    by_blocks.update({f"{kind}_folds": [pair.folds_by_blocks[kind] for pair in pairs] for kind in kinds})
    by_blocks["ranked"] = [pair.ranked_by_blocks for pair in pairs]
    columns["p_mcnemar"] = np.array([pair.mcnemar for pair in pairs], float)
    for name, found in by_blocks.items():
        columns[f"p_{name}_blocks"] = np.array([item.p_value for item in found], float)
    write_layer(str(folder / TABLES["pairs"]), "pairs", columns, None, crs="")
