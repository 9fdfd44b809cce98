"""Warped views: exact by a calculation cell by cell, the same whatever window is read, without overviews."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from landslide_susceptibility.geodata.alignment import RESAMPLING, align, spans
from landslide_susceptibility.geodata.grid import Grid, Window, transform_points
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_band
from landslide_susceptibility.geodata.stack import CATEGORICAL, CONTINUOUS
from osgeo import gdal
from raster_files import UTM, make_raster, utm_grid

# Wider and higher than one of GDAL's blocks, four degrees from the middle of the zone: north is 2.8 degrees aside.
REFERENCE = utm_grid(530, 140, x=800000.0)
KINDS = {"bilinear": CONTINUOUS, "average": CONTINUOUS, "nearest": CATEGORICAL, "mode": CATEGORICAL}
# Cells of the raster across and down one of the reference: coarser, alike, finer, much finer.
DEGREES = {"coarser": 0.0009, "alike": 0.0003, "finer": 0.0002, "much finer": 0.0001}


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


def places(grid, at_corner=False):
    """Exact columns and rows, in a grid in degrees, of the reference's centres or of its cells' first corners."""
    height, width = (REFERENCE.height + at_corner, REFERENCE.width + at_corner)
    row, column = np.indices((height, width)) + (0.0 if at_corner else 0.5)
    x, y = transform_points(*REFERENCE.xy(column, row), from_crs=UTM, to_crs=grid.crs)
    return grid.pixel(x, y)


def covering(cell):
    """A grid in degrees that covers the reference and a little more."""
    empty = Grid(1, 1, (0.0, 1.0, 0.0, 0.0, 0.0, 1.0), "EPSG:4326")
    x, y = places(empty, at_corner=True)
    size = [int(np.ptp(v) / cell) + 20 for v in (x, y)]
    return Grid(*size, (x.min() - 10 * cell, cell, 0.0, y.max() + 10 * cell, 0.0, -cell), "EPSG:4326")


def whole(view):
    return read_band(view.opens, Window(0, 0, REFERENCE.width, REFERENCE.height))


def in_blocks(view, side):
    """The same, read in windows of `side`, from another dataset."""
    close_rasters()
    values = np.empty((REFERENCE.height, REFERENCE.width), np.float32)
    valid = np.zeros(values.shape, bool)
    for row, column in itertools.product(range(0, REFERENCE.height, side), range(0, REFERENCE.width, side)):
        window = Window(column, row, min(side, REFERENCE.width - column), min(side, REFERENCE.height - row))
        here = slice(row, row + window.height), slice(column, column + window.width)
        values[here], valid[here] = read_band(view.opens, window)
    return values, valid


def weighted(values, column, row, reach):
    """Bilinear by its definition: weights fall evenly to nothing at `reach` cells across and down."""
    total, weights = np.zeros(column.shape), np.zeros(column.shape)
    first = np.floor(column - 0.5).astype(int), np.floor(row - 0.5).astype(int)
    for i in range(1 - reach[0], reach[0] + 1):
        for j in range(1 - reach[1], reach[1] + 1):
            c, r = first[0] + i, first[1] + j
            weight = np.clip(1 - np.abs(c + 0.5 - column) / reach[0], 0, None)
            weight = weight * np.clip(1 - np.abs(r + 0.5 - row) / reach[1], 0, None)
            total, weights = total + weight * values[r, c], weights + weight
    return total / weights


@pytest.mark.parametrize("cells", DEGREES)
def test_bilinear_is_where_the_exact_transformation_says(tmp_path, cells):
    grid = covering(DEGREES[cells])
    values = np.random.default_rng(1).normal(size=(grid.height, grid.width)).astype(np.float32)
    info = describe(make_raster(tmp_path / "a.tif", values, grid))
    found, valid = whole(align(info, 1, REFERENCE, name="a", kind=CONTINUOUS, resampling="bilinear"))
    reach = [max(1, int(span)) for span in spans(grid, REFERENCE)]
    assert valid.all() and reach == ([3, 2] if cells == "much finer" else [1, 1])
    np.testing.assert_allclose(found, weighted(values.astype(float), *places(grid), reach), atol=2e-6)


@pytest.mark.parametrize("how", ["bilinear", "cubic"])
def test_a_plane_stays_where_it_is_to_a_thousandth_of_a_cell(tmp_path, how):
    for cell in (DEGREES["finer"], 0.00014):
        grid = covering(cell)
        for axis, exact in enumerate(places(grid)):
            ramp = np.indices((grid.height, grid.width))[1 - axis] + np.float32(0.5)
            info = describe(make_raster(tmp_path / f"{axis}_{cell}.tif", ramp.astype(np.float32), grid))
            found, _ = whole(align(info, 1, REFERENCE, name="a", kind=CONTINUOUS, resampling=how))
            assert np.abs(found - exact).max() < 0.001


def test_nearest_takes_the_cell_that_a_centre_lies_in(tmp_path):
    grid = covering(DEGREES["finer"])
    values = np.random.default_rng(1).integers(0, 200, (grid.height, grid.width)).astype(np.uint8)
    info = describe(make_raster(tmp_path / "a.tif", values, grid))
    found, _ = whole(align(info, 1, REFERENCE, name="a", kind=CATEGORICAL))
    column, row = places(grid)
    np.testing.assert_array_equal(found, values[np.floor(row).astype(int), np.floor(column).astype(int)])


def test_the_average_weighs_cells_by_their_area(tmp_path):
    grid = covering(DEGREES["much finer"])
    values = np.random.default_rng(1).normal(size=(grid.height, grid.width)).astype(np.float32)
    info = describe(make_raster(tmp_path / "a.tif", values, grid))
    found, _ = whole(align(info, 1, REFERENCE, name="a", kind=CONTINUOUS))
    column, row = places(grid, at_corner=True)
    for i, j in np.random.default_rng(2).integers(0, (REFERENCE.height, REFERENCE.width), (50, 2)):
        shares = []
        for ends, size in (
            ((row[i, j], row[i + 1, j + 1]), grid.height),
            ((column[i, j], column[i + 1, j + 1]), grid.width),
        ):
            cell = np.arange(size)
            shares.append(np.clip(np.minimum(cell + 1, ends[1]) - np.maximum(cell, ends[0]), 0, None))
        expected = shares[0] @ values.astype(float) @ shares[1] / (shares[0].sum() * shares[1].sum())
        assert found[i, j] == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("cells", ["alike", "much finer"])
def test_the_windows_read_change_nothing(tmp_path, cells):
    """GDAL from 3.9 on warps a large window in one piece, and a small one by its own blocks."""
    grid = covering(DEGREES[cells])
    random = np.random.default_rng(1)
    values = random.integers(1, 9, (grid.height, grid.width)).astype(np.int16)
    values[random.random(values.shape) < 0.02] = -1
    info = describe(make_raster(tmp_path / "a.tif", values, grid, nodata=-1))
    for how in RESAMPLING:
        view = align(info, 1, REFERENCE, name="a", kind=CONTINUOUS, resampling=how)
        values, valid = whole(view)
        assert valid.mean() > 0.5
        for side in (512, 97):
            again, valid_again = in_blocks(view, side)
            np.testing.assert_array_equal(valid_again, valid, err_msg=how)
            np.testing.assert_array_equal(again[valid], values[valid], err_msg=how)


def with_overviews(path, values, grid, how):
    """A file with overviews that hold what the file does not."""
    make_raster(path, values, grid, options=["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"])
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.BuildOverviews(how, [2, 4, 8])
    dataset = None
    return str(path)


@pytest.mark.parametrize("how", ["AVERAGE", "CUBIC"])
@pytest.mark.parametrize("many", [False, True], ids=["one band", "many bands"])
def test_overviews_have_no_part(tmp_path, how, many):
    grid = Grid(1200, 900, (800000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), UTM)
    reference = Grid(400, 300, (800000.0, 30.0, 0.0, 5000000.0, 0.0, -30.0), UTM)
    classes = np.random.default_rng(1).choice([1, 9], (75, 100)).repeat(12, 0).repeat(12, 1).astype(np.uint8)
    planes = np.stack([classes] * (1 + many))
    plain = describe(make_raster(tmp_path / "plain.tif", planes, grid))
    info = describe(with_overviews(tmp_path / "a.tif", planes, grid, how))
    for resampling in ("", *RESAMPLING):
        kind = KINDS.get(resampling, CATEGORICAL)
        views = [
            align(raster, 1 + many, reference, name="a", kind=kind, resampling=resampling) for raster in (info, plain)
        ]
        found, expected = (read_band(view.opens, Window(0, 0, 400, 300))[0] for view in views)
        np.testing.assert_array_equal(found, expected)
        if resampling != "cubic":
            assert found.min() == 1 and found.max() == 9
        if resampling in ("", "nearest", "mode"):
            assert set(np.unique(found)) == {1, 9}


def test_many_cells_within_one_count_by_mode_and_average(tmp_path):
    grid = Grid(90, 60, (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), UTM)
    reference = Grid(30, 20, (500000.0, 30.0, 0.0, 5000000.0, 0.0, -30.0), UTM)
    whole_window = Window(0, 0, 30, 20)
    values = np.random.default_rng(1).integers(1, 4, (60, 90)).astype(np.uint8)
    within = values.reshape(20, 3, 30, 3).swapaxes(1, 2).reshape(20, 30, 9)
    info = describe(make_raster(tmp_path / "a.tif", values, grid))
    average = align(info, 1, reference, name="a", kind=CONTINUOUS)
    assert (average.resampling, average.is_much_finer, average.cells_within) == ("average", True, 9)
    np.testing.assert_allclose(read_band(average.opens, whole_window)[0], within.mean(2), rtol=1e-6)
    mode = align(info, 1, reference, name="a", kind=CATEGORICAL)
    assert mode.resampling == "mode"
    counts = np.stack([(within == k).sum(2) for k in (1, 2, 3)])
    found = read_band(mode.opens, whole_window)[0].astype(int)
    np.testing.assert_array_equal(np.take_along_axis(counts, found[None] - 1, 0)[0], counts.max(0))
    # What the user says counts.
    nearest = align(info, 1, reference, name="a", kind=CATEGORICAL, resampling="nearest")
    assert nearest.resampling == "nearest"
    np.testing.assert_array_equal(read_band(nearest.opens, whole_window)[0], values[1::3, 1::3])


@pytest.mark.parametrize(
    "cell, categorical, continuous",
    [(30.0, "nearest", "bilinear"), (16.0, "nearest", "bilinear"), (15.0, "mode", "average")],
)
def test_from_two_cells_a_side_on_they_are_many(tmp_path, cell, categorical, continuous):
    grid = utm_grid(100, 100, cell=cell, x=500001.0)
    info = describe(make_raster(tmp_path / "a.tif", np.ones((100, 100), np.uint8), grid))
    reference = utm_grid(30, 30)
    assert align(info, 1, reference, name="a", kind=CATEGORICAL).resampling == categorical
    assert align(info, 1, reference, name="a", kind=CONTINUOUS).resampling == continuous
    assert align(info, 1, grid, name="a", kind=CONTINUOUS).resampling == ""


def test_a_cell_of_the_reference_reaches_over_so_many():
    assert spans(utm_grid(cell=10.0), utm_grid(cell=30.0)) == (3, 3)
    assert spans(utm_grid(cell=90.0), utm_grid(cell=30.0)) == (0.333333, 0.333333)
    across, down = spans(covering(0.0001), REFERENCE)
    assert across == pytest.approx(30 / (111320 * 0.0001 * np.cos(np.radians(45.1))), rel=0.01)
    assert down == pytest.approx(30 / (111140 * 0.0001), rel=0.01)
    # A world map of which the reference is a speck, and one that ends within it.
    world = Grid(3600, 1800, (-180.0, 0.1, 0.0, 90.0, 0.0, -0.1), "EPSG:4326")
    assert spans(world, REFERENCE)[1] == pytest.approx(down / 1000, rel=0.01)
    assert spans(utm_grid(50, 50, cell=10.0, x=799900.0), REFERENCE) == (3, 3)


def test_little_is_read_at_once_of_a_raster_with_tiny_cells(tmp_path):
    info = describe(make_raster(tmp_path / "a.tif", np.ones((3000, 3000), np.uint8), utm_grid(3000, 3000, cell=0.1)))
    view = align(info, 1, utm_grid(600, 600, cell=30.0), name="a", kind=CONTINUOUS)
    dataset = gdal.Open(view.opens)
    columns, rows = dataset.GetRasterBand(1).GetBlockSize()
    assert columns <= 32 and rows <= 32
    values, valid = read_band(view.opens, Window(0, 0, 600, 600))
    assert valid.sum() == 100 and (values[valid] == 1).all()


def test_a_vertical_reference_changes_no_value(tmp_path):
    """GDAL would take slopes for heights, and give them in the other's units: 30 degrees became 9.14."""
    grid = Grid(50, 50, (500000.0, 30.0, 0.0, 4000000.0, 0.0, -30.0), "EPSG:26911+6360")  # heights in feet
    info = describe(make_raster(tmp_path / "slope.tif", np.full((50, 50), 30, np.float32), grid))
    for crs in ("EPSG:26911+5703", "EPSG:26911", "EPSG:26912+5703"):
        x, y = transform_points(500300.0, 3999700.0, from_crs="EPSG:26911", to_crs=crs.partition("+")[0])
        reference = Grid(20, 20, (float(x), 30.0, 0.0, float(y), 0.0, -30.0), crs)
        values, valid = read_band(align(info, 1, reference, name="a", kind=CONTINUOUS).opens, Window(0, 0, 20, 20))
        assert valid.all() and (values == 30).all()


@pytest.mark.parametrize("nodata", [-1.7976931348623157e308, 1.7976931348623157e308, -1.7e308, -np.inf])
def test_cells_beside_nodata_stay_whatever_the_nodata_value(tmp_path, nodata):
    """GDAL writes the lowest float64 into a view with digits that are beyond it."""
    values = np.arange(64.0).reshape(8, 8)
    values[2, 2] = nodata
    path = make_raster(tmp_path / "r.tif", np.stack([values, values]), utm_grid(8, 8), nodata=nodata)
    coarse = utm_grid(4, 4, cell=60.0)
    found, valid = read_band(align(describe(path), 2, coarse, name="r", kind=CONTINUOUS).opens, Window(0, 0, 4, 4))
    assert valid.all() and found[1, 1] == pytest.approx(np.mean([19, 26, 27]))
