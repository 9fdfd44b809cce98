"""The convolutional network of Wang & Tang (2024) over the sequence of factors, several members at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...sentences import say
from ..learning.glorot import glorot_weights
from ..learning.gradient_network import GradientNetwork
from ..network import Fit, Weights
from ..settings import ConvolutionSettings
from .cnn_training import CnnLayers
from .im2col import write_members

if TYPE_CHECKING:
    from ..onnx_writer import GraphBuilder, Tensor


@dataclass(frozen=True)
class CnnSettings(ConvolutionSettings):
    """Settings of the convolutional network; see `ConvolutionSettings`."""

    members: int = 1
    validation_share: float = 0.0
    patience: int = 0
    batch: int | None = 128
    learning_rate: float = 0.0005
    weight_decay: float | None = 1e-4
    filters: tuple[int, ...] = (16, 32)


class Cnn(GradientNetwork[CnnSettings]):
    """Convolutions with 'same' padding, ReLU and max-pooling by two, then a fully connected layer of two and softmax.

    The encoded positions are a sequence with one channel. A pooling layer is left out when the sequence is shorter
    than two. Weights are kept as `convolution1.weight` [members, filters, channels, kernel], `.bias`
    [members, filters], ..., `connected.weight` [members, 2, filters × positions], `.bias` [members, 2].
    """

    name = "cnn"
    title = say("CNN, convolutional network of the paper")
    short_title = say("CNN")
    place_in_paper = 3
    settings_type = CnnSettings
    layers = CnnLayers
    rows_per_batch = 512
    fit_seconds = 0.004
    predict_seconds = 0.2

    def initial_weights(self, width: int, settings: CnnSettings, rngs: list[np.random.Generator]) -> Weights:
        """Draw by Glorot's rule; see `GradientNetwork.initial_weights`."""
        shapes: dict[str, tuple[int, ...]] = {}
        channels = 1
        for number, filters in enumerate(settings.filters, start=1):
            shapes[f"convolution{number}"] = (filters, channels, settings.kernel)
            channels = filters
        shapes["connected"] = (2, channels * _positions(width, len(settings.filters)))
        return glorot_weights(shapes, rngs)

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Write the convolutions as matrix products, see `im2col`, and `Network.write`."""
        return write_members(graph, encoded, width, fit.weights)


def _positions(width: int, convolutions: int) -> int:
    """Return the length of the sequence after all pooling layers."""
    for _ in range(convolutions):
        width = width // 2 if width >= 2 else width
    return width
