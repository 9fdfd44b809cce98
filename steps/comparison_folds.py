"""The folds of a comparison: every strategy that the area allows, with every network, in every kind of folds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..errors import StrategyError
from ..feedback import SILENT, Feedback
from .comparison import ComparisonSettings, Trial
from .cross_validate import cross_validate
from .fold_result import CrossValidation
from .fold_study import Candidate, FoldPlan


def with_folds(
    trials: Sequence[Trial],
    candidates: Sequence[Candidate],
    plan: FoldPlan,
    settings: ComparisonSettings,
    *,
    threads: int | None = None,
    feedback: Feedback = SILENT,
) -> list[Trial]:
    """Return the trials with the folds of every kind; a strategy that fails in a fold has none, but says why.

    Parameters
    ----------
    trials : sequence of Trial
        Those of a strategy that is not possible stay as they are.
    candidates : sequence of Candidate
    plan : FoldPlan
        Its strategy is not looked at.
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
    impossible: dict[str, str] = {}
    for number, strategy in enumerate(strategies):
        feedback.info(f"Non-landslides by strategy '{strategy}':")
        part = feedback.part(number / len(strategies), (number + 1) / len(strategies))
        own = replace(plan, negatives=replace(plan.negatives, strategy=strategy))
        try:
            found[strategy] = cross_validate(
                own, candidates, settings.kinds, settings.folds, threads=threads, feedback=part
            )
        except StrategyError as error:
            impossible[strategy] = f"In a fold: {error}"
            feedback.warning(f"Strategy '{strategy}' is not possible here. {impossible[strategy]}")
    if len(impossible) == len(strategies):
        raise StrategyError(next(iter(impossible.values())))
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
