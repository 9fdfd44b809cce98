"""The folds of a comparison: every strategy that the area allows, with every network, in every kind of folds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..errors import StrategyError
from ..feedback import SILENT, Feedback
from ..sentences import Sentence, say
from ..study.candidate import Candidate
from ..study.comparison import ComparisonSettings, Trial
from ..study.folds import CrossValidation
from ..workers import Workers
from .folds.cross_validate import cross_validate
from .folds.plan import FoldPlan


def with_folds(
    trials: Sequence[Trial],
    candidates: Sequence[Candidate],
    plan: FoldPlan,
    settings: ComparisonSettings,
    *,
    workers: Workers | int | None = None,
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
    for number, strategy in enumerate(strategies):
        feedback.info(say("Non-landslides by strategy '{strategy}':", strategy=strategy))
        part = feedback.part(number / len(strategies), (number + 1) / len(strategies))
        own = replace(plan, negatives=replace(plan.negatives, strategy=strategy))
        try:
            found[strategy] = cross_validate(
                own, candidates, settings.kinds, settings.folds, workers=workers, feedback=part
            )
        except StrategyError as error:
            impossible[strategy] = say("In a fold: {why}", why=error.sentence)
            feedback.warning(
                say("Strategy '{strategy}' is not possible here. {why}", strategy=strategy, why=impossible[strategy])
            )
    if len(impossible) == len(strategies):
        raise StrategyError(impossible[strategies[0]])
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
