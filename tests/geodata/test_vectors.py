"""Vector layers in and out, and landslides on cells."""

from __future__ import annotations

import os
import sqlite3

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.geodata import vectors
from landslide_susceptibility.geodata.grid import Grid, same_crs
from landslide_susceptibility.geodata.landslides import locate_landslides
from landslide_susceptibility.geodata.polygons import geometries_in, merged_surface, representative_points
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.touched_cells import touched_cells
from landslide_susceptibility.geodata.vectors import VectorData, lines_wkb, points_wkb, read_vector, write_layer
from osgeo import gdal, ogr
from raster_files import (
    UTM,
    Listener,
    digests,
    gdal_exceptions,
    lon_lat,
    make_raster,
    open_files,
    points,
    polygons,
    utm_grid,
)

FIELDS = {
    "label": np.array([1, 0, 1]),
    "big": np.array([2**40, -5, 0]),
    "value": [0.1, float("nan"), -3.5],
    "text": ["plain", 'com,ma "quoted"', "größe 斜坡"],
}
X, Y = [500010.125, 500100.5, 499999.0], [4999990.25, 4999000.0, 5000001.5]
SPATIAL = ["gpkg", "csv", "shp", "geojson", "fgb"]


@pytest.fixture(params=[False, True], ids=["exceptions off", "exceptions on"], autouse=True)
def exceptions(request):
    with gdal_exceptions(request.param):
        yield


@pytest.mark.parametrize("suffix", SPATIAL)
@pytest.mark.parametrize("stem", ["layer", "name with [x] größe"])
def test_points_come_back_as_they_were_written(tmp_path, suffix, stem):
    path = tmp_path / f"{stem}.{suffix}"
    for crs in ("EPSG:32632", UTM):  # the second replaces the first
        write_layer(path, "samples", FIELDS, points_wkb(X, Y), crs=crs, geometry_type="Point")
    found = read_vector(path)
    assert len(found) == 3
    x, y = representative_points(geometries_in(found, found.crs))
    np.testing.assert_allclose([x, y], [X, Y], atol=1e-6)
    assert same_crs(found.crs, UTM)
    assert found.fields["label"].tolist() == [1, 0, 1] and found.fields["label"].dtype == np.int64
    assert found.fields["big"].tolist() == [2**40, -5, 0]
    np.testing.assert_allclose(found.fields["value"], FIELDS["value"])
    assert found.fields["text"].tolist() == FIELDS["text"]
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize("suffix", ["gpkg", "csv", "geojson"])
def test_tables_come_back_as_they_were_written(tmp_path, suffix):
    path = tmp_path / f"table.{suffix}"
    write_layer(path, "table", FIELDS, None, crs="")
    found = read_vector(path)
    assert list(found.fields) == list(FIELDS) and found.wkb == [None] * 3
    assert found.fields["text"].tolist() == FIELDS["text"] and found.fields["big"].tolist() == [2**40, -5, 0]
    np.testing.assert_allclose(found.fields["value"], FIELDS["value"])


@pytest.mark.parametrize("suffix", ["shp", "fgb"])
def test_a_table_in_a_format_of_geometries_is_refused(tmp_path, suffix):
    with pytest.raises(InputError, match="end its name with .gpkg or .csv"):
        write_layer(tmp_path / f"t.{suffix}", "t", FIELDS, None, crs="")
    assert os.listdir(tmp_path) == []


def test_a_field_name_too_long_for_a_shapefile_is_refused(tmp_path):
    fields = {"ten_letter": [1], "elevation_cv": [0.5]}
    with pytest.raises(InputError, match="'elevation_cv'.*gpkg"):
        write_layer(tmp_path / "s.shp", "s", fields, points_wkb([1], [2]), crs=UTM, geometry_type="Point")
    assert os.listdir(tmp_path) == []


