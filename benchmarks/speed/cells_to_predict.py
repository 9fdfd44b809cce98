"""Made-up cells of factors, for measuring networks alone."""

from __future__ import annotations

import checkout  # noqa: F401
import numpy as np
from landslide_susceptibility.models.factors import Factor, factors_from_samples

CELLS = 65536
CONTINUOUS, CATEGORIES = 13, 5


def cells_of(categorical: int) -> np.ndarray:
    """Return cells of 13 continuous factors and so many categorical ones of five categories, float32 [n, F]."""
    rng, factors = np.random.default_rng(0), np.arange(CONTINUOUS)
    continuous = rng.normal(500 * factors, 10 + 50 * factors, size=(CELLS, CONTINUOUS))
    return np.column_stack([continuous, rng.integers(1, 1 + CATEGORIES, size=(CELLS, categorical))]).astype(np.float32)


def factors_of(cells: np.ndarray) -> tuple[Factor, ...]:
    """Return the factors of such cells."""
    kinds = ["continuous"] * CONTINUOUS + ["categorical"] * (cells.shape[1] - CONTINUOUS)
    return factors_from_samples([f"factor {number}" for number in range(len(kinds))], kinds, cells)
