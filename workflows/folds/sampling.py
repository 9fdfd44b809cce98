"""Choosing and reading the samples of every fold, by its training landslides alone."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ...feedback import SILENT, Feedback
from ...geodata.cell_values import values_at
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


class FoldSampling:
    """The samples of the folds of one cross-validation; what does not change from fold to fold is read once.

    Parameters
    ----------
    workers : Workers
    plan : FoldPlan
    folding : Folding
    common : list of int64 arrays
        The cells of the common test of each fold.
    scratch : path
        A folder for the information-value maps of the folds.
    feedback : Feedback
        For reading the landslides and the common cells.
    """

    def __init__(
        self,
        workers: Workers,
        plan: FoldPlan,
        folding: Folding,
        common: list[CellIndex],
        scratch: str,
        feedback: Feedback = SILENT,
    ) -> None:
        self.workers, self.plan, self.folding, self.scratch = workers, plan, folding, scratch
        self.slide_fold = folding.of_slides()
        self._same_negatives: CellIndex | None = None
        self.slide_values = self._values(folding.slides, feedback.part(0, 0.3))
        # Random folds share one set of cells: it is read once.
        distinct = {id(cells): cells for cells in common}
        read = {key: self._values(cells, feedback.part(0.3, 1)) for key, cells in distinct.items()}
        self.common_values = [read[id(cells)] for cells in common]

    def _values(self, cells: CellIndex, feedback: Feedback = SILENT) -> Floats:
        return values_at(self.plan.stack.info, cells, self.plan.stack.bands, feedback, self.workers)[0]

    def training(self, feedback: Feedback) -> FoldTraining:
        """Choose and read the samples of all folds."""
        folds, factors = self.folding.folds, self.plan.stack.factors
        samples = [self.samples(fold, feedback.part(fold / folds, (fold + 1) / folds).quiet()) for fold in range(folds)]
        names, kinds = tuple(factor.name for factor in factors), tuple(factor.kind for factor in factors)
        return FoldTraining(
            names=names, kinds=kinds, slide_values=self.slide_values, common_values=self.common_values, samples=samples
        )

    def samples(self, fold: int, feedback: Feedback) -> FoldSamples:
        """Choose the non-landslides of a fold by its training landslides alone, and read all values."""
        trains = self.slide_fold != fold
        columns = self._columns(trains)
        negatives = self._negatives(fold, trains, columns, feedback.part(0, 0.8))
        others_train = self.folding.of_others(negatives) != fold
        values = self._values(negatives, feedback.part(0.8, 1))
        label = np.concatenate([np.ones(int(trains.sum()), np.int64), np.zeros(int(others_train.sum()), np.int64)])
        train_values = np.concatenate([self.slide_values[trains], values[others_train]])
        return FoldSamples(
            fold=fold,
            columns=columns,
            trains=trains,
            train_values=train_values,
            train_labels=label,
            held_negatives=values[~others_train],
            held_cells=np.concatenate([self.folding.slides[~trains], negatives[~others_train]]),
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
            path = os.path.join(self.scratch, f"information_value_{fold}.tif")
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
