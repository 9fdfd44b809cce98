"""Models and scripts that were saved before there were the newer parameters still run, and give what they gave."""

from __future__ import annotations

import pytest
from qgis_support import Recorder, algorithm, algorithms, core, own_context, rows_of, run
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
    newer.discard("repeatrun")  # newer than all of them
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
    by_model = {f"step:{key}": str(tmp_path / "model" / file) for key, file in outputs.items()}
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
