"""Changed network files: at random by a seed, so that a change that goes wrong can be made again.

Run as a program, in a process of its own, it tries files and prints what became of them.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from landslide_susceptibility.errors import LandslideError
from landslide_susceptibility.models.seal import METADATA_KEY, SEAL_KEY, SEAL_LENGTH, seal_of, text_entry, with_metadata
from landslide_susceptibility.models.session import PredictionSession

SECONDS = 2.0  # of work, for one file
MEMORY = 1 << 30  # bytes, for all files of a process
# Whole numbers that have undone many a reader.
NUMBERS = (-(2**63), -(2**31), -2, -1, 0, 1, 2, 3, 255, 65536, 2**31 - 1, 2**31, 2**40, 2**62, 2**63 - 1)
VALUES = (None, True, -1, 0, 2**70, 1e308, -1e308, "", "x" * 300, [], {}, [[]], {"a": {}}, "\u0000", "{name}")


def parts_of(content: bytes) -> tuple[bytes, dict]:
    """Return the graph and the metadata of a whole file."""
    import onnx

    metadata = json.loads(onnx.load_model_from_string(content).metadata_props[0].value)
    return content[: metadata["graph"]["bytes"]], metadata


def as_schema_1(content: bytes) -> bytes:
    """Return a file as it was written before there was a seal."""
    import onnx

    graph, metadata = parts_of(content)
    model = onnx.load_model_from_string(graph)
    model.ClearField("model_version")
    return with_metadata(model.SerializeToString(deterministic=True), {**metadata, "schema": 1})[:-SEAL_LENGTH]


def changed_bytes(content: bytes, rng: np.random.Generator) -> bytes:
    """Change one byte, or leave out, repeat, exchange or add some."""
    at, other = sorted(int(place) for place in rng.integers(0, len(content), 2))
    some = bytes(rng.integers(0, 256, int(rng.integers(1, 9)), dtype=np.uint8))
    kind = rng.integers(0, 9)
    if kind < 4:
        value = content[at] ^ (1 << int(rng.integers(0, 8))) if kind < 2 else int(rng.integers(0, 256))
        return content[:at] + bytes([value]) + content[at + 1 :]
    if kind == 4:
        return content[:at] + content[at + len(some) :]
    if kind == 5:
        return content[:at] + some + content[at:]
    if kind == 6:
        return content[:other] + content[at:]  # a part stands twice
    if kind == 7:
        return content[:at] + content[other : other + 16] + content[at + 16 : other] + content[at:][:16]
    return content[:at]


def changed_texts(content: bytes, rng: np.random.Generator) -> bytes:
    """Change the metadata of a whole file and leave its seal, or move, leave out or repeat what is behind the graph."""
    graph, metadata = parts_of(content)
    entry, seal = content[len(graph) : -SEAL_LENGTH], content[-SEAL_LENGTH:]
    kind = rng.integers(0, 8)
    if kind == 0:
        return graph + entry
    if kind == 1:
        return graph + seal + entry
    if kind == 2:
        return content + seal_of(content)
    if kind == 3:
        return content + text_entry(METADATA_KEY, json.dumps({**metadata, "seed": 9}))
    if kind == 4:
        return content + text_entry("another", "text")
    if kind == 5:
        return graph + entry + text_entry(SEAL_KEY, "0" * 64)
    if kind == 6:
        return graph + text_entry(METADATA_KEY, json.dumps(changed_metadata(metadata, rng), sort_keys=True)) + seal
    text = json.dumps(metadata, sort_keys=True)
    at = int(rng.integers(0, len(text)))
    text = text[:at] + chr(int(rng.integers(32, 127))) + text[at + 1 :]
    return graph + text_entry(METADATA_KEY, text) + seal


def changed_metadata(metadata: dict, rng: np.random.Generator) -> dict:
    """Exchange what two factors say, or put another value somewhere."""
    found = json.loads(json.dumps(metadata))
    factors = found["factors"]
    if rng.random() < 0.3 and len(factors) > 1:
        key = str(rng.choice(sorted(factors[0])))
        first, second = (int(place) for place in rng.choice(len(factors), 2, replace=False))
        factors[first][key], factors[second][key] = factors[second][key], factors[first][key]
        return found
    inside: list | dict = found
    while True:
        keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
        key = keys[int(rng.integers(0, len(keys)))]
        if not isinstance(inside[key], (dict, list)) or not inside[key] or rng.random() < 0.2:
            inside[key] = VALUES[int(rng.integers(0, len(VALUES)))]
            return found
        inside = inside[key]


def changed_graph(graph: bytes, rng: np.random.Generator) -> bytes:
    """Change nodes, attributes, constants or sides of a graph, so that it is still a message."""
    import onnx

    model = onnx.load_model_from_string(graph)
    nodes, constants = model.graph.node, model.graph.initializer
    node, constant = nodes[int(rng.integers(0, len(nodes)))], constants[int(rng.integers(0, len(constants)))]
    other = nodes[int(rng.integers(0, len(nodes)))]
    number = int(NUMBERS[int(rng.integers(0, len(NUMBERS)))])
    kind = rng.integers(0, 12)
    if kind == 0:
        node.op_type = other.op_type
    elif kind == 1 and node.attribute:
        attribute = node.attribute[int(rng.integers(0, len(node.attribute)))]
        if attribute.ints:
            attribute.ints[int(rng.integers(0, len(attribute.ints)))] = number
        elif attribute.floats:
            attribute.floats[int(rng.integers(0, len(attribute.floats)))] = float(number)
        else:
            attribute.i = number
    elif kind == 2 and constant.dims:
        constant.dims[int(rng.integers(0, len(constant.dims)))] = number
    elif kind == 3:
        array = onnx.numpy_helper.to_array(constant).copy()
        values = (float(number), np.nan, np.inf, 1e30, -1e30) if array.dtype.kind == "f" else (number,)
        with np.errstate(all="ignore"):
            array.reshape(-1)[int(rng.integers(0, array.size))] = values[int(rng.integers(0, len(values)))]
        constant.CopyFrom(onnx.numpy_helper.from_array(array, constant.name))
    elif kind == 4:
        constant.data_type = int(rng.integers(0, 24))
    elif kind == 5 and node.input:
        node.input[int(rng.integers(0, len(node.input)))] = other.output[0]
    elif kind == 6:
        node.input.append(constant.name)
    elif kind == 7 and node.attribute:
        other.attribute.extend(list(node.attribute))  # of itself, without the list, it never ends
    elif kind == 8:
        nodes.remove(node)
    elif kind == 9:
        nodes.append(node)
    elif kind == 10:
        model.graph.input[0].type.tensor_type.shape.dim[1].dim_value = number
    else:
        wide = onnx.numpy_helper.from_array(np.array([1 << int(rng.integers(1, 40)), 1], np.int64), "wide")
        constants.append(wide)
        asked = ("Expand", "Tile", "Reshape", "ConstantOfShape", "Resize", "Range", "OneHot")[int(rng.integers(0, 7))]
        inputs = ["wide"] if asked == "ConstantOfShape" else [node.output[0], "wide"]
        nodes.append(onnx.helper.make_node(asked, inputs, ["asked"]))
    return model.SerializeToString(deterministic=True)


def unsealed_changes(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield changed files with the seal of the whole one."""
    for number in range(count):
        rng = np.random.default_rng([seed, number])
        found = (changed_texts if number % 3 == 0 else changed_bytes)(content, rng)
        if found != content:
            yield found


