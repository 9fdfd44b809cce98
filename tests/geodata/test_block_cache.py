"""GDAL's block cache is small while blocks are worked on, fits what is read, and is what it was afterwards."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.feedback import SILENT
from landslide_susceptibility.geodata import flow, raster
from landslide_susceptibility.geodata.block_cache import SMALLEST_CACHE, VIRTUAL, bounded_cache, make_room, room_for
from landslide_susceptibility.geodata.block_sample import sample_of_blocks
from landslide_susceptibility.geodata.blocks import run_blocks, windows_of
from landslide_susceptibility.geodata.cell_values import band_values_at
from landslide_susceptibility.geodata.cell_windows import windows_at
from landslide_susceptibility.geodata.raster import describe, read_band, read_overview
from landslide_susceptibility.geodata.raster_sample import read_sample
from landslide_susceptibility.workers import Workers
from osgeo import gdal
from raster_files import make_raster, utm_grid


@pytest.fixture
def large():
    """A cache of 600 MB, put back after the test."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(600 << 20)
    yield 600 << 20
    gdal.SetCacheMax(before)


def dataset(driver, path, tile, bands=1, interleave="BAND"):
    options = ["TILED=YES", f"BLOCKXSIZE={tile}", f"BLOCKYSIZE={tile}", "SPARSE_OK=YES", f"INTERLEAVE={interleave}"]
    return gdal.GetDriverByName(driver).Create(str(path), 8192, 8192, bands, gdal.GDT_Float32, options)


def test_put_back_when_the_last_has_ended(large):
    with bounded_cache():
        with bounded_cache():
            assert gdal.GetCacheMax() == SMALLEST_CACHE
        assert gdal.GetCacheMax() == SMALLEST_CACHE
    assert gdal.GetCacheMax() == large


def test_a_small_cache_of_the_user_is_left_alone(large):
    gdal.SetCacheMax(8 << 20)
    with bounded_cache():
        assert gdal.GetCacheMax() == 8 << 20
    assert gdal.GetCacheMax() == 8 << 20


def test_room_for_tiles_of_every_band_and_thread(large, tmp_path):
    wide = dataset("GTiff", tmp_path / "wide.tif", 2048, bands=2, interleave="BAND")
    assert room_for(wide, threads=3, cells=100) == 2 * 3 * 2048 * 2048 * 2 * 4
    mixed = dataset("GTiff", tmp_path / "mixed.tif", 256, bands=13, interleave="PIXEL")
    assert room_for(mixed, threads=8, cells=512 * 512) == 8 * 13 * 4 * (512 * 512 + 256 * 256)
    with bounded_cache():
        make_room(SMALLEST_CACHE - 1)
        assert gdal.GetCacheMax() == SMALLEST_CACHE
        make_room(SMALLEST_CACHE + 1)
        assert gdal.GetCacheMax() == SMALLEST_CACHE + 1
        make_room(10 * large)
        assert gdal.GetCacheMax() == large
    make_room(10 * large)
    assert gdal.GetCacheMax() == large


def test_room_for_a_virtual_raster_in_every_pass(large, tmp_path):
    """Threads keep their datasets open: the second pass opens nothing, and needs the room all the same."""
    raster = make_raster(tmp_path / "r.tif", np.ones((40, 700)), utm_grid(700, 40))
    gdal.Translate(str(tmp_path / "r.vrt"), raster, format="VRT")
    info, seen = describe(tmp_path / "r.vrt"), []

    def block(path, window):
        read_band(path, window)
        seen.append(gdal.GetCacheMax())
        return 1

    with Workers(1) as workers:
        for _ in range(2):
            run_blocks(workers, windows_of(info), block, info.path, merge=lambda a, b: a + b)
    assert len(seen) >= 2 and set(seen) == {VIRTUAL} and gdal.GetCacheMax() == large


def test_a_virtual_raster_of_tiled_sources_needs_no_more_than_they(large, tmp_path):
    dataset("GTiff", tmp_path / "tiled.tif", 256, bands=3)
    gdal.Translate(str(tmp_path / "t.vrt"), str(tmp_path / "tiled.tif"), format="VRT")
    assert room_for(gdal.Open(str(tmp_path / "t.vrt")), threads=2, cells=512 * 512) < SMALLEST_CACHE


def test_blocks_are_worked_on_with_a_small_cache(large, tmp_path):
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "r.tif"), 600, 600, 1, gdal.GDT_Float32)
    raster.WriteArray(np.ones((600, 600), np.float32))
    del raster
    info, seen = describe(tmp_path / "r.tif"), []

    def block(path, window):
        seen.append(gdal.GetCacheMax())
        return read_band(path, window)[0].sum()

    with Workers(2) as workers:
        assert run_blocks(workers, windows_of(info), block, info.path, merge=lambda a, b: a + b) == 360_000
    assert set(seen) == {SMALLEST_CACHE} and gdal.GetCacheMax() == large


READERS = {
    "a sample of blocks": lambda info: sample_of_blocks(info, [1]),
    "a sample": lambda info: read_sample(info, 1),
    "values at cells": lambda info: band_values_at(info, np.arange(5)),
    "windows around cells": lambda info: windows_at(info, np.arange(5), [1], 3),
    "an overview": lambda info: read_overview(info.path),
    "all of a DEM": lambda info: flow._whole(info, 1, SILENT),
}


@pytest.mark.parametrize("name", READERS)
def test_what_reads_beside_blocks_has_a_small_cache_too(large, tmp_path, monkeypatch, name):
    """A look at the inputs once left half a gigabyte of blocks behind, which no step needed."""
    info, seen, read = describe(make_raster(tmp_path / "r.tif", np.ones((40, 30)), utm_grid(30, 40))), [], raster._read

    def spy(*arguments):
        seen.append(gdal.GetCacheMax())
        return read(*arguments)

    monkeypatch.setattr(raster, "_read", spy)
    READERS[name](info)
    assert set(seen) == {SMALLEST_CACHE} and gdal.GetCacheMax() == large
