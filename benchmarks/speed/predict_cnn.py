"""Cells a second that a CNN predicts on one thread, beside the same network written with convolution nodes.

Untrained networks of the default filters: 13 continuous factors, without and with four factors of five categories each
(13 and 33 positions), as 1, 5 and 10 members. Medians of rounds in which all take turns, so that a busy machine slows
all alike.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cells_to_predict import CATEGORIES, CONTINUOUS, cells_of
from cnn_with_nodes import sessions_of, untrained

CELLS = {"nodes": 8192, "products": 65536}
MEMBERS = (1, 5, 10)
ROWS = (512, 1024, 2048, 4096)
NODES_ROWS = 4096
ROUNDS = 5


def measure(values: np.ndarray, members: int) -> tuple[dict[tuple[str, int], float], int]:
    """Return million cells a second by way of writing and rows at once, and the rows the plugin takes at once."""
    sessions = sessions_of(untrained(values, members))
    usual = sessions["products"].rows
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
    return {key: statistics.median(found) for key, found in rates.items()}, usual


def main() -> None:
    """Print a table of million cells a second."""
    titles = ["network", "nodes", *(f"products @{rows}" for rows in ROWS), "ratio"]
    print("million cells/s, one thread", " ".join(f"{title:>15}" for title in titles), sep="\n")
    for categorical in (0, 4):
        values = cells_of(categorical)
        for members in MEMBERS:
            rates, usual = measure(values, members)
            ratio = rates["products", usual] / rates["nodes", NODES_ROWS]
            figures = [*(f"{rate:.3f}" for rate in rates.values()), f"{ratio:.1f} @{usual}"]
            texts = [f"D={CONTINUOUS + CATEGORIES * categorical}, {members} members", *figures]
            print(" ".join(f"{text:>15}" for text in texts), flush=True)


if __name__ == "__main__":
    main()
