"""Bad inputs of landslide:negativesamples."""

from __future__ import annotations

import numpy as np
from bad_input_rows import BadInput
from damaged_files import folder, half_of, points_on

ALGORITHM = "negativesamples"
ANYWHERE, BUFFER, SLOPE, INFORMATION_VALUE = range(4)
RAMP = np.arange(160 * 200).reshape(160, 200)


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "OUTPUT": scene.output("others.gpkg"),
    }


def value_map(values, **parameters):
    """Give an information-value map of one's own."""
    return lambda s: {
        "STRATEGY": INFORMATION_VALUE,
        "INFORMATION_VALUE": s.raster("iv.tif", np.asarray(values, "float32"), nodata=-9999.0),
        **parameters,
    }


def slope(values, unit=None, **parameters):
    """Give a stack whose one factor is a slope."""
    return lambda s: {
        "STRATEGY": SLOPE,
        "INPUT": s.raster(
            "own.tif", np.asarray(values, "float32"), names=("slope",), **({"UNIT": unit} if unit else {})
        ),
        **parameters,
    }


ROWS = [
    BadInput("no stack given", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such stack",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "half a stack",
        "The raster '*half.tif' cannot be read (*): is the file complete?",
        lambda s: {"INPUT": half_of(s, s.study.stack["OUTPUT"], "half.tif")},
    ),
    BadInput(
        "a class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "no landslides given",
        "The parameter 'Landslides' (LANDSLIDES) is missing: give it a value.",
        {"LANDSLIDES": None},
    ),
    BadInput(
        "landslides without a feature",
        "The landslide layer holds no feature: choose a layer with points or polygons.",
        lambda s: {"LANDSLIDES": s.features("none.gpkg", [])},
    ),
    BadInput(
        "landslides elsewhere",
        "None of the 2 landslide features lies on a valid cell of 'stack.tif': check the layer's coordinate "
        "reference system and extent.",
        lambda s: {"LANDSLIDES": s.features("far.gpkg", ["POINT (5 5)", "POINT (6 6)"], {"n": [1, 2]})},
    ),
    BadInput(
        "class field that is not there",
        "The landslide layer has no field 'kind' (CLASS_FIELD): name one of fid, id.",
        {"CLASS_FIELD": "kind"},
    ),
    BadInput(
        "every cell is a landslide",
        "No cell with data lies outside landslides, so that none can be chosen: relax the strategy or choose "
        "another, or take a larger area.",
        lambda s: {"LANDSLIDES": everywhere(s)},
    ),
    BadInput(
        "more points wanted than there are cells",
        "Only 31,850 cells lie outside landslides, but 150,000 are asked for: lower the ratio, relax the "
        "strategy or choose another.",
        {"RATIO": 1000},
        through_binary=True,
    ),
    BadInput(
        "ratio 0",
        "The parameter 'Non-landslides per landslide' (RATIO) is 0: give a number from 0.01 to 1000.",
        {"RATIO": 0},
    ),
    BadInput(
        "ratio below 0",
        "The parameter 'Non-landslides per landslide' (RATIO) is -1: give a number from 0.01 to 1000.",
        {"RATIO": -1},
    ),
    BadInput(
        "a word for the ratio",
        "The parameter 'Non-landslides per landslide' (RATIO) is 'equal': give a number from 0.01 to 1000.",
        {"RATIO": "equal"},
    ),
    BadInput(
        "strategy beyond the list",
        "The parameter 'Strategy for non-landslides' (STRATEGY) is 4: choose from 0 to 3.",
        {"STRATEGY": 4},
    ),
    BadInput(
        "strategy below the list",
        "The parameter 'Strategy for non-landslides' (STRATEGY) is -1: choose from 0 to 3.",
        {"STRATEGY": -1},
    ),
    BadInput(
        "strategy that is a word",
        "The parameter 'Strategy for non-landslides' (STRATEGY) is 'buffer': choose from 0 to 3.",
        {"STRATEGY": "buffer"},
    ),
    BadInput(
        "several strategies",
        "The parameter 'Strategy for non-landslides' (STRATEGY) is given as a list of 2: give it once.",
        {"STRATEGY": [0, 1]},
    ),
    BadInput(
        "a buffer larger than the map",
        "No cell with data lies farther than 1,000,000 m from every landslide, so that none can be chosen: relax "
        "the strategy or choose another, or take a larger area.",
        {"STRATEGY": BUFFER, "BUFFER": 1e6},
    ),
    BadInput(
        "a buffer beyond all numbers",
        "The parameter 'Buffer strategy: distance (metres)' (BUFFER) is 1e+308: give a number from 0 to 1e+08.",
        {"STRATEGY": BUFFER, "BUFFER": 1e308},
        through_binary=True,
    ),
    BadInput(
        "a buffer that is infinite",
        "The parameter 'Buffer strategy: distance (metres)' (BUFFER) is infinite: give a number from 0 to 1e+08.",
        {"STRATEGY": BUFFER, "BUFFER": float("inf")},
    ),
    BadInput(
        "a buffer below 0",
        "The parameter 'Buffer strategy: distance (metres)' (BUFFER) is -1: give a number from 0 to 1e+08.",
        {"STRATEGY": BUFFER, "BUFFER": -1},
    ),
    BadInput(
        "slope factor that is not there",
        "The stack has no factor named 'steepness', which the slope strategy needs: it has slope, relief, ndvi, "
        "rainfall, road_distance, elevation; name the one that holds the slope in degrees.",
        {"STRATEGY": SLOPE, "SLOPE_FACTOR": "steepness"},
    ),
    BadInput(
        "slope factor that is empty",
        "The parameter 'Slope strategy: name of the slope factor' (SLOPE_FACTOR) is missing: give it a value.",
        {"STRATEGY": SLOPE, "SLOPE_FACTOR": ""},
    ),
    BadInput(
        "slope limit that no cell meets",
        "No cell with data lies where slope is at most 0, so that none can be chosen: relax the strategy or "
        "choose another, or take a larger area.",
        {"STRATEGY": SLOPE, "SLOPE_LIMIT": 0},
    ),
    BadInput(
        "slope limit below 0",
        "The parameter 'Slope strategy: slope at most (degrees)' (SLOPE_LIMIT) is -3: give a number from 0 to 90.",
        {"STRATEGY": SLOPE, "SLOPE_LIMIT": -3},
    ),
    BadInput(
        "slope limit of a right angle",
        "The parameter 'Slope strategy: slope at most (degrees)' (SLOPE_LIMIT) is 95: give a number from 0 to 90.",
        {"STRATEGY": SLOPE, "SLOPE_LIMIT": 95},
    ),
    BadInput(
        "slope that is categories",
        "The factor 'slope' holds categories, but the slope strategy needs a slope in degrees: name the factor "
        "that holds it.",
        lambda s: {
            "STRATEGY": SLOPE,
            "INPUT": s.raster("own.tif", (RAMP % 5).astype("float32"), names=("slope",), KIND="categorical"),
        },
    ),
    BadInput(
        "slope in percent",
        "The slope strategy's limit is in degrees, but the factor 'slope' is in 'percent': make it in degrees "
        "(atan(value / 100) in radians, times 57.29578, or by 'Terrain factors from DEM'), or choose another "
        "strategy.",
        slope(RAMP % 50, "percent"),
    ),
    BadInput(
        "slope in radians",
        "The slope strategy's limit is in degrees, but the factor 'slope' is in 'radians': make it in degrees "
        "(multiply it by 57.29578, or by 'Terrain factors from DEM'), or choose another strategy.",
        slope(RAMP % 10 / 10, "radians"),
    ),
    BadInput(
        "no information-value map",
        "The strategy needs an information-value map: make one with 'Information value' and give it.",
        {"STRATEGY": INFORMATION_VALUE},
    ),
    BadInput(
        "no such information-value map",
        "The raster 'absent.tif', given for 'Information-value map', cannot be found: check its path.",
        {"STRATEGY": INFORMATION_VALUE, "INFORMATION_VALUE": "absent.tif"},
    ),
    BadInput(
        "half an information-value map",
        "The raster '*half.tif' cannot be read (*): is the file complete?",
        lambda s: {
            "STRATEGY": INFORMATION_VALUE,
            "INFORMATION_VALUE": half_of(s, s.study.information_value["OUTPUT"], "half.tif"),
        },
    ),
    BadInput(
        "a table for an information-value map",
        "The raster '*information_value.csv' cannot be opened (it holds vector data and no raster): check the file.",
        lambda s: {"STRATEGY": INFORMATION_VALUE, "INFORMATION_VALUE": s.study.at("information_value.csv")},
    ),
    BadInput(
        "information-value map of another grid",
        "The information-value map '*iv.tif' has another grid than the stack: make it anew.",
        value_map(RAMP[:100, :100]),
    ),
    BadInput(
        "information-value map of one value",
        "The information-value map holds a single value (0), so nowhere is it very low: choose another strategy, "
        "or make the map of factors with more classes or landslides.",
        value_map(np.zeros((160, 200))),
    ),
    BadInput(
        "information-value map without a value",
        "The raster '*iv.tif' has no cell that is valid in every band: check its nodata value.",
        value_map(np.full((160, 200), -9999)),
    ),
    BadInput(
        "information-value map of other cells",
        "No cell with data lies in the lowest zone of the information-value map, so that none can be chosen: "
        "relax the strategy or choose another, or take a larger area.",
        lambda s: {
            **value_map(np.where(RAMP < 400, RAMP, -9999))(s),
            "INPUT": s.raster("own.tif", np.where(RAMP < 400, -9999, RAMP).astype("float32"), nodata=-9999.0),
        },
    ),
    BadInput(
        "a class stack for an information-value map",
        "The raster '*classes.tif' holds factors or classes, not information values: give the map that "
        "'Information value' made.",
        lambda s: {"STRATEGY": INFORMATION_VALUE, "INFORMATION_VALUE": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "the factor stack for an information-value map",
        "The raster '*stack.tif' holds factors or classes, not information values: give the map that "
        "'Information value' made.",
        lambda s: {"STRATEGY": INFORMATION_VALUE, "INFORMATION_VALUE": s.study.stack["OUTPUT"]},
    ),
    BadInput(
        "one zone",
        "The parameter 'Information-value strategy: zones' (IV_ZONES) is 1: give a whole number from 2 to 255.",
        lambda s: {
            "STRATEGY": INFORMATION_VALUE,
            "INFORMATION_VALUE": s.study.information_value["OUTPUT"],
            "IV_ZONES": 1,
        },
    ),
    BadInput(
        "300 zones",
        "The parameter 'Information-value strategy: zones' (IV_ZONES) is 300: give a whole number from 2 to 255.",
        lambda s: {
            "STRATEGY": INFORMATION_VALUE,
            "INFORMATION_VALUE": s.study.information_value["OUTPUT"],
            "IV_ZONES": 300,
        },
    ),
    BadInput(
        "points farther apart than the map is wide",
        "Only 1 of the 31,850 cells outside landslides lie 10,000,000 m apart, but 150 are asked for: lower the "
        "distance or the ratio.",
        {"RATIO": 1, "MINIMUM_DISTANCE": 1e7},
    ),
    BadInput(
        "points farther apart than all numbers",
        "The parameter 'Minimum distance between points (metres)' (MINIMUM_DISTANCE) is 1e+308: give a number "
        "from 0 to 1e+08.",
        {"MINIMUM_DISTANCE": 1e308},
    ),
    BadInput(
        "distance below 0",
        "The parameter 'Minimum distance between points (metres)' (MINIMUM_DISTANCE) is -5: give a number from 0 "
        "to 1e+08.",
        {"MINIMUM_DISTANCE": -5},
    ),
    BadInput(
        "seed below 0", "The parameter 'Seed' (SEED) is -1: give a whole number from 0 to 2147483647.", {"SEED": -1}
    ),
    BadInput(
        "output as a table of a spreadsheet",
        "The output '*others.ods' is no file of a format that serves here: end its name with .gpkg or .csv or "
        ".shp or .geojson or .fgb.",
        lambda s: {"OUTPUT": s.output("others.ods")},
    ),
    BadInput(
        "output is the landslides",
        "The output '*landslides.gpkg' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.landslides},
    ),
    BadInput(
        "output is the map",
        "The output '*stack.tif' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.at("stack.tif")},
    ),
    BadInput(
        "output is a folder",
        "The output '*made.gpkg' is a folder: choose another name, or move the folder away.",
        lambda s: {"OUTPUT": folder(s, "made.gpkg")},
    ),
    BadInput(
        "STRICT: slopes that look like percent",
        "The slope strategy's limit is in degrees, but the factor 'slope' reaches 149, as if it were in percent. "
        "Make it in degrees (atan(value / 100) in radians, times 57.29578, or by 'Terrain factors from DEM'). "
        "Remarks are errors here, because STRICT is set.",
        slope(RAMP % 150, STRICT=True),
    ),
    BadInput(
        "STRICT: slopes that look like radians",
        "The slope strategy's limit is in degrees, but the factor 'slope' reaches 1.10000002, as if it were in "
        "radians. Make it in degrees (multiply it by 57.29578, or by 'Terrain factors from DEM'). Remarks are "
        "errors here, because STRICT is set.",
        slope(RAMP % 100 / 90, STRICT=True),
    ),
    BadInput(
        "STRICT: few landslides",
        "Only 2 cells have landslides; with fewer than 30 a model learns little and no test is sure. Map more "
        "landslides, or choose a simple model and read the intervals beside the figures. Remarks are errors "
        "here, because STRICT is set.",
        lambda s: {"STRICT": True, "LANDSLIDES": points_on(s, [(5, 5), (90, 90)])},
    ),
    BadInput(
        "ids as dates",
        "The field 'id' (DATE_FIELD) holds '*', which is no date: write 2015-06-01 or the year, and leave it empty "
        "where the date is not known.",
        {"DATE_FIELD": "id"},
    ),
]


def everywhere(scene):
    """A polygon over the whole map."""
    from osgeo import gdal

    west, width, _, north, _, height = gdal.Open(scene.study.stack["OUTPUT"]).GetGeoTransform()
    east, south = west + 200 * width, north + 160 * height
    ring = ", ".join(f"{x} {y}" for x, y in [(west, south), (east, south), (east, north), (west, north), (west, south)])
    return scene.features("all.gpkg", [f"POLYGON (({ring}))"], {"n": [1]})
