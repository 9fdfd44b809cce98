"""What is said of the area of applicability."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..feedback import Feedback
from ..sentences import Sentence, Text, paragraph, say, say_counted
from ..study.applicability import SAMPLES, SPATIAL_BLOCKS, SPATIAL_FOLDS, Applicability
from ..study.measures import TestResult
from .intervals import with_interval
from .page.numbers import percent
from .page.page import SMALL, Image, Page
from .zones import zone_title

OUTSIDE = say("outside the area of applicability")
HEADING = say("Where the map may be trusted")
# From this share on, what is outside is no longer a few odd places.
MUCH = 0.1
WORTH_SHOWING = 0.005  # of all weights


def applicability_text(result: Applicability) -> Sentence:
    """Return how much of the map is outside, in one sentence or two."""
    found = say(
        "{share} of the area is outside the area of applicability: a dissimilarity index above {threshold:.3f}.",
        share=percent(result.whole.outside_pct / 100),
        threshold=result.threshold,
    )
    if not result.zones:
        return found
    top = result.zones[-1]
    return paragraph(
        found,
        say(
            "Of the zone '{zone}' it is {share}.",
            zone=zone_title(top.name),
            share=percent(top.outside_pct / 100) if top.cells else say("none, for it has no cell"),
        ),
    )


def tell_applicability(feedback: Feedback, result: Applicability) -> None:
    """Tell how much of the map is outside: a warning where it is much."""
    tell = feedback.warning if result.whole.outside_pct >= 100 * MUCH else feedback.info
    tell(applicability_text(result))
    if result.parts == SAMPLES:
        feedback.warning(without_parts())


def without_parts() -> Sentence:
    """Return what to beware of where samples tell neither folds nor blocks."""
    return say(
        "The samples do not tell of several spatial blocks, so that each was compared with all others: the threshold "
        "is low, and more lies outside than if it came from places apart."
    )


def part_words(result: Applicability) -> Sentence:
    """Return what parts the samples that the threshold is learnt of."""
    if result.parts == SPATIAL_FOLDS:
        return say("{count:,} spatial folds, those of the cross-validation", count=result.part_count)
    if result.parts == SPATIAL_BLOCKS:
        return say_counted("{count:,} spatial block", "{count:,} spatial blocks", count=result.part_count)
    return say("the {count:,} samples themselves", count=result.part_count)


def add_applicability(page: Page, result: Applicability, picture: Image | None = None) -> None:
    """Add where the map may be trusted: the share outside by zone, the test inside and outside, the weights."""
    page.section(HEADING)
    page.paragraph(
        paragraph(
            say(
                "A model has seen {samples:,} training samples. Where a place is like none of them, its susceptibility "
                "is a guess, whatever the test says elsewhere. The dissimilarity index is the distance from a place to "
                "the nearest training sample, in factors that are scaled and weighed by their importance, over the "
                "mean distance between samples (Meyer and Pebesma 2021).",
                samples=result.samples,
            ),
            say(
                "Between training samples of different parts ({parts}) it reaches {threshold:.3f}, outliers left out: "
                "places above that are outside the area of applicability, and hatched on the map.",
                parts=part_words(result),
                threshold=result.threshold,
            ),
        )
    )
    page.paragraph(
        paragraph(
            applicability_text(result),
            say(
                "On average {density:.1f} training samples are as near to a place as the threshold (local point "
                "density).",
                density=result.density,
            ),
            without_parts() if result.parts == SAMPLES else None,
        )
    )
    if picture is not None:
        page.figure(
            picture, say("Dissimilarity index: the darker, the less a place is like the training samples."), size=SMALL
        )
    share = say("outside (%)")
    page.table(
        [say("zone"), say("cells"), say("cells outside"), share],
        [
            *([zone_title(row.name), row.cells, row.outside, row.outside_pct] for row in result.zones),
            [say("whole map"), result.whole.cells, result.whole.outside, result.whole.outside_pct],
        ],
        caption=say("Share of the area outside the area of applicability"),
        formats={share: ".1f"},
    )
    _add_tests(page, result)
    _add_weights(page, result)


def _add_tests(page: Page, result: Applicability) -> None:
    if result.inside is None and result.outside is None:
        return
    page.table(
        [say("held-out places"), say("landslides"), say("other places"), say("AUC")],
        [_test_row(say("inside the area of applicability"), result.inside), _test_row(OUTSIDE, result.outside)],
        caption=say("Test on the held-out places inside and outside the area of applicability"),
    )
    page.paragraph(
        say(
            "How to read it: the places of the test are parted by the samples that the tested model had learnt from. "
            "The figures of the test hold inside; the intervals are by spatial blocks. A dash says that landslides or "
            "other places are missing. That the AUC is high outside too, where few places were tested, is no reason "
            "to trust the map there."
        )
    )


def _test_row(name: Sentence, test: TestResult | None) -> list[Any]:
    if test is None:
        return [name, None, None, None]
    interval = test.by_blocks
    return [name, test.landslides, test.others, with_interval(test.auc, interval.lower, interval.upper)]


def _add_weights(page: Page, result: Applicability) -> None:
    if not result.is_weighed:
        page.paragraph(say("All factors weigh alike, because no importance is known or none is above zero."))
        return
    ranked = sorted(result.weights.items(), key=lambda item: -item[1])
    shown: Sequence[tuple[str, float]] = [item for item in ranked if item[1] >= WORTH_SHOWING]
    rest = len(ranked) - len(shown)
    weight = say("weight")
    rows: list[list[Text | float]] = [[name, share] for name, share in shown]
    page.table([say("factor"), weight], rows, caption=say("What each factor weighs"), formats={weight: ".1%"})
    if rest:
        page.paragraph(
            say_counted(
                "One factor weighs less than {least}, or nothing: a place may be as unlike the samples in it as it "
                "likes.",
                "{count} factors weigh less than {least}, or nothing: a place may be as unlike the samples in them as "
                "it likes.",
                count=rest,
                least=percent(WORTH_SHOWING),
            )
        )
