"""The layers of the CNN with attention in NumPy.

Arrays are planar, [members, positions, channels, rows], so that what is done value by value goes along long runs.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..learning.gradient_learner import Dropout, Layers
from ..learning.matmul import matmul
from ..learning.scratch import Scratch
from ..network import Weights
from .perceptron import hidden_layers


@dataclass(frozen=True)
class _Attended:
    """What a batch keeps for the backward pass, float32.

    Attributes
    ----------
    values : array [members or 1, D, rows]
    features : array [members, D, C, rows]
        After the convolution and ReLU.
    mean : array [members, C, rows]
        Of the features, over the positions.
    query : array [members, A, rows]
    asked : array [members, C, rows]
        What features are multiplied by for their scores.
    counted : array [members, D, rows]
        How much each position counts: D times the attention.
    layers : list of arrays [members, inputs, rows]
        What each fully connected layer is given.
    """

    values: np.ndarray
    features: np.ndarray
    mean: np.ndarray
    query: np.ndarray
    asked: np.ndarray
    counted: np.ndarray
    layers: list[np.ndarray]


class AttentionLayers(Layers[_Attended]):
    """Embedding, convolution, attention over the positions, hidden layers, logits; see `attention.AttentionCnn`."""

    def __init__(self) -> None:
        self._scratch = Scratch()

    def widest(self, weights: Weights) -> int:
        """See `Layers.widest`."""
        return weights["hidden1.weight"].shape[2]

    def reset(self) -> None:
        """See `Layers.reset`."""
        self._scratch.reset()

    def forward(self, weights: Weights, values: np.ndarray, dropout: Dropout) -> tuple[np.ndarray, _Attended]:
        """See `Layers.forward`."""
        (members, channels), (_, rows, width) = weights["convolution.bias"].shape, values.shape
        values = np.ascontiguousarray(values.swapaxes(1, 2))
        weight, bias = embedded_filters(weights)
        flat = self._scratch.empty("features", (members, width * channels, rows))
        matmul(weight.swapaxes(1, 2), values, out=flat)
        flat += bias[:, :, np.newaxis]
        np.maximum(flat, 0.0, out=flat)
        features = flat.reshape(members, width, channels, rows)
        mean = features.mean(axis=1)
        query = _connect(weights, "query", mean)
        asked = matmul(weights["key.weight"].swapaxes(1, 2), query)
        asked /= _root(weights)
        attended = self._scratch.empty("attended", features.shape)
        scores = np.multiply(features, asked[:, np.newaxis], out=attended).sum(axis=2)
        scores -= scores.max(axis=1, keepdims=True)
        counted = np.exp(scores, out=scores)
        counted *= width / counted.sum(axis=1, keepdims=True)
        np.multiply(features, counted[:, :, np.newaxis], out=attended)
        layers = [attended.reshape(members, -1, rows)]
        for name in hidden_layers(weights):
            above = _connect(weights, name, layers[-1])
            np.maximum(above, 0.0, out=above)
            if dropout is not None:
                dropout(above)
            layers.append(above)
        logits = _connect(weights, "connected", layers[-1]).swapaxes(1, 2)
        return logits, _Attended(
            values=values, features=features, mean=mean, query=query, asked=asked, counted=counted, layers=layers
        )

    def backward(self, weights: Weights, passed: _Attended, slope: np.ndarray, slopes: Weights, kept: float) -> None:
        """See `Layers.backward`."""
        slope = np.ascontiguousarray(slope.swapaxes(1, 2))
        names = [*hidden_layers(weights), "connected"]
        for number in range(len(names) - 1, -1, -1):
            below = passed.layers[number]
            _connected_slopes(slopes, names[number], below, slope)
            slope = matmul(weights[f"{names[number]}.weight"].swapaxes(1, 2), slope)
            if number:
                slope *= below > 0  # what ReLU or dropout made zero passes nothing on; dropout scaled the rest
                slope /= kept
        features, counted = passed.features, passed.counted
        slope, scratch = slope.reshape(features.shape), self._scratch.empty("products", features.shape)
        of_counted = np.multiply(slope, features, out=scratch).sum(axis=2)
        slope *= counted[:, :, np.newaxis]
        # Of softmax: what a position gains, all lose.
        of_scores = of_counted - (of_counted * counted).sum(axis=1, keepdims=True) / counted.shape[1]
        of_scores *= counted
        of_asked = np.multiply(features, of_scores[:, :, np.newaxis], out=scratch).sum(axis=1)
        slope += np.multiply(passed.asked[:, np.newaxis], of_scores[:, :, np.newaxis], out=scratch)
        slope += self._query_slopes(weights, passed, of_asked, slopes)[:, np.newaxis]
        slope *= features > 0
        flat = slope.reshape(len(slope), -1, slope.shape[3])
        of_weight = matmul(passed.values, flat.swapaxes(1, 2))
        _embedded_slopes(weights, of_weight, flat.sum(axis=2), slopes)

    def _query_slopes(self, weights: Weights, passed: _Attended, of_asked: np.ndarray, slopes: Weights) -> np.ndarray:
        """Write the slopes of queries and keys; return those that every position's features have by the mean."""
        of_asked /= _root(weights)
        matmul(passed.query, of_asked.swapaxes(1, 2), out=slopes["key.weight"])
        of_query = matmul(weights["key.weight"], of_asked)
        _connected_slopes(slopes, "query", passed.mean, of_query)
        of_mean = matmul(weights["query.weight"].swapaxes(1, 2), of_query)
        of_mean /= passed.features.shape[1]
        return of_mean


