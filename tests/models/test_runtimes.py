"""Files of every model load in any runtime: what they hold in float64 is nothing that a runtime fuses and then lacks.

`tools/lowest.sh` runs these on the lowest onnxruntime that is promised; docs/model-files.md has the measured table.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from landslide_susceptibility.models.graph_check import check_graph
from landslide_susceptibility.models.graph_file import DOUBLE, Model, Node, read_model
from landslide_susceptibility.models.network_file import check_network_file, network_bytes
from landslide_susceptibility.models.networks import bp, svm_graph
from landslide_susceptibility.models.onnx_writer import GraphBuilder
from landslide_susceptibility.models.registry import NETWORKS
from landslide_susceptibility.models.training import train
from network_samples import as_seen, run_file, xor_samples

for package in ("onnx", "onnxruntime", "sklearn"):
    pytest.importorskip(package, reason=f"{package} is not installed")
pytestmark = pytest.mark.runtime
# Of a runtime's operators in float64, those that nothing is made of but what they are.
PLAIN = {"Add", "Cast", "Concat", "Div", "Exp", "MatMul", "Mul", "ReduceSum", "Sub"}
WINDOW = 9
SMALL = {"epochs": 3, "trees": 12, "window": WINDOW}


def made(network: str, categorical: int, members: int):
    """Return the file of a small network, and what it was trained as and on."""
    factors, values, labels = xor_samples(120, width=5, categorical=categorical)
    known = NETWORKS[network].settings_type
    own = {key: value for key, value in {**SMALL, "members": members}.items() if key in known.described()}
    values = as_seen(NETWORKS[network], known(**own), values)
    trained = train(network, factors, values, labels, known(**own))
    return network_bytes(trained), trained, values


def faults(model: Model) -> list[str]:
    """Return what of a graph some runtime would fuse in float64."""
    window = 1 if len(model.inputs[0].dimensions) == 2 else WINDOW
    tensors = check_graph(model, window).tensors
    makers = {node.outputs[0]: node for node in model.nodes}
    found = []

    def maker(name: str) -> Node | None:
        node = makers.get(name)
        return maker(node.inputs[0]) if node and node.operator == "Cast" else node

    def scales(node: Node | None) -> bool:
        """Whether a node multiplies or divides by one number."""
        if node is None or node.operator not in ("Mul", "Div"):
            return False
        contents = [tensors[name].content for name in node.inputs[node.operator == "Div" :]]
        return any(content is not None and content.size == 1 for content in contents)

    for node in model.nodes:
        if DOUBLE not in (tensors[name].dtype for name in (*node.inputs, *node.outputs)):
            continue
        if node.operator not in PLAIN:
            found.append(node.operator)
        before = [maker(name) for name in node.inputs]
        if node.operator == "MatMul":
            found += ["Transpose" for one in before if one and one.operator == "Transpose"]
            found += ["scale before" for one in before if scales(one)]
        found += ["scale behind" for one in before if one and one.operator == "MatMul" and scales(node)]
    return found


def kinds() -> Iterator[tuple[str, int, bool]]:
    """Yield each model, with how many members, and whether all is in float64, as where weights are large."""
    for name, network in NETWORKS.items():
        for members in (1, 3) if "members" in network.settings_type.described() else (1,):
            yield name, members, False
            if name in ("bp", "svm"):
                yield name, members, True


@pytest.mark.parametrize("categorical", [0, 2, 5], ids=["numbers", "both", "categories"])
@pytest.mark.parametrize(("network", "members", "exact"), list(kinds()))
def test_files_load_as_runtimes_load_by_default(network, members, exact, categorical, monkeypatch):
    if exact:
        monkeypatch.setattr(bp, "_single_precision", lambda *_: False)
        monkeypatch.setattr(svm_graph, "error_by_float32", lambda _: 1.0)
    content, trained, values = made(network, categorical, members)
    assert faults(read_model(content)) == []
    found, expected = run_file(content, values), trained.predict(values)
    assert set(found) == set(expected)
    for name in expected:
        np.testing.assert_allclose(found[name], expected[name], rtol=0, atol=1e-5)


def graph_of(write) -> Model:
    """Return the graph that `write` adds to two factors."""
    graph = GraphBuilder()
    tensor = write(graph, graph.cast("factors", np.float64))
    graph.output(graph.node("Squeeze", graph.cast(tensor, np.float32), graph.integers([1])), "probability")
    return read_model(graph.model(2, {}))


def weights(graph: GraphBuilder, *shape: int) -> str:
    return graph.constant(np.ones(shape))


def test_what_runtimes_fuse_is_found():
    def transposed_and_back(graph, _):
        planar = graph.node("Relu", graph.transpose("factors"))
        rows = graph.cast(graph.transpose(planar), np.float64)
        return graph.node("MatMul", rows, weights(graph, 2, 1))

    def activated(graph, values):
        return graph.node("Sigmoid", graph.node("Gemm", values, weights(graph, 2, 1), weights(graph, 1)))

    def scaled(graph, values):
        half = graph.node("Mul", values, weights(graph, 1))
        return graph.node("Div", graph.node("MatMul", half, weights(graph, 2, 1)), weights(graph, 1))

    def plain(graph, values):
        return graph.node("Add", graph.node("MatMul", values, weights(graph, 2, 1)), weights(graph, 1))

    assert faults(graph_of(transposed_and_back)) == ["Transpose"]
    assert faults(graph_of(activated)) == ["Gemm", "Sigmoid"]
    assert faults(graph_of(scaled)) == ["scale before", "scale behind"]
    assert faults(graph_of(plain)) == []


def test_files_say_how_openvino_computes_in_float32(tmp_path):
    content, _, _ = made("mlp", 1, 1)
    (tmp_path / "n.onnx").write_bytes(content)
    assert check_network_file(tmp_path / "n.onnx")["openvino"] == {"INFERENCE_PRECISION_HINT": "f32"}
