"""The same run again: inputs and settings of the whole workflow from the manifest of an earlier one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input, check_place
from ..geodata.vectors import VectorData, read_vector
from ..models.registry import find_network
from ..sentences import say, semicolons
from ..study.factor_settings import values_of
from ..study.factor_source import FactorSource
from ..study.imprint import Imprint
from ..study.inventory import Inventory
from ..study.manifest import dates_digest, raster_entry, vector_digest, versions
from ..study.manifest_schema import read_manifest
from ..study.negatives import NegativeSettings
from ..study.prediction import EXACT
from ..study.run import FILE_NAMES, SHARE, StudyInputs, StudyResult, StudySettings
from ..study.split import SplitSettings
from ..study.zones import ZoneLimits
from ..workers import WorkersLike
from .susceptibility import susceptibility


def study_from_manifest(
    path: str,
    *,
    landslides: VectorData | str | None = None,
    study_area: VectorData | str | None = None,
    negatives: VectorData | str | None = None,
) -> tuple[StudyInputs, StudySettings]:
    """Check the inputs of the run that a manifest describes, and return inputs and settings.

    Parameters
    ----------
    path : path
        `manifest.json` of `susceptibility`.
    landslides, study_area, negatives : vector data or path, optional
        Instead of the file that the manifest names: for a layer that was not in a file, or only selected features.
        Their content must be the same.

    Raises
    ------
    InputError
        If the file is no manifest, lacks anything that the run was set to, or an input is missing or has changed.
    """
    content = _read(path)
    given = content["inputs"]
    settings = _settings(content["parameters"], path)
    factors = tuple(FactorSource(_raster(entry), entry["name"], entry["categorical"]) for entry in given["factors"])
    area, own = given["study_area"], given.get("negatives")
    inputs = StudyInputs(
        factors=factors,
        landslides=_landslides(given["landslides"], landslides),
        negatives=_vector(own, negatives, "NEGATIVES") if own else None,
        categorical=tuple(given["categorical"]),
        reference=_raster(given["reference"]) if given["reference"] else None,
        study_area=_vector(area, study_area, "STUDY_AREA") if area else None,
        labels={name: {int(value): label for value, label in table.items()} for name, table in given["labels"].items()},
        title=content["title"],
        nodata={name: values_of(values) for name, values in given.get("nodata", {}).items()},
        imprint=_imprint(content.get("imprint")),
        resampling=given.get("resampling", {}),
    )
    return inputs, settings


def _imprint(entry: Mapping[str, Any] | None) -> Imprint:
    if entry is None:  # manifests before there was one
        return Imprint()
    logo = entry["logo"]
    return Imprint(entry["author"], entry["organisation"], "" if logo is None else logo["path"])


def _read(path: str) -> Mapping[str, Any]:
    try:
        text = Path(path).read_bytes()
    except OSError as error:
        raise InputError(
            say(
                "The manifest '{path}' cannot be read ({reason}): choose a run's manifest.json.",
                path=path,
                reason=error,
            )
        ) from error
    return read_manifest(text, path)


def _settings(parameters: Mapping[str, Any], path: str) -> StudySettings:
    known = dict(parameters)
    known["from_all"] = known.pop("information_value_from_all_landslides")
    known["lowest_weight"] = known.pop("threshold")
    known.setdefault("final", SHARE)  # all that there was before version 5
    known.setdefault("prediction", EXACT)  # likewise before version 6
    known.setdefault("applicability", False)  # manifests before there was one
    try:
        known["training"] = find_network(known["network"]).settings_type.from_dict(known["training"])
        known["negatives"] = NegativeSettings.from_dict(known["negatives"])
        known["split"] = SplitSettings(**known["split"])
        limits = known.get("zone_limits")
        known["zone_limits"] = ZoneLimits(tuple(limits["inner"]), limits["source"]) if limits else None
        return StudySettings(**known)
    except ParameterError as error:  # each is in its range
        why = error.sentence
        raise InputError(
            say("The manifest '{path}' holds what a run cannot be set to. {why}", path=path, why=why)
        ) from error


def _raster(entry: Mapping[str, Any]) -> str:
    path = entry["path"]
    if _is_gone(path):
        raise InputError(
            say("The raster '{path}', which the manifest names, is not there: bring it back to that place.", path=path)
        )
    if raster_entry(path)["digest"] != entry["digest"]:
        raise InputError(
            say("The raster '{path}' is not what it was in the manifest's run: bring the same file back.", path=path)
        )
    return path


def _is_gone(path: str) -> bool:
    """Whether a path of a manifest is that of a file, and there is none; others are left to what opens them."""
    file = path.partition("|")[0]
    return os.path.isabs(file) and not file.startswith("/vsi") and not os.path.exists(file)


def _landslides(entry: Mapping[str, Any], given: VectorData | str | None) -> Inventory | VectorData:
    chosen = Inventory("")
    if "class_field" in entry:  # manifests before there were class fields have none
        field = entry.get("date_field", "")  # those before there were dates
        chosen = Inventory("", entry["class_field"], entry["landslide_value"], entry["count_parts"], field)
    data = _vector(entry, given, "LANDSLIDES", chosen)
    return data if chosen.is_plain else replace(chosen, given=data)


def _vector(
    entry: Mapping[str, Any], given: VectorData | str | None, name: str, chosen: Inventory | None = None
) -> VectorData:
    path = entry["path"]
    if given is None and not path:
        raise InputError(
            say("The run of the manifest was given a layer that is in no file: give it as {name}.", name=name)
        )
    if given is None and _is_gone(path):
        raise InputError(
            say(
                "The layer '{path}', which the manifest names, is not there: bring it back to that place, or give it "
                "as {name}.",
                path=path,
                name=name,
            )
        )
    data = read_vector(path if given is None else given)
    digested = data if chosen is None else replace(chosen, given=data).landslides()
    if chosen is not None and dates_digest(digested) != entry.get("dates"):
        raise InputError(
            say(
                "The field '{field}' does not hold the landslides' dates that it held in the run of the manifest: "
                "bring these back.",
                field=chosen.date_field,
            )
        )
    if vector_digest(digested) != entry["digest"]:
        if given is None:
            raise InputError(
                say(
                    "The layer '{path}' does not hold the features that it held in the run of the manifest ({then:,} "
                    "then, {now:,} now): bring them back, or give {name} with the same selection.",
                    path=path,
                    then=entry["features"],
                    now=len(digested),
                    name=name,
                )
            )
        raise InputError(
            say(
                "The layer given as {name} does not hold the features that it held in the run of the manifest "
                "({then:,} then, {now:,} now): bring them back, or give {name} with the same selection.",
                then=entry["features"],
                now=len(digested),
                name=name,
            )
        )
    return data if given is not None else replace(data, source=path)


def _imprint_now(then: Imprint, given: Imprint, feedback: Feedback) -> Imprint:
    """Return the imprint of the manifest with what is given instead, and without a logo that is gone."""
    logo = given.logo or then.logo
    if logo and not given.logo and not os.path.isfile(logo):
        feedback.warning(
            say("The logo '{path}', which the manifest names, is not there, so the report bears none.", path=logo)
        )
        logo = ""
    return Imprint(given.author or then.author, given.organisation or then.organisation, logo)


def repeat_run(
    manifest: str,
    output_folder: str,
    *,
    landslides: VectorData | str | None = None,
    study_area: VectorData | str | None = None,
    negatives: VectorData | str | None = None,
    title: str = "",
    imprint: Imprint | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> StudyResult:
    """Repeat the run of a manifest, into another folder; see `study_from_manifest`.

    With the same versions of all packages the outputs are the same; a warning says which versions differ. Each part of
    `imprint` takes the place of the manifest's where it is given. A logo that is gone is left out, with a warning.

    Examples
    --------
    >>> settings = api.StudySettings(network="logistic", folds=0)
    >>> first = api.susceptibility(["stack.tif"], "basin/landslides.gpkg", "first", settings)
    >>> second = api.repeat_run("first/manifest.json", "second")
    >>> first.evaluation.common.auc == second.evaluation.common.auc
    True
    """
    for name in FILE_NAMES:
        check_not_an_input(Path(output_folder) / name, [manifest, imprint])
        check_place(Path(output_folder) / name)  # before the inputs are read and compared
    inputs, settings = study_from_manifest(manifest, landslides=landslides, study_area=study_area, negatives=negatives)
    then, now = _read(manifest)["versions"], versions()
    changed = [
        say("{name} {then} then, {now} now", name=name, then=then[name], now=now.get(name, say("none")))
        for name in then
        if then[name] != now.get(name)
    ]
    if changed:
        feedback.warning(
            say(
                "Other versions than in the manifest's run, so figures may differ: {changed}.",
                changed=semicolons(changed),
            )
        )
    return susceptibility(
        inputs.factors,
        inputs.landslides,
        output_folder,
        settings,
        categorical=inputs.categorical,
        reference=inputs.reference,
        study_area=inputs.study_area,
        labels=inputs.labels,
        title=title or inputs.title,
        negatives=inputs.negatives,
        nodata=inputs.nodata,
        imprint=_imprint_now(inputs.imprint, imprint or Imprint(), feedback),
        resampling=inputs.resampling,
        strict=strict,
        workers=workers,
        feedback=feedback,
    )
