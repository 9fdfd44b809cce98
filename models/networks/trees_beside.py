"""Boosted trees that have a share in what a network gives: in its training, in its graph, and in an imitation of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .boosting import write_boosting
from .tree_ensemble import sums_of_trees

if TYPE_CHECKING:
    from ...analysis.arrays import Floats
    from ..network import Weights
    from ..onnx_writer import GraphBuilder, Tensor

TREES = "trees."  # begins the names of their arrays among the weights
SHARE = "share"


def with_trees(network: Weights, trees: Weights, share: float) -> Weights:
    """Return the weights of a network in which trees, those of `Boosting`, have a share."""
    named = {TREES + name: array for name, array in trees.items()}
    return {**network, **named, TREES + SHARE: np.array(share, dtype=np.float32)}


def parted(weights: Weights) -> tuple[Weights, Weights, np.float32]:
    """Return the weights of the network, those of its trees, none where it has none, and the share of these."""
    trees = {name[len(TREES) :]: array for name, array in weights.items() if name.startswith(TREES)}
    network = {name: array for name, array in weights.items() if not name.startswith(TREES)}
    return network, trees, np.float32(trees.pop(SHARE, 0.0))


def mixed(network: Floats, trees: Floats, share: float | np.float32) -> Floats:
    """Return probabilities [n, k] in which the trees' [n, 1] have their share."""
    return (1 - share) * network + share * trees


def write_mixed(graph: GraphBuilder, network: Tensor, encoded: Tensor, trees: Weights, share: np.float32) -> Tensor:
    """Add the trees over `encoded`, float32 [n, D], and return probabilities [n, k] in which they have their share."""
    added = graph.node("Mul", write_boosting(graph, encoded, trees), graph.constant(np.array([[share]], np.float32)))
    rest = graph.node("Mul", network, graph.constant(np.array([[1 - share]], np.float32)))
    return graph.node("Add", rest, added)


def probabilities_of(trees: Weights, encoded: Floats) -> Floats:
    """Return the probability of trees alone, float64 [n, 1], for encoded values float32 [n, D]."""
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-trees["baseline"] - sums_of_trees(trees, encoded)[:, np.newaxis]))
