"""Smooth random fields: a spline through knots."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.basin.draws import Draws
from landslide_susceptibility.analysis.basin.noise import FractalField, SmoothField


def test_a_field_is_a_cubic_spline_of_its_knots():
    pytest.importorskip("scipy", minversion="1.8", reason="SciPy has no such matrix")
    splines = pytest.importorskip("scipy.interpolate", reason="SciPy is not installed")
    wavelength, step = 90.0, 30.0
    field = SmoothField(Draws(1, "field"), 220 * step, 260 * step, wavelength)
    knots = Draws(1, "field").normal((74 + 4, 87 + 4))
    weights = []
    for cells, count in ((220, 78), (260, 91)):
        at = (np.arange(cells) + 0.5) * step / wavelength
        basis = splines.BSpline.design_matrix(at, np.arange(-3.0, count + 1), 3).toarray()
        weights.append(basis / np.linalg.norm(basis, axis=1, keepdims=True))
    np.testing.assert_allclose(field.sample(220, 260, step), weights[0] @ knots @ weights[1].T, atol=2e-6)


def test_a_sum_of_fields_has_mean_0_and_variance_1_over_many_seeds():
    fields = [FractalField(Draws(seed, "field"), 40, 50, longest=20, octaves=4) for seed in range(200)]
    values = np.stack([field.sample(40, 50, 1) for field in fields])
    assert abs(values.mean()) < 0.1 and 0.95 < values.std() < 1.05
