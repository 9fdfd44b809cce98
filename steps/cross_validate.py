"""Cross-validation: everything that sees landslides is fitted anew in every fold."""

from __future__ import annotations

import functools
import os
import tempfile
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np

from ..analysis.fold_auc import AucDifference, FoldScores, fold_auc, fold_auc_difference
from ..analysis.metrics import AucInterval
from ..analysis.sampling import block_folds, random_folds
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.blocks import local_executor
from ..geodata.cell_sampling import EVERYWHERE, BlockGroups, Condition, sample_groups
from ..geodata.class_stack import ClassStack
from ..geodata.landslides import LocatedLandslides
from ..geodata.points import values_at
from ..geodata.stack import FactorStack
from ..models.factors import factors_from_samples
from ..models.settings import Settings
from ..models.side_by_side import side_by_side
from ..models.training import train
from .evaluate import COMMON_CELLS, COMMON_STREAM
from .information_value import information_value_table, write_information_value_map
from .negative_samples import BUFFER, INFORMATION_VALUE, NegativeSettings, choose_negatives, wanted
from .screening import screening_of
from .split import SplitSettings, blocks_in, landslide_keys, settled

RANDOM, SPATIAL = FOLD_KINDS = ("random", "spatial")


@dataclass(frozen=True)
class Candidate:
    """A network to train, with its settings; `settings` None: its own defaults."""

    network: str
    settings: Settings | None = None


@dataclass(frozen=True)
class FoldResult:
    """One fold: landslides trained on and held out, and the scores of what was held out.

    Attributes
    ----------
    paper, common : FoldScores
        Held-out landslides against held-out non-landslides of the strategy, and against random cells.
    """

    fold: int
    trained: int
    held_out: int
    paper: FoldScores
    common: FoldScores

    @property
    def auc_paper(self) -> float:
        """AUC by the paper's protocol; NaN where no non-landslide was held out."""
        return fold_auc([self.paper], False).auc

    @property
    def auc_common(self) -> float:
        """AUC of the common held-out test; NaN where there is no random cell."""
        return fold_auc([self.common], False).auc


@dataclass(frozen=True)
class CrossValidation:
    """The folds of one kind ('random' or 'spatial')."""

    kind: str
    folds: list[FoldResult]

    @property
    def auc_common(self) -> float:
        """Mean AUC of the common held-out test."""
        return self.common.auc

    @property
    def auc_paper(self) -> float:
        """Mean AUC by the paper's protocol."""
        return self.paper.auc

    @property
    def common(self) -> AucInterval:
        """Mean AUC of the common held-out test with its 95 % interval."""
        return fold_auc([fold.common for fold in self.folds], self.shares_common_cells)

    @property
    def paper(self) -> AucInterval:
        """Mean AUC by the paper's protocol with its 95 % interval."""
        return fold_auc([fold.paper for fold in self.folds], False)

    @property
    def shares_common_cells(self) -> bool:
        """Whether the common test has the same random cells in every fold."""
        return self.kind == RANDOM

    def difference(self, other: CrossValidation) -> AucDifference:
        """Return by how much this network ranks better on the common test than another one on the same folds."""
        return fold_auc_difference(
            [fold.common for fold in self.folds], [fold.common for fold in other.folds], self.shares_common_cells
        )


@dataclass(frozen=True)
class Screen:
    """Factors of a PCA weight below `threshold` (None: 0.945 / F) at a fold's training landslides are left out."""

    threshold: float | None = None


@dataclass(frozen=True)
class Study:
    """What does not change from fold to fold: rasters, inventory, settings.

    Attributes
    ----------
    stack : FactorStack
    class_stack : ClassStack or None
        Class limits never see landslides, so they and the class counts are computed once. None will do where the
        strategy does not need information values.
    class_counts : list of int64 arrays
    located : LocatedLandslides
    negatives : NegativeSettings
    alpha : float
        Smoothing of information values.
    split : SplitSettings
        Its seed and its blocks.
    screen : Screen or None
        Screens the factors anew in every fold; None: all are used.
    """

    stack: FactorStack
    class_stack: ClassStack | None
    class_counts: list[np.ndarray]
    located: LocatedLandslides
    negatives: NegativeSettings
    alpha: float
    split: SplitSettings
    screen: Screen | None = None


