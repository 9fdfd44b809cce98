"""Smooth random fields: a spline through knots, the same however many threads the process's BLAS has."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.analysis.basin.noise import SmoothField


def drawn(wavelength: float) -> np.ndarray:
    return SmoothField(np.random.default_rng(1), 220 * 30.0, 260 * 30.0, wavelength).sample(220, 260, 30.0)


@pytest.mark.parametrize("wavelength", [90.0, 1500.0])
def test_a_field_does_not_depend_on_the_threads_of_blas(wavelength):
    threadpoolctl = pytest.importorskip("threadpoolctl", reason="scikit-learn is not installed")
    with threadpoolctl.threadpool_limits(1, user_api="blas"):
        one = drawn(wavelength)
    with threadpoolctl.threadpool_limits(2, user_api="blas"):
        assert drawn(wavelength).tobytes() == one.tobytes()


def test_a_field_is_a_cubic_spline_of_its_knots():
    splines = pytest.importorskip("scipy.interpolate", reason="SciPy is not installed")
    wavelength, step = 90.0, 30.0
    field = SmoothField(np.random.default_rng(1), 220 * step, 260 * step, wavelength)
    knots = np.random.default_rng(1).standard_normal((74 + 4, 87 + 4)).astype(np.float32)
    weights = []
    for cells, count in ((220, 78), (260, 91)):
        at = (np.arange(cells) + 0.5) * step / wavelength
        basis = splines.BSpline.design_matrix(at, np.arange(-3.0, count + 1), 3).toarray()
        weights.append(basis / np.linalg.norm(basis, axis=1, keepdims=True))
    np.testing.assert_allclose(field.sample(220, 260, step), weights[0] @ knots @ weights[1].T, atol=2e-6)
