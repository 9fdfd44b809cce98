"""The tables of a comparison: trials, zones and pairs, for a report and as CSV."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..analysis.fold_auc import AucDifference, mean_difference
from ..analysis.paired_tests import AucComparison, delong_test, mcnemar_test
from ..geodata.vectors import write_layer
from .comparison import Comparison, Trial
from .folds import FOLD_KINDS
from .zones import zone_columns

TABLES = {"comparison": "comparison.csv", "zones": "zones.csv", "pairs": "pairs.csv"}
MEASURES = ("accuracy", "precision", "recall", "f1")


@dataclass(frozen=True)
class Pair:
    """Two trials side by side.

    Attributes
    ----------
    first, second : Trial
    split : AucComparison
        On the common test of the split's held-out landslides, DeLong's paired test.
    folds : dict of {kind: AucDifference}
        On the common test of the folds.
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
        """Difference of the figures that trials are ranked by (`Trial.auc`), and the test of this very difference.

        The mean over the kinds of folds, see `mean_difference`; the split's without folds.
        """
        if self.folds:
            return mean_difference(list(self.folds.values()))
        return AucDifference(self.split.difference, self.split.deviation, self.split.p_value)


def pairs_of(comparison: Comparison) -> list[Pair]:
    """Return every pair of trials that could be made."""
    pairs = []
    for first, second in itertools.combinations(comparison.possible, 2):
        mcnemar = float("nan")
        if first.strategy == second.strategy:
            tests, at = (first.evaluation.paper, second.evaluation.paper), first.evaluation.probability_cut
            right = [(test.scores >= at) == (test.labels == 1) for test in tests]
            mcnemar = mcnemar_test(*right).p_value
        common = first.evaluation.common, second.evaluation.common
        split = delong_test(common[0].labels, common[0].scores, common[1].scores)
        folds = {kind: found.difference(second.validations[kind]) for kind, found in first.validations.items()}
        pairs.append(Pair(first, second, split, folds, mcnemar))
    return pairs


def trial_columns(comparison: Comparison) -> dict[str, list]:
    """Return the table of trials by column; what is not known is NaN."""
    rows = [_trial_row(trial) for trial in comparison.trials]
    return {name: [row[name] for row in rows] for name in rows[0]}


def _trial_row(trial: Trial) -> dict:
    nan = float("nan")
    row = {"strategy": trial.strategy, "network": trial.network, "impossible": str(trial.impossible), "auc": trial.auc}
    known = not trial.impossible
    counts = trial.samples.counts() if known else {}
    for side in ("train", "test"):
        for what in ("landslides", "non-landslides"):
            row[f"{side}_{what.replace('-', '_')}"] = float(counts.get(f"{side} {what}", nan))
    found = trial.evaluation
    for name in ("paper", "common"):
        test = getattr(found, name) if known else None
        row[f"auc_{name}"] = test.auc if known else nan
        row[f"auc_{name}_low"] = test.auc_low if known else nan
        row[f"auc_{name}_high"] = test.auc_high if known else nan
    for measure in MEASURES:
        row[measure] = getattr(found.paper, measure) if known else nan
    row["success_rate"] = found.success.area_under if known else nan
    row["prediction_rate"] = found.prediction.area_under if known else nan
    row["very_high_pct"] = trial.zones[-1].area_pct if known else nan
    for kind in FOLD_KINDS:
        validation = trial.validations.get(kind)
        for name in ("paper", "common"):
            interval = getattr(validation, name) if validation else None
            row[f"auc_{name}_{kind}_folds"] = interval.auc if interval else nan
            row[f"auc_{name}_{kind}_folds_low"] = interval.lower if interval else nan
            row[f"auc_{name}_{kind}_folds_high"] = interval.upper if interval else nan
    return row


def write_tables(comparison: Comparison, pairs: list[Pair], folder: Path) -> None:
    """Write all tables as CSV into a folder."""
    write_layer(str(folder / TABLES["comparison"]), "comparison", trial_columns(comparison), None, crs="")
    zones = [(trial, row) for trial in comparison.possible for row in trial.zones]
    columns = {"strategy": [t.strategy for t, _ in zones], "network": [t.network for t, _ in zones]}
    known = zone_columns([row for _, row in zones])
    columns.update({name: column for name, column in known.items() if name != "density"})
    write_layer(str(folder / TABLES["zones"]), "zones", columns, None, crs="")
    columns = {
        f"{side}_{what}": [getattr(getattr(pair, side), what) for pair in pairs]
        for side in ("first", "second")
        for what in ("strategy", "network")
    }
    kinds = list(pairs[0].folds) if pairs else []
    differences = [("split", [pair.split for pair in pairs])]
    differences += [(f"{kind}_folds", [pair.folds[kind] for pair in pairs]) for kind in kinds]
    differences.append(("ranked", [pair.ranked for pair in pairs]))
    for name, found in differences:
        columns[f"difference_{name}"] = np.array([item.difference for item in found], float)
        columns[f"p_{name}"] = np.array([item.p_value for item in found], float)
    columns["p_mcnemar"] = np.array([pair.mcnemar for pair in pairs], float)
    write_layer(str(folder / TABLES["pairs"]), "pairs", columns, None, crs="")
