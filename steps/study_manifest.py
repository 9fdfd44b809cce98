"""The manifest of a run of the whole workflow."""

from __future__ import annotations

from pathlib import Path

from ..geodata.vectors import read_vector
from .label_tables import read_labels
from .manifest import file_digest, manifest_text, vector_entry, versions
from .study import StudyInputs, StudyResult, StudySettings, parameters_of, results_of


def write_manifest(result: StudyResult, inputs: StudyInputs, settings: StudySettings) -> None:
    """Write inputs with digests, every parameter, versions, seed, figures and outputs of a run."""
    content = {
        "schema": 1,
        "title": inputs.title,
        "inputs": {
            "factors": [{"path": s.path, "name": s.name, "digest": file_digest(s.path)} for s in inputs.factors],
            "landslides": vector_entry(inputs.landslides, read_vector(inputs.landslides)),
            "study_area": inputs.study_area and vector_entry(inputs.study_area, read_vector(inputs.study_area)),
            "categorical": list(inputs.categorical),
            "reference": inputs.reference,
            "labels": {name: read_labels(table) for name, table in inputs.labels.items()},
        },
        "parameters": parameters_of(settings, result.training),
        "seed": settings.split.seed,
        "results": results_of(result),
        "versions": versions(),
        "outputs": {
            name: {"file": file, "digest": file_digest(result.folder / file)}
            for name, file in result.files.items()
            if name != "manifest"
        },
    }
    Path(result.path("manifest")).write_text(manifest_text(content), encoding="utf-8")
