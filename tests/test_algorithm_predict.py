"""Predict susceptibility."""

from __future__ import annotations

import os

import numpy as np
import pytest
from qgis_support import bands_of, core, described, failure, is_one_sentence, run

onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
pytest.importorskip("sklearn", reason="scikit-learn is not installed")


def test_every_cell_is_what_the_network_says(study):
    values, _ = bands_of(study.stack["OUTPUT"])
    session = onnxruntime.InferenceSession(study.network["OUTPUT"], providers=["CPUExecutionProvider"])
    expected = session.run(["probability"], {"factors": values.reshape(len(values), -1).T.copy()})[0]
    found, valid = bands_of(study.prediction["OUTPUT"])
    assert valid.all() and found.dtype == np.float32
    np.testing.assert_allclose(found[0].ravel(), expected, atol=1e-6)
    assert study.prediction["CELLS"] == found.size
    assert study.prediction["MINIMUM"] == found.min() and study.prediction["MAXIMUM"] == found.max()


def test_bands_are_found_by_name(study, tmp_path):
    shuffled = run("factorstack", INPUT=study.factors[::-1], OUTPUT=str(tmp_path / "stack.tif"))
    result = run("predict", INPUT=shuffled["OUTPUT"], NETWORK=study.network["OUTPUT"], OUTPUT=str(tmp_path / "p.tif"))
    np.testing.assert_array_equal(bands_of(result["OUTPUT"])[0], bands_of(study.prediction["OUTPUT"])[0])


def test_threads_change_nothing(study, tmp_path):
    result = run("predict", INPUT=study.stack["OUTPUT"], NETWORK=study.network["OUTPUT"], THREADS=1,
                 OUTPUT=str(tmp_path / "p.tif"))  # fmt: skip
    np.testing.assert_array_equal(bands_of(result["OUTPUT"])[0], bands_of(study.prediction["OUTPUT"])[0])


def test_the_map_comes_with_a_style(study, tmp_path):
    assert os.path.exists(study.at("prediction.qml"))
    assert [name for name, _ in described(study.prediction["OUTPUT"])] == ["susceptibility"]
    layer = core.QgsRasterLayer(study.prediction["OUTPUT"], "map")
    assert layer.renderer().type() == "singlebandpseudocolor"


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
    parameters = {"INPUT": study.stack["OUTPUT"], "NETWORK": study.network["OUTPUT"],
                  "OUTPUT": str(tmp_path / "p.tif"), **change(study, tmp_path)}  # fmt: skip
    message = failure("predict", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
