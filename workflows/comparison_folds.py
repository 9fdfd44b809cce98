"""The folds of a comparison: every strategy that the area allows, with every network, in every kind of folds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..errors import StrategyError
from ..feedback import SILENT, Feedback
from ..geodata.workers import open_workers
from ..sentences import Sentence, say
from ..study.candidate import Candidate
from ..study.comparison import ComparisonSettings, Trial
from ..study.folds import CrossValidation
from ..workers import WorkersLike
from .folds.cross_validate import chosen_folds, validate_folds
from .folds.plan import FoldPlan
from .folds.sampling import FoldSampling


def with_folds(
    trials: Sequence[Trial],
    candidates: Sequence[Candidate],
    plan: FoldPlan,
    settings: ComparisonSettings,
    *,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> list[Trial]:
    """Return the trials with the folds of every kind; a strategy that fails in a fold has none, but says why.

    Parameters
    ----------
    trials : sequence of Trial
        Those of a strategy that is not possible stay as they are.
    candidates : sequence of Candidate
    plan : FoldPlan
        Its strategy is ignored.
    settings : ComparisonSettings
        How many folds, and their kinds.

    Raises
    ------
    StrategyError
        If every strategy fails in a fold.
    InputError
        If a fold has no landslide.
    """
    strategies = list(dict.fromkeys(trial.strategy for trial in trials if not trial.impossible))
    found: dict[str, dict[str, list[CrossValidation]]] = {strategy: {} for strategy in strategies}
    impossible: dict[str, Sentence] = {}
    chosen: dict[str, dict[str, FoldSampling]] = {}
    with open_workers(workers, feedback) as workers:
        for number, strategy in enumerate(strategies):
            part = feedback.part(0.2 * number / len(strategies), 0.2 * (number + 1) / len(strategies))
            own = replace(plan, negatives=replace(plan.negatives, strategy=strategy))
            try:
                chosen[strategy] = chosen_folds(own, settings.kinds, settings.folds, workers=workers, feedback=part)
            except StrategyError as error:
                why = impossible[strategy] = say("In a fold: {why}", why=error.sentence)
                feedback.warning(say("Strategy '{strategy}' is not possible here. {why}", strategy=strategy, why=why))
        if len(impossible) == len(strategies):
            raise StrategyError(impossible[strategies[0]])
        for number, (strategy, own_folds) in enumerate(chosen.items()):
            feedback.info(say("Non-landslides by strategy '{strategy}':", strategy=strategy))
            start, stop = (0.2 + 0.8 * (number + k) / len(chosen) for k in (0, 1))
            found[strategy] = validate_folds(
                own_folds,
                candidates,
                compared=list(chosen.values()),
                workers=workers,
                feedback=feedback.part(start, stop),
            )
    place = {candidate.network: number for number, candidate in enumerate(candidates)}
    return [
        trial
        if trial.impossible
        else replace(trial, impossible=impossible[trial.strategy])
        if trial.strategy in impossible
        else replace(
            trial, validations={kind: found[trial.strategy][kind][place[trial.network]] for kind in settings.kinds}
        )
        for trial in trials
    ]
