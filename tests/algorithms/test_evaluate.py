"""Evaluate."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from qgis_support import (
    Recorder,
    bands_of,
    cells_at,
    check_outputs,
    failure,
    is_one_sentence,
    rows_of,
    run,
    write_raster,
)

metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")


FOLD_OUTPUTS = tuple(f"{test}AUC_{kind}_FOLDS" for test in ("", "COMMON_") for kind in ("RANDOM", "SPATIAL"))
TIME_OUTPUTS = ("AUC_TIME_FOLDS", "COMMON_AUC_TIME_FOLDS")  # of dated landslides only


def evaluate(study, folder, feedback=None, **settings) -> dict:
    parameters = {
        "INPUT": study.basin["TRUTH"],
        "SAMPLES": study.samples["OUTPUT"],
        "LANDSLIDES": study.landslides,
        "OUTPUT": str(folder / "report.html"),
    }
    return run("evaluate", feedback, **{**parameters, **settings})


def held_out(study, raster) -> tuple[np.ndarray, np.ndarray]:
    rows = rows_of(study.samples["OUTPUT"])
    held = np.array([row["split"] == "test" for row in rows])
    scores = bands_of(raster)[0][0][tuple(cells_at(raster, study.samples["OUTPUT"]).T)]
    return np.array([row["label"] for row in rows])[held], scores[held]


def test_the_papers_protocol(study, tmp_path):
    result = evaluate(study, tmp_path, THRESHOLD=0.3)
    label, scores = held_out(study, study.basin["TRUTH"])
    assert result["AUC"] == pytest.approx(metrics.roc_auc_score(label, scores))
    assert result["ACCURACY"] == pytest.approx(metrics.accuracy_score(label, scores >= 0.3))
    assert result["PRECISION"] == pytest.approx(metrics.precision_score(label, scores >= 0.3))
    assert result["RECALL"] == pytest.approx(metrics.recall_score(label, scores >= 0.3))
    assert result["F1"] == pytest.approx(metrics.f1_score(label, scores >= 0.3))
    assert result["AUC_LOW"] < result["AUC"] < result["AUC_HIGH"]
    assert result["AUC_BLOCK_LOW"] < result["AUC"] < result["AUC_BLOCK_HIGH"]
    assert 0 < result["CALIBRATION_BY_CHANCE_LOW"] < result["CALIBRATION_BY_CHANCE_HIGH"]


def test_calibration_of_the_held_out_samples(study, tmp_path):
    result = evaluate(study, tmp_path)
    label, scores = held_out(study, study.basin["TRUTH"])
    assert result["BRIER_SCORE"] == pytest.approx(metrics.brier_score_loss(label, scores))
    bins = min(10, len(label) // 20)  # of 20 samples or more
    number = (scores > np.quantile(scores, np.arange(1, bins) / bins)[:, None]).sum(axis=0)
    error = sum(abs((label - scores)[number == part].sum()) for part in range(bins)) / len(label)
    assert bins > 2 and result["CALIBRATION_ERROR"] == pytest.approx(error)
    text = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "Reliability curve" in text and "relative to this mix" in text


def test_a_map_the_wrong_way_round_is_said_in_log_and_report(study, tmp_path):
    feedback = Recorder()
    truth = study.basin["TRUTH"]
    upside_down = write_raster(tmp_path / "upside_down.tif", 2 - 3 * bands_of(truth)[0][0], truth)
    result = evaluate(study, tmp_path, feedback, INPUT=upside_down)
    assert result["AUC"] < 0.5 and result["COMMON_AUC"] < 0.5
    (text,) = [text for text in feedback.warnings if "0.5 of chance" in text]
    assert f"{result['COMMON_AUC']:.3f} by the common held-out test" in text
    assert text.split(":")[0] in Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "BRIER_SCORE" not in result and any("calibration is not judged" in line for line in feedback.infos)


def test_the_common_test_against_all_cells(study, tmp_path):
    """With as many random cells as there are, nothing is left to chance and the test can be done by hand."""
    result = evaluate(study, tmp_path, COMMON_CELLS=100_000)
    truth = bands_of(study.basin["TRUTH"])[0][0]
    slides = np.zeros(truth.shape, bool)
    slides[tuple(cells_at(study.basin["TRUTH"], study.landslides).T)] = True
    trained = np.array([row["label"] == 0 and row["split"] == "train" for row in rows_of(study.samples["OUTPUT"])])
    slides[tuple(cells_at(study.basin["TRUTH"], study.samples["OUTPUT"])[trained].T)] = True  # no test either
    label, scores = held_out(study, study.basin["TRUTH"])
    both = np.concatenate([scores[label == 1], truth[~slides]])
    which = np.arange(both.size) < (label == 1).sum()
    assert result["COMMON_AUC"] == pytest.approx(metrics.roc_auc_score(which, both))
    assert result["COMMON_RECALL"] == pytest.approx(np.mean(scores[label == 1] >= 0.5))


def test_the_simpler_map_is_judged_too(study, tmp_path):
    result = evaluate(study, tmp_path, INFORMATION_VALUE=study.information_value["OUTPUT"])
    check_outputs("evaluate", result, FOLD_OUTPUTS + TIME_OUTPUTS)
    assert 0.5 < result["AUC_INFORMATION_VALUE"] < 1
    text = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "data:image/" in text and 'src="http' not in text and f"{result['COMMON_AUC']:.3f}" in text


def test_the_seed_and_threads(study, tmp_path):
    first = evaluate(study, tmp_path, COMMON_CELLS=500)
    assert evaluate(study, tmp_path, COMMON_CELLS=500, THREADS=1) == first
    assert evaluate(study, tmp_path, COMMON_CELLS=500, SEED=9)["COMMON_AUC"] != first["COMMON_AUC"]


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s: {"SAMPLES": s.landslides}, "'label'"),
        (lambda s: {"INFORMATION_VALUE": s.at("coarse.tif")}, "coarse.tif"),
        (lambda s: {"THRESHOLD": 2}, "THRESHOLD"),
        (lambda s: {"INPUT": None}, "INPUT"),
        (lambda s: {"OUTPUT": s.at("report.pdf")}, "report.pdf"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.basin["TRUTH"],
        "SAMPLES": study.samples["OUTPUT"],
        "OUTPUT": str(tmp_path / "r.html"),
        **change(study),
    }
    message = failure("evaluate", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []


def test_samples_without_a_test_side_are_refused(study, tmp_path):
    from qgis_support import core, selected, vector_layer

    layer = vector_layer(study.samples["OUTPUT"], "samples")
    core.QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("\"split\" = 'train'")
    try:
        message = failure(
            "evaluate", INPUT=study.basin["TRUTH"], SAMPLES=selected(layer), OUTPUT=str(tmp_path / "r.html")
        )
    finally:
        core.QgsProject.instance().removeMapLayer(layer.id())
    assert "0 landslides" in message and is_one_sentence(message) and os.listdir(tmp_path) == []


def test_folds_are_those_of_the_whole_workflow(study, tmp_path):
    given = {"FOLDS": 3, "STACK": study.stack["OUTPUT"], "NETWORK": study.network["OUTPUT"], "BLOCK_SIZE": 3000}
    result = evaluate(study, tmp_path, INPUT=study.prediction["OUTPUT"], **given)
    assert all(0.5 < result[name] <= 1 for name in FOLD_OUTPUTS)
    whole = run(
        "susceptibility",
        INPUT=study.stack["OUTPUT"],
        LANDSLIDES=study.landslides,
        FOLDS=3,
        BLOCK_SIZE=3000,
        OUTPUT=str(tmp_path / "whole"),
    )
    for name in FOLD_OUTPUTS:
        kind = name.split("_")[-2]
        other = f"AUC_{'COMMON' if name.startswith('COMMON') else 'PAPER'}_{kind}_FOLDS"
        assert result[name] == pytest.approx(whole[other])
    text = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "Cross-validation" in text and "spatial" in text


def test_folds_need_their_data(study, tmp_path):
    for missing in ("STACK", "NETWORK", "LANDSLIDES"):
        given = {"STACK": study.stack["OUTPUT"], "NETWORK": study.network["OUTPUT"], "LANDSLIDES": study.landslides}
        del given[missing]
        message = failure(
            "evaluate",
            INPUT=study.prediction["OUTPUT"],
            SAMPLES=study.samples["OUTPUT"],
            FOLDS=3,
            OUTPUT=str(tmp_path / "r.html"),
            **given,
        )
        assert f"Folds need the {missing.lower()}" in message
    assert os.listdir(tmp_path) == []
