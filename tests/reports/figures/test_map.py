"""Map pictures: true colours, true areas, round and right scale bars, whole files."""

from __future__ import annotations

import io
import os

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.analysis.palettes import zone_colours
from landslide_susceptibility.analysis.zones import ZONE_NAMES, zone_names
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.reports.figures.cartography import Frame, length_text, scale_bar_length, title_lines
from landslide_susceptibility.reports.figures.map import raster_map_png, shaded, zone_map_png
from landslide_susceptibility.reports.figures.map_sheet import MapExtent, new_sheet
from landslide_susceptibility.reports.figures.style import new_figure, png
from matplotlib.image import imread
from matplotlib.patches import Rectangle
from matplotlib.text import Text

RED, BLUE = (200, 10, 20), (10, 20, 200)


def pixels(png: bytes) -> np.ndarray:
    return np.rint(255 * imread(io.BytesIO(png), format="png")[..., :3]).astype(int)


def count_of(png: bytes, colour) -> int:
    return int((pixels(png) == np.array(colour)).all(axis=-1).sum())


def test_the_picture_has_the_colours_of_the_zones():
    zones = np.repeat(np.repeat(np.arange(6, dtype=np.uint8)[None], 3, axis=0), 2, axis=1)
    png = zone_map_png(None, zones, ZONE_NAMES, zone_colours(5), cell_size_m=(30, 30))
    counts = [count_of(png, colour) for colour in zone_colours(5)]
    # Zones of the same area have the same number of pixels, but for those mixed along their edges.
    assert min(counts) > 0.95 * max(counts) > 10_000


def test_what_is_unlike_all_samples_is_hatched_there_and_nowhere_else():
    zones = np.ones((40, 40), np.uint8)
    zones[:, 36:] = 0
    doubtful = np.zeros((40, 40), bool)
    doubtful[:20] = True
    flat, hatched = (pixels(zone_map_png(None, zones, ["one"], [RED], hatched=mask)) for mask in (None, doubtful))
    dark, bright = ((hatched == np.array(colour)).all(axis=-1) for colour in ((16, 20, 24), (255, 255, 255)))
    red = np.argwhere((flat == np.array(RED)).all(axis=-1))
    (top, left), (bottom, _) = red.min(axis=0), red.max(axis=0)
    middle = (top + bottom) // 2
    upper, lower = slice(top + 5, middle - 3), slice(middle + 4, bottom - 4)
    columns = slice(left + 5, left + 200)
    assert dark[upper, columns].mean() == pytest.approx(0.2, abs=0.01)
    assert bright[upper, columns].mean() == pytest.approx(0.1, abs=0.01)
    assert not dark[lower, columns].any() and not bright[lower, columns].any()
    assert zone_map_png(None, zones, ["one"], [RED], hatched=np.zeros((40, 40), bool)) == zone_map_png(
        None, zones, ["one"], [RED]
    )


def test_pixels_are_in_proportion_to_areas_and_nodata_is_white():
    zones = np.zeros((40, 40), np.uint8)
    zones[:, :10], zones[:, 30:] = 1, 2
    png = zone_map_png(None, zones, ["one", "two"], [RED, BLUE])
    zones[:, 10:20] = 1
    wider = zone_map_png(None, zones, ["one", "two"], [RED, BLUE])
    assert count_of(wider, RED) / count_of(png, RED) == pytest.approx(2, rel=0.03)
    assert count_of(png, (255, 255, 255)) - count_of(wider, (255, 255, 255)) == pytest.approx(
        count_of(wider, RED) - count_of(png, RED), rel=0.03
    )


def test_cells_are_as_wide_and_high_on_the_map_as_on_the_ground():
    zones = np.ones((10, 10), np.uint8)
    picture = (pixels(zone_map_png(None, zones, ["one"], [RED], cell_size_m=(10, 30))) == np.array(RED)).all(axis=-1)
    # The legend's box is far smaller than the map: rows and columns with much red are the map's.
    wide, high = (picture.sum(axis=0) > 200).sum(), (picture.sum(axis=1) > 200).sum()
    assert high / wide == pytest.approx(3, rel=0.02)


