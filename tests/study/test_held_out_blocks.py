"""Held-out blocks: those of the split, whichever samples lie in them, so that trials are tested on the same cells."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from landslide_susceptibility.geodata.cell_sampling import EVERYWHERE
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.steps import evaluate_map as module
from landslide_susceptibility.steps.training_samples import assemble
from landslide_susceptibility.study.candidate import Candidate
from landslide_susceptibility.study.comparison import ComparisonSettings
from landslide_susceptibility.study.held_out_blocks import blocks_held_out_by, held_out_blocks
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.samples import cells_of
from landslide_susceptibility.study.split import SplitSettings, blocks_of, is_training, landslide_keys
from landslide_susceptibility.workflows.compare_strategies import compare_strategies
from raster_files import make_raster, points, utm_grid

WIDTH = 200
WEST = 60  # columns: the western 30 %


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def study(folder, cell, landslides=60):
    """A stack whose slope is gentle in the west alone, and landslides anywhere."""
    grid, rng = utm_grid(WIDTH, WIDTH, cell), np.random.default_rng(2)
    slope = np.tile(np.where(np.arange(WIDTH) < WEST, 1.0, 20.0), (WIDTH, 1)) + rng.random((WIDTH, WIDTH))
    rain = rng.normal(size=(WIDTH, WIDTH))
    stack = make_raster(
        folder / "stack.tif",
        np.stack([slope, rain]).astype(np.float32),
        grid,
        nodata=-9999,
        names=["slope", "rain"],
        metadata=[{"KIND": "continuous"}] * 2,
    )
    cells = rng.choice(grid.cells, landslides, replace=False)
    return stack, points(*grid.centres(cells)), grid


@pytest.mark.parametrize("cell", [30.0, 100.0])
def test_strategies_are_tested_on_the_same_random_cells(tmp_path, monkeypatch, cell):
    """Blocks smaller than the samples lie apart, and one strategy that puts its places into a part of the area."""
    for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
        pytest.importorskip(package, reason=f"{package} is not installed")
    stack, slides, grid = study(tmp_path, cell)
    caught, read_map = [], module.read_map

    def spy(*args, **rest):
        found = read_map(*args, **rest)
        caught.append(found.sampled[0].index)
        return found

    monkeypatch.setattr(module, "read_map", spy)
    split = SplitSettings("blocks", block_size=600.0)
    result = compare_strategies(
        stack,
        slides,
        str(tmp_path / "out"),
        [Candidate("logistic")],
        ComparisonSettings(NegativeSettings(slope_limit=3.0), split, folds=0),
        strategies=("random", "slope"),
        workers=1,
    )
    np.testing.assert_array_equal(*caught)
    located = landslides_on(slides, describe(stack))
    assert not is_training(landslide_keys=landslide_keys(located), other_cells=caught[0], grid=grid, settings=split)[
        1
    ].any()
    assert (caught[0].size < 10_000) is (cell == 30.0)  # all eligible cells, and some of them
    assert len(np.unique(caught[0] % grid.width)) > WEST
    for trial in result.comparison.trials:
        assert trial.evaluation.spatial and trial.evaluation.in_held_blocks
    (pair,) = result.pairs
    assert pair.split.difference == pytest.approx(pair.first.auc - pair.second.auc)


@settings(max_examples=30, deadline=None)
@given(
    st.integers(0, 2**32), st.integers(2, 40), st.floats(0.1, 0.9), st.sampled_from([30.0, 60.0, 75.0, 130.0, 200.0])
)
def test_every_cell_is_on_the_side_that_the_split_puts_it_on(seed, landslides, share, size):
    """Whatever is picked as a non-landslide, its block is held out where the split holds it out, ties and all."""
    grid, rng = utm_grid(17, 13), np.random.default_rng(seed)
    located = _Located(np.sort(rng.choice(grid.cells, landslides, replace=False)))
    split = SplitSettings("blocks", share, seed % 1000, size)
    assume(np.unique(blocks_of(located.cell, grid, split)).size > 1)
    found = blocks_held_out_by(split, located, grid)
    train = is_training(landslide_keys=located.cell, other_cells=np.arange(grid.cells), grid=grid, settings=split)[1]
    np.testing.assert_array_equal(found.of(np.arange(grid.cells), grid), np.where(train, -1, 0))


class _Located:
    """Landslides of one cell each."""

    def __init__(self, cells):
        self.cell, self.landslide, self.date = cells, np.arange(cells.size), None


def test_a_random_split_holds_out_no_block():
    assert blocks_held_out_by(SplitSettings(), _Located(np.array([1, 2])), utm_grid()) is EVERYWHERE


@pytest.mark.parametrize("size", [None, 150.0, 600.0])
@pytest.mark.parametrize("columns", [WEST, WIDTH])
def test_samples_tell_the_blocks_of_their_split(tmp_path, size, columns):
    path, slides, grid = study(tmp_path, 30.0, landslides=120)
    stack, rng = open_stack(path), np.random.default_rng(8)
    located, split = landslides_on(slides, describe(path)), SplitSettings("blocks", block_size=size)
    others = np.unique(rng.integers(0, WIDTH, 90) * WIDTH + rng.integers(0, columns, 90))
    others = np.setdiff1d(others, located.cell)
    samples = assemble(stack, located, others, ["random"] * others.size, split)
    found = held_out_blocks(samples, cells_of(samples, grid), grid)
    expected = blocks_held_out_by(split, located, grid)
    assert found.blocks == expected.blocks
    np.testing.assert_array_equal(found.group, expected.group)
    # Of samples split by another rule no block that trains is held out, and the other way round.
    flipped = replace(samples, train=np.where(samples.label == 1, samples.train, ~samples.train))
    foreign = held_out_blocks(flipped, cells_of(samples, grid), grid)
    plain = flipped.label == 0
    np.testing.assert_array_equal(foreign.group[flipped.block[plain]], np.where(flipped.train[plain], -1, 0))
