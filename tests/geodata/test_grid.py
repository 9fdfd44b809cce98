"""Grids: cells and coordinates, areas and distances on the ground, buffers."""

from __future__ import annotations

import math
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.geodata import buffer as buffer_module
from landslide_susceptibility.geodata.buffer import Buffer
from landslide_susceptibility.geodata.grid import Grid, Window, same_crs, spatial_reference, transform_points
from osgeo import osr
from raster_files import UTM, gdal_exceptions, geodesic, lon_lat, utm_grid

A, E2 = 6378137.0, 0.00669437999014
DEGREES = Grid(200, 160, (8.0, 0.001, 0.0, 60.0, 0.0, -0.001), "EPSG:4326")


@st.composite
def any_grid(draw):
    angle = draw(st.floats(-math.pi, math.pi))
    cell, stretch = draw(st.floats(0.01, 1000)), draw(st.floats(0.3, 3))
    flip = draw(st.sampled_from([1, -1]))
    transform = (
        draw(st.floats(-1e6, 1e6)),
        cell * math.cos(angle),
        flip * cell * stretch * math.sin(angle),
        draw(st.floats(-1e6, 1e6)),
        cell * math.sin(angle),
        -flip * cell * stretch * math.cos(angle),
    )
    return Grid(draw(st.integers(1, 90)), draw(st.integers(1, 90)), transform, "")


@given(grid=any_grid(), data=st.data())
def test_a_cells_centre_lies_in_the_cell(grid, data):
    index = np.array(data.draw(st.lists(st.integers(0, grid.cells - 1), min_size=1, max_size=30)))
    np.testing.assert_array_equal(grid.cell_index(*grid.centres(index)), index)
    column, row = grid.pixel(*grid.centres(index))
    np.testing.assert_allclose(row * 0 + np.floor(row) * grid.width + np.floor(column), index)


@given(grid=any_grid(), u=st.floats(-3, 4), v=st.floats(-3, 4))
def test_a_point_beyond_the_edge_is_in_no_cell(grid, u, v):
    column, row = u * grid.width, v * grid.height
    found = grid.cell_index(*grid.xy([column], [row]))[0]
    edge = min(abs(column), abs(column - grid.width), abs(row), abs(row - grid.height))
    if edge > 1e-3:  # nearer, rounding of large coordinates decides
        assert (found >= 0) == (0 < u < 1 and 0 < v < 1)


def test_the_outer_edges_belong_as_in_gdal():
    grid = utm_grid(4, 3)
    assert grid.cell_index([500000.0], [5000000.0])[0] == 0  # upper left corner: in
    assert grid.cell_index([500120.0, 500000.0], [4999990.0, 4999910.0]).tolist() == [-1, -1]  # right and lower: out
    assert grid.cell_index([np.nan, np.inf, 500001.0], [4999990.0, 0, np.nan]).tolist() == [-1, -1, -1]


@given(width=st.integers(1, 50), height=st.integers(1, 50), column=st.integers(0, 40), row=st.integers(0, 40))
def test_window_indices_are_those_of_the_whole(width, height, column, row):
    grid = Grid(column + width + 3, row + height + 2, (0, 1, 0, 0, 0, -1), "")
    whole = np.arange(grid.cells).reshape(grid.height, grid.width)
    np.testing.assert_array_equal(
        grid.window_index(Window(column, row, width, height)), whole[row : row + height, column : column + width]
    )


def test_same_grid_within_a_thousandth_of_a_cell():
    grid = utm_grid()
    wkt = spatial_reference(UTM).ExportToWkt()
    assert grid.same_as(Grid(60, 50, grid.transform, wkt))
    assert grid.same_as(utm_grid(x=500000 + 30 * 0.0009)) and not grid.same_as(utm_grid(x=500000 + 30 * 0.0011))
    # A cell size off by a little adds up over the columns.
    assert not grid.same_as(utm_grid(cell=30.001))
    assert not grid.same_as(utm_grid(width=61)) and not grid.same_as(Grid(60, 50, grid.transform, "EPSG:32634"))
    assert not grid.same_as(Grid(60, 50, grid.transform, "")) and not Grid(60, 50, grid.transform, "").same_as(grid)


