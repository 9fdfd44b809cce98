"""Made-up terrain and forests of many samples, for measuring trees alone."""

from __future__ import annotations

import checkout  # noqa: F401
import numpy as np
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import network_bytes
from landslide_susceptibility.models.networks import boosting, forest, tree_ensemble
from landslide_susceptibility.models.registry import find_network
from landslide_susceptibility.models.training import train
from scipy.ndimage import gaussian_filter

SIDE, FACTORS = 512, 13
# (width in cells, share) of the waves that a factor is made of: rough ones matter for how alike neighbours are.
WAVES = ((1, 0.15), (4, 0.5), (16, 1.0), (50, 1.0))
LANDSLIDES = 6  # one sample in so many
NODES_BEFORE, BATCH_BEFORE = 16_384, 2048


def cells_like_a_map() -> np.ndarray:
    """Return the factors of a square of cells, row by row, float32 [n, F]."""
    rng, planes = np.random.default_rng(0), []
    for _ in range(FACTORS):
        plane = sum(
            share * width * gaussian_filter(rng.normal(size=(SIDE, SIDE)), width, mode="wrap") for width, share in WAVES
        )
        planes.append(plane / plane.std())
    return np.stack(planes).reshape(FACTORS, -1).T.astype(np.float32)


def samples_of(cells: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return values and labels of samples: landslides where the terrain is steepest, so to say, with much chance."""
    rng = np.random.default_rng(count)
    likely = 1.2 * cells[:, 0] - cells[:, 1] + 0.7 * cells[:, 2] * cells[:, 3] + np.sin(2 * cells[:, 4])
    likely = likely + rng.logistic(size=len(cells))
    steep = likely > np.quantile(likely, 0.9)
    landslides = rng.permutation(np.flatnonzero(steep))[: count // LANDSLIDES]
    others = rng.permutation(np.flatnonzero(~steep))[: count - len(landslides)]
    return cells[np.concatenate([landslides, others])], np.repeat([1, 0], [len(landslides), len(others)])


def contents_of(network: str, values: np.ndarray, labels: np.ndarray) -> tuple[bytes, bytes]:
    """Return the file of a network of the settings that are built in, and the same as versions before wrote it."""
    names = [f"factor {number}" for number in range(values.shape[1])]
    factors = factors_from_samples(names, ["continuous"] * len(names), values)
    settings = find_network(network).settings_type().for_samples(len(labels))
    trained = train(network, factors, values, labels, settings)
    content = network_bytes(trained)
    module = {"forest": forest, "boosting": boosting}[network]
    now, module.add_trees = module.add_trees, _add_trees_before
    try:
        return content, network_bytes(trained)
    finally:
        module.add_trees = now


def _add_trees_before(graph, encoded, packed):
    least, tree_ensemble.NODES_AT_ONCE = tree_ensemble.NODES_AT_ONCE, NODES_BEFORE
    try:
        groups = list(tree_ensemble._groups(packed["nodes"]))
    finally:
        tree_ensemble.NODES_AT_ONCE = least
    sums = []
    for chosen, nodes in groups:
        part = {name: array[chosen] for name, array in packed.items() if name != "nodes"}
        told = {"n_targets": 1, "aggregate_function": "SUM", "post_transform": "NONE"}
        told.update(tree_ensemble._attributes(nodes, part))
        sums.append(graph.node("TreeEnsembleRegressor", encoded, domain="ai.onnx.ml", **told))
    if len(sums) == 1:
        return graph.cast(sums[0], np.float64)
    together = graph.cast(graph.node("Concat", *sums, axis=1), np.float64)
    return graph.node("ReduceSum", together, graph.integers([1]), keepdims=1)
