"""Statistics in polygons and along lines: by covered shares of valid cells, whatever is read at a time."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.geodata import unit_statistics as module
from landslide_susceptibility.geodata.raster import describe
from landslide_susceptibility.geodata.unit_statistics import unit_statistics
from landslide_susceptibility.geodata.units import Units, landslides_in, units_on
from landslide_susceptibility.geodata.vectors import VectorData
from osgeo import ogr
from raster_files import UTM, Listener, make_raster, utm_grid

pytest.importorskip("exactextract", reason="exactextract is not installed")
GRID = utm_grid(40, 30, cell=10.0, x=1000.0, y=5000.0)


def box(column, row, width, height) -> str:
    """Return a rectangle in cells of the grid."""
    west, north = 1000 + 10 * column, 5000 - 10 * row
    east, south = west + 10 * width, north - 10 * height
    return f"POLYGON (({west} {north}, {east} {north}, {east} {south}, {west} {south}, {west} {north}))"


def shapes(*wkt):
    return [None if text is None else ogr.CreateGeometryFromWkt(text) for text in wkt]


def layer(*wkt, crs=UTM) -> VectorData:
    return VectorData([None if g is None else bytes(g.ExportToWkb()) for g in shapes(*wkt)], crs)


@pytest.fixture(scope="module")
def raster(tmp_path_factory):
    """Two bands of amounts and one of three categories; the cell in row 3, column 3 lacks the second."""
    rng = np.random.default_rng(0)
    planes = rng.random((3, 30, 40)).astype(np.float32)
    planes[2] = rng.integers(1, 4, (30, 40))
    planes[1, 3, 3] = -9999
    path = make_raster(tmp_path_factory.mktemp("units") / "bands.tif", planes, GRID, nodata=-9999)
    return describe(path), planes


def test_a_cell_counts_by_its_covered_share_if_all_bands_are_valid(raster):
    """A square from the middle of a cell to the middle of another: its rim counts half, its corners a quarter."""
    info, planes = raster
    weight = np.outer([0.5, 1, 1, 1, 1, 0.5], [0.5, 1, 1, 1, 1, 0.5])
    weight[3, 3] = 0
    found = unit_statistics(info, shapes(box(0.5, 0.5, 5, 5)), [1, 2], [3])
    assert found.cells == pytest.approx([weight.sum()])
    for at, plane in enumerate(planes[:2, :6, :6].astype(float)):
        mean = (weight * plane).sum() / weight.sum()
        assert found.mean[0, at] == pytest.approx(mean)
        assert found.deviation[0, at] == pytest.approx(np.sqrt((weight * (plane - mean) ** 2).sum() / weight.sum()))
        inside = plane[weight > 0]
        assert (found.lowest[0, at], found.highest[0, at]) == (inside.min(), inside.max())
    for value, share in found.shares[0].items():
        assert share[0] == pytest.approx(weight[planes[2, :6, :6] == value].sum() / weight.sum())
    assert list(found.shares[0]) == [1, 2, 3]


def test_units_elsewhere_of_several_parts_and_without_geometry(raster):
    info, planes = raster
    two = f"MULTIPOLYGON ({box(10, 10, 1, 1)[8:]}, {box(30, 20, 1, 1)[8:]})"
    found = unit_statistics(
        info, shapes(two, box(100, 100, 5, 5), None, box(3, 3, 1, 1), box(39, 29, 4, 4)), [1], [3, 2]
    )
    assert found.cells.tolist() == [2, 0, 0, 0, 1]
    assert found.mean[0, 0] == pytest.approx((planes[0, 10, 10] + planes[0, 20, 30]) / 2)
    assert np.isnan(found.mean[1:4]).all() and np.isnan(found.shares[0][1][1:4]).all()
    assert found.mean[4, 0] == planes[0, 29, 39]


@pytest.mark.parametrize("order", ["as they are", "the other way round"])
def test_what_is_read_at_a_time_changes_nothing(raster, monkeypatch, order):
    """Units of a few cells, and one that is larger than what is held."""
    info, _ = raster
    wkt = [box(c, r, 3.3, 2.7) for r in range(0, 27, 3) for c in range(0, 36, 4)] + [box(0.2, 0.2, 39.1, 29.1)]
    units = shapes(*(wkt if order == "as they are" else wkt[::-1]))
    whole = unit_statistics(info, units, [1, 2], [3], overlaps=True)
    monkeypatch.setattr(module, "TILE", 6)
    monkeypatch.setattr(module, "MOST_VALUES", 300)
    small = unit_statistics(info, units, [1, 2], [3], overlaps=True)
    for name in ("cells", "mean", "deviation", "lowest", "highest"):
        np.testing.assert_allclose(getattr(small, name), getattr(whole, name), rtol=1e-9)
    for one, other in zip(small.shares, whole.shares):
        for value in whole.shares[0]:
            np.testing.assert_allclose(one[value], other[value], rtol=1e-9)
    assert small.overlapping == whole.overlapping > 0.5


def test_overlaps(raster):
    """Neighbours that share cells along their border do not overlap; two that are one cell apart of the same do."""
    info, _ = raster
    beside = shapes(box(0.3, 0.3, 5.4, 5.4), box(5.7, 0.3, 5.4, 5.4), box(0.3, 5.7, 5.4, 5.4), box(5.7, 5.7, 5.4, 5.4))
    assert unit_statistics(info, beside, [1], overlaps=True).overlapping == 0
    assert unit_statistics(info, shapes(box(10, 10, 4, 4), box(12, 10, 4, 4)), [1], overlaps=True).overlapping == 8 / 24


@pytest.mark.parametrize(
    ("line", "weights"),
    [
        ("LINESTRING (1005 4995, 1035 4985)", None),
        ("LINESTRING (1005 4995, 1035 4995)", {(0, 0): 5, (0, 1): 10, (0, 2): 10, (0, 3): 5}),
        ("LINESTRING (1015 4995, 1015 4975)", {(0, 1): 5, (1, 1): 10, (2, 1): 5}),
    ],
)
def test_a_line_counts_by_its_length(raster, line, weights):
    """One along a row or a column too, whose envelope has no area."""
    info, planes = raster
    found = unit_statistics(info, shapes(line), [1])
    assert found.cells[0] == pytest.approx(ogr.CreateGeometryFromWkt(line).Length(), rel=1e-5)
    if weights:
        mean = sum(planes[0, row, column] * length for (row, column), length in weights.items())
        assert found.mean[0, 0] == pytest.approx(mean / sum(weights.values()), rel=1e-5)


def test_a_rotated_raster_is_refused(raster, tmp_path):
    turned = utm_grid(40, 30)
    turned = type(turned)(40, 30, (0.0, 10.0, 1.0, 0.0, 1.0, -10.0), UTM)
    path = make_raster(tmp_path / "turned.tif", np.zeros((30, 40), np.float32), turned)
    with pytest.raises(InputError, match="rotated or upside down: warp it"):
        unit_statistics(describe(path), shapes(box(0, 0, 1, 1)), [1])


@pytest.mark.parametrize("units", [[box(n % 30, n % 20, 2, 2) for n in range(200)], [box(0.2, 0.2, 39.1, 29.1)]])
def test_a_click_on_cancel_ends_it(raster, monkeypatch, units):
    """Also within a unit that is larger than what is held."""
    monkeypatch.setattr(module, "TILE", 6)
    monkeypatch.setattr(module, "MOST_VALUES", 300)
    with pytest.raises(Cancelled):
        unit_statistics(raster[0], shapes(*units), [1], feedback=Listener(cancel_after=3))


def test_units_are_brought_to_the_raster_and_made_valid(raster):
    """A bow tie of 8 cells, of which exactextract alone counts 6, and squares in degrees."""
    info, _ = raster
    bow = "POLYGON ((1100 4900, 1140 4860, 1140 4900, 1100 4860, 1100 4900))"
    units = units_on(layer(bow, None, "POINT (1000 5000)"), info)
    assert (len(units), units.mended, units.missing, units.feature.tolist()) == (1, 1, 2, [0])
    assert unit_statistics(info, units.shapes, [1]).cells == pytest.approx([8])
    away = ogr.CreateGeometryFromWkt(box(2, 2, 6, 6))
    there = units_on(layer(box(2, 2, 6, 6)), info).shapes[0]
    assert there.Equals(away)


def units_of(*wkt) -> Units:
    found = shapes(*wkt)
    return Units(layer(*wkt), np.arange(len(found)), found, 2, 0)


def test_landslides_count_where_their_point_lies_and_cover_an_area_once():
    """The two discs of the first unit overlap by half; one landslide lies in none, one nowhere."""
    units = units_of(box(0, 0, 10, 10), box(10, 0, 10, 10), box(0, 10, 10, 10))
    slides = shapes(box(1, 1, 4, 4), box(3, 1, 4, 4), box(8, 4, 6, 2))
    points = np.array([[1030, 4970], [1050, 4970], [1110, 4950], [1150, 4950], [1390, 4710], [np.nan, np.nan]])
    count, share, outside = landslides_in(units, points, slides)
    assert count.tolist() == [2, 2, 0] and outside == 2
    assert share == pytest.approx([(24 + 4) / 100, 8 / 100, 0])
    assert np.isnan(landslides_in(units, points, [])[1]).all()
