"""What a report says of cross-validation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..study.folds import CrossValidation
from .page.page import Page

if TYPE_CHECKING:
    pass


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
