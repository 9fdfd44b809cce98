"""Bad inputs of landslide:zonetable."""

import numpy as np
from bad_input_rows import BadInput
from qgis.core import Qgis

ALGORITHM = "zonetable"
SHAPE = (160, 200)
ZONES = np.repeat(np.arange(1, 6), 32)[:, None] * np.ones((1, 200), int)
# From 3.40 on QGIS hands a table on where it was asked for a layer.
NO_GEOMETRY = (
    "None of the 1 landslide features has a geometry: choose a layer of points or polygons, or a table whose columns "
    "are called lon and lat (in degrees), or x and y (with a .prj file beside it)."
    if Qgis.QGIS_VERSION_INT >= 34000
    else "The file '*t.csv', given for 'Landslides' (LANDSLIDES), holds no such layer that can be read, or one of "
    "another kind: choose a whole file with vector data."
)


def good(scene):
    return {
        "INPUT": scene.raster("zones.tif", ZONES.astype("uint8"), nodata=0),
        "LANDSLIDES": scene.study.landslides,
        "OUTPUT": scene.output("table.csv"),
    }


def zones(values, **more):
    """Return the parameters of a zone map of these values."""
    strict = {"STRICT": more.pop("STRICT", False)}
    return lambda scene: {"INPUT": scene.raster("given.tif", values, **more), **strict}


def points(*places, **fields):
    """Return the parameters of landslides at these places."""
    return lambda scene: {
        "LANDSLIDES": scene.features("points.gpkg", [f"POINT ({x} {y})" for x, y in places], fields or None)
    }


def samples(**fields):
    """Return the parameters of a layer of two samples, at places of the study's own."""

    def parameters(scene):
        west, size, _, north, _, _ = scene.transform()
        places = [f"POINT ({west + size * n} {north - size * n})" for n in (20.5, 40.5)]
        return {"SAMPLES": scene.features("samples.gpkg", places, fields)}

    return parameters