def test_unknown_formats_and_double_fields_are_refused(tmp_path):
    with pytest.raises(InputError, match="no known vector format"):
        write_layer(tmp_path / "s.xyz", "s", FIELDS, None, crs="")
    with pytest.raises(InputError, match="cannot be written"):
        write_layer(tmp_path / "s.gpkg", "s", {"Slope": [1.0], "slope": [2.0]}, None, crs="")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("suffix", SPATIAL)
def test_a_layer_that_cannot_be_written_leaves_the_old_one(tmp_path, suffix, monkeypatch):
    path = tmp_path / f"layer.{suffix}"
    write_layer(path, "layer", {"a": [1, 2]}, points_wkb([1, 2], [3, 4]), crs=UTM, geometry_type="Point")
    before = digests(tmp_path)
    with pytest.raises((InputError, TypeError)):
        # A text that no driver takes as a number, found only on the second row.
        write_layer(
            path, "layer", {"a": np.array([1, object()], object)}, [None, b"no wkb"], crs=UTM, geometry_type="Point"
        )
    assert digests(tmp_path) == before


def test_a_spatial_index_of_the_replaced_shapefile_goes(tmp_path):
    path = tmp_path / "layer.shp"
    (tmp_path / "layer.qix").write_bytes(b"an index of another layer")
    write_layer(path, "layer", {"a": [1, 2]}, points_wkb([1, 2], [3, 4]), crs=UTM, geometry_type="Point")
    assert not (tmp_path / "layer.qix").exists() and len(read_vector(path)) == 2


def test_reading_leaves_no_trace(tmp_path):
    for suffix in SPATIAL:
        write_layer(tmp_path / f"l.{suffix}", "l", {"a": [1]}, points_wkb([1], [3]), crs=UTM, geometry_type="Point")
    before = digests(tmp_path)
    for suffix in SPATIAL:
        read_vector(tmp_path / f"l.{suffix}")
    assert digests(tmp_path) == before


def test_a_layer_is_found_by_name(tmp_path):
    path = tmp_path / "two.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for name in ("first", "second"):
        layer = dataset.CreateLayer(name, None, ogr.wkbNone)
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger))
    layer = dataset = None
    assert list(read_vector(f"{path}|layername=second").fields) == ["second"]
    assert list(read_vector(f"{path}|layerid=1").fields) == ["second"]
    for wrong in ("layername=third", "layerid=7"):
        with pytest.raises(InputError, match="holds no layer"):
            read_vector(f"{path}|{wrong}")


def test_an_error_that_is_kept_keeps_no_layer_open(tmp_path):
    path = str(tmp_path / "a.gpkg")
    write_layer(path, "a", {"n": [1]}, points_wkb([0.0], [0.0]), crs=UTM, geometry_type="Point")
    with pytest.raises(InputError, match="holds no layer") as caught:
        read_vector(f"{path}|layername=b")
    assert open_files(tmp_path) == [] and caught.value.__traceback__ is not None


def test_files_that_are_no_layers_are_input_errors(tmp_path, capfd):
    (tmp_path / "bad.gpkg").write_bytes(b"SQLite format 3\0 and no more")
    for name in ("bad.gpkg", "missing.gpkg"):
        with pytest.raises(InputError, match="cannot be opened"):
            read_vector(tmp_path / name)
    assert capfd.readouterr().out == ""


def test_a_damaged_layer_is_an_input_error_or_whole(tmp_path):
    path = tmp_path / "cut.shp"
    write_layer(path, "l", {"a": list(range(100))}, points_wkb(range(100), range(100)), crs=UTM, geometry_type="Point")
    path.write_bytes(path.read_bytes()[:1500])
    with pytest.raises(InputError, match="cut.shp"):
        read_vector(path)


def test_missing_values_and_types(tmp_path):
    path = tmp_path / "l.gpkg"
    write_layer(path, "l", {"i": np.array([1, 2]), "t": ["a", "b"]}, None, crs="")
    connection = sqlite3.connect(path)
    connection.execute("update l set i = null, t = null where fid = 2")
    connection.commit()
    connection.close()
    found = read_vector(path)
    np.testing.assert_array_equal(found.fields["i"], [1, np.nan])
    assert found.fields["t"].tolist() == ["a", ""]
    part = found.subset(np.array([False, True]))
    assert part.wkb == [None] and part.fields["t"].tolist() == [""]


