"""Training the CNN in NumPy: gradient and steps are torch's, whatever its shape; dropout; needs no torch."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from landslide_susceptibility.models.cnn import _initial_weights
from landslide_susceptibility.models.cnn_training import CnnLayers
from landslide_susceptibility.models.gradient_learner import GradientLearner, probabilities_of
from landslide_susceptibility.models.network_settings import CnnSettings
from landslide_susceptibility.models.registry import find_network
from landslide_susceptibility.models.training import train
from network_samples import xor_samples

ROWS = 90


def group_of(settings, width, seed=0):
    """Return a group of two members before training, its first weights, the encoded values and the labels."""
    rng = np.random.default_rng(seed)
    encoded, labels = rng.normal(size=(ROWS, width)).astype(np.float32), (rng.random(ROWS) < 0.3).astype(np.int64)
    initial = _initial_weights(width, settings, [np.random.default_rng(member) for member in range(2)])
    for name in initial:
        if name.endswith(".bias"):
            initial[name] = rng.normal(0, 0.3, initial[name].shape).astype(np.float32)
    group = GradientLearner(CnnLayers(), initial, encoded, labels, settings, np.random.default_rng(5))
    return group, initial, encoded, labels


def textbook_logits(torch, tensors, values):
    """Logits [members, rows, 2] by torch's own layers, in the order of the textbook: convolution, ReLU, pooling."""
    functional, members = torch.nn.functional, []
    for member in range(2):
        hidden = values[member].unsqueeze(1)
        for number in range(1, len(tensors) // 2):
            weight, bias = (tensors[f"convolution{number}.{kind}"][member] for kind in ("weight", "bias"))
            hidden = functional.relu(functional.conv1d(hidden, weight, bias, padding=weight.shape[2] // 2))
            hidden = functional.max_pool1d(hidden, 2) if hidden.shape[2] >= 2 else hidden
        last, bias = (tensors[f"connected.{kind}"][member] for kind in ("weight", "bias"))
        members.append(functional.linear(hidden.flatten(1), last, bias))
    return torch.stack(members)


@pytest.mark.parametrize("class_weight", [None, "balanced"])
@pytest.mark.parametrize(("filters", "kernel"), [((16, 32), 3), ((4,), 5), ((3, 5, 2, 4), 1), ((6, 3), 15)])
@pytest.mark.parametrize("width", [1, 2, 3, 13, 22])
def test_gradient_and_steps_are_torchs(width, filters, kernel, class_weight):
    torch = pytest.importorskip("torch", reason="torch is not installed")
    settings = CnnSettings(filters=filters, kernel=kernel, class_weight=class_weight, weight_decay=0.03)
    group, initial, encoded, labels = group_of(settings, width)
    tensors = {name: torch.from_numpy(array.copy()).requires_grad_() for name, array in initial.items()}
    parts = [
        {"params": [tensor for name, tensor in tensors.items() if name.endswith(end)], "weight_decay": decay}
        for end, decay in ((".weight", 0.03), (".bias", 0.0))
    ]
    adam = torch.optim.Adam(parts, lr=0.01)
    counts = torch.ones(2) if class_weight is None else torch.from_numpy(ROWS / (2.0 * np.bincount(labels))).float()
    rng = np.random.default_rng(0)
    for rows in (32, 7, 32):  # the last batch of an epoch is a smaller one
        index = rng.integers(0, ROWS, (2, rows))
        logits = textbook_logits(torch, tensors, torch.from_numpy(encoded[index])).flatten(0, 1)
        wanted = torch.from_numpy(labels[index].ravel())
        losses = torch.nn.functional.cross_entropy(logits, wanted, weight=counts, reduction="none").view(2, rows)
        adam.zero_grad()
        losses.mean(dim=1).sum().backward()
        found, gradient = group.gradient(index)
        np.testing.assert_allclose(found, losses.detach().sum(dim=1), rtol=1e-5)
        np.testing.assert_allclose(found, group.losses(index), rtol=1e-6)
        expected = np.concatenate([tensor.grad.numpy().reshape(2, -1) for tensor in tensors.values()], axis=1)
        np.testing.assert_allclose(gradient, expected, atol=2e-6)
        group.learn(index, 0.01)
        adam.step()
        # Adam divides by the gradient's size, so what is next to nothing may take a step of its own.
        clear = np.abs(expected) > 1e-5
        flat = [np.concatenate([np.asarray(array).reshape(2, -1) for array in arrays], axis=1) for arrays in (
            group.weights().values(), [tensor.detach().numpy() for tensor in tensors.values()])]
        np.testing.assert_allclose(flat[0][clear], flat[1][clear], atol=1e-5)
        with torch.no_grad():  # so that such steps do not add up
            for name, tensor in tensors.items():
                group.weights()[name][...] = tensor.numpy()


def test_dropout_is_part_of_the_gradient():
    """The gradient is that of the loss with the same units left out: seen by small moves of single weights."""
    settings = CnnSettings(filters=(3, 4), dropout=0.4, weight_decay=0.0)
    index = np.tile(np.arange(ROWS), (2, 1))

    def loss_and_gradient(name=None, where=None, move=0.0):
        group = group_of(settings, 9)[0]  # leaves the same units out every time
        if name is not None:
            group.weights()[name][where] += move
        losses, gradient = group.gradient(index)
        return losses.sum() / ROWS, gradient.copy(), group

    _, gradient, group = loss_and_gradient()
    start = 0
    for name, array in group.weights().items():
        slopes = gradient[:, start : start + array[0].size].reshape(array.shape)
        start += array[0].size
        for where in [tuple(np.zeros(array.ndim, dtype=int)), tuple(np.array(array.shape) - 1)]:
            up, down = (loss_and_gradient(name, where, move)[0] for move in (1e-3, -1e-3))
            assert (up - down) / 2e-3 == pytest.approx(slopes[where], abs=1e-3), (name, where)


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
        ("lstm", 5, 190, True), ("mlp", 5, 190, True), ("mlp", 5, 512, False), ("cnn", 5, 190, False),
        ("cnn", 1, 32, True),
    ],
)  # fmt: skip
def test_only_small_networks_take_turns(monkeypatch, kind, members, rows, expected):
    """Operations of 100,000 values or more go side by side with another training's."""
    factors, values, labels = xor_samples(150, width=36, categorical=0)
    asked, takes_turns = [], GradientLearner.takes_turns

    def spy(self, batch):
        asked.append(takes_turns(self, rows))
        return takes_turns(self, batch)

    monkeypatch.setattr(GradientLearner, "takes_turns", spy)
    train(kind, factors, values, labels, find_network(kind).settings_type.ensemble(members=members, epochs=1))
    assert asked == [expected]
