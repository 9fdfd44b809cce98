"""Calibration against scikit-learn, brute force and scores whose calibration is known."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.calibration import (
    BINNINGS,
    FEWEST_IN_BIN,
    MOST_BINS,
    brier_score,
    calibration,
    error_by_chance,
    reliability_curve,
)
from landslide_susceptibility.errors import InputError, ParameterError

sklearn_metrics = pytest.importorskip("sklearn.metrics")
sklearn_calibration = pytest.importorskip("sklearn.calibration")

# Hundredths, so that many scores are tied and lie on the limits of bins.
SAMPLES = st.lists(st.tuples(st.booleans(), st.integers(0, 100)), min_size=1, max_size=80)


def columns(rows) -> tuple[np.ndarray, np.ndarray]:
    labels, scores = (np.array(column) for column in zip(*rows))
    return labels, scores / 100


def calibrated(count, seed=0, share=0.5):
    """Scores that are the very probability of their labels, which are landslides with the share `share` in all."""
    rng = np.random.default_rng(seed)
    scores = rng.beta(2 * share, 2 * (1 - share), count)
    return rng.random(count) < scores, scores


@given(SAMPLES)
def test_the_brier_score_matches_scikit_learn(rows):
    labels, scores = columns(rows)
    reference = np.mean([(score - label) ** 2 for label, score in zip(labels, scores)])
    assert brier_score(labels, scores) == pytest.approx(reference)
    if np.unique(labels).size == 2:
        assert brier_score(labels, scores) == pytest.approx(sklearn_metrics.brier_score_loss(labels, scores))


@given(SAMPLES, st.integers(1, 12))
def test_bins_of_equal_width_match_scikit_learn(rows, bins):
    labels, scores = columns(rows)
    curve = reliability_curve(labels, scores, bins, "width")
    np.testing.assert_array_less(0, curve.count)
    assert curve.count.sum() == labels.size and curve.count.dtype == np.int64
    if np.unique(labels).size == 2:
        share, mean = sklearn_calibration.calibration_curve(labels, scores, n_bins=bins, strategy="uniform")
        np.testing.assert_allclose(curve.landslide_share, share)
        np.testing.assert_allclose(curve.mean_score, mean)


@given(SAMPLES, st.integers(1, 12))
def test_bins_of_equal_count_by_brute_force(rows, bins):
    labels, scores = columns(rows)
    curve = reliability_curve(labels, scores, bins)
    limits = [sorted(scores)[math.floor(Fraction(k, bins) * (len(scores) - 1))] for k in range(1, bins)]
    members = [[] for _ in range(bins)]
    for label, score in zip(labels, scores):
        members[sum(score > limit for limit in limits)].append((label, score))
    full = [np.array(part, float) for part in members if part]
    np.testing.assert_array_equal(curve.count, [len(part) for part in full])
    np.testing.assert_allclose(curve.landslide_share, [part[:, 0].mean() for part in full], atol=1e-12)
    np.testing.assert_allclose(curve.mean_score, [part[:, 1].mean() for part in full], atol=1e-12)
    error = sum(len(part) * abs(part[:, 0].mean() - part[:, 1].mean()) for part in full) / labels.size
    assert curve.expected_error == pytest.approx(error, abs=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_bins_of_equal_count_match_scikit_learn_without_ties(seed):
    labels, scores = calibrated(237, seed)
    share, mean = sklearn_calibration.calibration_curve(labels, scores, n_bins=7, strategy="quantile")
    curve = reliability_curve(labels, scores, 7)
    np.testing.assert_allclose(curve.landslide_share, share)
    np.testing.assert_allclose(curve.mean_score, mean)
    assert np.ptp(curve.count) <= 1


def test_the_mean_over_the_bins_is_that_of_the_samples():
    labels, scores = calibrated(1000, share=0.2)
    for by in BINNINGS:
        curve = reliability_curve(labels, scores, 10, by)
        assert np.average(curve.landslide_share, weights=curve.count) == pytest.approx(labels.mean())
        assert np.average(curve.mean_score, weights=curve.count) == pytest.approx(scores.mean())


@pytest.mark.parametrize("by", BINNINGS)
def test_calibrated_scores_have_no_error_and_distorted_ones_theirs(by):
    labels, scores = calibrated(200_000)
    found = calibration(labels, scores, 20, by)
    assert found.expected_error < 0.01 and found.brier == pytest.approx(np.mean(scores * (1 - scores)), abs=0.003)
    assert found.landslide_share == labels.mean()
    shifted = calibration(labels, 0.8 * scores, 20, by)
    assert shifted.expected_error == pytest.approx(0.2 * scores.mean(), abs=0.01) and shifted.brier > found.brier


def test_a_map_of_one_value_has_no_skill():
    labels = np.arange(100) % 4 == 0
    found = calibration(labels, np.full(100, 0.25))
    assert found.brier == pytest.approx(found.brier_of_no_skill) == pytest.approx(0.25 * 0.75)
    assert found.expected_error == pytest.approx(0) and found.curve.count.tolist() == [100]


@pytest.mark.parametrize(("count", "bins"), [(1, 1), (9, 2), (45, 2), (100, 5), (5000, MOST_BINS)])
def test_few_samples_get_few_bins(count, bins):
    curve = reliability_curve(*calibrated(count))
    assert curve.count.size == bins and (count < 2 * FEWEST_IN_BIN or curve.count.min() >= FEWEST_IN_BIN)


def test_limits_of_the_shares_hold_the_truth_as_often_as_they_say():
    pytest.importorskip("scipy", minversion="1.7", reason="SciPy has no such test")
    stats = pytest.importorskip("scipy.stats")
    curve = reliability_curve(*calibrated(150), 5)
    low, high = curve.limits(0.9)
    for share, count, a, b in zip(curve.landslide_share, curve.count, low, high):
        wilson = stats.binomtest(round(share * count), int(count)).proportion_ci(0.9, "wilson")
        assert (a, b) == pytest.approx((wilson.low, wilson.high))


def test_what_has_no_calibration_is_refused():
    for labels, scores, match in (
        ([], [], "no sample"),
        ([0, 1], [0.5, 1.2], "from 0.5 to 1.2"),
        ([0, 1], [-0.1, 0.2], "between 0 and 1"),
        ([0, 2], [0.1, 0.2], "neither 0 nor 1"),
        ([0, 1], [0.1], "each sample needs"),
        ([0, 1], [0.1, np.nan], "finite"),
    ):
        for function in (brier_score, reliability_curve, calibration):
            with pytest.raises(InputError, match=match):
                function(labels, scores)
    for settings in ({"bins": 0}, {"by": "quantile"}):
        with pytest.raises(ParameterError):
            reliability_curve([0, 1], [0.1, 0.9], **settings)


def test_the_error_of_perfect_scores_lies_within_chance():
    """As often as it says, for labels that are drawn by the very scores; a map that is off lies above."""
    within = 0
    for seed in range(100):
        labels, scores = calibrated(150, seed)
        low, high = error_by_chance(scores)
        within += low <= reliability_curve(labels, scores).expected_error <= high
    assert 90 <= within <= 99
    labels, scores = calibrated(400)
    found = calibration(labels, scores**3)
    assert found.expected_error > found.error_by_chance[1] == error_by_chance(scores**3)[1]
    assert error_by_chance(np.repeat([0.0, 1.0], 30)) == (0, 0)
