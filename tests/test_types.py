"""The type checker, as `make lint` runs it, sees two arguments that are swapped."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GIVEN = """\
import numpy as np
from landslide_susceptibility.analysis.basin.drainage import fill
from landslide_susceptibility.analysis.breaks.histogram import coarse_histogram
from landslide_susceptibility.analysis.metrics import auc
from landslide_susceptibility.analysis.rate_curves import rate_curve
from landslide_susceptibility.analysis.sampling import random_keys, smallest, spatial_blocks
from landslide_susceptibility.analysis.training_range import count_outside
from landslide_susceptibility.analysis.vegetation import ndvi
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.feedback import SILENT
from landslide_susceptibility.files import check_not_an_input
from landslide_susceptibility.geodata.blocks import block_windows
from landslide_susceptibility.geodata.cell_values import values_at
from landslide_susceptibility.geodata.class_stack import ClassStack
from landslide_susceptibility.geodata.grid import Grid, Window, transform_points
from landslide_susceptibility.models.networks.cnn import CnnSettings
from landslide_susceptibility.models.networks.logistic import Logistic, LogisticSettings
from landslide_susceptibility.models.onnx_writer import GraphBuilder
from landslide_susceptibility.models.training import train
from landslide_susceptibility.geodata.landslides import LocatedLandslides
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.stack import FactorStack
from landslide_susceptibility.sentences import say
from landslide_susceptibility.steps import ndvi as ndvi_step
from landslide_susceptibility.steps.information_value import information_value_table
from landslide_susceptibility.steps.negative_samples import write_negatives
from landslide_susceptibility.steps.terrain_factors import check_settings
from landslide_susceptibility.steps.training_samples import assemble
from landslide_susceptibility.steps.zone_table import zone_rows
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.measures import run_test
from landslide_susceptibility.study.split import SplitSettings, is_training
from landslide_susceptibility.workflows.comparison import file_names
from landslide_susceptibility.workflows.folds.folding import Folding
from landslide_susceptibility.workflows.folds.plan import FoldPlan
from landslide_susceptibility.workflows.folds.training import FoldSamples
labels, scores = np.ones(4, np.int64), np.linspace(0, 1, 4)
cells, receivers = np.arange(4, dtype=np.int64), np.zeros(4, np.int32)
red = near_infrared = np.ones((2, 2), np.float32)
graph, logistic = GraphBuilder(), Logistic()
info = describe("a.tif")
grid, window = Grid(4, 3, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), ""), Window(0, 0, 4, 3)
stack: FactorStack
located: LocatedLandslides
classes: ClassStack
plan: FoldPlan
split = SplitSettings()
rows, mask = np.ones((4, 2), np.float32), scores > 0.5
"""
# As it is meant, and with two arguments swapped or bare where the parameter's name must tell them apart.
CALLS = {
    "labels and scores": ("auc(labels, scores)", "auc(scores, labels)"),
    "keys and cells": ("smallest(random_keys(cells, 1), cells, 2)", "smallest(cells, random_keys(cells, 1), 2)"),
    "elevation and receivers": ("fill(red, receivers)", "fill(receivers, red)"),
    "histogram and scores": (
        "rate_curve(coarse_histogram(scores), scores)",
        "rate_curve(scores, coarse_histogram(scores))",
    ),
    "values and ranges": ("count_outside(red, [])", "count_outside([], red)"),
    "grid and tile": ("block_windows(grid, (256, 256))", "block_windows((256, 256), grid)"),
    "grid and window": ("grid.window_index(window)", "window.window_index(grid)"),
    "output and inputs": ("check_not_an_input('a', ['b'])", "check_not_an_input(['b'], 'a')"),
    "sentence and text": ("InputError(say('There is none.'))", "InputError('There is none.')"),
    "rows and columns of blocks": (
        "spatial_blocks(cells, width=2, height=2, block_columns=1, block_rows=2)",
        "spatial_blocks(cells, 2, 2, 2, 1)",
    ),
    "labels and scores of a test": ("run_test(labels, scores, 0.5)", "run_test(scores, labels, 0.5)"),
    "cells and bands": ("values_at(info, cells, [1, 2])", "values_at(info, [1, 2], cells)"),
    "source and target CRS": (
        "transform_points(scores, scores, from_crs='EPSG:4326', to_crs='EPSG:32648')",
        "transform_points(scores, scores, 'EPSG:32648', 'EPSG:4326')",
    ),
    "landslides and other cells": (
        "is_training(landslide_keys=cells, other_cells=cells, grid=grid, settings=split)",
        "is_training(cells, cells, grid, split)",
    ),
    "values and labels": ("train('cnn', [], scores, labels)", "train('cnn', [], labels, scores)"),
    "settings of another network": (
        "logistic.fit(scores, labels, LogisticSettings(), SILENT)",
        "logistic.fit(scores, labels, CnnSettings(), SILENT)",
    ),
    "settings of a subclass": ("CnnSettings.ensemble().filters", "LogisticSettings.ensemble().filters"),
    "tensor and output": (
        "graph.output(graph.constant(scores), 'probability')",
        "graph.output('probability', graph.constant(scores))",
    ),
    "cells and strategies": (
        "assemble(stack, located, cells, ['random'] * 4, split)",
        "assemble(stack, located, ['random'] * 4, cells, split)",
    ),
    "cells and a file": (
        "write_negatives(grid, cells, 'others.gpkg', strategy='random')",
        "write_negatives(grid, 'others.gpkg', cells, strategy='random')",
    ),
    "a strategy and a file": (
        "write_negatives(grid, cells, 'others.gpkg', strategy='random')",
        "write_negatives(grid, cells, 'random', 'others.gpkg')",
    ),
    "counts of cells and classes": (
        "information_value_table(classes, [cells, cells], np.ones((4, 2), np.uint16))",
        "information_value_table(classes, np.ones((4, 2), np.uint16), [cells, cells])",
    ),
    "cells and areas of zones": (
        "zone_rows(['low'], cells=cells, areas=scores, zone=labels)",
        "zone_rows(['low'], scores, cells, labels)",
    ),
    "window and z-factor": (
        "check_settings([], window=300.0, z_factor=1.0, catchment_area=None, catchment_unit='m2')",
        "check_settings([], 1.0, 300.0, None, 'm2')",
    ),
    "rasters of bands": (
        "ndvi_step.ndvi(red='a.tif', near_infrared='b.tif', output='c.tif')",
        "ndvi_step.ndvi('b.tif', 'a.tif', 'c.tif')",
    ),
    "strategies and candidates": (
        "file_names(['random'], [Candidate('cnn')])",
        "file_names([Candidate('cnn')], ['random'])",
    ),
    "kind and number of folds": ("Folding(plan, 'random', 5)", "Folding(plan, 5, 'random')"),
    "samples of a fold": (
        "FoldSamples(fold=0, columns=[0], trains=mask, tests=mask, train_values=rows, train_labels=labels, "
        "train_cells=cells, held_negatives=rows, held_cells=cells)",
        "FoldSamples(fold=0, columns=[0], trains=mask, tests=mask, train_values=labels, train_labels=rows, "
        "train_cells=cells, held_negatives=rows, held_cells=cells)",
    ),
    "bands": ("ndvi(red=red, near_infrared=near_infrared, valid=red > 0)", "ndvi(near_infrared, red, red > 0)"),
}


@pytest.fixture(scope="module")
def wrong_lines(tmp_path_factory) -> dict[int, str]:
    """Return what the checker finds in a module with all calls, by line."""
    if importlib.util.find_spec("mypy") is None:
        pytest.skip("mypy is not installed: make setup")
    folder = tmp_path_factory.mktemp("types")
    (folder / "landslide_susceptibility").symlink_to(ROOT, target_is_directory=True)
    lines = [*GIVEN.splitlines(), *(call for calls in CALLS.values() for call in calls)]
    (folder / "calls.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = ("--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(folder / "cache"), "--no-pretty")
    found = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--hide-error-context", "-m", "calls"],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode in (0, 1), found.stdout + found.stderr
    errors = [line.split(":", 2) for line in found.stdout.splitlines() if ": error: " in line]
    assert all(Path(name).name == "calls.py" for name, _, _ in errors), found.stdout
    return {int(number): message for _, number, message in errors}


@pytest.mark.parametrize("what", CALLS)
def test_swapped_arguments_are_found(what, wrong_lines):
    meant = len(GIVEN.splitlines()) + 1 + 2 * list(CALLS).index(what)
    assert meant not in wrong_lines, wrong_lines[meant]
    assert meant + 1 in wrong_lines


def test_what_the_calls_stand_on_is_right(wrong_lines):
    assert not {number: found for number, found in wrong_lines.items() if number <= len(GIVEN.splitlines())}