def test_a_grid_can_be_pickled_after_use():
    grid = Grid(5, 5, DEGREES.transform, "EPSG:4326")
    assert grid.is_geographic and not grid.is_planar
    again = pickle.loads(pickle.dumps(grid))
    assert again == grid and again.is_geographic


# --- areas ------------------------------------------------------------------------------------------------------------


def band_area(south, north, width):
    """Exact area of an ellipsoid's band (Snyder 1987, eq. 3-12), degrees."""
    e = math.sqrt(E2)

    def q(latitude):
        s = np.sin(np.radians(latitude))
        return s / (1 - E2 * s * s) + np.log((1 + e * s) / (1 - e * s)) / (2 * e)

    return A * A * (1 - E2) / 2 * np.radians(width) * (q(north) - q(south))


@pytest.mark.parametrize("top, cell", [(0.5, 0.01), (48.0, 1 / 3600), (60.0, 0.001), (-33.0, 0.00833), (84.0, 0.05)])
def test_areas_in_degrees(top, cell):
    grid = Grid(30, 40, (8.0, cell, 0.0, top, 0.0, -cell), "EPSG:4326")
    window = Window(3, 5, 20, 30)
    edges = top - cell * np.arange(5, 36)
    found = np.broadcast_to(grid.cell_areas(window), (30, 20))
    np.testing.assert_allclose(grid.areas_of(grid.window_index(window).ravel()), found.ravel(), rtol=1e-9)
    np.testing.assert_allclose(found, np.repeat(band_area(edges[1:], edges[:-1], cell)[:, None], 20, axis=1), rtol=2e-6)


def test_areas_of_one_degree_cells_add_up_to_the_ellipsoid():
    grid = Grid(360, 180, (-180.0, 1.0, 0.0, 90.0, 0.0, -1.0), "EPSG:4326")
    total = np.broadcast_to(grid.cell_areas(Window(0, 0, 360, 180)), (180, 360)).sum()
    assert total == pytest.approx(5.10065621724e14, rel=2e-5)


def test_areas_in_web_mercator():
    grid = Grid(300, 200, (1_000_000.0, 150.0, 0.0, 8_400_000.0, 0.0, -150.0), "EPSG:3857")
    edges = 8_400_000.0 - 150.0 * np.arange(201)
    latitude = np.degrees(2 * np.arctan(np.exp(edges / A)) - np.pi / 2)
    expected = band_area(latitude[1:], latitude[:-1], np.degrees(150.0 / A))
    found = np.broadcast_to(grid.cell_areas(Window(0, 0, 300, 200)), (200, 300))
    np.testing.assert_allclose(found, np.repeat(expected[:, None], 300, axis=1), rtol=1e-5)
    assert found.mean() < 0.3 * 150**2  # plane areas would be off by a factor of four at 60 degrees


def test_areas_in_us_survey_feet():
    grid = Grid(10, 10, (1_000_000.0, 100.0, 0.0, 200_000.0, 0.0, -100.0), "EPSG:2263")
    foot = 1200 / 3937
    assert np.asarray(grid.cell_areas(Window(0, 0, 10, 10))).max() == pytest.approx((100 * foot) ** 2)
    assert grid.cell_size_metres() == pytest.approx((100 * foot, 100 * foot))


@pytest.mark.parametrize(
    "crs, x, y, cell",
    [("EPSG:3035", 3_000_000, 2_000_000, 1000), ("EPSG:5070", -1_900_000, 2_800_000, 500), (UTM, 2_300_000, 6e6, 500)],
)
def test_areas_where_the_projection_distorts(crs, x, y, cell):
    grid = Grid(40, 40, (float(x), cell, 0.0, float(y), 0.0, -cell), crs)
    columns, rows = np.meshgrid(np.arange(41.0), np.arange(41.0))
    # Corners in the cylindrical equal-area projection of WGS 84; polygon areas there are ground areas.
    ex, ey = transform_points(*grid.xy(columns, rows), from_crs=crs, to_crs="EPSG:6933")
    ring = [(ex[i : i + 40, j : j + 40], ey[i : i + 40, j : j + 40]) for i, j in ((0, 0), (0, 1), (1, 1), (1, 0))]
    expected = 0.5 * np.abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])))
    found = np.broadcast_to(grid.cell_areas(Window(0, 0, 40, 40)), (40, 40))
    np.testing.assert_allclose(found, expected, rtol=1e-3)


