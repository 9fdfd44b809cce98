"""Models and scripts that were saved before there were the newer parameters still run, and give what they gave."""

from __future__ import annotations

import pytest
from qgis_support import Recorder, algorithm, algorithms, core, final_of, own_context, rows_of, run
from same_results import cells_in

# What models and scripts saved before do not hold.
NEWER = ("NODATA", "NEGATIVES", "CLASS_FIELD", "LANDSLIDE_VALUE", "COUNT_PARTS", "STRICT")
SOURCE = core.QgsProcessingModelChildParameterSource


def saved_before(name: str, path, **given) -> core.QgsProcessingModelAlgorithm:
    """Return a model of one algorithm, saved as an older version did: all its parameters but the newer ones."""
    entry, model = algorithm(name), core.QgsProcessingModelAlgorithm("Old", "Tests", "tests")
    step = core.QgsProcessingModelChildAlgorithm(entry.id())
    step.setChildId("step")
    newer = NEWER if name != "trainingsamples" else NEWER[0:1] + NEWER[2:]  # its NEGATIVES are as old as it is
    for definition in entry.parameterDefinitions():
        if not definition.isDestination() and definition.name() not in newer:
            value = given.get(definition.name(), definition.defaultValue())
            step.addParameterSources(definition.name(), [SOURCE.fromStaticValue(value)])
    finals = {}
    for output in entry.destinationParameterDefinitions():
        final = core.QgsProcessingModelOutput(output.name(), output.name())
        final.setChildId("step")
        final.setChildOutputName(output.name())
        finals[output.name()] = final
    step.setModelOutputs(finals)
    model.addChildAlgorithm(step)
    assert model.toFile(str(path))
    text = path.read_text(encoding="utf-8")
    assert [key for key in newer if f'name="{key}"' in text] == [] and 'name="INPUT"' in text
    read = core.QgsProcessingModelAlgorithm()
    assert read.fromFile(str(path))
    return read


def inputs_of(study) -> dict[str, dict]:
    stack, slides = {"INPUT": study.stack["OUTPUT"]}, {"LANDSLIDES": study.landslides}
    others = {"NEGATIVES": study.negatives["OUTPUT"]}
    few = {"NETWORKS": [0], "FOLDS": 0}
    return {
        "factorstack": {"INPUT": study.factors},
        "terrainfactors": {"INPUT": study.factors[-1], "FACTORS": [0]},
        "samplefactors": {**stack, "POINTS": study.landslides},
        "screenfactors": {**stack, **slides},
        "reclassify": stack,
        "informationvalue": {"INPUT": study.classes["OUTPUT"], **slides},
        "negativesamples": {**stack, **slides},
        "trainingsamples": {**stack, **slides, **others},
        "train": {"INPUT": study.samples["OUTPUT"], "NETWORK": 0},
        "predict": {**stack, "NETWORK": study.network["OUTPUT"]},
        "factorimportance": {"INPUT": study.samples["OUTPUT"], "NETWORK": study.network["OUTPUT"], "REPEATS": 2},
        "classify": {"INPUT": study.prediction["OUTPUT"]},
        "zonetable": {"INPUT": study.zones["OUTPUT"], **slides},
        "evaluate": {"INPUT": study.prediction["OUTPUT"], "SAMPLES": study.samples["OUTPUT"], **slides},
        "comparestrategies": {**stack, **slides, **few, "STRATEGIES": [0]},
        "comparenetworks": {**stack, **slides, **few},
        "susceptibility": {**stack, **slides, "NETWORK": 0},
    }


TRIED = (
    "factorstack",
    "terrainfactors",
    "samplefactors",
    "screenfactors",
    "reclassify",
    "informationvalue",
    "negativesamples",
    "trainingsamples",
    "train",
    "predict",
    "factorimportance",
    "classify",
    "zonetable",
    "evaluate",
    "comparestrategies",
    "comparenetworks",
    "susceptibility",
)


def test_every_algorithm_with_newer_parameters_is_tried(toolbox, study):
    newer = {a.name() for a in algorithms() if {p.name() for p in a.parameterDefinitions()} & set(NEWER)}
    # Newer than all of them.
    newer -= {"repeatrun", "unitsamples", "unitsummary", "predictunits", "evaluateunits", "applicability"}
    newer -= {"comparemaps", "explain"}
    assert newer == set(inputs_of(study)) == set(TRIED)


