"""Bad inputs of landslide:terrainfactors."""

import bad_input_files as bad
import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "terrainfactors"


def good(scene):
    return {"INPUT": bad.factor(scene, "elevation"), "OUTPUT": scene.output("terrain.tif"), "FACTORS": [0]}


def dem(scene, values=None, **more):
    values = bad.ramp(scene, 100, 900) if values is None else values
    return scene.raster("dem.tif", values, **more)


def area(scene, values, **more):
    return {"CATCHMENT_AREA": scene.raster("a.tif", values), "FACTORS": list(range(12)), **more}


def voids(scene, **more):
    values = bad.ramp(scene, 100, 900)
    values[20:40, 20:40] = -32768
    return {"INPUT": dem(scene, values), "STRICT": True, **more}


ROWS = [
    BadInput("no DEM", "The parameter 'Elevation (DEM)' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such DEM",
        "The raster '/no/such/dem.tif', given for 'Elevation (DEM)', cannot be found: check its path.",
        {"INPUT": "/no/such/dem.tif"},
    ),
    BadInput(
        "the DEM is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: {"INPUT": scene.study.landslides},
    ),
    BadInput(
        "the DEM is a folder",
        "The raster '*inputs', given for 'Elevation (DEM)', is a folder: choose a file in it.",
        lambda scene: {"INPUT": str(scene.inputs)},
    ),
    BadInput(
        "the DEM is an empty file",
        "The raster '*empty.tif' cannot be opened (the file is empty): check the file.",
        lambda scene: {"INPUT": bad.empty_file(scene)},
        through_binary=True,
    ),
    BadInput(
        "the DEM is a text",
        "The raster '*letter.tif' cannot be opened (its content is of no raster format, whatever its name"
        " says): check the file.",
        lambda scene: {"INPUT": bad.text_for_raster(scene)},
    ),
    BadInput(
        "the DEM is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 1 is damaged or missing): is the file complete?",
        lambda scene: {"INPUT": bad.cut_short(scene, bad.factor(scene, "elevation"))},
    ),
    BadInput(
        "the DEM is complex",
        "The raster '*phase.tif' holds complex numbers (CFloat32), of which a factor can be only one "
        "part: make a raster of their amplitude or phase.",
        lambda scene: {"INPUT": bad.complex_numbers(scene)},
    ),
    BadInput(
        "the DEM is rotated",
        "The DEM '*rotated.tif' is rotated or upside down: warp it to a north-up grid first.",
        lambda scene: {"INPUT": bad.rotated(scene)},
    ),
    BadInput(
        "the DEM is upside down",
        "The DEM '*dem.tif' is rotated or upside down: warp it to a north-up grid first.",
        lambda scene: {"INPUT": dem(scene, transform=(491000.0, 90.0, 0.0, 3.1e6, 0.0, 90.0))},
    ),
    BadInput(
        "the DEM is mirrored",
        "The DEM '*dem.tif' is rotated or upside down: warp it to a north-up grid first.",
        lambda scene: {"INPUT": dem(scene, transform=(491000.0, -90.0, 0.0, 3.1e6, 0.0, -90.0))},
    ),
    BadInput(
        "the DEM has no place",
        "The DEM '*dem.tif' has no position and no cell size: georeference it first.",
        lambda scene: {"INPUT": dem(scene, transform=(0.0, 1.0, 0.0, 0.0, 0.0, 1.0))},
    ),
    BadInput(
        "cells whose size is not a number",
        "The cells of the raster '*dem.tif' have no position, or no size that can be measured: georeference it anew.",
        lambda scene: {"INPUT": dem(scene, transform=(0.0, float("nan"), 0.0, 0.0, 0.0, -1.0))},
    ),
    BadInput(
        "cells that overflow",
        "The cells of the raster '*dem.tif' have no position, or no size that can be measured: georeference it anew.",
        lambda scene: {"INPUT": dem(scene, transform=(0.0, 1e308, 0.0, 0.0, 0.0, -1e308))},
    ),
    BadInput(
        "cells without size",
        "The cells of the raster '*dem.tif' have no position, or no size that can be measured: georeference it anew.",
        lambda scene: {"INPUT": dem(scene, transform=(0.0, 1e-300, 0.0, 0.0, 0.0, -1e-300))},
    ),
    BadInput(
        "the DEM has no valid cell",
        "No cell of the DEM '*void.tif' has data: check the file, and its nodata value.",
        lambda scene: {"INPUT": bad.only_nodata(scene)},
    ),
    BadInput(
        "the DEM is infinite or NaN",
        "No cell of the DEM '*endless.tif' has data: check the file, and its nodata value.",
        lambda scene: {"INPUT": bad.not_finite(scene)},
    ),
    BadInput(
        "elevations beyond float32",
        "No cell of the DEM '*huge.tif' has data: check the file, and its nodata value.",
        lambda scene: {"INPUT": bad.too_great_for_float32(scene)},
    ),
    BadInput(
        "one cell, strict",
        "Every factor holds a single value (slope): nothing can be learnt from them. Check the files, and"
        " that the study area is larger than a cell of theirs. Remarks are errors here, because STRICT is"
        " set.",
        lambda scene: {"INPUT": dem(scene, np.ones((1, 1), "float32")), "STRICT": True},
    ),
    BadInput(
        "metres under a CRS in degrees",
        "The raster '*dem.tif' has a CRS in degrees (EPSG:4326), but its coordinates reach 3,100,000: "
        "assign the CRS that they are in (Raster > Projections > Assign Projection).",
        lambda scene: {"INPUT": dem(scene, crs="EPSG:4326", transform=(491000.0, 90.0, 0.0, 3.1e6, 0.0, -90.0))},
    ),
    BadInput(
        "a constant DEM, strict",
        "Every factor holds a single value (slope): nothing can be learnt from them. Check the files, and"
        " that the study area is larger than a cell of theirs. Remarks are errors here, because STRICT is"
        " set.",
        lambda scene: {"INPUT": dem(scene, np.full((160, 200), 7, "float32")), "STRICT": True},
    ),
    BadInput(
        "voids, strict",
        "The DEM '*dem.tif' holds -32768 in 400 of 32,000 cells looked at, far from all others (100 to "
        "900): it looks like nodata that is not declared. Declare it by NODATA, so that such cells are "
        "left out. Remarks are errors here, because STRICT is set.",
        voids,
        through_binary=True,
    ),
    BadInput(
        "degrees without CRS, strict",
        "The raster '*dem.tif' has no CRS, and its cells of 0.0008 look like degrees, but metres are "
        "assumed. Assign its CRS, most likely EPSG:4326 (Raster > Projections > Assign Projection). "
        "Remarks are errors here, because STRICT is set.",
        lambda scene: {
            "INPUT": dem(scene, crs=None, transform=(104.0, 0.0008, 0.0, 31.0, 0.0, -0.0008)),
            "STRICT": True,
        },
    ),
    BadInput(
        "no CRS, strict",
        "The DEM '*dem.tif' has no CRS: metres in a plane are assumed. Assign its CRS (Raster > "
        "Projections > Assign Projection). Remarks are errors here, because STRICT is set.",
        lambda scene: {"INPUT": dem(scene, crs=None), "STRICT": True},
    ),
    BadInput(
        "two bands, strict",
        "The DEM '*dem.tif' has 2 bands: the first one is taken. Give a raster of one band, so that it is"
        " certain. Remarks are errors here, because STRICT is set.",
        lambda scene: {"INPUT": dem(scene, np.stack([bad.ramp(scene)] * 2)), "STRICT": True},
    ),
    BadInput(
        "a projection of uneven scale, strict",
        "The projection of the DEM changes scale from west to east by more than one per cent, and the "
        "scale in the middle of each row is taken. Reproject the DEM to a local CRS (UTM) for exact "
        "slopes. Remarks are errors here, because STRICT is set.",
        lambda scene: {"INPUT": dem(scene, transform=(0.0, 20000.0, 0.0, 6e6, 0.0, -20000.0)), "STRICT": True},
    ),
    BadInput(
        "a factor that is not there", "The parameter 'Factors' (FACTORS) is 99: choose from 0 to 12.", {"FACTORS": [99]}
    ),
    BadInput("a factor below 0", "The parameter 'Factors' (FACTORS) is -1: choose from 0 to 12.", {"FACTORS": [-1]}),
    BadInput(
        "factor by name",
        "The parameter 'Factors' (FACTORS) is 'slope': choose from 0 to 12.",
        {"FACTORS": "slope"},
        through_binary=True,
    ),
    BadInput(
        "a factor that is not a number",
        "The parameter 'Factors' (FACTORS) is not a number: choose from 0 to 12.",
        {"FACTORS": [float("nan")]},
    ),
    BadInput("no factor", "The parameter 'Factors' (FACTORS) is missing: give it a value.", {"FACTORS": []}),
    BadInput(
        "the factors are an empty text",
        "The parameter 'Factors' (FACTORS) is missing: give it a value.",
        {"FACTORS": ""},
    ),
    BadInput("half a factor", "The parameter 'Factors' (FACTORS) is 0.5: choose from 0 to 12.", {"FACTORS": 0.5}),
    BadInput(
        "a window of 0",
        "The parameter 'Window (metres)' (WINDOW) is 0: give a number from 0.001 to 100000.",
        {"WINDOW": 0},
    ),
    BadInput(
        "a window beyond what overflows",
        "The parameter 'Window (metres)' (WINDOW) is 1e+308: give a number from 0.001 to 100000.",
        {"WINDOW": 1e308},
    ),
    BadInput(
        "a window of a hundred million cells",
        "A window of 100000 m is 100,000,001 cells wide on this DEM, more than 2,001: choose a smaller "
        "window or a coarser DEM.",
        lambda scene: {
            "INPUT": dem(scene, transform=(491000.0, 0.001, 0.0, 3.1e6, 0.0, -0.001)),
            "WINDOW": 100000,
            "FACTORS": list(range(10)),
        },
    ),
    BadInput(
        "a z-factor of 0",
        "The parameter 'Z-factor' (Z_FACTOR) is 0: give a number from 1e-06 to 1e+06.",
        {"Z_FACTOR": 0},
    ),
    BadInput(
        "elevations that overflow with the z-factor",
        "No cell of '*dem.tif' has a value of the factor 'plan_curvature': leave it out.",
        lambda scene: {"Z_FACTOR": 1e6, "INPUT": dem(scene, bad.ramp(scene, 1, 1e34)), "FACTORS": list(range(12))},
    ),
    BadInput(
        "no such catchment area",
        "The raster 'area.tif', given for 'Catchment area', cannot be found: check its path.",
        {"CATCHMENT_AREA": "area.tif", "FACTORS": list(range(12))},
    ),
    BadInput(
        "the catchment area has another grid",
        "The catchment area '*elsewhere.tif' is not on the grid of the DEM '*elevation.tif': compute it from this DEM.",
        lambda scene: {"CATCHMENT_AREA": bad.elsewhere(scene), "FACTORS": list(range(12))},
    ),
    BadInput(
        "the catchment area has no valid cell",
        "No cell of '*elevation.tif' has a value of the factor 'twi', because the catchment area "
        "'*void.tif' has none there: give another one, or leave the factor out.",
        lambda scene: {"CATCHMENT_AREA": bad.only_nodata(scene), "FACTORS": list(range(12))},
    ),
    BadInput(
        "a catchment area in cells is given as square metres",
        "The smallest value of the catchment area '*a.tif' is 1, one cell if cells are counted, and it is given as "
        "square metres: it is taken as a number of cells. Choose the unit cells (CATCHMENT_UNIT), so that it is "
        "certain. Remarks are errors here, because STRICT is set.",
        lambda scene: area(scene, -bad.ramp(scene), STRICT=True),
    ),
    BadInput(
        "a catchment area in no unit",
        "The smallest value of the catchment area '*a.tif' is 7, which is about one cell neither as a number of cells "
        "nor in square metres (*): compute the catchment area, and not its logarithm or the specific one, from this "
        "DEM, or, if it was cut from a larger one, cut both wider, so that a summit is within.",
        lambda scene: area(scene, bad.ramp(scene, 7, 90)),
    ),
    BadInput(
        "a catchment area of 0",
        "The catchment area '*a.tif' is 0 in * cells of the DEM, and yet each drains itself at least: declare 0 as "
        "nodata if that is what it means (gdal_edit -a_nodata 0), or compute it from this DEM.",
        lambda scene: area(scene, np.maximum(bad.ramp(scene, -8, 90), 0), CATCHMENT_UNIT=1),
    ),
    BadInput(
        "a catchment area with nodata that is not declared",
        "The catchment area '*a.tif' holds -9999 in * cells and no other number below 0, which looks like nodata that "
        "is not declared: declare it (gdal_edit -a_nodata).",
        lambda scene: area(scene, np.where(bad.ramp(scene) > 50, -9999, bad.ramp(scene)), CATCHMENT_UNIT=1),
    ),
    BadInput(
        "the catchment area is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 1 is damaged or missing): is the file complete?",
        lambda scene: {"CATCHMENT_AREA": bad.cut_short(scene), "FACTORS": list(range(12))},
    ),
    BadInput(
        "the catchment area is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: {"CATCHMENT_AREA": scene.study.landslides, "FACTORS": list(range(12))},
    ),
    BadInput(
        "a unit that is not there",
        "The parameter 'Unit of the catchment area' (CATCHMENT_UNIT) is 2: choose from 0 to 1.",
        {"CATCHMENT_UNIT": 2},
    ),
    BadInput(
        "a unit by name",
        "The parameter 'Unit of the catchment area' (CATCHMENT_UNIT) is 'm2': choose from 0 to 1.",
        {"CATCHMENT_UNIT": "m2"},
    ),
    BadInput(
        "nodata is a word",
        "NODATA is 'none': give the elevations that mean 'no data' as numbers, with blanks between them.",
        {"NODATA": "none"},
    ),
    BadInput(
        "nodata is infinite",
        "NODATA is 'inf': give the elevations that mean 'no data' as numbers, with blanks between them.",
        {"NODATA": "inf"},
    ),
    BadInput(
        "nodata of another factor",
        "NODATA is given for slope, but there is one DEM here: write its values alone.",
        {"NODATA": "slope=-9999"},
    ),
    BadInput(
        "nodata given twice",
        "The parameter 'Undeclared nodata value' (NODATA) is given as a list of 2: give it once, as one "
        "text (';' parts what belongs to it: -9999;-99).",
        {"NODATA": ["-9999", "-99"]},
    ),
    BadInput(
        "nodata is all there is",
        "No cell of the DEM '*dem.tif' has data: check the file, and its nodata value.",
        lambda scene: {"INPUT": dem(scene, np.full((160, 200), -99, "float32")), "NODATA": "-99"},
    ),
    BadInput("no output", "The parameter 'Terrain factors' (OUTPUT) is missing: give it a value.", {"OUTPUT": ""}),
    BadInput(
        "a virtual raster as output",
        "The output '*t.vrt' is no file of a format that serves here: end its name with .tif or .tiff.",
        lambda scene: {"OUTPUT": scene.output("t.vrt")},
    ),
    BadInput(
        "output is the DEM",
        "The output '*elevation.tif' is also an input: choose another name for the output.",
        lambda scene: {"OUTPUT": bad.factor(scene, "elevation")},
    ),
    BadInput(
        "output is the catchment area",
        "The output '*slope.tif' is also an input: choose another name for the output.",
        lambda scene: {"CATCHMENT_AREA": bad.factor(scene), "OUTPUT": bad.factor(scene)},
    ),
    BadInput(
        "output below a file",
        "The output '*terrain.tif' cannot be written, since '*occupied' is no folder: choose another.",
        lambda scene: {"OUTPUT": bad.occupied(scene) + "/terrain.tif"},
    ),
    BadInput(
        "the folder is a file",
        "The output '*slope.tif' cannot be written, since '*occupied' is no folder: choose another.",
        lambda scene: {"FOLDER": bad.occupied(scene)},
    ),
    BadInput(
        "the folder is below a file",
        "The output '*single' cannot be written in '*occupied': choose another folder.",
        lambda scene: {"FOLDER": bad.occupied(scene) + "/single"},
    ),
    BadInput(
        "a folder where nobody may write",
        "The folder '/proc' cannot be written to (*): choose another one.",
        {"FOLDER": "/proc/single"},
    ),
    BadInput(
        "a single file would be the stack",
        "The stack '*slope.tif' would be one of the single files: choose another name for it.",
        lambda scene: {"FOLDER": str(scene.outputs), "OUTPUT": scene.output("slope.tif")},
    ),
    BadInput(
        "a single file would be the DEM",
        "The output '*slope.tif' is also an input: choose another name for the output.",
        lambda scene: {"INPUT": scene.raster("slope.tif", bad.ramp(scene)), "FOLDER": str(scene.inputs)},
    ),
    BadInput(
        "the folder is a number",
        "The parameter 'Folder for single files' (FOLDER) is 4: give the path of the output.",
        {"FOLDER": 4},
    ),
    BadInput(
        "strict in words",
        "The parameter 'Stop at what looks like a mistake' (STRICT) is 'perhaps': give true or false.",
        {"STRICT": "perhaps"},
    ),
]
