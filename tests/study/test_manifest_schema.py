"""A manifest is whole, or a sentence names the key at which it is not."""

from __future__ import annotations

import json

import pytest
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.study.manifest_schema import MANIFEST_SCHEMA, read_manifest
from landslide_susceptibility.study.negatives import NegativeSettings
from landslide_susceptibility.study.split import SplitSettings
from landslide_susceptibility.workflows.repeat_run import _settings

RASTER = {"path": "slope.tif", "digest": "sha256:0"}
LAYER = {"path": "layer.gpkg", "features": 80, "digest": "sha256:0"}


def manifest(network="logistic") -> dict:
    negatives = NegativeSettings(ratio=1.0).to_dict()
    del negatives["information_value"], negatives["seed"]
    return {
        "schema": MANIFEST_SCHEMA,
        "title": "Valley",
        "imprint": {"author": "A. Rivera", "organisation": "", "logo": RASTER},
        "inputs": {
            "factors": [{**RASTER, "name": "slope", "categorical": False}],
            "landslides": {
                **LAYER,
                "class_field": "",
                "landslide_value": "1",
                "count_parts": False,
                "date_field": "when",
                "dates": "sha256:0",
            },
            "study_area": LAYER,
            "negatives": LAYER,
            "categorical": ["geology"],
            "reference": RASTER,
            "labels": {"geology": {"1": "clay"}},
            "nodata": {"slope": [-9999.0]},
            "resampling": {"geology": "mode"},
        },
        "parameters": {
            "network": network,
            "training": NETWORKS[network].settings_type(seed=1).to_dict(),
            "negatives": negatives,
            "split": dict(SplitSettings().__dict__),
            "classes": 5,
            "alpha": 0.0,
            "information_value_from_all_landslides": False,
            "zones": 5,
            "folds": 0,
            "screen": False,
            "threshold": None,
            "palette": "RdYlBu",
            "zone_polygons": True,
            "smallest_patch": 10,
            "final": "all",
            "applicability": True,
            "prediction": "fast",
            "zone_limits": {"inner": [0.25, 0.5], "source": "zones.tif"},
        },
        "seed": 1,
        "results": {"auc_common": 0.8, "auc_information_value": None},
        "versions": {"numpy": "1.24"},
        "outputs": {"stack": {"file": "stack.tif", "digest": "sha256:0"}},
    }


