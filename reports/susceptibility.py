"""The report and the map picture of the whole workflow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..analysis.palettes import (
    DEFAULT_PALETTE,
    DEVIATIONS,
    Rgb,
    colours_of,
    index_colours,
    susceptibility_colours,
    zone_colours,
)
from ..analysis.terrain.hillshade import hillshade
from ..feedback import SILENT, Feedback
from ..geodata.applicability_map import AREA
from ..geodata.grid import Grid, crs_title
from ..geodata.raster import describe, read_overview
from ..sentences import Sentence, paragraph, say, say_counted
from ..study.manifest import run_time
from ..study.run import ALL, SHARE, StudyResult, StudySettings
from .applicability import add_applicability
from .caveats import caveats
from .citation import add_citation
from .data import add_data, add_outside, cell_size_words, landslides_given
from .evaluation import add_evaluation
from .explanation import add_why
from .figures.cartography import Frame
from .figures.collection import collection_paused
from .figures.map import drawn_landslides, raster_map_png, zone_map_png
from .folds import add_beside, add_cross_validations
from .imitation import PREDICTION_WORDS, likeness_words
from .importance import add_importance
from .imprint import imprint_notes
from .information_value import add_information_values
from .page.numbers import brief
from .page.page import MAP, SMALL, Page
from .screening import LOW_WEIGHT, LOWEST_WEIGHT, add_screening, low_weight_words, lowest_words
from .settings import (
    CROSS_VALIDATION,
    ZONES,
    Words,
    add_settings_section,
    class_words,
    folds_words,
    inventory_words,
    negative_words,
    nodata_words,
    resampling_words,
    split_words,
    training_words,
)
from .summary import spatial_figure, summary
from .training import add_training
from .zones import add_zones, zone_title

TITLE = say("Landslide susceptibility")
ELEVATION_NAMES = ("elevation", "dem", "altitude", "height", "dtm")


def relief_of(result: StudyResult) -> np.ndarray | None:
    """Return a hillshade of the stack's elevation at the overview's size, None if no factor is an elevation."""
    for factor in result.stack.factors:
        if factor.name.lower() in ELEVATION_NAMES:
            values, valid, step = read_overview(result.stack.path, factor.band)
            width, height = result.stack.grid.cell_size_metres()
            return hillshade(np.where(valid, values, np.nan), width * step, height * step)
    return None


def write_map(result: StudyResult, title: str, palette: str = DEFAULT_PALETTE) -> bytes:
    """Write the picture of the zones over a hillshade and return it."""
    zones, valid, step = read_overview(result.path("zones"))
    landslides, held_out = _landslides(result, step)
    width, height = result.stack.grid.cell_size_metres()
    return zone_map_png(
        result.path("map"),
        np.where(valid, zones, 0).astype(np.uint8),
        [zone_title(name) for name in result.zones.names],
        zone_colours(len(result.zones.names), palette),
        hillshade=relief_of(result),
        cell_size_m=(width * step, height * step),
        title=title or TITLE,
        area_shares=[row.area_pct / 100 for row in result.zone_rows],
        frame=_frame(result.stack.grid, step),
        landslides=landslides,
        held_out=held_out,
        **_doubtful(result),
        notes=_map_notes(result),
        logo=result.logo,
    )


def _doubtful(result: StudyResult) -> dict[str, Any]:
    """Return where the map is hatched, outside the area of applicability, and its share of the area."""
    if result.applicability is None:
        return {}
    area, valid, _ = read_overview(result.path("applicability"), AREA)
    return {"hatched": valid & (area == 0), "hatched_share": result.applicability.whole.outside_pct / 100}


def _frame(grid: Grid, step: int) -> Frame | None:
    """Return the coordinates of an overview of every `step`-th cell; None where the grid is not north-up."""
    x, dx, tilt, y, other, dy = grid.transform
    return None if tilt or other else Frame(x, y, dx * step, dy * step, grid.is_geographic)


def _map_notes(result: StudyResult) -> list[Sentence]:
    """Return what a map bears beside its legend: CRS, size of the cells, data and day of the run."""
    grid, count = result.stack.grid, len(result.stack.factors)
    return [
        *imprint_notes(result.inputs.imprint),
        say("CRS: {crs}", crs=crs_title(grid.crs)),
        say("cells: {size}", size=cell_size_words(grid)),
        say("landslides: {source}", source=landslides_given(result)),
        say_counted("{count} factor", "{count} factors", count=count),
        say("made on {day}", day=run_time()[:10]),
    ]


def _landslides(result: StudyResult, step: int) -> tuple[np.ndarray, np.ndarray]:
    """Return where landslides lie on an overview of every `step`-th cell, and which were held out of the map."""
    samples = result.samples
    slides = samples.label == 1
    column, row = result.stack.grid.pixel(samples.x[slides], samples.y[slides])
    held_out = ~samples.train[slides] & result.evaluation.is_of_map
    return np.stack([column, row], axis=1) / step, held_out


def study_caveats(result: StudyResult, settings: StudySettings) -> list[Sentence]:
    """Return what to be careful about; the first holds for every run."""
    return caveats(result.evaluation, result.training, result.zone_rows, from_all=settings.from_all)


def write_report(result: StudyResult, settings: StudySettings, title: str, feedback: Feedback = SILENT) -> None:
    """Write the report of a run: summary and map first, then every step, the settings last."""
    page = Page(TITLE, title, run_time())
    page.signed(result.inputs.imprint, result.logo)
    evaluation = result.evaluation
    spatial = spatial_figure(evaluation, result.validations or result.beside)
    spatial_title = say("AUC, spatial split") if result.beside else say("AUC, spatial folds")
    page.highlights(
        {
            say("AUC, common held-out test"): format(evaluation.common.auc, ".3f"),
            **({} if spatial is None else {spatial_title: spatial}),
            say("AUC, paper's protocol"): format(evaluation.paper.auc, ".3f"),
            say("landslides"): len(result.located),
            say("area"): say("{area:,.0f} km²", area=sum(row.area_km2 for row in result.zone_rows)),
            say("of it in the very high zone"): say("{share:.1f} %", share=result.zone_rows[-1].area_pct),
        }
    )
    page.answers(summary(result))
    page.warning(study_caveats(result, settings), label=say("What to beware of"))
    with open(result.path("map"), "rb") as stream:
        page.figure(stream.read(), _map_caption(result), size=MAP)
    parts = (
        lambda: add_data(page, result, settings),
        lambda: _add_screening(page, result),
        lambda: add_information_values(page, result.information_values, result.stack.factors),
        lambda: page.figure(
            _continuous_map(result, "information_value"), say("Information value, summed over factors.")
        ),
        lambda: _add_training(page, result),
        lambda: _add_likeness(page, result),
        lambda: add_evaluation(page, evaluation),
        lambda: add_beside(page, result.beside, evaluation),
        lambda: add_cross_validations(page, result.validations),
        lambda: _add_importance(page, result),
        lambda: _add_why(page, result),
        lambda: add_zones(
            page,
            result.zones,
            result.zone_rows,
            from_all=settings.from_all,
            is_of_map=evaluation.is_of_map,
            palette=settings.palette,
        ),
        lambda: page.figure(
            _continuous_map(result, "susceptibility", colours=susceptibility_colours(settings.palette)),
            say("Relative susceptibility before zoning."),
        ),
        lambda: _add_deviation(page, result),
        lambda: _add_applicability(page, result),
        lambda: add_outside(page, result),
        lambda: _add_settings(page, result, settings),
        lambda: add_citation(page),
    )
    for number, add in enumerate(parts, start=1):
        feedback.check()  # drawing takes seconds
        with collection_paused():
            add()
        feedback.progress(number / len(parts))
    page.write(result.path("report"))


def _add_screening(page: Page, result: StudyResult) -> None:
    """Add what screening found; nothing if there were too few landslides for it."""
    if result.screening is not None:
        add_screening(page, result.screening)


def _add_training(page: Page, result: StudyResult) -> None:
    """Add the training of the tested model, and what that of the map's own was."""
    add_training(page, result.training, say("the section 'Evaluation'"))
    if result.final is None:
        return
    used = result.final.trained.samples
    page.paragraph(
        say(
            "All of this is of the model that was tested (tested_network.onnx). The one that made the map "
            "(network.onnx) was trained anew in the same way on {landslides:,} landslides, those that had been held "
            "out among them, and {others:,} non-landslides; on these it has an AUC of {auc:.3f}, which is no test.",
            landslides=used["landslide"],
            others=used["non_landslide"],
            auc=result.final.on_training.auc,
        )
    )


