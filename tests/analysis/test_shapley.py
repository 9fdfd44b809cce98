"""Shapley values against their definition, against the package shap, and what must hold for any model."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from landslide_susceptibility.analysis.shapley import evenly, shapley_values
from landslide_susceptibility.errors import Cancelled, InputError
from landslide_susceptibility.feedback import Feedback


def model(rows):
    """Something crooked: products, a step and a category."""
    a, b, c, d = rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3]
    return 1 / (1 + np.exp(-(a * b - 2 * (c > 0.3) + np.sin(3 * d) * a + (rows[:, -1] == 2))))


def places(count, factors=5, seed=0):
    rows = np.random.default_rng(seed).normal(size=(count, factors)).astype(np.float32)
    rows[:, -1] = np.random.default_rng(seed + 1).integers(0, 4, count)
    return rows


def by_definition(predict, place, background, groups):
    """Return the mean over all orders of what a group adds when it enters."""

    def value(inside):
        mixed = background.copy()
        for group in inside:
            mixed[:, list(groups[group])] = place[list(groups[group])]
        return predict(mixed).mean()

    result = np.zeros(len(groups))
    for order in itertools.permutations(range(len(groups))):
        for at, group in enumerate(order):
            result[group] += value(order[: at + 1]) - value(order[:at])
    return result / math.factorial(len(groups))


@pytest.mark.parametrize("groups", [[(0,), (1,), (2,), (3,), (4,)], [(0, 2), (4,), (1, 3)], [(0, 1, 2, 3, 4)]])
def test_exact_values_are_those_of_the_definition(groups):
    here, background = places(3), places(11, seed=7)
    found = shapley_values(model, here, background, groups)
    for place, contributions in zip(here, found.contributions):
        np.testing.assert_allclose(contributions, by_definition(model, place, background, groups), atol=1e-9)
    assert not found.errors.any()


@pytest.mark.parametrize("is_exact", [True, False])
def test_contributions_and_base_add_up_to_the_prediction(is_exact):
    here, background = places(4), places(20, seed=3)
    found = shapley_values(model, here, background, [(0,), (1,), (2, 3), (4,)], is_exact=is_exact, pairs=2)
    assert found.base == pytest.approx(model(background).mean())
    np.testing.assert_allclose(found.predictions, model(here), atol=1e-7)
    np.testing.assert_allclose(found.base + found.contributions.sum(axis=1), found.predictions, atol=1e-7)


def test_exact_values_are_those_of_the_package_shap():
    shap = pytest.importorskip("shap", reason="shap is not installed: it is heavy, and for a comparison alone")
    here, background = places(5, 6), places(150, 6, seed=5)
    masker = shap.maskers.Independent(background, max_samples=len(background))  # 100 of them unless told
    theirs = shap.explainers.Exact(model, masker)(here)
    ours = shapley_values(model, here, background, [(column,) for column in range(6)])
    np.testing.assert_allclose(ours.contributions, theirs.values, atol=1e-6)
    np.testing.assert_allclose(ours.base, theirs.base_values, atol=1e-6)


def test_sampled_values_are_as_near_as_their_errors_say():
    here, background = places(40, 8), places(30, 8, seed=9)
    groups = [(column,) for column in range(8)]
    exact = shapley_values(model, here, background, groups, is_exact=True)
    sampled = shapley_values(model, here, background, groups, is_exact=False, pairs=4)
    acting = sampled.errors > 1e-9
    assert acting[:, :3].all() and not acting[:, 4:7].any()  # the model knows nothing of the others
    ratio = (sampled.contributions - exact.contributions)[acting] / sampled.errors[acting]
    assert 0.8 < np.sqrt((ratio**2).mean()) < 1.25
    again = shapley_values(model, here[:5], background, groups, is_exact=False, pairs=4)
    np.testing.assert_array_equal(again.contributions, sampled.contributions[:5])


def test_more_than_thirteen_factors_are_sampled():
    rows = places(30, 16, seed=2)
    found = shapley_values(model, rows[:2], rows, [(column,) for column in range(16)])
    assert found.errors.any()
    whole = shapley_values(model, rows[:2], rows, [tuple(range(4)), tuple(range(4, 16))])
    assert not whole.errors.any()


def test_a_window_goes_with_its_factor_as_a_whole():
    def windowed(rows):
        return np.tanh(rows[:, 0].mean(axis=(1, 2)) * rows[:, 1, 1, 1] + rows[:, 2].max(axis=(1, 2)))

    random = np.random.default_rng(4)
    here, background = (random.normal(size=(n, 3, 3, 3)).astype(np.float32) for n in (2, 7))
    found = shapley_values(windowed, here, background, [(0,), (1,), (2,)])
    for place, contributions in zip(here, found.contributions):
        expected = by_definition(windowed, place, background, [(0,), (1,), (2,)])
        np.testing.assert_allclose(contributions, expected, atol=1e-6)


def test_a_value_in_common_needs_no_prediction_of_its_own():
    seen = []

    def counting(rows):
        seen.append(len(rows))
        return model(rows)

    here = places(1)
    background = np.repeat(here, 6, axis=0)
    background[:, 1] += 1
    found = shapley_values(counting, here, background, [(column,) for column in range(5)])
    assert found.contributions[0, 1] == pytest.approx(model(here)[0] - model(background)[0])
    assert sum(seen) == 6 + 1 + 6 * 2  # background, place, and two coalitions a row


def test_rows_that_lie_evenly_have_the_mean_of_all():
    scores = np.random.default_rng(0).random(1000) ** 3
    chosen = evenly(scores, 50)
    assert len(set(chosen.tolist())) == 50 and (np.diff(chosen) > 0).all()
    assert scores[chosen].mean() == pytest.approx(scores.mean(), abs=2e-3)
    assert evenly(scores[:7], 50).tolist() == list(range(7))


@pytest.mark.parametrize("groups", [[(0,), (1,)], [(0, 1, 2, 3, 4), (4,)]])
def test_each_factor_needs_one_group(groups):
    with pytest.raises(InputError, match="each factor one group"):
        shapley_values(model, places(1), places(3), groups)


def test_it_can_be_cancelled():
    class Impatient(Feedback):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        shapley_values(model, places(1), places(3), [(column,) for column in range(5)], feedback=Impatient())
