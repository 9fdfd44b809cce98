"""Rough Shapley values of many places: right on average, adding up, and the factor that they put first."""

import numpy as np
import pytest
from landslide_susceptibility.analysis import sampled_contributions as sampled
from landslide_susceptibility.analysis.shapley import shapley_values

GROUPS = [(0,), (1, 3), (2,)]


def predict(rows):
    a, b, c, d = rows.T.astype(float)
    return 1 / (1 + np.exp(a * b - c + 0.5 * d * c - a))


@pytest.fixture
def rows():
    return np.random.default_rng(2).normal(size=(9, 4)).astype(np.float32)


def test_the_mean_of_many_walks_is_the_shapley_value(rows):
    places, background = rows[:2], rows[2:]
    true = shapley_values(predict, places, background, GROUPS)
    many = np.repeat(places, 4000, axis=0)
    found, predictions, base = sampled.sampled_contributions(predict, many, background, GROUPS)
    assert base == pytest.approx(true.base)
    np.testing.assert_allclose(found.sum(axis=1), predictions - base, atol=1e-6)
    each = found.reshape(2, 4000, 3)
    np.testing.assert_allclose(each.mean(axis=1), true.contributions, atol=4 * each.std() / np.sqrt(4000))
    assert each.std(axis=1).max() > 0.02  # so that the mean has something to mend


def test_walks_are_those_of_the_row_and_the_seed_whatever_is_predicted_at_once(rows, monkeypatch):
    given = predict, np.repeat(rows[:3], 5, axis=0), rows[3:], GROUPS
    whole, *_ = sampled.sampled_contributions(*given, seed=4)
    monkeypatch.setattr(sampled, "ROWS", 8)
    np.testing.assert_array_equal(sampled.sampled_contributions(*given, seed=4)[0], whole)
    assert not np.allclose(sampled.sampled_contributions(*given, seed=5)[0], whole)


def test_one_group_takes_all(rows):
    found, predictions, base = sampled.sampled_contributions(predict, rows[:3], rows[3:], [(0, 1, 2, 3)])
    np.testing.assert_allclose(found[:, 0], predictions - base, atol=1e-6)


def test_the_top_factor_and_its_share_of_all_that_raises():
    added = np.array([[0.1, -0.5, 0.3], [0.2, 0.0, -0.1], [-0.1, -0.2, 0.0], [0.0, 0.25, 0.25]])
    top, share = sampled.top_factor(added)
    assert top.tolist() == [2, 0, 3, 1]  # 3: no factor raises it
    np.testing.assert_allclose(share, [0.75, 1, 0, 0.5])
