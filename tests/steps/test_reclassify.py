"""Class stacks: every method against brute force, and the metadata that classes a new value."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from histogram_checks import histogram_of
from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.class_stack import open_class_stack
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.study.factor_settings import parse_factor_settings
from landslide_susceptibility.workers import Workers
from raster_files import Listener, PicklingExecutor, digests, make_raster, read, utm_grid

GRID = utm_grid(60, 50)
CATEGORIES = np.array([-3, 1, 7, 12])
CONTINUOUS, CATEGORICAL = {"KIND": "continuous"}, {"KIND": "categorical"}


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def planes():
    rng = np.random.default_rng(11)
    slope = rng.gamma(3, 7, (50, 60)).astype(np.float32)
    ndvi = np.round(rng.normal(0.3, 0.2, (50, 60)), 2).astype(np.float32)
    geology = rng.choice(CATEGORIES, (50, 60)).astype(np.float32)
    slope[rng.random((50, 60)) < 0.1] = -9999
    ndvi[5, :] = -9999
    return np.stack([slope, ndvi, geology])


@pytest.fixture(scope="module")
def valid(planes):
    return (planes != -9999).all(axis=0)


@pytest.fixture(scope="module")
def stack(planes, tmp_path_factory):
    path = tmp_path_factory.mktemp("stack") / "stack.tif"
    return make_raster(
        path,
        planes,
        GRID,
        nodata=-9999,
        names=["slope", "ndvi", "geology"],
        metadata=[CONTINUOUS, CONTINUOUS, CATEGORICAL],
    )


def expected_classes(values, valid, inner):
    """Class i holds breaks[i - 1] < v <= breaks[i], by counting the breaks below each value."""
    classes = 1 + sum((values > np.float32(b)).astype(int) for b in inner)
    return np.where(valid, classes, 0)


def within(values, inner):
    """Sum of squares about the class means, by hand."""
    number = sum((values > np.float32(b)).astype(int) for b in inner)
    return sum(((values[number == n] - values[number == n].astype(float).mean()) ** 2).sum() for n in np.unique(number))


@pytest.mark.parametrize("method", ["natural_breaks", "quantile", "equal_interval"])
def test_the_raster_holds_the_classes_that_its_metadata_describe(tmp_path, stack, planes, valid, method):
    result = reclassify(stack, str(tmp_path / "c.tif"), method=method, classes=4, factor_classes={"ndvi": 6})
    assert [f.count for f in result.factors] == [4, 6, 4]
    classes = read(tmp_path / "c.tif")
    assert classes.dtype == np.uint8 and describe(tmp_path / "c.tif").bands[0].nodata == 0
    for plane, factor, values in zip(classes, result.factors, planes):
        np.testing.assert_array_equal(plane > 0, valid)
        if factor.kind == "continuous":
            np.testing.assert_array_equal(plane, expected_classes(values, valid, factor.inner))
            assert factor.lower[0] == values[valid].min() and factor.upper[-1] == values[valid].max()
            assert factor.lower[1:] == factor.upper[:-1] and factor.method == method
        else:
            np.testing.assert_array_equal(np.where(valid, CATEGORIES[np.maximum(plane, 1) - 1], 0), valid * values)


def test_natural_breaks_of_few_values_are_the_best_of_all(tmp_path):
    for seed in range(4):
        rng = np.random.default_rng(seed)
        kinds = np.sort(rng.choice(1000, 11, replace=False)).astype(np.float32) / 7
        values = rng.choice(kinds, (50, 60), p=rng.dirichlet(np.ones(11)))
        path = make_raster(tmp_path / "s.tif", values, GRID, names=["f"])
        (factor,) = reclassify(path, str(tmp_path / "c.tif"), classes=4).factors
        present = np.unique(values)
        best = min(within(values.ravel(), present[list(ends)]) for ends in itertools.combinations(range(10), 3))
        assert within(values.ravel(), factor.inner) == pytest.approx(best, rel=1e-9)
        total = ((values - values.astype(float).mean()) ** 2).sum()
        assert factor.gvf == pytest.approx(1 - best / total, abs=1e-6)


@pytest.mark.parametrize("classes", [2, 5, 9])
def test_natural_breaks_of_a_raster_are_those_of_all_its_values(tmp_path, stack, planes, valid, classes):
    result = reclassify(stack, str(tmp_path / "c.tif"), classes=classes)
    for factor, values in zip(result.factors[:2], planes):
        exact = natural_breaks(histogram_of(values[valid]), classes)
        assert within(values[valid], factor.inner) <= exact.within.sum() * (1 + 1e-4)
        assert factor.gvf == pytest.approx(exact.gvf, abs=1e-4)


def test_quantiles_hold_equal_shares(tmp_path, stack, planes, valid):
    reclassify(stack, str(tmp_path / "c.tif"), method="quantile", classes=5)
    counts = np.bincount(read(tmp_path / "c.tif", 1)[valid])[1:]
    np.testing.assert_allclose(counts, valid.sum() / 5, atol=2)


def test_equal_intervals_are_equal(tmp_path, stack, planes, valid):
    slope = reclassify(stack, str(tmp_path / "c.tif"), method="equal_interval", classes=5).factors[0]
    edges = np.linspace(planes[0][valid].min(), planes[0][valid].max(), 6)
    np.testing.assert_allclose(slope.inner, edges[1:-1], rtol=1e-6)


def test_manual_breaks(tmp_path, stack, planes, valid):
    breaks = parse_factor_settings("slope=5 10,20; ndvi: 0.3", "breaks")
    result = reclassify(stack, str(tmp_path / "c.tif"), method="manual", breaks=breaks)
    classes = read(tmp_path / "c.tif")
    np.testing.assert_array_equal(classes[0], expected_classes(planes[0], valid, [5, 10, 20]))
    # 0.3 is no float32, yet cells of 0.30 belong to the class that ends there.
    np.testing.assert_array_equal(classes[1], expected_classes(planes[1], valid, [np.float32(0.3)]))
    assert (classes[1][valid & (planes[1] == np.float32(0.3))] == 1).all()
    assert [f.method for f in result.factors] == ["manual", "manual", "categories"]
    mixed = reclassify(stack, str(tmp_path / "m.tif"), classes=3, breaks={"slope": [15.0]})
    assert [f.count for f in mixed.factors] == [2, 3, 4] and mixed.factors[1].method == "natural_breaks"


def test_manual_breaks_beyond_the_data_make_empty_classes(tmp_path, stack):
    result = reclassify(stack, str(tmp_path / "c.tif"), breaks={"slope": [-50, 10, 5000]})
    slope = result.factors[0]
    assert slope.count == 4 and slope.lower[0] == -50 and slope.upper[-1] == 5000
    assert set(np.unique(read(tmp_path / "c.tif", 1))) == {0, 2, 3}


def test_more_than_255_classes_need_uint16(tmp_path):
    values = np.arange(3000).reshape(50, 60) % 300
    kinds = [{"KIND": "categorical"}, {"KIND": "continuous"}]
    path = make_raster(
        tmp_path / "s.tif", np.stack([values * 3, values]).astype(np.float32), GRID, names=["soil", "z"], metadata=kinds
    )
    result = reclassify(path, str(tmp_path / "c.tif"))
    classes = read(tmp_path / "c.tif")
    assert classes.dtype == np.uint16 and result.factors[0].count == 300
    np.testing.assert_array_equal(classes[0], values + 1)
    again = open_class_stack(tmp_path / "c.tif").factors[0]
    assert again.upper == tuple(range(0, 900, 3)) and again.labels[299] == "897"
    many = reclassify(path, str(tmp_path / "m.tif"), breaks={"z": np.arange(0.5, 299).tolist()})
    assert many.factors[1].count == 300
    np.testing.assert_array_equal(read(tmp_path / "m.tif", 2), values + 1)


def test_exactly_255_classes_fit_a_byte(tmp_path):
    values = (np.arange(3000).reshape(50, 60) % 255).astype(np.float32)
    path = make_raster(tmp_path / "s.tif", values, GRID, names=["soil"], metadata=[CATEGORICAL])
    reclassify(path, str(tmp_path / "c.tif"))
    classes = read(tmp_path / "c.tif")
    assert classes.dtype == np.uint8
    np.testing.assert_array_equal(classes, values + 1)


def test_what_is_read_back_is_what_was_found(tmp_path, stack):
    result = reclassify(stack, str(tmp_path / "c.tif"), factor_classes={"slope": 7})
    again = open_class_stack(tmp_path / "c.tif")
    assert again.factors == result.factors and again.bands == (1, 2, 3)
    geology = again.factors[2]
    assert geology.upper == geology.lower == (-3, 1, 7, 12) and geology.labels == ("-3", "1", "7", "12")
    assert geology.gvf is None and 0.8 < again.factors[0].gvf < 1


def test_a_factor_stack_is_no_class_stack(stack, tmp_path):
    with pytest.raises(InputError, match="not a class stack"):
        open_class_stack(stack)
    one = {"KIND": "categorical", "CATEGORIES": "5"}  # what a factor stack says of a single category
    path = make_raster(tmp_path / "s.tif", np.full((50, 60), 5.0, np.float32), GRID, names=["a"], metadata=[one])
    with pytest.raises(InputError, match="not a class stack"):
        open_class_stack(path)


def test_a_factor_of_few_values_gets_fewer_classes_and_a_warning(tmp_path):
    values = (np.arange(3000).reshape(50, 60) % 3).astype(np.float32)
    path = make_raster(tmp_path / "s.tif", np.stack([values, values * 0 + 4]), GRID, names=["three", "one"])
    for method in ("natural_breaks", "quantile", "equal_interval"):
        listener = Listener()
        result = reclassify(path, str(tmp_path / "c.tif"), method=method, feedback=listener)
        assert result.factors[1].count == 1 and any("'one'" in text and "gets 1" in text for text in listener.warnings)
        assert result.factors[0].count == (5 if method == "equal_interval" else 3)
        assert (read(tmp_path / "c.tif", 2) == 1).all()


def test_blocks_and_executor_change_nothing(tmp_path, stack, monkeypatch):
    from landslide_susceptibility.geodata import blocks

    first = reclassify(stack, str(tmp_path / "a.tif"))
    original = blocks.block_windows
    monkeypatch.setattr(blocks, "block_windows", lambda grid, tile, block: original(grid, (7, 11), 16))
    second = reclassify(stack, str(tmp_path / "b.tif"), workers=Workers(PicklingExecutor()))
    assert first.factors == second.factors
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))


def test_settings_out_of_range_are_refused_before_anything_is_written(tmp_path, stack):
    output = str(tmp_path / "c.tif")
    wrong = [
        ({"method": "jenks"}, "no classification method 'jenks'"),
        ({"classes": 1}, "is 1: choose"),
        ({"classes": 256}, "is 256: choose"),
        ({"classes": 2.5}, "2.5"),
        ({"factor_classes": {"slope": 0}}, "slope is 0"),
        ({"factor_classes": {"Slope": 4}}, "no factor of the stack: choose from slope, ndvi, geology"),
        ({"breaks": {"height": [1]}}, "no factor of the stack"),
        ({"breaks": {"geology": [1]}}, "categorical"),
        ({"method": "manual", "breaks": {"slope": [1]}}, "missing for ndvi"),
        ({"breaks": {"slope": [3, 2]}}, "ascend"),
        ({"breaks": {"slope": [3, 3]}}, "ascend"),
        ({"breaks": {"slope": []}}, "one or more"),
    ]
    for settings, match in wrong:
        with pytest.raises(ParameterError, match=match):
            reclassify(stack, output, **settings)
    assert digests(tmp_path) == {}
    with pytest.raises(InputError, match="also an input"):
        reclassify(stack, stack)


def test_no_valid_cell_is_an_input_error(tmp_path):
    values = np.full((50, 60), -1, np.float32)
    for metadata in (CONTINUOUS, CATEGORICAL):
        path = make_raster(tmp_path / "s.tif", values, GRID, nodata=-1, names=["a"], metadata=[metadata])
        with pytest.raises(InputError):
            reclassify(path, str(tmp_path / "c.tif"))
        assert set(digests(tmp_path)) == {"s.tif"}


@pytest.mark.parametrize(
    "text", ["slope", "slope=", "=5", "slope=5 x", "slope=5;slope=6", "slope:5; ndvi", "slope=nan", "slope=1e999"]
)
def test_settings_that_cannot_be_read(text):
    with pytest.raises(ParameterError, match="breaks"):
        parse_factor_settings(text, "breaks")


def test_settings_that_can():
    assert parse_factor_settings("", "x") == {} == parse_factor_settings(None, "x")
    found = parse_factor_settings(" slope = 1,2 3\n; distance to roads: -1e3 ;;", "x")
    assert found == {"slope": [1.0, 2.0, 3.0], "distance to roads": [-1000.0]}
    assert parse_factor_settings("a:b=3", "x") == {"a:b": [3.0]}


def test_classes_that_were_not_named_as_categorical_keep_their_numbers(tmp_path):
    """Where each class holds one whole number, limits such as '2.0 – 3.0' would hide which."""
    codes = np.array([1, 2, 5, 9])[np.arange(3000).reshape(50, 60) % 4]
    metadata = [CONTINUOUS, CONTINUOUS]
    planes = np.stack([codes, codes / 2]).astype(np.float32)
    path = make_raster(tmp_path / "s.tif", planes, GRID, names=["classed", "halves"], metadata=metadata)
    classed, halves = reclassify(path, str(tmp_path / "c.tif"), classes=4).factors
    assert classed.labels == ("1", "2", "5", "9") and classed.upper == (1, 2, 5, 9)
    assert halves.labels[0] == "0.50 – 0.50"
    fewer = reclassify(path, str(tmp_path / "d.tif"), classes=3).factors[0]
    assert "–" in fewer.labels[-1]
