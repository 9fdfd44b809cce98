"""Bad inputs of landslide:evaluateunits."""

from bad_input_rows import BadInput

ALGORITHM = "evaluateunits"


def good(scene):
    return {
        "INPUT": scene.study.unit_samples["OUTPUT"],
        "NETWORK": scene.study.unit_network["OUTPUT"],
        "FOLDS": 0,
        "OUTPUT": scene.output("tests.csv"),
    }


ROWS = [
    BadInput(
        "units without factors",
        "The samples hold no numbers of these factors of the model, *; they have name: give the samples that it was "
        "trained on, or others with its factors.",
        lambda s: {"INPUT": s.study.units},
    ),
    BadInput(
        "more folds than there can be",
        "There are * units with landslides and * without, and each of 90 folds needs one of both: use fewer folds.",
        {"FOLDS": 90},
    ),
    BadInput("one fold", "The number of folds is 1: choose 0 for none, or 2 to 100.", {"FOLDS": 1}),
    BadInput(
        "a table with geometry",
        "The output '*tests.shp' is no file of a format that serves here: end its name with .gpkg or .csv or .geojson.",
        lambda s: {"OUTPUT": s.output("tests.shp")},
    ),
]
