"""What each sample counts where scikit-learn trains."""

from __future__ import annotations

import numpy as np

from .settings import Settings


def sample_weights(labels: np.ndarray, settings: Settings) -> np.ndarray | None:
    """Return what each sample counts, float64 [n], or None where all count alike.

    Given as sample weights, they mean the same to every estimator and in every version of scikit-learn.

    Parameters
    ----------
    labels : int64 array [n]
        0 and 1.
    settings : Settings
        Its class weight: 'balanced' is n / (2 n_class).
    """
    if settings.class_weight is None:
        return None
    return (len(labels) / (2.0 * np.bincount(labels, minlength=2)))[labels]
