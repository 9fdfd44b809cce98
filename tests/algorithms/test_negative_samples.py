"""Sample non-landslide points."""

from __future__ import annotations

import os
from math import inf

import numpy as np
import pytest
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.study.negatives import NegativeSettings
from qgis_study import LANDSLIDES
from qgis_support import (
    algorithm,
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

WANTED = int(NegativeSettings().per_landslide * LANDSLIDES)
RANDOM, BUFFER, SLOPE, INFORMATION_VALUE = range(4)


def sample(study, folder, name="points.gpkg", **settings) -> dict:
    return run(
        "negativesamples",
        INPUT=study.stack["OUTPUT"],
        OUTPUT=str(folder / name),
        **{"LANDSLIDES": study.landslides, **settings},
    )


def cells(result, study) -> set:
    return {tuple(cell) for cell in cells_at(study.stack["OUTPUT"], result["OUTPUT"])}


def test_as_many_as_models_rank_best_with_and_never_on_a_landslide(study):
    rows = rows_of(study.negatives["OUTPUT"])
    assert len(rows) == study.negatives["COUNT"] == WANTED > LANDSLIDES
    assert {(row["label"], row["strategy"]) for row in rows} == {(0, "random")}
    slides = {tuple(cell) for cell in cells_at(study.stack["OUTPUT"], study.landslides)}
    chosen = cells(study.negatives, study)
    assert len(chosen) == WANTED and not chosen & slides
    assert study.negatives["ELIGIBLE"] == study.stack["CELLS"] - len(slides)
    assert vector_layer(study.negatives["OUTPUT"]).crs().authid() == "EPSG:32648"


def test_every_strategy_has_its_place_in_every_list(toolbox):
    """Models and scripts name a strategy by its place: none may move, and none may be missing."""
    from landslide_susceptibility.study.strategies.registry import STRATEGIES

    assert [strategy.name for strategy in STRATEGIES] == ["random", "buffer", "slope", "information_value"]
    lists = {
        "negativesamples": "STRATEGY",
        "susceptibility": "STRATEGY",
        "comparenetworks": "STRATEGY",
        "comparestrategies": "STRATEGIES",
    }
    for name, key in lists.items():
        assert algorithm(name).parameterDefinition(key).options() == [str(strategy.title) for strategy in STRATEGIES]
        for strategy in STRATEGIES:
            for setting in strategy.own_settings:
                assert algorithm(name).parameterDefinition(setting.parameter).defaultValue() == setting.default


def test_the_defaults_of_settings_are_those_of_the_step():
    from landslide_susceptibility.study.negatives import strategy_settings

    for setting in strategy_settings():
        assert NegativeSettings().value(setting) == setting.default
    assert NegativeSettings.from_dict(NegativeSettings("slope", 2.0).to_dict()) == NegativeSettings("slope", 2.0)
    for own in ({"steepness": 1.0}, {"buffer": 1.0}):
        with pytest.raises(ParameterError, match=next(iter(own))):
            NegativeSettings(own=own)


@pytest.mark.parametrize(
    "limits, value, text",
    [
        ((0.0, inf), -1.0, "0 or more"),
        ((-inf, 5), 6, "5 or less"),
        ((2, 255), 1, "2 to 255"),
        ((-inf, inf), inf, "a number"),
        ((0.0, inf), float("nan"), "0 or more"),
    ],
)
def test_the_range_of_a_setting_is_told(limits, value, text):
    from landslide_susceptibility.study.strategies.description import StrategySetting

    setting = StrategySetting("height", "HEIGHT", "Height", "", 3.0, *limits)
    setting.check(3.0)
    with pytest.raises(ParameterError, match=f"'height' is .*: choose {text}\\."):
        setting.check(value)


def test_each_strategy_keeps_its_word(study, tmp_path):
    slope = bands_of(study.stack["OUTPUT"])[0][0]
    iv = bands_of(study.information_value["OUTPUT"])[0][0]
    flat = sample(study, tmp_path, STRATEGY=SLOPE, SLOPE_LIMIT=5, RATIO=1)
    assert max(slope[cell] for cell in cells(flat, study)) <= 5
    low = sample(study, tmp_path, STRATEGY=INFORMATION_VALUE, INFORMATION_VALUE=study.information_value["OUTPUT"])
    assert max(iv[cell] for cell in cells(low, study)) < np.quantile(iv, 0.4)
    far = sample(study, tmp_path, STRATEGY=BUFFER, BUFFER=500, RATIO=0.5)
    slides = cells_at(study.stack["OUTPUT"], study.landslides)
    for cell in cells(far, study):
        assert 90 * np.hypot(*(slides - cell).T).min() > 500 - 64  # landslides lie anywhere in their cells
    assert far["COUNT"] == round(0.5 * LANDSLIDES)


def test_seed_threads_and_crs(study, tmp_path):
    first = cells(study.negatives, study)
    assert cells(sample(study, tmp_path, THREADS=1), study) == first
    assert cells(sample(study, tmp_path, LANDSLIDES=memory_copy(study.landslides, "EPSG:4326")), study) == first
    assert cells(sample(study, tmp_path, SEED=2), study) != first


def test_other_formats(study, tmp_path):
    for name in ("points.shp", "points.geojson", "points.csv", "points.fgb"):
        assert len(rows_of(sample(study, tmp_path, name)["OUTPUT"])) == WANTED


@pytest.mark.parametrize(
    "wrong, culprit",
    [
        ({"STRATEGY": INFORMATION_VALUE}, "information-value map"),
        ({"STRATEGY": SLOPE, "SLOPE_FACTOR": "gradient"}, "gradient"),
        ({"RATIO": 900}, "31,850"),
        ({"RATIO": 0}, "RATIO"),
        ({"STRATEGY": BUFFER, "BUFFER": 50000}, "50,000"),
        ({"BUFFER": -1}, "BUFFER"),
        ({"OUTPUT": "/nowhere/a"}, "/nowhere/a"),
    ],
)
def test_the_culprit_is_named(study, tmp_path, wrong, culprit):
    parameters = {"INPUT": study.stack["OUTPUT"], "LANDSLIDES": study.landslides, "OUTPUT": str(tmp_path / "o.gpkg")}
    message = failure("negativesamples", **{**parameters, **wrong})
    assert culprit in message and is_one_sentence(message)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".geojson", ".csv"])
@pytest.mark.parametrize("given", ["path", "path and layer", "layer", "selection", "project"])
def test_the_inventory_is_never_overwritten(study, tmp_path, given, suffix):
    path = tmp_path / f"slides{suffix}"
    slides = vector_layer(study.landslides)
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON", ".csv": "CSV"}[suffix]
    options.layerOptions = ["GEOMETRY=AS_XY"] if suffix == ".csv" else []
    core.QgsVectorFileWriter.writeAsVectorFormatV3(slides, str(path), slides.transformContext(), options)
    text = f"file://{path}?type=csv&xField=X&yField=Y&crs={slides.crs().authid()}"
    layer = core.QgsVectorLayer(text, "slides", "delimitedtext") if suffix == ".csv" else vector_layer(path, "slides")
    core.QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    before = digests(tmp_path)
    value = {
        "path": str(path),
        "path and layer": f"{path}|layername=slides",
        "layer": layer,
        "selection": selected(layer),
        "project": layer.id(),
    }[given]
    try:
        message = failure("negativesamples", INPUT=study.stack["OUTPUT"], LANDSLIDES=value, OUTPUT=str(path))
    finally:
        core.QgsProject.instance().removeMapLayer(layer.id())
    assert "also an input" in message and str(path) in message and is_one_sentence(message)
    assert digests(tmp_path) == before
