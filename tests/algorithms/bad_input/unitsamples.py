"""Bad inputs of landslide:unitsamples."""

import bad_input_files as bad
import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "unitsamples"
FAR = "POLYGON ((0 0, 1 0, 1 1, 0 0))"


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "UNITS": scene.study.units,
        "LANDSLIDES": scene.study.landslides,
        "OUTPUT": scene.output("units.gpkg"),
    }


def many_categories(scene):
    codes = np.arange(160 * 200, dtype="float32").reshape(160, 200) // 20
    return {"INPUT": scene.raster("soil.tif", codes, names=["soil"], KIND="categorical")}


ROWS = [
    BadInput("no units", "The parameter 'Mapping units' (UNITS) is missing: give it a value.", {"UNITS": None}),
    BadInput(
        "units of no feature",
        "The layer of units holds no feature: choose one of polygons.",
        lambda s: {"UNITS": s.features("none.gpkg", [], {"id": []})},
    ),
    BadInput(
        "units that are points",
        "None of the 5 units is a polygon that can be read: choose a layer of these.",
        lambda s: {"UNITS": bad.far_away(s)},
    ),
    BadInput(
        "units elsewhere",
        "None of the 1 units covers a cell of '*stack.tif' that has data in all factors: check the coordinate "
        "reference systems of both, and the nodata values.",
        lambda s: {"UNITS": s.features("far.gpkg", [FAR])},
    ),
    BadInput(
        "units without CRS",
        "The layer of units has no coordinate reference system: assign it one.",
        lambda s: {"UNITS": s.features("bare.gpkg", [FAR], crs=None)},
    ),
    BadInput(
        "units that overlap, strictly",
        "Of the cells that the units cover, 98.0 % lie in several of them. Places count more than once then, in "
        "training and in tests: take units that do not overlap. Remarks are errors here, because STRICT is set.",
        lambda s: {"UNITS": twice(s), "STRICT": True},
    ),
    BadInput(
        "a stack that is rotated",
        "The raster '*rotated.tif' is rotated or upside down: warp it to a north-up grid first.",
        lambda s: {"INPUT": bad.rotated(s)},
    ),
    BadInput(
        "1,600 categories",
        "The factor 'soil' has 1,600 categories in the units, and each becomes a field, of which at most 100 can be: "
        "put categories together, or take it as continuous.",
        many_categories,
    ),
    BadInput(
        "a share of points",
        "No landslide is a polygon, so that none covers a share of a unit: label by presence or count, or give "
        "landslides as polygons.",
        {"LABEL": 2},
    ),
    BadInput(
        "a count that no unit reaches",
        "0 units with landslides are too few, because samples need 2 or more to learn from: check the landslides, or "
        "choose another rule or threshold of the label.",
        {"LABEL": 1, "LEAST_COUNT": 1000},
    ),
    BadInput(
        "no such field", "The layer of units has no field 'cat' (ID_FIELD): name one of fid, name.", {"ID_FIELD": "cat"}
    ),
    BadInput(
        "no statistics", "The parameter 'Statistics' (STATISTICS) is missing: give it a value.", {"STATISTICS": []}
    ),
    BadInput(
        "the output is a table",
        "The output '*units.csv' cannot hold polygons: end its name with .gpkg.",
        lambda s: {"OUTPUT": s.output("units.csv")},
    ),
    BadInput(
        "the output is the units",
        "The output '*units.gpkg' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.units},
    ),
]


def twice(scene):
    west, size, _, north, _, _ = scene.transform()
    ring = f"{west} {north}, {west + 9000} {north}, {west + 9000} {north - 9000}, {west} {north}"
    return scene.features("twice.gpkg", [f"POLYGON (({ring}))"] * 2)
