"""Training by a script: what is looked at before it begins."""

from __future__ import annotations

import os

import numpy as np
import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.errors import DependencyError
from landslide_susceptibility.steps.train import train
from raster_files import points

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")


@pytest.mark.parametrize("lacking", ["matplotlib", "jinja2"])
def test_a_report_that_cannot_be_written_is_refused_before_the_training(tmp_path, monkeypatch, lacking):
    rng = np.random.default_rng(0)
    label = np.arange(60) % 2
    samples = points(
        *rng.normal(size=(2, 60)),
        label=label,
        split=np.where(np.arange(60) < 40, "train", "test").astype(object),
        strategy=np.full(60, "random", object),
        block=np.zeros(60, int),
        slope=label + rng.normal(size=60),
    )
    installed, imported = dependencies.available, dependencies.require

    def require(name):
        if name.split(".")[0] == lacking:
            raise DependencyError(f"{lacking} is missing.")
        return imported(name)

    monkeypatch.setattr(dependencies, "available", lambda name: name != lacking and installed(name))
    for module in ("page.page", "figures", "figures.style", "figures.curves", "figures.bars", "figures.classes"):
        monkeypatch.setattr(f"landslide_susceptibility.reports.{module}.require", require, raising=False)
    with pytest.raises(DependencyError):
        train(samples, str(tmp_path / "n.onnx"), str(tmp_path / "r.html"))
    assert os.listdir(tmp_path) == []
    train(samples, str(tmp_path / "n.onnx"))
    assert os.listdir(tmp_path) == ["n.onnx"]
