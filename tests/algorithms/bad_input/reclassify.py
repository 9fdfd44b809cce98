"""Bad inputs of landslide:reclassify."""

from __future__ import annotations

import numpy as np
from bad_input_rows import BadInput
from damaged_files import half_of

ALGORITHM = "reclassify"
NAMES = ("slope", "geology")


def good(scene):
    return {"INPUT": scene.study.stack["OUTPUT"], "OUTPUT": scene.output("classes.tif")}


def ramp(scene, dtype="float32"):
    """Values that all differ, [rows, columns]."""
    _, rows, columns = scene.shape_of()
    return np.arange(rows * columns).reshape(rows, columns).astype(dtype)


def stack(scene, *, kinds=("continuous", "continuous"), geology=None, nodata=-9999.0, names=NAMES):
    """A stack of two factors whose second one may be other values, with a kind for each band."""
    from osgeo import gdal

    second = ramp(scene)[:, ::-1] % 7 if geology is None else geology
    path = scene.raster("own.tif", np.stack([ramp(scene), second]).astype("float32"), nodata=nodata, names=names)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number, kind in enumerate(kinds, start=1):
        dataset.GetRasterBand(number).SetMetadataItem("KIND", kind)
    return path


def many_classes(scene):
    """300 × 300 cells that all have a category of their own."""
    values = np.arange(90_000, dtype="float64").reshape(300, 300)
    return scene.raster("ids.tif", values, names=("parcel",), KIND="categorical")


