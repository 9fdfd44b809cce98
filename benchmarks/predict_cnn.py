"""Cells a second that a CNN predicts on one thread, beside the same network written with convolution nodes.

Untrained networks of the default filters: 13 continuous factors, without and with four factors of five categories each
(13 and 33 positions), as 1, 5 and 10 members. Medians of rounds in which all take turns, so that a busy machine slows
all alike.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / ".venv" / "plugins"))
from landslide_susceptibility.models import network_file, session  # noqa: E402
from landslide_susceptibility.models.factors import encoded_names, factors_from_samples  # noqa: E402
from landslide_susceptibility.models.network import Fit, History  # noqa: E402
from landslide_susceptibility.models.networks import cnn  # noqa: E402
from landslide_susceptibility.models.networks.cnn import CnnSettings  # noqa: E402
from landslide_susceptibility.models.training import TrainedNetwork  # noqa: E402

CELLS = {"nodes": 8192, "products": 65536}
MEMBERS = (1, 5, 10)
ROWS = (512, 1024, 2048, 4096)
NODES_ROWS, DEFAULT_ROWS = 4096, cnn.Cnn.rows_per_batch
ROUNDS = 5


def values_of(categorical: int) -> np.ndarray:
    """Return cells of 13 continuous factors and so many categorical ones, float32 [n, F]."""
    rng, n = np.random.default_rng(0), max(CELLS.values())
    continuous = rng.normal(500 * np.arange(13), 10 + 50 * np.arange(13), size=(n, 13))
    return np.column_stack([continuous, rng.integers(1, 6, size=(n, categorical))]).astype(np.float32)


def untrained(values: np.ndarray, members: int) -> TrainedNetwork:
    """Return a network of random weights for `values`."""
    kinds = ["continuous"] * 13 + ["categorical"] * (values.shape[1] - 13)
    factors = factors_from_samples([f"factor {number}" for number in range(len(kinds))], kinds, values)
    settings = CnnSettings(members=members)
    rngs = [np.random.default_rng(member) for member in range(members)]
    weights = cnn.Cnn().initial_weights(len(encoded_names(factors)), settings, rngs)
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


def measure(values: np.ndarray, members: int) -> dict[tuple[str, int], float]:
    """Return million cells a second by way of writing and rows at once."""
    sessions = sessions_of(untrained(values, members))
    difference = [sessions[name].run(values[:2000])["probability"] for name in CELLS]
    if not np.allclose(*difference, rtol=0, atol=1e-5):
        raise SystemExit("The two ways of writing the network predict differently.")
    rates: dict[tuple[str, int], list[float]] = {("nodes", NODES_ROWS): [], **{("products", rows): [] for rows in ROWS}}
    for _ in range(ROUNDS):
        for (name, rows), found in rates.items():
            sessions[name].rows = rows
            start = time.perf_counter()
            sessions[name].run(values[: CELLS[name]])
            found.append(CELLS[name] / (time.perf_counter() - start) / 1e6)
    return {key: statistics.median(found) for key, found in rates.items()}


def main() -> None:
    """Print a table of million cells a second."""
    titles = ["network", "nodes", *(f"products @{rows}" for rows in ROWS), f"ratio @{DEFAULT_ROWS}"]
    print("million cells/s, one thread", " ".join(f"{title:>15}" for title in titles), sep="\n")
    for categorical in (0, 4):
        values = values_of(categorical)
        for members in MEMBERS:
            rates = measure(values, members)
            ratio = rates["products", DEFAULT_ROWS] / rates["nodes", NODES_ROWS]
            figures = [*(f"{rate:.3f}" for rate in rates.values()), f"{ratio:.1f}"]
            texts = [f"D={13 + 5 * categorical}, {members} members", *figures]
            print(" ".join(f"{text:>15}" for text in texts), flush=True)


if __name__ == "__main__":
    main()
