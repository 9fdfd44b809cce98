"""What holds for every entry of the toolbox: names, help, outputs, and what a run may leave behind."""

from __future__ import annotations

import os

import pytest
from qgis_support import Canceller, Recorder, algorithm, algorithms, check_outputs, core, digests, run

ENTRIES = {
    "demobasin": ("workflow", "1 All steps", "Make demo basin"),
    "terrainfactors": ("factors", "2 Factors", "Terrain factors from DEM"),
    "distancefactor": ("factors", "2 Factors", "Distance to features"),
    "ndvi": ("factors", "2 Factors", "Vegetation index (NDVI)"),
    "factorstack": ("factors", "2 Factors", "Build factor stack"),
    "samplefactors": ("screening", "3 Screening", "Factor values at points"),
    "screenfactors": ("screening", "3 Screening", "Screen factors (PCA weights)"),
    "reclassify": ("informationvalue", "4 Information value", "Reclassify factors"),
    "informationvalue": ("informationvalue", "4 Information value", "Information value"),
    "negativesamples": ("samples", "5 Samples", "Sample non-landslide points"),
    "trainingsamples": ("samples", "5 Samples", "Build training samples"),
    "unitsamples": ("samples", "5 Samples", "Samples of mapping units"),
    "train": ("networks", "6 Models", "Train model"),
    "predict": ("networks", "6 Models", "Predict susceptibility"),
    "predictunits": ("networks", "6 Models", "Predict mapping units"),
    "factorimportance": ("networks", "6 Models", "Factor importance"),
    "explain": ("networks", "6 Models", "Why here (contributions of the factors)"),
    "classify": ("zoning", "7 Zones", "Zone susceptibility map"),
    "zonetable": ("zoning", "7 Zones", "Zone table"),
    "unitsummary": ("zoning", "7 Zones", "Summary of a map per unit"),
    "evaluate": ("evaluation", "8 Evaluation and comparison", "Evaluate"),
    "evaluateunits": ("evaluation", "8 Evaluation and comparison", "Evaluate mapping units"),
    "applicability": ("evaluation", "8 Evaluation and comparison", "Area of applicability"),
    "comparemaps": ("evaluation", "8 Evaluation and comparison", "Compare two maps"),
    "comparestrategies": ("evaluation", "8 Evaluation and comparison", "Compare sampling strategies"),
    "comparenetworks": ("evaluation", "8 Evaluation and comparison", "Compare models"),
    "susceptibility": ("workflow", "1 All steps", "Landslide susceptibility, all steps"),
    "repeatrun": ("workflow", "1 All steps", "Repeat a run from its manifest"),
}
# What a user sees without opening 'Advanced'.
MAIN_PARAMETERS = {
    "demobasin": {"COLUMNS", "ROWS", "CELL_SIZE", "COUNT", "OUTPUT"},
    "terrainfactors": {"INPUT", "FACTORS", "WINDOW", "CATCHMENT_AREA", "OUTPUT", "FOLDER"},
    "distancefactor": {"INPUT", "REFERENCE", "MAX_DISTANCE", "VALID_ONLY", "NAME", "OUTPUT"},
    "ndvi": {"RED", "RED_BAND", "NIR", "NIR_BAND", "OFFSET", "MASK", "OUTPUT"},
    "samplefactors": {"INPUT", "POINTS", "ALL_CELLS", "OUTPUT"},
    "screenfactors": {"INPUT", "LANDSLIDES", "SPLIT", "TABLE", "OUTPUT", "REPORT"},
    "factorstack": {"INPUT", "CATEGORICAL", "REFERENCE", "STUDY_AREA", "OUTPUT"},
    "reclassify": {"INPUT", "METHOD", "CLASSES", "OUTPUT"},
    "informationvalue": {"INPUT", "LANDSLIDES", "SPLIT", "OUTPUT", "TABLE"},
    "negativesamples": {"INPUT", "LANDSLIDES", "STRATEGY", "INFORMATION_VALUE", "OUTPUT"},
    "trainingsamples": {"INPUT", "LANDSLIDES", "NEGATIVES", "SPLIT", "OUTPUT"},
    "unitsamples": {"INPUT", "UNITS", "LANDSLIDES", "LABEL", "SPLIT", "OUTPUT"},
    "train": {"INPUT", "NETWORK", "ENSEMBLE", "OUTPUT", "REPORT"},
    "predict": {"INPUT", "NETWORK", "OUTPUT"},
    "predictunits": {"INPUT", "NETWORK", "OUTPUT"},
    "factorimportance": {"INPUT", "NETWORK", "SAMPLES", "OUTPUT", "CURVES", "REPORT"},
    "explain": {"INPUT", "NETWORK", "PLACES", "OUTPUT", "TABLE", "REPORT", "RASTER"},
    "classify": {"INPUT", "METHOD", "CLASSES", "OUTPUT"},
    "zonetable": {"INPUT", "LANDSLIDES", "SAMPLES", "OUTPUT"},
    "unitsummary": {"INPUT", "UNITS", "ZONES", "OUTPUT"},
    "evaluate": {"INPUT", "SAMPLES", "LANDSLIDES", "INFORMATION_VALUE", "OUTPUT"},
    "evaluateunits": {"INPUT", "NETWORK", "FOLDS", "OUTPUT", "REPORT"},
    "applicability": {"INPUT", "SAMPLES", "NETWORK", "ZONES", "OUTPUT"},
    "comparemaps": {"INPUT", "SECOND", "LANDSLIDES", "SAMPLES", "OUTPUT", "TABLE", "REPORT"},
    "comparestrategies": {"INPUT", "LANDSLIDES", "NETWORKS", "ENSEMBLE", "STRATEGIES", "FOLDS", "OUTPUT"},
    "comparenetworks": {"INPUT", "LANDSLIDES", "NETWORKS", "ENSEMBLE", "STRATEGY", "FOLDS", "OUTPUT"},
    "susceptibility": {"INPUT", "LANDSLIDES", "STUDY_AREA", "CATEGORICAL", "NETWORK", "OUTPUT", "PRESET"},
    "repeatrun": {"MANIFEST", "OUTPUT", "LANDSLIDES", "STUDY_AREA", "TITLE", "OPEN"},
}
# Outputs that a run with the required parameters alone does not have.
OPTIONAL_OUTPUTS = {
    "terrainfactors": ("FOLDER",),
    "screenfactors": ("OUTPUT", "REPORT"),
    "train": ("REPORT", "SETTINGS_FILE"),
    "predict": ("TABLE", "IMITATION", "IMITATION_DIFFERENCE", "ZONES_ALIKE_PCT"),
    "classify": ("POLYGONS",),
    "factorimportance": ("REPORT",),
    "explain": ("REPORT", "RASTER", "RASTER_ERROR", "RASTER_AGREEMENT"),
    "evaluate": (
        "AUC_INFORMATION_VALUE",
        "AUC_RANDOM_FOLDS",
        "AUC_SPATIAL_FOLDS",
        "COMMON_AUC_RANDOM_FOLDS",
        "COMMON_AUC_SPATIAL_FOLDS",
        "AUC_TIME_FOLDS",
        "COMMON_AUC_TIME_FOLDS",
    ),
    "evaluateunits": (
        "REPORT",
        *(f"AUC_{of}_{kind}_FOLDS" for of in ("ALL", "HELD_OUT") for kind in ("RANDOM", "SPATIAL")),
    ),
    "applicability": ("TABLE", "POLYGONS", "VERY_HIGH_OUTSIDE_PCT", "AUC_INSIDE", "AUC_OUTSIDE"),
    "susceptibility": (
        "IMITATION_FILE",
        "IMITATION_DIFFERENCE",
        "ZONES_ALIKE_PCT",
        "AUC_COMMON_RANDOM_FOLDS",
        "AUC_COMMON_SPATIAL_FOLDS",
        "AUC_PAPER_RANDOM_FOLDS",
        "AUC_PAPER_SPATIAL_FOLDS",
        "AUC_COMMON_TIME_FOLDS",
        "AUC_PAPER_TIME_FOLDS",
        "AUC_COMMON_RANDOM_SPLIT",
        "AUC_COMMON_SPATIAL_SPLIT",
    ),
}
OPTIONAL_OUTPUTS["repeatrun"] = OPTIONAL_OUTPUTS["susceptibility"]
HIDDEN = core.QgsProcessingParameterDefinition.Flag.FlagHidden
ADVANCED = core.QgsProcessingParameterDefinition.Flag.FlagAdvanced
OPTIONAL = core.QgsProcessingParameterDefinition.Flag.FlagOptional


