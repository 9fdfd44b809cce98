"""Bad inputs of landslide:trainingsamples."""

from __future__ import annotations

import numpy as np
from bad_dates import without_dates
from bad_input_rows import BadInput
from damaged_files import folder, half_of, points_on

ALGORITHM = "trainingsamples"
RAMP = np.arange(160 * 200).reshape(160, 200)
LANDSLIDES = [(row, 10 * row % 200) for row in range(5, 150, 4)]
OTHERS = [(row, (10 * row + 57) % 200) for row in range(5, 150, 4)]


def good(scene):
    return {
        "INPUT": scene.study.stack["OUTPUT"],
        "LANDSLIDES": scene.study.landslides,
        "NEGATIVES": scene.study.negatives["OUTPUT"],
        "OUTPUT": scene.output("samples.gpkg"),
    }


def stack(planes, names, nodata=-9999.0, **metadata):
    """Give a stack of other factors."""
    return lambda s: {
        "INPUT": s.raster("own.tif", np.stack(planes).astype("float32"), names=names, nodata=nodata, **metadata)
    }


def landslides(cells, fields=None, **parameters):
    """Give landslides on cells of the stack, (row, column)."""
    return lambda s: {"LANDSLIDES": points_on(s, cells, "slides.gpkg", fields), **parameters}


def negatives(cells, fields=None, **parameters):
    """Give non-landslides on cells of the stack, (row, column)."""
    return lambda s: {"NEGATIVES": points_on(s, cells, "others.gpkg", fields), **parameters}