def test_a_point_without_geometry_comes_back_without(tmp_path):
    wkb = [points_wkb([1], [2])[0], None]
    write_layer(tmp_path / "l.gpkg", "l", {"a": [1, 2]}, wkb, crs=UTM, geometry_type="Point")
    assert [w is None for w in read_vector(tmp_path / "l.gpkg").wkb] == [False, True]


# --- landslides on cells ----------------------------------------------------------------------------------------------

GRID = utm_grid(20, 15)


@pytest.fixture
def raster(tmp_path):
    values = np.ones((15, 20), np.float32)
    values[:, 15:] = -1
    return describe(make_raster(tmp_path / "r.tif", values, GRID, nodata=-1))


def square(column, row, width, height, grid=GRID):
    x0, y0 = grid.xy(column, row)
    x1, y1 = grid.xy(column + width, row + height)
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def test_points_outside_and_on_nodata_are_counted(raster):
    x, y = GRID.xy([0.5, 3.2, 3.9, 16.5, -2.0, 30.0, 5.5], [0.5, 2.2, 2.8, 3.5, 1.0, 1.0, 15.5])
    listener = Listener()
    found = locate_landslides(points(x, y), raster, [1])
    assert found.cell.tolist() == [0, 43, 43] and found.feature.tolist() == [0, 1, 2]
    assert (found.total, found.outside, found.on_nodata, len(found)) == (7, 3, 1, 3)
    assert found.touched.tolist() == [0, 43, 76]  # no negative on the landslide without data either
    found.report(listener)
    assert "3 outside" in listener.warnings[0] and "1 on cells" in listener.warnings[0]


def test_points_in_another_crs(raster):
    index = np.array([5, 41, 299 - 10])
    lon, lat = lon_lat(*GRID.centres(index), UTM)
    found = locate_landslides(points(lon, lat, "EPSG:4326"), raster, [1])
    np.testing.assert_array_equal(found.cell, index)
    np.testing.assert_allclose([found.x, found.y], GRID.centres(index), atol=1e-3)


def test_a_polygon_counts_once_or_with_all_its_cells(raster):
    data = polygons(square(2.2, 3.3, 3, 2), square(8.4, 8.4, 0.2, 0.2), square(13.5, 1.5, 3, 0.2))
    once = locate_landslides(data, raster, [1])
    assert once.feature.tolist()[:2] == [0, 1] and once.total == 3
    rows, columns = np.divmod(once.cell, 20)
    assert 2 <= columns[0] <= 5 and 3 <= rows[0] <= 5 and once.cell[1] == 8 * 20 + 8
    every = locate_landslides(data, raster, [1], all_cells=True)
    first = sorted(r * 20 + c for r in (3, 4, 5) for c in (2, 3, 4, 5))
    assert sorted(every.cell[every.feature == 0]) == first
    assert every.cell[every.feature == 1].tolist() == [168]
    assert every.cell[every.feature == 2].tolist() == [33, 34] and every.on_nodata == 2
    np.testing.assert_array_equal(once.touched, np.unique([*first, 168, 33, 34, 35, 36]))