def test_a_crs_in_grads_is_not_taken_for_degrees():
    grid = Grid(4, 4, (0.0, 0.01, 0.0, 50.0, 0.0, -0.01), "EPSG:4807")  # 50 grads: 45 degrees north
    expected = band_area(45 - 0.009, 45, 0.009)
    assert float(grid.cell_areas(Window(0, 0, 4, 1))[0, 0]) == pytest.approx(expected, rel=1e-3)


def test_no_crs_is_a_plane_in_metres():
    grid = Grid(4, 4, (0.0, 3.0, 0.0, 0.0, 0.0, -2.0), "")
    assert float(grid.cell_areas(Window(0, 0, 4, 4))[0, 0]) == 6.0 and grid.is_planar


# --- distances --------------------------------------------------------------------------------------------------------

MERCATOR = Grid(160, 120, (1_000_000.0, 60.0, 0.0, 8_400_000.0, 0.0, -60.0), "EPSG:3857")


@pytest.mark.parametrize("grid", [utm_grid(160, 120), DEGREES, MERCATOR], ids=["utm", "degrees", "mercator"])
@pytest.mark.parametrize("distance", [150.0, 1000.0, 2345.6])
def test_buffers_against_geodesics(grid, distance):
    rng = np.random.default_rng(int(distance))
    # Some points lie outside the raster and still reach into it.
    x, y = grid.xy(rng.uniform(-10, grid.width + 10, 12), rng.uniform(-10, grid.height + 10, 12))
    found = Buffer(grid, x, y, distance).mask(Window(0, 0, grid.width, grid.height))
    lon, lat = lon_lat(*grid.centres(np.arange(grid.cells)), grid.crs)
    plon, plat = lon_lat(x, y, grid.crs)
    apart = geodesic(lon[:, None], lat[:, None], plon, plat).min(axis=1).reshape(found.shape)
    sure = np.abs(apart - distance) > 1.5e-3 * distance  # UTM's own scale is off by up to a per mille
    assert sure.mean() > 0.9 and (apart < distance).any() and (apart > distance).any()
    np.testing.assert_array_equal(found[sure], (apart <= distance)[sure])


@given(column=st.integers(0, 150), row=st.integers(0, 110), width=st.integers(1, 80), height=st.integers(1, 80))
@settings(max_examples=30)
def test_a_buffer_does_not_depend_on_the_window(column, row, width, height):
    width, height = min(width, 160 - column), min(height, 120 - row)
    grid = MERCATOR
    buffer = Buffer(grid, *grid.xy([10.5, 80.2, 200.0, np.nan], [3.0, 60.0, 60.0, 1.0]), 1500.0)
    whole = buffer.mask(Window(0, 0, 160, 120))
    np.testing.assert_array_equal(
        buffer.mask(Window(column, row, width, height)), whole[row : row + height, column : column + width]
    )


ROTATED = Grid(160, 120, (500000.0, 20.0, 7.0, 5000000.0, 5.0, -25.0), "EPSG:32633")


@pytest.mark.parametrize("grid", [utm_grid(160, 120), DEGREES, MERCATOR, ROTATED], ids=["utm", "deg", "merc", "rot"])
@pytest.mark.parametrize("distance", [0.0, 30.0, 60.0, 777.0, 4000.0])
@pytest.mark.parametrize("middles", [False, True])
def test_a_buffer_is_exact_at_its_edge_however_it_is_painted(monkeypatch, grid, distance, middles):
    rng = np.random.default_rng(8)
    column, row = rng.uniform(-30, 190, 60), rng.uniform(-30, 150, 60)
    if middles:  # many cells lie at the very distance
        column, row = np.floor(column) + 0.5, np.floor(row) + 0.5
    x, y = grid.xy(column, row)
    column, row = grid.pixel(x, y)
    across, down = np.arange(grid.width) + 0.5, np.arange(grid.height)[:, None] + 0.5
    expected = np.zeros((grid.height, grid.width), bool)
    for c, r, m in zip(column - 0.5, row - 0.5, grid.ground_jacobian(x, y) @ grid.matrix):
        a, d = across - 0.5 - c, down - 0.5 - r
        expected |= (m[0, 0] * a + m[0, 1] * d) ** 2 + (m[1, 0] * a + m[1, 1] * d) ** 2 <= distance**2
    for runs in (500_000, 700):  # all at once, and in parts that skip what is covered
        monkeypatch.setattr(buffer_module, "RUNS", runs)
        found = Buffer(grid, x, y, distance).mask(Window(0, 0, grid.width, grid.height))
        np.testing.assert_array_equal(found, expected)


