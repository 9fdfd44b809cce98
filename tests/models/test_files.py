"""Network files: equal to the training library, whole or absent, and checked before they are loaded."""

from __future__ import annotations

import builtins
import json
import os

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError, VerificationError
from landslide_susceptibility.models import file_check, network_file
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import check_network_file, network_bytes, read_metadata, write_network
from landslide_susceptibility.models.networks.cnn import CnnSettings
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
pytest.importorskip("sklearn", reason="scikit-learn is not installed")


def samples(continuous=3, categorical=1, n=80, seed=0):
    rng = np.random.default_rng(seed)
    columns = [rng.normal(300 * index, 10.0**index % 7 + 1, n) for index in range(continuous)]
    columns += [rng.choice([-3, 2, 11], n) for _ in range(categorical)]
    # Categorical factors first, so that the encoder has to reorder.
    values = np.column_stack(columns[::-1]).astype(np.float32)
    kinds = ["categorical"] * categorical + ["continuous"] * continuous
    factors = factors_from_samples([f"factor {index}" for index in range(len(kinds))], kinds, values)
    return factors, values, np.arange(n) % 2


def trained_network(network="logistic", members=1, seed=0, **shape):
    factors, values, labels = samples(**shape)
    settings = None
    if network == "cnn":
        settings = CnnSettings(members=members, epochs=5, learning_rate=0.01, seed=seed)
    return train(network, factors, values, labels, settings), values


@pytest.fixture
def written(tmp_path):
    trained, values = trained_network()
    write_network(tmp_path / "network.onnx", trained, {"metrics": {"auc": 0.75}}, values)
    return tmp_path / "network.onnx"


@pytest.mark.parametrize("network, members", [("logistic", 1), ("cnn", 1), ("cnn", 3)])
@pytest.mark.parametrize(
    "shape",
    [
        {"continuous": 6, "categorical": 0},
        {"continuous": 3, "categorical": 2},
        {"continuous": 2, "categorical": 0},
        {"continuous": 0, "categorical": 2},
        {"continuous": 1, "categorical": 0},
        {"continuous": 45, "categorical": 5},
    ],
)
def test_file_predicts_what_training_predicts(tmp_path, network, members, shape):
    trained, _ = trained_network(network, members, **shape)
    _, others, _ = samples(**shape, n=5000, seed=9)
    others[::7, 0] = 999  # a category that training never met, or an outlier
    difference = write_network(tmp_path / "n.onnx", trained, None, others)
    session = PredictionSession(tmp_path / "n.onnx")
    found, expected = session.run(others), trained.predict(others)
    assert session.outputs == (("probability", "deviation") if members > 1 else ("probability",))
    assert difference <= 1e-5 and set(found) == set(expected)
    for name in expected:
        assert found[name].shape == (5000,) and found[name].dtype == np.float32
        np.testing.assert_allclose(found[name], expected[name], atol=1e-5)
    assert found["probability"].std() > 1e-3


@pytest.mark.parametrize("network, members", [("logistic", 1), ("cnn", 2)])
def test_same_seed_gives_the_same_bytes(network, members):
    first, second = (network_bytes(trained_network(network, members)[0]) for _ in range(2))
    assert first == second
    assert network_bytes(trained_network(network, members, n=90)[0]) != first


def test_versions_that_old_runtimes_load(written):
    model = onnx.load(written)
    assert model.ir_version == 8
    assert [(opset.domain, opset.version) for opset in model.opset_import] == [("", 17)]


def test_metadata_round_trip(tmp_path):
    trained, values = trained_network()
    write_network(tmp_path / "n.onnx", trained, {"metrics": {"auc": 0.75}, "strategy": "buffer"}, values)
    metadata = read_metadata(tmp_path / "n.onnx")
    session = PredictionSession(tmp_path / "n.onnx")
    assert session.factors == trained.factors and session.metadata == metadata
    assert metadata["metrics"] == {"auc": 0.75} and metadata["strategy"] == "buffer"
    assert metadata["settings"] == trained.settings.to_dict() and metadata["samples"] == trained.samples
    assert (metadata["network"], metadata["seed"], metadata["schema"]) == ("logistic", 0, 1)
    assert {"numpy", "sklearn", "onnx"} <= set(metadata["versions"])


def test_metadata_that_cannot_be_written(tmp_path):
    trained, values = trained_network()
    unfit = (({"seed": 3}, "leave out seed"), ({"auc": float("nan")}, "JSON"), ({"auc": object()}, "JSON"))
    for metadata, message in unfit:
        with pytest.raises(ParameterError, match=message):
            write_network(tmp_path / "n.onnx", trained, metadata, values)
    with pytest.raises(ParameterError, match="at least one sample"):
        write_network(tmp_path / "n.onnx", trained, None, values[:0])
    assert not os.listdir(tmp_path)


def test_mismatch_leaves_no_file_and_spares_the_old_one(tmp_path, monkeypatch):
    trained, values = trained_network()
    trained.fit.weights["intercept"] += 1e-3
    with pytest.raises(VerificationError, match="differ"):
        write_network(tmp_path / "n.onnx", trained, None, values)
    assert not os.listdir(tmp_path)
    (tmp_path / "n.onnx").write_bytes(b"old")
    with pytest.raises(VerificationError):
        write_network(tmp_path / "n.onnx", trained, None, values)
    assert os.listdir(tmp_path) == ["n.onnx"] and (tmp_path / "n.onnx").read_bytes() == b"old"
    trained.fit.weights["intercept"] -= 1e-3
    monkeypatch.setattr(network_file.os, "replace", lambda *_: (_ for _ in ()).throw(OSError("no space")))
    with pytest.raises(InputError, match="cannot be replaced"):
        write_network(tmp_path / "n.onnx", trained, None, values)
    assert os.listdir(tmp_path) == ["n.onnx"] and (tmp_path / "n.onnx").read_bytes() == b"old"


