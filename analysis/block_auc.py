"""Areas under ROC curves, and differences of two, with intervals that know that landslides cluster.

DeLong's interval takes the landslides of a test for independent. They come in clusters, of one storm or one slope, so
that their number says more than they do: the interval is too narrow. Here landslides are independent between spatial
blocks only (`geodata.spatial_blocks` has the size that suits an inventory): DeLong's structural components are summed
by block, as N. A. Obuchowski (1997), Biometrics 53, 567-578, does with clusters of patients.

What may vary is where landslides happen; the area is given. So the other places, which are drawn from it one by one,
keep DeLong's variance. And a block is not asked how far its sum lies from the mean of all: blocks differ without any
clustering, one being steep and the next one flat. It is asked how far the sum lies from what the other blocks let one
expect of a block with such scores: the landslides for each other place, by tenths of the score. Without this
(Obuchowski's own variance, or a bootstrap of whole blocks) the intervals of independent landslides are half as wide
again as they should be (`tests/analysis/test_block_intervals.py`).

Few blocks, or few that hold most of the landslides, tell a variance badly: quantiles are those of Student's t, with
Satterthwaite's degrees of freedom for blocks that hold as many landslides as these do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..dependencies import require
from ..errors import InputError
from ..sentences import say
from .metrics import AucInterval, check_level, midranks, placements
from .paired_tests import NO_DEVIATION, AucComparison

if TYPE_CHECKING:
    from .arrays import Scores

MOST_BINS, FEWEST_IN_BIN = 10, 20


@dataclass(frozen=True)
class Placed:
    """What one test, such as a fold, tells of the blocks.

    Attributes
    ----------
    outscored : float64 array (m,)
        For each landslide the share of the other places that it outscores; or the difference of two such shares.
    expected : float64 array (n,)
        The same for a landslide that happened at each of the other places.
    outscoring : float64 array (n,)
        DeLong's component of each other place.
    landslide_rank, other_rank : float arrays (m,) and (n,)
        What the landslides are thought to follow: the more, the more of them.
    landslide_blocks, other_blocks : int arrays (m,) and (n,)
        The spatial block that each lies in.
    """

    outscored: np.ndarray
    expected: np.ndarray
    outscoring: np.ndarray
    landslide_rank: np.ndarray
    other_rank: np.ndarray
    landslide_blocks: np.ndarray
    other_blocks: np.ndarray


def auc_with_interval(
    positive_scores: Scores,
    negative_scores: Scores,
    positive_block: np.ndarray,
    negative_block: np.ndarray,
    level: float = 0.95,
) -> AucInterval:
    """Return the area under the ROC curve with an interval by spatial blocks.

    Parameters
    ----------
    positive_scores, negative_scores : float arrays (m,) and (n,), finite
        Of the landslides and of other places.
    positive_block, negative_block : int arrays (m,) and (n,)
        The number of the spatial block that each lies in.
    level : float
        Of the interval.

    Returns
    -------
    AucInterval
        Where all landslides lie in one block, or a class has a single sample, the deviation is NaN and the interval 0
        to 1.

    Raises
    ------
    InputError
        If shapes differ, a score is not finite or a class has no sample.
    ParameterError
        If `level` is not between 0 and 1.
    """
    placed = placed_by(positive_scores, negative_scores, positive_block, negative_block)
    return mean_interval([placed], shared=False, level=level)


def paired_difference(
    first_positive: Scores,
    first_negative: Scores,
    second_positive: Scores,
    second_negative: Scores,
    positive_block: np.ndarray,
    negative_block: np.ndarray,
    level: float = 0.95,
) -> AucComparison:
    """Compare the areas under the ROC curves of two maps on the same landslides and other places, by spatial blocks.

    Parameters
    ----------
    first_positive, second_positive : float arrays (m,), finite
        Scores that either map gives to the landslides, in one order.
    first_negative, second_negative : float arrays (n,), finite
        The same of the other places.
    positive_block, negative_block : int arrays (m,) and (n,)
        The number of the spatial block that each lies in.
    level : float
        Of the confidence limits.

    Returns
    -------
    AucComparison
        `first` − `second`, its limits, and the two-sided p-value of the t-test.

    Raises
    ------
    InputError, ParameterError
        As for `auc_with_interval`.
    """
    first = placed_by(first_positive, first_negative, positive_block, negative_block)
    second = placed_by(second_positive, second_negative, positive_block, negative_block)
    return mean_comparison([first], [second], shared=False, level=level)


def placed_by(
    positive_scores: Scores, negative_scores: Scores, positive_block: np.ndarray, negative_block: np.ndarray
) -> Placed:
    """Return what the scores of one map tell of the blocks; see `auc_with_interval` for parameters and errors."""
    positive, negative = (np.asarray(of, np.float64) for of in (positive_scores, negative_scores))
    in_blocks = [np.asarray(of) for of in (positive_block, negative_block)]
    if positive.ndim != 1 or [of.shape for of in in_blocks] != [positive.shape, negative.shape]:
        raise InputError(say("Each landslide and each other place needs one score and one spatial block."))
    if not positive.size or not negative.size:
        raise InputError(
            say(
                "There are {landslides} landslides and {others} other places among the samples: at least one of each "
                "is needed.",
                landslides=positive.size,
                others=negative.size,
            )
        )
    if not (np.isfinite(positive).all() and np.isfinite(negative).all()):
        raise InputError(say("Some scores are not finite numbers: leave out samples without a score."))
    outscored, outscoring = placements(positive=positive, negative=negative)
    expected = (midranks(negative) - 0.5) / negative.size
    return Placed(outscored, expected, outscoring, outscored, expected, *in_blocks)


def apart(first: Placed, second: Placed) -> Placed:
    """Return what two maps on the same landslides and other places tell of their difference by block.

    The landslides are thought to follow both maps alike.
    """
    return Placed(
        outscored=first.outscored - second.outscored,
        expected=first.expected - second.expected,
        outscoring=first.outscoring - second.outscoring,
        landslide_rank=first.landslide_rank + second.landslide_rank,
        other_rank=first.other_rank + second.other_rank,
        landslide_blocks=first.landslide_blocks,
        other_blocks=first.other_blocks,
    )


def mean_interval(tests: Sequence[Placed], *, shared: bool, level: float = 0.95) -> AucInterval:
    """Return the mean area of several tests, such as folds, with its interval.

    Parameters
    ----------
    tests : sequence of Placed, 1 or more
    shared : bool
        Whether the other places are the same in every test, in the same order, so that they vary together.
    level : float
    """
    check_level(level)
    area = float(np.mean([test.outscored.mean() for test in tests]))
    deviation, freedom = _spread(tests, shared)
    if not np.isfinite(deviation):
        return AucInterval(auc=area, deviation=deviation, lower=0.0, upper=1.0)
    reach = _quantile(freedom, level) * deviation
    return AucInterval(auc=area, deviation=deviation, lower=max(0.0, area - reach), upper=min(1.0, area + reach))


def mean_comparison(
    first: Sequence[Placed], second: Sequence[Placed], *, shared: bool, level: float = 0.95
) -> AucComparison:
    """Return the difference of the mean areas of two maps that were tested on the same places in every test."""
    check_level(level)
    areas = [float(np.mean([test.outscored.mean() for test in tests])) for tests in (first, second)]
    deviation, freedom = _spread([apart(one, other) for one, other in zip(first, second)], shared)
    return comparison(areas[0], areas[1], deviation, freedom, level)


def comparison(first: float, second: float, deviation: float, freedom: float, level: float) -> AucComparison:
    """Return the t-test of a difference of areas with a standard deviation of so many degrees of freedom."""
    difference = first - second
    lower, upper, p_value = -1.0, 1.0, float("nan")
    if deviation < NO_DEVIATION:
        deviation, lower, upper = 0.0, difference, difference
        p_value = 1.0 if abs(difference) < NO_DEVIATION else float("nan")
    elif np.isfinite(deviation):
        reach = _quantile(freedom, level) * deviation
        lower, upper = max(-1.0, difference - reach), min(1.0, difference + reach)
        p_value = 2 * float(require("scipy.special").stdtr(freedom, -abs(difference) / deviation))
    return AucComparison(
        first=first,
        second=second,
        difference=difference,
        deviation=deviation,
        lower=lower,
        upper=upper,
        p_value=p_value,
    )


def _quantile(freedom: float, level: float) -> float:
    return float(require("scipy.special").stdtrit(freedom, (1 + level) / 2))


def _spread(tests: Sequence[Placed], shared: bool) -> tuple[float, float]:
    """Return the standard deviation of the mean over tests of `outscored`, and its degrees of freedom."""
    count = len(tests)
    if min(min(test.outscored.size, test.outscoring.size) for test in tests) < 2:
        return float("nan"), 1.0
    if shared:
        together = np.mean([test.outscoring for test in tests], axis=0)
        of_others = together.var(ddof=1) / together.size
    else:
        of_others = sum(test.outscoring.var(ddof=1) / test.outscoring.size for test in tests) / count**2
    of_landslides, freedom = _landslide_variance(tests)
    variance = float(of_landslides + of_others)
    if not of_landslides > 0:  # none, or not known
        return float(np.sqrt(variance)), 1.0
    return float(np.sqrt(variance)), freedom * (variance / of_landslides) ** 2


def _landslide_variance(tests: Sequence[Placed]) -> tuple[float, float]:
    """Return the variance that the landslides cause, by block, and its degrees of freedom; NaN with a single block."""
    numbers = [of for test in tests for of in (test.landslide_blocks, test.other_blocks)]
    blocks, place = np.unique(np.concatenate(numbers), return_inverse=True)
    places = np.split(place, np.cumsum([of.size for of in numbers])[:-1])
    count = blocks.size
    beside, share = np.zeros(count), np.zeros(count)  # the expected, and of all landslides
    independent = 0.0
    for test, slides, others in zip(tests, places[::2], places[1::2]):
        weight = 1 / (len(tests) * test.outscored.size)
        beside += weight * _beside_expected(test, slides, others, count)
        share += weight * np.bincount(slides, minlength=count)
        independent += weight**2 * test.outscored.var(ddof=1) * test.outscored.size
    if np.count_nonzero(share) < 2 or not np.isfinite(beside).all():
        return float("nan"), 1.0
    variance = float(np.sum(beside**2))
    # The part of independent landslides is shared out as they are; what is above it belongs to whole blocks.
    clustered = max(0.0, variance - independent) / np.sum(share**2)
    parts = independent * share + clustered * share**2
    return variance, max(1.0, float(parts.sum() ** 2 / np.sum(parts**2))) if variance > 0 else 1.0


def _beside_expected(test: Placed, slides: np.ndarray, others: np.ndarray, count: int) -> np.ndarray:
    """Return by how much each block's sum of `outscored` differs from what the other blocks let one expect of it.

    Parameters
    ----------
    slides, others : int arrays (m,) and (n,)
        The block of each landslide and of each other place, 0 to `count` − 1.

    Returns
    -------
    float64 array (count,)
        NaN where the landslides of the test all lie in one block.
    """
    number = min(MOST_BINS, max(1, min(slides.size, others.size) // FEWEST_IN_BIN))
    limits = np.sort(test.other_rank)[np.arange(1, number) * others.size // number]
    slide_bin, other_bin = (np.searchsorted(limits, of, "right") for of in (test.landslide_rank, test.other_rank))

    def by_block_and_bin(block: np.ndarray, score_bin: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
        counted = np.bincount(block * number + score_bin, weights, count * number)
        return counted.reshape(count, number).astype(np.float64)

    landslides, places = by_block_and_bin(slides, slide_bin), by_block_and_bin(others, other_bin)
    sums, expected = (
        by_block_and_bin(*of) for of in ((slides, slide_bin, test.outscored), (others, other_bin, test.expected))
    )
    elsewhere = landslides.sum() - landslides.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = (sums.sum() - sums.sum(axis=1)) / elsewhere
        density = (landslides.sum(axis=0) - landslides) / (places.sum(axis=0) - places)
    density[~np.isfinite(density)] = 0.0  # no other place of such a score in any other block: nothing is expected
    found = sums.sum(axis=1) - mean * landslides.sum(axis=1)
    return found - np.sum(density * (expected - mean[:, None] * places), axis=1)
