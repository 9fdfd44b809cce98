"""Trained convolutions written as plain matrix products, which runtimes multiply far faster than short convolutions.

All tensors are planar: one row per position, one column per cell, [D, n], so that every step below moves or multiplies
long runs of cells.

- A layer with pooling reads two sets of windows, those around the first and around the second position of each pair
  that is pooled. One gather brings a set of windows, [channels × taps, windows × n], and one product multiplies it by
  the filters, [filters, channels × taps]: no tap is multiplied that a window does not need.
- Pooling is the maximum of the two products. Bias and ReLU keep order, so they follow it, where they have half the
  work: relu(max(a, b) + bias).
- The zeros of 'same' padding are one more position at the end of the sequence, which windows read wherever they reach
  beyond it. Taps that reach beyond it everywhere are left out.
- The softmax of two logits is the logistic of their difference, so the last layer is one row of weights.
- Members read the same first windows and then go their own way one after another: their hidden layers would not fit
  into a processor's cache together.

Scaling is not folded into the first filters: elevations of 3000 ± 30 m would stray by 1e-4 in float32.
Measured by benchmarks/predict_cnn.py: four to six times the cells a second of convolution nodes. One product for both
positions of a pair, or the bias as a row of ones in every product, was not faster.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .onnx_writer import GraphBuilder


def write_members(graph: GraphBuilder, encoded: str, width: int, weights: dict[str, np.ndarray]) -> str:
    """Add the members' convolutions and last layers to `graph`.

    Parameters
    ----------
    graph : GraphBuilder
    encoded : str
        Name of the tensor of encoded values, float32 [n, D].
    width : int
        D, at least 1.
    weights : dict of {name: float32 array}
        As `cnn.Cnn` keeps them.

    Returns
    -------
    str
        Name of the tensor of the members' probabilities of class 1, float32 [n, members].
    """
    sequence = graph.reshape(graph.transpose(encoded), (1, width, -1))
    layers = []
    for name in (f"convolution{number}" for number in range(1, len(weights) // 2)):
        layers.append(_Layer(graph, width, weights[f"{name}.weight"], weights[f"{name}.bias"]))
        width = layers[-1].windows
    first = layers[0].read(graph, sequence)
    connected, bias = weights["connected.weight"], weights["connected.bias"]
    difference = connected[:, 1] - connected[:, 0]
    logits = []
    for member, row in enumerate(difference):
        hidden = layers[0].convolve(graph, member, first)
        for before, layer in zip(layers, layers[1:]):
            sequence = graph.reshape(hidden, (before.filters, before.windows, -1))
            hidden = layer.convolve(graph, member, layer.read(graph, sequence))
        logits.append(graph.node("MatMul", graph.constant(row[np.newaxis]), graph.reshape(hidden, (len(row), -1))))
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
        _, self.filters, _, kernel = weight.shape
        self._reach = min(kernel // 2, width - 1)
        inner = slice(kernel // 2 - self._reach, kernel // 2 + self._reach + 1)
        self._weight = weight[:, :, :, inner].reshape(*weight.shape[:2], -1)
        self._bias = bias[:, :, np.newaxis]
        stride = 2 if width >= 2 else 1
        self.windows = width // stride
        taps = np.arange(-self._reach, self._reach + 1)[:, np.newaxis] + stride * np.arange(self.windows)
        self._read = []
        for positions in (taps + place for place in range(stride)):
            inside = (positions >= 0) & (positions < width)
            self._read.append(graph.constant(np.where(inside, positions, width).astype(np.int64)))

    def read(self, graph: GraphBuilder, sequence: str) -> list[str]:
        """Return the sets of windows, each [channels × taps, windows × n], of a sequence [channels, width, n]."""
        if self._reach:
            sequence = graph.node("Pad", sequence, graph.integers([0, 0, 0, 0, 1, 0]))
        gathered = [graph.node("Gather", sequence, positions, axis=1) for positions in self._read]
        return [graph.reshape(windows, (self._weight.shape[2], -1)) for windows in gathered]

    def convolve(self, graph: GraphBuilder, member: int, read: list[str]) -> str:
        """Return one member's [filters, windows × n] of the sets of windows `read`."""
        filters = graph.constant(self._weight[member])
        products = [graph.node("MatMul", filters, windows) for windows in read]
        pooled = graph.node("Max", *products) if len(products) > 1 else products[0]
        return graph.node("Relu", graph.node("Add", pooled, graph.constant(self._bias[member])))
