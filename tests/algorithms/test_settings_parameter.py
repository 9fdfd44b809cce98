"""SETTINGS: what dialogs do not ask, as JSON; and what happens to parameters that dialogs asked once."""

from __future__ import annotations

import json

import pytest
from landslide_susceptibility.models.network_file import check_network_file
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.study.settings_file import read_settings, write_settings
from qgis_support import Recorder, algorithm, core, failure, run

Flag = core.QgsProcessingParameterDefinition.Flag
# What QGIS's own list of 'susceptibility' held before there was SETTINGS: models and scripts may give any of it.
BEFORE = set()
for line in (
    "INPUT CATEGORICAL LANDSLIDES STUDY_AREA LABELS NETWORK ENSEMBLE MEMBERS VALIDATION_SHARE PATIENCE EPOCHS",
    "BATCH LEARNING_RATE DROP_EPOCH WEIGHT_DECAY DROPOUT HIDDEN KERNEL EMBEDDING ATTENTION GOAL MU MU_DECREASE",
    "MU_INCREASE MU_MAX TREES LEAF LEAF_NODES L2 C GAMMA FILTERS LAYERS CLASS_WEIGHT STRATEGY RATIO BUFFER",
    "SLOPE_FACTOR SLOPE_LIMIT IV_ZONES MINIMUM_DISTANCE REFERENCE CLASSES ALPHA FROM_ALL ZONES SPLIT",
    "TRAIN_SHARE BLOCK_SIZE SEED FOLDS SCREEN THRESHOLD TITLE OPEN MANIFEST OUTPUT THREADS NODATA NEGATIVES",
    "CLASS_FIELD LANDSLIDE_VALUE COUNT_PARTS STRICT",
):
    BEFORE.update(line.split())
LOGISTIC = list(NETWORKS).index("logistic")
CNN = list(NETWORKS).index("cnn")


@pytest.fixture
def whole_run(study, tmp_path):
    def start(feedback=None, **parameters):
        return run(
            "susceptibility",
            feedback,
            **{
                "INPUT": study.factors[:3],
                "LANDSLIDES": study.landslides,
                "NETWORK": LOGISTIC,
                "OUTPUT": str(tmp_path / "run"),
                **parameters,
            },
        )

    return start


def settings_of(results) -> dict:
    with open(results["MANIFEST_FILE"], encoding="utf-8") as file:
        return json.load(file)["parameters"]


def test_the_dialog_asks_little(toolbox):
    definitions = algorithm("susceptibility").parameterDefinitions()
    shown = [d for d in definitions if not d.flags() & (Flag.FlagHidden | Flag.FlagAdvanced)]
    advanced = [d for d in definitions if d.flags() & Flag.FlagAdvanced and not d.flags() & Flag.FlagHidden]
    first = [d.name() for d in shown][:6]
    assert first == ["INPUT", "LANDSLIDES", "STUDY_AREA", "CATEGORICAL", "NETWORK", "OUTPUT"]
    assert len(advanced) <= 15
    order = [d.name() for d in definitions if not d.flags() & Flag.FlagHidden]
    assert max(map(order.index, ("SPLIT", "FOLDS", "STUDY_AREA"))) < min(map(order.index, ("STRATEGY", "SETTINGS")))
    required = {d.name() for d in definitions if not d.flags() & (Flag.FlagOptional | Flag.FlagHidden)}
    assert {"INPUT", "LANDSLIDES"} <= required


def test_whatever_models_and_scripts_may_give_is_still_there(toolbox):
    assert {d.name() for d in algorithm("susceptibility").parameterDefinitions()} >= BEFORE


def test_settings_and_hidden_parameters_mean_the_same(whole_run, tmp_path):
    by_settings = whole_run(SETTINGS=json.dumps({"zones": 4, "from_all": True, "logistic": {"C": 0.5}}))
    first = settings_of(by_settings)
    by_name = whole_run(ZONES=4, FROM_ALL=True, C=0.5, OUTPUT=str(tmp_path / "again"))
    assert settings_of(by_name) == first
    assert first["zones"] == 4 and first["information_value_from_all_landslides"] and first["training"]["C"] == 0.5


def test_settings_from_a_file_that_training_wrote(study, whole_run, tmp_path):
    path = str(tmp_path / "settings.json")
    samples = study.samples["OUTPUT"]
    first = run("train", INPUT=samples, NETWORK=LOGISTIC, C=0.25, OUTPUT=str(tmp_path / "a.onnx"), SETTINGS_FILE=path)
    assert first["SETTINGS_FILE"] == path
    assert json.loads((tmp_path / "settings.json").read_text()) == {"logistic": {"C": 0.25, "class_weight": "balanced"}}
    run("train", INPUT=samples, NETWORK=LOGISTIC, SETTINGS=path, OUTPUT=str(tmp_path / "b.onnx"))
    assert (tmp_path / "a.onnx").read_bytes() == (tmp_path / "b.onnx").read_bytes()
    assert settings_of(whole_run(SETTINGS=path))["training"]["C"] == 0.25


@pytest.mark.parametrize("name", NETWORKS)
def test_every_model_s_own_settings_are_taken_back(tmp_path, name):
    settings_type = NETWORKS[name].settings_type
    for settings in (settings_type(seed=3), settings_type.ensemble(seed=3)):
        write_settings(str(tmp_path / "s.json"), name, settings)
        assert settings_type.chosen(read_settings(str(tmp_path / "s.json"))[name], 3) == settings


