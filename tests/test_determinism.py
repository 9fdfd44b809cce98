"""The same input gives the same output: with any number of threads or processes, in any tiling, in another process."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility import api
from landslide_susceptibility.geodata import blocks, distance, stack_builder
from landslide_susceptibility.geodata.raster import close_rasters
from osgeo import gdal
from raster_files import read
from same_results import cells_in, results_in
from test_qgis_process import call
from test_qgis_process import pytestmark as needs_qgis_process

for package in ("sklearn", "onnx", "onnxruntime", "matplotlib", "jinja2"):
    pytest.importorskip(package, reason=f"{package} is not installed")

COLUMNS, ROWS, LANDSLIDES = 230, 190, 150  # no multiple of any tile below
BLOCK = 64  # cells a side, so that this small area has a dozen blocks
NAMES = ("slope", "relief", "ndvi", "elevation")
SETTINGS = api.StudySettings(network="mlp", training=api.MlpSettings(epochs=20, members=2), folds=2)
TILINGS = {
    "strips of one row": ["BLOCKYSIZE=1"],
    "strips of 50 rows, deflate": ["BLOCKYSIZE=50", "COMPRESS=DEFLATE", "PREDICTOR=3"],
    "tiles of 16": ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"],
    "tiles of 64 × 128, LZW": ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=128", "COMPRESS=LZW"],
    "tiles of 256, BigTIFF": ["TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "BIGTIFF=YES"],
    "tiles of 1024, by pixel": ["TILED=YES", "BLOCKXSIZE=1024", "BLOCKYSIZE=1024", "INTERLEAVE=PIXEL"],
}


@pytest.fixture(scope="module")
def basin(tmp_path_factory):
    folder = tmp_path_factory.mktemp("basin") / "basin"
    api.demo_basin(folder, columns=COLUMNS, rows=ROWS, landslides=LANDSLIDES)
    return folder


def factors(basin) -> list[str]:
    return [f"{basin}/factors/{name}.tif" for name in NAMES]


def whole_run(basin, out, workers=1, sources=None) -> dict:
    api.susceptibility(
        sources or factors(basin), f"{basin}/landslides.gpkg", out, SETTINGS, title="Same", workers=workers
    )
    close_rasters()
    return results_in(out)


def differing(one: dict, other: dict) -> list[str]:
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def small_blocks():
    """A dozen blocks where there would be one, whole tiles as ever."""
    original = blocks.block_windows
    with pytest.MonkeyPatch.context() as patch:
        for module in (blocks, stack_builder, distance):
            patch.setattr(module, "block_windows", lambda grid, tile, *_: original(grid, tile, BLOCK))
        yield


@pytest.fixture(scope="module")
def whole(basin, small_blocks, tmp_path_factory):
    """The folder of a whole run with one thread."""
    out = tmp_path_factory.mktemp("whole") / "out"
    whole_run(basin, out)
    assert len(blocks.windows_of(api.open_stack(out / "stack.tif").info)) > 5
    return out


@pytest.mark.parametrize("threads", [2, 5])
def test_threads_change_no_byte_of_a_whole_run(basin, whole, tmp_path, threads):
    assert differing(whole_run(basin, tmp_path / "out", threads), results_in(whole)) == []


def test_processes_change_no_byte_of_a_whole_run(basin, whole, tmp_path):
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("a process that is started anew does not know the package by its fixed name")
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        found = whole_run(basin, tmp_path / "out", api.Workers(pool))
    assert differing(found, results_in(whole)) == []


def by_qgis_process(name: str, *pairs: str) -> None:
    done = call("run", f"landslide:{name}", "--", *pairs)
    assert done.returncode == 0, done.stderr


@needs_qgis_process
def test_another_process_of_qgis_changes_no_byte_and_another_blas_no_zone(basin, tmp_path):
    """QGIS may bring another BLAS than Python alone, which adds up in another order: the map is the same to 1e-6."""
    sources = [f"INPUT={path}" for path in factors(basin)]
    by_qgis_process(
        "susceptibility", *sources, f"LANDSLIDES={basin}/landslides.gpkg", "NETWORK=0", f"OUTPUT={tmp_path}/one"
    )
    manifest = f"{tmp_path}/one/manifest.json"
    by_qgis_process("repeatrun", f"MANIFEST={manifest}", f"OUTPUT={tmp_path}/two")
    assert differing(results_in(tmp_path / "one"), results_in(tmp_path / "two")) == []
    api.repeat_run(manifest, str(tmp_path / "here"))
    there, here = (cells_and_results(tmp_path / name) for name in ("one", "here"))
    exact = ("stack.tif", "classes.tif", "information_value.tif", "information_value.csv", "non_landslides.gpkg")
    assert [name for name in (*exact, "zones.tif", "zone_table.csv") if there[name] != here[name]] == []
    maps = [read(tmp_path / name / "susceptibility.tif") for name in ("one", "here")]
    np.testing.assert_allclose(*maps, rtol=0, atol=1e-6)


def cells_and_results(folder) -> dict:
    """Return what files hold: of rasters their cells, and of a manifest all but what it says of the rasters' bytes."""
    found = {}
    for name, result in results_in(folder).items():
        if name == "manifest.json":
            result = {key: value for key, value in result.items() if key != "outputs"}
        found[name] = cells_in(folder / name) if name.endswith(".tif") else result
    return found


