"""Zones and their table: every cell by brute force, colours and names as GDAL sees them, areas on the ground."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from histogram_checks import histogram_of
from landslide_susceptibility.analysis.breaks.natural_breaks import natural_breaks
from landslide_susceptibility.analysis.palettes import zone_colours
from landslide_susceptibility.analysis.zones import ZONE_NAMES
from landslide_susceptibility.errors import Cancelled, InputError, ParameterError
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import close_rasters, describe
from landslide_susceptibility.geodata.vectors import read_vector, write_layer
from landslide_susceptibility.reports.zones import zone_words
from landslide_susceptibility.steps.classify import classify
from landslide_susceptibility.steps.zone_table import zone_table
from landslide_susceptibility.study.landslides import landslides_on
from landslide_susceptibility.study.samples import Samples, write_samples
from landslide_susceptibility.workers import Workers
from osgeo import gdal, ogr
from raster_files import (
    UTM,
    Listener,
    PicklingExecutor,
    band_of,
    digests,
    gdal_exceptions,
    make_raster,
    points,
    read,
    utm_grid,
)

GRID = utm_grid(60, 50)


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture(scope="module")
def values():
    rng = np.random.default_rng(8)
    values = rng.beta(0.6, 0.8, (50, 60)).astype(np.float32)
    values[rng.random((50, 60)) < 0.07] = -1
    return values


@pytest.fixture(scope="module")
def raster(values, tmp_path_factory):
    return make_raster(tmp_path_factory.mktemp("map") / "p.tif", values, GRID, nodata=-1)


def zones_of(values, inner):
    number = np.searchsorted(np.asarray(inner, np.float32), values.ravel(), side="left").reshape(values.shape) + 1
    return np.where(values == -1, 0, number)


@pytest.mark.parametrize("exceptions", [False, True])
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"zones": 3},
        {"method": "quantile", "zones": 4},
        {"method": "equal_interval"},
        {"method": "manual", "breaks": "0.2 0.4;0.6,0.8"},
        {"method": "manual", "breaks": [0.5]},
        {"method": "manual", "breaks": np.array([0.1, 0.9])},
    ],
)
def test_every_cell_is_in_the_zone_that_its_value_says(tmp_path, raster, values, settings, exceptions):
    with gdal_exceptions(exceptions):
        result = classify(raster, str(tmp_path / "z [1].tif"), **settings)
    zones = read(tmp_path / "z [1].tif")
    inner = result.limits[1:-1]
    assert zones.dtype == np.uint8
    np.testing.assert_array_equal(zones, zones_of(values, inner))
    assert result.cells == np.bincount(zones[zones > 0], minlength=len(inner) + 2)[1:].tolist()
    assert len(result.names) == len(result.cells) == len(inner) + 1
    valid = values[values != -1]
    assert (result.limits[0], result.limits[-1]) == (valid.min(), valid.max())
    method = settings.get("method", "natural_breaks")
    if method == "natural_breaks":
        exact = natural_breaks(histogram_of(valid), settings.get("zones", 5))
        np.testing.assert_allclose(inner, exact.inner, atol=1e-3)
        assert result.gvf == pytest.approx(exact.gvf, abs=1e-5)
    if method == "equal_interval":
        np.testing.assert_allclose(inner, np.linspace(valid.min(), valid.max(), 6)[1:-1], rtol=1e-6)
    if method == "quantile":
        np.testing.assert_allclose(result.cells, valid.size / 4, atol=2)


def test_gdal_and_qgis_find_names_and_colours(tmp_path, raster):
    classify(raster, str(tmp_path / "z.tif"))
    assert sorted(digests(tmp_path)) == ["z.qml", "z.tif", "z.tif.aux.xml"]
    dataset, band = band_of(tmp_path / "z.tif")
    assert band.GetRasterCategoryNames() == ["", *ZONE_NAMES] and band.GetNoDataValue() == 0
    table = band.GetRasterColorTable()
    assert [table.GetColorEntry(i)[:3] for i in range(1, 6)] == zone_colours(5)
    style = ElementTree.parse(tmp_path / "z.qml").getroot()
    entries = list(style.iter("paletteEntry"))
    assert [e.get("value") for e in entries] == ["1", "2", "3", "4", "5"]
    assert all(e.get("label").startswith(name) for e, name in zip(entries, ZONE_NAMES))
    assert entries[0].get("color") == "#{:02x}{:02x}{:02x}".format(*zone_colours(5)[0])
    assert style.tag == "qgis" and style.find("pipe/rasterrenderer").get("type") == "paletted"


def test_another_band_and_few_values(tmp_path):
    planes = np.stack([np.ones((50, 60)), np.arange(3000).reshape(50, 60) % 3]).astype(np.float32)
    path = make_raster(tmp_path / "p.tif", planes, GRID)
    listener = Listener()
    result = classify(path, str(tmp_path / "z.tif"), band=2, feedback=listener)
    assert result.cells == [1000] * 3 and result.gvf == 1 and any("gets 3" in text for text in listener.warnings)
    np.testing.assert_array_equal(read(tmp_path / "z.tif"), planes[1] + 1)
    single = classify(path, str(tmp_path / "z.tif"), feedback=listener)
    assert single.cells == [3000]


def test_blocks_and_executor_change_nothing(tmp_path, raster, monkeypatch):
    from landslide_susceptibility.geodata import blocks

    slides = points(*GRID.centres(np.arange(0, 3000, 37)))
    first = classify(raster, str(tmp_path / "a.tif"))
    first_table = zone_table(first.path, slides)
    original = blocks.block_windows
    monkeypatch.setattr(blocks, "block_windows", lambda grid, tile, block: original(grid, (7, 11), 16))
    elsewhere = Workers(PicklingExecutor())
    second = classify(raster, str(tmp_path / "b.tif"), workers=elsewhere)
    assert (first.limits, first.cells, first.gvf) == (second.limits, second.cells, second.gvf)
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))
    for a, b in zip(first_table, zone_table(second.path, slides, workers=elsewhere)):
        assert a.cells == b.cells and a.landslides == b.landslides and a.area_km2 == pytest.approx(b.area_km2)


def test_settings_out_of_range_leave_nothing(tmp_path, raster):
    wrong = [
        {"method": "jenks"},
        {"zones": 1},
        {"zones": 256},
        {"method": "manual"},
        {"method": "manual", "breaks": ""},
        {"method": "manual", "breaks": "0.5 0.2"},
        {"method": "manual", "breaks": "a b"},
        {"method": "manual", "breaks": np.linspace(0, 1, 255)},
        {"band": 2},
        {"band": 0},
    ]
    for settings in wrong:
        with pytest.raises(ParameterError):
            classify(raster, str(tmp_path / "z.tif"), **settings)
    empty = make_raster(tmp_path / "e.tif", np.full((50, 60), -1, np.float32), GRID, nodata=-1)
    with pytest.raises(InputError):
        classify(empty, str(tmp_path / "z.tif"))
    with pytest.raises(InputError, match="also an input"):
        classify(empty, empty)
    assert set(digests(tmp_path)) == {"e.tif"}


# --- the table --------------------------------------------------------------------------------------------------------

GRIDS = {
    "utm": GRID,
    "degrees": Grid(60, 50, (8.0, 0.2, 0.0, 65.0, 0.0, -0.2), "EPSG:4326"),
    "mercator": Grid(60, 50, (1e6, 20_000.0, 0.0, 9e6, 0.0, -20_000.0), "EPSG:3857"),
}


def cell_area(grid):
    """m² of the cells of each row, from the authalic formula (Snyder 1987, eq. 3-12)."""
    if grid is GRID:
        return np.full(50, 900.0)
    e2, a = 0.00669437999014, 6378137.0
    edges = grid.transform[3] + grid.transform[5] * np.arange(51)
    width = np.radians(grid.transform[1])
    if grid.crs == "EPSG:3857":
        edges, width = np.degrees(2 * np.arctan(np.exp(edges / a)) - np.pi / 2), grid.transform[1] / a
    s, e = np.sin(np.radians(edges)), np.sqrt(e2)
    q = s / (1 - e2 * s * s) + np.log((1 + e * s) / (1 - e * s)) / (2 * e)
    return a * a * (1 - e2) / 2 * width * -np.diff(q)


@pytest.mark.parametrize("name", GRIDS)
@pytest.mark.parametrize("exceptions", [False, True])
def test_the_table_by_hand(tmp_path, values, name, exceptions):
    grid = GRIDS[name]
    raster = make_raster(tmp_path / "p.tif", values, grid, nodata=-1)
    cells = np.random.default_rng(3).integers(0, 3000, 90)
    with gdal_exceptions(exceptions):
        zones = classify(raster, str(tmp_path / "z.tif"))
        rows = zone_table(zones.path, points(*grid.centres(cells), grid.crs), str(tmp_path / "t.gpkg"))
    number = read(zones.path)
    area = np.repeat(cell_area(grid)[:, None], 60, axis=1)
    inside = number > 0
    slides = np.bincount(number.ravel()[cells], minlength=6)[1:]
    for row in rows:
        here = number == row.zone
        share = area[here].sum() / area[inside].sum()
        assert row.name == ZONE_NAMES[row.zone - 1] and row.cells == here.sum()
        assert row.area_km2 == pytest.approx(area[here].sum() / 1e6, rel=1e-4)
        assert row.area_pct == pytest.approx(100 * share, rel=1e-4)
        assert row.landslides == slides[row.zone - 1]
        assert row.landslides_pct == pytest.approx(100 * row.landslides / slides.sum())
        assert row.density == pytest.approx(row.landslides / row.area_km2)
        assert row.frequency_ratio == pytest.approx(row.landslides / slides.sum() / share, rel=1e-4)
    assert sum(row.area_pct for row in rows) == pytest.approx(100)
    assert sum(row.area_km2 for row in rows) == pytest.approx(area[inside].sum() / 1e6, rel=1e-4)
    table = read_vector(tmp_path / "t.gpkg").fields
    columns = "zone name cells area_km2 area_pct landslides landslides_pct density frequency_ratio"
    apart = ["test_landslides", "test_landslides_pct", "test_frequency_ratio"]
    assert list(table) == columns.split() + apart
    assert all(np.isnan(np.asarray(table[name], float)).all() for name in apart)  # nothing is known of a split
    assert table["landslides"].tolist() == slides.tolist() and table["name"].tolist() == list(ZONE_NAMES)


def samples_at(grid, cells, train):
    """Samples at landslides, and as many non-landslides of both sides at the same places that must not count."""
    x, y = grid.centres(np.r_[cells, cells])
    count = cells.size
    return Samples(
        ("slope",),
        ("continuous",),
        x,
        y,
        np.repeat([1, 0], count).astype(np.uint8),
        np.r_[train, ~train],
        np.repeat(["landslide", "random"], count).astype(object),
        np.zeros(2 * count, np.int64),
        np.zeros((2 * count, 1), np.float32),
        grid.crs,
    )


@pytest.mark.parametrize("suffix", [".gpkg", ".csv"])
def test_held_out_landslides_are_counted_apart(tmp_path, values, raster, suffix):
    zones = classify(raster, str(tmp_path / "z.tif")).path
    rng = np.random.default_rng(4)
    cells = rng.choice(np.flatnonzero(values.ravel() != -1), 80, replace=False)
    number = read(zones).ravel()
    # Those in the highest zone train, the way of a network that knows its landslides by heart, but for some.
    train = np.where(number[cells] == 5, rng.random(80) < 0.9, rng.random(80) < 0.4)
    slides, out = points(*GRID.centres(cells)), str(tmp_path / f"t{suffix}")
    samples = samples_at(GRID, cells, train)
    write_samples(samples, str(tmp_path / "s.gpkg"))
    rows = zone_table(zones, slides, out, samples=samples)
    assert rows == zone_table(zones, slides, samples=str(tmp_path / "s.gpkg"))
    for row, plain in zip(rows, zone_table(zones, slides)):
        tested = (number[cells[~train]] == row.zone).sum()
        assert row.test_landslides == tested
        assert row.test_landslides_pct == pytest.approx(100 * tested / (~train).sum())
        assert row.test_frequency_ratio == pytest.approx(row.test_landslides_pct / row.area_pct)
        assert replace(row, test_landslides=None, test_landslides_pct=None, test_frequency_ratio=None) == plain
    assert rows[-1].test_landslides_pct < rows[-1].landslides_pct
    table = read_vector(out).fields
    assert [float(v) for v in table["test_landslides"]] == [row.test_landslides for row in rows]
    text = str(zone_words(rows))
    assert f"{rows[-1].landslides_pct:.1f} % of all" in text
    assert f"{rows[-1].test_landslides_pct:.1f} % of those" in text
    assert "and do not. The" in text and "expect the second figure" in text
    from_all = str(zone_words(rows, from_all=True))  # those held out had a part in the information values
    assert "do not" not in from_all and "expect" not in from_all
    assert from_all.endswith(f"{rows[-1].test_landslides_pct:.1f} % of those held out.")
    assert "these columns can flatter" in text and "of landslides can flatter" in str(
        zone_words(zone_table(zones, slides))
    )


def test_samples_of_other_landslides_are_refused(tmp_path, raster, values):
    zones = classify(raster, str(tmp_path / "z.tif")).path
    cells = np.flatnonzero(values.ravel() != -1)[:60]
    slides = points(*GRID.centres(cells[:30]))
    for samples in (samples_at(GRID, cells[30:], np.zeros(30, bool)), samples_at(GRID, cells[:30], np.ones(30, bool))):
        with pytest.raises(InputError, match="No landslide lies on the cell|hold no landslide whose split"):
            zone_table(zones, slides, str(tmp_path / "t.csv"), samples=samples)
    assert not (tmp_path / "t.csv").exists()


def test_landslides_may_be_located_already(tmp_path, values, raster):
    """Where the map has gaps that the raster they were located on has not, the same ones are counted."""
    zones = classify(raster, str(tmp_path / "z.tif")).path
    cells = np.random.default_rng(5).integers(0, 3000, 200)
    slides = points(*GRID.centres(cells))
    whole = make_raster(tmp_path / "whole.tif", np.ones_like(values), GRID)
    located = landslides_on(slides, describe(whole))
    assert len(located) == 200 > (values.ravel()[cells] != -1).sum()
    given, anew = (zone_table(zones, source, str(tmp_path / "t.csv")) for source in (located, slides))
    assert given == anew and sum(row.landslides for row in given) == (values.ravel()[cells] != -1).sum()
    moved = make_raster(tmp_path / "moved.tif", np.ones_like(values), replace(GRID, transform=(1, 30, 0, 1, 0, -30)))
    elsewhere = landslides_on(points([100.0], [-100.0]), describe(moved))
    with pytest.raises(InputError, match="another grid"):
        zone_table(zones, elsewhere)


def test_an_empty_zone_has_no_density(tmp_path, raster):
    zones = classify(raster, str(tmp_path / "z.tif"), method="manual", breaks=[0.5, 2.0])
    rows = zone_table(zones.path, points(*GRID.centres(np.arange(0, 3000, 41))))
    assert rows[2].cells == 0 and np.isnan(rows[2].density) and np.isnan(rows[2].frequency_ratio)
    zone_table(zones.path, points(*GRID.centres([5, 7, 99])), str(tmp_path / "t.csv"))
    assert len(read_vector(tmp_path / "t.csv")) == 3


def test_what_is_no_zone_map_is_refused(tmp_path, raster):
    slides = points(*GRID.centres([5, 7, 99]))
    with pytest.raises(InputError, match="no zone map"):
        zone_table(raster, slides)
    zones = classify(raster, str(tmp_path / "z.tif")).path
    with pytest.raises(InputError, match="None of the"):
        zone_table(zones, points([0.0], [0.0]))
    inventory = tmp_path / "inventory.gpkg"
    write_layer(inventory, "l", {}, slides.wkb, crs=UTM, geometry_type="Point")
    before = digests(tmp_path)
    with pytest.raises(InputError, match="also an input"):
        zone_table(zones, str(inventory), str(inventory))
    assert digests(tmp_path) == before


def test_the_grid_of_a_zone_map_is_that_of_its_raster(tmp_path, raster):
    zones = describe(classify(raster, str(tmp_path / "z.tif")).path)
    assert zones.grid.same_as(describe(raster).grid)
    assert np.asarray(zones.grid.cell_areas(Window(0, 0, 60, 50))).max() == pytest.approx(900)


@pytest.mark.parametrize("values", [(1, 2, 3, 4, 5), (0, 10, 20), (-2, 7, 300)])
@pytest.mark.parametrize("dtype", [np.int16, np.float32])
def test_any_raster_of_whole_numbers_is_a_zone_map(tmp_path, values, dtype):
    """As ArcGIS, r.reclass or native:reclassifybytable make one."""
    rng = np.random.default_rng(2)
    plane = rng.choice(values, (50, 60)).astype(dtype)
    plane[:3] = -999
    path = make_raster(tmp_path / "classed.tif", plane, GRID, nodata=-999)
    cells = np.arange(180, 3000, 41)
    rows = zone_table(path, points(*GRID.centres(cells)), str(tmp_path / "t.csv"))
    assert [row.zone for row in rows] == list(values)
    assert [row.name for row in rows] == [f"zone {value}" for value in values]
    assert [row.cells for row in rows] == [(plane == value).sum() for value in values]
    assert [row.landslides for row in rows] == [(plane.ravel()[cells] == value).sum() for value in values]
    assert read_vector(tmp_path / "t.csv").fields["zone"].tolist() == list(values)


def test_zones_are_called_as_the_raster_calls_them(tmp_path):
    path = make_raster(tmp_path / "classed.tif", 1 + np.arange(3000).reshape(50, 60) % 3, GRID, dtype=gdal.GDT_Byte)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "low", "", "high"])
    dataset = None
    rows = zone_table(path, points(*GRID.centres(np.arange(0, 3000, 41))))
    assert [row.name for row in rows] == ["low", "zone 2", "high"]


@pytest.mark.parametrize("plane", [np.arange(3000) % 256, np.linspace(0, 3, 3000), np.full(3000, -999)])
def test_many_numbers_fractions_and_nothing_are_no_zones(tmp_path, plane):
    path = make_raster(tmp_path / "z.tif", plane.reshape(50, 60).astype(np.float32), GRID, nodata=-999)
    with pytest.raises(InputError, match="no zone map, which holds 1 to 255 whole numbers|no cell with data"):
        zone_table(path, points(*GRID.centres([5, 7, 99])))


def test_zones_are_polygons_too_where_that_is_asked_for(tmp_path):
    values = np.zeros((50, 60), np.float32)
    values[:, 20:], values[:, 40:] = 0.5, 1.0
    values[10:13, 5:8] = 1.0  # nine cells
    values[30:34, 5:8] = 1.0  # twelve
    values[:2] = -1
    path = make_raster(tmp_path / "p.tif", values, GRID, nodata=-1)
    (tmp_path / "out").mkdir()
    for smallest, count in ((10, 4), (1, 5)):
        target = tmp_path / "out" / "zones.gpkg"
        result = classify(path, str(tmp_path / "out" / "z.tif"), zones=3, polygons=str(target), smallest_patch=smallest)
        found = read_vector(str(target))
        areas = [ogr.CreateGeometryFromWkb(wkb).GetArea() for wkb in found.wkb]
        assert len(found) == count and all(ogr.CreateGeometryFromWkb(wkb).IsValid() for wkb in found.wkb)
        cell = abs(np.linalg.det(GRID.matrix))
        assert sum(areas) == pytest.approx(48 * 60 * cell)  # a sieved patch belongs to its neighbour, nodata to none
        assert sorted(set(found.fields["zone"])) == [1, 2, 3]
        named = dict(zip(found.fields["zone"], found.fields["name"]))
        assert [named[zone] for zone in (1, 2, 3)] == result.names
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "z.qml",
        "z.tif",
        "z.tif.aux.xml",
        "zones.gpkg",
        "zones.qml",
    ]


@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"polygons": "zones.csv"}, "zones.csv.*gpkg"),
        ({"polygons": "zones.xyz"}, "zones.xyz"),
        ({"polygons": "zones.gpkg", "smallest_patch": 0}, "0 cells.*from 1 on"),
        ({"palette": "rainbow"}, "rainbow.*RdYlBu"),
    ],
)
def test_polygons_and_palettes_that_cannot_be(tmp_path, raster, monkeypatch, wrong, said):
    monkeypatch.chdir(tmp_path)
    with pytest.raises((InputError, ParameterError), match=said):
        classify(raster, "z.tif", **wrong)
    assert list(tmp_path.iterdir()) == []


def test_cancelled_polygons_leave_nothing(tmp_path, raster):
    class Cancels(Listener):
        def cancelled(self) -> bool:
            return self.fractions and self.fractions[-1] > 0.9

    with pytest.raises(Cancelled):
        classify(raster, str(tmp_path / "z.tif"), polygons=str(tmp_path / "z.gpkg"), feedback=Cancels())
    assert list(tmp_path.iterdir()) == []


def test_limits_of_another_zone_raster_are_taken_to_the_last_bit(raster, tmp_path):
    first = classify(raster, str(tmp_path / "a.tif"), zones=4)
    again = classify(raster, str(tmp_path / "b.tif"), zones=7, limits_from=str(tmp_path / "a.tif"))
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))
    assert again.limits == first.limits and again.names == first.names and again.cells == first.cells
    assert again.limits_from.endswith("/a.tif") and not first.limits_from


def test_a_map_of_another_year_is_cut_by_the_limits_of_the_first(values, raster, tmp_path):
    """Where nothing is as high any more, the highest zone is empty: that is what the comparison is for."""
    first = classify(raster, str(tmp_path / "a.tif"))
    later = make_raster(tmp_path / "later.tif", np.where(values == -1, -1, values / 2), GRID, nodata=-1)
    told = Listener()
    found = classify(later, str(tmp_path / "b.tif"), limits_from=str(tmp_path / "a.tif"), feedback=told)
    assert found.limits[1:-1] == first.limits[1:-1] and len(found.names) == 5 and found.cells[-1] == 0
    assert any("The limits of the zones are those of" in text for text in told.infos)


def test_limits_come_from_a_zone_raster_or_not_at_all(raster, tmp_path):
    with pytest.raises(InputError, match="holds no limits of zones .LIMITS_FROM"):
        classify(raster, str(tmp_path / "b.tif"), limits_from=raster)
    classify(raster, str(tmp_path / "a.tif"))
    with pytest.raises(ParameterError, match="give one of the two"):
        classify(raster, str(tmp_path / "b.tif"), breaks="0.5", limits_from=str(tmp_path / "a.tif"))
    with pytest.raises(InputError, match="also an input"):
        classify(raster, str(tmp_path / "a.tif"), limits_from=str(tmp_path / "a.tif"))
    (tmp_path / "manifest.json").write_text("{}")
    with pytest.raises(InputError, match="is damaged"):
        classify(raster, str(tmp_path / "b.tif"), limits_from=str(tmp_path / "manifest.json"))