@pytest.mark.parametrize("name", TRIED)
def test_a_model_saved_before_runs_as_it_did(study, tmp_path, name):
    import processing

    given = inputs_of(study)[name]
    model, feedback = saved_before(name, tmp_path / "old.model3", **given), Recorder()
    outputs = {}
    for output in algorithm(name).destinationParameterDefinitions():
        suffix = "" if output.type() == "folderDestination" else f".{output.defaultFileExtension()}"
        outputs[output.name()] = f"{name}-{output.name()}{suffix}"
    (tmp_path / "model").mkdir()
    (tmp_path / "script").mkdir()
    by_model = {final_of(f"step:{key}", model): str(tmp_path / "model" / file) for key, file in outputs.items()}
    processing.run(model, by_model, feedback=feedback, context=own_context())
    assert not [text for text in feedback.warnings if "There is no parameter" in text]
    # A script of before gives the parameters that it needs; those that are empty by default are left out.
    run(name, **given, **{key: str(tmp_path / "script" / file) for key, file in outputs.items()})
    made, scripted = (sorted(p.name for p in (tmp_path / how).rglob("*")) for how in ("model", "script"))
    assert made == scripted and made
    for raster in (tmp_path / "model").rglob("*.tif"):
        assert cells_in(raster) == cells_in(tmp_path / "script" / raster.relative_to(tmp_path / "model")), raster
    for table in (tmp_path / "model").rglob("*.gpkg"):
        assert rows_of(table) == rows_of(tmp_path / "script" / table.relative_to(tmp_path / "model")), table


# Not in any model or script of before there was SETTINGS; what is hidden now was in all of them.
SINCE_SETTINGS = ("SETTINGS", "SETTINGS_FILE", "NAMES", "NAME")


def saved_before_settings(name: str, path, **given) -> core.QgsProcessingModelAlgorithm:
    """Return a model as the dialog of many fields left it: each of them written down, those that are hidden too."""
    entry, model = algorithm(name), core.QgsProcessingModelAlgorithm("Old", "Tests", "tests")
    step = core.QgsProcessingModelChildAlgorithm(entry.id())
    step.setChildId("step")
    for definition in entry.parameterDefinitions():
        if not definition.isDestination() and definition.name() not in SINCE_SETTINGS:
            value = given.get(definition.name(), definition.defaultValue())
            step.addParameterSources(definition.name(), [SOURCE.fromStaticValue(value)])
    final = core.QgsProcessingModelOutput("OUTPUT", "OUTPUT")
    final.setChildId("step")
    final.setChildOutputName("OUTPUT")
    step.setModelOutputs({"OUTPUT": final})
    model.addChildAlgorithm(step)
    assert model.toFile(str(path))
    text = path.read_text(encoding="utf-8")
    assert not [key for key in SINCE_SETTINGS if f'name="{key}"' in text]
    assert all(f'name="{key}"' in text for key in given)
    read = core.QgsProcessingModelAlgorithm()
    assert read.fromFile(str(path)) and read.validate() == (True, [])
    return read


HIDDEN_THEN_SHOWN = {
    "NETWORK": 1,
    "ENSEMBLE": True,
    "EPOCHS": 3,
    "MEMBERS": 2,
    "CLASSES": 4,
    "ZONES": 3,
    "RATIO": 1.5,
    "TRAIN_SHARE": 0.6,
    "MANIFEST": None,
}


def test_hidden_settings_of_an_old_model_count(study, tmp_path):
    import json

    import processing

    given = {"INPUT": study.factors, "LANDSLIDES": study.landslides, **HIDDEN_THEN_SHOWN}
    model, feedback = saved_before_settings("susceptibility", tmp_path / "old.model3", **given), Recorder()
    processing.run(
        model, {final_of("step:OUTPUT", model): str(tmp_path / "run")}, feedback=feedback, context=own_context()
    )
    assert not [text for text in feedback.warnings if "There is no parameter" in text]
    manifest = json.loads((tmp_path / "run" / "manifest.json").read_text(encoding="utf-8"))
    chosen = manifest["parameters"]
    assert (chosen["network"], chosen["training"]["epochs"], chosen["training"]["members"]) == ("cnn", 3, 2)
    assert (chosen["classes"], chosen["zones"]) == (4, 3)
    assert (chosen["negatives"]["ratio"], chosen["split"]["train_share"]) == (1.5, 0.6)


def test_a_model_made_now_lacks_nothing_for_the_designer(toolbox):
    """It writes down what it shows, and takes for missing what is neither written down nor optional."""
    hidden = core.QgsProcessingParameterDefinition.Flag.FlagHidden
    optional = core.QgsProcessingParameterDefinition.Flag.FlagOptional
    found = [d for entry in algorithms() for d in entry.parameterDefinitions() if d.flags() & hidden]
    assert len(found) > 20 and all(d.flags() & optional for d in found)
