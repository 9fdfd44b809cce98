"""The figures of an evaluation as a table."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.fold_auc import FoldScores
from ..geodata.vectors import write_layer
from .evaluation import Evaluation
from .folds import CrossValidation
from .measures import TestResult

PAPER, COMMON, INFORMATION_VALUE = "paper's protocol", "common held-out test", "information-value map, common test"
TESTS = ((PAPER, "paper"), (COMMON, "common"))
COLUMNS = (
    "test",
    "held_out",
    "fold",
    "landslides",
    "others",
    "accuracy",
    "precision",
    "recall",
    "f1",
    "auc",
    "auc_low",
    "auc_high",
    "auc_block_low",
    "auc_block_high",
    "calibration_error",
    "calibration_by_chance_low",
    "calibration_by_chance_high",
)


def write_evaluation(
    path: str, result: Evaluation, validations: Sequence[CrossValidation] = (), beside: Sequence[CrossValidation] = ()
) -> None:
    """Write one row for each test of the split, and for each test of each fold and of their mean (fold 0).

    Single splits `beside` that of the run have a row for each test, held out by a 'random split' or a 'spatial split'.

    ``auc_low`` and ``auc_high`` are DeLong's interval, ``auc_block_low`` and ``auc_block_high`` that by spatial blocks;
    the calibration error stands beside the range that a perfectly calibrated map has by chance.
    """
    rows = [{**_test_row(PAPER, result.paper), **_calibrated(result)}, _test_row(COMMON, result.common)]
    if result.information_value is not None:
        rows.append(_test_row(INFORMATION_VALUE, result.information_value))
    for split in beside:
        for name, attribute in TESTS:
            counted = _fold_row(name, f"{split.kind} split", 0, getattr(split.folds[0], attribute), 0)
            rows.append({**counted, **_mean_of(split, attribute)})
    for validation in validations:
        for name, attribute in TESTS:
            rows += [
                _fold_row(name, validation.kind, fold.fold, getattr(fold, attribute), getattr(fold, f"auc_{attribute}"))
                for fold in validation.folds
            ]
            rows.append({**_empty(name, validation.kind), **_mean_of(validation, attribute)})
    write_layer(path, "evaluation", {name: [row[name] for row in rows] for name in COLUMNS}, None, crs="")


def _mean_of(validation: CrossValidation, attribute: str) -> dict[str, float | str]:
    mean, by_blocks = getattr(validation, attribute), getattr(validation, f"{attribute}_by_blocks")
    return {
        "auc": mean.auc,
        "auc_low": mean.lower,
        "auc_high": mean.upper,
        "auc_block_low": by_blocks.lower,
        "auc_block_high": by_blocks.upper,
    }


def _empty(test: str, held_out: str) -> dict[str, float | str]:
    return {**dict.fromkeys(COLUMNS, float("nan")), "test": test, "held_out": held_out, "fold": 0}


def _test_row(name: str, test: TestResult) -> dict[str, float | str]:
    known = ("landslides", "others", "accuracy", "precision", "recall", "f1", "auc", "auc_low", "auc_high")
    by_blocks = {"auc_block_low": test.by_blocks.lower, "auc_block_high": test.by_blocks.upper}
    return {**_empty(name, "split"), **{column: float(getattr(test, column)) for column in known}, **by_blocks}


def _calibrated(result: Evaluation) -> dict[str, float | str]:
    found = result.calibration
    if found is None:
        return {}
    low, high = found.error_by_chance
    return {
        "calibration_error": found.expected_error,
        "calibration_by_chance_low": low,
        "calibration_by_chance_high": high,
    }


def _fold_row(name: str, kind: str, fold: int, scores: FoldScores, auc: float) -> dict[str, float | str]:
    counts = {"landslides": float(len(scores.landslides)), "others": float(len(scores.others))}
    return {**_empty(name, kind), "fold": fold, **counts, "auc": auc}
