"""Prediction sessions: bands by name, batches, shapes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from landslide_susceptibility.errors import InputError, ParameterError
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import write_network
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train

for package in ("onnx", "onnxruntime", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")

NAMES = ["slope", "elevation", "NDVI"]


@pytest.fixture(scope="module")
def trained():
    values = np.random.default_rng(0).normal(size=(50, 3)).astype(np.float32)
    return train("logistic", factors_from_samples(NAMES, ["continuous"] * 3, values), values, values[:, 0] > 0)


@pytest.fixture(scope="module")
def path(trained, tmp_path_factory):
    path = tmp_path_factory.mktemp("network") / "nét wörk.onnx"
    write_network(path, trained, None, np.zeros((1, 3), dtype=np.float32))
    return path


@pytest.fixture(scope="module")
def session(path):
    return PredictionSession(path)


@pytest.mark.parametrize("rows", [0, 1, 4095, 4096, 4097, 10000])
def test_batches_join_up(session, trained, rows):
    values = np.random.default_rng(rows).normal(size=(rows, 3)).astype(np.float32)
    found = session.run(values)["probability"]
    assert found.shape == (rows,) and found.dtype == np.float32
    if rows:  # scikit-learn refuses to predict nothing
        np.testing.assert_allclose(found, trained.predict(values)["probability"], atol=1e-6)


def test_no_batch_is_larger_than_the_bound(session, monkeypatch):
    sizes, predict = [], session._predict
    monkeypatch.setattr(session, "_predict", lambda values, rows: sizes.append(len(values)) or predict(values, rows))
    session.run(np.zeros((10000, 3), dtype=np.float32))
    assert sum(sizes) == 10000 and max(sizes) == session.rows == NETWORKS["logistic"].rows_per_batch


def test_other_layouts_of_values_give_the_same(session):
    values = np.random.default_rng(1).normal(size=(20, 3)).astype(np.float32)
    expected = session.run(values)["probability"]
    for same in (np.asfortranarray(values), values.astype(np.float64), values.repeat(2, axis=0)[::2]):
        np.testing.assert_array_equal(session.run(same)["probability"], expected)


@pytest.mark.parametrize("shape", [(5, 2), (5, 4), (3,), (1, 5, 3)])
def test_wrong_shapes_are_input_errors(session, shape):
    with pytest.raises(InputError, match="3 factors"):
        session.run(np.zeros(shape, dtype=np.float32))


@given(order=st.permutations([*NAMES, "aspect", "soil"]))
def test_bands_match_by_name_whatever_their_order(session, order):
    assert [order[index] for index in session.match_bands(order)] == NAMES


def test_extra_bands_may_repeat_but_needed_ones_may_not(session):
    assert session.match_bands(["soil", *NAMES, "soil"]) == [1, 2, 3]
    with pytest.raises(InputError, match="more than one band called NDVI"):
        session.match_bands([*NAMES, "NDVI"])


def test_missing_factors_are_all_named(session):
    with pytest.raises(InputError, match=r"lacks these factors of the model: slope, NDVI: it has elevation, Slope"):
        session.match_bands(["elevation", "Slope"])
    with pytest.raises(InputError, match="no named bands"):
        session.match_bands([])


def test_threads_are_bounded_below(path):
    with pytest.raises(ParameterError, match="threads is 0"):
        PredictionSession(path, threads=0)
    assert PredictionSession(path, threads=2).run(np.zeros((3, 3)))["probability"].shape == (3,)