def test_a_file_as_folder_is_an_input_error(tmp_path):
    trained, values = trained_network()
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="choose another"):
        write_network(tmp_path / "file" / "n.onnx", trained, None, values)


def _rewritten(path, change):
    """Write a changed model with metadata that fit it, so that only the change itself can be found wrong."""
    model = onnx.load(path)
    metadata = json.loads(model.metadata_props[0].value)
    del model.metadata_props[:]
    change(model, metadata)
    metadata["graph"] = {}
    bare = model.SerializeToString(deterministic=True)
    metadata["graph"] = {"bytes": len(bare), "sha256": file_check.hashlib.sha256(bare).hexdigest()}
    tail = onnx.ModelProto()
    onnx.helper.set_model_props(tail, {"landslide": json.dumps(metadata)})
    path.write_bytes(bare + tail.SerializeToString())


def _side_file(model, metadata):
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "/etc/hostname"


def _nested(model, metadata):
    body = onnx.helper.make_graph([], "body", [], [])
    model.graph.node.append(onnx.helper.make_node("If", ["c"], ["d"], then_branch=body, else_branch=body))


CHANGES = {
    "schema version 2": lambda model, metadata: metadata.update(schema=2),
    "lacks samples": lambda model, metadata: metadata.pop("samples"),
    "one of them twice": lambda model, metadata: metadata["factors"].append(metadata["factors"][0]),
    "contradicts itself": lambda model, metadata: metadata["factors"][1].update(std=-1),
    "other inputs": lambda model, metadata: metadata["factors"].pop(),
    "other outputs": lambda model, metadata: model.graph.output.append(model.graph.output[0]),
    "side files": _side_file,
    "nested graph": _nested,
    "operators of 'com.example'": lambda model, metadata: model.opset_import.add(domain="com.example", version=1),
    "operator 'Add' of 'ai.evil'": lambda model, metadata: setattr(
        next(node for node in model.graph.node if node.op_type == "Add"), "domain", "ai.evil"
    ),
    "version 99": lambda model, metadata: setattr(model.opset_import[0], "version", 99),
    "IR version 14": lambda model, metadata: setattr(model, "ir_version", 14),
    "no sound ONNX": lambda model, metadata: setattr(model.graph.node[0], "op_type", "Explode"),
    "functions": lambda model, metadata: model.functions.add(name="f"),
}


@pytest.mark.parametrize("message", CHANGES)
def test_tampered_files_are_refused(written, message):
    _rewritten(written, CHANGES[message])
    for reader in (check_network_file, PredictionSession):
        with pytest.raises(InputError, match=message):
            reader(written)


def test_untouched_rewriting_is_accepted(written):
    before = check_network_file(written)
    _rewritten(written, lambda model, metadata: None)
    assert check_network_file(written) == before


def test_a_changed_weight_is_noticed(written):
    content = bytearray(written.read_bytes())
    raw = onnx.load(written).graph.initializer[2].raw_data
    content[content.find(raw) + 3] ^= 1
    written.write_bytes(content)
    with pytest.raises(InputError, match="damaged or changed"):
        PredictionSession(written)


def test_files_that_are_none_of_ours(tmp_path, written):
    whole = written.read_bytes()
    model = onnx.load(written)
    del model.metadata_props[:]
    contents = {
        b"": "no ONNX file",
        b"\x00" * 40: "no ONNX file",
        b"PK\x03\x04 not a network": "no ONNX file",
        whole[: len(whole) // 2]: "no ONNX file",
        model.SerializeToString(): "without the metadata",
    }
    for content, message in contents.items():
        (tmp_path / "other.onnx").write_bytes(content)
        with pytest.raises(InputError, match=message):
            check_network_file(tmp_path / "other.onnx")
    for path in (tmp_path, tmp_path / "absent.onnx"):
        with pytest.raises(InputError, match="cannot be read"):
            check_network_file(path)


def test_every_cut_of_a_file_is_refused(written):
    whole = written.read_bytes()
    for end in range(0, len(whole), 37):
        with pytest.raises(InputError):
            file_check.check_bytes(whole[:end], "cut.onnx")


def test_a_file_too_large_is_not_even_read(written, monkeypatch):
    monkeypatch.setattr(file_check, "LARGEST_FILE", 100)
    monkeypatch.setattr(builtins, "open", None)
    with pytest.raises(InputError, match="bytes long"):
        check_network_file(written)


def test_onnxruntime_alone_is_enough_to_check_and_predict(written, monkeypatch):
    expected, values = check_network_file(written), samples()[1]
    probability = PredictionSession(written).run(values)["probability"]
    monkeypatch.setattr(file_check, "available", lambda name: name != "onnx")
    monkeypatch.setitem(__import__("sys").modules, "onnx", None)
    assert check_network_file(written) == expected
    np.testing.assert_array_equal(PredictionSession(written).run(values)["probability"], probability)


@pytest.mark.parametrize("message", ["schema version 2", "other inputs", "side files", "cannot be loaded"])
def test_onnxruntime_alone_refuses_too(written, monkeypatch, message):
    _rewritten(written, CHANGES.get(message, CHANGES["no sound ONNX"]))
    monkeypatch.setattr(file_check, "available", lambda name: name != "onnx")
    with pytest.raises(InputError, match=message):
        PredictionSession(written)
