"""Elementary functions, draws and filters that round in one way only, beside those of NumPy and SciPy."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.basin import elementary, filters
from landslide_susceptibility.analysis.basin.draws import Draws

LAST_BITS = 4 * np.finfo(np.float64).eps


@pytest.fixture(scope="module")
def numbers():
    some = np.random.default_rng(1).normal(0, 30, 100_000)
    return np.concatenate([some, [0.0, -0.0, 700.0, -700.0, 1e-9, -1e-9, 1.0, -1.0]])


def test_exponential_and_logarithm(numbers):
    np.testing.assert_allclose(elementary.exp(numbers), np.exp(numbers), rtol=LAST_BITS)
    sizes = np.exp(numbers[np.abs(numbers) < 300])
    np.testing.assert_allclose(elementary.log(sizes), np.log(sizes), rtol=LAST_BITS, atol=LAST_BITS)
    np.testing.assert_allclose(elementary.power(sizes, 0.22), sizes**0.22, rtol=30 * LAST_BITS)


def test_beyond_its_range_the_exponential_stays_where_it_was():
    assert elementary.exp(np.array([-1e9, 1e9])).tolist() == elementary.exp(np.array([-700.0, 700.0])).tolist()


def test_angles(numbers):
    np.testing.assert_allclose(elementary.tanh(numbers / 20), np.tanh(numbers / 20), atol=LAST_BITS)
    np.testing.assert_allclose(elementary.arctan(numbers), np.arctan(numbers), rtol=LAST_BITS)
    for angle in np.linspace(-3.14, 3.14, 100):
        assert elementary.sine(angle) == pytest.approx(np.sin(angle), abs=LAST_BITS)
        assert elementary.cosine(angle / 2) == pytest.approx(np.cos(angle / 2), abs=LAST_BITS)


def test_the_type_and_the_shape_stay():
    slope = np.arange(12, dtype=np.float32).reshape(3, 4)
    result = elementary.exp(slope.T)
    assert result.dtype == np.float32 and result.shape == (4, 3)
    np.testing.assert_allclose(result, np.exp(slope.T), rtol=2e-7)


@pytest.mark.parametrize("size", [3, 4, 9, 11])
def test_a_box_mean_is_scipys(size):
    ndimage = pytest.importorskip("scipy.ndimage", reason="SciPy is not installed")
    z = np.random.default_rng(2).random((90, 131)) * 1000
    np.testing.assert_allclose(filters.box_mean(z, size), ndimage.uniform_filter(z, size, mode="nearest"), rtol=1e-12)


@pytest.mark.parametrize("sigma", [0.3, 0.6, 2.3])
def test_a_gaussian_mean_is_scipys(sigma):
    ndimage = pytest.importorskip("scipy.ndimage", reason="SciPy is not installed")
    z = np.random.default_rng(3).random((40, 131)) * 1000
    np.testing.assert_allclose(
        filters.gaussian_mean(z, sigma), ndimage.gaussian_filter(z, sigma, mode="nearest"), rtol=1e-12
    )


@pytest.mark.parametrize("shape", [(16, 90), (5, 7)])
def test_a_spline_is_scipys(shape):
    ndimage = pytest.importorskip("scipy.ndimage", reason="SciPy is not installed")
    z = np.random.default_rng(4).random(shape)
    at = np.stack(np.mgrid[0 : shape[0] : 0.4, 0 : shape[1] : 0.4]) - 1.3
    expected = ndimage.map_coordinates(z, at, order=3, mode="mirror")
    np.testing.assert_allclose(filters.spline_values(filters.spline_knots(z), *at), expected, atol=2e-6)


def test_draws_have_their_distributions():
    draws, count = Draws(1, "test"), (1000, 1000)
    normal = draws.normal(count)
    assert normal.dtype == np.float32
    assert abs(normal.mean()) < 5e-3 and abs(normal.std() - 1) < 5e-3 and 3.5 < np.abs(normal).max() < 4.9
    assert abs(np.corrcoef(normal[:, 1:].ravel(), normal[:, :-1].ravel())[0, 1]) < 5e-3
    shares = draws.shares(count)
    assert shares.dtype == np.float32 and 0 <= shares.min() < 1e-5 and 1 - 1e-5 < shares.max() < 1
    assert np.histogram(shares, 10, (0, 1))[0] == pytest.approx(100_000, rel=0.02)
    exponential = draws.exponential(count)
    assert exponential.min() >= 0 and exponential.mean() == pytest.approx(1, abs=5e-3)
    assert exponential.std() == pytest.approx(1, abs=5e-3)
    between = draws.between(2, 4, count)
    assert 2 <= between.min() < between.max() < 4 and between.mean() == pytest.approx(3, abs=5e-3)
    signs = draws.signs(count)
    assert set(np.unique(signs)) == {-1.0, 1.0} and abs(signs.mean()) < 5e-3


def test_draws_go_on_and_depend_on_seed_and_name():
    draws = Draws(1, "rivers")
    first, second = draws.shares((500,)), draws.shares((500,))
    np.testing.assert_array_equal(Draws(1, "rivers").shares((1000,)), np.concatenate([first, second]))
    for other in (Draws(2, "rivers"), Draws(1, "roads")):
        assert not np.isin(other.shares((500,)), first).any()
