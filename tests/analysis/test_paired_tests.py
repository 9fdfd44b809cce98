"""DeLong's and McNemar's tests against brute force, SciPy, permutation and bootstrap."""

from __future__ import annotations

import itertools
from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.fold_auc import FoldScores, fold_auc_difference
from landslide_susceptibility.analysis.metrics import auc, auc_interval
from landslide_susceptibility.analysis.paired_tests import (
    FEWEST_FOR_CHI_SQUARED,
    delong_test,
    mcnemar_test,
    other_places_test,
)
from landslide_susceptibility.errors import InputError, ParameterError

stats = pytest.importorskip("scipy.stats")

# Whole numbers, so that many scores are tied.
SAMPLES = st.lists(st.tuples(st.booleans(), st.integers(0, 8), st.integers(0, 8)), min_size=4, max_size=40).filter(
    lambda rows: 2 <= sum(label for label, _, _ in rows) <= len(rows) - 2
)


def two_models(count, seed, gains=(1.0, 0.6), common=0.7):
    """Labels, and scores of two models that err on the same samples in part."""
    rng = np.random.default_rng(seed)
    labels = rng.random(count) < 0.4
    shared = common * rng.normal(size=count)
    first, second = (gain * labels + shared + rng.normal(size=count) * 0.7 for gain in gains)
    return labels, first, second


def brute_force(labels, first, second):
    """Return areas, variances and covariance as DeLong et al. (1988) write them, with the kernel of every pair."""
    areas, by_slide, by_other = [], [], []
    for scores in (first, second):
        slides, others = scores[labels], scores[~labels]
        kernel = (slides[:, None] > others) + 0.5 * (slides[:, None] == others)
        areas.append(kernel.mean())
        by_slide.append(kernel.mean(axis=1))
        by_other.append(kernel.mean(axis=0))
    covariance = np.cov(by_slide) / labels.sum() + np.cov(by_other) / (~labels).sum()
    return areas, covariance


@given(SAMPLES)
def test_delong_against_every_pair(rows):
    labels, first, second = (np.array(column) for column in zip(*rows))
    areas, covariance = brute_force(labels, first, second)
    variance = covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]
    found = delong_test(labels, first, second)
    assert (found.first, found.second) == pytest.approx(areas)
    assert found.difference == pytest.approx(areas[0] - areas[1], abs=1e-12)
    assert found.deviation**2 == pytest.approx(variance, abs=1e-12)
    if found.deviation > 1e-6:
        z = found.difference / np.sqrt(variance)
        assert found.p_value == pytest.approx(2 * stats.norm.sf(abs(z)), abs=1e-6)
        low, high = found.difference + np.sqrt(variance) * stats.norm.ppf([0.025, 0.975])
        assert (found.lower, found.upper) == pytest.approx((max(low, -1), min(high, 1)), abs=1e-6)


@given(SAMPLES)
def test_delong_does_not_depend_on_order_or_scale_and_is_antisymmetric(rows):
    labels, first, second = (np.array(column) for column in zip(*rows))
    found, swapped = delong_test(labels, first, second), delong_test(labels, second, first)
    assert (swapped.difference, swapped.upper) == pytest.approx((-found.difference, -found.lower), abs=1e-12)
    assert swapped.p_value == pytest.approx(found.p_value, nan_ok=True)
    again = delong_test(labels[::-1], np.exp(first[::-1]), 3.0 * second[::-1] - 7)
    assert (again.difference, again.deviation) == pytest.approx((found.difference, found.deviation), abs=1e-12)
    same = delong_test(labels, first, first)
    assert (same.difference, same.deviation, same.p_value) == (0, 0, 1)


def test_delong_agrees_with_its_interval_and_with_the_folds():
    labels, first, second = two_models(300, 3)
    found = delong_test(labels, first, second)
    assert found.first == pytest.approx(auc(labels, first)) and found.second == pytest.approx(auc(labels, second))
    # Against scores that tell nothing, the other model alone varies.
    alone = delong_test(labels, first, np.zeros(300))
    assert alone.deviation == pytest.approx(auc_interval(labels, first).deviation)
    fold = [FoldScores(scores[labels], scores[~labels]) for scores in (first, second)]
    one = fold_auc_difference([fold[0]], [fold[1]], shared=True)
    assert (one.difference, one.deviation, one.p_value) == pytest.approx(
        (found.difference, found.deviation, found.p_value)
    )


