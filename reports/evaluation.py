"""Sections of the reports: what each step has to say of its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..feedback import SILENT, Feedback
from ..sentences import Sentence
from ..study.evaluation import Evaluation, EvaluationWithFolds, TestResult
from ..study.samples import Samples
from .calibration import add_calibration
from .caveats import caveats
from .evaluation_words import caveat_figures, evaluation_settings, evaluation_words
from .figures.curves import RateLine, RocLine, rate_curves, roc_curves
from .folds import add_cross_validations
from .page.page import Page
from .settings import add_settings_section

if TYPE_CHECKING:
    from ..study.training import TrainingResult


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
        caption=f"Held-out landslides against other places; predicted are cells of {result.threshold:g} or more",
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
                RocLine(name, t.roc.false_positive_rate, t.roc.true_positive_rate, t.auc, (t.auc_low, t.auc_high))
                for name, t in tests
            ]
        ),
        "ROC curves of the held-out landslides.",
    )
    page.figure(
        rate_curves(
            [
                RateLine(
                    "success rate (training landslides)",
                    result.success.area_share,
                    result.success.landslide_share,
                    result.success.area_under,
                ),
                RateLine(
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
) -> list[Sentence]:
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


def evaluation_report(path: str, found: EvaluationWithFolds, samples: Samples, feedback: Feedback = SILENT) -> None:
    """Write the report of `evaluate`; `feedback` is told what to mind."""
    result, validations = found.evaluation, found.validations
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
