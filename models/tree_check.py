"""Whether the trees of a forest are trees: every way from a root ends in a leaf, and every leaf has its value."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

BRANCH, LEAF = b"BRANCH_LEQ", b"LEAF"
OF_NODES = ("nodes_treeids", "nodes_nodeids", "nodes_featureids", "nodes_truenodeids", "nodes_falsenodeids")
OF_LEAVES = ("target_treeids", "target_nodeids", "target_ids")
SETTINGS = {"n_targets": 1, "aggregate_function": b"SUM", "post_transform": b"NONE"}
NAMES = {*SETTINGS, *OF_NODES, *OF_LEAVES, "nodes_values", "nodes_modes", "target_weights"}


def check_trees(attributes: Mapping[str, object], width: int) -> bool:
    """Whether the attributes of a `TreeEnsembleRegressor` are trees over `width` columns, as the plugin writes them.

    The nodes of a tree are numbered from its root, 0, and children have higher numbers than their parent: a way through
    it ends.
    """
    if set(attributes) != NAMES or any(attributes[name] != value for name, value in SETTINGS.items()):
        return False
    modes = attributes["nodes_modes"]
    if not isinstance(modes, list) or set(modes) != {BRANCH, LEAF}:
        return False
    leaf = np.array(modes) == LEAF
    nodes, leaves = (_arrays(attributes, names, np.int64) for names in (OF_NODES, OF_LEAVES))
    numbers = _arrays(attributes, ("nodes_values",), np.float32), _arrays(attributes, ("target_weights",), np.float32)
    if any(len(array) != len(leaf) for array in (*nodes, *numbers[0])):
        return False
    if any(len(array) != np.count_nonzero(leaf) for array in (*leaves, *numbers[1])):
        return False
    tree, node, feature, *children = nodes
    steps, start = np.diff(tree), np.flatnonzero(np.diff(tree, prepend=-1))
    if tree[0] != 0 or np.any((steps < 0) | (steps > 1)):
        return False
    counts = np.diff(start, append=len(tree))
    first = np.repeat(start, counts)
    if np.any(node != np.arange(len(tree)) - first) or np.any((feature < 0) | (feature >= width)):
        return False
    return (
        _lead_on(children, first, leaf, node, np.repeat(counts, counts))
        and np.array_equal(leaves[0], tree[leaf])
        and np.array_equal(leaves[1], node[leaf])
        and not leaves[2].any()
    )


def _lead_on(
    children: list[np.ndarray], first: np.ndarray, leaf: np.ndarray, node: np.ndarray, count: np.ndarray
) -> bool:
    """Whether every node but the roots is the child of one branch before it, and leaves have none."""
    if any(child[leaf].any() for child in children):
        return False
    inner = ~leaf
    below = [child[inner] for child in children]
    if any(np.any((child <= node[inner]) | (child >= count[inner])) for child in below):
        return False
    met = np.bincount(np.concatenate([first[inner] + child for child in below]), minlength=len(leaf))
    return np.array_equal(met, np.where(node == 0, 0, 1))


def _arrays(attributes: Mapping[str, object], names: tuple[str, ...], dtype: type) -> list[np.ndarray]:
    found = [attributes[name] for name in names]
    # Anything else has the length of nothing, so that it is refused like an array that is too short.
    return [one if isinstance(one, np.ndarray) and one.dtype == dtype else np.zeros(0, dtype) for one in found]
