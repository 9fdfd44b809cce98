"""Label tables, resampling by factor and the preview of a factor stack."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.raster import read_band
from landslide_susceptibility.geodata.stack import open_stack
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb
from landslide_susceptibility.steps.factor_stack import factor_stack
from landslide_susceptibility.steps.information_value import information_value
from landslide_susceptibility.steps.reclassify import reclassify
from landslide_susceptibility.study.label_tables import parse_assignments, read_labels
from raster_files import write_raster

GRID = Grid(12, 10, (500000.0, 30.0, 0.0, 4000000.0, 0.0, -30.0), "EPSG:32648")


class Told(Feedback):
    """Keeps what was said."""

    def __init__(self):
        self.lines = []

    def info(self, text):
        self.lines.append(str(text))


@pytest.fixture
def rasters(tmp_path):
    rng = np.random.default_rng(3)
    slope, rock = str(tmp_path / "slope.tif"), str(tmp_path / "rock.tif")
    write_raster(slope, rng.random((10, 12)).astype(np.float32), GRID, nodata=-9999.0)
    write_raster(rock, rng.choice([2, 5, 9], (10, 12)).astype(np.int16), GRID)
    return slope, rock


@pytest.mark.parametrize(
    "text",
    [
        "value,label\n2,Granite\n5,Schist\n",
        "Label;VALUE\nGranite;2\nSchist, mica;5\n",
        "\ufeffvalue\tlabel\n2\tGranite\n5\tSchist",
        "value,description\n2,Granite\n5,Schist\n",
        "value,Class\n2,Granite\n5,Schist\n",
        "NAME;value\nGranite;2\nSchist;5\n",
        "value,class,label\n2,7,Granite\n5,8,Schist\n",
        "value,description,class,name\n2,x,7,Granite\n5,y,8,Schist\n",
    ],
)
def test_tables_of_any_usual_shape(tmp_path, text):
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    labels = read_labels(path)
    assert sorted(labels) == [2, 5] and labels[2] == "Granite"


@pytest.mark.parametrize(
    "text, culprit",
    [
        ("code,name\n1,a\n", "has no column 'value'"),
        ("value,label\n1.5,a\n", "Line 2"),
        ("value,label\n1,a\n\n1,b\n", "twice"),
        ("", "has no column 'value'"),
    ],
)
def test_a_table_that_will_not_do_is_named(tmp_path, text, culprit):
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=culprit):
        read_labels(path)
    with pytest.raises(InputError, match="nowhere"):
        read_labels(tmp_path / "nowhere.csv")


def test_assignments():
    assert parse_assignments(" a = b=c ;\n d=e ", "settings") == {"a": "b=c", "d": "e"}
    for wrong in ("a", "=b", "a=", "a=1; a=2"):
        with pytest.raises(ParameterError, match="settings"):
            parse_assignments(wrong, "settings")


@pytest.mark.parametrize("output", ["stack.tif", "stack.vrt"])
def test_labels_travel_to_the_information_value_table(tmp_path, rasters, output):
    stack = factor_stack(
        rasters, str(tmp_path / output), categorical=["rock"], labels={"rock": {2: "Granite", 9: "Löss"}}
    ).stack
    assert open_stack(stack.path).factor("rock").labels == {2: "Granite", 9: "Löss"}
    classes = reclassify(stack, str(tmp_path / "classes.tif"), classes=2)
    x, y = GRID.centres(np.arange(0, 120, 7))
    table = str(tmp_path / "iv.csv")
    information_value(classes, VectorData(points_wkb(x, y), GRID.crs), str(tmp_path / "iv.tif"), table)
    with open(table, encoding="utf-8") as stream:
        labels = [row["label"] for row in csv.DictReader(stream) if row["factor"] == "rock"]
    assert labels == ["Granite", "5", "Löss"]  # a category without a label keeps its number


def test_resampling_by_factor(tmp_path, rasters):
    coarse = str(tmp_path / "coarse.tif")
    grid = Grid(6, 5, (500000.0, 60.0, 0.0, 4000000.0, 0.0, -60.0), GRID.crs)
    write_raster(coarse, np.zeros((5, 6), np.float32), grid)
    slope, _ = read_band(rasters[0], Window(0, 0, 12, 10))
    stack = factor_stack(
        rasters,
        str(tmp_path / "s.tif"),
        reference=coarse,
        categorical=["rock"],
        resampling={"slope": "maximum", "rock": "mode"},
    ).stack
    found, valid = read_band(stack.path, Window(0, 0, 6, 5))
    assert valid.all()
    np.testing.assert_array_equal(found, slope.reshape(5, 2, 6, 2).max(axis=(1, 3)))


@pytest.mark.parametrize(
    "settings, culprit",
    [
        ({"resampling": {"rock": "bilinear"}}, "make up categories"),
        ({"resampling": {"slope": "magic"}}, "magic"),
        ({"resampling": {"relief": "cubic"}}, "relief"),
        ({"labels": {"slope": {1: "a"}}}, "continuous"),
        ({"labels": {"soil": {1: "a"}}}, "soil"),
    ],
)
def test_settings_that_will_not_do_are_named(tmp_path, rasters, settings, culprit):
    with pytest.raises(ParameterError, match=culprit):
        factor_stack(rasters, str(tmp_path / "s.tif"), categorical=["rock"], **settings)
    assert not (tmp_path / "s.tif").exists()


def test_every_input_is_previewed(tmp_path, rasters):
    told = Told()
    factor_stack(rasters, str(tmp_path / "s.tif"), categorical=["rock"], feedback=told)
    (line,) = (line for line in told.lines if line.startswith("  rock:"))
    for part in ("categorical", "EPSG:32648", "12 × 10", "30 × 30", "nodata none", "2 to 9"):
        assert part in line
    assert any("nodata -9999" in line for line in told.lines)


@pytest.mark.parametrize("value", [1.5, float("inf"), float("nan"), "limestone", 1e300])
def test_pairs_are_named_by_whole_numbers(value):
    with pytest.raises(InputError, match="is no whole number"):
        read_labels({1: "granite", value: "limestone"})


def test_pairs_may_have_their_numbers_as_texts():
    assert read_labels({"1": "granite", 2: "marl"}) == {1: "granite", 2: "marl"}
