"""Trained convolutions written as matrix products (im2col), which runtimes multiply far faster than short convolutions.

All tensors are planar: one row per position and channel, one column per cell, [positions, channels, n], so that every
step below moves or multiplies long runs of cells.

- A layer with pooling reads two sets of windows, those around the first and around the second position of each pair
  that is pooled. One gather brings a set of windows, [windows, taps × channels, n], and one product for each window
  multiplies it by the filters, [filters, taps × channels]: no tap is multiplied that a window does not need.
- Pooling is the maximum of the two products. Bias and ReLU keep order, so they follow it, where they have half the
  work: relu(max(a, b) + bias).
- 'Same' padding costs nothing: where a window reaches beyond the sequence its filters are zero, so it may read any
  position there. Taps that reach beyond it everywhere are left out.
- The softmax of two logits is the logistic of their difference, so the last layer is one row of weights.
- Members read the same first windows and then go their own way one after another: their hidden layers would not fit
  into a processor's cache together.

Scaling is not folded into the first filters: elevations of 3000 ± 30 m would stray by 1e-4 in float32.
Measured by benchmarks/speed/predict_cnn.py: five to six times the cells a second of convolution nodes. One product for
both positions of a pair, the bias as a row of ones in every product, or one banded matrix for the first layer, was not
faster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..network import Weights
    from ..onnx_writer import GraphBuilder, Tensor


def write_members(graph: GraphBuilder, encoded: Tensor, width: int, weights: Weights) -> Tensor:
    """Add the members' convolutions and last layers to `graph`.

    Parameters
    ----------
    graph : GraphBuilder
    encoded : Tensor
        Encoded values, float32 [n, D].
    width : int
        D, at least 1.
    weights : dict of {name: float32 array}
        As `cnn.Cnn` keeps them.

    Returns
    -------
    Tensor
        The members' probabilities of class 1, float32 [n, members].
    """
    sequence = graph.reshape(graph.transpose(encoded), (width, 1, -1))
    layers = []
    for name in (f"convolution{number}" for number in range(1, len(weights) // 2)):
        layers.append(_Layer(graph, width, weights[f"{name}.weight"], weights[f"{name}.bias"]))
        width = layers[-1].windows
    first = layers[0].read(graph, sequence)
    connected, bias = weights["connected.weight"], weights["connected.bias"]
    difference = (connected[:, 1] - connected[:, 0]).reshape(len(bias), layers[-1].filters, width)
    rows = difference.transpose(0, 2, 1).reshape(len(bias), 1, -1)  # in the order of the last layer's values
    logits = []
    for member, row in enumerate(rows):
        hidden = layers[0].convolve(graph, member, first)
        for layer in layers[1:]:
            hidden = layer.convolve(graph, member, layer.read(graph, hidden))
        logits.append(graph.node("MatMul", graph.constant(row), graph.reshape(hidden, (row.size, -1))))
    together = graph.node("Concat", *logits, axis=0)
    offset = (bias[:, 1] - bias[:, 0])[:, np.newaxis]
    return graph.transpose(graph.node("Sigmoid", graph.node("Add", together, graph.constant(offset))))


class _Layer:
    """One convolution of all members, with its pooling and ReLU, over a sequence of `width` positions.

    Attributes
    ----------
    filters, windows : int
        Channels and length of the sequence it gives.
    """

    def __init__(self, graph: GraphBuilder, width: int, weight: np.ndarray, bias: np.ndarray) -> None:
        members, self.filters, _, kernel = weight.shape
        reach = min(kernel // 2, width - 1)
        weight = weight[..., kernel // 2 - reach : kernel // 2 + reach + 1]
        self._bias = bias[:, :, np.newaxis]
        stride = 2 if width >= 2 else 1
        self.windows = width // stride
        taps = np.arange(-reach, reach + 1) + stride * np.arange(self.windows)[:, np.newaxis]
        self._positions, self._weights = [], []
        for positions in (taps + place for place in range(stride)):
            inside = (positions >= 0) & (positions < width)
            self._positions.append(graph.constant(np.clip(positions, 0, width - 1).ravel().astype(np.int64)))
            # By member, window and filter: taps × channels.
            of_windows = np.where(inside[:, np.newaxis, np.newaxis], weight[:, np.newaxis], np.float32(0))
            self._weights.append(of_windows.swapaxes(3, 4).reshape(members, self.windows, self.filters, -1))

    def read(self, graph: GraphBuilder, sequence: Tensor) -> list[Tensor]:
        """Return the sets of windows, each [windows, taps × channels, n], of a sequence [width, channels, n]."""
        gathered = [graph.node("Gather", sequence, positions, axis=0) for positions in self._positions]
        return [graph.reshape(windows, (self.windows, self._weights[0].shape[3], -1)) for windows in gathered]

    def convolve(self, graph: GraphBuilder, member: int, read: list[Tensor]) -> Tensor:
        """Return one member's sequence [windows, filters, n] of the sets of windows `read`."""
        filters = (graph.constant(weights[member]) for weights in self._weights)
        products = [graph.node("MatMul", *pair) for pair in zip(filters, read)]
        pooled = graph.node("Max", *products) if len(products) > 1 else products[0]
        return graph.node("Relu", graph.node("Add", pooled, graph.constant(self._bias[member])))
