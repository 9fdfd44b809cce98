"""Bad inputs of landslide:predictunits."""

from bad_input_rows import BadInput

ALGORITHM = "predictunits"


def good(scene):
    return {
        "INPUT": scene.study.unit_samples["OUTPUT"],
        "NETWORK": scene.study.unit_network["OUTPUT"],
        "OUTPUT": scene.output("map.gpkg"),
    }


ROWS = [
    BadInput(
        "units without statistics",
        "The layer of units has no fields of these factors of the model, *; it has name: make it by 'Samples of "
        "mapping units', of a stack with the factors that the model was trained on.",
        lambda s: {"INPUT": s.study.units},
    ),
    BadInput(
        "a model of cells",
        "The layer of units has no fields of these factors of the model, *; it has slope_mean, *: make it by "
        "'Samples of mapping units', of a stack with the factors that the model was trained on.",
        lambda s: {"NETWORK": s.study.network["OUTPUT"]},
    ),
    BadInput(
        "no model",
        "The model file '*own.onnx' is *: choose a file written by 'Train model'.",
        lambda s: {"NETWORK": s.text("own.onnx", b"letter")},
    ),
    BadInput(
        "one zone", "The parameter 'Number of zones' (CLASSES) is 1: give a whole number from 2 to 255.", {"CLASSES": 1}
    ),
    BadInput(
        "the output is a table",
        "The output '*map.csv' cannot hold polygons: end its name with .gpkg.",
        lambda s: {"OUTPUT": s.output("map.csv")},
    ),
]
