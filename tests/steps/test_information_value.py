"""Information value: the paper's Table 1, the table file, the summed raster, and which landslides count."""

from __future__ import annotations

import math
import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.information_value import class_cells, information_values, summed_values
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.raster import close_rasters, read_band
from landslide_susceptibility.geodata.vectors import read_vector
from landslide_susceptibility.steps.information_value import classes_at, counts_and_classes, information_value
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.workers import Workers
from osgeo import gdal
from raster_files import Listener, PicklingExecutor, digests, make_raster, points, polygons, read, utm_grid

# Table 1 of Wang & Tang (2024): cells, landslides and printed information value of each class.
PAPER = {
    "elevation": [
        (2402819, 133, 0.452),
        (3888609, 216, 0.455),
        (5684817, 207, 0.033),
        (5813374, 133, -0.432),
        (2763515, 35, -1.023),
    ],
    "slope": [
        (4150048, 113, -0.259),
        (6170762, 227, 0.042),
        (5441219, 252, 0.272),
        (3456391, 103, -0.169),
        (1298223, 29, -0.457),
    ],
    "spi": [
        (1413663, 52, 0.042),
        (5293318, 184, -0.021),
        (5529353, 212, 0.083),
        (4522926, 160, 0.009),
        (3757383, 116, -0.134),
    ],
    "ndvi": [(167, 9, 0.317), (1024, 64, 0.465), (4381, 215, 0.224), (5605, 223, 0.014), (7274, 213, -0.293)],
    "elevation_cv": [
        (8749810, 165, -0.608),
        (8324925, 354, 0.205),
        (3046186, 168, 0.465),
        (773466, 37, 0.322),
        (385, 0, 0.0),
    ],
    "roughness": [(1028492, 43, 0.17), (19001884, 672, 0.002), (486157, 9, -0.645), (69, 0, 0.0), (41, 0, 0.0)],
    "relief": [(8087071, 176, -0.465), (9625309, 456, 0.313), (3181918, 92, -0.181), (120, 0, 0.0), (354, 0, 0.0)],
    "surface_cut": [
        (5383391, 141, -0.28),
        (6759079, 287, 0.203),
        (5172204, 204, 0.13),
        (2756221, 81, -0.165),
        (823877, 11, -0.954),
    ],
    "temperature": [
        (3033, 30, -1.098),
        (5652, 107, -0.449),
        (6371, 179, -0.054),
        (5776, 258, 0.41),
        (3585, 150, 0.344),
    ],
    "rainfall": [(3652, 187, 0.548), (5056, 144, -0.038), (8436, 243, -0.027), (5133, 137, -0.103), (2190, 13, -1.606)],
    "river_distance": [
        (7191, 235, 0.429),
        (13210, 306, 0.085),
        (7051, 114, -0.275),
        (5224, 62, -0.584),
        (1354, 7, -1.415),
    ],
    "road_distance": [
        (20816, 436, 0.086),
        (10498, 177, -0.131),
        (3818, 77, 0.048),
        (1842, 31, -0.133),
        (689, 3, -1.485),
    ],
    "fault_distance": [
        (10634073, 392, 0.045),
        (5437198, 226, 0.165),
        (1673234, 39, -0.413),
        (1561593, 55, 0.0),
        (1247043, 12, -1.298),
    ],
}
LANDSLIDES = 724


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.mark.parametrize("factor", PAPER)
def test_the_papers_table(factor):
    cells, landslides, printed = (np.array(column) for column in zip(*PAPER[factor]))
    if factor == "spi":
        # Misprints: the printed percentages of classes 2 and 4, 25.28 and 22.24, are 183 and 161 of 724.
        landslides[[1, 3]] = 183, 161
    assert landslides.sum() == LANDSLIDES
    np.testing.assert_allclose(information_values(cells=cells, landslides=landslides), printed, rtol=0, atol=0.0015)


def test_the_papers_table_is_complete():
    assert len(PAPER) == 13 and all(len(rows) == 5 for rows in PAPER.values())


def test_laplace_smoothing_by_hand():
    # Three classes of 50, 30 and 20 cells with 6, 4 and 0 landslides; one added to each of three classes.
    found = information_values(cells=[50, 30, 20], landslides=[6, 4, 0], alpha=1)
    expected = [math.log((7 / 13) / 0.5), math.log((5 / 13) / 0.3), math.log((1 / 13) / 0.2)]
    np.testing.assert_allclose(found, expected)
    np.testing.assert_allclose(information_values(cells=[50, 30, 20], landslides=[6, 4, 0])[2], 0.0)
    # A class without cells is no class: it takes nothing of the smoothing and has no value.
    np.testing.assert_allclose(
        information_values(cells=[50, 0, 30, 20], landslides=[6, 0, 4, 0], alpha=1)[[0, 2, 3]], expected
    )
    assert information_values(cells=[50, 0, 30, 20], landslides=[6, 0, 4, 0], alpha=1)[1] == 0


