"""Bad inputs of landslide:susceptibility."""

import json
import os

import numpy as np
from bad_dates import without_dates
from bad_imprints import IMPRINTS
from bad_input_rows import BadInput

ALGORITHM = "susceptibility"
SHAPE = (160, 200)
RAMP = np.linspace(0, 40, SHAPE[0] * SHAPE[1], dtype="float32").reshape(SHAPE)


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "NETWORK": 0,
        "OPEN": False,
        "OUTPUT": scene.output("run"),
    }


def factors(*others, **more):
    """Return the parameters of a run on a factor of the study and these others, rasters of the scene."""
    return lambda scene: {
        "INPUT": [scene.study.factors[0], *(other(scene) if callable(other) else other for other in others)],
        **more,
    }


def raster(name, values=RAMP, **more):
    """Return what makes a raster of a scene."""
    return lambda scene: scene.raster(name, values, **more)


def points(number, name="LANDSLIDES", step=0.0, start=20.5, fields=None, **more):
    """Return the parameters of this many points, `step` cells from one another."""

    def parameters(scene):
        west, size, _, north, _, _ = scene.transform()
        places = [f"POINT ({west + size * (start + step * n)} {north - size * 20.5})" for n in range(number)]
        return {name: scene.features("points.gpkg", places, fields), **more}

    return parameters


def area(wkt, **more):
    """Return the parameters of a study area: cells' columns and rows from the corner stand for coordinates."""

    def parameters(scene):
        west, size, _, north, _, _ = scene.transform()
        text = wkt
        for number in (10, 90, 5000, 6000):
            text = text.replace(f"x{number}", str(west + size * number)).replace(
                f"y{number}", str(north - size * number)
            )
        return {"STUDY_AREA": scene.features("area.gpkg", [text] if text else [], **more)}

    return parameters


