"""Bad inputs of landslide:explain."""

from __future__ import annotations

import re

import bad_input_files as bad
from bad_input_rows import BadInput

ALGORITHM = "explain"


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "NETWORK": scene.study.network["OUTPUT"],
        "PLACES": places(scene, name="good.gpkg")["PLACES"],
        "BACKGROUND": 3,
        "OUTPUT": scene.output("explained.gpkg"),
        "TABLE": scene.output("explained.csv"),
    }


def places(scene, shape="POINT ({x} {y})", name="places.gpkg", crs="same", **fields):
    """Return the parameter of one place, by default in the middle of the stack."""
    (_, rows, columns), step = scene.shape_of(), scene.transform()
    x, y = step[0] + step[1] * (columns // 2 + 0.5), step[3] + step[5] * (rows // 2 + 0.5)
    return {"PLACES": scene.features(name, [shape.format(x=x, y=y, far=x + 300)], fields, crs=crs)}


def of_information_values(scene, table):
    """Return the parameters of the study's class stack with a table."""
    return {"INPUT": scene.study.classes["OUTPUT"], "NETWORK": table}


def own_table(old, new):
    """Return the parameters of the study's information values with another text in their table, where a pattern is."""

    def parameters(scene):
        with open(scene.study.information_value["TABLE"], encoding="utf-8") as file:
            text, count = re.subn(old, new, file.read())
        assert count
        return of_information_values(scene, scene.text("values.csv", text))

    return parameters


def empty_stack(scene):
    """Return a stack with the study's factors that has no data anywhere."""
    names = ("slope", "relief", "ndvi", "rainfall", "road_distance", "elevation")
    return scene.raster("empty.tif", scene.values() * 0 - 1, nodata=-1, names=names)


ROWS = [
    BadInput("no stack", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no model",
        "The parameter 'Model file, or table of information values' (NETWORK) is missing: give it a value.",
        {"NETWORK": None},
    ),
    BadInput(
        "neither places nor a raster",
        "There is nothing to explain: give places, or a raster for every cell to write.",
        {"PLACES": None},
    ),
    BadInput(
        "a raster that is no GeoTIFF",
        "The output '*why.png' is no file of a format that serves here: end its name with .tif or .tiff.",
        lambda s: {"RASTER": s.output("why.png")},
    ),
    BadInput(
        "the stack lacks a factor",
        "The factor stack lacks these factors of the model: *: it has *, so rename its bands or build it anew with "
        "them.",
        lambda s: {"INPUT": bad.factor(s)},
    ),
    BadInput(
        "the model is no network",
        "The model file '*own.onnx' is empty: choose a file written by 'Train model'.",
        lambda s: {"NETWORK": s.text("own.onnx", b"")},
    ),
    BadInput(
        "the model is a raster",
        "The file '*stack.tif', given for 'Model file, or table of information values' (NETWORK), is not called as "
        "such a file is: choose one of Model files and tables (*.onnx *.csv *.gpkg *.geojson).",
        lambda s: {"NETWORK": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "a model with the class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "information values with the factor stack",
        "Band 'slope' of '*stack.tif' holds no class limits, so it is not a class stack: make one with 'Reclassify "
        "factors'.",
        lambda s: {"NETWORK": s.study.information_value["TABLE"]},
    ),
    BadInput(
        "a table of other things",
        "The table '*t.csv' has no column factor, class, information_value: give one from 'Information value', or a "
        "model file (*.onnx).",
        lambda s: of_information_values(s, s.text("t.csv", "a,b\n1,2\n")),
    ),
    BadInput(
        "information values of other factors",
        "The table '*values.csv' is of other factors (steepness) than the class stack '*classes.tif', which has *: "
        "give the two that belong together.",
        own_table("slope", "steepness"),
    ),
    BadInput(
        "information values of other classes",
        "The table '*values.csv' has no information value of class 2 of 'slope': give the table that was made of this "
        "class stack.",
        own_table('slope,("?)2', r"slope,\g<1>7"),
    ),
    BadInput(
        "places far away",
        "The place does not lie on the raster '*stack.tif': check the layer's coordinate reference system and extent.",
        lambda s: places(s, "POINT (0 0)"),
    ),
    BadInput(
        "places without a CRS",
        "The layer of points has no coordinate reference system: assign it one.",
        lambda s: places(s, crs=None),
    ),
    BadInput(
        "lines",
        "The places to explain are lines, or points and polygons in one layer: give a layer of points or one of "
        "polygons.",
        lambda s: places(s, "LINESTRING ({x} {y}, {far} {y})"),
    ),
    BadInput(
        "places without data",
        "No cell was found in '*empty.tif' that has data in all factors of the model: give the training samples as "
        "background.",
        lambda s: {"INPUT": empty_stack(s)},
    ),
    BadInput(
        "places without data beside samples",
        "None of the places has data in all factors in '*empty.tif': choose others, or fill the gaps of the factors.",
        lambda s: {"INPUT": empty_stack(s), "SAMPLES": s.study.samples["OUTPUT"]},
    ),
    BadInput("a name field that there is not", "*village*", {"NAME_FIELD": "village"}),
    BadInput(
        "a group of a factor that there is not",
        "'aspect' in the group 'terrain' is no factor of the model: choose from slope, relief, ndvi, rainfall, "
        "road_distance, elevation.",
        {"GROUPS": "terrain=slope, aspect"},
    ),
    BadInput(
        "samples of something else",
        "The samples hold no numbers of these factors of the model, *: give the samples that it was trained on, or "
        "others with its factors.",
        lambda s: {"SAMPLES": s.study.landslides},
    ),
    BadInput(
        "no background",
        "The parameter 'Rows of the background' (BACKGROUND) is 1: give a whole number from 2 to 1000.",
        {"BACKGROUND": 1},
    ),
    BadInput(
        "no cells", "The parameter 'Cells of a polygon' (CELLS) is 0: give a whole number from 1 to 1000.", {"CELLS": 0}
    ),
    BadInput(
        "a layer that a Shapefile cannot hold",
        "A Shapefile's field names have at most 10 characters, but 'road_distance' in '*explained.shp' has more: end "
        "the output's name with .gpkg.",
        lambda s: {"OUTPUT": s.output("explained.shp")},
    ),
    BadInput(
        "the table is the layer",
        "The outputs *explained.gpkg, *explained.gpkg are not different files: give each a name of its own.",
        lambda s: {"TABLE": s.output("explained.gpkg")},
    ),
    BadInput(
        "the layer is the model",
        "The output '*' is also an input: choose another name for the output.",
        lambda s: {
            "TABLE": s.study.information_value["TABLE"],
            **of_information_values(s, s.study.information_value["TABLE"]),
        },
    ),
]