def test_delong_finds_a_difference_that_two_intervals_would_hide():
    labels, first, second = two_models(1000, 1, gains=(1.0, 0.7), common=2.0)
    found = delong_test(labels, first, second)
    first_alone, second_alone = auc_interval(labels, first), auc_interval(labels, second)
    assert found.p_value < 0.01 and first_alone.lower < second_alone.upper
    assert found.deviation < 0.6 * np.hypot(first_alone.deviation, second_alone.deviation)


def test_delong_against_the_bootstrap():
    labels, first, second = two_models(250, 5)
    rng = np.random.default_rng(1)
    slides, others = np.flatnonzero(labels), np.flatnonzero(~labels)
    differences = []
    for _ in range(1000):
        chosen = np.concatenate([rng.choice(slides, slides.size), rng.choice(others, others.size)])
        differences.append(auc(labels[chosen], first[chosen]) - auc(labels[chosen], second[chosen]))
    assert delong_test(labels, first, second).deviation == pytest.approx(np.std(differences), rel=0.1)


def test_delong_rejects_as_often_as_it_says():
    """Two models that are equally good: under 5 % of the p-values are below 0.05, and they spread evenly."""
    p_values = [delong_test(*two_models(160, seed, gains=(0.8, 0.8))).p_value for seed in range(600)]
    assert np.mean(np.array(p_values) < 0.05) == pytest.approx(0.05, abs=0.03)
    assert stats.kstest(p_values, "uniform").pvalue > 1e-3


def test_delong_where_the_samples_cannot_tell():
    single = delong_test([1, 0, 0], [3.0, 1, 2], [0.0, 1, 2])
    assert single.difference == 1 and isnan(single.deviation) and isnan(single.p_value)
    assert (single.lower, single.upper) == (-1, 1)
    labels = np.array([1, 1, 0, 0, 0])
    perfect = delong_test(labels, [3, 4, 0, 1, 2], [0, 0, 0, 0, 0])  # neither varies, so nothing is known
    assert perfect.difference == 0.5 and perfect.deviation == 0 and isnan(perfect.p_value)


def test_delong_of_many_samples():
    labels, first, second = two_models(200_000, 2)
    found = delong_test(labels, first, second)
    assert 0 < found.deviation < 0.002 and found.difference > 0.05 and found.p_value < 1e-100


def test_delong_refuses_what_is_not_paired():
    for labels, first, second, match in (
        ([0, 1], [1, 2], [1, 2, 3], "each sample needs"),
        ([0, 0], [1, 2], [1, 2], "at least one of each"),
        ([0, 1], [1, 2], [1, np.nan], "finite"),
    ):
        with pytest.raises(InputError, match=match):
            delong_test(labels, first, second)
    with pytest.raises(ParameterError, match="level"):
        delong_test([0, 1], [1, 2], [1, 2], 1.0)


def hits(first_only, second_only, both=11, neither=5):
    pairs = [(True, False)] * first_only + [(False, True)] * second_only
    pairs += [(True, True)] * both + [(False, False)] * neither
    return tuple(np.array(column) for column in zip(*pairs))


def binomial(hits: int, tries: int) -> float:
    """Return the p-value of SciPy's test, which has another name before 1.7."""
    return stats.binomtest(hits, tries).pvalue if hasattr(stats, "binomtest") else stats.binom_test(hits, tries)


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations_with_replacement([0, 1, 2, 5, 7, 12], 2)))
def test_mcnemar_of_few_samples_is_the_binomial_test(one, other):
    found = mcnemar_test(*hits(one, other))
    assert (found.first_only, found.second_only) == (one, other)
    assert found.is_exact == (one + other < FEWEST_FOR_CHI_SQUARED)
    expected = binomial(one, one + other) if one + other else 1
    assert found.p_value == pytest.approx(expected) == pytest.approx(mcnemar_test(*hits(other, one)).p_value)