def _add_likeness(page: Page, result: StudyResult) -> None:
    """Add how near the imitation of an ensemble came to it, if one was made, and of which all figures are."""
    near = result.prediction.likeness
    if near is None:
        return
    page.paragraph(likeness_words(near))
    if near.is_close:
        page.paragraph(
            say(
                "Map, tests, importance, response curves and contributions are those of the small models that imitate "
                "the ensembles (imitation.onnx; of a tested model of its own, tested_imitation.onnx). Cross-validation "
                "is of ensembles."
            )
        )


def _add_importance(page: Page, result: StudyResult) -> None:
    """Add importance and responses, and whose they are where two models were trained."""
    add_importance(page, result.importance, {factor.name: factor.unit for factor in result.stack.factors})
    if result.final is not None:
        page.paragraph(
            say(
                "The importance is that of the tested model, as it needs samples that were held out; the response "
                "curves are those of the model that made the map."
            )
        )


def _add_applicability(page: Page, result: StudyResult) -> None:
    """Add where the map may be trusted, if that was asked."""
    if result.applicability is not None:
        limits = (0.0, 2 * result.applicability.threshold or 1.0)
        add_applicability(page, result.applicability, _continuous_map(result, "applicability", limits=limits))


def _add_why(page: Page, result: StudyResult) -> None:
    """Add what raises and lowers the held-out samples, and of which model, where two were trained."""
    add_why(page, result.explanation)
    if result.final is not None:
        page.paragraph(
            say(
                "The contributions are those of the model that made the map. The samples that were held out for the "
                "test trained it too: here they are places of the area, and test nothing."
            )
        )


