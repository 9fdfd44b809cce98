"""Inventories through Processing: classes, parts, layers, tables, own points and STRICT, in every algorithm."""

from __future__ import annotations

import os

import numpy as np
import pytest
from landslide_susceptibility.geodata.vectors import points_wkb, write_layer
from osgeo import gdal, ogr, osr
from qgis.core import QgsProcessingParameterDefinition, QgsVectorLayer
from qgis_study import LANDSLIDES
from qgis_support import Recorder, algorithm, failure, is_one_sentence, rows_of, run, vector_layer

TAKE_LANDSLIDES = (
    "informationvalue",
    "negativesamples",
    "trainingsamples",
    "screenfactors",
    "unitsamples",
    "zonetable",
    "evaluate",
    "comparemaps",
    "susceptibility",
    "comparestrategies",
    "comparenetworks",
)


@pytest.fixture(scope="module")
def mixed(study):
    """A file of the study's landslides (kind 'slide') and 40 other places ('stable')."""
    layer = vector_layer(study.landslides)
    slides = [feature.geometry().asPoint() for feature in layer.getFeatures()]
    extent = layer.extent()
    rng = np.random.default_rng(4)
    x = [*(p.x() for p in slides), *rng.uniform(extent.xMinimum(), extent.xMaximum(), 40)]
    y = [*(p.y() for p in slides), *rng.uniform(extent.yMinimum(), extent.yMaximum(), 40)]
    path = study.at("mixed.gpkg")
    fields = {"flag": [1] * len(slides) + [0] * 40, "kind": ["slide"] * len(slides) + ["stable"] * 40}
    write_layer(path, "mixed", fields, points_wkb(x, y), crs=layer.crs().toWkt(), geometry_type="Point")
    return path


def parameters_of(name: str, study, folder) -> dict:
    """Return parameters but for the inventory, with outputs in `folder`."""
    stack = study.stack["OUTPUT"]
    at = {key: os.path.join(folder, f"{name}{key}") for key in (".tif", ".csv", ".gpkg", ".html", "")}
    return {
        "informationvalue": lambda: {"INPUT": study.classes["OUTPUT"], "OUTPUT": at[".tif"], "TABLE": at[".csv"]},
        "negativesamples": lambda: {"INPUT": stack, "OUTPUT": at[".gpkg"]},
        "trainingsamples": lambda: {"INPUT": stack, "NEGATIVES": study.negatives["OUTPUT"], "OUTPUT": at[".gpkg"]},
        "screenfactors": lambda: {"INPUT": stack, "TABLE": at[".csv"]},
        "unitsamples": lambda: {"INPUT": stack, "UNITS": study.units, "OUTPUT": at[".gpkg"]},
        "zonetable": lambda: {"INPUT": study.zones["OUTPUT"], "OUTPUT": at[".csv"]},
        "evaluate": lambda: {
            "INPUT": study.prediction["OUTPUT"],
            "SAMPLES": study.samples["OUTPUT"],
            "OUTPUT": at[".html"],
        },
        "comparemaps": lambda: {
            "INPUT": study.prediction["OUTPUT"],
            "SECOND": study.information_value["OUTPUT"],
            "OUTPUT": at[".tif"],
            "TABLE": at[".csv"],
            "REPORT": at[".html"],
        },
        "susceptibility": lambda: {"INPUT": stack, "NETWORK": 0, "OUTPUT": at[""]},
        "comparestrategies": lambda: {"INPUT": stack, "NETWORKS": [0], "STRATEGIES": [0], "FOLDS": 0, "OUTPUT": at[""]},
        "comparenetworks": lambda: {"INPUT": stack, "NETWORKS": [0], "FOLDS": 0, "OUTPUT": at[""]},
    }[name]()


