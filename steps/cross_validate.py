"""Cross-validation: everything that sees landslides is fitted anew in every fold."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np

from ..analysis.metrics import auc
from ..analysis.sampling import block_folds, random_folds
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..geodata.blocks import local_executor
from ..geodata.cell_sampling import Condition, sample_cells
from ..geodata.class_stack import ClassStack
from ..geodata.landslides import LocatedLandslides
from ..geodata.points import values_at
from ..geodata.stack import FactorStack
from ..models.factors import factors_from_samples
from ..models.settings import Settings
from ..models.training import train
from .evaluate import COMMON_CELLS
from .information_value import information_value_table, write_information_value_map
from .negative_samples import INFORMATION_VALUE, NegativeSettings, choose_negatives
from .split import SplitSettings, blocks_of

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
        Its seed and number of blocks.
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
    stack, split = study.stack, study.split
    slides = np.unique(study.located.cell)
    fold_of = _fold_assignment(study, kind, folds)
    slide_fold = fold_of(slides)
    results = []
    with local_executor(threads) as executor:
        drawn = common_cells if kind == RANDOM else 4 * folds * common_cells
        others = sample_cells(
            executor, stack.info, stack.bands, Condition(study.located.touched), drawn, seed=split.seed,
            stream="common test", feedback=feedback.part(0, 0.05),
        ).index  # fmt: skip
        for fold in range(folds):
            part = feedback.part(0.05 + 0.95 * fold / folds, 0.05 + 0.95 * (fold + 1) / folds)
            held, kept = slides[slide_fold == fold], slides[slide_fold != fold]
            if not held.size or not kept.size:
                raise InputError(
                    f"Fold {fold + 1} of {folds} holds {held.size} of {slides.size} landslides: use fewer folds or "
                    "more spatial blocks."
                )
            common = others if kind == RANDOM else others[fold_of(others) == fold][:common_cells]
            results.append(_run_fold(executor, study, fold, kept, held, common, kind, fold_of, part))
            feedback.info(
                f"{kind} fold {fold + 1} of {folds}: {kept.size} landslides trained, {held.size} held out, "
                f"AUC {results[-1].auc_common:.3f} (common test)."
            )
    return CrossValidation(kind, results)


def _fold_assignment(study: Study, kind: str, folds: int) -> Callable[[np.ndarray], np.ndarray]:
    split = study.split
    if kind == SPATIAL:
        of_block = block_folds(split.blocks**2, folds, split.seed)
        return lambda cells: of_block[blocks_of(cells, study.stack.grid, split)]
    return lambda cells: random_folds(cells, folds, split.seed)


def _run_fold(
    executor: Executor, study: Study, fold: int, kept, held, common, kind: str, fold_of, feedback: Feedback
) -> FoldResult:
    stack = study.stack
    negatives = _fold_negatives(executor, study, kept, kept.size + held.size, feedback.part(0, 0.3))
    if kind == SPATIAL:
        trains = fold_of(negatives) != fold
    else:  # they come in random order already
        trains = np.arange(negatives.size) < round(negatives.size * kept.size / (kept.size + held.size))
    train_cells = np.concatenate([kept, negatives[trains]])
    label = np.concatenate([np.ones(kept.size, np.int64), np.zeros(int(trains.sum()), np.int64)])
    values, _ = values_at(stack.info, train_cells, stack.bands)
    factors = factors_from_samples(stack.names, [f.kind for f in stack.factors], values)
    trained = train(study.network, factors, values, label, study.settings, feedback.part(0.3, 0.95))

    def scores(cells: np.ndarray) -> np.ndarray:
        return trained.predict(values_at(stack.info, cells, stack.bands)[0])["probability"]

    found = scores(held)
    areas = [_auc(found, scores(others)) if others.size else np.nan for others in (negatives[~trains], common)]
    return FoldResult(fold + 1, int(kept.size), int(held.size), *areas)


def _auc(landslides: np.ndarray, others: np.ndarray) -> float:
    labels = np.concatenate([np.ones(landslides.size, int), np.zeros(others.size, int)])
    return auc(labels, np.concatenate([landslides, others]))


def _fold_negatives(executor: Executor, study: Study, kept, slides: int, feedback: Feedback) -> np.ndarray:
    count = int(round(study.negatives.ratio * slides))
    if study.negatives.strategy != INFORMATION_VALUE:
        return choose_negatives(executor, study.stack, study.located, count, study.negatives, feedback=feedback).index
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "information_value.tif")
        table = information_value_table(study.class_stack, study.class_counts, kept, alpha=study.alpha)
        write_information_value_map(study.class_stack, table, path, feedback=feedback.part(0, 0.5))
        settings = replace(study.negatives, information_value=path)
        return choose_negatives(
            executor, study.stack, study.located, count, settings, feedback=feedback.part(0.5, 1)
        ).index
