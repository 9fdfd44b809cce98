"""A network file's bytes as plain data: nodes, constants, inputs, outputs and texts."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Union

import numpy as np

from ..sentences import say
from .wire import Field, Message, Unsound, read_message

FLOAT, INT64, BOOL, DOUBLE = 1, 7, 9, 11  # ONNX's numbers of types
DTYPES: dict[int, np.dtype] = {FLOAT: np.dtype("<f4"), INT64: np.dtype("<i8"), DOUBLE: np.dtype("<f8")}  # of constants
MOST_DIMENSIONS = 8
LONGEST_NAME = 200

_DIMENSION: Message = {1: Field("value", "int"), 2: Field("parameter", "text")}
_SHAPE: Message = {1: Field("dimensions", _DIMENSION, True)}
_TENSOR_TYPE: Message = {1: Field("dtype", "int"), 2: Field("shape", _SHAPE)}
_TYPE: Message = {1: Field("tensor", _TENSOR_TYPE)}
_VALUE: Message = {1: Field("name", "text"), 2: Field("type", _TYPE)}
_TENSOR: Message = {
    1: Field("dims", "int", True),
    2: Field("dtype", "int"),
    8: Field("name", "text"),
    9: Field("raw", "bytes"),
}
_ATTRIBUTE: Message = {
    1: Field("name", "text"),
    2: Field("float", "float"),
    3: Field("int", "int"),
    4: Field("string", "bytes"),
    7: Field("floats", "floats", True),
    8: Field("ints", "numbers", True),
    9: Field("strings", "words", True),
    20: Field("type", "int"),
}
# The number of an attribute's type, and the field that holds its value.
_HELD_BY = {1: "float", 2: "int", 3: "string", 6: "floats", 7: "ints", 8: "strings"}
_NODE: Message = {
    1: Field("inputs", "text", True),
    2: Field("outputs", "text", True),
    3: Field("name", "text"),
    4: Field("operator", "text"),
    5: Field("attributes", _ATTRIBUTE, True),
    7: Field("domain", "text"),
}
_GRAPH: Message = {
    1: Field("nodes", _NODE, True),
    2: Field("name", "text"),
    5: Field("constants", _TENSOR, True),
    11: Field("inputs", _VALUE, True),
    12: Field("outputs", _VALUE, True),
}
_OPSET: Message = {1: Field("domain", "text"), 2: Field("version", "int")}
_TEXT: Message = {1: Field("key", "text"), 2: Field("value", "text")}
_MODEL: Message = {
    1: Field("ir_version", "int"),
    2: Field("producer", "text"),
    5: Field("model_version", "int"),
    7: Field("graph", _GRAPH),
    8: Field("opsets", _OPSET, True),
    14: Field("texts", _TEXT, True),
}

# The value of an attribute: a number, bytes, an array of numbers or a list of bytes.
Attribute = Union[int, float, bytes, np.ndarray, "list[bytes]"]


@dataclass(frozen=True)
class Value:
    """An input or output: its name, the number of its type, and its dimensions; a text stands for a free one."""

    name: str
    dtype: int
    dimensions: tuple[int | str, ...]


@dataclass(frozen=True)
class Node:
    """One operation."""

    operator: str
    domain: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: dict[str, Attribute]


@dataclass(frozen=True)
class Model:
    """What a network file holds."""

    ir_version: int
    model_version: int
    opsets: dict[str, int]
    nodes: tuple[Node, ...]
    constants: dict[str, np.ndarray]
    inputs: tuple[Value, ...]
    outputs: tuple[Value, ...]
    texts: tuple[tuple[str, str], ...]


def read_model(content: bytes) -> Model:
    """Return what the bytes of a network file hold.

    Raises
    ------
    Unsound
        If they hold anything but what the plugin writes, or it in another form.
    """
    plain = read_message(content, _MODEL)
    graph = plain.get("graph")
    if graph is None:
        raise Unsound(say("no graph in it"))
    opsets = {opset.get("domain", ""): opset.get("version", 0) for opset in plain["opsets"]}
    constants = dict(_constant(tensor) for tensor in graph["constants"])
    if len(opsets) < len(plain["opsets"]) or len(constants) < len(graph["constants"]):
        raise Unsound(say("a name stands twice"))
    return Model(
        ir_version=plain.get("ir_version", 0),
        model_version=plain.get("model_version", 0),
        opsets=opsets,
        nodes=tuple(_node(node) for node in graph["nodes"]),
        constants=constants,
        inputs=tuple(_value(value) for value in graph["inputs"]),
        outputs=tuple(_value(value) for value in graph["outputs"]),
        texts=tuple((text.get("key", ""), text.get("value", "")) for text in plain["texts"]),
    )


def _named(plain: dict[str, Any], key: str = "name") -> str:
    name = plain.get(key, "")
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise Unsound(say("something has no name"))
    return str(name)


def _constant(tensor: dict[str, Any]) -> tuple[str, np.ndarray]:
    name, dims, raw = _named(tensor), tensor["dims"], tensor.get("raw", b"")
    dtype = DTYPES.get(tensor.get("dtype", 0))
    if dtype is None or len(dims) > MOST_DIMENSIONS or any(size < 1 for size in dims):
        raise Unsound(say("constant '{name}' is of an unknown type or shape", name=name))
    if math.prod(dims) * dtype.itemsize != len(raw):
        raise Unsound(say("constant '{name}' has another size than its shape", name=name))
    return name, np.frombuffer(raw, dtype).reshape(dims)


def _node(node: dict[str, Any]) -> Node:
    attributes = dict(_attribute(attribute) for attribute in node["attributes"])
    if len(attributes) < len(node["attributes"]):
        raise Unsound(say("an attribute stands twice"))
    for name in (*node["inputs"], *node["outputs"]):
        _named({"name": name})
    return Node(
        operator=_named(node, "operator"),
        domain=node.get("domain", ""),
        inputs=tuple(node["inputs"]),
        outputs=tuple(node["outputs"]),
        attributes=attributes,
    )


def _attribute(attribute: dict[str, Any]) -> tuple[str, Attribute]:
    held = _HELD_BY.get(attribute.get("type", 0))
    filled = [key for key in _HELD_BY.values() if not _is_empty(attribute.get(key))]
    if held is None or filled != [held]:
        raise Unsound(say("attribute '{name}' is of an unknown type or without a value", name=_named(attribute)))
    return _named(attribute), attribute[held]


def _is_empty(value: Attribute | None) -> bool:
    return value is None or (isinstance(value, list) and not value)


def _value(value: dict[str, Any]) -> Value:
    tensor = value.get("type", {}).get("tensor", {})
    dimensions = tensor.get("shape", {}).get("dimensions", [])
    if any(len(one) != 1 for one in dimensions):
        raise Unsound(say("a dimension is neither a number nor a name"))
    sizes = tuple(size for one in dimensions for size in one.values())
    return Value(_named(value), tensor.get("dtype", 0), sizes)