ROWS = [
    BadInput("no stack given", "The parameter 'Factor stack' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such stack",
        "The raster 'absent.tif', given for 'Factor stack', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "a class stack",
        "The raster '*classes.tif' holds classes, not factor values: give the factor stack it was made of.",
        lambda s: {"INPUT": s.study.classes["OUTPUT"]},
    ),
    BadInput(
        "half a stack",
        "The raster '*half.tif' cannot be read (*): is the file complete?",
        lambda s: {"INPUT": half_of(s, s.study.stack["OUTPUT"], "half.tif")},
    ),
    BadInput(
        "samples for a stack",
        "The raster '*samples.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda s: {"INPUT": s.study.samples["OUTPUT"]},
    ),
    BadInput(
        "a factor called block_size",
        "The factor name 'block_size' in *own.tif has a meaning of its own in tables: rename it.",
        stack([RAMP, RAMP], ("slope", "block_size")),
        through_binary=True,
    ),
    BadInput(
        "a factor called Units",
        "The factor name 'Units' in *own.tif has a meaning of its own in tables: rename it.",
        stack([RAMP], ("Units",)),
    ),
    BadInput(
        "a factor of a very long name",
        "The name 'ssssssssssssssssssssssssssssssssssssssss…' of a factor in *own.tif has 256 characters: rename "
        "it, with at most 128.",
        stack([RAMP], ("s" * 256,)),
    ),
    BadInput(
        "two factors of one name",
        "Two factors in *own.tif are named 'SLOPE': rename one of them.",
        stack([RAMP, RAMP], ("slope", "SLOPE")),
    ),
    BadInput(
        "a kind that is none",
        "Band 'slope' of '*own.tif' is said to be 'ordinal' (KIND), which is neither of continuous and "
        "categorical: build the stack anew with 'Build factor stack'.",
        stack([RAMP], ("slope",), KIND="ordinal"),
    ),
    BadInput(
        "categories that are fractions",
        "The factor 'geology' of '*own.tif' is categorical (KIND), but holds fractions such as 0.142857: "
        "build the stack anew, without 'geology' among its categorical factors.",
        stack([RAMP / 7], ("geology",), KIND="categorical"),
    ),
    BadInput(
        "categories beyond what float32 tells apart",
        "The categorical factor 'geology' holds 203000000, but categories are whole numbers below 16,777,216: "
        "take it as continuous, or number its categories anew.",
        stack([RAMP * 1e6], ("geology",), KIND="categorical"),
    ),
    BadInput(
        "no cell valid in all factors",
        "None of the 150 landslide features lies on a cell of 'own.tif' that has data, although 150 lie inside "
        "it: check its nodata value, and that each of its bands has data where they are.",
        stack([np.where(RAMP % 2, RAMP, -9999), np.where(RAMP % 2, -9999, RAMP)], ("a", "b")),
    ),
    BadInput(
        "no landslides given",
        "The parameter 'Landslides' (LANDSLIDES) is missing: give it a value.",
        {"LANDSLIDES": None},
    ),
    BadInput(
        "a folder for landslides",
        "The layer '*inventory', given for 'Landslides' (LANDSLIDES), is a folder: choose a file in it.",
        lambda s: {"LANDSLIDES": folder(s, "inventory")},
    ),
    BadInput(
        "a table without coordinates for landslides",
        "None of the 2 landslide features has a geometry: choose a layer of points or polygons, or a table whose "
        "columns are called lon and lat (in degrees), or x and y (with a .prj file beside it).",
        lambda s: {"LANDSLIDES": s.text("slides.csv", "name,depth\nA,3\nB,4\n")},
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
        "landslides that are named but by another value",
        "No feature has the value 'slide' (LANDSLIDE_VALUE) in the field 'kind', which holds rockfall: give one "
        "of these.",
        landslides(LANDSLIDES, {"kind": ["rockfall"] * len(LANDSLIDES)}, CLASS_FIELD="kind", LANDSLIDE_VALUE="slide"),
    ),
    BadInput(
        "class field of another layer",
        "The landslide layer has no field 'class' (CLASS_FIELD): name one of fid, kind.",
        landslides(LANDSLIDES, {"kind": [1] * len(LANDSLIDES)}, CLASS_FIELD="class"),
    ),
    BadInput(
        "no non-landslides given",
        "The parameter 'Non-landslide points' (NEGATIVES) is missing: give it a value.",
        {"NEGATIVES": None},
    ),
    BadInput(
        "no such non-landslides",
        "The layer 'absent.gpkg', given for 'Non-landslide points' (NEGATIVES), cannot be found: check its path "
        "or its name.",
        {"NEGATIVES": "absent.gpkg"},
    ),
    BadInput(
        "non-landslides without a feature",
        "The non-landslide layer holds no feature: choose a layer with points or polygons.",
        lambda s: {"NEGATIVES": s.features("none.gpkg", [], kind=1)},
    ),
    BadInput(
        "non-landslides elsewhere",
        "None of the 2 non-landslide features lies on a valid cell of 'stack.tif': check the layer's coordinate "
        "reference system and extent.",
        lambda s: {"NEGATIVES": s.features("far.gpkg", ["POINT (5 5)", "POINT (6 6)"], {"n": [1, 2]})},
    ),
    BadInput(
        "non-landslides without CRS",
        "The non-landslide layer has no coordinate reference system: assign it one.",
        lambda s: {"NEGATIVES": s.features("own.shp", ["POINT (5 5)"], {"n": [1]}, crs=None)},
    ),
    BadInput(
        "non-landslides on landslides",
        "Every non-landslide point lies on a cell with a landslide: give points of places without landslides, "
        "such as those of 'Sample non-landslide points'.",
        lambda s: {"NEGATIVES": s.study.landslides},
    ),
    BadInput(
        "non-landslides that are labelled as landslides",
        "The field 'label' of the non-landslide points is 1 in 37 of 37, where 0 stands for no landslide: give "
        "the others alone, or rename the field if it means something else.",
        negatives(OTHERS, {"label": [1] * len(OTHERS)}),
    ),
    BadInput(
        "non-landslides of which some are labelled as landslides",
        "The field 'label' of the non-landslide points is 1 in 32 of 37, where 0 stands for no landslide: give "
        "the others alone, or rename the field if it means something else.",
        negatives(OTHERS, {"label": [0] * 5 + [1] * (len(OTHERS) - 5)}),
    ),
    BadInput(
        "non-landslides with labels that are no labels",
        "The field 'label' of the non-landslide points is 7 in 37 of 37, where 0 stands for no landslide: give "
        "the others alone, or rename the field if it means something else.",
        negatives(OTHERS, {"label": [7] * len(OTHERS)}),
    ),
    BadInput(
        "the samples for non-landslides",
        "The field 'label' of the non-landslide points is 1 in 150 of 900, where 0 stands for no landslide: give "
        "the others alone, or rename the field if it means something else.",
        lambda s: {"NEGATIVES": s.study.samples["OUTPUT"]},
    ),
    BadInput(
        "one landslide and one non-landslide",
        "Only 1 cell has landslides, and samples need 2 or more to learn from: give more of them, or a raster of "
        "smaller cells if they lie close together.",
        lambda s: {"LANDSLIDES": points_on(s, [(5, 5)], "a.gpkg"), "NEGATIVES": points_on(s, [(50, 50)], "b.gpkg")},
    ),
    BadInput(
        "all landslides in one cell",
        "Only 1 cell has landslides, and samples need 2 or more to learn from: give more of them, or a raster of "
        "smaller cells if they lie close together.",
        landslides([(5, 5)] * 20),
    ),
    BadInput(
        "one non-landslide",
        "Only 1 cell has non-landslides, and samples need 2 or more to learn from: give more of them, or a "
        "raster of smaller cells if they lie close together.",
        negatives([(50, 50)]),
    ),
    BadInput(
        "landslides as landslides and as non-landslides",
        "Every non-landslide point lies on a cell with a landslide: give points of places without landslides, "
        "such as those of 'Sample non-landslide points'.",
        lambda s: {"NEGATIVES": s.study.landslides, "LANDSLIDES": s.study.landslides},
    ),
    BadInput(
        "all landslides in one block",
        "All landslides lie in one spatial block: use smaller blocks or the random split.",
        {"SPLIT": 1, "BLOCK_SIZE": 1e9},
    ),
    BadInput(
        "block size 0",
        "The parameter 'Side of the spatial blocks (metres)' (BLOCK_SIZE) is 0.0: give a number from 1e-06 to 1e+12.",
        {"SPLIT": 1, "BLOCK_SIZE": 0.0},
    ),
    BadInput(
        "block size of a tenth of a cell",
        "Spatial blocks of 3 m are smaller than a cell of the raster (90 m): choose a multiple of the distance "
        "between landslides.",
        {"SPLIT": 1, "BLOCK_SIZE": 3},
    ),
    BadInput(
        "training share that leaves no landslide",
        "A training share of 0.002 of 150 landslides leaves none to train: give a larger share (TRAIN_SHARE), or "
        "map more.",
        {"TRAIN_SHARE": 0.002},
    ),
    BadInput(
        "training share that leaves no non-landslide",
        "All 3 non-landslides are on the held-out side of the split, so that none trains: give a larger training "
        "share (TRAIN_SHARE), or more of them.",
        negatives(OTHERS[:3], TRAIN_SHARE=0.1),
    ),
    BadInput(
        "training share below what there is",
        "The parameter 'Training share' (TRAIN_SHARE) is -0.7: give a number from 0.001 to 0.999.",
        {"TRAIN_SHARE": -0.7},
    ),
    BadInput("split of words", "The parameter 'Split' (SPLIT) is 'blocks': choose from 0 to 2.", {"SPLIT": "blocks"}),
    BadInput(
        "output as a Shapefile with long names",
        "A Shapefile's field names have at most 10 characters, but 'road_distance' in '*samples.shp' has more: "
        "end the output's name with .gpkg.",
        lambda s: {"OUTPUT": s.output("samples.shp")},
    ),
    BadInput(
        "output as a table of a spreadsheet",
        "The output '*samples.xlsx' is no file of a format that serves here: end its name with .gpkg or .csv or "
        ".shp or .geojson or .fgb.",
        lambda s: {"OUTPUT": s.output("samples.xlsx")},
    ),
    BadInput(
        "output is the landslides",
        "The output '*landslides.gpkg' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.landslides},
    ),
    BadInput(
        "output is the non-landslides",
        "The output '*others.gpkg' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.negatives["OUTPUT"]},
    ),
    BadInput(
        "output is a folder",
        "The output '*made.gpkg' is a folder: choose another name, or move the folder away.",
        lambda s: {"OUTPUT": folder(s, "made.gpkg")},
    ),
    BadInput(
        "output in a folder that is a file",
        "The output '*samples.gpkg' cannot be written, since '*file' is no folder: choose another.",
        lambda s: {"OUTPUT": s.text("file", "x") + "/samples.gpkg"},
    ),
    BadInput(
        "output among other layers",
        "The GeoPackage '*project.gpkg' holds several layers (project, roads), all of which would be replaced: "
        "choose a file of its own.",
        lambda s: {"OUTPUT": two_layers(s)},
    ),
    BadInput(
        "STRICT: a dissolved inventory",
        "'dissolved.gpkg' has 1 feature of 150 parts in all, and each feature counts as one landslide, whatever "
        "its parts. If each part is a landslide, set COUNT_PARTS, or split them by QGIS's 'Multipart to "
        "singleparts'. Remarks are errors here, because STRICT is set.",
        lambda s: {"STRICT": True, "LANDSLIDES": dissolved(s)},
    ),
    BadInput(
        "STRICT: a factor made of the landslides",
        "The factor 'density' alone tells the landslides from other places (AUC 0.995), which is too good to be "
        "true: it looks as if it was made from the landslides themselves, such as their density, a buffer or a "
        "distance to them. Leave it out: tests of the map are near 1 with it and say nothing of other places. "
        "Remarks are errors here, because STRICT is set.",
        lambda s: {"STRICT": True, **of_landslides(s)},
    ),
    BadInput(
        "STRICT: non-landslides without geometry",
        "1 of the 38 features of 'others.gpkg' has no geometry and is left out. Draw them, or delete these rows. "
        "Remarks are errors here, because STRICT is set.",
        lambda s: {"STRICT": True, "NEGATIVES": half_drawn(s)},
    ),
    without_dates(2),
    BadInput(
        "a date without a split by time",
        "DATE is given, but the split is not by time: choose that split (SPLIT), or leave DATE empty.",
        {"DATE": "2015"},
    ),
    BadInput(
        "a date of which nobody knows the month",
        "DATE is '03/04/2015', which is no date: write 2015-06-01 or a year.",
        {"SPLIT": 2, "DATE": "03/04/2015"},
    ),
    BadInput(
        "ids as dates",
        "The field 'id' (DATE_FIELD) holds '*', which is no date: write 2015-06-01 or the year, and leave it empty "
        "where the date is not known.",
        {"SPLIT": 2, "DATE_FIELD": "id"},
    ),
]


