"""CNN with attention: equal to the textbook's steps one by one, in training and in its file, whatever its sizes."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest
from gradient_checks import assert_gradient_knows_dropout, assert_steps_are_torchs
from hypothesis import example, given, settings
from hypothesis import strategies as st
from landslide_susceptibility.errors import ParameterError
from landslide_susceptibility.models.factors import encode, encoded_names
from landslide_susceptibility.models.learning.gradient_learner import GradientLearner, _views, probabilities_of
from landslide_susceptibility.models.network import Fit, History
from landslide_susceptibility.models.network_file import network_bytes
from landslide_susceptibility.models.networks.attention import TREES_OF_FEW, AttentionCnn, AttentionSettings
from landslide_susceptibility.models.networks.attention_training import AttentionLayers, embedded_filters
from landslide_susceptibility.models.networks.perceptron import logit_difference, write_layer, write_probabilities
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import TrainedNetwork, train
from network_samples import by_onnx_itself, run_file, xor_samples

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
torch = pytest.importorskip("torch", reason="torch is not installed")
functional = torch.nn.functional


def untrained(factors, seed=0, **sizes):
    """A network whose weights and biases are all random, large enough for attention to differ between factors."""
    chosen, rng = AttentionSettings(seed=seed, **sizes), np.random.default_rng(seed)
    rngs = [np.random.default_rng([seed, member]) for member in range(chosen.members)]
    weights = AttentionCnn().initial_weights(len(encoded_names(factors)), chosen, rngs)
    for name, array in weights.items():
        if name.endswith(".bias"):
            weights[name] = rng.normal(0, 0.3, array.shape).astype(np.float32)
        elif name.startswith(("query", "key")):
            weights[name] = 2 * array
    history = History(np.zeros((1, chosen.members)), None, (1,) * chosen.members)
    fit = Fit(weights, lambda encoded: probabilities_of(AttentionLayers(), weights, encoded), history)
    return TrainedNetwork("attention", factors, chosen, fit, {}, {})


def textbook(weights, values):
    """One member's logits [n, 2] by the steps of the class's docstring, from torch tensors; also the attention."""
    embedded = values.unsqueeze(2) * weights["embedding.weight"] + weights["embedding.bias"]
    convolution = weights["convolution.weight"], weights["convolution.bias"]
    features = functional.relu(functional.conv1d(embedded.transpose(1, 2), *convolution, padding="same"))
    features = features.transpose(1, 2)
    query = functional.linear(features.mean(dim=1), weights["query.weight"], weights["query.bias"])
    keys = functional.linear(features, weights["key.weight"])
    scores = (query.unsqueeze(1) * keys).sum(dim=2) / np.sqrt(keys.shape[2])
    attention = torch.softmax(scores, dim=1)
    hidden = (features * values.shape[1] * attention.unsqueeze(2)).flatten(1)
    for number in range(1, sum(name.startswith("hidden") for name in weights) // 2 + 1):
        layer = weights[f"hidden{number}.weight"], weights[f"hidden{number}.bias"]
        hidden = functional.relu(functional.linear(hidden, *layer))
    return functional.linear(hidden, weights["connected.weight"], weights["connected.bias"]), attention


def assert_equals_textbook(found, trained, values):
    encoded, members = torch.from_numpy(encode(trained.factors, values)).double(), []
    for member in range(trained.members):
        own = {name: torch.from_numpy(array[member]).double() for name, array in trained.fit.weights.items()}
        members.append(torch.softmax(textbook(own, encoded)[0], dim=1)[:, 1].numpy())
    expected = {"probability": np.mean(members, axis=0), "deviation": np.std(members, axis=0)}
    assert set(found) == set(expected if trained.members > 1 else ["probability"])
    for name in found:
        np.testing.assert_allclose(found[name], expected[name], rtol=0, atol=1e-5, err_msg=name)


@settings(max_examples=40)
@given(
    width=st.integers(1, 16),
    categorical=st.integers(0, 3),
    kernel=st.sampled_from([1, 3, 5, 15]),
    sizes=st.tuples(*[st.integers(1, 12)] * 3),
    layers=st.lists(st.integers(1, 12), min_size=1, max_size=3),
    members=st.integers(1, 3),
    seed=st.integers(0, 10_000),
)
@example(width=1, categorical=0, kernel=3, sizes=(8, 8, 8), layers=[32], members=2, seed=0)
@example(width=2, categorical=0, kernel=5, sizes=(8, 8, 8), layers=[32], members=1, seed=0)
@example(width=13, categorical=3, kernel=3, sizes=(8, 8, 8), layers=[32], members=7, seed=0)
def test_training_and_file_equal_the_textbook(width, categorical, kernel, sizes, layers, members, seed):
    factors, values, _ = xor_samples(80, width, min(categorical, width), seed)
    filters, embedding, attention = sizes
    trained = untrained(
        factors,
        seed,
        filters=(filters,),
        embedding=embedding,
        attention=attention,
        kernel=kernel,
        layers=tuple(layers),
        members=members,
    )
    values[::7, -1] = 5  # a category that training never met, or an outlier
    assert_equals_textbook(trained.predict(values), trained, values)
    assert_equals_textbook(run_file(network_bytes(trained), values), trained, values)


@pytest.mark.parametrize("class_weight", [None, "balanced"])
@pytest.mark.parametrize(
    ("width", "kernel", "layers"), [(1, 3, (5,)), (2, 5, (4, 3)), (6, 3, (32,)), (9, 1, (4,)), (7, 15, (6, 5, 4))]
)
def test_gradient_and_steps_are_torchs(width, kernel, layers, class_weight):
    """Embedding and convolution are trained as one layer; each must still learn as if it were not."""
    factors, values, labels = xor_samples(120, width, categorical=0)
    labels[:30] = 0  # so that the classes are not alike
    trained = untrained(factors, members=2, kernel=kernel, layers=layers, filters=(5,), embedding=6, attention=4)
    chosen = replace(trained.settings, dropout=0.0, class_weight=class_weight, weight_decay=0.03)
    assert_steps_are_torchs(
        AttentionLayers(),
        trained.fit.weights,
        encode(factors, values),
        labels,
        chosen,
        lambda tensors, rows: textbook(tensors, rows)[0],
        tiny=1e-4,
        within=1e-5,
    )


def test_every_weight_learns():
    factors, values, labels = xor_samples(120, 6)
    trained = untrained(factors, members=2)
    chosen = replace(trained.settings, dropout=0.0, weight_decay=0.0)
    group = GradientLearner(
        AttentionLayers(), trained.fit.weights, encode(factors, values), labels, chosen, np.random.default_rng(5)
    )
    gradient = group.gradient(np.tile(np.arange(120), (2, 1)))[1]
    for name, slopes in _views(gradient, trained.fit.weights).items():
        assert np.abs(slopes).max() > 1e-6, name


def test_dropout_is_part_of_the_gradient():
    factors, values, labels = xor_samples(120, 6)
    trained = untrained(factors, members=2, layers=(8, 6))
    chosen = replace(trained.settings, dropout=0.4, weight_decay=0.0)
    arguments = trained.fit.weights, encode(factors, values), labels, chosen
    assert_gradient_knows_dropout(
        lambda: GradientLearner(AttentionLayers(), *arguments, np.random.default_rng(5)), 120, move=1e-3, within=2e-3
    )


def test_needs_no_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    factors, values, labels = xor_samples(60)
    trained = train("attention", factors, values, labels, AttentionSettings(epochs=2, members=6))
    assert np.isfinite(trained.predict(values)["probability"]).all()


def test_attention_differs_between_factors_and_cells():
    factors, values, _ = xor_samples(50, 6)
    trained = untrained(factors, members=1)
    own = {name: torch.from_numpy(array[0]) for name, array in trained.fit.weights.items()}
    _, attention = textbook(own, torch.from_numpy(encode(factors, values)))
    np.testing.assert_allclose(attention.sum(dim=1), 1, atol=1e-6)
    assert attention.std(dim=0).min() > 1e-3 and attention.mean(dim=0).std() > 1e-3


def test_the_embedding_tells_equal_values_of_two_factors_apart():
    """Far from the ends all positions are alike to the filters, so only the vectors can part them."""
    factors, values, _ = xor_samples(9, 9, categorical=0)
    trained = untrained(factors, members=1)
    weights = trained.fit.weights
    alike = {**weights, **{name: np.roll(weights[name], 1, 1) for name in ("embedding.weight", "embedding.bias")}}
    one = np.ones((9, 9), np.float32)
    first, second = (probabilities_of(AttentionLayers(), own, one) for own in (weights, alike))
    assert np.abs(first - second).max() > 1e-3


def test_another_runtime_gives_the_same():
    factors, values, _ = xor_samples(60, 5, categorical=2)
    content = network_bytes(untrained(factors, members=2))
    found = run_file(content, values)
    for name, expected in by_onnx_itself(content, values).items():
        np.testing.assert_allclose(found[name], expected, rtol=0, atol=1e-5)


def write_as_before(self, graph, encoded, width, fit):
    """Write the graph that files of before have: member after member, by the runtime's own softmax."""
    weights = fit.weights
    members, channels = weights["convolution.bias"].shape
    exact = {name: array.astype(np.float64) for name, array in weights.items()}
    weight, bias = (array.astype(np.float32) for array in embedded_filters(exact))
    key = exact["key.weight"].swapaxes(1, 2) / exact["key.weight"].shape[1] ** 0.5
    direction = np.tile(key @ exact["query.weight"] / width, (1, 1, width)).astype(np.float32)
    offset = (key @ exact["query.bias"][:, :, np.newaxis])[:, :, 0].astype(np.float32)
    last, planar, logits = logit_difference(weights), graph.transpose(encoded), []
    for member in range(members):
        flat = graph.node("Relu", write_layer(graph, weight[member].T, bias[member], planar))
        asked = write_layer(graph, direction[member], offset[member], flat)
        features = graph.reshape(flat, (width, channels, -1))
        scores = graph.node("ReduceSum", graph.node("Mul", features, asked), graph.integers([1]))
        flat = graph.reshape(graph.node("Mul", features, graph.node("Softmax", scores, axis=0)), (width * channels, -1))
        hidden = weights["hidden1.weight"][member] * np.float32(width), weights["hidden1.bias"][member]
        above = graph.node("Relu", write_layer(graph, *hidden, flat))
        logits.append(write_layer(graph, last[0][member], last[1][member], above))
    return write_probabilities(graph, logits)


