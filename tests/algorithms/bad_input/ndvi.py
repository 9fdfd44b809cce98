"""Bad inputs of landslide:ndvi."""

import numpy as np
from bad_input_rows import BadInput

ALGORITHM = "ndvi"


def good(scene):
    _, rows, columns = scene.shape_of()
    ramp = np.linspace(100, 3000, rows * columns, dtype="float32").reshape(rows, columns)
    return {
        "RED": scene.raster("red.tif", ramp),
        "NIR": scene.raster("nir.tif", ramp[::-1].copy()),
        "OUTPUT": scene.output("ndvi.tif"),
    }


ROWS = [
    BadInput("no such file", "The raster '*absent.tif'*", {"RED": "absent.tif"}, through_binary=True),
    BadInput(
        "a mask's values are words",
        "'cloud' is no value of a cloud mask: give whole numbers, such as 3, 8-11.",
        lambda scene: {"MASK": scene.raster("mask.tif", np.ones((160, 200), "uint8")), "MASK_VALUES": "cloud"},
    ),
]
