"""Bad inputs of landslide:applicability."""

from __future__ import annotations

import numpy as np
from bad_input_rows import BadInput
from damaged_files import half_of

ALGORITHM = "applicability"
FACTORS = ("slope", "relief", "ndvi", "rainfall", "road_distance", "elevation")
ROW = {name: [1.0 + number, 2.0, 3.0, 4.0 + number] for number, name in enumerate(FACTORS)}


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "SAMPLES": scene.study.samples["OUTPUT"],
        "NETWORK": scene.study.network["OUTPUT"],
        "ZONES": scene.study.zones["OUTPUT"],
        "OUTPUT": scene.output("applicability.tif"),
        "TABLE": scene.output("outside.csv"),
    }


def samples(without=(), **changes):
    """Give four samples of our own; a field that is None is left out."""
    columns = {"label": [1, 0, 1, 0], "split": ["train", "train", "train", "test"], **ROW, **changes}
    names = [name for name, values in columns.items() if values is not None and name not in without]
    rows = [",".join(["X", "Y", *names])]
    for number in range(4):
        rows.append(",".join(map(str, [500000 + 100 * number, 5000000, *(columns[name][number] for name in names)])))
    return lambda s: {"SAMPLES": s.text("own.csv", "\n".join(rows) + "\n")}


def zones(change):
    """Give a zone map made of the study's, its values [h, w]."""
    return lambda s: {"ZONES": s.raster("own.tif", change(np.ones((160, 200), np.uint8)), nodata=0)}


ROWS = [
    BadInput("no stack given", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "half a stack",
        "The raster '*half.tif' cannot be read (*): is the file complete?",
        lambda s: {"INPUT": half_of(s, s.study.stack["OUTPUT"], "half.tif")},
    ),
    BadInput(
        "the class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "no samples given", "The parameter 'Training samples' (SAMPLES) is missing: give it a value.", {"SAMPLES": None}
    ),
    BadInput(
        "samples without a factor of the network",
        "The samples hold no numbers of these factors of the model, slope; they have relief, ndvi, rainfall, "
        "road_distance, elevation: give the samples that it was trained on, or others with its factors.",
        samples(without=("slope",)),
    ),
    BadInput(
        "samples of other factors, and no network",
        "The samples and the stack '*stack.tif' share no factor: the samples have depth, the stack has slope, relief, "
        "ndvi, rainfall, road_distance, elevation. Give the stack that the samples were built from.",
        lambda s: {**samples(without=FACTORS, depth=[1.0, 2.0, 3.0, 4.0])(s), "NETWORK": None},
    ),
    BadInput(
        "nothing trains",
        "No sample has the split 'train': give the samples that the model was trained on, or take all of them.",
        samples(split=["test"] * 4),
    ),
    BadInput(
        "training samples that are all alike",
        "All 3 training samples have the same value in every factor, so that nothing can be more or less like them: "
        "give more samples.",
        samples(**{name: [1.0, 1.0, 1.0, 2.0] for name in FACTORS}),
    ),
    BadInput(
        "a factor that is infinite",
        "The field 'slope' of the samples is infinite, or larger than a float32 holds (3.4e38), in 1 row: correct it "
        "or remove the row.",
        samples(slope=[1.0, 2.0, "inf", 4.0]),
    ),
    BadInput(
        "samples without label",
        "The samples layer has no field 'label': make it with 'Build training samples'.",
        samples(without=("label",)),
    ),
    BadInput(
        "samples of one class, and a network",
        "There are 4 landslides and 0 other places among the samples taken (all): both are needed, so choose other "
        "samples.",
        samples(label=[1, 1, 1, 1]),
    ),
    BadInput(
        "no such network file",
        "The model file 'absent.onnx' cannot be read (No such file or directory): check its path.",
        {"NETWORK": "absent.onnx"},
    ),
    BadInput(
        "a factor missing in the stack",
        "The factor stack lacks these factors of the model: slope: it has relief, ndvi, rainfall, road_distance, "
        "elevation, so rename its bands or build it anew with them.",
        lambda s: {"INPUT": s.raster("own.tif", s.values()[1:].astype("float32"), names=FACTORS[1:], nodata=-9999.0)},
    ),
    BadInput(
        "no cell with data",
        "No cell of '*own.tif' has data in all 6 factors of the samples: check the nodata values of its bands, and "
        "that its rasters overlap.",
        lambda s: {
            "INPUT": s.raster("own.tif", np.full((6, 160, 200), -9999, "float32"), names=FACTORS, nodata=-9999.0)
        },
    ),
    BadInput(
        "zones of another grid",
        "The zone map '*own.tif' has another grid than the factor stack: give the one that was made of the same stack.",
        zones(lambda values: values[1:]),
    ),
    BadInput(
        "a map for zones",
        "The raster '*prediction.tif' is no zone map, which holds 1 to 255 whole numbers: make one with 'Zone "
        "susceptibility map'.",
        lambda s: {"ZONES": s.study.prediction["OUTPUT"]},
    ),
    BadInput(
        "a side that there is not",
        "The parameter 'Samples to compare with' (SIDE) is 3: choose from 0 to 2.",
        {"SIDE": 3},
    ),
    BadInput("one fold", "The number of folds is 1: choose 0 for none, or 2 to 100.", {"FOLDS": 1}),
    BadInput(
        "the map is the stack",
        "The output '*own.tif' is also an input: choose another name for the output.",
        lambda s: {
            "INPUT": s.raster("own.tif", s.values().astype("float32"), names=FACTORS, nodata=-9999.0),
            "OUTPUT": str(s.inputs / "own.tif"),
        },
    ),
    BadInput(
        "the table is no table",
        "The output '*outside.shp' is no file of a format that serves here: end its name with .gpkg or .csv or "
        ".geojson.",
        lambda s: {"TABLE": s.output("outside.shp")},
    ),
    BadInput(
        "polygons in a table",
        "The output '*patches.csv' cannot hold polygons: end its name with .gpkg.",
        lambda s: {"POLYGONS": s.output("patches.csv")},
    ),
]
