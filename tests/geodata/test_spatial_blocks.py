"""Spatial blocks: their size on the ground, and a default that suits sparse, dense, clustered and tiny inventories."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.geodata.spatial_blocks import (
    FEWEST_OCCUPIED,
    MOST_A_SIDE,
    MOST_OCCUPIED,
    SpatialBlocks,
    default_block_size,
)
from raster_files import geodesic, utm_grid

GRID = utm_grid(800, 1000)
# The same 24 km × 30 km in degrees at 45° N: a cell is 30 m each way.
DEGREES = Grid(800, 1000, (15.0, 3.8052e-4, 0.0, 45.1, 0.0, -2.6997e-4), "EPSG:4326")


def occupied(size, cells, grid=GRID) -> int:
    return np.unique(SpatialBlocks.of_size(size, grid).number(cells, grid)).size


def clustered(count, clusters, spread, seed=1, grid=GRID) -> np.ndarray:
    """Cells round a few centres; `spread` in cells."""
    rng = np.random.default_rng(seed)
    centre = rng.uniform(0.1, 0.9, (clusters, 2))[rng.integers(0, clusters, count)] * (grid.height, grid.width)
    at = np.rint(centre + rng.normal(0, spread, (count, 2))).astype(int)
    row, column = np.clip(at[:, 0], 0, grid.height - 1), np.clip(at[:, 1], 0, grid.width - 1)
    return row * grid.width + column


def scattered(count, seed=1, grid=GRID) -> np.ndarray:
    return np.random.default_rng(seed).choice(grid.cells, count, replace=False)


@pytest.mark.parametrize("grid", [GRID, DEGREES], ids=["metres", "degrees"])
@pytest.mark.parametrize("size", [500.0, 3200.0, 15_000.0])
def test_a_block_is_about_so_long_on_the_ground(grid, size):
    blocks = SpatialBlocks.of_size(size, grid)
    number = blocks.number(np.arange(grid.cells), grid).reshape(grid.height, grid.width)
    assert number[0, 0] == 0 and number[-1, -1] == blocks.count - 1 == blocks.columns * blocks.rows - 1
    middle = grid.height // 2
    columns = np.flatnonzero(number[middle] == number[middle, grid.width // 2])
    across = grid.xy([columns[0], columns[-1] + 1], [middle + 0.5] * 2)
    (x0, x1), (y0, y1) = across
    length = x1 - x0 if grid is GRID else geodesic(x0, y0, x1, y1)
    assert length == pytest.approx(size, rel=0.35 if size > 10_000 else 0.1)


def test_blocks_are_a_cell_at_least_and_the_raster_at_most():
    small = utm_grid(7, 5)
    assert SpatialBlocks.of_size(1e-3, small) == SpatialBlocks(7, 5)
    assert SpatialBlocks.of_size(1e300, small) == SpatialBlocks(1, 1)
    with pytest.raises(ParameterError, match="choose at least 30 m"):
        SpatialBlocks.of_size(20.0, utm_grid(1001, 20))
    assert SpatialBlocks.of_size(30.0, utm_grid(MOST_A_SIDE, 20)) == SpatialBlocks(MOST_A_SIDE, 20)


@pytest.mark.parametrize("grid", [GRID, DEGREES], ids=["metres", "degrees"])
@pytest.mark.parametrize(
    "cells",
    [
        scattered(4000),
        scattered(400),
        scattered(100),
        clustered(4000, 60, 15),
        clustered(150, 9, 20),
        clustered(3000, 2, 5),
    ],
    ids=["4000", "400", "100", "4000 in 60", "150 in 9", "3000 in 2"],
)
def test_enough_blocks_hold_landslides_and_not_too_many(cells, grid):
    held = occupied(default_block_size(cells, grid), cells, grid)
    assert FEWEST_OCCUPIED <= held <= 1.3 * MOST_OCCUPIED


def test_blocks_reach_over_many_neighbours():
    """With many landslides the rule is ten times the distance within which 95 % have a neighbour: by brute force."""
    cells = scattered(6000)
    x, y = GRID.centres(np.unique(cells))
    apart = np.hypot(x[:, None] - x, y[:, None] - y) + np.diag(np.full(x.size, np.inf))
    reach = 10 * np.quantile(apart.min(axis=1), 0.95)
    size = default_block_size(cells, GRID)
    assert size == pytest.approx(reach, rel=0.05) and FEWEST_OCCUPIED < occupied(size, cells) < MOST_OCCUPIED


@pytest.mark.parametrize("count", [5, 20, 60])
def test_few_landslides_still_make_folds(count):
    cells = scattered(count, seed=count)
    held = occupied(default_block_size(cells, GRID), cells)
    assert max(2, count // 2) <= held <= count


@given(st.lists(st.integers(0, 39 * 29 - 1), min_size=1, max_size=80), st.integers(0, 99))
@settings(max_examples=60)
def test_any_inventory_has_a_size_that_order_and_repeats_do_not_change(cells, seed):
    grid = utm_grid(39, 29)
    size = default_block_size(cells, grid)
    assert 30 * 0.95 <= size <= 39 * 30 / 2 and float(f"{size:.2g}") == size
    again = np.random.default_rng(seed).permutation(np.concatenate([cells, cells[: len(cells) // 2]]))
    assert default_block_size(again, grid) == size
    if len(set(cells)) > 1:
        assert occupied(size, np.array(cells), grid) > 1


@pytest.mark.parametrize("grid", [utm_grid(1, 1), utm_grid(2, 1), utm_grid(1, 3000)], ids=["1×1", "2×1", "1×3000"])
def test_rasters_of_odd_shapes(grid):
    blocks = SpatialBlocks.of_size(default_block_size(np.arange(grid.cells), grid), grid)
    assert set(blocks.number(np.arange(grid.cells), grid)) == set(range(blocks.count))


def test_degrees_and_metres_give_about_the_same():
    for cells in (scattered(150), scattered(3000), clustered(1500, 300, 2)):
        assert default_block_size(cells, DEGREES) == pytest.approx(default_block_size(cells, GRID), rel=0.2)
