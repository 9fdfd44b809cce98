"""Metrics against scikit-learn, DeLong's interval against the bootstrap, rate curves against brute force."""

from __future__ import annotations

import numpy as np
import pytest
from histogram_checks import captured
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.breaks.bin_refinement import refine, uniform_layout
from landslide_susceptibility.analysis.breaks.bins import exact_histogram
from landslide_susceptibility.analysis.breaks.histogram import coarse_histogram
from landslide_susceptibility.analysis.metrics import auc, auc_interval, confusion, roc_curve
from landslide_susceptibility.analysis.rate_curves import rate_curve
from landslide_susceptibility.errors import InputError, ParameterError

sklearn_metrics = pytest.importorskip("sklearn.metrics")

SAMPLES = st.lists(st.tuples(st.booleans(), st.integers(0, 6)), min_size=2, max_size=40).filter(
    lambda rows: len({label for label, _ in rows}) == 2
)


def noisy_samples(n=500, seed=0, gain=1.0, decimals=2):
    rng = np.random.default_rng(seed)
    labels = rng.random(n) < 0.3
    return labels, np.round(rng.normal(gain * labels), decimals)


def test_confusion_and_its_ratios_match_scikit_learn():
    labels, scores = noisy_samples()
    counts = confusion(labels, scores, 0.5)
    predicted = scores >= 0.5
    (tn, fp), (fn, tp) = sklearn_metrics.confusion_matrix(labels, predicted)
    assert counts == type(counts)(tp, fp, tn, fn)
    for name in ("accuracy", "precision", "recall", "f1"):
        reference = getattr(sklearn_metrics, f"{name}_score")(labels, predicted)
        assert getattr(counts, name) == pytest.approx(reference)


def test_a_score_at_the_threshold_is_positive_and_undefined_ratios_are_nan():
    assert confusion([1], [0.5]).true_positive == 1
    nothing = confusion([0, 0], [0.1, 0.2])
    assert nothing.accuracy == 1
    assert np.isnan([nothing.precision, nothing.recall, nothing.f1]).all()
    assert np.isnan(confusion([], []).accuracy)
    assert confusion([1, 0], [0.1, 0.2]).f1 == 0


@given(SAMPLES, st.booleans())
def test_roc_curve_and_auc_match_scikit_learn(rows, weighted):
    labels, scores = (np.array(column) for column in zip(*rows))
    weights = np.linspace(0.5, 2, len(rows)) if weighted else None
    curve = roc_curve(labels, scores, weights)
    false, true, thresholds = sklearn_metrics.roc_curve(labels, scores, sample_weight=weights, drop_intermediate=False)
    np.testing.assert_allclose(curve.false_positive_rate, false, atol=1e-12)
    np.testing.assert_allclose(curve.true_positive_rate, true, atol=1e-12)
    np.testing.assert_array_equal(curve.thresholds[1:], thresholds[1:])
    assert auc(labels, scores, weights) == pytest.approx(
        sklearn_metrics.roc_auc_score(labels, scores, sample_weight=weights)
    )


@given(SAMPLES)
def test_interval_equals_the_definition_of_delong(rows):
    labels, scores = (np.array(column) for column in zip(*rows))
    positive, negative = scores[labels], scores[~labels]
    wins = (positive[:, None] > negative) + 0.5 * (positive[:, None] == negative)
    interval = auc_interval(labels, scores)
    assert interval.auc == pytest.approx(wins.mean())
    if min(wins.shape) < 2:
        assert np.isnan(interval.deviation) and (interval.lower, interval.upper) == (0, 1)
        return
    variance = wins.mean(1).var(ddof=1) / len(positive) + wins.mean(0).var(ddof=1) / len(negative)
    assert interval.deviation == pytest.approx(np.sqrt(variance), abs=1e-9)
    assert 0 <= interval.lower <= interval.auc + 1e-12 and interval.auc - 1e-12 <= interval.upper <= 1


def test_interval_agrees_with_the_bootstrap():
    labels, scores = noisy_samples(400)
    rng = np.random.default_rng(1)
    areas = []
    for _ in range(400):
        take = rng.integers(0, labels.size, labels.size)
        areas.append(auc(labels[take], scores[take]))
    interval = auc_interval(labels, scores)
    assert interval.deviation == pytest.approx(np.std(areas), rel=0.15)
    assert (interval.lower, interval.upper) == pytest.approx(tuple(np.quantile(areas, [0.025, 0.975])), abs=0.015)


