"""Arrays that are kept from batch to batch: to be given new memory takes as long as to fill it."""

from __future__ import annotations

import numpy as np


class Scratch:
    """Arrays by name and shape, the same one every time that one is asked for. One serves one thread."""

    def __init__(self) -> None:
        self._arrays: dict[tuple, np.ndarray] = {}

    def empty(self, name: str, shape: tuple[int, ...], dtype: type = np.float32) -> np.ndarray:
        """Return an array to write over; it holds what was written last."""
        return self._kept(np.empty, name, shape, dtype)

    def zeros(self, name: str, shape: tuple[int, ...]) -> np.ndarray:
        """Return a float32 array that is zero wherever nothing was ever written."""
        return self._kept(np.zeros, name, shape, np.float32)

    def reset(self) -> None:
        """Let go of all arrays: other shapes follow."""
        self._arrays.clear()

    def _kept(self, make, name: str, shape: tuple[int, ...], dtype: type) -> np.ndarray:
        key = (name, shape)
        if key not in self._arrays:
            self._arrays[key] = make(shape, dtype)
        return self._arrays[key]
