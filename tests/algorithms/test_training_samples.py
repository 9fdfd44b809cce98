"""Build training samples."""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import ogr
from qgis_support import bands_of, cells_at, failure, is_one_sentence, memory_copy, rows_of, run


def build(study, folder, **settings) -> dict:
    parameters = {
        "INPUT": study.stack["OUTPUT"],
        "LANDSLIDES": study.landslides,
        "NEGATIVES": study.negatives["OUTPUT"],
        "OUTPUT": str(folder / "samples.gpkg"),
    }
    return run("trainingsamples", **{**parameters, **settings})


def test_values_are_those_of_the_stack(study):
    rows = rows_of(study.samples["OUTPUT"])
    values = bands_of(study.stack["OUTPUT"])[0]
    at = cells_at(study.stack["OUTPUT"], study.samples["OUTPUT"])
    for number, name in enumerate(study.stack["FACTORS"].split(",")):
        np.testing.assert_array_equal(np.float32([row[name] for row in rows]), values[number][tuple(at.T)])


def test_counts_are_those_of_the_layer(study):
    rows = rows_of(study.samples["OUTPUT"])
    for side, label, name in (
        ("train", 1, "TRAIN_LANDSLIDES"),
        ("train", 0, "TRAIN_NON_LANDSLIDES"),
        ("test", 1, "TEST_LANDSLIDES"),
        ("test", 0, "TEST_NON_LANDSLIDES"),
    ):
        assert study.samples[name] == sum((row["split"], row["label"]) == (side, label) for row in rows)
    assert study.samples["TRAIN_LANDSLIDES"] == round(0.7 * 150)
    assert {row["strategy"] for row in rows if row["label"] == 1} == {"landslide"}
    assert {row["strategy"] for row in rows if row["label"] == 0} == {"random"}


def test_blocks_are_on_one_side(study, tmp_path):
    rows = rows_of(build(study, tmp_path, SPLIT=1, BLOCK_SIZE=3000)["OUTPUT"])
    sides = {}
    for row in rows:
        sides.setdefault(row["block"], set()).add(row["split"])
    assert all(len(side) == 1 for side in sides.values()) and len(sides) > 10


def test_points_in_degrees_and_points_of_ones_own(study, tmp_path):
    expected = rows_of(study.samples["OUTPUT"])
    degrees = memory_copy(study.landslides, "EPSG:4326")
    assert rows_of(build(study, tmp_path, LANDSLIDES=degrees)["OUTPUT"]) == expected
    own = memory_copy(study.negatives["OUTPUT"], keep=lambda number: number < 40)
    rows = rows_of(build(study, tmp_path, NEGATIVES=own)["OUTPUT"])
    assert [row["strategy"] for row in rows if row["label"] == 0] == ["given"] * 40


def test_a_date_may_be_in_a_field_of_any_type(study, tmp_path):
    """A date, a date with a time, a text: QGIS hands each on as something else, and the split is the same."""
    path = str(tmp_path / "dated.gpkg")
    source = ogr.Open(study.landslides)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = made.CopyLayer(source.GetLayer(0), "dated")
    for name, kind in (("day", ogr.OFTDate), ("moment", ogr.OFTDateTime), ("text", ogr.OFTString)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for number, feature in enumerate(list(layer)):
        if number % 7:
            day = f"{2010 + number % 5}/0{1 + number % 9}/1{number % 9}"
            for name, value in (("day", day), ("moment", f"{day} 23:30:00+02"), ("text", day.replace("/", "-"))):
                feature.SetField(name, value)
        layer.SetFeature(feature)
    source = made = layer = None
    found = [
        rows_of(build(study, tmp_path, LANDSLIDES=path, SPLIT=2, DATE_FIELD=name, DATE="2013-02-03")["OUTPUT"])
        for name in ("day", "moment", "text")
    ]
    assert found[0] == found[1] == found[2]
    slides = [row for row in found[0] if row["label"] == 1]
    assert {row["slide_date"] >= "2013-02-03" for row in slides if row["split"] == "test"} == {True}
    assert {row["slide_date"] >= "2013-02-03" for row in slides if row["split"] == "train"} == {False}
    assert len(slides) < 150 and {row["slide_date"] for row in found[0] if row["label"] == 0} == {""}


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s: {"NEGATIVES": s.landslides}, "cell with a landslide"),
        (lambda s: {"TRAIN_SHARE": 1.5}, "TRAIN_SHARE"),
        (lambda s: {"INPUT": "/nowhere.tif"}, "/nowhere.tif"),
        (lambda s: {"LANDSLIDES": None}, "LANDSLIDES"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.stack["OUTPUT"],
        "LANDSLIDES": study.landslides,
        "NEGATIVES": study.negatives["OUTPUT"],
        "OUTPUT": str(tmp_path / "samples.gpkg"),
    }
    message = failure("trainingsamples", **{**parameters, **change(study)})
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
