"""Landslide susceptibility, all steps: from factors and landslides to the zoned map and the report."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..dependencies import FOR_REPORTS, require_all
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input, scratch_folder, whole_folder
from ..geodata.cell_values import values_at
from ..geodata.class_stack import ClassStack
from ..geodata.landslides import LocatedLandslides
from ..geodata.raster import describe
from ..geodata.stack import FactorStack, open_stack
from ..geodata.stack_subset import write_subset
from ..geodata.vectors import VectorData
from ..geodata.workers import open_workers
from ..lists import items
from ..models.registry import packages_of
from ..models.session import PredictionSession
from ..reports.evaluation_words import FIGURES_OF
from ..reports.imprint import given_logo
from ..reports.summary import spatial_words
from ..reports.susceptibility import study_caveats, write_map, write_report
from ..sentences import Sentence, commas, say
from ..steps.applicability import applicability, inside_at
from ..steps.classify import classify
from ..steps.evaluate_map import evaluate_map
from ..steps.evaluate_model import evaluate_model
from ..steps.explain import explain_held_out
from ..steps.factor_importance import factor_importance
from ..steps.factor_stack import factor_stack
from ..steps.information_value import (
    counts_and_classes,
    information_value_table,
    tell_empty_classes,
    write_information_value_map,
    write_information_value_table,
)
from ..steps.negative_samples import check_not_given, negatives_of_run, write_negatives
from ..steps.predict import predict
from ..steps.reclassify import reclassify
from ..steps.screen_factors import write_screening_table
from ..steps.train import train
from ..steps.training_samples import assemble
from ..steps.zone_table import held_out_rows, write_zone_table, zone_table
from ..study.applicability import Applicability, tests_by_side
from ..study.candidate import Candidate, reach_of
from ..study.evaluation import Evaluation
from ..study.evaluation_table import write_evaluation
from ..study.explanation import write_explanation_table
from ..study.factor_names import band_names
from ..study.factor_source import FactorSource
from ..study.folds import FOLD_KINDS, CrossValidation, possible_kinds
from ..study.held_out_blocks import blocks_held_out_by
from ..study.held_out_table import write_held_out
from ..study.importance import ImportanceResult
from ..study.imprint import Imprint
from ..study.information_value import ClassValue, InformationValues
from ..study.inventory import Inventory
from ..study.landslides import landslides_on
from ..study.own_negatives import checked_negatives, given_cells
from ..study.prediction import PredictionSummary
from ..study.preflight.factors import look_at_factors
from ..study.preflight.inventory import check_on_rasters, checked_landslides
from ..study.preflight.rasters import check_crs_of_landslides
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.stacks import check_slope, check_stack
from ..study.run import ALL, FILE_NAMES, FILES, StudyInputs, StudyResult, StudySettings
from ..study.sample_windows import probabilities_at
from ..study.samples import Samples, cells_of, write_samples
from ..study.screening import FEWEST_LANDSLIDES, Screening, screening_of
from ..study.split import (
    BLOCKS,
    check_sides,
    landslide_keys,
    training_part,
    trains,
    used_by,
    with_date,
    with_default_block_size,
)
from ..study.strategies.registry import GIVEN, find_strategy
from ..study.training import TrainingResult
from ..study.zones import ZoneMap, ZoneRow
from ..workers import Workers
from .folds.cross_validate import cross_validate
from .folds.folding import Folding
from .folds.plan import FoldPlan, Screen
from .planned_rasters import planned_of_study
from .stages import begin, seconds_of, stages_of
from .study_manifest import write_manifest

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Scores


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
    workers: Workers | int | None = None,
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
    with whole_folder(Path(output_folder), FILE_NAMES) as folder, open_workers(workers) as workers:
        log = _Log(feedback)
        run = _Run(inputs, settings, folder, workers, log, strict)
        result = run.result()
        settings = replace(settings, split=result.split)  # as it was done, with the block size
        log.check()
        stage = run.begin("report")
        write_map(result, title, settings.palette)
        write_report(result, settings, title, stage.part(0.2, 1))
        write_manifest(result, inputs, settings)
        if not result.evaluation.is_of_map:
            feedback.info(FIGURES_OF)
        feedback.info(spatial_words(result.evaluation, result.validations))
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


class _Run:
    """One run into a folder: the stages in order, each seeing only what it may see."""

    def __init__(
        self, inputs: StudyInputs, settings: StudySettings, folder: Path, workers: Workers, log: _Log, strict: bool
    ) -> None:
        self.remarks, self.strict = Remarks(strict=strict), strict
        self.inputs, self.settings, self.folder, self.workers, self.log = inputs, settings, folder, workers, log
        self.logo = given_logo(inputs.imprint, log)
        self.files = dict(FILES)
        self.landslides = checked_landslides(inputs.landslides, self.remarks)
        self.negatives = None if inputs.negatives is None else checked_negatives(inputs.negatives, self.remarks)
        self.infos = [describe(source.path) for source in inputs.factors]
        self.reference = describe(inputs.reference) if inputs.reference else self.infos[0]
        self.bands = sum(len(info.bands) for info in self.infos)
        check_crs_of_landslides([*self.infos, self.reference], self.landslides.crs)
        cells = self.reference.grid.cells
        self.stages = stages_of(log, seconds_of(cells, self.bands, len(self.landslides), settings))
        skipped = {"stack": self._is_stack(), "applicability": not settings.applicability, "folds": not settings.folds}
        self.skipped = [name for name, is_skipped in skipped.items() if is_skipped]

    def at(self, name: str) -> str:
        """Return the path of an output during the run."""
        return str(self.folder / FILES[name])

    def begin(self, name: str) -> Feedback:
        """Tell the heading of a stage and return its feedback."""
        return begin(self.stages, name, self.skipped)

    def result(self) -> StudyResult:
        """Run every stage."""
        settings, stages, workers = self.settings, self.stages, self.workers
        self._look_at_room()
        self._look_at_layers()
        whole = self._stack()
        check_slope(whole, settings.negatives, self.remarks)
        located = landslides_on(
            self.landslides, whole.info, self.remarks, workers=workers, feedback=stages["classes"].part(0, 0)
        )
        self.given = given_cells(
            self.negatives, whole, located, self.remarks, workers=workers, feedback=stages["classes"].part(0, 0)
        )
        look_at_factors(self.remarks, whole, located, workers)
        self.remarks.tell(self.log)
        by_blocks = settings.split.method == BLOCKS or settings.folds
        sided = used_by(settings.split, located, self.log)
        split = with_default_block_size(
            settings.split, landslide_keys(sided), whole.grid, self.log if by_blocks else SILENT
        )
        split = with_date(split, sided, self.log)
        self.settings = settings = replace(settings, split=split)
        check_sides(sided, whole.grid, split, self.given)  # what cannot be is said before the work
        self.kinds = possible_kinds(FOLD_KINDS, located.date is not None)
        reach = reach_of([Candidate(settings.network, settings.training)])
        Folding.check(whole, sided, split, self.kinds, settings.folds, reach)
        classes = reclassify(
            whole, self.at("classes"), classes=settings.classes, workers=workers, feedback=self.begin("classes")
        )
        plan = FoldPlan(
            stack=whole,
            class_stack=classes,
            class_counts=[],
            located=sided,
            negatives=settings.negatives,
            alpha=settings.alpha,
            split=split,
            screen=Screen(settings.lowest_weight) if settings.screen else None,
            given=self.given,
        )
        screening, stack = self._screening(whole, located)
        # The threads close the map of the test's information values before it is deleted.
        with scratch_folder(self.at("information_value")) as scratch, open_workers(workers):
            values = self._information_values(classes, located, stack.names, scratch)
            samples, of_all = self._samples(whole, stack, sided, located, values)
            is_final = of_all is None  # the model that is tested makes the map
            trained = self._trained(stack, samples, "network" if is_final else "tested_network", "training")
            mapped = self._mapped(stack, located, samples) if is_final else None
            evaluation = self._evaluation(stack, located, samples, values.of_test)
        tested_at = self._tested_at(stack, samples, is_final)
        validations = self._validations(replace(plan, class_counts=values.counts))
        final = None if of_all is None else self._trained(stack, of_all, "network", "final")
        predicted, zones, rows = mapped or self._mapped(stack, located, None)
        if not is_final:
            rows = held_out_rows(rows, evaluation.prediction, evaluation.paper.landslides)
        write_zone_table(self.at("zone_table"), rows)
        importance = factor_importance(
            samples,
            self.at("network" if is_final else "tested_network"),
            self.at("importance"),
            self.at("responses"),
            seed=split.seed,
            labels={factor.name: factor.labels for factor in stack.factors if factor.labels},
            responding=self.at("network"),
            stack=stack,
            workers=workers,
            feedback=self.begin("importance"),
        )
        explanation = explain_held_out(
            samples,
            self.at("network"),
            {factor.name: factor.labels for factor in stack.factors if factor.labels},
            stack=stack,
            seed=split.seed,
            workers=workers,
            feedback=self.begin("contributions"),
        )
        write_explanation_table(self.at("contributions"), explanation)
        area = self._applicability(stack, samples, of_all or samples, importance, evaluation)
        write_evaluation(self.at("evaluation"), evaluation, validations)
        label = samples.label[~samples.train]
        write_held_out(
            self.at("held_out"),
            stack.grid,
            cells=cells_of(samples, stack.grid)[~samples.train],
            label=label,
            probability=tested_at,
            validations=validations,
        )
        return StudyResult(
            folder=self.folder,
            files=self.files,
            stack=stack,
            located=located,
            screening=screening,
            information_values=values.of_map,
            samples=samples,
            training=trained,
            zones=zones,
            zone_rows=rows,
            evaluation=evaluation,
            importance=importance,
            explanation=explanation,
            validations=validations,
            messages=self.log.messages,
            split=split,
            inputs=self.inputs,
            prediction=predicted,
            logo=self.logo,
            final=final,
            applicability=area,
        )

    def _trained(self, stack: FactorStack, samples: Samples, name: str, stage: str) -> TrainingResult:
        settings = self.settings
        return train(
            samples,
            self.at(name),
            network=settings.network,
            settings=settings.training,
            stack=stack,
            feedback=self.begin(stage),
        )

    def _evaluation(
        self, stack: FactorStack, located: LocatedLandslides, samples: Samples, information_value: str
    ) -> Evaluation:
        """Return the tests of the model that the training share trained: of its map, if it makes one."""
        split, workers = self.settings.split, self.workers
        held_blocks, stage = blocks_held_out_by(split, located, stack.grid), self.begin("evaluation")
        if "tested_network" in self.files:
            return evaluate_model(
                stack,
                self.at("tested_network"),
                samples,
                located,
                information_value=information_value,
                held_blocks=held_blocks,
                seed=split.seed,
                workers=workers,
                feedback=stage,
            )
        return evaluate_map(
            self.at("susceptibility"),
            samples,
            located,
            information_value=information_value,
            seed=split.seed,
            held_blocks=held_blocks,
            workers=workers,
            feedback=stage,
        )

    def _mapped(
        self, stack: FactorStack, located: LocatedLandslides, samples: Samples | None
    ) -> tuple[PredictionSummary, ZoneMap, list[ZoneRow]]:
        """Write susceptibility and zones by the network file; return what they hold, held-out samples counted apart."""
        settings, workers = self.settings, self.workers
        predicted = predict(
            stack,
            self.at("network"),
            self.at("susceptibility"),
            palette=settings.palette,
            workers=workers,
            feedback=self.begin("prediction"),
        )
        if not settings.zone_polygons:
            del self.files["zone_polygons"]
        stage = self.begin("zones")
        zones = classify(
            self.at("susceptibility"),
            self.at("zones"),
            zones=settings.zones,
            palette=settings.palette,
            polygons=self.at("zone_polygons") if settings.zone_polygons else None,
            smallest_patch=settings.smallest_patch,
            limits_from=settings.zone_limits,
            workers=workers,
            feedback=stage.part(0, 0.6),
        )
        quiet = stage.part(0.6, 1) if samples is not None else stage.part(0.6, 1).quiet()
        rows = zone_table(self.at("zones"), located, samples=samples, workers=workers, feedback=quiet)
        return predicted, zones, rows

    def _tested_at(self, stack: FactorStack, samples: Samples, is_final: bool) -> Scores:
        """Return what the tested model gives the held-out samples, float32 [n]."""
        cells = cells_of(samples, stack.grid)[~samples.train]
        if is_final:
            return values_at(describe(self.at("susceptibility")), cells, [1], workers=self.workers)[0][:, 0]
        session = PredictionSession(self.at("tested_network"))
        return probabilities_at(session, stack, cells, workers=self.workers)

    def _look_at_room(self) -> None:
        grid, makes_stack = self.reference.grid, not self._is_stack()
        plans = planned_of_study(self.folder, grid, self.bands, self.settings, makes_stack=makes_stack)
        look_at_room(self.remarks, plans, feedback=self.log)

    def _look_at_layers(self) -> None:
        """Tell what looks like a mistake in the inventory and in own non-landslides before the work begins."""
        factors = [
            (name, info, number)
            for info, names in zip(self.infos, band_names(self.inputs.factors, self.infos))
            for number, name in enumerate(names, start=1)
        ]
        no_share = self.log.part(0, 0)  # of the progress: it is soon done
        check_on_rasters(
            self.landslides, self.reference, factors, self.remarks, workers=self.workers, feedback=no_share
        )
        self.remarks.tell(self.log)

    def _is_stack(self) -> bool:
        """Whether the one raster that is given is a stack already, and is taken as it is."""
        given = self.inputs
        if len(given.factors) > 1 or given.study_area is not None:
            return False
        if given.reference or given.categorical or given.labels or given.nodata or given.resampling:
            return False
        bands = self.infos[0].bands
        return len(bands) > 1 and all("KIND" in band.metadata for band in bands)

    def _stack(self) -> FactorStack:
        given = self.inputs
        if self._is_stack():
            del self.files["stack"]
            stack = open_stack(self.infos[0].path)
            check_stack(stack, self.remarks)
            self.remarks.tell(self.log)
            return stack
        return factor_stack(
            given.factors,
            self.at("stack"),
            categorical=given.categorical,
            reference=given.reference,
            study_area=given.study_area,
            labels=given.labels,
            nodata=given.nodata,
            resampling=given.resampling,
            strict=self.strict,
            workers=self.workers,
            feedback=self.begin("stack"),
        ).stack

    def _screening(self, whole: FactorStack, located: LocatedLandslides) -> tuple[Screening | None, FactorStack]:
        """Return what screening finds at the training landslides, and the stack without what it drops, if asked."""
        stage, settings = self.begin("screening"), self.settings
        cells = np.unique(training_part(located, whole.grid, settings.split))
        if cells.size < FEWEST_LANDSLIDES and not settings.screen:
            del self.files["screening"], self.files["screened"]
            return None, whole
        values = values_at(whole.info, cells, whole.bands, stage.part(0, 0.3), self.workers)[0]
        screening = replace(
            screening_of(whole.factors, values, lowest_weight=settings.lowest_weight),
            split=settings.split,
            is_dropping=settings.screen,
        )
        write_screening_table(screening, self.at("screening"))
        if not settings.screen or not screening.dropped:
            del self.files["screened"]
            return screening, whole
        self.log.info(say("Left out for their low weight: {dropped}.", dropped=commas(screening.dropped)))
        write_subset(whole, screening.kept, self.at("screened"), workers=self.workers, feedback=stage.part(0.3, 1))
        return screening, open_stack(self.at("screened"))

    def _information_values(
        self, classes: ClassStack, located: LocatedLandslides, names: Sequence[str], scratch: Path
    ) -> _Values:
        """Write map and table, and a map of the training landslides for the test if theirs is another one."""
        stage, settings = self.begin("information value"), self.settings
        is_all = settings.from_all or settings.final == ALL
        counts, there = counts_and_classes(
            classes,
            located.cell if is_all else training_part(located, classes.info.grid, settings.split),
            workers=self.workers,
            feedback=stage.part(0, 0.4),
        )
        table = self._value_table(classes, counts, there, names)
        tell_empty_classes(table, self.log)
        write_information_value_map(
            classes, table, self.at("information_value"), workers=self.workers, feedback=stage.part(0.4, 0.7)
        )
        write_information_value_table(table, self.at("information_value_table"))
        of_map, of_test = InformationValues(table, alpha=settings.alpha, from_all=is_all), self.at("information_value")
        if is_all and not settings.from_all:
            of_test = str(scratch / FILES["information_value"])
            part = there[trains(located, classes.info.grid, settings.split)]
            write_information_value_map(
                classes,
                self._value_table(classes, counts, part, names),
                of_test,
                workers=self.workers,
                feedback=stage.part(0.7, 1),
            )
        return _Values(counts, of_map, of_test)

    def _value_table(
        self, classes: ClassStack, counts: Sequence[np.ndarray], there: np.ndarray, names: Sequence[str]
    ) -> list[ClassValue]:
        """Return the rows of the factors that stay, from the classes at the cells of landslides."""
        rows = information_value_table(classes, counts, there, alpha=self.settings.alpha)
        return [row for row in rows if row.factor in names]

    def _samples(
        self,
        whole: FactorStack,
        stack: FactorStack,
        sided: LocatedLandslides,
        located: LocatedLandslides,
        values: _Values,
    ) -> tuple[Samples, Samples | None]:
        """Write and return the samples of the test, and return those of the final model: None if it is the tested one.

        The final model has the same non-landslides, those that were held out among them, unless the strategy follows
        the landslides, or some of these are on no side of the split: then they are chosen anew, by all of them.
        """
        stage, settings = self.begin("samples"), self.settings
        strategy = settings.negatives.strategy
        chosen, samples = self._chosen(
            whole, stack, sided, values.of_test, settings.from_all, feedback=stage.part(0, 0.6)
        )
        of_all = None
        if settings.final == ALL:
            of_all = samples
            follows = find_strategy(strategy).follows_landslides and not settings.from_all
            if follows or len(sided) < len(located):
                chosen, of_all = self._chosen(
                    whole, stack, located, self.at("information_value"), True, feedback=stage.part(0.6, 1)
                )
            of_all = replace(of_all, train=np.ones(len(of_all), bool))
        else:
            del self.files["tested_network"]
        write_negatives(stack.grid, chosen, self.at("non_landslides"), strategy=strategy)
        write_samples(samples, self.at("samples"))
        return samples, of_all

    def _chosen(
        self,
        whole: FactorStack,
        stack: FactorStack,
        located: LocatedLandslides,
        information_value: str,
        from_all: bool,
        feedback: Feedback,
    ) -> tuple[CellIndex, Samples]:
        """Return the cells of non-landslides that an information-value map and landslides shape, and the samples."""
        settings = self.settings
        negatives = replace(settings.negatives, information_value=information_value)
        chosen = negatives_of_run(
            whole,
            located,
            negatives,
            settings.split,
            from_all=from_all,
            given=self.given,
            workers=self.workers,
            feedback=feedback.part(0, 0.7),
        )
        samples = assemble(
            stack,
            located,
            chosen,
            [negatives.strategy] * chosen.size,
            settings.split,
            workers=self.workers,
            feedback=feedback.part(0.7, 1),
        )
        return chosen, samples

    def _applicability(
        self,
        stack: FactorStack,
        samples: Samples,
        of_map: Samples,
        importance: ImportanceResult,
        evaluation: Evaluation,
    ) -> Applicability | None:
        """Return where the map may be trusted, and how the tested model does where it may be; None if it is not asked.

        The samples of the map's model say where that is, those of the tested model parted its test.
        """
        settings = self.settings
        if not settings.applicability:
            del self.files["applicability"]
            return None
        weights = {row.factor: row.importance for row in importance.rows}
        found = applicability(
            stack,
            of_map,
            self.at("applicability"),
            zones=self.at("zones"),
            weights=weights,
            folds=settings.folds,
            seed=settings.split.seed,
            workers=self.workers,
            feedback=self.begin("applicability"),
        )
        common, cells = evaluation.common, evaluation.common_cells
        there = inside_at(
            stack, samples, cells, weights, folds=settings.folds, seed=settings.split.seed, workers=self.workers
        )
        inside, outside = tests_by_side(common.labels, common.scores, there, common.blocks)
        return replace(found, inside=inside, outside=outside)

    def _validations(self, plan: FoldPlan) -> list[CrossValidation]:
        settings = self.settings
        if not settings.folds:
            return []
        candidates = [Candidate(settings.network, settings.training)]
        found = cross_validate(
            plan, candidates, self.kinds, settings.folds, workers=self.workers, feedback=self.begin("folds")
        )
        return [validation for kind in self.kinds for validation in found[kind]]


@dataclass(frozen=True)
class _Values:
    """The cells of every class, the information values of the map, and the path of the map that is tested."""

    counts: list[np.ndarray]
    of_map: InformationValues
    of_test: str


class _Log(Feedback):
    """Pass everything on, each message once, and keep the warnings for the report."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self.messages: list[Sentence] = []
        self._told: set[Sentence] = set()

    def progress(self, fraction: float) -> None:
        self._feedback.progress(fraction)

    def info(self, text: Sentence) -> None:
        if text not in self._told:
            self._told.add(text)
            self._feedback.info(text)

    def warning(self, text: Sentence) -> None:
        if text not in self.messages:
            self.messages.append(text)
            self._feedback.warning(text)

    def heading(self, text: Sentence) -> None:
        self._feedback.heading(text)

    def cancelled(self) -> bool:
        return self._feedback.cancelled()
