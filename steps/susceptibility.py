"""Landslide susceptibility, all steps: from factors and landslides to the zoned map and the report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from ..dependencies import require
from ..errors import ParameterError
from ..feedback import SILENT, Feedback
from ..files import whole_folder
from ..geodata.blocks import local_executor
from ..geodata.class_stack import ClassStack
from ..geodata.landslides import LocatedLandslides
from ..geodata.raster import describe
from ..geodata.stack import FactorStack, open_stack
from ..geodata.vectors import VectorData, points_wkb, read_vector, write_layer
from ..models.registry import find_network
from ..models.settings import Settings
from .classify import ZoneMap, classify
from .cross_validate import FOLD_KINDS, CrossValidation, Study, cross_validate
from .evaluate import Evaluation, evaluate
from .factor_stack import FactorSource, factor_stack
from .information_value import (
    ClassValue,
    class_counts,
    information_value_table,
    write_information_value_map,
    write_information_value_table,
)
from .landslide_input import landslides_on
from .negative_samples import NegativeSettings, choose_negatives
from .predict import predict
from .reclassify import reclassify
from .samples import Samples, write_samples
from .split import SplitSettings, training_part
from .train import TrainingResult, train
from .training_samples import assemble
from .zone_table import ZoneRow, zone_table

# Shares of the run's time, measured on the demo basin with the CNN.
STAGES = {
    "stack": 0.06, "classes": 0.10, "information value": 0.05, "samples": 0.04, "training": 0.30, "prediction": 0.25,
    "zones": 0.04, "evaluation": 0.06, "folds": 0.0, "report": 0.10,
}  # fmt: skip
FOLD_WEIGHT = 0.35  # of one fold, in the same unit


@dataclass(frozen=True)
class StudySettings:
    """Settings of the whole workflow.

    Attributes
    ----------
    network : str
        'logistic' or 'cnn'.
    training : Settings or None
        Of the network's own class; its defaults if None.
    negatives : NegativeSettings
        Its map and seed are filled in by the run.
    split : SplitSettings
    classes : int
        Classes of each continuous factor for the information value.
    alpha : float
        Smoothing of information values, 0 = the paper's formula.
    from_all : bool
        Information values from all landslides (the paper's order), not from training landslides only.
    zones : int
        Zones of the map.
    folds : int
        Folds of cross-validation, random and spatial; 0 = none.
    """

    network: str = "logistic"
    training: Settings | None = None
    negatives: NegativeSettings = field(default_factory=NegativeSettings)
    split: SplitSettings = field(default_factory=SplitSettings)
    classes: int = 5
    alpha: float = 0.0
    from_all: bool = False
    zones: int = 5
    folds: int = 0

    def __post_init__(self) -> None:
        find_network(self.network)
        if self.folds and not 2 <= self.folds <= 100:
            raise ParameterError(f"The number of folds is {self.folds}: choose 0 for none, or 2 to 100.")


@dataclass(frozen=True)
class StudyResult:
    """What a run made: file names by what they are, and what it found."""

    folder: Path
    files: dict[str, str]
    stack: FactorStack
    located: LocatedLandslides
    table: list[ClassValue]
    samples: Samples
    training: TrainingResult
    zones: ZoneMap
    zone_rows: list[ZoneRow]
    evaluation: Evaluation
    validations: list[CrossValidation]
    messages: list[str]

    def path(self, name: str) -> str:
        """Return the path of one of `files`."""
        return str(self.folder / self.files[name])


FILES = {
    "stack": "stack.tif",
    "classes": "classes.tif",
    "information_value": "information_value.tif",
    "information_value_table": "information_value.csv",
    "non_landslides": "non_landslides.gpkg",
    "samples": "samples.gpkg",
    "network": "network.onnx",
    "susceptibility": "susceptibility.tif",
    "zones": "zones.tif",
    "zone_table": "zone_table.csv",
    "map": "map.png",
    "report": "report.html",
    "manifest": "manifest.json",
}


def susceptibility(
    factors: Sequence[FactorSource | str] | str,
    landslides: VectorData | str,
    output_folder: str,
    settings: StudySettings | None = None,
    *,
    categorical: Sequence[str] = (),
    reference: str | None = None,
    study_area: VectorData | str | None = None,
    title: str = "",
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> StudyResult:
    """Run every step into one folder.

    Landslides are split first; information values, non-landslides, scaling and network see the training landslides
    only. The folder's files appear when all of them are complete.

    Parameters
    ----------
    factors : path, or sequence of FactorSource or path
        One factor stack, or the rasters to stack.
    landslides : vector data or path
    output_folder : path
        Files of earlier runs of the same names are replaced; others are left alone.
    settings : StudySettings, optional
    categorical, reference, study_area
        As in `factor_stack`.
    title : str
        What the area is called in the report.

    Returns
    -------
    StudyResult
    """
    from .study_report import write_map, write_report

    settings = settings or StudySettings()
    for package in (*find_network(settings.network).packages, "onnx", "onnxruntime", "matplotlib", "jinja2"):
        require(package)  # before hours of work, not after
    landslide_data = read_vector(landslides)
    log = _Log(feedback)
    stages = _stages(log, settings)
    names = dict(FILES)
    with whole_folder(Path(output_folder)) as folder:

        def at(name: str) -> str:
            return str(folder / names[name])

        stack = _stack(factors, at("stack"), categorical, reference, study_area, threads, stages["stack"])
        if stack.path != at("stack"):
            del names["stack"]
        class_stack = reclassify(
            stack, at("classes"), classes=settings.classes, threads=threads, feedback=stages["classes"]
        )
        located = landslides_on(landslide_data, stack.info, feedback=log)
        counts = class_counts(class_stack, threads=threads, feedback=stages["information value"].part(0, 0.5))
        table = _information_value(
            class_stack, counts, located, settings, at, threads, stages["information value"].part(0.5, 1)
        )
        samples = _samples(stack, located, settings, at, threads, stages["samples"])
        trained = train(
            samples, at("network"), network=settings.network, settings=settings.training, feedback=stages["training"]
        )
        predict(stack, at("network"), at("susceptibility"), threads=threads, feedback=stages["prediction"])
        zones = classify(
            at("susceptibility"), at("zones"), zones=settings.zones, threads=threads, feedback=stages["zones"]
        )
        rows = zone_table(at("zones"), landslide_data, at("zone_table"), threads=threads)
        evaluation = evaluate(
            at("susceptibility"), samples, landslide_data, information_value=at("information_value"),
            blocks=settings.split.blocks, seed=settings.split.seed, threads=threads, feedback=stages["evaluation"],
        )  # fmt: skip
        study = Study(
            stack, class_stack, counts, located, settings.network, settings.training, settings.negatives,
            settings.alpha, settings.split,
        )  # fmt: skip
        validations = _validations(study, settings.folds, threads, stages["folds"])
        result = StudyResult(
            folder, names, stack, located, table, samples, trained, zones, rows, evaluation, validations, log.messages
        )
        log.check()
        write_map(result, title)
        write_report(result, settings, title)
        _write_manifest(result, settings, factors, landslide_data, landslides, categorical, reference, study_area, title)
        stages["report"].progress(1)
    folder = Path(os.path.abspath(output_folder))
    stack_now = open_stack(str(folder / names["stack"])) if "stack" in names else stack
    return replace(result, folder=folder, stack=stack_now, zones=replace(zones, path=str(folder / names["zones"])))


class _Log(Feedback):
    """Passes everything on, each message once, and keeps the warnings for the report."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self.messages: list[str] = []
        self._told: set[str] = set()

    def progress(self, fraction: float) -> None:
        self._feedback.progress(fraction)

    def info(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            self._feedback.info(text)

    def warning(self, text: str) -> None:
        if text not in self.messages:
            self.messages.append(text)
            self._feedback.warning(text)

    def cancelled(self) -> bool:
        return self._feedback.cancelled()


def _stages(feedback: Feedback, settings: StudySettings) -> dict[str, Feedback]:
    weights = dict(STAGES, folds=FOLD_WEIGHT * settings.folds * len(FOLD_KINDS))
    bounds = np.concatenate([[0.0], np.cumsum(list(weights.values()))]) / sum(weights.values())
    return {name: feedback.part(float(a), float(b)) for name, a, b in zip(weights, bounds, bounds[1:])}


def _stack(factors, output, categorical, reference, study_area, threads, feedback: Feedback) -> FactorStack:
    if isinstance(factors, (str, os.PathLike)):
        factors = [FactorSource(str(factors))]
    only = factors[0] if len(factors) == 1 else None
    path = only.path if isinstance(only, FactorSource) else only
    if path and study_area is None and reference is None and not categorical:
        info = describe(path)
        if len(info.bands) > 1 and all("KIND" in band.metadata for band in info.bands):
            return open_stack(path)  # a stack already
    return factor_stack(
        factors, output, categorical=categorical, reference=reference, study_area=study_area, threads=threads,
        feedback=feedback,
    ).stack  # fmt: skip


def _information_value(
    class_stack: ClassStack, counts, located: LocatedLandslides, settings: StudySettings, at, threads, feedback
) -> list[ClassValue]:
    cells = located.cell
    if not settings.from_all:
        cells = training_part(cells, class_stack.info.grid, settings.split)
    table = information_value_table(class_stack, counts, cells, alpha=settings.alpha)
    write_information_value_map(class_stack, table, at("information_value"), threads=threads, feedback=feedback)
    write_information_value_table(table, at("information_value_table"))
    return table


def _samples(stack: FactorStack, located, settings: StudySettings, at, threads, feedback: Feedback) -> Samples:
    negatives = replace(settings.negatives, information_value=at("information_value"), seed=settings.split.seed)
    count = int(round(negatives.ratio * np.unique(located.cell).size))
    with local_executor(threads) as executor:
        chosen = choose_negatives(executor, stack, located, count, negatives, feedback=feedback.part(0, 0.7)).index
    chosen = np.sort(chosen)  # as 'Build training samples' has them: mini-batches depend on the order
    x, y = stack.grid.centres(chosen)
    fields = {"label": np.zeros(count, np.int64), "strategy": [negatives.strategy] * count}
    write_layer(
        at("non_landslides"), "non_landslides", fields, points_wkb(x, y), crs=stack.grid.crs, geometry_type="Point"
    )
    samples = assemble(
        stack, located.cell, chosen, [negatives.strategy] * count, settings.split, feedback.part(0.7, 1)
    )
    write_samples(samples, at("samples"))
    return samples


def _validations(study: Study, folds: int, threads, feedback: Feedback) -> list[CrossValidation]:
    if not folds:
        return []
    parts = zip(FOLD_KINDS, (feedback.part(0, 0.5), feedback.part(0.5, 1)))
    return [cross_validate(study, kind, folds, threads=threads, feedback=part) for kind, part in parts]


def _write_manifest(
    result: StudyResult, settings, factors, landslide_data, landslides, categorical, reference, study_area, title
) -> None:
    from .manifest import file_digest, manifest_text, vector_entry, versions

    sources = [factors] if isinstance(factors, (str, os.PathLike)) else list(factors)
    paths = [s.path if isinstance(s, FactorSource) else str(s) for s in sources]
    names = [s.name if isinstance(s, FactorSource) else "" for s in sources]
    content = {
        "schema": 1,
        "title": title,
        "inputs": {
            "factors": [{"path": p, "name": n, "digest": file_digest(p)} for p, n in zip(paths, names)],
            "landslides": vector_entry(landslides, landslide_data),
            "study_area": None if study_area is None else vector_entry(study_area, read_vector(study_area)),
            "categorical": list(categorical),
            "reference": reference,
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
    (result.folder / result.files["manifest"]).write_text(manifest_text(content), encoding="utf-8")


def parameters_of(settings: StudySettings, training: TrainingResult) -> dict:
    """Return every setting of a run as plain data."""
    negatives = {k: v for k, v in settings.negatives.__dict__.items() if k not in ("information_value", "seed")}
    return {
        "network": settings.network,
        "training": training.trained.settings.to_dict(),
        "negatives": negatives,
        "split": dict(settings.split.__dict__),
        "classes": settings.classes,
        "alpha": settings.alpha,
        "information_value_from_all_landslides": settings.from_all,
        "zones": settings.zones,
        "folds": settings.folds,
    }


def results_of(result: StudyResult) -> dict:
    """Return the figures of a run as plain data."""
    figures = {
        "auc_paper": result.evaluation.paper.auc,
        "auc_common": result.evaluation.common.auc,
        "auc_common_low": result.evaluation.common.auc_low,
        "auc_common_high": result.evaluation.common.auc_high,
        "auc_information_value": result.evaluation.information_value.auc,
        "success_rate_area": result.evaluation.success.area_under,
        "prediction_rate_area": result.evaluation.prediction.area_under,
        "goodness_of_variance_fit": result.zones.gvf,
        "very_high_pct": result.zone_rows[-1].area_pct,
    }
    for validation in result.validations:
        figures[f"auc_paper_{validation.kind}_folds"] = validation.auc_paper
        figures[f"auc_common_{validation.kind}_folds"] = validation.auc_common
    return figures
