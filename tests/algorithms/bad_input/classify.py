"""Bad inputs of landslide:classify."""

from pathlib import Path

import numpy as np
from bad_input_rows import BadInput
from damaged_files import content_of

ALGORITHM = "classify"
SHAPE = (160, 200)


def ramp(low=0.0, high=1.0):
    return np.linspace(low, high, SHAPE[0] * SHAPE[1], dtype="float32").reshape(SHAPE)


def good(scene):
    return {"INPUT": scene.raster("map.tif", ramp()), "OUTPUT": scene.output("zones.tif")}


def given(name, values, **more):
    """Return the parameters of a map of these values."""
    keys = {key: more.pop(key) for key in [key for key in more if key.isupper()]}
    return lambda scene: {"INPUT": scene.raster(name, values, **more), **keys}


def cut_short(scene):
    path = scene.raster("whole.tif", np.random.default_rng(1).random(SHAPE, "float32"))
    content = content_of(path)
    return {"INPUT": scene.text("cut.tif", content[: len(content) // 2])}


ROWS = [
    BadInput("no map is given", "The parameter 'Susceptibility' (INPUT) is missing: give it a value.", {"INPUT": None}),
    BadInput(
        "no such file",
        "The raster 'absent.tif', given for 'Susceptibility', cannot be found: check its path.",
        {"INPUT": "absent.tif"},
    ),
    BadInput(
        "a text file is named as a raster",
        "The raster '*other.tif' cannot be opened (its content is of no raster format, whatever its name "
        "says): check the file.",
        lambda s: {"INPUT": s.text("other.tif", "no raster\n")},
    ),
    BadInput(
        "the file is empty",
        "The raster '*other.tif' cannot be opened (the file is empty): check the file.",
        lambda s: {"INPUT": s.text("other.tif", "")},
    ),
    BadInput(
        "the file is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 7 of band 1 is damaged or missing): is the file complete?",
        cut_short,
    ),
    BadInput(
        "a layer of points",
        "The raster '*basin/landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda s: {"INPUT": s.study.landslides},
    ),
    BadInput(
        "two maps",
        "The parameter 'Susceptibility' (INPUT) is given as a list of 2: give it once.",
        lambda s: {"INPUT": [s.raster("a.tif", ramp()), s.raster("b.tif", ramp())]},
    ),
    BadInput(
        "only nodata",
        "The raster '*empty.tif' has no cell that is valid in every band: check its nodata value.",
        given("empty.tif", np.full(SHAPE, -1, "float32"), nodata=-1),
    ),
    BadInput(
        "only not-a-numbers",
        "The raster '*nan.tif' has no cell that is valid in every band: check its nodata value.",
        given("nan.tif", np.full(SHAPE, np.nan, "float32")),
    ),
    BadInput(
        "only infinite values",
        "The raster '*inf.tif' has no cell that is valid in every band: check its nodata value.",
        given("inf.tif", np.full(SHAPE, np.inf, "float32")),
    ),
    BadInput(
        "complex numbers",
        "The raster '*complex.tif' holds complex numbers (CFloat32), of which a factor can be only one part: "
        "make a raster of their amplitude or phase.",
        given("complex.tif", ramp().astype("complex64")),
    ),
    BadInput("a band that there is not", "The raster '*map.tif' has no band 2: it has one, which is 1.", {"BAND": 2}),
    BadInput("band 0", "The parameter 'Band' (BAND) is 0: give the number of a band, from 1 on.", {"BAND": 0}),
    BadInput("a method that there is not", "The parameter 'Method' (METHOD) is 4: choose from 0 to 3.", {"METHOD": 4}),
    BadInput(
        "a method by its title",
        "The parameter 'Method' (METHOD) is 'Natural breaks': choose from 0 to 3.",
        {"METHOD": "Natural breaks"},
    ),
    BadInput(
        "one zone", "The parameter 'Number of zones' (CLASSES) is 1: give a whole number from 2 to 255.", {"CLASSES": 1}
    ),
    BadInput(
        "more zones than a byte holds",
        "The parameter 'Number of zones' (CLASSES) is 256: give a whole number from 2 to 255.",
        {"CLASSES": 256},
    ),
    BadInput(
        "a number of zones that is no number",
        "The parameter 'Number of zones' (CLASSES) is 'five': give a whole number from 2 to 255.",
        {"CLASSES": "five"},
    ),
    BadInput(
        "manual breaks without breaks",
        "Manual breaks are missing: give them ascending, like '0.2 0.4 0.6 0.8'.",
        {"METHOD": 3},
    ),
    BadInput(
        "breaks that are words",
        "The class breaks 'low high' are not all numbers: write them like '10, 20.5, 40', with decimal points.",
        {"METHOD": 3, "BREAKS": "low high"},
    ),
    BadInput(
        "breaks that descend",
        "The class breaks '0.8 0.2' do not ascend: give each once, from the lowest to the highest (numbers "
        "that agree in their first seven digits are one).",
        {"METHOD": 3, "BREAKS": "0.8 0.2"},
    ),
    BadInput(
        "a break twice",
        "The class breaks '0.2 0.2 0.8' do not ascend: give each once, from the lowest to the highest "
        "(numbers that agree in their first seven digits are one).",
        {"METHOD": 3, "BREAKS": "0.2 0.2 0.8"},
    ),
    BadInput(
        "a break that is not a number",
        "The class breaks '0.2 nan 0.8' are not all finite numbers up to 3.4e38: mend them.",
        {"METHOD": 3, "BREAKS": "0.2 nan 0.8"},
    ),
    BadInput(
        "an infinite break",
        "The class breaks '0.2 inf' are not all finite numbers up to 3.4e38: mend them.",
        {"METHOD": 3, "BREAKS": "0.2 inf"},
    ),
    BadInput(
        "a break in double precision only",
        "The class breaks '0.2 1e300' are not all finite numbers up to 3.4e38: mend them.",
        {"METHOD": 3, "BREAKS": "0.2 1e300"},
    ),
    BadInput(
        "breaks of per cent on a map of shares, strictly",
        "4 of the 4 manual breaks lie outside the values of '*map.tif', 0 to 1. As many zones hold no cell: "
        "give breaks in the raster's own unit. Remarks are errors here, because STRICT is set.",
        {"METHOD": 3, "BREAKS": "20 40 60 80", "STRICT": True},
    ),
    BadInput(
        "breaks given twice",
        "The parameter 'Manual breaks' (BREAKS) is given as a list of 2: give it once, as one text (';' "
        "parts what belongs to it: 0.2;0.4).",
        {"METHOD": 3, "BREAKS": ["0.2", "0.4"]},
        through_binary=True,
    ),
    BadInput(
        "more breaks than zones there can be",
        "299 breaks make 300 zones: give at most 254.",
        {"METHOD": 3, "BREAKS": " ".join(str(number / 1000) for number in range(1, 300))},
    ),
    BadInput(
        "a map of per cent, strictly",
        "The values of '*percent.tif' reach from 0 to 100 and not from 0 to 1, as susceptibility does. Its "
        "zones are cut from these values as they are: check the raster and the band, and manual breaks. "
        "Remarks are errors here, because STRICT is set.",
        given("percent.tif", ramp(0, 100), STRICT=True),
    ),
    BadInput(
        "a map below 0, strictly",
        "The values of '*negative.tif' reach from -3 to 2 and not from 0 to 1, as susceptibility does. Its "
        "zones are cut from these values as they are: check the raster and the band, and manual breaks. "
        "Remarks are errors here, because STRICT is set.",
        given("negative.tif", ramp(-3, 2), STRICT=True),
    ),
    BadInput(
        "a map of one value, strictly",
        "The raster '*flat.tif' holds 0.5 in all cells looked at. There is nothing to cut into zones: check "
        "the raster, the band and what it was made of. Remarks are errors here, because STRICT is set.",
        given("flat.tif", np.full(SHAPE, 0.5, "float32"), STRICT=True),
    ),
    BadInput(
        "a map of bytes, strictly",
        "The values of '*bytes.tif' reach from 0 to 250 and not from 0 to 1, as susceptibility does. Its "
        "zones are cut from these values as they are: check the raster and the band, and manual breaks. "
        "Remarks are errors here, because STRICT is set.",
        given("bytes.tif", ramp(0, 250).astype("uint8"), STRICT=True),
    ),
    BadInput(
        "undeclared nodata, strictly",
        "The values of '*void.tif' reach from -9999 to 1 and not from 0 to 1, as susceptibility does. Its "
        "zones are cut from these values as they are: check the raster and the band, and manual breaks. "
        "Remarks are errors here, because STRICT is set.",
        given("void.tif", np.where(ramp() < 0.3, -9999, ramp()).astype("float32"), STRICT=True),
    ),
    BadInput(
        "the output is the input",
        "The output '*map.tif' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.raster("map.tif", ramp())},
    ),
    BadInput(
        "the output is no GeoTIFF",
        "The output '*zones.png' is no file of a format that serves here: end its name with .tif or .tiff or "
        ".tiles.vrt.",
        lambda s: {"OUTPUT": s.output("zones.png")},
    ),
    BadInput(
        "the output is a virtual raster of no tiles",
        "The output '*zones.vrt' is no file of a format that serves here: end its name with .tif or .tiff or "
        ".tiles.vrt.",
        lambda s: {"OUTPUT": s.output("zones.vrt")},
    ),
    BadInput(
        "the output lies among the tiles of another",
        "The output '*mine.tif' would lie among the tiles of another output, with which it would go: choose another "
        "folder.",
        lambda s: {"OUTPUT": str(Path(s.text("tiles.json", "{}")).with_name("mine.tif"))},
    ),
    BadInput(
        "the tiles would lie in a file",
        "The tiles of the output '*zones.tiles.vrt' would lie in '*zones.tiles', which is no folder: choose another "
        "name.",
        lambda s: {"OUTPUT": str(s.text("zones.tiles", "a file")) + ".vrt"},
    ),
    BadInput(
        "the output has no extension",
        "The output '*zones' is no file of a format that serves here: end its name with .tif or .tiff or .tiles.vrt.",
        lambda s: {"OUTPUT": s.output("zones")},
    ),
    BadInput(
        "the output is in a file",
        "The output '*zones.tif' cannot be written, since '*folder' is no folder: choose another.",
        lambda s: {"OUTPUT": s.text("folder", "") + "/zones.tif"},
    ),
    BadInput("no output", "The parameter 'Zones' (OUTPUT) is missing: give it a value.", {"OUTPUT": ""}),
    BadInput(
        "too many threads",
        "The parameter 'Threads' (THREADS) is 1000: give a whole number from 0 to 256.",
        {"THREADS": 1000},
    ),
    BadInput(
        "polygons in a table",
        "The output '*zones.csv' cannot hold polygons: end its name with .gpkg.",
        lambda s: {"INPUT": s.raster("map.tif", ramp()), "POLYGONS": s.output("zones.csv")},
    ),
    BadInput(
        "polygons and zones of one name",
        "The outputs *zones.tif, *zones.tif are not different files: give each a name of its own.",
        lambda s: {"INPUT": s.raster("map.tif", ramp()), "POLYGONS": s.output("zones.tif")},
    ),
    BadInput(
        "a smallest patch of no cell",
        "The parameter 'Smallest patch of the polygons (cells)' (SMALLEST_PATCH) is 0: give a whole number from 1 to "
        "1000000.",
        lambda s: {"INPUT": s.raster("map.tif", ramp()), "SMALLEST_PATCH": 0},
    ),
    BadInput(
        "a fourth palette",
        "The parameter 'Colours' (PALETTE) is 3: choose from 0 to 2.",
        lambda s: {"INPUT": s.raster("map.tif", ramp()), "PALETTE": 3},
    ),
    BadInput(
        "limits from another map and by hand",
        "Limits come from another map (LIMITS_FROM) and by hand (BREAKS): give one of the two.",
        lambda s: {"BREAKS": "0.5", "LIMITS_FROM": s.study.zones["OUTPUT"]},
    ),
    BadInput(
        "limits from a raster that has none",
        "The raster '*slope.tif' holds no limits of zones (LIMITS_FROM): give one that 'Zone susceptibility map' made, "
        "or a run's manifest.json.",
        lambda s: {"LIMITS_FROM": s.study.factors[0]},
    ),
    BadInput(
        "limits from a manifest that is none",
        "The manifest '*manifest.json' is damaged ('schema' is missing): choose a manifest.json as a run of this "
        "version or an earlier one wrote it.",
        lambda s: {"LIMITS_FROM": s.text("manifest.json", "{}")},
    ),
    BadInput(
        "the output is the map that the limits come from",
        "The output '*zones.tif' is also an input: choose another name for the output.",
        lambda s: {"OUTPUT": s.study.zones["OUTPUT"], "LIMITS_FROM": s.study.zones["OUTPUT"]},
    ),
]
