"""Factor values at points."""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from qgis.PyQt.QtCore import QDate, QDateTime
from qgis_support import (
    Recorder,
    bands_of,
    cells_at,
    check_outputs,
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


def sampled(study, folder, **settings) -> dict:
    parameters = {"INPUT": study.stack["OUTPUT"], "POINTS": study.landslides, "OUTPUT": str(folder / "values.gpkg")}
    return run("samplefactors", **{**parameters, **settings})


def values_of(study, rows) -> np.ndarray:
    return np.float32([[row[name] for row in rows] for name in study.stack["FACTORS"].split(",")])


def test_values_are_those_of_the_stack(study, tmp_path):
    before = digests(study.folder) if study.stack and study.landslides else {}
    result = sampled(study, tmp_path)
    check_outputs("samplefactors", result)
    at = cells_at(study.stack["OUTPUT"], study.landslides)
    expected = bands_of(study.stack["OUTPUT"])[0][(slice(None), *at.T)]
    np.testing.assert_array_equal(values_of(study, rows_of(result["OUTPUT"])), expected)
    assert (result["POINTS_WRITTEN"], result["OUTSIDE"], result["ON_NODATA"]) == (len(at), 0, 0)
    assert digests(study.folder) == before and os.listdir(tmp_path) == ["values.gpkg"]


def test_fields_and_keys_are_the_points_own(study, tmp_path):
    given, rows = rows_of(study.landslides), rows_of(sampled(study, tmp_path)["OUTPUT"])
    assert [{name: row[name] for name in given[0]} for row in rows] == given


def test_points_keep_their_crs_and_only_the_selected_count(study, tmp_path):
    layer = memory_copy(study.landslides, "EPSG:4326")
    core.QgsProject.instance().addMapLayer(layer)
    chosen = [f.id() for f in layer.getFeatures()][3:9]
    layer.selectByIds(chosen)
    result = sampled(study, tmp_path, POINTS=selected(layer))
    written = vector_layer(result["OUTPUT"])
    rows = sorted(rows_of(result["OUTPUT"]), key=lambda row: row["id"])  # a selection has no order
    assert written.crs().authid() == "EPSG:4326" and [row["id"] for row in rows] == list(range(3, 9))
    whole = rows_of(sampled(study, tmp_path, OUTPUT=str(tmp_path / "all.gpkg"))["OUTPUT"])
    np.testing.assert_array_equal(values_of(study, rows), values_of(study, whole[3:9]))
    for feature in written.getFeatures():
        given = layer.getFeature(chosen[feature["id"] - 3]).geometry().asPoint()
        assert feature.geometry().asPoint() == given


def test_dates_truth_and_missing_values(study, tmp_path):
    at = next(vector_layer(study.landslides).getFeatures()).geometry()
    crs = vector_layer(study.landslides).crs().toWkt()
    layer = core.QgsVectorLayer(
        "Point?field=day:date&field=moment:datetime&field=is_deep:bool&field=count:integer&field=volume:double"
        "&field=place:string",
        "memory",
        "memory",
    )
    layer.setCrs(core.QgsCoordinateReferenceSystem(crs))
    moment = QDateTime.fromString("2020-06-05T04:03:02", "yyyy-MM-ddTHH:mm:ss")
    features = []
    for values in ([QDate(2020, 6, 5), moment, True, 7, 1.5, "Río"], [None] * 6, [None, None, False, 8, 2.5, ""]):
        feature = core.QgsFeature(layer.fields())
        feature.setGeometry(core.QgsGeometry(at))
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    result = sampled(study, tmp_path, POINTS=layer)
    names = ("day", "moment", "is_deep", "count", "volume", "place")
    rows = [[row[name] for name in names] for row in rows_of(result["OUTPUT"])]
    assert rows == [["2020-06-05", "2020-06-05T04:03:02", 1, 7, 1.5, "Río"], [None] * 6, [None, None, 0, 8, 2.5, ""]]
    kinds = {field.name(): field.typeName() for field in vector_layer(result["OUTPUT"]).fields()}
    assert kinds["count"] == "Integer64" and kinds["volume"] == "Real" and kinds["slope"] == "Real"


def test_points_beyond_the_stack_are_kept_and_counted(study, tmp_path):
    half = core.QgsVectorLayer(core.QgsVectorLayer(study.landslides).source(), "all", "ogr")
    extent = half.extent()
    cut = core.QgsVectorLayer(f"Polygon?crs={half.crs().authid()}", "area", "memory")
    feature = core.QgsFeature()
    feature.setGeometry(
        core.QgsGeometry.fromRect(
            core.QgsRectangle(extent.xMinimum(), extent.yMinimum(), extent.center().x(), extent.yMaximum())
        )
    )
    cut.dataProvider().addFeatures([feature])
    stack = run("factorstack", INPUT=study.factors[:2], STUDY_AREA=cut, OUTPUT=str(tmp_path / "half.tif"))
    result = sampled(study, tmp_path, INPUT=stack["OUTPUT"])
    rows = rows_of(result["OUTPUT"])
    missing = sum(row["slope"] is None for row in rows)
    assert 0 < missing < len(rows) == result["POINTS_WRITTEN"] and result["ON_NODATA"] == missing


def test_polygons_by_point_or_by_cells(study, tmp_path):
    layer = core.QgsVectorLayer("Polygon?field=name:string", "slides", "memory")
    layer.setCrs(vector_layer(study.landslides).crs())
    raster = core.QgsRasterLayer(study.factors[0])
    west, north, size = raster.extent().xMinimum(), raster.extent().yMaximum(), raster.rasterUnitsPerPixelX()
    feature = core.QgsFeature(layer.fields())
    feature.setGeometry(
        core.QgsGeometry.fromRect(
            core.QgsRectangle(west + 10.1 * size, north - 23.9 * size, west + 14.9 * size, north - 20.1 * size)
        )
    )
    feature.setAttributes(["a"])
    layer.dataProvider().addFeatures([feature])
    assert sampled(study, tmp_path, POINTS=layer)["POINTS_WRITTEN"] == 1
    result = sampled(study, tmp_path, POINTS=layer, ALL_CELLS=True)
    rows = rows_of(result["OUTPUT"])
    assert len(rows) == result["POINTS_WRITTEN"] == 20 and {row["name"] for row in rows} == {"a"}
    expected = bands_of(study.stack["OUTPUT"])[0][:, 20:24, 10:15].reshape(-1, 20)
    np.testing.assert_array_equal(values_of(study, rows), expected)


def test_the_points_are_not_overwritten(study, tmp_path):
    path = sampled(study, tmp_path)["OUTPUT"]
    before = digests(tmp_path)
    message = failure("samplefactors", INPUT=study.stack["OUTPUT"], POINTS=path, OUTPUT=path)
    assert "also an input" in message and digests(tmp_path) == before


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"INPUT": "/nowhere.tif"}, "/nowhere.tif"),
        (lambda s, t: {"POINTS": "/nowhere.gpkg"}, "/nowhere.gpkg"),
        (lambda s, t: {"POINTS": None}, "POINTS"),
        (lambda s, t: {"POINTS": core.QgsVectorLayer("Point?crs=EPSG:4326", "empty", "memory")}, "no feature"),
        (lambda s, t: {"OUTPUT": str(t / "values.txt")}, "values.txt"),
        (lambda s, t: {"OUTPUT": str(t / "values.shp")}, "values.shp"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.stack["OUTPUT"],
        "POINTS": study.landslides,
        "OUTPUT": str(tmp_path / "values.gpkg"),
        **change(study, tmp_path),
    }
    message = failure("samplefactors", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []


def test_layers_that_are_not_read_are_told_and_refused_where_strict(study, tmp_path):
    path = str(tmp_path / "two.gpkg")
    gdal.VectorTranslate(path, study.landslides, format="GPKG", layerName="first")
    gdal.VectorTranslate(path, study.landslides, format="GPKG", layerName="second", accessMode="update")
    feedback = Recorder()
    sampled(study, tmp_path, POINTS=path, feedback=feedback)
    assert [text for text in feedback.warnings if "only the layer 'first' is read" in text]
    given = {"INPUT": study.stack["OUTPUT"], "POINTS": path, "OUTPUT": str(tmp_path / "strict.csv")}
    message = failure("samplefactors", **given, STRICT=True)
    assert "second" in message and "STRICT" in message and is_one_sentence(message)
    assert not (tmp_path / "strict.csv").exists()
    sampled(study, tmp_path, POINTS=f"{path}|layername=second", STRICT=True)