def test_shading_darkens_slopes_and_leaves_lit_and_unknown_cells():
    picture = np.full((1, 4, 3), 0.8)
    shade = np.array([[1.0, 0.5, 0.0, np.nan]])
    result = shaded(picture, shade, strength=0.5)[0, :, 0]
    # The 95th percentile of 1, 0.5 and 0 is 0.95, which counts as fully lit.
    np.testing.assert_allclose(result, [0.8, 0.8 * (1 - 0.5 * (1 - 0.5 / 0.95)), 0.4, 0.8])
    np.testing.assert_array_equal(shaded(picture, None), picture)
    np.testing.assert_array_equal(shaded(picture, np.full((1, 4), np.nan)), picture)


def test_shade_shows_in_the_picture():
    zones, shade = np.ones((20, 20), np.uint8), np.ones((20, 20))
    shade[:, 10:] = 0.2
    png = zone_map_png(None, zones, ["one"], [RED], shade)
    flat = zone_map_png(None, zones, ["one"], [RED])
    assert count_of(png, RED) / count_of(flat, RED) == pytest.approx(0.5, abs=0.03)


def test_landslides_are_drawn_where_they_are():
    zones = np.ones((100, 100), np.uint8)
    without = pixels(zone_map_png(None, zones, ["one"], [RED]))
    many = zone_map_png(None, zones, ["one"], [RED], landslides=np.array([[25.0, 75.0], [np.nan, 3.0]]))
    mask = (without == np.array(RED)).all(axis=-1)
    columns = np.flatnonzero(mask.sum(axis=0) > 500)
    rows = np.flatnonzero(mask.sum(axis=1) > 500)
    inside = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    # The legend gains a row, which moves nothing of a map that is higher than its legend.
    changed = np.argwhere((pixels(many)[inside] != without[inside]).any(axis=-1))
    assert changed.size
    np.testing.assert_allclose(changed.mean(axis=0) / np.array([rows.size, columns.size]), [0.75, 0.25], atol=0.01)
    assert zone_map_png(None, zones, ["one"], [RED], landslides=[]) == zone_map_png(None, zones, ["one"], [RED])


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (2, 3), (30, 39)])
@pytest.mark.parametrize("count", [1, 5, 30])
def test_any_shape_and_number_of_zones(shape, count):
    zones = np.full(shape, count, np.uint8)
    names = [f"{name} <&> $x$ {'long ' * 20}" for name in zone_names(count)]
    png = zone_map_png(None, zones, names, zone_colours(count), np.full(shape, np.nan), title="Title $ " * 40)
    height, width, _ = pixels(png).shape
    assert 400 < width <= 1700 and 200 < height < 2300
    assert count_of(png, zone_colours(count)[-1]) > 300


def test_nothing_known_is_a_map_that_says_so():
    assert pixels(zone_map_png(None, np.zeros((5, 5), np.uint8), ["one"], [RED])).min() < 100
    assert pixels(raster_map_png(None, np.full((5, 9), np.nan))).min() < 100


def test_zones_that_do_not_fit_are_refused_and_nothing_is_written(tmp_path):
    target = tmp_path / "map.png"
    for zones, names, shade in (
        (np.full((2, 2), 3), ["one", "two"], None),
        (np.ones((2, 2, 2), int), ["one", "two"], None),
        (np.full((2, 2), -1), ["one", "two"], None),
        (np.ones((2, 2), int), ["one"], None),
        (np.ones((2, 2), int), ["one", "two"], np.ones((3, 2))),
    ):
        with pytest.raises(InputError):
            zone_map_png(target, zones, names, [RED, BLUE], shade)
    with pytest.raises(ParameterError, match="above zero"):
        zone_map_png(target, np.ones((2, 2), int), ["one"], [RED], cell_size_m=(0, 30))
    with pytest.raises(ParameterError, match="at least one cell"):
        zone_map_png(target, np.ones((0, 2), int), ["one"], [RED])
    with pytest.raises(InputError, match="one band"):
        raster_map_png(target, np.ones(4))
    assert os.listdir(tmp_path) == []