def required(name: str, study, folder) -> dict:
    """Return the parameters without which the algorithm does not run, or not quickly, its outputs in `folder`."""
    stack, landslides = study.stack["OUTPUT"], study.landslides
    inputs = {
        "demobasin": lambda: {"COLUMNS": 64, "ROWS": 48, "COUNT": 30},
        "terrainfactors": lambda: {"INPUT": study.factors[-1]},
        "distancefactor": lambda: {"INPUT": study.basin["ROADS"], "REFERENCE": study.factors[0]},
        "ndvi": lambda: {"RED": study.factors[0], "NIR": study.factors[1]},
        "samplefactors": lambda: {"INPUT": stack, "POINTS": landslides},
        "screenfactors": lambda: {"INPUT": stack, "LANDSLIDES": landslides},
        "factorstack": lambda: {"INPUT": study.factors},
        "reclassify": lambda: {"INPUT": stack},
        "informationvalue": lambda: {"INPUT": study.classes["OUTPUT"], "LANDSLIDES": landslides},
        "negativesamples": lambda: {"INPUT": stack, "LANDSLIDES": landslides},
        "trainingsamples": lambda: {"INPUT": stack, "LANDSLIDES": landslides, "NEGATIVES": study.negatives["OUTPUT"]},
        "train": lambda: {"INPUT": study.samples["OUTPUT"], "NETWORK": 0},  # the study trains the default one
        "unitsamples": lambda: {"INPUT": stack, "UNITS": study.units, "LANDSLIDES": landslides},
        "predict": lambda: {"INPUT": stack, "NETWORK": study.network["OUTPUT"]},
        "predictunits": lambda: {"INPUT": study.unit_samples["OUTPUT"], "NETWORK": study.unit_network["OUTPUT"]},
        "factorimportance": lambda: {"INPUT": study.samples["OUTPUT"], "NETWORK": study.network["OUTPUT"]},
        "explain": lambda: {
            "INPUT": stack,
            "NETWORK": study.network["OUTPUT"],
            "PLACES": landslides,
            "BACKGROUND": 5,
            # Both may be left out: a raster alone will do.
            "OUTPUT": os.path.join(folder, "explain-OUTPUT.gpkg"),
            "TABLE": os.path.join(folder, "explain-TABLE.gpkg"),
        },
        "classify": lambda: {"INPUT": study.prediction["OUTPUT"]},
        "zonetable": lambda: {"INPUT": study.zones["OUTPUT"], "LANDSLIDES": landslides},
        "unitsummary": lambda: {"INPUT": study.factors[0], "UNITS": study.units},
        "evaluate": lambda: {"INPUT": study.prediction["OUTPUT"], "SAMPLES": study.samples["OUTPUT"]},
        "evaluateunits": lambda: {
            "INPUT": study.unit_samples["OUTPUT"],
            "NETWORK": study.unit_network["OUTPUT"],
            "FOLDS": 0,
        },
        "applicability": lambda: {"INPUT": stack, "SAMPLES": study.samples["OUTPUT"]},
        "comparemaps": lambda: {
            "INPUT": study.prediction["OUTPUT"],
            "SECOND": study.information_value["OUTPUT"],
            "LANDSLIDES": landslides,
        },
        # The default network, all strategies and their folds would take minutes.
        "comparestrategies": lambda: {
            "INPUT": stack,
            "LANDSLIDES": landslides,
            "NETWORKS": [0],
            "STRATEGIES": [0, 1],
            "FOLDS": 2,
        },
        "comparenetworks": lambda: {"INPUT": stack, "LANDSLIDES": landslides, "NETWORKS": [0], "FOLDS": 0},
        "susceptibility": lambda: {"INPUT": study.factors, "LANDSLIDES": landslides, "NETWORK": 0},
        "repeatrun": lambda: {"MANIFEST": study.whole["MANIFEST_FILE"]},
    }[name]()
    for parameter in algorithm(name).destinationParameterDefinitions():
        if not parameter.flags() & OPTIONAL:
            extension = "" if parameter.type() == "folderDestination" else f".{parameter.defaultFileExtension()}"
            inputs[parameter.name()] = os.path.join(folder, f"{name}-{parameter.name()}{extension}")
    return inputs


