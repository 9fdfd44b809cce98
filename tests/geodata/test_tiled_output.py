"""Rasters of many tiles: their layout and overviews, runs that go on, and what is refused."""

from __future__ import annotations

import functools
import json
import multiprocessing
import os
import tracemalloc
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.files import check_not_an_input, check_place, whole_folder
from landslide_susceptibility.files.locks import held
from landslide_susceptibility.geodata import tile_layout, tile_mosaic, tiled_output
from landslide_susceptibility.geodata.output import Told
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_band
from landslide_susceptibility.geodata.run_digest import run_digest
from landslide_susceptibility.geodata.tiled_output import raster_output
from landslide_susceptibility.schema import Whole
from landslide_susceptibility.workers import Workers
from osgeo import gdal
from raster_files import Listener, band_of, read, utm_grid

SIDE, FAN = 8, 4
GRID = utm_grid(41, 37)  # 6 × 5 tiles in four groups, with slivers at two sides; 11 × 10 cells above them, then 3 × 3
TILES = 6 * 5
CELLS = (np.arange(GRID.height)[:, None] * 1000 + np.arange(GRID.width)).astype(np.float32)
SUM = Told(int, Whole(), int)


@pytest.fixture(autouse=True)
def small_tiles(monkeypatch):
    monkeypatch.setattr(tiled_output, "tile_side", lambda bands: SIDE)
    monkeypatch.setattr(tile_layout, "FACTORS", (2, 4))
    for module in (tile_layout, tile_mosaic):
        monkeypatch.setattr(module, "FAN", FAN)


def counted(paths, window, *, plus=0.0):
    """Return cells that tell where they are, in two bands, and how many; note in a file that it was called."""
    with open(paths, "a", encoding="utf-8") as file:
        file.write(f"{window.row // SIDE} {window.column // SIDE}\n")
    part = CELLS[window.row : window.row + window.height, window.column : window.column + window.width] + plus
    return np.stack([part, -part]), part.size


def write(path, calls, *, plus=0.0, workers=None, feedback=None, grid=GRID):
    names, calls = ["one", "two"], str(calls)
    with (
        workers or Workers(2) as opened,
        raster_output(path, grid, bands=2, nodata=-9.0, names=names, style=lambda low, high: f"{low} {high}") as writer,
    ):
        writer.set_metadata({"MEANING": "a & b"})
        writer.band(1).SetMetadata({"KIND": "continuous"})
        return writer.fill(
            opened, [], functools.partial(counted, plus=plus), calls, told=SUM, feedback=feedback or Listener()
        )


def made(calls: Path) -> list[str]:
    """Return which tiles were made, and forget them."""
    found = sorted(calls.read_text(encoding="utf-8").splitlines()) if calls.exists() else []
    calls.write_text("", encoding="utf-8")
    os.utime(calls, (0, 0))  # it stands for an input, which does not change
    return found


@pytest.fixture
def calls(tmp_path):
    path = tmp_path / "calls.txt"
    made(path)
    return path


class Stopping(Listener):
    """Cancels when some tiles were made."""

    def __init__(self, after: float) -> None:
        super().__init__()
        self.after, self.done = after, 0.0

    def progress(self, fraction):
        self.done = fraction

    def cancelled(self):
        return self.done >= self.after


def hidden(folder: Path) -> list[Path]:
    return sorted(folder.glob(".*"))


def sets(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "m.tiles").glob("*"))