def test_information_values_that_mean_nothing_are_refused():
    for cells, slides in (([0, 0], [1, 1]), ([5, 5], [0, 0])):
        with pytest.raises(InputError):
            information_values(cells=cells, landslides=slides)
    for alpha in (-1, float("nan"), float("inf")):
        with pytest.raises(ParameterError):
            information_values(cells=[5, 5], landslides=[1, 1], alpha=alpha)


# --- the step ---------------------------------------------------------------------------------------------------------

GRID = utm_grid(60, 50)


@pytest.fixture(scope="module")
def values():
    rng = np.random.default_rng(5)
    slope = rng.gamma(3, 7, (50, 60)).astype(np.float32)
    geology = rng.choice([1, 4, 9], (50, 60)).astype(np.float32)
    slope[:, 50:] = -9999
    return np.stack([slope, geology])


@pytest.fixture(scope="module")
def factor_stack_path(values, tmp_path_factory):
    kinds = [{"KIND": "continuous"}, {"KIND": "categorical"}]
    path = tmp_path_factory.mktemp("stack") / "stack.tif"
    return make_raster(path, values, GRID, nodata=-9999, names=["slope", "geology"], metadata=kinds)


@pytest.fixture(scope="module")
def classes(factor_stack_path, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("classes") / "classes.tif")
    reclassify(factor_stack_path, path, classes=4)
    return path


CELLS = np.random.default_rng(9).integers(0, 50 * 50, 80)
CELLS = CELLS // 50 * 60 + CELLS % 50  # on valid cells; some cells hold two landslides


@pytest.fixture(scope="module")
def landslides():
    x, y = GRID.centres(CELLS)
    # Two more on cells without data, three outside the raster.
    extra_x, extra_y = GRID.xy([55.5, 59.5, -1.0, 70.0, 5.0], [1.5, 2.5, 3.0, 3.0, 51.0])
    return points(np.append(x, extra_x), np.append(y, extra_y))


def by_hand(classes_raster, cells, alpha=0.0):
    """The table and the summed raster from the class raster and landslide cells, formula written out again."""
    valid = (classes_raster > 0).all(axis=0)
    total, rows = np.zeros(valid.shape), []
    for plane in classes_raster:
        k = plane.max()
        for number in range(1, k + 1):
            s, n = (plane[valid] == number).sum(), (plane.ravel()[cells] == number).sum()
            share = (n + alpha) / (cells.size + alpha * k)
            value = math.log(share / (s / valid.sum())) if share else 0.0
            rows.append((s, n, value))
            total[plane == number] += value
    return rows, total, valid


@pytest.mark.parametrize("alpha", [0.0, 1.0, 0.3])
def test_table_and_raster_by_hand(tmp_path, classes, landslides, alpha):
    listener = Listener()
    result = information_value(
        classes, landslides, str(tmp_path / "iv.tif"), alpha=alpha, feedback=listener, from_all=True
    )
    rows, total, valid = by_hand(read(classes), CELLS, alpha)
    assert [(r.cells, r.landslides) for r in result.table] == [(s, n) for s, n, _ in rows]
    np.testing.assert_allclose([r.information_value for r in result.table], [v for *_, v in rows], atol=1e-12)
    found = read(tmp_path / "iv.tif")
    assert found.dtype == np.float32
    np.testing.assert_allclose(found[valid], total[valid], atol=1e-6)
    assert (found[~valid] == np.float32(-3.4028234663852886e38)).all()
    assert (result.used, result.cells) == (80, valid.sum())
    assert (result.landslides.outside, result.landslides.on_nodata, result.landslides.total) == (3, 2, 85)
    assert any("left out: 3 outside" in text and "2 on cells" in text for text in listener.warnings)
    assert listener.fractions == sorted(listener.fractions)


