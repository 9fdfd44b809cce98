"""All steps in one run, by a script: what it holds open when its files are moved into place."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility import files
from landslide_susceptibility.steps.factor_stack import FactorSource
from landslide_susceptibility.steps.study import StudySettings
from landslide_susceptibility.steps.susceptibility import susceptibility
from raster_files import make_raster, open_files, points, utm_grid

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """Two factors and landslides where the first of them is high."""
    folder = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    factors = []
    for name, values in (("slope", slope), ("rain", rng.normal(size=(50, 60)))):
        factors.append(FactorSource(make_raster(folder / f"{name}.tif", values.astype(np.float32), GRID), name))
    cells = rng.choice(np.flatnonzero(slope.ravel() > 20), 80, replace=False)
    return folder, factors, points(*GRID.centres(cells))


def test_nothing_is_open_when_the_files_are_moved(area, tmp_path, monkeypatch):
    folder, factors, landslides = area
    seen, move = [], files._move_folder

    def watched(fresh, target):
        seen.append(open_files(tmp_path) + open_files(folder))
        move(fresh, target)

    monkeypatch.setattr(files, "_move_folder", watched)
    result = susceptibility(factors, landslides, str(tmp_path / "out"), StudySettings(folds=2), title="A")
    assert seen == [[]]
    assert (tmp_path / "out" / result.files["zones"]).exists() and open_files(tmp_path) == []
