"""What a network file must be before it is loaded, so that a foreign or damaged one gives one clear sentence."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..dependencies import require
from ..errors import InputError
from ..schema import Kind, Number, Record, SchemaError, Whole, Words, parsed
from ..sentences import Sentence, commas, listing, say
from .factors import damage_of
from .graph_check import ROWS, check_graph
from .graph_file import FLOAT, Model, read_model
from .networks.imitation import Imitation
from .onnx_writer import INPUT, IR_VERSION, NETWORK_OUTPUTS, OPSETS
from .seal import METADATA_KEY, SEAL_KEY, SEAL_LENGTH, SEALED_SCHEMA, canonical, has_seal, is_whole, text_entry
from .wire import Unsound

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

NETWORK_SCHEMA = SEALED_SCHEMA
SCHEMAS = (1, SEALED_SCHEMA)
LARGEST_WINDOW = 255  # cells; no model here sees so far
LARGEST_FILE = 1 << 30  # bytes; a forest of hundreds of deep trees stays far below
EXPECTED = {
    "factors": list,
    "network": str,
    "seed": int,
    "settings": dict,
    "samples": dict,
    "metrics": dict,
    "versions": dict,
    "graph": dict,
}
ENSEMBLE, LIKENESS = "ensemble", "likeness"
# What an imitation's file says beside it: of which ensemble it is one, and how near it comes.
OF_IMITATION: dict[str, Kind] = {
    ENSEMBLE: Record({"network": Words(), "settings": Record({}, is_open=True), "graph": Record({}, is_open=True)}),
    LIKENESS: Record(
        {"cells": Whole(1), "difference": Number(0), "deviation_difference": Number(0), "zones_alike": Number(0, 1)}
    ),
}


def is_imitation(metadata: dict[str, Any]) -> bool:
    """Whether the metadata of a model file are those of an imitation of an ensemble."""
    return metadata["network"] == Imitation.name


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return the content of a network file, or raise `InputError` if it cannot be read or is too large."""
    try:
        size = os.path.getsize(path)
        if size > LARGEST_FILE:
            raise _problem(path, say("is {size} bytes long, more than a model file can be", size=size))
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        name = os.fspath(path)
        raise InputError(
            say("The model file '{name}' cannot be read ({reason}): check its path.", name=name, reason=error)
        ) from error


@dataclass(frozen=True)
class CheckedFile:
    """What the check of a network file found.

    Attributes
    ----------
    metadata : dict
        See `network_file.check_network_file`.
    sealed : bool
        Whether a seal covers all of it; False for files of schema 1, of which nobody can say whether the metadata were
        changed.
    bytes_per_row : int
        What a prediction keeps in memory for each row of a batch, at most; of a model that sees windows, for each cell.
    window : int
        Side of the windows of cells that the model sees, 1 for a model of single cells.
    graph : Model
        What was checked.
    """

    metadata: dict[str, Any]
    sealed: bool
    bytes_per_row: int
    window: int
    graph: Model = field(repr=False)


def check_bytes(content: bytes, path: str | os.PathLike[str]) -> CheckedFile:
    """Check the content of a network file, before any runtime sees it; `path` is for messages only.

    Raises
    ------
    InputError
        See `network_file.check_network_file`.
    """
    if not content:
        raise _problem(path, say("is empty"))
    sealed = has_seal(content)
    if sealed and not is_whole(content):
        raise _changed(path)
    try:
        model = read_model(content)
        metadata = _metadata(model, content, sealed, path)
        window = _window(metadata, path)
        _check_versions(model, path)
        _check_sides(model, len(metadata["factors"]), window, path)
        checked = check_graph(model, window)
        if any(checked.tensors[value.name].shape != (ROWS,) for value in model.outputs):
            raise Unsound(say("an output is not one number for each row"))
    except Unsound as error:
        raise _problem(
            path, say("is no ONNX file as this plugin writes it, or is damaged ({what})", what=error.what)
        ) from error
    return CheckedFile(metadata, sealed, checked.bytes_per_row, window, model)


