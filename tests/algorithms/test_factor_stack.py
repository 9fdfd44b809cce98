"""Build factor stack."""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from qgis_support import (
    Recorder,
    bands_of,
    core,
    described,
    digests,
    failure,
    is_one_sentence,
    run,
    selected,
    write_raster,
)

TRANSFORM = core.QgsCoordinateTransform


@pytest.fixture
def area(study):
    """A layer of the project with two squares, the western and the eastern third of the basin, in degrees."""
    grid = core.QgsRasterLayer(study.factors[0]).extent()
    layer = core.QgsVectorLayer("Polygon?crs=EPSG:4326", "area", "memory")
    to_degrees = TRANSFORM(core.QgsCoordinateReferenceSystem("EPSG:32648"), layer.crs(), core.QgsProject.instance())
    third = grid.width() / 3
    for west in (grid.xMinimum(), grid.xMaximum() - third):
        square = core.QgsGeometry.fromRect(core.QgsRectangle(west, grid.yMinimum(), west + third, grid.yMaximum()))
        square = square.densifyByCount(20)
        square.transform(to_degrees)
        feature = core.QgsFeature()
        feature.setGeometry(square)
        layer.dataProvider().addFeatures([feature])
    core.QgsProject.instance().addMapLayer(layer)
    yield layer
    core.QgsProject.instance().removeMapLayer(layer.id())


