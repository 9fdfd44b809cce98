"""What a report says of calibration."""

from __future__ import annotations

from ..study.evaluation import Evaluation
from .evaluation_words import calibration_paragraph, picked_words
from .figures.reliability import reliability_curve
from .page.page import Page


def add_calibration(page: Page, result: Evaluation) -> None:
    """Add the figures of calibration, the reliability curve and its bins; nothing for a map not from 0 to 1."""
    found = result.calibration
    if found is None:
        return
    page.section("Calibration")
    page.paragraph(
        calibration_paragraph(
            found.brier,
            found.brier_of_no_skill,
            found.expected_error,
            found.landslide_share,
            picked_words(result.strategies),
        )
    )
    curve, (lower, upper) = found.curve, found.curve.limits()
    page.figure(
        reliability_curve(curve.mean_score, curve.landslide_share, lower, upper, curve.count),
        "Reliability curve of the held-out samples of the paper's protocol, relative to their own mix. Points above "
        "the diagonal: more landslides than the score says.",
    )
    page.table(
        ["bin", "samples", "mean score", "share of landslides", "95 % interval"],
        [
            [str(number + 1), int(count), score, share, f"{low:.3f} – {high:.3f}"]
            for number, (count, score, share, low, high) in enumerate(
                zip(curve.count, curve.mean_score, curve.landslide_share, lower, upper)
            )
        ],
        caption="Bins of equally many samples, by their score; the interval of the share is Wilson's",
        formats={"mean score": ".3f", "share of landslides": ".3f"},
    )
