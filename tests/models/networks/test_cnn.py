"""Training the CNN in NumPy: gradient and steps are torch's, whatever its shape; dropout; needs no torch."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from gradient_checks import assert_gradient_knows_dropout, assert_steps_are_torchs
from landslide_susceptibility.errors import Cancelled
from landslide_susceptibility.feedback import Feedback
from landslide_susceptibility.models.learning.gradient_learner import GradientLearner, probabilities_of
from landslide_susceptibility.models.learning.parallel import one_at_a_time
from landslide_susceptibility.models.networks.cnn import Cnn, CnnSettings
from landslide_susceptibility.models.networks.cnn_training import CnnLayers
from landslide_susceptibility.models.registry import find_network
from landslide_susceptibility.models.training import train
from network_samples import xor_samples

ROWS = 90


def group_of(settings, width, seed=0):
    """Return a group of two members before training, its first weights, the encoded values and the labels."""
    rng = np.random.default_rng(seed)
    encoded, labels = rng.normal(size=(ROWS, width)).astype(np.float32), (rng.random(ROWS) < 0.3).astype(np.int64)
    initial = Cnn().initial_weights(width, settings, [np.random.default_rng(member) for member in range(2)])
    for name in initial:
        if name.endswith(".bias"):
            initial[name] = rng.normal(0, 0.3, initial[name].shape).astype(np.float32)
    group = GradientLearner(CnnLayers(), initial, encoded, labels, settings, np.random.default_rng(5))
    return group, initial, encoded, labels


def textbook(tensors, values):
    """One member's logits [rows, 2] by torch's own layers, in the textbook's order: convolution, ReLU, pooling."""
    torch = pytest.importorskip("torch", reason="torch is not installed")
    functional, hidden = torch.nn.functional, values.unsqueeze(1)
    for number in range(1, len(tensors) // 2):
        weight, bias = (tensors[f"convolution{number}.{kind}"] for kind in ("weight", "bias"))
        hidden = functional.relu(functional.conv1d(hidden, weight, bias, padding=weight.shape[2] // 2))
        hidden = functional.max_pool1d(hidden, 2) if hidden.shape[2] >= 2 else hidden
    return functional.linear(hidden.flatten(1), tensors["connected.weight"], tensors["connected.bias"])


@pytest.mark.parametrize("class_weight", [None, "balanced"])
@pytest.mark.parametrize(("filters", "kernel"), [((16, 32), 3), ((4,), 5), ((3, 5, 2, 4), 1), ((6, 3), 15)])
@pytest.mark.parametrize("width", [1, 2, 3, 13, 22])
def test_gradient_and_steps_are_torchs(width, filters, kernel, class_weight):
    settings = CnnSettings(filters=filters, kernel=kernel, class_weight=class_weight, weight_decay=0.03)
    _, initial, encoded, labels = group_of(settings, width)
    assert_steps_are_torchs(CnnLayers(), initial, encoded, labels, settings, textbook)


def test_dropout_is_part_of_the_gradient():
    settings = CnnSettings(filters=(3, 4), dropout=0.4, weight_decay=0.0)
    assert_gradient_knows_dropout(lambda: group_of(settings, 9)[0], ROWS, move=1e-3, within=1e-3)


def test_members_pass_through_one_by_one_as_together():
    settings = CnnSettings(filters=(3, 4))
    _, initial, encoded, _ = group_of(settings, 9)
    logits, _ = CnnLayers().forward(initial, encoded[np.newaxis], None)
    expected = 1 / (1 + np.exp(logits[..., 0] - logits[..., 1]))
    found = probabilities_of(CnnLayers(), initial, encoded)
    assert found.shape == (ROWS, 2) and found.dtype == np.float32
    np.testing.assert_allclose(found, expected.T, atol=1e-6)
    assert probabilities_of(CnnLayers(), initial, encoded[:0]).shape == (0, 2)


def test_needs_no_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    factors, values, labels = xor_samples(60)
    trained = train("cnn", factors, values, labels, CnnSettings(epochs=2, members=6))
    assert np.isfinite(trained.predict(values)["probability"]).all()


def test_members_that_have_stopped_are_left_out_and_change_nothing(monkeypatch):
    factors, values, labels = xor_samples(150)
    settings = CnnSettings.ensemble(members=5, epochs=60, patience=3, learning_rate=0.01)
    narrowed, go_on = [], GradientLearner.go_on_with

    def spy(self, chosen):
        narrowed.append(int(chosen.sum()))
        return go_on(self, chosen)

    monkeypatch.setattr(GradientLearner, "go_on_with", spy)
    found = train("cnn", factors, values, labels, settings)
    assert narrowed and narrowed == sorted(narrowed, reverse=True)
    monkeypatch.setattr(GradientLearner, "go_on_with", lambda self, chosen: False)
    again = train("cnn", factors, values, labels, settings)
    for name, array in found.fit.weights.items():
        np.testing.assert_array_equal(array, again.fit.weights[name])
    assert found.history.kept_epoch == again.history.kept_epoch
    np.testing.assert_array_equal(found.history.training_loss, again.history.training_loss)
    np.testing.assert_array_equal(found.history.validation_loss, again.history.validation_loss)


@pytest.mark.parametrize(
    ("kind", "members", "rows", "expected"),
    [
        ("lstm", 5, 190, True),
        ("mlp", 5, 190, True),
        ("mlp", 5, 512, False),
        ("cnn", 5, 190, False),
        ("cnn", 1, 32, True),
    ],
)
def test_only_small_networks_take_turns(monkeypatch, kind, members, rows, expected):
    """Operations of 150,000 values or more go side by side with another training's."""
    factors, values, labels = xor_samples(150, width=36, categorical=0)
    asked, takes_turns = [], GradientLearner.takes_turns

    def spy(self, batch):
        asked.append(takes_turns(self, rows))
        return takes_turns(self, batch)

    monkeypatch.setattr(GradientLearner, "takes_turns", spy)
    train(kind, factors, values, labels, find_network(kind).settings_type.ensemble(members=members, epochs=1))
    assert asked == [expected]


class Impatient(Feedback):
    """Cancels when it is asked for the second time."""

    looks = 0

    def cancelled(self):
        self.looks += 1
        return self.looks > 1


def test_a_small_network_waits_for_its_turn_and_a_large_one_does_not(monkeypatch):
    factors, values, labels = xor_samples(150, width=36, categorical=0)
    small, large = (find_network(kind).settings_type.ensemble(members=5, epochs=1) for kind in ("lstm", "cnn"))
    learnt, learn = [], GradientLearner.learn
    monkeypatch.setattr(GradientLearner, "learn", lambda self, *rest: learnt.append(1) or learn(self, *rest))
    with one_at_a_time(Feedback()):
        with pytest.raises(Cancelled):
            train("lstm", factors, values, labels, small, Impatient())
        assert not learnt
        train("cnn", factors, values, labels, large)
        assert learnt
