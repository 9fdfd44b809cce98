"""Landslide susceptibility, all steps."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from qgis_study import LANDSLIDES
from qgis_support import bands_of, check_outputs, digests, failure, is_one_sentence, memory_copy, rows_of, run

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")


@pytest.fixture(scope="module")
def whole(study):
    return run(
        "susceptibility",
        INPUT=study.factors,
        LANDSLIDES=study.landslides,
        TITLE="Test valley",
        OUTPUT=study.at("whole"),
        FOLDS=2,
        FINAL="share",  # as steps one by one make it
    )


# It is made by the model that is tested, and its landslides have no dates.
NOT_OF_THIS_RUN = (
    "TESTED_NETWORK_FILE",
    "AUC_COMMON_TIME_FOLDS",
    "AUC_PAPER_TIME_FOLDS",
    "AUC_COMMON_RANDOM_SPLIT",
    "AUC_COMMON_SPATIAL_SPLIT",
    "IMITATION_FILE",
    "IMITATION_DIFFERENCE",
    "ZONES_ALIKE_PCT",
)


def content(samples) -> list:
    """Return the rows of a samples layer whatever their order."""
    return sorted(tuple(value for name, value in row.items() if name != "fid") for row in rows_of(samples))


def test_the_folder_holds_what_is_said(study, whole):
    check_outputs("susceptibility", whole, NOT_OF_THIS_RUN)
    assert not [name for name in os.listdir(whole["OUTPUT"]) if name.startswith(".")]
    for path in (whole["SUSCEPTIBILITY"], whole["ZONES_MAP"], whole["REPORT"]):
        assert os.path.dirname(path) == study.at("whole")
    manifest = json.loads(Path(whole["MANIFEST_FILE"]).read_text(encoding="utf-8"))
    assert len(manifest["inputs"]["factors"]) == len(study.factors)
    rows = rows_of(whole["EVALUATION"])
    assert float(rows[1]["auc"]) == pytest.approx(whole["AUC_COMMON"]) and len(rows) == 3 + 2 * 2 * 3
    means = [row for row in rows if row["held_out"] == "spatial" and int(row["fold"]) == 0]
    assert float(means[1]["auc"]) == pytest.approx(whole["AUC_COMMON_SPATIAL_FOLDS"])
    text = Path(whole["REPORT"]).read_text(encoding="utf-8")
    assert "Test valley" in text and f"{whole['AUC_COMMON']:.3f}" in text


def test_the_steps_one_by_one_give_the_same(study, whole, tmp_path):
    """All steps in one run equal the chain that a modeler builds with the same seed."""
    iv = run(
        "informationvalue",
        INPUT=study.classes["OUTPUT"],
        LANDSLIDES=study.landslides,
        SPLIT=0,
        OUTPUT=str(tmp_path / "iv.tif"),
        TABLE=str(tmp_path / "iv.csv"),
    )
    np.testing.assert_array_equal(bands_of(whole["INFORMATION_VALUE"])[0], bands_of(iv["OUTPUT"])[0])
    assert content(whole["SAMPLES"]) == content(study.samples["OUTPUT"])
    np.testing.assert_allclose(bands_of(whole["SUSCEPTIBILITY"])[0], bands_of(study.prediction["OUTPUT"])[0], atol=1e-6)
    np.testing.assert_array_equal(bands_of(whole["ZONES_MAP"])[0], bands_of(study.zones["OUTPUT"])[0])
    report = run(
        "evaluate",
        INPUT=whole["SUSCEPTIBILITY"],
        SAMPLES=whole["SAMPLES"],
        LANDSLIDES=study.landslides,
        INFORMATION_VALUE=iv["OUTPUT"],
        OUTPUT=str(tmp_path / "r.html"),
    )
    for one, other in (
        ("AUC_COMMON", "COMMON_AUC"),
        ("AUC_PAPER", "AUC"),
        ("SUCCESS_RATE", "SUCCESS_RATE"),
        ("AUC_INFORMATION_VALUE", "AUC_INFORMATION_VALUE"),
    ):
        assert whole[one] == pytest.approx(report[other]), one


def test_the_map_is_better_than_chance(whole):
    assert whole["AUC_COMMON"] > 0.6
    assert sum(int(row["landslides"]) for row in rows_of(whole["ZONE_TABLE"])) == LANDSLIDES


def test_one_stack_serves_as_the_factors(study, whole, tmp_path):
    result = run(
        "susceptibility",
        INPUT=[study.stack["OUTPUT"]],
        LANDSLIDES=memory_copy(study.landslides, "EPSG:4326"),
        OUTPUT=str(tmp_path / "new"),
        FINAL="share",
    )
    np.testing.assert_allclose(bands_of(result["SUSCEPTIBILITY"])[0], bands_of(whole["SUSCEPTIBILITY"])[0], atol=1e-6)
    assert result["AUC_COMMON"] == pytest.approx(whole["AUC_COMMON"])


def test_a_manifest_makes_the_same_run_again(study, whole, tmp_path):
    again = run("repeatrun", MANIFEST=whole["MANIFEST_FILE"], OUTPUT=str(tmp_path / "again"))
    check_outputs("repeatrun", again, NOT_OF_THIS_RUN)
    first, second = (json.loads(Path(result["MANIFEST_FILE"]).read_text(encoding="utf-8")) for result in (whole, again))
    for key in ("inputs", "parameters", "results", "versions"):
        assert first[key] == second[key]
    assert Path(whole["NETWORK_FILE"]).read_bytes() == Path(again["NETWORK_FILE"]).read_bytes()
    np.testing.assert_array_equal(bands_of(whole["ZONES_MAP"])[0], bands_of(again["ZONES_MAP"])[0])


def test_a_manifest_whose_data_have_changed_is_refused(study, whole, tmp_path):
    def changed(name, change) -> str:
        content = json.loads(Path(whole["MANIFEST_FILE"]).read_text(encoding="utf-8"))
        change(content)
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
        return str(tmp_path / name)

    layer = memory_copy(study.landslides, keep=lambda number: number > 5)
    for number, (change, extra, culprit) in enumerate(
        (
            (lambda c: c["inputs"]["factors"][1].update(digest="sha256:0"), {}, study.factors[1]),
            (lambda c: c["inputs"]["factors"][1].update(path="/gone.tif"), {}, "/gone.tif"),
            (lambda c: c["inputs"]["landslides"].update(path=None), {}, "LANDSLIDES"),
            (lambda c: None, {"LANDSLIDES": layer}, "(150 then, 144 now)"),
            (lambda c: c["parameters"].update(flavour=1), {}, "'parameters.flavour'"),
            (lambda c: c["parameters"].pop("network"), {}, "damaged"),
            (lambda c: c.update(schema=99), {}, "version 99"),
        )
    ):
        manifest = changed(f"{number}.json", change)
        message = failure("repeatrun", MANIFEST=manifest, OUTPUT=str(tmp_path / "out"), **extra)
        assert culprit in message and is_one_sentence(message)
    missing = failure("susceptibility", INPUT=study.factors, OUTPUT=str(tmp_path / "out"))
    assert "(LANDSLIDES) is missing" in missing and not (tmp_path / "out").exists()


def test_weak_factors_can_be_left_out(study, tmp_path):
    result = run(
        "susceptibility",
        INPUT=study.factors,
        LANDSLIDES=study.landslides,
        SCREEN=True,
        THRESHOLD=0.17,
        FOLDS=2,
        OUTPUT=str(tmp_path / "new"),
    )
    kept = {row["factor"] for row in rows_of(f"{result['OUTPUT']}/screening.csv") if int(row["kept"])}
    assert 1 < len(kept) < len(study.factors)
    assert {row["factor"] for row in rows_of(result["IMPORTANCE"])} == kept
    assert {row["factor"] for row in rows_of(result["INFORMATION_VALUE_TABLE"])} == kept
    assert kept < {name for name in rows_of(result["SAMPLES"])[0]} and 0.5 < result["AUC_COMMON_SPATIAL_FOLDS"] < 1


@pytest.mark.parametrize("strategy", [1, 2, 3])
def test_other_strategies(study, tmp_path, strategy):
    result = run(
        "susceptibility",
        INPUT=[study.stack["OUTPUT"]],
        LANDSLIDES=study.landslides,
        STRATEGY=strategy,
        BUFFER=300,
        SLOPE_LIMIT=8,
        OUTPUT=str(tmp_path / "new"),
    )
    names = {row["strategy"] for row in rows_of(result["SAMPLES"])}
    assert names == {"landslide", ("random", "buffer", "slope", "information_value")[strategy]}


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s: {"INPUT": [s.factors[0], "/nowhere.tif"]}, "/nowhere.tif"),
        (lambda s: {"CATEGORICAL": "geology"}, "geology"),
        (lambda s: {"FOLDS": 1}, "folds"),
        (lambda s: {"STRATEGY": 2, "SLOPE_FACTOR": "gradient"}, "gradient"),
        (lambda s: {"LANDSLIDES": memory_copy(s.landslides, keep=lambda number: False)}, "no feature"),
        (lambda s: {"OUTPUT": s.landslides}, "landslides.gpkg"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    parameters = {"INPUT": study.factors, "LANDSLIDES": study.landslides, "OUTPUT": str(tmp_path / "new")}
    before = digests(study.folder / "basin")  # the study makes it when it is first asked for
    message = failure("susceptibility", **{**parameters, **change(study)})
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == [] and digests(study.folder / "basin") == before
