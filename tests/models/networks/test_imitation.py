"""The imitation of an ensemble: its gradient, what it learns, its file, and how near it says that it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.models import imitation as module
from landslide_susceptibility.models.factors import encode, encoded_names
from landslide_susceptibility.models.imitation import (
    Likeness,
    can_be_imitated,
    ensemble_of,
    imitate_outputs,
    likeness,
    members_of,
    metadata_of,
    outputs_at,
    settings_for,
)
from landslide_susceptibility.models.network_file import check_network_file, write_network
from landslide_susceptibility.models.networks.bp import BpSettings
from landslide_susceptibility.models.networks.imitation import ImitationSettings
from landslide_susceptibility.models.networks.imitation_training import (
    LARGE,
    LARGEST,
    _gradient,
    by_name,
    initial_matrices,
    outputs_of,
)
from landslide_susceptibility.models.registry import KINDS, NETWORKS
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from network_samples import xor_samples

pytestmark = pytest.mark.runtime
SMALL = ImitationSettings(layers=(16, 8), steps=300, batch=64)


@pytest.fixture(scope="module")
def ensemble(tmp_path_factory):
    """The session of an ensemble of three, and values of 2000 cells."""
    factors, values, labels = xor_samples(300, 4, 2)
    settings = BpSettings(members=3, epochs=5, class_weight="balanced", seed=4)
    trained = train("bp", factors, values, labels, settings)
    path = tmp_path_factory.mktemp("ensemble") / "bp.onnx"
    write_network(path, trained, {"strategies": ["random"]}, values)
    rng = np.random.default_rng(3)
    cells = np.stack([rng.choice(column, 2000) for column in values.T], axis=1)
    return PredictionSession(path), cells


def test_gradient_is_that_of_the_huber_loss():
    rng = np.random.default_rng(0)
    matrices = [matrix.astype(float) for matrix in initial_matrices(3, (5, 4), rng)]
    matrices[-1] *= 10
    encoded = rng.normal(size=(6, 3))
    targets = np.stack([rng.random(6), 0.5 * rng.random(6)], axis=1)

    def loss():
        distance = np.abs(outputs_exactly(matrices, encoded) - targets)
        large = float(LARGE)
        each = np.where(distance < large, distance**2 / (2 * large), distance - large / 2)
        return each.sum() / len(encoded)

    slopes = [np.empty_like(matrix) for matrix in matrices]
    _gradient(matrices, slopes, encoded, targets)
    for matrix, slope in zip(matrices, slopes):
        for place in ((0, 0), (1, 2), (0, -1), (1, -1)):
            value, sides = matrix[place], []
            for step in (1e-5, -1e-5):
                matrix[place] = value + step
                sides.append(loss())
            matrix[place] = value
            assert slope[place] == pytest.approx((sides[0] - sides[1]) / 2e-5, rel=1e-3, abs=1e-7)


def outputs_exactly(matrices, values):
    for number, matrix in enumerate(matrices):
        values = values @ matrix[:, :-1].T + matrix[:, -1]
        values = np.tanh(values) if number < len(matrices) - 1 else 1 / (1 + np.exp(-values))
    return values * LARGEST


def test_outputs_by_name_are_those_of_the_matrices():
    rng = np.random.default_rng(2)
    matrices, encoded = initial_matrices(7, (5, 4), rng), rng.normal(size=(9, 7)).astype(np.float32)
    np.testing.assert_allclose(outputs_of(by_name(matrices), encoded), outputs_exactly(matrices, encoded), atol=1e-6)


def test_it_learns_what_the_ensemble_gives_and_its_file_says_of_what_it_is_one(ensemble, tmp_path):
    session, cells = ensemble
    wanted = outputs_at(session, cells)
    trained = imitate_outputs(session, cells[:1500], wanted[:1500], SMALL)
    found = np.stack(list(trained.predict(cells[1500:]).values()), axis=1)
    near = likeness(wanted[1500:], found)
    assert near.cells == 500 and near.difference < 0.25 * np.abs(wanted[:, 0] - wanted[:, 0].mean()).mean()
    path = tmp_path / "imitation.onnx"
    assert write_network(path, trained, metadata_of(session, near), cells) < 1e-5
    told, read = check_network_file(path), PredictionSession(path)
    assert read.sealed and read.outputs == ("probability", "deviation") and read.factors == session.factors
    assert told["network"] == "imitation" and told["likeness"]["difference"] == near.difference
    assert ensemble_of(told)["network"] == "bp" and ensemble_of(told)["settings"]["members"] == 3
    assert told["strategies"] == ["random"] and told["samples"] == session.metadata["samples"]
    assert ensemble_of(session.metadata) == session.metadata and members_of(session) == 3
    assert can_be_imitated(session) and not can_be_imitated(read)
    again = imitate_outputs(session, cells[:1500], wanted[:1500], SMALL)
    assert all((again.fit.weights[name] == array).all() for name, array in trained.fit.weights.items())


def test_settings_are_those_of_the_ensemble_where_these_count(ensemble):
    found = settings_for(ensemble[0])
    assert (found.seed, found.class_weight) == (4, "balanced")
    assert found == replace(ImitationSettings(), seed=4, class_weight="balanced")


def test_users_cannot_choose_it():
    assert "imitation" not in NETWORKS and list(KINDS)[:-1] == list(NETWORKS)


def test_encoding_is_that_of_the_ensemble(ensemble):
    session, cells = ensemble
    trained = imitate_outputs(session, cells[:200], outputs_at(session, cells[:200]), replace(SMALL, steps=1))
    assert trained.fit.weights["hidden1.weight"].shape == (16, len(encoded_names(session.factors)))
    found = outputs_of(trained.fit.weights, encode(session.factors, cells))
    np.testing.assert_array_equal(found[:, 0], trained.predict(cells)["probability"])


def test_likeness_by_hand(monkeypatch):
    wanted = np.stack([np.repeat([0.1, 0.3, 0.5, 0.7, 0.9], 4), np.full(20, 0.1)], axis=1).astype(np.float32)
    found = wanted.copy()
    assert likeness(wanted, found) == Likeness(20, 0.0, 0.0, 1.0) and likeness(wanted, found).is_close
    found[0] = 0.3, 0.2  # in the next zone
    near = likeness(wanted, found)
    assert near.difference == pytest.approx(0.01) and near.deviation_difference == pytest.approx(0.005)
    assert near.zones_alike == pytest.approx(0.95) and not near.is_close
    monkeypatch.setattr(module, "LARGEST_DIFFERENCE", 0.02)
    assert not near.is_close  # by the zones
    monkeypatch.setattr(module, "FEWEST_ALIKE", 0.9)
    assert near.is_close
    found[0] = np.nan
    assert not likeness(wanted, found).is_close
