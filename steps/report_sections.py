"""Sections of the reports: what each step has to say of its result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..feedback import SILENT, Feedback
from ..geodata.stack import StackFactor
from ..reports.figures import information_value_bars, rate_curves, roc_curves
from ..reports.numbers import DASH, category_text, grouped, signed_zero_free, with_unit
from ..reports.page import SHEET, Page, unbroken
from ..reports.words import caveats
from .calibration_report import add_calibration
from .evaluate import Evaluation
from .evaluation_words import caveat_figures, evaluation_settings, evaluation_words
from .fold_result import CrossValidation
from .information_value import ClassValue
from .measures import TestResult
from .samples import Samples
from .setting_words import add_settings_section
from .titles import network_title as network_title  # other sections take it from here

if TYPE_CHECKING:  # its own report takes titles from here
    from .train import TrainingResult


def add_evaluation(page: Page, result: Evaluation) -> None:
    """Add both tests side by side, their explanation and their curves."""
    page.section("Evaluation")
    page.paragraph(evaluation_words(result))
    tests = [("paper's protocol", result.paper), ("common held-out test", result.common)]
    if result.information_value is not None:
        tests.append(("information-value map, common test", result.information_value))
    page.table(
        ["test", "landslides", "others", "accuracy", "precision", "recall", "F1", "AUC", "AUC 95 % interval"],
        [[name, *_test_row(test)] for name, test in tests],
        caption=f"Held-out landslides against other places; predicted are cells of {result.probability_cut:g} or more",
        formats={name: ".3f" for name in ("accuracy", "precision", "recall", "F1", "AUC")},
    )
    held = "Whole spatial blocks were held out." if result.spatial else "Samples were held out at random."
    page.paragraph(
        f"{held} In the common test landslides and other places count alike however many they are, so that "
        "accuracy, precision and F1 can be compared between the rows. The interval is DeLong's."
    )
    page.figure(
        roc_curves(
            [
                (name, t.roc.false_positive_rate, t.roc.true_positive_rate, t.auc, (t.auc_low, t.auc_high))
                for name, t in tests
            ]
        ),
        "ROC curves of the held-out landslides.",
    )
    page.figure(
        rate_curves(
            [
                (
                    "success rate (training landslides)",
                    result.success.area_share,
                    result.success.landslide_share,
                    result.success.area_under,
                ),
                (
                    "prediction rate (held-out landslides)",
                    result.prediction.area_share,
                    result.prediction.landslide_share,
                    result.prediction.area_under,
                ),
            ]
        ),
        "Success and prediction rate curves: the share of landslides in the most susceptible share of the area.",
    )
    add_calibration(page, result)


def _test_row(test: TestResult) -> list:
    interval = f"{test.auc_low:.3f} – {test.auc_high:.3f}"
    return [test.landslides, test.others, test.accuracy, test.precision, test.recall, test.f1, test.auc, interval]


def caveats_of(
    result: Evaluation,
    *,
    very_high_share: float | None = None,
    from_all: bool = False,
    ratio: float | None = None,
    training: TrainingResult | None = None,
) -> list[str]:
    """Return the warnings that apply; the first is about the samples' ratio, if that is given."""
    return caveats(
        very_high_share=very_high_share,
        network_auc=result.common.auc,
        information_value_auc=result.information_value.auc if result.information_value else None,
        information_value_from_all=from_all,
        test_landslides=result.common.landslides,
        negatives_per_landslide=ratio,
        protocol_auc=result.paper.auc,
        **caveat_figures(result, training),
    )


