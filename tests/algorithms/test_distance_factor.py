"""Distance to features."""

from __future__ import annotations

import os
import shutil

import numpy as np
import pytest
from qgis_support import (
    bands_of,
    check_outputs,
    core,
    described,
    digests,
    failure,
    is_one_sentence,
    memory_copy,
    run,
    selected,
    vector_layer,
    write_raster,
)
from scipy.spatial import cKDTree


def measure(study, folder, **settings) -> dict:
    parameters = {"INPUT": study.basin["ROADS"], "REFERENCE": study.factors[0], "OUTPUT": str(folder / "d.tif")}
    return run("distancefactor", **{**parameters, **settings})


def nearest(study, features) -> np.ndarray:
    """The distance from each cell of the study to the nearest of some geometries, by GEOS."""
    whole = core.QgsGeometry.collectGeometry([feature.geometry() for feature in features])
    layer = core.QgsRasterLayer(study.factors[0])
    west, north, size = layer.extent().xMinimum(), layer.extent().yMaximum(), layer.rasterUnitsPerPixelX()
    columns, rows = np.meshgrid(np.arange(layer.width()) + 0.5, np.arange(layer.height()) + 0.5)
    centres = zip((west + size * columns).ravel(), (north - size * rows).ravel())
    found = [whole.distance(core.QgsGeometry.fromPointXY(core.QgsPointXY(x, y))) for x, y in centres]
    return np.reshape(found, columns.shape)


def test_the_distance_is_that_to_the_lines(study, tmp_path):
    result = measure(study, tmp_path)
    found, valid = bands_of(result["OUTPUT"])
    expected = nearest(study, vector_layer(study.basin["ROADS"]).getFeatures())
    np.testing.assert_allclose(found[0], expected, rtol=1e-6, atol=1e-3)
    assert valid.all() and found.dtype == np.float32 and described(result["OUTPUT"])[0][0] == "distance_roads"
    assert result["CELLS"] == found.size and result["MAXIMUM"] == found.max()
    check_outputs("distancefactor", result)


def test_one_of_several_layers_of_a_file_gives_its_own_name(study, tmp_path):
    path = str(tmp_path / "vectors.gpkg")
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    for name in ("rivers", "main roads"):
        options.layerName = name
        context = core.QgsCoordinateTransformContext()
        core.QgsVectorFileWriter.writeAsVectorFormatV3(vector_layer(study.basin["ROADS"]), path, context, options)
        options.actionOnExistingFile = core.QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    result = measure(study, tmp_path, INPUT=f"{path}|layername=main roads")
    assert described(result["OUTPUT"])[0][0] == "distance_main_roads"
    layer = core.QgsVectorLayer(f"{path}|layername=rivers", "Large rivers")
    core.QgsProject.instance().addMapLayer(layer)
    result = measure(study, tmp_path, INPUT=layer.id())
    core.QgsProject.instance().removeMapLayer(layer.id())
    assert described(result["OUTPUT"])[0][0] == "distance_Large_rivers"


def test_any_crs_and_the_selection_count(study, tmp_path):
    places = memory_copy(study.landslides, "EPSG:4326", keep=lambda number: number < 20)
    core.QgsProject.instance().addMapLayer(places)
    places.selectByIds([f.id() for f in places.getFeatures()][:7])
    found = bands_of(measure(study, tmp_path, INPUT=selected(places))["OUTPUT"])[0][0]
    at = [f.geometry().asPoint() for f in vector_layer(study.landslides).getFeatures()][:7]
    layer = core.QgsRasterLayer(study.factors[0])
    west, north, size = layer.extent().xMinimum(), layer.extent().yMaximum(), layer.rasterUnitsPerPixelX()
    columns, rows = np.meshgrid(np.arange(layer.width()) + 0.5, np.arange(layer.height()) + 0.5)
    centres = np.stack([west + size * columns, north - size * rows], axis=-1)
    expected = cKDTree([(p.x(), p.y()) for p in at]).query(centres)[0]
    np.testing.assert_allclose(found, expected, atol=0.01)


def test_a_maximum_and_the_reference_s_nodata(study, tmp_path):
    values = bands_of(study.factors[0])[0][0].copy()
    values[:20] = np.nan
    partly = write_raster(tmp_path / "partly.tif", values, study.factors[0])
    whole = bands_of(measure(study, tmp_path)["OUTPUT"])[0][0]
    result = measure(study, tmp_path, REFERENCE=partly, MAX_DISTANCE=300, VALID_ONLY=True)
    found, valid = bands_of(result["OUTPUT"])
    np.testing.assert_array_equal(valid, np.isfinite(values))
    np.testing.assert_array_equal(found[0][valid], np.minimum(whole, 300)[valid])
    assert result["CELLS"] == valid.sum() and result["MAXIMUM"] == 300


def test_the_result_is_a_factor(study, tmp_path):
    road = measure(study, tmp_path, OUTPUT=str(tmp_path / "to_road.tif"))["OUTPUT"]
    stack = run("factorstack", INPUT=[study.factors[0], road], OUTPUT=str(tmp_path / "stack.tif"))
    assert stack["FACTORS"] == "slope,to_road"


def test_inputs_stay_as_they_are(study, tmp_path):
    (tmp_path / "first").mkdir()
    measure(study, tmp_path / "first")  # the study is made when it is first asked for
    shutil.rmtree(tmp_path / "first")
    before = digests(study.folder)
    measure(study, tmp_path)
    assert digests(study.folder) == before and sorted(os.listdir(tmp_path)) == ["d.qml", "d.tif"]


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"INPUT": None}, "INPUT"),
        (lambda s, t: {"INPUT": "/nowhere.gpkg"}, "/nowhere.gpkg"),
        (lambda s, t: {"INPUT": core.QgsVectorLayer("Point?crs=EPSG:4326", "empty", "memory")}, "no feature"),
        (lambda s, t: {"INPUT": core.QgsVectorLayer("NoGeometry?field=a:integer", "table", "memory")}, "no feature"),
        (lambda s, t: {"REFERENCE": "/nowhere.tif"}, "/nowhere.tif"),
        (lambda s, t: {"REFERENCE": None}, "REFERENCE"),
        (lambda s, t: {"MAX_DISTANCE": -5}, "MAX_DISTANCE"),
        (lambda s, t: {"OUTPUT": s.factors[0]}, "slope.tif"),
        (lambda s, t: {"OUTPUT": str(t / "d.png")}, "d.png"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    parameters = {
        "INPUT": study.basin["ROADS"],
        "REFERENCE": study.factors[0],
        "OUTPUT": str(tmp_path / "d.tif"),
        **change(study, tmp_path),
    }
    message = failure("distancefactor", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