@pytest.mark.parametrize("name", TAKE_LANDSLIDES)
def test_every_algorithm_knows_classes_and_is_strict(study, mixed, tmp_path, name):
    parameters = parameters_of(name, study, tmp_path)
    first, second = Recorder(), Recorder()
    message = failure(name, first, LANDSLIDES=mixed, STRICT=True, **parameters)
    assert "'flag'" in message and "STRICT" in message and os.listdir(tmp_path) == []
    run(name, first, LANDSLIDES=mixed, **parameters)
    assert [text for text in first.warnings if "CLASS_FIELD" in text]
    chosen = {"CLASS_FIELD": "kind", "LANDSLIDE_VALUE": "slide", "STRICT": True}
    run(name, second, LANDSLIDES=mixed, **parameters, **chosen)
    assert not [text for text in second.warnings if "CLASS_FIELD" in text]
    told = [text for text in second.infos if "of which" in text]
    assert name == "evaluate" or told[0].startswith(f"Landslides: {LANDSLIDES},")


@pytest.mark.parametrize("name", TAKE_LANDSLIDES)
def test_the_parameters_are_optional_and_last(toolbox, name):
    """What models and scripts of today hold stays as it is."""
    definitions = algorithm(name).parameterDefinitions()
    names = [definition.name() for definition in definitions]
    new = ["CLASS_FIELD", "LANDSLIDE_VALUE", "COUNT_PARTS", "STRICT"]
    if name in ("susceptibility", "comparestrategies", "comparenetworks"):
        new.insert(0, "NEGATIVES")
    assert set(new) <= set(names) and names[-1] == "STRICT"
    if name != "susceptibility":  # whose dialog has an order of its own
        assert [part for part in names if part in new][-len(new) :] == new
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for definition in definitions:
        if definition.name() in new:
            assert definition.flags() & (advanced | hidden), definition.name()
            assert definition.flags() & optional or definition.defaultValue() is False, definition.name()


@pytest.mark.parametrize(
    "change, culprit",
    [
        ({"CLASS_FIELD": "class"}, "no field 'class'"),
        ({"CLASS_FIELD": "kind"}, "slide, stable"),
        ({"CLASS_FIELD": "kind", "LANDSLIDE_VALUE": ""}, "LANDSLIDE_VALUE is empty"),
    ],
)
def test_the_culprit_is_named(study, mixed, tmp_path, change, culprit):
    message = failure(
        "negativesamples", INPUT=study.stack["OUTPUT"], LANDSLIDES=mixed, OUTPUT=str(tmp_path / "n.gpkg"), **change
    )
    assert culprit in message and is_one_sentence(message) and os.listdir(tmp_path) == []


def dissolved(study, path) -> str:
    """Write the study's landslides as one feature of many small squares."""
    layer = vector_layer(study.landslides)
    reference = osr.SpatialReference()
    reference.ImportFromWkt(layer.crs().toWkt())
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer.getFeatures():
        point = feature.geometry().asPoint()
        whole.AddGeometry(ogr.CreateGeometryFromWkt(f"POINT({point.x()} {point.y()})").Buffer(1, 1))
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    made = dataset.CreateLayer("whole", reference, ogr.wkbMultiPolygon)
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetGeometry(whole)
    made.CreateFeature(feature)
    return str(path)


def test_parts_can_be_counted(study, tmp_path):
    path, feedback = dissolved(study, tmp_path / "d.gpkg"), Recorder()
    given = {"INPUT": study.zones["OUTPUT"], "LANDSLIDES": path, "OUTPUT": str(tmp_path / "t.csv")}
    assert run("zonetable", feedback, **given)["LANDSLIDES_COUNTED"] == 1
    assert [text for text in feedback.warnings if f"1 feature of {LANDSLIDES} parts" in text and "COUNT_PARTS" in text]
    assert run("zonetable", COUNT_PARTS=True, STRICT=True, **given)["LANDSLIDES_COUNTED"] == LANDSLIDES


def test_layers_that_were_not_read_are_told(study, mixed, tmp_path):
    path = str(tmp_path / "two.gpkg")
    gdal.VectorTranslate(path, mixed, format="GPKG", layerName="first", where="flag = 1")
    gdal.VectorTranslate(path, mixed, format="GPKG", layerName="second", accessMode="update")

    def warnings(landslides) -> list[str]:
        feedback = Recorder()
        given = {"INPUT": study.zones["OUTPUT"], "OUTPUT": str(tmp_path / "t.csv")}
        run("zonetable", feedback, LANDSLIDES=landslides, **given)
        return [text for text in feedback.warnings if "only the layer" in text]

    (told,) = warnings(path)
    assert "'first'" in told and "second" in told
    assert warnings(f"{path}|layername=second") == []
    assert warnings(QgsVectorLayer(f"{path}|layername=first", "a", "ogr")) == []
    assert len(warnings(QgsVectorLayer(path, "a", "ogr"))) == 1


