"""Cross-validation: everything that sees landslides is fitted again in every fold."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...feedback import SILENT, Feedback
from ...geodata.cell_sampling import EVERYWHERE, Condition, sample_groups
from ...geodata.workers import open_workers
from ...models.learning.parallel import run_parallel
from ...sentences import commas, say
from ...study.candidate import Candidate, reach_of
from ...study.evaluation import COMMON_CELLS, COMMON_STREAM, without_training
from ...study.folds import SPATIAL_FOLDS, CrossValidation, FoldResult
from ...workers import Shared, Workers, WorkersLike
from .folding import Folding
from .plan import FoldPlan
from .sampling import FoldSampling

if TYPE_CHECKING:
    from ...analysis.arrays import CellIndex


def cross_validate(
    plan: FoldPlan,
    candidates: Sequence[Candidate],
    kinds: Sequence[str],
    folds: int = 5,
    *,
    common_cells: int = COMMON_CELLS,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> dict[str, list[CrossValidation]]:
    """Train and test networks in folds of one kind or of several, all on the same samples.

    In every fold the information values, the non-landslides, the scaling and the network are fitted to the training
    landslides alone. The common test sets the held-out landslides against random valid cells without landslides, none
    of which trained; with spatial folds those of the held-out blocks only, and training uses no cell of these blocks.
    Folds by time are periods that each train on all landslides before them.
    Where a candidate looks at the cells around a cell, all are tested on those places alone around which no cell
    trains, as far as it looks: the rim of the held-out blocks is left out. Most networks train on one processor, so the
    trainings of all kinds run in parallel.

    Parameters
    ----------
    plan : FoldPlan
    candidates : sequence of Candidate
    kinds : sequence of str
        'random', 'spatial' (by the split's blocks) or 'time' (for an inventory with dates), each once.
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
    with open_workers(workers, feedback) as workers:
        chosen = chosen_folds(plan, kinds, folds, workers=workers, feedback=feedback.part(0, 0.2))
        return validate_folds(
            chosen, candidates, common_cells=common_cells, workers=workers, feedback=feedback.part(0.2, 1)
        )


def chosen_folds(
    plan: FoldPlan,
    kinds: Sequence[str],
    folds: int,
    *,
    rounds: int | None = None,
    workers: Workers,
    feedback: Feedback = SILENT,
) -> dict[str, FoldSampling]:
    """Choose the samples of every fold of every kind; see `cross_validate`, and of `rounds` `Folding`."""
    return {
        kind: FoldSampling(
            workers,
            plan,
            Folding(plan, kind, folds, rounds),
            feedback.part(number / len(kinds), (number + 1) / len(kinds)),
        )
        for number, kind in enumerate(kinds)
    }


def validate_folds(
    chosen: Mapping[str, FoldSampling],
    candidates: Sequence[Candidate],
    *,
    common_cells: int = COMMON_CELLS,
    compared: Sequence[Mapping[str, FoldSampling]] = (),
    workers: Workers,
    feedback: Feedback = SILENT,
) -> dict[str, list[CrossValidation]]:
    """Train and test networks on samples that were chosen; see `cross_validate`.

    Parameters
    ----------
    chosen : dict of {kind: FoldSampling}
        From `chosen_folds`.
    compared : sequence of such dicts
        The samples of all that these are compared with: the common test keeps away from what any of them trains on.
    """
    trainings, common, reach = [], {}, reach_of(candidates)
    for number, (kind, sampling) in enumerate(chosen.items()):
        part = feedback.part(0.1 * number / len(chosen), 0.1 * (number + 1) / len(chosen))
        trained = [other[kind].trained for other in (chosen, *compared)]
        common[kind] = _common_cells(workers, sampling, common_cells, trained, part.part(0, 0.5))
        if reach and kind == SPATIAL_FOLDS:
            common[kind] = [
                cells[sampling.folding.is_inside(cells, fold, reach)] for fold, cells in enumerate(common[kind])
            ]
        shared = workers.share(sampling.training(common[kind], reach, part.part(0.5, 1)))
        trainings += [
            functools.partial(_train, shared, candidate, fold)
            for candidate in candidates
            for fold in range(sampling.folding.rounds)
        ]
    reads = [sampling.plan.stack.path for sampling in chosen.values()] if reach else []
    results = iter(run_parallel(trainings, feedback.part(0.1, 1), workers, reads))
    found: dict[str, list[CrossValidation]] = {kind: [] for kind in chosen}
    for kind, sampling in chosen.items():
        for candidate in candidates:
            folds = [sampling.folding.with_blocks(next(results), cells) for cells in common[kind]]
            validation = CrossValidation(kind=kind, folds=folds)
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


def _train(training: Shared, candidate: Candidate, fold: int, feedback: Feedback) -> FoldResult:
    return training.value.train(candidate, fold, feedback)


def _common_cells(
    workers: Workers, sampling: FoldSampling, count: int, trained: Sequence[CellIndex], feedback: Feedback
) -> list[CellIndex]:
    """Return the cells of the common test of each fold: the same for random folds, the held-out blocks' for spatial.

    Of spatial folds no cell trains in the fold that it tests, so that there is nothing to keep away from.
    """
    plan, folding = sampling.plan, sampling.folding
    spatial = folding.kind == SPATIAL_FOLDS
    sampled = sample_groups(
        workers,
        plan.stack.info,
        plan.stack.bands,
        Condition(without_training(plan.located.touched, *(() if spatial else trained))),
        count,
        folding.groups if spatial else EVERYWHERE,
        seed=plan.split.seed,
        stream=COMMON_STREAM,
        feedback=feedback,
    )
    cells = [sample.index for sample in sampled]
    return cells[: folding.rounds] if spatial else cells * folding.rounds
