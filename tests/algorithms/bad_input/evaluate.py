"""Bad inputs of landslide:evaluate."""

import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "evaluate"
SHAPE = (160, 200)
RAMP = np.linspace(0, 1, SHAPE[0] * SHAPE[1], dtype="float32").reshape(SHAPE)


def good(scene):
    return {
        "INPUT": scene.raster("map.tif", RAMP),
        "SAMPLES": scene.study.samples["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "COMMON_CELLS": 200,
        "OUTPUT": scene.output("report.html"),
    }


def given(values, **more):
    """Return the parameters of a map of these values."""
    keys = {key: more.pop(key) for key in [key for key in more if key.isupper()]}
    return lambda scene: {"INPUT": scene.raster("given.tif", values, **more), **keys}


def samples(crs="same", places=None, **fields):
    """Return the parameters of a layer of samples, four of them, on the map."""

    def parameters(scene):
        west, size, _, north, _, _ = scene.transform()
        points = [f"POINT ({west + size * n} {north - size * n})" for n in (20.5, 40.5, 60.5, 80.5)]
        full = {"label": [1, 0, 1, 0], "split": ["train", "train", "test", "test"], "slope": [1.0, 2.0, 3.0, 4.0]}
        kept = {key: column for key, column in {**full, **fields}.items() if column is not None}
        return {"SAMPLES": scene.features("samples.gpkg", places or points, kept, crs=crs)}

    return parameters


def folds(**more):
    """Return the parameters of a run with folds."""
    return lambda scene: {
        "FOLDS": 2,
        "STACK": scene.study.stack["OUTPUT"],
        "NETWORK": scene.study.network["OUTPUT"],
        **{key: value(scene) if callable(value) else value for key, value in more.items()},
    }


ROWS = [
    BadInput("no map is given", "The parameter 'Susceptibility' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such map",
        "The raster 'absent.tif', given for 'Susceptibility', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "no samples are given", "The parameter 'Samples' (SAMPLES) is missing: give it a value.", {"SAMPLES": None}
    ),
    BadInput(
        "no such samples",
        "The layer 'absent.gpkg', given for 'Samples' (SAMPLES), cannot be found: check its path or its name.",
        {"SAMPLES": "absent.gpkg"},
    ),
    BadInput(
        "samples are the landslides",
        "The samples layer has no field 'label': make it with 'Build training samples'.",
        lambda s: {"SAMPLES": s.study.landslides},
    ),
    BadInput(
        "samples without label",
        "The samples layer has no field 'label': make it with 'Build training samples'.",
        samples(label=None),
    ),
    BadInput(
        "samples without split",
        "The samples hold 0 landslides and 0 non-landslides whose split is 'test': both are needed, so build "
        "the samples of both, with a training share below 1.",
        samples(split=None),
    ),
    BadInput(
        "samples without a factor",
        "The samples layer has no factor field, one of numbers: make it with 'Build training samples'.",
        samples(slope=None),
    ),
    BadInput(
        "a split that is empty",
        "The field 'split' of the samples holds '' (in 1 row): it must be 'train' or 'test' everywhere.",
        samples(split=["train", "train", "test", None]),
    ),
    BadInput(
        "a split in another language",
        "The field 'split' of the samples holds 'prueba' or the like (in 2 rows): it must be 'train' or "
        "'test' everywhere.",
        samples(split=["train", "train", "prueba", "prueba"]),
    ),
    BadInput(
        "a label that is a word",
        "The field 'label' of the samples holds text ('yes'): give it numbers.",
        samples(label=["yes", "no", "yes", "no"]),
    ),
    BadInput(
        "a label that is missing",
        "The field 'label' of the samples lacks a value in 1 row: fill it or remove the row.",
        samples(label=[1, 0, 1, None]),
    ),
    BadInput(
        "no landslide is held out",
        "The samples hold 0 landslides and 1 non-landslides whose split is 'test': both are needed, so build "
        "the samples of both, with a training share below 1.",
        samples(split=["train", "train", "train", "test"]),
    ),
    BadInput(
        "no non-landslide is held out",
        "The samples hold 1 landslides and 0 non-landslides whose split is 'test': both are needed, so build "
        "the samples of both, with a training share below 1.",
        samples(split=["train", "train", "test", "train"]),
    ),
    BadInput(
        "no landslide trains",
        "No landslide whose split is 'train' lies on the map, so there is no success rate curve: build the "
        "samples with a training share above 0.",
        samples(split=["test", "train", "test", "test"]),
    ),
    BadInput(
        "samples that are landslides only",
        "The samples hold 2 landslides and 0 non-landslides whose split is 'test': both are needed, so build "
        "the samples of both, with a training share below 1.",
        samples(label=[1, 1, 1, 1]),
    ),
    BadInput(
        "samples elsewhere",
        "None of the 4 samples lies on the map '*map.tif': give the samples that belong to it, and check "
        "their coordinate reference system.",
        samples(places=[f"POINT ({n} {n})" for n in range(4)]),
    ),
    BadInput(
        "only nodata",
        "The map '*given.tif' has no cell with data: check its nodata value.",
        given(np.full(SHAPE, -1, "float32"), nodata=-1),
    ),
    BadInput(
        "only not-a-numbers",
        "The map '*given.tif' has no cell with data: check its nodata value.",
        given(np.full(SHAPE, np.nan, "float32")),
    ),
    BadInput(
        "complex numbers",
        "The raster '*given.tif' holds complex numbers (CFloat32), of which a factor can be only one part: "
        "make a raster of their amplitude or phase.",
        given(RAMP.astype("complex64")),
    ),
    BadInput(
        "a map without CRS",
        "The raster '*given.tif' has no coordinate reference system: assign it one.",
        given(RAMP, crs=None),
    ),
    BadInput(
        "a map of other places",
        "None of the 900 samples lies on the map '*given.tif': give the samples that belong to it, and check "
        "their coordinate reference system.",
        given(RAMP, transform=(0, 90, 0, 0, 0, -90)),
    ),
    BadInput(
        "a map of per cent, strictly",
        "The values of '*given.tif' reach from 0 to 100, not from 0 to 1: the threshold 0.5 does not fit "
        "them, so that accuracy, precision, recall and F1 say nothing. If it is in per cent, divide it by "
        "100; otherwise read its AUC and rate curves alone. Remarks are errors here, because STRICT is set.",
        given(100 * RAMP, STRICT=True),
    ),
    BadInput(
        "a map of one value, strictly",
        "The raster '*given.tif' holds 0.25 in all cells looked at. No figure says anything of such a map: "
        "check the raster and what it was made of. Remarks are errors here, because STRICT is set.",
        given(np.full(SHAPE, 0.25, "float32"), STRICT=True),
    ),
    BadInput(
        "a map of classes, strictly",
        "The values of '*given.tif' reach from 0 to 5, not from 0 to 1: the threshold 0.5 does not fit them, "
        "so that accuracy, precision, recall and F1 say nothing. Read its AUC and rate curves alone, which "
        "need no threshold. Remarks are errors here, because STRICT is set.",
        given(np.rint(5 * RAMP).astype("uint8"), STRICT=True),
    ),
    BadInput(
        "an information-value map of another grid",
        "The map '*iv.tif' has another grid than the susceptibility map: give the one that was made of the "
        "same factor stack.",
        lambda s: {"INFORMATION_VALUE": s.raster("iv.tif", RAMP[:100, :100].copy())},
    ),
    BadInput(
        "no such information-value map",
        "The raster 'absent.tif', given for 'Information-value map', cannot be found: check its path.",
        {"INFORMATION_VALUE": "absent.tif"},
    ),
    BadInput(
        "an information-value map of nodata",
        "The information-value map '*iv.tif' has data at 0 of the held-out landslides and at 0 of the random "
        "cells: give one that covers the susceptibility map.",
        lambda s: {"INFORMATION_VALUE": s.raster("iv.tif", np.full(SHAPE, -9.0, "float32"), nodata=-9)},
    ),
    BadInput(
        "a threshold of per cent",
        "The parameter 'Threshold' (THRESHOLD) is 50: give a number from 0 to 1.",
        {"THRESHOLD": 50},
    ),
    BadInput(
        "too few random cells",
        "The parameter 'Random cells' (COMMON_CELLS) is 3: give a whole number from 10 to 10000000.",
        {"COMMON_CELLS": 3},
    ),
    BadInput(
        "a seed below 0", "The parameter 'Seed' (SEED) is -1: give a whole number from 0 to 2147483647.", {"SEED": -1}
    ),
    BadInput("one fold", "The number of folds is 1: choose 0 for none, or 2 to 100.", folds(FOLDS=1)),
    BadInput(
        "too many folds",
        "The parameter 'Folds of cross-validation' (FOLDS) is 101: give a whole number from 0 to 100.",
        folds(FOLDS=101),
    ),
    BadInput(
        "folds without a stack",
        "Folds need the stack: give it, or set folds to 0.",
        folds(STACK=None),
        through_binary=True,
    ),
    BadInput("folds without a network", "Folds need the network: give it, or set folds to 0.", folds(NETWORK=None)),
    BadInput(
        "folds without landslides", "Folds need the landslides: give it, or set folds to 0.", folds(LANDSLIDES=None)
    ),
    BadInput(
        "folds with a text as network",
        "The model file '*network.onnx' is no ONNX file as this plugin writes it, or is damaged (unknown "
        "field 13 at byte 0): choose a file written by 'Train model'.",
        folds(NETWORK=lambda s: s.text("network.onnx", "no network")),
    ),
    BadInput(
        "folds with a network of another name",
        "The file '*network.txt', given for 'Folds: model file' (NETWORK), is not called as such a file "
        "is: choose one of .onnx.",
        folds(NETWORK=lambda s: s.text("network.txt", "")),
    ),
    BadInput(
        "folds with an absent network",
        "The model file 'absent.onnx' cannot be read (No such file or directory): check its path.",
        folds(NETWORK="absent.onnx"),
    ),
    BadInput(
        "folds with a stack of other factors",
        "The stack '*stack.tif' has no factor 'slope', which the model was trained on: give the stack that "
        "its samples were built from.",
        folds(STACK=lambda s: s.raster("stack.tif", np.stack([RAMP, RAMP]), names=("a", "b"))),
    ),
    BadInput(
        "folds with a class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        folds(STACK=lambda s: s.study.classes["OUTPUT"]),
    ),
    BadInput(
        "folds with an absent stack",
        "The raster 'absent.tif', given for 'Folds: factor stack', cannot be found: check its path.",
        folds(STACK="absent.tif"),
    ),
    BadInput(
        "more folds than blocks",
        "Landslides lie in 6 spatial blocks of 6000 m, fewer than the 50 folds: use fewer folds or smaller "
        "blocks (BLOCK_SIZE).",
        folds(FOLDS=50, BLOCK_SIZE=6000),
    ),
    BadInput(
        "blocks without a side",
        "The parameter 'Side of the spatial blocks (metres)' (BLOCK_SIZE) is 0: give a number from 1e-06 to 1e+12.",
        folds(BLOCK_SIZE=0),
    ),
    BadInput(
        "blocks with a side below 0",
        "The parameter 'Side of the spatial blocks (metres)' (BLOCK_SIZE) is -5: give a number from 1e-06 to 1e+12.",
        folds(BLOCK_SIZE=-5),
    ),
    BadInput(
        "a class field that there is not",
        "The landslide layer has no field 'class' (CLASS_FIELD): name one of fid, id.",
        {"CLASS_FIELD": "class"},
    ),
    BadInput(
        "a value that no landslide has",
        "No feature has the value '-1' (LANDSLIDE_VALUE) in the field 'id', which holds *: give one of these.",
        {"CLASS_FIELD": "id", "LANDSLIDE_VALUE": "-1"},
    ),
    BadInput(
        "the report is no HTML",
        "The output '*report.pdf' is no file of a format that serves here: end its name with .html.",
        lambda s: {"OUTPUT": s.output("report.pdf")},
    ),
    BadInput(
        "the report is in a file",
        "The output '*report.html' cannot be written, since '*file' is no folder: choose another.",
        lambda s: {"OUTPUT": s.text("file", "") + "/report.html"},
    ),
    BadInput(
        "the report is the map",
        "The output '*map.tif' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.raster("map.tif", RAMP)},
    ),
]