def test_the_picture_is_written_whole(tmp_path, monkeypatch):
    target, zones = tmp_path / "map.png", np.ones((4, 4), np.uint8)
    content = zone_map_png(target, zones, ["one"], [RED])
    assert target.read_bytes() == content

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(InputError, match="No space"):
        zone_map_png(target, zones, ["one"], [BLUE])
    assert target.read_bytes() == content and os.listdir(tmp_path) == ["map.png"]


def test_a_raster_with_a_centre_is_as_red_above_as_it_is_blue_below():
    values = np.tile(np.linspace(-1, 3, 200), (100, 1))
    picture = pixels(raster_map_png(None, values, cell_size_m=(10, 20), centre=0.0, limits=(-1, 3)))
    row = picture[600]
    map_columns = np.flatnonzero((row != 255).any(axis=-1))
    middle = row[map_columns[0] : map_columns[0] + 980]
    # White where the value is zero: a quarter of the way from -1 to 3.
    whitest = middle[5:-5].sum(axis=1).argmax() + 5
    assert whitest / 980 == pytest.approx(0.25, abs=0.02)
    assert middle[20, 2] > middle[20, 0] and middle[-20, 0] > middle[-20, 2]


def test_rasters_of_one_value_and_of_extreme_values():
    one = np.full((4, 4), 7.0)
    one[0, 0] = np.inf
    for values in (one, np.array([[1e-30, 1e30]]), np.array([[np.nan, 5.0]])):
        assert pixels(raster_map_png(None, values, label="x" * 100, landslides=[(0, 0)])).min() < 100


@given(st.floats(1e-3, 1e8))
def test_scale_bar_lengths_are_round_and_the_longest_that_fit(longest):
    length = scale_bar_length(longest)
    assert f"{length:.6e}"[:8] in ("1.000000", "2.000000", "5.000000")
    assert longest / 2.5 * (1 - 1e-6) <= length <= longest * (1 + 1e-6)


def test_scale_bar_texts():
    assert [scale_bar_length(m) for m in (1, 1.9, 2, 4.99, 5, 999, 1000)] == [1, 1, 2, 2, 5, 500, 1000]
    assert [str(length_text(m)) for m in (0.5, 200, 1000, 20000, 5e6)] == [
        "0.5 m",
        "200 m",
        "1 km",
        "20 km",
        "5,000 km",
    ]


@given(st.integers(1, 2000), st.integers(1, 2000), st.floats(0.5, 2000), st.floats(0.5, 2))
@settings(max_examples=25, deadline=None)
def test_the_scale_bar_is_as_long_as_it_says(columns, rows, cell, ratio):
    sheet = new_sheet(MapExtent(0, 0, columns, rows), (cell, cell * ratio), "", 5)
    box = sheet.map_axes.get_position()
    wide, high = sheet.figure.get_size_inches() * (box.width, box.height)
    if min(wide, high) > 0.2:  # thinner maps are drawn wider than they are, so as to be seen at all
        assert columns * cell / wide == pytest.approx(rows * cell * ratio / high)
    metres_per_inch = columns * cell / wide if wide >= high else rows * cell * ratio / high
    parts = [patch for patch in sheet.overlay.patches if isinstance(patch, Rectangle)]
    assert sum(part.get_width() for part in parts) * metres_per_inch == pytest.approx(sheet.scale_bar_m)
    texts = [text.get_text() for text in sheet.overlay.texts]
    assert str(length_text(sheet.scale_bar_m)) in texts and "N" in texts


def test_titles_take_at_most_two_lines():
    assert title_lines("", 5) == []
    assert title_lines("Short", 5) == ["Short"]
    lines = title_lines("word " * 100, 5)
    assert len(lines) == 2 and lines[1].endswith("…")


A4_TEXT = 176 / 25.4  # inches between the margins of a printed report
NOTES = ("CRS: WGS 84 / UTM zone 48N (EPSG:32648)", "cells: 90 × 90 m", "landslides: slides.gpkg", "made on 2024-05-31")


