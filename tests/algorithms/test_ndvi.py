"""Vegetation index (NDVI)."""

from __future__ import annotations

import os

import numpy as np
import pytest
from landslide_susceptibility.errors import ParameterError
from qgis_support import bands_of, check_outputs, core, described, digests, failure, is_one_sentence, run, write_raster


@pytest.fixture(scope="module")
def scene(study, tmp_path_factory):
    """Red and near infrared with Sentinel-2's offset, and classes, on the grid of the study."""
    folder = tmp_path_factory.mktemp("scene")
    shape = bands_of(study.factors[0])[0].shape[1:]
    rng = np.random.default_rng(1)
    red = rng.integers(1100, 2500, shape).astype(np.float32)
    infrared = red + rng.integers(0, 4000, shape)
    classes = rng.integers(0, 12, shape).astype(np.float32)
    planes = {"red": red, "nir": infrared, "scl": classes}
    for name, plane in planes.items():
        write_raster(folder / f"{name}.tif", plane, study.factors[0])
    return folder, planes


def index_of(scene, offset: float) -> np.ndarray:
    red, infrared = (scene[1][name].astype(float) + offset for name in ("red", "nir"))
    return (infrared - red) / (infrared + red)


def green(scene, folder, **settings) -> dict:
    parameters = {"RED": str(scene[0] / "red.tif"), "NIR": str(scene[0] / "nir.tif"), "OUTPUT": str(folder / "n.tif")}
    return run("ndvi", **{**parameters, **settings})


def test_the_index_is_the_formula_s(scene, tmp_path):
    before = digests(scene[0])
    result = green(scene, tmp_path, SCALE=0.0001, OFFSET=-1000)
    found, valid = bands_of(result["OUTPUT"])
    np.testing.assert_allclose(found[0], index_of(scene, -1000), rtol=1e-6)
    assert valid.all() and described(result["OUTPUT"])[0][0] == "ndvi"
    assert result["CELLS"] == found.size and result["MASKED"] == 0
    assert (result["MINIMUM"], result["MAXIMUM"]) == (found.min(), found.max())
    check_outputs("ndvi", result)
    assert digests(scene[0]) == before and sorted(os.listdir(tmp_path)) == ["n.qml", "n.tif"]


def test_layers_bands_and_clouds(scene, tmp_path):
    """Both bands in one raster, given as a layer of the project; the classes that the user names."""
    both = run(
        "factorstack", INPUT=[str(scene[0] / "red.tif"), str(scene[0] / "nir.tif")], OUTPUT=str(tmp_path / "both.tif")
    )["OUTPUT"]
    layer = core.QgsRasterLayer(both, "both")
    core.QgsProject.instance().addMapLayer(layer)
    result = green(
        scene, tmp_path, RED=layer, NIR=layer.id(), NIR_BAND=2, MASK=str(scene[0] / "scl.tif"), MASK_VALUES="3; 8 - 10"
    )
    found, valid = bands_of(result["OUTPUT"])
    cloud = np.isin(scene[1]["scl"], (3, 8, 9, 10))
    np.testing.assert_array_equal(valid, ~cloud)
    np.testing.assert_allclose(found[0][valid], index_of(scene, 0)[valid], rtol=1e-6)
    assert result["MASKED"] == cloud.sum()
    core.QgsProject.instance().removeMapLayer(layer.id())


def test_the_clouds_of_sentinel_2_are_the_default(scene, tmp_path):
    result = green(scene, tmp_path, MASK=str(scene[0] / "scl.tif"))
    assert result["MASKED"] == np.isin(scene[1]["scl"], (3, 8, 9, 10, 11)).sum()


def test_numbers_and_spans():
    from landslide_susceptibility.algorithms.ndvi import whole_numbers

    assert whole_numbers(" 3, 8-11;5,") == [3, 8, 9, 10, 11, 5] and whole_numbers("") == []
    for text in ("cloud", "3-", "-3", "9-8", "1.5", "0-99999999"):
        with pytest.raises(ParameterError):
            whole_numbers(text)


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s, t: {"RED": "/nowhere.tif"}, "/nowhere.tif"),
        (lambda s, t: {"NIR": None}, "NIR"),
        (lambda s, t: {"NIR_BAND": 2}, "no band 2"),
        (lambda s, t: {"NIR": str(s / "red.tif")}, "red.tif"),
        (lambda s, t: {"SCALE": 0}, "SCALE"),
        (lambda s, t: {"MASK": "/nowhere.tif"}, "/nowhere.tif"),
        (lambda s, t: {"MASK_VALUES": "clouds"}, "clouds"),
        (lambda s, t: {"MASK": str(s / "scl.tif"), "MASK_VALUES": ""}, "mask"),
        (lambda s, t: {"OFFSET": -100000}, "offset"),
        (lambda s, t: {"OUTPUT": str(s / "red.tif")}, "red.tif"),
        (lambda s, t: {"OUTPUT": str(t / "n.jpg")}, "n.jpg"),
    ],
)
def test_the_culprit_is_named(scene, tmp_path, change, culprit):
    parameters = {
        "RED": str(scene[0] / "red.tif"),
        "NIR": str(scene[0] / "nir.tif"),
        "OUTPUT": str(tmp_path / "n.tif"),
        **change(scene[0], tmp_path),
    }
    message = failure("ndvi", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []
