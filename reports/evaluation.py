"""What a report says of the tests of a map: both side by side, their curves, and what to mind."""

from __future__ import annotations

from typing import Any

from ..feedback import SILENT, Feedback
from ..geodata.landslides import LocatedLandslides
from ..sentences import Sentence, paragraph, say
from ..study.evaluation import Evaluation, EvaluationWithFolds
from ..study.inventory import Landslides
from ..study.measures import TestResult
from ..study.samples import Samples
from .calibration import add_calibration
from .caveats import caveats
from .citation import add_citation
from .evaluation_words import evaluation_paragraphs, evaluation_settings, intervals_words
from .figures.curves import RateLine, RocLine, rate_curves, roc_curves
from .folds import add_cross_validations
from .intervals import interval_text
from .page.page import Page
from .settings import add_settings_section, inventory_words
from .summary import spatial_caveat

BY_BLOCKS, BY_DELONG = say("AUC 95 % interval by spatial blocks"), say("DeLong's 95 % interval")


def add_evaluation(page: Page, result: Evaluation) -> None:
    """Add both tests side by side, their explanation and their curves."""
    page.section(say("Evaluation"))
    for text in evaluation_paragraphs(result):
        page.paragraph(text)
    tests = [(say("paper's protocol"), result.paper), (say("common held-out test"), result.common)]
    if result.information_value is not None:
        tests.append((say("information-value map, common test"), result.information_value))
    measures = [say("accuracy"), say("precision"), say("recall"), say("F1"), say("AUC")]
    page.table(
        [say("test"), say("landslides"), say("others"), *measures, BY_BLOCKS, BY_DELONG],
        [[name, *_test_row(test)] for name, test in tests],
        caption=say(
            "Held-out landslides against other places; predicted are cells of {probability:g} or more",
            probability=result.probability_cut,
        ),
        formats=dict.fromkeys(measures, ".3f"),
    )
    if result.held_from is not None:
        held = say("Landslides of {date} and later were held out; older ones trained.", date=result.held_from)
    else:
        held = say("Whole spatial blocks were held out.") if result.spatial else say("Samples were held out at random.")
    page.paragraph(
        paragraph(
            say(
                "{held} In the common test landslides and other places count alike however many they are, so that "
                "accuracy, precision and F1 can be compared between the rows.",
                held=held,
            ),
            intervals_words(result.interval_block_size),
        )
    )
    page.figure(
        roc_curves(
            [
                RocLine(
                    name,
                    t.roc.false_positive_rate,
                    t.roc.true_positive_rate,
                    t.auc,
                    (t.by_blocks.lower, t.by_blocks.upper),
                )
                for name, t in tests
            ]
        ),
        say("ROC curves of the held-out landslides."),
    )
    page.figure(
        rate_curves(
            [
                RateLine(name, curve.area_share, curve.landslide_share, curve.area_under)
                for name, curve in (
                    (say("success rate (training landslides)"), result.success),
                    (say("prediction rate (held-out landslides)"), result.prediction),
                )
            ]
        ),
        paragraph(
            say(
                "Success and prediction rate curves: the share of landslides in the most susceptible share of the area."
            ),
            prediction_rate_words(result),
        ),
    )
    add_calibration(page, result)


def prediction_rate_words(result: Evaluation) -> Sentence:
    """Return of which split the prediction rate is."""
    if result.held_from is not None:
        return say(
            "The prediction rate is one by time, as Chung and Fabbri (2003) mean it: of landslides of {date} and "
            "later, on a map of older ones.",
            date=result.held_from,
        )
    if result.spatial:
        return say("The prediction rate is of landslides in spatial blocks that were held out, not of later ones.")
    return say("The prediction rate is of landslides that were held out at random, not of later ones.")


def _test_row(test: TestResult) -> list[Any]:
    by_blocks = interval_text(test.by_blocks.lower, test.by_blocks.upper)
    counts = [test.landslides, test.others]
    return [*counts, *test.measures(), test.auc, by_blocks, interval_text(test.auc_low, test.auc_high)]


def evaluation_report(
    path: str,
    found: EvaluationWithFolds,
    samples: Samples,
    landslides: LocatedLandslides | Landslides | None = None,
    feedback: Feedback = SILENT,
) -> None:
    """Write the report of `evaluate`; `feedback` is told what to mind."""
    result, validations = found.evaluation, found.validations
    page = Page(say("Evaluation of a susceptibility map"))
    warnings = caveats(result)
    page.warning([*result.remarks, *warnings])
    add_evaluation(page, result)
    page.note(spatial_caveat(result, validations) or "")
    add_cross_validations(page, validations)
    add_settings_section(page, {**evaluation_settings(result, samples, validations), **inventory_words(landslides)})
    add_citation(page)
    page.write(path)
    for text in warnings[1:]:  # the first holds for every map
        feedback.warning(text)
