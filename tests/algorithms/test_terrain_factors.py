"""Terrain factors from DEM."""

from __future__ import annotations

import os

import numpy as np
import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.analysis.terrain.factors.registry import TERRAIN_FACTORS
from osgeo import gdal
from qgis_support import (
    Recorder,
    algorithm,
    bands_of,
    core,
    described,
    digests,
    failure,
    is_one_sentence,
    run,
    write_raster,
)

FLOW = [11, 12]


@pytest.fixture
def dem(study):
    """The elevation of the demo basin."""
    return study.factors[-1]


# Models and scripts name a factor by its place: none of these may move.
PLACES = (
    "slope",
    "aspect",
    "northness",
    "eastness",
    "plan_curvature",
    "profile_curvature",
    "relief",
    "surface_cut",
    "roughness",
    "elevation_cv",
    "tpi",
    "twi",
    "spi",
)


def test_the_choices_are_the_steps_factors(toolbox):
    from landslide_susceptibility.steps.terrain_factors import DEFAULT_FACTORS

    definition = algorithm("terrainfactors").parameterDefinition("FACTORS")
    assert TERRAIN_FACTORS == PLACES and len(definition.options()) == len(PLACES)
    words = {"tpi": "(TPI)", "twi": "(TWI)", "spi": "(SPI)", "elevation_cv": "elevation coefficient"}
    for name, title in zip(PLACES, definition.options()):
        assert words.get(name, name.replace("_", " ")).lower() in title.lower()
        assert f"{title}: " in algorithm("terrainfactors").shortHelpString()
    assert [PLACES[number] for number in definition.defaultValue()] == list(DEFAULT_FACTORS)


def test_the_help_says_which_factors_look_at_a_window_and_which_at_the_catchment(toolbox):
    window, catchment = (
        algorithm("terrainfactors").parameterDefinition(key).help() for key in ("WINDOW", "CATCHMENT_AREA")
    )
    assert "relief, surface cut, elevation coefficient of variation and TPI" in window and "TWI" not in window
    assert "TWI and SPI" in catchment and "TPI" not in catchment


def test_a_ready_stack(study, dem, tmp_path):
    result = run("terrainfactors", INPUT=dem, OUTPUT=str(tmp_path / "terrain.tif"))
    names = result["FACTORS"].split(",")
    found = described(result["OUTPUT"])
    assert [name for name, _ in found] == names and len(names) == 9
    assert all(items["KIND"] == "continuous" and items["UNIT"] for _, items in found)
    assert result["CELLS"] == bands_of(result["OUTPUT"])[1].sum() and result["FILES"] == []
    # The basin's own slope is of the same elevations, by the same differences.
    mine, theirs = bands_of(result["OUTPUT"])[0][0], bands_of(study.factors[0])[0][0]
    np.testing.assert_allclose(mine[1:-1, 1:-1], theirs[1:-1, 1:-1], atol=1e-2)
    classes = run("reclassify", INPUT=result["OUTPUT"], OUTPUT=str(tmp_path / "classes.tif"))
    assert len(described(classes["OUTPUT"])) == 9


def test_a_subset_and_single_files(dem, tmp_path):
    folder = tmp_path / "single"
    result = run(
        "terrainfactors",
        INPUT=dem,
        FACTORS=[10, 2, 0],
        WINDOW=450,
        FOLDER=str(folder),
        OUTPUT=str(tmp_path / "terrain.tif"),
    )
    assert result["FACTORS"] == "slope,northness,tpi" and result["FOLDER"] == str(folder)
    assert [os.path.basename(path) for path in result["FILES"]] == ["slope.tif", "northness.tif", "tpi.tif"]
    whole = bands_of(result["OUTPUT"])[0]
    for plane, path in zip(whole, result["FILES"]):
        np.testing.assert_array_equal(bands_of(path)[0][0], plane)


