"""Bad inputs of landslide:comparemaps."""

import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "comparemaps"
SHAPE = (160, 200)


def ramp(reach=1.0):
    return (reach * np.linspace(0, 1, SHAPE[0] * SHAPE[1])).reshape(SHAPE).astype("float32")


def good(scene):
    return {
        "INPUT": scene.raster("first.tif", ramp(), nodata=-1),
        "SECOND": scene.raster("second.tif", ramp()[::-1], nodata=-1),
        "LANDSLIDES": scene.study.landslides,
        "OUTPUT": scene.output("changes.tif"),
        "TABLE": scene.output("changes.csv"),
        "REPORT": scene.output("changes.html"),
    }


def second(values, **more):
    """Return the parameters of a second map of these values."""
    strict = {"STRICT": more.pop("STRICT", False)}
    return lambda scene: {"SECOND": scene.raster("given.tif", values, **more), **strict}


def dated(*dates, **more):
    """Return the parameters of landslides with these dates, at cells of the maps."""

    def parameters(scene):
        west, size, _, north, _, _ = scene.transform()
        places = [f"POINT ({west + size * (n + 20.5)} {north - size * (n + 30.5)})" for n in range(len(dates))]
        return {"LANDSLIDES": scene.features("dated.gpkg", places, {"when": list(dates)}), "DATE_FIELD": "when", **more}

    return parameters


ROWS = [
    BadInput("no map is given", "The parameter 'First map' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput("one map is given", "The parameter 'Second map' (SECOND) is missing: give it a value.", {"SECOND": None}),
    BadInput(
        "no such second map",
        "The raster 'absent.tif', given for 'Second map', cannot be found: check its path.",
        {"SECOND": "absent.tif"},
    ),
    BadInput(
        "no such landslides",
        "The layer 'absent.gpkg', given for 'Landslides' (LANDSLIDES), cannot be found: check its path or its name.",
        {"LANDSLIDES": "absent.gpkg"},
    ),
    BadInput(
        "the second map lies elsewhere",
        "The raster '*given.tif' does not touch the reference grid: check its coordinate reference system and "
        "position, or leave it out.",
        second(ramp(), transform=(0.0, 30.0, 0.0, 0.0, 0.0, -30.0)),
        through_binary=True,
    ),
    BadInput(
        "the second map has no CRS and another grid",
        "The raster '*given.tif' has no coordinate reference system and another grid than the reference: assign its "
        "CRS (Raster > Projections > Assign Projection).",
        second(ramp(), crs=None, transform=(0.0, 30.0, 0.0, 0.0, 0.0, -30.0)),
    ),
    BadInput(
        "the second map has no data where the first has some",
        "No cell has a value in both maps, '*first.tif' and '*given.tif': check their extents and their nodata values.",
        second(np.full(SHAPE, -1, "float32"), nodata=-1),
    ),
    BadInput(
        "the second map is one value, strictly",
        "The raster '*given.tif' holds 0.5 in all cells looked at. There is nothing to cut into zones: check the "
        "raster, the band and what it was made of. Remarks are errors here, because STRICT is set.",
        second(np.full(SHAPE, 0.5, "float32"), STRICT=True),
    ),
    BadInput(
        "the limits of a map of another scale, strictly",
        "By the limits of the first map nearly all cells of the second are in one zone: the first reaches from 0 to 1. "
        "If the maps are not of one scale, let each have natural breaks of its own. Remarks are errors here, because "
        "STRICT is set.",
        lambda s: {**second(1 + ramp(100))(s), "LIMITS": 1, "STRICT": True},
    ),
    BadInput(
        "ten zones",
        "The parameter 'Number of zones' (CLASSES) is 10: give a whole number from 2 to 9.",
        {"CLASSES": 10},
    ),
    BadInput(
        "a date without a field of dates",
        "Landslides from a date on (DATE) need the field that holds their dates: name it (DATE_FIELD).",
        {"DATE": "2015"},
    ),
    BadInput("a date that is none", "DATE is 'soon', which is no date: write 2015-06-01 or a year.", {"DATE": "soon"}),
    BadInput(
        "a field of dates that there is not",
        "The landslide layer has no field 'when' (DATE_FIELD): name one of fid, id.",
        {"DATE_FIELD": "when", "DATE": "2015"},
    ),
    BadInput(
        "days that may be months",
        "The field 'when' (DATE_FIELD) holds '03/04/2015', of which nobody can tell the day from the month: write "
        "dates like 2015-06-01.",
        dated("03/04/2015", "05/06/2016"),
    ),
    BadInput(
        "a text that is no date",
        "The field 'when' (DATE_FIELD) holds 'last spring', which is no date: write 2015-06-01 or the year, and leave "
        "it empty where the date is not known.",
        dated("2015-06-01", "last spring"),
    ),
    BadInput(
        "no date at all",
        "The field 'when' (DATE_FIELD) holds no date: name the field of the landslides' dates.",
        dated("", "unknown"),
    ),
    BadInput(
        "no landslide is late enough",
        "None of the 2 landslides on both maps is left to compare them by: give samples that hold some of them out, or "
        "an earlier date.",
        dated("2015-06-01", "2016-06-01", DATE="2020"),
    ),
    BadInput(
        "the output is an input",
        "The output '*first.tif' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": str(s.inputs / "first.tif")},
    ),
]
