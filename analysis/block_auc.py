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
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..dependencies import require
from ..errors import InputError
from ..sentences import say
from .metrics import AucInterval, check_level, checked, midranks, placements
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
    outscoring : tuple of float64 arrays (n,)
        DeLong's component of each other place, for each set of other places that was drawn on its own.
    landslide_rank, other_rank : float arrays (m,) and (n,)
        What the landslides are thought to follow: the more, the more of them.
    landslide_blocks, other_blocks : int arrays (m,) and (n,)
        The spatial block that each lies in.
    at_others : float64 array (n,) or None
        Of a difference: what `outscored` would be for a landslide at each of the other places. Two maps differ by more
        in one block than in the next, which is no chance.
    """

    outscored: np.ndarray
    outscoring: tuple[np.ndarray, ...]
    landslide_rank: np.ndarray
    other_rank: np.ndarray
    landslide_blocks: np.ndarray
    other_blocks: np.ndarray
    at_others: np.ndarray | None = None

    @property
    def auc(self) -> float:
        """The area under the ROC curve, or the difference of two."""
        return float(self.outscored.mean())


@dataclass(frozen=True)
class PlacedFolds:
    """Tests of one map or model, of which the mean area counts: a single test, or folds of one kind.

    Attributes
    ----------
    tests : sequence of Placed, 1 or more
    shared : bool
        Whether the other places are the same in every test, in the same order, so that they vary together.
    """

    tests: Sequence[Placed]
    shared: bool = False

    @property
    def auc(self) -> float:
        """The mean area."""
        return float(np.mean([test.auc for test in self.tests]))

    def less(self, other: PlacedFolds) -> PlacedFolds:
        """Return the differences to another map or model that was tested on the same places.

        The landslides are thought to follow both alike.
        """
        return PlacedFolds([_apart(one, two) for one, two in zip(self.tests, other.tests)], self.shared)


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
    return mean_interval(PlacedFolds([placed(positive_scores, negative_scores, positive_block, negative_block)]), level)


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
    first = placed(first_positive, first_negative, positive_block, negative_block)
    second = placed(second_positive, second_negative, positive_block, negative_block)
    return mean_comparison([PlacedFolds([first])], [PlacedFolds([second])], level)


def other_places_difference(
    landslides: Scores,
    first_others: Scores,
    second_others: Scores,
    landslide_block: np.ndarray,
    second_block: np.ndarray,
    level: float = 0.95,
) -> AucComparison:
    """Compare the areas under the ROC curves of one map against two sets of other places, by spatial blocks.

    Parameters
    ----------
    landslides : float array (m,), finite
        Scores of the landslides, the same in both tests.
    first_others, second_others : float arrays (k,) and (n,), finite
        Scores of the other places; the second are drawn at random from the area.
    landslide_block, second_block : int arrays (m,) and (n,)
        The number of the spatial block that each lies in.
    level : float

    Raises
    ------
    InputError, ParameterError
        As for `auc_with_interval`.
    """
    first = placed(landslides, first_others, landslide_block, np.zeros(len(first_others), int))
    second = placed(landslides, second_others, landslide_block, second_block)
    at_second, _ = placements(positive=np.asarray(second_others, float), negative=np.asarray(first_others, float))
    both = replace(
        second,
        outscored=first.outscored - second.outscored,
        outscoring=(*first.outscoring, *second.outscoring),
        at_others=at_second - second.other_rank,
    )
    return _comparison(first.auc, second.auc, [(1.0, PlacedFolds([both]))], level)


def placed(
    positive_scores: Scores, negative_scores: Scores, positive_block: np.ndarray, negative_block: np.ndarray
) -> Placed:
    """Return what the scores of one map tell of the blocks; see `auc_with_interval` for parameters and errors."""
    positive, negative = (np.asarray(of, np.float64) for of in (positive_scores, negative_scores))
    blocks = [np.asarray(of) for of in (positive_block, negative_block)]
    if positive.ndim != 1 or [of.shape for of in blocks] != [positive.shape, negative.shape]:
        raise InputError(say("Each landslide and each other place needs one score and one spatial block."))
    labels = np.repeat([True, False], [positive.size, negative.size])
    checked(labels, np.concatenate([positive, negative]), both=True)
    outscored, outscoring = placements(positive=positive, negative=negative)
    return Placed(
        outscored=outscored,
        outscoring=(outscoring,),
        landslide_rank=outscored,
        other_rank=(midranks(negative) - 0.5) / negative.size,
        landslide_blocks=blocks[0],
        other_blocks=blocks[1],
    )


def mean_interval(folds: PlacedFolds, level: float = 0.95) -> AucInterval:
    """Return the mean area over tests with its interval; see `auc_with_interval`."""
    check_level(level)
    area, (deviation, freedom) = folds.auc, _spread([(1.0, folds)])
    if not np.isfinite(deviation):
        return AucInterval(auc=area, deviation=deviation, lower=0.0, upper=1.0)
    reach = _quantile(freedom, level) * deviation
    return AucInterval(auc=area, deviation=deviation, lower=max(0.0, area - reach), upper=min(1.0, area + reach))


def mean_comparison(first: Sequence[PlacedFolds], second: Sequence[PlacedFolds], level: float = 0.95) -> AucComparison:
    """Compare two models by the mean area over several kinds of folds, on the same places in every test.

    All kinds hold out the same landslides. Their blocks are the same too, so that the variance of the mean is known.
    """
    areas = [float(np.mean([folds.auc for folds in kinds])) for kinds in (first, second)]
    apart = [(1 / len(first), one.less(two)) for one, two in zip(first, second)]
    return _comparison(areas[0], areas[1], apart, level)


def difference_of_samples(first: Placed, second: Placed, level: float = 0.95) -> AucComparison:
    """Compare the areas of two tests with landslides and other places of their own in the same area."""
    return _comparison(first.auc, second.auc, [(1.0, PlacedFolds([first])), (-1.0, PlacedFolds([second]))], level)


def _apart(first: Placed, second: Placed) -> Placed:
    return Placed(
        outscored=first.outscored - second.outscored,
        outscoring=tuple(one - two for one, two in zip(first.outscoring, second.outscoring)),
        landslide_rank=first.landslide_rank + second.landslide_rank,
        other_rank=first.other_rank + second.other_rank,
        landslide_blocks=first.landslide_blocks,
        other_blocks=first.other_blocks,
        at_others=first.other_rank - second.other_rank,
    )


def _comparison(first: float, second: float, kinds: Sequence[tuple[float, PlacedFolds]], level: float) -> AucComparison:
    """Return the t-test of a difference that is the sum of weighted means over tests."""
    check_level(level)
    difference, (deviation, freedom) = first - second, _spread(kinds)
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


def _spread(kinds: Sequence[tuple[float, PlacedFolds]]) -> tuple[float, float]:
    """Return the standard deviation of a sum of weighted means over tests, and its degrees of freedom."""
    weighted = [(weight / len(folds.tests), test) for weight, folds in kinds for test in folds.tests]
    if min(min(test.outscored.size, *(of.size for of in test.outscoring)) for _, test in weighted) < 2:
        return float("nan"), 1.0
    of_others = sum(weight**2 * _variance_of_others(folds) for weight, folds in kinds)
    of_landslides, freedom = _variance_of_landslides(weighted)
    variance = float(of_landslides + of_others)
    if not of_landslides > 0:  # none, or not known
        return float(np.sqrt(variance)), 1.0
    return float(np.sqrt(variance)), freedom * (variance / of_landslides) ** 2


def _variance_of_others(folds: PlacedFolds) -> float:
    """Return the variance that the other places cause in the mean over tests."""
    drawn = [test.outscoring for test in folds.tests]
    if folds.shared:
        drawn = [tuple(np.mean(of, axis=0) for of in zip(*drawn))]
    return float(sum(of.var(ddof=1) / of.size for sets in drawn for of in sets)) / len(drawn) ** 2


def _variance_of_landslides(weighted: Sequence[tuple[float, Placed]]) -> tuple[float, float]:
    """Return the variance that the landslides cause, by block, and its degrees of freedom; NaN with a single block."""
    numbers = [of for _, test in weighted for of in (test.landslide_blocks, test.other_blocks)]
    blocks, place = np.unique(np.concatenate(numbers), return_inverse=True)
    places = np.split(place, np.cumsum([of.size for of in numbers])[:-1])
    beside, share = np.zeros(blocks.size), np.zeros(blocks.size)  # the expected, and of all landslides
    independent = 0.0
    for (weight, test), slides, others in zip(weighted, places[::2], places[1::2]):
        each = weight / test.outscored.size
        beside += each * _beside_expected(test, slides, others, blocks.size)
        share += abs(each) * np.bincount(slides, minlength=blocks.size)
        independent += each**2 * test.outscored.var(ddof=1) * test.outscored.size
    variance = float(np.sum(beside**2))
    if not np.isfinite(variance):
        return float("nan"), 1.0
    # The part of independent landslides is shared out as they are; what is above it belongs to whole blocks.
    share /= share.sum()
    parts = independent * share + max(0.0, variance - independent) / np.sum(share**2) * share**2
    squares = float(np.sum(parts**2))
    return variance, max(1.0, float(parts.sum()) ** 2 / squares) if squares > 0 else 1.0


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
    sums = by_block_and_bin(slides, slide_bin, test.outscored)
    elsewhere, places_elsewhere = (of.sum(axis=0) - of for of in (landslides, places))
    with np.errstate(invalid="ignore"):
        mean = (sums.sum() - sums.sum(axis=1)) / elsewhere.sum(axis=1)
    found = sums.sum(axis=1) - mean * landslides.sum(axis=1)
    # Where no other place of such a score lies in any other block, nothing is expected.
    places_elsewhere = np.maximum(places_elsewhere, 1)
    expected = places * (sums.sum(axis=0) - sums - mean[:, None] * elsewhere) / places_elsewhere
    if test.at_others is not None:
        here = by_block_and_bin(others, other_bin, test.at_others)
        more_than_elsewhere = here - places * (here.sum(axis=0) - here) / places_elsewhere
        expected += more_than_elsewhere * elsewhere / places_elsewhere
    return found - expected.sum(axis=1)
