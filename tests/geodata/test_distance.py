"""Distances from cells to features, against brute force, and on the ground against geodesics."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.analysis.nearest_segment import Segments, nearest_distances
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.geodata.vectors import VectorData, lines_wkb
from landslide_susceptibility.steps.distance_factor import distance_factor
from osgeo import ogr
from raster_files import UTM, Listener, digests, geodesic, lon_lat, make_raster, points, polygons, read, utm_grid
from scipy.spatial import cKDTree

NODATA = np.finfo(np.float32).min


def lines(*vertices, crs=UTM) -> VectorData:
    return VectorData(lines_wkb([np.asarray(line, float) for line in vertices]), crs)


def reference(folder, grid, planes=None, **options) -> str:
    planes = np.ones((grid.height, grid.width), np.float32) if planes is None else planes
    return make_raster(folder / "reference.tif", planes, grid, **options)


def distances(folder, grid, features, **options) -> np.ndarray:
    output = folder / "distance.tif"
    distance_factor(features, reference(folder, grid), str(output), **options)
    return read(output)


def centres(grid) -> tuple[np.ndarray, np.ndarray]:
    return grid.xy(*np.meshgrid(np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5))


def by_ogr(grid, data) -> np.ndarray:
    """The distance of each centre from the geometries by GEOS."""
    whole = ogr.Geometry(ogr.wkbGeometryCollection)
    for wkb in data.wkb:
        whole.AddGeometry(ogr.CreateGeometryFromWkb(wkb))
    x, y = centres(grid)
    found = []
    for at in zip(x.ravel(), y.ravel()):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*at)
        found.append(whole.Distance(point))
    return np.reshape(found, x.shape)


def wandering(rng, count, vertices, step, spread) -> list[np.ndarray]:
    begins = rng.uniform(-spread, spread, (count, 1, 2))
    steps = np.cumsum(rng.normal(0, step, (count, vertices, 2)), axis=1)
    return list(np.array([500900.0, 4999250.0]) + begins + steps)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    height=st.integers(1, 40),
    width=st.integers(1, 40),
    axes=st.integers(2, 3),
    count=st.integers(1, 60),
    limit=st.sampled_from([np.inf, 3.0, 20.0]),
)
def test_nothing_is_nearer_than_the_nearest(seed, height, width, axes, count, limit):
    rng = np.random.default_rng(seed)
    positions = np.zeros((height, width, axes))
    positions[..., 0], positions[..., 1] = np.meshgrid(np.arange(width), np.arange(height))
    positions += rng.normal(0, 0.2, positions.shape)
    wanted = rng.random((height, width)) < 0.8
    along = rng.normal(0, 8, (axes, count)) * (rng.random(count) < 0.8)  # some are points
    segments = Segments(rng.uniform(-30, 60, (axes, count)), along)
    expected = np.full(wanted.shape, np.inf)
    for start, along in zip(segments.start.T, segments.along.T):
        offset = positions - start
        # One end or the other, or the foot of the perpendicular where it lies between them.
        ends = np.minimum(np.linalg.norm(offset, axis=2), np.linalg.norm(offset - along, axis=2))
        expected = np.minimum(expected, ends)
        if along.any():
            foot = offset @ along / (along @ along)
            beside = np.linalg.norm(offset - foot[..., None] * along, axis=2)
            expected = np.where((foot > 0) & (foot < 1), np.minimum(expected, beside), expected)
    found = nearest_distances(positions, wanted, segments, limit)
    np.testing.assert_allclose(found[wanted], np.minimum(expected, limit)[wanted], rtol=1e-9, atol=1e-9)
    assert (found[~wanted] == limit).all()


def test_lines_as_geos_measures_them(tmp_path):
    grid = utm_grid(70, 55)
    data = lines(*wandering(np.random.default_rng(3), 12, 9, 120, 2500))
    np.testing.assert_allclose(distances(tmp_path, grid, data), by_ogr(grid, data), rtol=1e-6, atol=1e-4)


def test_points_as_a_tree_finds_them_over_many_blocks(tmp_path):
    grid = utm_grid(700, 600)
    rng = np.random.default_rng(4)
    xy = np.array([500000, 4980000]) + rng.uniform(-4000, 25000, (300, 2))
    expected = cKDTree(xy).query(np.stack(centres(grid), -1))[0]
    found = distances(tmp_path, grid, points(*xy.T), workers=2)
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-4)


def test_polygons_are_zero_inside_but_not_in_their_holes(tmp_path):
    grid = utm_grid(60, 50)
    data = polygons(
        "POLYGON ((500200 4999900, 501100 4999800, 500900 4998900, 500300 4999000, 500200 4999900),"
        " (500500 4999600, 500800 4999600, 500700 4999200, 500500 4999600))",
        "MULTIPOLYGON (((501300 4999000, 501500 4999000, 501400 4998800, 501300 4999000)),"
        " ((503000 4999000, 503500 4999000, 503500 4998800, 503000 4999000)))",
    )
    expected = by_ogr(grid, data)
    found = distances(tmp_path, grid, data)
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-4)
    assert (found == 0).sum() > 500 and 0 < found[20, 21] < 200  # row 20, column 21 is in the hole


def test_a_road_beyond_the_edge_is_near(tmp_path):
    grid = utm_grid(40, 30)
    road = lines([(499000, 5000600), (510000, 5000600)])
    expected = np.broadcast_to(600 + 30 * (np.arange(30)[:, None] + 0.5), (30, 40))
    np.testing.assert_allclose(distances(tmp_path, grid, road), expected, rtol=1e-6)


def test_kinds_may_be_mixed_and_features_may_lack_a_geometry(tmp_path):
    grid = utm_grid(30, 30)
    road, town = lines([(500000, 5000000), (500500, 4999500)]), points([500800], [4999200])
    mixed = VectorData([None, *road.wkb, *town.wkb], UTM)
    there = VectorData(mixed.wkb[1:], UTM)
    np.testing.assert_allclose(distances(tmp_path, grid, mixed), by_ogr(grid, there), rtol=1e-6, atol=1e-4)


def test_curves_are_followed(tmp_path):
    grid = utm_grid(40, 40)
    arc = ogr.CreateGeometryFromWkt("CIRCULARSTRING (500300 4999400, 500600 4999700, 500900 4999400)")
    found = distances(tmp_path, grid, VectorData([bytes(arc.ExportToIsoWkb())], UTM))
    x, y = centres(grid)
    above = y > 4999400  # there the circle is the nearest
    np.testing.assert_allclose(found[above], np.abs(np.hypot(x - 500600, y - 4999400) - 300)[above], atol=0.5)


def test_the_reference_decides_the_grid_and_where_nodata_is(tmp_path):
    grid = utm_grid(50, 40)
    planes = np.ones((2, 40, 50), np.float32)
    planes[0, :10], planes[1, :, :5] = -9, -9
    path = reference(tmp_path, grid, planes, nodata=-9)
    road = lines([(500000, 5000000), (501500, 4998800)])
    summary = distance_factor(road, path, str(tmp_path / "d.tif"), valid_only=True)
    found, whole = read(tmp_path / "d.tif"), distances(tmp_path, grid, road)
    valid = (planes != -9).all(axis=0)
    assert (found[~valid] == NODATA).all() and summary.cells == valid.sum()
    np.testing.assert_array_equal(found[valid], whole[valid])
    assert summary.maximum == found[valid].max()


def test_a_maximum_caps_and_changes_nothing_else(tmp_path):
    grid = utm_grid(60, 50)
    data = lines(*wandering(np.random.default_rng(5), 3, 5, 100, 600))
    whole = distances(tmp_path, grid, data)
    limit = float(np.median(whole))
    capped = distances(tmp_path, grid, data, max_distance=limit)
    np.testing.assert_array_equal(capped, np.minimum(whole, np.float32(limit)))
    far = lines([(600000, 5000000), (600001, 5000000)])
    assert (distances(tmp_path, grid, far, max_distance=250) == 250).all()


def on_ground(grid, lon, lat) -> np.ndarray:
    """Metres from each cell to the nearest of many points along a line, by Vincenty's formula."""
    at = [part[:, None] for part in lon_lat(*(part.ravel() for part in centres(grid)), grid.crs)]
    rough = 100 * geodesic(*at, lon[None, ::100], lat[None, ::100]).argmin(axis=1)
    near = np.clip(rough[:, None] + np.arange(-100, 101), 0, lon.size - 1)
    return geodesic(*at, lon[near], lat[near]).min(axis=1).reshape(grid.height, grid.width)


