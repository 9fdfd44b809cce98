"""Network files: written whole and verified every time, and checked before they are loaded."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..dependencies import require
from ..disk import put
from ..errors import ParameterError, VerificationError
from ..files import atomic_path
from ..sentences import commas, say
from .file_check import NETWORK_SCHEMA, CheckedFile, check_bytes, read_bytes
from .onnx_writer import GraphBuilder
from .registry import find_kind
from .session import PredictionSession
from .training import TrainedNetwork

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

TOLERANCE = 1e-5
# What OpenVINO has to be told: on newer processors it computes in bfloat16, and no file can ask it for more.
OPENVINO = {"INFERENCE_PRECISION_HINT": "f32"}


def network_bytes(trained: TrainedNetwork, metadata: dict[str, Any] | None = None) -> bytes:
    """Return the network file's bytes; the same training gives the same bytes.

    Parameters
    ----------
    trained : TrainedNetwork
    metadata : dict, optional
        What else the file should hold, such as 'metrics'; must fit JSON and must not repeat what the file always holds.

    Raises
    ------
    ParameterError
        If `metadata` repeats a key of the file or does not fit JSON.
    """
    own = file_metadata(trained)
    repeated = sorted(set(own) & set(metadata or {}))
    if repeated:
        raise ParameterError(
            say("The metadata repeats what the file holds anyway: leave out {repeated}.", repeated=commas(repeated))
        )
    graph = GraphBuilder()
    find_kind(trained.network).draw_outputs(graph, trained.factors, trained.fit)
    told = {"metrics": {}, **(metadata or {}), **own}
    try:
        return graph.model(len(trained.factors), told, over_rasters=trained.window > 1)
    except (TypeError, ValueError) as error:
        raise ParameterError(
            say("The metadata does not fit JSON ({error}): use plain numbers and texts.", error=error)
        ) from error


def file_metadata(trained: TrainedNetwork) -> dict[str, Any]:
    """Return what a network file says about a trained network."""
    return {
        **({"window": trained.window} if trained.window > 1 else {}),
        "schema": NETWORK_SCHEMA,
        "factors": [factor.to_dict() for factor in trained.factors],
        "network": trained.network,
        "seed": trained.settings.seed,
        "settings": trained.settings.to_dict(),
        "kept_epoch": list(trained.history.kept_epoch),
        "samples": trained.samples,
        "versions": {**trained.versions, "onnx": require("onnx").__version__},
        "openvino": OPENVINO,
    }


def write_network(
    path: str | os.PathLike[str], trained: TrainedNetwork, metadata: dict[str, Any] | None, check_values: Floats
) -> float:
    """Write a network file, reload it and compare it with the library that trained it.

    The file is written under a temporary name beside `path` and renamed once it has passed, so that an existing file
    survives a failure.

    Parameters
    ----------
    path : path
    trained : TrainedNetwork
    metadata : dict or None
        See `network_bytes`.
    check_values : float32 array [m, F] or [m, F, window, window], m ≥ 1
        Raw factor values to compare on, such as the training samples.

    Returns
    -------
    float
        The largest difference met, at most 1e-5.

    Raises
    ------
    VerificationError
        If the file's outputs differ from `trained.predict` by more than 1e-5.
    InputError
        If the folder is missing or cannot be written to.
    ParameterError
        If `check_values` is empty or `metadata` cannot be written.
    """
    if not len(check_values):
        raise ParameterError(say("No values were given to check the model file on: give at least one sample."))
    content = network_bytes(trained, metadata)
    with atomic_path(path) as part:
        put(part, content)
        difference = _verify(Path(part), trained, check_values)
    return difference


def _verify(path: Path, trained: TrainedNetwork, values: Floats) -> float:
    expected, found = trained.predict(values), PredictionSession(path).run(values)
    if set(expected) != set(found):
        raise VerificationError(
            say(
                "The model file gives {found} where training gave {expected}, so it was not kept: report this "
                "with the model's settings.",
                found=commas(found),
                expected=commas(expected),
            )
        )
    largest = max(float(np.abs(expected[name] - found[name]).max()) for name in expected)
    if not largest <= TOLERANCE:
        raise VerificationError(
            say(
                "The model file's outputs differ from the trained model's by {largest:.2g}, more than "
                "{tolerance:g}, so it was not kept: check that onnxruntime is a released version and train again.",
                largest=largest,
                tolerance=TOLERANCE,
            )
        )
    return largest


def read_network(path: str | os.PathLike[str]) -> CheckedFile:
    """Return what a network file says, after the checks of `check_network_file`."""
    return check_bytes(read_bytes(path), path)


def check_network_file(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Check a network file without running it, and return its metadata.

    Parameters
    ----------
    path : path

    Returns
    -------
    dict
        'schema', 'factors' (list of dict), 'network', 'seed', 'settings', 'samples', 'metrics', 'versions', in files of
        this version 'openvino' (what OpenVINO has to be told to compute in float32), of a model that sees windows
        'window' (their side in cells), and what the writer added.

    Raises
    ------
    InputError
        If the file is missing, is no ONNX file, lacks our metadata, is of another schema version, was changed after it
        was written, has other inputs or outputs than a network file, holds anything that the plugin does not write, or
        asks for more memory or work than its size explains.
    """
    return read_network(path).metadata
