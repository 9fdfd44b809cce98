"""Factors as networks see them, against scikit-learn's scalers."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from landslide_susceptibility.errors import InputError
from landslide_susceptibility.models.factors import Factor, encode, encoded_names, factors_from_samples


def _samples(n=200, seed=3):
    rng = np.random.default_rng(seed)
    values = np.column_stack(
        [rng.normal(1500, 300, n), rng.choice([-2, 3, 7, 40], n), rng.gamma(2, 5, n), rng.integers(0, 3, n)]
    ).astype(np.float32)
    names = ["elevation", "lithology", "slope", "land use"]
    kinds = ["continuous", "categorical", "continuous", "categorical"]
    return names, kinds, values


def test_encoding_equals_scikit_learn():
    preprocessing = pytest.importorskip("sklearn.preprocessing")
    names, kinds, values = _samples()
    _, _, others = _samples(n=50, seed=4)
    found = encode(factors_from_samples(names, kinds, values), others)
    scaler = preprocessing.StandardScaler().fit(values[:, [0, 2]].astype(np.float64))
    one_hot = preprocessing.OneHotEncoder().fit(values[:, [1, 3]])
    expected = np.hstack([scaler.transform(others[:, [0, 2]]), one_hot.transform(others[:, [1, 3]]).toarray()])
    assert found.dtype == np.float32 and found.shape == (50, 2 + 4 + 3)
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5)


def test_encoded_names_follow_the_columns():
    names, kinds, values = _samples()
    factors = factors_from_samples(names, kinds, values)
    assert encoded_names(factors)[:4] == ["elevation", "slope", "lithology=-2", "lithology=3"]
    row = np.array([[factors[0].mean, 7, factors[2].mean + factors[2].std, 0]], dtype=np.float32)
    np.testing.assert_allclose(encode(factors, row)[0], [0, 1, 0, 0, 1, 0, 1, 0, 0], atol=1e-6)


def test_unknown_category_gives_zeros():
    names, kinds, values = _samples()
    row = values[:1].copy()
    row[0, 1] = 99
    encoded = encode(factors_from_samples(names, kinds, values), row)[0]
    assert not encoded[2:6].any() and encoded[6:].sum() == 1


def test_constant_factor_stays_finite_and_zero():
    values = np.full((5, 1), 1234.567, dtype=np.float32)
    (factor,) = factors_from_samples(["rainfall"], ["continuous"], values)
    assert factor.std == 1.0 and not encode([factor], values).any()


@given(hnp.arrays(np.float32, (7, 2), elements=st.floats(-(2.0**100), 2.0**100, width=32, allow_subnormal=False)))
def test_training_samples_encode_to_finite_values_of_bounded_size(values):
    factors = factors_from_samples(["a", "b"], ["continuous"] * 2, values)
    encoded = encode(factors, values)
    varied = encoded[:, [factor.std != 1.0 for factor in factors]]
    # Of n values none lies further than sqrt(n) population standard deviations from the mean.
    assert np.isfinite(encoded).all() and np.abs(varied).max(initial=0) < 7**0.5 + 1


def test_dictionary_round_trip_is_exact():
    names, kinds, values = _samples()
    factors = factors_from_samples(names, kinds, values, {"lithology": {3: "slate", 7: "marl"}}, {"elevation": "m"})
    assert factors[1].labels == ("-2", "slate", "marl", "40") and factors[0].unit == "m"
    assert tuple(Factor.from_dict(json.loads(json.dumps(factor.to_dict()))) for factor in factors) == factors


@pytest.mark.parametrize(
    "change",
    [
        {"std": 0.0},
        {"std": "wide"},
        {"mean": float("nan")},
        {"kind": "ordinal"},
        {"categories": [1]},
        {"name": ""},
        {"minimum": 9.0},
        {"labels": ["one"]},
    ],
)
def test_damaged_description_is_an_input_error(change):
    plain = {**Factor("slope", "continuous", 0.0, 8.0, 3.0, 2.0).to_dict(), **change}
    with pytest.raises(InputError):
        Factor.from_dict(plain)


@pytest.mark.parametrize("plain", [None, [], {}, "slope", {"name": "slope"}])
def test_foreign_description_is_an_input_error(plain):
    with pytest.raises(InputError, match="damaged"):
        Factor.from_dict(plain)


def test_bad_samples_are_named():
    names, kinds, values = _samples()
    with pytest.raises(InputError, match="called slope"):
        factors_from_samples(["slope", "slope", "b", "c"], kinds, values)
    with pytest.raises(InputError, match="'ordinal'"):
        factors_from_samples(names, ["ordinal", *kinds[1:]], values)
    with pytest.raises(InputError, match="'elevation' holds values that are not whole"):
        factors_from_samples(names, ["categorical"] * 4, values + np.float32(0.5))
    with pytest.raises(InputError, match="lithology.*whole numbers below 16777216"):
        factors_from_samples(names, kinds, values * np.float32([1, 2**24, 1, 1]))
    with pytest.raises(InputError, match="shape"):
        factors_from_samples(names, kinds, values[:, :3])
    with pytest.raises(InputError, match="at least one sample"):
        factors_from_samples(names, kinds, values[:0])
    values[4:6, 2] = np.nan
    with pytest.raises(InputError, match=r"slope \(2\)"):
        factors_from_samples(names, kinds, values)