@pytest.mark.runtime
@pytest.mark.parametrize("members", [1, 7, 10])
def test_files_of_before_open_and_give_the_same(members, tmp_path, monkeypatch):
    factors, values, _ = xor_samples(600, 13, categorical=2)
    trained = untrained(factors, members=members)
    now = run_file(network_bytes(trained), values)
    monkeypatch.setattr(AttentionCnn, "write", write_as_before)
    (tmp_path / "before.onnx").write_bytes(network_bytes(trained))
    before = PredictionSession(tmp_path / "before.onnx").run(values)
    assert set(before) == set(now)
    for name in now:
        np.testing.assert_allclose(now[name], before[name], rtol=0, atol=1e-6)


def test_however_far_a_cell_is_its_attention_is_a_share():
    factors, values, _ = xor_samples(60, 6, categorical=0)
    found = run_file(network_bytes(untrained(factors, members=2)), 1e4 * values)
    assert np.isfinite(found["probability"]).all()


def test_a_group_of_members_shares_its_nodes():
    factors, _, _ = xor_samples(60)
    few, many = (onnx.load_from_string(network_bytes(untrained(factors, members=n))).graph.node for n in (2, 10))
    assert len(few) == len(many)


def test_the_file_holds_plain_operators():
    factors, _, _ = xor_samples(60)
    model = onnx.load_model_from_string(network_bytes(untrained(factors, members=2)))
    assert {node.domain for node in model.graph.node} == {""} and model.ir_version == 8
    assert [(opset.domain, opset.version) for opset in model.opset_import] == [("", 17)]
    assert not {node.op_type for node in model.graph.node} & {"Conv", "Attention", "MultiHeadAttention"}
    read = {name for node in model.graph.node for name in node.input}
    assert {constant.name for constant in model.graph.initializer} <= read


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("filters", (8, 16), "2 convolutions: the CNN with attention has one"),
        ("filters", (), "0 convolutions"),
        ("filters", (0,), "filters is 0"),
        ("kernel", 4, "odd number"),
        ("embedding", 0, "embedding is 0"),
        ("attention", 0, "attention is 0"),
        ("layers", (), "layers lists 0"),
    ],
)
def test_settings_out_of_range_are_named(name, value, message):
    with pytest.raises(ParameterError, match=message):
        AttentionSettings(**{name: value})


def test_trees_have_their_share_in_every_member_and_in_the_file():
    factors, values, labels = xor_samples(120)
    quick = {"epochs": 3, "patience": 0, "validation_share": 0.0, "members": 2}
    alone = train("attention", factors, values, labels, AttentionSettings(**quick))
    mixed = train("attention", factors, values, labels, AttentionSettings(**quick, trees_share=None))
    assert (alone.settings.trees_share, mixed.settings.trees_share) == (0.0, 1 / 3)
    trees = train("boosting", factors, values, labels, TREES_OF_FEW).predict(values)["probability"]
    network, found = alone.predict(values), mixed.predict(values)
    np.testing.assert_allclose(found["probability"], (2 * network["probability"] + trees) / 3, atol=1e-6)
    np.testing.assert_allclose(found["deviation"], 2 * network["deviation"] / 3, atol=1e-6)
    np.testing.assert_allclose(run_file(network_bytes(mixed), values)["probability"], found["probability"], atol=1e-6)
