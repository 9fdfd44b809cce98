"""Small trees by bytes of leaves: the sums of any small trees, and which are too large for it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from landslide_susceptibility.compiled import quick
from landslide_susceptibility.models import tree_bits
from landslide_susceptibility.models.networks.tree_ensemble import Tree, pack_trees, sums_of_trees
from landslide_susceptibility.models.tree_bits import LEAVES, small_trees
from landslide_susceptibility.models.tree_cut import Trees

WIDTH = 3


@pytest.fixture(params=["numba", "NumPy"], scope="module")
def way(request):
    """Both ways of adding up."""
    if request.param == "numba":
        pytest.importorskip("numba", reason="numba is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree_bits, "quick", quick if request.param == "numba" else lambda _: None)
        patch.setattr(tree_bits, "NUMPY_CELLS", 3000)  # the last cells are a part of their own
        yield request.param


def grown(rng: np.random.Generator, leaves: int) -> Tree:
    """Return a random tree: leaves become branches until there are enough."""
    left, right = [-1], [-1]
    while len(left) < 2 * leaves - 1:
        leaf = rng.choice([node for node, child in enumerate(left) if child < 0])
        left[leaf], right[leaf] = len(left), len(left) + 1
        left, right = [*left, -1, -1], [*right, -1, -1]
    count = len(left)
    return Tree(
        feature=rng.integers(0, WIDTH, count),
        threshold=rng.integers(-3, 4, count).astype(float),
        left=np.array(left),
        right=np.array(right),
        value=rng.normal(size=count),
    )


def joined(packed: dict[str, np.ndarray], group: int) -> Trees:
    """Return packed trees as they are cut out of a graph, so many in a group."""
    starts = np.cumsum(packed["nodes"]) - packed["nodes"]
    moved = np.repeat(starts, packed["nodes"])
    sides = {
        name: np.where(packed["left"] < 0, -1, packed[name] + moved).astype(np.int32) for name in ("left", "right")
    }
    ends = np.arange(1, len(starts) + 1) % group == 0
    ends[-1] = True
    return Trees(packed["feature"], packed["threshold"], **sides, value=packed["value"], roots=starts, ends=ends)


@pytest.mark.usefixtures("way")
@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, LEAVES), min_size=1, max_size=20), st.integers(0, 2**32), st.integers(1, 9))
def test_sums_are_those_of_the_trees(sizes, seed, group):
    rng = np.random.default_rng(seed)
    packed = pack_trees([grown(rng, size) for size in sizes])
    # Most values are thresholds or lie right beside one.
    values = rng.integers(-4, 5, (tree_bits.CELLS + 50, WIDTH)).astype(np.float32)
    values[::3] = np.nextafter(values[::3], np.float32(9))
    values[0], values[1] = np.inf, -np.inf
    found = np.zeros(len(values))
    small_trees(joined(packed, group)).add_to(found, np.ascontiguousarray(values.T))
    np.testing.assert_allclose(found, sums_of_trees(packed, values), rtol=0, atol=1e-5)
    exact = np.zeros(len(values))  # of groups of one tree, which are added up in float64
    small_trees(joined(packed, 1)).add_to(exact, np.ascontiguousarray(values.T))
    np.testing.assert_array_equal(exact, sums_of_trees(packed, values))


def test_trees_that_are_too_large_are_left_to_the_other_loop():
    rng = np.random.default_rng(1)
    trees = [grown(rng, LEAVES) for _ in range(3)]
    assert small_trees(joined(pack_trees(trees), 2)) is not None
    assert small_trees(joined(pack_trees([*trees, grown(rng, LEAVES + 1)]), 2)) is None


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(("thresholds", "fits"), [(255, True), (256, False)])
def test_thresholds_of_a_column_have_to_fit_a_byte(thresholds, fits):
    nodes = np.array([1, -1, -1])
    trees = [
        Tree(np.zeros(3, int), np.full(3, float(number)), nodes, nodes + (nodes > 0), np.array([0.0, 1.0, 0.0]))
        for number in range(thresholds)
    ]
    small = small_trees(joined(pack_trees(trees), 1))
    assert (small is not None) == fits
    if small is not None:
        planes, sums = np.arange(-1, 256, dtype=np.float32)[np.newaxis], np.zeros(257)
        small.add_to(sums, planes)  # how many thresholds a value is not above
        np.testing.assert_array_equal(sums, np.clip(255 - planes[0], 0, 255))