def test_the_toolbox_is_complete(toolbox):
    found = {a.name(): (a.groupId(), a.group(), a.displayName()) for a in algorithms()}
    assert found == ENTRIES
    assert toolbox.id() == "landslide"
    assert not toolbox.icon().isNull() and os.path.exists(toolbox.svgIconPath())


@pytest.mark.parametrize("name", ENTRIES)
def test_everything_is_explained(toolbox, name):
    entry = algorithm(name)
    assert len(entry.shortHelpString()) > 60
    for parameter in entry.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
        assert parameter.description() and parameter.name() == parameter.name().upper()
    for output in entry.outputDefinitions():
        assert output.description() and output.name() == output.name().upper()


@pytest.mark.parametrize("name", ENTRIES)
def test_rarely_used_parameters_are_advanced(toolbox, name):
    shown = {p.name() for p in algorithm(name).parameterDefinitions() if not p.flags() & (ADVANCED | HIDDEN)}
    assert shown == MAIN_PARAMETERS[name]


@pytest.mark.parametrize("name", sorted(set(ENTRIES) - {"demobasin", "distancefactor", "ndvi"}))
def test_whatever_remarks_on_its_input_can_be_strict(toolbox, name):
    """The three others make no remarks."""
    last = [p for p in algorithm(name).parameterDefinitions() if not p.isDestination()][-1]
    assert last.name() == "STRICT" and last.defaultValue() is False and last.flags() & ADVANCED


