"""Reclassify factors."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest
from qgis_support import Recorder, bands_of, described, failure, is_one_sentence, run


def test_classes_follow_the_limits(study):
    limits = json.loads(study.classes["CLASS_LIMITS"])
    values, _ = bands_of(study.stack["OUTPUT"])
    classes, valid = bands_of(study.classes["OUTPUT"])
    assert valid.all() and classes.dtype == np.uint8
    found = [(name, json.loads(metadata["BREAKS"])) for name, metadata in described(study.classes["OUTPUT"])]
    assert found == list(limits.items())
    for number, edges in enumerate(limits.values()):
        # A value equal to a limit belongs to the lower class.
        expected = 1 + np.searchsorted(np.float32(edges[1:-1]), values[number].ravel(), side="left")
        np.testing.assert_array_equal(classes[number].ravel(), expected)
        assert edges[0] == values[number].min() and edges[-1] == values[number].max()


def test_goodness_of_variance_fit_is_that_of_the_classes(study):
    values, classes = bands_of(study.stack["OUTPUT"])[0], bands_of(study.classes["OUTPUT"])[0]
    for number, gvf in enumerate(json.loads(study.classes["GOODNESS_OF_VARIANCE_FIT"]).values()):
        v, c = values[number].astype(float), classes[number]
        within = sum(((v[c == i] - v[c == i].mean()) ** 2).sum() for i in np.unique(c))
        assert gvf == pytest.approx(1 - within / ((v - v.mean()) ** 2).sum(), abs=1e-6)


@pytest.mark.parametrize("method, name", [(1, "quantile"), (2, "equal_interval")])
def test_other_methods(study, tmp_path, method, name):
    values = bands_of(study.stack["OUTPUT"])[0][0].astype(float)
    result = run("reclassify", INPUT=study.stack["OUTPUT"], METHOD=method, CLASSES=4, OUTPUT=str(tmp_path / "c.tif"))
    edges = json.loads(result["CLASS_LIMITS"])["slope"]
    if name == "quantile":
        shares = np.histogram(values, [edges[0] - 1, *edges[1:]])[0] / values.size
        np.testing.assert_allclose(shares, 0.25, atol=0.01)
    else:
        np.testing.assert_allclose(np.diff(edges), (values.max() - values.min()) / 4, rtol=1e-4)


def test_factors_with_settings_of_their_own(study, tmp_path):
    result = run(
        "reclassify",
        INPUT=study.stack["OUTPUT"],
        OUTPUT=str(tmp_path / "c.tif"),
        FACTOR_CLASSES="slope=3; ndvi=4",
        BREAKS="relief=50 100\nelevation=500",
    )
    counts = {name: len(edges) - 1 for name, edges in json.loads(result["CLASS_LIMITS"]).items()}
    assert counts == {"slope": 3, "relief": 3, "ndvi": 4, "rainfall": 5, "road_distance": 5, "elevation": 2}
    assert json.loads(result["CLASS_LIMITS"])["relief"][1:-1] == [50, 100]


def test_the_limits_are_told(study, tmp_path):
    feedback = Recorder()
    run("reclassify", feedback, INPUT=study.stack["OUTPUT"], OUTPUT=str(tmp_path / "c.tif"))
    assert any(info.startswith("slope: ") for info in feedback.infos)
    assert feedback.fractions and feedback.fractions == sorted(feedback.fractions)


@pytest.mark.parametrize(
    "wrong, culprit",
    [
        ({"CLASSES": 1}, "CLASSES"),
        ({"METHOD": 7}, "METHOD"),
        ({"METHOD": 3}, "slope"),
        ({"FACTOR_CLASSES": "slope=2.5"}, "slope"),
        ({"FACTOR_CLASSES": "slope=2 3"}, "slope"),
        ({"FACTOR_CLASSES": "slope=300"}, "300"),
        ({"FACTOR_CLASSES": "geology=3"}, "geology"),
        ({"BREAKS": "slope"}, "'slope'"),
        ({"BREAKS": "slope=ten"}, "slope=ten"),
        ({"BREAKS": "slope=20 10"}, "ascend"),
        ({"INPUT": "/nowhere.tif"}, "/nowhere.tif"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, wrong, culprit):
    message = failure("reclassify", **{"INPUT": study.stack["OUTPUT"], "OUTPUT": str(tmp_path / "c.tif"), **wrong})
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
