"""The report and the map picture of the whole workflow."""

from __future__ import annotations

import numpy as np

from ..analysis.hillshade import hillshade
from ..analysis.zones import zone_colours
from ..feedback import SILENT, Feedback
from ..geodata.raster import describe, read_overview
from ..reports.map import raster_map_png, zone_map_png
from ..reports.page import Page
from .importance_report import add_importance
from .report_sections import (
    STRATEGY_WORDS,
    add_cross_validations,
    add_evaluation,
    add_information_values,
    add_zones,
    caveats_of,
)
from .screening_report import add_screening
from .study import StudyResult, StudySettings, parameters_of
from .train import add_training

ELEVATION_NAMES = ("elevation", "dem", "altitude", "height", "dtm")


def relief_of(result: StudyResult) -> np.ndarray | None:
    """Return a hillshade of the stack's elevation at the overview's size, None if no factor is an elevation."""
    for factor in result.stack.factors:
        if factor.name.lower() in ELEVATION_NAMES:
            values, valid, step = read_overview(result.stack.path, factor.band)
            width, height = result.stack.grid.cell_size_metres()
            return hillshade(np.where(valid, values, np.nan), width * step, height * step)
    return None


def write_map(result: StudyResult, title: str) -> bytes:
    """Write the picture of the zones over a hillshade and return it."""
    zones, valid, step = read_overview(result.path("zones"))
    width, height = result.stack.grid.cell_size_metres()
    return zone_map_png(
        result.path("map"),
        np.where(valid, zones, 0).astype(np.uint8),
        result.zones.names,
        zone_colours(len(result.zones.names)),
        hillshade=relief_of(result),
        cell_size_m=(width * step, height * step),
        title=title or "Landslide susceptibility",
        area_shares=[row.area_pct / 100 for row in result.zone_rows],
    )


def study_caveats(result: StudyResult, settings: StudySettings) -> list[str]:
    """Return what to be careful about; the first holds for every run."""
    samples = result.training.trained.samples
    return caveats_of(
        result.evaluation,
        very_high_share=result.zone_rows[-1].area_pct / 100,
        from_all=settings.from_all,
        ratio=round(samples["non_landslide"] / samples["landslide"], 2),
    )


def write_report(result: StudyResult, settings: StudySettings, title: str, feedback: Feedback = SILENT) -> None:
    """Write the report of a run: summary and map first, then every step, the settings last."""
    page = Page("Landslide susceptibility", title)
    evaluation, screening = result.evaluation, result.screening
    page.highlights(
        {
            "AUC, common held-out test": f"{evaluation.common.auc:.3f}",
            "AUC, paper's protocol": f"{evaluation.paper.auc:.3f}",
            "landslides": len(result.located),
            "area": f"{sum(row.area_km2 for row in result.zone_rows):,.0f} km²",
            "very high zone": f"{result.zone_rows[-1].area_pct:.1f} % of the area",
        }
    )
    with open(result.path("map"), "rb") as stream:
        page.figure(stream.read(), "Susceptibility zones (natural breaks over all cells).")
    page.warning(study_caveats(result, settings))
    counted = sum(row.landslides for row in result.table if row.factor == result.table[0].factor)
    parts = (
        lambda: _add_data(page, result, settings),
        lambda: screening and add_screening(page, screening, is_dropping=settings.screen),
        lambda: add_information_values(page, result.table, alpha=settings.alpha, landslides=counted),
        lambda: page.figure(_continuous_map(result, "information_value"), "Information value, summed over factors."),
        lambda: add_training(page, result.training),
        lambda: add_evaluation(page, evaluation, settings.negatives.strategy),
        lambda: add_cross_validations(page, result.validations),
        lambda: add_importance(page, result.importance),
        lambda: add_zones(page, result.zone_rows, result.zones.gvf),
        lambda: page.figure(_continuous_map(result, "susceptibility"), "Relative susceptibility before zoning."),
        lambda: _add_settings(page, result, settings),
    )
    for number, add in enumerate(parts, start=1):
        feedback.check()  # drawing takes seconds
        add()
        feedback.progress(number / len(parts))
    page.write(result.path("report"))


def _continuous_map(result: StudyResult, name: str) -> bytes:
    values, valid, step = read_overview(result.path(name), longest=900)
    width, height = describe(result.path(name)).grid.cell_size_metres()
    options = {"centre": 0.0} if name == "information_value" else {"limits": (0.0, 1.0)}
    return raster_map_png(
        None,
        np.where(valid, values, np.nan),
        cell_size_m=(width * step, height * step),
        label="information value" if name == "information_value" else "relative susceptibility",
        **options,
    )


def _add_data(page: Page, result: StudyResult, settings: StudySettings) -> None:
    page.section("Data and samples")
    width, height = result.stack.grid.cell_size_metres()
    page.settings(
        {
            "factors": ", ".join(f.name + (" (categories)" if f.is_categorical else "") for f in result.stack.factors),
            "grid": f"{result.stack.grid.width:,} × {result.stack.grid.height:,} cells of {width:.6g} × {height:.6g} m",
            "valid cells": sum(row.cells for row in result.zone_rows),
            "landslides in the inventory": result.located.total,
            "outside the raster": result.located.outside,
            "on cells without data": result.located.on_nodata,
            "non-landslides": STRATEGY_WORDS[settings.negatives.strategy],
            **result.samples.counts(),
        },
        caption="What went in",
    )
    for message in result.messages:
        page.note(message)


def _add_settings(page: Page, result: StudyResult, settings: StudySettings) -> None:
    from .manifest import versions

    page.section("Settings and versions")
    flat = {}
    for key, value in parameters_of(settings, result.training).items():
        if isinstance(value, dict):
            flat.update({f"{key}: {name}": item for name, item in value.items()})
        else:
            flat[key] = value
    page.settings(flat, caption="Every setting of the run")
    page.settings(versions(), caption="Software")
    page.paragraph(
        "Method: Wang & Tang (2024), Prediction of landslide susceptibility based on neural network model and "
        "negative sample selected by information value model; the common held-out test is added to it."
    )
