"""The LSTM of Wang & Tang (2024), one time step of all factors, several members at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...feedback import Feedback
from ..learning.epochs import member_rngs
from ..learning.glorot import glorot_weights
from ..learning.gradient_learner import probabilities_of, train_by_gradient
from ..network import Fit, Network
from ..network_settings import LstmSettings
from .lstm_training import GATES, LstmLayers
from .perceptron import logit_difference, write_layer

if TYPE_CHECKING:
    from ..onnx_writer import GraphBuilder


class Lstm(Network):
    """One time step of the D encoded values through an LSTM, ReLU, a fully connected layer of two and softmax.

    The state before the only time step is zero. So the forget gate, which multiplies the cell's earlier state, and the
    recurrent weights, which multiply its earlier output, have no influence on the probability and are left out; of
    the two biases that libraries add, one is kept. What is left of the LSTM is, for encoded values x,

        i, o = logistic(W x + b),  g = tanh(W x + b),  h = o · tanh(i · g)

    with weights of their own for each. They are kept as `gates.weight` [members, 3 × hidden, D] and `gates.bias`
    [members, 3 × hidden] in the order i, o, g; then `connected.weight` [members, 2, hidden], `connected.bias`
    [members, 2].
    """

    name = "lstm"
    settings_type = LstmSettings

    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: LstmSettings, feedback: Feedback) -> Fit:
        """Fit by Adam on mini-batches; see `Network.fit`."""
        rngs = member_rngs(settings)
        shapes = {"gates": (GATES * settings.hidden, encoded.shape[1]), "connected": (2, settings.hidden)}
        weights, history = train_by_gradient(
            LstmLayers, glorot_weights(shapes, rngs), encoded, labels, settings, rngs, feedback
        )
        return Fit(weights, lambda values: probabilities_of(LstmLayers(), weights, values), history)

    def write(self, graph: GraphBuilder, encoded: str, width: int, fit: Fit) -> str:
        """Write one product of matrices per gate for all members, over planar tensors [units, n]; see `Network.write`.

        Measured on one thread with 13 factors and six units: 36 million cells a second for one member, 7 for ten.
        """
        weight, bias = (_by_gate(fit.weights[f"gates.{kind}"]) for kind in ("weight", "bias"))
        planar = graph.transpose(encoded)
        sums = [write_layer(graph, *own, planar) for own in zip(weight, bias)]
        entered, left = (graph.node("Sigmoid", tensor) for tensor in sums[:2])
        cell = graph.node("Mul", entered, graph.node("Tanh", sums[2]))
        hidden = graph.node("Relu", graph.node("Mul", left, graph.node("Tanh", cell)))
        weight, bias = logit_difference(fit.weights)
        members, _, units = weight.shape
        products = graph.node("MatMul", graph.constant(weight), graph.reshape(hidden, (members, units, -1)))
        logits = graph.node("Add", graph.reshape(products, (members, -1)), graph.constant(bias))
        return graph.transpose(graph.node("Sigmoid", logits))


def _by_gate(array: np.ndarray) -> np.ndarray:
    """Return [gates, members × hidden, ...] of weights [members, gates × hidden, ...]."""
    parts = array.reshape(len(array), GATES, -1, *array.shape[2:]).swapaxes(0, 1)
    return parts.reshape(GATES, -1, *array.shape[2:])
