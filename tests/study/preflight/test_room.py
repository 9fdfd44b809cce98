"""Rasters and the room on their disk: what cannot fit is refused before it is begun, what may not fit is remarked."""

from __future__ import annotations

import os
from collections import namedtuple

import numpy as np
import pytest
from landslide_susceptibility import disk, memory
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.output import raster_writer
from landslide_susceptibility.geodata.planned_raster import PlannedRaster
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.demo_basin import demo_basin
from landslide_susceptibility.steps.distance_factor import distance_factor
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.ndvi import ndvi
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.terrain_factors import terrain_factors
from landslide_susceptibility.study.preflight.remarks import Remarks
from landslide_susceptibility.study.preflight.room import look_at_room
from osgeo import gdal
from raster_files import Listener, utm_grid, write_raster

Usage = namedtuple("Usage", "total used free")
TB = 10**12


@pytest.fixture
def free(monkeypatch):
    """Return what sets the room on all disks."""

    def limit(size: int) -> None:
        monkeypatch.setattr(disk.shutil, "disk_usage", lambda _: Usage(10 * TB, 0, int(size)))

    return limit


@pytest.fixture
def inputs(tmp_path):
    """A folder with rasters of 1024 × 1024 noisy cells and a line; outputs go into another."""
    folder = tmp_path / "in"
    folder.mkdir()
    grid, random = utm_grid(1024, 1024), np.random.default_rng(1)
    for name in ("dem", "red", "infrared"):
        write_raster(folder / f"{name}.tif", random.uniform(0.1, 1, (1024, 1024)).astype(np.float32), grid)
    (folder / "roads.geojson").write_text(
        '{"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:32633"}}, "features": '
        '[{"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": '
        "[[500000, 5000000], [530000, 4970000]]}}]}"
    )
    (tmp_path / "out").mkdir()
    return folder


def steps(folder, out):
    at = {name: str(folder / f"{name}.tif") for name in ("dem", "red", "infrared")}
    return {
        "factor_stack": lambda **more: factor_stack([at["dem"], at["red"]], str(out), **more),
        "terrain_factors": lambda **more: terrain_factors(at["dem"], str(out), ["slope", "aspect"], **more),
        "distance_factor": lambda **more: distance_factor(str(folder / "roads.geojson"), at["dem"], str(out), **more),
        "ndvi": lambda **more: ndvi(red=at["red"], near_infrared=at["infrared"], output=str(out), **more),
        "reclassify": lambda **more: reclassify(at["red"], str(out), **more),
        "classify": lambda **more: classify(at["red"], str(out), **more),
    }


STEPS = ("factor_stack", "terrain_factors", "distance_factor", "ndvi", "reclassify", "classify")
SAMPLED = STEPS[:4]


@pytest.mark.parametrize("name", STEPS)
def test_without_room_nothing_is_begun(inputs, tmp_path, free, name):
    out = tmp_path / "out" / "o.tif"
    out.write_text("old")
    free(100)
    told = Listener()
    with pytest.raises(InputError, match=r"no room for .*o\.tif.* cells in .* MB before .* 0\.0 MB are free.*larger"):
        steps(inputs, out)[name](feedback=told)
    assert os.listdir(tmp_path / "out") == ["o.tif"] and out.read_text() == "old"


@pytest.mark.parametrize("name", STEPS)
def test_what_may_not_fit_is_a_warning_and_an_error_where_strict(inputs, tmp_path, free, name):
    out = tmp_path / "out" / "o.tif"
    steps(inputs, out)[name]()
    size = out.stat().st_size
    free(size * 0.8 if name in SAMPLED else size)
    told = Listener()
    steps(inputs, out)[name](feedback=told)
    said = [str(text) for text in told.warnings if "are free there" in str(text)]
    assert len(said) == 1 and str(tmp_path / "out") in said[0] and "Make room" in said[0]
    assert ("will take about" in said[0]) == (name in SAMPLED)
    if name not in ("ndvi", "distance_factor"):
        before = out.read_bytes()
        with pytest.raises(InputError, match="STRICT is set"):
            steps(inputs, out)[name](strict=True)
        assert out.read_bytes() == before


@pytest.mark.parametrize("name", SAMPLED)
def test_what_fits_when_compressed_is_not_remarked(inputs, tmp_path, free, name):
    """All cells would not fit, but what is going to be written does."""
    out = tmp_path / "out" / "o.tif"
    steps(inputs, out)[name]()
    size = out.stat().st_size
    assert size < 0.98 * 1024 * 1024 * 4 * len(gdal.Open(str(out)).ReadAsArray().reshape(-1, 1024, 1024))
    free(size * 1.01)
    told = Listener()
    steps(inputs, out)[name](feedback=told)
    assert not [text for text in told.warnings if "are free there" in str(text)]


