"""Bad inputs of landslide:informationvalue."""

from __future__ import annotations

import json

import numpy as np
from bad_dates import without_dates
from bad_input_rows import BadInput
from damaged_files import folder, half_of, points_on, with_band_metadata

ALGORITHM = "informationvalue"
SHAPE = (160, 200)


def good(scene):
    return {
        "INPUT": scene.study.classes["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "OUTPUT": scene.output("iv.tif"),
        "TABLE": scene.output("iv.csv"),
    }


def damaged(**metadata):
    """Give a class stack whose first band says something else of its classes."""
    return lambda s: {"INPUT": with_band_metadata(s, s.study.classes["OUTPUT"], "own.tif", 1, **metadata)}


def own_classes(value):
    """Give a class stack that another program wrote anew, in which one cell holds another number."""

    def given(s):
        values = 1.0 + RAMP % 3
        values[7, 7] = value
        told = {"KIND": "continuous", "METHOD": "natural_breaks", "BREAKS": "[0, 1, 2, 3]", "LABELS": '["a", "b", "c"]'}
        return {"INPUT": s.raster("own.tif", values.astype("float32"), names=("slope",), nodata=0, **told)}

    return given


def classes(values, dtype="uint8", nodata=0):
    """Give a raster of another program as classes."""
    return lambda s: {"INPUT": s.raster("own.tif", np.asarray(values).astype(dtype), nodata=nodata)}


def cells(*pairs, fields=None, **parameters):
    """Give landslides on cells of the stack, (row, column)."""
    return lambda s: {"LANDSLIDES": points_on(s, pairs, fields=fields), **parameters}


RAMP = np.arange(SHAPE[0] * SHAPE[1]).reshape(SHAPE)
ROWS = [
    BadInput(
        "no class stack given", "The parameter 'Class stack' (INPUT) is missing: give it a value.", {"INPUT": None}
    ),
    BadInput(
        "no such class stack",
        "The raster 'absent.tif', given for 'Class stack', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "half a class stack",
        "The raster '*half.tif' cannot be read (*): is the file complete?",
        lambda s: {"INPUT": half_of(s, s.study.classes["OUTPUT"], "half.tif")},
    ),
    BadInput(
        "a factor stack",
        "Band 'slope' of '*stack.tif' holds no class limits, so it is not a class stack: make one with "
        "'Reclassify factors'.",
        lambda s: {"INPUT": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "float values",
        "The raster '*own.tif' is no class stack, and its values are more than 1000 or not whole, so they are no "
        "classes of another program either: make classes with 'Reclassify factors'.",
        classes(RAMP / 7, "float32"),
    ),
    BadInput(
        "65,535 classes",
        "The raster '*own.tif' is no class stack, and its values are more than 1000 or not whole, so they are no "
        "classes of another program either: make classes with 'Reclassify factors'.",
        classes(1 + np.arange(256 * 256).reshape(256, 256) % 65535, "uint16"),
    ),
    BadInput(
        "STRICT: classes with undeclared nodata",
        "The factor 'own' holds -9999 in 4,000 of 32,000 cells looked at, far from all others (0 to 4): it looks "
        "like nodata that is not declared. Declare it as the nodata value of the raster. Remarks are errors "
        "here, because STRICT is set.",
        lambda s: {**classes(np.where(RAMP < 4000, -9999, RAMP % 5), "int16", None)(s), "STRICT": True},
    ),
    BadInput(
        "no cell with a class",
        "The raster '*own.tif' has no cell that is valid in every band: check its nodata value.",
        classes(np.zeros(SHAPE)),
    ),
    BadInput(
        "without labels",
        "What band 'slope' of '*own.tif' says of its classes is damaged (LABELS): make it anew with 'Reclassify "
        "factors'.",
        damaged(LABELS=None),
    ),
    BadInput(
        "without breaks",
        "Band 'slope' of '*own.tif' holds no class limits, so it is not a class stack: make one with 'Reclassify "
        "factors'.",
        damaged(BREAKS=None),
    ),
    BadInput(
        "breaks cut short",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS="[0, 1, 2"),
    ),
    BadInput(
        "breaks that are one number",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS="5"),
    ),
    BadInput(
        "breaks of one limit",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS="[5]"),
    ),
    BadInput(
        "breaks that are empty",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS="[]"),
    ),
    BadInput(
        "breaks that are words",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS='["low", "high"]'),
    ),
    BadInput(
        "breaks that are not finite",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS="[0, 1, NaN, 3, 4, 5]"),
    ),
    BadInput(
        "breaks that descend",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS="[5, 4, 3, 2, 1, 0]"),
    ),
    BadInput(
        "a hundred thousand breaks",
        "What band 'slope' of '*own.tif' says of its classes is damaged (BREAKS): make it anew with 'Reclassify "
        "factors'.",
        damaged(BREAKS=json.dumps(list(range(100_000)))),
    ),
    BadInput(
        "fewer classes in the metadata than in the cells",
        "Band 'slope' of '*own.tif' holds 3, which is none of the 2 classes that its metadata describe: make the "
        "class stack anew with 'Reclassify factors'.",
        damaged(BREAKS="[0, 10, 20]", LABELS='["a", "b"]'),
        through_binary=True,
    ),
    BadInput(
        "fewer labels than classes",
        "What band 'slope' of '*own.tif' says of its classes is damaged (LABELS): make it anew with 'Reclassify "
        "factors'.",
        damaged(LABELS='["low"]'),
    ),
    BadInput(
        "more labels than classes",
        "What band 'slope' of '*own.tif' says of its classes is damaged (LABELS): make it anew with 'Reclassify "
        "factors'.",
        damaged(LABELS=json.dumps(list("abcdefgh"))),
    ),
    BadInput(
        "labels that are no list",
        "What band 'slope' of '*own.tif' says of its classes is damaged (LABELS): make it anew with 'Reclassify "
        "factors'.",
        damaged(LABELS='{"1": "low"}'),
    ),
    BadInput(
        "labels that are one text",
        "What band 'slope' of '*own.tif' says of its classes is damaged (LABELS): make it anew with 'Reclassify "
        "factors'.",
        damaged(LABELS='"abcde"'),
    ),
    BadInput(
        "a kind that is none",
        "Band 'slope' of '*own.tif' holds no class limits, so it is not a class stack: make one with 'Reclassify "
        "factors'.",
        damaged(KIND="ordinal"),
    ),
    BadInput(
        "no kind",
        "Band 'slope' of '*own.tif' holds no class limits, so it is not a class stack: make one with 'Reclassify "
        "factors'.",
        damaged(KIND=None),
    ),
    BadInput(
        "categories that are not there",
        "Band 'slope' of '*own.tif' holds no class limits, so it is not a class stack: make one with 'Reclassify "
        "factors'.",
        damaged(KIND="categorical"),
    ),
    BadInput(
        "a fit that is a word",
        "What band 'slope' of '*own.tif' says of its classes is damaged (GOODNESS_OF_VARIANCE_FIT): make it anew "
        "with 'Reclassify factors'.",
        damaged(GOODNESS_OF_VARIANCE_FIT="good"),
    ),
    BadInput(
        "two bands of one name",
        "Two factors in *own.tif are named 'slope': rename one of them.",
        lambda s: {
            "INPUT": s.raster(
                "own.tif", np.stack([RAMP % 5, RAMP % 4]).astype("uint8"), names=("slope", "slope"), nodata=255
            )
        },
    ),
    BadInput(
        "no landslides given",
        "The parameter 'Landslides' (LANDSLIDES) is missing: give it a value.",
        {"LANDSLIDES": None},
    ),
    BadInput(
        "no such landslides",
        "The layer 'absent.gpkg', given for 'Landslides' (LANDSLIDES), cannot be found: check its path or its name.",
        {"LANDSLIDES": "absent.gpkg"},
    ),
    BadInput(
        "a raster for landslides",
        "The file '*stack.tif', given for 'Landslides' (LANDSLIDES), holds no such layer that can be read, or "
        "one of another kind: choose a whole file with vector data.",
        lambda s: {"LANDSLIDES": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "half a file of landslides",
        "The file '*half.gpkg', given for 'Landslides' (LANDSLIDES), holds no such layer that can be read, or "
        "one of another kind: choose a whole file with vector data.",
        lambda s: {"LANDSLIDES": half_of(s, s.study.landslides, "half.gpkg")},
    ),
    BadInput(
        "landslides without a feature",
        "The landslide layer holds no feature: choose a layer with points or polygons.",
        lambda s: {"LANDSLIDES": s.features("none.gpkg", [])},
    ),
    BadInput(
        "landslides without geometry",
        "None of the 2 landslide features has a geometry: choose a layer of points or polygons, or a table whose "
        "columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).",
        lambda s: {"LANDSLIDES": s.features("none.gpkg", [None, None], {"name": ["a", "b"]})},
    ),
    BadInput(
        "landslides without CRS",
        "The landslide layer has no coordinate reference system: assign it one.",
        lambda s: {"LANDSLIDES": s.features("own.shp", ["POINT (5 5)"], {"n": [1]}, crs=None)},
    ),
    BadInput(
        "landslides elsewhere",
        "None of the 2 landslide features lies on a valid cell of 'classes.tif': check the layer's coordinate "
        "reference system and extent.",
        lambda s: {"LANDSLIDES": s.features("far.gpkg", ["POINT (5 5)", "POINT (6 6)"], {"n": [1, 2]})},
    ),
    BadInput(
        "landslides at infinity",
        "None of the 2 landslide features lies on a valid cell of 'classes.tif': check the layer's coordinate "
        "reference system and extent.",
        lambda s: {"LANDSLIDES": s.features("far.gpkg", ["POINT (inf inf)", "POINT (nan 5)"], {"n": [1, 2]})},
    ),
    BadInput(
        "landslides on nodata",
        "None of the 2 landslide features lies on a cell of 'own.tif' that has data, although 2 lie inside it: "
        "check its nodata value, and that each of its bands has data where they are.",
        lambda s: {
            "INPUT": s.raster("own.tif", np.where(RAMP < 200, 0, 1 + RAMP % 5).astype("uint8"), nodata=0),
            "LANDSLIDES": points_on(s, [(0, 5), (0, 9)]),
        },
    ),
    BadInput(
        "class field that is not there",
        "The landslide layer has no field 'kind' (CLASS_FIELD): name one of fid, id.",
        {"CLASS_FIELD": "kind"},
    ),
    BadInput(
        "class value that is not there",
        "No feature has the value '1' (LANDSLIDE_VALUE) in the field 'kind', which holds 0, 2: give one of these.",
        cells((3, 3), (5, 5), fields={"kind": [0, 2]}, CLASS_FIELD="kind"),
    ),
    BadInput(
        "class value that is empty",
        "CLASS_FIELD is 'kind', but LANDSLIDE_VALUE is empty: give it.",
        cells((3, 3), (5, 5), fields={"kind": [0, 1]}, CLASS_FIELD="kind", LANDSLIDE_VALUE=""),
    ),
    BadInput(
        "class field without values",
        "No feature has the value '1' (LANDSLIDE_VALUE) in the field 'kind', which holds nothing: give one of these.",
        cells((3, 3), (5, 5), fields={"kind": [None, None]}, CLASS_FIELD="kind"),
    ),
    BadInput(
        "one landslide, of which a small share trains",
        "A training share of 0.3 leaves the one landslide out of the training: map more.",
        cells((3, 3), TRAIN_SHARE=0.3),
    ),
    BadInput(
        "STRICT: all landslides in one cell",
        "20 landslides lie in one cell of 'classes.tif', and those of one cell give one sample. Check for "
        "landslides that are in the inventory twice or have the place of a village or a map sheet; otherwise use "
        "smaller cells. Remarks are errors here, because STRICT is set.",
        cells(*[(3, 3)] * 20, STRICT=True),
    ),
    BadInput(
        "a class stack of negative numbers",
        "Band 'slope' of '*own.tif' holds -1, which is none of the 3 classes that its metadata describe: make "
        "the class stack anew with 'Reclassify factors'.",
        own_classes(-1),
    ),
    BadInput(
        "a class stack of fractions",
        "Band 'slope' of '*own.tif' holds 1.5, which is none of the 3 classes that its metadata describe: make "
        "the class stack anew with 'Reclassify factors'.",
        own_classes(1.5),
    ),
    BadInput(
        "a class stack of numbers that a byte cannot hold",
        "Band 'slope' of '*own.tif' holds 257, which is none of the 3 classes that its metadata describe: make "
        "the class stack anew with 'Reclassify factors'.",
        own_classes(257),
    ),
    BadInput(
        "training share that leaves no landslide",
        "A training share of 0.001 of 150 landslides leaves none to train: give a larger share (TRAIN_SHARE), or "
        "map more.",
        {"TRAIN_SHARE": 0.001},
    ),
    BadInput(
        "all landslides in one block",
        "All landslides lie in one spatial block: use smaller blocks or the random split.",
        {"SPLIT": 1, "BLOCK_SIZE": 1e6},
    ),
    BadInput(
        "block size 0",
        "The parameter 'Side of the spatial blocks (metres)' (BLOCK_SIZE) is 0: give a number from 1e-06 to 1e+12.",
        {"SPLIT": 1, "BLOCK_SIZE": 0},
    ),
    BadInput(
        "block size below 0",
        "The parameter 'Side of the spatial blocks (metres)' (BLOCK_SIZE) is -500: give a number from 1e-06 to 1e+12.",
        {"SPLIT": 1, "BLOCK_SIZE": -500},
    ),
    BadInput(
        "block size of a millimetre",
        "Spatial blocks of 0.001 m are smaller than a cell of the raster (90 m): choose a multiple of the "
        "distance between landslides.",
        {"SPLIT": 1, "BLOCK_SIZE": 0.001},
    ),
    BadInput(
        "training share 0",
        "The parameter 'Training share' (TRAIN_SHARE) is 0: give a number from 0.001 to 0.999.",
        {"TRAIN_SHARE": 0},
    ),
    BadInput(
        "training share 1",
        "The parameter 'Training share' (TRAIN_SHARE) is 1: give a number from 0.001 to 0.999.",
        {"TRAIN_SHARE": 1},
    ),
    BadInput(
        "training share in per cent",
        "The parameter 'Training share' (TRAIN_SHARE) is 70: give a number from 0.001 to 0.999.",
        {"TRAIN_SHARE": 70},
    ),
    BadInput("split beyond the list", "The parameter 'Split' (SPLIT) is 4: choose from 0 to 3.", {"SPLIT": 4}),
    BadInput(
        "alpha below 0",
        "The parameter 'Smoothing constant' (ALPHA) is -1: give a number from 0 to 1000.",
        {"ALPHA": -1},
    ),
    BadInput(
        "alpha infinite",
        "The parameter 'Smoothing constant' (ALPHA) is infinite: give a number from 0 to 1000.",
        {"ALPHA": float("inf")},
    ),
    BadInput(
        "a word for alpha",
        "The parameter 'Smoothing constant' (ALPHA) is 'little': give a number from 0 to 1000.",
        {"ALPHA": "little"},
    ),
    BadInput(
        "seed below 0", "The parameter 'Seed' (SEED) is -1: give a whole number from 0 to 2147483647.", {"SEED": -1}
    ),
    BadInput(
        "seed beyond what there is",
        "The parameter 'Seed' (SEED) is 2147483648: give a whole number from 0 to 2147483647.",
        {"SEED": 2**31},
    ),
    BadInput(
        "table as a Shapefile",
        "The output '*iv.shp' is no file of a format that serves here: end its name with .gpkg or .csv or .geojson.",
        lambda s: {"TABLE": s.output("iv.shp")},
    ),
    BadInput(
        "table as a spreadsheet",
        "The output '*iv.xlsx' is no file of a format that serves here: end its name with .gpkg or .csv or .geojson.",
        lambda s: {"TABLE": s.output("iv.xlsx")},
    ),
    BadInput(
        "output as a picture",
        "The output '*iv.png' is no file of a format that serves here: end its name with .tif or .tiff or .tiles.vrt.",
        lambda s: {"OUTPUT": s.output("iv.png")},
    ),
    BadInput(
        "output and table of one name",
        "The outputs *iv.tif, *iv.tif are not different files: give each a name of its own.",
        lambda s: {"TABLE": s.output("iv.tif")},
    ),
    BadInput(
        "output is the class stack",
        "The output '*classes.tif' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "table is the landslides",
        "The output '*landslides.gpkg' is also an input: choose another name for the output.",
        lambda s: {"TABLE": s.study.landslides},
    ),
    BadInput(
        "output is a folder",
        "The output '*made.tif' is a folder: choose another name, or move the folder away.",
        lambda s: {"OUTPUT": folder(s, "made.tif")},
    ),
    BadInput(
        "STRICT: few landslides",
        "Only 3 cells have landslides; with fewer than 30 a model learns little and no test is sure. Map more "
        "landslides, or choose a simple model and read the intervals beside the figures. Remarks are errors "
        "here, because STRICT is set.",
        cells((3, 3), (50, 50), (90, 90), STRICT=True),
    ),
    BadInput(
        "STRICT: a field of 0 and 1",
        "The field 'slide' of 'points.gpkg' is 1 in 2 features and 0 in 2, and all 4 count as landslides."
        " If 0 means that there is no landslide, name it as CLASS_FIELD, with LANDSLIDE_VALUE 1; if all "
        "are landslides, with LANDSLIDE_VALUE '0, 1', and this is not said. Remarks are errors here, "
        "because STRICT is set.",
        cells((3, 3), (50, 50), (90, 90), (99, 99), fields={"slide": [0, 0, 1, 1]}, STRICT=True),
    ),
    without_dates(3),
]