ROWS = [
    BadInput("no stack given", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such file",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "an empty file",
        "The raster '*empty.tif' cannot be opened (the file is empty): check the file.",
        lambda s: {"INPUT": s.text("empty.tif", b"")},
    ),
    BadInput(
        "a text for a raster",
        "The raster '*notes.tif' cannot be opened (its content is of no raster format, whatever its name says): "
        "check the file.",
        lambda s: {"INPUT": s.text("notes.tif", "slope is steep\n")},
    ),
    BadInput(
        "half a file",
        "The raster '*half.tif' cannot be read (*): is the file complete?",
        lambda s: {"INPUT": half_of(s, s.study.stack["OUTPUT"], "half.tif")},
    ),
    BadInput(
        "landslides for a raster",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda s: {"INPUT": s.study.landslides},
    ),
    BadInput(
        "a network file for a raster",
        "The raster '*network.onnx' cannot be opened (its content is of no raster format, whatever its name "
        "says): check the file.",
        lambda s: {"INPUT": s.study.network["OUTPUT"]},
    ),
    BadInput(
        "a folder for a raster",
        "The raster '*inputs', given for 'Factor stack', is a folder: choose a file in it.",
        lambda s: {"INPUT": str(s.inputs)},
    ),
    BadInput(
        "a class stack again",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "two bands of one name",
        "Two factors in *own.tif are named 'Slope': rename one of them.",
        lambda s: {"INPUT": stack(s, names=("slope", "Slope"))},
    ),
    BadInput(
        "a band called label",
        "The factor name 'label' in *own.tif has a meaning of its own in tables: rename it.",
        lambda s: {"INPUT": stack(s, names=("slope", "label"))},
    ),
    BadInput(
        "a single raster called id",
        "The factor name 'id' in *id.tif has a meaning of its own in tables: rename it.",
        lambda s: {"INPUT": s.raster("id.tif", ramp(s))},
    ),
    BadInput(
        "a kind that is none",
        "Band 'geology' of '*own.tif' is said to be 'ordinal' (KIND), which is neither of continuous and "
        "categorical: build the stack anew with 'Build factor stack'.",
        lambda s: {"INPUT": stack(s, kinds=("continuous", "ordinal"))},
    ),
    BadInput(
        "complex numbers",
        "The raster '*radar.tif' holds complex numbers (CFloat32), of which a factor can be only one part: make "
        "a raster of their amplitude or phase.",
        lambda s: {"INPUT": s.raster("radar.tif", ramp(s, "complex64"))},
    ),
    BadInput(
        "nodata everywhere",
        "The raster '*void.tif' has no cell that is valid in every band: check its nodata value.",
        lambda s: {"INPUT": s.raster("void.tif", np.full((160, 200), -9999, "float32"), nodata=-9999)},
    ),
    BadInput(
        "NaN everywhere",
        "The raster '*own.tif' has no cell that is valid in every band: check its nodata value.",
        lambda s: {"INPUT": s.raster("own.tif", np.full((160, 200), np.nan, "float32"))},
    ),
    BadInput(
        "values that float32 cannot hold",
        "The raster '*big.tif' has no cell that is valid in every band: check its nodata value.",
        lambda s: {"INPUT": s.raster("big.tif", 1e300 + 1e299 * ramp(s, "float64"))},
    ),
    BadInput(
        "no cell valid in all bands",
        "The raster '*own.tif' has no cell that is valid in every band: check its nodata value.",
        lambda s: {"INPUT": stack(s, geology=np.full((160, 200), -9999))},
    ),
    BadInput(
        "90,000 categories",
        "The categorical factor 'parcel' has 90,000 categories, more than the 65,534 that a class stack can "
        "hold: join some of them, or build the stack with it as continuous.",
        lambda s: {"INPUT": many_classes(s)},
    ),
    BadInput(
        "categories that are fractions",
        "The factor 'geology' of '*own.tif' is categorical (KIND), but holds fractions such as 0.5: build"
        " the stack anew, without 'geology' among its categorical factors.",
        lambda s: {"INPUT": stack(s, kinds=("continuous", "categorical"), geology=0.5 + ramp(s) % 5)},
    ),
    BadInput("method beyond the list", "The parameter 'Method' (METHOD) is 4: choose from 0 to 3.", {"METHOD": 4}),
    BadInput(
        "method that is a word",
        "The parameter 'Method' (METHOD) is 'natural': choose from 0 to 3.",
        {"METHOD": "natural"},
    ),
    BadInput(
        "one class",
        "The parameter 'Number of classes' (CLASSES) is 1: give a whole number from 2 to 255.",
        {"CLASSES": 1},
    ),
    BadInput(
        "no class",
        "The parameter 'Number of classes' (CLASSES) is 0: give a whole number from 2 to 255.",
        {"CLASSES": 0},
    ),
    BadInput(
        "more classes than there can be",
        "The parameter 'Number of classes' (CLASSES) is 100000: give a whole number from 2 to 255.",
        {"CLASSES": 100_000},
    ),
    BadInput(
        "a word for classes",
        "The parameter 'Number of classes' (CLASSES) is 'five': give a whole number from 2 to 255.",
        {"CLASSES": "five"},
    ),
    BadInput(
        "classes of a factor that is not there",
        "'slop' in the numbers of classes is no factor of the stack: choose from slope, relief, ndvi, rainfall, "
        "road_distance, elevation.",
        {"FACTOR_CLASSES": "slop=6"},
    ),
    BadInput(
        "classes without a number",
        "'slope' in the numbers of classes is not understood: write 'name=number' and ';' between them.",
        {"FACTOR_CLASSES": "slope"},
    ),
    BadInput(
        "classes of a factor twice",
        "'slope' stands twice in the numbers of classes: keep one.",
        {"FACTOR_CLASSES": "slope=6; slope=7"},
    ),
    BadInput(
        "two numbers of classes",
        "The number of classes of 'slope' must be one whole number: write 'slope=6'.",
        {"FACTOR_CLASSES": "slope=6 7"},
    ),
    BadInput(
        "half a class",
        "The number of classes of 'slope' must be one whole number: write 'slope=6'.",
        {"FACTOR_CLASSES": "slope=6.5"},
    ),
    BadInput(
        "one class of a factor",
        "The number of classes of slope is 1: choose a whole number from 2 to 255.",
        {"FACTOR_CLASSES": "slope=1"},
    ),
    BadInput(
        "1e300 classes of a factor",
        "The number of classes of slope is 1e+300: choose a whole number from 2 to 255.",
        {"FACTOR_CLASSES": "slope=1e300"},
    ),
    BadInput(
        "-3 classes of a factor",
        "The number of classes of slope is -3: choose a whole number from 2 to 255.",
        {"FACTOR_CLASSES": "slope=-3"},
    ),
    BadInput(
        "given twice",
        "The parameter 'Other numbers of classes' (FACTOR_CLASSES) is given as a list of 2: give it once, as one "
        "text (';' parts what belongs to it: slope=6;ndvi=4).",
        {"FACTOR_CLASSES": ["slope=6", "ndvi=4"]},
        through_binary=True,
    ),
    BadInput(
        "breaks that are words",
        "'slope=steep' in the breaks is not understood: write 'name=number' and ';' between them.",
        {"BREAKS": "slope=steep"},
    ),
    BadInput(
        "breaks that are NaN",
        "'slope=10 nan 30' in the breaks is not understood: write 'name=number' and ';' between them.",
        {"BREAKS": "slope=10 nan 30"},
    ),
    BadInput(
        "breaks that are infinite",
        "'slope=10 inf' in the breaks is not understood: write 'name=number' and ';' between them.",
        {"BREAKS": "slope=10 inf"},
    ),
    BadInput(
        "breaks that descend",
        "The breaks of 'slope' are 30, 20, 10: write them ascending, each once.",
        {"BREAKS": "slope=30 20 10"},
    ),
    BadInput(
        "breaks that repeat",
        "The breaks of 'slope' are 10, 10, 20: write them ascending, each once.",
        {"BREAKS": "slope=10 10 20"},
    ),
    BadInput(
        "STRICT: breaks outside the values",
        "The breaks of 'slope' (1000, 2000) leave all of its values in one class. Write them in the unit of the "
        "factor, or leave it out of the breaks. Remarks are errors here, because STRICT is set.",
        {"BREAKS": "slope=1000 2000", "STRICT": True},
    ),
    BadInput(
        "breaks of a factor that is not there",
        "'aspect' in the breaks is no factor of the stack: choose from slope, relief, ndvi, rainfall, "
        "road_distance, elevation.",
        {"BREAKS": "aspect=90 180"},
    ),
    BadInput(
        "classes of a category",
        "'geology' is categorical, and its categories are its classes: leave it out of the numbers of classes.",
        lambda s: {"INPUT": stack(s, kinds=("continuous", "categorical")), "FACTOR_CLASSES": "geology=4"},
    ),
    BadInput(
        "breaks of a category",
        "'geology' is categorical and has no breaks: leave it out of the breaks.",
        lambda s: {"INPUT": stack(s, kinds=("continuous", "categorical")), "BREAKS": "geology=2 4"},
    ),
    BadInput(
        "manual without breaks",
        "Manual breaks are missing for slope, relief, ndvi, rainfall, road_distance, elevation: give them as "
        "'name=10 20 30'.",
        {"METHOD": 3},
    ),
    BadInput(
        "manual with breaks of one factor",
        "Manual breaks are missing for relief, ndvi, rainfall, road_distance, elevation: give them as 'name=10 20 30'.",
        {"METHOD": 3, "BREAKS": "slope=10 20"},
    ),
    BadInput(
        "breaks and a number of classes",
        "'slope' has both breaks and a number of classes: keep one of them.",
        {"BREAKS": "slope=10 20", "FACTOR_CLASSES": "slope=7"},
    ),
    BadInput(
        "output of another format",
        "The output '*classes.png' is no file of a format that serves here: end its name with .tif or .tiff or "
        ".tiles.vrt.",
        lambda s: {"OUTPUT": s.output("classes.png")},
    ),
    BadInput(
        "output without extension",
        "The output '*classes' is no file of a format that serves here: end its name with .tif or .tiff or .tiles.vrt.",
        lambda s: {"OUTPUT": s.output("classes")},
    ),
    BadInput(
        "output is the input",
        "The output '*own.tif' is also an input: choose another name for the output.",
        lambda s: {"INPUT": stack(s), "OUTPUT": str(s.inputs / "own.tif")},
    ),
    BadInput(
        "output is a folder",
        "The output '*made.tif' is a folder: choose another name, or move the folder away.",
        lambda s: {"INPUT": stack(s), "OUTPUT": folder(s, "made.tif")},
    ),
    BadInput(
        "output below a file",
        "The output '*classes.tif' cannot be written, since '*file' is no folder: choose another.",
        lambda s: {"OUTPUT": s.text("file", "x") + "/classes.tif"},
    ),
    BadInput(
        "300 threads", "The parameter 'Threads' (THREADS) is 300: give a whole number from 0 to 256.", {"THREADS": 300}
    ),
    BadInput(
        "STRICT: undeclared nodata",
        "The factor 'geology' holds -9999 in 5,000 of 32,000 cells looked at, far from all others (0 to 6): it "
        "looks like nodata that is not declared. Build the stack anew by 'Build factor stack', and declare it "
        "there by NODATA (geology=…). Remarks are errors here, because STRICT is set.",
        lambda s: {
            "STRICT": True,
            "INPUT": stack(s, nodata=None, geology=np.where(ramp(s) < 5000, -9999, ramp(s) % 7)),
        },
    ),
    BadInput(
        "STRICT: a factor of one value",
        "The factor 'geology' holds a single value (1): it tells nothing. Leave it out, or check its file. "
        "Remarks are errors here, because STRICT is set.",
        lambda s: {"STRICT": True, "INPUT": stack(s, geology=np.ones((160, 200)))},
    ),
]


def folder(scene, name):
    path = scene.inputs / name
    path.mkdir()
    return str(path)