@pytest.mark.parametrize("name", ENTRIES)
def test_a_run_gives_the_declared_outputs_and_changes_no_input(study, tmp_path, name):
    parameters = required(name, study, tmp_path)
    before = digests(study.folder)
    check_outputs(name, run(name, **parameters), OPTIONAL_OUTPUTS.get(name, ()))
    assert digests(study.folder) == before
    assert not [path for path in digests(tmp_path) if "/." in f"/{path}"]
    run(name, **parameters)  # the outputs can be replaced


@pytest.mark.parametrize("name", ENTRIES)
def test_a_run_cancelled_at_once_leaves_nothing(study, tmp_path, name):
    parameters = required(name, study, tmp_path)
    feedback = Recorder()
    feedback.cancel()
    with pytest.raises(core.QgsProcessingException, match="cancelled"):
        run(name, feedback, **parameters)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ENTRIES)
def test_a_cancelled_run_leaves_nothing_or_everything(study, tmp_path, name):
    """The last block of a small raster is also the first: a click after it comes too late to stop the run."""
    earlier = required(name, study, tmp_path / "earlier")
    run(name, **earlier)
    before = digests(tmp_path)
    for percent in (0, 50, 90):
        for again in (required(name, study, tmp_path / f"new {percent}"), earlier):
            try:
                results = run(name, Canceller(percent), **again)
            except core.QgsProcessingException as error:
                assert "cancelled" in str(error)
                assert digests(tmp_path) == before
            else:
                assert percent > 0
                check_outputs(name, results, OPTIONAL_OUTPUTS.get(name, ()))
                before = digests(tmp_path)


@pytest.mark.parametrize("name", ENTRIES)
def test_temporary_outputs(study, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    parameters = required(name, study, tmp_path)
    wanted = {p.name() for p in algorithm(name).destinationParameterDefinitions()}
    parameters.update({key: core.QgsProcessing.TEMPORARY_OUTPUT for key in wanted})
    results = run(name, **parameters)
    if name == "predict":
        wanted.remove("IMITATION")  # of so small a map there is none
    assert all(os.path.exists(results[key]) for key in wanted)
    assert os.listdir(tmp_path) == []