@pytest.fixture
def geology(study, tmp_path):
    """A categorical raster on the basin's grid."""
    rows, columns = bands_of(study.factors[0])[0].shape[1:]
    values = np.repeat(np.array([3, 7, 12, 40], np.float32), columns // 4)[None].repeat(rows, axis=0)
    return write_raster(tmp_path / "geology.tif", values, study.factors[0])


def test_bands_are_the_factors(study):
    values, valid = bands_of(study.stack["OUTPUT"])
    assert study.stack["CELLS"] == valid.sum() == valid.size
    names = [os.path.splitext(os.path.basename(path))[0] for path in study.factors]
    assert study.stack["FACTORS"] == ",".join(names)
    assert [(name, kind["KIND"]) for name, kind in described(study.stack["OUTPUT"])] == [
        (name, "continuous") for name in names
    ]
    for plane, path in zip(values, study.factors):
        np.testing.assert_array_equal(plane, bands_of(path)[0][0])


def test_categories(study, geology, tmp_path):
    result = run(
        "factorstack", INPUT=[study.factors[0], geology], CATEGORICAL="geology", OUTPUT=str(tmp_path / "stack.tif")
    )
    _, metadata = described(result["OUTPUT"])[1]
    assert metadata["KIND"] == "categorical" and metadata["CATEGORIES"] == "3,7,12,40"


def test_a_layer_of_the_project_gives_its_name(study, tmp_path):
    layer = core.QgsRasterLayer(study.factors[0], "Slope angle")
    core.QgsProject.instance().addMapLayer(layer)
    try:
        for number, value in enumerate((layer.id(), layer.source(), layer)):
            out = str(tmp_path / f"{number}.tif")
            assert run("factorstack", INPUT=[value, study.factors[1]], OUTPUT=out)["FACTORS"] == "Slope angle,relief"
    finally:
        core.QgsProject.instance().removeMapLayer(layer.id())


def test_the_study_area_cuts(study, area, tmp_path):
    whole = run("factorstack", INPUT=study.factors[:2], STUDY_AREA=area, OUTPUT=str(tmp_path / "a.tif"))
    area.selectByIds([1])
    part = run("factorstack", INPUT=study.factors[:2], STUDY_AREA=selected(area), OUTPUT=str(tmp_path / "b.tif"))
    valid = bands_of(part["OUTPUT"])[1]
    assert part["CELLS"] == valid.sum() == pytest.approx(valid.size / 3, rel=0.02)
    assert whole["CELLS"] == pytest.approx(2 * part["CELLS"], rel=0.02)
    assert valid[:, 0].all() and not valid[:, -1].any()


def test_a_virtual_stack_copies_nothing(study, area, tmp_path):
    area.selectByIds([1])
    area_only = {"INPUT": study.factors[:2], "STUDY_AREA": selected(area)}
    whole = run("factorstack", OUTPUT=str(tmp_path / "c.tif"), **area_only)
    virtual = run("factorstack", OUTPUT=str(tmp_path / "c.vrt"), **area_only)
    assert virtual["CELLS"] == whole["CELLS"] and "slope.tif" in (tmp_path / "c.vrt").read_text()
    limits = [
        run("reclassify", INPUT=stack["OUTPUT"], OUTPUT=str(tmp_path / "classes.tif"))["CLASS_LIMITS"]
        for stack in (whole, virtual)
    ]
    assert limits[0] == limits[1]


def test_a_virtual_stack_has_the_same_cells_for_other_programs(study, area, tmp_path):
    area.selectByIds([1])
    area_only = {"INPUT": study.factors[:2], "STUDY_AREA": selected(area)}
    whole = run("factorstack", OUTPUT=str(tmp_path / "c.tif"), **area_only)
    virtual = run("factorstack", OUTPUT=str(tmp_path / "c.vrt"), **area_only)
    (mine, mine_valid), (yours, yours_valid) = bands_of(virtual["OUTPUT"]), bands_of(whole["OUTPUT"])
    np.testing.assert_array_equal(mine_valid, yours_valid)
    np.testing.assert_array_equal(mine[:, mine_valid], yours[:, yours_valid])


def test_the_reference_gives_the_grid(study, tmp_path):
    coarse = str(tmp_path / "coarse.tif")
    gdal.Translate(coarse, study.factors[0], xRes=270, yRes=270)
    result = run("factorstack", INPUT=study.factors[:2], REFERENCE=coarse, OUTPUT=str(tmp_path / "stack.tif"))
    assert gdal.Open(result["OUTPUT"]).GetGeoTransform() == gdal.Open(coarse).GetGeoTransform()


def test_a_factor_with_one_value_is_told(study, tmp_path):
    flat = write_raster(tmp_path / "flat.tif", np.full((160, 200), 5.0), study.factors[0])
    feedback = Recorder()
    run("factorstack", feedback, INPUT=[study.factors[0], flat], OUTPUT=str(tmp_path / "stack.tif"))
    assert any("'flat'" in warning for warning in feedback.warnings)


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s: {"INPUT": [s.factors[0], "/nowhere/geology.tif"]}, "/nowhere/geology.tif"),
        (lambda s: {"INPUT": [s.factors[0], s.landslides]}, "landslides.gpkg"),
        (lambda s: {"INPUT": [s.factors[0], s.factors[0]]}, "slope"),
        (lambda s: {"CATEGORICAL": "geology"}, "geology"),
        (lambda s: {"CATEGORICAL": "slope"}, "slope"),
        (lambda s: {"OUTPUT": s.factors[0]}, "slope.tif"),
        (lambda s: {"OUTPUT": s.at("stack.png")}, "stack.png"),
        (lambda s: {"STUDY_AREA": s.basin["ROADS"]}, "study area"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, change, culprit):
    study.stack  # noqa: B018 - made before the digests are taken
    before = digests(study.folder)
    parameters = {"INPUT": study.factors[:2], "OUTPUT": str(tmp_path / "stack.tif"), **change(study)}
    message = failure("factorstack", **parameters)
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == [] and digests(study.folder) == before


def test_nodata_is_declared_by_factor_and_strict_stops_at_what_looks_like_it(study, tmp_path):
    values = bands_of(study.factors[0])[0][0]
    values[:10] = -9999
    slope = write_raster(tmp_path / "holes.tif", values, study.factors[0])
    inputs = {"INPUT": [slope, study.factors[1]]}
    message = failure("factorstack", **inputs, STRICT=True, OUTPUT=str(tmp_path / "s.tif"))
    assert "'holes' holds -9999" in message and "NODATA = holes=-9999" in message
    assert not (tmp_path / "s.tif").exists()
    recorder = Recorder()
    result = run("factorstack", recorder, **inputs, NODATA="holes=-9999", OUTPUT=str(tmp_path / "s.tif"))
    assert result["CELLS"] == bands_of(result["OUTPUT"])[1].sum() == values.size - 10 * values.shape[1]
    for wrong in ("holes", "holes=low", "nothing=-9999"):
        assert is_one_sentence(failure("factorstack", **inputs, NODATA=wrong, OUTPUT=str(tmp_path / "t.tif")))