def places(value, path=()):
    """Yield where every value of nested data stands."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*path, key)
        yield from places(item, (*path, key))


def changed(content, place, change) -> str:
    content = json.loads(json.dumps(content))
    holder = content
    for key in place[:-1]:
        holder = holder[key]
    change(holder, place[-1])
    return json.dumps(content)


def written(place) -> str:
    text = ""
    for key in place:
        text += f"[{key}]" if isinstance(key, int) else f".{key}" if text else key
    return text


@pytest.mark.parametrize("network", NETWORKS)
def test_a_whole_manifest_is_read(network):
    assert read_manifest(json.dumps(manifest(network)), "m.json") == manifest(network)


# What a run may lack: tables whose entries differ from run to run, and items of lists.
FREE = ("labels", "nodata", "resampling", "results", "versions", "outputs")


@pytest.mark.parametrize("network", NETWORKS)
def test_no_key_is_filled_in(network):
    content = manifest(network)
    for place in places(content):
        if place[-2:-1] in [(name,) for name in FREE] or "labels" in place[:-1] or isinstance(place[-1], int):
            continue
        with pytest.raises(InputError) as caught:
            read_manifest(changed(content, place, lambda holder, key: holder.pop(key)), "m.json")
        assert str(caught.value).startswith("The manifest 'm.json' is damaged (")
        assert f"'{written(place)}' is missing" in str(caught.value)


WRONG = (None, True, -1, 0.5, float("nan"), float("inf"), 10**30, "", "x", [], [None], {}, {"x": None})


def test_a_value_of_another_kind_is_no_manifest():
    """A value that stands for another one is taken or named; nothing else may happen."""
    content = manifest()
    refused = 0
    for place in places(content):
        for value in WRONG if place != ("schema",) else ():
            text = changed(content, place, lambda holder, key, v=value: holder.__setitem__(key, v))
            try:
                read_manifest(text, "m.json")
            except InputError as error:
                refused += 1
                assert written(place).split("[")[0].split(".")[0] in str(error) and "\n" not in str(error)
    assert refused > 8 * len(list(places(content)))


@pytest.mark.parametrize(
    "change, told",
    [
        (
            {"schema": 7},
            "The manifest 'm.json' is of version 7, and this plugin reads those up to 6: update the plugin.",
        ),
        ({"schema": "1"}, "'schema' is \"1\", where a whole number of 1 or more should stand"),
        ({"seed": 7}, "'seed' is 7, but 'parameters.split.seed' is 1, and a run has one seed"),
        ({"author": "x"}, "'author' is not known to this version"),
    ],
)
def test_what_a_manifest_says_of_itself(change, told):
    with pytest.raises(InputError) as caught:
        read_manifest(json.dumps({**manifest(), **change}), "m.json")
    assert told in str(caught.value)


def before_dates(content) -> dict:
    """Take out what a manifest has since landslides may have dates."""
    content["schema"] = 4
    del content["inputs"]["landslides"]["date_field"], content["inputs"]["landslides"]["dates"]
    del content["parameters"]["split"]["date"], content["parameters"]["split"]["undated_train"]
    del content["parameters"]["zone_limits"]
    return content


def test_version_4_knew_of_no_dates():
    content = before_dates(manifest())
    assert read_manifest(json.dumps(content), "m.json") == content


def early_manifest(version) -> dict:
    """A manifest of before one could say who stands behind a run, and what colours it has."""
    content = manifest()
    content = before_dates(content)
    content["schema"] = version
    del content["imprint"], content["inputs"]["resampling"]
    for key in ("palette", "zone_polygons", "smallest_patch", "applicability"):
        del content["parameters"][key]
    return content


def test_version_4_could_not_be_asked_where_the_map_may_be_trusted():
    content = manifest()
    content["schema"] = 4
    del content["parameters"]["applicability"]
    assert read_manifest(json.dumps(content), "m.json") == content
    del content["parameters"]["palette"]
    with pytest.raises(InputError, match="'parameters.palette' is missing"):
        read_manifest(json.dumps(content), "m.json")


def test_version_3_could_not_be_told_how_to_resample():
    content = before_dates(manifest())
    content["schema"] = 3
    del content["inputs"]["resampling"], content["parameters"]["applicability"]
    assert read_manifest(json.dumps(content), "m.json") == content


def test_version_2_lacked_imprint_and_colours_and_nothing_else():
    content = early_manifest(2)
    assert read_manifest(json.dumps(content), "m.json") == content
    del content["inputs"]["nodata"]
    with pytest.raises(InputError, match="'inputs.nodata' is missing"):
        read_manifest(json.dumps(content), "m.json")


def test_version_1_lacked_inputs_that_there_were_not():
    content = early_manifest(1)
    for key in ("class_field", "landslide_value", "count_parts"):
        del content["inputs"]["landslides"][key]
    del content["inputs"]["negatives"], content["inputs"]["nodata"]
    assert read_manifest(json.dumps(content), "m.json")["inputs"].keys() == content["inputs"].keys()
    del content["parameters"]["screen"]  # which there was
    with pytest.raises(InputError, match="'parameters.screen' is missing"):
        read_manifest(json.dumps(content), "m.json")


def test_before_version_5_the_tested_model_made_the_map():
    content = manifest()
    content["schema"] = 4
    del content["parameters"]["final"]
    assert read_manifest(json.dumps(content), "m.json") == content


def test_before_version_6_ensembles_made_their_maps_themselves():
    content = manifest()
    del content["parameters"]["prediction"]
    with pytest.raises(InputError, match="'parameters.prediction' is missing"):
        read_manifest(json.dumps(content), "m.json")
    content["schema"] = 5
    assert read_manifest(json.dumps(content), "m.json") == content
    settings = _settings(content["parameters"], "m.json")
    assert settings.prediction == "exact"


def test_before_version_5_no_trees_had_a_share():
    content = manifest("attention")
    del content["parameters"]["training"]["trees_share"]
    with pytest.raises(InputError, match="'parameters.training.trees_share' is missing"):
        read_manifest(json.dumps(content), "m.json")
    content["schema"] = 4
    assert read_manifest(json.dumps(content), "m.json") == content
    assert AttentionSettings.from_dict(content["parameters"]["training"]).trees_share == 0
