"""Which samples an ensemble's member learns from, and which it holds back to know when to stop."""

from __future__ import annotations

import numpy as np


def hold_back(labels: np.ndarray, share: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw the samples to learn from and to hold back: `share` of each class, at least one of each if any.

    Parameters
    ----------
    labels : int64 array [n]
        0 and 1, each at least twice.
    share : float
        0 to 0.5.
    rng : Generator
        The member's own.

    Returns
    -------
    learnt, held : int64 arrays
        Sample numbers.
    """
    learnt, held = [], []
    for label in (0, 1):
        order = rng.permutation(np.flatnonzero(labels == label))
        count = min(max(1, round(share * len(order))), len(order) - 1) if share else 0
        held.append(order[:count])
        learnt.append(order[count:])
    return np.concatenate(learnt), np.concatenate(held)
