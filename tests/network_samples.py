"""Samples that networks learn from, and their files' predictions, for the tests of several networks."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.models.factors import factors_from_samples


def xor_samples(count, width=4, categorical=1, seed=0, noise=0.3):
    """Landslides where the first two continuous factors have the same sign; the last `categorical` factors are soils.

    Returns factors, values float32 [count, width] and labels.
    """
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(count, width)).astype(np.float32)
    labels = (values[:, 0] * values[:, min(1, width - 1)] + noise * rng.normal(size=count) > 0).astype(int)
    continuous = width - categorical
    values[:, continuous:] = rng.integers(1, 4, (count, categorical))
    kinds = ["continuous"] * continuous + ["categorical"] * categorical
    return factors_from_samples([f"factor {number}" for number in range(width)], kinds, values), values, labels


def as_seen(network, settings, values):
    """Return values [n, F] as a network is given them: windows around them, if it sees such, with cells without data.

    What it needs to train must be installed.
    """
    for package in network.packages:
        pytest.importorskip(package, reason=f"{package} is not installed")
    side = network.window(settings)
    if side == 1:
        return values
    around = np.repeat(values, side * side, axis=1).reshape(*values.shape, side, side)
    around[:, :, side // 2 + 1 :] = around[::-1, :, side // 2 + 1 :]
    around[::2, :, :2] = np.nan
    return around


def run_file(content, values):
    """Return the outputs of a network file's bytes by name, by onnxruntime itself."""
    runtime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    session = runtime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    return dict(zip([output.name for output in session.get_outputs()], session.run(None, {"factors": values})))


def by_onnx_itself(content, values):
    """Return the outputs of a network file's bytes by name, by onnx's own runtime.

    Debian 13's shares a library with onnxruntime and stumbles on operators of that one's.
    """
    onnx = pytest.importorskip("onnx", reason="onnx is not installed")
    try:
        reference = pytest.importorskip("onnx.reference")
    except NotImplementedError as error:
        pytest.skip(f"onnx's own runtime does not work here: {error}")
    evaluator = reference.ReferenceEvaluator(onnx.load_model_from_string(content))
    return dict(zip(evaluator.output_names, evaluator.run(None, {"factors": values})))


def set_parameters(module, arrays):
    """Give a torch module's parameters, in its own order, the values of NumPy arrays."""
    torch = pytest.importorskip("torch", reason="torch is not installed")
    arrays = list(arrays)
    assert len(arrays) == len(list(module.parameters()))
    with torch.no_grad():
        for parameter, array in zip(module.parameters(), arrays):
            parameter.copy_(torch.from_numpy(np.array(array)))
