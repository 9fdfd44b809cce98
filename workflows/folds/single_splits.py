"""A single random and a single spatial split, beside a split by time: the same landslides, held out otherwise."""

from __future__ import annotations

import numpy as np

from ...errors import InputError
from ...feedback import SILENT, Feedback
from ...geodata.grid import Grid
from ...geodata.landslides import LocatedLandslides
from ...geodata.stack import FactorStack
from ...sentences import say
from ...study.candidate import Candidate, reach_of
from ...study.folds import FEWEST_FOLDS, IN_SPACE, MOST_FOLDS, SPATIAL_FOLDS, CrossValidation
from ...study.split import SplitSettings, trains
from ...workers import Workers
from .cross_validate import chosen_folds, validate_folds
from .folding import Folding
from .plan import FoldPlan


def single_splits(
    plan: FoldPlan, kinds: tuple[str, ...], candidate: Candidate, *, workers: Workers, feedback: Feedback = SILENT
) -> list[CrossValidation]:
    """Train and test a network once for each kind: one fold of as many as hold out what the split by time does.

    Everything that sees landslides is fitted anew, as in `cross_validate`.

    Parameters
    ----------
    plan : FoldPlan
        Its split is by time.
    kinds : tuple of str
        From `possible_splits`.

    Returns
    -------
    list of CrossValidation
        Of one fold each, in the order of `kinds`.
    """
    folds = _folds(plan.located, plan.stack.grid, plan.split)
    chosen = chosen_folds(plan, kinds, folds, rounds=1, workers=workers, feedback=feedback.part(0, 0.2))
    found = validate_folds(chosen, [candidate], workers=workers, feedback=feedback.part(0.2, 1))
    return [found[kind][0] for kind in kinds]


def possible_splits(
    stack: FactorStack, located: LocatedLandslides, split: SplitSettings, candidate: Candidate, feedback: Feedback
) -> tuple[str, ...]:
    """Return the kinds of split that can stand beside one by time; `feedback` is warned of one that cannot, and why."""
    folds, found = _folds(located, stack.grid, split), []
    for kind in IN_SPACE:
        try:
            Folding.check(stack, located, split, [kind], folds, reach_of([candidate]))
            found.append(kind)
        except InputError as error:
            if kind == SPATIAL_FOLDS:
                feedback.warning(say("No spatial split stands beside that by time. {reason}", reason=error))
            else:
                feedback.warning(say("No random split stands beside that by time. {reason}", reason=error))
    return tuple(found)


def _folds(located: LocatedLandslides, grid: Grid, split: SplitSettings) -> int:
    """Return in how many folds one holds out about as large a share of the cells with landslides as the split does."""
    held_out = 1 - float(np.mean(trains(located, grid, split)))
    return int(np.clip(round(1 / held_out), FEWEST_FOLDS, MOST_FOLDS))
