"""The CNN as the plugin writes it, by products, and the same one with convolution nodes, to hold it against."""

from __future__ import annotations

import tempfile
from pathlib import Path

import checkout  # noqa: F401
import numpy as np
from cells_to_predict import factors_of
from landslide_susceptibility.models import network_file, session
from landslide_susceptibility.models.factors import encoded_names
from landslide_susceptibility.models.network import Fit, History
from landslide_susceptibility.models.networks import cnn
from landslide_susceptibility.models.networks.cnn import Cnn, CnnSettings
from landslide_susceptibility.models.training import TrainedNetwork


def untrained(values: np.ndarray, members: int) -> TrainedNetwork:
    """Return a network of random weights for `values`."""
    factors = factors_of(values)
    settings = CnnSettings(members=members)
    rngs = [np.random.default_rng(member) for member in range(members)]
    weights = Cnn().initial_weights(len(encoded_names(factors)), settings, rngs)
    history = History(np.zeros((1, members)), None, (1,) * members)
    return TrainedNetwork("cnn", factors, settings, Fit(weights, lambda encoded: encoded, history), {}, {})


def write_with_nodes(graph, encoded: str, width: int, weights: dict[str, np.ndarray]) -> str:
    """Write the network with convolution nodes, its members as groups; as `im2col.write_members`."""
    members = len(weights["connected.bias"])
    hidden, groups = graph.node("Unsqueeze", encoded, graph.integers([1])), 1
    for number in range(1, len(weights) // 2):
        weight, bias = (weights[f"convolution{number}.{kind}"] for kind in ("weight", "bias"))
        filters = graph.constant(weight.reshape(-1, *weight.shape[2:]))
        pads = [weight.shape[3] // 2] * 2
        hidden = graph.node("Conv", hidden, filters, graph.constant(bias.reshape(-1)), group=groups, pads=pads)
        hidden = graph.node("Relu", graph.node("MaxPool", hidden, kernel_shape=[2], strides=[2]))
        width, groups = width // 2, members
    last, bias = (weights[f"connected.{kind}"] for kind in ("weight", "bias"))
    difference = graph.constant((last[:, 1] - last[:, 0]).reshape(members, -1, width))
    logits = graph.node("Conv", hidden, difference, graph.constant(bias[:, 1] - bias[:, 0]), group=members)
    return graph.node("Sigmoid", graph.node("Squeeze", logits, graph.integers([2])))


def sessions_of(trained: TrainedNetwork) -> dict[str, session.PredictionSession]:
    """Return a session of the network with convolution nodes and one of the network as the plugin writes it."""
    made = {}
    for name, write in (("nodes", write_with_nodes), ("products", cnn.write_members)):
        cnn.write_members, kept = write, cnn.write_members
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "network.onnx"
            path.write_bytes(network_file.network_bytes(trained))
            made[name] = session.PredictionSession(path)
        cnn.write_members = kept
    return made
