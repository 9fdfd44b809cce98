"""Smooth random fields in metres: the same field can be sampled on any grid laid over the same area."""

from __future__ import annotations

import math

import numpy as np

from .drainage import strips
from .draws import Draws


class SmoothField:
    """A Gaussian random field of one wavelength: random knots under a cubic B-spline.

    Parameters
    ----------
    draws : Draws
        Source of the knots.
    height, width : float
        Size of the area in metres.
    wavelength : float
        Distance between knots in metres; features are about twice as long.
    """

    def __init__(self, draws: Draws, height: float, width: float, wavelength: float) -> None:
        self._wavelength = wavelength
        rows, columns = (math.ceil(length / wavelength) + 4 for length in (height, width))
        self._knots = draws.normal((rows, columns))

    def sample(self, rows: int, columns: int, cell_size: float) -> np.ndarray:
        """Return the field at the cell centres, float32 [rows, columns], mean 0 and variance 1 over many seeds."""
        total = np.zeros((rows, columns), np.float32)
        self.add_to(total, cell_size)
        return total

    def add_to(self, total: np.ndarray, cell_size: float, amplitude: float = 1.0) -> None:
        """Add the field times `amplitude` at the cell centres to float32 [rows, columns]."""
        rows, columns = total.shape
        step = cell_size / self._wavelength
        # A product of matrices would do the same, but how it rounds depends on the process's BLAS and on its threads.
        first, weights = _knots_and_weights(columns, step, self._knots.shape[1])
        across = np.zeros((len(self._knots), columns), np.float32)
        for k, weight in enumerate(weights):
            across += weight * self._knots[:, first + k]
        first, weights = _knots_and_weights(rows, step, len(self._knots))
        weights *= np.float32(amplitude)
        for top, bottom in strips(rows, columns):
            for k, weight in enumerate(weights[:, top:bottom, np.newaxis]):
                total[top:bottom] += weight * across[first[top:bottom] + k]


class FractalField:
    """A sum of `SmoothField` octaves, each half as long and `persistence` as high as the one before."""

    def __init__(
        self, draws: Draws, height: float, width: float, *, longest: float, octaves: int, persistence: float = 0.5
    ) -> None:
        self._fields = [SmoothField(draws, height, width, longest / (1 << k)) for k in range(octaves)]
        amplitudes = [1.0]
        while len(amplitudes) < octaves:
            amplitudes.append(amplitudes[-1] * persistence)
        length = math.sqrt(sum(amplitude * amplitude for amplitude in amplitudes))
        self._amplitudes = [amplitude / length for amplitude in amplitudes]

    def sample(self, rows: int, columns: int, cell_size: float) -> np.ndarray:
        """Return the field at the cell centres, float32 [rows, columns], mean 0 and variance 1 over many seeds."""
        total = np.zeros((rows, columns), np.float32)
        for field, amplitude in zip(self._fields, self._amplitudes):
            field.add_to(total, cell_size, amplitude)
        return total


def _knots_and_weights(cells: int, step: float, knots: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each cell centre's first knot, int64 [cells], and its four weights, float32 [4, cells], of length 1."""
    at = np.minimum((np.arange(cells) + 0.5) * step, knots - 3 - 1e-9)
    first = np.floor(at).astype(np.int64)
    weights = spline_weights(at - first)
    # Weights of unit length keep the variance the same on knots and between them.
    length = np.square(weights[0])
    for weight in weights[1:]:
        length += np.square(weight)
    return first, (np.stack(weights) / np.sqrt(length)).astype(np.float32)


def spline_weights(t: np.ndarray) -> list[np.ndarray]:
    """Return the four weights of the uniform cubic B-spline at a share t of the way between its two inner knots."""
    left, t2 = 1 - t, t * t
    t3 = t2 * t
    return [left * left * left / 6, (3 * t3 - 6 * t2 + 4) / 6, (3 * (t + t2 - t3) + 1) / 6, t3 / 6]
