"""Random draws that are the same everywhere: of NumPy's own only the raw bits are promised from version to version."""

from __future__ import annotations

import math

import numpy as np

from ..sampling import random_keys
from .elementary import log

PIECE = 1 << 16  # draws made at a time
Shape = tuple[int, ...]


class Draws:
    """Random numbers by seed and the name of what they are drawn for; each call goes on where the one before ended.

    Parameters
    ----------
    seed : int
        Of the basin.
    stream : str
        Different names give independent draws.
    """

    def __init__(self, seed: int, stream: str) -> None:
        self._seed, self._stream, self._used = seed, stream, 0

    def _keys(self, count: int) -> np.ndarray:
        index = np.arange(self._used, self._used + count, dtype=np.uint64)
        self._used += count
        return random_keys(index, self._seed, f"basin {self._stream}")

    def shares(self, shape: Shape) -> np.ndarray:
        """Return numbers spread evenly from 0 to below 1, float32."""
        result = np.empty(shape, np.float32)
        for piece in _pieces(result):
            piece[:] = (self._keys(len(piece)) >> np.uint64(40)).astype(np.float32)
            piece *= np.float32(2**-24)
        return result

    def between(self, low: float, high: float, shape: Shape) -> np.ndarray:
        """Return numbers spread evenly from `low` to `high`, float64."""
        result = np.empty(shape)
        for piece in _pieces(result):
            piece[:] = (self._keys(len(piece)) >> np.uint64(11)).astype(np.float64)
            piece *= (high - low) * 2.0**-53
            piece += low
        return result

    def one_between(self, low: float, high: float) -> float:
        """Return one number from `low` to `high`."""
        return float(self.between(low, high, (1,))[0])

    def signs(self, shape: Shape) -> np.ndarray:
        """Return -1 or 1, as likely as the other, float64."""
        return np.where(self.between(0, 1, shape) < 0.5, -1.0, 1.0)

    def normal(self, shape: Shape) -> np.ndarray:
        """Return numbers of mean 0 and variance 1, float32, nearly normal and none beyond 4.9.

        They are sums of eight whole numbers (Irwin and Hall 1927), which no rounding can change.
        """
        result = np.empty(shape, np.float32)
        for piece in _pieces(result):
            sixteen_bits = self._keys(2 * len(piece)).view(np.uint16).reshape(-1, 8)
            total = sixteen_bits.sum(axis=1, dtype=np.int64) - 4 * 0xFFFF
            piece[:] = total * (1 / math.sqrt(8 * (2.0**32 - 1) / 12))
        return result

    def exponential(self, shape: Shape) -> np.ndarray:
        """Return numbers of the exponential distribution with mean 1, float64."""
        return -log(1 - self.between(0, 1, shape))


def _pieces(values: np.ndarray) -> list[np.ndarray]:
    flat = values.reshape(-1)
    return [flat[first : first + PIECE] for first in range(0, flat.size, PIECE)]
