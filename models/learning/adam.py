"""Adam (Kingma & Ba 2015) on NumPy arrays, in place."""

from __future__ import annotations

import math

import numpy as np

FIRST, SECOND, EPSILON = 0.9, 0.999, 1e-8  # the authors' decay rates of both moments, and what is added to the root


class Adam:
    """Descend from `weights`, float32 of any shape, which each step changes in place.

    The L2 penalty is added to the gradient before the moments are taken, as torch's `Adam` does.

    Parameters
    ----------
    weights : float32 array
    decay : float32 array
        L2 factor of each weight; broadcasts against `weights`.
    """

    def __init__(self, weights: np.ndarray, *, decay: np.ndarray) -> None:
        self._weights, self._decay = weights, decay
        self._mean, self._square = np.zeros_like(weights), np.zeros_like(weights)
        self._scratch, self._steps = np.empty_like(weights), 0

    def go_on_with(self, weights: np.ndarray, chosen: np.ndarray) -> None:
        """Descend from `weights` instead, those of the old ones that are `chosen`, bool [members]."""
        self._weights, self._mean, self._square = weights, self._mean[chosen], self._square[chosen]
        self._scratch = np.empty_like(weights)

    def step(self, gradient: np.ndarray, rate: float) -> None:
        """Move the weights by a gradient of their shape, float32, which is used up, at a learning rate."""
        self._steps += 1
        scratch = np.multiply(self._weights, self._decay, out=self._scratch)
        gradient += scratch
        self._mean *= FIRST
        self._mean += np.multiply(gradient, 1.0 - FIRST, out=scratch)
        self._square *= SECOND
        gradient *= gradient
        self._square += np.multiply(gradient, 1.0 - SECOND, out=scratch)
        root = np.sqrt(self._square, out=scratch)
        root /= math.sqrt(1.0 - SECOND**self._steps)
        root += EPSILON
        np.divide(self._mean, root, out=root)
        root *= rate / (1.0 - FIRST**self._steps)
        self._weights -= root
