"""A Gaussian kernel machine written as matrix products.

−gamma |x − s|² = 2·gamma x·s − gamma |x|² − gamma |s|² is one product of [x, |x|², 1] with a row per support vector s.
Where it is near zero, the three terms cancel, so what float32 loses is checked beforehand on support vectors, where a
kernel value is 1; where that is too much for the tolerance of network files, all is written in float64. The sum over
support vectors, thousands of terms of either sign, is in float64 in any case.

Measured on a machine of 8,000 support vectors in 36 positions, one thread: 80,000 cells a second in float32, 16,000 in
float64. `SVMRegressor`, the operator of ai.onnx.ml, predicts 2,000, and its sums stray from libsvm's decisions by 1e-3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..network import Weights
    from ..onnx_writer import GraphBuilder, Tensor

SUPPORTS_AT_ONCE = 512  # bounds the memory of kernel values, and keeps them in a processor's cache
# Largest error of a probability by float32 that is accepted: half the tolerance of network files.
LOSS = 5e-6
MEASURED_VECTORS = 512  # support vectors on which it is measured
# Encoded values beyond this are cut off, so that no square overflows. It changes nothing: training values lie within
# √n standard deviations, so the kernel is zero there for every gamma that the settings allow.
FARTHEST = 1e6


def add_sums(graph: GraphBuilder, encoded: Tensor, weights: Weights) -> Tensor:
    """Add to `graph` the sums −(slope · decision + offset), of which the falling logistic is the probability.

    Support vectors are mixed: libsvm has those of one class before those of the other, so that a sum would rise high
    before it falls. OpenVINO, which adds up in float32 whatever the file says, was seen to stray ten times as far then.
    Slope and offset stand in the coefficients and in the one constant that is added: OpenVINO before 2025.1 cannot load
    what adds two.

    Parameters
    ----------
    graph : GraphBuilder
    encoded : Tensor
        Encoded values, float32 [n, D].
    weights : dict of {name: float64 array}
        'supports' [m, D], 'coefficients' [m, 1], 'intercept', 'gamma', 'slope' and 'offset' [1, 1].

    Returns
    -------
    Tensor
        float64 [n, 1].
    """
    dtype = np.float32 if error_by_float32(weights) <= LOSS else np.float64
    limits = (graph.constant(np.array(limit, dtype=np.float32)) for limit in (-FARTHEST, FARTHEST))
    values = graph.node("Clip", encoded, *limits)
    values = values if dtype == np.float32 else graph.cast(values, dtype)
    square = graph.node("ReduceSum", graph.node("Mul", values, values), graph.integers([1]), keepdims=1)
    none = graph.node("Mul", square, graph.constant(np.zeros((1, 1), dtype)))
    one = graph.node("Add", none, graph.constant(np.ones((1, 1), dtype)))
    extended = graph.node("Concat", values, square, one, axis=1)
    slope = weights["slope"]
    mixed = np.random.default_rng(0).permutation(len(weights["supports"]))
    matrix, coefficients = _matrix(weights).astype(dtype)[:, mixed], -slope * weights["coefficients"][mixed]
    total = graph.constant(-(slope * weights["intercept"] + weights["offset"]))
    for start in range(0, matrix.shape[1], SUPPORTS_AT_ONCE):
        chosen = slice(start, start + SUPPORTS_AT_ONCE)
        kernel = graph.node("Exp", graph.node("MatMul", extended, graph.constant(matrix[:, chosen])))
        kernel = kernel if dtype == np.float64 else graph.cast(kernel, np.float64)
        total = graph.node("Add", total, graph.node("MatMul", kernel, graph.constant(coefficients[chosen])))
    return total


def error_by_float32(weights: Weights) -> float:
    """Return the largest error that float32 kernels cause in probabilities, measured on support vectors.

    Taken are those farthest out, where squares are largest, and others evenly; the sigmoid is steepest at a fourth of
    its slope.
    """
    order = np.argsort((weights["supports"] ** 2).sum(axis=1), kind="stable")[::-1]
    farthest, others = order[: MEASURED_VECTORS // 2], order[MEASURED_VECTORS // 2 :]
    taken = np.concatenate([farthest, others[:: max(1, -(-len(others) // (MEASURED_VECTORS // 2)))]])
    matrix, values, decisions = _matrix(weights), weights["supports"][taken], []
    for dtype in (np.float32, np.float64):
        own = values.astype(dtype)
        extended = np.hstack([own, (own * own).sum(axis=1, keepdims=True), np.ones((len(own), 1), dtype)])
        kernel = np.exp(extended @ matrix.astype(dtype))
        decisions.append(kernel.astype(np.float64) @ weights["coefficients"])
    return float(np.abs(decisions[0] - decisions[1]).max() * abs(weights["slope"][0, 0]) / 4.0)


def _matrix(weights: Weights) -> np.ndarray:
    """Return what [x, |x|², 1] is multiplied by, float64 [D + 2, m]."""
    supports, gamma = weights["supports"], weights["gamma"][0, 0]
    square = (supports**2).sum(axis=1)
    return np.vstack([2.0 * gamma * supports.T, np.full((1, len(supports)), -gamma), -gamma * square[np.newaxis]])