@pytest.mark.parametrize("suffix", ["gpkg", "csv"])
def test_the_table_file_is_the_contract(tmp_path, classes, landslides, suffix):
    path = tmp_path / f"table.{suffix}"
    result = information_value(classes, landslides, str(tmp_path / "iv.tif"), str(path), from_all=True)
    found = read_vector(path)
    columns = "factor class lower upper label cells cells_pct landslides landslides_pct information_value"
    assert list(found.fields) == columns.split() and found.wkb == [None] * 7
    assert found.fields["factor"].tolist() == ["slope"] * 4 + ["geology"] * 3
    assert found.fields["class"].tolist() == [1, 2, 3, 4, 1, 2, 3]
    assert found.fields["cells"].tolist() == [r.cells for r in result.table]
    for name in ("lower", "upper", "cells_pct", "landslides_pct", "information_value"):
        np.testing.assert_allclose(found.fields[name].astype(float), [getattr(r, name) for r in result.table])
    for factor in ("slope", "geology"):
        chosen = found.fields["factor"] == factor
        assert found.fields["cells_pct"][chosen].sum() == pytest.approx(100)
        assert found.fields["landslides_pct"][chosen].sum() == pytest.approx(100)
    assert found.fields["lower"][4:].tolist() == found.fields["upper"][4:].tolist() == [1, 4, 9]
    assert found.fields["label"][4:].tolist() == ["1", "4", "9"]


def test_polygons_once_or_with_all_cells(tmp_path, classes):
    def square(column, row, size):
        x0, y0 = GRID.xy(column, row)
        x1, y1 = GRID.xy(column + size, row + size)
        return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"

    data = polygons(square(2.1, 2.1, 3.8), square(20.1, 30.1, 0.8))
    once = information_value(classes, data, str(tmp_path / "a.tif"), from_all=True)
    assert once.used == 2 and sum(r.landslides for r in once.table if r.factor == "slope") == 2
    every = information_value(classes, data, str(tmp_path / "b.tif"), all_cells=True, from_all=True)
    assert every.used == 17
    cells = np.array([r * 60 + c for r in range(2, 6) for c in range(2, 6)] + [30 * 60 + 20])
    rows, _, _ = by_hand(read(classes), cells)
    assert [r.landslides for r in every.table] == [n for _, n, _ in rows]


def test_an_empty_class_has_no_value(tmp_path, factor_stack_path, landslides):
    path = str(tmp_path / "c.tif")
    reclassify(factor_stack_path, path, breaks={"slope": [-5, 20]})
    result = information_value(path, landslides, str(tmp_path / "iv.tif"), alpha=1, from_all=True)
    first = result.table[0]
    assert (first.cells, first.landslides, first.information_value) == (0, 0, 0.0)


def test_more_than_255_classes(tmp_path):
    values = (np.arange(3000).reshape(50, 60) % 300).astype(np.float32)
    path = make_raster(tmp_path / "s.tif", values, GRID, names=["soil"], metadata=[{"KIND": "categorical"}])
    reclassify(path, str(tmp_path / "c.tif"))
    slides = points(*GRID.centres(CELLS))
    result = information_value(str(tmp_path / "c.tif"), slides, str(tmp_path / "iv.tif"), from_all=True)
    _, total, valid = by_hand(read(tmp_path / "c.tif")[None], CELLS)
    assert len(result.table) == 300 and valid.all()
    np.testing.assert_allclose(read(tmp_path / "iv.tif"), total, atol=1e-6)


def test_blocks_and_executor_change_nothing(tmp_path, classes, landslides, monkeypatch):
    from landslide_susceptibility.geodata import blocks

    first = information_value(classes, landslides, str(tmp_path / "a.tif"), from_all=True)
    original = blocks.block_windows
    monkeypatch.setattr(blocks, "block_windows", lambda grid, tile, block: original(grid, (7, 11), 16))
    second = information_value(
        classes, landslides, str(tmp_path / "b.tif"), from_all=True, workers=Workers(PicklingExecutor())
    )
    assert first.table == second.table
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))


def test_what_cannot_be_computed_leaves_nothing(tmp_path, classes, factor_stack_path, landslides):
    output = str(tmp_path / "iv.tif")
    with pytest.raises(InputError, match="not a class stack"):
        information_value(factor_stack_path, landslides, output)
    with pytest.raises(ParameterError, match="smoothing"):
        information_value(classes, landslides, output, alpha=-1)
    with pytest.raises(InputError, match="None of the"):
        information_value(classes, points([0.0], [0.0]), output)
    with pytest.raises(InputError, match="also an input"):
        information_value(classes, landslides, classes)
    assert digests(tmp_path) == {}


def test_the_inventory_is_never_overwritten(tmp_path, classes, landslides):
    from landslide_susceptibility.geodata.vectors import write_layer

    inventory = tmp_path / "inventory.gpkg"
    write_layer(inventory, "l", {}, landslides.wkb, crs=landslides.crs, geometry_type="Point")
    before = digests(tmp_path)
    for source in (str(inventory), f"{inventory}|layername=l"):
        with pytest.raises(InputError, match="also an input"):
            information_value(classes, source, str(tmp_path / "iv.tif"), str(inventory))
    assert digests(tmp_path) == before


