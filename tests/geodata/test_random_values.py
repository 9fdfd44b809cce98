"""Values at random cells: the same whatever the file's tiles and the workers, of valid cells alone, of some squares."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.sampling import random_keys
from landslide_susceptibility.geodata import random_values as module
from landslide_susceptibility.geodata.random_values import random_values
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.workers import open_workers
from raster_files import make_raster, utm_grid

GRID = utm_grid(90, 70)


@pytest.fixture(autouse=True)
def closed(monkeypatch):
    monkeypatch.setattr(module, "SQUARE", 16)
    yield
    close_rasters()


@pytest.fixture(scope="module")
def planes():
    rng = np.random.default_rng(1)
    planes = rng.normal(size=(2, 70, 90)).astype(np.float32)
    planes[0][rng.random((70, 90)) < 0.3] = -9999
    planes[:, :20, :50] = -9999
    return planes


@pytest.fixture(scope="module")
def rasters(planes, tmp_path_factory):
    folder = tmp_path_factory.mktemp("rasters")
    tiled = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    return [
        describe(make_raster(folder / f"{number}.tif", planes, GRID, nodata=-9999, options=options))
        for number, options in enumerate((tiled, ["BLOCKYSIZE=3"]))
    ]


def drawn(info, count, workers=1, **more):
    with open_workers(workers) as opened:
        return random_values(opened, info, [1, 2], count, seed=5, stream="test", **more)


def test_cells_are_the_valid_ones_of_the_lowest_keys(rasters, planes):
    valid = np.flatnonzero((planes != -9999).all(axis=0))
    order = valid[np.argsort(random_keys(valid, 5, "test"))]
    for info in rasters:
        for workers in (1, 3):
            found = drawn(info, 200, workers)
            np.testing.assert_array_equal(found.index, order[:200])
            np.testing.assert_array_equal(found.values, planes.reshape(2, -1).T[order[:200]])
    np.testing.assert_array_equal(drawn(rasters[0], 10**6).index, order)


def test_some_squares_are_enough_unless_they_hold_too_few(rasters):
    found = [drawn(info, 100, squares=6) for info in rasters]
    np.testing.assert_array_equal(found[0].index, found[1].index)
    row, column = np.divmod(found[0].index, 90)
    squares = set(zip((row // 16).tolist(), (column // 16).tolist()))
    assert found[0].index.size == 100 and len(squares) < 25  # of thirty
    assert drawn(rasters[0], 10**6, squares=1).index.size == drawn(rasters[0], 10**6).index.size


def test_a_raster_without_data_gives_no_cell(tmp_path):
    info = describe(make_raster(tmp_path / "a.tif", np.full((2, 70, 90), -9999, np.float32), GRID, nodata=-9999))
    assert drawn(info, 10).index.size == 0