def test_multi_parts_lines_and_nothing(raster):
    x, y = GRID.xy([1.5, 2.5], [1.5, 1.5])
    multi = f"MULTIPOINT({x[0]} {y[0]},{x[1]} {y[1]})"
    ends = GRID.xy([4.5, 9.5], [6.5, 6.5])
    line = f"LINESTRING({ends[0][0]} {ends[1][0]},{ends[0][1]} {ends[1][1]})"
    data = polygons(multi, line)
    data = VectorData([*data.wkb, None, b"rubbish"], UTM)
    found = locate_landslides(data, raster, [1])
    assert found.cell.tolist()[:2] == [21, 22] and found.feature.tolist() == [0, 0, 1]
    assert (found.outside, found.missing, found.total) == (0, 2, 5)
    assert found.dimensions.tolist() == [0, 0, 1, -1, -1]
    # A line's whole course is touched, not its middle alone.
    np.testing.assert_array_equal(found.touched, [21, 22, *range(6 * 20 + 4, 6 * 20 + 10)])


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON((500100 4999900,500200 4999800,500200 4999900,500100 4999800,500100 4999900))",  # a bow tie
        "POLYGON((500100 4999900,500200 4999800,500100 4999900))",  # no area
        "CURVEPOLYGON(CIRCULARSTRING(500100 4999900,500150 4999950,500200 4999900,500150 4999850,500100 4999900))",
        "MULTIPOLYGON(((500100 4999900,500200 4999900,500200 4999800,500100 4999900)),((500300 4999900,500330 4999900,"
        "500330 4999870,500300 4999900)))",
        "GEOMETRYCOLLECTION(POINT(500150 4999850),POLYGON((500100 4999900,500200 4999900,500200 4999800,"
        "500100 4999900)))",
        "POLYGON Z((500100 4999900 5,500200 4999900 5,500200 4999800 5,500100 4999900 5))",
    ],
)
def test_odd_geometries_still_count(raster, wkt, capfd):
    found = locate_landslides(polygons(wkt), raster, [1])
    assert len(found) == 1 and found.outline[0].size > 2 and found.dimensions.tolist() == [2]
    assert 500100 - 30 <= found.x[0] <= 500330 and found.touched.size >= 1
    assert capfd.readouterr().out == ""