def test_interval_covers_the_truth_about_as_often_as_it_says():
    truth = 0.7602499389  # of two unit normals one apart: Phi(1 / sqrt 2)
    hits = 0
    for seed in range(300):
        interval = auc_interval(*noisy_samples(150, seed, decimals=9), level=0.9)
        hits += interval.lower <= truth <= interval.upper
    assert 0.84 <= hits / 300 <= 0.95


def test_perfect_separation_is_a_point_and_the_interval_widens_with_its_level():
    perfect = auc_interval([0, 0, 1, 1], [1, 2, 3, 4])
    assert (perfect.auc, perfect.deviation, perfect.lower, perfect.upper) == (1, 0, 1, 1)
    samples = noisy_samples()
    assert auc_interval(*samples, level=0.99).lower < auc_interval(*samples, level=0.9).lower
    with pytest.raises(ParameterError, match="level"):
        auc_interval(*samples, level=95)


@pytest.mark.parametrize(
    ("labels", "scores", "words"),
    [
        ([1, 1, 1], [1, 2, 3], "3 landslides and 0 other"),
        ([0, 0], [1, 2], "0 landslides and 2 other"),
        ([], [], "0 landslides and 0 other"),
        ([0, 2], [1, 2], "neither 0 nor 1"),
        ([0, 1], [1, np.nan], "finite"),
        ([0, 1, 1], [1, 2], "3 labels and 2 scores"),
    ],
)
def test_samples_that_allow_no_curve_are_refused(labels, scores, words):
    for curve in (roc_curve, auc, auc_interval):
        with pytest.raises(InputError, match=words):
            curve(labels, scores)


@pytest.mark.parametrize("weights", [[1, -1], [1], [np.nan, 1], [1, 0]])
def test_weights_that_make_no_sense_are_refused(weights):
    with pytest.raises(InputError, match="weight"):
        roc_curve([0, 1], [1, 2], weights)


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=30),
    st.lists(st.integers(-1, 10).map(lambda s: s + 0.0), min_size=1, max_size=10),
)
def test_rate_curve_is_the_auc_of_landslides_against_all_cells(cells, landslides):
    cells = np.array(cells, np.float32)
    curve = rate_curve(exact_histogram(cells), np.array(landslides))
    labels = np.repeat([0, 1], [cells.size, len(landslides)])
    assert curve.area_under == pytest.approx(auc(labels, np.append(cells, landslides)), abs=1e-12)
    # At every distinct score: cells and landslides at least as high.
    for score in np.unique(cells):
        area = np.count_nonzero(cells >= score) / cells.size
        share = np.count_nonzero(np.array(landslides) >= score) / len(landslides)
        assert np.any((np.abs(curve.area_share - area) < 1e-12) & (np.abs(curve.landslide_share - share) < 1e-12))


def test_rate_curve_over_bins_matches_the_curve_over_cells():
    rng = np.random.default_rng(3)
    cells = rng.beta(0.3, 0.8, 200_000).astype(np.float32)
    landslides = rng.choice(cells, 300, p=cells / cells.sum(dtype=np.float64))
    labels = np.repeat([0, 1], [cells.size, landslides.size])
    best = auc(labels, np.append(cells, landslides))
    for layout in (uniform_layout(0, 1), refine(coarse_histogram(cells))):
        curve = rate_curve(layout.histogram(cells), landslides)
        assert curve.area_under == pytest.approx(best, abs=1e-4)
        top = np.sort(cells)[-cells.size // 5]
        assert captured(curve, 0.2) == pytest.approx(np.mean(landslides >= top), abs=0.005)
    assert (captured(curve, 0.0), captured(curve, 1.0)) == (0, 1)


def test_rate_curve_by_area_weighs_the_cells():
    cells = np.array([0.1, 0.2, 0.9], np.float32)
    layout = refine(coarse_histogram(cells))
    areas = layout.weights(cells, np.array([6.0, 3.0, 1.0]))
    curve = rate_curve(layout.histogram(cells), np.array([0.9, 0.2], np.float32), areas)
    assert curve.area_share.max() == 1
    assert captured(curve, 0.1) == pytest.approx(0.5)
    assert captured(curve, 0.4) == pytest.approx(1.0)
    assert curve.area_under == pytest.approx(0.1 * 0.25 + 0.3 * 0.75 + 0.6)


def test_rate_curve_needs_landslides_with_scores():
    for scores in ([], [np.nan, 1]):
        with pytest.raises(InputError, match="landslides must"):
            rate_curve(exact_histogram(np.arange(3)), np.array(scores))
