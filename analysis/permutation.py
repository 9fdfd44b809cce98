"""Permutation importance: how much worse a network ranks samples once a factor's values are shuffled among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..sentences import say
from .block_auc import Placed, PlacedFolds, mean_comparison
from .metrics import midranks

if TYPE_CHECKING:
    from .arrays import Labels

# Rows that are predicted between two looks at the cancel button; slow networks take a fifth of a second.
ROWS = 4096
REPEATS, FEWEST_REPEATS, MOST_REPEATS = 10, 2, 10_000  # shuffles of each factor
# float32 [n, F] → scores [n], higher for landslides.
Predict = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class PermutationImportance:
    """What shuffling does to the area under the ROC curve.

    Attributes
    ----------
    auc : float
        With nothing shuffled.
    drops : float64 array [G, repeats]
        How much the AUC falls when a group of factors is shuffled; below 0 where it rises.
    error : float64 array [G]
        Standard error of the mean drop, because the samples might have been others; NaN with one sample of a class.
    block_limits : two float64 arrays [G] or None
        95 % limits of the mean drop by spatial blocks, for landslides that lie in clusters; None if no block is known.
    """

    auc: float
    drops: np.ndarray
    error: np.ndarray
    block_limits: tuple[np.ndarray, np.ndarray] | None = None

    @property
    def importance(self) -> np.ndarray:
        """Mean drop of the AUC, float64 [G]."""
        return self.drops.mean(axis=1)

    @property
    def deviation(self) -> np.ndarray:
        """Standard deviation between the shuffles, float64 [G]."""
        return self.drops.std(axis=1, ddof=1)

    @property
    def share(self) -> np.ndarray:
        """Part in the sum of all drops, float64 [G], 0 to 1; a rise counts as 0."""
        drop = np.maximum(self.importance, 0)
        return drop / drop.sum() if drop.any() else drop

    @property
    def rank(self) -> np.ndarray:
        """1 for the largest mean drop, int64 [G]; the first of two that tie stays first."""
        rank = np.empty(len(self.drops), np.int64)
        rank[np.argsort(-self.importance, kind="stable")] = np.arange(1, len(rank) + 1)
        return rank

    def limits(self, level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
        """Return the confidence limits of the mean drop, two float64 arrays [G]."""
        reach = NormalDist().inv_cdf((1 + level) / 2) * self.error
        return self.importance - reach, self.importance + reach


def permutation_importance(
    predict: Predict,
    values: np.ndarray,
    labels: Labels,
    groups: Sequence[Sequence[int]] | None = None,
    *,
    repeats: int = REPEATS,
    seed: int = 1,
    blocks: np.ndarray | None = None,
    feedback: Feedback = SILENT,
) -> PermutationImportance:
    """Shuffle each factor in turn, predict, and see how far the area under the ROC curve falls.

    The measure is Breiman's (2001), Machine Learning 45, 5-32, with the AUC as score. The standard error is that of
    DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837-845, for two correlated curves: each sample's placement
    with nothing shuffled, minus its mean placement over the shuffles. Where the samples' spatial blocks are known, the
    limits of the same difference are by these too, as `paired_difference` has them. The same shuffles serve every
    factor, so that its drop depends neither on the order nor on the number of the others.

    Parameters
    ----------
    predict : callable
        float32 array [n, F] → scores [n].
    values : float32 array [n, F]
        Factor values of samples that the network was not trained on, categories as numbers.
    labels : array [n] of 0 and 1
    groups : sequence of sequences of columns, optional
        Columns that are shuffled together; each one by itself, if left out.
    repeats : int
        Shuffles of each group, 2 to 10,000.
    seed : int
    blocks : int array [n], optional
        The spatial block that each sample lies in.
    feedback : Feedback
        Looked at after every 4096 rows.

    Raises
    ------
    ParameterError
        If `repeats` is out of its range.
    InputError
        If shapes differ, a label is not 0 or 1, or there are samples of one class only.
    """
    values, landslide = np.asarray(values, np.float32), _checked(values, labels)
    if not FEWEST_REPEATS <= repeats <= MOST_REPEATS:
        raise ParameterError(
            say(
                "The number of shuffles is {repeats}: choose {fewest} to {most:,}, so that their spread is known.",
                repeats=repeats,
                fewest=FEWEST_REPEATS,
                most=MOST_REPEATS,
            )
        )
    groups = [(column,) for column in range(values.shape[1])] if groups is None else groups
    count = len(values)
    shuffles = np.stack([np.random.default_rng([seed, repeat]).permutation(count) for repeat in range(repeats)])
    unshuffled = _shuffled_scores(predict, values, [], np.arange(count)[None], feedback.part(0, 0))
    whole = _placements(landslide, unshuffled[0])
    drops, errors = np.empty((len(groups), repeats)), np.empty(len(groups))
    limits = np.empty((2, len(groups)))
    rank_of_whole = _other_rank(landslide, unshuffled[0])
    for number, group in enumerate(groups):
        part = feedback.part(number / len(groups), (number + 1) / len(groups))
        lost, ranks = np.empty(shuffles.shape), np.zeros(rank_of_whole.shape)
        for repeat, scores in enumerate(_shuffled_scores(predict, values, group, shuffles, part)):
            feedback.check()  # up to 10,000 shuffles, each of which sorts the samples
            lost[repeat] = whole - _placements(landslide, scores)
            ranks += _other_rank(landslide, scores) / repeats
        drops[number] = lost[:, landslide].mean(axis=1)
        errors[number] = _standard_error(lost.mean(axis=0), landslide)
        if blocks is not None:
            shuffled = whole - lost.mean(axis=0)
            found = mean_comparison(
                [_by_blocks(landslide, whole, rank_of_whole, blocks)], [_by_blocks(landslide, shuffled, ranks, blocks)]
            )
            limits[:, number] = (found.lower, found.upper) if np.isfinite(found.deviation) else np.nan
    by_blocks = None if blocks is None else (limits[0], limits[1])
    return PermutationImportance(float(whole[landslide].mean()), drops, errors, by_blocks)


def _checked(values: np.ndarray, labels: Labels) -> np.ndarray:
    labels = np.asarray(labels)
    if np.ndim(values) != 2 or labels.shape != (len(values),) or not np.isin(labels, (0, 1)).all():
        raise InputError(
            say(
                "Values of shape {values_shape} and labels of shape {labels_shape} were given: give a row of factors "
                "and a label of 0 or 1 for each sample.",
                values_shape=np.shape(values),
                labels_shape=labels.shape,
            )
        )
    slides = int(np.count_nonzero(labels))
    if not 0 < slides < labels.size:
        raise InputError(
            say(
                "There are {landslides:,} landslides and {others:,} other places among the samples: importance needs "
                "both.",
                landslides=slides,
                others=labels.size - slides,
            )
        )
    return labels.astype(bool)


def _shuffled_scores(
    predict: Predict, values: np.ndarray, columns: Sequence[int], shuffles: np.ndarray, feedback: Feedback
) -> np.ndarray:
    """Return scores float64 [repeats, n] with `columns` taken from the rows that `shuffles` [repeats, n] names."""
    scores = np.empty(shuffles.size)
    source, columns = shuffles.ravel(), list(columns)
    for start in range(0, source.size, ROWS):
        feedback.check()
        at = np.arange(start, min(start + ROWS, source.size))
        rows = values[at % len(values)]
        rows[:, columns] = values[np.ix_(source[at], columns)]
        scores[at] = predict(rows)
        feedback.progress((at[-1] + 1) / source.size)
    return scores.reshape(shuffles.shape)


def _placements(landslide: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """Return for each sample the share of the other class that it is on the right side of, ties half, float64 [n].

    The mean over either class is the area under the ROC curve.
    """
    result = np.empty(scores.size)
    for mine in (landslide, ~landslide):
        others = np.sort(scores[~mine])
        below = np.searchsorted(others, scores[mine], "left") + np.searchsorted(others, scores[mine], "right")
        share = below / (2 * others.size)
        result[mine] = share if mine is landslide else 1 - share
    return result


def _other_rank(landslide: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """Return the rank of each other place among these by its score, 0 to 1."""
    others = scores[~landslide]
    return (midranks(others) - 0.5) / others.size


def _by_blocks(
    landslide: np.ndarray, placements: np.ndarray, other_rank: np.ndarray, blocks: np.ndarray
) -> PlacedFolds:
    """Return what scores, or the mean over several, tell of the spatial blocks."""
    outscored = placements[landslide]
    return PlacedFolds(
        [
            Placed(
                outscored=outscored,
                outscoring=(placements[~landslide],),
                landslide_rank=outscored,
                other_rank=other_rank,
                landslide_blocks=blocks[landslide],
                other_blocks=blocks[~landslide],
            )
        ]
    )


def _standard_error(lost: np.ndarray, landslide: np.ndarray) -> float:
    classes = lost[landslide], lost[~landslide]
    if min(map(len, classes)) < 2:
        return float("nan")
    return float(np.sqrt(sum(part.var(ddof=1) / part.size for part in classes)))
