"""The multi-layer perceptron: fully connected layers over the encoded factors, several members at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...feedback import Feedback
from ..learning.epochs import member_rngs
from ..learning.glorot import glorot_weights
from ..learning.gradient_learner import probabilities_of, train_by_gradient
from ..network import Fit, Network
from ..network_settings import MlpSettings
from .mlp_training import MlpLayers
from .perceptron import layer_shapes, write_logit, write_probabilities

if TYPE_CHECKING:
    from ..onnx_writer import GraphBuilder


class Mlp(Network):
    """Hidden layers with ReLU, then a fully connected layer of two and softmax.

    In training a share of every hidden layer's units is left out at random (dropout). Weights are kept as
    `hidden1.weight` [members, units, D], `hidden1.bias` [members, units], ..., `connected.weight` [members, 2, units],
    `connected.bias` [members, 2].
    """

    name = "mlp"
    settings_type = MlpSettings

    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: MlpSettings, feedback: Feedback) -> Fit:
        """Fit by Adam on mini-batches; see `Network.fit`."""
        rngs = member_rngs(settings)
        initial = glorot_weights(layer_shapes(encoded.shape[1], settings.layers), rngs)
        weights, history = train_by_gradient(MlpLayers, initial, encoded, labels, settings, rngs, feedback)
        return Fit(weights, lambda values: probabilities_of(MlpLayers(), weights, values), history)

    def write(self, graph: GraphBuilder, encoded: str, width: int, fit: Fit) -> str:
        """Write a product of matrices per member and layer, over planar tensors [units, n]; see `Network.write`.

        Measured on one thread with 13 factors and the default layers: 13 million cells a second for one member and
        1.5 for ten, a tenth more than with one row per cell or with all members in one product.
        """
        planar, members = graph.transpose(encoded), len(fit.weights["connected.bias"])
        logits = [write_logit(graph, fit.weights, member, planar) for member in range(members)]
        return write_probabilities(graph, logits)
