"""Screen factors."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from qgis_study import LANDSLIDES
from qgis_support import (
    Recorder,
    bands_of,
    cells_at,
    core,
    described,
    digests,
    failure,
    is_one_sentence,
    memory_copy,
    rows_of,
    run,
    selected,
    vector_layer,
    write_raster,
)

ALL = 2


def screen(study, folder, **settings) -> dict:
    parameters = {
        "INPUT": study.stack["OUTPUT"],
        "LANDSLIDES": study.landslides,
        "SPLIT": ALL,
        "TABLE": str(folder / "screening.gpkg"),
    }
    return run("screenfactors", **{**parameters, **settings})


def expected_weights(study) -> dict[str, float]:
    """Return the weights by NumPy's eigenvectors of the values below the landslides."""
    values, _ = bands_of(study.stack["OUTPUT"])
    rows, columns = cells_at(study.stack["OUTPUT"], study.landslides).T
    eigenvalues, vectors = np.linalg.eigh(np.corrcoef(values[:, rows, columns].astype(float)))
    counts = eigenvalues > 1
    weights = np.abs(vectors[:, counts]) @ eigenvalues[counts]
    return dict(zip(study.stack["FACTORS"].split(","), weights / weights.sum()))


def test_the_weights_are_the_formula_and_the_outputs_agree(study, tmp_path):
    result = screen(study, tmp_path, OUTPUT=str(tmp_path / "s.tif"), REPORT=str(tmp_path / "r.html"))
    weights, rows = expected_weights(study), rows_of(result["TABLE"])
    assert {row["factor"]: row["weight"] for row in rows} == pytest.approx(weights, abs=1e-9)
    kept = [name for name, weight in weights.items() if weight >= 0.945 / len(weights)]
    assert 1 < len(kept) < len(weights)
    assert result["KEPT"].split(",") == kept == [row["factor"] for row in rows if row["kept"] == 1]
    assert result["COUNT"] == len(kept) and result["LANDSLIDES_USED"] == LANDSLIDES
    assert [name for name in rows[0] if name.startswith("loading_")] == [
        f"loading_{i + 1}" for i in range(result["COMPONENTS"])
    ]
    assert 0 < result["KMO"] < 1 and 0 <= result["BARTLETT_P"] < 0.05 < result["BARTLETT_CHI2"]
    assert [name for name, _ in described(result["OUTPUT"])] == kept
    whole, _ = bands_of(study.stack["OUTPUT"])
    names = study.stack["FACTORS"].split(",")
    np.testing.assert_array_equal(bands_of(result["OUTPUT"])[0], whole[[names.index(name) for name in kept]])
    assert Path(result["REPORT"]).read_text(encoding="utf-8").count("data:image/png") == 2
    json.dumps(result, allow_nan=False)


def test_only_the_training_landslides_of_the_split_are_looked_at(study, tmp_path):
    result = screen(study, tmp_path, SPLIT=0, TRAIN_SHARE=0.6, SEED=5)
    samples = run(
        "trainingsamples",
        INPUT=study.stack["OUTPUT"],
        LANDSLIDES=study.landslides,
        NEGATIVES=study.negatives["OUTPUT"],
        TRAIN_SHARE=0.6,
        SEED=5,
        OUTPUT=str(tmp_path / "samples.gpkg"),
    )
    trained = [row for row in rows_of(samples["OUTPUT"]) if row["label"] == 1 and row["split"] == "train"]
    assert result["LANDSLIDES_USED"] == len(trained) < LANDSLIDES
    names = study.stack["FACTORS"].split(",")
    matrix = np.corrcoef(np.array([[row[name] for name in names] for row in trained]).T)
    vif = {row["factor"]: row["vif"] for row in rows_of(result["TABLE"])}
    assert vif == pytest.approx(dict(zip(names, np.diag(np.linalg.inv(matrix)))), rel=1e-4)


def test_any_source_serves(study, tmp_path):
    project = core.QgsProject.instance()
    expected = rows_of(
        screen(study, tmp_path, LANDSLIDES=memory_copy(study.landslides, keep=lambda i: i < 60))["TABLE"]
    )
    layer = vector_layer(study.landslides, "landslides")
    project.addMapLayer(layer)
    try:
        layer.selectByIds(sorted(layer.allFeatureIds())[:60])
        found = rows_of(screen(study, tmp_path, LANDSLIDES=selected(layer))["TABLE"])
    finally:
        project.removeMapLayer(layer.id())
    assert found == expected
    degrees = memory_copy(study.landslides, "EPSG:4326", lambda i: i < 60)
    assert rows_of(screen(study, tmp_path, LANDSLIDES=degrees)["TABLE"]) == expected


