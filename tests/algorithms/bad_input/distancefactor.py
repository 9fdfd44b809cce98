"""Bad inputs of landslide:distancefactor."""

from pathlib import Path

import bad_input_files as bad
from bad_input_rows import BadInput

ALGORITHM = "distancefactor"


def good(scene):
    return {"INPUT": scene.study.basin["ROADS"], "REFERENCE": bad.factor(scene), "OUTPUT": scene.output("distance.tif")}


ROWS = [
    BadInput("no features given", "The parameter 'Features' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such layer",
        "The layer 'roads.gpkg', given for 'Features' (INPUT), cannot be found: check its path or its name.",
        {"INPUT": "roads.gpkg"},
    ),
    BadInput(
        "no such layer in the file",
        "The file '*roads.gpkg|layername=paths', given for 'Features' (INPUT), holds no such layer that "
        "can be read, or one of another kind: choose a whole file with vector data.",
        lambda scene: {"INPUT": scene.study.basin["ROADS"] + "|layername=paths"},
    ),
    BadInput(
        "the layer is a raster",
        "The file '*slope.tif', given for 'Features' (INPUT), holds no such layer that can be read, or "
        "one of another kind: choose a whole file with vector data.",
        lambda scene: {"INPUT": bad.factor(scene)},
    ),
    BadInput(
        "the layer is a table without coordinates",
        "The layer of features holds no feature with a geometry that can be read: choose another one.",
        lambda scene: {"INPUT": scene.text("t.csv", "name,kind\na,b\n")},
    ),
    BadInput(
        "the layer is an empty file",
        "The file '*e.gpkg', given for 'Features' (INPUT), holds no such layer that can be read, or one "
        "of another kind: choose a whole file with vector data.",
        lambda scene: {"INPUT": scene.text("e.gpkg", b"")},
    ),
    BadInput(
        "the layer is a text named .shp",
        "The file '*e.shp', given for 'Features' (INPUT), holds no such layer that can be read, or one of"
        " another kind: choose a whole file with vector data.",
        lambda scene: {"INPUT": scene.text("e.shp", b"hello")},
    ),
    BadInput(
        "the layer is a folder",
        "The layer '*inputs', given for 'Features' (INPUT), is a folder: choose a file in it.",
        lambda scene: {"INPUT": str(scene.inputs)},
    ),
    BadInput(
        "the layer is cut short",
        "The file '*c.gpkg', given for 'Features' (INPUT), holds no such layer that can be read, or one "
        "of another kind: choose a whole file with vector data.",
        lambda scene: {"INPUT": scene.text("c.gpkg", Path(scene.study.basin["ROADS"]).read_bytes()[:30000])},
    ),
    BadInput(
        "a GeoJSON that ends too early",
        "The file '*c.geojson', given for 'Features' (INPUT), holds no such layer that can be read, or "
        "one of another kind: choose a whole file with vector data.",
        lambda scene: {"INPUT": scene.text("c.geojson", '{"type": "FeatureCollection", "features": [{')},
    ),
    BadInput(
        "the layer holds no feature",
        "The layer of features holds no feature with a geometry that can be read: choose another one.",
        lambda scene: {"INPUT": bad.no_features(scene)},
    ),
    BadInput(
        "features without geometry",
        "The layer of features holds no feature with a geometry that can be read: choose another one.",
        lambda scene: {"INPUT": bad.without_geometry(scene)},
    ),
    BadInput(
        "features without CRS",
        "The layer of features has no coordinate reference system: assign it one.",
        lambda scene: {"INPUT": bad.points_without_crs(scene)},
    ),
    BadInput(
        "coordinates that are no numbers",
        "The layer of features holds no feature with a geometry that can be read: choose another one.",
        lambda scene: {"INPUT": bad.not_a_number(scene)},
    ),
    BadInput(
        "infinite coordinates",
        "None of the features has a place in the reference raster's coordinate reference system: check "
        "the CRS of both.",
        lambda scene: {"INPUT": scene.features("i.gpkg", ["LINESTRING (inf 0, 500000 3195000)"])},
    ),
    BadInput(
        "a line to beyond the Earth",
        "None of the features has a place in the reference raster's coordinate reference system: check "
        "the CRS of both.",
        lambda scene: {"INPUT": scene.features("i.gpkg", ["LINESTRING (1e300 0, 500000 3195000)"])},
    ),
    BadInput(
        "a point beyond the Earth",
        "None of the features has a place in the reference raster's coordinate reference system: check "
        "the CRS of both.",
        lambda scene: {"INPUT": scene.features("i.gpkg", ["POINT (1e300 1e300)"])},
    ),
    BadInput(
        "a point beyond the pole",
        "None of the features has a place in the reference raster's coordinate reference system: check "
        "the CRS of both.",
        lambda scene: {"INPUT": scene.features("i.gpkg", ["POINT (10 95)"], crs="EPSG:4326")},
    ),
    BadInput(
        "two layers",
        "The parameter 'Features' (INPUT) is given as a list of 2: give it once.",
        lambda scene: {"INPUT": [scene.study.basin["ROADS"]] * 2},
    ),
    BadInput(
        "the layer is a number",
        "The layer '3', given for 'Features' (INPUT), cannot be found: check its path or its name.",
        {"INPUT": 3},
    ),
    BadInput(
        "no reference", "The parameter 'Reference raster' (REFERENCE) is missing: give it a value.", {"REFERENCE": ""}
    ),
    BadInput(
        "no such reference",
        "The raster 'dem.tif', given for 'Reference raster', cannot be found: check its path.",
        {"REFERENCE": "dem.tif"},
    ),
    BadInput(
        "the reference is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: {"REFERENCE": scene.study.landslides},
    ),
    BadInput(
        "the reference has no CRS",
        "The reference raster has no coordinate reference system: assign it one.",
        lambda scene: {"REFERENCE": bad.without_crs(scene)},
    ),
    BadInput(
        "the reference is complex",
        "The raster '*phase.tif' holds complex numbers (CFloat32), of which a factor can be only one "
        "part: make a raster of their amplitude or phase.",
        lambda scene: {"REFERENCE": bad.complex_numbers(scene)},
    ),
    BadInput(
        "the reference is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 1 is damaged or missing): is the file complete?",
        lambda scene: {"REFERENCE": bad.cut_short(scene), "VALID_ONLY": True},
    ),
    BadInput(
        "the reference has no valid cell",
        "No cell of the reference '*void.tif' is valid: choose another reference raster.",
        lambda scene: {"REFERENCE": bad.only_nodata(scene), "VALID_ONLY": True},
    ),
    BadInput(
        "the reference has no position",
        "The reference '*z.tif' has no position and no cell size: georeference it first.",
        lambda scene: {"REFERENCE": scene.raster("z.tif", bad.ramp(scene), transform=(0, 0, 0, 0, 0, 0))},
    ),
    BadInput(
        "a maximum of 0",
        "The parameter 'Maximum distance (metres)' (MAX_DISTANCE) is 0: give a number from 1e-06 to 1e+12.",
        {"MAX_DISTANCE": 0},
    ),
    BadInput(
        "a maximum below 0",
        "The parameter 'Maximum distance (metres)' (MAX_DISTANCE) is -5: give a number from 1e-06 to 1e+12.",
        {"MAX_DISTANCE": -5},
    ),
    BadInput(
        "no end as the maximum",
        "The parameter 'Maximum distance (metres)' (MAX_DISTANCE) is infinite: give a number from 1e-06 to 1e+12.",
        {"MAX_DISTANCE": float("inf")},
    ),
    BadInput(
        "a maximum that is not a number",
        "The parameter 'Maximum distance (metres)' (MAX_DISTANCE) is not a number: give a number from 1e-06 to 1e+12.",
        {"MAX_DISTANCE": float("nan")},
    ),
    BadInput(
        "a maximum with its unit",
        "The parameter 'Maximum distance (metres)' (MAX_DISTANCE) is '1 km': give a number from 1e-06 to 1e+12.",
        {"MAX_DISTANCE": "1 km"},
    ),
    BadInput(
        "a maximum beyond what overflows",
        "The parameter 'Maximum distance (metres)' (MAX_DISTANCE) is 1e+308: give a number from 1e-06 to 1e+12.",
        {"MAX_DISTANCE": 1e308},
    ),
    BadInput(
        "a tick in words",
        "The parameter 'Only where the reference has data' (VALID_ONLY) is 'perhaps': give true or false.",
        {"VALID_ONLY": "perhaps"},
    ),
    BadInput(
        "a tick of 17",
        "The parameter 'Only where the reference has data' (VALID_ONLY) is 17: give true or false.",
        {"VALID_ONLY": 17},
    ),
    BadInput("no output", "The parameter 'Distance' (OUTPUT) is missing: give it a value.", {"OUTPUT": None}),
    BadInput(
        "the output is no raster",
        "The output '*d.gpkg' is no file of a format that serves here: end its name with .tif or .tiff.",
        lambda scene: {"OUTPUT": scene.output("d.gpkg")},
    ),
    BadInput(
        "the output is the reference",
        "The output '*slope.tif' is also an input: choose another name for the output.",
        lambda scene: {"OUTPUT": bad.factor(scene)},
        through_binary=True,
    ),
    BadInput(
        "an output where nobody may write",
        "The folder '/proc' cannot be written to (*): choose another output.",
        {"OUTPUT": "/proc/d.tif"},
    ),
    BadInput(
        "threads below 0",
        "The parameter 'Threads' (THREADS) is -1: give a whole number from 0 to 256.",
        {"THREADS": -1},
    ),
]
