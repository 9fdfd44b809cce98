"""What the samples of each class count in training."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..settings import Settings

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels


def class_weights(labels: Labels, settings: Settings) -> Floats | None:
    """Return what a sample of class 0 and one of class 1 count, float64 [2], or None where all count alike.

    `labels` are int64 [n] of 0 and 1.
    """
    return None if settings.class_weight is None else balanced_weights(labels)


def balanced_weights(labels: Labels) -> Floats:
    """Return n / (2 n_class) of class 0 and class 1, float64 [2]: both count alike in all."""
    return len(labels) / (2.0 * np.bincount(labels, minlength=2))


def sample_weights(labels: Labels, settings: Settings) -> Floats | None:
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
