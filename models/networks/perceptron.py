"""Fully connected layers of several members: hidden layers with ReLU, then the two logits.

A network keeps them as `hidden1.weight` [members, units, inputs], `hidden1.bias` [members, units], ..., and
`connected.weight` [members, 2, units], `connected.bias` [members, 2].
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...sentences import say
from ..settings import LARGEST_SIZE, Section

if TYPE_CHECKING:
    from ..network import Weights
    from ..onnx_writer import GraphBuilder, Tensor

# The setting `layers` of a network, the units of each hidden layer in order; see `settings.setting`.
LAYERS_SETTING = {
    "title": say("Units of the hidden layers"),
    "section": Section.LAYERS,
    "low": 1,
    "high": LARGEST_SIZE,
    "most": 5,
    "items": say("hidden layers"),
}


def layer_shapes(inputs: int, layers: Sequence[int]) -> dict[str, tuple[int, int]]:
    """Return {layer: (outputs, inputs)} of hidden layers of so many units each and of the two logits."""
    shapes = {}
    for number, units in enumerate(layers, start=1):
        shapes[f"hidden{number}"] = (units, inputs)
        inputs = units
    return {**shapes, "connected": (2, inputs)}


def write_logit(graph: GraphBuilder, weights: Weights, member: int, planar: Tensor) -> Tensor:
    """Add one member's layers to `graph`; return the name of the second logit less the first, [1, n].

    `planar` names the tensor of its inputs, float32 [inputs, n]. The softmax of two logits is the logistic of their
    difference, so the last layer is one row of weights.
    """
    for layer in hidden_layers(weights):
        weight, bias = (weights[f"{layer}.{kind}"][member] for kind in ("weight", "bias"))
        planar = graph.node("Relu", write_layer(graph, weight, bias, planar))
    weight, bias = logit_difference(weights)
    return write_layer(graph, weight[member], bias[member], planar)


def write_logits(graph: GraphBuilder, weights: Weights, planar: Tensor) -> Tensor:
    """Add the layers of all members at once, a product of matrices each; return the logits' differences, [members, n].

    `planar` names the tensor of their inputs, float32 [members, inputs, n].
    """
    for layer in hidden_layers(weights):
        weight, bias = (weights[f"{layer}.{kind}"] for kind in ("weight", "bias"))
        sums = graph.node("MatMul", graph.constant(weight), planar)
        planar = graph.node("Relu", graph.node("Add", sums, graph.constant(bias[:, :, np.newaxis])))
    weight, bias = logit_difference(weights)
    sums = graph.node("Squeeze", graph.node("MatMul", graph.constant(weight), planar), graph.integers([1]))
    return graph.node("Add", sums, graph.constant(bias))


def write_layer(graph: GraphBuilder, weight: np.ndarray, bias: np.ndarray, planar: Tensor) -> Tensor:
    """Add weight [outputs, inputs] times `planar` [inputs, n] plus bias [outputs]; return its name, [outputs, n]."""
    return graph.node("Gemm", graph.constant(weight), planar, graph.constant(bias[:, np.newaxis]))


def write_probabilities(graph: GraphBuilder, logits: Sequence[Tensor]) -> Tensor:
    """Add the logistic of logits, each [some members, n]; return the name of the probabilities, [n, members]."""
    together = graph.node("Concat", *logits, axis=0) if len(logits) > 1 else logits[0]
    return graph.transpose(graph.node("Sigmoid", together))


def logit_difference(weights: Weights) -> tuple[np.ndarray, np.ndarray]:
    """Return weight [members, 1, units] and bias [members, 1] of the second logit less the first."""
    weight, bias = weights["connected.weight"], weights["connected.bias"]
    return weight[:, 1:] - weight[:, :1], bias[:, 1:] - bias[:, :1]


def hidden_layers(weights: Weights) -> list[str]:
    """Return the names of the hidden layers among a network's weights, from the inputs on."""
    return [name[: -len(".bias")] for name in weights if name.startswith("hidden") and name.endswith(".bias")]
