"""Cells a second and thread that forest and boosting predict: by the loops, by onnxruntime alone, as before.

    predict_trees.py [forest boosting] [1014 6000 ...]

Made-up terrain of 13 factors, in the order of a map and shuffled; models of so many samples, a sixth of them
landslides, with the settings that are built in. 'Before' is the graph that earlier versions wrote, 64 trees or 16,384
nodes at once, in batches of 2048 cells. Trees of at most eight leaves, as boosting has with 1,014 samples, are added up
by NumPy too, as where numba is missing. Medians, in processor time, of rounds in which all take turns; the largest
difference between all is printed too.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401
from landslide_susceptibility.models import session as session_module  # noqa: E402
from trees_to_predict import BATCH_BEFORE, cells_like_a_map, contents_of, samples_of

SAMPLES = (1014, 6000)
ROUNDS, LEAST = 5, 0.1  # seconds that a round takes at least
AT_ONCE = 1 << 16  # cells, as a block has many
WAYS = ("loop", "NumPy", "onnxruntime", "before")


class ByNumpy(session_module.FastTrees):
    """Small trees, added up as where numba is missing."""

    def sums_of(self, planes):
        """See `FastTrees.sums_of`."""
        sums = np.zeros(planes.shape[1])
        self._small._add_by_numpy(sums, np.ascontiguousarray(planes))
        return sums


def sessions_of(network: str, samples: int, cells: np.ndarray) -> dict:
    """Return the ways to predict, ready to do so."""
    now, before = contents_of(network, *samples_of(cells, samples))
    found = {}
    for name, content in zip(WAYS, (now, now, now, before)):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "network.onnx"
            path.write_bytes(content)
            session = session_module.PredictionSession(path)
        if name in ("loop", "NumPy"):
            trees = session_module.FastTrees if name == "loop" else ByNumpy
            session._trees = trees(session._cut, "network.onnx")
            if name == "NumPy" and session._trees._small is None:
                continue
        session._cut = None
        session.rows = BATCH_BEFORE if name == "before" else session.rows
        found[name] = session
    return found


def rate(session, cells: np.ndarray) -> float:
    """Return thousands of cells a second of one processor."""
    count, start = 0, time.process_time()
    step = max(session.rows, AT_ONCE)
    while True:
        part = cells[count % len(cells) :][:step]
        session.run(part)
        count += len(part)
        if (took := time.process_time() - start) > LEAST:
            return count / took / 1e3


def main() -> None:
    """Print a table of thousand cells a second."""
    cells = cells_like_a_map()
    orders = {"in order": cells, "shuffled": np.random.default_rng(1).permutation(cells)}
    print(f"{'thousand cells/s and thread':42} {' '.join(f'{name:>12}' for name in WAYS)} {'difference':>12}")
    networks = [text for text in sys.argv[1:] if not text.isdigit()] or ["forest", "boosting"]
    for network in networks:
        for samples in [int(text) for text in sys.argv[1:] if text.isdigit()] or SAMPLES:
            sessions = sessions_of(network, samples, cells)
            results = [session.run(cells[:20_000])["probability"] for session in sessions.values()]
            largest = max(float(np.abs(one - results[0]).max()) for one in results)
            for order, values in orders.items():
                rates: dict[str, list[float]] = {name: [] for name in sessions}
                for _ in range(ROUNDS):
                    for name, session in sessions.items():
                        rates[name].append(rate(session, values))
                medians = [f"{statistics.median(rates[name]):.1f}" if name in rates else "-" for name in WAYS]
                figures = " ".join(f"{median:>12}" for median in medians)
                print(f"{f'{network}, {samples} samples, {order}':42} {figures} {largest:12.1g}", flush=True)


if __name__ == "__main__":
    main()
