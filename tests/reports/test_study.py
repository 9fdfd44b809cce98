"""Reports as a reader sees them: numbers, settings in words, tables that stay whole, maps with landslides, units."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.geodata.grid import crs_title
from landslide_susceptibility.geodata.stack import CATEGORICAL, StackFactor, open_stack
from landslide_susceptibility.geodata.stack_subset import write_subset
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.reports.figures.cartography import Frame
from landslide_susceptibility.reports.figures.map import zone_map_png
from landslide_susceptibility.reports.information_value import add_information_values
from landslide_susceptibility.reports.page import numbers
from landslide_susceptibility.reports.page.differences import p_cell, p_text
from landslide_susceptibility.reports.page.page import MOST_ROWS_TOGETHER, Page, unbroken
from landslide_susceptibility.reports.settings import negative_words, share_words, split_words, training_words
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.study.factor_source import FactorSource
from landslide_susceptibility.study.information_value import ClassValue, InformationValues
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.study.strategies.registry import STRATEGY_NAMES as STRATEGIES
from osgeo import gdal
from raster_files import make_raster, utm_grid
from study_results import as_read

PNG = zone_map_png(None, np.ones((4, 4), int), ["one"], ["#d01c1f"])


def shown(html: str) -> str:
    """The text of a page, with plain spaces."""
    text = re.sub(r"<[^>]+>", " ", html.partition("<body>")[2]).replace("\u2060", "")
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("0.801 (0.750 – 0.852)", "(0.750\u00a0–\u2060\u00a00.852)"),
        ("-2.6 – 3.2", "-2.6\u00a0–\u2060\u00a03.2"),
        ("22.9 % of it", "22.9\u00a0% of it"),
        ("90 × 90 m", "90\u00a0×\u2060\u00a090\u00a0m"),
        ("a – b", "a – b"),
        ("3 members", "3 members"),
    ],
)
def test_ranges_and_units_are_not_broken(text, whole):
    assert whole in unbroken(text)


@given(st.floats(-1e7, 1e7), st.floats(0, 1))
def test_separators_change_no_number(value, share):
    text = f"{value:.3f} – {share:.6f}"
    assert numbers.grouped(text).replace(",", "") == text
    assert re.search(r"\d{4}", numbers.grouped(text).partition(".")[0]) is None


@given(st.floats(0, 1))
def test_no_p_value_is_zero_and_no_zero_has_a_minus(p):
    assert float(p_cell(p).replace("< ", "")) > 0 and p_text(p).split()[0] in "=<"
    text = numbers.signed_zero_free(-p)
    assert float(text) == round(float(text), 3) and not (float(text) == 0 and text.startswith("-"))


def test_readable_settings():
    assert numbers.brief(0.0123456) == "0.0123" and numbers.brief(12345.6) == "12,346"
    assert [numbers.brief(v) for v in (999.4, 999.9, -999.9, 1000.4)] == ["999", "1,000", "-1,000", "1,000"]
    assert numbers.brief(1000) == "1,000" and str(numbers.brief((64, 64))) == "64, 64"
    assert numbers.with_unit("slope", "degrees") == "slope\u00a0(°)" and numbers.with_unit("ndvi", "1") == "ndvi"
    assert str(crs_title("EPSG:32648")) == "WGS 84 / UTM zone 48N (EPSG:32648)" and str(crs_title("")) == "no CRS"


@given(st.floats(-9e14, 9e14, allow_subnormal=False))
def test_a_brief_number_has_an_exponent_only_if_it_is_small(value):
    text = numbers.brief(value)
    assert "e" not in text or abs(value) < 0.001
    assert float(text.replace(",", "")) == pytest.approx(value, rel=0.0051)


@given(st.lists(st.integers(-(2**31), 2**32), min_size=2, max_size=9, unique=True))
def test_no_two_categories_read_alike(codes):
    texts = [numbers.category_text(float(code)) for code in codes]
    assert [int(text) for text in texts] == codes
    # Steps that know no name put the code's ':g' in its place, which says nothing.
    assert [numbers.category_text(float(code), f"{float(code):g}") for code in codes] == texts
    assert numbers.category_text(float(codes[0]), "marl") == f"{codes[0]}: marl"


@pytest.mark.parametrize("network", NETWORKS)
def test_no_setting_of_a_network_is_left_without_words(network):
    words = as_read(training_words(network, NETWORKS[network].settings_type()))
    assert words["Model"] not in NETWORKS
    assert all(name[0].isupper() and "_" not in name for name in words)
    assert numbers.DASH not in words.values() and "None" not in words.values()


def test_shares_are_as_they_were_set():
    assert as_read(split_words(SplitSettings(train_share=0.675)))["Training share"] == "67.5 %"
    assert as_read(split_words(SplitSettings(train_share=0.7)))["Training share"] == "70 %"
    words = as_read(training_words("mlp", {"dropout": 0.125, "validation_share": 0.1, "drop_epoch": 700}))
    assert (words["Dropout"], words["Validation share of each member"]) == ("12.5 %", "10 %")
    assert words["Learning rate a tenth after epoch"] == "700"


@given(st.integers(1, 999))
def test_no_share_in_tenths_of_a_percent_is_rounded(tenths):
    text = share_words(tenths / 1000)
    assert float(text.replace(" %", "")) == tenths / 10 and not text.endswith(".0 %")


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_only_settings_that_had_a_part_are_told(strategy):
    words = as_read(negative_words(NegativeSettings(strategy=strategy, buffer=1500.0, slope_limit=5.0)))
    text = " ".join([*words, *words.values()])
    assert ("1,500 m" in text) == (strategy == "buffer")
    assert ("5°" in text) == (strategy == "slope")
    assert ("Zones" in text) == (strategy == "information_value")
    assert "distance" not in text


def test_the_side_of_blocks_is_told_where_there_are_blocks():
    at_random, by_blocks = SplitSettings(block_size=2500.0), SplitSettings("blocks", block_size=2500.0)
    assert not [name for name in as_read(split_words(at_random)) if "block" in name]
    assert as_read(split_words(at_random, folds=3))["Side of the spatial blocks (folds)"] == "2,500 m"
    assert as_read(split_words(by_blocks))["Side of the spatial blocks"] == "2,500 m"


def test_short_tables_stay_on_one_page_and_boxes_in_one_row():
    page = Page("T")
    page.highlights({str(n): n for n in range(5)})
    page.table(["a"], [[n] for n in range(MOST_ROWS_TOGETHER)])
    page.table(["b"], [[n] for n in range(MOST_ROWS_TOGETHER + 1)])
    page.settings({"c": 1})
    html = page.html().partition("<body>")[2]
    assert html.count("together") == 2 and 'class="highlights abreast-5"' in html
    page.highlights({str(n): n for n in range(8)})  # two even rows
    assert 'class="highlights abreast-4"' in page.html()


def test_the_sizes_of_figures():
    page = Page("T")
    for size in ("small", "normal", "sheet"):
        page.figure(PNG, size, size=size)
    widths = [int(width) for width in re.findall(r'<img [^>]*width="(\d+)"', page.html())]
    assert widths[0] < widths[1] == widths[2]
    assert re.findall(r'<figure class="(\w+)"', page.html()) == ["small", "normal", "sheet"]
    with pytest.raises(ParameterError, match="huge"):
        page.figure(PNG, "c", size="huge")


def test_a_class_without_landslides_is_not_shown_as_the_average():
    rows = [
        ClassValue("rain", 1, 0.0, 1500.0, "0 – 1500", 50, 50.0, 5, 50.0, -0.0001),
        ClassValue("rain", 2, 1500.0, 3000.0, "1500 – 3000", 50, 50.0, 5, 50.0, 0.0),
        ClassValue("rock", 1, 12.0, 12.0, "Lias, grey marl with ammonites", 99, 99.0, 10, 100.0, 0.01),
        ClassValue("rock", 2, 31.0, 31.0, "Lias, grey marl with belemnites", 1, 1.0, 0, 0.0, 0.0),
        ClassValue("rock", 3, 1000001.0, 1000001.0, "1e+06", 1, 1.0, 1, 9.0, 0.1),
    ]
    factors = [StackFactor("rain", "continuous", 1, "mm"), StackFactor("rock", CATEGORICAL, 2)]
    texts = {}
    for alpha in (0.0, 1.0):
        page = Page("T")
        add_information_values(page, InformationValues(rows, alpha), factors)
        texts[alpha] = shown(page.html())
    text = texts[0.0]
    assert "From 10 training landslides, by the paper's formula" in text.replace("&#39;", "'")
    assert "From 10 training landslides, by Laplace smoothing with α = 1." in texts[1.0]
    assert "rock 3 1000001 1 1.00 1 9.00" in text and "e+06" not in text
    assert "31: Lias, grey marl with belemnites 1 1.00 0 0.00 –" in text and "no landslide lies in the class" in text
    assert "rain (mm) 1 0 – 1,500 50 50.00 5 50.00 0.000" in text and "-0.000" not in text
    assert "rain (mm) 2 1,500 – 3,000 50 50.00 5 50.00 0.000" in text
    assert "no landslide lies" not in texts[1.0] and "1 1.00 0 0.00 0.000" in texts[1.0]


def pixels(png: bytes) -> np.ndarray:
    from PIL import Image

    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def test_training_and_test_landslides_are_told_apart_on_the_map():
    zones, look = np.ones((100, 100), int), (["one"], ["#d01c1f"])
    points = np.array([[25.0, 25.0], [75.0, 75.0]])
    picture = pixels(zone_map_png(None, zones, *look, landslides=points, held_out=np.array([False, True])))
    rows, columns = np.nonzero((picture == (208, 28, 31)).all(axis=-1))
    rows = rows[columns < columns.min() + 300]  # the legend's box stands to the right of the map, which is square
    side = np.ptp(rows)
    training, held_out = (
        picture[round(rows.min() + share * side), round(columns.min() + share * side)] for share in (0.25, 0.75)
    )
    assert training.min() > 200 and held_out.max() < 90


def test_coordinates_at_the_frame_have_room_of_their_own():
    zones, look = np.ones((100, 100), int), (["one"], ["#d01c1f"])
    bare = pixels(zone_map_png(None, zones, *look)).shape
    framed = pixels(zone_map_png(None, zones, *look, frame=Frame(500000.0, 5000000.0, 10.0, -10.0))).shape
    assert framed[0] > bare[0] and framed[1] > bare[1]


@pytest.mark.parametrize("suffix", ["tif", "vrt"])
def test_a_category_has_no_unit(tmp_path, suffix):
    grid = utm_grid(20, 10)
    path = make_raster(tmp_path / "rock.tif", (np.arange(200) % 3).astype(np.uint8).reshape(10, 20), grid)
    raster = gdal.Open(path, gdal.GA_Update)
    raster.GetRasterBand(1).SetUnitType("m")
    raster = None
    stack = factor_stack([path], str(tmp_path / f"s.{suffix}"), categorical="rock").stack
    assert stack.factors[0].is_categorical and stack.factors[0].unit == ""
    # A stack of an earlier version, and a network's description.
    raster = gdal.Open(path, gdal.GA_Update)
    raster.GetRasterBand(1).SetMetadata({"KIND": "categorical"})
    raster = None
    assert open_stack(path).factors[0].unit == ""
    (factor,) = factors_from_samples(("rock",), ("categorical",), np.array([[1.0], [2.0]]), units={"rock": "m"})
    assert factor.unit == "" == type(factor).from_dict({**factor.to_dict(), "unit": "m"}).unit


@pytest.mark.parametrize("suffix", ["tif", "vrt"])
def test_units_and_file_names_travel_with_the_stack(tmp_path, suffix):
    grid = utm_grid(20, 10)
    values = np.arange(200, dtype=np.float32).reshape(10, 20)
    for name, unit in (("steep", "degrees"), ("plain", "")):
        path = make_raster(tmp_path / f"{name}.tif", values, grid)
        raster = gdal.Open(path, gdal.GA_Update)
        raster.GetRasterBand(1).SetUnitType(unit)
        raster = None
    sources = [FactorSource(str(tmp_path / "steep.tif"), "slope"), str(tmp_path / "plain.tif")]
    stack = factor_stack(sources, str(tmp_path / f"s.{suffix}")).stack
    assert [(f.name, f.unit, f.source) for f in stack.factors] == [
        ("slope", "degrees", "steep.tif"),
        ("plain", "", "plain.tif"),
    ]
    again = factor_stack([stack.path], str(tmp_path / "again.tif")).stack
    write_subset(again, ["slope"], str(tmp_path / "part.tif"))
    assert [(f.name, f.unit, f.source) for f in open_stack(str(tmp_path / "part.tif")).factors] == [
        ("slope", "degrees", "steep.tif")
    ]