def cross_validate(
    study: Study,
    candidates: Sequence[Candidate],
    kind: str,
    folds: int = 5,
    *,
    common_cells: int = COMMON_CELLS,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> list[CrossValidation]:
    """Train and test networks in folds, all on the same samples.

    In every fold the information values, the non-landslides, the scaling and the network are fitted to the training
    landslides alone. The common test sets the held-out landslides against random valid cells without landslides;
    with spatial folds those of the held-out blocks only, and training uses no cell of these blocks.

    Parameters
    ----------
    study : Study
    candidates : sequence of Candidate
    kind : str
        'random' or 'spatial' (by the split's blocks).
    folds : int
        2 or more.

    Returns
    -------
    list of CrossValidation
        One a candidate.

    Raises
    ------
    InputError
        If a fold has no training or no test landslide.
    StrategyError
        If the area does not allow the strategy of choosing non-landslides.
    """
    folding = Folding(study, kind, folds)
    # Outside the executor, whose threads keep the maps of the folds open until it ends.
    with tempfile.TemporaryDirectory() as scratch, local_executor(threads) as executor:
        common = _common_cells(executor, study, folding, common_cells, feedback.part(0, 0.05))
        run = _Folds(executor, study, folding, common, scratch, feedback.part(0.05, 0.1))
        samples = [
            run.samples(fold, feedback.part(0.1 + 0.2 * fold / folds, 0.1 + 0.2 * (fold + 1) / folds).quiet())
            for fold in range(folds)
        ]
        # Most networks train on one processor, so several trainings go side by side.
        trainings = [functools.partial(run.train, candidate, fold) for candidate in candidates for fold in samples]
        results = side_by_side(trainings, feedback.part(0.3, 1))
    validations = [CrossValidation(kind, results[i : i + folds]) for i in range(0, len(results), folds)]
    for candidate, validation in zip(candidates, validations):
        feedback.info(
            f"{candidate.network}, {kind} folds: AUC of the common test {validation.auc_common:.3f} "
            f"({', '.join(f'{fold.auc_common:.3f}' for fold in validation.folds)})."
        )
    return validations


class Folding:
    """Which fold every cell is in.

    Parameters
    ----------
    study : Study
    kind : str
        'random' or 'spatial'.
    folds : int

    Attributes
    ----------
    slides : int64 array
        The cells of the landslides, each once.
    groups : BlockGroups
        Spatial blocks, the group of each is its fold.
    block_size : float or None
        Side of the spatial blocks in metres; None for random folds.

    Raises
    ------
    InputError
        If a fold would have no landslide to test on.
    """

    def __init__(self, study: Study, kind: str, folds: int) -> None:
        self.kind, self.folds = kind, folds
        self._grid, self._seed = study.stack.grid, study.split.seed
        self.slides, first = np.unique(study.located.cell, return_index=True)
        self._keys = landslide_keys(study.located)[first]
        split = settled(study.split, self._keys, self._grid)
        self.block_size = split.block_size if kind == SPATIAL else None
        blocks = blocks_in(self._grid, split)
        occupied = np.unique(blocks.number(self._keys, self._grid))
        self.groups = BlockGroups(blocks, block_folds(occupied, blocks.count, folds, self._seed))
        units = occupied if kind == SPATIAL else np.unique(self._keys)
        if units.size < folds:
            what = f"spatial blocks of {split.block_size:g} m with landslides" if kind == SPATIAL else "landslides"
            raise InputError(f"There are {units.size} {what} for {folds} folds: use fewer folds or smaller blocks.")

    def of_slides(self) -> np.ndarray:
        """Return the fold of each of `slides`; all cells of one landslide are in one fold."""
        if self.kind == SPATIAL:
            return self.groups.of(self._keys, self._grid)
        keys, inverse = np.unique(self._keys, return_inverse=True)
        return random_folds(keys, self.folds, self._seed)[inverse]

    def of_others(self, cells: np.ndarray) -> np.ndarray:
        """Return the fold of each of some other cells."""
        if self.kind == SPATIAL:
            return self.groups.of(cells, self._grid)
        return random_folds(cells, self.folds, self._seed)


def _common_cells(executor: Executor, study: Study, folding: Folding, count: int, feedback: Feedback) -> list:
    """Return the cells of the common test of each fold: the same for random folds, the held-out blocks' for spatial."""
    groups = folding.groups if folding.kind == SPATIAL else EVERYWHERE
    sampled = sample_groups(
        executor, study.stack.info, study.stack.bands, Condition(study.located.touched), count, groups,
        seed=study.split.seed, stream=COMMON_STREAM, feedback=feedback,
    )  # fmt: skip
    cells = [sample.index for sample in sampled]
    return cells if folding.kind == SPATIAL else cells * folding.folds


@dataclass(frozen=True)
class _FoldSamples:
    """What one fold trains on and is tested on; `columns` are the factors that its screening keeps."""

    fold: int
    columns: list[int]
    kept: np.ndarray
    train_values: np.ndarray
    train_labels: np.ndarray
    held_negatives: np.ndarray


class _Folds:
    """The folds of one cross-validation; what does not change from fold to fold is read once."""

    def __init__(self, executor: Executor, study: Study, folding: Folding, common, scratch: str, feedback) -> None:
        self.executor, self.study, self.folding, self.scratch = executor, study, folding, scratch
        self.slide_fold = folding.of_slides()
        self._same_negatives: np.ndarray | None = None
        self.slide_values = self._values(folding.slides, feedback.part(0, 0.3))
        # Random folds share one set of cells: it is read once.
        distinct = {id(cells): cells for cells in common}
        read = {key: self._values(cells, feedback.part(0.3, 1)) for key, cells in distinct.items()}
        self.common_values = [read[id(cells)] for cells in common]

    def _values(self, cells: np.ndarray, feedback: Feedback = SILENT) -> np.ndarray:
        return values_at(self.study.stack.info, cells, self.study.stack.bands, feedback)[0]

    def samples(self, fold: int, feedback: Feedback) -> _FoldSamples:
        """Choose the non-landslides of a fold by what its training landslides tell, and read all values."""
        kept = self.slide_fold != fold
        columns = self._columns(kept)
        negatives = self._negatives(fold, kept, columns, feedback.part(0, 0.8))
        trains = self.folding.of_others(negatives) != fold
        values = self._values(negatives, feedback.part(0.8, 1))
        label = np.concatenate([np.ones(int(kept.sum()), np.int64), np.zeros(int(trains.sum()), np.int64)])
        train_values = np.concatenate([self.slide_values[kept], values[trains]])
        return _FoldSamples(fold, columns, kept, train_values, label, values[~trains])

    def _columns(self, kept: np.ndarray) -> list[int]:
        stack, screen = self.study.stack, self.study.screen
        if screen is None:
            return list(range(len(stack.factors)))
        staying = screening_of(stack.factors, self.slide_values[kept], threshold=screen.threshold).kept
        return [column for column, name in enumerate(stack.names) if name in staying]

    def train(self, candidate: Candidate, samples: _FoldSamples, feedback: Feedback) -> FoldResult:
        """Fit a network to the samples of a fold and score what the fold holds out."""
        kept, columns = samples.kept, samples.columns
        used = [self.study.stack.factors[column] for column in columns]
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
        study, settings = self.study, self.study.negatives
        if self._same_negatives is not None:
            return self._same_negatives
        count = wanted(settings, self.folding.slides.size)
        training = np.isin(study.located.cell, self.folding.slides[kept])
        if settings.strategy == INFORMATION_VALUE:
            path = os.path.join(self.scratch, f"information_value_{fold}.tif")
            cells = self.folding.slides[kept]
            rows = information_value_table(study.class_stack, study.class_counts, cells, alpha=study.alpha)
            names = {study.stack.names[column] for column in columns}
            table = [row for row in rows if row.factor in names]
            write_information_value_map(study.class_stack, table, path, feedback=feedback.part(0, 0.5))
            settings, feedback = replace(settings, information_value=path), feedback.part(0.5, 1)
        chosen = choose_negatives(
            self.executor, study.stack, study.located, count, settings, training=training, feedback=feedback
        ).index
        if settings.strategy not in (INFORMATION_VALUE, BUFFER):  # no fold changes them
            self._same_negatives = chosen
        return chosen
