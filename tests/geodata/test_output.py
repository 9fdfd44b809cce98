"""Outputs are complete or not there."""

from __future__ import annotations

import os

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.files import atomic_path, check_not_an_input
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.output import raster_writer
from landslide_susceptibility.geodata.raster import describe, read_band
from landslide_susceptibility.geodata.vectors import DRIVERS, VectorData, points_wkb, read_vector, write_layer
from raster_files import UTM, band_of, digests, gdal_exceptions, read, utm_grid, write_raster

GRID = utm_grid(8, 6)
WHOLE = Window(0, 0, 8, 6)
NAMES = [
    "out.tif",
    "with blank.tif",
    "br[ack]et*.tif",
    "größe 斜坡.tif",
    "a.b.c.tif",
    "-dash.tif",
    "perc%20ent.tif",
    "UP.TIF",
]


@pytest.fixture(params=[False, True], ids=["exceptions off", "exceptions on"], autouse=True)
def exceptions(request):
    with gdal_exceptions(request.param):
        yield


@pytest.mark.parametrize("name", NAMES)
def test_a_raster_comes_back_as_it_was_written(tmp_path, name):
    values = np.random.default_rng(0).normal(size=(2, 6, 8)).astype(np.float32)
    values[1, 2, 2] = -9
    write_raster(tmp_path / name, values, GRID, nodata=-9, names=["slope", "größe"])
    np.testing.assert_array_equal(read(tmp_path / name), values)
    info = describe(tmp_path / name)
    assert info.grid.same_as(GRID) and info.names == ("slope", "größe") and info.bands[1].nodata == -9
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16, np.int32, np.uint32, np.float32, np.float64])
def test_every_type_comes_back(tmp_path, dtype):
    values = np.random.default_rng(1).integers(0, 200, (6, 8)).astype(dtype)
    write_raster(tmp_path / "r.tif", values, GRID)
    found = read(tmp_path / "r.tif")
    assert found.dtype == dtype
    np.testing.assert_array_equal(found, values)


@pytest.mark.parametrize("error", [ValueError, Cancelled, KeyboardInterrupt, RuntimeError])
@pytest.mark.parametrize("name", NAMES[:4])
def test_a_failed_run_leaves_the_old_file_and_nothing_else(tmp_path, name, error):
    target = tmp_path / name
    for number in (1, 2):
        with raster_writer(target, GRID, dtype=np.uint8) as writer:
            writer.band(1).SetRasterCategoryNames(["", "a"])  # goes to <name>.aux.xml
            writer.write_beside(".qml", f"<qgis>{number}</qgis>")
            writer.write(WHOLE, np.full((6, 8), number, np.uint8))
    before = digests(tmp_path)
    assert sorted(before) == sorted([name, f"{name}.aux.xml", f"{target.stem}.qml"])
    with pytest.raises(error), raster_writer(target, GRID, dtype=np.uint8) as writer:
        writer.band(1).SetRasterCategoryNames(["", "b"])
        writer.write_beside(".qml", "<qgis>3</qgis>")
        writer.write(WHOLE, np.full((6, 8), 3, np.uint8))
        raise error("stop")
    assert digests(tmp_path) == before
    assert read(target).max() == 2


def test_a_failed_first_run_leaves_nothing(tmp_path):
    with pytest.raises(ValueError), raster_writer(tmp_path / "new" / "r.tif", GRID) as writer:
        writer.write(WHOLE, np.zeros((6, 8), np.float32))
        raise ValueError
    assert os.listdir(tmp_path / "new") == []


def test_nothing_is_seen_under_the_name_before_it_is_complete(tmp_path):
    target = tmp_path / "r.tif"
    with raster_writer(target, GRID) as writer:
        writer.write(WHOLE, np.zeros((6, 8), np.float32))
        assert not target.exists()
    assert target.exists()


def test_side_files_of_the_replaced_raster_go(tmp_path):
    target = tmp_path / "r.tif"
    for suffix in (".aux.xml", ".ovr", ".msk"):
        (tmp_path / f"r.tif{suffix}").write_text("stale")
    (tmp_path / "r2.tif.aux.xml").write_text("another raster's")
    write_raster(target, np.zeros((6, 8), np.float32), GRID)
    assert sorted(os.listdir(tmp_path)) == ["r.tif", "r2.tif.aux.xml"]
    assert read_band(target, WHOLE)[1].all()


def test_a_folder_in_the_way_stays(tmp_path):
    (tmp_path / "r.tif").mkdir()
    (tmp_path / "r.tif" / "precious").write_text("x")
    with pytest.raises(InputError, match="is a folder"):
        write_raster(tmp_path / "r.tif", np.zeros((6, 8), np.float32), GRID)
    assert list(digests(tmp_path)) == ["r.tif/precious"]


def test_a_folder_that_cannot_be_made_is_an_input_error(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot be made"), atomic_path(tmp_path / "file" / "out.tif"):
        pass


@pytest.mark.skipif(os.name != "posix", reason="needs file size limits")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # closing fails once more
def test_a_full_disk_is_an_input_error_and_keeps_the_old_file(tmp_path, monkeypatch):
    import resource
    import signal

    target = tmp_path / "r.tif"
    write_raster(target, np.ones((6, 8), np.float32), GRID)
    before = digests(tmp_path)
    grid = utm_grid(600, 600)
    values = np.random.default_rng(0).normal(size=(600, 600)).astype(np.float32)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:  # a limit on the file's size is how a full disk looks to a program
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
        with pytest.raises(InputError, match="r.tif"):
            write_raster(target, values, grid)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert digests(tmp_path) == before


def test_an_output_that_is_an_input_is_refused(tmp_path):
    target = tmp_path / "a.tif"
    target.write_text("x")
    (tmp_path / "link.tif").symlink_to(target)
    (tmp_path / "sub").mkdir()
    spellings = [target, str(target), f"{target}|layername=x", tmp_path / "link.tif", tmp_path / "sub" / ".." / "a.tif"]
    for spelling in spellings:
        with pytest.raises(InputError, match="also an input"):
            check_not_an_input(target, [None, "", object(), spelling])
    check_not_an_input(target, [tmp_path / "b.tif", None])


def test_an_output_that_is_the_file_behind_the_data_is_refused(tmp_path):
    paths = [tmp_path / f"slides{suffix}" for suffix in DRIVERS]
    for path in paths:
        write_layer(path, "slides", {"id": [1, 2]}, points_wkb([1.0, 2.0], [3.0, 4.0]), crs=UTM, geometry_type="Point")
        data = read_vector(f"{path}|layername=slides")
        for given in (data, data.subset(np.array([True, False]))):
            with pytest.raises(InputError, match="also an input"):
                check_not_an_input(path, [given])
        check_not_an_input(tmp_path / "other.gpkg", [data, VectorData([], UTM)])


def test_category_names_and_colours_arrive_with_the_raster(tmp_path):
    with raster_writer(tmp_path / "r.tif", GRID, dtype=np.uint8, nodata=0) as writer:
        writer.band(1).SetRasterCategoryNames(["", "low", "hôch"])
        writer.write(WHOLE, np.ones((6, 8), np.uint8))
    dataset, band = band_of(tmp_path / "r.tif")
    assert band.GetRasterCategoryNames() == ["", "low", "hôch"]
