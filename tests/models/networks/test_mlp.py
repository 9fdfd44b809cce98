"""Multi-layer perceptron: equal to torch's own layers; gradient and steps are torch's; dropout."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from gradient_checks import assert_gradient_knows_dropout, assert_steps_are_torchs
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.models.factors import encode
from landslide_susceptibility.models.learning.glorot import glorot_weights
from landslide_susceptibility.models.learning.gradient_learner import GradientLearner
from landslide_susceptibility.models.networks.mlp import MlpSettings
from landslide_susceptibility.models.networks.mlp_training import MlpLayers
from landslide_susceptibility.models.networks.perceptron import layer_shapes
from landslide_susceptibility.models.training import train
from network_samples import set_parameters, xor_samples

torch = pytest.importorskip("torch", reason="torch is not installed")


@pytest.mark.parametrize("layers", [(1,), (8, 4), (6, 5, 4, 3, 2)])
@pytest.mark.parametrize(("width", "categorical"), [(1, 0), (2, 0), (3, 0), (13, 0), (4, 2), (2, 2)])
def test_equals_torchs_own_layers(width, categorical, layers):
    factors, values, labels = xor_samples(120, width, categorical)
    trained = train("mlp", factors, values, labels, MlpSettings(epochs=4, members=2, layers=layers))
    encoded = encode(factors, values)
    names = [*(f"hidden{number}" for number in range(1, len(layers) + 1)), "connected"]
    sizes, members = (encoded.shape[1], *layers, 2), []
    for member in range(2):
        parts = []
        for inputs, outputs in zip(sizes, sizes[1:]):
            parts += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
        plain = torch.nn.Sequential(*parts[:-1], torch.nn.Softmax(dim=1))
        weights = [trained.fit.weights[f"{name}.{kind}"][member] for name in names for kind in ("weight", "bias")]
        set_parameters(plain, weights)
        with torch.no_grad():
            members.append(plain(torch.from_numpy(encoded))[:, 1].numpy())
    found = trained.predict(values)
    np.testing.assert_allclose(found["probability"], np.mean(members, axis=0), atol=1e-6)
    np.testing.assert_allclose(found["deviation"], np.std(members, axis=0), atol=1e-6)


def learner(settings, factors, values, labels):
    """Return a group of two members before training, its first weights and the encoded values."""
    encoded = encode(factors, values)
    rngs = [np.random.default_rng(member) for member in range(2)]
    initial = glorot_weights(layer_shapes(encoded.shape[1], settings.layers), rngs)
    return GradientLearner(MlpLayers(), initial, encoded, labels, settings, np.random.default_rng(5)), initial, encoded


def textbook(tensors, values):
    """One member's logits [rows, 2] by torch's own layers."""
    names = [name[: -len(".weight")] for name in tensors if name.endswith(".weight")]
    for name in names:
        values = torch.nn.functional.linear(values, tensors[f"{name}.weight"], tensors[f"{name}.bias"])
        values = values if name == names[-1] else torch.relu(values)
    return values


@pytest.mark.parametrize("class_weight", [None, "balanced"])
@pytest.mark.parametrize("layers", [(1,), (8, 4), (6, 5, 4)])
def test_gradient_and_steps_are_torchs(layers, class_weight):
    factors, values, labels = xor_samples(120, 4, 2)
    labels[:30] = 0  # so that the classes are not alike
    settings = MlpSettings(layers=layers, dropout=0.0, class_weight=class_weight, weight_decay=0.03)
    _, initial, encoded = learner(settings, factors, values, labels)
    assert_steps_are_torchs(MlpLayers(), initial, encoded, labels, settings, textbook)


def test_dropout_is_part_of_the_gradient():
    factors, values, labels = xor_samples(60)
    settings = MlpSettings(layers=(7, 5), dropout=0.4, weight_decay=0.0)

    def make_group():
        group, _, _ = learner(settings, factors, values, labels)
        for bias in (key for key in group.weights() if key.endswith(".bias")):
            group.weights()[bias][...] = 0.1  # a unit of which all is left out is not at ReLU's bend then
        return group

    assert_gradient_knows_dropout(make_group, 60, move=2e-3, within=2e-4)


def test_dropout_leaves_out_its_share_of_every_hidden_layer_and_scales_the_rest():
    factors, values, labels = xor_samples(100)
    settings = MlpSettings(layers=(200, 300), dropout=0.25, weight_decay=0.0)
    group, _, _ = learner(settings, factors, values, labels)
    units = np.ones((2, 100, 200), dtype=np.float32)
    group._dropout(units)
    assert np.mean(units == 0) == pytest.approx(0.25, abs=0.01)
    np.testing.assert_allclose(units[units != 0], 1 / 0.75, rtol=1e-6)


def test_needs_no_torch(monkeypatch):
    factors, values, labels = xor_samples(60)
    monkeypatch.setitem(sys.modules, "torch", None)
    trained = train("mlp", factors, values, labels, MlpSettings(epochs=2, members=6))
    assert np.isfinite(trained.predict(values)["probability"]).all()


def test_dropout_changes_training_and_not_prediction():
    factors, values, labels = xor_samples(100)
    plain, dropped = (
        train("mlp", factors, values, labels, MlpSettings(members=1, epochs=4, dropout=share)) for share in (0.0, 0.5)
    )
    assert not np.allclose(plain.fit.weights["hidden1.weight"], dropped.fit.weights["hidden1.weight"])
    first, second = (dropped.predict(values)["probability"] for _ in range(2))
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("layers", [(), (4,) * 6, (0,), (2000,)])
def test_layers_out_of_range_are_named(layers):
    with pytest.raises(ParameterError, match="layers"):
        MlpSettings(layers=layers)
