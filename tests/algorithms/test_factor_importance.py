"""Factor importance."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from qgis_support import (
    Recorder,
    check_outputs,
    core,
    failure,
    is_one_sentence,
    memory_copy,
    rows_of,
    run,
    selected,
    vector_layer,
)

onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
NAMES = ("slope", "relief", "ndvi", "rainfall", "road_distance", "elevation")


def importance(study, folder, **settings) -> dict:
    parameters = {
        "INPUT": study.samples["OUTPUT"],
        "NETWORK": study.network["OUTPUT"],
        "OUTPUT": str(folder / "i.csv"),
        "CURVES": str(folder / "c.csv"),
    }
    return run("factorimportance", settings.pop("feedback", None), **{**parameters, **settings})


def held_out(study, side="test"):
    rows = [row for row in rows_of(study.samples["OUTPUT"]) if side in ("all", row["split"])]
    return np.array([[row[name] for name in NAMES] for row in rows], np.float32), [row["label"] for row in rows]


def test_the_drop_is_that_of_the_networks_auc(study, tmp_path):
    result = importance(study, tmp_path, REPEATS=3, SEED=4, REPORT=str(tmp_path / "r.html"))
    check_outputs("factorimportance", result)
    values, label = held_out(study)
    session = onnxruntime.InferenceSession(study.network["OUTPUT"], providers=["CPUExecutionProvider"])

    def area(given):
        return metrics.roc_auc_score(label, session.run(["probability"], {"factors": given})[0])

    assert result["AUC"] == pytest.approx(area(values))
    table = {row["factor"]: row for row in rows_of(result["OUTPUT"])}
    for column, name in enumerate(NAMES):
        drops = []
        for repeat in range(3):
            mixed = values.copy()
            mixed[:, column] = values[np.random.default_rng([4, repeat]).permutation(len(values)), column]
            drops.append(area(values) - area(mixed))
        assert float(table[name]["importance"]) == pytest.approx(np.mean(drops), abs=1e-9)
        assert float(table[name]["std"]) == pytest.approx(np.std(drops, ddof=1), abs=1e-9)
    order = sorted(table, key=lambda name: -float(table[name]["importance"]))
    assert result["TOP"] == ", ".join(order) and [int(table[name]["rank"]) for name in order] == [1, 2, 3, 4, 5, 6]
    text = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "data:image/" in text and 'src="http' not in text and f"{result['AUC']:.3f}" in text


def test_the_response_curves(study, tmp_path):
    rows = rows_of(importance(study, tmp_path)["CURVES"])
    assert {row["factor"] for row in rows} == set(NAMES)
    values, _ = held_out(study)
    session = onnxruntime.InferenceSession(study.network["OUTPUT"], providers=["CPUExecutionProvider"])
    slope = [row for row in rows if row["factor"] == "slope"]
    assert sum(int(row["samples"]) for row in slope) == len(values)
    for row in slope[::9]:
        changed = values.copy()
        changed[:, 0] = float(row["value"])
        output = session.run(["probability"], {"factors": changed})[0]
        assert float(row["response"]) == pytest.approx(output.mean(), abs=1e-6)
        assert float(row["low"]) == pytest.approx(np.quantile(output, 0.1), abs=1e-6)


@pytest.mark.parametrize("number, side", list(enumerate(["test", "all", "train"])))
def test_the_side_of_the_split(study, tmp_path, number, side):
    values, label = held_out(study, side)
    recorder = Recorder()
    result = importance(study, tmp_path, SAMPLES=number, REPEATS=2, feedback=recorder)
    session = onnxruntime.InferenceSession(study.network["OUTPUT"], providers=["CPUExecutionProvider"])
    assert result["AUC"] == pytest.approx(
        metrics.roc_auc_score(label, session.run(["probability"], {"factors": values})[0])
    )
    assert any(f"{sum(label)} landslides" in text for text in recorder.infos)
    assert recorder.fractions[-1] == 100


def test_groups_and_seed(study, tmp_path):
    result = importance(study, tmp_path, GROUPS="terrain=slope, relief; climate=ndvi,rainfall", REPEATS=2)
    assert {row["factor"] for row in rows_of(result["OUTPUT"])} == {"terrain", "climate", "road_distance", "elevation"}
    first, again, other = (rows_of(importance(study, tmp_path, SEED=s, REPEATS=2)["OUTPUT"]) for s in (1, 1, 2))
    assert first == again != other


def test_labels_name_the_categories(study, tmp_path):
    """Elevation by the kilometre, trained and tested as a category."""
    layer = vector_layer(study.samples["OUTPUT"])
    text = "label,split,slope,zone,X,Y\n" + "".join(
        f"{f['label']},{f['split']},{f['slope']},{int(f['elevation'] // 500)},{p.x()},{p.y()}\n"
        for f in layer.getFeatures()
        for p in [f.geometry().asPoint()]
    )
    samples = tmp_path / "samples.csv"
    samples.write_text(text, encoding="utf-8")
    network = run("train", INPUT=str(samples), CATEGORICAL="zone", OUTPUT=str(tmp_path / "n.onnx"))["OUTPUT"]
    labels = tmp_path / "zones.csv"
    labels.write_text("value,label\n1,hills\n2,mountains\n", encoding="utf-8")
    result = importance(study, tmp_path, INPUT=str(samples), NETWORK=network, LABELS=f"zone={labels}", REPEATS=2)
    found = {float(row["value"]): row["label"] for row in rows_of(result["CURVES"]) if row["factor"] == "zone"}
    assert found[1] == "hills" and found.get(2, "mountains") == "mountains" and all(found.values())


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"NETWORK": "/nowhere.onnx"}, "/nowhere.onnx"),
        (lambda s, t: {"NETWORK": s.factors[0]}, "slope.tif"),
        (lambda s, t: {"INPUT": s.landslides}, "road_distance"),
        (lambda s, t: {"REPEATS": 1}, "REPEATS"),
        (lambda s, t: {"SAMPLES": 3}, "SAMPLES"),
        (lambda s, t: {"GROUPS": "terrain=slope,soil"}, "soil"),
        (lambda s, t: {"GROUPS": "slope"}, "'slope'"),
        (lambda s, t: {"LABELS": "soil=x.csv"}, "soil"),
        (lambda s, t: {"OUTPUT": s.samples["OUTPUT"]}, "samples.gpkg"),
        (lambda s, t: {"CURVES": str(t / "c.shp")}, "c.shp"),
        (lambda s, t: {"REPORT": str(t / "r.pdf")}, "r.pdf"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.samples["OUTPUT"],
        "NETWORK": study.network["OUTPUT"],
        "OUTPUT": str(tmp_path / "i.csv"),
        "CURVES": str(tmp_path / "c.csv"),
        **change(study, tmp_path),
    }
    message = failure("factorimportance", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []


def test_samples_without_a_test_side_are_told_what_to_do(study, tmp_path):
    layer = vector_layer(study.samples["OUTPUT"], "samples")
    core.QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("\"split\" = 'train'")
    parameters = {
        "INPUT": selected(layer),
        "NETWORK": study.network["OUTPUT"],
        "OUTPUT": str(tmp_path / "i.csv"),
        "CURVES": str(tmp_path / "c.csv"),
    }
    try:
        message = failure("factorimportance", **parameters)
        assert "'test'" in message and "all samples" in message and is_one_sentence(message)
        assert os.listdir(tmp_path) == []
        check_outputs("factorimportance", run("factorimportance", **parameters, SAMPLES=1, REPEATS=2), ("REPORT",))
    finally:
        core.QgsProject.instance().removeMapLayer(layer.id())


def test_a_layer_of_points_without_factors_is_refused(study, tmp_path):
    layer = memory_copy(study.landslides)
    core.QgsProject.instance().addMapLayer(layer)
    try:
        message = failure(
            "factorimportance",
            INPUT=layer.id(),
            NETWORK=study.network["OUTPUT"],
            OUTPUT=str(tmp_path / "i.csv"),
            CURVES=str(tmp_path / "c.csv"),
        )
    finally:
        core.QgsProject.instance().removeMapLayer(layer.id())
    assert "slope" in message and is_one_sentence(message) and os.listdir(tmp_path) == []
