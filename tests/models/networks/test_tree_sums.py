"""Trees added up by the compiled loop: the same bits as onnxruntime, from files of this version and of earlier ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.models import session, tree_bits, tree_sums
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.graph_file import read_model
from landslide_susceptibility.models.network_file import network_bytes
from landslide_susceptibility.models.networks import boosting, forest
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.models.networks.boosting import BoostingSettings
from landslide_susceptibility.models.networks.forest import ForestSettings
from landslide_susceptibility.models.networks.logistic import LogisticSettings
from landslide_susceptibility.models.networks.tree_ensemble import _attributes
from landslide_susceptibility.models.training import train
from landslide_susceptibility.models.tree_cut import cut_trees

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")
pytestmark = pytest.mark.runtime
needs_numba = pytest.mark.skipif(not tree_sums.available("numba"), reason="numba is not installed")
FEW = {"members": 2, "epochs": 1, "validation_share": 0.0, "patience": 0}
SETTINGS = {
    "forest": ForestSettings(trees=70, leaf=1),
    "boosting": BoostingSettings(trees=70, leaf=5, leaf_nodes=12),
    "attention": AttentionSettings(**FEW, trees_share=0.4),
    "logistic": LogisticSettings(),
}
CELLS = 2 * tree_sums.CELLS + 100  # the last cells are a part of their own


def cells(n: int) -> np.ndarray:
    """Return coarse values of three factors and a category, so that many equal a threshold."""
    rng = np.random.default_rng(0)
    return np.column_stack([rng.integers(-9, 10, (n, 3)) * 0.1, rng.integers(0, 4, n)]).astype(np.float32)


def content_of(network: str) -> bytes:
    values = cells(150)
    labels = (values[:, 0] * values[:, 1] + 0.1 * values[:, 3] > 0.1).astype(int)
    factors = factors_from_samples(list("abcd"), ["continuous"] * 3 + ["categorical"], values)
    return network_bytes(train(network, factors, values, labels, SETTINGS[network]))


def add_trees_as_before(graph, encoded, packed):
    """Add trees as earlier versions did: 64 of them in a node, whose sums stand side by side."""
    sums, starts = [], np.concatenate([[0], np.cumsum(packed["nodes"])])
    for first in range(0, len(packed["nodes"]), 64):
        nodes = packed["nodes"][first : first + 64]
        chosen = slice(starts[first], starts[first + len(nodes)])
        part = {name: array[chosen] for name, array in packed.items() if name != "nodes"}
        told = {"n_targets": 1, "aggregate_function": "SUM", "post_transform": "NONE", **_attributes(nodes, part)}
        sums.append(graph.node("TreeEnsembleRegressor", encoded, domain="ai.onnx.ml", **told))
    together = graph.cast(graph.node("Concat", *sums, axis=1), np.float64)
    return graph.node("ReduceSum", together, graph.integers([1]), keepdims=1)


@needs_numba
@pytest.mark.parametrize("network", ["forest", "boosting", "attention"])
@pytest.mark.parametrize("before", [False, True], ids=["now", "before"])
def test_the_loop_gives_every_bit_of_onnxruntime(network, before, tmp_path, monkeypatch):
    if before:
        for module in (forest, boosting):
            monkeypatch.setattr(module, "add_trees", add_trees_as_before)
    path, values = tmp_path / "n.onnx", cells(CELLS)
    path.write_bytes(content_of(network))
    values[::7] *= np.float32(1.37)
    values[::5, 3] = 99  # a category that training never met
    if network != "attention":  # whose sums would be no number
        values[3, 0], values[4, 1] = np.inf, -np.inf
    by_runtime = session.PredictionSession(path).run(values)
    monkeypatch.setattr(tree_sums, "WORTH_WHILE", 1)
    quick = session.PredictionSession(path)
    by_loop = quick.run(values)
    assert quick._trees is not None and (quick._trees._small is not None) == (network == "attention")
    for name in quick.outputs:
        assert by_loop[name].tobytes() == by_runtime[name].tobytes(), name
        assert np.ptp(by_loop[name]) > 0.01
    for name, found in quick.run(values[:1]).items():
        np.testing.assert_allclose(found, by_loop[name][:1], rtol=0, atol=1e-6)


@pytest.mark.parametrize("lacking", ["numba", "onnx", "", "cells", "threads"])
def test_the_loop_waits_for_many_cells_one_thread_and_its_packages(lacking, tmp_path, monkeypatch):
    made = []
    monkeypatch.setattr(session, "FastTrees", lambda *_: made.append(True))
    monkeypatch.setattr(tree_sums, "available", lambda name: name != lacking)
    monkeypatch.setattr(tree_sums, "WORTH_WHILE", 70 * 100)
    (tmp_path / "n.onnx").write_bytes(content_of("boosting"))
    found = session.PredictionSession(tmp_path / "n.onnx", 2 if lacking == "threads" else 1)
    found.run(cells(99 if lacking == "cells" else 100))
    assert made == ([True] if lacking == "" else [])


def test_small_trees_do_without_numba(tmp_path, monkeypatch):
    (tmp_path / "n.onnx").write_bytes(content_of("attention"))
    by_runtime = session.PredictionSession(tmp_path / "n.onnx").run(cells(CELLS))
    monkeypatch.setattr(tree_sums, "WORTH_WHILE", 1)
    monkeypatch.setattr(tree_sums, "available", lambda name: name != "numba")
    monkeypatch.setattr(tree_bits, "quick", lambda _: None)
    fast = session.PredictionSession(tmp_path / "n.onnx")
    for name, found in fast.run(cells(CELLS)).items():
        np.testing.assert_array_equal(found, by_runtime[name])
    assert fast._trees is not None


def test_a_graph_without_trees_is_not_cut():
    assert cut_trees(read_model(content_of("logistic"))) is None


def changed(model, operator, **attributes):
    nodes = [
        replace(node, attributes={**node.attributes, **attributes}) if node.operator == operator else node
        for node in model.nodes
    ]
    return replace(model, nodes=tuple(nodes))


def test_only_trees_as_they_are_written_are_cut():
    model = read_model(content_of("forest"))
    cut = cut_trees(model)
    assert len(cut.trees.roots) == 70 and cut.trees.ends[-1]
    # Encoded values that are not transposed would be read as others, beyond their end.
    assert cut_trees(changed(model, "Transpose", perm=np.array([0, 1]))) is None
    assert cut_trees(changed(model, "Cast", to=1)) is None
    added = [number for number, node in enumerate(model.nodes) if node.operator == "Add"]
    one, other = (model.nodes[number] for number in added[:2])
    # A group that is added twice, one that is left out, and one that something else looks at too.
    twice = replace(other, inputs=(one.outputs[0], one.inputs[1]))
    out = replace(other, inputs=(one.outputs[0], one.outputs[0]))
    nodes = list(model.nodes)
    for wrong in (twice, out):
        assert cut_trees(replace(model, nodes=(*nodes[: added[1]], wrong, *nodes[added[1] + 1 :]))) is None
    looked_at = replace(model.nodes[-1], inputs=(next(n for n in nodes if n.operator.startswith("Tree")).outputs[0],))
    assert cut_trees(replace(model, nodes=(*nodes[:-1], looked_at))) is None
