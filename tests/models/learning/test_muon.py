"""Muon's steps: all singular values alike, whatever the shape, and no step without a slope."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.models.learning.muon import Muon, orthogonal


@pytest.mark.parametrize("shape", [(5, 5), (40, 7), (7, 40), (1, 6)])
def test_singular_vectors_stay_and_singular_values_become_alike(shape):
    matrix = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    left, _, right = np.linalg.svd(matrix, full_matrices=False)
    found = left.T @ orthogonal(matrix) @ right.T
    values = np.diag(found)
    assert (values > 0.5).all() and (values < 1.3).all()
    np.testing.assert_allclose(found - np.diag(values), 0, atol=1e-4)


def test_a_step_goes_down_and_nothing_moves_without_a_slope():
    weights = np.eye(3, dtype=np.float32)
    optimiser = Muon(weights)
    optimiser.step(np.zeros((3, 3), np.float32), 0.1)
    assert (weights == np.eye(3)).all()
    for _ in range(200):
        optimiser.step(weights - 2, 0.05)  # the slope of half the squared distance from 2
    assert np.abs(weights - 2).max() < 0.5
