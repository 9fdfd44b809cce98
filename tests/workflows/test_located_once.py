"""An inventory is placed on the grid once a run, however many maps it evaluates, and what comes out is the same."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from landslide_susceptibility import workers as door
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata import landslides as geodata
from landslide_susceptibility.geodata import map_reading, raster
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.steps import zone_table as zone_table_step
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.evaluate_map import evaluate_map as evaluate
from landslide_susceptibility.steps.zone_table import zone_table
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.comparison import ComparisonSettings
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.run import StudySettings
from landslide_susceptibility.study.samples import cells_of
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.workers import Workers
from landslide_susceptibility.workflows.comparison import compare
from landslide_susceptibility.workflows.susceptibility import susceptibility
from raster_files import Listener, make_raster, open_files, points, utm_grid

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)
SPLIT = SplitSettings(block_size=500.0)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """A stack whose third factor is noise with gaps, and landslides, some in the gaps, where the first is high."""
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    values = np.stack([slope, slope + rng.normal(size=(50, 60)), rng.normal(size=(50, 60))]).astype(np.float32)
    values[2][rng.random((50, 60)) < 0.1] = -9999
    path = make_raster(
        tmp_path_factory.mktemp("area") / "stack.tif",
        values,
        GRID,
        nodata=-9999,
        names=["slope", "relief", "noise"],
        metadata=[{"KIND": "continuous"}] * 3,
    )
    cells = rng.choice(np.flatnonzero(slope.ravel() > 18), 90, replace=False)
    assert (values[2].ravel()[cells] == -9999).any()
    return open_stack(path), points(*GRID.centres(cells))


@pytest.fixture
def located(monkeypatch) -> list[int]:
    """How many landslides were placed on a grid, by every time that any were."""
    counts, shapes_in = [], geodata.shapes_in

    def spy(data, *rest):
        counts.append(len(data))
        return shapes_in(data, *rest)

    monkeypatch.setattr(geodata, "shapes_in", spy)
    return counts


def check_same(evaluation, *anew, keep_away=None):
    """Check that two evaluations have the same random cells (by their scores) and figures."""
    again = evaluate(*anew, keep_away=keep_away, workers=1)
    np.testing.assert_array_equal(evaluation.common.scores, again.common.scores)
    assert evaluation.common.auc == again.common.auc and evaluation.paper.auc == again.paper.auc


def test_by_a_comparison(area, tmp_path, located):
    stack, inventory = area
    settings = ComparisonSettings(NegativeSettings(buffer=60), SPLIT, folds=2)
    found = compare(stack, inventory, tmp_path, ("random", "buffer"), [Candidate("logistic")], settings, workers=1)
    assert located == [90]
    # No trial is tested on a cell on which a non-landslide of any of them trained.
    trained = [cells_of(of.samples, GRID)[of.samples.train & (of.samples.label == 0)] for of in found.trials]
    for trial in found.trials:
        raster = str(tmp_path / f"{trial.strategy}_logistic.tif")
        zones = classify(raster, str(tmp_path / "zones.tif")).path
        assert trial.zones == zone_table(zones, inventory, samples=trial.samples, workers=1)
        assert sum(row.test_landslides for row in trial.zones) == trial.samples.counts()["test landslides"]
        check_same(trial.evaluation, raster, trial.samples, inventory, keep_away=np.concatenate(trained))
    assert located == [90] * 5  # by every step that stands alone


# The map is the tested one, so that it can be evaluated anew.
OF_SHARE = StudySettings("logistic", split=SPLIT, final="share")


@pytest.mark.parametrize("screen", [False, True])
def test_by_a_whole_run(area, tmp_path, located, screen):
    """Screening leaves out the factor with the gaps; the map has them all the same."""
    stack, inventory = area
    settings = StudySettings("logistic", split=SPLIT, folds=2, screen=screen, lowest_weight=0.3, final="share")
    result = susceptibility(stack.path, inventory, str(tmp_path / "out"), settings, workers=1)
    assert located == [90] and len(result.located) < 90
    assert result.stack.names == (("slope", "relief") if screen else ("slope", "relief", "noise"))
    assert describe(result.path("zones")).grid.same_as(GRID)
    assert result.zone_rows == zone_table(result.path("zones"), inventory, samples=result.path("samples"), workers=1)
    assert sum(row.test_landslides for row in result.zone_rows) == result.samples.counts()["test landslides"]
    assert sum(row.landslides for row in result.zone_rows) == len(result.located)
    check_same(result.evaluation, result.path("susceptibility"), result.samples, inventory)


def test_steps_that_stand_alone_read_their_map_once(area, tmp_path, monkeypatch):
    """Whether landslides lie on valid cells comes out of the reading that counts zones or tests the map."""
    stack, inventory = area
    result = susceptibility(stack.path, inventory, str(tmp_path / "out"), OF_SHARE)
    read, read_band = [], raster.read_band

    def spy(path, window, *arguments, **more):
        read.append((str(path), window))
        return read_band(path, window, *arguments, **more)

    for module in (raster, map_reading, zone_table_step):
        monkeypatch.setattr(module, "read_band", spy)
    rows = zone_table(result.path("zones"), inventory, workers=1)
    evaluation = evaluate(result.path("susceptibility"), result.samples, inventory, workers=1)
    assert read == [(result.path(name), Window(0, 0, 60, 50)) for name in ("zones", "susceptibility")]
    assert sum(row.landslides for row in rows) == len(result.located)
    assert evaluation.common.auc == result.evaluation.common.auc


def test_landslides_without_data_under_them_are_told_by_the_one_reading(area, tmp_path):
    stack, inventory = area
    result = susceptibility(stack.path, inventory, str(tmp_path / "out"), StudySettings("logistic", split=SPLIT))
    away = points(np.array([0.0]), np.array([0.0]))
    for step in (
        lambda landslides, feedback: zone_table(result.path("zones"), landslides, feedback=feedback),
        lambda landslides, feedback: evaluate(
            result.path("susceptibility"), result.samples, landslides, feedback=feedback
        ),
    ):
        told = Listener()
        step(inventory, told)
        assert any("on cells without data" in text for text in told.warnings)
        with pytest.raises(InputError, match="None of the 1 landslide features"):
            step(away, told)


def test_a_whole_run_opens_its_threads_once(area, tmp_path, monkeypatch):
    stack, inventory = area
    made = []

    class Counted(ThreadPoolExecutor):
        def __init__(self, *args, **rest):
            made.append(args[0])
            super().__init__(*args, **rest)

    monkeypatch.setattr(door, "ThreadPoolExecutor", Counted)
    settings = StudySettings("logistic", split=SPLIT, folds=2)
    susceptibility(stack.path, inventory, str(tmp_path / "out"), settings, workers=2)
    assert made == [2]
    with Workers(3) as workers:
        susceptibility(stack.path, inventory, str(tmp_path / "out"), settings, workers=workers)
        assert made == [2, 3]
        assert open_files(tmp_path) == []  # though its threads still are there
        assert workers.submit(int, "7").result() == 7