def test_a_table_of_lon_and_lat_gives_points(study, tmp_path):
    layer = vector_layer(study.landslides)
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromWkt(layer.crs().toWkt())
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transformation = osr.CoordinateTransformation(source, target)
    points = [feature.geometry().asPoint() for feature in layer.getFeatures()]
    places = [transformation.TransformPoint(p.x(), p.y()) for p in points]
    rows = [f"{number},{place[0]:.9f},{place[1]:.9f}" for number, place in enumerate(places)]
    (tmp_path / "t.csv").write_text("\n".join(["id,longitude,latitude", *rows]) + "\n", encoding="utf-8")
    tables = []
    for landslides in (str(tmp_path / "t.csv"), study.landslides):
        output = str(tmp_path / f"o{len(tables)}.csv")
        run("zonetable", INPUT=study.zones["OUTPUT"], LANDSLIDES=landslides, STRICT=True, OUTPUT=output)
        tables.append(rows_of(output))
    assert tables[0] == tables[1]


def test_a_table_without_coordinates_is_refused(study, tmp_path):
    (tmp_path / "t.csv").write_text("id,place\n1,A\n2,B\n", encoding="utf-8")
    message = failure(
        "zonetable", INPUT=study.zones["OUTPUT"], LANDSLIDES=str(tmp_path / "t.csv"), OUTPUT=str(tmp_path / "o.csv")
    )
    assert "has a geometry" in message and "lon and lat" in message and is_one_sentence(message)


def test_own_points_in_a_whole_run(study, mixed, tmp_path):
    chosen = {"CLASS_FIELD": "flag", "LANDSLIDES": mixed, "NEGATIVES": mixed, "NETWORK": 0}
    result = run("susceptibility", INPUT=study.stack["OUTPUT"], OUTPUT=str(tmp_path / "a"), **chosen)
    others = [row for row in rows_of(result["SAMPLES"]) if int(row["label"]) == 0]
    assert {row["strategy"] for row in others} == {"given"} and 30 < len(others) <= 40
    again = run("repeatrun", MANIFEST=result["MANIFEST_FILE"], OUTPUT=str(tmp_path / "b"))
    assert again["AUC_COMMON"] == result["AUC_COMMON"]


def test_own_points_beside_strategies(study, mixed, tmp_path):
    given = parameters_of("comparestrategies", study, tmp_path)
    result = run("comparestrategies", LANDSLIDES=mixed, CLASS_FIELD="flag", NEGATIVES=mixed, **given)
    assert [row["strategy"] for row in rows_of(result["TABLE"])] == ["random", "given"]
    given = parameters_of("comparenetworks", study, tmp_path)
    result = run("comparenetworks", LANDSLIDES=mixed, CLASS_FIELD="flag", NEGATIVES=mixed, **given)
    assert {row["strategy"] for row in rows_of(result["TABLE"])} == {"given"}


def test_a_field_of_0_and_1_that_is_no_class_is_passed_over(study, mixed, tmp_path):
    given = {"INPUT": study.zones["OUTPUT"], "LANDSLIDES": mixed, "OUTPUT": str(tmp_path / "t.csv"), "STRICT": True}
    assert "LANDSLIDE_VALUE '0, 1'" in failure("zonetable", **given)
    passed, feedback = {"CLASS_FIELD": "flag", "LANDSLIDE_VALUE": "0, 1"}, Recorder()
    assert run("zonetable", feedback, **given, **passed)["LANDSLIDES_COUNTED"] > LANDSLIDES
    assert not [text for text in feedback.warnings if "CLASS_FIELD" in text]
    chosen = algorithm("zonetable").parameterDefinition("LANDSLIDE_VALUE")
    assert "'0, 1'" in chosen.help()
