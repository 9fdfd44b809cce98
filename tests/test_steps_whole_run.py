"""All steps in one run, by a script: what it holds open when its files are moved, and what its manifest says."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility import files
from landslide_susceptibility.geodata.vectors import points_wkb, read_vector, write_layer
from landslide_susceptibility.steps.factor_stack import FactorSource
from landslide_susceptibility.steps.manifest import file_digest, raster_entry, vector_entry
from landslide_susceptibility.steps.study import StudySettings
from landslide_susceptibility.steps.susceptibility import susceptibility
from osgeo import gdal
from raster_files import UTM, make_raster, open_files, points, utm_grid

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")

GRID = utm_grid(60, 50)


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """Two factors and landslides where the first of them is high."""
    folder = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(50), np.arange(60)) / 3 + rng.normal(size=(50, 60))
    factors = []
    for name, values in (("slope", slope), ("rain", rng.normal(size=(50, 60)))):
        factors.append(FactorSource(make_raster(folder / f"{name}.tif", values.astype(np.float32), GRID), name))
    cells = rng.choice(np.flatnonzero(slope.ravel() > 20), 80, replace=False)
    return folder, factors, points(*GRID.centres(cells))


def test_nothing_is_open_when_the_files_are_moved(area, tmp_path, monkeypatch):
    folder, factors, landslides = area
    seen, move = [], files._move_folder

    def watched(fresh, target):
        seen.append(open_files(tmp_path) + open_files(folder))
        move(fresh, target)

    monkeypatch.setattr(files, "_move_folder", watched)
    result = susceptibility(factors, landslides, str(tmp_path / "out"), StudySettings(folds=2), title="A")
    assert seen == [[]]
    assert (tmp_path / "out" / result.files["zones"]).exists() and open_files(tmp_path) == []


def test_the_manifest_names_what_the_run_was_given(area, tmp_path, monkeypatch):
    folder, factors, landslides = area
    monkeypatch.chdir(folder)
    classes = make_raster(folder / "rock.tif", (np.indices((50, 60)).sum(0) // 30).astype(np.uint8), GRID)
    given = [replace(s, path=s.path.rsplit("/", 1)[1]) for s in factors] + [FactorSource(classes, "rock", True)]
    inventory = replace(landslides, source="slides.gpkg")
    (folder / "slides.gpkg").write_text("the file behind the layer")
    settings = StudySettings()
    susceptibility(given, inventory, str(tmp_path / "out"), settings, reference="slope.tif", title="A")
    inputs = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["inputs"]
    assert [f["path"] for f in inputs["factors"]] == [str(folder / f"{n}.tif") for n in ("slope", "rain", "rock")]
    assert [f["categorical"] for f in inputs["factors"]] == [False, False, True]
    assert inputs["factors"][0]["digest"] == file_digest(folder / "slope.tif")
    assert inputs["reference"] == {"path": str(folder / "slope.tif"), "digest": file_digest(folder / "slope.tif")}
    assert inputs["landslides"]["path"] == str(folder / "slides.gpkg") and inputs["study_area"] is None


def test_the_digest_of_a_virtual_raster_is_that_of_its_sources(tmp_path):
    values = np.ones((6, 8), np.float32)
    make_raster(tmp_path / "a.tif", values, utm_grid(8, 6))
    gdal.BuildVRT(str(tmp_path / "b.vrt"), [str(tmp_path / "a.tif")]).FlushCache()
    gdal.BuildVRT(str(tmp_path / "c.vrt"), [str(tmp_path / "b.vrt")]).FlushCache()
    before = [raster_entry(tmp_path / f"{name}.vrt")["digest"] for name in "bc"]
    assert len(set(before)) == 2 and None not in before
    (tmp_path / "a.tif.aux.xml").write_text("<PAMDataset/>")  # statistics that another program left
    assert [raster_entry(tmp_path / f"{name}.vrt")["digest"] for name in "bc"] == before
    make_raster(tmp_path / "a.tif", 2 * values, utm_grid(8, 6))
    after = [raster_entry(tmp_path / f"{name}.vrt")["digest"] for name in "bc"]
    assert before[0] != after[0] and before[1] != after[1]
    assert open_files(tmp_path) == []


def test_the_digest_of_a_raster_counts_its_mask(tmp_path):
    values, mask = np.ones((6, 8), np.float32), np.eye(6, 8) > 0
    digests = []
    for m in (mask, ~mask):
        path = make_raster(tmp_path / "a.tif", values, utm_grid(8, 6), mask=m)
        digests.append(raster_entry(path)["digest"])
    assert digests[0] != digests[1]


def test_a_layers_path_is_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_layer("a.gpkg", "a", {"id": [1]}, points_wkb([1.0], [2.0]), crs=UTM, geometry_type="Point")
    data = read_vector("a.gpkg|layername=a")
    assert vector_entry("a.gpkg|layername=a", data)["path"] == f"{tmp_path / 'a.gpkg'}|layername=a"
    assert vector_entry(data, data)["path"] == str(tmp_path / "a.gpkg")
    assert vector_entry(data, replace(data, source=""))["path"] is None
