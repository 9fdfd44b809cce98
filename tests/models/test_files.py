"""Network files: equal to the training library, whole or absent, and checked before they are loaded."""

from __future__ import annotations

import builtins
import hashlib
import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.errors import InputError, ParameterError, VerificationError
from landslide_susceptibility.models import file_check, network_file
from landslide_susceptibility.models.factors import factors_from_samples
from landslide_susceptibility.models.network_file import check_network_file, network_bytes, write_network
from landslide_susceptibility.models.networks.cnn import CnnSettings
from landslide_susceptibility.models.seal import METADATA_KEY, seal_of, text_entry, with_metadata
from landslide_susceptibility.models.session import PredictionSession
from landslide_susceptibility.models.training import train
from network_mutations import as_schema_1, parts_of

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
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


EARLIER = [0.33381158, 0.908512, 0.99999726]


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
    metadata = check_network_file(tmp_path / "n.onnx")
    session = PredictionSession(tmp_path / "n.onnx")
    assert session.factors == trained.factors and session.metadata == metadata
    assert metadata["metrics"] == {"auc": 0.75} and metadata["strategy"] == "buffer"
    assert metadata["settings"] == trained.settings.to_dict() and metadata["samples"] == trained.samples
    assert (metadata["network"], metadata["seed"], metadata["schema"]) == ("logistic", 0, 2)
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
    """Write a changed model with metadata and a seal that fit it, so that only the change itself can be found wrong."""
    graph, metadata = parts_of(path.read_bytes())
    model = onnx.load_model_from_string(graph)
    change(model, metadata)
    path.write_bytes(with_metadata(model.SerializeToString(deterministic=True), metadata))


def _side_file(model, metadata):
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "/etc/hostname"


def _nested(model, metadata):
    body = onnx.helper.make_graph([], "body", [], [])
    model.graph.node.append(onnx.helper.make_node("If", ["c"], ["d"], then_branch=body, else_branch=body))


def _node(operator, *inputs, **attributes):
    """Add a node, which takes factors and the constants it is given."""

    def change(model, metadata):
        names = ["factors"]
        for number, values in enumerate(inputs):
            names.append(f"given {number}")
            model.graph.initializer.append(onnx.numpy_helper.from_array(np.array(values), names[-1]))
        model.graph.node.append(onnx.helper.make_node(operator, names, ["made"], **attributes))

    return change


def _of_type(dtype):
    return lambda model, metadata: setattr(model.graph.initializer[0], "data_type", dtype)


def _first(operator, **fields):
    def change(model, metadata):
        node = next(node for node in model.graph.node if node.op_type == operator)
        for key, value in fields.items():
            setattr(node, key, value)

    return change


