"""The manifest of a run of the whole workflow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..files import write_whole
from ..geodata.raster import describe
from ..geodata.vectors import VectorData, read_vector
from ..study.factor_names import band_names
from ..study.factor_settings import values_of
from ..study.factor_source import FactorSource
from ..study.imprint import Imprint
from ..study.inventory import Inventory, inventory_of
from ..study.label_tables import read_labels
from ..study.manifest import absolute, dates_digest, file_digest, manifest_text, raster_entry, vector_entry, versions
from ..study.manifest_schema import MANIFEST_SCHEMA
from ..study.run import StudyInputs, StudyResult, StudySettings, parameters_of, results_of


def write_manifest(result: StudyResult, inputs: StudyInputs, settings: StudySettings) -> None:
    """Write inputs with digests, every parameter, versions, seed, figures and outputs of a run."""
    area, own = inputs.study_area, inputs.negatives
    content = {
        "schema": MANIFEST_SCHEMA,
        "title": inputs.title,
        "imprint": _imprint_entry(inputs.imprint),
        "inputs": {
            "factors": _factor_entries(inputs.factors),
            "landslides": _landslides_entry(inputs.landslides),
            "study_area": None if area is None else vector_entry(area, read_vector(area)),
            "negatives": None if own is None else vector_entry(own, read_vector(own)),
            "categorical": list(inputs.categorical),
            "reference": raster_entry(inputs.reference) if inputs.reference else None,
            "labels": {name: read_labels(table) for name, table in inputs.labels.items()},
            "nodata": {name: values_of(values) for name, values in inputs.nodata.items()},
            "resampling": dict(inputs.resampling),
        },
        "parameters": parameters_of(settings, result),
        "seed": settings.split.seed,
        "results": results_of(result),
        "versions": versions(),
        "outputs": {
            name: {"file": file, "digest": file_digest(result.folder / file)}
            for name, file in result.files.items()
            if name != "manifest"
        },
    }
    write_whole(result.path("manifest"), manifest_text(content).encode("utf-8"))


def _imprint_entry(imprint: Imprint) -> dict[str, Any]:
    logo = {"path": absolute(imprint.logo), "digest": file_digest(imprint.logo)} if imprint.logo else None
    return {"author": imprint.author, "organisation": imprint.organisation, "logo": logo}


def _factor_entries(sources: Sequence[FactorSource]) -> list[dict[str, Any]]:
    """Return what the manifest says of the factors: under the names that they had, whatever layers they were."""
    names = band_names(sources, [describe(source.path) for source in sources])
    return [
        {
            **raster_entry(source.path),
            "name": names[place][0] if len(names[place]) == 1 else "",
            "categorical": source.categorical,
        }
        for place, source in enumerate(sources)
    ]


def _landslides_entry(landslides: Inventory | VectorData | str) -> dict[str, Any]:
    """Return what the manifest says of the inventory: digest and number are of its landslides alone."""
    inventory = inventory_of(landslides)
    data = inventory.landslides()
    return {
        **vector_entry(inventory.given, data),
        "class_field": inventory.class_field,
        "landslide_value": str(inventory.landslide_value),
        "count_parts": inventory.parts,
        "date_field": inventory.date_field,
        "dates": dates_digest(data),
    }
