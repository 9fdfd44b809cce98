"""The LSTM of Wang & Tang (2024), one time step of all factors, several members at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...sentences import say
from ..learning.glorot import glorot_weights
from ..learning.gradient_network import GradientNetwork
from ..network import Fit, Weights
from ..settings import LARGEST_SIZE, GradientSettings, Section, setting
from .lstm_training import GATES, LstmLayers
from .perceptron import logit_difference, write_layer

if TYPE_CHECKING:
    from ..onnx_writer import GraphBuilder, Tensor


@dataclass(frozen=True)
class LstmSettings(GradientSettings):
    """Settings of the LSTM.

    Attributes
    ----------
    hidden : int
        Units of the LSTM.
    """

    epochs: int = 1000
    members: int = 1
    validation_share: float = 0.0
    patience: int = 0
    batch: int | None = 100
    learning_rate: float = 0.001
    drop_epoch: int = 700
    weight_decay: float | None = 0.0
    hidden: int = setting(
        6,
        title=say("Hidden units"),
        section=Section.UNITS,
        low=1,
        high=LARGEST_SIZE,
        help=say("Of the one hidden layer."),
    )


class Lstm(GradientNetwork[LstmSettings]):
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
    title = say("LSTM network of the paper")
    short_title = say("LSTM")
    place_in_paper = 2
    settings_type = LstmSettings
    layers = LstmLayers
    rows_per_batch = 4096
    fit_seconds = 0.0005
    predict_seconds = 0.02

    def initial_weights(self, width: int, settings: LstmSettings, rngs: list[np.random.Generator]) -> Weights:
        """Draw by Glorot's rule; see `GradientNetwork.initial_weights`."""
        return glorot_weights({"gates": (GATES * settings.hidden, width), "connected": (2, settings.hidden)}, rngs)

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
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