def add_cross_validations(page: Page, validations: Sequence[CrossValidation]) -> None:
    """Add the folds of every kind."""
    if not validations:
        return
    page.section("Cross-validation")
    page.paragraph(
        "Every fold was held out once, and everything that sees landslides was fitted anew without it. Random folds "
        "leave close neighbours on both sides; spatial folds hold out whole blocks and show how the network does "
        "where it has seen nothing."
    )
    page.table(
        ["folds", "fold", "landslides trained", "landslides held out", "AUC, paper's protocol", "AUC, common test"],
        [
            row
            for v in validations
            for row in (
                *([v.kind, str(f.fold), f.trained, f.held_out, f.auc_paper, f.auc_common] for f in v.folds),
                [v.kind, "mean", None, None, v.auc_paper, v.auc_common],
                [v.kind, "std. dev.", None, None, *(_spread(v, name) for name in ("auc_paper", "auc_common"))],
            )
        ],
        caption="Area under the ROC curve by fold, random and spatial",
        formats={"AUC, paper's protocol": ".3f", "AUC, common test": ".3f"},
    )
    intervals = "; ".join(
        f"{v.kind} folds {v.auc_common:.3f} ({v.common.lower:.3f} – {v.common.upper:.3f})" for v in validations
    )
    page.paragraph(
        f"Mean AUC of the common test with its 95 % interval: {intervals}. The standard deviation is that between the "
        "folds: it says how much the figure depends on which places are held out."
    )


def _spread(validation: CrossValidation, name: str) -> float | None:
    """Return the standard deviation of an AUC between the folds; None with fewer than two folds that have one."""
    values = np.array([getattr(fold, name) for fold in validation.folds], float)
    values = values[np.isfinite(values)]
    return float(values.std(ddof=1)) if values.size > 1 else None


def add_information_values(
    page: Page,
    rows: Sequence[ClassValue],
    *,
    alpha: float,
    landslides: int,
    factors: Sequence[StackFactor] = (),
    from_all: bool = False,
) -> None:
    """Add the information-value table and its bars; `factors` tell units, and which of them are categories."""
    known = {factor.name: factor for factor in factors}
    categories = {name for name, factor in known.items() if factor.is_categorical}
    titles = {name: with_unit(name, factor.unit) for name, factor in known.items()}
    page.section("Information value")
    formula = (
        "the paper's formula (a class without landslides has the value 0)"
        if alpha == 0
        else f"Laplace smoothing with α = {alpha:g}"
    )
    page.paragraph(
        f"From {'all ' if from_all else ''}{landslides:,} {'' if from_all else 'training '}landslides, by {formula}. "
        "Above 0 landslides are more frequent than average, below 0 rarer."
    )
    # Zero is the value of a class like the average; of one without landslides it only stands in for minus infinity.
    values = [None if alpha == 0 and not row.landslides else row.information_value for row in rows]
    bars = [
        {"factor": titles.get(r.factor, r.factor), "label": _class_label(r, categories), "information_value": value}
        for r, value in zip(rows, values)
    ]
    page.figure(
        information_value_bars(bars, missing="none"),
        "Information value of every class of every factor"
        + " (none: no landslide in the class)" * (None in values)
        + ".",
        size=SHEET,
    )
    page.table(
        [
            "factor",
            "class",
            "limits or category",
            "cells",
            "cells (%)",
            "landslides",
            "landslides (%)",
            "information value",
        ],
        [
            [
                titles.get(r.factor, r.factor),
                r.number,
                _class_label(r, categories),
                r.cells,
                r.cells_pct,
                r.landslides,
                r.landslides_pct,
                value,
            ]
            for r, value in zip(rows, values)
        ],
        caption="Classes of the factors; of a category its code stands before its name",
        formats={"cells (%)": ".2f", "landslides (%)": ".2f", "information value": signed_zero_free, "class": "d"},
    )
    if None in values:
        page.note(
            f"{DASH}: no landslide lies in the class, so that it has no information value. In the map it counts as 0, "
            "as the paper has it."
        )


def _class_label(row: ClassValue, categories: set[str]) -> str:
    if row.factor not in categories:
        return unbroken(grouped(row.label))
    return category_text(row.upper, row.label)


def evaluation_report(
    path: str,
    result: Evaluation,
    samples: Samples,
    feedback: Feedback = SILENT,
    validations: Sequence[CrossValidation] = (),
) -> None:
    """Write the report of `evaluate` alone, with folds if there are any; `feedback` is told what to mind."""
    page = Page("Evaluation of a susceptibility map")
    slides = int((samples.label == 1).sum())
    warnings = caveats_of(result, ratio=(len(samples) - slides) / slides)
    page.warning(warnings)
    add_evaluation(page, result)
    add_cross_validations(page, validations)
    add_settings_section(page, evaluation_settings(result, samples, validations))
    page.write(path)
    for text in warnings[1:]:  # the first holds for every map
        feedback.warning(text)
