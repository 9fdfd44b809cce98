"""Steps with several outputs: all of one run are there, or all of the run before, whatever stops it."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.files import put_in_order
from landslide_susceptibility.files.run import Run
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.models.networks.logistic import LogisticSettings
from landslide_susceptibility.steps.applicability import applicability
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.explain import explain
from landslide_susceptibility.steps.factor_importance import factor_importance
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.screen_factors import screen_factors
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.training_samples import training_samples
from raster_files import digests


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """Inputs of every step, and two networks."""
    for package in ("onnx", "onnxruntime", "matplotlib", "jinja2"):
        pytest.importorskip(package)
    at = tmp_path_factory.mktemp("study")
    basin = demo_basin(at / "basin", columns=60, rows=50, landslides=60, seed=1)
    slides, stack, samples = str(basin.landslides), str(at / "stack.tif"), str(at / "samples.gpkg")
    factor_stack([str(basin.factors[name]) for name in ("slope", "relief", "ndvi")], stack)
    reclassify(stack, str(at / "classes.tif"), classes=4)
    negative_samples(stack, slides, str(at / "negatives.gpkg"))
    training_samples(stack, slides, str(at / "negatives.gpkg"), samples)
    for number, c in enumerate((1.0, 0.01)):
        train(samples, str(at / f"{number}.onnx"), network="logistic", settings=LogisticSettings(C=c))
    return at


def run_train(at: Path, to: Path, number: int) -> None:
    settings = LogisticSettings(C=(1.0, 0.01)[number])
    train(str(at / "samples.gpkg"), str(to / "n.onnx"), str(to / "n.html"), network="logistic", settings=settings)


def run_predict(at: Path, to: Path, number: int) -> None:
    predict(str(at / "stack.tif"), str(at / f"{number}.onnx"), str(to / "map.tif"), str(to / "tables" / "range.csv"))


def run_information_value(at: Path, to: Path, number: int) -> None:
    files = str(at / "classes.tif"), str(at / "basin" / "landslides.gpkg")
    information_value(*files, str(to / "iv.tif"), str(to / "iv.csv"), alpha=number)


def run_screen_factors(at: Path, to: Path, number: int) -> None:
    outputs = (str(to / name) for name in ("screening.csv", "screened.tif", "screening.html"))
    files = str(at / "stack.tif"), str(at / "basin" / "landslides.gpkg")
    screen_factors(*files, *outputs, lowest_weight=(0.01, 0.33)[number], keep=("slope", "ndvi")[number : number + 1])


def run_factor_importance(at: Path, to: Path, number: int) -> None:
    outputs = (str(to / name) for name in ("importance.csv", "curves.csv", "importance.html"))
    factor_importance(str(at / "samples.gpkg"), str(at / f"{number}.onnx"), *outputs, repeats=2)


def run_explain(at: Path, to: Path, number: int) -> None:
    outputs = (
        str(to / name) for name in ("explained.geojson", "explained.csv", "explained.html")
    )  # a GeoPackage holds the time
    places = read_vector(str(at / "basin" / "landslides.gpkg"))
    few = places.subset(np.arange(len(places)) < 2)
    explain(str(at / "stack.tif"), str(at / f"{number}.onnx"), few, *outputs, background=3, shown=0)


def run_classify(at: Path, to: Path, number: int) -> None:
    classify(str(at / "basin" / "truth.tif"), str(to / "zones.tif"), zones=4 + number)


def run_applicability(at: Path, to: Path, number: int) -> None:
    files = str(at / "stack.tif"), str(at / "samples.gpkg"), str(to / "a.tif"), str(at / f"{number}.onnx")
    applicability(*files, str(to / "tables" / "outside.csv"))


def run_terrain_factors(at: Path, to: Path, number: int) -> None:
    dem = str(at / "basin" / "factors" / "elevation.tif")
    terrain_factors(dem, str(to / "terrain.tif"), ["slope", "tpi"], folder=str(to / "single"), z_factor=1 + number)


STEPS = (
    run_train,
    run_predict,
    run_information_value,
    run_screen_factors,
    run_factor_importance,
    run_explain,
    run_classify,
    run_applicability,
    run_terrain_factors,
)
every_step = pytest.mark.parametrize("run", STEPS, ids=lambda run: run.__name__[4:])


@pytest.fixture
def states(study, tmp_path, run, monkeypatch):
    """Return the files of two whole runs, the second in place of the first, and a folder that holds the first.

    Reports tell the minute in which they were made, which is the same in all runs here.
    """
    for module in [m for name, m in sys.modules.items() if name.startswith("landslide_susceptibility.")]:
        if hasattr(module, "run_time"):
            monkeypatch.setattr(module, "run_time", lambda: "2024-05-31 16:05 (UTC+02:00)")
    to = tmp_path / "out"
    run(study, to, 0)
    shutil.copytree(to, tmp_path / "first")
    old = digests(to)
    run(study, to, 1)
    new = digests(to)
    assert set(old) == set(new) and sum(old[name] != new[name] for name in old) > 1
    assert not [name for name in new if "/." in f"/{name}"]

    def again() -> Path:
        shutil.rmtree(to)
        shutil.copytree(tmp_path / "first", to)
        return to

    return old, new, again


@every_step
def test_when_one_of_the_outputs_cannot_be_written_all_stay_as_they_were(study, states, run, monkeypatch):
    old, new, again = states
    count, number, begins = 0, 0, Run.file

    def refusing(self, target):
        nonlocal count
        count += 1
        if count == number:
            raise InputError(f"The disk is full at '{target}': make room.")
        return begins(self, target)

    monkeypatch.setattr(Run, "file", refusing)
    while count >= number:
        to, count, number = again(), 0, number + 1
        try:
            run(study, to, 1)
        except InputError:
            assert digests(to) == old, number
    assert digests(to) == new


class Killed(BaseException):
    """Stands for a kill: nothing is tidied up after it, and the system drops the locks."""


@every_step
def test_when_it_is_killed_between_two_renames_the_next_run_finds_one_whole_set(study, states, run, monkeypatch):
    old, new, again = states
    count, number, is_killed = 0, 0, True

    def dying(operation):
        def counted(*paths, **options):
            nonlocal count, is_killed
            count += paths[0] != paths[-1]  # onto itself it is a look whether a file can be replaced
            if count == number and paths[0] != paths[-1]:
                is_killed = True
                raise Killed
            return operation(*paths, **options)

        return counted

    def left(method):
        def unless_killed(self, *arguments):
            if not is_killed:
                method(self, *arguments)
            else:
                self._is_left = True
                for lock in self._locks.values():
                    lock.release(removed=False)
                self._locks.clear()

        return unless_killed

    ends = []
    while is_killed:
        to, count, number, is_killed = again(), 0, number + 1, False
        with monkeypatch.context() as patch:
            for name in ("replace", "link"):
                patch.setattr(os, name, dying(getattr(os, name)))
            for name in ("close", "_go_back"):
                patch.setattr(Run, name, left(getattr(Run, name)))
            with contextlib.suppress(Killed):
                run(study, to, 1)
        put_in_order(*(to / name for name in (*new, "single")))
        found = digests(to)
        assert found in (old, new), number
        ends.append(found == new)
    assert number > 3 and not ends[0] and ends[-2:] == [True, True]