def sealed_changes(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield changed files with a seal that fits them."""
    graph, metadata = parts_of(content)
    for number in range(count):
        rng = np.random.default_rng([seed, number])
        kind = number % 3
        changed = graph if kind == 0 else changed_graph(graph, rng) if kind == 1 else changed_bytes(graph, rng)
        yield with_metadata(changed, changed_metadata(metadata, rng) if kind == 0 else metadata)


def graph_changes(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield files whose graph is changed and whose metadata are not."""
    graph, _ = parts_of(content)
    for number in range(count):
        changed = changed_bytes(graph, np.random.default_rng([seed, number]))
        if changed != graph:
            yield changed + content[len(graph) :]


CHANGES = {"unsealed": unsealed_changes, "sealed": sealed_changes, "graph": graph_changes}


def _peak() -> int:
    """Return the most memory that this process has held, in KiB.

    `getrusage` also counts what the process that started this one held before.
    """
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])


def main(path: str, kind: str, count: str, seed: str) -> None:
    """Try changed files one after another; print how often each thing came of it."""
    content = Path(path).read_bytes()
    session = PredictionSession(path)
    shape = (5000,) if session.window == 1 else (60, session.window, session.window)
    values = np.random.default_rng(0).normal(size=(*shape, len(session.factors))).astype(np.float32)
    values = np.moveaxis(values, -1, 1)
    expected, found, slowest = session.run(values), Counter(), 0.0
    with tempfile.TemporaryDirectory() as folder:
        changed = Path(folder) / "network.onnx"
        for number, mutated in enumerate(CHANGES[kind](content, int(count), int(seed))):
            print(number, file=sys.stderr, flush=True)  # the last one is what brought the process down
            changed.write_bytes(mutated)
            began = time.process_time()
            try:
                session = PredictionSession(changed)
                results = session.run(values[:, : len(session.factors)])
            except LandslideError as error:
                sentence = str(error)
                outcome = "refused" if sentence.strip() and "\n" not in sentence else "refused in other words"
            else:
                same = {*results} == {*expected} and all(np.array_equal(results[n], expected[n]) for n in results)
                outcome = "same" if same else "another map"
            slowest = max(slowest, time.process_time() - began)
            found[outcome] += 1
    memory = 1024 * _peak()
    print(json.dumps({**found, "seconds": slowest, "bytes": memory}))


if __name__ == "__main__":
    main(*sys.argv[1:])
