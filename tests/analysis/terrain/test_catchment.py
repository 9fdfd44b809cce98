"""Where water goes: depressions filled, steps through flats, and the same compiled by numba as it stands."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.terrain import catchment
from scipy.ndimage import minimum_filter


def relaxed(elevation) -> np.ndarray:
    """Return the filled DEM from the definition: no cell is lower than the lowest rim between it and the edge."""
    filled = np.full(elevation.shape, np.inf, np.float32)
    filled[[0, -1]], filled[:, [0, -1]] = elevation[[0, -1]], elevation[:, [0, -1]]
    while True:
        lowest = minimum_filter(filled, 3)
        new = np.where(np.isinf(filled) | (filled > elevation), np.maximum(elevation, lowest), filled)
        if np.array_equal(new, filled):
            return filled
        filled = new


def flooded(elevation) -> tuple[np.ndarray, np.ndarray]:
    filled, steps = elevation.astype(np.float32), np.full(elevation.shape, -1, np.int32)
    catchment.flood(filled, steps, np.zeros(2, np.int64))
    return filled, steps


def test_depressions_are_filled_to_the_last_digit():
    z = (1000.3 * np.random.default_rng(5).random((30, 40)) ** 9).astype(np.float32)
    np.testing.assert_array_equal(flooded(z)[0], relaxed(z))


def test_steps_through_a_flat_are_those_to_its_one_outlet():
    z = np.full((12, 17), 9.0)
    z[1:-1, 1:-1] = 5.0
    z[4:9, 7] = 9.0  # an island in the way
    z[3, 0], z[2, 0] = 4.0, 5.0  # the gap, and a cell of the edge as high as the flat: no outlet beside it
    filled, steps = flooded(z)
    y, x = np.mgrid[:12, :17]
    assert (filled[z == 5] == 5).all()
    near = (x <= 6) & (z == 5)
    np.testing.assert_array_equal(steps[near], (np.maximum(x - 1, np.maximum(y - 4, 2 - y)))[near].clip(0))
    assert steps[6, 8] > 7  # round the island


def drained(elevation, call=lambda function: function) -> list[np.ndarray]:
    """Return all that the three loops make of a DEM, and what they count."""
    filled, steps = elevation.astype(np.float32), np.full(elevation.shape, -1, np.int32)
    bits, total, state = np.zeros(elevation.shape, np.uint8), np.ones(elevation.shape), np.zeros(2, np.int64)
    call(catchment.flood)(filled, steps, state)
    call(catchment.receivers)(filled, steps, bits, state)
    call(catchment.accumulate)(bits, total, state)
    return [filled, steps, bits, total, state]


def test_nothing_is_lost_and_each_cell_is_counted_once():
    z = np.random.default_rng(2).integers(0, 6, (25, 31)).astype(np.float32)
    z[5:8, 10:20] = np.nan
    _, steps, bits, total, state = drained(z)
    assert total[(bits == 0) & (steps >= 0)].sum() == pytest.approx(np.isfinite(z).sum())
    assert (total[np.isnan(z)] == 1).all() and (steps[np.isnan(z)] == -1).all()
    assert state[catchment.DONE] == np.isfinite(z).sum() + 2 * z.size


def test_compiled_they_do_the_same_and_look_whether_to_stop():
    numba = pytest.importorskip("numba", reason="numba is not installed")
    compiled = numba.njit(nogil=True, cache=True)  # as the plugin compiles them: once
    z = np.random.default_rng(3).integers(0, 6, (25, 31)).astype(np.float32)
    z[5:8, 10:20] = np.nan
    for mine, theirs in zip(drained(z), drained(z, compiled)):
        np.testing.assert_array_equal(mine, theirs)
    steps, bits, total = np.full(z.shape, -1, np.int32), np.zeros(z.shape, np.uint8), np.ones(z.shape)
    stopped = np.array([0, 1])
    compiled(catchment.flood)(z, steps, stopped)
    compiled(catchment.receivers)(z, steps, bits, stopped)
    assert (steps == -1).all() and not bits.any()
    compiled(catchment.accumulate)(bits, total, stopped)
    assert stopped[catchment.DONE] <= 1
