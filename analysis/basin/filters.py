"""Means and splines over a grid, the same bits everywhere (`elementary.py`); SciPy's round as its compiler likes."""

from __future__ import annotations

import math

import numpy as np

from .drainage import strips
from .elementary import exp
from .noise import spline_weights

POLE = math.sqrt(3.0) - 2.0  # of the recursion that turns values into the coefficients of a cubic spline
HORIZON = 32  # values after which the pole's powers are below the last bit


def gaussian_mean(values: np.ndarray, sigma: float) -> np.ndarray:
    """Return values [rows, columns] blurred by a Gaussian of `sigma` cells; the border's values go on outside."""
    radius = max(1, int(4 * sigma + 0.5))
    away = np.arange(radius + 1) / sigma
    weights = exp(-0.5 * np.square(away)).tolist()
    total = weights[0] + 2 * sum(weights[1:])
    weights = [weight / total for weight in weights]
    across = np.empty_like(values)
    for first, last in strips(*values.shape):
        padded = np.pad(values[first:last].astype(np.float64), ((0, 0), (radius, radius)), mode="edge")
        size = values.shape[1]
        sums = weights[0] * padded[:, radius : radius + size]
        for k, weight in enumerate(weights[1:], start=1):
            sums += weight * (padded[:, radius - k :][:, :size] + padded[:, radius + k :][:, :size])
        across[first:last] = sums
    result = np.empty_like(values)
    for first, last in strips(*values.shape):
        inside = np.arange(first, last)
        sums = weights[0] * across[first:last].astype(np.float64)
        for k, weight in enumerate(weights[1:], start=1):
            above, below = np.maximum(inside - k, 0), np.minimum(inside + k, len(values) - 1)
            sums += weight * (across[above].astype(np.float64) + across[below])
        result[first:last] = sums
    return result


def box_mean(values: np.ndarray, size: int) -> np.ndarray:
    """Return the mean of float64 [rows, columns] in a square of `size` cells; the border's values go on outside.

    The squares of an even size reach one cell farther up and left.
    """
    across = np.empty(values.shape)
    for first, last in strips(*values.shape):
        across[first:last] = _running_mean(values[first:last].astype(np.float64), size)
    down, turned = across.T, values.T
    for first, last in strips(*turned.shape):
        down[first:last] = _running_mean(down[first:last], size)
    return across


def _running_mean(values: np.ndarray, size: int) -> np.ndarray:
    """Return the running mean along the rows of float64 [n, cells]."""
    before = size // 2
    padded = np.pad(values, ((0, 0), (before + 1, size - 1 - before)), mode="edge")
    # Less the first value sums stay small; cumulative sums are added one by one, in their order.
    level = values[:, :1].copy()
    padded -= level
    padded[:, 0] = 0.0
    np.cumsum(padded, axis=1, out=padded)
    mean = padded[:, size:] - padded[:, :-size]
    mean /= size
    mean += level
    return mean


def spline_knots(values: np.ndarray) -> np.ndarray:
    """Return the coefficients of the cubic B-spline through values [rows, columns], mirrored at the border, float32."""
    knots = values.astype(np.float64)
    for along in (knots, knots.T):
        count = len(along)
        weights, start = 1.0, along[0].copy()
        for k in range(1, HORIZON):
            weights *= POLE
            start += weights * along[mirrored(np.array([k]), count)[0]]
        along[0] = start
        for k in range(1, count):
            along[k] += POLE * along[k - 1]
        along[-1] = POLE / (POLE * POLE - 1) * (along[-1] + POLE * along[-2])
        for k in range(count - 2, -1, -1):
            along[k] = POLE * (along[k + 1] - along[k])
        along *= 6.0
    return knots.astype(np.float32)


def spline_values(knots: np.ndarray, y: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return the cubic B-spline at rows y and columns x, float64 [n, m], counted from the first knot's middle."""
    rows, columns = knots.shape
    flat = knots.reshape(-1)
    row, column = np.floor(y), np.floor(x)
    down, across = spline_weights(y - row), spline_weights(x - column)
    row, column = row.astype(np.int64) - 1, column.astype(np.int64) - 1
    beside = [mirrored(column + k, columns) for k in range(4)]
    total = np.zeros(y.shape)
    for i in range(4):
        start = mirrored(row + i, rows) * columns
        line = across[0] * flat[start + beside[0]]
        for j in range(1, 4):
            line += across[j] * flat[start + beside[j]]
        total += down[i] * line
    return total


def mirrored(index: np.ndarray, count: int) -> np.ndarray:
    """Return indices with those outside 0 … count - 1 mirrored at the first and the last value."""
    period = 2 * count - 2
    index = np.abs(index) % period
    return np.minimum(index, period - index)
