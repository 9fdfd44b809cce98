"""Dissimilarity and density against all pairs of samples, and against what CAST and waywiser publish."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from landslide_susceptibility import dependencies
from landslide_susceptibility.analysis import factor_space as space_module
from landslide_susceptibility.analysis.applicability import SampleCloud, sample_cloud, threshold_of
from landslide_susceptibility.analysis.factor_space import (
    LANES,
    in_runs,
    near,
    nearest_and_within,
    squared_distances,
    summed_and_nearest_elsewhere,
)
from landslide_susceptibility.compiled import quick
from landslide_susceptibility.errors import Cancelled, InputError
from stand_ins import Listener

needs_numba = pytest.mark.skipif(not dependencies.available("numba"), reason="numba is not installed")
KINDS = np.array([False, True, False, False, True, False, False, False])


def drawn(count: int, seed: int) -> np.ndarray:
    """Return values float32 [count, 8] of six continuous factors of different units, and of two categorical ones."""
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(count, KINDS.size)) * 10.0 ** np.arange(-3, 5) + 7
    values[:, KINDS] = rng.integers(0, 5, (count, KINDS.sum()))
    return values.astype(np.float32)


def by_all_pairs(values, weights, folds, cells):
    """Return mean distance, index of each sample, threshold, and the cells' index and density, all in float64."""
    numbers = ~KINDS
    exact, other = values.astype(float), cells.astype(float)
    mean, deviation = exact[:, numbers].mean(axis=0), exact[:, numbers].std(axis=0, ddof=1)

    def distances(a, b):
        gap = (a[:, None, numbers] - mean) / deviation - (b[None, :, numbers] - mean) / deviation
        differs = a[:, None, KINDS] != b[None, :, KINDS]
        return np.sqrt(((weights[numbers] * gap) ** 2).sum(axis=2) + (weights[KINDS] ** 2 * differs).sum(axis=2))

    pairs = distances(exact, exact)
    average = pairs[~np.eye(len(pairs), dtype=bool)].mean()
    index = np.where(folds[:, None] == folds, np.inf, pairs).min(axis=1) / average
    threshold = min(np.quantile(index, 0.75) + 1.5 * np.subtract(*np.quantile(index, [0.75, 0.25])), index.max())
    here = distances(other, exact) / average
    return average, index, threshold, here.min(axis=1), (here < threshold).sum(axis=1)


@pytest.mark.parametrize("loops", [False, pytest.param(True, marks=needs_numba)])
def test_index_density_and_threshold_are_those_of_all_pairs(loops):
    values, cells, folds = drawn(300, 1), drawn(700, 2), np.arange(300) % 7
    weights = np.array([0.3, 0.05, 0.02, 0.1, 0.2, 0.07, 0.11, 0.04])
    cells[0, 1] = 99  # a category that no sample has
    cloud = sample_cloud(values, KINDS, weights, folds, quick(summed_and_nearest_elsewhere) if loops else None)
    mean, index, threshold, expected, density = by_all_pairs(values, weights, folds, cells)
    assert cloud.mean_distance == pytest.approx(mean, rel=1e-6)
    np.testing.assert_allclose(cloud.dissimilarity, index, rtol=1e-5)
    assert cloud.threshold == pytest.approx(threshold, rel=1e-5)
    found, within = cloud.look(cells.T, quick(nearest_and_within) if loops else None)
    np.testing.assert_allclose(found, expected, rtol=1e-5)
    np.testing.assert_array_equal(within, density)
    np.testing.assert_array_equal(cloud.is_inside(found), expected <= threshold)
    assert 5 < (~cloud.is_inside(found)).sum() < 680 and within.max() > 1


