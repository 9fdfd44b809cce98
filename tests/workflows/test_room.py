"""Whole workflows look at the room for all that they will write before their first step."""

from __future__ import annotations

import os
import tempfile
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest
from landslide_susceptibility import api, disk
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.study.run import FILES
from landslide_susceptibility.workflows.planned_rasters import planned_of_comparison, planned_of_study

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

Usage = namedtuple("Usage", "total used free")
GRID = Grid(1000, 1000, (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), "EPSG:32633")


class Progress(Feedback):
    """Keeps the progress and the warnings."""

    def __init__(self) -> None:
        self.fractions: list[float] = []
        self.warnings: list[str] = []

    def progress(self, fraction):
        self.fractions.append(fraction)

    def warning(self, text):
        self.warnings.append(str(text))


@pytest.fixture(scope="module")
def basin(tmp_path_factory):
    return api.demo_basin(tmp_path_factory.mktemp("basin"), columns=100, rows=80, landslides=60)


@pytest.mark.parametrize("name", ["susceptibility", "compare_networks"])
def test_a_full_disk_is_met_before_the_first_step(basin, tmp_path, monkeypatch, name):
    factors = [str(basin.factors[factor]) for factor in ("slope", "relief", "ndvi")]
    slides = str(basin.landslides)
    stack = str(tmp_path / "stack.tif")
    api.factor_stack(factors, stack)
    settings = api.StudySettings(network="logistic")

    def run(**more):
        if name == "susceptibility":
            return api.susceptibility(factors, slides, str(tmp_path / "out"), settings, **more)
        return api.compare_networks(stack, slides, str(tmp_path / "out"), [api.Candidate("logistic")], **more)

    for free, error, strict in ((100, "no room for", False), (60_000, "STRICT is set", True)):
        monkeypatch.setattr(disk.shutil, "disk_usage", lambda _, free=free: Usage(10**12, 0, free))
        told = Progress()
        with pytest.raises(InputError, match=error):
            run(strict=strict, feedback=told)
        assert max(told.fractions, default=0) == 0 and sorted(os.listdir(tmp_path)) == ["stack.qml", "stack.tif"]


def test_the_plans_are_what_a_run_writes(basin, tmp_path):
    """Every raster of a finished run was planned, and none else."""
    factors = [str(basin.factors[factor]) for factor in ("slope", "relief", "ndvi")]
    settings = api.StudySettings(network="logistic", folds=0)
    result = api.susceptibility(factors, str(basin.landslides), str(tmp_path), settings)
    plans = planned_of_study(tmp_path, result.stack.grid, 3, settings, makes_stack=True)
    planned = {os.path.basename(plan.target): plan for plan in plans if Path(plan.target).parent == tmp_path}
    assert set(planned) == {path.name for path in tmp_path.glob("*.tif")} <= set(FILES.values())
    for name, plan in planned.items():
        assert plan.least < (tmp_path / name).stat().st_size


def test_what_is_needed_meanwhile_is_counted_on_its_own_disk(tmp_path):
    settings = api.StudySettings(folds=4, negatives=api.NegativeSettings(strategy="information_value"))
    study = planned_of_study(tmp_path, GRID, 5, settings, makes_stack=False)
    scratch = [plan for plan in study if str(plan.target).startswith(tempfile.gettempdir() + os.sep + "info")]
    assert len(scratch) == 4 and len(study) == 10  # the map of the test's information values is beside the run's own
    tested = planned_of_study(tmp_path, GRID, 5, replace(settings, final="share"), makes_stack=False)
    assert len(tested) == 9
    candidates = [api.Candidate("logistic"), api.Candidate("forest")]
    plans = planned_of_comparison(tmp_path, GRID, 5, ["random", "slope"], candidates, api.ComparisonSettings(folds=0))
    assert sum(Path(plan.target).parent == tmp_path for plan in plans) == 4
    assert sum(Path(plan.target).parent == Path(tempfile.gettempdir()) for plan in plans) == 2 + 4
