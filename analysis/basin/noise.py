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
        step = cell_size / self._wavelength
        across = _between_knots(self._knots.T, columns, step)
        return _between_knots(across.T, rows, step)


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


def _between_knots(knots: np.ndarray, cells: int, step: float) -> np.ndarray:
    """Return the spline along the first axis of `knots` [knots, n] at the cell centres, float32 [cells, n].

    A product of matrices would do the same, but how it rounds depends on how many threads the process's BLAS has at
    the moment.
    """
    at = np.minimum((np.arange(cells) + 0.5) * step, len(knots) - 3 - 1e-9)
    first = np.floor(at).astype(int)
    t = at - first
    weights = np.stack([(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3])
    # Weights of unit length keep the variance the same on knots and between them.
    weights /= np.sqrt((weights**2).sum(axis=0))
    total = np.zeros((cells, knots.shape[1]), np.float32)
    for k, weight in enumerate(weights.astype(np.float32)):
        total += weight[:, np.newaxis] * knots[first + k]
    return total
