"""Smooth random fields in metres: the same field can be sampled on any grid laid over the same area."""

from __future__ import annotations

import math

import numpy as np


class SmoothField:
    """A Gaussian random field of one wavelength: random knots under a cubic B-spline.

    Parameters
    ----------
    rng : numpy.random.Generator
        Source of the knots.
    height, width : float
        Size of the area in metres.
    wavelength : float
        Distance between knots in metres; features are about twice as long.
    """

    def __init__(self, rng: np.random.Generator, height: float, width: float, wavelength: float) -> None:
        self._wavelength = wavelength
        size = [math.ceil(length / wavelength) + 4 for length in (height, width)]
        self._knots = rng.standard_normal(size).astype(np.float32)

    def sample(self, rows: int, columns: int, cell_size: float) -> np.ndarray:
        """Return the field at the cell centres, float32 [rows, columns], mean 0 and variance 1 over many seeds."""
        down = _spline_weights(rows, cell_size / self._wavelength, self._knots.shape[0])
        across = _spline_weights(columns, cell_size / self._wavelength, self._knots.shape[1])
        return down @ (self._knots @ across.T)


class FractalField:
    """A sum of `SmoothField` octaves, each half as long and `persistence` as high as the one before."""

    def __init__(
        self,
        rng: np.random.Generator,
        height: float,
        width: float,
        *,
        longest: float,
        octaves: int,
        persistence: float = 0.5,
    ) -> None:
        self._fields = [SmoothField(rng, height, width, longest / 2**k) for k in range(octaves)]
        amplitudes = persistence ** np.arange(octaves)
        self._amplitudes = (amplitudes / np.sqrt((amplitudes**2).sum())).astype(np.float32)

    def sample(self, rows: int, columns: int, cell_size: float) -> np.ndarray:
        """Return the field at the cell centres, float32 [rows, columns], mean 0 and variance 1 over many seeds."""
        total = np.zeros((rows, columns), np.float32)
        for field, amplitude in zip(self._fields, self._amplitudes):
            total += amplitude * field.sample(rows, columns, cell_size)
        return total


def _spline_weights(cells: int, step: float, knots: int) -> np.ndarray:
    """Return the weight of each knot at each cell centre, float32 [cells, knots], each row of unit length."""
    at = np.minimum((np.arange(cells) + 0.5) * step, knots - 3 - 1e-9)
    first = np.floor(at).astype(int)
    t = at - first
    weights = np.stack([(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3], axis=1)
    # Unit rows keep the variance the same on knots and between them.
    weights /= np.sqrt((weights**2).sum(axis=1, keepdims=True))
    table = np.zeros((cells, knots), np.float32)
    for k in range(4):
        table[np.arange(cells), first + k] = weights[:, k]
    return table
