"""Platt's scaling: decision values of a classifier become probabilities by a fitted sigmoid.

Platt 1999, "Probabilistic outputs for support vector machines"; fitted by Newton's method with backtracking as in Lin,
Lin and Weng 2007, "A note on Platt's probabilistic outputs for support vector machines", Machine Learning 68.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels

MOST_STEPS = 100
SMALLEST_STEP = 1e-10
RIDGE = 1e-12  # keeps the Hessian invertible where all decision values are alike
GRADIENT = 1e-9  # per unit of weight: below it the fit has converged


def sigmoid(logit: Floats) -> Floats:
    """Return 1 / (1 + exp(−logit)), without overflow."""
    return np.exp(-np.logaddexp(0.0, -logit))


def fit_sigmoid(decision: Floats, labels: Labels, weights: Floats | None = None) -> tuple[float, float]:
    """Return (slope, offset) of the probability 1 / (1 + exp(−(slope · decision + offset))).

    The targets are Platt's (N₁ + 1) / (N₁ + 2) and 1 / (N₀ + 2), not 1 and 0, so that classes that part cleanly give
    a finite slope.

    Parameters
    ----------
    decision : float64 array [n]
        Of samples that the classifier was not fitted to; larger speaks for class 1.
    labels : int array [n]
        0 and 1, both at least once.
    weights : float64 array [n], optional
        What each sample counts; 1 if left out.
    """
    weights = np.ones(len(labels)) if weights is None else weights
    ones, zeros = weights[labels == 1].sum(), weights[labels == 0].sum()
    target = np.where(labels == 1, (ones + 1.0) / (ones + 2.0), 1.0 / (zeros + 2.0))
    # Decision values may be of any size; in units of their own spread Newton's steps are well scaled.
    unit = float(np.std(decision)) or 1.0
    columns = np.column_stack([decision / unit, np.ones(len(labels))])
    found = np.array([0.0, np.log((ones + 1.0) / (zeros + 1.0))])
    loss = _loss(columns @ found, target, weights)
    for _ in range(MOST_STEPS):
        probability = sigmoid(columns @ found)
        gradient = columns.T @ (weights * (probability - target))
        if np.abs(gradient).max() < GRADIENT * (ones + zeros):
            break
        curvature = weights * probability * (1.0 - probability)
        hessian = (columns * curvature[:, np.newaxis]).T @ columns + RIDGE * np.eye(2)
        direction, step = np.linalg.solve(hessian, gradient), 1.0
        while step > SMALLEST_STEP:
            tried = found - step * direction
            lower = _loss(columns @ tried, target, weights)
            if lower < loss - 1e-4 * step * float(gradient @ direction):
                found, loss = tried, lower
                break
            step /= 2.0
        else:
            break  # rounding leaves nothing to gain
    return float(found[0] / unit), float(found[1])


def _loss(logit: Floats, target: Floats, weights: Floats) -> float:
    """Return the weighted cross-entropy of probabilities 1 / (1 + exp(−logit))."""
    return float(weights @ (np.logaddexp(0.0, logit) - target * logit))
