"""Bad inputs of landslide:comparestrategies."""

import numpy as np
from bad_imprints import IMPRINTS
from bad_input_rows import BadInput

ALGORITHM = "comparestrategies"
SHAPE = (160, 200)
RAMP = np.linspace(0, 40, SHAPE[0] * SHAPE[1], dtype="float32").reshape(SHAPE)


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "NETWORKS": [0],
        "STRATEGIES": [0],
        "FOLDS": 0,
        "OUTPUT": scene.output("compared"),
    }


def stack_of(*names, **more):
    """Return the parameters of a stack of bands that differ."""
    planes = np.stack([np.roll(RAMP, 1000 * number) for number in range(len(names))])
    return lambda scene: {"INPUT": scene.raster("stack.tif", planes, names=names, **more)}


ROWS = [
    BadInput(
        "no strategies",
        "The parameter 'Strategies for non-landslides' (STRATEGIES) is missing: give it a value.",
        {"STRATEGIES": []},
    ),
    BadInput(
        "a strategy that there is not",
        "The parameter 'Strategies for non-landslides' (STRATEGIES) is 0, 7: choose from 0 to 3.",
        {"STRATEGIES": [0, 7]},
    ),
    BadInput(
        "a strategy by its name",
        "The parameter 'Strategies for non-landslides' (STRATEGIES) is 'buffer': choose from 0 to 3.",
        {"STRATEGIES": "buffer"},
    ),
    BadInput("a strategy twice", "A strategy is given twice (buffer, buffer): give each once.", {"STRATEGIES": [1, 1]}),
    BadInput(
        "no strategy is possible",
        "No cell with data lies farther than 1,000,000 m from every landslide, so that none can be "
        "chosen: relax the strategy or choose another, or take a larger area.",
        {"STRATEGIES": [1, 2], "BUFFER": 1e6, "SLOPE_LIMIT": 0},
    ),
    BadInput(
        "a buffer below 0",
        "The parameter 'Buffer strategy: distance (metres)' (BUFFER) is -1: give a number from 0 to 1e+08.",
        {"BUFFER": -1},
    ),
    BadInput(
        "no slope factor",
        "The stack has no factor named 'slope', which the slope strategy needs: it has ndvi, relief; name "
        "the one that holds the slope in degrees.",
        lambda s: {**stack_of("ndvi", "relief")(s), "STRATEGIES": [2]},
    ),
    BadInput(
        "a slope in per cent",
        "The slope strategy's limit is in degrees, but the factor 'slope' is in '%': make it in degrees "
        "(atan(value / 100) in radians, times 57.29578, or by 'Terrain factors from DEM'), or choose another "
        "strategy.",
        lambda s: {"STRATEGIES": [2], **sloped(s, "%")},
    ),
    BadInput(
        "a slope in radians",
        "The slope strategy's limit is in degrees, but the factor 'slope' is in 'radians': make it in "
        "degrees (multiply it by 57.29578, or by 'Terrain factors from DEM'), or choose another strategy.",
        lambda s: {"STRATEGIES": [2], **sloped(s, "radians")},
    ),
    BadInput(
        "one zone of information value",
        "The parameter 'Information-value strategy: zones' (IV_ZONES) is 1: give a whole number from 2 to 255.",
        {"STRATEGIES": [3], "IV_ZONES": 1},
    ),
    BadInput("no networks", "The parameter 'Models' (NETWORKS) is missing: give it a value.", {"NETWORKS": []}),
    BadInput(
        "a network that there is not",
        "The parameter 'Models' (NETWORKS) is -1: choose from 0 to 10.",
        {"NETWORKS": [-1]},
    ),
    BadInput(
        "no such stack",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "the stack is a text",
        "The raster '*stack.tif' cannot be opened (its content is of no raster format, whatever its name "
        "says): check the file.",
        lambda s: {"INPUT": s.text("stack.tif", "no raster")},
    ),
    BadInput(
        "no such landslides",
        "The layer 'absent.gpkg', given for 'Landslides' (LANDSLIDES), cannot be found: check its path or its name.",
        {"LANDSLIDES": "absent.gpkg"},
    ),
    BadInput(
        "a class field without the value",
        "No feature has the value 'none' (LANDSLIDE_VALUE) in the field 'id', which holds *: give one of these.",
        {"CLASS_FIELD": "id", "LANDSLIDE_VALUE": "none"},
    ),
    BadInput(
        "one class of information value",
        "The parameter 'Classes of each factor' (CLASSES) is 1: give a whole number from 2 to 255.",
        {"CLASSES": 1},
    ),
    BadInput(
        "smoothing below 0",
        "The parameter 'Smoothing constant' (ALPHA) is -1: give a number from 0 to 1000.",
        {"ALPHA": -1},
    ),
    BadInput(
        "256 zones",
        "The parameter 'Zones of the maps' (ZONES) is 256: give a whole number from 2 to 255.",
        {"ZONES": 256},
    ),
    BadInput(
        "folds of no kind",
        "The parameter 'Kinds of folds' (FOLD_KINDS) is missing: give it a value.",
        {"FOLDS": 3, "FOLD_KINDS": []},
    ),
    BadInput(
        "more folds than blocks",
        "Landslides lie in 6 spatial blocks of 6000 m, fewer than the 60 folds: use fewer folds or smaller "
        "blocks (BLOCK_SIZE).",
        {"FOLDS": 60, "FOLD_KINDS": [1], "BLOCK_SIZE": 6000},
    ),
    BadInput(
        "own non-landslides on the landslides",
        "Every non-landslide point lies on a cell with a landslide: give points of places without "
        "landslides, such as those of 'Sample non-landslide points'.",
        lambda s: {"NEGATIVES": s.study.landslides},
    ),
    BadInput(
        "a title given twice",
        "The parameter 'Name of the area' (TITLE) is given as a list of 2: give it once, as one text (';' "
        "parts what belongs to it: a;b).",
        {"TITLE": ["a", "b"]},
    ),
    BadInput(
        "the output is a file",
        "The output folder '*file' is a file: choose another folder.",
        lambda s: {"OUTPUT": s.text("file", "")},
    ),
    BadInput(
        "the output holds the stack",
        "The output '*random_logistic.tif' is also an input: choose another name for the output.",
        lambda s: inside(s, "INPUT"),
        through_binary=True,
    ),
    BadInput(
        "the output holds the landslides",
        "The output '*samples_random.gpkg' is also an input: choose another name for the output.",
        lambda s: inside(s, "LANDSLIDES"),
    ),
    *IMPRINTS,
]


def sloped(scene, unit):
    """Return the parameters of a stack whose slope has this unit."""
    from osgeo import gdal

    given = stack_of("slope", "relief")(scene)
    dataset = gdal.Open(given["INPUT"], gdal.GA_Update)
    dataset.GetRasterBand(1).SetUnitType(unit)
    dataset.FlushCache()
    return given


def inside(scene, name):
    """Return the parameters of a run into the folder that one of its inputs is in, under a name of its outputs."""
    from pathlib import Path
    from shutil import copy

    given = good(scene)[name]
    target = scene.inputs / ("random_logistic.tif" if name == "INPUT" else "samples_random.gpkg")
    copy(Path(given), target)
    return {name: str(target), "OUTPUT": str(scene.inputs)}
