"""Arrays that are kept from batch to batch, because getting new memory takes as long as filling it."""

from __future__ import annotations

from typing import Callable

import numpy as np


class Scratch:
    """Arrays by name and shape: asking again gives the same array. Each thread needs a `Scratch` of its own."""

    def __init__(self) -> None:
        self._arrays: dict[tuple[str, tuple[int, ...]], np.ndarray] = {}

    def empty(self, name: str, shape: tuple[int, ...], dtype: type = np.float32) -> np.ndarray:
        """Return an array to write over; it holds what was written last."""
        return self._kept(np.empty, name, shape, dtype)

    def zeros(self, name: str, shape: tuple[int, ...]) -> np.ndarray:
        """Return a float32 array that is zero wherever nothing was ever written."""
        return self._kept(np.zeros, name, shape, np.float32)

    def reset(self) -> None:
        """Let go of all arrays: other shapes follow."""
        self._arrays.clear()

    def _kept(self, make: Callable[..., np.ndarray], name: str, shape: tuple[int, ...], dtype: type) -> np.ndarray:
        key = (name, shape)
        if key not in self._arrays:
            self._arrays[key] = make(shape, dtype)
        return self._arrays[key]