@given(st.lists(st.integers(1, 40), min_size=1, max_size=9), st.integers(0, 2**32 - 1))
def test_values_summed_by_combinations_are_those_summed_one_by_one(sizes, seed):
    rng = np.random.default_rng(seed)
    tables = [rng.normal(size=size + 1) for size in sizes]
    classes = np.stack([rng.integers(0, size + 1, (5, 7), dtype=np.uint8) for size in sizes])
    expected = sum(table[plane] for table, plane in zip(tables, classes))
    np.testing.assert_allclose(summed_values(classes, tables), expected, atol=1e-12)
    for plane, size in zip(classes, sizes):
        np.testing.assert_array_equal(class_cells(plane, size), np.bincount(plane.ravel(), minlength=size + 1)[1:])


def test_one_reading_finds_counts_and_classes_at_cells(tmp_path):
    rng = np.random.default_rng(6)
    values = rng.normal(size=(2, 50, 60)).astype(np.float32)
    values[0, 3:5] = -9999
    stack = make_raster(
        tmp_path / "s.tif",
        values,
        utm_grid(),
        nodata=-9999,
        names=["a", "b"],
        metadata=[{"KIND": "continuous"}] * 2,
        options=["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"],
    )
    classes = reclassify(stack, str(tmp_path / "c.tif"), classes=4)
    cells = np.array([2999, 7, -1, 200, 7, 3 * 60])
    counts, found = counts_and_classes(classes, cells)
    known = [read_band(classes.info.path, Window(0, 0, 60, 50), band, np.uint16)[0].ravel() for band in (1, 2)]
    for of_factor, plane in zip(counts, known):
        np.testing.assert_array_equal(of_factor, np.bincount(plane, minlength=5)[1:])
    np.testing.assert_array_equal(found[[0, 1, 3, 4]], np.stack(known, axis=1)[cells[[0, 1, 3, 4]]])
    assert not found[[2, 5]].any() and found[0].all()
    np.testing.assert_array_equal(classes_at(classes, cells[cells >= 0]), found[cells >= 0])


def test_rasters_that_another_program_reclassified_are_labelled_by_their_value(tmp_path):
    rng = np.random.default_rng(6)
    grid = utm_grid(60, 50)
    slope, landcover = rng.choice([10, 20, 30], (50, 60)), rng.choice([0, 1, 7], (50, 60))
    slope[:4] = -1
    path = make_raster(tmp_path / "classed.tif", np.stack([slope, landcover]).astype(np.int16), grid, nodata=-1)
    landslides = points(*grid.centres(np.flatnonzero((slope == 30) & (landcover == 7))[:50]))
    result = information_value(path, landslides, str(tmp_path / "iv.tif"), from_all=True)
    found = {(row.factor, row.label): (row.cells, row.landslides) for row in result.table}
    there = slope > 0
    assert found[("classed_1", "30")] == ((slope == 30).sum(), 50) and found[("classed_1", "10")][1] == 0
    assert found[("classed_2", "0")] == ((there & (landcover == 0)).sum(), 0)
    assert [row.label for row in result.table] == ["10", "20", "30", "0", "1", "7"]
    assert sorted(os.listdir(tmp_path)) == ["classed.tif", "iv.qml", "iv.tif"]


def test_a_class_is_called_as_its_raster_calls_it(tmp_path):
    grid = utm_grid(60, 50)
    path = make_raster(tmp_path / "geology.tif", 1 + np.arange(3000).reshape(50, 60) % 2, grid, dtype=gdal.GDT_Byte)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "granite", "shale"])
    dataset = None
    landslides = points(*grid.centres(np.arange(0, 3000, 41)))
    table = information_value(path, landslides, str(tmp_path / "iv.tif"), from_all=True).table
    assert [row.label for row in table] == ["granite", "shale"]


def test_a_wide_class_without_landslides_is_warned_of(tmp_path):
    grid, listener = utm_grid(60, 50), Listener()
    codes = np.repeat([1, 2, 3], 1000).reshape(50, 60)
    path = make_raster(tmp_path / "slope.tif", codes.astype(np.uint8), grid)
    few = np.concatenate([np.arange(1000, 1003), np.arange(2000, 2060)])
    information_value(path, points(*grid.centres(few)), str(tmp_path / "a.tif"), from_all=True, feedback=listener)
    (said,) = [str(text) for text in listener.warnings if "without landslides" in str(text)]
    assert "slope 1 (33.3 % of the cells" in said
    listener = Listener()
    smoothed = str(tmp_path / "b.tif")
    information_value(path, points(*grid.centres(few)), smoothed, alpha=1, from_all=True, feedback=listener)
    assert not [text for text in listener.warnings if "without landslides" in str(text)]
