"""Predict susceptibility."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest
from landslide_susceptibility.models import imitation as likeness_module
from landslide_susceptibility.models.networks.imitation import ImitationSettings
from landslide_susceptibility.steps import imitate as imitate_module
from qgis_support import (
    Recorder,
    bands_of,
    check_outputs,
    core,
    described,
    failure,
    is_one_sentence,
    rows_of,
    run,
    write_raster,
)

onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
pytest.importorskip("sklearn", reason="scikit-learn is not installed")


def test_every_cell_is_what_the_network_says(study):
    values, _ = bands_of(study.stack["OUTPUT"])
    session = onnxruntime.InferenceSession(study.network["OUTPUT"], providers=["CPUExecutionProvider"])
    expected = session.run(["probability", "deviation"], {"factors": values.reshape(len(values), -1).T.copy()})
    found, valid = bands_of(study.prediction["OUTPUT"])
    assert valid.all() and found.dtype == np.float32
    np.testing.assert_allclose(found.reshape(2, -1), expected, atol=1e-6)
    assert study.prediction["CELLS"] == found[0].size
    assert study.prediction["MINIMUM"] == found[0].min() and study.prediction["MAXIMUM"] == found[0].max()


def test_bands_are_found_by_name(study, tmp_path):
    shuffled = run("factorstack", INPUT=study.factors[::-1], OUTPUT=str(tmp_path / "stack.tif"))
    result = run("predict", INPUT=shuffled["OUTPUT"], NETWORK=study.network["OUTPUT"], OUTPUT=str(tmp_path / "p.tif"))
    np.testing.assert_array_equal(bands_of(result["OUTPUT"])[0], bands_of(study.prediction["OUTPUT"])[0])


def test_threads_change_nothing(study, tmp_path):
    result = run(
        "predict",
        INPUT=study.stack["OUTPUT"],
        NETWORK=study.network["OUTPUT"],
        THREADS=1,
        OUTPUT=str(tmp_path / "p.tif"),
    )
    np.testing.assert_array_equal(bands_of(result["OUTPUT"])[0], bands_of(study.prediction["OUTPUT"])[0])


def test_a_small_model_makes_the_map_if_it_is_asked_and_stays(study, tmp_path, monkeypatch):
    little = ImitationSettings(layers=(8,), steps=60, batch=64)
    monkeypatch.setattr(imitate_module, "settings_for", lambda session: little)
    monkeypatch.setattr(likeness_module, "LARGEST_DIFFERENCE", 1.0)
    monkeypatch.setattr(likeness_module, "FEWEST_ALIKE", 0.0)
    given = {"INPUT": study.stack["OUTPUT"], "NETWORK": study.network["OUTPUT"]}
    fast = run("predict", **given, PREDICTION=2, OUTPUT=str(tmp_path / "p.tif"), IMITATION=str(tmp_path / "i.onnx"))
    check_outputs("predict", fast, ("TABLE",))
    assert fast["IMITATION_DIFFERENCE"] > 0 and 0 <= fast["ZONES_ALIKE_PCT"] <= 100
    again = run("predict", **{**given, "NETWORK": fast["IMITATION"]}, OUTPUT=str(tmp_path / "again.tif"))
    np.testing.assert_array_equal(bands_of(fast["OUTPUT"])[0], bands_of(again["OUTPUT"])[0])


def test_the_map_comes_with_a_style(study, tmp_path):
    assert os.path.exists(study.at("prediction.qml"))
    assert [name for name, _ in described(study.prediction["OUTPUT"])] == ["susceptibility", "deviation"]
    layer = core.QgsRasterLayer(study.prediction["OUTPUT"], "map")
    assert layer.renderer().type() == "singlebandpseudocolor"


def test_another_area_is_reported(study, tmp_path):
    """Slopes twenty degrees steeper are what the training samples never met."""
    slope = bands_of(study.factors[0])[0][0]
    steep = write_raster(tmp_path / "slope.tif", slope + 20, study.factors[0])
    stack = run("factorstack", INPUT=[steep, *study.factors[1:]], OUTPUT=str(tmp_path / "stack.tif"))["OUTPUT"]
    recorder = Recorder()
    result = run(
        "predict",
        recorder,
        INPUT=stack,
        NETWORK=study.network["OUTPUT"],
        OUTPUT=str(tmp_path / "p.tif"),
        TABLE=str(tmp_path / "t.csv"),
    )
    check_outputs("predict", result, ("IMITATION", "IMITATION_DIFFERENCE", "ZONES_ALIKE_PCT"))
    highest = max(row["slope"] for row in rows_of(study.samples["OUTPUT"]) if row["split"] == "train")
    above = int((slope + 20 > np.float32(highest)).sum())
    assert json.loads(result["OUTSIDE_FACTORS"])["slope"]["above"] == above > 0.05 * slope.size
    assert result["OUTSIDE_PCT"] == 100 * result["OUTSIDE_CELLS"] / slope.size >= 100 * above / slope.size
    assert any("slope" in text and "training samples" in text for text in recorder.warnings)
    (row,) = [row for row in rows_of(result["TABLE"]) if row["factor"] == "slope"]
    assert int(row["above"]) == above and float(row["maximum"]) == pytest.approx(highest)


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"INPUT": run("factorstack", INPUT=s.factors[1:], OUTPUT=s.at("short.tif"))["OUTPUT"]}, "slope"),
        (lambda s, t: {"NETWORK": "/nowhere.onnx"}, "/nowhere.onnx"),
        (lambda s, t: {"NETWORK": s.factors[0]}, "slope.tif"),
        (lambda s, t: {"INPUT": "/nowhere.tif"}, "/nowhere.tif"),
        (lambda s, t: {"OUTPUT": s.stack["OUTPUT"]}, "stack.tif"),
        (lambda s, t: {"OUTPUT": str(t / "map.asc")}, "map.asc"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.stack["OUTPUT"],
        "NETWORK": study.network["OUTPUT"],
        "OUTPUT": str(tmp_path / "p.tif"),
        **change(study, tmp_path),
    }
    message = failure("predict", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