def test_all_cells_names_and_overviews_are_there(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    assert write(path, calls) == GRID.cells
    assert len(made(calls)) == TILES
    assert (read(path, 1) == CELLS).all() and (read(path, 2) == -CELLS).all()
    info = describe(path)
    assert info.names == ("one", "two") and info.grid.transform == GRID.transform
    assert [band.nodata for band in info.bands] == [-9.0, -9.0]
    assert (
        info.bands[0].metadata == {"KIND": "continuous"} and gdal.Open(str(path)).GetMetadataItem("MEANING") == "a & b"
    )
    low, high = map(float, (tmp_path / "m.tiles.qml").read_text().split())
    assert low == pytest.approx(np.percentile(CELLS, 2), abs=1) and high == pytest.approx(
        np.percentile(CELLS, 98), abs=1
    )
    assert hidden(tmp_path) == []


def test_a_picture_of_all_is_read_from_few_files(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    write(path, calls)
    (folder,) = sets(tmp_path)
    (folder / "0").rename(folder / "away")  # all the tiles themselves
    dataset, band = band_of(path, 2)
    sizes = [(band.GetOverview(n).XSize, band.GetOverview(n).YSize) for n in range(band.GetOverviewCount())]
    assert sizes == [(11, 10), (3, 3)]
    small = -band.GetOverview(0).ReadAsArray()
    rows, columns = np.divmod(small, 1000)
    assert (rows[:8] // FAN == np.arange(8)[:, None]).all() and (columns[:, :10] // FAN == np.arange(10)).all()
    assert (rows[8:] // SIDE == 4).all() and (columns[:, 10:] // SIDE == 5).all()  # in slivers by GDAL's own rounding
    assert (band.ReadAsArray(buf_xsize=9, buf_ysize=8) <= 0).all()
    del dataset, band


def test_tiles_are_cloud_optimised(tmp_path, calls):
    validate = pytest.importorskip("osgeo_utils.samples.validate_cloud_optimized_geotiff").validate
    write(tmp_path / "m.tiles.vrt", calls)
    (folder,) = sets(tmp_path)
    for tile in (folder / "0/0_0/3_2.tif", folder / "1/0_0/0_0.tif"):
        warnings, errors, _ = validate(str(tile), full_check=True)
        dataset = gdal.Open(str(tile))
        assert errors == [] and dataset.GetRasterBand(2).GetOverviewCount() > 0, warnings


def test_a_stopped_run_goes_on(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    with pytest.raises(Cancelled) as stopped:
        write(path, calls, feedback=Stopping(0.5))
    (folder,) = hidden(tmp_path)
    first = made(calls)
    assert str(folder) in str(stopped.value) and f"{len(first)} finished" in str(stopped.value)
    assert 13 < len(first) < TILES and not path.exists()
    damaged = next(folder.glob("0/*/*.tif"))
    damaged.write_bytes(damaged.read_bytes()[:-20])
    listener = Listener()
    assert write(path, calls, feedback=listener) == GRID.cells
    assert len(made(calls)) == TILES - len(first) + 1
    assert any(f"{len(first)} finished tiles are taken up" in text for text in listener.infos)
    assert (read(path, 1) == CELLS).all() and hidden(tmp_path) == []


@pytest.mark.parametrize("change", ["setting", "input", "grid"])
def test_another_run_takes_no_tile_up(tmp_path, calls, change):
    path = tmp_path / "m.tiles.vrt"
    with pytest.raises(Cancelled):
        write(path, calls, feedback=Stopping(0.3))
    made(calls)
    if change == "input":
        calls.write_text("other\n")
    grid = utm_grid(41, 37, cell=31.0) if change == "grid" else GRID
    plus = 1.0 if change == "setting" else 0.0
    write(path, calls, plus=plus, grid=grid)
    assert len([line for line in made(calls) if line != "other"]) == TILES
    assert (read(path, 1) == CELLS + plus).all()
    assert hidden(tmp_path) == []  # nobody needs the tiles of the stopped run any more


def test_an_earlier_result_is_whole_until_the_new_one_is(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    write(path, calls)
    old = sets(tmp_path)
    with pytest.raises(Cancelled):
        write(path, calls, plus=1.0, feedback=Stopping(0.9))
    assert (read(path, 1) == CELLS).all() and sets(tmp_path) == old
    close_rasters()
    write(path, calls, plus=1.0)
    (new,) = sets(tmp_path)
    assert (read(path, 1) == CELLS + 1).all() and new not in old and hidden(tmp_path) == []


def test_tiles_in_a_folder_that_is_made_as_a_whole(tmp_path, calls):
    with whole_folder(tmp_path / "run") as fresh:
        write(fresh / "m.tiles.vrt", calls)
    assert (read(tmp_path / "run" / "m.tiles.vrt", 1) == CELLS).all() and hidden(tmp_path / "run") == []
    with pytest.raises(Cancelled), whole_folder(tmp_path / "other") as fresh:
        write(fresh / "m.tiles.vrt", calls, feedback=Stopping(0.3))
    assert not (tmp_path / "other").exists() and hidden(tmp_path) == []


def test_tiles_that_show_that_nothing_can_come_of_them_do_not_stay(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    with pytest.raises(InputError), Workers(2) as workers, raster_output(path, GRID, bands=2) as writer:
        writer.fill(workers, [], counted, str(calls), told=SUM)
        with writer.judged():
            raise InputError("no cell is valid")
    assert [file.name for file in tmp_path.iterdir()] == ["calls.txt"]


def test_tiles_stay_when_something_else_fails(tmp_path, calls):
    path, listener = tmp_path / "m.tiles.vrt", Listener()
    with pytest.raises(InputError), Workers(2) as workers, raster_output(path, GRID, bands=2) as writer:
        writer.fill(workers, [], counted, str(calls), told=SUM, feedback=listener)
        raise InputError("the table is in use")
    (folder,) = hidden(tmp_path)
    assert listener.warnings == [
        f"{TILES} finished tiles of '{path}' lie in '{folder}': run the same once more to go on with them, or remove "
        "the folder."
    ]


def test_two_processes_make_the_same_tiles(tmp_path, calls):
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("a process that is started anew does not know the package by its fixed name")
    write(tmp_path / "a" / "m.tiles.vrt", calls)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        assert write(tmp_path / "b" / "m.tiles.vrt", calls, workers=Workers(pool)) == GRID.cells
    one, other = (sets(tmp_path / name)[0] for name in "ab")
    tiles = sorted(str(tile.relative_to(one)) for tile in one.rglob("*.tif"))
    assert len(tiles) == TILES + 4 + 1
    for tile in tiles[::4]:
        assert (one / tile).read_bytes() == (other / tile).read_bytes()


def test_the_working_copy_can_be_read_before_the_end(tmp_path, calls):
    with Workers(2) as workers, raster_output(tmp_path / "m.tiles.vrt", GRID, bands=2) as writer:
        writer.fill(workers, [], counted, str(calls), told=SUM)
        assert (writer.readable(1).ReadAsArray() == CELLS).all()
    (folder,) = sets(tmp_path)
    assert not (folder / "whole.vrt").exists()


def test_what_is_refused(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    write(path, calls)
    (folder,) = sets(tmp_path)
    with pytest.raises(InputError, match="among the tiles"):
        check_place(folder / "0" / "mine.tif")
    for name in ("m.tiles.vrt", str((folder / "0/0_0/1_1.tif").relative_to(tmp_path)), f"m.tiles/{folder.name}/1.vrt"):
        with pytest.raises(InputError, match="also an input"):
            check_not_an_input(path, [str(tmp_path / name)])
    over = tmp_path / "over.vrt"
    over.write_text(f"<VRTDataset><SourceFilename relativeToVRT='1'>{path.name}</SourceFilename></VRTDataset>")
    with pytest.raises(InputError, match="also an input"):
        check_not_an_input(path, [str(over)])
    (tmp_path / "n.tiles").write_text("")
    with pytest.raises(InputError, match="no folder"):
        check_place(tmp_path / "n.tiles.vrt")


def test_two_runs_at_once_do_not_share_tiles(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    with pytest.raises(Cancelled):
        write(path, calls, feedback=Stopping(0.2))
    (folder,) = hidden(tmp_path)
    made(calls)
    other = held(folder / ".lock")
    with pytest.raises(InputError, match="Another run"):
        write(path, calls)
    other.release()
    assert write(path, calls) == GRID.cells


def test_a_worker_that_seemed_dead_may_make_its_tile_too(tmp_path):
    layout = tiled_output.TileLayout(str(tmp_path), "m", GRID, SIDE, 1, "float32", None, (), "DEFLATE")
    window = layout.windows()[2]
    (tmp_path / "0" / "0_0").mkdir(parents=True)
    for _ in range(2):
        layout.write(0, window, CELLS[None, : window.height, : window.width], {"SUMMARY": "1"})
    (tile,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert layout.found(0, window)["SUMMARY"] == "1" and (read(tile) == CELLS[:8, :8]).all()
    tile.write_bytes(tile.read_bytes()[:200])
    assert layout.found(0, window) is None


def test_a_virtual_raster_is_written_source_by_source(tmp_path):
    grid = utm_grid(100 * FAN * SIDE, 40 * FAN * SIDE)  # 4,000 groups of tiles
    layout = tile_layout.TileLayout(str(tmp_path), "m", grid, SIDE, 1, "float32", None, ("one",), "DEFLATE")
    head = tile_mosaic.virtual_head(layout, 0, layout.windows().whole)
    tracemalloc.start()
    try:
        tile_mosaic.write_mosaic(f"{tmp_path}/m.vrt", head, layout, lambda: tile_mosaic.sources(layout, 0, ""))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (tmp_path / "m.vrt").stat().st_size > 1_000_000 > 5 * peak


def test_the_digest_is_of_all_that_a_tile_depends_on(tmp_path):
    file = tmp_path / "input.bin"
    file.write_bytes(bytes(300_000_000 // 1000))
    stamp = file.stat().st_mtime_ns
    whole = functools.partial(counted, plus=0.5)
    first = run_digest(whole, str(file))
    assert run_digest(functools.partial(counted, plus=0.5), str(file)) == first
    assert run_digest(functools.partial(counted, plus=0.25), str(file)) != first
    assert run_digest(functools.partial(made, plus=0.5), str(file)) != first
    assert run_digest(whole, (np.zeros(3), str(file))) != run_digest(whole, (np.zeros(4), str(file)))
    with open(file, "r+b") as stream:  # as large as before, and as old
        stream.seek(150_000)
        stream.write(b"x")
    os.utime(file, ns=(stamp, stamp))
    assert run_digest(whole, str(file)) != first


def test_the_digest_sees_that_a_tile_of_an_input_was_changed(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    write(path, calls)
    before = run_digest(str(path))
    assert run_digest(str(path)) == before
    os.utime(next(tmp_path.glob("m.tiles/*/0/*/1_1.tif")), (1, 1))
    assert run_digest(str(path)) != before


def test_a_record_that_cannot_be_read_is_no_reason_to_fail(tmp_path, calls):
    path = tmp_path / "m.tiles.vrt"
    with pytest.raises(Cancelled):
        write(path, calls, feedback=Stopping(0.2))
    (folder,) = hidden(tmp_path)
    told = json.loads((folder / "tiles.json").read_text())
    assert told["target"] == "m.tiles.vrt" and len(told["digest"]) == 64
    (folder / "tiles.json").write_text("{")
    made(calls)
    write(path, calls)
    assert len(made(calls)) == TILES
    close_rasters()
    assert (read_band(path, GRID_WINDOW)[0] == CELLS).all()


GRID_WINDOW = tiled_output.Window(0, 0, GRID.width, GRID.height)
