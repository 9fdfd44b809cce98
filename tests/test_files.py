"""Outputs whose files another program holds open: refused renames, as Windows refuses them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.files import atomic_path, placed_files, together, whole_folder
from landslide_susceptibility.geodata.vectors import points_wkb, read_vector, write_layer
from raster_files import UTM, digests

NAMES = ("zones.tif", "zones.tif.aux.xml", "map.png")


@pytest.fixture
def held_open(monkeypatch):
    """Add a path to this set to have every rename from it or to it refused."""
    held, replace = set(), os.replace

    def refusing(source, destination):
        for path in (source, destination):
            if Path(path) in held and Path(path).exists():
                raise PermissionError(13, "in use by another process", str(path))
        replace(source, destination)

    monkeypatch.setattr(os, "replace", refusing)
    return held


def layer(path, count):
    x = np.arange(count, dtype=float)
    write_layer(path, "a", {"id": np.arange(count)}, points_wkb(x, x), crs=UTM, geometry_type="Point")


@pytest.mark.parametrize("held", [".shp", ".shx", ".dbf", ".prj", ".cpg"])
def test_a_shapefile_in_use_stays_whole(tmp_path, held_open, held):
    layer(tmp_path / "a.shp", 3)
    (tmp_path / "a.qix").write_text("index")
    before = digests(tmp_path)
    held_open.add(tmp_path / f"a{held}")
    with pytest.raises(InputError, match="cannot be replaced"):
        layer(tmp_path / "a.shp", 5)
    assert digests(tmp_path) == before and len(read_vector(tmp_path / "a.shp")) == 3
    held_open.clear()
    layer(tmp_path / "a.shp", 5)
    assert len(read_vector(tmp_path / "a.shp")) == 5
    assert sorted(os.listdir(tmp_path)) == sorted(f"a{suffix}" for suffix in (".shp", ".shx", ".dbf", ".prj", ".cpg"))


@pytest.mark.parametrize("beside", [(), ("a.asc",), ("a.shp",), ("a.tif",), ("a.bil", "a.hdr")])
def test_a_prj_goes_only_with_the_table_that_it_belongs_to(tmp_path, beside):
    """It gives a table's x and y their CRS, but so it does for a grid or a Shapefile of the same stem."""
    for name in ("a.prj", *beside):
        (tmp_path / name).write_text(f"of another program, {name}")
    before = digests(tmp_path)
    write_layer(tmp_path / "a.csv", "a", {"id": np.arange(3)}, None, crs="")
    assert {name: digests(tmp_path)[name] for name in before} == before  # there was no table that it could belong to
    write_layer(tmp_path / "a.csv", "a", {"id": np.arange(4)}, None, crs="")
    assert (tmp_path / "a.prj").exists() == bool(beside)


def test_a_stale_side_file_in_use_keeps_the_old_output(tmp_path, held_open):
    for name in ("r.tif", "r.tif.ovr", "r.tif.aux.xml"):
        (tmp_path / name).write_text(f"old {name}")
    before = digests(tmp_path)
    held_open.add(tmp_path / "r.tif.ovr")
    with pytest.raises(InputError, match="cannot be replaced"), atomic_path(tmp_path / "r.tif") as temporary:
        Path(temporary).write_text("new")
    assert digests(tmp_path) == before


def fill(folder, text):
    for name in NAMES:
        (folder / name).write_text(f"{text} {name}")


def test_a_folder_with_a_file_in_use_is_refused_before_the_work(tmp_path, held_open):
    target = tmp_path / "out"
    with whole_folder(target, NAMES) as fresh:
        fill(fresh, "old")
    before = digests(tmp_path)
    for name in ("zones.tif", "zones.tif.aux.xml"):
        held_open.add(target / name)
        with pytest.raises(InputError, match="zones.tif.*cannot be replaced"), whole_folder(target, ("zones.tif",)):
            pytest.fail("the work began")
        held_open.clear()
        assert digests(tmp_path) == before
    held_open.add(target / "others.tif")
    with whole_folder(target, NAMES) as fresh:
        fill(fresh, "new")
    assert {path.read_text().split()[0] for path in target.iterdir()} == {"new"}
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize("held", NAMES)
def test_a_finished_run_that_cannot_be_moved_is_kept(tmp_path, held_open, held):
    target = tmp_path / "out"
    with whole_folder(target) as fresh:
        fill(fresh, "old")
    before = digests(target)
    with pytest.raises(InputError, match="cannot be replaced") as caught, whole_folder(target, NAMES) as fresh:
        fill(fresh, "new")
        expected = digests(fresh)
        held_open.add(target / held)  # opened while the run went on
    assert str(fresh) in str(caught.value)
    assert digests(target) == before and digests(fresh) == expected


def test_a_cancelled_run_leaves_the_old_folder_and_nothing_else(tmp_path):
    with whole_folder(tmp_path / "out") as fresh:
        fill(fresh, "old")
    before = digests(tmp_path)
    with pytest.raises(Cancelled), whole_folder(tmp_path / "out", NAMES) as fresh:
        fill(fresh, "new")
        raise Cancelled("stop")
    assert digests(tmp_path) == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_refused_before_the_work(tmp_path):
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(InputError, match="cannot be written"), whole_folder(tmp_path / "out"):
        pytest.fail("the work began")


def test_what_was_put_in_place_is_noted_with_its_side_files(tmp_path):
    with placed_files() as outer, together():
        with placed_files() as noted:
            with atomic_path(tmp_path / "alone.tif") as part:
                Path(part).write_bytes(b"1")
            assert noted == []  # not before all of the run are in place
        with atomic_path(tmp_path / "a.tif") as part:
            Path(part).write_bytes(b"1")
            Path(part[: -len(".tif")] + ".qml").write_bytes(b"2")
        with contextlib.suppress(ZeroDivisionError), atomic_path(tmp_path / "failed.tif") as part:
            Path(part).write_bytes(b"1")
            raise ZeroDivisionError
    assert sorted(path.name for path in outer) == ["a.qml", "a.tif", "alone.tif"]
    assert all(path.is_file() for path in outer)
