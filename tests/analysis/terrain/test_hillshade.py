"""Relief shading against a cell-by-cell reference and against what light does."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from landslide_susceptibility.analysis.terrain import hillshade as module
from landslide_susceptibility.analysis.terrain.hillshade import AZIMUTHS, WEIGHTS, hillshade
from landslide_susceptibility.errors import InputError, ParameterError


def reference(z, dx, dy, altitude):
    """Return the shade cell by cell, from slope and aspect angles rather than from normals."""
    rows, columns = z.shape
    shade = np.full(z.shape, np.nan)
    for i, j in np.ndindex(z.shape):
        if np.isnan(z[i, j]):
            continue

        def at(di, dj, i=i, j=j):
            inside = 0 <= i + di < rows and 0 <= j + dj < columns
            value = z[i + di, j + dj] if inside else math.nan
            return z[i, j] if math.isnan(value) else value

        east = (at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1)) / (8 * dx)
        north = (at(-1, -1) + 2 * at(-1, 0) + at(-1, 1) - at(1, -1) - 2 * at(1, 0) - at(1, 1)) / (8 * dy)
        slope = math.atan(math.hypot(east, north))
        downhill = math.atan2(-east, -north)
        zenith = math.radians(90 - altitude)
        shade[i, j] = sum(
            weight
            * max(
                math.cos(zenith) * math.cos(slope)
                + math.sin(zenith) * math.sin(slope) * math.cos(math.radians(azimuth) - downhill),
                0,
            )
            for azimuth, weight in zip(AZIMUTHS, WEIGHTS)
        )
    return shade


@given(
    arrays(float, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.floats(-100, 100) | st.just(math.nan)),
    st.floats(1, 50),
    st.floats(1, 50),
    st.floats(10, 90),
)
@settings(max_examples=60, deadline=None)
def test_shade_equals_the_reference(z, dx, dy, altitude):
    shade = hillshade(z, dx, dy, altitude, exaggeration=1)
    assert shade.dtype == np.float32
    np.testing.assert_allclose(shade, reference(z, dx, dy, altitude), atol=1e-6)


def test_flat_ground_is_the_sine_of_the_altitude():
    np.testing.assert_allclose(hillshade(np.full((3, 4), 812.0), 30, 30, 30), 0.5, rtol=1e-6)


def test_slopes_toward_the_north_west_are_brighter():
    y, x = np.mgrid[:9, :9] * 30.0
    toward_north_west, toward_south_east = hillshade(x + y, 30, 30)[4, 4], hillshade(-x - y, 30, 30)[4, 4]
    assert toward_north_west > math.sin(math.radians(45)) > toward_south_east


def test_gentle_and_steep_plains_look_alike_up_to_the_greatest_exaggeration():
    z = np.random.default_rng(2).random((30, 30)).cumsum(axis=0)
    np.testing.assert_allclose(hillshade(z, 30, 30), hillshade(z * 2, 30, 30), atol=1e-6)
    assert np.ptp(hillshade(z * 1e-6, 30, 30)) < 1e-3
    steep = z * 1000
    np.testing.assert_array_equal(hillshade(steep, 30, 30), hillshade(steep, 30, 30, exaggeration=1))


def test_nothing_known_stays_unknown():
    assert np.isnan(hillshade(np.full((2, 2), np.nan), 30, 30)).all()


def test_wrong_input_is_refused():
    with pytest.raises(InputError, match="shape"):
        hillshade(np.zeros(4), 30, 30)
    for wrong in ({"dx": 0}, {"dy": -1}, {"altitude": 0}, {"altitude": 91}, {"exaggeration": 0}, {"dx": math.nan}):
        with pytest.raises(ParameterError):
            hillshade(np.zeros((3, 3)), **{"dx": 30, "dy": 30, **wrong})


def test_strips_change_nothing(monkeypatch):
    """Memory is bounded by working on a few rows at once."""
    z = np.random.default_rng(5).normal(size=(23, 9)).cumsum(axis=0)
    z[10:12, 3] = np.nan
    whole = hillshade(z, 1.0, 2.0)
    for rows in (1, 7, 11):
        monkeypatch.setattr(module, "STRIP", rows)
        np.testing.assert_array_equal(hillshade(z, 1.0, 2.0), whole)
