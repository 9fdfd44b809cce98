"""A small network that learns what each factor adds to a model's predictions, from rough Shapley values of many cells.

The mean of what is sampled at cells alike is their Shapley value, and least squares find means: the network is nearer
to the Shapley value of a cell than what was sampled there (Covert, Kim, Lee, Zou and Hashimoto 2024, "Stochastic
amortization", NeurIPS). As in FastSHAP (Jethani, Sudarshan, Covert, Lee and Ranganath 2022, ICLR), what its
contributions lack of the prediction is spread evenly over the factors, so that they add up.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from ...analysis.sampling import random_keys
from ...feedback import SILENT, Feedback
from .adam import Adam
from .blas_threads import one_blas_thread
from .matmul import matmul

if TYPE_CHECKING:
    from ...analysis.arrays import Floats

LAYERS = 128, 64
BATCH, PASSES = 1024, 12
RATE = 2e-3  # at first; it falls to nothing as a half of a cosine
# Standard deviations from the mean of the training samples beyond which a value counts as there: contributions of cells
# unlike all that were learnt from stay within reason.
FARTHEST = 6.0
ROWS = 4096  # that pass at once: what a layer makes of them stays in the cache
SMALLEST = 1e-3  # probability


class ContributionNetwork:
    """Layers with ReLU; see `learn_contributions`."""

    def __init__(self, layers: list[tuple[np.ndarray, np.ndarray]], scale: float) -> None:
        self._layers, self._scale = layers, np.float32(scale)

    def contributions(self, encoded: Floats, predictions: Floats, base: float) -> Floats:
        """Return what each factor adds, float32 [n, G]; see `learn_contributions`."""
        found = np.empty((len(encoded), len(self._layers[-1][1])), np.float32)
        with one_blas_thread():
            for begin in range(0, len(encoded), ROWS):
                rows = slice(begin, begin + ROWS)
                passed = _passed(self._layers, _inputs(encoded[rows], predictions[rows]))
                wanted = (predictions[rows] - base).astype(np.float32) / self._scale
                found[rows] = _adding_up(passed[-1], wanted)
        found *= self._scale
        return found


def learn_contributions(
    encoded: Floats,
    predictions: Floats,
    contributions: Floats,
    base: float,
    *,
    seed: int = 1,
    feedback: Feedback = SILENT,
) -> ContributionNetwork:
    """Return a network that gives the mean contributions of cells alike.

    Parameters
    ----------
    encoded : float32 array [n, D]
        Factors of the cells as the model sees them.
    predictions : float array [n]
        Of the model, 0 to 1.
    contributions : float32 array [n, G]
        Right on average; they add up to the prediction less the base.
    base : float
    seed : int

    Raises
    ------
    Cancelled
        If the user cancelled.
    """
    scale = float(contributions.std()) or 1.0
    inputs = _inputs(encoded, predictions)
    targets = (contributions / scale).astype(np.float32)
    wanted = ((predictions - base) / scale).astype(np.float32)
    rng = np.random.default_rng(seed)
    sizes = [inputs.shape[1], *LAYERS, targets.shape[1]]
    shapes = list(zip(sizes[:-1], sizes[1:]))
    flat = np.concatenate(
        [np.append(rng.normal(0, math.sqrt(2 / a), a * b), np.zeros(b)) for a, b in shapes], dtype=np.float32
    )
    slopes = np.empty_like(flat)
    layers, layer_slopes = _views(flat, shapes), _views(slopes, shapes)
    layers[-1][0][...] *= 0.1  # at first all factors add about as much
    optimiser = Adam(flat, decay=np.zeros(1, np.float32))
    batch = min(BATCH, len(inputs))
    a_pass = len(inputs) // batch
    steps, done = PASSES * a_pass, 0
    with one_blas_thread():
        for number in range(PASSES):
            order = np.argsort(random_keys(np.arange(len(inputs)), seed + number, "pass"), kind="stable")
            for rows in np.split(order[: a_pass * batch], a_pass):
                feedback.check()
                passed = _passed(layers, inputs[rows])
                error = _adding_up(passed[-1], wanted[rows])
                error -= targets[rows]
                error -= error.mean(axis=1, keepdims=True)
                error /= batch
                _backward(layers, passed, error, layer_slopes)
                optimiser.step(slopes, RATE * 0.5 * (1 + math.cos(math.pi * done / steps)))
                done += 1
                feedback.progress(done / steps)
    return ContributionNetwork(layers, scale)


def _inputs(encoded: Floats, predictions: Floats) -> np.ndarray:
    """Return what the network is given: the factors, and the prediction, which tells much of their sum."""
    chance = np.asarray(predictions, np.float32)[:, None]
    logit = np.log((chance + SMALLEST) / (1 + SMALLEST - chance)) / 3
    return np.concatenate([np.clip(encoded, -FARTHEST, FARTHEST), 4 * chance - 2, logit], axis=1, dtype=np.float32)


def _views(flat: np.ndarray, shapes: list[tuple[int, int]]) -> list[tuple[np.ndarray, np.ndarray]]:
    views, start = [], 0
    for rows, columns in shapes:
        middle, end = start + rows * columns, start + (rows + 1) * columns
        views.append((flat[start:middle].reshape(rows, columns), flat[middle:end]))
        start = end
    return views


def _passed(layers: list[tuple[np.ndarray, np.ndarray]], values: np.ndarray) -> list[np.ndarray]:
    """Return the inputs and what each layer makes of them."""
    passed = [values]
    for number, (weight, bias) in enumerate(layers, start=1):
        values = matmul(values, weight)
        values += bias
        if number < len(layers):
            np.maximum(values, 0.0, out=values)
        passed.append(values)
    return passed


def _adding_up(contributions: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    lacking = wanted - contributions.sum(axis=1)
    return contributions + (lacking / contributions.shape[1])[:, None]


def _backward(
    layers: list[tuple[np.ndarray, np.ndarray]],
    passed: list[np.ndarray],
    slope: np.ndarray,
    slopes: list[tuple[np.ndarray, np.ndarray]],
) -> None:
    """Write the slopes of all weights, given those of what the last layer makes."""
    for number in range(len(layers) - 1, -1, -1):
        matmul(passed[number].T, slope, out=slopes[number][0])
        np.sum(slope, axis=0, out=slopes[number][1])
        if number:
            slope = matmul(slope, layers[number][0].T)
            slope *= passed[number] > 0
