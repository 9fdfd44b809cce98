"""Choosing and reading the samples of every fold, by its training landslides alone."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ...feedback import SILENT, Feedback
from ...geodata.cell_values import values_at
from ...geodata.workers import open_workers
from ...steps.information_value import classes_at, information_value_table, write_information_value_map
from ...steps.negative_samples import choose_negatives, needed_cells, wanted
from ...study.screening import screening_of
from ...study.strategies.registry import GIVEN, find_strategy
from ...workers import Workers
from .folding import Folding
from .plan import FoldPlan
from .training import FoldSamples, FoldTraining

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex, Floats, Mask


@dataclass(frozen=True)
class ChosenFold:
    """The samples of a fold before their values are read.

    Attributes
    ----------
    columns : list of int
        The factors that its screening keeps.
    trains : bool array [n]
        Which of the landslide cells train.
    negatives : int64 array [m]
        The cells of the non-landslides.
    others_train : bool array [m]
        Which of these train.
    """

    columns: list[int]
    trains: Mask
    negatives: CellIndex
    others_train: Mask


class FoldSampling:
    """The samples of the folds of one cross-validation; what does not change from fold to fold is read once.

    They are chosen first and read later, because the cells of the common test, which all that are compared share, keep
    away from what any of them trains on.

    Parameters
    ----------
    workers : Workers
    plan : FoldPlan
    folding : Folding
    feedback : Feedback
        For choosing the samples.

    Attributes
    ----------
    chosen : list of ChosenFold
        Of each fold.
    """

    def __init__(self, workers: Workers, plan: FoldPlan, folding: Folding, feedback: Feedback = SILENT) -> None:
        self.workers, self.plan, self.folding = workers, plan, folding
        self.slide_fold = folding.of_slides()
        self._same_negatives: CellIndex | None = None
        self.slide_values = self._values(folding.slides, feedback.part(0, 0.2))
        share = 0.8 / folding.rounds
        # The threads close the maps of the folds before these are deleted.
        with tempfile.TemporaryDirectory() as self._scratch, open_workers(workers):
            self.chosen = [
                self._choose(fold, feedback.part(0.2 + share * fold, 0.2 + share * (fold + 1)).quiet())
                for fold in range(folding.rounds)
            ]

    def _values(self, cells: CellIndex, feedback: Feedback = SILENT) -> Floats:
        return values_at(self.plan.stack.info, cells, self.plan.stack.bands, feedback, self.workers)[0]

    def _choose(self, fold: int, feedback: Feedback) -> ChosenFold:
        """Choose the non-landslides of a fold by its training landslides alone."""
        trains = self.folding.trains(self.slide_fold, fold)
        columns = self._columns(trains)
        negatives = self._negatives(fold, trains, columns, feedback)
        others_train = self.folding.trains(self.folding.of_others(negatives), fold)
        return ChosenFold(columns=columns, trains=trains, negatives=negatives, others_train=others_train)

    @property
    def trained(self) -> CellIndex:
        """The cells of all non-landslides that train in any of the folds."""
        return np.unique(np.concatenate([chosen.negatives[chosen.others_train] for chosen in self.chosen]))

    def training(self, common: list[CellIndex], reach: int, feedback: Feedback) -> FoldTraining:
        """Read the samples of all folds, and the cells of the common test of each.

        What lies no farther than `reach` cells from blocks that train is not tested.
        """
        folds, factors = self.folding.rounds, self.plan.stack.factors
        # Random folds share one set of cells: it is read once.
        distinct = {id(cells): cells for cells in common}
        read = {key: self._values(cells, feedback.part(0, 0.3)) for key, cells in distinct.items()}
        samples = [
            self._samples(fold, reach, feedback.part(0.3 + 0.7 * fold / folds, 0.3 + 0.7 * (fold + 1) / folds))
            for fold in range(folds)
        ]
        names, kinds = tuple(factor.name for factor in factors), tuple(factor.kind for factor in factors)
        return FoldTraining(
            names=names,
            kinds=kinds,
            slide_values=self.slide_values,
            common_values=[read[id(cells)] for cells in common],
            samples=samples,
            stack=self.plan.stack,
            slide_cells=self.folding.slides,
            common_cells=common,
        )

    def _samples(self, fold: int, reach: int, feedback: Feedback) -> FoldSamples:
        chosen = self.chosen[fold]
        trains, negatives, others_train = chosen.trains, chosen.negatives, chosen.others_train
        tests = self.folding.tested(fold, reach)
        others_test = (self.folding.of_others(negatives) == fold) & self.folding.is_inside(negatives, fold, reach)
        values = self._values(negatives, feedback)
        label = np.concatenate([np.ones(int(trains.sum()), np.int64), np.zeros(int(others_train.sum()), np.int64)])
        train_values = np.concatenate([self.slide_values[trains], values[others_train]])
        return FoldSamples(
            fold=fold,
            columns=chosen.columns,
            trains=trains,
            tests=tests,
            train_values=train_values,
            train_labels=label,
            train_cells=np.concatenate([self.folding.slides[trains], negatives[others_train]]),
            held_negatives=values[others_test],
            held_cells=np.concatenate([self.folding.slides[tests], negatives[others_test]]),
        )

    def _columns(self, trains: Mask) -> list[int]:
        stack, screen = self.plan.stack, self.plan.screen
        if screen is None:
            return list(range(len(stack.factors)))
        staying = screening_of(stack.factors, self.slide_values[trains], lowest_weight=screen.lowest_weight).kept
        return [column for column, name in enumerate(stack.names) if name in staying]

    def _negatives(self, fold: int, trains: Mask, columns: list[int], feedback: Feedback) -> CellIndex:
        plan, settings = self.plan, self.plan.negatives
        if self._same_negatives is not None:
            return self._same_negatives
        if settings.strategy == GIVEN:
            return needed_cells(plan.given)
        count = wanted(settings, self.folding.slides.size)
        training = np.isin(plan.located.cell, self.folding.slides[trains])
        strategy = find_strategy(settings.strategy)
        if strategy.needs_information_value:
            path = os.path.join(self._scratch, f"information_value_{fold}.tif")
            cells = self.folding.slides[trains]
            classes, counts = plan.counted_classes()
            rows = information_value_table(
                classes, counts, classes_at(classes, cells, workers=self.workers), alpha=plan.alpha
            )
            names = {plan.stack.names[column] for column in columns}
            table = [row for row in rows if row.factor in names]
            write_information_value_map(classes, table, path, workers=self.workers, feedback=feedback.part(0, 0.5))
            settings, feedback = replace(settings, information_value=path), feedback.part(0.5, 1)
        chosen = choose_negatives(
            self.workers, plan.stack, plan.located, count, settings, training=training, feedback=feedback
        ).index
        if not strategy.follows_landslides:  # they are the same in every fold
            self._same_negatives = chosen
        return chosen
