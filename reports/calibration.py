"""What a report says of calibration."""

from __future__ import annotations

from ..sentences import say
from ..study.evaluation import Evaluation
from .evaluation_words import calibration_paragraphs
from .figures.reliability import reliability_diagram
from .intervals import interval_text
from .page.page import Page


def add_calibration(page: Page, result: Evaluation) -> None:
    """Add the figures of calibration, the reliability curve and its bins; nothing for a map not from 0 to 1."""
    found = result.calibration
    if found is None:
        return
    page.section(say("Calibration"))
    for text in calibration_paragraphs(found, result.strategies):
        page.paragraph(text)
    curve, (lower, upper) = found.curve, found.curve.limits()
    page.figure(
        reliability_diagram(curve.mean_score, curve.landslide_share, lower, upper, curve.count),
        say(
            "Reliability curve of the held-out samples of the paper's protocol, relative to their own mix. Points "
            "above the diagonal: more landslides than the score says."
        ),
    )
    score, share = say("mean score"), say("share of landslides")
    page.table(
        [say("bin"), say("samples"), score, share, say("95 % interval")],
        [
            [str(number + 1), int(count), mean, landslides, interval_text(low, high)]
            for number, (count, mean, landslides, low, high) in enumerate(
                zip(curve.count, curve.mean_score, curve.landslide_share, lower, upper)
            )
        ],
        caption=say("Bins of equally many samples, by their score; the interval of the share is Wilson's"),
        formats={score: ".3f", share: ".3f"},
    )
