"""Evaluate in one Python call: what the dialog can do, report and folds included."""

from __future__ import annotations

from pathlib import Path

import pytest
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.evaluate_map import evaluate_map
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.workflows.evaluate import evaluate
from network_mutations import as_schema_1
from raster_files import Listener

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Everything that an evaluation with folds takes, by name."""
    folder = tmp_path_factory.mktemp("evaluate")
    basin = demo_basin(folder / "basin", columns=120, rows=100, landslides=120, seed=2)
    at = {name: str(folder / name) for name in ("stack.tif", "others.gpkg", "samples.gpkg", "n.onnx", "map.tif")}
    stack = factor_stack([str(path) for path in basin.factors.values()], at["stack.tif"]).stack
    landslides = str(basin.landslides)
    negative_samples(stack.path, landslides, at["others.gpkg"], NegativeSettings("random"))
    training_samples(stack.path, landslides, at["others.gpkg"], at["samples.gpkg"])
    train(at["samples.gpkg"], at["n.onnx"], network="logistic")
    predict(stack.path, at["n.onnx"], at["map.tif"])
    yield {"landslides": landslides, **at}
    close_rasters()


def arguments(made) -> tuple[str, str, str]:
    return made["map.tif"], made["samples.gpkg"], made["landslides"]


def test_without_folds_it_is_the_tests_of_the_map(made):
    found = evaluate(*arguments(made))
    assert found.validations == []
    assert found.evaluation.common.auc == evaluate_map(*arguments(made)).common.auc


def test_folds_and_report_come_from_the_same_call(made, tmp_path):
    report, old, heard = tmp_path / "report.html", tmp_path / "old.onnx", Listener()
    old.write_bytes(as_schema_1(Path(made["n.onnx"]).read_bytes()))  # serves as well, with a remark
    found = evaluate(
        *arguments(made),
        str(report),
        folds=2,
        stack=made["stack.tif"],
        network=str(old),
        common_cells=500,
        feedback=heard,
    )
    assert len([text for text in heard.warnings if "no seal" in text]) == 1
    assert [validation.kind for validation in found.validations] == ["random", "spatial"]
    text = report.read_text(encoding="utf-8")
    for validation in found.validations:
        assert len(validation.folds) == 2 and f"{validation.auc_common:.3f}" in text


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({"folds": 1}, "number of folds is 1"),
        ({"folds": 101}, "2 to 100"),
        ({"common_cells": 9}, "10 to 10,000,000"),
        ({"folds": 2, "stack": "s.tif"}, "need the network"),
    ],
)
def test_what_folds_need_is_asked_for_before_any_work(made, given, part):
    with pytest.raises(ParameterError, match=part):
        evaluate(*arguments(made), **given)
