"""Measure matrix products inside QGIS and outside: NumPy's own, and those that training uses.

Prints billions of operations a second on one thread, and the seconds in which ten members of each network train on
6,000 samples of 36 inputs for some epochs. QGIS's figures are taken in the real qgis_process, which runs this file when
it starts.
"""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

INSIDE, DONE = "LANDSLIDE_PRODUCTS_INSIDE", "done"
# QGIS runs the file's text, which has no __file__ there.
ROOT = Path(os.environ.get(INSIDE) or Path(__file__).resolve().parents[1])
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


def main() -> None:
    """Measure here and, if this is not QGIS, once more inside it."""
    inside = INSIDE in os.environ
    sys.path.insert(0, str(ROOT / ".venv" / "plugins"))
    where = "inside QGIS" if inside else "outside QGIS"
    products(where)
    trainings(where)
    if not inside:
        own = {**os.environ, INSIDE: str(ROOT), "PYQGIS_STARTUP": str(Path(__file__).resolve())}
        done = subprocess.run(
            [str(ROOT / "tools" / "qgis_process"), "list"], env=own, capture_output=True, text=True, check=True
        )
        print("\n".join(line for line in done.stdout.splitlines() if line.startswith("inside QGIS")))
    os.environ[INSIDE] = DONE


if os.environ.get(INSIDE) != DONE:  # QGIS runs its start-up file twice
    main()
