"""Multi-layer perceptron: equal to torch's own layers; what dropout leaves out."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.models.factors import encode
from landslide_susceptibility.models.network_settings import MlpSettings
from landslide_susceptibility.models.perceptron import logits_of
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


def test_dropout_falls_on_every_hidden_layer_after_relu_and_on_nothing_else():
    factors, values, labels = xor_samples(60)
    trained = train("mlp", factors, values, labels, MlpSettings(epochs=1, members=2, layers=(7, 5)))
    tensors = {name: torch.from_numpy(array) for name, array in trained.fit.weights.items()}
    encoded = torch.from_numpy(encode(factors, values)).expand(2, -1, -1)
    met = []

    def nothing_left(hidden):
        met.append(hidden)
        return hidden * 0

    logits = logits_of(tensors, encoded, nothing_left)
    assert [tuple(hidden.shape) for hidden in met] == [(2, 60, 7), (2, 60, 5)]
    assert all(bool((hidden >= 0).all()) for hidden in met)
    assert torch.equal(logits, tensors["connected.bias"].unsqueeze(1).expand(2, 60, 2))


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
