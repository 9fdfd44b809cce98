"""Bad inputs of landslide:repeatrun: manifests, and what they name."""

import json
from pathlib import Path

import numpy as np
from bad_imprints import IMPRINTS
from bad_input_rows import BadInput

ALGORITHM = "repeatrun"
SHAPE = (160, 200)
RAMP = np.linspace(0, 40, SHAPE[0] * SHAPE[1], dtype="float32").reshape(SHAPE)


def good(scene):
    return {"MANIFEST": scene.study.whole["MANIFEST_FILE"], "OPEN": False, "OUTPUT": scene.output("run")}


def again(change=None, text=None, **more):
    """Return the parameters of a run of the study's manifest, after a change of what it holds or of its text."""

    def parameters(scene):
        told = Path(scene.study.whole["MANIFEST_FILE"]).read_text(encoding="utf-8")
        if change is not None:
            content = json.loads(told)
            change(content, scene)
            told = json.dumps(content)
        path = scene.text("manifest.json", told if text is None else text(told) if callable(text) else text)
        return {"MANIFEST": path, **more}

    return parameters


def at(content, *place):
    """Return what a manifest holds at a place, all but the last of its keys."""
    for key in place[:-1]:
        content = content[key]
    return content


def without(*place):
    """Return the parameters of a manifest that lacks a key."""
    return again(lambda content, scene: at(content, *place).pop(place[-1]))


def holding(value, *place, **more):
    """Return the parameters of a manifest that holds another value at a place."""
    return again(lambda content, scene: at(content, *place).__setitem__(place[-1], value), **more)


def moved_factor(content, scene):
    """Have a manifest name a factor that has been moved."""
    content["inputs"]["factors"][1]["path"] = str(scene.inputs / "moved.tif")


def changed_factor(content, scene):
    """Have a manifest name a factor that holds other values now."""
    content["inputs"]["factors"][1]["path"] = scene.raster("relief.tif", RAMP)


def gone_landslides(content, scene):
    """Have a manifest name landslides that are gone."""
    content["inputs"]["landslides"]["path"] = str(scene.inputs / "gone.gpkg")


def gone_area(content, scene):
    """Have a manifest name a study area that is gone."""
    content["inputs"]["study_area"] = {"path": str(scene.inputs / "area.gpkg"), "features": 1, "digest": "sha256:0"}


def other_landslides(scene):
    """Return a layer of forty points, where the manifest's run had 150."""
    west, size, _, north, _, _ = scene.transform()
    return scene.features(
        "points.gpkg", [f"POINT ({west + size * (20.5 + 3 * n)} {north - size * 20.5})" for n in range(40)]
    )