@needs_numba
def test_loops_and_arrays_agree_in_every_bit(monkeypatch):
    values, cells = drawn(2 * LANES + 5, 3), drawn(3 * LANES + 77, 4)
    weights, folds = np.arange(1.0, 9.0), np.arange(len(values)) // 40
    monkeypatch.setattr(space_module, "PAIRS", 1)  # samples are gone through in several parts too
    monkeypatch.setattr(space_module, "CHUNK", 100)
    by_arrays = sample_cloud(values, KINDS, weights, folds)
    by_loops = sample_cloud(values, KINDS, weights, folds, quick(summed_and_nearest_elsewhere))
    assert by_arrays.mean_distance == by_loops.mean_distance
    np.testing.assert_array_equal(by_arrays.dissimilarity, by_loops.dissimilarity)
    for mine, theirs in zip(by_arrays.look(cells.T), by_loops.look(cells.T, quick(nearest_and_within))):
        np.testing.assert_array_equal(mine, theirs)


@pytest.mark.parametrize("loops", [False, pytest.param(True, marks=needs_numba)])
@pytest.mark.parametrize("weights", [np.arange(1.0, 9.0), np.array([9.0, 5, 0, 0.2, 1, 0.1, 0, 0.3]), 9.0 * KINDS])
def test_what_is_left_out_by_its_box_changes_not_a_bit(weights, loops, monkeypatch):
    """Cells that lie together, far outside, of one category, and all alike; every pair is compared beside."""
    monkeypatch.setattr(space_module, "CHUNK", LANES)
    cells = drawn(4 * LANES + 9, 11)
    cells[:LANES] = cells[0]
    cells[LANES : 2 * LANES, ~KINDS] *= np.float32(1e12)
    cloud = sample_cloud(drawn(200, 10), KINDS, weights)
    space, positions = cloud.space, cloud.space.positions(cells.T)
    pairs = [squared_distances(positions, sample, space.continuous, space.squares) for sample in cloud.positions]
    for limit in np.float32([0, 0.3 * cloud.limit, cloud.limit, 9 * cloud.limit, np.inf]):
        nearest, within = near(space, positions, cloud.positions, limit, quick(nearest_and_within) if loops else None)
        np.testing.assert_array_equal(nearest, np.min(pairs, axis=0))
        np.testing.assert_array_equal(within, np.sum(np.array(pairs) < limit, axis=0))


def test_cells_in_a_run_lie_together():
    positions = np.zeros((3, 16 * LANES), np.float32)
    positions[:2] = np.random.default_rng(3).normal(size=(2, 16 * LANES)) * [[5], [4]]

    def sides(order):
        return np.ptp(positions[:, order].reshape(3, -1, LANES), axis=2).mean(axis=1)

    assert sorted(in_runs(positions)) == list(range(16 * LANES))
    assert (sides(in_runs(positions)) <= 0.5 * sides(np.arange(16 * LANES))).all()


def test_loops_do_the_same_before_they_are_compiled():
    values, cells = drawn(4, 5), drawn(3, 6)
    cloud = sample_cloud(values, KINDS, np.ones(8), None, summed_and_nearest_elsewhere)
    plain = sample_cloud(values, KINDS, np.ones(8))
    assert cloud.mean_distance == plain.mean_distance
    np.testing.assert_array_equal(cloud.dissimilarity, plain.dissimilarity)
    for mine, theirs in zip(cloud.look(cells.T, nearest_and_within), plain.look(cells.T)):
        np.testing.assert_array_equal(mine, theirs)


# What randomForest of R's caret made of CAST's cookfarm data: CAST 1.1, tests/testthat/test-trainDI.R.
CAST = """
    0.09043580 0.14046341 0.16584582 0.57617177 0.26840303 0.14353894 0.19768329 0.24022059 0.06832037 0.29150668
    0.18471625 0.57617177 0.12344463 0.09043580 0.14353894 0.26896008 0.22713731 0.24022059 0.20388725 0.06832037
    0.23604264 0.20388725 0.91513568 0.09558666 0.14046341 0.16214832 0.37107762 0.16214832 0.18471625 0.12344463
"""


def test_the_threshold_is_that_of_cast():
    assert round(threshold_of(np.array(CAST.split(), float)), 5) == 0.38986
    assert threshold_of(np.array([1.0, 2.0, 3.0])) == 3.0  # never above the greatest


