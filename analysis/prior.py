"""Probabilities for another share of landslides than a model was trained with.

After M. Saerens, P. Latinne & C. Decaestecker (2002), "Adjusting the outputs of a classifier to new a priori
probabilities", Neural Computation 14, 21-41: the odds are multiplied by the ratio of the prior odds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .arrays import Floats


def trained_share(landslides: int, others: int, *, is_balanced: bool) -> float:
    """Return the share of landslides that a training saw: a half where both classes counted alike."""
    return 0.5 if is_balanced else landslides / (landslides + others)


def at_share(probability: Floats, *, trained: float, wanted: float) -> Floats:
    """Return the probabilities of a model trained with one share of landslides for another one.

    Parameters
    ----------
    probability : float array
        0 to 1.
    trained, wanted : float
        Shares of landslides, above 0 and below 1: among the training samples as they counted, and on the ground.

    Examples
    --------
    >>> import numpy as np
    >>> at_share(np.array([0.0, 0.5, 1.0]), trained=0.5, wanted=0.25).tolist()
    [0.0, 0.25, 1.0]
    """
    return probability * (wanted / trained) / _weight(probability, trained, wanted)


def deviation_at_share(deviation: Floats, probability: Floats, *, trained: float, wanted: float) -> Floats:
    """Return the deviation between members that goes with `at_share`, to first order."""
    steepness = wanted * (1 - wanted) / (trained * (1 - trained))
    return deviation * steepness / _weight(probability, trained, wanted) ** 2


def _weight(probability: Floats, trained: float, wanted: float) -> Floats:
    return probability * (wanted / trained) + (1 - probability) * ((1 - wanted) / (1 - trained))
