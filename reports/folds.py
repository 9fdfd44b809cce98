"""What a report says of cross-validation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..sentences import Sentence, say, semicolons
from ..study.evaluation import Evaluation
from ..study.folds import RANDOM_FOLDS, SPATIAL_FOLDS, TIME_FOLDS, CrossValidation
from .intervals import interval_text
from .page.page import Page
from .settings import CROSS_VALIDATION, KIND_WORDS

HELD_OUT_BY = {RANDOM_FOLDS: say("at random"), SPATIAL_FOLDS: say("whole spatial blocks")}
PAPER_AUC, COMMON_AUC = say("AUC, paper's protocol"), say("AUC, common test")


def add_cross_validations(page: Page, validations: Sequence[CrossValidation]) -> None:
    """Add the folds of every kind."""
    if not validations:
        return
    page.section(CROSS_VALIDATION)
    page.paragraph(
        say(
            "Every fold was held out once, and everything that sees landslides was fitted anew without it. Random "
            "folds leave close neighbours on both sides; spatial folds hold out whole blocks and show how the model "
            "does where it has seen nothing."
        )
    )
    by_time = forward_words([validation.kind for validation in validations])
    if by_time:
        page.paragraph(by_time)
    page.table(
        [say("folds"), say("fold"), say("landslides trained"), say("landslides held out"), PAPER_AUC, COMMON_AUC],
        [row for validation in validations for row in _rows(validation)],
        caption=say("Area under the ROC curve by fold"),
        formats={PAPER_AUC: ".3f", COMMON_AUC: ".3f"},
    )
    page.paragraph(
        say(
            "Mean AUC of the common test with its 95 % interval by spatial blocks: {intervals}. The standard deviation "
            "is that between the folds: it says how much the figure depends on which places are held out.",
            intervals=semicolons(_mean(validation) for validation in validations),
        )
    )


def add_beside(page: Page, beside: Sequence[CrossValidation], by_time: Evaluation) -> None:
    """Add what a single random and a single spatial split find, beside a test by time; nothing without them."""
    if not beside:
        return
    page.paragraph(
        say(
            "Beside the test by time stand one random and one spatial split of the same landslides, which hold out "
            "about as many, each with a model of its own that was trained in the same way. A random split leaves close "
            "neighbours on both sides, a spatial one holds out whole blocks. Each is a single split: folds (FOLDS) "
            "would say how much the figures depend on what is held out."
        )
    )
    low, high = by_time.common.by_blocks.lower, by_time.common.by_blocks.upper
    page.table(
        [
            say("held out"),
            say("landslides held out"),
            PAPER_AUC,
            COMMON_AUC,
            say("AUC 95 % interval by spatial blocks"),
        ],
        [
            [
                say("by time"),
                by_time.common.landslides,
                by_time.paper.auc,
                by_time.common.auc,
                interval_text(low, high),
            ],
            *(
                [
                    HELD_OUT_BY[split.kind],
                    split.folds[0].held_out,
                    split.auc_paper,
                    split.auc_common,
                    interval_text(split.common_by_blocks.lower, split.common_by_blocks.upper),
                ]
                for split in beside
            ),
        ],
        caption=say("The test by time, and single splits beside it"),
        formats={PAPER_AUC: ".3f", COMMON_AUC: ".3f"},
    )


def forward_words(kinds: Sequence[str]) -> Sentence | None:
    """Return what folds by time are, where there are some."""
    if TIME_FOLDS not in kinds:
        return None
    return say(
        "Forward-in-time folds part the dated landslides into periods: each is held out once and ranked by a model "
        "that was trained on all older landslides and on no later one, so the oldest period only trains. They show "
        "how a map made on a day does with the landslides that come after it."
    )


def _rows(validation: CrossValidation) -> list[list[Any]]:
    kind = KIND_WORDS[validation.kind]
    rows = [[kind, str(f.fold), f.trained, f.held_out, f.auc_paper, f.auc_common] for f in validation.folds]
    rows.append([kind, say("mean"), None, None, validation.auc_paper, validation.auc_common])
    spread = (_spread(validation, name) for name in ("auc_paper", "auc_common"))
    return [*rows, [kind, say("std. dev."), None, None, *spread]]


def _mean(validation: CrossValidation) -> Sentence:
    return say(
        "{kind} folds {auc:.3f} ({low:.3f} – {high:.3f}; DeLong's {delong_low:.3f} – {delong_high:.3f})",
        kind=KIND_WORDS[validation.kind],
        auc=validation.auc_common,
        low=validation.common_by_blocks.lower,
        high=validation.common_by_blocks.upper,
        delong_low=validation.common.lower,
        delong_high=validation.common.upper,
    )


def _spread(validation: CrossValidation, name: str) -> float | None:
    """Return the standard deviation of an AUC between the folds; None with fewer than two folds that have one."""
    values = np.array([getattr(fold, name) for fold in validation.folds], float)
    values = values[np.isfinite(values)]
    return float(values.std(ddof=1)) if values.size > 1 else None