def test_settings_of_a_model_that_is_not_trained_are_told(whole_run):
    feedback = Recorder()
    whole_run(feedback, SETTINGS='{"cnn": {"epochs": 5}}')
    assert "SETTINGS has settings of cnn, which is not trained here, so they count for nothing." in feedback.warnings


def test_a_comparison_takes_each_model_s_settings(study, tmp_path):
    run(
        "comparenetworks",
        INPUT=study.stack["OUTPUT"],
        LANDSLIDES=study.landslides,
        NETWORKS=[CNN, LOGISTIC],
        FOLDS=0,
        SETTINGS='{"logistic": {"C": 0.125}, "cnn": {"ensemble": false, "epochs": 3}}',
        OUTPUT=str(tmp_path / "compared"),
    )
    files = map(check_network_file, sorted((tmp_path / "compared").rglob("*.onnx")))
    trained = {metadata["network"]: metadata["settings"] for metadata in files}
    assert trained["logistic"]["C"] == 0.125
    assert (trained["cnn"]["epochs"], trained["cnn"]["members"]) == (3, 1)


REFUSED = {
    "a manifest": ({"MANIFEST": "manifest.json"}, "give it to 'Repeat a run from its manifest' (landslide:repeatrun)"),
    "no JSON": ({"SETTINGS": "{zones: 7}"}, "is no JSON of settings: it is no JSON from line 1 on; write it like"),
    "no such file": ({"SETTINGS": "absent.json"}, "neither JSON nor a file that can be read"),
    "a list": ({"SETTINGS": "{}[]"}, "is no JSON of settings"),
    "a slip": ({"SETTINGS": '{"zone": 7}'}, "did you mean zones?"),
    "unknown": ({"SETTINGS": '{"qqqq": 7}'}, "'qqqq' in SETTINGS is unknown"),
    "a parameter": ({"SETTINGS": '{"seed": 7}'}, "set SEED instead"),
    "a model's": ({"SETTINGS": '{"epochs": 7}'}, "write it under the model's name"),
    "twice": ({"SETTINGS": '{"zones": 7, "zones": 8}'}, "'zones' stands twice"),
    "given twice": ({"SETTINGS": '{"zones": 7}', "ZONES": 6}, "ZONES is given as a parameter and in SETTINGS"),
    "a model's given twice": (
        {"SETTINGS": '{"logistic": {"C": 1}}', "C": 2.0},
        "C is given as a parameter and in SETTINGS",
    ),
    "too many": ({"SETTINGS": '{"zones": 700}'}, "(ZONES) is 700: give a whole number from"),
    "a fraction": ({"SETTINGS": '{"zones": 7.5}'}, "(ZONES) is 7.5: give a whole number"),
    "no number": ({"SETTINGS": '{"zones": "7"}'}, "(ZONES) is 7"),
    "NaN": ({"SETTINGS": '{"alpha": NaN}'}, "(ALPHA) is not a number"),
    "NaN for a whole number": ({"SETTINGS": '{"zones": NaN}'}, "(ZONES) is not a number: give a whole number from"),
    "a tick for a number": ({"SETTINGS": '{"zones": true}'}, "(ZONES) is True: give a whole number from"),
    "yes for true": ({"SETTINGS": '{"screen": "yes"}'}, "screen is 'yes': write true or false"),
    "no settings of a model": ({"SETTINGS": '{"cnn": 7}'}, "'cnn' in SETTINGS has no settings"),
    "what a model has not": ({"SETTINGS": '{"logistic": {"epochs": 5}}'}, "'epochs' is no setting of this model"),
    "an ensemble of forests": ({"SETTINGS": '{"forest": {"ensemble": true}}'}, "'ensemble' is no setting"),
    "an ensemble of one that has none": ({"ENSEMBLE": True}, "has no ensemble: leave it out"),
    "a model's value": ({"SETTINGS": '{"cnn": {"epochs": 0}}'}, "epochs is 0: use a whole number"),
    "a list that is none": ({"SETTINGS": '{"mlp": {"layers": 5}}'}, "layers is 5: list whole numbers"),
}


@pytest.mark.parametrize("given, told", REFUSED.values(), ids=REFUSED)
def test_a_slip_is_told_before_the_work(study, tmp_path, given, told):
    message = failure(
        "susceptibility",
        INPUT=study.factors[:3],
        LANDSLIDES=study.landslides,
        NETWORK=LOGISTIC,
        OUTPUT=str(tmp_path / "run"),
        **given,
    )
    assert told in message and message.strip()[-1] in ".?)", message
    assert not (tmp_path / "run").exists()


def test_the_help_names_every_key_with_its_range(toolbox):
    text = algorithm("susceptibility").parameterDefinition("SETTINGS").help()
    entry = algorithm("susceptibility")
    for key in entry.KEYS:
        assert f"{key}: " in text and entry.parameterDefinition(key.upper()) is not None
    assert "zones: Zones of the map, 2 to" in text and "(5)" in text
    assert "block_size: Side of the spatial blocks (metres), 1e-06 to 1e+12 (empty)" in text and "e+308" not in text
