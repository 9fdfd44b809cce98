"""Shapley values: what each factor of a place adds to its prediction, beside the mean prediction of a background.

Interventional, as Janzing, Minorics and Bloebaum (2020, "Feature relevance quantification in explainable AI", AISTATS)
argue for and as the package `shap` computes: the value of a coalition of factors is the mean prediction with their
values taken from the place and all others from each row of the background. Contributions and base add up to the
prediction.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say

if TYPE_CHECKING:
    from .arrays import Floats, Mask

# Rows that are predicted between two looks at the cancel button; slow models take a fifth of a second.
ROWS = 8192
# A row with a window around its cell is larger than one of single values.
BATCH_BYTES = 32 << 20
MOST_EXACT = 13  # groups of factors whose coalitions are all predicted: 8,192 a row of the background
PAIRS, FEWEST_PAIRS = 10, 2  # of permutations, for each row of the background
# float32 [n, F, ...] → predictions [n].
Predict = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class ShapleyValues:
    """What the factors add to the predictions of places.

    Attributes
    ----------
    base : float
        Mean prediction of the background.
    predictions : float64 array [n]
        Of the places; each is `base` plus the sum of its contributions.
    contributions : float64 array [n, G]
        Of each group of factors, in the units of the prediction.
    errors : float64 array [n, G]
        Standard errors from the sampling of permutations; 0 where all coalitions were predicted.
    """

    base: float
    predictions: Floats
    contributions: Floats
    errors: Floats


def shapley_values(
    predict: Predict,
    values: Floats,
    background: Floats,
    groups: Sequence[Sequence[int]],
    *,
    is_exact: bool | None = None,
    pairs: int = PAIRS,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> ShapleyValues:
    """Return the Shapley values of groups of factors at places.

    Parameters
    ----------
    predict : callable
        float32 array [m, F, ...] → predictions [m].
    values : float32 array [n, F, ...]
        Of the places; axes after the second are a window around each, which goes with its factor as a whole.
    background : float32 array [B, F, ...]
    groups : sequence of sequences of int
        Columns of the factors that enter together; each column is in one group.
    is_exact : bool, optional
        Whether all coalitions are predicted; by default where there are at most 13 groups. Otherwise permutations are
        sampled.
    pairs : int
        Pairs of a permutation and its reverse for each row of the background, 2 or more.
    seed : int
        Of the permutations, which are the same for all places.

    Raises
    ------
    InputError
        If there is no place, no background, or a column is in no group or in several.
    Cancelled
        If the user cancelled.
    """
    values, background = np.asarray(values, np.float32), np.asarray(background, np.float32)
    _check(values, background, groups)
    if is_exact is None:
        is_exact = len(groups) <= MOST_EXACT
    column_group = np.empty(values.shape[1], np.int64)
    for number, columns in enumerate(groups):
        column_group[list(columns)] = number
    of_background = _predicted(predict, background)
    predictions = _predicted(predict, values)
    contributions, errors = np.empty((len(values), len(groups))), np.zeros((len(values), len(groups)))
    sampler = None if is_exact else _Permutations(len(background), len(groups), pairs, seed)
    for number, (place, prediction) in enumerate(zip(values, predictions)):
        part = feedback.part(number / len(values), (number + 1) / len(values))
        game = _Game(predict, place, background, column_group, part)
        if sampler is None:
            contributions[number] = _exact(game, len(groups))
        else:
            contributions[number], errors[number] = sampler.values(game, prediction, of_background)
    feedback.progress(1)
    return ShapleyValues(float(of_background.mean()), predictions, contributions, errors)


def coalitions_are_fewer(groups: int, pairs: int = PAIRS) -> bool:
    """Whether all coalitions of so many groups need no more predictions than so many pairs of permutations."""
    return groups <= MOST_EXACT and 1 << groups <= 2 * pairs * (groups - 1) + 2


def evenly(scores: Floats, count: int) -> np.ndarray:
    """Return which rows to take so that they lie evenly along the order of their scores, ascending int64 [≤ count].

    Their mean score is near that of all, nearer than that of a random choice as large.
    """
    if len(scores) <= count:
        return np.arange(len(scores))
    at = ((np.arange(count) + 0.5) * len(scores) / count).astype(np.int64)
    return np.sort(np.argsort(scores, kind="stable")[at])


def _check(values: Floats, background: Floats, groups: Sequence[Sequence[int]]) -> None:
    columns = sorted(column for group in groups for column in group)
    whole = values.ndim >= 2 and values.shape[1:] == background.shape[1:] and len(values) and len(background)
    if not whole or columns != list(range(values.shape[1])):
        raise InputError(
            say(
                "Places of shape {places}, a background of shape {background} and groups of {columns} columns were "
                "given: give places and background the same factors, and each factor one group.",
                places=str(values.shape),
                background=str(background.shape),
                columns=len(columns),
            )
        )


def _predicted(predict: Predict, rows: np.ndarray) -> Floats:
    most = _rows_at_once(rows)
    return np.concatenate([predict(rows[begin : begin + most]) for begin in range(0, len(rows), most)]).astype(float)


def _rows_at_once(rows: np.ndarray) -> int:
    return max(1, min(ROWS, BATCH_BYTES // (4 * math.prod(rows.shape[1:]))))


class _Game:
    """Predictions of rows that have the factors of a coalition from the place and all others from the background."""

    def __init__(
        self, predict: Predict, place: Floats, background: Floats, column_group: np.ndarray, feedback: Feedback
    ) -> None:
        self._predict, self._place, self.background = predict, place, background
        self._column_group, self._feedback = column_group, feedback

    def differing(self) -> Mask:
        """Return bool [B, groups]: where a group's values differ from the place's. Others add nothing."""
        unlike = (self.background != self._place).reshape(*self.background.shape[:2], -1).any(axis=2)
        result = np.zeros((len(unlike), int(self._column_group.max()) + 1), bool)
        for column, group in enumerate(self._column_group.tolist()):
            result[:, group] |= unlike[:, column]
        return result

    def scores(self, others: np.ndarray, coalitions: Mask, share: tuple[float, float] = (0.0, 1.0)) -> Floats:
        """Return predictions float64 [b, k] for rows of the background, int [b], and their coalitions, [b, k, groups].

        The coalitions may have 1 as their first length, for all rows. `share` is the part of the progress.
        """
        count = coalitions.shape[1]
        result = np.empty(len(others) * count)
        most = _rows_at_once(self.background)
        feedback = self._feedback.part(*share)
        ending = (slice(None), slice(None)) + (None,) * (self.background.ndim - 2)
        for begin in range(0, result.size, most):
            feedback.check()
            at = np.arange(begin, min(begin + most, result.size))
            row, coalition = np.divmod(at, count)
            inside = coalitions[row if len(coalitions) > 1 else 0, coalition][:, self._column_group]
            mixed = np.where(inside[ending], self._place, self.background[others[row]])
            result[at] = self._predict(mixed)
            feedback.progress((at[-1] + 1) / result.size)
        return result.reshape(len(others), count)


def _exact(game: _Game, groups: int) -> Floats:
    """Return the Shapley values of a place, float64 [groups].

    A row of the background that has a factor's value in common with the place needs no coalition without it: what does
    not differ adds nothing.
    """
    differing = game.differing()
    total = np.zeros(groups)
    patterns, which = np.unique(differing, axis=0, return_inverse=True)
    which = which.ravel()
    done, work = 0, float((2.0 ** differing.sum(axis=1)).sum())
    for number, pattern in enumerate(patterns):
        players, others = np.flatnonzero(pattern), np.flatnonzero(which == number)
        inside = (np.arange(1 << players.size)[:, None] >> np.arange(players.size) & 1).astype(bool)
        coalitions = np.zeros((1, len(inside), groups), bool)
        coalitions[0][:, players] = inside
        share = done / work, (done + coalitions.shape[1] * others.size) / work
        done += coalitions.shape[1] * others.size
        total[players] += game.scores(others, coalitions, share).sum(axis=0) @ _weights(inside)
    return total / len(differing)


def _weights(inside: Mask) -> Floats:
    """Return what each coalition's value counts in the Shapley value of each player, float64 [coalitions, players].

    With s players in a coalition of d, one that holds the player counts (s − 1)! (d − s)! / d!, one that lacks it
    −s! (d − s − 1)! / d!.
    """
    players = inside.shape[1]
    size = inside.sum(axis=1)
    factorial = [math.factorial(number) for number in range(players + 1)]
    whole = factorial[players]
    holds = np.array([0.0] + [factorial[s - 1] * factorial[players - s] / whole for s in range(1, players + 1)])
    lacks = np.array([factorial[s] * factorial[players - s - 1] / whole for s in range(players)] + [0.0])
    return np.where(inside, holds[size][:, None], -lacks[size][:, None])


class _Permutations:
    """Pairs of a random permutation and its reverse for each row of the background, the same for all places."""

    def __init__(self, rows: int, groups: int, pairs: int, seed: int) -> None:
        order = np.random.default_rng(seed).random((rows, max(pairs, FEWEST_PAIRS), groups)).argsort(axis=2)
        rank = order.argsort(axis=2)
        # When each group enters, [rows, pairs, 2, groups]: the second of a pair goes the other way.
        self._rank = np.stack([rank, groups - 1 - rank], axis=2)
        steps = np.arange(1, groups)[:, None]
        self._coalitions = (self._rank[..., None, :] < steps).reshape(rows, -1, groups)

    def values(self, game: _Game, prediction: float, of_background: Floats) -> tuple[Floats, Floats]:
        """Return the estimated Shapley values and their standard errors, float64 [groups] each."""
        rows, pairs, _, groups = self._rank.shape
        scores = game.scores(np.arange(rows), self._coalitions).reshape(rows, pairs, 2, groups - 1)
        first = np.broadcast_to(of_background[:, None, None, None], (rows, pairs, 2, 1))
        walks = np.concatenate([first, scores, np.full((rows, pairs, 2, 1), prediction)], axis=3)
        added = np.take_along_axis(np.diff(walks, axis=3), self._rank, axis=3).mean(axis=2)
        # The rows of the background are all there are: only the permutations are a sample.
        error = np.sqrt((added.var(axis=1, ddof=1) / pairs).sum(axis=0)) / rows
        return added.mean(axis=(0, 1)), error
