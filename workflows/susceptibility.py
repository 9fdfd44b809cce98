"""Landslide susceptibility, all steps: from factors and landslides to the zoned map and the report."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..dependencies import FOR_REPORTS, require_all
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input, whole_folder
from ..geodata.stack import open_stack
from ..geodata.vectors import VectorData
from ..geodata.workers import open_workers
from ..lists import items
from ..models.registry import packages_of
from ..reports.evaluation_words import FIGURES_OF
from ..reports.summary import spatial_words
from ..reports.susceptibility import study_caveats, write_map, write_report
from ..sentences import say
from ..steps.negative_samples import check_not_given
from ..study.factor_source import FactorSource
from ..study.imprint import Imprint
from ..study.inventory import Inventory
from ..study.run import FILE_NAMES, StudyInputs, StudyResult, StudySettings
from ..study.strategies.registry import GIVEN
from ..workers import WorkersLike
from .run_log import RunLog
from .study_manifest import write_manifest
from .study_run import StudyRun

if TYPE_CHECKING:
    pass


def susceptibility(
    factors: Sequence[FactorSource | str] | str,
    landslides: Inventory | VectorData | str,
    output_folder: str,
    settings: StudySettings | None = None,
    *,
    categorical: Sequence[str] | str = (),
    reference: str | None = None,
    study_area: VectorData | str | None = None,
    labels: Mapping[str, Mapping[int, str] | str] | None = None,
    title: str = "",
    negatives: VectorData | str | None = None,
    nodata: Mapping[str, float | Sequence[float]] | None = None,
    imprint: Imprint | None = None,
    resampling: Mapping[str, str] | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> StudyResult:
    """Run every step into one folder.

    Landslides are split first; what is tested, with its information values, non-landslides and scaling, sees the
    training landslides only. Then all of it is made anew from all landslides, and that model makes the map, unless
    `settings.final` is 'share'. The folder's files appear when all of them are complete.

    Parameters
    ----------
    factors : path, or sequence of FactorSource or path
        One factor stack, or the rasters to stack.
    landslides : Inventory, vector data or path
    output_folder : path
        Files of earlier runs of the same names are replaced; others are left alone.
    settings : StudySettings, optional
    categorical, reference, study_area, labels, nodata, resampling
        As in `factor_stack`.
    title : str
        What the area is called in the report.
    negatives : vector data or path, optional
        Own points of places without landslides. They are taken instead of a strategy's, all of them but those on a
        landslide's cell; the ratio counts for nothing.
    imprint : Imprint, optional
        Author, organisation and logo, which report and map bear.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Returns
    -------
    StudyResult

    Examples
    --------
    >>> settings = api.StudySettings(network="logistic", folds=0)
    >>> factors = ["basin/factors/slope.tif", "basin/factors/relief.tif", "basin/factors/ndvi.tif"]
    >>> result = api.susceptibility(factors, "basin/landslides.gpkg", "run", settings)
    >>> result.evaluation.common.auc > 0.5, sorted(p.name for p in result.folder.glob("*.html"))
    (True, ['report.html'])
    """
    settings = (settings or StudySettings()).with_one_seed()
    require_all(*packages_of(settings.network), *FOR_REPORTS)  # before hours of work, not after
    if isinstance(factors, (str, os.PathLike)):
        factors = [str(factors)]
    if negatives is None:
        check_not_given([settings.negatives.strategy])
    else:
        settings = replace(settings, negatives=replace(settings.negatives, strategy=GIVEN))
    sources = tuple(s if isinstance(s, FactorSource) else FactorSource(str(s)) for s in factors)
    for name in FILE_NAMES:
        check_not_an_input(
            Path(output_folder) / name,
            [sources, landslides, reference, study_area, negatives, labels, settings, imprint],
        )
    inputs = StudyInputs(
        factors=sources,
        landslides=landslides,
        categorical=tuple(items(categorical)),
        reference=reference,
        study_area=study_area,
        labels=labels or {},
        title=title,
        negatives=negatives,
        nodata=nodata or {},
        imprint=imprint or Imprint(),
        resampling=resampling or {},
    )
    with whole_folder(Path(output_folder), FILE_NAMES) as folder, open_workers(workers, feedback) as workers:
        log = RunLog(feedback)
        run = StudyRun(inputs, settings, folder, workers, log, strict)
        result = run.result()
        settings = replace(settings, split=result.split)  # as it was done, with the block size
        log.check()
        stage = run.begin("report")
        write_map(result, title, settings.palette)
        write_report(result, settings, title, stage.part(0.2, 1))
        write_manifest(result, inputs, settings)
        if not result.evaluation.is_of_map:
            feedback.info(FIGURES_OF)
        feedback.info(spatial_words(result.evaluation, result.validations, result.beside))
        for text in study_caveats(result, settings)[1:]:  # on a server only the log may be seen
            feedback.warning(text)
    feedback.progress(1)
    whole = Path(os.path.abspath(output_folder))
    trained_on = next((result.files[key] for key in ("screened", "stack") if key in result.files), None)
    stack = open_stack(str(whole / trained_on)) if trained_on else result.stack
    zones = replace(result.zones, path=str(whole / result.files["zones"]))
    result = replace(result, folder=whole, stack=stack, zones=zones)
    feedback.info(say("Report: {path}", path=result.path("report")))
    feedback.info(say("Map: {path}, as a picture {picture}", path=result.path("zones"), picture=result.path("map")))
    feedback.info(say("Model file: {path}", path=result.path("network")))
    return result