def two_layers(scene):
    """A GeoPackage with two layers, as a project keeps its layers in."""
    from osgeo import gdal

    path = scene.features("project.gpkg", ["POINT (5 5)"], {"n": [1]})
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.CreateLayer("roads")
    dataset = None
    return path


def dissolved(scene):
    """All landslides as one feature."""
    from osgeo import ogr

    points = ogr.Geometry(ogr.wkbMultiLineString)
    layer = ogr.Open(scene.study.landslides)
    for feature in layer.GetLayer(0):
        x, y = feature.GetGeometryRef().Centroid().GetPoint_2D()
        points.AddGeometry(ogr.CreateGeometryFromWkt(f"LINESTRING ({x} {y}, {x + 9} {y})"))
    return scene.features("dissolved.gpkg", [points.ExportToWkt()], {"n": [1]})


def of_landslides(scene):
    """A stack whose one factor is 1 at landslides, and these landslides."""
    near = np.zeros((160, 200), "float32")
    for row, column in LANDSLIDES:
        near[row - 1 : row + 2, max(0, column - 1) : column + 2] = 1
    near += RAMP / 1e9
    return {
        "INPUT": scene.raster("own.tif", near, names=("density",)),
        "LANDSLIDES": points_on(scene, LANDSLIDES, "slides.gpkg"),
    }


def half_drawn(scene):
    """Points of which the last has no place."""
    from osgeo import ogr

    path = points_on(scene, OTHERS, "others.gpkg")
    source = ogr.Open(path, 1)
    layer = source.GetLayer(0)
    layer.CreateFeature(ogr.Feature(layer.GetLayerDefn()))
    layer = source = None
    return path