def open_session(content: bytes, path: str | os.PathLike[str], threads: int) -> InferenceSession:
    """Return an onnxruntime session of `content` that keeps to `threads` threads and stays silent.

    A file that cannot be loaded is tried once more without fused operators.

    Raises
    ------
    InputError
        If it cannot be loaded then either.
    """
    runtime = require("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = runtime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 4
    # Spinning threads would starve the workers that read and write blocks.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")

    def load() -> InferenceSession:
        return runtime.InferenceSession(content, sess_options=options, providers=["CPUExecutionProvider"])

    # onnxruntime raises a dozen classes of its own that share no base but Exception.
    try:
        return load()
    except Exception:
        # Files of earlier versions have what onnxruntime before 1.26 fuses into operators it lacks; see networks/exact.
        options.graph_optimization_level = runtime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    try:
        return load()
    except Exception as error:
        raise _problem(path, say("cannot be loaded by onnxruntime ({reason})", reason=error)) from error


def _problem(path: str | os.PathLike[str], what: Sentence) -> InputError:
    return InputError(
        say("The model file '{path}' {what}: choose a file written by 'Train model'.", path=os.fspath(path), what=what)
    )


def _changed(path: str | os.PathLike[str]) -> InputError:
    return _problem(path, say("was damaged or changed after it was written"))


def _metadata(model: Model, content: bytes, sealed: bool, path: str | os.PathLike[str]) -> dict[str, Any]:
    texts = dict(model.texts)
    if METADATA_KEY not in texts:
        raise _problem(path, say("is an ONNX file without the metadata '{key}'", key=METADATA_KEY))
    if [key for key, _ in model.texts] != [METADATA_KEY, SEAL_KEY][: 2 if sealed else 1]:
        raise _changed(path)
    metadata = _plain(texts[METADATA_KEY], path)
    _check_schema(metadata, path)
    schema = metadata["schema"]
    damaged = [key for key, kind in EXPECTED.items() if not isinstance(metadata.get(key), kind)]
    if damaged:
        raise _problem(
            path, say("holds metadata in which '{damaged}' is missing or of another kind", damaged=damaged[0])
        )
    if is_imitation(metadata):
        try:
            Record(OF_IMITATION, is_open=True).check(metadata)
        except SchemaError as error:
            raise _problem(path, say("holds damaged metadata ({what})", what=error.sentence)) from error
    told = metadata["graph"].get("bytes")
    # The graph's bytes end where the metadata begin, and nothing stands before, between or behind.
    rest = text_entry(METADATA_KEY, texts[METADATA_KEY]) + (content[-SEAL_LENGTH:] if sealed else b"")
    graph = content[: len(content) - len(rest)]
    digest = hashlib.sha256(graph).hexdigest()
    is_sealed_kind = schema == SEALED_SCHEMA
    if (
        is_sealed_kind != sealed
        or is_sealed_kind != (model.model_version == SEALED_SCHEMA)
        or graph + rest != content
        or told != len(graph)
        or digest != metadata["graph"].get("sha256")
    ):
        raise _changed(path)
    for plain in metadata["factors"]:
        damage = damage_of(plain)
        if damage is not None:
            raise _problem(path, say("has a damaged description of its factors ({damage})", damage=damage))
    names = [plain["name"] for plain in metadata["factors"]]
    if not names or len(set(names)) < len(names):
        raise _problem(path, say("names no factors, or one of them twice"))
    return metadata


def _window(metadata: dict[str, Any], path: str | os.PathLike[str]) -> int:
    window = metadata.get("window", 1)
    if type(window) is not int or not 1 <= window <= LARGEST_WINDOW or window % 2 == 0:
        raise _problem(path, say("holds metadata in which '{damaged}' is missing or of another kind", damaged="window"))
    return window


def _check_schema(metadata: dict[str, Any], path: str | os.PathLike[str]) -> None:
    schema = metadata.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < min(SCHEMAS):
        raise _problem(path, say("holds metadata without a version of their schema"))
    if schema not in SCHEMAS:
        raise InputError(
            say(
                "The model file '{path}' was written by a newer version of the plugin (schema {version:.6g}, where "
                "this one reads up to {known}): update the plugin, or train the model with this one.",
                path=os.fspath(path),
                version=schema,
                known=NETWORK_SCHEMA,
            )
        )


def _plain(text: str, path: str | os.PathLike[str]) -> dict[str, Any]:
    """Return what JSON in its one form holds: a blank too many, say, is in no such form."""
    metadata: dict[str, Any] = {}
    try:
        metadata = parsed(text, Record({}, is_open=True))
        is_canonical = canonical(metadata) == text
    except SchemaError as error:
        raise _problem(path, say("holds damaged metadata ({what})", what=error)) from error
    except (ValueError, RecursionError):  # NaN has no canonical form
        is_canonical = False
    if not is_canonical:
        raise _problem(path, say("holds metadata in another form than the plugin writes"))
    return metadata


def _check_versions(model: Model, path: str | os.PathLike[str]) -> None:
    if model.ir_version != IR_VERSION:
        raise _problem(
            path, say("is of ONNX IR version {version}, not {known}", version=model.ir_version, known=IR_VERSION)
        )
    for domain, version in model.opsets.items():
        if OPSETS.get(domain) != version:
            raise _problem(
                path, say("uses operators of '{domain}' version {version}", domain=domain or "ai.onnx", version=version)
            )


def _check_sides(model: Model, width: int, window: int, path: str | os.PathLike[str]) -> None:
    """Raise unless inputs and outputs are those of a network of `width` factors that sees such windows."""
    # A name stands for a size that is free.
    sizes = (None, width) if window == 1 else (None, width, None, None)
    told = [
        (value.name, value.dtype, tuple(size if isinstance(size, int) else None for size in value.dimensions))
        for value in model.inputs
    ]
    if told != [(INPUT, FLOAT, sizes)]:
        raise _problem(path, say("has other inputs than '{input}' with one column per factor", input=INPUT))
    names = tuple(value.name for value in model.outputs)
    if names not in (NETWORK_OUTPUTS[:1], NETWORK_OUTPUTS) or any(
        value.dtype != FLOAT or len(value.dimensions) != 1 or isinstance(value.dimensions[0], int)
        for value in model.outputs
    ):
        raise _problem(
            path,
            say("has other outputs ({names}) than {expected}", names=commas(names), expected=listing(NETWORK_OUTPUTS)),
        )
    made = {output for node in model.nodes for output in node.outputs}
    if not made.issuperset(names):
        raise Unsound(say("an output is made by nothing"))
