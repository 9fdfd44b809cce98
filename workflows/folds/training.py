"""Training in folds: what a fold holds out reaches nothing that is fitted in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.fold_auc import FoldScores
from ...feedback import Feedback
from ...models.factors import factors_from_samples
from ...models.training import train
from ...study.candidate import Candidate
from ...study.folds import FoldResult

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex, Floats, Labels, Mask


@dataclass(frozen=True)
class FoldSamples:
    """What one fold trains on and is tested on.

    Attributes
    ----------
    fold : int
        From 0 on.
    columns : list of int
        The factors that its screening keeps.
    trains, held : bool arrays [n]
        Which of the landslide cells train, and which are held out; by time later ones are neither.
    train_values : float32 array [m, factors]
        Of all factors, at the landslides and the non-landslides that train.
    train_labels : int64 array [m]
    held_negatives : float32 array [k, factors]
        At the non-landslides that are held out.
    held_cells : int64 array [h + k]
        Of the landslides that are held out, and of these non-landslides.
    """

    fold: int
    columns: list[int]
    trains: Mask
    held: Mask
    train_values: Floats
    train_labels: Labels
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
    """

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    slide_values: Floats
    common_values: list[Floats]
    samples: list[FoldSamples]

    def train(self, candidate: Candidate, fold: int, feedback: Feedback) -> FoldResult:
        """Fit a network to the samples of a fold and score what the fold holds out."""
        samples = self.samples[fold]
        held, columns = samples.held, samples.columns
        names, kinds = ([of[column] for column in columns] for of in (self.names, self.kinds))
        train_values = samples.train_values[:, columns]
        factors = factors_from_samples(names, kinds, train_values)
        trained = train(
            candidate.network, factors, train_values, samples.train_labels, candidate.trained_with, feedback
        )
        slides, negatives, others = (
            trained.predict(values[:, columns])["probability"] if len(values) else np.empty(0)
            for values in (self.slide_values[held], samples.held_negatives, self.common_values[samples.fold])
        )
        return FoldResult(
            fold=samples.fold + 1,
            trained=int(samples.trains.sum()),
            held_out=int(held.sum()),
            paper=FoldScores(landslides=slides, others=negatives),
            common=FoldScores(landslides=slides, others=others),
            cells=samples.held_cells,
        )
