"""Zone susceptibility map."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest
from osgeo import gdal
from qgis_support import bands_of, core, failure, is_one_sentence, run, vector_layer


def zones(study, folder, **settings) -> dict:
    return run("classify", **{"INPUT": study.basin["TRUTH"], "OUTPUT": str(folder / "zones.tif"), **settings})


def test_cells_follow_the_limits(study, tmp_path):
    result = zones(study, tmp_path)
    edges = json.loads(result["ZONE_LIMITS"])
    values, found = bands_of(study.basin["TRUTH"])[0][0], bands_of(result["OUTPUT"])[0][0]
    assert result["ZONE_COUNT"] == 5 == len(edges) - 1
    np.testing.assert_array_equal(found, 1 + np.searchsorted(np.float32(edges[1:-1]), values, side="left"))
    assert (edges[0], edges[-1]) == (values.min(), values.max())
    v = values.astype(float)
    within = sum(((v[found == i] - v[found == i].mean()) ** 2).sum() for i in range(1, 6))
    gvf = result["GOODNESS_OF_VARIANCE_FIT"]
    assert gvf == pytest.approx(1 - within / ((v - v.mean()) ** 2).sum(), abs=1e-6)
    assert gvf > zones(study, tmp_path, METHOD=2)["GOODNESS_OF_VARIANCE_FIT"]


@pytest.mark.parametrize("name", ["zones.tif", "zones.tiles.vrt"])
def test_names_and_colours_are_inside_and_beside(study, tmp_path, name):
    path = zones(study, tmp_path, OUTPUT=str(tmp_path / name))["OUTPUT"]
    dataset = gdal.Open(path)
    dataset.GetGeoTransform()  # GDAL 3.6 reads the side file only when asked for this
    band = dataset.GetRasterBand(1)
    assert band.GetCategoryNames()[1:] == ["very low", "low", "medium", "high", "very high"]
    assert band.GetColorTable().GetCount() > 5
    layer = core.QgsRasterLayer(path, "zones")
    assert layer.renderer().type() == "paletted"
    assert [entry.label.split(" (")[0] for entry in layer.renderer().classes()][-1] == "very high"


def test_manual_breaks(study, tmp_path):
    result = zones(study, tmp_path, METHOD=3, BREAKS="0.1, 0.3")
    assert json.loads(result["ZONE_LIMITS"])[1:-1] == pytest.approx([0.1, 0.3]) and result["ZONE_COUNT"] == 3


def test_the_band(study, tmp_path):
    result = zones(study, tmp_path, INPUT=study.stack["OUTPUT"], BAND=2)
    assert json.loads(result["ZONE_LIMITS"])[-1] == bands_of(study.stack["OUTPUT"])[0][1].max()


@pytest.mark.parametrize(
    "wrong, culprit",
    [
        ({"METHOD": 3}, "breaks"),
        ({"METHOD": 3, "BREAKS": "0.5 0.2"}, "0.5 0.2"),
        ({"METHOD": 3, "BREAKS": "a b"}, "a b"),
        ({"CLASSES": 1}, "CLASSES"),
        ({"BAND": 4}, "band 4"),
        ({"INPUT": "/nowhere.tif"}, "/nowhere.tif"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, wrong, culprit):
    parameters = {"INPUT": study.basin["TRUTH"], "OUTPUT": str(tmp_path / "zones.tif"), **wrong}
    message = failure("classify", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []


def test_polygons_where_they_are_asked_for(study, tmp_path):
    found = zones(study, tmp_path, POLYGONS=str(tmp_path / "patches.gpkg"), SMALLEST_PATCH=40)
    layer = vector_layer(found["POLYGONS"])
    assert layer.renderer().type() == "categorizedSymbol" and len(layer.renderer().categories()) == 5
    assert {f["name"] for f in layer.getFeatures()} <= {"very low", "low", "medium", "high", "very high"}
    every = zones(study, tmp_path, POLYGONS=str(tmp_path / "all.gpkg"), SMALLEST_PATCH=1)
    assert layer.featureCount() < vector_layer(every["POLYGONS"]).featureCount()
    assert "POLYGONS" not in zones(study, tmp_path)
