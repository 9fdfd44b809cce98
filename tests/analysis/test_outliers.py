"""Undeclared nodata is found by what is written for it, or by being far from all others; tails of real data are not."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.outliers import (
    MOST_KEPT,
    Fence,
    Suspect,
    tails,
    undeclared_in_sample,
    undeclared_in_tails,
)

RNG = np.random.default_rng(5)
SLOPE = np.clip(RNG.normal(20, 8, 5000), 0, 60).astype(np.float32)
DEM = np.round(RNG.normal(1000, 100, 5000))


def found(values, dtype="Float32", categorical=False):
    return [s.value for s in undeclared_in_sample(np.asarray(values), dtype=dtype, categorical=categorical)[0]]


@pytest.mark.parametrize(
    "value", [-9999, -99999, -999, -99, -32768, 9999, 65535, 32767, 255, 1e20, -3.4028234663852886e38, 3.4e38, -1234.5]
)
def test_what_is_written_for_no_value_is_found_in_a_factor(value):
    with_it = np.concatenate([SLOPE, np.full(40, value, np.float32)])
    assert found(with_it) == [pytest.approx(value)]
    _, fence = undeclared_in_sample(with_it, dtype="Float32", categorical=False)
    assert (fence.low, fence.high) == (SLOPE.min(), SLOPE.max())


def test_two_kinds_of_nodata_in_one_raster_are_both_found():
    together = found(np.concatenate([SLOPE, [-9999] * 5, [-99] * 5, [1e30] * 5]))
    assert sorted(together) == [-9999, -99, pytest.approx(1e30)]


@pytest.mark.parametrize(
    ("values", "dtype"),
    [
        (SLOPE, "Float32"),
        (DEM, "Int16"),
        (np.concatenate([DEM - 1200, [-99] * 5]), "Int16"),  # land below the sea, no gap
        (np.arange(256), "Byte"),
        (np.repeat([0, 255], 50), "Byte"),  # a mask
        (RNG.lognormal(3, 2.5, 20_000), "Float32"),  # stream power
        (RNG.standard_cauchy(20_000), "Float32"),  # curvature beside cliffs
        (np.concatenate([np.zeros(5000), RNG.gamma(2, 300, 5000)]), "Float32"),  # distances
        (np.repeat([0, 1, 50], 50), "Float32"),  # too few values to tell
        (np.full(50, 3.0), "Float32"),
    ],
)
def test_the_ends_of_real_data_are_no_nodata(values, dtype):
    assert found(values, dtype) == []


def test_categories_may_be_far_apart():
    codes = np.repeat([1, 2, 3, 101, 5200], 50)
    assert found(codes, "Int16", categorical=True) == []
    assert found(np.concatenate([codes[:150], [255] * 9]), "Byte", categorical=True) == [255]
    assert found(np.concatenate([codes, [-9999] * 9]), "Int16", categorical=True) == [-9999]


def test_tails_are_what_is_beyond_the_fence_and_add_up_whatever_the_blocks():
    values = np.concatenate([SLOPE, [-9999] * 3, [61, 500, 500]]).astype(np.float32)
    fence = Fence(0, 60)
    whole = tails(values, fence)
    assert whole.low == {-9999: 3} and whole.high == {500: 2}  # 61 is within a twentieth of the range
    parts = tails(values[:5001], fence) + tails(values[5001:], fence)
    assert (dict(parts.low), dict(parts.high)) == (dict(whole.low), dict(whole.high))
    assert not tails(SLOPE, fence) and not tails(values, None)
    many = tails(np.arange(100, 100 + 3 * MOST_KEPT, dtype=float), fence)
    assert sorted(many.high)[-1] == 100 + 3 * MOST_KEPT - 1 and len(many.high) == MOST_KEPT


def test_a_single_void_counts_where_all_cells_were_seen():
    fence = Fence(0, 60)
    look = {"dtype": "Float32", "categorical": False, "smeared": False}
    assert undeclared_in_tails(tails(np.array([-5000.0]), fence), fence, **look) == [Suspect(-5000.0, 1)]
    assert undeclared_in_tails(tails(np.array([300.0, 150.0]), fence), fence, **look) == []
    # Bilinear resampling leaves all values between.
    smeared = tails(np.array([-9999.0] * 3 + [-9990.0, -5000.0, -70.0]), fence)
    assert undeclared_in_tails(smeared, fence, **look) == []
    assert undeclared_in_tails(smeared, fence, **{**look, "smeared": True}) == [Suspect(-9999.0, 3)]
