"""What a network file must be before it is loaded, so that a foreign or damaged one gives one clear sentence."""

from __future__ import annotations

import hashlib
import json
import os
from types import ModuleType
from typing import TYPE_CHECKING, Any, Union

from ..dependencies import available, require
from ..errors import InputError
from ..sentences import Sentence, commas, listing, say
from .factors import Factor
from .onnx_writer import INPUT, IR_VERSION, METADATA_KEY, NETWORK_OUTPUTS, OPSETS

if TYPE_CHECKING:
    from onnx import ModelProto, ValueInfoProto
    from onnxruntime import InferenceSession, NodeArg

    # What a file is called by, and its type and dimensions; None stands for a free one.
    Shape = tuple[str, list[Union[str, int, None]]]
    # Inputs, outputs, and texts by key.
    Described = tuple[list[Shape], list[Shape], dict[str, str]]

NETWORK_SCHEMA = 1
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
# How an entry that names a side file begins inside an ONNX tensor; all that can be looked for without the onnx package.
SIDE_FILE_MARK = b"\x0a\x08location\x12"


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return the content of a network file, or raise `InputError` if it cannot be read or is too large."""
    try:
        size = os.path.getsize(path)
        if size > LARGEST_FILE:
            raise _problem(path, say("is {size} bytes long, more than a network file can be", size=size))
        with open(path, "rb") as stream:
            return stream.read()
    except OSError as error:
        name = os.fspath(path)
        raise InputError(
            say(
                "The network file '{name}' cannot be read ({reason}): check its path.", name=name, reason=error.strerror
            )
        ) from error


def check_bytes(content: bytes, path: str | os.PathLike[str]) -> dict[str, Any]:
    """Check the content of a network file and return its metadata; `path` is for messages only.

    Everything is checked by `onnx` where it is installed, and by `onnxruntime` otherwise, which sees names, types and
    metadata but not the operators.

    Raises
    ------
    InputError
        See `network_file.check_network_file`.
    """
    if SIDE_FILE_MARK in content:
        raise _problem(path, say("keeps data in side files"))
    described = _described_by_onnx(content, path) if available("onnx") else _described_by_runtime(content, path)
    inputs, outputs, texts = described
    metadata = _metadata(texts.get(METADATA_KEY), path)
    whole = metadata["graph"].get("bytes")
    if not isinstance(whole, int) or hashlib.sha256(content[:whole]).hexdigest() != metadata["graph"].get("sha256"):
        raise _problem(path, say("was damaged or changed after it was written"))
    names = [name for name, _ in outputs]
    if inputs != [(INPUT, ["float", None, len(metadata["factors"])])]:
        raise _problem(path, say("has other inputs than '{input}' with one column per factor", input=INPUT))
    if tuple(names) not in (NETWORK_OUTPUTS[:1], NETWORK_OUTPUTS) or any(
        shape != ["float", None] for _, shape in outputs
    ):
        raise _problem(
            path,
            say("has other outputs ({names}) than {expected}", names=commas(names), expected=listing(NETWORK_OUTPUTS)),
        )
    return metadata


def open_session(content: bytes, path: str | os.PathLike[str], threads: int) -> InferenceSession:
    """Return an onnxruntime session of `content` that keeps to `threads` threads and stays silent."""
    runtime = require("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = runtime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 4
    # Spinning threads would starve the workers that read and write blocks.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    try:
        return runtime.InferenceSession(content, sess_options=options, providers=["CPUExecutionProvider"])
    # onnxruntime raises a dozen classes of its own that share no base but Exception.
    except Exception as error:
        raise _problem(
            path, say("cannot be loaded by onnxruntime ({reason})", reason=str(error).splitlines()[0])
        ) from error


def _problem(path: str | os.PathLike[str], what: Sentence) -> InputError:
    return InputError(
        say(
            "The network file '{path}' {what}: choose a file written by 'Train network'.",
            path=os.fspath(path),
            what=what,
        )
    )


def _metadata(text: str | None, path: str | os.PathLike[str]) -> dict[str, Any]:
    if text is None:
        raise _problem(path, say("is an ONNX file without the metadata '{key}'", key=METADATA_KEY))
    try:
        metadata = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _problem(path, say("holds metadata that is no JSON")) from error
    if not isinstance(metadata, dict) or metadata.get("schema") != NETWORK_SCHEMA:
        version = metadata.get("schema") if isinstance(metadata, dict) else None
        raise _problem(
            path,
            say(
                "is of schema version {version}, where this version of the plugin reads {known}",
                version=repr(version),
                known=NETWORK_SCHEMA,
            ),
        )
    damaged = [key for key, kind in EXPECTED.items() if not isinstance(metadata.get(key), kind)]
    if damaged:
        raise _problem(path, say("holds metadata that lacks {damaged}", damaged=commas(damaged)))
    names = [Factor.from_dict(plain).name for plain in metadata["factors"]]
    if not names or len(set(names)) < len(names):
        raise _problem(path, say("names no factors, or one of them twice"))
    return metadata


def _described_by_onnx(content: bytes, path: str | os.PathLike[str]) -> Described:
    """Return inputs, outputs and metadata texts, after looking at operators and constants."""
    onnx = require("onnx")
    try:
        model = onnx.load_model_from_string(content)
        _check_operators(model, path)
        onnx.checker.check_model(model)
    except (onnx.checker.ValidationError, ValueError) as error:
        raise _problem(path, say("is no sound ONNX file ({reason})", reason=str(error).splitlines()[0])) from error
    # protobuf's DecodeError has no base but Exception, and its module moves between versions.
    except Exception as error:
        if isinstance(error, InputError):
            raise
        raise _problem(path, say("is no ONNX file")) from error
    texts = {entry.key: entry.value for entry in model.metadata_props}
    sides = model.graph.input, model.graph.output
    inputs, outputs = ([_shape(onnx, value) for value in side] for side in sides)
    return inputs, outputs, texts


def _check_operators(model: ModelProto, path: str | os.PathLike[str]) -> None:
    """Raise unless the graph is a plain one of standard operators with its constants inside."""
    if not model.graph.node:
        raise _problem(path, say("is no ONNX file with a network in it"))
    if model.ir_version > IR_VERSION:
        raise _problem(
            path,
            say("is of ONNX IR version {version}, later than {latest}", version=model.ir_version, latest=IR_VERSION),
        )
    for opset in model.opset_import:
        if not 1 <= opset.version <= OPSETS.get(opset.domain, 0):
            raise _problem(
                path,
                say(
                    "uses operators of '{domain}' version {version}",
                    domain=opset.domain or "ai.onnx",
                    version=opset.version,
                ),
            )
    if len(model.functions) or len(model.training_info) or len(model.graph.sparse_initializer):
        raise _problem(path, say("holds functions, training steps or sparse constants"))
    tensors = list(model.graph.initializer)
    for node in model.graph.node:
        if node.domain not in OPSETS:
            raise _problem(
                path, say("uses the operator '{operator}' of '{domain}'", operator=node.op_type, domain=node.domain)
            )
        for attribute in node.attribute:
            if attribute.HasField("g") or len(attribute.graphs):
                raise _problem(path, say("holds a nested graph in '{operator}'", operator=node.op_type))
            tensors += [attribute.t] if attribute.HasField("t") else []
            tensors += attribute.tensors
    if any(tensor.data_location or len(tensor.external_data) for tensor in tensors):
        raise _problem(path, say("keeps data in side files"))


def _shape(onnx: ModuleType, value: ValueInfoProto) -> Shape:
    """Return name and [type, dimensions...] of an input or output."""
    tensor = value.type.tensor_type
    kind = "float" if tensor.elem_type == onnx.TensorProto.FLOAT else "other"
    sizes = [item.dim_value if item.HasField("dim_value") else None for item in tensor.shape.dim]
    return value.name, [kind, *sizes]


def _described_by_runtime(content: bytes, path: str | os.PathLike[str]) -> Described:
    session = open_session(content, path, threads=1)
    texts = dict(session.get_modelmeta().custom_metadata_map)
    sides = session.get_inputs(), session.get_outputs()
    inputs, outputs = ([_runtime_shape(value) for value in side] for side in sides)
    return inputs, outputs, texts


def _runtime_shape(value: NodeArg) -> Shape:
    kind = "float" if value.type == "tensor(float)" else "other"
    return value.name, [kind, *(size if isinstance(size, int) else None for size in value.shape)]
