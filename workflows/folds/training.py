"""Training in folds: what a fold holds out reaches nothing that is fitted in it."""

from __future__ import annotations

import os
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np

from ...analysis.fold_auc import FoldScores
from ...feedback import SILENT, Feedback
from ...geodata.points import values_at
from ...models.factors import factors_from_samples
from ...models.training import train
from ...steps.information_value import classes_at, information_value_table, write_information_value_map
from ...steps.negative_samples import choose_negatives, wanted
from ...study.candidate import Candidate
from ...study.folds import FoldResult
from ...study.screening import screening_of
from ...study.strategies.registry import find_strategy
from .folding import Folding
from .plan import FoldPlan


@dataclass(frozen=True)
class FoldSamples:
    """What one fold trains on and is tested on.

    Attributes
    ----------
    fold : int
        From 0 on.
    columns : list of int
        The factors that its screening keeps.
    kept : bool array [n]
        Which of the landslide cells train; the others are held out.
    train_values : float32 array [m, factors]
        Of all factors, at the landslides and the non-landslides that train.
    train_labels : int64 array [m]
    held_negatives : float32 array [k, factors]
        At the non-landslides that are held out.
    """

    fold: int
    columns: list[int]
    kept: np.ndarray
    train_values: np.ndarray
    train_labels: np.ndarray
    held_negatives: np.ndarray


class FoldTraining:
    """The folds of one cross-validation; what does not change from fold to fold is read once.

    Parameters
    ----------
    executor : Executor
    plan : FoldPlan
    folding : Folding
    common : list of int64 arrays
        The cells of the common test of each fold.
    scratch : path
        A folder for the information-value maps of the folds.
    feedback : Feedback
        Of reading the landslides and the common cells.
    """

    def __init__(
        self,
        executor: Executor,
        plan: FoldPlan,
        folding: Folding,
        common: list[np.ndarray],
        scratch: str,
        feedback: Feedback = SILENT,
    ) -> None:
        self.executor, self.plan, self.folding, self.scratch = executor, plan, folding, scratch
        self.slide_fold = folding.of_slides()
        self._same_negatives: np.ndarray | None = None
        self.slide_values = self._values(folding.slides, feedback.part(0, 0.3))
        # Random folds share one set of cells: it is read once.
        distinct = {id(cells): cells for cells in common}
        read = {key: self._values(cells, feedback.part(0.3, 1)) for key, cells in distinct.items()}
        self.common_values = [read[id(cells)] for cells in common]

    def _values(self, cells: np.ndarray, feedback: Feedback = SILENT) -> np.ndarray:
        return values_at(self.plan.stack.info, cells, self.plan.stack.bands, feedback, 1)[0]

    def samples(self, fold: int, feedback: Feedback) -> FoldSamples:
        """Choose the non-landslides of a fold by what its training landslides tell, and read all values."""
        kept = self.slide_fold != fold
        columns = self._columns(kept)
        negatives = self._negatives(fold, kept, columns, feedback.part(0, 0.8))
        trains = self.folding.of_others(negatives) != fold
        values = self._values(negatives, feedback.part(0.8, 1))
        label = np.concatenate([np.ones(int(kept.sum()), np.int64), np.zeros(int(trains.sum()), np.int64)])
        train_values = np.concatenate([self.slide_values[kept], values[trains]])
        return FoldSamples(fold, columns, kept, train_values, label, values[~trains])

    def _columns(self, kept: np.ndarray) -> list[int]:
        stack, screen = self.plan.stack, self.plan.screen
        if screen is None:
            return list(range(len(stack.factors)))
        staying = screening_of(stack.factors, self.slide_values[kept], lowest_weight=screen.lowest_weight).kept
        return [column for column, name in enumerate(stack.names) if name in staying]

    def train(self, candidate: Candidate, samples: FoldSamples, feedback: Feedback) -> FoldResult:
        """Fit a network to the samples of a fold and score what the fold holds out."""
        kept, columns = samples.kept, samples.columns
        used = [self.plan.stack.factors[column] for column in columns]
        train_values = samples.train_values[:, columns]
        factors = factors_from_samples([f.name for f in used], [f.kind for f in used], train_values)
        trained = train(candidate.network, factors, train_values, samples.train_labels, candidate.settings, feedback)
        slides, negatives, common = (
            trained.predict(values[:, columns])["probability"] if len(values) else np.empty(0)
            for values in (self.slide_values[~kept], samples.held_negatives, self.common_values[samples.fold])
        )
        paper, common = FoldScores(slides, negatives), FoldScores(slides, common)
        return FoldResult(samples.fold + 1, int(kept.sum()), int((~kept).sum()), paper, common)

    def _negatives(self, fold: int, kept: np.ndarray, columns: list[int], feedback: Feedback) -> np.ndarray:
        plan, settings = self.plan, self.plan.negatives
        if self._same_negatives is not None:
            return self._same_negatives
        count = wanted(settings, self.folding.slides.size)
        training = np.isin(plan.located.cell, self.folding.slides[kept])
        strategy = find_strategy(settings.strategy)
        if strategy.needs_information_value:
            path = os.path.join(self.scratch, f"information_value_{fold}.tif")
            cells = self.folding.slides[kept]
            rows = information_value_table(
                plan.class_stack, plan.class_counts, classes_at(plan.class_stack, cells), alpha=plan.alpha
            )
            names = {plan.stack.names[column] for column in columns}
            table = [row for row in rows if row.factor in names]
            write_information_value_map(plan.class_stack, table, path, feedback=feedback.part(0, 0.5))
            settings, feedback = replace(settings, information_value=path), feedback.part(0.5, 1)
        chosen = choose_negatives(
            self.executor, plan.stack, plan.located, count, settings, training=training, feedback=feedback
        ).index
        if not strategy.follows_landslides:  # no fold changes them
            self._same_negatives = chosen
        return chosen
