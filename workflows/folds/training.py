"""Training in folds: what a fold holds out reaches nothing that is fitted in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.fold_auc import FoldScores
from ...feedback import SILENT, Feedback
from ...geodata.cell_windows import windows_at
from ...geodata.stack import FactorStack
from ...models.factors import factors_from_samples
from ...models.training import TrainedNetwork, train
from ...study.candidate import Candidate
from ...study.folds import FoldResult
from ...study.sample_windows import CHUNK

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex, Floats, Labels, Mask, Scores


@dataclass(frozen=True)
class FoldSamples:
    """What one fold trains on and is tested on.

    Attributes
    ----------
    fold : int
        From 0 on.
    columns : list of int
        The factors that its screening keeps.
    trains, tests : bool arrays [n]
        Which of the landslide cells train, and which are tested: those held out, as far as a window around them holds
        no cell that trains. By time later ones are neither.
    train_values : float32 array [m, factors]
        Of all factors, at the landslides and the non-landslides that train.
    train_labels, train_cells : int64 arrays [m]
    held_negatives : float32 array [k, factors]
        At the non-landslides that are tested.
    held_cells : int64 array [h + k]
        Of the landslides that are tested, and of these non-landslides.
    """

    fold: int
    columns: list[int]
    trains: Mask
    tests: Mask
    train_values: Floats
    train_labels: Labels
    train_cells: CellIndex
    held_negatives: Floats
    held_cells: CellIndex


@dataclass(frozen=True)
class FoldTraining:
    """What the trainings of one cross-validation need, for any fold and network; it can be pickled.

    Attributes
    ----------
    names, kinds : tuple of str
        Of all factors.
    slide_values : float32 array [n, factors]
        At the landslide cells.
    common_values : list of float32 arrays [cells, factors]
        At the cells of the common test of each fold.
    samples : list of FoldSamples
        Of each fold.
    stack : FactorStack
        What models that see windows read them from, which would be too large to keep.
    slide_cells : int64 array [n]
    common_cells : list of int64 arrays [cells]
    """

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    slide_values: Floats
    common_values: list[Floats]
    samples: list[FoldSamples]
    stack: FactorStack
    slide_cells: CellIndex
    common_cells: list[CellIndex]

    def train(self, candidate: Candidate, fold: int, feedback: Feedback) -> FoldResult:
        """Fit a network to the samples of a fold and score what the fold holds out."""
        samples = self.samples[fold]
        tests, columns = samples.tests, samples.columns
        names, kinds = ([of[column] for column in columns] for of in (self.names, self.kinds))
        train_values = samples.train_values[:, columns]
        factors = factors_from_samples(names, kinds, train_values)
        if candidate.window > 1:
            train_values = self._windows(samples.train_cells, columns, candidate.window, feedback.part(0, 0.02))
        trained = train(
            candidate.network,
            factors,
            train_values,
            samples.train_labels,
            candidate.trained_with,
            feedback.part(0.02, 0.95) if candidate.window > 1 else feedback,
        )
        slide_cells, common_cells = self.slide_cells[tests], self.common_cells[samples.fold]
        slides, negatives, others = (
            self._scores(trained, values, cells, columns)
            for values, cells in (
                (self.slide_values[tests], slide_cells),
                (samples.held_negatives, samples.held_cells[slide_cells.size :]),
                (self.common_values[samples.fold], common_cells),
            )
        )
        return FoldResult(
            fold=samples.fold + 1,
            trained=int(samples.trains.sum()),
            held_out=int(tests.sum()),
            paper=FoldScores(landslides=slides, others=negatives),
            common=FoldScores(landslides=slides, others=others),
            cells=samples.held_cells,
        )

    def _windows(self, cells: CellIndex, columns: list[int], side: int, feedback: Feedback = SILENT) -> Floats:
        """Return windows around cells of the factors in `columns`, NaN where a cell is not valid in one of them."""
        return windows_at(self.stack.info, cells, [self.stack.bands[column] for column in columns], side, feedback)

    def _scores(self, trained: TrainedNetwork, values: Floats, cells: CellIndex, columns: list[int]) -> Scores:
        """Return what a network makes of cells, whose values float32 [n, factors] are known."""
        if trained.window == 1:
            return trained.predict(values[:, columns])["probability"] if len(values) else np.empty(0)
        parts = [
            trained.predict(self._windows(cells[start : start + CHUNK], columns, trained.window))["probability"]
            for start in range(0, len(cells), CHUNK)
        ]
        return np.concatenate(parts) if parts else np.empty(0)
