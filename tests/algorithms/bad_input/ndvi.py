"""Bad inputs of landslide:ndvi."""

import bad_input_files as bad
import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "ndvi"


def good(scene):
    ramp = bad.ramp(scene, 100, 3000)
    return {
        "RED": scene.raster("red.tif", ramp),
        "NIR": scene.raster("nir.tif", ramp[::-1].copy()),
        "OUTPUT": scene.output("ndvi.tif"),
    }


def clouds(scene, **more):
    return {"MASK": scene.raster("mask.tif", np.full((160, 200), 9, "uint8")), **more}


ROWS = [
    BadInput("no red", "The parameter 'Red' (RED) is missing: give it a value.", {"RED": None}),
    BadInput(
        "no such red",
        "The raster 'absent.tif', given for 'Red', cannot be found: check its path.",
        {"RED": "absent.tif"},
        through_binary=True,
    ),
    BadInput(
        "red is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: {"RED": scene.study.landslides},
    ),
    BadInput(
        "red is a folder",
        "The raster '*inputs', given for 'Red', is a folder: choose a file in it.",
        lambda scene: {"RED": str(scene.inputs)},
    ),
    BadInput(
        "red is a text",
        "The raster '*letter.tif' cannot be opened (its content is of no raster format, whatever its name"
        " says): check the file.",
        lambda scene: {"RED": bad.text_for_raster(scene)},
    ),
    BadInput(
        "red is an empty file",
        "The raster '*empty.tif' cannot be opened (the file is empty): check the file.",
        lambda scene: {"RED": bad.empty_file(scene)},
    ),
    BadInput(
        "red is a server's page",
        "The raster '*download.tif' cannot be opened (its content is of no raster format, whatever its "
        "name says): check the file.",
        lambda scene: {"RED": bad.page_of_a_server(scene)},
    ),
    BadInput(
        "red is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 1 is damaged or missing): is the file complete?",
        lambda scene: {"RED": bad.cut_short(scene)},
    ),
    BadInput(
        "red is nonsense", "The raster '::%%', given for 'Red', cannot be found: check its path.", {"RED": "::%%"}
    ),
    BadInput(
        "red is an address",
        "The raster 'https://localhost:1/red.tif', given for 'Red', cannot be opened where it is: download it first.",
        {"RED": "https://localhost:1/red.tif"},
    ),
    BadInput(
        "red is a number",
        "The parameter 'Red' (RED) is 17: give the path of a raster or the name of a layer.",
        {"RED": 17},
    ),
    BadInput(
        "red is a list",
        "The parameter 'Red' (RED) is given as a list of 2: give it once.",
        lambda scene: {"RED": [bad.factor(scene), bad.factor(scene)]},
    ),
    BadInput(
        "red is complex",
        "The raster '*phase.tif' holds complex numbers (CFloat32), of which a factor can be only one "
        "part: make a raster of their amplitude or phase.",
        lambda scene: {"RED": bad.complex_numbers(scene)},
    ),
    BadInput(
        "red has no valid cell",
        "No cell of '*void.tif' has both reflectances, with a sum above 0: check the bands, their nodata "
        "values and the offset.",
        lambda scene: {"RED": bad.only_nodata(scene)},
    ),
    BadInput(
        "red is infinite or NaN everywhere",
        "No cell of '*endless.tif' has both reflectances, with a sum above 0: check the bands, their "
        "nodata values and the offset.",
        lambda scene: {"RED": bad.not_finite(scene)},
    ),
    BadInput(
        "reflectances that overflow when they are added",
        "No cell of '*r.tif' has both reflectances, with a sum above 0: check the bands, their nodata "
        "values and the offset.",
        lambda scene: {
            "RED": scene.raster("r.tif", np.full((160, 200), 1.7e308)),
            "NIR": scene.raster("n.tif", np.full((160, 200), 1.6e308)),
        },
    ),
    BadInput("red has no band 2", "The raster '*red.tif' has no band 2 (red): it has 1.", {"RED_BAND": 2}),
    BadInput(
        "band 0", "The parameter 'Red band' (RED_BAND) is 0: give the number of a band, from 1 on.", {"RED_BAND": 0}
    ),
    BadInput(
        "a band below 0",
        "The parameter 'Red band' (RED_BAND) is -1: give the number of a band, from 1 on.",
        {"RED_BAND": -1},
    ),
    BadInput(
        "a band by name",
        "The parameter 'Near-infrared band' (NIR_BAND) is 'nir': give the number of a band, from 1 on.",
        {"NIR_BAND": "nir"},
    ),
    BadInput(
        "a band that is not a number",
        "The parameter 'Near-infrared band' (NIR_BAND) is not a number: give the number of a band, from 1 on.",
        {"NIR_BAND": float("nan")},
    ),
    BadInput(
        "half a band",
        "The parameter 'Near-infrared band' (NIR_BAND) is 1.5: give the number of a band, from 1 on.",
        {"NIR_BAND": 1.5},
    ),
    BadInput(
        "a band given twice",
        "The parameter 'Near-infrared band' (NIR_BAND) is given as a list of 2: give it once.",
        {"NIR_BAND": [1, 2]},
    ),
    BadInput("no near infrared", "The parameter 'Near infrared' (NIR) is missing: give it a value.", {"NIR": ""}),
    BadInput(
        "near infrared is an empty file",
        "The raster '*empty.tif' cannot be opened (the file is empty): check the file.",
        lambda scene: {"NIR": bad.empty_file(scene)},
    ),
    BadInput(
        "near infrared is red",
        "Band 1 of '*red.tif' is given as red and as near infrared: choose two bands.",
        lambda scene: {"NIR": str(scene.inputs / "red.tif")},
    ),
    BadInput(
        "near infrared lies elsewhere",
        "The raster '*elsewhere.tif' does not touch the reference grid: check its coordinate reference "
        "system and position, or leave it out.",
        lambda scene: {"NIR": bad.elsewhere(scene)},
    ),
    BadInput(
        "near infrared has no CRS",
        "The raster '*bare.tif' has no coordinate reference system and another grid than the reference: "
        "assign its CRS (Raster > Projections > Assign Projection).",
        lambda scene: {"NIR": bad.without_crs(scene)},
    ),
    BadInput(
        "red is rotated, near infrared is not",
        "The reference raster is rotated or upside down: warp it to a north-up grid first.",
        lambda scene: {"RED": bad.rotated(scene)},
    ),
    BadInput(
        "near infrared is cut short",
        "The raster '*cut.tif' cannot be read (block 0, 0 of band 1 is damaged or missing): is the file complete?",
        lambda scene: {"NIR": bad.cut_short(scene)},
    ),
    BadInput("scale 0", "The parameter 'Scale' (SCALE) is 0: give a number from 1e-12 to 1e+06.", {"SCALE": 0}),
    BadInput(
        "a scale given twice", "The parameter 'Scale' (SCALE) is given as a list of 2: give it once.", {"SCALE": [1, 2]}
    ),
    BadInput(
        "an offset that is no offset",
        "The parameter 'Offset' (OFFSET) is 1e+308: give a number from -1e+06 to 1e+06.",
        {"OFFSET": 1e308},
    ),
    BadInput(
        "the offset leaves nothing above 0",
        "No cell of '*red.tif' has both reflectances, with a sum above 0: check the bands, their nodata "
        "values and the offset.",
        {"OFFSET": -5000},
    ),
    BadInput(
        "no such mask",
        "The raster 'clouds.tif', given for 'Cloud mask', cannot be found: check its path.",
        {"MASK": "clouds.tif"},
    ),
    BadInput(
        "mask is a vector layer",
        "The raster '*landslides.gpkg' cannot be opened (it holds vector data and no raster): check the file.",
        lambda scene: {"MASK": scene.study.landslides},
    ),
    BadInput(
        "mask lies elsewhere",
        "The raster '*elsewhere.tif' does not touch the reference grid: check its coordinate reference "
        "system and position, or leave it out.",
        lambda scene: {"MASK": bad.elsewhere(scene)},
    ),
    BadInput(
        "all is cloud",
        "No cell of '*red.tif' has both reflectances (32,000 cells are cloud): check the bands, the "
        "offset and the cloud mask.",
        clouds,
    ),
    BadInput(
        "a mask's values are words",
        "'cloud' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
        lambda scene: clouds(scene, MASK_VALUES="cloud"),
        through_binary=True,
    ),
    BadInput(
        "a mask's value below 0",
        "'-3' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
        lambda scene: clouds(scene, MASK_VALUES="-3"),
    ),
    BadInput(
        "half a value of the mask",
        "'3.5' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
        lambda scene: clouds(scene, MASK_VALUES="3.5"),
    ),
    BadInput(
        "a span of the mask's values runs backwards",
        "The span '11-8' of the cloud mask's values runs backwards or holds more than 65,536: write the "
        "lower number first, and only values that the mask has.",
        lambda scene: clouds(scene, MASK_VALUES="11-8"),
    ),
    BadInput(
        "a span of the mask's values without end",
        "The span '0-99999999' of the cloud mask's values runs backwards or holds more than 65,536: write"
        " the lower number first, and only values that the mask has.",
        lambda scene: clouds(scene, MASK_VALUES="0-99999999"),
    ),
    BadInput(
        "a span beyond what can be counted",
        "'0-99999999999999999999999' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
        lambda scene: clouds(scene, MASK_VALUES="0-99999999999999999999999"),
    ),
    BadInput(
        "a mask's value of 5,000 digits",
        "'9999999999999999999999999999999999999999' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
        lambda scene: clouds(scene, MASK_VALUES="9" * 5000),
    ),
    BadInput(
        "a mask's value with an exponent mark",
        "'3²' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
        lambda scene: clouds(scene, MASK_VALUES="3²"),
    ),
    BadInput(
        "a mask without values",
        "A cloud mask is given without the values that count as cloud: give at least one.",
        lambda scene: clouds(scene, MASK_VALUES=" "),
    ),
    BadInput(
        "a mask's values given twice",
        "The parameter 'Values that count as cloud' (MASK_VALUES) is given as a list of 2: give it once, "
        "as one text (';' parts what belongs to it: 3;8).",
        lambda scene: clouds(scene, MASK_VALUES=["3", "8"]),
    ),
    BadInput("no output", "The parameter 'NDVI' (OUTPUT) is missing: give it a value.", {"OUTPUT": None}),
    BadInput(
        "output of another format",
        "The output '*ndvi.png' is no file of a format that serves here: end its name with .tif or .tiff.",
        lambda scene: {"OUTPUT": scene.output("ndvi.png")},
    ),
    BadInput(
        "output without extension",
        "The output '*ndvi' is no file of a format that serves here: end its name with .tif or .tiff.",
        lambda scene: {"OUTPUT": scene.output("ndvi")},
    ),
    BadInput(
        "output is a folder",
        "The output '*outputs' is a folder: choose another name, or move the folder away.",
        lambda scene: {"OUTPUT": str(scene.outputs)},
    ),
    BadInput(
        "the output is a folder named as a raster",
        "The output '*f.tif' is a folder: choose another name, or move the folder away.",
        lambda scene: (scene.outputs / "f.tif").mkdir() or {"OUTPUT": scene.output("f.tif")},
    ),
    BadInput(
        "output is red",
        "The output '*red.tif' is also an input: choose another name for the output.",
        lambda scene: {"OUTPUT": str(scene.inputs / "red.tif")},
    ),
    BadInput(
        "output below a file",
        "The output '*ndvi.tif' cannot be written, since '*occupied' is no folder: choose another.",
        lambda scene: {"OUTPUT": bad.occupied(scene) + "/ndvi.tif"},
    ),
    BadInput(
        "an output where nobody may write",
        "The folder '/proc' cannot be written to (*): choose another output.",
        {"OUTPUT": "/proc/ndvi.tif"},
    ),
    BadInput(
        "a name that no disk takes",
        "The name 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…' in the path of the output is 304 bytes "
        "long: choose one of at most 200.",
        lambda scene: {"OUTPUT": scene.output("n" * 300 + ".tif")},
    ),
    BadInput("output is a number", "The parameter 'NDVI' (OUTPUT) is 5: give the path of the output.", {"OUTPUT": 5}),
    BadInput(
        "a NUL in the output's name",
        "The output 'a?b.tif' has a character in it that no name can have: give it another name.",
        {"OUTPUT": "a\0b.tif"},
    ),
    BadInput(
        "too many threads",
        "The parameter 'Threads' (THREADS) is 257: give a whole number from 0 to 256.",
        {"THREADS": 257},
    ),
    BadInput(
        "threads in words",
        "The parameter 'Threads' (THREADS) is 'all': give a whole number from 0 to 256.",
        {"THREADS": "all"},
    ),
]
