"""The area of applicability of a stack: each cell against all training samples, whatever the blocks and threads."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.analysis.applicability import sample_cloud
from landslide_susceptibility.analysis.sampling import block_folds
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.geodata import applicability_map, blocks
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.hatched_area import SMALLEST_PATCH
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.spatial_blocks import SpatialBlocks
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import write_network
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from landslide_susceptibility.steps import applicability as step
from landslide_susceptibility.steps.applicability import applicability
from landslide_susceptibility.study.samples import Samples, write_samples
from landslide_susceptibility.workers import Workers
from osgeo import ogr
from raster_files import UTM, Listener, PicklingExecutor, digests, make_raster, read, utm_grid
from scipy import ndimage

GRID = utm_grid(60, 50)
NAMES, KINDS = ("slope", "relief", "soil"), ("continuous", "continuous", "categorical")
NODATA = -9999.0
TEST_ROWS = slice(180, 200)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("applicability")


@pytest.fixture(scope="module")
def planes():
    rng = np.random.default_rng(4)
    found = np.stack([rng.gamma(3, 7, (50, 60)), rng.normal(100, 30, (50, 60)), rng.integers(1, 4, (50, 60))])
    found[2, 40:, 50:] = 9  # a soil that no sample has
    found[0, :5, :5] = NODATA
    return found.astype(np.float32)


@pytest.fixture(scope="module")
def stack(planes, folder):
    kinds = [{"KIND": kind} for kind in KINDS]
    return open_stack(make_raster(folder / "stack.tif", planes, GRID, nodata=NODATA, names=list(NAMES), metadata=kinds))


@pytest.fixture(scope="module")
def samples(planes):
    """200 samples of the western two thirds, the last 20 held out, in blocks of 300 m."""
    rng = np.random.default_rng(5)
    cells = rng.choice([cell for cell in range(600, 3000) if cell % 60 < 40], 200, replace=False)
    label = (planes[0].ravel()[cells] > 18).astype(np.uint8)
    x, y = GRID.centres(cells)
    train = np.ones(200, bool)
    train[TEST_ROWS] = False
    return Samples(
        names=NAMES,
        kinds=KINDS,
        x=x,
        y=y,
        label=label,
        train=train,
        strategy=np.where(label == 1, "landslide", "random").astype(object),
        block=SpatialBlocks.of_size(300.0, GRID).number(cells, GRID),
        values=planes.reshape(3, -1)[:, cells].T.copy(),
        crs=UTM,
        block_size=300.0,
    )


@pytest.fixture(scope="module")
def network(samples, folder):
    pytest.importorskip("onnx", reason="onnx is not installed")
    pytest.importorskip("sklearn", reason="scikit-learn is not installed")
    values = samples.values[samples.train]
    trained = train("logistic", factors_from_samples(NAMES, KINDS, values), values, samples.label[samples.train])
    write_network(folder / "network.onnx", trained, None, values)
    return str(folder / "network.onnx")


@pytest.fixture(scope="module")
def zones(folder):
    values = np.ones((50, 60), np.uint8)
    values[:, 30:] = 2
    return make_raster(folder / "zones.tif", values[None], GRID, nodata=0)


def cloud_of(samples, weights, folds):
    kinds = np.array([kind == "categorical" for kind in KINDS])
    return sample_cloud(samples.values[samples.train], kinds, weights, folds[samples.train])


def test_every_cell_is_compared_with_the_training_samples(tmp_path, stack, samples, planes, zones):
    weights = {"slope": 0.3, "soil": 0.1, "relief": -0.2}
    out, table = str(tmp_path / "a.tif"), str(tmp_path / "a.csv")
    found = applicability(stack, samples, out, None, table, zones=zones, weights=weights, workers=2)
    cloud = cloud_of(samples, [0.3 / 0.4, 0, 0.1 / 0.4], samples.block)
    index, density = cloud.look(planes.reshape(3, -1))
    valid = planes[0].ravel() != NODATA
    bands = read(out)
    np.testing.assert_array_equal(bands[0].ravel()[valid], index[valid])
    np.testing.assert_array_equal(bands[1].ravel()[valid], density[valid])
    np.testing.assert_array_equal(bands[2].ravel()[valid] == 1, cloud.is_inside(index)[valid])
    assert (bands[:, :5, :5] < -1e38).all()
    assert [band.name for band in describe(out).bands] == list(applicability_map.BANDS)
    assert (found.threshold, found.mean_distance) == (cloud.threshold, cloud.mean_distance)
    assert found.weights == pytest.approx({"slope": 0.75, "relief": 0, "soil": 0.25}) and found.is_weighed
    assert (found.samples, found.parts, found.inside) == (180, "spatial blocks", None)
    assert found.part_count == np.unique(samples.block[samples.train]).size
    # Where the soil is unknown, everything is a quarter of all weights away from each sample.
    outside = (index > cloud.threshold) & valid
    assert outside.reshape(50, 60)[40:, 50:].mean() > 0.9 > 0.2 > outside.mean()
    assert found.whole.outside == outside.sum() and found.whole.cells == valid.sum() == 3000 - 25
    east = outside.reshape(50, 60)[:, 30:].sum()
    assert [(zone.outside, zone.cells) for zone in found.zones] == [(outside.sum() - east, 1475), (east, 1500)]
    assert found.zones[1].outside_pct == pytest.approx(100 * east / 1500)
    assert found.highest == pytest.approx(index[valid].max()) and found.density == pytest.approx(density[valid].mean())
    with open(table, encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["name"], int(row["outside"])) for row in rows] == [
        ("whole map", outside.sum()),
        ("zone 1", outside.sum() - east),
        ("zone 2", east),
    ]
    assert {path.name for path in tmp_path.iterdir()} >= {"a.qml", "a.index.qml", "a.density.qml"}


def test_what_is_outside_is_written_as_polygons_too(tmp_path, stack, samples):
    paths = str(tmp_path / "a.tif"), None, str(tmp_path / "a.csv")
    found = applicability(stack, samples, *paths, polygons=str(tmp_path / "o.gpkg"))
    outlines = [ogr.CreateGeometryFromWkb(bytes(wkb)) for wkb in read_vector(str(tmp_path / "o.gpkg")).wkb]
    cells = sum(outline.GetArea() for outline in outlines) / np.prod(GRID.cell_size_metres())
    number, _ = ndimage.label(read(paths[0])[2] == 0)
    patches = np.bincount(number.ravel())[1:]
    kept = patches[patches >= SMALLEST_PATCH].sum()
    assert patches.sum() == found.whole.outside and kept <= cells <= kept + 20 and kept > 80  # small holes are filled
    with pytest.raises(InputError, match="cannot hold polygons"):
        applicability(stack, samples, *paths, polygons=str(tmp_path / "o.csv"))


def test_blocks_threads_and_workers_change_nothing(tmp_path, stack, samples, monkeypatch):
    whole = str(tmp_path / "whole.tif")
    first = applicability(stack, samples, whole, workers=1)
    windows = [Window(c, r, min(17, 60 - c), min(20, 50 - r)) for r in (0, 20, 40) for c in (0, 17, 34, 51)]
    monkeypatch.setattr(blocks, "block_windows", lambda grid, tile, block: windows)
    for number, workers in enumerate((3, Workers(PicklingExecutor()))):
        cut = str(tmp_path / f"cut{number}.tif")
        assert replace(applicability(stack, samples, cut, workers=workers), whole=first.whole) == first
        np.testing.assert_array_equal(read(cut), read(whole))
    monkeypatch.setattr(applicability_map, "available", lambda name: False)
    monkeypatch.setattr(applicability_map, "quick", lambda loop: None)
    applicability(stack, samples, str(tmp_path / "arrays.tif"))
    np.testing.assert_array_equal(read(tmp_path / "arrays.tif"), read(whole))


def test_a_network_weighs_the_factors_and_is_tested_on_both_sides(tmp_path, stack, samples, network):
    found = applicability(stack, samples, str(tmp_path / "a.tif"), network)
    assert found.weights["slope"] > 0.5 and sum(found.weights.values()) == pytest.approx(1)
    sides = [test for test in (found.inside, found.outside) if test is not None]
    assert found.inside is not None and found.inside.auc > 0.8 and sum(t.labels.size for t in sides) <= 20
    same = applicability(stack, samples, str(tmp_path / "b.tif"), weights=found.weights)
    assert (same.threshold, same.whole) == (found.threshold, found.whole)


def test_the_threshold_is_of_the_folds_that_judged_the_model(tmp_path, stack, samples):
    found = applicability(stack, samples, str(tmp_path / "a.tif"), folds=3, seed=7)
    landslides = np.unique(samples.block[samples.label == 1])
    count = SpatialBlocks.of_size(300.0, GRID).count
    folds = block_folds(landslides, block_count=count, folds=3, seed=7)[samples.block]
    assert found.threshold == cloud_of(samples, [1 / 3] * 3, folds).threshold
    assert (found.parts, found.part_count, found.is_weighed) == ("spatial folds", 3, False)


def test_samples_without_blocks_are_cut_into_the_usual_ones(tmp_path, stack, samples):
    bare = replace(samples, block=np.zeros(200, np.int64), block_size=float("nan"))
    told = Listener()
    found = applicability(stack, bare, str(tmp_path / "a.tif"), feedback=told)
    assert found.parts == "spatial blocks" and found.part_count > 1
    elsewhere = replace(bare, x=bare.x + 1e6)  # samples of another area, which say nothing of blocks
    found = applicability(stack, elsewhere, str(tmp_path / "b.tif"), folds=3, feedback=told)
    assert (found.parts, found.part_count) == ("samples", 180)
    assert any("do not tell of several spatial blocks" in text for text in told.warnings)
    alone = replace(elsewhere, block=samples.block, block_size=300.0)  # but where they do, they are taken
    assert applicability(stack, alone, str(tmp_path / "c.tif"), folds=3).parts == "spatial blocks"


def test_all_samples_are_compared_where_all_of_them_trained(tmp_path, stack, samples, network, monkeypatch):
    assert applicability(stack, samples, str(tmp_path / "a.tif"), side="all").samples == 200

    def of_all(path, threads):
        session = PredictionSession(path, threads)
        session.metadata = {**session.metadata, "trained_on": "all"}
        return session

    monkeypatch.setattr(step, "PredictionSession", of_all)
    found = applicability(stack, samples, str(tmp_path / "a.tif"), network)
    assert (found.samples, found.inside, found.outside) == (200, None, None)
    assert applicability(stack, samples, str(tmp_path / "a.tif"), network, side="training").samples == 180
    with pytest.raises(ParameterError, match="no 'held-out' samples"):
        applicability(stack, samples, str(tmp_path / "a.tif"), side="held-out")
    with pytest.raises(ParameterError, match="'depth' in the weights is no factor of the stack"):
        applicability(stack, samples, str(tmp_path / "a.tif"), weights={"depth": 1})


def test_samples_from_a_file_give_the_same(tmp_path, stack, samples):
    write_samples(samples, str(tmp_path / "samples.gpkg"))
    first = applicability(stack, samples, str(tmp_path / "a.tif"))
    assert applicability(stack.path, str(tmp_path / "samples.gpkg"), str(tmp_path / "b.tif")) == first


def test_a_run_that_is_cancelled_or_fails_leaves_what_was_there(tmp_path, stack, samples, monkeypatch):
    out = str(tmp_path / "a.tif")
    applicability(stack, samples, out)
    before = digests(tmp_path)
    for looks in range(3):
        with pytest.raises(Cancelled):
            applicability(stack, samples, out, feedback=Listener(cancel_after=looks))
        assert digests(tmp_path) == before

    def broken(*_, **__):
        raise InputError("no")

    monkeypatch.setattr(applicability_map.SampleCloud, "look", broken)
    with pytest.raises(InputError, match="no"):
        applicability(stack, samples, out)
    assert digests(tmp_path) == before
