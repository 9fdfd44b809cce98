"""Trees that have a share in an ensemble: found in its file, left out of it, and kept by its imitation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.models.factors import encode
from landslide_susceptibility.models.graph_file import read_model
from landslide_susceptibility.models.imitation import (
    imitate_outputs,
    likeness,
    metadata_of,
    outputs_at,
    outputs_to_learn,
)
from landslide_susceptibility.models.network_file import write_network
from landslide_susceptibility.models.networks.attention import AttentionSettings
from landslide_susceptibility.models.networks.imitation import ImitationSettings
from landslide_susceptibility.models.networks.trees_beside import TREES, parted, probabilities_of
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from landslide_susceptibility.models.tree_cut import cut_trees
from landslide_susceptibility.models.tree_share import tree_share_of
from network_samples import xor_samples

for package in ("sklearn", "onnx", "onnxruntime"):
    pytest.importorskip(package, reason=f"{package} is not installed")
pytestmark = pytest.mark.runtime
SHARE = 0.4
SMALL = ImitationSettings(layers=(16, 8), steps=400, batch=64)


def trained_and_session(path, share, members=3):
    factors, values, labels = xor_samples(300, 4, 2)
    settings = AttentionSettings(members=members, epochs=2, seed=4, trees_share=share)
    trained = train("attention", factors, values, labels, settings)
    write_network(path, trained, None, values)
    return trained, PredictionSession(path)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """An ensemble of three with trees as it was trained, the session of its file, and values of 2000 cells."""
    trained, session = trained_and_session(tmp_path_factory.mktemp("mixed") / "mixed.onnx", SHARE)
    rng = np.random.default_rng(3)
    _, values, _ = xor_samples(300, 4, 2)
    return trained, session, np.stack([rng.choice(column, 2000) for column in values.T], axis=1)


def test_trees_and_share_are_found_in_the_file_as_they_were_trained(mixed):
    trained, session, _ = mixed
    _, trees, share = parted(trained.fit.weights)
    found = session.tree_share
    assert found.share == share == np.float32(SHARE) and set(found.weights) == set(trees)
    for name, array in trees.items():
        np.testing.assert_array_equal(found.weights[name], array)
        assert found.weights[name].dtype == array.dtype


def test_probabilities_of_trees_are_those_of_scikit_learn(mixed):
    trained, _, cells = mixed
    factors, values, labels = xor_samples(300, 4, 2)
    _, trees, share = parted(trained.fit.weights)
    encoded = encode(factors, cells)
    alone = train("attention", factors, values, labels, replace(trained.settings, trees_share=0.0)).predict(cells)
    wanted = (trained.predict(cells)["probability"] - (1 - SHARE) * alone["probability"]) / SHARE
    np.testing.assert_allclose(probabilities_of(trees, encoded)[:, 0], wanted, rtol=0, atol=1e-5)


def test_a_session_can_leave_the_trees_out(mixed, tmp_path):
    trained, session, cells = mixed
    factors, values, labels = xor_samples(300, 4, 2)
    alone = train("attention", factors, values, labels, replace(trained.settings, trees_share=0.0))
    for name, wanted in alone.predict(cells).items():
        np.testing.assert_allclose(session.run_network(cells)[name], wanted, rtol=0, atol=1e-6)
    _, plain = trained_and_session(tmp_path / "plain.onnx", 0.0)
    assert plain.tree_share is None
    for name, wanted in plain.run(cells).items():
        np.testing.assert_array_equal(plain.run_network(cells)[name], wanted)


def test_an_imitation_has_the_trees_of_its_ensemble(mixed, tmp_path):
    _, session, cells = mixed
    wanted = outputs_at(session, cells[1500:])
    trained = imitate_outputs(session, cells[:1500], outputs_to_learn(session, cells[:1500]), SMALL)
    found = np.stack(list(trained.predict(cells[1500:]).values()), axis=1)
    near = likeness(wanted, found)
    assert near.difference < 0.1 * np.abs(wanted[:, 0] - wanted[:, 0].mean()).mean()
    assert any(name.startswith(TREES) for name in trained.fit.weights)
    path = tmp_path / "imitation.onnx"
    assert write_network(path, trained, metadata_of(session, near), cells) < 1e-6
    again = PredictionSession(path)
    assert again.tree_share.share == session.tree_share.share
    np.testing.assert_array_equal(again.tree_share.weights["value"], session.tree_share.weights["value"])


def test_trees_elsewhere_in_a_graph_are_not_taken_for_a_share(mixed):
    _, session, _ = mixed
    model = read_model(Path(session.path).read_bytes())
    cut = cut_trees(model)
    assert tree_share_of(model, cut) is not None
    chain = [number for number, node in enumerate(model.nodes) if cut.sums in node.inputs]
    for operator in ("Div", "Exp"):
        nodes = tuple(replace(node, operator="Neg") if node.operator == operator else node for node in model.nodes)
        assert tree_share_of(replace(model, nodes=nodes), cut) is None
    assert len(chain) == 1
    share = next(
        name for name, array in model.constants.items() if array.size == 1 and array.item() == np.float32(SHARE)
    )
    other = {**model.constants, share: np.full((1, 1), 0.5, np.float32)}
    assert tree_share_of(replace(model, constants=other), cut) is None  # not what the network lacks of 1
    twice = replace(model, nodes=(*model.nodes, model.nodes[chain[0]]))
    assert tree_share_of(twice, cut) is None
