"""Train network."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from qgis_support import (
    Recorder,
    check_outputs,
    core,
    digests,
    failure,
    is_one_sentence,
    memory_copy,
    rows_of,
    run,
    vector_layer,
)

onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
pytest.importorskip("sklearn", reason="scikit-learn is not installed")


def scores_of(network: str, study) -> tuple[list[dict], np.ndarray]:
    rows = rows_of(study.samples["OUTPUT"])
    values = np.float32([[row[name] for name in study.stack["FACTORS"].split(",")] for row in rows])
    session = onnxruntime.InferenceSession(network, providers=["CPUExecutionProvider"])
    return rows, session.run(["probability"], {"factors": values})[0]


def test_the_file_gives_the_figures(study):
    """The measures are recomputed from the file alone, with scikit-learn's."""
    from sklearn import metrics

    rows, scores = scores_of(study.network["OUTPUT"], study)
    held = np.array([row["split"] == "test" for row in rows])
    label = np.array([row["label"] for row in rows])
    found = {
        "ACCURACY": metrics.accuracy_score(label[held], scores[held] >= 0.5),
        "PRECISION": metrics.precision_score(label[held], scores[held] >= 0.5),
        "RECALL": metrics.recall_score(label[held], scores[held] >= 0.5),
        "F1": metrics.f1_score(label[held], scores[held] >= 0.5),
        "AUC_TEST": metrics.roc_auc_score(label[held], scores[held]),
        "AUC_TRAINING": metrics.roc_auc_score(label[~held], scores[~held]),
    }
    for name, value in found.items():
        assert study.network[name] == pytest.approx(value), name
    assert 0 <= study.network["DIFFERENCE"] <= 1e-5
    assert found["AUC_TRAINING"] > 0.7


def test_the_report_is_one_page(study, tmp_path):
    result = run(
        "train",
        INPUT=study.samples["OUTPUT"],
        OUTPUT=str(tmp_path / "n.onnx"),
        REPORT=str(tmp_path / "new" / "report.html"),
    )
    check_outputs("train", result, ("SETTINGS_FILE",))
    text = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "data:image/" in text and 'src="http' not in text and f"{result['AUC_TEST']:.3f}" in text


def test_the_cnn(study, tmp_path):
    parameters = {"NETWORK": 1, "ENSEMBLE": False, "EPOCHS": 15, "MEMBERS": 2, "DROPOUT": 0.1}
    feedback = Recorder()
    results = [
        run("train", feedback, INPUT=study.samples["OUTPUT"], OUTPUT=str(tmp_path / f"{i}.onnx"), **parameters)
        for i in range(2)
    ]
    rows, scores = scores_of(results[0]["OUTPUT"], study)
    np.testing.assert_array_equal(scores, scores_of(results[1]["OUTPUT"], study)[1])  # the seed decides
    settings = json.loads(
        onnxruntime.InferenceSession(results[0]["OUTPUT"], providers=["CPUExecutionProvider"])
        .get_modelmeta()
        .custom_metadata_map["landslide"]
    )["settings"]
    assert (settings["epochs"], settings["members"], settings["dropout"]) == (15, 2, 0.1)
    assert (settings["weight_decay"], settings["validation_share"], settings["patience"]) == (1e-4, 0.0, 0)
    assert ((scores > 0) & (scores < 1)).all() and results[0]["AUC_TRAINING"] > 0.6
    assert len(feedback.fractions) > 10


def test_a_cancelled_cnn_keeps_the_old_network(study, tmp_path):
    (tmp_path / "n.onnx").write_text("mine")
    feedback = Recorder()
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 20 else None)
    with pytest.raises(core.QgsProcessingException, match="cancelled"):
        run("train", feedback, INPUT=study.samples["OUTPUT"], NETWORK=1, OUTPUT=str(tmp_path / "n.onnx"))
    assert os.listdir(tmp_path) == ["n.onnx"] and (tmp_path / "n.onnx").read_text() == "mine"


def test_settings_reach_the_network(study, tmp_path):
    loose = run("train", INPUT=study.samples["OUTPUT"], OUTPUT=str(tmp_path / "a.onnx"), NETWORK=0, C=100)
    tight = run("train", INPUT=study.samples["OUTPUT"], OUTPUT=str(tmp_path / "b.onnx"), NETWORK=0, C=0.0001)
    assert np.ptp(scores_of(loose["OUTPUT"], study)[1]) > 3 * np.ptp(scores_of(tight["OUTPUT"], study)[1])


def test_selected_samples_only(study, tmp_path):
    layer = vector_layer(study.samples["OUTPUT"], "samples")
    core.QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("\"split\" = 'train'")
    try:
        source = core.QgsProcessingFeatureSourceDefinition(layer.id(), True)
        result = run("train", INPUT=source, OUTPUT=str(tmp_path / "n.onnx"))
    finally:
        core.QgsProject.instance().removeMapLayer(layer.id())
    check_outputs("train", result, ("ACCURACY", "PRECISION", "RECALL", "F1", "AUC_TEST", "REPORT", "SETTINGS_FILE"))
    assert result["AUC_TRAINING"] == pytest.approx(study.network["AUC_TRAINING"])


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"INPUT": s.landslides}, "'label'"),
        (lambda s, t: {"INPUT": s.negatives["OUTPUT"]}, "no factor field"),
        (lambda s, t: {"INPUT": memory_copy(s.landslides)}, "'label'"),
        (lambda s, t: {"OUTPUT": str(t / "network.pt")}, ".onnx"),
        (lambda s, t: {"REPORT": f"{s.landslides}/report.html"}, "landslides.gpkg/report.html"),
        (lambda s, t: {"C": 0}, "(C)"),
        (lambda s, t: {"NETWORK": 11}, "NETWORK"),
        (lambda s, t: {"NETWORK": 1, "ENSEMBLE": False, "PATIENCE": 5}, "validation share"),
        (
            lambda s, t: {"NETWORK": 0, "DROPOUT": 0.5},
            "but of CNN, LSTM, CNN with attention, MLP, Patch CNN and CNN with attention + patch CNN",
        ),
        (lambda s, t: {"NETWORK": 1, "FILTERS": "16;x"}, "FILTERS is '16;x'"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    before = digests(study.folder)
    parameters = {"INPUT": study.samples["OUTPUT"], "OUTPUT": str(tmp_path / "n.onnx"), **change(study, tmp_path)}
    message = failure("train", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
    assert {k: v for k, v in digests(study.folder).items() if k in before} == before