ROWS = [
    BadInput("no zones are given", "The parameter 'Zones' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such zone map",
        "The raster 'absent.tif', given for 'Zones', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "no such landslides",
        "The layer 'absent.gpkg', given for 'Landslides' (LANDSLIDES), cannot be found: check its path or its name.",
        {"LANDSLIDES": "absent.gpkg"},
    ),
    BadInput(
        "landslides are a raster",
        "The file '*basin/factors/slope.tif', given for 'Landslides' (LANDSLIDES), holds no such layer that "
        "can be read, or one of another kind: choose a whole file with vector data.",
        lambda s: {"LANDSLIDES": s.study.factors[0]},
    ),
    BadInput("a table without geometry", NO_GEOMETRY, lambda s: {"LANDSLIDES": s.text("t.csv", "name\na\n")}),
    BadInput(
        "landslides of no feature",
        "The landslide layer holds no feature: choose a layer with points or polygons.",
        points(),
    ),
    BadInput(
        "landslides elsewhere",
        "None of the 2 landslide features lies on a valid cell of 'zones.tif': check the layer's coordinate "
        "reference system and extent.",
        points((0, 0), (1, 1)),
    ),
    BadInput(
        "features without geometry",
        "None of the 2 landslide features has a geometry: choose a layer of points or polygons, or a table "
        "whose columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).",
        lambda s: {"LANDSLIDES": s.features("none.gpkg", [None, None], {"id": [1, 2]})},
    ),
    BadInput(
        "landslides without CRS",
        "The landslide layer has no coordinate reference system: assign it one.",
        lambda s: {"LANDSLIDES": s.features("bare.gpkg", ["POINT (1 1)"], crs=None)},
    ),
    BadInput(
        "a shapefile without CRS",
        "The landslide layer has no coordinate reference system: assign it one.",
        lambda s: {"LANDSLIDES": s.features("bare.shp", ["POINT (1 1)"], crs=None)},
    ),
    BadInput(
        "fractions",
        "The raster '*given.tif' is no zone map, which holds 1 to 255 whole numbers: make one with 'Zone "
        "susceptibility map'.",
        zones(np.linspace(0, 1, 32000, dtype="float32").reshape(SHAPE)),
    ),
    BadInput(
        "300 zones",
        "The raster '*given.tif' is no zone map, which holds 1 to 255 whole numbers: make one with 'Zone "
        "susceptibility map'.",
        zones((np.arange(32000) % 300).reshape(SHAPE).astype("int16")),
    ),
    BadInput(
        "the least whole number as a zone, strictly",
        "The zone map '*given.tif' holds -2147483648 in 6,400 of 32,000 cells looked at, far from all others "
        "(2 to 5): it looks like nodata that is not declared. If it is none of the zones, declare it as the "
        "raster's nodata value. Remarks are errors here, because STRICT is set.",
        zones(np.where(ZONES == 1, -(2**31), ZONES).astype("int32"), STRICT=True),
    ),
    BadInput(
        "a zone map with 0 that is not nodata",
        "The zone map '*given.tif' holds the zone 0, but names 4 zones only: make it anew with 'Zone "
        "susceptibility map'.",
        zones((ZONES - 1).astype("uint8"), ZONES='["a", "b", "c", "d"]', BREAKS="[0, 1]"),
    ),
    BadInput(
        "only nodata",
        "The zone map '*given.tif' has no cell with data: check its nodata value.",
        zones(np.zeros(SHAPE, "uint8"), nodata=0),
        through_binary=True,
    ),
    BadInput(
        "only not-a-numbers",
        "The zone map '*given.tif' has no cell with data: check its nodata value.",
        zones(np.full(SHAPE, np.nan, "float32")),
    ),
    BadInput(
        "names of zones that are no JSON",
        "The zone map '*given.tif' has damaged metadata ('ZONES' is no JSON from line 1 on): make it anew "
        "with 'Zone susceptibility map'.",
        zones(ZONES.astype("uint8"), ZONES="[low", BREAKS="[0, 1]"),
    ),
    BadInput(
        "names of zones that are numbers",
        "The zone map '*given.tif' has damaged metadata ('ZONES[0]' is 1, where a text should stand): make "
        "it anew with 'Zone susceptibility map'.",
        zones(ZONES.astype("uint8"), ZONES="[1, 2]", BREAKS="[0, 1]"),
    ),
    BadInput(
        "fewer names than zones",
        "The zone map '*given.tif' holds the zone 5, but names 2 zones only: make it anew with 'Zone "
        "susceptibility map'.",
        zones(ZONES.astype("uint8"), ZONES='["a", "b"]', BREAKS="[0, 1, 2]"),
    ),
    BadInput(
        "zones without CRS",
        "The raster '*given.tif' has no coordinate reference system: assign it one.",
        zones(ZONES.astype("uint8"), crs=None),
    ),
    BadInput(
        "zones in another CRS",
        "None of the 150 landslide features lies on a valid cell of 'given.tif' (they were reprojected): "
        "check the layer's coordinate reference system and extent.",
        zones(ZONES.astype("uint8"), crs="EPSG:32733"),
    ),
    BadInput(
        "a class field that there is not",
        "The landslide layer has no field 'class' (CLASS_FIELD): name one of fid, id.",
        {"CLASS_FIELD": "class"},
    ),
    BadInput(
        "a value that no landslide has",
        "No feature has the value 'slide' (LANDSLIDE_VALUE) in the field 'id', which holds *: give one of these.",
        {"CLASS_FIELD": "id", "LANDSLIDE_VALUE": "slide"},
    ),
    BadInput(
        "a class field without a value",
        "CLASS_FIELD is 'id', but LANDSLIDE_VALUE is empty: give it.",
        {"CLASS_FIELD": "id", "LANDSLIDE_VALUE": ""},
    ),
    BadInput(
        "samples without label",
        "The samples layer has no field 'label': make it with 'Build training samples'.",
        samples(split=["train", "test"], slope=[1.0, 2.0]),
    ),
    BadInput(
        "samples without split",
        "The samples hold no landslide whose split is 'test': build them with a training share below 1, or give none.",
        samples(label=[1, 0], slope=[1.0, 2.0]),
    ),
    BadInput(
        "samples that are all of training",
        "The samples hold no landslide whose split is 'test': build them with a training share below 1, or give none.",
        samples(label=[1, 0], split=["train", "train"], slope=[1.0, 2.0]),
    ),
    BadInput(
        "no landslide is held out",
        "The samples hold no landslide whose split is 'test': build them with a training share below 1, or give none.",
        samples(label=[1, 0], split=["train", "test"], slope=[1.0, 2.0]),
    ),
    BadInput(
        "held-out landslides are others",
        "No landslide lies on the cell of the one landslide among the samples whose split is 'test': give "
        "the samples that were made of this inventory, or none.",
        samples(label=[1, 0], split=["test", "test"], slope=[1.0, 2.0]),
    ),
    BadInput(
        "a label of 2",
        "The field 'label' of the samples holds 2: it must be 1 at landslides and 0 elsewhere.",
        samples(label=[1, 2], split=["train", "test"], slope=[1.0, 2.0]),
    ),
    BadInput(
        "a split of another word",
        "The field 'split' of the samples holds 'held' (in 1 row): it must be 'train' or 'test' everywhere.",
        samples(label=[1, 0], split=["train", "held"], slope=[1.0, 2.0]),
    ),
    BadInput(
        "too many landslides in one cell, strictly",
        "40 landslides lie in one cell of 'zones.tif', and those of one cell give one sample. Check for "
        "landslides that are in the inventory twice or have the place of a village or a map sheet; "
        "otherwise use smaller cells. Remarks are errors here, because STRICT is set.",
        lambda s: {**one_cell(s), "STRICT": True},
    ),
    BadInput(
        "two landslides, strictly",
        "Only 2 cells have landslides; with fewer than 30 a model learns little and no test is sure. Map "
        "more landslides, or choose a simple model and read the intervals beside the figures. Remarks are "
        "errors here, because STRICT is set.",
        lambda s: {**few(s), "STRICT": True},
    ),
    BadInput(
        "the output is a shapefile",
        "The output '*table.shp' is no file of a format that serves here: end its name with .gpkg or .csv or .geojson.",
        lambda s: {"OUTPUT": s.output("table.shp")},
    ),
    BadInput(
        "the output is of another format",
        "The output '*table.ods' is no file of a format that serves here: end its name with .gpkg or .csv or .geojson.",
        lambda s: {"OUTPUT": s.output("table.ods")},
    ),
    BadInput(
        "the output is the landslides",
        "The output '*basin/landslides.gpkg' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.landslides},
    ),
    BadInput(
        "the output is in a file",
        "The output '*table.csv' cannot be written, since '*file' is no folder: choose another.",
        lambda s: {"OUTPUT": s.text("file", "") + "/table.csv"},
    ),
]


def one_cell(scene):
    west, size, _, north, _, _ = scene.transform()
    return points(*[(west + 40.1 * size + n, north - 40.1 * size - n) for n in range(40)])(scene)


def few(scene):
    west, size, _, north, _, _ = scene.transform()
    return points((west + 40 * size, north - 40 * size), (west + 60 * size, north - 40 * size))(scene)
