"""Drainage: receivers, pits, accumulation and stream links against brute force."""

from __future__ import annotations

import heapq

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.analysis.basin.drainage import (
    accumulate,
    descend,
    drain_pits,
    fill,
    lowest_border_cell,
    steepest_receivers,
)
from landslide_susceptibility.analysis.basin.draws import Draws
from landslide_susceptibility.analysis.basin.streams import stream_links


def noise(seed, rows=23, columns=31):
    return np.random.default_rng(seed).random((rows, columns), dtype=np.float32) * 100


def drained(elevation, draws=None):
    outlet = lowest_border_cell(elevation)
    receivers = steepest_receivers(elevation, outlet, draws)
    drain_pits(elevation, receivers, outlet)
    return outlet, receivers


def spill_heights(elevation, outlet):
    """Priority flood (Barnes et al. 2014): the height water must reach to leave each cell."""
    rows, columns = elevation.shape
    level = np.full(elevation.size, np.inf)
    level[outlet] = elevation.flat[outlet]
    queue = [(level[outlet], outlet)]
    while queue:
        height, cell = heapq.heappop(queue)
        y, x = divmod(cell, columns)
        for ny in range(max(y - 1, 0), min(y + 2, rows)):
            for nx in range(max(x - 1, 0), min(x + 2, columns)):
                if np.isinf(level[ny * columns + nx]):
                    level[ny * columns + nx] = max(height, elevation[ny, nx])
                    heapq.heappush(queue, (level[ny * columns + nx], ny * columns + nx))
    return level.reshape(elevation.shape)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 30), st.integers(2, 30), st.booleans())
def test_every_cell_reaches_the_outlet_over_the_lowest_passes(seed, rows, columns, random_diagonals):
    elevation = noise(seed, rows, columns)
    outlet, receivers = drained(elevation, Draws(seed, "diagonals") if random_diagonals else None)
    y, x = np.divmod(np.arange(elevation.size), columns)
    assert np.abs(y - y[receivers]).max() <= 1 and np.abs(x - x[receivers]).max() <= 1
    assert np.flatnonzero(receivers == np.arange(elevation.size)).tolist() == [outlet]
    assert accumulate(receivers)[outlet] == elevation.size
    filled = fill(elevation, receivers, rise=0.0)
    np.testing.assert_array_equal(filled, spill_heights(elevation, outlet).astype(np.float32))


def test_accumulation_equals_counting_along_every_path():
    elevation = noise(5)
    outlet, receivers = drained(elevation)
    weights = np.random.default_rng(0).random(elevation.size)
    cells, weighed = np.zeros(elevation.size), np.zeros(elevation.size)
    for start in range(elevation.size):
        cell = start
        while True:
            cells[cell] += 1
            weighed[cell] += weights[start]
            if cell == outlet:
                break
            cell = receivers[cell]
    np.testing.assert_array_equal(accumulate(receivers), cells)
    np.testing.assert_allclose(accumulate(receivers, weights=weights), weighed)


def test_descend_solves_the_implicit_equation():
    elevation = noise(6)
    outlet, receivers = drained(elevation)
    rng = np.random.default_rng(1)
    own, share = rng.random(elevation.size), rng.random(elevation.size) * 0.9
    share[outlet] = 0
    solved = descend(own=own.copy(), share=share.copy(), receivers=receivers)
    np.testing.assert_allclose(solved, own + share * solved[receivers], rtol=1e-12)


def test_strahler_order_of_a_known_network():
    # Two heads (0, 1) meet at 2; heads 3 and 4 meet at 5; both join at 6, a head (7) joins at 8, the outlet.
    receivers = np.array([2, 2, 6, 5, 5, 6, 8, 8, 8], np.int32)
    streams = stream_links(receivers, accumulate(receivers), threshold=1)
    orders = {(int(cells[0]), int(cells[-1])): int(order) for cells, order in zip(streams.cells, streams.strahler)}
    assert orders == {(0, 2): 1, (1, 2): 1, (3, 5): 1, (4, 5): 1, (2, 6): 2, (5, 6): 2, (7, 8): 1, (6, 8): 3}
