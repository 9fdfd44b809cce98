"""Why here: contributions at points and polygons, of models and of information values, and what is written."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.analysis.sampled_contributions import top_factor
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.geodata import top_factor_map
from landslide_susceptibility.geodata.blocks import windows_of
from landslide_susceptibility.geodata.cell_values import values_at
from landslide_susceptibility.geodata.cell_windows import windows_at
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb, read_vector
from landslide_susceptibility.models.networks.mlp import MlpSettings
from landslide_susceptibility.models.networks.patch import PatchSettings
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.steps.explain import explain, explain_held_out
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.predict import predict
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.study.explained_map import rows_of_samples
from landslide_susceptibility.study.samples import Samples, part_of
from landslide_susceptibility.workers import Workers
from osgeo import gdal, ogr
from raster_files import UTM, Listener, PicklingExecutor, make_raster, utm_grid

onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
pytest.importorskip("onnx", reason="onnx is not installed")

GRID = utm_grid(60, 50)
NAMES = ("slope", "relief", "rock", "rain")
KINDS = ("continuous", "continuous", "categorical", "continuous")
ROCKS = {1: "granite", 2: "marl", 3: "clay"}
HOLE = 60 * 20 + 30  # a cell without data


@pytest.fixture(scope="module")
def area(tmp_path_factory):
    """A stack of four factors with a hole, a model, its samples, and classes with their information values."""
    at = tmp_path_factory.mktemp("area")
    rng = np.random.default_rng(0)
    planes = rng.gamma(3, 7, (4, 50, 60)).astype(np.float32)
    planes[1] = planes[0] + rng.normal(0, 1, (50, 60))
    planes[2] = rng.integers(1, 4, (50, 60))
    planes[0].flat[HOLE] = -9999
    metadata = [{"KIND": kind} for kind in KINDS]
    metadata[2]["LABELS"] = '{"1": "granite", "2": "marl", "3": "clay"}'
    stack = make_raster(at / "stack.tif", planes, GRID, names=NAMES, metadata=metadata, nodata=-9999)
    cells = rng.choice(np.delete(np.arange(3000), HOLE), 240, replace=False)
    values = planes.reshape(4, -1).T[cells]
    chance = 1 / (1 + np.exp(-(values[:, 0] - 21) / 6 - (values[:, 2] == 2)))
    label = (rng.random(240) < chance).astype(np.uint8)
    x, y = GRID.centres(cells)
    samples = Samples(
        names=NAMES,
        kinds=KINDS,
        x=x,
        y=y,
        label=label,
        train=np.arange(240) % 3 > 0,
        strategy=np.where(label, "landslide", "random").astype(object),
        block=np.zeros(240, np.int64),
        values=values,
        crs=UTM,
        units={"slope": "degrees"},
    )
    train(samples, str(at / "model.onnx"), network="mlp", settings=MlpSettings(epochs=30, members=2))
    reclassify(stack, str(at / "classes.tif"))
    slides = VectorData(points_wkb(x[label == 1], y[label == 1]), UTM)
    information_value(str(at / "classes.tif"), slides, str(at / "iv.tif"), str(at / "iv.csv"))
    predict(stack, str(at / "model.onnx"), str(at / "map.tif"))
    yield at, samples
    close_rasters()


def places(*cells: int, **fields) -> VectorData:
    return VectorData(points_wkb(*GRID.centres(np.array(cells))), UTM, {k: np.array(v) for k, v in fields.items()})


def square(column: int, row: int, side: int) -> bytes:
    """Return the polygon of so many cells a side, a little smaller, so that it touches no other."""
    (x0, x1), (y0, y1) = GRID.xy([column + 0.1, column + side - 0.1], [row + 0.1, row + side - 0.1])
    wkt = f"POLYGON (({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))"
    return bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb())


class Impatient(Listener):
    """Cancels once so much of the work is done."""

    def __init__(self, most: float) -> None:
        super().__init__()
        self.most = most

    def cancelled(self) -> bool:
        return max(self.fractions, default=0.0) > self.most


def planes_of(path: Path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


def map_at(path: Path, *cells: int) -> np.ndarray:
    return values_at(describe(path), np.array(cells), [1])[0][:, 0]


def test_contributions_lead_from_the_mean_of_the_training_samples_to_the_map(area):
    at, samples = area
    found = explain(str(at / "stack.tif"), str(at / "model.onnx"), places(5, 1234), samples=samples, background=1000)
    session = PredictionSession(at / "model.onnx")
    own = session.run(samples.values[samples.train])["probability"]
    assert found.base == pytest.approx(own.mean(), abs=1e-6)
    assert found.background_rows == samples.train.sum() and found.background == "training samples"
    np.testing.assert_allclose(found.predictions, map_at(at / "map.tif", 5, 1234), atol=1e-6)
    np.testing.assert_allclose(found.base + found.contributions.sum(axis=1), found.predictions, atol=1e-6)
    assert found.is_exact and found.largest_error == 0
    assert [(a, b) for a, b, _ in found.correlated] == [("slope", "relief")]


def test_a_background_of_the_stack_has_the_mean_of_the_map(area):
    at, _ = area
    found = explain(str(at / "stack.tif"), str(at / "model.onnx"), places(5))
    whole = np.delete(map_at(at / "map.tif", *range(3000)), HOLE)
    assert found.background == "cells of the stack" and found.background_rows == 100
    assert found.base == pytest.approx(whole.mean(), abs=5e-3)


def test_a_group_has_the_place_of_its_factors_and_threads_change_nothing(area):
    at, _ = area
    given = str(at / "stack.tif"), str(at / "model.onnx"), places(5, 77)
    alone, grouped = (explain(*given, groups=groups, workers=2) for groups in ({}, {"terrain": "slope, relief"}))
    assert [factor.name for factor in grouped.factors] == ["terrain", "rock", "rain"]
    assert np.isnan(grouped.values[:, 0]).all() and not grouped.correlated
    np.testing.assert_allclose(grouped.predictions, alone.predictions)
    one = explain(*given, workers=1)
    np.testing.assert_array_equal(one.contributions, alone.contributions)


def test_a_polygon_has_the_mean_of_its_cells(area):
    at, _ = area
    cells = [60 * row + column for row in (7, 8, 9) for column in (4, 5, 6)]
    data = VectorData([square(4, 7, 3)], UTM)
    found = explain(str(at / "stack.tif"), str(at / "model.onnx"), data, cells=9)
    each = explain(str(at / "stack.tif"), str(at / "model.onnx"), places(*cells))
    assert (found.places[0].cells, found.places[0].all_cells) == (9, 9)
    np.testing.assert_allclose(found.contributions[0], each.contributions.mean(axis=0), atol=1e-9)
    np.testing.assert_allclose(found.values[0, [0, 1, 3]], each.values.mean(axis=0)[[0, 1, 3]], rtol=1e-6)
    few = explain(str(at / "stack.tif"), str(at / "model.onnx"), data, cells=3)
    assert few.places[0].cells == 3
    assert few.predictions[0] == pytest.approx(found.predictions[0], abs=0.1)


def test_places_outside_or_without_data_are_kept_and_told(area, tmp_path):
    at, _ = area
    data = VectorData([*places(HOLE, 5).wkb, points_wkb([0.0], [0.0])[0], None], UTM)
    listener = Listener()
    output = str(tmp_path / "e.gpkg")
    found = explain(str(at / "stack.tif"), str(at / "model.onnx"), data, output, feedback=listener)
    assert (found.outside, found.on_nodata, found.known.tolist()) == (2, 1, [1])
    assert any("2 places lie outside" in str(text) and "1 where" in str(text) for text in listener.warnings)
    rows = read_vector(output)
    assert np.isnan(rows.fields["prediction"]).tolist() == [True, False, True, True]
    with pytest.raises(InputError, match="None of the places has data"):
        explain(str(at / "stack.tif"), str(at / "model.onnx"), places(HOLE))


def test_what_is_written(area, tmp_path):
    at, _ = area
    outputs = [str(tmp_path / name) for name in ("e.gpkg", "e.csv", "e.html")]
    data = places(5, 1234, 99, village=["Hill", "Dale", "Mill"], base=[1, 2, 3])
    found = explain(str(at / "stack.tif"), str(at / "model.onnx"), data, *outputs, name_field="village", shown=2)
    layer = read_vector(outputs[0])
    assert layer.fields["village"].tolist() == ["Hill", "Dale", "Mill"] and layer.fields["base_2"].tolist() == [1, 2, 3]
    np.testing.assert_allclose(layer.fields["slope"], found.contributions[:, 0])
    assert layer.fields["why"][0] == found.top(0) and found.top(0).count(",") == 2
    assert re.fullmatch(r"(slope|relief|rock|rain) ([+−]\d\.\d\d|0\.00), .*", found.top(0))
    assert "above the mean" in (tmp_path / "e.qml").read_text(encoding="utf-8")
    with open(outputs[1], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 12 and [row["name"] for row in rows[::4]] == ["Hill", "Dale", "Mill"]
    rocks = [row for row in rows if row["factor"] == "rock"]
    assert all(row["label"] == ROCKS[int(float(row["value"]))] for row in rocks)
    first = sorted(rows[:4], key=lambda row: int(row["rank"]))
    sizes = [abs(float(row["contribution"])) for row in first]
    assert sizes == sorted(sizes, reverse=True)
    page = Path(outputs[2]).read_text(encoding="utf-8")
    assert page.count("data:image/png") == 2 and "1: Hill" in page and "2 of 3 places have a figure" in page
    assert "slope and relief (+1.00)" in page


def test_information_values_explain_their_map_exactly(area):
    at, _ = area
    found = explain(str(at / "classes.tif"), str(at / "iv.csv"), places(5, 1234, 99))
    np.testing.assert_allclose(found.predictions, map_at(at / "iv.tif", 5, 1234, 99), atol=1e-5)
    np.testing.assert_allclose(found.contributions.sum(axis=1), found.predictions, atol=1e-12)
    assert found.base == 0 and found.is_exact and found.quantity == "information value"
    assert found.factors[2].labels[2] == "marl" or "2" in found.factors[2].labels[2]


@pytest.fixture(scope="module")
def every_cell(area):
    """The raster of what raises each cell most, and what was said of it."""
    at, samples = area
    given = str(at / "stack.tif"), str(at / "model.onnx")
    found = explain(*given, None, None, None, str(at / "why.html"), samples=samples, raster=str(at / "why.tif"))
    return at, samples, found


def test_the_raster_has_the_factor_that_raises_each_cell_most(every_cell):
    at, samples, found = every_cell
    top = found.raster
    assert len(found.known) == 0 and top.names == NAMES and sum(top.cells) == 2999
    assert top.check.cells == 50 and top.check.is_exact
    assert top.check.error < 0.01 and top.check.agreement >= 0.9 and top.check.share_error < 0.05
    asked = np.setdiff1d(np.arange(0, 3000, 101), [HOLE])
    exact = explain(str(at / "stack.tif"), str(at / "model.onnx"), places(*asked), samples=samples)
    codes, share = values_at(describe(at / "why.tif"), asked, [1, 2])[0].T
    likely, its_share = top_factor(exact.contributions)
    assert (codes == likely + 1).mean() >= 0.85
    np.testing.assert_allclose(share[codes == likely + 1], 100 * its_share[codes == likely + 1], atol=12)


def test_what_the_raster_says_of_itself(every_cell):
    at, _, found = every_cell
    raster = gdal.Open(str(at / "why.tif"))
    factor, share = raster.GetRasterBand(1), raster.GetRasterBand(2)
    assert (factor.DataType, factor.GetNoDataValue(), share.GetNoDataValue()) == (gdal.GDT_Byte, 0, 0)
    assert (factor.GetDescription(), share.GetDescription()) == ("factor that raises most", "share in per cent")
    assert factor.GetRasterCategoryNames() == ["", *NAMES, "no factor raises it"]
    codes, told = factor.ReadAsArray(), raster.GetMetadata()
    assert codes.flat[HOLE] == 0 and np.bincount(codes.ravel(), minlength=6)[1:].tolist() == list(found.raster.cells)
    assert float(told["MEAN_ERROR"]) == pytest.approx(found.raster.check.error, rel=0.01)
    assert (told["CHECKED_CELLS"], told["CHECKED_EXACTLY"], told["NETWORK"]) == ("50", "yes", "mlp")
    style = (at / "why.qml").read_text(encoding="utf-8")
    shown = [name for name, cells in zip((*NAMES, "no factor raises it"), found.raster.cells) if cells]
    assert re.findall(r'label="([^"]*)"', style) == shown and len(set(re.findall(r'color="([^"]*)"', style))) == len(
        shown
    )
    assert 'band="2"' in (at / "why.share.qml").read_text(encoding="utf-8")
    page = (at / "why.html").read_text(encoding="utf-8")
    assert "What raises each cell most" in page and "at 50 cells" in page and "What raises and what lowers" not in page


def test_threads_blocks_and_places_beside_it_change_nothing_in_the_raster(every_cell, tmp_path, monkeypatch):
    at, samples, _ = every_cell
    monkeypatch.setattr(top_factor_map, "windows_of", lambda info: windows_of(info, 16))
    given = str(at / "stack.tif"), str(at / "model.onnx")
    for workers in (Workers(1), Workers(PicklingExecutor())):
        again = str(tmp_path / f"{workers.is_here}.tif")
        beside = explain(*given, places(5), samples=samples, raster=again, workers=workers)
        assert beside.known.size == 1 and beside.raster is not None
        np.testing.assert_array_equal(planes_of(again), planes_of(at / "why.tif"))


def test_the_raster_of_information_values_is_exact(area, tmp_path):
    at, _ = area
    path = str(tmp_path / "why.tif")
    found = explain(str(at / "classes.tif"), str(at / "iv.csv"), None, raster=path, groups={"t": "slope, relief"})
    assert found.raster.check.cells == 0 and found.raster.names == ("t", "rock", "rain")
    asked = np.setdiff1d(np.arange(0, 3000, 53), [HOLE])
    exact = explain(str(at / "classes.tif"), str(at / "iv.csv"), places(*asked), groups={"t": "slope, relief"})
    top, share = top_factor(exact.contributions)
    np.testing.assert_array_equal(values_at(describe(path), asked, [1])[0][:, 0], top + 1)
    raised = top < 3  # elsewhere a share of 0 is no data
    np.testing.assert_array_equal(values_at(describe(path), asked[raised], [2])[0][:, 0], np.rint(100 * share[raised]))


def test_a_run_that_is_cancelled_leaves_no_raster_and_what_cannot_be_is_told(every_cell, tmp_path, monkeypatch):
    at, samples, _ = every_cell
    given = str(at / "stack.tif"), str(at / "model.onnx")
    for moment in (0.1, 0.3, 0.7):
        with pytest.raises(Cancelled):
            explain(*given, None, raster=str(tmp_path / "why.tif"), feedback=Impatient(moment))
        assert not list(tmp_path.iterdir())
    with pytest.raises(ParameterError, match="nothing to explain"):
        explain(*given, None)
    monkeypatch.setattr("landslide_susceptibility.steps.explain.MOST_FACTORS", 3)
    with pytest.raises(ParameterError, match="holds 3 factors or groups, and there are 4"):
        explain(*given, None, raster=str(tmp_path / "why.tif"))


def test_held_out_samples_beside_training_samples(area):
    at, samples = area
    found = explain_held_out(samples, str(at / "model.onnx"), {"rock": ROCKS})
    assert len(found.places) == (~samples.train).sum() and found.factors[2].labels == ROCKS
    np.testing.assert_allclose(found.base + found.contributions.sum(axis=1), found.predictions, atol=1e-6)
    exact = explain(
        str(at / "stack.tif"),
        str(at / "model.onnx"),
        VectorData(points_wkb(samples.x[~samples.train], samples.y[~samples.train]), UTM),
        samples=samples,
        background=50,
    )
    np.testing.assert_allclose(found.contributions, exact.contributions, atol=max(5 * found.largest_error, 1e-6))


@pytest.fixture(scope="module")
def seeing(area):
    """A model that looks at windows of cells."""
    pytest.importorskip("torch", reason="torch is not installed")
    at, samples = area
    path = str(at / "seeing.onnx")
    train(
        samples,
        path,
        network="patch",
        settings=PatchSettings(epochs=2, members=1, window=9),
        stack=str(at / "stack.tif"),
    )
    predict(str(at / "stack.tif"), path, str(at / "seen.tif"))
    return path


def test_a_model_that_looks_at_windows_has_whole_windows_of_a_factor_put_in(area, seeing):
    at, samples = area
    stack = open_stack(at / "stack.tif")
    found = explain(stack, seeing, places(615, 1234), samples=samples, background=20)
    assert not found.is_exact or len(found.factors) < 7
    np.testing.assert_allclose(found.predictions, map_at(at / "seen.tif", 615, 1234), atol=1e-5)
    np.testing.assert_allclose(found.base + found.contributions.sum(axis=1), found.predictions, atol=1e-5)
    session = PredictionSession(seeing)
    chosen, background = rows_of_samples(session, part_of(samples, samples.train), stack, 20, Workers(1))
    assert len(chosen) == 20
    place = windows_at(stack.info, np.array([615]), stack.bands, 9)[0]
    mixed = background.copy()
    mixed[:, 0] = place[0]
    with_slope = session.run(mixed)["probability"].mean()
    alone = explain(stack, seeing, places(615), samples=samples, background=20, groups={"others": "relief,rock,rain"})
    mixed = np.repeat(place[None], 20, axis=0)
    mixed[:, 0] = background[:, 0]
    without = session.run(mixed)["probability"].mean()
    expected = (with_slope - alone.base + alone.predictions[0] - without) / 2
    assert alone.contributions[0, 0] == pytest.approx(expected, abs=1e-6)


def test_held_out_samples_of_a_model_that_looks_at_windows(area, seeing):
    at, samples = area
    found = explain_held_out(samples, seeing, stack=open_stack(at / "stack.tif"))
    np.testing.assert_allclose(found.base + found.contributions.sum(axis=1), found.predictions, atol=1e-5)
    with pytest.raises(InputError, match="factor stack that they were built from"):
        explain_held_out(samples, seeing)
    with pytest.raises(InputError, match="looks at the cells around each"):
        explain(str(at / "stack.tif"), seeing, None, raster=str(at / "seen_why.tif"))
    square_of_four = explain(str(at / "stack.tif"), seeing, VectorData([square(10, 10, 2)], UTM), background=5)
    assert square_of_four.places[0].cells == 4


def test_what_cannot_be_explained_is_told(area):
    at, samples = area
    given = str(at / "stack.tif"), str(at / "model.onnx")
    line = ogr.CreateGeometryFromWkt("LINESTRING (0 0, 1 1)")
    with pytest.raises(InputError, match="are lines"):
        explain(*given, VectorData([bytes(line.ExportToIsoWkb())], UTM))
    with pytest.raises(ParameterError, match="no field 'village'"):
        explain(*given, places(5), name_field="village")
    with pytest.raises(ParameterError, match="cells of a polygon is 0"):
        explain(*given, places(5), cells=0)
    with pytest.raises(InputError, match="no training|training"):
        explain(*given, places(5), samples=replace(samples, train=np.zeros(240, bool)))
    assert open_stack(given[0]).names == NAMES