def drawn_by_r(seed: int, count: int) -> np.ndarray:
    """Return what R's runif(count) gives after set.seed(seed): a Mersenne twister that R seeds in its own way."""
    state, keys = seed, []
    for _ in range(50):
        state = (69069 * state + 1) % 2**32
    for _ in range(625):
        state = (69069 * state + 1) % 2**32
        keys.append(state)
    twister = np.random.MT19937()
    twister.state = {"bit_generator": "MT19937", "state": {"key": np.array(keys[1:], np.uint32), "pos": 624}}
    return twister.random_raw(count) * 2.3283064365386963e-10


@functools.cache
def friedman() -> np.ndarray:
    return drawn_by_r(101, 10_000).reshape(10, 1000).T


def test_the_example_of_waywiser_comes_out():
    """The example of ww_area_of_applicability, whose figures are in waywiser's tests (_snaps/area_of_applicability.md).

    It tests with samples of its own: a fold of the 700 that train, and one of the others.
    """
    assert friedman()[0].round(3).tolist()[:5] == [0.372, 0.102, 0.693, 0.518, 0.878]
    train, test = friedman()[:700].astype(np.float32), friedman()[700:].astype(np.float32)
    weights = [0.4513503114, 0.4050240509, 0.1802543852, 0.5782718534, 0.1561788555]
    weights += [0.0009105000, 0.0006527584, 0.0012708119, 0.0007807150, 0.0011424776]
    cloud = sample_cloud(train, np.zeros(10, bool), weights)
    assert cloud.mean_distance == pytest.approx(1.16272, abs=5e-6)
    index, _ = cloud.look(test.T)
    assert [float(f"{value:.3g}") for value in index[:10].tolist()] == [
        *(0.175, 0.191, 0.190, 0.0802, 0.141),
        *(0.287, 0.178, 0.205, 0.134, 0.177),
    ]
    assert threshold_of(index.astype(float)) == pytest.approx(0.3080491, abs=2e-7)


def test_weights_below_zero_are_none_and_without_any_all_factors_weigh_alike():
    values, cells = drawn(50, 7), drawn(20, 8)

    def index(weights, values=values, cells=cells) -> np.ndarray:
        return sample_cloud(values, KINDS, weights).look(cells.T)[0]

    some = np.array([0.3, 0, 0.1, 0, 0, 0, 0, 0])
    np.testing.assert_array_equal(index(some), index(some - np.array([0, 2, 0, 1, 1, 1, 1, 1])))
    np.testing.assert_array_equal(index(np.zeros(8)), index(np.full(8, -1.0)))
    np.testing.assert_allclose(index(np.zeros(8)), index(np.ones(8)))
    np.testing.assert_allclose(index(some), index(100 * some), rtol=1e-5)
    constant = values.copy()
    constant[:, 3] = 5
    np.testing.assert_array_equal(index(np.ones(8), constant), index(np.ones(8) - (np.arange(8) == 3), constant))


def test_a_sample_of_one_fold_is_compared_with_any_other():
    values = drawn(40, 9)
    alone = sample_cloud(values, KINDS, np.ones(8), np.arange(40))
    for folds in (None, np.full(40, 3)):
        np.testing.assert_array_equal(sample_cloud(values, KINDS, np.ones(8), folds).dissimilarity, alone.dissimilarity)
    assert (sample_cloud(values, KINDS, np.ones(8), np.arange(40) % 2).dissimilarity >= alone.dissimilarity).all()
    assert isinstance(alone, SampleCloud) and (alone.look(values.T)[0] == 0).all()


def test_samples_that_are_all_alike_are_refused():
    with pytest.raises(InputError, match="3 training samples have the same value in every factor"):
        sample_cloud(np.ones((3, 8), np.float32), KINDS, np.ones(8))
    with pytest.raises(InputError, match="1 training samples"):
        sample_cloud(drawn(1, 1), KINDS, np.ones(8))
    with pytest.raises(InputError, match="weights of the factors are too small"):
        sample_cloud(drawn(5, 1), KINDS, np.full(8, 1e-40))


def test_the_cancel_button_is_looked_at_between_parts(monkeypatch):
    monkeypatch.setattr(space_module, "PAIRS", 1)
    with pytest.raises(Cancelled):
        sample_cloud(drawn(600, 1), KINDS, np.ones(8), feedback=Listener(cancel_after=1))