@pytest.mark.parametrize("compression", ["DEFLATE", "ZSTD"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("filled", [0, 300])
def test_the_bound_is_below_what_the_emptiest_raster_takes(tmp_path, compression, dtype, filled):
    grid = utm_grid(4096, 4096)
    values = np.ones((4096, 4096), dtype)
    values[:filled, :filled] = np.random.default_rng(1).integers(0, 255, (filled, filled))
    plan = PlannedRaster(tmp_path / "r.tif", grid, 1, np.dtype(dtype).itemsize, compression)
    with raster_writer(plan.target, grid, dtype=dtype, compression=compression) as writer:
        for first in range(0, 4096, 256):
            writer.write(Window(0, first, 4096, 256), values[first : first + 256])
    size = os.path.getsize(plan.target)
    assert plan.least <= size < plan.uncompressed / 100


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 1.0])
def test_a_sample_does_not_refuse_what_would_fit(tmp_path, free, share):
    """A study area in the corner of a large reference; the disk has as much room as the raster takes, and no more."""
    side = 256 * 24
    random = np.random.default_rng(2)

    def block(window):
        """Noise in a corner of the raster, nothing elsewhere."""
        rows = (np.arange(window.height) + window.row)[:, None] < side * share**0.5
        columns = (np.arange(window.width) + window.column)[None, :] < side * share**0.5
        return np.where(rows & columns, random.uniform(size=(window.height, window.width)), 0).astype(np.float32)

    plan = PlannedRaster(tmp_path / "r.tif", utm_grid(side, side))
    real = plan.uncompressed * 0.88 * share + plan.least * 2
    free(real)
    look_at_room(Remarks(), [plan], block)
    if share > 0.25:
        free(real * 0.2)
        with pytest.raises(InputError, match="no room"):
            look_at_room(Remarks(), [plan], block)


def test_two_disks_are_looked_at_apart(tmp_path, monkeypatch):
    """The scratch folder's disk may be full where the output's is not."""
    room = {"out": 10 * TB, "scratch": 1000}
    monkeypatch.setattr("landslide_susceptibility.study.preflight.room.disk_of", lambda path: path.parent.name)
    monkeypatch.setattr(
        "landslide_susceptibility.geodata.planned_raster.free_space", lambda path: room[path.parent.name]
    )
    plans = [PlannedRaster(tmp_path / name / "r.tif", utm_grid(2000, 2000)) for name in ("out", "scratch")]
    look_at_room(Remarks(), plans[:1])
    with pytest.raises(InputError, match=r"scratch.r\.tif"):
        look_at_room(Remarks(), plans)


def test_a_disk_that_tells_nothing_is_not_looked_at(tmp_path, monkeypatch):
    plan = PlannedRaster(tmp_path / "r.tif", utm_grid(20000, 20000))
    for told in (lambda _: Usage(0, 0, 0), lambda _: (_ for _ in ()).throw(OSError("no such call"))):
        monkeypatch.setattr(disk.shutil, "disk_usage", told)
        look_at_room(Remarks(strict=True), [plan])


def test_a_reference_of_a_centimetre_is_refused(tmp_path, free):
    """Its cells are far more than the disk has room for, although the reference itself takes nothing."""
    values = np.random.default_rng(1).uniform(size=(100, 100)).astype(np.float32)
    write_raster(tmp_path / "dem.tif", values, utm_grid(100, 100, 90.0))
    free(10**10)
    fine = gdal.GetDriverByName("VRT").Create(str(tmp_path / "fine.vrt"), 900_000, 900_000, 1, gdal.GDT_Byte)
    source = gdal.Open(str(tmp_path / "dem.tif"))
    left, cell, _, top, _, _ = source.GetGeoTransform()
    fine.SetGeoTransform((left, 0.01, 0, top, 0, -0.01))
    fine.SetProjection(source.GetProjection())
    fine = None
    with pytest.raises(InputError, match=r"no room for.*810,000,000,000 cells.* TB before compression"):
        factor_stack([str(tmp_path / "dem.tif")], str(tmp_path / "o.tif"), reference=str(tmp_path / "fine.vrt"))
    assert sorted(os.listdir(tmp_path)) == ["dem.tif", "fine.vrt"]


def test_more_tiles_than_a_file_can_number_are_refused(tmp_path):
    for grid, bands in ((utm_grid(2**31 - 1, 2**31 - 1), 1), (utm_grid(2**23, 2**23), 5)):
        with pytest.raises(InputError, match="more than a GeoTIFF can hold: take larger cells"):
            look_at_room(Remarks(), [PlannedRaster(tmp_path / "r.tif", grid, bands)])


def test_the_list_of_tiles_has_to_fit_into_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 10**6)
    with pytest.raises(InputError, match=r"list of the tiles.*r\.tif.*memory and 1\.0 MB are available: take"):
        look_at_room(Remarks(), [PlannedRaster(tmp_path / "r.tif", utm_grid(200_000, 200_000))])
    monkeypatch.setattr(memory, "available_memory", lambda: None)
    look_at_room(Remarks(), [PlannedRaster(tmp_path / "r.tif", utm_grid(20_000, 20_000))])


def test_a_basin_that_does_not_fit_into_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 10**6)
    with pytest.raises(InputError, match="basin of 200 x 100 cells needs about 2.0 MB of memory and 1.0 MB are"):
        demo_basin(tmp_path / "basin", columns=200, rows=100, landslides=20)
    assert os.listdir(tmp_path) == []
