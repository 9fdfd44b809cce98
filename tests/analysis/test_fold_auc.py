"""AUC over folds: against one fold's DeLong, simulated spread, and swaps that must not matter."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.fold_auc import (
    AucDifference,
    FoldScores,
    fold_auc,
    fold_auc_difference,
    mean_difference,
)
from landslide_susceptibility.analysis.metrics import auc, auc_interval
from scipy.stats import norm


def drawn(rng, folds=4, slides=30, others=200, shift=1.0, noise=0.0, shared=True):
    """Scores of one model, and of a second one that sees the same places with more noise."""
    common = rng.normal(size=others)
    first, second = [], []
    for _ in range(folds):
        here = common if shared else rng.normal(size=others)
        places = rng.normal(shift, 1, slides)
        first.append(FoldScores(places, here))
        second.append(FoldScores(places + noise * rng.normal(size=slides), here + noise * rng.normal(size=others)))
    return first, second


def test_one_fold_is_delongs_interval():
    (fold,), _ = drawn(np.random.default_rng(0), folds=1)
    labels = np.r_[np.ones(30, int), np.zeros(200, int)]
    expected = auc_interval(labels, np.r_[fold.landslides, fold.others])
    for shared in (True, False):
        found = fold_auc([fold], shared)
        assert (found.auc, found.deviation) == (pytest.approx(expected.auc), pytest.approx(expected.deviation))
        assert (found.lower, found.upper) == (pytest.approx(expected.lower), pytest.approx(expected.upper))


@pytest.mark.parametrize("shared", [True, False])
def test_the_deviation_is_that_of_repeated_draws(shared):
    rng = np.random.default_rng(1)
    repeats = [fold_auc(drawn(rng, others=60, shared=shared)[0], shared) for _ in range(400)]
    areas = np.array([found.auc for found in repeats])
    assert np.mean([found.deviation for found in repeats]) == pytest.approx(areas.std(), rel=0.12)


@pytest.mark.parametrize("shared", [True, False])
def test_a_true_difference_is_found_and_no_difference_is_not(shared):
    rng = np.random.default_rng(2)
    first, second = drawn(rng, slides=300, others=2000, noise=1.5, shared=shared)
    found = fold_auc_difference(first, second, shared)
    swapped = fold_auc_difference(second, first, shared)
    assert found.difference == pytest.approx(-swapped.difference) and found.p_value == pytest.approx(swapped.p_value)
    assert found.difference > 0.05 and found.p_value < 1e-4
    assert found.difference == pytest.approx(fold_auc(first, shared).auc - fold_auc(second, shared).auc)
    same = fold_auc_difference(first, first, shared)
    assert (same.difference, same.p_value) == (0.0, 1.0)
    alike = [fold_auc_difference(*drawn(rng, noise=0.0), shared).p_value for _ in range(3)]
    assert alike == [1.0] * 3


def test_p_values_of_equal_models_are_uniform():
    rng = np.random.default_rng(3)
    p = []
    for _ in range(300):
        truth = [rng.normal(1, 1, 40) for _ in range(3)], rng.normal(size=150)
        models = [
            [FoldScores(t + rng.normal(size=40), o) for t, o in zip(truth[0], [truth[1] + rng.normal(size=150)] * 3)]
            for _ in range(2)
        ]
        p.append(fold_auc_difference(*models, shared=True).p_value)
    assert 0.02 <= np.mean(np.array(p) < 0.05) <= 0.09 and 0.4 < np.mean(p) < 0.6


def test_a_single_landslide_says_nothing_of_chance():
    fold = FoldScores(np.array([0.5]), np.array([0.1, 0.7, 0.4]))
    for shared in (True, False):
        found = fold_auc_difference([fold], [fold], shared)
        assert found.difference == 0 and np.isnan(found.deviation) and np.isnan(found.p_value)


def test_folds_without_a_class_are_left_out():
    first, _ = drawn(np.random.default_rng(4))
    empty = FoldScores(np.empty(0), first[0].others)
    assert fold_auc([*first, empty], True) == fold_auc(first, True)
    assert np.isnan(fold_auc([empty], True).auc) and np.isnan(fold_auc_difference([empty], [empty], True).p_value)
    single = fold_auc([FoldScores(np.array([0.5]), np.array([0.1, 0.7]))], True)
    assert (single.auc, single.lower, single.upper) == (0.5, 0.0, 1.0) and np.isnan(single.deviation)
    assert fold_auc(first, True).auc == pytest.approx(
        np.mean([auc(np.r_[np.ones(30, int), np.zeros(200, int)], np.r_[f.landslides, f.others]) for f in first])
    )


# --- the mean of several kinds of folds -------------------------------------------------------------------------------


def two_kinds(rng, own):
    """Differences of two equal models in two kinds of folds that hold out the same landslides.

    `own` says how much of a landslide's luck with each model belongs to a kind, and not to the landslide.
    """
    luck, kinds = rng.normal(size=(2, 3, 40)), []
    for shared in (True, False):
        places = rng.normal(1, 1, (3, 40))
        mixed = np.sqrt(1 - own**2) * luck + own * rng.normal(size=(2, 3, 40))
        others = [rng.normal(size=(2, 200))] * 3 if shared else rng.normal(size=(3, 2, 200))
        models = [[FoldScores(places[f] + mixed[m, f], others[f][m]) for f in range(3)] for m in (0, 1)]
        kinds.append(fold_auc_difference(*models, shared))
    return kinds


@pytest.mark.parametrize("own", [0.0, 0.5, 1.0])
def test_the_p_value_of_a_mean_of_kinds_is_never_too_small(own):
    rng = np.random.default_rng(9)
    found = [mean_difference(two_kinds(rng, own)) for _ in range(300)]
    differences = np.array([item.difference for item in found])
    assert np.mean([item.deviation for item in found]) >= 0.93 * differences.std()
    assert np.mean([item.p_value < 0.05 for item in found]) <= 0.08


def test_the_mean_itself_is_tested_and_not_one_of_its_kinds():
    ahead, behind = AucDifference(0.05, 0.01, 1e-6), AucDifference(-0.02, 0.015, 0.18)
    found = mean_difference([ahead, behind])
    assert found.difference == pytest.approx(0.015) and found.deviation == pytest.approx(0.0125)
    assert found.p_value == pytest.approx(2 * norm.sf(0.015 / 0.0125))
    assert mean_difference([behind, ahead]) == found and mean_difference([ahead]) == ahead
    assert mean_difference([AucDifference(0.0, 0.0, 1.0)] * 2).p_value == 1
    unknown = AucDifference(0.0, np.nan, np.nan)
    assert np.isnan(mean_difference([unknown, unknown]).p_value)
    assert np.isnan(mean_difference([]).difference)
    assert np.isnan(mean_difference([ahead, AucDifference(np.nan, np.nan, np.nan)]).p_value)


def test_a_tiny_p_value_is_not_rounded_to_zero():
    first, second = drawn(np.random.default_rng(5), slides=200, others=1000, shift=2.0, noise=3.0)
    assert 0 < fold_auc_difference(first, second, True).p_value < 1e-16
