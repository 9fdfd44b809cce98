"""Bad inputs of landslide:samplefactors."""

import bad_input_files as bad
import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "samplefactors"


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "POINTS": scene.study.landslides,
        "OUTPUT": scene.output("values.gpkg"),
    }


GONE = (
    '<VRTDataset rasterXSize="9" rasterYSize="9"><VRTRasterBand dataType="Float32" band="1"><SimpleSource>'
    '<SourceFilename relativeToVRT="1">gone.tif</SourceFilename><SourceBand>1</SourceBand></SimpleSource>'
    "</VRTRasterBand></VRTDataset>"
)


def two_bands(scene, *names):
    return {"INPUT": scene.raster("two.tif", np.stack([bad.ramp(scene)] * 2), names=names)}


ROWS = [
    BadInput("no stack", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
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
        "a virtual raster of files that are gone",
        "The raster '*s.vrt' cannot be read (*gone.tif: *): is the file complete?",
        lambda scene: {"INPUT": scene.text("s.vrt", GONE)},
    ),
    BadInput(
        "a virtual raster that is no XML",
        "The raster '*s.vrt' cannot be opened (Line 0: Didn't find expected attribute value): check the file.",
        lambda scene: {"INPUT": scene.text("s.vrt", "<VRTDataset rasterXSize=")},
    ),
    BadInput(
        "the stack holds classes",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda scene: {"INPUT": scene.study.classes["OUTPUT"]},
    ),
    BadInput(
        "two factors of one name",
        "Two factors in *two.tif are named 'Slope': rename one of them.",
        lambda scene: two_bands(scene, "slope", "Slope"),
    ),
    BadInput(
        "a reserved name",
        "The factor name 'geom' in *two.tif has a meaning of its own in tables: rename it.",
        lambda scene: two_bands(scene, "slope", "geom"),
    ),
    BadInput(
        "a name of 256 characters",
        "The name 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…' of a factor in *two.tif has 256 characters:"
        " rename it, with at most 128.",
        lambda scene: two_bands(scene, "slope", "n" * 256),
    ),
    BadInput(
        "a name with a line break",
        "A factor in *two.tif has a name without letters, or with a line break or another control "
        "character in it (band 2): rename it.",
        lambda scene: two_bands(scene, "slope", "a\nb"),
    ),
    BadInput(
        "the stack has no CRS",
        "The raster has no coordinate reference system, and the points have one: assign it one.",
        lambda scene: {"INPUT": scene.raster("bare.tif", bad.ramp(scene), crs=None)},
    ),
    BadInput(
        "the stack is complex",
        "The raster '*phase.tif' holds complex numbers (CFloat32), of which a factor can be only one "
        "part: make a raster of their amplitude or phase.",
        lambda scene: {"INPUT": bad.complex_numbers(scene)},
    ),
    BadInput(
        "the stack is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 1 is damaged or missing): is the file complete?",
        lambda scene: {"INPUT": bad.cut_short(scene)},
    ),
    BadInput(
        "metres under a CRS in degrees",
        "The raster '*m.tif' has a CRS in degrees (EPSG:4326), but its coordinates reach 3,200,000: "
        "assign the CRS that they are in (Raster > Projections > Assign Projection).",
        lambda scene: {"INPUT": scene.raster("m.tif", bad.ramp(scene), crs="EPSG:4326")},
    ),
    BadInput("no points", "The parameter 'Points' (POINTS) is missing: give it a value.", {"POINTS": ""}),
    BadInput(
        "no such points",
        "The layer 'points.shp', given for 'Points' (POINTS), cannot be found: check its path or its name.",
        {"POINTS": "points.shp"},
    ),
    BadInput(
        "the points are a raster",
        "The file '*slope.tif', given for 'Points' (POINTS), holds no such layer that can be read, or one"
        " of another kind: choose a whole file with vector data.",
        lambda scene: {"POINTS": bad.factor(scene)},
    ),
    BadInput(
        "the points are a table without coordinates",
        "No feature of the layer of points has a geometry that can be read: choose another layer, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"POINTS": scene.text("t.csv", "name,kind\na,b\n")},
    ),
    BadInput(
        "a layer without features",
        "The layer of points holds no feature: choose another one.",
        lambda scene: {"POINTS": bad.no_features(scene)},
    ),
    BadInput(
        "features without geometry",
        "No feature of the layer of points has a geometry that can be read: choose another layer, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"POINTS": bad.without_geometry(scene)},
    ),
    BadInput(
        "points that lie elsewhere",
        "None of the 5 points lies on the raster '*stack.tif': check the layer's coordinate reference "
        "system and extent.",
        lambda scene: {"POINTS": bad.far_away(scene)},
    ),
    BadInput(
        "points without CRS",
        "The layer of points has no coordinate reference system: assign it one.",
        lambda scene: {"POINTS": bad.points_without_crs(scene)},
        through_binary=True,
    ),
    BadInput(
        "a Shapefile without CRS",
        "The layer of points has no coordinate reference system: assign it one.",
        lambda scene: {"POINTS": scene.features("p.shp", ["POINT (500000 3195000)"], {"id": [1]}, crs=None)},
    ),
    BadInput(
        "coordinates that are no numbers",
        "No feature of the layer of points has a geometry that can be read: choose another layer, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"POINTS": bad.not_a_number(scene)},
    ),
    BadInput(
        "infinite coordinates",
        "The point does not lie on the raster '*stack.tif': check the layer's coordinate reference system and extent.",
        lambda scene: {"POINTS": scene.features("i.gpkg", ["POINT (inf 3195000)"])},
    ),
    BadInput(
        "a CSV of coordinates in words",
        "No feature of the layer of points has a geometry that can be read: choose another layer, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"POINTS": scene.text("p.csv", "lon,lat\neast,north\n")},
    ),
    BadInput(
        "a CSV of degrees that are none",
        "No feature of the layer of points has a geometry that can be read: choose another layer, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"POINTS": scene.text("p.csv", "lon,lat\n500,3000\n")},
    ),
    BadInput(
        "a CSV of coordinates that overflow",
        "No feature of the layer of points has a geometry that can be read: choose another layer, or a "
        "table whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside "
        "it).",
        lambda scene: {"POINTS": scene.text("p.csv", "x,y\n1e400,1\n")},
    ),
    BadInput(
        "a polygon that lies elsewhere",
        "The point does not lie on the raster '*stack.tif': check the layer's coordinate reference system and extent.",
        lambda scene: {"POINTS": scene.features("a.gpkg", ["POLYGON ((0 0, 1 0, 1 1, 0 0))"]), "ALL_CELLS": True},
    ),
    BadInput(
        "a tick in words",
        "The parameter 'Take every cell of a polygon' (ALL_CELLS) is 'no': give true or false.",
        {"ALL_CELLS": "no"},
    ),
    BadInput(
        "no output", "The parameter 'Points with factor values' (OUTPUT) is missing: give it a value.", {"OUTPUT": None}
    ),
    BadInput(
        "an output of another format",
        "The output '*values.kml' is no file of a format that serves here: end its name with .gpkg or "
        ".csv or .shp or .geojson or .fgb.",
        lambda scene: {"OUTPUT": scene.output("values.kml")},
    ),
    BadInput(
        "a Shapefile, whose names are short",
        "A Shapefile's field names have at most 10 characters, but 'road_distance' in '*values.shp' has "
        "more: end the output's name with .gpkg.",
        lambda scene: {"OUTPUT": scene.output("values.shp")},
    ),
    BadInput(
        "the output is the points",
        "The output '*landslides.gpkg' is also an input: choose another name for the output.",
        lambda scene: {"OUTPUT": scene.study.landslides},
    ),
    BadInput(
        "the output is the stack",
        "The output '*stack.tif' is also an input: choose another name for the output.",
        lambda scene: {"OUTPUT": scene.study.stack["OUTPUT"]},
    ),
    BadInput(
        "the output holds other layers",
        "The GeoPackage '*several.gpkg' holds several layers (several, other), all of which would be "
        "replaced: choose a file of its own.",
        lambda scene: {"OUTPUT": several_layers(scene)},
    ),
    BadInput(
        "an output in a database",
        "The output 'postgis:dbname=x table=y' is no file of a format that serves here: end its name with"
        " .gpkg or .csv or .shp or .geojson or .fgb.",
        lambda scene: {"OUTPUT": "postgis:dbname=x table=y"},
    ),
    BadInput(
        "an output in a GeoPackage of others",
        "The output 'ogr:dbname='*a.gpkg' table=\"b\" (geom)' is no file of a format that serves here: end "
        "its name with .gpkg or .csv or .shp or .geojson or .fgb.",
        lambda scene: {"OUTPUT": "ogr:dbname='" + scene.output("a.gpkg") + '\' table="b" (geom)'},
    ),
    BadInput(
        "an output where nobody may write",
        "The folder '/proc' cannot be written to (*): choose another output.",
        {"OUTPUT": "/proc/values.gpkg"},
    ),
]


def several_layers(scene):
    from osgeo import ogr

    path = scene.features("several.gpkg", ["POINT (0 0)"])
    source = ogr.Open(path, 1)
    source.CreateLayer("other")
    source = None
    return path
