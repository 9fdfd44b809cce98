"""Factor values at points: every value, every field, every point is there."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.geodata.grid import Grid, transform_points
from landslide_susceptibility.geodata.point_layer import Column, free_names, write_points
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb, read_vector
from landslide_susceptibility.steps.sample_factors import sample_factors
from osgeo import ogr, osr
from raster_files import UTM, Listener, digests, make_raster, points, polygons, utm_grid

NODATA = -99.0
GRID = utm_grid(600, 530)
KINDS = ({"KIND": "continuous"}, {"KIND": "categorical"})


@pytest.fixture(scope="module")
def planes() -> np.ndarray:
    rng = np.random.default_rng(1)
    planes = np.stack([rng.normal(0, 30, (530, 600)), rng.integers(1, 9, (530, 600))]).astype(np.float32)
    planes[0, :40], planes[1, 30:70] = NODATA, NODATA
    return planes


@pytest.fixture
def stack(tmp_path, planes) -> str:
    return make_raster(tmp_path / "stack.tif", planes, GRID, nodata=NODATA, names=("slope", "geology"), metadata=KINDS)


def rows_of(path) -> list[dict]:
    dataset = ogr.Open(str(path))
    return [{**f.items(), "wkt": f.geometry() and f.geometry().ExportToWkt()} for f in dataset.GetLayer()]


def expected_at(planes, x, y) -> list[list]:
    column, row = (np.floor(part).astype(int) for part in GRID.pixel(x, y))
    inside = (column >= 0) & (column < 600) & (row >= 0) & (row < 530)
    values = planes[:, np.where(inside, row, 0), np.where(inside, column, 0)]
    return [[None if v == NODATA or not here else float(v) for v in pair] for pair, here in zip(values.T, inside)]


def scattered(count=3000, seed=2) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.uniform(499000, 519000, count), rng.uniform(4983000, 5001000, count)


def test_values_are_those_of_the_cells(tmp_path, stack, planes):
    x, y = scattered()
    result = sample_factors(stack, points(x, y, number=np.arange(3000)), str(tmp_path / "out.gpkg"))
    rows, expected = rows_of(tmp_path / "out.gpkg"), expected_at(planes, x, y)
    assert [[row["slope"], row["geology"]] for row in rows] == expected
    assert [row["number"] for row in rows] == list(range(3000))
    outside = GRID.cell_index(x, y) < 0
    on_nodata = sum(None in pair for pair, out in zip(expected, outside) if not out)
    assert (result.points, result.outside, result.on_nodata) == (3000, outside.sum(), on_nodata)
    assert outside.any() and on_nodata > 100
    data = read_vector(tmp_path / "out.gpkg")
    np.testing.assert_array_equal(np.array([ogr.CreateGeometryFromWkb(w).GetPoint_2D() for w in data.wkb]), np.c_[x, y])


@pytest.mark.parametrize("name", ["out.gpkg", "out.csv", "out.shp", "out.geojson", "out.fgb"])
def test_every_format(tmp_path, stack, planes, name):
    x, y = scattered(50)
    place = points(x, y, place=np.array([f'No. {i}, a "name"' for i in range(50)], object))
    sample_factors(stack, place, str(tmp_path / name))
    data = read_vector(tmp_path / name)
    assert list(data.fields["place"]) == list(place.fields["place"]) and len(data) == 50
    found = [
        [None if v in ("", None) or float(v) != float(v) else float(v) for v in pair]
        for pair in zip(data.fields["slope"], data.fields["geology"])
    ]
    expected = expected_at(planes, x, y)
    for here, wanted in zip(found, expected):
        assert (
            here == pytest.approx(wanted)
            if None not in wanted
            else [v is None for v in here] == [v is None for v in wanted]
        )


def test_points_in_degrees_stay_in_degrees(tmp_path, stack, planes):
    x, y = scattered(200)
    lon, lat = transform_points(x, y, from_crs=UTM, to_crs="EPSG:4326")
    sample_factors(stack, points(lon, lat, crs="EPSG:4326"), str(tmp_path / "out.gpkg"))
    data, rows = read_vector(tmp_path / "out.gpkg"), rows_of(tmp_path / "out.gpkg")
    assert [[row["slope"], row["geology"]] for row in rows] == expected_at(planes, x, y)
    assert 'ID["EPSG",4326]' in data.crs or 'AUTHORITY["EPSG","4326"]' in data.crs
    np.testing.assert_array_equal([ogr.CreateGeometryFromWkb(w).GetPoint_2D() for w in data.wkb], np.c_[lon, lat])


def test_kinds_of_fields(tmp_path, stack):
    place = points([500100.0] * 3, [4985000.0] * 3, whole=[1, 2, 3], real=[0.5, np.nan, 2.0])
    place.fields["gaps"] = np.ma.masked_array([7, 0, 9], [False, True, False])
    place.fields["text"] = np.array(["a", None, "ü"], object)
    sample_factors(stack, place, str(tmp_path / "out.gpkg"))
    dataset = ogr.Open(str(tmp_path / "out.gpkg"))
    definition = dataset.GetLayer().GetLayerDefn()
    kinds = {definition.GetFieldDefn(i).GetName(): definition.GetFieldDefn(i).GetTypeName() for i in range(6)}
    assert kinds == {
        "whole": "Integer64",
        "real": "Real",
        "gaps": "Integer64",
        "text": "String",
        "slope": "Real",
        "geology": "Integer64",
    }
    rows = rows_of(tmp_path / "out.gpkg")
    assert [row["gaps"] for row in rows] == [7, None, 9] and [row["text"] for row in rows] == ["a", None, "ü"]
    assert [row["real"] for row in rows] == [0.5, None, 2.0]


def test_names_that_clash_are_numbered_and_reported(tmp_path, stack):
    listener = Listener()
    place = points([500100.0], [4985000.0], Slope=[5], slope_2=[6], geom=[7])
    sample_factors(stack, place, str(tmp_path / "out.gpkg"), feedback=listener)
    row = rows_of(tmp_path / "out.gpkg")[0]
    assert (row["Slope"], row["slope_2"], row["geom_2"]) == (5, 6, 7) and isinstance(row["slope_3"], float)
    assert sum("is taken" in warning for warning in listener.warnings) == 2


def test_a_key_is_kept_where_it_is_one(tmp_path, stack):
    x, y = [500100.0, 500200.0, 500300.0], [4985000.0] * 3
    sample_factors(stack, points(x, y, fid=[30, 10, 20]), str(tmp_path / "key.gpkg"))
    dataset = ogr.Open(str(tmp_path / "key.gpkg"))
    assert {f.GetFID(): round(f.geometry().GetX()) for f in dataset.GetLayer()} == {30: 500100, 10: 500200, 20: 500300}
    sample_factors(stack, points(x, y, fid=[1, 1, 2]), str(tmp_path / "twice.gpkg"))
    assert [row["fid_2"] for row in rows_of(tmp_path / "twice.gpkg")] == [1, 1, 2]
    assert free_names(["fid", "FID", "x"], "a.csv") == ["fid", "FID_2", "x_2"]


def test_heights_multi_points_and_missing_geometries(tmp_path, stack):
    wkt = ("POINT Z (500100 4985000 812)", "MULTIPOINT Z ((500200 4985000 1), (500300 4985000 2))")
    data = VectorData([bytes(ogr.CreateGeometryFromWkt(w).ExportToIsoWkb()) for w in wkt], UTM, {"n": np.array([1, 2])})
    sample_factors(stack, data, str(tmp_path / "high.gpkg"))
    rows = rows_of(tmp_path / "high.gpkg")
    assert [row["n"] for row in rows] == [1, 2, 2]
    assert [row["wkt"] for row in rows] == [
        "POINT (500100 4985000 812)",
        "POINT (500200 4985000 1)",
        "POINT (500300 4985000 2)",
    ]
    plain = VectorData(data.wkb[:1], UTM)
    sample_factors(stack, plain, str(tmp_path / "plain.gpkg"))
    assert rows_of(tmp_path / "plain.gpkg")[0]["wkt"] == "POINT (500100 4985000 812)"
    without = VectorData([None, *points_wkb([500100.0], [4985000.0])], UTM)
    assert sample_factors(stack, without, str(tmp_path / "without.gpkg")).outside == 1
    assert [row["wkt"] for row in rows_of(tmp_path / "without.gpkg")] == [None, "POINT (500100 4985000)"]


SQUARES = (
    "POLYGON ((500301 4987999, 500419 4987999, 500419 4987881, 500301 4987881, 500301 4987999))",  # 4 × 4 cells
    "POLYGON ((400000 4984000, 400100 4984000, 400100 4983900, 400000 4984000))",
    "MULTIPOLYGON (((500700 4987990, 500700 4987975, 500740 4987975, 500740 4987990, 500700 4987990)))",  # 2 cells
)


def test_polygons_by_a_point_on_them(tmp_path, stack):
    data = VectorData(polygons(*SQUARES).wkb, UTM, {"n": np.array([1, 2, 3])})
    result = sample_factors(stack, data, str(tmp_path / "out.gpkg"))
    rows = rows_of(tmp_path / "out.gpkg")
    assert result.points == 3 and result.outside == 1 and rows[1]["slope"] is None
    for row, square in zip(rows, SQUARES):
        assert ogr.CreateGeometryFromWkt(square).Contains(ogr.CreateGeometryFromWkt(row["wkt"]))


@pytest.mark.parametrize("crs", [UTM, "EPSG:4326"])
def test_polygons_by_all_their_cells(tmp_path, stack, planes, crs):
    wkb = []
    for square in SQUARES:
        geometry = ogr.CreateGeometryFromWkt(square)
        if crs != UTM:
            ring = geometry.GetGeometryRef(0)
            ring = ring.GetGeometryRef(0) if ring.GetGeometryCount() else ring
            corners = np.array(ring.GetPoints(2))
            for number, at in enumerate(np.stack(transform_points(*corners.T, from_crs=UTM, to_crs=crs), axis=1)):
                ring.SetPoint_2D(number, *at)
        wkb.append(bytes(geometry.ExportToWkb()))
    data = VectorData(wkb, crs, {"n": np.array([1, 2, 3])})
    result = sample_factors(stack, data, str(tmp_path / "out.gpkg"), all_cells=True)
    rows = rows_of(tmp_path / "out.gpkg")
    assert [sum(row["n"] == n for row in rows) for n in (1, 2, 3)] == [16, 1, 2] and result.points == 19
    assert result.outside == 1
    at = np.array([ogr.CreateGeometryFromWkt(row["wkt"]).GetPoint_2D() for row in rows if row["n"] != 2])
    x, y = transform_points(*at.T, from_crs=crs, to_crs=UTM)
    column, row = GRID.pixel(x, y)
    np.testing.assert_allclose([column % 1, row % 1], 0.5, atol=1e-4)
    assert [[r["slope"], r["geology"]] for r in rows if r["n"] != 2] == expected_at(planes, x, y)


def test_values_wider_than_float32(tmp_path):
    grid = utm_grid(4, 4)
    path = make_raster(
        tmp_path / "ids.tif",
        np.full((4, 4), 123456789, np.int32),
        grid,
        names=("unit",),
        metadata=({"KIND": "categorical"},),
    )
    sample_factors(path, points([500010.0], [4999990.0]), str(tmp_path / "out.gpkg"))
    assert rows_of(tmp_path / "out.gpkg")[0]["unit"] == 123456789


@pytest.mark.parametrize(
    "change, culprit",
    [
        ({"points": VectorData([], UTM)}, "no feature"),
        ({"points": points([500100.0], [4985000.0], crs="")}, "no coordinate reference system"),
        ({"points": points([100.0], [100.0])}, "The point does not lie on the raster"),
        ({"points": "/nowhere.gpkg"}, "/nowhere.gpkg"),
        ({"stack": "/nowhere.tif"}, "/nowhere.tif"),
        ({"output": "out.txt"}, "no known vector format"),
        ({"output": "out.shp", "points": points([500100.0], [4985000.0], much_too_long=[1])}, "much_too_long"),
    ],
)
def test_the_culprit_is_named_and_nothing_is_left(tmp_path, stack, change, culprit):
    given = {"stack": stack, "points": points([500100.0], [4985000.0]), "output": "out.gpkg", **change}
    with pytest.raises(InputError, match=culprit):
        sample_factors(given["stack"], given["points"], str(tmp_path / given["output"]))
    assert list(digests(tmp_path)) == ["stack.tif"]


def test_inputs_are_not_overwritten(tmp_path, stack):
    sample_factors(stack, points([500100.0], [4985000.0]), str(tmp_path / "points.gpkg"))
    before = digests(tmp_path)
    with pytest.raises(InputError, match="also an input"):
        sample_factors(stack, str(tmp_path / "points.gpkg"), str(tmp_path / "points.gpkg"))
    assert digests(tmp_path) == before


def test_cancelling_leaves_nothing(tmp_path, stack):
    place = points(*scattered(50000))
    looks = 0
    while True:
        listener = Listener(looks)
        try:
            sample_factors(stack, place, str(tmp_path / "out.gpkg"), feedback=listener)
        except Cancelled:
            assert list(digests(tmp_path)) == ["stack.tif"]
        else:
            break
        looks += 1
    assert looks > 6
    assert listener.fractions == sorted(listener.fractions) and listener.fractions[-1] == 1


def test_a_full_disk_is_reported(tmp_path):
    with pytest.raises(InputError, match="cannot be"):
        write_points("/dev/full/out.gpkg", "a", [Column("a", np.arange(3))], np.zeros((3, 2)), crs=UTM)


def test_a_grid_without_crs_takes_points_without(tmp_path):
    grid = Grid(5, 5, (0.0, 1.0, 0, 5.0, 0, -1.0), "")
    path = make_raster(tmp_path / "a.tif", np.arange(25, dtype=np.float32).reshape(5, 5), grid)
    sample_factors(path, points([2.5], [2.5], crs=""), str(tmp_path / "out.gpkg"))
    assert list(rows_of(tmp_path / "out.gpkg")[0].values())[0] == 12


def test_what_looks_like_a_mistake_is_told_and_refused_where_strict(tmp_path, planes):
    slope = planes.copy()
    slope[0, :, :100] = -9999
    path = make_raster(tmp_path / "s.tif", slope, GRID, nodata=NODATA, names=("slope", "geology"), metadata=KINDS)
    here, listener = points([500100.0, 500200.0], [4999900.0, 4999900.0]), Listener()
    sample_factors(path, here, str(tmp_path / "a.csv"), feedback=listener)
    assert any("'slope' holds -9999" in text for text in listener.warnings)
    before = digests(tmp_path)
    with pytest.raises(InputError, match="'slope' holds -9999 .* STRICT is set"):
        sample_factors(path, here, str(tmp_path / "b.csv"), strict=True)
    assert digests(tmp_path) == before


def test_layers_that_are_not_read_are_told(tmp_path, stack):
    path = str(tmp_path / "two.gpkg")
    reference = osr.SpatialReference()
    reference.SetFromUserInput(UTM)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    for name in ("first", "second"):
        layer = dataset.CreateLayer(name, reference)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (500100 4999900)"))
        layer.CreateFeature(feature)
    layer = feature = dataset = None
    listener = Listener()
    sample_factors(stack, path, str(tmp_path / "a.csv"), feedback=listener)
    assert [text for text in listener.warnings if "only the layer 'first' is read" in text and "second" in text]
    sample_factors(stack, f"{path}|layername=second", str(tmp_path / "b.csv"), strict=True)
    with pytest.raises(InputError, match="'first' .* STRICT is set"):
        sample_factors(stack, path, str(tmp_path / "c.csv"), strict=True)
