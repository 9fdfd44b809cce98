"""Convolutions written as matrix products: equal to the trained network and to convolution nodes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from landslide_susceptibility.models.factors import encode, encoded_names, factors_from_samples
from landslide_susceptibility.models.learning.gradient_learner import probabilities_of
from landslide_susceptibility.models.network import Fit, History
from landslide_susceptibility.models.network_file import network_bytes
from landslide_susceptibility.models.networks.cnn import Cnn, CnnSettings
from landslide_susceptibility.models.networks.cnn_training import CnnLayers
from landslide_susceptibility.models.training import TrainedNetwork
from network_samples import by_onnx_itself

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
runtime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
helper, numpy_helper, FLOAT = onnx.helper, onnx.numpy_helper, onnx.TensorProto.FLOAT


def samples(continuous, categories, n=60, seed=0):
    """Raw values of so many continuous factors, some in the thousands, and of factors with so many categories each."""
    rng = np.random.default_rng(seed)
    columns = [rng.normal(3000 * (index % 3), 10.0 ** (index % 4 - 1), n) for index in range(continuous)]
    columns += [np.arange(n) % count for count in categories]
    values = rng.permuted(np.column_stack(columns), axis=0).astype(np.float32)
    kinds = ["continuous"] * continuous + ["categorical"] * len(categories)
    return factors_from_samples([f"factor {index}" for index in range(len(kinds))], kinds, values), values


def untrained(factors, seed=0, **shape):
    """A network with weights drawn at random, biases too."""
    chosen, rng = CnnSettings(seed=seed, **shape), np.random.default_rng(seed)
    rngs = [np.random.default_rng([seed, member]) for member in range(chosen.members)]
    weights = Cnn().initial_weights(len(encoded_names(factors)), chosen, rngs)
    for name in weights:
        if name.endswith(".bias"):
            weights[name] = rng.normal(0, 0.5, weights[name].shape).astype(np.float32)
    weights["connected.weight"] *= 2  # so that probabilities spread over 0 to 1
    history = History(np.zeros((1, chosen.members)), None, (1,) * chosen.members)
    fit = Fit(weights, lambda encoded: probabilities_of(CnnLayers(), weights, encoded), history)
    return TrainedNetwork("cnn", factors, chosen, fit, {}, {})


def predict(content, values):
    """Return probability and, of an ensemble, deviation by the file itself."""
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    session = runtime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    return dict(zip([output.name for output in session.get_outputs()], session.run(None, {"factors": values})))


def convolution_nodes(weights, member, width):
    """One member as the textbook draws it: Conv, Relu, MaxPool, Gemm, Softmax; from encoded values [n, D]."""
    nodes = [helper.make_node("Unsqueeze", ["encoded", "axes"], ["hidden0"])]
    constants = {"axes": np.array([1])}
    count = len(weights) // 2 - 1
    for number in range(1, count + 1):
        weight, hidden = weights[f"convolution{number}.weight"][member], f"hidden{number}"
        constants.update({f"w{number}": weight, f"b{number}": weights[f"convolution{number}.bias"][member]})
        pads = [weight.shape[2] // 2] * 2
        inputs = [f"hidden{number - 1}", f"w{number}", f"b{number}"]
        nodes.append(helper.make_node("Conv", inputs, [f"sum{number}"], pads=pads))
        nodes.append(helper.make_node("Relu", [f"sum{number}"], [f"active{number}"]))
        pooling = {"kernel_shape": [2], "strides": [2]} if width >= 2 else {"kernel_shape": [1]}
        nodes.append(helper.make_node("MaxPool", [f"active{number}"], [hidden], **pooling))
        width = width // 2 if width >= 2 else width
    constants.update({"w": weights["connected.weight"][member], "b": weights["connected.bias"][member]})
    nodes.append(helper.make_node("Flatten", [f"hidden{count}"], ["flat"]))
    nodes.append(helper.make_node("Gemm", ["flat", "w", "b"], ["logits"], transB=1))
    nodes.append(helper.make_node("Softmax", ["logits"], ["both"], axis=1))
    given_, found = (helper.make_tensor_value_info(name, FLOAT, ["n", None]) for name in ("encoded", "both"))
    constants = [numpy_helper.from_array(array, name) for name, array in constants.items()]
    graph = helper.make_graph(nodes, "textbook", [given_], [found], constants)
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 17)]).SerializeToString()


def textbook(trained, values):
    encoded, weights = encode(trained.factors, values), trained.fit.weights
    probabilities = []
    for member in range(trained.members):
        content = convolution_nodes(weights, member, encoded.shape[1])
        session = runtime.InferenceSession(content, providers=["CPUExecutionProvider"])
        probabilities.append(session.run(None, {"encoded": encoded})[0][:, 1])
    return {"probability": np.mean(probabilities, axis=0), "deviation": np.std(probabilities, axis=0)}


def assert_equal(found, expected, members):
    assert set(found) == ({"probability", "deviation"} if members > 1 else {"probability"})
    for name in found:
        np.testing.assert_allclose(found[name], expected[name], rtol=0, atol=1e-5, err_msg=name)


@st.composite
def position_counts(draw):
    """Numbers of continuous factors and of categories per categorical factor, 1 to 40 positions together."""
    categories = draw(st.lists(st.integers(1, 9), max_size=3))
    return draw(st.integers(0 if categories else 1, 40 - sum(categories))), categories


@settings(max_examples=60, deadline=None)
@given(
    positions=position_counts(),
    filters=st.lists(st.integers(1, 20), min_size=1, max_size=3),
    kernel=st.sampled_from([1, 3, 5]),
    members=st.integers(1, 4),
    seed=st.integers(0, 10_000),
)
@example(positions=(1, []), filters=[4, 3, 2], kernel=5, members=2, seed=0)
@example(positions=(2, []), filters=[4, 3, 2], kernel=3, members=1, seed=0)
@example(positions=(0, [3]), filters=[5], kernel=3, members=3, seed=0)
@example(positions=(13, []), filters=[16, 32], kernel=3, members=5, seed=0)
def test_file_equals_the_trained_network_and_convolution_nodes(positions, filters, kernel, members, seed):
    factors, values = samples(*positions, seed=seed)
    trained = untrained(factors, seed, filters=tuple(filters), kernel=kernel, members=members)
    found = predict(network_bytes(trained), values)
    assert_equal(found, trained.predict(values), members)
    assert_equal(found, textbook(trained, values), members)


@pytest.mark.parametrize(
    ("continuous", "categories", "shape"),
    [
        (13, [50, 57, 60, 20], {"members": 3}),  # 200 positions
        (0, [60] * 3, {"filters": (3, 4, 5, 6, 7), "kernel": 7, "members": 2}),
        (5, [], {"filters": (8,) * 5, "kernel": 15, "members": 2}),  # filters wider than the sequence
        (13, [], {"filters": (16, 32), "members": 12}),
    ],
)
def test_long_sequences_wide_filters_and_many_members(continuous, categories, shape):
    factors, values = samples(continuous, categories, n=300)
    trained = untrained(factors, 1, **shape)
    values[::5, -1] = 999  # a category that training never met, or an outlier
    found = predict(network_bytes(trained), values)
    assert found["probability"].std() > 1e-3 and found["deviation"].mean() > 1e-3
    assert_equal(found, trained.predict(values), trained.members)
    assert_equal(found, textbook(trained, values), trained.members)


@pytest.mark.parametrize("members", [1, 3])
def test_file_holds_plain_operators_and_nothing_unused(members):
    factors, _ = samples(6, [4])
    model = onnx.load_model_from_string(network_bytes(untrained(factors, members=members)))
    operators = {node.op_type for node in model.graph.node}
    assert "MatMul" in operators and not operators & {"Conv", "MaxPool"}
    assert {node.domain for node in model.graph.node} == {""} and model.ir_version == 8
    assert [(opset.domain, opset.version) for opset in model.opset_import] == [("", 17)]
    read = {name for node in model.graph.node for name in node.input}
    assert {constant.name for constant in model.graph.initializer} <= read
    outputs = {output.name for output in model.graph.output}
    assert all(read.union(outputs).intersection(node.output) for node in model.graph.node)


def test_another_runtime_gives_the_same():
    factors, values = samples(5, [3])
    content = network_bytes(untrained(factors, members=2))
    assert_equal(predict(content, values), by_onnx_itself(content, values), 2)


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_few_rows(rows):
    factors, values = samples(5, [3])
    trained = untrained(factors, members=2)
    found = predict(network_bytes(trained), values[:rows])
    assert all(found[name].shape == (rows,) for name in ("probability", "deviation"))
    if rows:
        assert_equal(found, trained.predict(values[:rows]), 2)