@pytest.mark.parametrize(("one", "other"), [(13, 12), (25, 0), (60, 41), (200, 120), (30, 30)])
def test_mcnemar_of_many_samples_is_nearly_the_binomial_test(one, other):
    found = mcnemar_test(*hits(one, other))
    assert not found.is_exact
    assert found.p_value == pytest.approx(binomial(one, one + other), abs=0.012)
    expected = stats.chi2.sf(max(0, abs(one - other) - 1) ** 2 / (one + other), 1)
    assert found.p_value == pytest.approx(expected)


def test_mcnemar_against_permutation():
    """Which model a hit belongs to is exchanged at random."""
    first, second = hits(17, 6)
    signs = np.random.default_rng(1).integers(0, 2, (40_000, 23)) * 2 - 1
    p_value = np.mean(np.abs(signs.sum(axis=1)) >= 11)
    assert mcnemar_test(first, second).p_value == pytest.approx(p_value, abs=0.006)


def test_mcnemar_knows_only_the_samples_that_differ():
    assert mcnemar_test(*hits(9, 2)) == mcnemar_test(*hits(9, 2, both=1000, neither=0))
    assert mcnemar_test(np.array([], bool), np.array([], bool)).p_value == 1


def test_mcnemar_refuses_what_is_not_paired():
    for first, second in (([True], [True, False]), ([0.2, 0.9], [True, False]), ([1, 0], [1, 1])):
        with pytest.raises(InputError, match="one true or false"):
            mcnemar_test(first, second)


# --- one model, two sets of other places ------------------------------------------------------------------------------


def test_other_places_are_compared_by_the_variance_of_repeated_draws():
    rng = np.random.default_rng(11)
    drawn = []
    for _ in range(500):
        slides = rng.normal(1, 1, 40)
        drawn.append(
            other_places_test(landslides=slides, first_others=rng.normal(size=30), second_others=rng.normal(size=300))
        )
    differences = np.array([found.difference for found in drawn])
    assert np.mean([found.deviation for found in drawn]) == pytest.approx(differences.std(), rel=0.1)
    p = np.array([found.p_value for found in drawn])
    assert 0.02 <= (p < 0.05).mean() <= 0.09


def test_shared_landslides_are_counted_once():
    """The variances of two areas that share their landslides do not add up to that of the difference."""
    rng = np.random.default_rng(13)
    slides, first, second = rng.normal(1, 1, 40), rng.normal(size=300), rng.normal(size=300)
    apart = np.hypot(*(auc_interval(*labelled(slides, others)).deviation for others in (first, second)))
    assert other_places_test(landslides=slides, first_others=first, second_others=second).deviation < 0.8 * apart


def labelled(slides, others):
    return np.repeat([1, 0], [slides.size, others.size]), np.r_[slides, others]


def test_the_areas_against_other_places_are_those_of_each_set():
    rng = np.random.default_rng(12)
    slides, easy, fair = rng.normal(1, 1, 80), rng.normal(-2, 0.5, 70), rng.normal(size=900)
    found = other_places_test(landslides=slides, first_others=easy, second_others=fair)
    assert found.first == pytest.approx(auc_interval(*labelled(slides, easy)).auc)
    assert found.second == pytest.approx(auc_interval(*labelled(slides, fair)).auc)
    assert found.difference == pytest.approx(found.first - found.second)
    assert found.lower > 0 and found.p_value < 1e-3
    swapped = other_places_test(landslides=slides, first_others=fair, second_others=easy)
    assert (swapped.lower, swapped.upper) == (pytest.approx(-found.upper), pytest.approx(-found.lower))
    same = other_places_test(landslides=slides, first_others=fair, second_others=fair)
    assert same.difference == 0 and same.p_value == 1
    assert np.isnan(other_places_test(landslides=slides, first_others=fair[:1], second_others=fair).deviation)
    for wrong in (np.array([np.nan]), np.empty(0)):
        with pytest.raises(InputError):
            other_places_test(landslides=slides, first_others=wrong, second_others=fair)
    with pytest.raises(ParameterError):
        other_places_test(landslides=slides, first_others=easy, second_others=fair, level=1)
