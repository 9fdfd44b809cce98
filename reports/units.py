"""The report of an evaluation of mapping units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..sentences import say
from ..study.measures import TestResult
from ..study.unit_evaluation import UnitEvaluation, UnitFolds
from .citation import add_citation
from .figures.curves import RocLine, roc_curves
from .intervals import interval_text, with_interval
from .page.page import Page
from .settings import CROSS_VALIDATION, KIND_WORDS, add_settings_section, training_words

AGAINST_ALL, AGAINST_HELD_OUT = say("against all units without landslides"), say("against held-out units alone")


def units_report(path: str, result: UnitEvaluation, network: str, settings: Mapping[str, Any]) -> None:
    """Write the report of `evaluate_units`."""
    page = Page(say("Evaluation of a model of mapping units"))
    page.section(say("Evaluation"))
    page.paragraph(
        say(
            "{slides:,} of {units:,} units have landslides; {held:,} of these were held out and are set against the "
            "units without landslides: all of them, as the map is read, and those alone that were held out too, of "
            "which none trained.",
            slides=result.landslide_units,
            units=result.units,
            held=result.held_out,
        )
    )
    tests = [(AGAINST_ALL, result.every), (AGAINST_HELD_OUT, result.apart)]
    measures = [say("accuracy"), say("precision"), say("recall"), say("F1"), say("AUC")]
    page.table(
        [say("test"), say("with landslides"), say("without"), *measures, say("AUC 95 % interval by spatial blocks")],
        [[name, *_row(test)] for name, test in tests],
        caption=say("Held-out units with landslides against units without; predicted are units of 0.5 or more"),
        formats=dict.fromkeys(measures, ".3f"),
    )
    page.paragraph(
        say(
            "Both classes count alike however many units they have, so that accuracy, precision and F1 can be compared "
            "between the rows. Intervals are by spatial blocks, because landslides lie in clusters."
        )
    )
    page.figure(
        roc_curves(
            [RocLine(name, t.roc.false_positive_rate, t.roc.true_positive_rate, t.auc, _limits(t)) for name, t in tests]
        ),
        say("ROC curves of the held-out units with landslides."),
    )
    _add_folds(page, result)
    add_settings_section(page, training_words(network, settings))
    add_citation(page)
    page.write(path)


def _row(test: TestResult) -> list[Any]:
    interval = interval_text(*_limits(test))
    return [test.landslides, test.others, test.accuracy, test.precision, test.recall, test.f1, test.auc, interval]


def _limits(test: TestResult) -> tuple[float, float]:
    return test.by_blocks.lower, test.by_blocks.upper


def _add_folds(page: Page, result: UnitEvaluation) -> None:
    if not result.validations:
        return
    page.section(CROSS_VALIDATION)
    page.paragraph(
        say(
            "Every unit was held out once, and the model was trained anew without its fold. Random folds leave "
            "neighbouring units on both sides; spatial folds hold out whole blocks of units and show how the model "
            "does where it has seen nothing."
        )
    )
    page.table(
        [say("folds"), say("folds, number"), AGAINST_ALL, say("lowest to highest fold"), AGAINST_HELD_OUT],
        [_fold_row(found) for found in result.validations],
        caption=say("Mean area under the ROC curve over the folds, with its 95 % interval"),
    )


def _fold_row(found: UnitFolds) -> list[Any]:
    every, apart = found.every, found.apart
    aucs = [UnitFolds(found.kind, [fold]).every.auc for fold in found.folds]
    known = [auc for auc in aucs if np.isfinite(auc)]
    return [
        KIND_WORDS[found.kind],
        len(found.folds),
        with_interval(every.auc, every.lower, every.upper),
        interval_text(min(known), max(known)) if known else None,
        with_interval(apart.auc, apart.lower, apart.upper),
    ]
