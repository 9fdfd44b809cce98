"""LSTM: equal to torch's own, whatever the parts are that have no influence."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from gradient_checks import assert_gradient_knows_dropout, assert_steps_are_torchs
from landslide_susceptibility.models.factors import encode
from landslide_susceptibility.models.learning.glorot import glorot_weights
from landslide_susceptibility.models.learning.gradient_learner import GradientLearner
from landslide_susceptibility.models.network_file import network_bytes, write_network
from landslide_susceptibility.models.networks.lstm import LstmSettings
from landslide_susceptibility.models.networks.lstm_training import LstmLayers
from landslide_susceptibility.models.training import train
from network_samples import set_parameters, xor_samples

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
torch = pytest.importorskip("torch", reason="torch is not installed")


def torchs_own(weights, member, encoded):
    """Probabilities by torch.nn.LSTM; its forget gate, recurrent weights and second biases stay random."""
    hidden = weights["connected.weight"].shape[2]
    lstm, last = torch.nn.LSTM(encoded.shape[1], hidden), torch.nn.Linear(hidden, 2)
    set_parameters(last, [weights[f"connected.{kind}"][member] for kind in ("weight", "bias")])
    gates = {kind: torch.from_numpy(weights[f"gates.{kind}"][member]).split(hidden) for kind in ("weight", "bias")}
    with torch.no_grad():
        for number, place in enumerate((0, 3, 2)):  # input, output and candidate in torch's order i, f, g, o
            rows = slice(place * hidden, (place + 1) * hidden)
            lstm.weight_ih_l0[rows] = gates["weight"][number]
            lstm.bias_ih_l0[rows] = gates["bias"][number] - lstm.bias_hh_l0[rows]
        output, _ = lstm(torch.from_numpy(encoded).unsqueeze(0))  # one time step of all cells
        return torch.softmax(last(torch.relu(output[0])), dim=1)[:, 1].numpy()


@pytest.mark.parametrize("hidden", [1, 6])
@pytest.mark.parametrize(("width", "categorical"), [(1, 0), (2, 0), (3, 0), (13, 0), (4, 2), (2, 2)])
def test_equals_torchs_own(width, categorical, hidden):
    factors, values, labels = xor_samples(120, width, categorical)
    settings = LstmSettings(epochs=15, members=2, learning_rate=0.05, hidden=hidden)
    trained = train("lstm", factors, values, labels, settings)
    encoded = encode(factors, values)
    members = [torchs_own(trained.fit.weights, member, encoded) for member in range(2)]
    found = trained.predict(values)
    assert found["probability"].std() > 1e-3
    np.testing.assert_allclose(found["probability"], np.mean(members, axis=0), atol=1e-6)
    np.testing.assert_allclose(found["deviation"], np.std(members, axis=0), atol=1e-6)


def test_the_file_holds_matrix_products_and_no_node_of_its_own():
    factors, values, labels = xor_samples(60)
    content = network_bytes(train("lstm", factors, values, labels, LstmSettings(epochs=1, members=10)))
    operators = [node.op_type for node in onnx.load_model_from_string(content).graph.node]
    assert "LSTM" not in operators and operators.count("Gemm") == 3 and operators.count("MatMul") == 1


def test_gates_far_open_and_far_shut_are_written_exactly(tmp_path):
    factors, values, labels = xor_samples(300)
    trained = train("lstm", factors, values, labels, LstmSettings(epochs=2, members=3))
    for name, array in trained.fit.weights.items():
        array *= 20 if name.startswith("gates") else 5
    assert write_network(tmp_path / "n.onnx", trained, None, values) < 1e-5
    assert np.ptp(trained.predict(values)["probability"]) > 0.5


def group_arguments(width, hidden):
    """Return first weights of two members, encoded values and labels."""
    rng = np.random.default_rng(width)
    encoded, labels = rng.normal(size=(90, width)).astype(np.float32), (rng.random(90) < 0.3).astype(np.int64)
    shapes = {"gates": (3 * hidden, width), "connected": (2, hidden)}
    initial = glorot_weights(shapes, [np.random.default_rng(member) for member in range(2)])
    for name in initial:
        initial[name] += rng.normal(0, 0.3, initial[name].shape).astype(np.float32)
    return initial, encoded, labels


def textbook(tensors, values):
    """One member's logits [rows, 2], gate by gate."""
    sums = torch.nn.functional.linear(values, tensors["gates.weight"], tensors["gates.bias"])
    entered, left, candidate = sums.chunk(3, dim=1)
    made = torch.relu(torch.sigmoid(left) * torch.tanh(torch.sigmoid(entered) * torch.tanh(candidate)))
    return torch.nn.functional.linear(made, tensors["connected.weight"], tensors["connected.bias"])


@pytest.mark.parametrize("class_weight", [None, "balanced"])
@pytest.mark.parametrize(("width", "hidden"), [(1, 1), (13, 6), (5, 9)])
def test_gradient_and_steps_are_torchs(width, hidden, class_weight):
    settings = LstmSettings(hidden=hidden, class_weight=class_weight, weight_decay=0.03)
    assert_steps_are_torchs(LstmLayers(), *group_arguments(width, hidden), settings, textbook)


def test_dropout_is_part_of_the_gradient():
    settings = LstmSettings(hidden=7, dropout=0.4)
    arguments = group_arguments(5, 7)
    assert_gradient_knows_dropout(
        lambda: GradientLearner(LstmLayers(), *arguments, settings, np.random.default_rng(5)),
        90,
        move=1e-3,
        within=1e-3,
    )


def test_needs_no_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    factors, values, labels = xor_samples(60)
    trained = train("lstm", factors, values, labels, LstmSettings(epochs=2, members=6, dropout=0.2))
    assert np.isfinite(trained.predict(values)["probability"]).all()
