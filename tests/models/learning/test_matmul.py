"""Matrix products by SciPy's BLAS: NumPy's, for every layout of the matrices."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.models.learning import matmul as matmul_module
from landslide_susceptibility.models.learning.matmul import matmul

SIZES = st.integers(1, 6)
LAYOUTS = ("plain", "turned", "slice of columns", "turned slice", "every other column", "upside down", "broadcast")


def laid_out(layout, shape, rng, dtype):
    """Return random values of a shape [..., rows, columns] in a layout."""
    *stack, rows, columns = shape
    if layout == "plain":
        return rng.normal(size=shape).astype(dtype)
    if layout == "turned":
        return rng.normal(size=(*stack, columns, rows)).astype(dtype).swapaxes(-1, -2)
    if layout == "slice of columns":
        return rng.normal(size=(*stack, rows, columns + 3)).astype(dtype)[..., 1 : 1 + columns]
    if layout == "turned slice":
        return rng.normal(size=(*stack, columns, rows + 2)).astype(dtype)[..., :rows].swapaxes(-1, -2)
    if layout == "every other column":
        return rng.normal(size=(*stack, rows, 2 * columns)).astype(dtype)[..., ::2]
    if layout == "upside down":
        return rng.normal(size=shape).astype(dtype)[..., ::-1, :]
    return np.broadcast_to(rng.normal(size=(*stack, 1, columns)).astype(dtype), shape)


def tolerance(dtype):
    return 20 * np.finfo(dtype).eps


@given(
    SIZES,
    SIZES,
    SIZES,
    st.sampled_from([(None, None), (3, 3), (1, 3), (3, 1), (None, 2), (2, None), (1, 1)]),
    st.sampled_from(LAYOUTS),
    st.sampled_from(LAYOUTS),
    st.sampled_from([np.float32, np.float64]),
    st.integers(0, 999),
)
def test_is_matmul(rows, inner, columns, stacks, left_layout, right_layout, dtype, seed):
    rng = np.random.default_rng(seed)
    shapes = ((rows, inner), (inner, columns))
    left, right = (
        laid_out(layout, shape if stack is None else (stack, *shape), rng, dtype)
        for layout, shape, stack in zip((left_layout, right_layout), shapes, stacks)
    )
    before = left.copy(), right.copy()
    expected = np.matmul(left, right)
    with mock.patch.object(matmul_module, "FEWEST_PRODUCTS", 0):
        check(left, right, expected, before, dtype)


def check(left, right, expected, before, dtype):
    found = matmul(left, right)
    assert found.shape == expected.shape and found.dtype == dtype
    np.testing.assert_allclose(found, expected, atol=tolerance(dtype) * 10)
    np.testing.assert_array_equal(left, before[0])
    np.testing.assert_array_equal(right, before[1])
    for out in (np.full_like(expected, np.nan), np.full((*expected.shape, 2), np.nan, dtype)[..., 0]):
        assert matmul(left, right, out=out) is out
        np.testing.assert_array_equal(out, found)


def test_scipys_function_is_the_one_that_is_called():
    pytest.importorskip("scipy", reason="SciPy is not installed")
    for dtype in (np.float32, np.float64):
        assert matmul_module._gemm(np.dtype(dtype)) is not None
    assert matmul_module._gemm(np.dtype(np.int64)) is None


def test_without_scipy_products_are_numpys(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.linalg.cython_blas", None)
    monkeypatch.setattr(matmul_module, "_gemm", matmul_module._gemm.__wrapped__)  # looks for SciPy every time
    monkeypatch.setattr(matmul_module, "FEWEST_PRODUCTS", 0)
    assert matmul_module._gemm(np.dtype(np.float64)) is None
    left, right = np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(3, 4)
    np.testing.assert_array_equal(matmul(left, right), left @ right)


def test_a_function_of_other_arguments_is_not_called():
    cython_blas = pytest.importorskip("scipy.linalg.cython_blas", reason="SciPy is not installed")
    assert matmul_module._function(cython_blas.__pyx_capi__["sgemv"]) is None
    assert matmul_module._function(None) is None


@pytest.mark.parametrize("shapes", [((0, 3), (3, 2)), ((2, 0), (0, 3)), ((2, 0, 3), (3, 2))])
def test_empty_matrices(shapes):
    left, right = (np.ones(shape, np.float32) for shape in shapes)
    np.testing.assert_array_equal(matmul(left, right), left @ right)


def test_integers_and_mixed_types_are_numpys():
    left, right = np.arange(6).reshape(2, 3), np.arange(12.0).reshape(3, 4)
    np.testing.assert_array_equal(matmul(left, right), left @ right)
    np.testing.assert_array_equal(matmul(left, left.T), left @ left.T)


def test_shapes_that_do_not_fit_are_an_error():
    large, stack = np.ones((50, 50)), np.ones((2, 50, 50))
    for left, right in ((np.ones((2, 3)), np.ones((2, 3))), (large, large[1:]), (stack, stack[[0, 0, 0]])):
        with pytest.raises(ValueError, match="mismatch|cannot be multiplied"):
            matmul(left, right)
    with pytest.raises(ValueError, match="broadcast"):
        matmul(large, large, out=stack[:, 1:])


def test_what_blas_cannot_take_is_left_to_numpy(monkeypatch):
    monkeypatch.setattr(matmul_module, "FEWEST_PRODUCTS", 0)
    rng = np.random.default_rng(0)
    four = rng.normal(size=(2, 3, 5, 4))
    np.testing.assert_allclose(matmul(four, four.swapaxes(2, 3)), four @ four.swapaxes(2, 3))
    packed = np.zeros((6, 4), dtype=[("odd", "i2"), ("value", "f4")])
    packed["value"] = rng.normal(size=(6, 4))
    assert not packed["value"].flags.aligned
    np.testing.assert_allclose(matmul(packed["value"], packed["value"].T), packed["value"] @ packed["value"].T)


def test_out_is_treated_as_numpy_treats_it(monkeypatch):
    monkeypatch.setattr(matmul_module, "FEWEST_PRODUCTS", 0)
    left, out = np.arange(6.0).reshape(2, 3), np.zeros((2, 2))
    out.flags.writeable = False
    with pytest.raises(ValueError, match="read-only"):
        matmul(left, left.T, out=out)
    assert not out.any()
    with pytest.raises(TypeError, match="Cannot cast"):
        matmul(left, left.T, out=np.zeros((2, 2), int))


def test_members_of_out_may_lie_apart(monkeypatch):
    """As the slopes of one layer do, which are columns of an array of all slopes."""
    monkeypatch.setattr(matmul_module, "FEWEST_PRODUCTS", 0)
    rng, flat = np.random.default_rng(0), np.full((3, 20), 7.0)
    left, right = rng.normal(size=(3, 2, 4)), rng.normal(size=(3, 4, 5))
    out = flat[:, 4:14].reshape(3, 2, 5)
    assert np.shares_memory(out, flat) and matmul_module._is_writable(out)
    np.testing.assert_allclose(matmul(left, right, out=out), left @ right)
    assert (flat[:, :4] == 7).all() and (flat[:, 14:] == 7).all()


THREADS = """
import sys, numpy as np
sys.path.insert(0, sys.argv[1])
from landslide_susceptibility.models.learning.blas_threads import one_blas_thread
from landslide_susceptibility.models.learning.matmul import matmul
from threadpoolctl import threadpool_info
with one_blas_thread():
    matmul(np.ones((99, 99)), np.ones((99, 99)))
    print({pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"})
"""


def test_the_first_product_keeps_to_one_thread_too(tmp_path):
    """SciPy may bring a BLAS of its own, which must be there when threads are limited."""
    pytest.importorskip("threadpoolctl", reason="threadpoolctl is not installed")
    (tmp_path / "landslide_susceptibility").symlink_to(
        Path(matmul_module.__file__).parents[2], target_is_directory=True
    )
    found = subprocess.run(
        [sys.executable, "-c", THREADS, str(tmp_path)], capture_output=True, text=True, check=True, timeout=120
    )
    assert found.stdout.strip() in ("{1}", "set()")
