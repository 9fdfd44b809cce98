"""Predict by one runtime with every model file of a folder and print, as JSON, how far it is from what is expected.

It runs in the Python of that runtime, which has nothing else but NumPy:
`runtime_run.py FOLDER onnxruntime|openvino|openvino-f32|tract|opencv`.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

import numpy as np

INPUT = "factors"
LONGEST = 300  # characters of a reason
Outputs = list[np.ndarray]


def onnxruntime(path: str) -> Callable[[np.ndarray], Outputs]:
    """Load by onnxruntime, as it loads by default."""
    import onnxruntime as runtime

    options = runtime.SessionOptions()
    options.log_severity_level = 4
    session = runtime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return lambda cells: session.run(None, {INPUT: cells})


def openvino(path: str, **hints: str) -> Callable[[np.ndarray], Outputs]:
    """Load by OpenVINO."""
    import openvino as runtime

    core = runtime.Core()
    model = core.compile_model(core.read_model(path), "CPU", hints)
    return lambda cells: [np.array(found) for found in model({INPUT: cells}).values()]


def openvino_f32(path: str) -> Callable[[np.ndarray], Outputs]:
    """Load by OpenVINO, told to compute in float32."""
    return openvino(path, INFERENCE_PRECISION_HINT="f32")


def tract(path: str) -> Callable[[np.ndarray], Outputs]:
    """Load by tract."""
    import tract as runtime

    model = runtime.onnx().load(path).into_model().into_runnable()
    return lambda cells: [found.to_numpy() for found in model.run([cells])]


def opencv(path: str) -> Callable[[np.ndarray], Outputs]:
    """Load by OpenCV's dnn."""
    import cv2

    net = cv2.dnn.readNetFromONNX(path)

    def run(cells: np.ndarray) -> Outputs:
        net.setInput(cells, INPUT)
        return [np.array(found) for found in net.forward(net.getUnconnectedOutLayersNames())]

    return run


RUNTIMES = {function.__name__.replace("_", "-"): function for function in (onnxruntime, openvino, openvino_f32, tract)}
RUNTIMES["opencv"] = opencv


def largest(found: Outputs, expected: Outputs) -> float:
    """Return the largest difference, infinity where there is another count of numbers or one that is none.

    OpenCV 4 has no arrays of one dimension and gives columns.
    """
    if [array.size for array in found] != [array.size for array in expected]:
        return float("inf")
    difference = max(float(np.abs(a.ravel() - b).max()) for a, b in zip(found, expected))
    return difference if np.isfinite(difference) else float("inf")


@contextlib.contextmanager
def silence() -> Iterator[None]:
    """Keep what libraries of C print from standing among the answers."""
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def main() -> None:
    """Print a JSON line for each file: its name, and the difference or the reason of a refusal."""
    folder, runtime = Path(sys.argv[1]), RUNTIMES[sys.argv[2]]
    for path in sorted(folder.glob("*.onnx")):
        stored = np.load(path.with_suffix(".npz"))
        expected = [stored[name] for name in ("probability", "deviation") if name in stored]
        answer: dict[str, object] = {"file": path.stem}
        with silence():
            try:
                found = runtime(str(path))(stored["cells"])
                answer["difference"] = largest(found, expected)
            except Exception as error:  # whatever a runtime raises is its answer
                answer["refused"] = " ".join(str(error).split())[:LONGEST]
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
