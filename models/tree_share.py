"""The trees that have a share in an ensemble's file, found in its graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .graph_file import FLOAT, Model, Node
from .tree_cut import Cut

if TYPE_CHECKING:
    from .network import Weights

# What stands between the sum of the trees and what it is added to: a falling logistic, and its share.
CHAIN = ("Sub", "Exp", "Add", "Div", "Cast", "Mul")


@dataclass(frozen=True)
class TreeShare:
    """Boosted trees beside a network: the probability is (1 − share) of the network's and share of theirs.

    Attributes
    ----------
    weights : dict of {name: array}
        Of the trees, as `Boosting` keeps them.
    share : float32
    """

    weights: Weights
    share: np.float32


def tree_share_of(model: Model, cut: Cut) -> TreeShare | None:
    """Return the trees of a checked graph and their share; None if they are not beside a network, as it is written."""
    steps, name = list[Node](), cut.sums
    for operator in CHAIN:
        readers = [node for node in model.nodes if name in node.inputs]
        if len(readers) != 1 or readers[0].operator != operator:
            return None
        steps.append(readers[0])
        name = readers[0].outputs[0]
    sub, _, add, div, cast, times = steps
    baseline, share = model.constants.get(sub.inputs[0]), model.constants.get(times.inputs[1])
    ones = [model.constants.get(one) for one in (add.inputs[1], div.inputs[0])]
    makers = {node.outputs[0]: node for node in model.nodes}
    mixed = [node for node in model.nodes if name in node.inputs]
    if baseline is None or share is None or baseline.size != 1 or share.size != 1 or len(mixed) != 1:
        return None
    if cast.attributes["to"] != FLOAT or any(one is None or one.size != 1 or one.item() != 1 for one in ones):
        return None
    rest = makers.get(mixed[0].inputs[0])
    other = None if rest is None or rest.operator != "Mul" else model.constants.get(rest.inputs[1])
    found = np.float32(share.item())
    if mixed[0].operator != "Add" or mixed[0].inputs[1] != name or not 0 < found < 1:
        return None
    if other is None or other.size != 1 or other.item() != np.float32(1 - found):
        return None
    return TreeShare({**_packed(cut), "baseline": -baseline.reshape(1, 1)}, found)


def _packed(cut: Cut) -> Weights:
    """Return the trees as `pack_trees` gives them: children are counted from the tree's root."""
    trees = cut.trees
    counts = np.diff(trees.roots, append=len(trees.left))
    starts, leaf = np.repeat(trees.roots, counts), trees.left < 0
    sides = {name: np.where(leaf, -1, getattr(trees, name) - starts).astype(np.int32) for name in ("left", "right")}
    return {
        "nodes": counts.astype(np.int64),
        "feature": trees.feature,
        "threshold": trees.threshold,
        "value": trees.value,
        **sides,
    }
