"""Learning what another model gives: two outputs for each cell, by its gradient on mini-batches, in NumPy."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Callable

import numpy as np

from ...feedback import Feedback
from ..learning.adam import Adam
from ..learning.gradient_learner import logistic
from ..learning.matmul import matmul
from ..learning.muon import Muon
from ..network import Weights
from .perceptron import hidden_layers

if TYPE_CHECKING:
    from ...analysis.arrays import Floats

OUTPUT, OUTPUTS = "output", 2
# The standard deviation of numbers from 0 to 1 is at most a half.
LARGEST = np.array([1.0, 0.5], np.float32)
# Differences beyond which the loss grows in proportion to them and not to their square. The figure that counts is the
# mean difference; measured on the demo basin, the squared error alone left a mean difference a ninth larger.
LARGE = np.float32(0.01)
WARMING = 50  # steps over which the rate grows to its full size
BATCHES_AT_ONCE = 16  # that are encoded together
ROWS = 4096


def layers_of(weights: Weights) -> list[str]:
    """Return the names of the layers among the weights, from the inputs on."""
    return [*hidden_layers(weights), OUTPUT]


def initial_matrices(width: int, layers: tuple[int, ...], rng: np.random.Generator) -> list[np.ndarray]:
    """Return the first weights of each layer, float32 [units, inputs + 1], biases last.

    Weights are normal with variance 1 / inputs, those of the outputs a tenth, so that all begins near a half.
    """
    matrices, inputs = list[np.ndarray](), width
    for number, units in enumerate((*layers, OUTPUTS)):
        drawn = np.zeros((units, inputs + 1), np.float32)
        scale = (1.0 if number < len(layers) else 0.1) / math.sqrt(inputs)
        drawn[:, :-1] = scale * rng.standard_normal((units, inputs))
        matrices.append(drawn)
        inputs = units
    return matrices


def by_name(matrices: list[np.ndarray]) -> Weights:
    """Return copies of the layers: `hidden1.weight` [units, inputs], `hidden1.bias` [units], …, `output.bias` [2]."""
    weights = dict[str, np.ndarray]()
    for name, matrix in zip((*(f"hidden{number}" for number in range(1, len(matrices))), OUTPUT), matrices):
        weights[f"{name}.weight"], weights[f"{name}.bias"] = matrix[:, :-1].copy(), matrix[:, -1].copy()
    return weights


def outputs_of(weights: Weights, encoded: Floats) -> Floats:
    """Return probability and deviation, float32 [n, 2], for encoded values float32 [n, D]."""
    layers = [(weights[f"{name}.weight"], weights[f"{name}.bias"]) for name in layers_of(weights)]
    found = np.empty((len(encoded), OUTPUTS), np.float32)
    for start in range(0, len(encoded), ROWS):
        found[start : start + ROWS] = _forward(layers, encoded[start : start + ROWS])[-1]
    found *= LARGEST
    return found


def _forward(layers: Sequence[tuple[np.ndarray, np.ndarray]], values: np.ndarray) -> list[np.ndarray]:
    """Return the values, what each hidden layer makes of them, and the logistic of the last layer."""
    passed = [values]
    for weight, bias in layers:
        sums = matmul(passed[-1], weight.T)
        sums += bias
        passed.append(logistic(sums) if len(passed) == len(layers) else np.tanh(sums, out=sums))
    return passed


def learn(
    encode: Callable[[Floats], Floats],
    values: Floats,
    targets: Floats,
    *,
    layers: tuple[int, ...],
    steps: int,
    batch: int,
    rate: float,
    rng: np.random.Generator,
    feedback: Feedback,
) -> tuple[Weights, Floats]:
    """Fit the layers to targets, by the Huber loss, at a rate that falls by a cosine.

    Hidden layers descend by Muon, the outputs by Adam at half the rate.

    Parameters
    ----------
    encode : callable
        Raw values float32 [rows, F] → float32 [rows, D]. It is called for some thousand rows at a time, because with
        many categories the encoded values of all would take much memory.
    values : float32 array [n, F]
    targets : float32 array [n, 2]
        Probability, 0 to 1, and deviation, 0 to ½.
    steps : int
        Mini-batches in all; the cells are passed over again and again, and the last time perhaps in part.

    Returns
    -------
    weights : dict of {name: float32 array}
        See `by_name`.
    losses : float64 array [epochs]
        Mean absolute difference of both outputs in each pass over the cells.
    """
    matrices = initial_matrices(encode(values[:1]).shape[1], layers, rng)
    slopes = [np.empty_like(matrix) for matrix in matrices]
    hidden = [Muon(matrix) for matrix in matrices[:-1]]
    outputs = Adam(matrices[-1], decay=np.zeros(1, np.float32))
    batch = min(batch, len(values))
    together, step, losses = batch * BATCHES_AT_ONCE, 0, list[float]()
    while step < steps:
        order, found = rng.permutation(len(values)), list[float]()
        for start in range(0, len(order) - batch + 1, together):
            feedback.check()
            rows = order[start : start + together]
            encoded, wanted = encode(values[rows]), targets[rows]
            for first in range(0, len(rows) - batch + 1, batch):
                if step == steps:
                    break
                part = slice(first, first + batch)
                found.append(_gradient(matrices, slopes, encoded[part], wanted[part]))
                now = rate * min(1.0, (step + 1) / WARMING) * (0.5 + 0.5 * math.cos(math.pi * step / steps))
                for one, slope in zip(hidden, slopes):
                    one.step(slope, now)
                outputs.step(slopes[-1], 0.5 * now)
                step += 1
            feedback.progress(step / steps)
        losses.append(float(np.mean(found)))
    return by_name(matrices), np.array(losses)


def _gradient(
    matrices: Sequence[np.ndarray], slopes: Sequence[np.ndarray], encoded: np.ndarray, targets: np.ndarray
) -> float:
    """Write the slopes of the mean loss of a mini-batch; return the mean absolute difference."""
    passed = _forward([(matrix[:, :-1], matrix[:, -1]) for matrix in matrices], encoded)
    share = passed[-1]
    difference = share * LARGEST
    difference -= targets
    slope = np.clip(difference, -LARGE, LARGE)
    slope *= share * (1.0 - share)
    slope *= LARGEST / (LARGE * np.float32(len(encoded)))
    for number in range(len(matrices) - 1, -1, -1):
        below = passed[number]
        slopes[number][:, :-1] = matmul(slope.T, below)
        slopes[number][:, -1] = slope.sum(axis=0)
        if number:
            slope = matmul(slope, matrices[number][:, :-1])
            slope *= 1.0 - below * below
    return float(np.abs(difference).mean())
