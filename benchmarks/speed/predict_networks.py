"""Cells a second that each network trained in epochs predicts on one thread, from its file.

Networks of their default sizes after one epoch: 13 continuous factors, without and with four factors of five
categories each (13 and 33 positions), as one member and as ten. Medians of rounds in which all take turns, so that a
busy machine slows all alike.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cells_to_predict import CATEGORIES, CELLS, CONTINUOUS, cells_of, factors_of
from landslide_susceptibility.models.network_file import network_bytes  # noqa: E402
from landslide_susceptibility.models.registry import find_network  # noqa: E402
from landslide_susceptibility.models.session import PredictionSession  # noqa: E402
from landslide_susceptibility.models.training import train  # noqa: E402

NETWORKS = ("lstm", "mlp", "cnn", "attention")
MEMBERS = (1, 10)
ROUNDS = 7


def session_of(network: str, members: int, values: np.ndarray) -> PredictionSession:
    """Return a session of the network's file, trained for one epoch on a few cells."""
    few = values[:200]
    settings = find_network(network).settings_type(members=members, epochs=1, validation_share=0.0, patience=0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.onnx"
        path.write_bytes(network_bytes(train(network, factors_of(few), few, np.arange(200) % 2, settings)))
        return PredictionSession(path)


def main() -> None:
    """Print a table of million cells a second."""
    print("million cells/s, one thread", " ".join(f"{name:>12}" for name in ("network", *NETWORKS)), sep="\n")
    for categorical in (0, 4):
        values = cells_of(categorical)
        for members in MEMBERS:
            sessions = {name: session_of(name, members, values) for name in NETWORKS}
            rates: dict[str, list[float]] = {name: [] for name in NETWORKS}
            for _ in range(ROUNDS):
                for name, session in sessions.items():
                    start = time.perf_counter()
                    session.run(values)
                    rates[name].append(CELLS / (time.perf_counter() - start) / 1e6)
            figures = [f"{statistics.median(found):.2f}" for found in rates.values()]
            texts = [f"D={CONTINUOUS + CATEGORIES * categorical}, {members}", *figures]
            print(" ".join(f"{text:>12}" for text in texts), flush=True)


if __name__ == "__main__":
    main()