ROWS = [
    BadInput(
        "no such manifest",
        "The manifest 'absent.json' cannot be read (No such file or directory): choose a run's manifest.json.",
        again(MANIFEST="absent.json"),
    ),
    BadInput(
        "the manifest is a folder",
        "The file '*', given for 'Manifest of the run' (MANIFEST), is not called as such a file "
        "is: choose one of .json.",
        lambda s: {"MANIFEST": str(s.inputs)},
    ),
    BadInput(
        "the manifest is of another name",
        "The file '*manifest.txt', given for 'Manifest of the run' (MANIFEST), is not called as "
        "such a file is: choose one of .json.",
        lambda s: {"MANIFEST": s.text("manifest.txt", "{}")},
    ),
    BadInput(
        "the manifest is empty",
        "The manifest '*manifest.json' is damaged (it is empty): choose a manifest.json as a run of this "
        "version or an earlier one wrote it.",
        again(text=""),
    ),
    BadInput(
        "the manifest is cut short",
        "The manifest '*manifest.json' is damaged (it is no JSON from line * on): choose a manifest.json as "
        "a run of this version or an earlier one wrote it.",
        again(text=lambda told: told[: len(told) // 2]),
        through_binary=True,
    ),
    BadInput(
        "the manifest is of another encoding",
        "The manifest '*manifest.json' is damaged (it is no text in UTF-8): choose a manifest.json as a run "
        "of this version or an earlier one wrote it.",
        again(text=lambda told: told.encode("utf-16")),
    ),
    BadInput(
        "the manifest is a list",
        "The manifest '*manifest.json' is damaged (it is [], where an object should stand): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        again(text="[]"),
    ),
    BadInput(
        "the manifest is a text",
        "The manifest '*manifest.json' is damaged (it is \"manifest\", where an object should stand): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        again(text='"manifest"'),
    ),
    BadInput(
        "the manifest is no manifest",
        "The manifest '*manifest.json' is damaged ('schema' is missing): choose a manifest.json as a run of "
        "this version or an earlier one wrote it.",
        again(text='{"type": "FeatureCollection", "features": []}'),
    ),
    BadInput(
        "a key stands twice",
        "The manifest '*manifest.json' is damaged ('seed' stands twice in one object): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        again(text=lambda told: told.replace('"seed": 1', '"seed": 1, "seed": 2', 1)),
    ),
    BadInput(
        "the version is a later one",
        "The manifest '*manifest.json' is of version 99, and this plugin reads those up to *: update the plugin.",
        holding(99, "schema"),
    ),
    BadInput(
        "the version is a text",
        "The manifest '*manifest.json' is damaged ('schema' is \"2\", where a whole number of 1 or more should "
        "stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding("2", "schema"),
    ),
    BadInput(
        "the inputs are missing",
        "The manifest '*manifest.json' is damaged ('inputs' is missing): choose a manifest.json as a run of "
        "this version or an earlier one wrote it.",
        without("inputs"),
    ),
    BadInput(
        "the parameters are missing",
        "The manifest '*manifest.json' is damaged ('parameters' is missing): choose a manifest.json as a run "
        "of this version or an earlier one wrote it.",
        without("parameters"),
    ),
    BadInput(
        "the versions are missing",
        "The manifest '*manifest.json' is damaged ('versions' is missing): choose a manifest.json as a run "
        "of this version or an earlier one wrote it.",
        without("versions"),
    ),
    BadInput(
        "the landslides are missing",
        "The manifest '*manifest.json' is damaged ('inputs.landslides' is missing): choose a manifest.json "
        "as a run of this version or an earlier one wrote it.",
        without("inputs", "landslides"),
    ),
    BadInput(
        "a factor's path is missing",
        "The manifest '*manifest.json' is damaged ('inputs.factors[1].path' is missing): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        without("inputs", "factors", 1, "path"),
    ),
    BadInput(
        "the network is missing",
        "The manifest '*manifest.json' is damaged ('parameters.network' is missing): choose a manifest.json "
        "as a run of this version or an earlier one wrote it.",
        without("parameters", "network"),
    ),
    BadInput(
        "a setting of the model is missing",
        "The manifest '*manifest.json' is damaged ('parameters.training.C' is missing): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        without("parameters", "training", "C"),
        through_binary=True,
    ),
    BadInput(
        "a setting of the run is missing",
        "The manifest '*manifest.json' is damaged ('parameters.screen' is missing): choose a manifest.json "
        "as a run of this version or an earlier one wrote it.",
        without("parameters", "screen"),
    ),
    BadInput(
        "a setting of the split is missing",
        "The manifest '*manifest.json' is damaged ('parameters.split.block_size' is missing): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        without("parameters", "split", "block_size"),
    ),
    BadInput(
        "a setting of the strategy is missing",
        "The manifest '*manifest.json' is damaged ('parameters.negatives.ratio' is missing): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        without("parameters", "negatives", "ratio"),
    ),
    BadInput(
        "a setting that this version does not know",
        "The manifest '*manifest.json' is damaged ('parameters.flavour' is not known to this version): "
        "choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding(1, "parameters", "flavour"),
    ),
    BadInput(
        "an input that this version does not know",
        "The manifest '*manifest.json' is damaged ('inputs.rivers' is not known to this version): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        holding(None, "inputs", "rivers"),
    ),
    BadInput(
        "a network that there is not",
        "The manifest '*manifest.json' is damaged ('parameters.network' is \"resnet\", where one of logistic, "
        "cnn, bp, lstm, attention, mlp, forest, boosting, svm, patch, patch_attention should stand): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        holding("resnet", "parameters", "network"),
    ),
    BadInput(
        "settings of another network",
        "The manifest '*manifest.json' is damaged ('parameters.training.trees' is missing): choose a "
        "manifest.json as a run of this version or an earlier one wrote it.",
        holding("forest", "parameters", "network"),
    ),
    BadInput(
        "a strategy that there is not",
        "The manifest '*manifest.json' is damaged ('parameters.negatives.strategy' is \"nearby\", where one of "
        "random, buffer, slope, information_value, given should stand): choose a manifest.json as a run of "
        "this version or an earlier one wrote it.",
        holding("nearby", "parameters", "negatives", "strategy"),
    ),
    BadInput(
        "a number that is a text",
        "The manifest '*manifest.json' is damaged ('parameters.zones' is \"5\", where a whole number from 2 to "
        "255 should stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding("5", "parameters", "zones"),
    ),
    BadInput(
        "a number that is not a number",
        "The manifest '*manifest.json' is damaged ('parameters.alpha' is NaN, where a number from 0 to 1000 "
        "should stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding(float("nan"), "parameters", "alpha"),
    ),
    BadInput(
        "an infinite number",
        "The manifest '*manifest.json' is damaged ('parameters.negatives.ratio' is Infinity, where a number "
        "from 0.01 to 1000 should stand): choose a manifest.json as a run of this version or an earlier one "
        "wrote it.",
        holding(float("inf"), "parameters", "negatives", "ratio"),
    ),
    BadInput(
        "a number out of range",
        "The manifest '*manifest.json' is damaged ('parameters.classes' is 0, where a whole number from 2 to "
        "255 should stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding(0, "parameters", "classes"),
    ),
    BadInput(
        "one fold in the manifest",
        "The manifest '*manifest.json' holds what a run cannot be set to. The number of folds is 1: choose 0 "
        "for none, or 2 to 100.",
        holding(1, "parameters", "folds"),
    ),
    BadInput(
        "a fraction for a whole number",
        "The manifest '*manifest.json' is damaged ('parameters.split.seed' is 1.5, where a whole number from "
        "0 to 2,147,483,647 should stand): choose a manifest.json as a run of this version or an earlier one "
        "wrote it.",
        holding(1.5, "parameters", "split", "seed"),
    ),
    BadInput(
        "a long number",
        "The manifest '*manifest.json' is damaged (it holds a number of 1000 digits): choose a manifest.json "
        "as a run of this version or an earlier one wrote it.",
        again(text=lambda told: told.replace('"seed": 1', f'"seed": {"1" * 1000}')),
    ),
    BadInput(
        "true for a number",
        "The manifest '*manifest.json' is damaged ('parameters.zones' is true, where a whole number from 2 "
        "to 255 should stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding(True, "parameters", "zones"),
    ),
    BadInput(
        "a text for true",
        "The manifest '*manifest.json' is damaged ('parameters.screen' is \"yes\", where true or false should "
        "stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding("yes", "parameters", "screen"),
    ),
    BadInput(
        "an object for a list",
        "The manifest '*manifest.json' is damaged ('inputs.factors' is {}, where a list of 1 or more should "
        "stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding({}, "inputs", "factors"),
    ),
    BadInput(
        "no factors",
        "The manifest '*manifest.json' is damaged ('inputs.factors' is [], where a list of 1 or more should "
        "stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding([], "inputs", "factors"),
    ),
    BadInput(
        "null for the landslides",
        "The manifest '*manifest.json' is damaged ('inputs.landslides' is null, where an object should "
        "stand): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding(None, "inputs", "landslides"),
    ),
    BadInput(
        "two seeds",
        "The manifest '*manifest.json' is damaged ('seed' is 7, but 'parameters.split.seed' is 1, and a run "
        "has one seed): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding(7, "seed"),
    ),
    BadInput(
        "labels of a word",
        "The manifest '*manifest.json' is damaged ('inputs.labels.rock' has the key \"clay\", which is no "
        "whole number): choose a manifest.json as a run of this version or an earlier one wrote it.",
        holding({"rock": {"clay": "1"}}, "inputs", "labels"),
    ),
    BadInput(
        "a factor has been moved",
        "The raster '*moved.tif', which the manifest names, is not there: bring it back to that place.",
        again(moved_factor),
        through_binary=True,
    ),
    BadInput(
        "a factor has changed",
        "The raster '*relief.tif' is not what it was in the manifest's run: bring the same file back.",
        again(changed_factor),
    ),
    BadInput(
        "the landslides are gone",
        "The layer '*gone.gpkg', which the manifest names, is not there: bring it back to that place, or "
        "give it as LANDSLIDES.",
        again(gone_landslides),
    ),
    BadInput(
        "the study area is gone",
        "The layer '*area.gpkg', which the manifest names, is not there: bring it back to that place, or "
        "give it as STUDY_AREA.",
        again(gone_area),
    ),
    BadInput(
        "the landslides were in no file",
        "The run of the manifest was given a layer that is in no file: give it as LANDSLIDES.",
        holding(None, "inputs", "landslides", "path"),
    ),
    BadInput(
        "other landslides are given",
        "The layer given as LANDSLIDES does not hold the features that it held in the run of the manifest "
        "(150 then, 40 now): bring them back, or give LANDSLIDES with the same selection.",
        lambda s: {**again()(s), "LANDSLIDES": other_landslides(s)},
    ),
    BadInput(
        "the digest of the landslides differs",
        "The layer '*basin/landslides.gpkg' does not hold the features that it held in the run of the "
        "manifest (150 then, 150 now): bring them back, or give LANDSLIDES with the same selection.",
        holding("sha256:0", "inputs", "landslides", "digest"),
    ),
    BadInput(
        "a class field that there is not",
        "The landslide layer has no field 'kind' (CLASS_FIELD): name one of id.",
        holding("kind", "inputs", "landslides", "class_field"),
    ),
    BadInput(
        "a nodata of a factor that there is not",
        "'rocks' in the nodata values is no factor of the stack: choose from slope, relief, ndvi, rainfall, "
        "road_distance, elevation.",
        holding({"rocks": [1]}, "inputs", "nodata"),
    ),
    BadInput(
        "a categorical factor that there is not",
        "No raster is named 'rocks', which was given as categorical: the factors are slope, relief, ndvi, "
        "rainfall, road_distance, elevation.",
        holding(["rocks"], "inputs", "categorical"),
    ),
    BadInput(
        "the output folder is the manifest's",
        "The output '*manifest.json' is also an input: choose another name for the output.",
        lambda s: {**again()(s), "OUTPUT": str(s.inputs)},
    ),
    BadInput(
        "a setting of the run, which the manifest tells",
        "'zones' in SETTINGS is unknown: there are author, organisation, logo.",
        {"SETTINGS": '{"zones": 7}'},
    ),
    BadInput(
        "a model's setting, which the manifest tells",
        "'cnn' in SETTINGS is unknown: there are author, organisation, logo.",
        {"SETTINGS": '{"cnn": {"epochs": 5}}'},
    ),
    BadInput(
        "a manifest without an imprint",
        "The manifest '*manifest.json' is damaged ('imprint' is missing): choose a manifest.json as a run of this "
        "version or an earlier one wrote it.",
        without("imprint"),
    ),
    *IMPRINTS,
]
