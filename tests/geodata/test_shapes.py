"""Placing an inventory: points as coordinates and small polygons on one raster give what geometry by geometry gives."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled
from landslide_susceptibility.geodata import landslides as landslides_module
from landslide_susceptibility.geodata import polygons as polygons_module
from landslide_susceptibility.geodata import shapes as shapes_module
from landslide_susceptibility.geodata import touched_cells as touched_module
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.landslides import place_landslides
from landslide_susceptibility.geodata.polygons import burn, geometries_in, representative_points, windows_of_geometries
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.shapes import shapes_in
from landslide_susceptibility.geodata.touched_cells import touched_cells
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb
from osgeo import ogr
from raster_files import UTM, Listener, gdal_exceptions, lon_lat, make_raster, utm_grid

GRID = utm_grid(80, 60)
ROTATED = Grid(80, 60, (500000.0, 30.0, 3.3, 5000000.0, 2.1, -30.0), UTM)
RNG = np.random.default_rng(3)
COLUMN, ROW = RNG.uniform(-5, 85, 400), RNG.uniform(-5, 65, 400)
COLUMN[:100], ROW[:100] = RNG.integers(0, 81, 100), RNG.integers(0, 61, 100)  # on the lines between cells
X, Y = GRID.xy(COLUMN, ROW)


@pytest.fixture(params=[False, True], ids=["exceptions off", "exceptions on"], autouse=True)
def exceptions(request):
    with gdal_exceptions(request.param):
        yield


@pytest.fixture
def info(tmp_path):
    return describe(make_raster(tmp_path / "r.tif", np.ones((60, 80), np.float32), GRID))


def geometry(wkt: str, order: int = ogr.wkbNDR) -> bytes:
    return bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb(order))


def by_geometry(wkb: list, crs: str, grid: Grid):
    """Return (x, y) and the cells touched, geometry by geometry."""
    made = geometries_in(VectorData(wkb, crs), grid.crs)
    return np.stack(representative_points(made), axis=1), touched_cells(made, grid)


@pytest.mark.parametrize("grid", [GRID, ROTATED], ids=["north up", "rotated"])
@pytest.mark.parametrize("crs", [UTM, "EPSG:4326", "EPSG:4230", "EPSG:3857"])
def test_points_are_where_their_geometries_are(grid, crs):
    """ED50 (4230) has several ways to UTM, of which each point takes its own."""
    x, y = (X, Y) if crs == UTM else lon_lat(X, Y, UTM) if crs != "EPSG:3857" else (1e5 * COLUMN, 1e5 * ROW)
    wkb = points_wkb(x, y)
    shapes, feature = shapes_in(VectorData(wkb, crs), grid.crs)
    wanted, touched = by_geometry(wkb, crs, grid)
    assert shapes.others == {} and feature.tolist() == list(range(400))
    np.testing.assert_array_equal(shapes.xy, wanted)
    cell = grid.cell_index(*shapes.xy.T)
    assert {c for cells in touched for c in cells.tolist()} <= set(cell.tolist())
    assert (cell >= 0).sum() > 200 or crs == "EPSG:3857"


def test_mixed_features_keep_their_order():
    (a, b), (c, d) = GRID.xy(3.5, 4.5), GRID.xy(9.5, 4.5)
    point, line = f"POINT({a} {b})", f"LINESTRING({a} {b},{c} {d})"
    texts = [point, f"MULTIPOINT({a} {b})", f"MULTIPOINT({a} {b},{c} {d})", line, f"POINT Z({c} {d} 7)"]
    wkb = [geometry(t) for t in texts] + [geometry(point, ogr.wkbXDR), None, b"rubbish", geometry("POINT EMPTY")]
    wkb += [geometry("POLYGON EMPTY"), geometry(point)]
    shapes, feature = shapes_in(VectorData(wkb, UTM), UTM)
    assert feature.tolist() == [0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert shapes.dimensions.tolist() == [0, 0, 0, 0, 1, 0, 0, -1, -1, -1, -1, 0]
    first = [0, 1, 2, 6, 11]
    assert (shapes.xy[first] == [float(a), float(b)]).all() and (shapes.xy[[3, 5]] == [float(c), float(d)]).all()
    part = shapes.subset(np.array([0, 4, 7, 11]))
    assert part.dimensions.tolist() == [0, 1, -1, 0] and len(part) == 4


def test_what_cannot_be_moved_has_no_place(info):
    """95 degrees of latitude are nowhere; nor is infinity."""
    lon, lat = lon_lat(X[:3], Y[:3], UTM)
    data = VectorData(points_wkb([*lon, 9.0, np.inf], [*lat, 95.0, 46.0]), "EPSG:4326")
    placed = place_landslides(data, info)
    assert placed.cell[3:].tolist() == [-1, -1] and len(placed) == 5


def test_no_geometry_is_made_for_a_point(info, monkeypatch):
    """What a geometry and a small raster a point cost was 40 times the reading of the layer."""

    def refuse(*given):
        raise AssertionError("a point became a geometry")

    for module, name in (
        (shapes_module, "geometries_in"),
        (shapes_module, "representative_points"),
        (touched_module, "burn"),
    ):
        monkeypatch.setattr(module, name, refuse)
    monkeypatch.setattr(touched_module._SmallBurner, "touched", refuse)
    lone = [geometry(f"MULTIPOINT({x!r} {y!r})") for x, y in zip(X.tolist(), Y.tolist())]
    for wkb in (points_wkb(X, Y), lone):
        placed = place_landslides(VectorData(wkb, UTM), info)
        np.testing.assert_array_equal(placed.cell, GRID.cell_index(X, Y))
        assert placed.touched.tolist() == sorted(set(placed.cell[placed.cell >= 0].tolist()))


def ring(x: float, y: float, radius: float, corners: int) -> bytes:
    angle = np.sort(RNG.uniform(0, 2 * np.pi, corners))
    places = np.column_stack([x + radius * np.cos(angle), y + radius * np.sin(angle)]).tolist()
    return geometry("POLYGON((" + ",".join(f"{a!r} {b!r}" for a, b in [*places, places[0]]) + "))")


@pytest.mark.parametrize("grid", [GRID, ROTATED], ids=["north up", "rotated"])
def test_polygons_touch_what_each_burned_alone_touches(grid):
    """More of them than one raster has values for, some larger than it, some on the lines between cells."""
    wkb = [ring(x, y, r, int(n)) for x, y, r, n in zip(X, Y, RNG.uniform(3, 200, 400), RNG.integers(3, 9, 400))]
    wkb += [ring(X[200], Y[200], 1500, 30)]
    for column, row in zip(RNG.integers(0, 70, 60).tolist(), RNG.integers(0, 50, 60).tolist()):
        (x, y), (a, b) = GRID.xy(column, row), GRID.xy(column + 2, row + 3)
        wkb.append(geometry(f"POLYGON(({x} {y},{a} {y},{a} {b},{x} {b},{x} {y}))"))
    made = geometries_in(VectorData(wkb, UTM), UTM)
    found = touched_cells(made, grid)
    for shape, (column, row, width, height), cells in zip(made, windows_of_geometries(made, grid).tolist(), found):
        window = Window(column, row, width, height)
        if not width:
            assert cells.size == 0
        else:
            np.testing.assert_array_equal(cells, grid.window_index(window)[burn([shape], grid, window, touched=True)])
    assert sum(cells.size > 0 for cells in found) > 300


def test_a_polygon_costs_no_raster_no_listener_and_no_sum_of_its_own(info, monkeypatch):
    """What each cost for itself was a half to nine times the reading of the layer."""
    counts = Counter()

    def counted(module, name):
        function = getattr(module, name)

        def counting(*given, **named):
            counts[name] += 1
            return function(*given, **named)

        monkeypatch.setattr(module, name, counting)

    for module in (shapes_module, polygons_module, touched_module):
        counted(module, "quiet")
    counted(touched_module, "burn")
    counted(Grid, "xy")
    counted(touched_module.gdal, "RasterizeLayer")
    shapes = VectorData([ring(x, y, 60, 5) for x, y in zip(np.resize(X, 3000), np.resize(Y, 3000))], UTM)
    placed = place_landslides(shapes, info)
    inside = int((windows_of_geometries(list(placed.shapes.others.values()), GRID)[:, 2] > 0).sum())
    assert inside > 2000 and counts["RasterizeLayer"] == inside
    assert counts["quiet"] < 10 and counts["xy"] < 10 and not counts["burn"]


def test_placing_tells_how_far_it_is_and_can_be_cancelled(info):
    lon, lat = lon_lat(np.resize(X, 9000), np.resize(Y, 9000), UTM)
    many = VectorData(points_wkb(lon, lat), "EPSG:4326")
    shapes = VectorData([ring(x, y, 40, 5) for x, y in zip(np.resize(X, 600), np.resize(Y, 600))], UTM)
    for data in (many, shapes):
        listener = Listener()
        place_landslides(data, info, feedback=listener)
        assert listener.fractions[-1] == 1 and len(set(listener.fractions)) > 2
        assert listener.fractions == sorted(listener.fractions)
        with pytest.raises(Cancelled):
            place_landslides(data, info, feedback=Listener(cancel_after=1))


def test_outlines_follow_the_order_of_the_features(info):
    (a, b), (c, d) = GRID.xy(3.5, 4.5), GRID.xy(9.5, 4.5)
    wkb = [*points_wkb([a], [b]), geometry(f"LINESTRING({a} {b},{c} {d})"), *points_wkb([c], [d])]
    placed = place_landslides(VectorData(wkb, UTM), info)
    x, y = landslides_module._outline_points(placed.shapes, GRID)
    assert (x[0], y[0], x[-1], y[-1]) == (a, b, c, d) and x.size > 10
