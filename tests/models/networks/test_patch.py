"""The patch CNN's graph over rasters, against plain NumPy for each window; torch is not needed."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from landslide_susceptibility.models.factors import encode, factors_from_samples
from landslide_susceptibility.models.graph_check import check_graph
from landslide_susceptibility.models.graph_file import read_model
from landslide_susceptibility.models.learning.glorot import glorot_weights
from landslide_susceptibility.models.network import Fit, History
from landslide_susceptibility.models.networks.patch import FILTERS, UNITS, PatchCnn
from landslide_susceptibility.models.networks.patch_training import Places, scales_of
from landslide_susceptibility.models.onnx_writer import GraphBuilder, add_outputs
from network_samples import run_file

for package in ("onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")
pytestmark = pytest.mark.runtime


def made(factors, window, members):
    """Return weights of a network, and the bytes of its file."""
    scales = scales_of(window)
    shapes = {"cell": (FILTERS, sum(max(1, len(f.categories)) for f in factors) + 1)}
    shapes.update({f"around{number}": (FILTERS, FILTERS, 3, 3) for number in range(len(scales))})
    shapes.update({"hidden": (UNITS, FILTERS * (1 + len(scales))), "connected": (1, UNITS)})
    rngs = [np.random.default_rng(number) for number in range(members)]
    weights = glorot_weights(shapes, rngs)
    weights = {n: a + (0.1 * rngs[0].normal(size=a.shape)).astype(np.float32) for n, a in weights.items()}
    weights["scales"] = scales
    fit = Fit(weights, lambda values: values, History(np.zeros((1, members)), None, (1,) * members))
    graph = GraphBuilder()
    add_outputs(graph, PatchCnn().draw(graph, factors, fit), members)
    return weights, graph.model(len(factors), {}, over_rasters=True)


def by_hand(weights, member, factors, window):
    """Return the probability of the cell in the middle of one window [F, side, side]."""
    own = {name: array[member].astype(float) for name, array in weights.items() if name != "scales"}
    side = window.shape[1]
    without = np.isnan(window).any(axis=0)
    encoded = encode(factors, np.where(np.isnan(window), 0, window).reshape(len(window), -1).T)
    encoded[without.ravel()] = 0
    encoded = np.column_stack([encoded, without.ravel()])
    cells = np.maximum(encoded @ own["cell.weight"].T + own["cell.bias"], 0).reshape(side, side, -1)
    middle = side // 2
    seen = [cells[middle, middle]]
    for number, (box, step) in enumerate(weights["scales"].tolist()):
        total = own[f"around{number}.bias"].copy()
        for down in range(3):
            for across in range(3):
                top, left = (middle + (at - 1) * step - box // 2 for at in (down, across))
                mean = cells[top : top + box, left : left + box].mean(axis=(0, 1))
                total += own[f"around{number}.weight"][:, :, down, across] @ mean
        seen.append(np.maximum(total, 0))
    hidden = np.maximum(own["hidden.weight"] @ np.concatenate(seen) + own["hidden.bias"], 0)
    return 1 / (1 + np.exp(-float((own["connected.weight"] @ hidden + own["connected.bias"])[0])))


@pytest.mark.parametrize("kinds", [["continuous"] * 2, ["categorical"], ["categorical", "continuous", "continuous"]])
@pytest.mark.parametrize(("window", "members"), [(9, 1), (17, 2), (33, 1)])
def test_the_graph_is_the_network(kinds, window, members):
    rng = np.random.default_rng(5)
    height, width = window + 3, window + 5
    rasters = np.stack([rng.choice([2.0, 3, 7], (height, width)) for _ in kinds]).astype(np.float32)
    numbers = [kind == "continuous" for kind in kinds]
    rasters[numbers] = rng.normal(50, 20, (sum(numbers), height, width))
    factors = factors_from_samples([f"f{n}" for n in range(len(kinds))], kinds, rasters.reshape(len(kinds), -1).T)
    rasters[:, : height // 3, 2:7] = np.nan
    rasters[0, -1, -3] = np.nan  # of one factor alone: the cell has no data
    weights, content = made(factors, window, members)
    found = run_file(content, rasters[np.newaxis])
    views = np.lib.stride_tricks.sliding_window_view(rasters, (window, window), axis=(1, 2))
    expected = [
        [by_hand(weights, member, factors, views[:, row, column]) for member in range(members)]
        for row in range(4)
        for column in range(6)
    ]
    np.testing.assert_allclose(found["probability"], np.mean(expected, axis=1), rtol=0, atol=1e-5)
    if members > 1:
        np.testing.assert_allclose(found["deviation"], np.std(expected, axis=1), rtol=0, atol=1e-5)
    several = run_file(content, np.stack([rasters, rasters[:, ::-1]]))["probability"]
    np.testing.assert_allclose(several[:24], found["probability"], rtol=0, atol=1e-6)
    assert check_graph(read_model(content), window).bytes_per_row < 2000


@pytest.mark.parametrize("window", [9, 11, 17, 21, 25, 33, 63])
def test_boxes_fill_the_window(window):
    places = Places(scales_of(window), window)
    row, column = np.divmod(places.index, window)
    assert row.min() == column.min() == 0 and row.max() == column.max() == window - 1
    assert places.index[0] == window * window // 2
    assert len(places.index) == 1 + 9 * sum(places.counts)


@pytest.mark.parametrize("turn", range(8))
def test_a_turned_window_is_the_same_window_turned(turn):
    window = np.arange(81).reshape(9, 9)
    turned = window[:: -1 if turn & 1 else 1, :: -1 if turn & 2 else 1]
    turned = turned.T if turn & 4 else turned
    found = window.ravel()[Places(scales_of(9), 9, turn=turn).index]
    np.testing.assert_array_equal(found, turned.ravel()[Places(scales_of(9), 9).index])


def test_files_are_made_and_checked_without_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    factors = factors_from_samples(["a"], ["continuous"], np.float32([[1], [2]]))
    assert made(factors, 9, 1)[1]
