"""The summary of a run for a technician's client: where landslides are to be expected, how good the map is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..analysis.metrics import AucInterval
from ..sentences import Sentence, paragraph, say, say_counted
from ..study.applicability import Applicability
from ..study.evaluation import Evaluation
from ..study.folds import TIME_FOLDS, CrossValidation
from ..study.paper import STUDY
from ..study.run import StudyResult
from ..study.zones import ZoneRow
from .applicability import applicability_text
from .evaluation_words import FIGURES_OF
from .intervals import interval_text
from .page.numbers import is_missing, percent
from .zones import zone_title

CHANCE = 0.5
# AUC from which on a ranking is called so, as Hosmer, Lemeshow & Sturdivant (2013, Applied Logistic Regression) have
# it, in plainer words than theirs.
GRADES = ((0.9, say("very good")), (0.8, say("good")), (0.7, say("fair")), (CHANCE, say("weak")))
FEWEST_FOR_TWO = 3  # zones, of which two are not the whole area
NOT_COMPUTED = say("not computed")
SPATIAL = "spatial"
ONE_SPLIT = say("Each is one split: how much it depends on what is held out, folds (FOLDS, such as 5) would say.")


def summary(result: StudyResult) -> Mapping[Sentence, Sentence]:
    """Return what stands first in the report of a run: question → answer."""
    evaluation, validations, area = result.evaluation, result.validations, result.applicability
    answers = {
        say("Where landslides are to be expected"): zones_words(result.zone_rows, evaluation.is_of_map),
        say("How good the map is"): quality_words(evaluation),
        say("How that was tested"): paragraph(test_words(evaluation, result.zone_rows), paper_words(evaluation)),
        say("Where no landslide is known nearby"): spatial_words(evaluation, validations, result.beside),
        say("Where the map may be trusted"): None if area is None else trust_words(area),
    }
    return {question: answer for question, answer in answers.items() if answer is not None}


def trust_words(area: Applicability) -> Sentence:
    """Return how much of the area is unlike all that the model has seen."""
    return paragraph(
        applicability_text(area),
        say("It is hatched on the map: nothing there is like the places that the model learnt from, so it guesses."),
    )


def zones_words(rows: Sequence[ZoneRow], is_of_map: bool = True) -> Sentence | None:
    """Return how much of the area holds how many of the held-out landslides; None if it is not known.

    `is_of_map` says whether it is the map that they were held out of; see `Evaluation`.
    """
    total = sum(row.test_landslides or 0 for row in rows)
    if not total:
        return None
    area, held, share = _held_by(rows[-1:], total)
    highest = say(
        "The zone '{zone}' covers {area} of the area and holds {held:,} of the {total:,} landslides that were held out "
        "of the training ({share}).",
        zone=zone_title(rows[-1].name),
        area=area,
        held=held,
        total=total,
        share=share,
    )
    if not is_of_map:
        highest = say(
            "The zone '{zone}' covers {area} of the area. As large a part, the one that the tested model found most "
            "susceptible, holds {held:,} of the {total:,} landslides that were held out of its training ({share}).",
            zone=zone_title(rows[-1].name),
            area=area,
            held=held,
            total=total,
            share=share,
        )
    if len(rows) < FEWEST_FOR_TWO:
        return highest
    area, held, share = _held_by(rows[-2:], total)
    both = say(
        "Together with the zone '{zone}' it is {area} of the area with {held:,} of these landslides ({share}).",
        zone=zone_title(rows[-2].name),
        area=area,
        held=held,
        share=share,
    )
    return paragraph(highest, both)


def _held_by(rows: Sequence[ZoneRow], total: int) -> tuple[str, int, str]:
    """Return the share of the area, the held-out landslides and their share that zones have together."""
    held = sum(row.test_landslides or 0 for row in rows)
    return percent(sum(row.area_pct for row in rows) / 100), held, percent(held / total, 0)


def quality_words(evaluation: Evaluation) -> Sentence:
    """Return how good the map ranks by the common test, and what that means."""
    test = evaluation.common
    if is_missing(test.auc):
        return say("That could not be measured: too few landslides or places were held out.")
    found = say(
        "Of a landslide that was held out and a place drawn at random, {judged} gives the landslide the higher "
        "susceptibility in {cases:.0f} of 100 cases; 50 would be chance (AUC {auc:.3f}, 95 % interval {interval}).",
        judged=say("the map") if evaluation.is_of_map else say("the tested model"),
        cases=100 * test.auc,
        auc=test.auc,
        interval=interval_text(test.by_blocks.lower, test.by_blocks.upper),
    )
    if test.by_blocks.upper < CHANCE:
        return paragraph(found, say("That is worse than chance: do not use this map."))
    if test.by_blocks.lower <= CHANCE:
        return paragraph(found, say("As far as this test can tell, that may be chance."))
    grade = next(words for lowest, words in GRADES if test.auc >= lowest)
    return paragraph(found, say("Such a ranking is usually called {grade}.", grade=grade))


def test_words(evaluation: Evaluation, rows: Sequence[ZoneRow]) -> Sentence:
    """Return what was held out for the common test, and how."""
    how = say("whole spatial blocks of them") if evaluation.spatial else say("drawn at random among all")
    if evaluation.held_from is not None:
        how = say("those of {date} and later", date=evaluation.held_from)
    tested = say_counted(
        "{count:,} of the {all:,} landslides, {how}, had no part in the training; {judged} was then asked to rank it "
        "among {cells:,} places drawn at random.",
        "{count:,} of the {all:,} landslides, {how}, had no part in the training; {judged} was then asked to rank them "
        "among {cells:,} places drawn at random.",
        judged=say("the map") if evaluation.is_of_map else say("the model"),
        count=evaluation.common.landslides,
        all=sum(row.landslides for row in rows),
        how=how,
        cells=evaluation.common.others,
    )
    return tested if evaluation.is_of_map else paragraph(tested, FIGURES_OF)


def paper_words(evaluation: Evaluation) -> Sentence | None:
    """Return what the usual protocol finds, and whose it is; None if it found nothing."""
    if is_missing(evaluation.paper.auc):
        return None
    return say(
        "By the protocol of {study}, which this report calls the paper's, the AUC is {auc:.3f}: there the other places "
        "are chosen as those of the training were. Compare maps by the first figure.",
        study=STUDY,
        auc=evaluation.paper.auc,
    )


def spatial_words(
    evaluation: Evaluation, validations: Sequence[CrossValidation], beside: Sequence[CrossValidation] = ()
) -> Sentence:
    """Return how good the map is where no landslide is known, and in random folds; or that it was not computed.

    `beside` are single splits beside one by time, where there are no folds.
    """
    by_kind = {validation.kind: validation for validation in validations}
    if SPATIAL in by_kind:
        return paragraph(_of_folds(by_kind), _forward(by_kind))
    singles = {split.kind: split.common_by_blocks for split in beside}
    if SPATIAL in singles:
        return paragraph(*(_of_split(kind, found) for kind, found in singles.items()), ONE_SPLIT)
    if evaluation.spatial:
        return say(
            "The landslides of the test lie in blocks of their own, so the AUC of the common test holds where no "
            "landslide is known nearby, too. How much it depends on which blocks were held out was not computed: set "
            "folds (FOLDS, such as 5) to learn it."
        )
    if evaluation.held_from is not None:
        return say(
            "The test asks of later landslides, wherever they are: many have neighbours that were trained on. How good "
            "the map is where no landslide is known nearby was not computed: set folds (FOLDS, such as 5) to learn it."
        )
    return say(
        "How good the map is where no landslide is known nearby was not computed. Landslides lie in clusters, so many "
        "of those held out at random have neighbours that were trained on, and a map does better there than where "
        "nothing is known: take the AUC of the common test as the best case. To learn the other one, set folds (FOLDS, "
        "such as 5) or hold out spatial blocks (SPLIT)."
    )


def _of_split(kind: str, found: AucInterval) -> Sentence:
    auc, interval = found.auc, interval_text(found.lower, found.upper)
    if kind == SPATIAL:
        return say(
            "A spatial split, which holds out whole blocks, has an AUC of {auc:.3f} (95 % interval {interval}): that "
            "is what to expect where no landslide is known nearby.",
            auc=auc,
            interval=interval,
        )
    return say(
        "A random split of the same landslides, in which most of those held out have neighbours that were trained on, "
        "has an AUC of {auc:.3f} (95 % interval {interval}).",
        auc=auc,
        interval=interval,
    )


def _of_folds(by_kind: Mapping[str, CrossValidation]) -> Sentence:
    spatial = by_kind[SPATIAL].common_by_blocks
    if "random" not in by_kind:
        return say(
            "Spatial folds, which hold out whole blocks, have an AUC of {auc:.3f} (95 % interval {interval}): that is "
            "what to expect where no landslide is known nearby.",
            auc=spatial.auc,
            interval=interval_text(spatial.lower, spatial.upper),
        )
    random = by_kind["random"].common_by_blocks
    return say(
        "Random folds, in which most landslides held out have neighbours that were trained on, have an AUC of "
        "{random:.3f} (95 % interval {random_interval}); spatial folds, which hold out whole blocks, {auc:.3f} "
        "({interval}). The second is what to expect where no landslide is known nearby.",
        random=random.auc,
        random_interval=interval_text(random.lower, random.upper),
        auc=spatial.auc,
        interval=interval_text(spatial.lower, spatial.upper),
    )


def _forward(by_kind: Mapping[str, CrossValidation]) -> Sentence | None:
    """Return how good the maps of folds by time were; None without such folds."""
    if TIME_FOLDS not in by_kind:
        return None
    found = by_kind[TIME_FOLDS].common_by_blocks
    return say(
        "Folds forward in time, trained on older landslides alone, have an AUC of {auc:.3f} ({interval}): that is what "
        "to expect of the landslides to come.",
        auc=found.auc,
        interval=interval_text(found.lower, found.upper),
    )


def spatial_caveat(evaluation: Evaluation, validations: Sequence[CrossValidation]) -> Sentence | None:
    """Return that no spatial figure was computed and why that matters; None where there is one."""
    is_known = spatial_figure(evaluation, validations) is not NOT_COMPUTED
    return None if is_known else spatial_words(evaluation, validations)


def spatial_figure(evaluation: Evaluation, validations: Sequence[CrossValidation]) -> str | Sentence | None:
    """Return the AUC of spatial folds for the row of key figures; None where the test itself is spatial."""
    for validation in validations:
        if validation.kind == SPATIAL:
            return format(validation.common.auc, ".3f")
    return None if evaluation.spatial else NOT_COMPUTED