def chain(basin, stack, out) -> dict:
    """Run the steps one by one on a stack, and on a raster of its tiling; return what they wrote."""
    out.mkdir()
    stack, at = str(stack), lambda name: str(out / name)
    slides = f"{basin}/landslides.gpkg"
    api.distance_factor(f"{basin}/roads.gpkg", stack, at("distance.tif"), workers=2)
    api.ndvi(red=stack, near_infrared=stack, near_infrared_band=2, output=at("ndvi.tif"), workers=2)
    api.reclassify(stack, at("classes.tif"), workers=2)
    api.information_value(at("classes.tif"), slides, at("value.tif"), at("value.csv"), workers=2)
    by_value = api.NegativeSettings("information_value", information_value=at("value.tif"))
    api.negative_samples(stack, slides, at("others.gpkg"), by_value, workers=2)
    api.training_samples(stack, slides, at("others.gpkg"), at("samples.gpkg"), workers=2)
    api.train(at("samples.gpkg"), at("network.onnx"), network="logistic")
    api.predict(stack, at("network.onnx"), at("map.tif"), workers=2)
    api.classify(at("map.tif"), at("zones.tif"), workers=2)
    api.zone_table(at("zones.tif"), slides, at("zones.csv"), workers=2)
    api.applicability(
        stack,
        at("samples.gpkg"),
        at("applicability.tif"),
        at("network.onnx"),
        at("applicability.csv"),
        zones=at("zones.tif"),
        workers=2,
    )
    api.screen_factors(stack, slides, at("screening.csv"), at("screened.tif"), workers=2)
    api.evaluate(at("map.tif"), at("samples.gpkg"), slides, at("report.html"), workers=2)
    close_rasters()
    return cells_and_results(out)


@pytest.fixture(scope="module")
def steps(basin, whole, tmp_path_factory):
    return chain(basin, whole / "stack.tif", tmp_path_factory.mktemp("steps") / "out")


@pytest.mark.parametrize("tiling", TILINGS)
def test_the_tiling_of_the_input_changes_no_cell_and_no_table(basin, whole, steps, tmp_path, tiling):
    sources = []
    for source in factors(basin):
        sources.append(str(tmp_path / Path(source).name))
        gdal.Translate(sources[-1], source, creationOptions=TILINGS[tiling])
    stack = api.factor_stack(sources, tmp_path / "stack.tif", workers=2).stack
    assert cells_in(stack.path) == cells_in(whole / "stack.tif")
    (tmp_path / "again").mkdir()  # reports name the file
    gdal.Translate(str(tmp_path / "again" / "stack.tif"), stack.path, creationOptions=TILINGS[tiling])
    found = chain(basin, tmp_path / "again" / "stack.tif", tmp_path / "out")
    assert differing(found, steps) == []