GROUND = {
    "degrees": Grid(30, 24, (10.0, 0.01, 0, 61.0, 0, -0.01), "EPSG:4326"),
    "coarse degrees": Grid(24, 20, (-12.0, 1.0, 0, 62.0, 0, -1.0), "EPSG:4326"),
    "NAD27 degrees": Grid(30, 24, (-105.0, 0.01, 0, 41.0, 0, -0.01), "EPSG:4267"),
    "Web Mercator": Grid(64, 48, (1113000.0, 600.0, 0, 8400000.0, 0, -600.0), "EPSG:3857"),
    "turned Web Mercator": Grid(40, 30, (1113000.0, 500.0, 200.0, 8400000.0, 150.0, -500.0), "EPSG:3857"),
    "feet": Grid(40, 30, (2000000.0, 100.0, 0, 600000.0, 0, -100.0), "EPSG:2263"),
}


@pytest.mark.parametrize("name", GROUND)
def test_distances_are_those_on_the_ground(tmp_path, name):
    """A line straight in degrees, measured as ten thousand points by geodesics."""
    grid = GROUND[name]
    corner = lon_lat(*grid.xy([-4, grid.width / 2], [grid.height / 3, grid.height * 1.1]), grid.crs)
    road = lines(np.stack(corner, axis=1), crs="EPSG:4326")
    share = np.linspace(0, 1, 10001)
    lon, lat = (c[0] + share * (c[1] - c[0]) for c in corner)
    expected = on_ground(grid, lon, lat)
    spacing = float(geodesic(lon[0], lat[0], lon[1], lat[1]))
    found = distances(tmp_path, grid, road)
    np.testing.assert_allclose(found, expected, rtol=0.005 if name == "feet" else 0.001, atol=spacing)


