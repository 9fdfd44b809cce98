"""Trees of any scikit-learn ensemble, packed into arrays and written as `ai.onnx.ml` nodes.

scikit-learn compares float32 values with float64 thresholds. A threshold is rounded down to float32 here: no float32
value lies between the two, so every value goes the same way, also one that equals the threshold.

A runtime that takes cells one after another reads all trees for each of them, and forgets by the next cell which way
the first tree led. So the trees are spread over many nodes of the graph, each small enough for a core's first cache,
through which all cells of a batch pass one after another: neighbours go the same way, which the processor learns.
Measured on 500 trees of 690 nodes: 1.3 times the cells a second of nodes of 16,384 where cells come in no order, 1.4
where they are neighbours; of trees of 15 nodes, 32 at once are best. `TreeEnsembleClassifier` was a quarter slower than
`TreeEnsembleRegressor`. The nodes' sums, float32, are added up in float64, one by one, so that few of them are kept.
Where numba is there, `models/tree_sums.py` adds the trees up faster, with the same bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ...sentences import say
from ..settings import Section

if TYPE_CHECKING:
    from ...analysis.arrays import Floats
    from ..network import Weights
    from ..onnx_writer import GraphBuilder, Tensor

# What one node of the graph holds at most, but one tree at least: 24 bytes a node in a processor's first cache, and a
# float32 sum over so few trees stays exact to 1e-6.
NODES_AT_ONCE = 512
TREES_AT_ONCE = 64
MOST_GROUPS = 1000  # each costs a call for a batch
# Cells that pass through a node at once: each node is called for every batch.
ROWS_PER_BATCH = 16_384
LEAF = -1
# The settings `trees` and `leaf` of an ensemble; see `settings.setting`.
TREES_SETTING = {
    "title": say("Trees"),
    "section": Section.TREES,
    "low": 1,
    "high": 10_000,
    "help": say("How many the ensemble has."),
}
LEAF_SETTING = {
    "title": say("Fewest samples in a leaf"),
    "section": Section.TREES,
    "low": 1,
    "high": 10_000,
    "help": say("Of a tree."),
}


@dataclass(frozen=True)
class Tree:
    """One binary tree, its root first.

    Attributes
    ----------
    feature : int array [nodes]
        Encoded position that a branch looks at.
    threshold : float64 array [nodes]
        A cell goes left where its value is not larger.
    left, right : int array [nodes]
        Node to go to; negative in a leaf.
    value : float64 array [nodes]
        What a leaf gives; ignored in branches.
    """

    feature: np.ndarray
    threshold: np.ndarray
    left: np.ndarray
    right: np.ndarray
    value: np.ndarray


def round_down(values: np.ndarray) -> np.ndarray:
    """Return the largest float32 not above each float64: x <= values and x <= result agree for every float32 x."""
    values = np.asarray(values, dtype=np.float64)
    with np.errstate(over="ignore"):
        near = values.astype(np.float32)
    return np.where(near > values, np.nextafter(near, np.float32(-np.inf)), near)


def pack_trees(trees: Sequence[Tree]) -> Weights:
    """Join trees into the arrays that a fit keeps.

    A tree that is only a leaf becomes a branch with two equal leaves, as not every runtime takes a lone leaf.

    Returns
    -------
    dict
        'nodes': int64 [trees], how many each tree has; 'feature', 'left', 'right': int32 [all nodes], children counted
        from the tree's root, -1 in leaves; 'threshold', 'value': float32 [all nodes], 0 where they mean nothing.
    """
    trees = [_with_branch(tree) for tree in trees]
    left = np.concatenate([tree.left for tree in trees]).astype(np.int32)
    leaf = left < 0
    joined = {name: np.concatenate([getattr(tree, name) for tree in trees]) for name in ("feature", "right")}
    threshold = np.where(leaf, 0.0, np.concatenate([tree.threshold for tree in trees]))
    return {
        "nodes": np.array([len(tree.left) for tree in trees], dtype=np.int64),
        "feature": np.where(leaf, 0, joined["feature"]).astype(np.int32),
        "threshold": round_down(threshold),
        "left": np.where(leaf, LEAF, left).astype(np.int32),
        "right": np.where(leaf, LEAF, joined["right"]).astype(np.int32),
        "value": np.where(leaf, np.concatenate([tree.value for tree in trees]), 0.0).astype(np.float32),
    }


def _with_branch(tree: Tree) -> Tree:
    if len(tree.left) > 1:
        return tree
    return Tree(
        feature=np.zeros(3, dtype=int),
        threshold=np.zeros(3),
        left=np.array([1, LEAF, LEAF]),
        right=np.array([2, LEAF, LEAF]),
        value=np.repeat(tree.value, 3),
    )


def add_trees(graph: GraphBuilder, encoded: Tensor, packed: Weights) -> Tensor:
    """Add the trees to `graph`.

    Parameters
    ----------
    graph : GraphBuilder
    encoded : Tensor
        Encoded values, float32 [n, D].
    packed : dict
        From `pack_trees`.

    Returns
    -------
    Tensor
        The sum of the trees' values, float64 [n, 1].
    """
    totals: list[Tensor] = []
    for chosen, nodes in _groups(packed["nodes"]):
        part = {name: array[chosen] for name, array in packed.items() if name != "nodes"}
        values = graph.node(
            "TreeEnsembleRegressor",
            encoded,
            domain="ai.onnx.ml",
            n_targets=1,
            aggregate_function="SUM",
            post_transform="NONE",
            **_attributes(nodes, part),
        )
        exact = graph.cast(values, np.float64)
        totals.append(graph.node("Add", totals[-1], exact) if totals else exact)
    return totals[-1]


def sums_of_trees(packed: Weights, encoded: Floats) -> Floats:
    """Return what the trees of `pack_trees` add up to, float64 [n], for encoded values float32 [n, D].

    Each tree parts the rows, branch by branch.
    """
    sums, columns, first = np.zeros(len(encoded)), np.ascontiguousarray(encoded.T), 0
    for count in packed["nodes"]:
        feature, threshold, left, right, value = (
            packed[name][first : first + count] for name in ("feature", "threshold", "left", "right", "value")
        )
        waiting = [(0, np.arange(len(encoded)))]
        while waiting:
            node, rows = waiting.pop()
            if left[node] < 0:
                sums[rows] += value[node]
                continue
            goes = columns[feature[node]][rows] <= threshold[node]
            waiting += [(left[node], rows[goes]), (right[node], rows[~goes])]
        first += count
    return sums


def _groups(nodes: np.ndarray) -> Iterator[tuple[slice, np.ndarray]]:
    """Yield the nodes of one group of trees after another, as a slice, and how many each tree of it has."""
    first_tree, first_node, held = 0, 0, 0
    most = max(NODES_AT_ONCE, -(-2 * int(nodes.sum()) // MOST_GROUPS))  # two groups in a row hold more than that
    for number, count in enumerate(nodes):
        if number > first_tree and (held + count > most or number - first_tree == TREES_AT_ONCE):
            yield slice(first_node, first_node + held), nodes[first_tree:number]
            first_tree, first_node, held = number, first_node + held, 0
        held += int(count)
    yield slice(first_node, first_node + held), nodes[first_tree:]


def _attributes(nodes: np.ndarray, part: Weights) -> dict[str, Any]:
    """Return the attributes of a `TreeEnsembleRegressor` of trees that have so many `nodes` each."""
    starts = np.cumsum(nodes) - nodes
    tree = np.repeat(np.arange(len(nodes)), nodes)
    node = np.arange(len(tree)) - np.repeat(starts, nodes)
    leaf = part["left"] < 0
    return {
        "nodes_treeids": tree.tolist(),
        "nodes_nodeids": node.tolist(),
        "nodes_featureids": part["feature"].tolist(),
        "nodes_values": part["threshold"].tolist(),
        "nodes_modes": np.where(leaf, "LEAF", "BRANCH_LEQ").tolist(),
        "nodes_truenodeids": np.where(leaf, 0, part["left"]).tolist(),
        "nodes_falsenodeids": np.where(leaf, 0, part["right"]).tolist(),
        "target_treeids": tree[leaf].tolist(),
        "target_nodeids": node[leaf].tolist(),
        "target_ids": [0] * int(leaf.sum()),
        "target_weights": part["value"][leaf].tolist(),
    }
