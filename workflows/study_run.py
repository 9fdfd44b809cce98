"""The stages of a whole run in order, each seeing only what it may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..feedback import SILENT, Feedback
from ..files import scratch_folder
from ..geodata.cell_values import values_at
from ..geodata.class_stack import ClassStack
from ..geodata.landslides import LocatedLandslides
from ..geodata.random_values import RandomValues
from ..geodata.raster import describe
from ..geodata.stack import FactorStack
from ..geodata.workers import open_workers
from ..models.imitation import Likeness
from ..models.session import PredictionSession
from ..reports.imitation import NO_ENSEMBLE, tell_likeness
from ..steps.applicability import applicability, inside_at
from ..steps.classify import classify
from ..steps.evaluate_map import evaluate_map
from ..steps.evaluate_model import evaluate_model
from ..steps.explain import explain_held_out
from ..steps.factor_importance import factor_importance
from ..steps.imitate import cells_to_learn, imitate
from ..steps.information_value import (
    counts_and_classes,
    information_value_table,
    tell_empty_classes,
    write_information_value_map,
    write_information_value_table,
)
from ..steps.negative_samples import negatives_of_run, write_negatives
from ..steps.predict import predict
from ..steps.reclassify import reclassify
from ..steps.train import tests_of, train
from ..steps.training_samples import assemble
from ..steps.zone_table import held_out_rows, write_zone_table, zone_table
from ..study.applicability import Applicability, tests_by_side
from ..study.candidate import Candidate, reach_of
from ..study.evaluation import Evaluation
from ..study.evaluation_table import write_evaluation
from ..study.explanation import write_explanation_table
from ..study.folds import FOLD_KINDS, CrossValidation, possible_kinds
from ..study.held_out_blocks import blocks_held_out_by
from ..study.held_out_table import write_held_out
from ..study.importance import ImportanceResult
from ..study.information_value import ClassValue, InformationValues
from ..study.landslides import landslides_on
from ..study.own_negatives import given_cells
from ..study.prediction import EXACT, FAST, PredictionSummary, wants_imitation
from ..study.preflight.factors import look_at_factors
from ..study.preflight.stacks import check_slope
from ..study.run import ALL, FILES, StudyInputs, StudyResult, StudySettings, has_splits_beside
from ..study.sample_windows import probabilities_at
from ..study.samples import Samples, cells_of, write_samples
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
from ..study.strategies.registry import find_strategy
from ..study.training import TrainingResult
from ..study.zones import ZoneMap, ZoneRow
from ..workers import Workers
from .folds.cross_validate import cross_validate
from .folds.folding import Folding
from .folds.plan import FoldPlan, Screen
from .folds.single_splits import possible_splits, single_splits
from .run_log import RunLog
from .stages import imitates

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Scores


from .run_inputs import RunInputs

# What is made of a model to stand for it.
IMITATIONS = {"network": "imitation", "tested_network": "tested_imitation"}


class StudyRun(RunInputs):
    """One run into a folder: the stages in order, each seeing only what it may see.

    Attributes
    ----------
    imitated : dict of {model: its imitation}
        Both as `FILES` names them.
    drawn : RandomValues or None
        The cells that imitations learn from.
    likeness : Likeness or None
        Of the imitation that was made last.
    """

    def __init__(
        self, inputs: StudyInputs, settings: StudySettings, folder: Path, workers: Workers, log: RunLog, strict: bool
    ) -> None:
        super().__init__(inputs, settings, folder, workers, log, strict)
        self.imitated: dict[str, str] = {}
        self.drawn: RandomValues | None = None
        self.likeness: Likeness | None = None

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
        by_blocks = settings.split.method == BLOCKS or settings.folds or has_splits_beside(settings)
        sided = used_by(settings.split, located, self.log)
        split = with_default_block_size(
            settings.split, landslide_keys(sided), whole.grid, self.log if by_blocks else SILENT
        )
        split = with_date(split, sided, self.log)
        training = None if settings.training is None else settings.training.for_inventory(len(sided))
        self.settings = settings = replace(settings, split=split, training=training)
        check_sides(sided, whole.grid, split, self.given)  # what cannot be is said before the work
        self.kinds = possible_kinds(FOLD_KINDS, located.date is not None)
        reach = reach_of([Candidate(settings.network, settings.training)])
        Folding.check(whole, sided, split, self.kinds, settings.folds, reach)
        candidate = Candidate(settings.network, settings.training)
        beside = possible_splits(whole, sided, split, candidate, self.log) if has_splits_beside(settings) else ()
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
            tested = "network" if is_final else "tested_network"
            trained = self._trained(stack, samples, tested, "training")
            mapped = self._mapped(stack, located, samples) if is_final else None
            evaluation = self._evaluation(stack, located, samples, values.of_test)
            plan = replace(plan, class_counts=values.counts)
            singles = (
                single_splits(plan, beside, candidate, workers=workers, feedback=self.begin("beside")) if beside else []
            )
            validations = self._validations(plan)
            final = None if of_all is None else self._trained(stack, of_all, "network", "final")
            if tested in self.imitated and "network" not in self.imitated:
                self._give_up(tested)  # what is tested is to be what makes the map
                evaluation = self._evaluation(stack, located, samples, values.of_test)
        trained = self._of_map(trained, samples, tested)
        final = None if final is None or of_all is None else self._of_map(final, of_all, "network")
        tested_at = self._tested_at(stack, samples, is_final)
        predicted, zones, rows = mapped or self._mapped(stack, located, None)
        if not is_final:
            rows = held_out_rows(rows, evaluation.prediction, evaluation.paper.landslides)
        write_zone_table(self.at("zone_table"), rows)
        importance = factor_importance(
            samples,
            self.model(tested),
            self.at("importance"),
            self.at("responses"),
            seed=split.seed,
            labels={factor.name: factor.labels for factor in stack.factors if factor.labels},
            responding=self.model("network"),
            stack=stack,
            workers=workers,
            feedback=self.begin("importance"),
        )
        explanation = explain_held_out(
            samples,
            self.model("network"),
            {factor.name: factor.labels for factor in stack.factors if factor.labels},
            stack=stack,
            seed=split.seed,
            workers=workers,
            feedback=self.begin("contributions"),
        )
        write_explanation_table(self.at("contributions"), explanation)
        area = self._applicability(stack, samples, of_all or samples, importance, evaluation)
        write_evaluation(self.at("evaluation"), evaluation, validations, singles)
        label = samples.label[~samples.train]
        for name in IMITATIONS.keys() - self.imitated.keys():
            del self.files[IMITATIONS[name]]
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
            beside=singles,
        )

    def model(self, name: str) -> str:
        """Return the path of what stands for a model: an imitation that was made of it, or its own file."""
        return self.at(self.imitated.get(name, name))

    def _trained(self, stack: FactorStack, samples: Samples, name: str, stage: str) -> TrainingResult:
        """Train a model, and have it imitated if it is to be and the model that was tested, if another, could be."""
        settings, feedback = self.settings, self.begin(stage)
        trained = train(
            samples,
            self.at(name),
            network=settings.network,
            settings=settings.training,
            stack=stack,
            workers=self.workers,
            feedback=feedback.part(0, 0.5 if imitates(stack.grid.cells, settings) else 1),
        )
        missed = self.likeness is not None and not self.likeness.is_close
        ensemble = PredictionSession(self.at(name))
        if not missed and wants_imitation(ensemble, stack.grid.cells, settings.prediction):
            if self.drawn is None:
                drawing = feedback.part(0.5, 0.6)
                self.drawn = cells_to_learn(stack, ensemble, workers=self.workers, feedback=drawing)
            near = imitate(
                stack,
                self.at(name),
                self.at(IMITATIONS[name]),
                samples=samples,
                drawn=self.drawn,
                workers=self.workers,
                feedback=feedback.part(0.6, 1),
            )
            self.likeness = near
            if near.is_close:
                self.imitated[name] = IMITATIONS[name]
            if name == "network" or not near.is_close:
                tell_likeness(feedback, near)
        elif settings.prediction == FAST and not missed:
            feedback.info(NO_ENSEMBLE)
        return trained

    def _give_up(self, name: str) -> None:
        """Take a model itself again instead of its imitation."""
        Path(self.model(name)).unlink()
        del self.imitated[name]

    def _of_map(self, trained: TrainingResult, samples: Samples, name: str) -> TrainingResult:
        """Return a training with the tests of what stands for the model."""
        if name not in self.imitated:
            return trained
        session = PredictionSession(self.model(name))
        columns = [samples.names.index(factor.name) for factor in session.factors]
        scores = session.run(samples.values[:, columns])[session.outputs[0]]
        on_training, on_test = tests_of(scores, samples)
        return replace(trained, on_training=on_training, on_test=on_test)

    def _evaluation(
        self, stack: FactorStack, located: LocatedLandslides, samples: Samples, information_value: str
    ) -> Evaluation:
        """Return the tests of the model that the training share trained: of its map, if it makes one."""
        split, workers = self.settings.split, self.workers
        held_blocks, stage = blocks_held_out_by(split, located, stack.grid), self.begin("evaluation")
        if "tested_network" in self.files:
            return evaluate_model(
                stack,
                self.model("tested_network"),
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
            self.model("network"),
            self.at("susceptibility"),
            palette=settings.palette,
            prediction=EXACT,
            workers=workers,
            feedback=self.begin("prediction"),
        )
        predicted = replace(predicted, likeness=self.likeness)
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
        session = PredictionSession(self.model("tested_network"))
        return probabilities_at(session, stack, cells, workers=self.workers)

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
            del self.files["applicability"], self.files["outside"]
            return None
        weights = {row.factor: row.importance for row in importance.rows}
        found = applicability(
            stack,
            of_map,
            self.at("applicability"),
            polygons=self.at("outside"),
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
