"""The convolutional network of Wang & Tang (2024) over the sequence of factors, several members at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

import numpy as np

from ..dependencies import require
from ..feedback import Feedback
from .epochs import member_rngs
from .glorot import glorot_weights
from .lowering import write_members
from .network import Fit, Network
from .network_settings import CnnSettings
from .stack import stack_probabilities, train_stack

if TYPE_CHECKING:
    from .onnx_writer import GraphBuilder


class Cnn(Network):
    """Convolutions with 'same' padding, ReLU and max-pooling by two, then a fully connected layer of two and softmax.

    The encoded positions are a sequence with one channel. A pooling layer is left out when the sequence is shorter
    than two. Weights are kept as `convolution1.weight` [members, filters, channels, kernel], `.bias`
    [members, filters], ..., `connected.weight` [members, 2, filters × positions], `.bias` [members, 2].
    """

    name = "cnn"
    settings_type = CnnSettings
    packages = ("torch",)

    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: CnnSettings, feedback: Feedback) -> Fit:
        """Fit by Adam on mini-batches; see `Network.fit`."""
        rngs = member_rngs(settings)
        initial = _initial_weights(encoded.shape[1], settings, rngs)
        weights, history = train_stack(_forward, initial, encoded, labels, settings, rngs, feedback)
        return Fit(weights, lambda values: stack_probabilities(_forward, weights, values), history)

    def write(self, graph: GraphBuilder, encoded: str, width: int, fit: Fit) -> str:
        """Write the convolutions as matrix products, see `lowering`, and `Network.write`."""
        return write_members(graph, encoded, width, fit.weights)


def _positions(width: int, convolutions: int) -> int:
    """Return the length of the sequence after all pooling layers."""
    for _ in range(convolutions):
        width = width // 2 if width >= 2 else width
    return width


def _convolutions(weights: dict[str, Any]) -> list[str]:
    return [f"convolution{number}" for number in range(1, len(weights) // 2)]


def _initial_weights(width: int, settings: CnnSettings, rngs: list[np.random.Generator]) -> dict[str, np.ndarray]:
    shapes, channels = {}, 1
    for number, filters in enumerate(settings.filters, start=1):
        shapes[f"convolution{number}"] = (filters, channels, settings.kernel)
        channels = filters
    shapes["connected"] = (2, channels * _positions(width, len(settings.filters)))
    return glorot_weights(shapes, rngs)


def _forward(tensors: dict[str, Any], values: Any, dropout: Callable[[Any], Any] | None) -> Any:
    """Return logits [members, rows, 2] of values [members, rows, D]."""
    torch = require("torch")
    hidden = values.unsqueeze(3)
    for name in _convolutions(tensors):
        hidden = _convolve(torch, hidden, tensors[f"{name}.weight"], tensors[f"{name}.bias"])
        if hidden.shape[2] >= 2:
            hidden = _pool(torch, hidden)
        # ReLU keeps order, so it may follow the pooling, where it has half the work.
        hidden = torch.relu(hidden)
    hidden = hidden.transpose(2, 3).flatten(2)
    if dropout is not None:
        hidden = dropout(hidden)
    return torch.baddbmm(tensors["connected.bias"].unsqueeze(1), hidden, tensors["connected.weight"].transpose(1, 2))


def _convolve(torch: Any, hidden: Any, weight: Any, bias: Any) -> Any:
    """Convolve hidden [members, rows, positions, channels] by one matrix product a member.

    Measured faster than a grouped convolution, whose backward pass is slow on a CPU.
    """
    members, rows, positions, channels = hidden.shape
    kernel = weight.shape[3]
    padded = torch.nn.functional.pad(hidden, (0, 0, kernel // 2, kernel // 2))
    shifted = [padded[:, :, shift : shift + positions] for shift in range(kernel)]
    windows = torch.cat(shifted, dim=3).view(members, rows * positions, kernel * channels)
    taps = weight.permute(0, 3, 2, 1).reshape(members, kernel * channels, -1)
    return torch.baddbmm(bias.unsqueeze(1), windows, taps).view(members, rows, positions, -1)


def _pool(torch: Any, hidden: Any) -> Any:
    """Keep the larger of each two neighbouring positions, [members, rows, positions, channels]; an odd last one drops.

    max(a, b) = b + relu(a − b): with its gradient half the time of torch's own maximum on a CPU.
    """
    pairs = hidden[:, :, : hidden.shape[2] // 2 * 2].unflatten(2, (-1, 2))
    first, second = pairs.unbind(dim=3)
    return second + torch.relu(first - second)