CHANGES = {
    "newer version of the plugin .schema 3": lambda model, metadata: metadata.update(schema=3),
    "without a version of their schema": lambda model, metadata: metadata.update(schema=True),
    "damaged or changed": lambda model, metadata: metadata.update(schema=1),
    "damaged or changed ": lambda model, metadata: model.ClearField("model_version"),
    "'samples' is missing": lambda model, metadata: metadata.pop("samples"),
    "one of them twice": lambda model, metadata: metadata["factors"].append(metadata["factors"][0]),
    "contradicts itself": lambda model, metadata: metadata["factors"][1].update(std=-1),
    "other inputs": lambda model, metadata: metadata["factors"].pop(),
    "other outputs": lambda model, metadata: model.graph.output.append(model.graph.output[0]),
    "unknown field 13": _side_file,
    "unknown field 6": _nested,
    "operators of 'com.example'": lambda model, metadata: model.opset_import.add(domain="com.example", version=1),
    "no operator 'Add'": _first("Add", domain="ai.evil"),
    "version 99": lambda model, metadata: setattr(model.opset_import[0], "version", 99),
    "IR version 14": lambda model, metadata: setattr(model, "ir_version", 14),
    "no operator 'Explode'": _first("Transpose", op_type="Explode"),
    "unknown field 25": lambda model, metadata: model.functions.add(name="f"),
    "unknown field 10": lambda model, metadata: setattr(model.graph, "doc_string", "x"),
    "unknown type or shape": _of_type(onnx.TensorProto.STRING),
    "another size than its shape": _of_type(onnx.TensorProto.FLOAT),
    "'nothing', which is not there": lambda model, metadata: model.graph.node[1].input.__setitem__(0, "nothing"),
    "two tensors": lambda model, metadata: model.graph.node.append(model.graph.node[0]),
    "made by nothing": lambda model, metadata: model.graph.node.pop(),
    "Reshape has inputs": _node("Reshape", [1 << 40]),
    "Gather has inputs": _node("Gather", [4], axis=1),
    "no operator 'Tile'": _node("Tile", [1 << 20, 1]),
    "no operator 'Expand'": _node("Expand", [1 << 40, 1, 1]),
    "no operator 'ConstantOfShape'": _node("ConstantOfShape"),
    "more memory than the size": _node("Mul", np.ones((20000, 1, 1), np.float32)),
    "Softmax has inputs": _node("Softmax", axis=0),
    "Cast has inputs": _node("Cast", to=onnx.TensorProto.STRING),
    "Relu has inputs": _node("Relu", alpha=1.0),
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
    for changed in (content, as_schema_1(written.read_bytes()).replace(raw, raw[:3] + bytes([raw[3] ^ 1]) + raw[4:])):
        written.write_bytes(changed)
        with pytest.raises(InputError, match="damaged or changed"):
            PredictionSession(written)


def test_names_exchanged_in_the_metadata_are_noticed(written):
    content = written.read_bytes()
    exchanged = content.replace(b"factor 1", b"factor ?").replace(b"factor 2", b"factor 1")
    exchanged = exchanged.replace(b"factor ?", b"factor 2")
    assert exchanged != content and len(exchanged) == len(content)
    written.write_bytes(exchanged)
    with pytest.raises(InputError, match="damaged or changed"):
        PredictionSession(written)


def test_every_character_of_the_metadata_counts(written):
    content = written.read_bytes()
    graph, _ = parts_of(content)
    for place in range(len(graph), len(content)):
        changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
        with pytest.raises(InputError):
            file_check.check_bytes(changed, "changed.onnx")


@pytest.mark.parametrize("is_sealed", [True, False])
@pytest.mark.parametrize(
    "more",
    [b"\x00", b"more", text_entry("another", "text"), text_entry(METADATA_KEY, "{}"), b"\x1a\x00", b"\xa2\x06\x01x"],
    ids=["zero", "text", "entry", "metadata", "producer", "unknown"],
)
def test_nothing_may_follow(written, more, is_sealed):
    content = written.read_bytes() if is_sealed else as_schema_1(written.read_bytes())
    assert file_check.check_bytes(content, "n.onnx").sealed is is_sealed
    with pytest.raises(InputError, match="no ONNX file|damaged or changed"):
        file_check.check_bytes(content + more, "n.onnx")


def test_a_file_without_a_seal_still_loads(written):
    values, content = samples()[1], written.read_bytes()
    expected = PredictionSession(written)
    written.write_bytes(as_schema_1(content))
    session = PredictionSession(written)
    assert expected.sealed and not session.sealed and session.metadata["schema"] == 1
    assert set(session.metadata) == set(expected.metadata) and session.factors == expected.factors
    np.testing.assert_array_equal(session.run(values)["probability"], expected.run(values)["probability"])


@pytest.mark.runtime
def test_a_file_of_an_earlier_version_still_loads():
    # Written by the version before the seal; made by this one, it would only be what this one thinks of that.
    session = PredictionSession(Path(__file__).with_name("written_without_seal.onnx"))
    values = np.array([[-1.0, 5.0], [0.5, 2.0], [3.0, 7.0]], np.float32)
    found = session.run(values)["probability"]
    assert not session.sealed and [factor.name for factor in session.factors] == ["slope", "geology"]
    np.testing.assert_allclose(found, EARLIER, atol=1e-6)


def test_metadata_in_another_form_are_refused(written):
    graph, metadata = parts_of(written.read_bytes())
    text = json.dumps({**metadata, "graph": _told(graph)}, sort_keys=True)
    for other in (text.replace(": ", ":"), text.replace('"seed": 0', '"seed": 0, "seed": 0'), text + " "):
        content = graph + text_entry(METADATA_KEY, other)
        with pytest.raises(InputError, match="in another form|stands twice"):
            file_check.check_bytes(content + seal_of(content), "n.onnx")
    for other in ("[]", text.replace('"seed": 0', '"seed": NaN'), text.replace('"seed": 0', f'"seed": {"9" * 5000}')):
        content = graph + text_entry(METADATA_KEY, other)
        with pytest.raises(InputError, match="another form|damaged metadata"):
            file_check.check_bytes(content + seal_of(content), "n.onnx")


def _told(graph):
    return {"bytes": len(graph), "sha256": hashlib.sha256(graph).hexdigest()}


def test_results_that_are_no_numbers_from_0_to_1_are_refused(written):
    def spoil(value):
        def change(model, metadata):
            # Of 1 / (1 + exp(sum)) the one becomes a value that outweighs the rest, and the quotient the larger.
            quotient = [node for node in model.graph.node if node.op_type == "Div"][-1]
            quotient.op_type = "Max"
            one = next(tensor for tensor in model.graph.initializer if tensor.name == quotient.input[0])
            one.raw_data = np.array([value], np.float64).tobytes()

        return change

    whole = written.read_bytes()
    for value, told in (
        (np.nan, "gives no number"),
        (np.inf, "gives an infinite number"),
        (1e9, r"number 1e\+09"),
        (-1e9, r"number -1e\+09"),
    ):
        written.write_bytes(whole)
        _rewritten(written, spoil(value))
        with pytest.raises(InputError, match=f"{told}.*factor 0"):
            PredictionSession(written).run(samples()[1])


def test_files_that_are_none_of_ours(tmp_path, written):
    whole = written.read_bytes()
    model = onnx.load(written)
    del model.metadata_props[:]
    contents = {
        b"": "is empty",
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


def test_onnx_is_not_needed_to_check_and_predict(written, monkeypatch):
    expected, values = check_network_file(written), samples()[1]
    probability = PredictionSession(written).run(values)["probability"]
    monkeypatch.setitem(sys.modules, "onnx", None)
    assert check_network_file(written) == expected
    np.testing.assert_array_equal(PredictionSession(written).run(values)["probability"], probability)


@pytest.mark.parametrize("message", ["", "\n", "one line\nanother", None])
def test_whatever_a_runtime_says_is_one_sentence(written, monkeypatch, message):
    class RefusalError(Exception):
        def __str__(self):
            if message is None:
                raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no text")
            return message

    class Runtime:
        SessionOptions = onnxruntime.SessionOptions
        ExecutionMode = onnxruntime.ExecutionMode
        GraphOptimizationLevel = onnxruntime.GraphOptimizationLevel

        def InferenceSession(self, *_, **__):
            raise RefusalError

    monkeypatch.setattr(file_check, "require", lambda name: Runtime())
    with pytest.raises(InputError, match=r"cannot be loaded by onnxruntime \((RefusalError|one line)\)"):
        PredictionSession(written)


def test_what_a_runtime_fused_and_lacks_is_loaded_unfused(written, monkeypatch):
    levels, load = [], onnxruntime.InferenceSession

    def refuse_fused(content, sess_options, providers):
        levels.append(sess_options.graph_optimization_level)
        if levels[-1] != onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC:
            raise NotImplementedError("Failed to find kernel for FusedMatMul(1)")
        return load(content, sess_options, providers)

    expected = PredictionSession(written).run(samples()[1])["probability"]
    monkeypatch.setattr(onnxruntime, "InferenceSession", refuse_fused)
    np.testing.assert_allclose(PredictionSession(written).run(samples()[1])["probability"], expected, atol=1e-6)
    assert len(levels) == 2