def test_layers_of_the_project_and_feet(dem, tmp_path):
    layer = core.QgsRasterLayer(dem, "heights")
    core.QgsProject.instance().addMapLayer(layer)
    try:
        metres = run("terrainfactors", INPUT=layer.id(), FACTORS=[6], OUTPUT=str(tmp_path / "m.tif"))
        feet = run("terrainfactors", INPUT=layer, FACTORS=[6], Z_FACTOR=0.3048, OUTPUT=str(tmp_path / "f.tif"))
    finally:
        core.QgsProject.instance().removeMapLayer(layer.id())
    mine, theirs = bands_of(feet["OUTPUT"])[0], bands_of(metres["OUTPUT"])[0]
    np.testing.assert_allclose(mine, 0.3048 * theirs, rtol=1e-4, atol=1e-3)


@pytest.mark.skipif(not dependencies.available("numba"), reason="numba is not installed")
def test_wetness_and_stream_power(dem, tmp_path):
    feedback = Recorder()
    result = run("terrainfactors", feedback, INPUT=dem, FACTORS=FLOW, OUTPUT=str(tmp_path / "flow.tif"))
    assert result["FACTORS"] == "twi,spi" and any("GB of memory" in text for text in feedback.infos)
    twi, spi = bands_of(result["OUTPUT"])[0]
    assert twi.min() > 0 and spi.min() >= np.float32(np.log(1e-4))
    assert feedback.fractions == sorted(feedback.fractions) and feedback.fractions[-1] == 100


def test_without_numba_a_catchment_area_serves(dem, tmp_path, monkeypatch):
    plain = dependencies.available
    monkeypatch.setattr(dependencies, "available", lambda name: name != "numba" and plain(name))
    wanted = {"INPUT": dem, "FACTORS": FLOW, "OUTPUT": str(tmp_path / "flow.tif")}
    message = failure("terrainfactors", **wanted)
    assert "numba" in message and "install" in message and is_one_sentence(message)
    shape = bands_of(dem)[0].shape[1:]
    area = write_raster(tmp_path / "area.tif", np.full(shape, -1.0, np.float32), dem)
    run("terrainfactors", **wanted, CATCHMENT_AREA=area, CATCHMENT_UNIT=1)
    twi, spi = bands_of(wanted["OUTPUT"])[0]
    size = abs(gdal.Open(dem).GetGeoTransform()[1])
    steep = twi < np.log(size / 2e-4)  # elsewhere the slope has its floor
    np.testing.assert_allclose((twi + spi)[steep], 2 * np.log(size), atol=1e-3)


@pytest.mark.parametrize(
    "change, culprit",
    [
        (lambda s: {"INPUT": "/nowhere/dem.tif"}, "/nowhere/dem.tif"),
        (lambda s: {"INPUT": s.landslides}, "landslides.gpkg"),
        (lambda s: {"FACTORS": []}, "FACTORS"),
        (lambda s: {"FACTORS": [13]}, "FACTORS"),
        (lambda s: {"WINDOW": 0}, "WINDOW"),
        (lambda s: {"Z_FACTOR": 0}, "Z_FACTOR"),
        (lambda s: {"OUTPUT": s.factors[-1]}, "elevation.tif"),
        (lambda s: {"OUTPUT": s.at("stack.png")}, "stack.png"),
        (lambda s: {"FACTORS": FLOW, "CATCHMENT_AREA": "/nowhere/area.tif"}, "/nowhere/area.tif"),
        (lambda s: {"FOLDER": s.landslides}, "landslides.gpkg"),
    ],
)
def test_the_culprit_is_named(study, dem, tmp_path, change, culprit):
    before = digests(study.folder)
    message = failure("terrainfactors", **{"INPUT": dem, "OUTPUT": str(tmp_path / "t.tif"), **change(study)})
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == [] and digests(study.folder) == before


def test_voids_are_declared_by_nodata(dem, tmp_path):
    values = bands_of(dem)[0][0]
    values[:10] = -32768
    path = write_raster(tmp_path / "voids.tif", values, dem)
    given = {"INPUT": path, "FACTORS": [0], "OUTPUT": str(tmp_path / "t.tif")}
    assert "voids.tif' holds -32768" in failure("terrainfactors", **given, STRICT=True)
    for text in ("-32768", "dem=-32768", "voids=-32768"):
        result = run("terrainfactors", **given, NODATA=text, STRICT=True)
        assert result["CELLS"] == values.size - 10 * values.shape[1]
    for wrong in ("void", "slope=-9999", "dem=-32768; slope=-9999"):
        assert is_one_sentence(failure("terrainfactors", **given, NODATA=wrong))