def labels(content):
    """Return the parameters of a categorical factor with a label table."""

    def parameters(scene):
        rock = scene.raster("rock.tif", (RAMP // 10).astype("uint8") + 1)
        table = scene.text("rock.csv", content)
        return {"INPUT": [scene.study.factors[0], rock], "CATEGORICAL": "rock", "LABELS": f"rock={table}"}

    return parameters


ROWS = [
    BadInput("no factors are given", "The parameter 'Factors' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no landslides are given",
        "The parameter 'Landslides' (LANDSLIDES) is missing: give it a value.",
        {"LANDSLIDES": None},
    ),
    BadInput(
        "a manifest is given",
        "MANIFEST is no parameter here any more: give it to 'Repeat a run from its manifest' (landslide:repeatrun).",
        {"MANIFEST": "manifest.json"},
        through_binary=True,
    ),
    BadInput(
        "no such factor",
        "The raster 'absent.tif', given for 'Factors', cannot be found: check its path.",
        factors("absent.tif"),
    ),
    BadInput(
        "a factor is a text",
        "The raster '*rock.tif' cannot be opened (its content is of no raster format, whatever its name "
        "says): check the file.",
        factors(lambda s: s.text("rock.tif", "clay\n")),
    ),
    BadInput(
        "a factor is a class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "two factors of one name",
        "Two factors are named 'slope', from '*slope.tif' and '*slope.tif': name the factors by NAMES, in"
        " the order of the rasters, or rename a file or a layer.",
        factors(raster("slope.tif")),
    ),
    BadInput(
        "resampling without its factor",
        "'cubic' in the resampling is not understood: write 'name=…' and ';' between them.",
        {"SETTINGS": '{"resampling": "cubic"}'},
    ),
    BadInput(
        "resampling of no factor",
        "'soil' in the resampling settings is no factor of the stack: choose from slope, relief, ndvi, rainfall, "
        "road_distance, elevation.",
        {"SETTINGS": '{"resampling": "soil=cubic"}'},
    ),
    BadInput(
        "a factor of a reserved name",
        "The factor name 'label' in the rasters given has a meaning of its own in tables: rename it.",
        factors(raster("label.tif")),
    ),
    BadInput(
        "a factor of nodata",
        "The factor 'void' has no cell with data there, so none is valid in all 2 factors: check its file, "
        "its nodata value and its position, or leave it out.",
        factors(raster("void.tif", RAMP * 0 - 1, nodata=-1)),
    ),
    BadInput(
        "a factor without overlap",
        "The raster '*far.tif' does not touch the reference grid: check its coordinate reference system and "
        "position, or leave it out.",
        factors(raster("far.tif", transform=(0, 90, 0, 0, 0, -90))),
    ),
    BadInput(
        "a factor of complex numbers",
        "The raster '*radar.tif' holds complex numbers (CFloat32), of which a factor can be only one part: "
        "make a raster of their amplitude or phase.",
        factors(raster("radar.tif", RAMP.astype("complex64"))),
    ),
    BadInput(
        "a factor with undeclared nodata, strictly",
        "The factor 'ndvi' holds -9999 in 8,000 of 32,000 cells looked at, far from all others (10.0003 to 40): it "
        "looks like nodata that is not declared. Declare it: NODATA = ndvi=-9999. Remarks are errors here, because "
        "STRICT is set.",
        factors(raster("ndvi.tif", np.where(RAMP < 10, -9999, RAMP).astype("float32")), STRICT=True),
    ),
    BadInput(
        "a factor without CRS and others elsewhere",
        "The raster '*other.tif' has a CRS in degrees (EPSG:4326), but its coordinates reach 3,200,000: "
        "assign the CRS that they are in (Raster > Projections > Assign Projection).",
        factors(raster("other.tif", crs="EPSG:4326")),
    ),
    BadInput(
        "a categorical factor that there is not",
        "No raster is named 'rocks', which was given as categorical: the factors are slope, rock.",
        factors(raster("rock.tif"), CATEGORICAL="rocks"),
    ),
    BadInput(
        "a categorical factor of fractions",
        "The categorical factor 'rock' holds 0.00125003909: categories must be whole numbers, so take it as "
        "continuous or reclassify it.",
        factors(raster("rock.tif"), CATEGORICAL="rock"),
    ),
    BadInput(
        "categorical factors given twice",
        "The parameter 'Categorical factors' (CATEGORICAL) is given as a list of 2: give it once, as one "
        "text (';' parts what belongs to it: slope;ndvi).",
        {"CATEGORICAL": ["slope", "ndvi"]},
    ),
    BadInput(
        "nodata of a factor that there is not",
        "'rocks' in the nodata values is no factor of the stack: choose from slope, rock.",
        factors(raster("rock.tif"), NODATA="rocks=1"),
    ),
    BadInput(
        "nodata that is a word",
        "'rock=none' in the nodata values is not understood: write 'name=number' and ';' between them.",
        factors(raster("rock.tif"), NODATA="rock=none"),
    ),
    BadInput(
        "nodata everywhere",
        "The factor 'rock' has no cell with data there, so none is valid in all 2 factors: check its file, "
        "its nodata value and its position, or leave it out.",
        factors(raster("rock.tif", RAMP * 0 + 7), NODATA="rock=7"),
    ),
    BadInput(
        "labels of a factor that there is not",
        "'rocks' in the label tables is no factor of the stack: choose from slope, rock.",
        factors(raster("rock.tif"), LABELS="rocks=a.csv"),
    ),
    BadInput(
        "labels of a continuous factor",
        "A label table is given for 'rock', which is continuous: name it as categorical.",
        factors(raster("rock.tif"), LABELS="rock=a.csv"),
    ),
    BadInput(
        "labels without a name",
        "'rock.csv' in the label tables is not understood: write 'name=…' and ';' between them.",
        {"LABELS": "rock.csv"},
    ),
    BadInput(
        "labels without their file",
        "The label table 'absent.csv' cannot be read (No such file or directory): give a CSV file in UTF-8.",
        lambda s: {**labels("")(s), "LABELS": "rock=absent.csv"},
    ),
    BadInput(
        "labels of other columns",
        "The label table '*rock.csv' has no column 'value', but code, name: name the columns so.",
        labels("code,name\n1,clay\n"),
    ),
    BadInput(
        "labels of a fraction",
        "Line 2 of the label table '*rock.csv' has no whole number as value: mend it.",
        labels("value,label\n1.5,clay\n"),
    ),
    BadInput(
        "labels of one value twice",
        "The label table '*rock.csv' gives the value 1 twice: keep one line.",
        labels("value,label\n1,clay\n1,sand\n"),
    ),
    BadInput(
        "no such reference",
        "The raster 'absent.tif', given for 'Reference raster', cannot be found: check its path.",
        {"REFERENCE": "absent.tif"},
    ),
    BadInput(
        "a reference elsewhere",
        "The raster '*stack.tif' does not touch the reference grid: check its coordinate reference system "
        "and position, or leave it out.",
        lambda s: far_reference(s),
    ),
    BadInput(
        "no such study area",
        "The layer 'absent.gpkg', given for 'Study area' (STUDY_AREA), cannot be found: check its path or its name.",
        {"STUDY_AREA": "absent.gpkg"},
    ),
    BadInput(
        "a study area of points",
        "The study area holds no polygon: choose a polygon layer.",
        lambda s: {"STUDY_AREA": s.study.landslides},
    ),
    BadInput("a study area of no polygon", "The study area holds no polygon: choose a polygon layer.", area("")),
    BadInput(
        "a study area elsewhere",
        "The study area does not touch the reference grid: check its position and CRS.",
        area("POLYGON ((x5000 y5000, x6000 y5000, x6000 y6000, x5000 y5000))"),
    ),
    BadInput(
        "landslides of no feature",
        "The landslide layer holds no feature: choose a layer with points or polygons.",
        points(0),
    ),
    BadInput(
        "landslides outside",
        "None of the 40 landslide features lies on a valid cell of 'stack.tif': check the layer's coordinate "
        "reference system and extent.",
        points(40, start=-10000),
    ),
    BadInput(
        "landslides in one cell",
        "Too few cells have landslides, as the split leaves 1 for training, which needs 2, and 0 for the "
        "test, which needs 1: give more of them, smaller cells if they lie close together, or another "
        "training share.",
        points(40, step=0.01),
    ),
    BadInput(
        "ten landslides, strictly",
        "Only 10 cells have landslides; with fewer than 30 a model learns little and no test is sure. Map "
        "more landslides, or choose a simple model and read the intervals beside the figures. Remarks are "
        "errors here, because STRICT is set.",
        points(10, step=5, STRICT=True),
    ),
    BadInput(
        "landslides of two classes, strictly",
        "The field 'class' of 'points.gpkg' is 1 in 30 features and 0 in 30, and all 60 count as landslides. "
        "If 0 means that there is no landslide, name it as CLASS_FIELD, with LANDSLIDE_VALUE 1; if all are landslides, "
        "with LANDSLIDE_VALUE '0, 1', and this is not said. Remarks are "
        "errors here, because STRICT is set.",
        points(60, step=2, fields={"class": [n % 2 for n in range(60)]}, STRICT=True),
    ),
    BadInput(
        "a class field that there is not",
        "The landslide layer has no field 'class' (CLASS_FIELD): name one of fid, id.",
        {"CLASS_FIELD": "class"},
    ),
    BadInput(
        "a class that no landslide has",
        "No feature has the value 'slide' (LANDSLIDE_VALUE) in the field 'fid', which holds *: give one of these.",
        points(40, step=3, CLASS_FIELD="fid", LANDSLIDE_VALUE="slide"),
    ),
    BadInput(
        "own non-landslides outside",
        "None of the 4 non-landslide features lies on a valid cell of 'stack.tif': check the layer's "
        "coordinate reference system and extent.",
        points(4, "NEGATIVES", start=-10000),
    ),
    BadInput(
        "a network that there is not", "The parameter 'Model' (NETWORK) is 11: choose from 0 to 10.", {"NETWORK": 11}
    ),
    BadInput(
        "a preset that there is not", "The parameter 'Settings' (PRESET) is 2: choose from 0 to 1.", {"PRESET": 2}
    ),
    BadInput(
        "a map made from nothing that is known",
        "The map cannot be made from 'some': choose one of all, share.",
        {"SETTINGS": '{"final": "some"}'},
    ),
    BadInput(
        "a strategy that there is not",
        "The parameter 'Strategy for non-landslides' (STRATEGY) is 9: choose from 0 to 3.",
        {"STRATEGY": 9},
    ),
    BadInput(
        "a slope factor that there is not",
        "The stack has no factor named 'gradient', which the slope strategy needs: it has slope, relief, "
        "ndvi, rainfall, road_distance, elevation; name the one that holds the slope in degrees.",
        {"STRATEGY": 2, "SLOPE_FACTOR": "gradient"},
    ),
    BadInput(
        "a slope factor without a name",
        "The stack has no factor named '', which the slope strategy needs: it has slope, relief, ndvi, rainfall, "
        "road_distance, elevation; name the one that holds the slope in degrees.",
        {"STRATEGY": 2, "SLOPE_FACTOR": ""},
    ),
    BadInput(
        "one block",
        "All landslides lie in one spatial block: use smaller blocks or the random split.",
        {"SPLIT": 1, "BLOCK_SIZE": 100000},
    ),
    BadInput(
        "more folds than blocks",
        "Landslides lie in 6 spatial blocks of 6000 m, fewer than the 50 folds: use fewer folds or smaller "
        "blocks (BLOCK_SIZE).",
        {"FOLDS": 50, "BLOCK_SIZE": 6000},
    ),
    BadInput("one fold", "The number of folds is 1: choose 0 for none, or 2 to 100.", {"FOLDS": 1}),
    BadInput(
        "too few landslides for screening",
        "Screening has 2 landslides to look at and needs 3 at least: map more, or raise the training share.",
        points(3, step=5, SCREEN=True),
    ),
    BadInput(
        "a PCA weight above 1",
        "The parameter 'Lowest PCA weight' (THRESHOLD) is 2: give a number from 0 to 1.",
        {"SCREEN": True, "THRESHOLD": 2},
    ),
    BadInput(
        "a PCA weight that no factor has",
        "No factor has a weight of 1 or more, the largest is 0.200: choose a lower one.",
        {"SCREEN": True, "THRESHOLD": 1},
    ),
    BadInput(
        "the output is the root of the disk",
        "The output '//' is the root of a disk: choose a file or a folder on it.",
        {"OUTPUT": "//"},
    ),
    BadInput(
        "the output folder is a file",
        "The output folder '*run' is a file: choose another folder.",
        lambda s: {"OUTPUT": s.text("run", "")},
    ),
    BadInput(
        "the output folder holds a factor",
        "The output '*stack.tif' is also an input: choose another name for the output.",
        lambda s: factor_inside(s),
    ),
    BadInput(
        "the output folder holds a factor under another name (a hard link)",
        "The output '*susceptibility.tif' is also an input: choose another name for the output.",
        lambda s: linked_inside(s),
    ),
    BadInput("no output folder", "The parameter 'Output folder' (OUTPUT) is missing: give it a value.", {"OUTPUT": ""}),
    *IMPRINTS,
    without_dates(2),
    BadInput(
        "limits from a raster that has none",
        "The raster '*' holds no limits of zones (LIMITS_FROM): give one that 'Zone susceptibility map' made, or a "
        "run's manifest.json.",
        lambda s: {"SETTINGS": json.dumps({"limits_from": s.study.factors[0]})},
    ),
    BadInput(
        "no such prediction in SETTINGS",
        "The prediction cannot be 'quick': choose one of automatic, exact, fast.",
        {"SETTINGS": '{"prediction": "quick"}'},
    ),
    BadInput(
        "a field of dates in SETTINGS that there is not",
        "The landslide layer has no field 'when' (DATE_FIELD): name one of fid, id.",
        {"SETTINGS": '{"date_field": "when"}'},
    ),
]


def far_reference(scene):
    """Return the parameters of a reference raster that lies elsewhere."""
    return {"REFERENCE": scene.raster("reference.tif", RAMP, transform=(0, 90, 0, 0, 0, -90))}


def linked_inside(scene):
    """Return the parameters of a run into a folder where an output's name is another one of the stack's file."""
    stack = scene.raster("factors.tif", np.stack([RAMP, RAMP[::-1]]), names=("slope", "relief"), KIND="continuous")
    os.link(stack, scene.inputs / "susceptibility.tif")
    return {"INPUT": stack, "OUTPUT": str(scene.inputs)}


def factor_inside(scene):
    """Return the parameters of a run into the folder of its stack, which has the name of an output."""
    values = np.stack([RAMP, RAMP[::-1]])
    stack = scene.raster("stack.tif", values, names=("slope", "relief"), KIND="continuous")
    return {"INPUT": stack, "OUTPUT": str(scene.inputs)}