def test_a_long_border_is_straight_in_its_own_crs(tmp_path):
    """300 km along the 48th parallel: its chord in UTM would pass 1.2 km away from its middle."""
    grid = utm_grid(40, 30, cell=1000.0, x=480000.0, y=5330000.0)
    found = distances(tmp_path, grid, lines([(13.0, 48.0), (17.0, 48.0)], crs="EPSG:4326"))
    x, y = (part.ravel() for part in centres(grid))
    lon, lat = lon_lat(x, y, UTM)
    np.testing.assert_allclose(found.ravel(), geodesic(lon, lat, lon, np.full_like(lat, 48.0)), rtol=0.002, atol=5)


def test_blocks_and_threads_change_nothing(tmp_path):
    grid = utm_grid(600, 530)
    data = lines(*wandering(np.random.default_rng(6), 30, 20, 200, 9000))
    one, two = (distances(tmp_path, grid, data, workers=n) for n in (1, 2))
    np.testing.assert_array_equal(one, two)
    corner = utm_grid(90, 30, x=500000.0 + 30 * 490, y=5000000.0 - 30 * 500)  # where four blocks meet
    np.testing.assert_allclose(distances(tmp_path, corner, data), one[500:530, 490:580], rtol=1e-6)


@pytest.mark.parametrize(
    "features, culprit",
    [
        (VectorData([], UTM), "no feature"),
        (VectorData([None], UTM), "no feature"),
        (points([1.0], [2.0], crs=""), "layer of features has no coordinate reference system"),
        (points([0.0], [np.inf]), "place"),
        ("/nowhere.gpkg", "/nowhere.gpkg"),
    ],
)
def test_the_culprit_is_named_and_nothing_is_left(tmp_path, features, culprit):
    path = reference(tmp_path, utm_grid(5, 5))
    with pytest.raises(InputError, match=culprit):
        distance_factor(features, path, str(tmp_path / "d.tif"))
    assert list(digests(tmp_path)) == ["reference.tif"]


def test_settings_are_checked(tmp_path):
    path, road = reference(tmp_path, utm_grid(5, 5)), lines([(0, 0), (1, 1)])
    with pytest.raises(ParameterError, match="maximum distance"):
        distance_factor(road, path, str(tmp_path / "d.tif"), max_distance=0)
    with pytest.raises(InputError, match="also an input"):
        distance_factor(road, path, path)
    empty = reference(tmp_path, utm_grid(5, 5), np.zeros((5, 5), np.float32), nodata=0)
    with pytest.raises(InputError, match="No cell"):
        distance_factor(road, empty, str(tmp_path / "d.tif"), valid_only=True)
    assert list(digests(tmp_path)) == ["reference.tif"]


def test_cancelling_leaves_nothing(tmp_path):
    path, road = reference(tmp_path, utm_grid(1200, 1100)), lines([(500000, 5000000), (501000, 4999000)])
    for looks in (0, 1, 2, 5):
        with pytest.raises(Cancelled):
            distance_factor(road, path, str(tmp_path / "d.tif"), feedback=Listener(looks))
        assert list(digests(tmp_path)) == ["reference.tif"]
    listener = Listener()
    distance_factor(road, path, str(tmp_path / "d.tif"), feedback=listener)
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1
    assert len(listener.fractions) > 3
