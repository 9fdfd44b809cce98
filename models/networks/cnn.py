"""The convolutional network of Wang & Tang (2024) over the sequence of factors, several members at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...feedback import Feedback
from ..learning.epochs import member_rngs
from ..learning.glorot import glorot_weights
from ..learning.gradient_learner import probabilities_of, train_by_gradient
from ..network import Fit, Network
from ..network_settings import CnnSettings
from .cnn_training import CnnLayers
from .lowering import write_members

if TYPE_CHECKING:
    from ..onnx_writer import GraphBuilder


class Cnn(Network):
    """Convolutions with 'same' padding, ReLU and max-pooling by two, then a fully connected layer of two and softmax.

    The encoded positions are a sequence with one channel. A pooling layer is left out when the sequence is shorter
    than two. Weights are kept as `convolution1.weight` [members, filters, channels, kernel], `.bias`
    [members, filters], ..., `connected.weight` [members, 2, filters × positions], `.bias` [members, 2].
    """

    name = "cnn"
    settings_type = CnnSettings

    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: CnnSettings, feedback: Feedback) -> Fit:
        """Fit by Adam on mini-batches; see `Network.fit`."""
        rngs = member_rngs(settings)
        initial = _initial_weights(encoded.shape[1], settings, rngs)
        weights, history = train_by_gradient(CnnLayers, initial, encoded, labels, settings, rngs, feedback)
        return Fit(weights, lambda values: probabilities_of(CnnLayers(), weights, values), history)

    def write(self, graph: GraphBuilder, encoded: str, width: int, fit: Fit) -> str:
        """Write the convolutions as matrix products, see `lowering`, and `Network.write`."""
        return write_members(graph, encoded, width, fit.weights)


def _positions(width: int, convolutions: int) -> int:
    """Return the length of the sequence after all pooling layers."""
    for _ in range(convolutions):
        width = width // 2 if width >= 2 else width
    return width


def _initial_weights(width: int, settings: CnnSettings, rngs: list[np.random.Generator]) -> dict[str, np.ndarray]:
    shapes, channels = {}, 1
    for number, filters in enumerate(settings.filters, start=1):
        shapes[f"convolution{number}"] = (filters, channels, settings.kernel)
        channels = filters
    shapes["connected"] = (2, channels * _positions(width, len(settings.filters)))
    return glorot_weights(shapes, rngs)