@pytest.mark.parametrize("shape", [(30, 30), (10, 60), (60, 10), (24, 30), (1, 300)])
def test_all_that_a_sheet_says_is_seven_points_or_more_on_a4(shape, monkeypatch):
    sheets = []
    monkeypatch.setattr("landslide_susceptibility.reports.figures.map.png", lambda figure, apart: sheets.append(figure))
    frame = Frame(5e5, 3e6, 90, -90)
    points = np.array([[0.5, 0.5]])
    zones = np.ones(shape, np.uint8)
    zone_map_png(None, zones, ["one"], [RED], title="T", landslides=points, frame=frame, notes=NOTES)
    raster_map_png(None, np.random.default_rng(0).random(shape), frame=frame, label="l")
    for figure in sheets:
        shrunk = min(1.0, A4_TEXT / figure.get_size_inches()[0])
        texts = [text for text in figure.findobj(Text) if text.get_text() and text.get_visible()]
        assert texts and min(text.get_fontsize() for text in texts) * shrunk >= 7


def test_the_foot_of_a_sheet_says_where_and_when(monkeypatch):
    sheets = []
    monkeypatch.setattr("landslide_susceptibility.reports.figures.map.png", lambda figure, apart: sheets.append(figure))
    for shape in ((30, 30), (10, 60)):
        zone_map_png(None, np.ones(shape, np.uint8), ["one"], [RED], notes=NOTES)
    for figure in sheets:
        drawn = " ".join(text.get_text() for text in reversed(figure.findobj(Text)))
        for note in NOTES:
            assert all(word in drawn for word in note.split())
        # No line reaches beyond the sheet, and none is hidden by the map.
        width = figure.bbox.width
        boxes = [text.get_window_extent() for text in figure.findobj(Text) if "CRS" in text.get_text()]
        assert boxes and all(box.x0 >= 0 and box.x1 <= width for box in boxes)
        assert all(box.y1 < axes.bbox.y0 for box in boxes for axes in figure.axes[1:])


@pytest.mark.parametrize("count", [1500, 1501, 20_000])
def test_a_large_inventory_is_drawn_thinned_and_the_legend_says_so(count, monkeypatch):
    sheets = []
    monkeypatch.setattr("landslide_susceptibility.reports.figures.map.png", lambda figure, apart: sheets.append(figure))
    rng = np.random.default_rng(1)
    points, held_out = 30 * rng.random((count, 2)), rng.random(count) < 0.3
    zone_map_png(None, np.ones((30, 30), np.uint8), ["one"], [RED], landslides=points, held_out=held_out)
    (figure,) = sheets
    lines = [line for line in figure.axes[1].lines if line.get_linestyle() == "None"]
    drawn = [len(line.get_xdata()) for line in lines]
    assert sum(drawn) == min(count, 1500)
    assert drawn[1] / sum(drawn) == pytest.approx(held_out.mean(), abs=0.04)
    said = [text.get_text() for text in figure.findobj(Text)]
    assert f"Training landslides ({int((~held_out).sum()):,})" in said
    assert f"Test landslides ({int(held_out.sum()):,})" in said
    assert (f"1,500 of {count:,} are drawn" in said) == (count > 1500)


def test_a_cell_of_a_coarse_map_is_one_colour():
    values = np.arange(900.0).reshape(30, 30)
    picture = pixels(raster_map_png(None, values, limits=(0, 900)))
    assert len(np.unique(picture[200:800, 100:800].reshape(-1, 3), axis=0)) < 400


def test_a_chart_keeps_its_commonest_colours_exactly():
    figure = new_figure(2, 2, layout=None)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.imshow(np.random.default_rng(0).random((90, 90)), cmap="viridis", aspect="auto")
    axes.axhspan(20, 40, color="#c9540a")
    picture = png(figure)
    full = np.asarray(figure.canvas.buffer_rgba())[..., :3].astype(int)
    found = pixels(picture)
    assert (found == np.array([0xC9, 0x54, 0x0A])).all(axis=-1).sum() > 20_000
    assert len(np.unique(found.reshape(-1, 3), axis=0)) == 256 < len(np.unique(full.reshape(-1, 3), axis=0))
    assert np.abs(found - full).max(axis=-1).mean() < 4
    assert png(figure) == picture