def embedded_filters(weights: Weights) -> tuple[np.ndarray, np.ndarray]:
    """Return embedding and convolution as one layer: weight [members, D, D × C] and bias [members, D × C].

    One after the other, the vectors of all positions would fill the memory.
    """
    filters = weights["convolution.weight"].transpose(0, 3, 2, 1)
    (members, kernel, _, channels), width = filters.shape, weights["embedding.weight"].shape[1]
    by_value, alone = (weights[f"embedding.{kind}"][:, np.newaxis] @ filters for kind in ("weight", "bias"))
    weight = np.zeros((members, width, width, channels), filters.dtype)
    bias = np.repeat(weights["convolution.bias"][:, np.newaxis], width, axis=1)
    for tap, read, added in _taps(width, kernel):
        weight[:, read, added] = by_value[:, tap, read]
        bias[:, added] += alone[:, tap, read]
    return weight.reshape(members, width, -1), bias.reshape(members, -1)


def _embedded_slopes(weights: Weights, of_weight: np.ndarray, of_bias: np.ndarray, slopes: Weights) -> None:
    """Write the slopes of embedding and convolution, given those of the layer that `embedded_filters` returns."""
    filters = weights["convolution.weight"].transpose(0, 3, 1, 2)
    (members, kernel), width = filters.shape[:2], weights["embedding.weight"].shape[1]
    of_weight, of_bias = of_weight.reshape(members, width, width, -1), of_bias.reshape(members, width, -1)
    np.sum(of_bias, axis=1, out=slopes["convolution.bias"])
    pairs = [("embedding.weight", of_weight), ("embedding.bias", of_bias)]
    for name, _ in pairs:
        slopes[name].fill(0.0)
    slopes["convolution.weight"].fill(0.0)
    for tap, read, added in _taps(width, kernel):
        for name, of_layer in pairs:
            of_tap = of_layer[:, read, added] if of_layer.ndim == 4 else of_layer[:, added]
            slopes[name][:, read] += of_tap @ filters[:, tap]
            slopes["convolution.weight"][..., tap] += of_tap.swapaxes(1, 2) @ weights[name][:, read]


def _taps(width: int, kernel: int) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Yield every tap, the positions it reads within the sequence and the positions it adds to."""
    for tap in range(kernel):
        shift = tap - kernel // 2
        read = np.arange(max(0, shift), min(width, width + shift))
        if read.size:
            yield tap, read, read - shift


def _root(weights: Weights) -> float:
    return math.sqrt(weights["key.weight"].shape[1])


def _connect(weights: Weights, name: str, planar: np.ndarray) -> np.ndarray:
    """Return what a fully connected layer makes of planar values [members, inputs, rows]: [members, units, rows]."""
    sums = matmul(weights[f"{name}.weight"], planar)
    sums += weights[f"{name}.bias"][:, :, np.newaxis]
    return sums


def _connected_slopes(slopes: Weights, name: str, planar: np.ndarray, slope: np.ndarray) -> None:
    matmul(slope, planar.swapaxes(1, 2), out=slopes[f"{name}.weight"])
    np.sum(slope, axis=2, out=slopes[f"{name}.bias"])
