"""Bad inputs of landslide:screenfactors."""

import bad_input_files as bad
import numpy as np
from bad_dates import without_dates
from bad_input_rows import BadInput

ALGORITHM = "screenfactors"


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "TABLE": scene.output("screening.csv"),
    }


def points(scene, count, **fields):
    rng = np.random.default_rng(1)
    xy = rng.uniform((494000, 3190000), (505000, 3198000), (count, 2))
    return scene.features("p.gpkg", [f"POINT ({x} {y})" for x, y in xy], {"id": list(range(count)), **fields})


def stack(scene, *planes, **more):
    return scene.raster("s.tif", np.stack(planes), **more)


ROWS = [
    BadInput("no stack", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": ""}),
    BadInput(
        "no such stack",
        "The raster 'stack.tif', given for 'Factor stack', cannot be found: check its path.",
        {"INPUT": "stack.tif"},
    ),
    BadInput(
        "the stack is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: {"INPUT": scene.study.landslides},
    ),
    BadInput(
        "the stack is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 2 is damaged or missing): is the file complete?",
        lambda scene: {"INPUT": bad.cut_short(scene, scene.study.stack["OUTPUT"])},
    ),
    BadInput(
        "the stack holds classes",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda scene: {"INPUT": scene.study.classes["OUTPUT"]},
    ),
    BadInput(
        "factors of one value, strict",
        "Every factor holds a single value (s_1, s_2): nothing can be learnt from them. Check the files, "
        "and that the study area is larger than a cell of theirs. Remarks are errors here, because STRICT"
        " is set.",
        lambda scene: {"INPUT": stack(scene, bad.ramp(scene) * 0 + 1, bad.ramp(scene) * 0 + 2), "STRICT": True},
    ),
    BadInput(
        "a stack without a valid cell",
        "None of the 150 landslide features lies on a cell of 's.tif' that has data, although 150 lie "
        "inside it: check its nodata value, and that each of its bands has data where they are.",
        lambda scene: {"INPUT": stack(scene, bad.ramp(scene) * 0 - 1, bad.ramp(scene) * 0 - 1, nodata=-1)},
    ),
    BadInput(
        "a reserved name",
        "The factor name 'label' in *s.tif has a meaning of its own in tables: rename it.",
        lambda scene: {"INPUT": stack(scene, bad.ramp(scene), bad.ramp(scene), names=["label", "b"])},
    ),
    BadInput(
        "no landslides", "The parameter 'Landslides' (LANDSLIDES) is missing: give it a value.", {"LANDSLIDES": None}
    ),
    BadInput(
        "no such landslides",
        "The layer 'slides.gpkg', given for 'Landslides' (LANDSLIDES), cannot be found: check its path or its name.",
        {"LANDSLIDES": "slides.gpkg"},
    ),
    BadInput(
        "the landslides are a raster",
        "The file '*slope.tif', given for 'Landslides' (LANDSLIDES), holds no such layer that can be "
        "read, or one of another kind: choose a whole file with vector data.",
        lambda scene: {"LANDSLIDES": bad.factor(scene)},
    ),
    BadInput(
        "a layer without landslides",
        "The landslide layer holds no feature: choose a layer with points or polygons.",
        lambda scene: {"LANDSLIDES": bad.no_features(scene)},
    ),
    BadInput(
        "landslides without geometry",
        "None of the 3 landslide features has a geometry: choose a layer of points or polygons, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"LANDSLIDES": bad.without_geometry(scene)},
    ),
    BadInput(
        "landslides that lie elsewhere",
        "None of the 5 landslide features lies on a valid cell of 'stack.tif': check the layer's "
        "coordinate reference system and extent.",
        lambda scene: {"LANDSLIDES": bad.far_away(scene)},
    ),
    BadInput(
        "landslides without CRS",
        "The landslide layer has no coordinate reference system: assign it one.",
        lambda scene: {"LANDSLIDES": bad.points_without_crs(scene)},
    ),
    BadInput(
        "a Shapefile without CRS",
        "The landslide layer has no coordinate reference system: assign it one.",
        lambda scene: {
            "LANDSLIDES": scene.features("p.shp", ["POINT (500000 3195000)"] * 5, {"id": [1] * 5}, crs=None)
        },
    ),
    BadInput(
        "coordinates that are no numbers",
        "None of the 5 landslide features has a geometry: choose a layer of points or polygons, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"LANDSLIDES": bad.not_a_number(scene)},
    ),
    BadInput(
        "two landslides",
        "Screening has 1 landslide to look at and needs 3 at least: map more, or raise the training share.",
        lambda scene: {"LANDSLIDES": points(scene, 2)},
    ),
    BadInput(
        "twelve landslides, strict",
        "Only 12 cells have landslides; with fewer than 30 a model learns little and no test is sure. "
        "Map more landslides, or choose a simple model and read the intervals beside the figures. "
        "Remarks are errors here, because STRICT is set.",
        lambda scene: {"LANDSLIDES": points(scene, 12), "STRICT": True},
    ),
    BadInput(
        "no such class field",
        "The landslide layer has no field 'kind' (CLASS_FIELD): name one of fid, id.",
        {"CLASS_FIELD": "kind"},
        through_binary=True,
    ),
    BadInput(
        "no landslide of that value",
        "No feature has the value 'slide' (LANDSLIDE_VALUE) in the field 'id', which holds 1, 2, 3, 4, 5,"
        " 6, 7, 8, 9, 10, 11, 12, …: give one of these.",
        {"CLASS_FIELD": "id", "LANDSLIDE_VALUE": "slide"},
    ),
    BadInput(
        "a class field without the value",
        "CLASS_FIELD is 'id', but LANDSLIDE_VALUE is empty: give it.",
        {"CLASS_FIELD": "id", "LANDSLIDE_VALUE": " "},
    ),
    BadInput(
        "a class field that is not named, strict",
        "The field 'slide' of 'p.gpkg' is 1 in 30 features and 0 in 30, and all 60 count as landslides. "
        "If 0 means that there is no landslide, name it as CLASS_FIELD, with LANDSLIDE_VALUE 1; if all are landslides, "
        "with LANDSLIDE_VALUE '0, 1', and this is not said. Remarks are errors here, because STRICT is set.",
        lambda scene: {"LANDSLIDES": points(scene, 60, slide=[0, 1] * 30), "STRICT": True},
    ),
    BadInput(
        "a class field given twice",
        "The parameter 'Class field of the landslides' (CLASS_FIELD) is given as a list of 2: give it once.",
        lambda scene: {"CLASS_FIELD": ["id", "id"]},
    ),
    BadInput(
        "a tick in words",
        "The parameter 'Count each part of a feature' (COUNT_PARTS) is 'each': give true or false.",
        {"COUNT_PARTS": "each"},
    ),
    BadInput(
        "a lowest weight below 0",
        "The parameter 'Lowest weight' (THRESHOLD) is -0.1: give a number from 0 to 1.",
        {"THRESHOLD": -0.1},
    ),
    BadInput(
        "a lowest weight above 1",
        "The parameter 'Lowest weight' (THRESHOLD) is 1.1: give a number from 0 to 1.",
        {"THRESHOLD": 1.1},
    ),
    BadInput(
        "a lowest weight that no factor has",
        "No factor has a weight of 1 or more, the largest is 0.200: choose a lower one.",
        {"THRESHOLD": 1},
    ),
    BadInput(
        "a lowest weight in words",
        "The parameter 'Lowest weight' (THRESHOLD) is 'low': give a number from 0 to 1.",
        {"THRESHOLD": "low"},
    ),
    BadInput(
        "a lowest weight with a decimal comma",
        "The parameter 'Lowest weight' (THRESHOLD) is '0,045': give a number from 0 to 1.",
        {"THRESHOLD": "0,045"},
    ),
    BadInput(
        "a factor to keep that is not there",
        "'aspect' in the factors to keep is no factor of the stack: choose from slope, relief, ndvi, "
        "rainfall, road_distance, elevation.",
        {"KEEP": "slope, aspect"},
    ),
    BadInput(
        "the same after a full-width mark",
        "'aspect' in the factors to keep is no factor of the stack: choose from slope, relief, ndvi, "
        "rainfall, road_distance, elevation.",
        {"KEEP": "slope；aspect"},
    ),
    BadInput(
        "factors to keep given twice",
        "The parameter 'Factors to keep' (KEEP) is given as a list of 2: give it once, as one text (';' "
        "parts what belongs to it: slope;ndvi).",
        {"KEEP": ["slope", "ndvi"]},
    ),
    BadInput("a split that is not there", "The parameter 'Split' (SPLIT) is 4: choose from 0 to 3.", {"SPLIT": 4}),
    BadInput("a split by name", "The parameter 'Split' (SPLIT) is 'random': choose from 0 to 3.", {"SPLIT": "random"}),
    BadInput(
        "a split given twice", "The parameter 'Split' (SPLIT) is given as a list of 2: give it once.", {"SPLIT": [0, 1]}
    ),
    BadInput(
        "all train",
        "The parameter 'Training share' (TRAIN_SHARE) is 1: give a number from 0.001 to 0.999.",
        {"TRAIN_SHARE": 1},
    ),
    BadInput(
        "a share in per cent",
        "The parameter 'Training share' (TRAIN_SHARE) is 70: give a number from 0.001 to 0.999.",
        {"TRAIN_SHARE": 70},
    ),
    BadInput(
        "blocks beyond what overflows",
        "The parameter 'Side of the spatial blocks (metres)' (BLOCK_SIZE) is 1e+308: give a number from "
        "1e-06 to 1e+12.",
        {"SPLIT": 1, "BLOCK_SIZE": 1e308},
    ),
    BadInput(
        "a block larger than the area",
        "All landslides lie in one spatial block: use smaller blocks or the random split.",
        {"SPLIT": 1, "BLOCK_SIZE": 1e6},
    ),
    BadInput(
        "blocks without size",
        "The parameter 'Side of the spatial blocks (metres)' (BLOCK_SIZE) is 0: give a number from 1e-06 to 1e+12.",
        {"SPLIT": 1, "BLOCK_SIZE": 0},
    ),
    BadInput(
        "a seed below 0", "The parameter 'Seed' (SEED) is -1: give a whole number from 0 to 2147483647.", {"SEED": -1}
    ),
    BadInput("no table", "The parameter 'Screening table' (TABLE) is missing: give it a value.", {"TABLE": None}),
    BadInput(
        "a table as a Shapefile",
        "The output '*t.shp' is no file of a format that serves here: end its name with .gpkg or .csv or .geojson.",
        lambda scene: {"TABLE": scene.output("t.shp")},
    ),
    BadInput(
        "a table for a spreadsheet",
        "The output '*t.xlsx' is no file of a format that serves here: end its name with .gpkg or .csv or .geojson.",
        lambda scene: {"TABLE": scene.output("t.xlsx")},
    ),
    BadInput(
        "the table is the landslides",
        "The output '*landslides.gpkg' is also an input: choose another name for the output.",
        lambda scene: {"TABLE": scene.study.landslides},
    ),
    BadInput(
        "the table is below a file",
        "The output '*t.csv' cannot be written, since '*occupied' is no folder: choose another.",
        lambda scene: {"TABLE": bad.occupied(scene) + "/t.csv"},
    ),
    BadInput(
        "a stack of another format",
        "The output '*t.png' is no file of a format that serves here: end its name with .tif or .tiff or .vrt.",
        lambda scene: {"OUTPUT": scene.output("t.png")},
    ),
    BadInput(
        "the stack is its own screened one",
        "The output '*stack.tif' is also an input: choose another name for the output.",
        lambda scene: {"OUTPUT": scene.study.stack["OUTPUT"]},
    ),
    BadInput(
        "a report of another format",
        "The output '*t.pdf' is no file of a format that serves here: end its name with .html.",
        lambda scene: {"REPORT": scene.output("t.pdf")},
    ),
    BadInput(
        "the report is below a file",
        "The output '*r.html' cannot be written, since '*occupied' is no folder: choose another.",
        lambda scene: {"REPORT": bad.occupied(scene) + "/r.html"},
    ),
    BadInput(
        "the report is a folder",
        "The output '*r.html' is a folder: choose another name, or move the folder away.",
        lambda scene: (scene.outputs / "r.html").mkdir() or {"REPORT": scene.output("r.html")},
    ),
    BadInput(
        "two outputs in one file",
        "The outputs *s.html, *s.html are not different files: give each a name of its own.",
        lambda scene: {"REPORT": scene.output("s.html"), "TABLE": scene.output("s.html")},
    ),
    without_dates(3),
]
