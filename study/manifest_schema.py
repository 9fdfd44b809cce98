"""What a manifest must hold: nothing that a run was given or set to is filled in when the run is made again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..analysis.breaks.class_limits import FEWEST_WANTED, MOST_WANTED
from ..analysis.information_value import HIGHEST_ALPHA, LOWEST_ALPHA
from ..analysis.palettes import PALETTES
from ..errors import InputError
from ..geodata.alignment import RESAMPLING
from ..models.registry import NETWORKS, find_network
from ..schema import Flag, Kind, ListOf, Number, OrNull, Record, SchemaError, TableOf, Whole, Words, parsed
from ..sentences import say
from .folds import MOST_FOLDS
from .negatives import HIGHEST_RATIO, LOWEST_RATIO, strategy_settings
from .prediction import PREDICTIONS
from .run import FINALS
from .split import HIGHEST_SHARE, LOWEST_SHARE, SPLITS
from .strategies.registry import GIVEN, STRATEGY_NAMES

# Raised by one where manifests get a key that says what a run did; those before it may lack the key.
WITH_INVENTORIES, WITH_IMPRINT, WITH_RESAMPLING, WITH_FINAL, WITH_PREDICTION = 2, 3, 4, 5, 6
WITH_DATES = WITH_FINAL
MANIFEST_SCHEMA = WITH_PREDICTION
HIGHEST_SEED = 2**31 - 1
RASTER: dict[str, Kind] = {"path": Words(is_filled=True), "digest": OrNull(Words())}
VECTOR: dict[str, Kind] = {"path": OrNull(Words(is_filled=True)), "features": Whole(0), "digest": Words()}
INVENTORY: dict[str, Kind] = {"class_field": Words(), "landslide_value": Words(), "count_parts": Flag()}
# When landslides happened, and what a split by time goes by; no split did before version 5.
DATED: dict[str, Kind] = {"date_field": Words(), "dates": OrNull(Words())}
SPLIT_BY_TIME: dict[str, Kind] = {"date": OrNull(Words(is_filled=True)), "undated_train": Flag()}
LIMITS: dict[str, Kind] = {"zone_limits": OrNull(Record({"inner": ListOf(Number(), 1), "source": Words()}))}
# Inputs that there were not in manifests of version 1: nothing was declared, and every feature was a landslide.
LATER: dict[str, Kind] = {"negatives": OrNull(Record(VECTOR)), "nodata": TableOf(ListOf(Number(), 1))}
# How rasters on other grids were to be resampled, if not as usual; a whole run could not be told before version 4.
RESAMPLED: dict[str, Kind] = {"resampling": TableOf(Words(tuple(RESAMPLING)))}

# Who stands behind the report; nobody could say so before version 3.
IMPRINT: dict[str, Kind] = {"author": Words(), "organisation": Words(), "logo": OrNull(Record(RASTER))}
# Settings that there were not before version 3 either: the colours were others, and nobody could ask for polygons.
LATER_SETTINGS: dict[str, Kind] = {
    "palette": Words(tuple(PALETTES)),
    "zone_polygons": Flag(),
    "smallest_patch": Whole(1),
}
# What the map was made from, and whether the run says where it may be trusted; before version 5 it was made by the
# model that was tested, and no run said so.
FINAL_SETTINGS: dict[str, Kind] = {"final": Words(FINALS), "applicability": Flag()}
# Whether an ensemble makes the map itself; before version 6 it always did.
PREDICTED: dict[str, Kind] = {"prediction": Words(PREDICTIONS)}
# Settings of training that there were not before version 5: no network had trees beside it.
LATER_TRAINING = ("trees_share",)


def read_manifest(text: str | bytes, path: str) -> dict[str, Any]:
    """Return what a manifest holds, all of it as it should be; `path` is for messages only.

    Raises
    ------
    InputError
        If it is no manifest, is of a version that is not known, or lacks a key or holds one that no run wrote.
    """
    try:
        head = parsed(text, Record({}, is_open=True))
        if "schema" not in head:
            raise SchemaError(say("'schema' is missing"))
        version = head["schema"]
        Whole(1).check(version, "schema")
        if version > MANIFEST_SCHEMA:
            raise InputError(
                say(
                    "The manifest '{path}' is of version {version}, and this plugin reads those up to {known}: update "
                    "the plugin.",
                    path=path,
                    version=version,
                    known=MANIFEST_SCHEMA,
                )
            )
        Record({"parameters": Record({"network": Words(tuple(NETWORKS))}, is_open=True)}, is_open=True).check(head)
        _manifest(version, head["parameters"]["network"]).check(head)
        seed = head["parameters"]["split"]["seed"]
        for key, other in (
            ("seed", head["seed"]),
            ("parameters.training.seed", head["parameters"]["training"]["seed"]),
        ):
            if other != seed:
                raise SchemaError(
                    say(
                        "'{key}' is {other}, but 'parameters.split.seed' is {seed}, and a run has one seed",
                        key=key,
                        other=other,
                        seed=seed,
                    )
                )
    except SchemaError as error:
        raise InputError(
            say(
                "The manifest '{path}' is damaged ({what}): choose a manifest.json as a run of this version or an "
                "earlier one wrote it.",
                path=path,
                what=error.sentence,
            )
        ) from error
    return dict(head)


def _manifest(version: int, network: str) -> Record:
    inventory = _since(version, VECTOR, ((WITH_INVENTORIES, INVENTORY), (WITH_DATES, DATED)))
    inputs: dict[str, Kind] = {
        "factors": ListOf(Record({**RASTER, "name": Words(), "categorical": Flag()}), 1),
        "landslides": inventory,
        "study_area": OrNull(Record(VECTOR)),
        "categorical": ListOf(Words(is_filled=True)),
        "reference": OrNull(Record(RASTER)),
        "labels": TableOf(TableOf(Words(), is_numbered=True)),
    }
    known: dict[str, Kind] = {
        "schema": Whole(1, MANIFEST_SCHEMA),
        "title": Words(),
        "inputs": _since(version, inputs, ((WITH_INVENTORIES, LATER), (WITH_RESAMPLING, RESAMPLED))),
        "parameters": _parameters(network, version),
        "seed": Whole(0, HIGHEST_SEED),
        "results": TableOf(OrNull(Number())),
        "versions": TableOf(Words()),
        "outputs": TableOf(Record({"file": Words(is_filled=True), "digest": OrNull(Words())})),
    }
    return _with(known, {"imprint": Record(IMPRINT)}, version >= WITH_IMPRINT)


def _since(version: int, first: Mapping[str, Kind], later: Sequence[tuple[int, Mapping[str, Kind]]]) -> Record:
    """Return what a record of a manifest holds: the keys of the `first` version, and later ones from theirs on."""
    known, more = dict(first), dict[str, Kind]()
    for since, keys in later:
        (known if version >= since else more).update(keys)
    return Record(known, more)


def _with(known: Mapping[str, Kind], later: Mapping[str, Kind], is_needed: bool) -> Record:
    """Return what holds the keys of `known`, and those of `later` too, if they are needed."""
    return Record({**known, **later}) if is_needed else Record(dict(known), dict(later))


def _parameters(network: str, version: int) -> Record:
    classes = Whole(FEWEST_WANTED, MOST_WANTED)
    negatives: dict[str, Kind] = {
        "strategy": Words((*STRATEGY_NAMES, GIVEN)),
        "ratio": Number(LOWEST_RATIO, HIGHEST_RATIO),
        "minimum_distance": Number(0),
        **{setting.name: setting.stored for setting in strategy_settings()},
    }
    split: dict[str, Kind] = {
        "method": Words(SPLITS),
        "train_share": Number(LOWEST_SHARE, HIGHEST_SHARE),
        "seed": Whole(0, HIGHEST_SEED),
        "block_size": OrNull(Number(0)),
    }
    known: dict[str, Kind] = {
        "network": Words(tuple(NETWORKS)),
        "training": _training(network, version),
        "negatives": Record(negatives),
        "split": _with(split, SPLIT_BY_TIME, version >= WITH_DATES),
        "classes": classes,
        "alpha": Number(LOWEST_ALPHA, HIGHEST_ALPHA),
        "information_value_from_all_landslides": Flag(),
        "zones": classes,
        "folds": Whole(0, MOST_FOLDS),
        "screen": Flag(),
        "threshold": OrNull(Number(0, 1)),
    }
    later = (
        (WITH_IMPRINT, LATER_SETTINGS),
        (WITH_FINAL, FINAL_SETTINGS),
        (WITH_DATES, LIMITS),
        (WITH_PREDICTION, PREDICTED),
    )
    return _since(version, known, later)


def _training(network: str, version: int) -> Record:
    stored = find_network(network).settings_type.stored()
    if version >= WITH_FINAL:
        return stored
    known = {name: kind for name, kind in stored.keys.items() if name not in LATER_TRAINING}
    return Record(known, {name: kind for name, kind in stored.keys.items() if name in LATER_TRAINING})
