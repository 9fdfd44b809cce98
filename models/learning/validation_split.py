"""Which samples a member of an ensemble learns from, and which are its validation samples, that say when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ...analysis.arrays import Labels


def split_validation(labels: Labels, share: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw the samples to learn from and to validate on: `share` of each class, at least one of each if any.

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
    training, validation : int64 arrays
        Sample numbers.
    """
    training, validation = [], []
    for label in (0, 1):
        order = rng.permutation(np.flatnonzero(labels == label))
        count = min(max(1, round(share * len(order))), len(order) - 1) if share else 0
        validation.append(order[:count])
        training.append(order[count:])
    return np.concatenate(training), np.concatenate(validation)
