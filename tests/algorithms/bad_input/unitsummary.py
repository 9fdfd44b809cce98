"""Bad inputs of landslide:unitsummary."""

import bad_input_files as bad
from bad_input_rows import BadInput

ALGORITHM = "unitsummary"


def good(scene):
    return {"INPUT": scene.study.factors[0], "UNITS": scene.study.units, "OUTPUT": scene.output("summary.gpkg")}


ROWS = [
    BadInput(
        "units elsewhere",
        "None of the 1 units lies on a cell of '*slope.tif' that has data: check the coordinate reference systems of "
        "both.",
        lambda s: {"UNITS": s.features("far.gpkg", ["LINESTRING (0 0, 1 1)"])},
    ),
    BadInput(
        "zones that are none",
        "The raster '*slope.tif' is no zone map, which holds 1 to 255 whole numbers: make one with 'Zone "
        "susceptibility map'.",
        lambda s: {"ZONES": s.study.factors[0]},
    ),
    BadInput(
        "a map that is rotated",
        "The raster '*rotated.tif' is rotated or upside down: warp it to a north-up grid first.",
        lambda s: {"INPUT": bad.rotated(s)},
    ),
    BadInput(
        "the output is a table",
        "The output '*summary.csv' cannot hold polygons: end its name with .gpkg.",
        lambda s: {"OUTPUT": s.output("summary.csv")},
    ),
]
