"""Information value."""

from __future__ import annotations

import os

import numpy as np
import pytest
from qgis_study import LANDSLIDES
from qgis_support import (
    Recorder,
    bands_of,
    cells_at,
    core,
    digests,
    failure,
    is_one_sentence,
    memory_copy,
    rows_of,
    run,
    selected,
    vector_layer,
)


def calculate(study, folder, landslides, SPLIT=2, **settings) -> dict:  # noqa: N803 - the parameter's name
    return run(
        "informationvalue",
        INPUT=study.classes["OUTPUT"],
        LANDSLIDES=landslides,
        SPLIT=SPLIT,
        OUTPUT=str(folder / "iv.tif"),
        TABLE=str(folder / "iv.gpkg"),
        **settings,
    )


def test_the_table_is_the_formula(study):
    classes, _ = bands_of(study.classes["OUTPUT"])
    slides = cells_at(study.classes["OUTPUT"], study.landslides)
    rows = rows_of(study.information_value["TABLE"])
    names = study.stack["FACTORS"].split(",")
    total = np.zeros(classes.shape[1:])
    for row in rows:
        plane = classes[names.index(row["factor"])]
        cells = int((plane == int(row["class"])).sum())
        here = int((plane[tuple(slides.T)] == int(row["class"])).sum())
        assert (int(row["cells"]), int(row["landslides"])) == (cells, here)
        expected = np.log((here / LANDSLIDES) / (cells / plane.size)) if here else 0.0
        assert float(row["information_value"]) == pytest.approx(expected, abs=1e-9)
        total += np.where(plane == int(row["class"]), expected, 0)
    np.testing.assert_allclose(bands_of(study.information_value["OUTPUT"])[0][0], total, atol=1e-5)
    assert study.information_value["CELLS"] == classes[0].size
    assert study.information_value["LANDSLIDES_USED"] == LANDSLIDES


def test_any_source_serves(study, tmp_path):
    """Selected features, a filter, a memory layer and another CRS all give what the same points in a file give."""
    project = core.QgsProject.instance()
    some = memory_copy(study.landslides, keep=lambda number: number < 60)
    expected = rows_of(calculate(study, tmp_path, some)["TABLE"])
    assert sum(row["landslides"] for row in expected if row["factor"] == "slope") == 60
    layer = vector_layer(study.landslides, "landslides")
    project.addMapLayer(layer)
    try:
        layer.selectByIds(sorted(layer.allFeatureIds())[:60])
        assert rows_of(calculate(study, tmp_path, selected(layer))["TABLE"]) == expected
        layer.removeSelection()
        assert layer.setSubsetString('"id" <= 60')
        assert rows_of(calculate(study, tmp_path, layer)["TABLE"]) == expected
        degrees = memory_copy(study.landslides, "EPSG:4326", lambda number: number < 60)
        assert rows_of(calculate(study, tmp_path, degrees)["TABLE"]) == expected
    finally:
        project.removeMapLayer(layer.id())


def test_landslides_left_out_are_counted_and_told(study, tmp_path):
    layer = memory_copy(study.landslides)
    feature = core.QgsFeature(layer.fields())
    feature.setGeometry(core.QgsGeometry.fromPointXY(core.QgsPointXY(0, 0)))
    layer.dataProvider().addFeatures([feature])
    feedback = Recorder()
    result = calculate(study, tmp_path, layer, feedback=feedback)
    assert result["LANDSLIDES_OUTSIDE"] == 1 and result["LANDSLIDES_USED"] == LANDSLIDES
    assert any("left out: 1 outside" in warning for warning in feedback.warnings)


def test_a_split_counts_the_training_landslides_only(study, tmp_path):
    result = calculate(study, tmp_path, study.landslides, SPLIT=0)
    assert result["LANDSLIDES_USED"] == study.samples["TRAIN_LANDSLIDES"]


def test_smoothing_gives_empty_classes_a_low_value(study, tmp_path):
    few = memory_copy(study.landslides, keep=lambda number: number < 3)
    plain = rows_of(calculate(study, tmp_path, few)["TABLE"])
    smooth = rows_of(calculate(study, tmp_path, few, ALPHA=1)["TABLE"])
    empty = [(a, b) for a, b in zip(plain, smooth) if a["landslides"] == 0]
    assert empty and all(a["information_value"] == 0 and b["information_value"] != 0 for a, b in empty)


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"INPUT": s.stack["OUTPUT"]}, "class stack"),
        (lambda s, t: {"LANDSLIDES": "/nowhere.gpkg"}, "/nowhere.gpkg"),
        (lambda s, t: {"LANDSLIDES": memory_copy(s.landslides, keep=lambda number: False)}, "no feature"),
        (lambda s, t: {"TABLE": str(t / "table.shp")}, "table.shp"),
        (lambda s, t: {"TABLE": str(t / "table.foo")}, "table.foo"),
        (lambda s, t: {"TABLE": f"{s.landslides}/table.csv"}, "landslides.gpkg/table.csv"),
        (lambda s, t: {"OUTPUT": s.classes["OUTPUT"]}, "classes.tif"),
    ],
)
def test_the_culprit_is_named_and_neither_output_is_left(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.classes["OUTPUT"],
        "LANDSLIDES": study.landslides,
        "OUTPUT": str(tmp_path / "iv.tif"),
        "TABLE": str(tmp_path / "iv.csv"),
        **change(study, tmp_path),
    }
    before = digests(study.folder)
    message = failure("informationvalue", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == [] and digests(study.folder) == before


def test_classes_of_another_program_serve_with_both_outputs(study, tmp_path):
    from osgeo import gdal

    source = gdal.Open(study.classes["OUTPUT"])
    path = str(tmp_path / "soil.tif")
    own = gdal.GetDriverByName("GTiff").Create(path, source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Int16)
    own.SetGeoTransform(source.GetGeoTransform())
    own.SetSpatialRef(source.GetSpatialRef())
    own.GetRasterBand(1).SetNoDataValue(0)
    own.GetRasterBand(1).WriteArray(10 * source.GetRasterBand(1).ReadAsArray().astype("int16"))
    own = None
    found = [
        run(
            "informationvalue",
            INPUT=classes,
            LANDSLIDES=study.landslides,
            OUTPUT=str(tmp_path / f"{name}.tif"),
            TABLE=str(tmp_path / f"{name}.csv"),
        )
        for name, classes in (("own", path), ("ours", study.classes["OUTPUT"]))
    ]
    own_rows, rows = (rows_of(one["TABLE"]) for one in found)
    assert [row["label"] for row in own_rows] == ["10", "20", "30", "40", "50"]
    assert [row["information_value"] for row in own_rows] == [row["information_value"] for row in rows[:5]]
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []
