"""Declared nodata: a view without the values, beside what the raster itself calls nodata; samples in bounded time."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.nodata_view import with_nodata
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_band
from landslide_susceptibility.geodata.raster_sample import MOST_CELLS, read_sample, sample_windows
from osgeo import gdal
from raster_files import make_raster, utm_grid

GRID = utm_grid(4, 2)
WHOLE = Window(0, 0, 4, 2)
LOWEST = -3.4028234663852886e38
VALUES = np.array([[1, 2, -9999, -99], [5, 6, LOWEST, 7]], np.float32)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.mark.parametrize(
    ("options", "others"),
    [
        ({}, []),
        ({"nodata": -9999}, []),
        ({"nodata": 7}, [(1, 3)]),
        ({"mask": np.array([[1, 0, 1, 1], [1, 1, 1, 1]], bool)}, [(0, 1)]),
    ],
)
def test_declared_values_are_nodata_beside_the_rasters_own(tmp_path, options, others):
    path = make_raster(tmp_path / "r.tif", np.stack([VALUES * 0, VALUES]), GRID, **options)
    seen = with_nodata(describe(path), 2, [-9999, -99, -3.4e38])
    values, valid = read_band(seen.opens, WHOLE, 1)
    expected = np.array([[1, 1, 0, 0], [1, 1, 0, 1]], bool)
    for row, column in others:
        expected[row, column] = False
    np.testing.assert_array_equal(valid, expected)
    np.testing.assert_array_equal(values[valid], VALUES[expected])
    assert seen.path == path and len(seen.bands) == 1


def test_values_are_declared_as_they_are_used_where_a_band_is_scaled(tmp_path):
    stored = np.array([[0, 100, 200, 255], [1, 2, 3, 4]], np.uint8)
    path = make_raster(tmp_path / "r.tif", stored, GRID, scale=0.1, offset=-2.0)
    values, valid = read_band(with_nodata(describe(path), 1, [23.5]).opens, WHOLE, 1)
    assert (~valid).sum() == 1 and not valid[0, 3]
    np.testing.assert_allclose(values[0, :3], [-2, 8, 18], rtol=1e-6)


@pytest.mark.parametrize("options", [(), ("TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64")])
def test_a_small_raster_is_looked_at_whole_and_a_large_one_in_bounded_time(tmp_path, options):
    values = np.arange(130 * 70, dtype=np.float32).reshape(70, 130)
    info = describe(make_raster(tmp_path / "small.tif", values, utm_grid(130, 70), options=options))
    seen = np.concatenate([part[valid] for part, valid in read_sample(info, 1)])
    np.testing.assert_array_equal(np.sort(seen), values.ravel())
    grid = Grid(200_000, 150_000, (0, 1, 0, 0, 0, -1), "")
    path = str(tmp_path / "large.tif")
    gdal.GetDriverByName("GTiff").Create(path, grid.width, grid.height, 1, gdal.GDT_Byte, ["SPARSE_OK=YES", *options])
    windows = sample_windows(describe(path))
    assert 0 < sum(w.width * w.height for w in windows) <= MOST_CELLS
    assert len({w.row // 50_000 for w in windows}) == 3
    if options:
        assert len({w.column // 50_000 for w in windows}) == 4
    assert all(w.column + w.width <= grid.width and w.row + w.height <= grid.height for w in windows)


def test_complex_rasters_are_refused(tmp_path):
    path = make_raster(tmp_path / "c.tif", np.ones((2, 4), np.complex64), GRID)
    with pytest.raises(InputError, match=r"c.tif' holds complex numbers \(CFloat32\).*amplitude or phase"):
        describe(path)


@pytest.mark.parametrize(
    ("given", "cells"), [("r.sgrd", "r.sdat"), ("r.tfw", "r.tif"), ("r.tif.aux.xml", "r.tif"), ("r.hdr", "r.img")]
)
def test_a_side_file_is_refused_with_the_name_of_the_raster(tmp_path, given, cells):
    driver = {"sdat": "SAGA", "tif": "GTiff", "img": "ENVI"}[cells.rpartition(".")[2]]
    dataset = gdal.GetDriverByName(driver).Create(str(tmp_path / cells), 4, 2, 1, gdal.GDT_Float32)
    dataset.GetRasterBand(1).WriteArray(VALUES)
    dataset = None
    if not (tmp_path / given).exists():
        (tmp_path / given).write_text("1.0\n")
    with pytest.raises(InputError, match=f"{given}' only describes a raster, whose cells are in '.*{cells}'"):
        describe(tmp_path / given)
    with pytest.raises(InputError, match="cannot be opened"):
        describe(tmp_path / "nothing.sgrd")
