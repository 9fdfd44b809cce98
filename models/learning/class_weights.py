"""What the samples of each class count in training."""

from __future__ import annotations

import numpy as np

from ..settings import Settings


def class_weights(labels: np.ndarray, settings: Settings) -> np.ndarray | None:
    """Return what a sample of class 0 and one of class 1 count, float64 [2], or None where all count alike.

    'balanced' is n / (2 n_class) for labels int64 [n] of 0 and 1.
    """
    if settings.class_weight is None:
        return None
    return len(labels) / (2.0 * np.bincount(labels, minlength=2))


def sample_weights(labels: np.ndarray, settings: Settings) -> np.ndarray | None:
    """Return what each sample counts, float64 [n], or None where all count alike.

    Given as sample weights, they mean the same to every estimator and in every version of scikit-learn.

    Parameters
    ----------
    labels : int64 array [n]
        0 and 1.
    settings : Settings
        Its class weight; see `class_weights`.
    """
    weights = class_weights(labels, settings)
    return None if weights is None else weights[labels]
