"""Measure matrix products inside QGIS and outside: NumPy's own, and those that training uses.

Prints billions of operations a second on one thread, and the seconds in which ten members of each network train on
6,000 samples of 36 inputs for some epochs. QGIS's figures are taken in the real qgis_process, which imports this file
when it starts.
"""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from checkout import ROOT

START = "import sys; sys.path.insert(0, {folder!r}); import products; products.inside()\n"
SHAPES = {"large": (512, 512, 512), "of a convolution": (32, 48, 3420), "of an MLP": (190, 64, 64)}
EPOCHS = {"attention": 5, "cnn": 4, "mlp": 10, "lstm": 20, "bp": 8}
SAMPLES, INPUTS, ROUNDS = 6000, 36, 5


def seconds(work) -> float:
    """Return the shortest time of some rounds of some calls, for one call."""
    work()
    times = []
    for _ in range(ROUNDS):
        calls, start = 0, time.perf_counter()
        while calls < 3 or time.perf_counter() - start < 0.1:
            work()
            calls += 1
        times.append((time.perf_counter() - start) / calls)
    return min(times)


def products(where: str) -> None:
    """Print the speed of both products."""
    from landslide_susceptibility.models.learning.blas_threads import one_blas_thread
    from landslide_susceptibility.models.learning.matmul import matmul

    rng = np.random.default_rng(0)
    for name, (rows, inner, columns) in SHAPES.items():
        left, right = (rng.random(shape, dtype=np.float32) for shape in ((rows, inner), (inner, columns)))
        with one_blas_thread():
            times = [seconds(functools.partial(multiply, left, right)) for multiply in (np.matmul, matmul)]
        numpys, ours = (2e-9 * rows * inner * columns / took for took in times)
        size = f"{name}, {rows} x {inner} x {columns}"
        print(f"{where:15}{size:36}{numpys:8.1f} by NumPy {ours:8.1f} in training, 10^9 operations / s", flush=True)


def trainings(where: str) -> None:
    """Print how long each network trains."""
    from landslide_susceptibility.feedback import SILENT
    from landslide_susceptibility.models.registry import find_network

    rng = np.random.default_rng(0)
    values = rng.normal(size=(SAMPLES, INPUTS)).astype(np.float32)
    labels = (values[:, 0] + values[:, 3] * values[:, 4] > 0).astype(np.int64)
    for name, epochs in EPOCHS.items():
        network = find_network(name)
        settings = network.settings_type.ensemble(epochs=epochs, patience=0).for_samples(SAMPLES)
        took = seconds(functools.partial(network.fit, values, labels, settings, SILENT))
        print(f"{where:15}{name:36}{took:8.2f} s for {epochs} epochs of ten members", flush=True)


@functools.cache  # QGIS runs its start-up file twice
def inside() -> None:
    """Measure in the QGIS that this runs in."""
    products("inside QGIS")
    trainings("inside QGIS")


def main() -> None:
    """Measure here, and once more inside QGIS."""
    products("outside QGIS")
    trainings("outside QGIS")
    with tempfile.TemporaryDirectory() as folder:
        start = Path(folder) / "start.py"
        start.write_text(START.format(folder=str(Path(__file__).resolve().parent)), encoding="utf-8")
        own = {**os.environ, "PYQGIS_STARTUP": str(start)}
        command = [str(ROOT / "tools" / "qgis_process"), "list"]
        done = subprocess.run(command, env=own, capture_output=True, text=True, check=True)
    print("\n".join(line for line in done.stdout.splitlines() if line.startswith("inside QGIS")))


if __name__ == "__main__":
    main()