def _map_caption(result: StudyResult) -> Sentence:
    slides = int((result.samples.label == 1).sum())
    drawn = drawn_landslides(slides)
    told = say(
        "Susceptibility zones (natural breaks over all cells). Dots: landslides of the training (white) and of the "
        "test (black)."
    )
    if not result.evaluation.is_of_map:
        told = say(
            "Susceptibility zones (natural breaks over all cells). Dots: landslides, from all of which the map was "
            "made."
        )
    if result.zones.limits_from:
        told = say(
            "Susceptibility zones, by the limits of '{source}', so that both maps can be compared. Dots: landslides.",
            source=result.zones.limits_from,
        )
    thinned = say(
        "Of the {count:,} landslides {drawn:,} are drawn, evenly over the area: all of them would hide the map.",
        count=slides,
        drawn=drawn,
    )
    return paragraph(told, thinned if drawn < slides else None)


def _add_deviation(page: Page, result: StudyResult) -> None:
    """Add the map of the deviation between the members of an ensemble; nothing for a network of its own."""
    if len(describe(result.path("susceptibility")).bands) < 2:
        return
    page.figure(
        _continuous_map(result, "susceptibility", band=2),
        say("Deviation between the members of the ensemble: the standard deviation of their susceptibilities."),
        size=SMALL,
    )
    page.paragraph(
        say(
            "How to read the deviation: the members were trained alike but for chance. Where it is small, they agree "
            "and the susceptibility depends little on that chance. Where it is large, compared with the steps between "
            "zones, a place might as well be in the next zone: check it on site before deciding by it. What all "
            "members lack, a factor or landslides that nobody mapped, it does not show."
        )
    )


def _continuous_map(
    result: StudyResult,
    name: str,
    band: int = 1,
    colours: Sequence[Rgb] | None = None,
    limits: tuple[float, float] = (0.0, 1.0),
) -> bytes:
    values, valid, step = read_overview(result.path(name), band, longest=900)
    grid = describe(result.path(name)).grid
    width, height = grid.cell_size_metres()
    options: dict[str, Any] = {"limits": limits}
    label = say("relative susceptibility")
    if name == "information_value":
        options, label = {"centre": 0.0}, say("information value")
    elif name == "applicability":
        label, colours = say("dissimilarity index"), index_colours()
    elif band == 2:
        highest = float(np.percentile(values[valid], 98)) if valid.any() else 0.0
        options, label = {"limits": (0.0, max(highest, 1e-3))}, say("deviation of members")
        colours = colours_of(DEVIATIONS, len(DEVIATIONS))
    return raster_map_png(
        None,
        np.where(valid, values, np.nan),
        cell_size_m=(width * step, height * step),
        label=label,
        colours=colours,
        frame=_frame(grid, step),
        **options,
    )


def _add_settings(page: Page, result: StudyResult, settings: StudySettings) -> None:
    add_settings_section(page, study_words(settings, result), say("Settings of the run"))
    page.paragraph(
        say(
            "held_out_predictions.csv beside this report lists every place that was held out, with its label, what was "
            "predicted there, and its fold."
        )
    )
    page.paragraph(
        say(
            "manifest.json beside this report holds every setting and the digests of all data: a run can be made again "
            "from it."
        )
    )


FINAL_WORDS = {ALL: say("all landslides"), SHARE: say("the training landslides")}


def _origin(settings: StudySettings) -> Sentence:
    """Return what information values were computed from, in the map and in the test."""
    if settings.from_all or settings.final == SHARE:
        return FINAL_WORDS[ALL if settings.from_all else SHARE]
    return say("all landslides; in the test, the training landslides")


def study_words(settings: StudySettings, result: StudyResult) -> Words:
    """Return every setting that had a part in a run."""
    origin = say("Information values from")
    words: Words = {
        **training_words(settings.network, result.training.trained.settings),
        **negative_words(settings.negatives, {f.name: f.unit for f in result.stack.factors}),
        **class_words(settings.classes, settings.alpha),
        origin: _origin(settings),
        say("The map is made from"): FINAL_WORDS[settings.final],
        ZONES: brief(len(result.zones.names)),
        say("Where the map may be trusted"): say("worked out") if settings.applicability else say("not worked out"),
        CROSS_VALIDATION: folds_words({v.kind: len(v.folds) for v in result.validations}),
    }
    words[say("Prediction by an ensemble")] = PREDICTION_WORDS[settings.prediction]
    if settings.zone_limits is not None:
        words[say("Limits of the zones from")] = settings.zone_limits.name
    if result.screening is not None:
        words[LOW_WEIGHT] = low_weight_words(result.screening.is_dropping)
        words[LOWEST_WEIGHT] = lowest_words(result.screening)
    inputs = result.inputs
    given = {**nodata_words(inputs.nodata), **resampling_words(inputs.resampling), **inventory_words(inputs.landslides)}
    return {**words, **split_words(settings.split, settings.folds), **given}
