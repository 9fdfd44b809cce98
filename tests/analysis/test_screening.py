"""Screening: principal components, weights, KMO, Bartlett's test and VIF against independent references."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from landslide_susceptibility.analysis.screening import (
    bartlett_sphericity,
    correlation_matrix,
    pca_weights,
    principal_components,
    sampling_adequacy,
    standardised,
    variance_inflation,
)
from landslide_susceptibility.errors import InputError
from scipy import stats


def correlated(seed, points=200, factors=7, mixed=3):
    """Values of factors that share some hidden causes, in units of their own."""
    rng = np.random.default_rng(seed)
    hidden = rng.normal(size=(points, mixed))
    values = hidden @ rng.normal(size=(mixed, factors)) + rng.normal(size=(points, factors))
    return values * 10.0 ** rng.integers(-3, 4, factors) + rng.normal(size=factors) * 100


def weights_of(values):
    return pca_weights(principal_components(correlation_matrix(values)))


@pytest.mark.parametrize("seed", range(4))
def test_components_are_those_of_scikit_learn(seed):
    decomposition, preprocessing = (
        pytest.importorskip("sklearn.decomposition"),
        pytest.importorskip("sklearn.preprocessing"),
    )
    values = correlated(seed)
    fitted = decomposition.PCA().fit(preprocessing.StandardScaler().fit_transform(values))
    # scikit-learn divides the scatter by n - 1, a correlation matrix by n.
    eigenvalues = fitted.explained_variance_ * (len(values) - 1) / len(values)
    found = principal_components(correlation_matrix(values))
    np.testing.assert_allclose(found.eigenvalues, eigenvalues, rtol=1e-9)
    np.testing.assert_allclose(found.explained, fitted.explained_variance_ratio_, rtol=1e-9)
    assert found.count == (eigenvalues > 1).sum() >= 2
    loadings = fitted.components_[: found.count].T * np.sqrt(eigenvalues[: found.count])
    np.testing.assert_allclose(np.abs(found.loadings), np.abs(loadings), atol=1e-9)
    np.testing.assert_allclose(standardised(values), preprocessing.StandardScaler().fit_transform(values), atol=1e-9)


def test_loadings_are_correlations_with_the_components():
    values = correlated(5)
    found = principal_components(correlation_matrix(values))
    scores = standardised(values) @ found.loadings
    for i, j in itertools.product(range(values.shape[1]), range(found.count)):
        assert found.loadings[i, j] == pytest.approx(stats.pearsonr(values[:, i], scores[:, j])[0], abs=1e-9)


def test_weights_by_hand():
    # Two pairs correlated by 0.6 and 0.5: eigenvalues 1.6, 1.5, 0.5, 0.4, the kept vectors (1, 1, 0, 0) / √2 and
    # (0, 0, 1, 1) / √2. The coefficients are the vectors, weighted by 1.6 and 1.5.
    matrix = np.eye(4)
    matrix[0, 1] = matrix[1, 0] = 0.6
    matrix[2, 3] = matrix[3, 2] = 0.5
    found = principal_components(matrix)
    np.testing.assert_allclose(found.eigenvalues, [1.6, 1.5, 0.5, 0.4], atol=1e-12)
    np.testing.assert_allclose(found.loadings.T, [[0.8**0.5] * 2 + [0] * 2, [0] * 2 + [0.75**0.5] * 2], atol=1e-12)
    np.testing.assert_allclose(pca_weights(found), np.array([1.6, 1.6, 1.5, 1.5]) / 6.2, atol=1e-12)


def test_without_an_eigenvalue_above_one_the_first_component_counts():
    found = principal_components(np.eye(3))
    assert found.count == 1
    assert pca_weights(found).sum() == pytest.approx(1)
    # An eigenvalue that rounding lifts a little above 1 does not count.
    matrix = np.eye(3)
    matrix[0, 1] = matrix[1, 0] = 0.5
    assert principal_components(matrix + 1e-13).count == 1


@pytest.mark.parametrize("seed, points", [(0, 200), (1, 40), (2, 9)])
def test_vif_is_its_definition_by_regression(seed, points):
    values = correlated(seed, points)
    expected = []
    for i in range(values.shape[1]):
        design = np.column_stack([np.ones(points), np.delete(values, i, axis=1)])
        target = values[:, i]
        residual = target - design @ np.linalg.lstsq(design, target, rcond=None)[0]
        expected.append(1 / (residual @ residual / ((target - target.mean()) ** 2).sum()))
    np.testing.assert_allclose(variance_inflation(values), expected, rtol=1e-6)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_vif_of_a_linear_combination_is_infinite_and_only_its(dtype):
    rng = np.random.default_rng(3)
    values = rng.normal(size=(80, 5)) * [1, 50, 3, 0.01, 1]
    values[:, 4] = 2 * values[:, 0] - values[:, 1] / 5 + 3000  # the offset takes digits of float32
    found = variance_inflation(values.astype(dtype))
    assert (found[[0, 1, 4]] == math.inf).all() and (found[[2, 3]] < 2).all()
    matrix = correlation_matrix(values.astype(dtype))
    assert sampling_adequacy(matrix) is None and bartlett_sphericity(matrix, 80) is None
    assert np.isfinite(weights_of(values.astype(dtype))).all()


def test_more_factors_than_points_is_no_crash():
    values = correlated(0, points=5)
    assert (variance_inflation(values) == math.inf).all()
    assert sampling_adequacy(correlation_matrix(values)) is None
    assert weights_of(values).sum() == pytest.approx(1)


@pytest.mark.parametrize("seed", range(3))
def test_kmo_is_its_formula_with_partial_correlations_of_residuals(seed):
    values = correlated(seed)
    factors = range(values.shape[1])
    simple = partial = 0.0
    for i, j in itertools.combinations(factors, 2):
        others = np.column_stack([np.ones(len(values)), values[:, [k for k in factors if k not in (i, j)]]])
        left = [values[:, k] - others @ np.linalg.lstsq(others, values[:, k], rcond=None)[0] for k in (i, j)]
        simple += stats.pearsonr(values[:, i], values[:, j])[0] ** 2
        partial += stats.pearsonr(*left)[0] ** 2
    assert sampling_adequacy(correlation_matrix(values)) == pytest.approx(simple / (simple + partial), rel=1e-9)


def test_kmo_of_two_factors_is_one_half_and_of_uncorrelated_ones_none():
    assert sampling_adequacy(np.array([[1, 0.3], [0.3, 1]])) == pytest.approx(0.5)
    assert sampling_adequacy(np.eye(3)) is None
    assert sampling_adequacy(np.eye(1)) is None
    assert sampling_adequacy(np.empty((0, 0))) is None


@pytest.mark.parametrize("seed", range(3))
def test_bartletts_test_is_its_formula(seed):
    values = np.random.default_rng(seed).normal(size=(50, 4))
    values[:, 0] += 0.4 * seed * values[:, 1]
    matrix = np.corrcoef(values.T)
    chi2 = -(50 - 1 - (2 * 4 + 5) / 6) * math.log(np.linalg.det(matrix))
    found = bartlett_sphericity(correlation_matrix(values), 50)
    assert (found.chi2, found.df) == (pytest.approx(chi2, rel=1e-9), 6)
    assert found.p == pytest.approx(stats.chi2.sf(chi2, 6), rel=1e-9)


def test_bartletts_test_holds_its_level_on_uncorrelated_factors():
    rng = np.random.default_rng(11)
    p = [bartlett_sphericity(correlation_matrix(rng.normal(size=(40, 5))), 40).p for _ in range(400)]
    assert stats.kstest(p, "uniform").pvalue > 0.01
    assert bartlett_sphericity(np.eye(3), 2) is None and bartlett_sphericity(np.eye(1), 50) is None


@pytest.mark.parametrize("bad", [[3.0, 3.0, 3.0], [1.0, math.nan, 2.0], [1.0, math.inf, 2.0]])
def test_a_column_without_variance_is_refused(bad):
    with pytest.raises(InputError, match="Column 2"):
        correlation_matrix(np.column_stack([[1.0, 2.0, 4.0], bad]))


def test_no_factor_and_one():
    none, one = np.empty((5, 0)), np.arange(5.0)[:, None]
    assert weights_of(none).size == variance_inflation(none).size == 0
    assert weights_of(one).tolist() == [1] and variance_inflation(one).tolist() == [1]


scales = st.floats(1e-6, 1e6, allow_subnormal=False)
shifts = st.floats(-1e3, 1e3, allow_subnormal=False)


@given(st.integers(0, 10_000), st.lists(st.tuples(scales, shifts, st.booleans()), min_size=6, max_size=6))
def test_units_shifts_and_signs_of_factors_change_nothing(seed, changes):
    values = correlated(seed, points=60, factors=6)
    components = principal_components(correlation_matrix(values))
    # Where two eigenvalues, or one and 1, are all but equal, rounding decides which vectors there are.
    assume(np.abs(np.diff(components.eigenvalues)).min() > 1e-4 and np.abs(components.eigenvalues - 1).min() > 1e-4)
    weights = pca_weights(components)
    assert weights.sum() == pytest.approx(1) and (weights >= 0).all()
    factor, shift, flipped = (np.array(column) for column in zip(*changes))
    # In units of the factor's own spread, lest the shift take all its digits.
    changed = (values / values.std(axis=0) + shift) * factor * np.where(flipped, -1.0, 1.0)
    np.testing.assert_allclose(weights_of(changed), weights, atol=1e-7)
    np.testing.assert_allclose(variance_inflation(changed), variance_inflation(values), rtol=1e-5)
    first, second = (correlation_matrix(v) for v in (values, changed))
    assert sampling_adequacy(second) == pytest.approx(sampling_adequacy(first), abs=1e-7)


@given(st.integers(0, 10_000), st.permutations(range(6)))
def test_the_order_of_factors_and_points_changes_nothing(seed, order):
    values = correlated(seed, points=60, factors=6)
    eigenvalues = principal_components(correlation_matrix(values)).eigenvalues
    assume(np.abs(np.diff(eigenvalues)).min() > 1e-4 and np.abs(eigenvalues - 1).min() > 1e-4)
    np.testing.assert_allclose(weights_of(values[::-1][:, order]), weights_of(values)[order], atol=1e-9)


@given(
    st.lists(
        st.lists(st.floats(-(2.0**100), 2.0**100, width=32, allow_subnormal=False), min_size=8, max_size=8),
        min_size=1,
        max_size=4,
    )
)
def test_any_finite_values_give_finite_weights(columns):
    values = np.array(columns).T
    assume((values.min(axis=0) < values.max(axis=0)).all())
    matrix = correlation_matrix(values)
    assert np.isfinite(matrix).all() and np.abs(matrix).max() <= 1
    weights = pca_weights(principal_components(matrix))
    assert np.isfinite(weights).all() and weights.sum() == pytest.approx(1)
    assert (variance_inflation(values) >= 1).all()
