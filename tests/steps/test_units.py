"""Mapping units from polygons to the map: samples, training, prediction, tests and summary."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.metrics import auc
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb, read_vector
from landslide_susceptibility.models.factors import Factor
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.steps.predict_units import predict_units
from landslide_susceptibility.steps.train import train
from landslide_susceptibility.steps.unit_samples import unit_samples
from landslide_susceptibility.steps.unit_summary import unit_summary
from landslide_susceptibility.study.samples import read_samples
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.study.unit_fields import factor_columns
from landslide_susceptibility.study.units import UnitLabels
from landslide_susceptibility.workflows import evaluate_units as evaluation
from osgeo import gdal, ogr, osr
from raster_files import UTM, Listener, make_raster, utm_grid

for package in ("exactextract", "sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")
GRID, SIDE = utm_grid(96, 72, cell=10.0), 6
ROWS, COLUMNS = 72 // SIDE, 96 // SIDE
STACK = [{"KIND": "continuous"}, {"KIND": "categorical"}]


def squares(rows=ROWS, columns=COLUMNS, side=SIDE * 10.0) -> VectorData:
    shapes = []
    for i in range(rows):
        for j in range(columns):
            west, north = 500000 + j * side, 5000000 - i * side
            ring = f"{west} {north}, {west + side} {north}, {west + side} {north - side}, {west} {north - side}"
            shapes.append(bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}, {west} {north}))").ExportToWkb()))
    names = np.array([f"u{n}" for n in range(rows * columns)], object)
    return VectorData(shapes, UTM, {"name": names, "area": np.full(len(names), 1.0)})


def centre(unit: int) -> tuple[float, float]:
    return 500000 + 60 * (unit % COLUMNS) + 25, 5000000 - 60 * (unit // COLUMNS) - 25


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    """A stack, in which steep units slide, its units, and the units that have landslides."""
    folder = tmp_path_factory.mktemp("units")
    rng = np.random.default_rng(5)
    steep = rng.random((ROWS, COLUMNS))
    slope = np.kron(20 + 10 * steep, np.ones((SIDE, SIDE))) + rng.normal(size=(72, 96))
    rock = np.kron(rng.integers(1, 4, (ROWS, COLUMNS)), np.ones((SIDE, SIDE)))
    rock[:, 0] = 7  # half of a column of units would be enough to see a share
    planes = np.stack([slope, rock]).astype(np.float32)
    stack = make_raster(folder / "stack.tif", planes, GRID, nodata=-9999, names=("slope", "rock"), metadata=STACK)
    slides = np.flatnonzero(steep.ravel() + 0.3 * rng.random(ROWS * COLUMNS) > 0.85)
    places = VectorData(points_wkb(*np.array([centre(unit) for unit in slides]).T), UTM)
    return folder, stack, squares(), places, slides


@pytest.fixture(scope="module")
def made(scene):
    folder, stack, units, places, _ = scene
    output, network = str(folder / "samples.gpkg"), str(folder / "units.onnx")
    result = unit_samples(stack, units, places, output, id_field="name")
    train(output, network, network="logistic")
    return result, output, network


def test_units_become_samples_of_their_statistics(scene, made):
    _, _, units, _, slides = scene
    result, output, _ = made
    names = ("slope_mean", "slope_stdev", "slope_range", "rock_1", "rock_2", "rock_3", "rock_7")
    assert result.names == names and result.units == ROWS * COLUMNS and result.outside == 0
    samples, data = read_samples(output), read_vector(output)
    assert samples.names == names  # neither the fields of the units nor 'unit_cells' and the like are factors
    assert set(samples.kinds) == {"continuous"}
    assert np.flatnonzero(samples.label).tolist() == slides.tolist() == np.flatnonzero(result.samples.label).tolist()
    assert data.fields["unit_name"].tolist() == units.fields["name"].tolist()
    assert (data.fields["unit_cells"] == SIDE * SIDE).all() and data.fields["unit_landslides"].sum() == slides.size
    assert np.isnan(data.fields["unit_share"]).all()  # no landslide is a polygon
    shares = samples.values[:, 3:]
    np.testing.assert_allclose(shares.sum(axis=1), 1, rtol=1e-6)
    first = np.arange(ROWS) * COLUMNS
    np.testing.assert_allclose(shares[first, 3], 1 / SIDE, rtol=1e-6)
    counts = samples.counts()
    assert counts["train landslides"] == round(0.7 * slides.size)
    assert set(samples.strategy[samples.label == 0]) == {"all units"}


def test_units_in_degrees_are_those_in_metres(scene, made, tmp_path):
    _, stack, units, places, _ = scene
    away, here = osr.SpatialReference(), osr.SpatialReference()
    away.ImportFromEPSG(4326)
    here.SetFromUserInput(UTM)
    for reference in (away, here):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn, moved = osr.CoordinateTransformation(here, away), []
    for wkb in units.wkb:
        shape = ogr.CreateGeometryFromWkb(wkb)
        shape.Transform(turn)
        moved.append(bytes(shape.ExportToWkb()))
    degrees = VectorData(moved, "EPSG:4326", units.fields)
    found = unit_samples(stack, degrees, places, str(tmp_path / "degrees.gpkg"))
    np.testing.assert_allclose(found.samples.values[:, 0], made[0].samples.values[:, 0], atol=0.01)
    written = read_vector(str(tmp_path / "degrees.gpkg"))
    x, y = (ogr.CreateGeometryFromWkb(bytes(written.wkb[0])).Centroid().GetX(), written.crs)
    assert 14 < x < 16 and "4326" in y
    assert (read_samples(str(tmp_path / "degrees.gpkg")).label == made[0].samples.label).all()


def test_what_is_left_out_is_told(scene, tmp_path):
    """A unit without a valid cell, one without a geometry, one that crosses itself, and two that overlap."""
    _, stack, units, places, _ = scene
    bow = "POLYGON ((500010 4999990, 500050 4999950, 500050 4999990, 500010 4999950, 500010 4999990))"
    far = "POLYGON ((0 0, 1 0, 1 1, 0 0))"
    more = [bytes(ogr.CreateGeometryFromWkt(wkt).ExportToWkb()) for wkt in (bow, far)]
    told = Listener()
    found = unit_samples(
        stack, VectorData([*units.wkb, *more, None], UTM), places, str(tmp_path / "s.gpkg"), feedback=told
    )
    assert (found.units, found.without_cells, found.mended) == (ROWS * COLUMNS + 1, 1, 1)
    said = " ".join(map(str, told.warnings))
    assert "1 unit covers no cell" in said and "1 feature of the layer of units has no polygon" in said
    assert "lie in several of them" in said


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (UnitLabels(), [1, 1, 1, 0]),
        (UnitLabels("count", least_count=3), [1, 0, 0, 0]),
        (UnitLabels("share", least_share=5.0), [0, 0, 1, 1]),
    ],
)
def test_labels(labels, expected):
    count, share = np.array([3, 2, 1, 0]), np.array([0.0, 0.049, 0.05, 0.2])
    assert labels.labels(count, share).tolist() == expected


@pytest.mark.parametrize(
    ("labels", "message"), [(("area",), "no label by 'area'"), (("count", 0), "1 or more"), (("share", 1, 0.0), "0 %")]
)
def test_labels_that_cannot_be(labels, message):
    with pytest.raises(ParameterError, match=message):
        UnitLabels(*labels)


def test_a_share_needs_landslides_that_are_polygons(scene, tmp_path):
    _, stack, units, places, _ = scene
    with pytest.raises(InputError, match="No landslide is a polygon"):
        unit_samples(stack, units, places, str(tmp_path / "s.gpkg"), labels=UnitLabels("share"))
    assert not list(tmp_path.iterdir())


def test_whole_blocks_are_held_out(scene, tmp_path):
    _, stack, units, places, _ = scene
    split = SplitSettings("blocks", 0.6, block_size=180)
    samples = unit_samples(stack, units, places, str(tmp_path / "s.gpkg"), split, statistics="mean").samples
    assert samples.names == ("slope_mean", "rock_1", "rock_2", "rock_3", "rock_7")
    sides = [set(samples.train[samples.block == block]) for block in np.unique(samples.block)]
    assert len(sides) > 10 and all(len(side) == 1 for side in sides)
    assert 0 < samples.train.mean() < 1


def test_the_map_of_units(scene, made, tmp_path):
    """A unit that lacks a value has no probability; zones ascend with it; a style lies beside it."""
    _, output, network = made
    data = read_vector(output)
    data.fields["slope_mean"][3] = np.nan
    found = predict_units(data, network, str(tmp_path / "map.gpkg"))
    written = read_vector(str(tmp_path / "map.gpkg"))
    probability, zone = written.fields["probability"], written.fields["zone"]
    assert found.missing == 1 and np.flatnonzero(np.isnan(probability)).tolist() == [3] and np.isnan(zone[3])
    session = PredictionSession(network)
    expected = session.run(factor_columns(read_vector(output), session.factors))["probability"]
    np.testing.assert_allclose(np.delete(probability, 3), np.delete(expected, 3), rtol=1e-6)
    known = np.delete(np.arange(len(data)), 3)
    for number, upper in enumerate(found.limits[1:], start=1):
        here = probability[known][zone[known] == number]
        assert here.size == found.counts[number - 1] and found.limits[number - 1] <= here.min() <= here.max() == upper
    assert set(written.fields["zone_name"]) == {"very low", "low", "medium", "high", "very high", ""}
    assert (tmp_path / "map.qml").read_text(encoding="utf-8").count("<category ") == 5
    assert written.fields["unit_name"].tolist() == data.fields["unit_name"].tolist()


def test_a_category_that_is_nowhere_has_the_share_0(scene, made, tmp_path):
    """On another area the statistics have no field for it."""
    _, stack, units, _, _ = scene
    _, _, network = made
    inner = units.subset(np.arange(len(units)) % COLUMNS > 0)
    result = unit_samples(stack, inner, None, str(tmp_path / "other.gpkg"))
    assert result.samples is None and "rock_7" not in result.names
    assert "label" not in read_vector(str(tmp_path / "other.gpkg")).fields
    found = predict_units(str(tmp_path / "other.gpkg"), network, str(tmp_path / "map.gpkg"))
    assert found.summary.cells == len(inner)
    data = read_vector(str(tmp_path / "other.gpkg"))
    factor = Factor("rock_9", "continuous", 0, 1, unit="share")
    assert factor_columns(data, [factor]).tolist() == [[0.0]] * len(inner)
    for name, unit in (("rock_9", ""), ("soil_9", "share"), ("slope_9", "share")):
        with pytest.raises(InputError, match=f"no fields of these factors of the model, {name}; it has slope_mean"):
            factor_columns(data, [Factor(name, "continuous", 0, 1, unit=unit)])


def test_held_out_units_are_set_against_all_and_against_held_out_ones(made, tmp_path, monkeypatch):
    """And no fold trains on a unit that it is tested on."""
    _, output, network = made
    trained_on, plain = [], evaluation.train
    monkeypatch.setattr(evaluation, "train", lambda *a: trained_on.append(a[2]) or plain(*a))
    found = evaluation.evaluate_units(output, network, str(tmp_path / "tests.csv"), folds=3, workers=1)
    samples, session = read_samples(output), PredictionSession(network)
    scores = session.run(samples.values)["probability"]
    held, slides = ~samples.train, samples.label == 1
    for test, chosen in ((found.every, (held & slides) | ~slides), (found.apart, held)):
        assert test.auc == pytest.approx(auc(samples.label[chosen], scores[chosen]))
    assert found.every.others == (~slides).sum() > found.apart.others == (held & ~slides).sum()
    assert len(trained_on) == 6 and found.apart.auc > 0.7
    foldings = [evaluation._folding(samples, kind, 3, 1) for kind in ("random", "spatial")]
    for number, values in enumerate(trained_on):
        inside = foldings[number // 3] != number % 3
        np.testing.assert_array_equal(values, samples.values[inside])
    assert all(len(set(foldings[1][samples.block == block])) == 1 for block in np.unique(samples.block))
    assert found.apart.by_blocks.upper - found.apart.by_blocks.lower > 0
    table = read_vector(str(tmp_path / "tests.csv")).fields
    assert table["auc_held_out_low"][0] == pytest.approx(found.apart.by_blocks.lower)
    assert table["test"].tolist() == ["split", *["random"] * 4, *["spatial"] * 4]
    assert table["auc_held_out"][4] == pytest.approx(found.folds("random").apart.auc)


def test_folds_that_cannot_be(made):
    samples = read_samples(made[1])
    with pytest.raises(InputError, match="needs one of both: use fewer folds"):
        evaluation.evaluate_units(samples, made[2], folds=int((samples.label == 1).sum()) + 1)
    samples.block[:] = 0
    with pytest.raises(InputError, match="lie in one spatial block only"):
        evaluation.evaluate_units(samples, made[2], folds=2)


def test_a_map_per_unit(scene, tmp_path):
    """Zones on a grid of their own; what lies where there are none has no shares; own fields stay."""
    _, stack, units, _, _ = scene
    zones = np.ones((36, 24), np.uint8)
    zones[:, 12:] = 2
    path = make_raster(tmp_path / "zones.tif", zones, utm_grid(24, 36, cell=20.0), nodata=0)
    found = unit_summary(stack, units, str(tmp_path / "summary.gpkg"), path)
    slope = gdal.Open(stack).ReadAsArray()[0]
    assert found.mean[0] == pytest.approx(slope[:SIDE, :SIDE].mean(), rel=1e-6)
    assert found.maximum[-1] == slope[-SIDE:, -SIDE:].max()
    written = read_vector(str(tmp_path / "summary.gpkg")).fields
    assert list(written) == ["name", "area", "cells", "mean", "maximum", "zone_1_pct", "zone_2_pct"]
    style = (tmp_path / "summary.qml").read_text(encoding="utf-8")
    assert style.count("<range ") == 5 and 'attr="&quot;mean&quot;"' in style and 'type="fill"' in style
    first = np.stack([written["zone_1_pct"], written["zone_2_pct"]])[:, :COLUMNS]
    np.testing.assert_allclose(first, [[100] * 4 + [0] * 4 + [np.nan] * 8, [0] * 4 + [100] * 4 + [np.nan] * 8])


def test_roads_are_summarised_along_their_length(scene, tmp_path):
    _, stack, _, _, _ = scene
    road = ogr.CreateGeometryFromWkt("LINESTRING (500005 4999995, 500045 4999955)")
    found = unit_summary(stack, VectorData([bytes(road.ExportToWkb())], UTM), str(tmp_path / "roads.gpkg"))
    slope = gdal.Open(stack).ReadAsArray()[0, :5, :5].diagonal()
    assert found.mean[0] == pytest.approx(np.average(slope, weights=[1, 2, 2, 2, 1]), rel=1e-5)
    assert 'type="line"' in (tmp_path / "roads.qml").read_text(encoding="utf-8")  # one class, of one road
    with pytest.raises(InputError, match="None of the 1 units is a polygon or a line"):
        unit_summary(stack, VectorData(points_wkb([1.0], [1.0]), UTM), str(tmp_path / "points.gpkg"))