def test_touched_cells_against_geos():
    rng = np.random.default_rng(4)
    for _ in range(20):
        angles = np.sort(rng.uniform(0, 2 * np.pi, 7))
        centre, radius = rng.uniform([2, 2], [18, 13]), rng.uniform(0.2, 5, 7)
        corners = np.column_stack(GRID.xy(centre[0] + radius * np.cos(angles), centre[1] + radius * np.sin(angles)))
        ring = ",".join(f"{x!r} {y!r}" for x, y in [*corners.tolist(), corners[0].tolist()])
        polygon = ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))").ConvexHull()
        cells = [ogr.CreateGeometryFromWkt(square(i % 20, i // 20, 1, 1)) for i in range(GRID.cells)]
        overlap = np.array(
            [polygon.Intersection(cell).GetArea() if polygon.Intersects(cell) else 0.0 for cell in cells]
        )
        (found,) = touched_cells([polygon], GRID)
        assert set(np.flatnonzero(overlap > 1e-3)) <= set(found.tolist())
        distance = np.array([polygon.Distance(cells[i]) for i in found])
        assert distance.max() < 1e-3


def test_outline_points_leave_no_gap(raster):
    found = locate_landslides(polygons(square(2, 2, 10, 8)), raster, [1])
    corner = GRID.xy([2, 12], [2, 10])
    on_edge = np.minimum.reduce(
        [abs(found.outline[0] - c) for c in corner[0]] + [abs(found.outline[1] - c) for c in corner[1]]
    )
    assert on_edge.max() < 1e-6
    order = np.argsort(np.arctan2(found.outline[1] - corner[1].mean(), found.outline[0] - corner[0].mean()))
    gaps = np.hypot(np.diff(found.outline[0][order]), np.diff(found.outline[1][order]))
    assert gaps.max() <= 15.01  # half a cell


def test_outlines_of_many_vertices_are_thinned(raster):
    angle = np.linspace(0, 2 * np.pi, 100_001)
    x, y = GRID.xy(10 + 5 * np.cos(angle), 8 + 5 * np.sin(angle))
    ring = ",".join(f"{a!r} {b!r}" for a, b in zip(x.tolist(), y.tolist()))
    found = locate_landslides(polygons(f"POLYGON(({ring}))"), raster, [1])
    column, row = GRID.pixel(*found.outline)
    np.testing.assert_allclose(np.hypot(column - 10, row - 8), 5, atol=1e-6)
    assert 2 * np.pi * 5 < column.size < 8 * 2 * np.pi * 5
    gaps = np.diff(np.sort(np.arctan2(row - 8, column - 10)))
    assert 5 * gaps.max() < 0.75  # cells


def test_what_cannot_be_located_is_an_input_error(raster, tmp_path):
    x, y = GRID.centres([3])
    with pytest.raises(InputError, match="holds no feature"):
        locate_landslides(points([], []), raster, [1])
    with pytest.raises(InputError, match="landslide layer has no coordinate reference system"):
        locate_landslides(points(x, y, ""), raster, [1])
    with pytest.raises(InputError, match=r"None of the 1 .*\(they were reprojected\)"):
        locate_landslides(points([0.0], [0.0], "EPSG:4326"), raster, [1])
    with pytest.raises(InputError, match="None of the 1"):
        locate_landslides(VectorData([None], UTM), raster, [1])
    bare = describe(make_raster(tmp_path / "bare.tif", np.ones((15, 20), np.float32), Grid(20, 15, GRID.transform, "")))
    with pytest.raises(InputError, match="raster .* has no coordinate reference system"):
        locate_landslides(points(x, y), bare, [1])
    assert locate_landslides(points(x, y, ""), bare, [1]).cell.tolist() == [3]


def test_merging_overlapping_polygons_keeps_the_overlap():
    geometries = geometries_in(polygons(square(1, 1, 4, 4), square(3, 3, 4, 4), square(10, 10, 1, 1)), UTM)
    merged = ogr.CreateGeometryFromWkb(merged_surface(geometries))
    assert merged.GetArea() == pytest.approx((16 + 16 - 4 + 1) * 900)


def test_lines_are_well_known_binary():
    line = ogr.CreateGeometryFromWkb(lines_wkb([np.array([[0.0, 0.0], [3.0, 4.0]])])[0])
    assert line.Length() == 5.0


def test_a_geopackage_with_other_layers_is_not_replaced(tmp_path):
    path = tmp_path / "many.gpkg"
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name in ("faults", "geology"):
        dataset.CreateLayer(name, None, ogr.wkbPoint)
    del dataset
    with pytest.raises(InputError, match="faults, geology"):
        write_layer(path, "points", {"v": [1]}, points_wkb([1], [2]), crs="EPSG:32648", geometry_type="Point")
    write_layer(tmp_path / "one.gpkg", "a", {"v": [1]}, None, crs="")
    write_layer(tmp_path / "one.gpkg", "b", {"v": [1]}, None, crs="")  # a layer of its own is replaced


@pytest.mark.parametrize("suffix", SPATIAL)
def test_a_layer_whose_writing_is_cancelled_leaves_what_was_there(tmp_path, suffix):
    """Of many rows: the click is heard between two parts of them."""
    path, count = tmp_path / f"layer.{suffix}", 2 * vectors.ROWS_AT_ONCE
    write_layer(path, "samples", {"n": [1]}, points_wkb([1.0], [2.0]), crs=UTM, geometry_type="Point")
    before, many = digests(tmp_path), np.arange(float(count))
    with pytest.raises(Cancelled):
        feedback = Listener(cancel_after=1)
        write_layer(path, "s", {"n": many}, points_wkb(many, many), crs=UTM, geometry_type="Point", feedback=feedback)
    assert digests(tmp_path) == before


def test_masked_entries_are_missing_whatever_their_kind(tmp_path):
    whole = np.ma.masked_array([1, 2, 3], [False, True, False])
    text = np.ma.masked_array(np.array(["a", "b", "c"], object), [True, False, False])
    write_layer(tmp_path / "t.gpkg", "t", {"whole": whole, "text": text}, None, crs="")
    layer = gdal.OpenEx(str(tmp_path / "t.gpkg"))
    assert layer.GetLayer(0).GetLayerDefn().GetFieldDefn(0).GetType() == ogr.OFTInteger64
    found = read_vector(tmp_path / "t.gpkg").fields
    assert found["text"].tolist() == ["", "b", "c"]
    np.testing.assert_array_equal(found["whole"], [1, np.nan, 3])
