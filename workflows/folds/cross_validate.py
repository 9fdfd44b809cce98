"""Cross-validation: everything that sees landslides is fitted again in every fold."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...feedback import SILENT, Feedback
from ...geodata.cell_sampling import EVERYWHERE, Condition, sample_groups
from ...geodata.workers import open_workers
from ...models.learning.parallel import run_parallel
from ...sentences import commas, say
from ...study.candidate import Candidate
from ...study.evaluation import COMMON_CELLS, COMMON_STREAM
from ...study.folds import SPATIAL_FOLDS, CrossValidation, FoldResult
from ...workers import Shared, Workers
from .folding import Folding
from .plan import FoldPlan
from .sampling import FoldSampling
from .training import FoldTraining

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex


def cross_validate(
    plan: FoldPlan,
    candidates: Sequence[Candidate],
    kinds: Sequence[str],
    folds: int = 5,
    *,
    common_cells: int = COMMON_CELLS,
    workers: Workers | int | None = None,
    feedback: Feedback = SILENT,
) -> dict[str, list[CrossValidation]]:
    """Train and test networks in folds of one kind or of several, all on the same samples.

    In every fold the information values, the non-landslides, the scaling and the network are fitted to the training
    landslides alone. The common test sets the held-out landslides against random valid cells without landslides;
    with spatial folds those of the held-out blocks only, and training uses no cell of these blocks. Most networks train
    on one processor, so the trainings of all kinds run in parallel.

    Parameters
    ----------
    plan : FoldPlan
    candidates : sequence of Candidate
    kinds : sequence of str
        'random' or 'spatial' (by the split's blocks), each once.
    folds : int
        2 or more.

    Returns
    -------
    dict of {kind: list of CrossValidation}
        One per candidate.

    Raises
    ------
    InputError
        If a fold has no training or no test landslide.
    StrategyError
        If the area does not allow the strategy of choosing non-landslides.
    """
    trainings = []
    with open_workers(workers) as workers:
        for number, kind in enumerate(kinds):
            part = feedback.part(0.3 * number / len(kinds), 0.3 * (number + 1) / len(kinds))
            shared = workers.share(_training(plan, kind, folds, common_cells, workers, part))
            trainings += [
                functools.partial(_train, shared, candidate, fold) for candidate in candidates for fold in range(folds)
            ]
        results = run_parallel(trainings, feedback.part(0.3, 1), workers)
    found: dict[str, list[CrossValidation]] = {kind: [] for kind in kinds}
    each = [(kind, candidate) for kind in kinds for candidate in candidates]
    for number, (kind, candidate) in enumerate(each):
        validation = CrossValidation(kind=kind, folds=results[number * folds : (number + 1) * folds])
        found[kind].append(validation)
        feedback.info(
            say(
                "{network}, {kind} folds: AUC of the common test {auc_common:.3f} ({folds}).",
                network=candidate.network,
                kind=kind,
                auc_common=validation.auc_common,
                folds=commas(f"{fold.auc_common:.3f}" for fold in validation.folds),
            )
        )
    return found


def _training(
    plan: FoldPlan, kind: str, folds: int, common_cells: int, workers: Workers, feedback: Feedback
) -> FoldTraining:
    """Choose and read the samples of every fold."""
    folding = Folding(plan, kind, folds)
    # The threads close the maps of the folds before these are deleted.
    with tempfile.TemporaryDirectory() as scratch, open_workers(workers):
        common = _common_cells(workers, plan, folding, common_cells, feedback.part(0, 0.2))
        sampling = FoldSampling(workers, plan, folding, common, scratch, feedback.part(0.2, 0.4))
        return sampling.training(feedback.part(0.4, 1))


def _train(training: Shared, candidate: Candidate, fold: int, feedback: Feedback) -> FoldResult:
    return training.value.train(candidate, fold, feedback)


def _common_cells(
    workers: Workers, plan: FoldPlan, folding: Folding, count: int, feedback: Feedback
) -> list[CellIndex]:
    """Return the cells of the common test of each fold: the same for random folds, the held-out blocks' for spatial."""
    groups = folding.groups if folding.kind == SPATIAL_FOLDS else EVERYWHERE
    sampled = sample_groups(
        workers,
        plan.stack.info,
        plan.stack.bands,
        Condition(plan.located.touched),
        count,
        groups,
        seed=plan.split.seed,
        stream=COMMON_STREAM,
        feedback=feedback,
    )
    cells = [sample.index for sample in sampled]
    return cells if folding.kind == SPATIAL_FOLDS else cells * folding.folds