def test_a_buffer_round_many_points_is_small_and_paints_few_of_them(monkeypatch):
    grid = utm_grid(512, 512)
    rng = np.random.default_rng(9)
    buffer = Buffer(grid, *grid.xy(*rng.uniform(-30, 540, (2, 200_000))), 5000.0)
    assert len(pickle.dumps(buffer)) < 20 * 200_000
    original, painted = Buffer._painted, []

    def count(self, column, row, part, window):
        painted.append(len(part))
        return original(self, column, row, part, window)

    monkeypatch.setattr(Buffer, "_painted", count)
    assert buffer.mask(Window(0, 0, 512, 512)).all()
    assert sum(painted) < 20_000  # the others add no cell to what these cover


def test_a_buffer_of_no_points_or_no_distance():
    grid, whole = utm_grid(), Window(0, 0, 60, 50)
    assert not Buffer(grid, [], [], 1000.0).mask(whole).any()
    assert Buffer(grid, *grid.centres([61]), 0.0).mask(whole).ravel().nonzero()[0].tolist() == [61]


@pytest.mark.parametrize("grid", [utm_grid(), DEGREES, MERCATOR], ids=["utm", "degrees", "mercator"])
def test_straight_distances_between_ground_positions(grid):
    index = np.random.default_rng(0).integers(0, grid.cells, 40)
    x, y = grid.centres(index)
    at = grid.ground_positions(x, y)
    straight = np.sqrt(((at[:, None] - at[None]) ** 2).sum(axis=2))
    lon, lat = lon_lat(x, y, grid.crs)
    expected = geodesic(lon[:, None], lat[:, None], lon[None], lat[None])
    # UTM's plane is 0.4 per mille short on its central meridian.
    np.testing.assert_allclose(straight, expected, rtol=1e-3 if grid.is_planar else 1e-6, atol=1e-3)


def test_cell_size_in_metres():
    across, down = DEGREES.cell_size_metres()
    assert across == pytest.approx(geodesic(8.1, 59.92, 8.101, 59.92), rel=1e-5)
    assert down == pytest.approx(geodesic(8.1, 59.9195, 8.1, 59.9205), rel=1e-5)


# --- coordinate reference systems -------------------------------------------------------------------------------------


@pytest.mark.parametrize("exceptions", [False, True])
def test_points_without_an_image_become_nan_and_the_others_stay(exceptions, capfd):
    x, y = [15.0, 200.0, np.nan, 15.5, 15.0], [45.0, 95.0, 3.0, 45.5, 45.0]
    with gdal_exceptions(exceptions):
        east, north = transform_points(x, y, from_crs="EPSG:4326", to_crs=UTM)
    assert np.isnan(east[[1, 2]]).all() and np.isnan(north[[1, 2]]).all()
    assert east[0] == pytest.approx(500000) and east[4] == east[0] and 5.03e6 < north[3] < 5.05e6
    assert capfd.readouterr() == ("", "")  # output on a standard stream would spoil qgis_process's JSON


@pytest.mark.parametrize("exceptions", [False, True])
def test_an_unknown_crs_is_an_input_error(exceptions, capfd):
    with gdal_exceptions(exceptions), pytest.raises(InputError, match="not understood"):
        spatial_reference("EPSG:999999")
    assert capfd.readouterr() == ("", "")


def test_crs_compare_by_meaning():
    wkt2 = osr.SpatialReference()
    wkt2.ImportFromEPSG(4326)
    assert same_crs("EPSG:4326", wkt2.ExportToWkt(["FORMAT=WKT2_2019"]))
    assert same_crs("", "") and not same_crs("", "EPSG:4326") and not same_crs("EPSG:4326", "EPSG:4258")
