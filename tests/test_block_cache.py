"""GDAL's block cache is small while blocks are worked on, fits what is read, and is what it was afterwards."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.geodata.block_cache import SMALLEST, VIRTUAL, bounded_cache, make_room
from landslide_susceptibility.geodata.blocks import local_executor, run_blocks, windows_of
from landslide_susceptibility.geodata.raster import describe, read_band
from osgeo import gdal


@pytest.fixture
def large():
    """A cache of 600 MB, put back after the test."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(600 << 20)
    yield 600 << 20
    gdal.SetCacheMax(before)


def dataset(driver, path, tile, bands=1):
    options = ["TILED=YES", f"BLOCKXSIZE={tile}", f"BLOCKYSIZE={tile}", "SPARSE_OK=YES"] if driver == "GTiff" else []
    return gdal.GetDriverByName(driver).Create(str(path), 8192, 8192, bands, gdal.GDT_Float32, options)


def test_put_back_when_the_last_has_ended(large):
    with bounded_cache():
        with bounded_cache():
            assert gdal.GetCacheMax() == SMALLEST
        assert gdal.GetCacheMax() == SMALLEST
    assert gdal.GetCacheMax() == large


def test_a_small_cache_of_the_user_is_left_alone(large):
    gdal.SetCacheMax(8 << 20)
    with bounded_cache():
        assert gdal.GetCacheMax() == 8 << 20
    assert gdal.GetCacheMax() == 8 << 20


def test_room_for_a_tile_of_every_band_and_thread(large, tmp_path):
    wide = dataset("GTiff", tmp_path / "wide.tif", 2048, bands=2)
    with bounded_cache():
        make_room(dataset("GTiff", tmp_path / "usual.tif", 256, bands=13), 2)
        assert gdal.GetCacheMax() == SMALLEST
        make_room(wide, 3)
        assert gdal.GetCacheMax() == 2 * 3 * 2048 * 2048 * 2 * 4
        make_room(wide, 100)
        assert gdal.GetCacheMax() == large
    make_room(wide, 3)
    assert gdal.GetCacheMax() == large


def test_room_for_the_sources_of_a_virtual_raster(large, tmp_path):
    with bounded_cache():
        make_room(dataset("VRT", tmp_path / "a.vrt", 128), 2)
        assert gdal.GetCacheMax() == VIRTUAL


def test_blocks_are_worked_on_with_a_small_cache(large, tmp_path):
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "r.tif"), 600, 600, 1, gdal.GDT_Float32)
    raster.WriteArray(np.ones((600, 600), np.float32))
    del raster
    info, seen = describe(tmp_path / "r.tif"), []

    def block(path, window):
        seen.append(gdal.GetCacheMax())
        return read_band(path, window)[0].sum()

    with local_executor(2) as executor:
        assert run_blocks(executor, windows_of(info), block, info.path, merge=lambda a, b: a + b) == 360_000
    assert set(seen) == {SMALLEST} and gdal.GetCacheMax() == large