def test_a_threshold_factors_to_keep_and_no_threshold(study, tmp_path):
    weights = expected_weights(study)
    lowest = min(weights, key=weights.get)
    assert lowest not in screen(study, tmp_path)["KEPT"].split(",")
    assert lowest in screen(study, tmp_path, KEEP=f" {lowest} ")["KEPT"].split(",")
    assert screen(study, tmp_path, THRESHOLD=0)["COUNT"] == len(weights)
    assert screen(study, tmp_path, THRESHOLD="")["COUNT"] == screen(study, tmp_path)["COUNT"] < len(weights)
    limit = float(sorted(weights.values())[-2])
    assert screen(study, tmp_path, THRESHOLD=limit - 1e-9)["COUNT"] == 2


def test_categories_stay_and_landslides_left_out_are_counted(study, tmp_path):
    values, _ = bands_of(study.factors[0])
    soil = write_raster(tmp_path / "soil.tif", np.rint(values[0] / 10), study.factors[0], KIND="categorical")
    stack = run("factorstack", INPUT=[*study.factors, soil], OUTPUT=str(tmp_path / "stack.tif"))["OUTPUT"]
    layer = memory_copy(study.landslides)
    feature = core.QgsFeature(layer.fields())
    feature.setGeometry(core.QgsGeometry.fromPointXY(core.QgsPointXY(0, 0)))
    layer.dataProvider().addFeatures([feature])
    feedback = Recorder()
    result = screen(study, tmp_path, INPUT=stack, LANDSLIDES=layer, OUTPUT=str(tmp_path / "s.vrt"), feedback=feedback)
    assert (result["LANDSLIDES_OUTSIDE"], result["LANDSLIDES_ON_NODATA"]) == (1, 0)
    assert any("left out: 1 outside" in warning for warning in feedback.warnings)
    assert any(line.strip().startswith("soil: stays") for line in feedback.infos)
    (row,) = (row for row in rows_of(result["TABLE"]) if row["factor"] == "soil")
    assert (row["kind"], row["weight"], row["vif"], row["kept"]) == ("categorical", None, None, 1)
    name, metadata = described(result["OUTPUT"])[-1]
    assert name == "soil" and metadata["KIND"] == "categorical" and metadata["CATEGORIES"]


def test_collinear_factors_are_told_and_numbers_without_a_value_left_out(study, tmp_path):
    values, _ = bands_of(study.factors[0])
    twice = write_raster(tmp_path / "twice.tif", 2 * values[0] + 1, study.factors[0])
    stack = run("factorstack", INPUT=[*study.factors, twice], OUTPUT=str(tmp_path / "stack.tif"))["OUTPUT"]
    feedback = Recorder()
    result = screen(study, tmp_path, INPUT=stack, feedback=feedback)
    assert any("infinite VIF" in warning and "slope, twice" in warning for warning in feedback.warnings)
    assert not {"KMO", "BARTLETT_P", "BARTLETT_CHI2"} & set(result)
    json.dumps(result, allow_nan=False)


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"INPUT": s.classes["OUTPUT"]}, "holds classes"),
        (lambda s, t: {"LANDSLIDES": "/nowhere.gpkg"}, "/nowhere.gpkg"),
        (lambda s, t: {"LANDSLIDES": memory_copy(s.landslides, keep=lambda i: i < 2)}, "2 landslides"),
        (lambda s, t: {"KEEP": "slope, snow"}, "snow"),
        (lambda s, t: {"THRESHOLD": 2}, "THRESHOLD"),
        (lambda s, t: {"THRESHOLD": 0.9}, "0.9"),
        (lambda s, t: {"TABLE": str(t / "table.shp")}, "table.shp"),
        (lambda s, t: {"OUTPUT": str(t / "stack.foo")}, "stack.foo"),
        (lambda s, t: {"OUTPUT": s.stack["OUTPUT"]}, "stack.tif"),
        (lambda s, t: {"REPORT": str(t / "report.pdf")}, "report.pdf"),
    ],
)
def test_the_culprit_is_named_and_no_output_is_left(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.stack["OUTPUT"],
        "LANDSLIDES": study.landslides,
        "SPLIT": ALL,
        "TABLE": str(tmp_path / "t.csv"),
        "OUTPUT": str(tmp_path / "s.tif"),
        "REPORT": str(tmp_path / "r.html"),
        **change(study, tmp_path),
    }
    before = digests(study.folder)
    message = failure("screenfactors", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == [] and digests(study.folder) == before
