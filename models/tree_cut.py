"""The trees of a network file apart from the rest of its graph, for a loop that adds them up faster than a runtime.

A file is cut only where its trees stand as the plugin writes them: all look at one tensor of encoded values, and the
nodes' sums, float32, are added up in float64, in order. What stands before and behind stays a graph, which a runtime works
out as it does in the whole file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..dependencies import require
from .graph_file import DOUBLE, FLOAT, Model, Node
from .onnx_writer import INPUT

OPERATOR = "TreeEnsembleRegressor"


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
    rest : Model
        The graph without its trees.
    """

    trees: Trees
    planes: str
    sums: str
    rest: Model

    def before(self) -> bytes:
        """Return the graph from raw values to the encoded planes."""
        return self._part({self.planes: (FLOAT, ["D", "n"])}, {})

    def behind(self) -> bytes:
        """Return the graph from raw values and the trees' sums to the outputs."""
        return self._part({value.name: (FLOAT, ["n"]) for value in self.rest.outputs}, {self.sums: (DOUBLE, ["n", 1])})

    def _part(self, outputs: dict[str, tuple[int, list]], given: dict[str, tuple[int, list]]) -> bytes:
        helper, from_array = require("onnx.helper"), require("onnx.numpy_helper").from_array
        needed, nodes = set(outputs), []
        for node in reversed(self.rest.nodes):
            if node.outputs[0] in needed and node.outputs[0] not in given:
                needed.update(node.inputs)
                nodes.append(_written(helper, node))
        constants = [from_array(array, name) for name, array in self.rest.constants.items() if name in needed]
        (values,) = self.rest.inputs
        inputs = {INPUT: (FLOAT, list(values.dimensions)), **given}
        sides = [
            [helper.make_tensor_value_info(name, *told) for name, told in side.items()] for side in (inputs, outputs)
        ]
        graph = helper.make_graph(nodes[::-1], "part", *sides, initializer=constants)
        opsets = [helper.make_opsetid(domain, version) for domain, version in self.rest.opsets.items()]
        model = helper.make_model(graph, ir_version=self.rest.ir_version, opset_imports=opsets)
        content: bytes = model.SerializeToString()
        return content


def _written(helper, node: Node):
    attributes = {
        name: value.tolist() if isinstance(value, np.ndarray) else value for name, value in node.attributes.items()
    }
    return helper.make_node(node.operator, node.inputs, node.outputs, domain=node.domain or None, **attributes)


def cut_trees(model: Model) -> Cut | None:
    """Return a checked graph in its parts; None if it has no trees, or others than the plugin writes."""
    groups = [node for node in model.nodes if node.operator == OPERATOR]
    sums = _sums(model, groups)
    looked_at = {node.inputs for node in groups}
    makers = {node.outputs[0]: node for node in model.nodes}
    if sums is None or len(looked_at) > 1:
        return None
    maker = makers.get(looked_at.pop()[0])
    if maker is None or maker.operator != "Transpose":
        return None
    rest = replace(model, nodes=tuple(node for node in model.nodes if node.operator != OPERATOR))
    return Cut(_joined(groups), maker.inputs[0], sums, rest)


def _sums(model: Model, groups: Sequence[Node]) -> str | None:
    """Return the name of the float64 tensor in which all groups, in order, are added up."""
    wanted = tuple(range(len(groups)))
    # Of tensors that are made of groups alone: which, whether in float64, and whether added up.
    held = {node.outputs[0]: ((number,), False, True) for number, node in enumerate(groups)}
    for node in model.nodes:
        parts = [held[name] for name in node.inputs if name in held]
        numbers = sum((part[0] for part in parts), ())
        exact, added = all(part[1] for part in parts), all(part[2] for part in parts)
        whole = len(parts) == len(node.inputs)
        if not parts:
            continue
        if node.operator == "Concat" and whole and added and not exact:
            held[node.outputs[0]] = numbers, False, len(parts) == 1
        elif node.operator == "Cast" and node.attributes.get("to") == DOUBLE and not exact:
            held[node.outputs[0]] = numbers, True, added
        elif node.operator == "ReduceSum" and exact and node.attributes.get("keepdims", 1) == 1:
            held[node.outputs[0]] = numbers, True, True
        elif node.operator == "Add" and whole and exact and added:
            held[node.outputs[0]] = numbers, True, True
        if groups and held.get(node.outputs[0]) == (wanted, True, True):
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
