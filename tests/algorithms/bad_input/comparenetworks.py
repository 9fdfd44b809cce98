"""Bad inputs of landslide:comparenetworks."""

import numpy as np
from bad_dates import without_dates
from bad_imprints import IMPRINTS
from bad_input_rows import BadInput

ALGORITHM = "comparenetworks"
SHAPE = (160, 200)
RAMP = np.linspace(0, 40, SHAPE[0] * SHAPE[1], dtype="float32").reshape(SHAPE)


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "NETWORKS": [0],
        "FOLDS": 0,
        "OUTPUT": scene.output("compared"),
    }


def stack(values, **more):
    """Return the parameters of a stack of these bands."""
    keys = {key: more.pop(key) for key in [key for key in more if key in ("STRICT", "STRATEGY")]}
    return lambda scene: {"INPUT": scene.raster("stack.tif", values, **more), **keys}


def points(number, name="LANDSLIDES", step=0.0, start=20.5, **more):
    """Return the parameters of this many points, `step` cells from one another."""

    def parameters(scene):
        west, size, _, north, _, _ = scene.transform()
        places = [f"POINT ({west + size * (start + step * n)} {north - size * 20.5})" for n in range(number)]
        return {name: scene.features("points.gpkg", places), **more}

    return parameters


ROWS = [
    BadInput("no stack is given", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such stack",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "the stack is a list of rasters",
        "The parameter 'Factor stack' (INPUT) is given as a list of 6: give it once.",
        lambda s: {"INPUT": s.study.factors},
    ),
    BadInput(
        "the stack is a class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "two bands of one name",
        "Two factors in *stack.tif are named 'Slope': rename one of them.",
        stack(np.stack([RAMP, RAMP]), names=("slope", "Slope")),
    ),
    BadInput(
        "a band of a reserved name",
        "The factor name 'label' in *stack.tif has a meaning of its own in tables: rename it.",
        stack(np.stack([RAMP, RAMP]), names=("slope", "label")),
    ),
    BadInput(
        "a stack of nodata",
        "None of the 150 landslide features lies on a cell of 'stack.tif' that has data, although 150 lie "
        "inside it: check its nodata value, and that each of its bands has data where they are.",
        stack(np.stack([RAMP - 100] * 2) * 0 - 1, names=("a", "b"), nodata=-1),
    ),
    BadInput(
        "a stack without CRS",
        "The raster '*stack.tif' has no coordinate reference system: assign it one.",
        stack(np.stack([RAMP, RAMP.T.reshape(SHAPE)]), names=("a", "b"), crs=None),
    ),
    BadInput(
        "a stack elsewhere",
        "None of the 150 landslide features lies on a valid cell of 'stack.tif': check the layer's "
        "coordinate reference system and extent.",
        stack(np.stack([RAMP] * 2), names=("a", "b"), transform=(0, 90, 0, 0, 0, -90)),
    ),
    BadInput(
        "factors of one value, strictly",
        "Every factor holds a single value (a, b): nothing can be learnt from them. Check the files, and "
        "that the study area is larger than a cell of theirs. Remarks are errors here, because STRICT is set.",
        stack(np.ones((2, *SHAPE), "float32"), names=("a", "b"), STRICT=True),
    ),
    BadInput(
        "categories that are fractions",
        "The factor 'slope' of '*stack.tif' is categorical (KIND), but holds fractions such as 0.00125004: "
        "build the stack anew, without 'slope' among its categorical factors.",
        stack(np.stack([RAMP, RAMP]), names=("slope", "rock"), KIND="categorical"),
    ),
    BadInput(
        "no landslides are given",
        "The parameter 'Landslides' (LANDSLIDES) is missing: give it a value.",
        {"LANDSLIDES": None},
    ),
    BadInput(
        "no such landslides",
        "The layer 'absent.gpkg', given for 'Landslides' (LANDSLIDES), cannot be found: check its path or its name.",
        {"LANDSLIDES": "absent.gpkg"},
    ),
    BadInput(
        "landslides of no feature",
        "The landslide layer holds no feature: choose a layer with points or polygons.",
        points(0),
    ),
    BadInput(
        "landslides outside",
        "None of the 4 landslide features lies on a valid cell of 'stack.tif': check the layer's coordinate "
        "reference system and extent.",
        points(4, start=-100000),
    ),
    BadInput(
        "one landslide",
        "Too few cells have landslides, as the split leaves 1 for training, which needs 2, and 0 for the "
        "test, which needs 1: give more of them, smaller cells if they lie close together, or another "
        "training share.",
        points(1),
    ),
    BadInput(
        "all landslides in one cell",
        "Too few cells have landslides, as the split leaves 1 for training, which needs 2, and 0 for the "
        "test, which needs 1: give more of them, smaller cells if they lie close together, or another "
        "training share.",
        points(40, step=0.01),
    ),
    BadInput(
        "two landslides",
        "Too few cells have landslides, as the split leaves 1 for training, which needs 2, and 1 for the "
        "test, which needs 1: give more of them, smaller cells if they lie close together, or another "
        "training share.",
        points(2, step=5),
    ),
    BadInput(
        "few landslides, strictly",
        "Only 20 cells have landslides; with fewer than 30 a model learns little and no test is sure. Map "
        "more landslides, or choose a simple model and read the intervals beside the figures. Remarks are "
        "errors here, because STRICT is set.",
        points(20, step=5, STRICT=True),
        through_binary=True,
    ),
    BadInput("no networks", "The parameter 'Models' (NETWORKS) is missing: give it a value.", {"NETWORKS": []}),
    BadInput(
        "a network that there is not",
        "The parameter 'Models' (NETWORKS) is 0, 99: choose from 0 to 10.",
        {"NETWORKS": [0, 99]},
    ),
    BadInput(
        "a network by its name",
        "The parameter 'Models' (NETWORKS) is 'logistic': choose from 0 to 10.",
        {"NETWORKS": "logistic"},
    ),
    BadInput("one fold", "The number of folds is 1: choose 0 for none, or 2 to 100.", {"FOLDS": 1}),
    BadInput(
        "folds of no kind",
        "The parameter 'Kinds of folds' (FOLD_KINDS) is missing: give it a value.",
        {"FOLDS": 2, "FOLD_KINDS": []},
    ),
    BadInput(
        "folds of another kind",
        "The parameter 'Kinds of folds' (FOLD_KINDS) is 3: choose from 0 to 2.",
        {"FOLDS": 2, "FOLD_KINDS": [3]},
    ),
    BadInput(
        "more folds than blocks",
        "Landslides lie in 6 spatial blocks of 6000 m, fewer than the 50 folds: use fewer folds or smaller "
        "blocks (BLOCK_SIZE).",
        {"FOLDS": 50, "BLOCK_SIZE": 6000},
    ),
    BadInput(
        "more folds than landslides",
        "Landslides lie in 35 cells, fewer than the 100 folds: use fewer folds.",
        lambda s: {**points(35, step=5)(s), "FOLDS": 100},
    ),
    BadInput(
        "one block",
        "All landslides lie in one spatial block: use smaller blocks or the random split.",
        {"SPLIT": 1, "BLOCK_SIZE": 100000},
    ),
    BadInput(
        "a training share of per cent",
        "The parameter 'Training share' (TRAIN_SHARE) is 70: give a number from 0.001 to 0.999.",
        {"TRAIN_SHARE": 70},
    ),
    BadInput(
        "a training share that leaves nothing",
        "Too few cells have landslides, as the split leaves 3 for training, which needs 2, and 0 for the "
        "test, which needs 1: give more of them, smaller cells if they lie close together, or another "
        "training share.",
        lambda s: {**points(3, step=5)(s), "TRAIN_SHARE": 0.99},
    ),
    BadInput(
        "a strategy that there is not",
        "The parameter 'Strategy for non-landslides' (STRATEGY) is 4: choose from 0 to 3.",
        {"STRATEGY": 4},
    ),
    BadInput(
        "a slope factor that there is not",
        "The stack has no factor named 'gradient', which the slope strategy needs: it has slope, relief, "
        "ndvi, rainfall, road_distance, elevation; name the one that holds the slope in degrees.",
        {"STRATEGY": 2, "SLOPE_FACTOR": "gradient"},
    ),
    BadInput(
        "a slope limit that no cell meets",
        "No cell with data lies where slope is at most 0, so that none can be chosen: relax the strategy "
        "or choose another, or take a larger area.",
        {"STRATEGY": 2, "SLOPE_LIMIT": 0},
    ),
    BadInput(
        "a buffer that leaves nothing",
        "No cell with data lies farther than 1,000,000 m from every landslide, so that none can be "
        "chosen: relax the strategy or choose another, or take a larger area.",
        {"STRATEGY": 1, "BUFFER": 1e6},
    ),
    BadInput(
        "a ratio of 0",
        "The parameter 'Non-landslides per landslide' (RATIO) is 0: give a number from 0.01 to 1000.",
        {"RATIO": 0},
    ),
    BadInput(
        "more non-landslides than cells",
        "Only 31,850 cells lie outside landslides, but 150,000 are asked for: lower the ratio, relax the "
        "strategy or choose another.",
        {"RATIO": 1000},
    ),
    BadInput(
        "points too far apart",
        "Only 1 of the 31,850 cells outside landslides lie 1,000,000 m apart, but 150 are asked for: "
        "lower the distance or the ratio.",
        {"RATIO": 1, "MINIMUM_DISTANCE": 1e6},
    ),
    BadInput(
        "own non-landslides of no feature",
        "The non-landslide layer holds no feature: choose a layer with points or polygons.",
        points(0, "NEGATIVES"),
    ),
    BadInput(
        "own non-landslides outside",
        "None of the 4 non-landslide features lies on a valid cell of 'stack.tif': check the layer's "
        "coordinate reference system and extent.",
        points(4, "NEGATIVES", start=-100000),
    ),
    BadInput(
        "no such own non-landslides",
        "The layer 'absent.gpkg', given for 'Own non-landslide points' (NEGATIVES), cannot be found: check "
        "its path or its name.",
        {"NEGATIVES": "absent.gpkg"},
    ),
    BadInput(
        "one own non-landslide",
        "Too few cells have own non-landslides, as the split leaves 1 for training, which needs 2, and 0 for "
        "the test, which needs 1: give more of them, smaller cells if they lie close together, or another "
        "training share.",
        points(1, "NEGATIVES"),
    ),
    BadInput(
        "a class field that there is not",
        "The landslide layer has no field 'class' (CLASS_FIELD): name one of fid, id.",
        {"CLASS_FIELD": "class"},
    ),
    BadInput(
        "the output is a file",
        "The output folder '*file' is a file: choose another folder.",
        lambda s: {"OUTPUT": s.text("file", "")},
    ),
    BadInput(
        "the output is in a file",
        "The output '*file/compared' cannot be written in '*file': choose another folder.",
        lambda s: {"OUTPUT": s.text("file", "") + "/compared"},
    ),
    BadInput("no output", "The parameter 'Output folder' (OUTPUT) is missing: give it a value.", {"OUTPUT": ""}),
    *IMPRINTS,
    without_dates(2),
    BadInput(
        "no such prediction in SETTINGS",
        "The prediction cannot be 'quick': choose one of automatic, exact, fast.",
        {"SETTINGS": '{"prediction": "quick"}'},
    ),
    BadInput(
        "folds by time alone, without a field of dates",
        "Folds by time need the landslides' dates: name the field that holds them (DATE_FIELD).",
        {"FOLDS": 2, "FOLD_KINDS": [2]},
    ),
]
