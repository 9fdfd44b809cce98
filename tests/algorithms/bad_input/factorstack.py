"""Bad inputs of landslide:factorstack."""

import bad_input_files as bad
import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "factorstack"


def good(scene):
    return {"INPUT": [bad.factor(scene, "slope"), bad.factor(scene, "elevation")], "OUTPUT": scene.output("stack.tif")}


def classes(scene, values=None, **more):
    rows, columns = np.indices((160, 200))
    values = ((rows // 40) * 2 + columns // 100 + 1).astype("uint8") if values is None else values
    path = scene.raster("geology.tif", values)
    return {"INPUT": [bad.factor(scene), path], "CATEGORICAL": "geology", **more}


def also(scene, path, **more):
    return {"INPUT": [bad.factor(scene), path], **more}


def table(content):
    return lambda scene: classes(scene, LABELS="geology=" + scene.text("g.csv", content))


def codes(scene):
    """Return numbers of rocks, in patches and in no order."""
    rows, columns = np.indices((160, 200))
    return scene.raster(
        "rocks.tif", np.random.default_rng(1).integers(1, 8, (20, 25)).astype("uint8")[rows // 8, columns // 8]
    )


def half(scene, name, side):
    values = np.where(np.arange(200) // 100 == side, bad.ramp(scene), -1)
    return scene.raster(f"{name}.tif", values.astype("float32"), nodata=-1)


SQUARE = "POLYGON ((500000 3190000, 503000 3190000, 503000 3195000, 500000 3195000, 500000 3190000))"

ROWS = [
    BadInput("no rasters", "There is no raster to stack: choose at least one factor.", {"INPUT": []}),
    BadInput("no INPUT", "The parameter 'Factor rasters' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "one of the rasters is not there",
        "The raster 'ndvi.tif', given for 'Factor rasters', cannot be found: check its path.",
        lambda scene: also(scene, "ndvi.tif"),
    ),
    BadInput(
        "one of the rasters is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: also(scene, scene.study.landslides),
    ),
    BadInput(
        "one of the rasters is a folder",
        "The raster '*inputs', given for 'Factor rasters', is a folder: choose a file in it.",
        lambda scene: also(scene, str(scene.inputs)),
    ),
    BadInput(
        "one of the rasters is an empty file",
        "The raster '*empty.tif' cannot be opened (the file is empty): check the file.",
        lambda scene: also(scene, bad.empty_file(scene)),
    ),
    BadInput(
        "one of the rasters is a text",
        "The raster '*letter.tif' cannot be opened (its content is of no raster format, whatever its name"
        " says): check the file.",
        lambda scene: also(scene, bad.text_for_raster(scene)),
    ),
    BadInput(
        "one of the rasters is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 1 is damaged or missing): is the file complete?",
        lambda scene: also(scene, bad.cut_short(scene)),
    ),
    BadInput(
        "one of the rasters is a header without its data",
        "The raster '*dem.hdr' cannot be opened (The selected file is an ENVI header file, but to open "
        "ENVI datasets, the data file should be selected instead of the .hdr file): check the file.",
        lambda scene: also(scene, scene.text("dem.hdr", "ENVI\nsamples = 10\nlines = 10\n")),
    ),
    BadInput(
        "one of the rasters is a number",
        "The raster '5', given for 'Factor rasters', cannot be found: check its path.",
        lambda scene: also(scene, 5),
    ),
    BadInput(
        "two rasters in one text",
        "The raster '*ndvi.tif', given for 'Factor rasters', cannot be found: check its path.",
        lambda scene: {"INPUT": bad.factor(scene) + ";" + bad.factor(scene, "ndvi")},
    ),
    BadInput(
        "names alike",
        "Two factors are named 'Slope', from '*slope.tif' and '*Slope.tif': name the factors by NAMES, in"
        " the order of the rasters, or rename a file or a layer.",
        lambda scene: also(scene, scene.raster("Slope.tif", bad.ramp(scene))),
        through_binary=True,
    ),
    BadInput(
        "one file twice",
        "Two factors are named 'slope', from '*slope.tif' and '*slope.tif': name the factors by NAMES, in"
        " the order of the rasters, or rename a file or a layer.",
        lambda scene: also(scene, bad.factor(scene)),
    ),
    BadInput(
        "a reserved name",
        "The factor name 'block_size' in the rasters given has a meaning of its own in tables: rename it.",
        lambda scene: also(scene, scene.raster("block_size.tif", bad.ramp(scene))),
    ),
    BadInput(
        "a file's name of 200 characters",
        "The name 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…' of a factor in the rasters given has 200 "
        "characters: rename it, with at most 128.",
        lambda scene: also(scene, scene.raster("n" * 200 + ".tif", bad.ramp(scene))),
    ),
    BadInput(
        "a band's name of 300 characters",
        "The name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' of a factor in the rasters given has 300 "
        "characters: rename it, with at most 128.",
        lambda scene: also(scene, scene.raster("two.tif", np.stack([bad.ramp(scene)] * 2), names=["a" * 300, "b"])),
    ),
    BadInput(
        "a band's name with a line break",
        "A factor in the rasters given has a name without letters, or with a line break or another "
        "control character in it (band 2): rename it.",
        lambda scene: also(scene, scene.raster("two.tif", np.stack([bad.ramp(scene)] * 2), names=["a\nb", "b"])),
    ),
    BadInput(
        "complex numbers",
        "The raster '*phase.tif' holds complex numbers (CFloat32), of which a factor can be only one "
        "part: make a raster of their amplitude or phase.",
        lambda scene: also(scene, bad.complex_numbers(scene)),
    ),
    BadInput(
        "a raster that lies elsewhere",
        "The raster '*elsewhere.tif' does not touch the reference grid: check its coordinate reference "
        "system and position, or leave it out.",
        lambda scene: also(scene, bad.elsewhere(scene)),
    ),
    BadInput(
        "other CRS without overlap",
        "The raster '*w.tif' does not touch the reference grid: check its coordinate reference system and"
        " position, or leave it out.",
        lambda scene: also(
            scene,
            scene.raster("w.tif", bad.ramp(scene), crs="EPSG:4326", transform=(-100.0, 0.001, 0, 10.0, 0, -0.001)),
        ),
    ),
    BadInput(
        "a CRS that nothing leads to",
        "Coordinates cannot be transformed from 'mine' to 'EPSG:32648': assign each layer the CRS that it"
        " is in, or reproject the layer first.",
        lambda scene: also(scene, scene.raster("w.tif", bad.ramp(scene), crs='LOCAL_CS["mine",UNIT["metre",1]]')),
    ),
    BadInput(
        "a rotated reference",
        "The reference raster is rotated or upside down: warp it to a north-up grid first.",
        lambda scene: {"REFERENCE": bad.rotated(scene)},
    ),
    BadInput(
        "the first raster is rotated",
        "The reference raster is rotated or upside down: warp it to a north-up grid first.",
        lambda scene: {"INPUT": [bad.rotated(scene), bad.factor(scene)]},
    ),
    BadInput(
        "a raster without a valid cell",
        "The factor 'void' has no cell with data there, so none is valid in all 2 factors: check its "
        "file, its nodata value and its position, or leave it out.",
        lambda scene: also(scene, bad.only_nodata(scene)),
    ),
    BadInput(
        "a raster of infinity and NaN",
        "The factor 'endless' has no cell with data there, so none is valid in all 2 factors: check its "
        "file, its nodata value and its position, or leave it out.",
        lambda scene: also(scene, bad.not_finite(scene)),
    ),
    BadInput(
        "values beyond float32",
        "The factor 'huge' has no cell with data there, so none is valid in all 2 factors: check its "
        "file, its nodata value and its position, or leave it out.",
        lambda scene: also(scene, bad.too_great_for_float32(scene)),
    ),
    BadInput(
        "two halves that do not meet",
        "No cell is valid in all of the 2 factors; the emptiest is 'west' (16000 valid cells): check that"
        " the rasters overlap.",
        lambda scene: {"INPUT": [half(scene, "west", 0), half(scene, "east", 1)]},
    ),
    BadInput(
        "no CRS among different ones",
        "The raster '*bare.tif' has no coordinate reference system, and the others have different ones "
        "(EPSG:32648, EPSG:4326): assign its own (Raster > Projections > Assign Projection).",
        lambda scene: {
            "INPUT": [
                bad.factor(scene),
                bad.without_crs(scene),
                scene.raster("w.tif", bad.ramp(scene), crs="EPSG:4326", transform=(104.9, 0.001, 0, 29.0, 0, -0.001)),
            ]
        },
    ),
    BadInput(
        "a raster without position",
        "The raster '*z.tif' does not touch the reference grid: check its coordinate reference system and"
        " position, or leave it out.",
        lambda scene: also(scene, scene.raster("z.tif", bad.ramp(scene), transform=(0, 0, 0, 0, 0, 0))),
    ),
    BadInput(
        "a position that is not a number",
        "The cells of the raster '*z.tif' have no position, or no size that can be measured: georeference it anew.",
        lambda scene: also(scene, scene.raster("z.tif", bad.ramp(scene), transform=(float("nan"), 90, 0, 0, 0, -90))),
    ),
    BadInput(
        "a category of no raster",
        "No raster is named 'geology', which was given as categorical: the factors are slope, elevation.",
        {"CATEGORICAL": "geology"},
    ),
    BadInput(
        "a category of no raster, after a Chinese comma",
        "No raster is named 'geology', which was given as categorical: the factors are slope, elevation.",
        {"CATEGORICAL": "slope，geology"},
    ),
    BadInput(
        "fractions as categories",
        "The categorical factor 'slope' holds 12.0265055: categories must be whole numbers, so take it as"
        " continuous or reclassify it.",
        {"CATEGORICAL": "slope"},
    ),
    BadInput(
        "categories beyond whole numbers",
        "The categorical factor 'geology' holds numbers of 16,777,216 and more, which a stack cannot tell"
        " apart: renumber its categories.",
        lambda scene: classes(scene, bad.ramp(scene) * 0 + 1e30),
    ),
    BadInput(
        "categories given twice",
        "The parameter 'Categorical factors' (CATEGORICAL) is given as a list of 2: give it once, as one "
        "text (';' parts what belongs to it: slope;ndvi).",
        lambda scene: {"CATEGORICAL": ["slope", "ndvi"]},
    ),
    BadInput(
        "no such label table",
        "The label table 'none.csv' cannot be read (*): give a CSV file in UTF-8.",
        lambda scene: classes(scene, LABELS="geology=none.csv"),
    ),
    BadInput(
        "a label table without its factor",
        "'geology.csv' in the label tables is not understood: write 'name=…' and ';' between them.",
        lambda scene: classes(scene, LABELS="geology.csv"),
    ),
    BadInput(
        "labels of no factor",
        "'landuse' in the label tables is no factor of the stack: choose from slope, geology.",
        lambda scene: classes(scene, LABELS="landuse=" + scene.text("g.csv", "value,label\n1,a\n")),
    ),
    BadInput(
        "labels of a continuous factor",
        "A label table is given for 'slope', which is continuous: name it as categorical.",
        lambda scene: classes(scene, LABELS="slope=" + scene.text("g.csv", "value,label\n1,a\n")),
    ),
    BadInput(
        "two label tables for one factor",
        "The label tables name 'geology' twice: keep one.",
        lambda scene: classes(scene, LABELS="geology=a.csv；geology=b.csv"),
    ),
    BadInput(
        "the label table is a folder",
        "The label table '*outputs' cannot be read (*): give a CSV file in UTF-8.",
        lambda scene: classes(scene, LABELS="geology=" + str(scene.outputs)),
    ),
    BadInput(
        "label table is a raster",
        "The label table '*slope.tif' is no text in UTF-8: save it as a CSV file in UTF-8.",
        lambda scene: classes(scene, LABELS="geology=" + bad.factor(scene)),
    ),
    BadInput(
        "an empty label table",
        "The label table '*g.csv' has no column 'value' and 'label', but nothing: name the columns so.",
        table(""),
    ),
    BadInput(
        "a label table of a head alone",
        "The label table '*g.csv' has no line below its head: add a line for each category.",
        table("value,label\n"),
    ),
    BadInput(
        "a label table of other columns",
        "The label table '*g.csv' has no column 'value', but code, name: name the columns so.",
        table("code,name\n1,a\n"),
    ),
    BadInput(
        "a label for infinity",
        "Line 2 of the label table '*g.csv' has no whole number as value: mend it.",
        table("value,label\ninf,a\n"),
    ),
    BadInput(
        "a label for what overflows",
        "Line 2 of the label table '*g.csv' has no whole number as value: mend it.",
        table("value,label\n1e400,a\n"),
    ),
    BadInput(
        "a label for no whole number any more",
        "Line 2 of the label table '*g.csv' has no whole number as value: mend it.",
        table("value,label\n1e30,a\n"),
    ),
    BadInput(
        "a label for a fraction",
        "Line 2 of the label table '*g.csv' has no whole number as value: mend it.",
        table("value,label\n1.5,a\n"),
    ),
    BadInput(
        "labels and values exchanged",
        "Line 2 of the label table '*g.csv' has no whole number as value: mend it.",
        table("value,label\nlimestone,1\n"),
    ),
    BadInput(
        "two labels for one value",
        "The label table '*g.csv' gives the value 1 twice: keep one line.",
        table("value,label\n1,a\n1.0,b\n"),
        through_binary=True,
    ),
    BadInput(
        "a label of 200,000 characters",
        "The label table '*g.csv' cannot be read from line 2 on: look for a quotation mark that is not "
        "closed, or a label that is far too long.",
        table("value,label\n1," + "a" * 200_000 + "\n"),
    ),
    BadInput(
        "a label of 100,000 characters",
        "The label in line 2 of the label table '*g.csv' has 100,000 characters: shorten it to 200.",
        table("value,label\n1," + "a" * 100_000 + "\n"),
    ),
    BadInput(
        "a label table with a NUL",
        "The label table '*g.csv' is no text in UTF-8: save it as a CSV file in UTF-8.",
        table(b"value,label\n1,a\0b\n"),
    ),
    BadInput(
        "a quotation mark that is not closed",
        "The label table '*g.csv' cannot be read from line 2 on: look for a quotation mark that is not "
        "closed, or a label that is far too long.",
        table('value,label\n1,"a\n2,b\n'),
    ),
    BadInput(
        "two columns of labels",
        "The label table '*g.csv' has several columns 'label': keep one.",
        table("value,label,label\n1,a,b\n"),
    ),
    BadInput(
        "a label table in UTF-16",
        "The label table '*g.csv' is no text in UTF-8: save it as a CSV file in UTF-8.",
        table("value,label\n1,a\n".encode("utf-16")),
    ),
    BadInput(
        "a label table in Latin-1",
        "The label table '*g.csv' is no text in UTF-8: save it as a CSV file in UTF-8.",
        table("value,label\n1,Gräser\n".encode("latin-1")),
    ),
    BadInput(
        "no such resampling",
        "'lanczos', given for 'slope', is no resampling: choose nearest, bilinear, cubic, average, mode, "
        "minimum, maximum, median.",
        {"RESAMPLING": "slope=lanczos"},
    ),
    BadInput(
        "resampling without its factor",
        "'cubic' in the resampling is not understood: write 'name=…' and ';' between them.",
        {"RESAMPLING": "cubic"},
    ),
    BadInput(
        "resampling of no factor",
        "'ndvi' in the resampling settings is no factor of the stack: choose from slope, elevation.",
        {"RESAMPLING": "ndvi=cubic"},
    ),
    BadInput(
        "resampling that makes up categories",
        "Resampling 'cubic' would make up categories of 'geology': choose nearest, mode, minimum, maximum.",
        lambda scene: classes(scene, RESAMPLING="geology=cubic"),
    ),
    BadInput(
        "no such reference",
        "The raster 'ref.tif', given for 'Reference raster', cannot be found: check its path.",
        {"REFERENCE": "ref.tif"},
    ),
    BadInput(
        "the reference is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: {"REFERENCE": scene.study.landslides},
    ),
    BadInput(
        "the reference lies elsewhere",
        "The raster '*slope.tif' does not touch the reference grid: check its coordinate reference system"
        " and position, or leave it out.",
        lambda scene: {"REFERENCE": bad.elsewhere(scene)},
    ),
    BadInput(
        "a reference of cells without size",
        "The cells of the raster '*fine.tif' have no position, or no size that can be measured: georeference it anew.",
        lambda scene: {
            "REFERENCE": scene.raster(
                "fine.tif", np.ones((2, 2), "float32"), transform=(500000, 1e-320, 0, 3195000, 0, -1e-320)
            )
        },
    ),
    BadInput(
        "no such study area",
        "The layer 'area.gpkg', given for 'Study area' (STUDY_AREA), cannot be found: check its path or its name.",
        {"STUDY_AREA": "area.gpkg"},
    ),
    BadInput(
        "a study area of points",
        "The study area holds no polygon: choose a polygon layer.",
        lambda scene: {"STUDY_AREA": scene.study.landslides},
    ),
    BadInput(
        "a study area of lines",
        "The study area holds no polygon: choose a polygon layer.",
        lambda scene: {"STUDY_AREA": scene.study.basin["ROADS"]},
    ),
    BadInput(
        "a study area without features",
        "The study area holds no polygon: choose a polygon layer.",
        lambda scene: {"STUDY_AREA": bad.no_features(scene)},
    ),
    BadInput(
        "a study area without geometry",
        "The study area holds no polygon: choose a polygon layer.",
        lambda scene: {"STUDY_AREA": bad.without_geometry(scene)},
    ),
    BadInput(
        "the study area lies elsewhere",
        "The study area does not touch the reference grid: check its position and CRS.",
        lambda scene: {"STUDY_AREA": scene.features("a.gpkg", [SQUARE], crs="EPSG:32650")},
    ),
    BadInput(
        "the study area lies elsewhere, for a virtual stack",
        "The study area does not touch the reference grid: check its position and CRS.",
        lambda scene: {
            "STUDY_AREA": scene.features("a.gpkg", [SQUARE], crs="EPSG:32650"),
            "OUTPUT": scene.output("s.vrt"),
        },
    ),
    BadInput(
        "a study area between the cells' centres",
        "No cell of the reference has its centre inside the study area: give larger polygons, or a "
        "reference with smaller cells.",
        lambda scene: {
            "STUDY_AREA": scene.features(
                "a.gpkg", ["POLYGON ((500000 3195000, 500001 3195000, 500001 3195001, 500000 3195000))"]
            )
        },
    ),
    BadInput(
        "a study area without CRS, strict",
        "The study area has no CRS: that of the reference is assumed, EPSG:32648. Assign its own, so that"
        " it is certain. Remarks are errors here, because STRICT is set.",
        lambda scene: {"STUDY_AREA": scene.features("a.gpkg", [SQUARE], crs=None), "STRICT": True},
    ),
    BadInput(
        "a study area with a CRS over rasters without",
        "The reference raster '*bare.tif' has no coordinate reference system but the study area has: assign one.",
        lambda scene: {
            "INPUT": [scene.raster("bare.tif", bad.ramp(scene), crs=None)],
            "STUDY_AREA": scene.features("a.gpkg", [SQUARE]),
        },
    ),
    BadInput(
        "a study area of coordinates that are no numbers",
        "The study area does not touch the reference grid: check its position and CRS.",
        lambda scene: {"STUDY_AREA": scene.features("a.gpkg", ["POLYGON ((nan nan, 1 1, 2 2, nan nan))"])},
    ),
    BadInput(
        "a study area without area",
        "No cell of the reference has its centre inside the study area: give larger polygons, or a "
        "reference with smaller cells.",
        lambda scene: {
            "STUDY_AREA": scene.features(
                "a.gpkg", ["POLYGON ((500000 3195000, 500000 3195000, 500000 3195000, 500000 3195000))"]
            )
        },
    ),
    BadInput(
        "nodata without its factor",
        "'-9999' in the nodata values is not understood: write 'name=number' and ';' between them.",
        {"NODATA": "-9999"},
    ),
    BadInput(
        "nodata that is not a number",
        "'slope=nan' in the nodata values is not understood: write 'name=number' and ';' between them.",
        {"NODATA": "slope=nan"},
    ),
    BadInput(
        "nodata of no factor",
        "'ndvi' in the nodata values is no factor of the stack: choose from slope, elevation.",
        {"NODATA": "ndvi=-9999"},
    ),
    BadInput(
        "nodata twice, with full-width marks",
        "'slope' stands twice in the nodata values: keep one.",
        {"NODATA": "slope=-9999；slope＝-99"},
    ),
    BadInput(
        "undeclared nodata, strict",
        "The factor 'dem' holds -9999 in 8,000 of 32,000 cells looked at, far from all others (1.15469 to"
        " 100): it looks like nodata that is not declared. Declare it: NODATA = dem=-9999. Remarks are "
        "errors here, because STRICT is set.",
        lambda scene: also(
            scene,
            scene.raster("dem.tif", np.where(np.arange(200) < 50, -9999, bad.ramp(scene)).astype("float32")),
            STRICT=True,
        ),
    ),
    BadInput(
        "coarse reference, strict",
        "The reference '*coarse.tif' is much coarser than most factors: its cells are 720 m, theirs 90 m,"
        " and all are brought to 720 m. Choose a raster of the wanted cells as the REFERENCE, such as "
        "'*slope.tif'. Remarks are errors here, because STRICT is set.",
        lambda scene: {
            "REFERENCE": scene.raster(
                "coarse.tif", bad.ramp(scene)[:20, :25], transform=(491000.0, 720.0, 0, 3200000.0, 0, -720.0)
            ),
            "STRICT": True,
        },
    ),
    BadInput(
        "a picture, strict",
        "The raster '*picture.tif' is a picture: its colours Red, Green and Blue would be factors. Give "
        "the raster with the values that the picture shows, or leave it out. Remarks are errors here, "
        "because STRICT is set.",
        lambda scene: also(scene, picture(scene, 3), STRICT=True),
    ),
    BadInput(
        "a picture's transparency, strict",
        "A band of the raster '*picture.tif' is its transparency (alpha), but not the last band, and would be a "
        "factor. Make a raster with its bands in another order (gdal_translate -b). Remarks are errors here, "
        "because STRICT is set.",
        lambda scene: also(scene, picture(scene, 2), STRICT=True),
    ),
    BadInput(
        "codes of categories, strict",
        "The factor 'rocks' holds a few whole numbers that look like codes of categories. Name it in "
        "CATEGORICAL; if its numbers are amounts, give the raster their unit (gdal_edit -units) or multiply it by 0.1, "
        "and this is not said. Remarks are errors here, because STRICT is set.",
        lambda scene: also(scene, codes(scene), STRICT=True),
    ),
    BadInput(
        "a factor of one value, strict",
        "The factor 'c' holds a single value (3): it tells nothing. Leave it out, or check its file. "
        "Remarks are errors here, because STRICT is set.",
        lambda scene: also(scene, scene.raster("c.tif", np.full((160, 200), 3, "float32")), STRICT=True),
    ),
    BadInput(
        "half of a factor is missing, strict",
        "The factor 'c' has no data in 16,000 of 32,000 cells (50 %), which all steps leave out because "
        "of it. Fill it, leave it out, or limit the study to where it has data. Aspect has none on flat "
        "ground unless it is made by 'Terrain factors from DEM'. Remarks are errors here, because STRICT "
        "is set.",
        lambda scene: also(
            scene,
            scene.raster("c.tif", np.where(np.arange(200) < 100, -1, bad.ramp(scene)).astype("float32"), nodata=-1),
            STRICT=True,
        ),
    ),
    BadInput(
        "one raster without CRS, strict",
        "The raster '*bare.tif' has no CRS: that of the others is assumed, EPSG:32648. Assign its own, so"
        " that it is certain (Raster > Projections > Assign Projection). Remarks are errors here, because"
        " STRICT is set.",
        lambda scene: also(scene, scene.raster("bare.tif", bad.ramp(scene), crs=None), STRICT=True),
    ),
    BadInput(
        "degrees without CRS, strict",
        "The raster '*bare.tif' has no CRS, and its cells of 0.0008 look like degrees, but metres are "
        "assumed. Assign its CRS, most likely EPSG:4326 (Raster > Projections > Assign Projection). "
        "Remarks are errors here, because STRICT is set.",
        lambda scene: {
            "INPUT": [
                scene.raster("bare.tif", bad.ramp(scene), crs=None, transform=(104.0, 0.0008, 0, 31.0, 0, -0.0008))
            ],
            "STRICT": True,
        },
    ),
    BadInput("no output", "The parameter 'Factor stack' (OUTPUT) is missing: give it a value.", {"OUTPUT": ""}),
    BadInput(
        "an output of another format",
        "The output '*s.img' is no file of a format that serves here: end its name with .tif or .tiff or .vrt.",
        lambda scene: {"OUTPUT": scene.output("s.img")},
    ),
    BadInput(
        "the output is one of the rasters",
        "The output '*slope.tif' is also an input: choose another name for the output.",
        lambda scene: {"OUTPUT": bad.factor(scene)},
    ),
    BadInput(
        "the output is the label table",
        "The output '*g.tif' is also an input: choose another name for the output.",
        lambda scene: classes(
            scene, LABELS="geology=" + scene.text("g.tif", "value,label\n1,a\n"), OUTPUT=str(scene.inputs / "g.tif")
        ),
    ),
    BadInput(
        "an output where nobody may write",
        "The folder '/proc' cannot be written to (*): choose another output.",
        {"OUTPUT": "/proc/s.vrt"},
    ),
    BadInput(
        "the output is the root of the disk",
        "The output '/' is the root of a disk: choose a file or a folder on it.",
        {"OUTPUT": "/"},
    ),
    BadInput(
        "the output is an address of the internet",
        "The output 'https://example.org/s.tif' is an address, not a file: choose a place on this computer.",
        {"OUTPUT": "https://example.org/s.tif"},
    ),
]


def picture(scene, bands):
    from osgeo import gdal

    path = scene.raster("picture.tif", np.stack([bad.ramp(scene).astype("uint8") + n for n in range(bands)]))
    dataset = gdal.Open(path, gdal.GA_Update)
    kinds = (
        [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand]
        if bands == 3
        else [gdal.GCI_AlphaBand, gdal.GCI_GrayIndex]  # at the end it would be no factor
    )
    for n, kind in enumerate(kinds, 1):
        dataset.GetRasterBand(n).SetColorInterpretation(kind)
    dataset = None
    return path
