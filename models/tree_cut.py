"""The trees of a network file apart from the rest of its graph, for a loop that adds them up faster than a runtime.

A file is cut only where its trees stand as the plugin writes them: all look at one tensor of encoded values, and the
nodes' sums, float32, are added up in float64, in order. What stands before and behind stays a graph, which a runtime
works out as it does in the whole file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..dependencies import require
from .graph_file import DOUBLE, FLOAT, Model, Node

OPERATOR = "TreeEnsembleRegressor"
Sides = dict[str, tuple[int, "list[int | str]"]]  # inputs or outputs: type and dimensions of each


@dataclass(frozen=True)
class Trees:
    """Trees one after another; the trees of one node of the graph make a group.

    Attributes
    ----------
    feature : int32 array [nodes]
        Row of the encoded planes that a branch looks at.
    threshold : float32 array [nodes]
        A cell goes left where its value is not larger.
    left, right : int32 arrays [nodes]
        Node to go to; -1 in a leaf.
    value : float32 array [nodes]
        What a leaf gives; 0 in branches.
    roots : int64 array [trees]
    ends : bool array [trees]
        Whether a tree is the last of its group.
    """

    feature: np.ndarray
    threshold: np.ndarray
    left: np.ndarray
    right: np.ndarray
    value: np.ndarray
    roots: np.ndarray
    ends: np.ndarray


@dataclass(frozen=True)
class Cut:
    """A graph in three parts.

    Attributes
    ----------
    trees : Trees
    planes : str
        The encoded values, one row a position, float32 [D, n], that the trees look at.
    sums : str
        The sum over all trees, float64 [n, 1].
    before, behind : Model
        What `planes` is made of, and what is made of `sums`; constants are those of both.
    """

    trees: Trees
    planes: str
    sums: str
    before: Model
    behind: Model

    def graphs(self) -> tuple[bytes, bytes]:
        """Return the graph from raw values to the planes, and that from raw values and sums to the outputs."""
        outputs: Sides = {value.name: (FLOAT, ["n"]) for value in self.behind.outputs}
        return (
            _written(self.before, {}, {self.planes: (FLOAT, ["D", "n"])}),
            _written(self.behind, {self.sums: (DOUBLE, ["n", 1])}, outputs),
        )


def cut_trees(model: Model) -> Cut | None:
    """Return a checked graph in its parts; None if it has no trees, or others than the plugin writes."""
    groups = [node for node in model.nodes if node.operator == OPERATOR]
    sums = _sums(model, groups)
    looked_at = {node.inputs for node in groups}
    if sums is None or len(looked_at) > 1:
        return None
    ((encoded,),) = looked_at
    makers = {node.outputs[0]: node for node in model.nodes}
    maker = makers.get(encoded)
    if maker is None or maker.operator != "Transpose" or not np.array_equal(maker.attributes["perm"], [1, 0]):
        return None
    planes = maker.inputs[0]
    before = _made(model, [planes], None)
    behind = _made(model, [value.name for value in model.outputs], sums)
    if any(node.operator == OPERATOR for node in (*before.nodes, *behind.nodes)):
        return None
    return Cut(_joined(groups), planes, sums, before, behind)


def _made(model: Model, wanted: Sequence[str], given: str | None) -> Model:
    """Return the part of a graph that makes tensors, of its inputs and of one that is given."""
    needed, nodes = set(wanted), []
    for node in reversed(model.nodes):
        if node.outputs[0] in needed and node.outputs[0] != given:
            needed.update(node.inputs)
            nodes.append(node)
    constants = {name: array for name, array in model.constants.items() if name in needed}
    return replace(model, nodes=tuple(nodes[::-1]), constants=constants)


def _written(model: Model, given: Sides, outputs: Sides) -> bytes:
    helper, from_array = require("onnx.helper"), require("onnx.numpy_helper").from_array
    (values,) = model.inputs
    inputs: Sides = {values.name: (FLOAT, list(values.dimensions)), **given}
    named = [[helper.make_tensor_value_info(name, *told) for name, told in side.items()] for side in (inputs, outputs)]
    nodes = [
        helper.make_node(
            node.operator,
            node.inputs,
            node.outputs,
            **{name: one.tolist() if isinstance(one, np.ndarray) else one for name, one in node.attributes.items()},
        )
        for node in model.nodes
    ]
    constants = [from_array(array, name) for name, array in model.constants.items()]
    graph = helper.make_graph(nodes, "part", *named, initializer=constants)
    opsets = [helper.make_opsetid(domain, version) for domain, version in model.opsets.items()]
    written: bytes = helper.make_model(graph, ir_version=model.ir_version, opset_imports=opsets).SerializeToString()
    return written


def _sums(model: Model, groups: Sequence[Node]) -> str | None:
    """Return the name of the float64 tensor in which all groups, in order, are added up."""
    # Of tensors that are made of groups in a row: the first and the one behind the last, whether they are in float64,
    # and whether they are added up.
    held = {node.outputs[0]: (number, number + 1, False, True) for number, node in enumerate(groups)}
    for node in model.nodes:
        found = [held[name] for name in node.inputs if name in held]
        whole = len(found) == len(node.inputs) and all(one[1] == other[0] for one, other in zip(found, found[1:]))
        if not found:
            continue
        first, last = found[0][0], found[-1][1]
        exact, added = all(part[2] for part in found), all(part[3] for part in found)
        if node.operator == "Concat" and whole and added and not exact:
            held[node.outputs[0]] = first, last, False, len(found) == 1
        elif node.operator == "Cast" and node.attributes["to"] == DOUBLE and not exact:
            held[node.outputs[0]] = first, last, True, added
        elif (node.operator == "Add" and whole and exact and added) or (
            node.operator == "ReduceSum" and exact and node.attributes.get("keepdims", 1) == 1
        ):
            held[node.outputs[0]] = first, last, True, True
        if held.get(node.outputs[0]) == (0, len(groups), True, True):
            return node.outputs[0]
    return None


def _joined(groups: Sequence[Node]) -> Trees:
    """Return the trees of nodes whose attributes `check_trees` has let through."""
    parts, roots, ends, before = [], [], [], 0
    for group in groups:
        told = {name: np.asarray(value) for name, value in group.attributes.items()}
        starts = np.flatnonzero(told["nodes_nodeids"] == 0)
        tree, leaf = told["nodes_treeids"], told["nodes_modes"] == b"LEAF"
        value = np.zeros(len(leaf), np.float32)
        value[leaf] = told["target_weights"]
        sides = [
            np.where(leaf, -1, told[name] + starts[tree] + before)
            for name in ("nodes_truenodeids", "nodes_falsenodeids")
        ]
        parts.append((told["nodes_featureids"], told["nodes_values"], *sides, value))
        roots.append(starts + before)
        ends.append(np.arange(len(starts)) == len(starts) - 1)
        before += len(leaf)
    feature, threshold, left, right, value = (np.concatenate(column) for column in zip(*parts))
    return Trees(
        feature=feature.astype(np.int32),
        threshold=threshold.astype(np.float32),
        left=left.astype(np.int32),
        right=right.astype(np.int32),
        value=value.astype(np.float32),
        roots=np.concatenate(roots).astype(np.int64),
        ends=np.concatenate(ends),
    )
