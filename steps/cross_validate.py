"""Cross-validation: everything that sees landslides is fitted anew in every fold."""

from __future__ import annotations

import os
import tempfile
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np

from ..analysis.metrics import auc
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
from ..models.training import train
from .evaluate import COMMON_CELLS, COMMON_STREAM
from .information_value import information_value_table, write_information_value_map
from .negative_samples import BUFFER, INFORMATION_VALUE, NegativeSettings, choose_negatives
from .split import SplitSettings, blocks_in, landslide_keys, settled

RANDOM, SPATIAL = FOLD_KINDS = ("random", "spatial")


@dataclass(frozen=True)
class FoldResult:
    """One fold: landslides trained on and held out, and the AUC by both tests (NaN where one has no samples)."""

    fold: int
    trained: int
    held_out: int
    auc_paper: float
    auc_common: float


@dataclass(frozen=True)
class CrossValidation:
    """The folds of one kind ('random' or 'spatial')."""

    kind: str
    folds: list[FoldResult]

    @property
    def auc_common(self) -> float:
        """Mean AUC of the common held-out test."""
        return float(np.nanmean([fold.auc_common for fold in self.folds]))

    @property
    def auc_paper(self) -> float:
        """Mean AUC by the paper's protocol."""
        return float(np.nanmean([fold.auc_paper for fold in self.folds]))


@dataclass(frozen=True)
class Study:
    """What does not change from fold to fold: rasters, inventory, settings.

    Attributes
    ----------
    stack : FactorStack
    class_stack : ClassStack
        Class limits never see landslides, so they and the class counts are computed once.
    class_counts : list of int64 arrays
    located : LocatedLandslides
    network : str
    settings : Settings or None
    negatives : NegativeSettings
    alpha : float
        Smoothing of information values.
    split : SplitSettings
        Its seed and its blocks.
    """

    stack: FactorStack
    class_stack: ClassStack
    class_counts: list[np.ndarray]
    located: LocatedLandslides
    network: str
    settings: Settings | None
    negatives: NegativeSettings
    alpha: float
    split: SplitSettings


def cross_validate(
    study: Study,
    kind: str,
    folds: int = 5,
    *,
    common_cells: int = COMMON_CELLS,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> CrossValidation:
    """Train and test a network in folds.

    In every fold the information values, the non-landslides, the scaling and the network are fitted to the training
    landslides alone. The common test sets the held-out landslides against random valid cells without landslides;
    with spatial folds those of the held-out blocks only, and training uses no cell of these blocks.

    Parameters
    ----------
    study : Study
    kind : str
        'random' or 'spatial' (by the split's blocks).
    folds : int
        2 or more.

    Raises
    ------
    InputError
        If a fold has no training or no test landslide.
    """
    folding = Folding(study, kind, folds)
    results = []
    # Outside the executor, whose threads keep the maps of the folds open until it ends.
    with tempfile.TemporaryDirectory() as scratch, local_executor(threads) as executor:
        common = _common_cells(executor, study, folding, common_cells, feedback.part(0, 0.05))
        run = _Folds(executor, study, folding, common, scratch, feedback.part(0.05, 0.1))
        for fold in range(folds):
            part = feedback.part(0.1 + 0.9 * fold / folds, 0.1 + 0.9 * (fold + 1) / folds)
            results.append(run.fold(fold, part))
            feedback.info(
                f"{kind} fold {fold + 1} of {folds}: {results[-1].trained} landslides trained, "
                f"{results[-1].held_out} held out, AUC {results[-1].auc_common:.3f} (common test)."
            )
    return CrossValidation(kind, results)


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

    def fold(self, fold: int, feedback: Feedback) -> FoldResult:
        """Fit everything to the landslides of the other folds and test on this one."""
        study, kept = self.study, self.slide_fold != fold
        negatives = self._negatives(fold, kept, feedback.part(0, 0.25))
        trains = self.folding.of_others(negatives) != fold
        values = self._values(negatives, feedback.part(0.25, 0.3))
        train_values = np.concatenate([self.slide_values[kept], values[trains]])
        label = np.concatenate([np.ones(int(kept.sum()), np.int64), np.zeros(int(trains.sum()), np.int64)])
        factors = factors_from_samples(study.stack.names, [f.kind for f in study.stack.factors], train_values)
        trained = train(study.network, factors, train_values, label, study.settings, feedback.part(0.3, 1))

        def auc_against(others: np.ndarray) -> float:
            if not len(others):
                return float("nan")
            return _auc(*(trained.predict(part)["probability"] for part in (self.slide_values[~kept], others)))

        paper, common = auc_against(values[~trains]), auc_against(self.common_values[fold])
        return FoldResult(fold + 1, int(kept.sum()), int((~kept).sum()), paper, common)

    def _negatives(self, fold: int, kept: np.ndarray, feedback: Feedback) -> np.ndarray:
        study, settings = self.study, self.study.negatives
        if self._same_negatives is not None:
            return self._same_negatives
        count = max(1, int(round(settings.ratio * self.folding.slides.size)))
        training = np.isin(study.located.cell, self.folding.slides[kept])
        if settings.strategy == INFORMATION_VALUE:
            path = os.path.join(self.scratch, f"information_value_{fold}.tif")
            cells = self.folding.slides[kept]
            table = information_value_table(study.class_stack, study.class_counts, cells, alpha=study.alpha)
            write_information_value_map(study.class_stack, table, path, feedback=feedback.part(0, 0.5))
            settings, feedback = replace(settings, information_value=path), feedback.part(0.5, 1)
        chosen = choose_negatives(
            self.executor, study.stack, study.located, count, settings, training=training, feedback=feedback
        ).index
        if settings.strategy not in (INFORMATION_VALUE, BUFFER):  # no fold changes them
            self._same_negatives = chosen
        return chosen


def _auc(landslides: np.ndarray, others: np.ndarray) -> float:
    labels = np.concatenate([np.ones(landslides.size, int), np.zeros(others.size, int)])
    return auc(labels, np.concatenate([landslides, others]))
