"""Whenever a step is cancelled, nothing of it is left, and what was there before still is."""

from __future__ import annotations

import os
import threading
import time
from shutil import copy

import numpy as np
import pytest
from landslide_susceptibility.analysis.breaks import class_limits
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.geodata import blocks, stack_builder
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.negative_samples import negative_samples
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.training_samples import training_samples
from landslide_susceptibility.steps.zone_table import zone_table
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.strategies import low_information_value
from raster_files import UTM, Listener, digests, make_raster, points, utm_grid

GRID = utm_grid(60, 50)
SLIDES = points(*GRID.centres(np.arange(7, 3000, 97)), UTM)
OTHERS = points(*GRID.centres(np.arange(11, 3000, 89)), UTM)


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("inputs")
    rng = np.random.default_rng(0)
    planes = np.stack([rng.gamma(3, 7, (50, 60)), rng.integers(1, 5, (50, 60))]).astype(np.float32)
    kinds = [{"KIND": "continuous"}, {"KIND": "categorical"}]
    stack = make_raster(folder / "stack.tif", planes, GRID, names=["slope", "soil"], metadata=kinds)
    reclassify(stack, str(folder / "classes.tif"))
    information_value(str(folder / "classes.tif"), SLIDES, str(folder / "iv.tif"))
    classify(str(folder / "iv.tif"), str(folder / "zones.tif"))
    close_rasters()
    return folder


STEPS = {
    "factor_stack": lambda i, o, f: factor_stack([f"{i}/stack.tif", f"{i}/iv.tif"], f"{o}/s.tif", feedback=f),
    "virtual stack": lambda i, o, f: factor_stack([f"{i}/stack.tif", f"{i}/iv.tif"], f"{o}/s.vrt", feedback=f),
    "reclassify": lambda i, o, f: reclassify(f"{i}/stack.tif", f"{o}/c.tif", feedback=f),
    "information_value": lambda i, o, f: information_value(
        f"{i}/classes.tif", SLIDES, f"{o}/iv.tif", f"{o}/iv.gpkg", feedback=f
    ),
    "negative_samples": lambda i, o, f: negative_samples(
        f"{i}/stack.tif", SLIDES, f"{o}/n.gpkg", NegativeSettings(information_value=f"{i}/iv.tif"), feedback=f
    ),
    "very low information value": lambda i, o, f: negative_samples(
        f"{i}/stack.tif",
        SLIDES,
        f"{o}/n.gpkg",
        NegativeSettings("information_value", information_value=f"{i}/iv.tif"),
        feedback=f,
    ),
    "training_samples": lambda i, o, f: training_samples(f"{i}/stack.tif", SLIDES, OTHERS, f"{o}/t.gpkg", feedback=f),
    "classify": lambda i, o, f: classify(f"{i}/iv.tif", f"{o}/z.tif", feedback=f),
    "zone_table": lambda i, o, f: zone_table(f"{i}/zones.tif", SLIDES, f"{o}/z.csv", feedback=f),
}


@pytest.mark.parametrize("name", STEPS)
def test_cancelled_at_any_look_a_step_leaves_all_as_it_was(tmp_path, inputs, name, monkeypatch):
    for module in (stack_builder, blocks):
        monkeypatch.setattr(module, "block_windows", lambda grid, tile, block: blocks.Windows(grid, 20, 20))
    given = digests(inputs)
    STEPS[name](inputs, tmp_path, Listener())
    before = digests(tmp_path)
    assert before
    for looks in range(200):
        listener = Listener(cancel_after=looks)
        try:
            STEPS[name](inputs, tmp_path, listener)
        except Cancelled:
            assert digests(tmp_path) == before, looks
        else:
            break
    assert 2 <= looks < 199  # it was cancelled in between, and ran through in the end
    assert set(digests(tmp_path)) == set(before)
    assert digests(inputs) == given
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 1


@pytest.mark.parametrize("name", ["reclassify", "classify", "very low information value"])
@pytest.mark.parametrize("factors", [1, 3])
def test_natural_breaks_hear_that_the_user_cancelled(tmp_path, inputs, name, factors, monkeypatch):
    begun, heard = threading.Event(), []

    def waiting(histogram, classes, feedback):
        begun.set()
        for _ in range(6000):
            if feedback.cancelled():
                heard.append(classes)
                feedback.check()
            time.sleep(0.01)
        raise AssertionError("nobody said that the user cancelled")

    class Cancels(Listener):
        def cancelled(self):
            return begun.is_set()

    monkeypatch.setattr(class_limits, "natural_breaks", waiting)
    monkeypatch.setattr(low_information_value, "natural_breaks", waiting)
    folder = tmp_path / "given"
    folder.mkdir()
    slope = np.random.default_rng(3).gamma(3, 7, (factors, 50, 60)).astype(np.float32)
    make_raster(folder / "stack.tif", slope, GRID, names=[f"slope{number}" for number in range(factors)])
    copy(inputs / "iv.tif", folder / "iv.tif")
    with pytest.raises(Cancelled):
        STEPS[name](folder, tmp_path, Cancels())
    assert heard
    close_rasters()
    assert set(os.listdir(tmp_path)) == {"given"}


def test_an_output_that_cannot_be_is_said_before_anything_is_written(tmp_path, inputs):
    stack, classes = f"{inputs}/stack.tif", f"{inputs}/classes.tif"
    for call in (
        lambda: information_value(classes, SLIDES, f"{tmp_path}/iv.tif", f"{tmp_path}/iv.xyz"),
        lambda: information_value(classes, SLIDES, f"{tmp_path}/iv.tif", f"{tmp_path}/iv.shp"),
        lambda: zone_table(f"{inputs}/zones.tif", SLIDES, f"{tmp_path}/z.fgb"),
        lambda: negative_samples(stack, SLIDES, f"{tmp_path}/n"),
        lambda: training_samples(stack, SLIDES, OTHERS, f"{tmp_path}/n.tif"),
    ):
        with pytest.raises(InputError, match="end its name with"):
            call()
    assert digests(tmp_path) == {}


def test_names_without_an_extension_leave_no_litter(tmp_path, inputs):
    classify(f"{inputs}/iv.tif", f"{tmp_path}/zones")
    assert sorted(digests(tmp_path)) == ["zones", "zones.aux.xml", "zones.qml"]


def test_a_virtual_stack_of_rasters_in_memory_is_refused(tmp_path, inputs):
    from osgeo import gdal

    gdal.FileFromMemBuffer("/vsimem/slope.tif", (inputs / "iv.tif").read_bytes())
    try:
        with pytest.raises(InputError, match="memory only"):
            factor_stack(["/vsimem/slope.tif"], str(tmp_path / "s.vrt"))
        assert factor_stack(["/vsimem/slope.tif"], str(tmp_path / "s.tif")).valid_cells == 3000
    finally:
        gdal.Unlink("/vsimem/slope.tif")
    assert set(digests(tmp_path)) == {"s.qml", "s.tif"}
