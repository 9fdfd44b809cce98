"""What a run of all steps leaves: the outputs of 'Landslide susceptibility, all steps' and of a run again."""

from __future__ import annotations

import os

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
)

from ..sentences import say
from .base import LandslideAlgorithm, tr
from .open_layers import RunLayer, open_run

RASTERS = {
    "SUSCEPTIBILITY": ("susceptibility", say("Susceptibility")),
    "ZONES_MAP": ("zones", say("Susceptibility zones")),
    "INFORMATION_VALUE": ("information_value", say("Information-value map")),
    "APPLICABILITY_MAP": ("applicability", say("Area of applicability")),
}
VECTORS = {
    "SAMPLES": ("samples", say("Samples")),
    "OUTSIDE": ("outside", say("Outside the area of applicability")),
    "ZONE_TABLE": ("zone_table", say("Zone table")),
    "EVALUATION": ("evaluation", say("Evaluation")),
    "IMPORTANCE": ("importance", say("Factor importance")),
    "INFORMATION_VALUE_TABLE": ("information_value_table", say("Information-value table")),
}
# What QGIS's Results Viewer shows.
PAGES = {"REPORT": ("report", say("Report"))}
DOCUMENTS = {
    "MAP": ("map", say("Map picture")),
    "NETWORK_FILE": ("network", say("Model file")),
    "TESTED_NETWORK_FILE": ("tested_network", say("Model file of the tested model, if another one made the map")),
    "IMITATION_FILE": ("imitation", say("File of the small model that imitates the ensemble, if it made the map")),
    "MANIFEST_FILE": ("manifest", say("Manifest")),
}
NUMBERS = {
    "AUC_COMMON": ("auc_common", say("AUC, common held-out test")),
    "AUC_COMMON_LOW": ("auc_common_low", say("AUC, common test, lower limit of the 95 % interval")),
    "AUC_COMMON_HIGH": ("auc_common_high", say("AUC, common test, upper limit of the 95 % interval")),
    "AUC_COMMON_BLOCK_LOW": (
        "auc_common_block_low",
        say("AUC, common test, lower limit of the 95 % interval by spatial blocks"),
    ),
    "AUC_COMMON_BLOCK_HIGH": (
        "auc_common_block_high",
        say("AUC, common test, upper limit of the 95 % interval by spatial blocks"),
    ),
    "AUC_PAPER": ("auc_paper", say("AUC, paper's protocol")),
    "AUC_INFORMATION_VALUE": ("auc_information_value", say("AUC of the information-value map, common test")),
    "SUCCESS_RATE": ("success_rate_area", say("Area under the success rate curve")),
    "PREDICTION_RATE": ("prediction_rate_area", say("Area under the prediction rate curve")),
    "GOODNESS_OF_VARIANCE_FIT": ("goodness_of_variance_fit", say("Goodness of variance fit of the zones")),
    "VERY_HIGH_PCT": ("very_high_pct", say("Share of the highest zone in the area (%)")),
    "OUTSIDE_PCT": ("outside_pct", say("Share of the area outside the area of applicability (%)")),
    "VERY_HIGH_OUTSIDE_PCT": ("very_high_outside_pct", say("Share of the highest zone outside it (%)")),
    "AUC_INSIDE": ("auc_inside", say("AUC, common test, inside the area of applicability")),
    "AUC_OUTSIDE": ("auc_outside", say("AUC, common test, outside the area of applicability")),
    "AUC_COMMON_RANDOM_SPLIT": ("auc_common_random_split", say("AUC, common test, a random split beside that by time")),
    "AUC_COMMON_SPATIAL_SPLIT": (
        "auc_common_spatial_split",
        say("AUC, common test, a spatial split beside that by time"),
    ),
    "AUC_COMMON_RANDOM_FOLDS": ("auc_common_random_folds", say("AUC, common test, random folds")),
    "AUC_COMMON_SPATIAL_FOLDS": ("auc_common_spatial_folds", say("AUC, common test, spatial folds")),
    "AUC_PAPER_RANDOM_FOLDS": ("auc_paper_random_folds", say("AUC, paper's protocol, random folds")),
    "AUC_PAPER_SPATIAL_FOLDS": ("auc_paper_spatial_folds", say("AUC, paper's protocol, spatial folds")),
    "IMITATION_DIFFERENCE": ("imitation_difference", say("Mean difference of the small model")),
    "ZONES_ALIKE_PCT": ("imitation_zones_alike_pct", say("Cells in the same zone by both (%)")),
    "AUC_COMMON_TIME_FOLDS": ("auc_common_time_folds", say("AUC, common test, folds by time")),
    "AUC_PAPER_TIME_FOLDS": ("auc_paper_time_folds", say("AUC, paper's protocol, folds by time")),
}


def add_run_outputs(algorithm: LandslideAlgorithm) -> None:
    """Declare what a run leaves."""
    for outputs, kind in (
        (RASTERS, QgsProcessingOutputRasterLayer),
        (VECTORS, QgsProcessingOutputVectorLayer),
        (PAGES, QgsProcessingOutputHtml),
        (DOCUMENTS, QgsProcessingOutputFile),
        (NUMBERS, QgsProcessingOutputNumber),
    ):
        for name, (_, title) in outputs.items():
            algorithm.addOutput(kind(name, tr(title)))


def run_outputs(algorithm: LandslideAlgorithm, result, opens: bool, context) -> dict:
    """Return the outputs of a run, a `StudyResult`, and have its maps opened if `opens`."""
    from ..study.run import results_of

    if opens:
        open_run(context, result.inputs.title or os.path.basename(result.folder), str(result.folder), _layers(result))
    files, figures = {**RASTERS, **VECTORS, **PAGES, **DOCUMENTS}, results_of(result)
    outputs = {"OUTPUT": str(result.folder)}
    outputs.update({name: result.path(key) for name, (key, _) in files.items() if key in result.files})
    outputs.update({name: figures[key] for name, (key, _) in NUMBERS.items() if key in figures})
    return outputs


def _layers(result) -> list[RunLayer]:
    """Return the layers of a run that are opened, the topmost first."""
    slides = result.path("samples") + '|layername=samples|subset="label" = 1'
    area, doubtful = result.applicability, []
    if area is not None:  # QGIS hatches polygons alone, not rasters
        doubtful = [RunLayer(tr(say("Area of applicability")), result.path("applicability"), is_visible=False)]
        if area.whole.outside:
            doubtful.insert(0, RunLayer(tr(say("Outside the area of applicability")), result.path("outside")))
    return [
        RunLayer(tr(say("Landslides")), slides, kinds=("1 train", "1 test")),
        RunLayer(tr(say("Non-landslides")), result.path("non_landslides"), is_visible=False),
        *doubtful,
        RunLayer(tr(say("Susceptibility zones")), result.path("zones")),
        RunLayer(tr(say("Susceptibility")), result.path("susceptibility")),
        RunLayer(tr(say("Information-value map")), result.path("information_value"), is_visible=False),
    ]
