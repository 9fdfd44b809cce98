"""What a graph is said to do is what the runtime does, and what it could do otherwise is refused."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from landslide_susceptibility.models.graph_check import OPERATORS, RASTERS, ROWS, check_graph, less_of
from landslide_susceptibility.models.graph_file import Model, Node, Value, read_model
from landslide_susceptibility.models.wire import Unsound

onnx = pytest.importorskip("onnx", reason="onnx is not installed")
onnxruntime = pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
FLOAT, INT64, DOUBLE = 1, 7, 11
NUMBERS = {np.dtype(np.float32): FLOAT, np.dtype(np.float64): DOUBLE}


def whole(*values):
    return np.array(values, np.int64)


def table(*shape):
    return np.linspace(-1, 1, int(np.prod(shape)), dtype=np.float32).reshape(shape)


def trees(**changes):
    """Attributes of two trees over four columns: a branch with two leaves, and one with a branch below it."""
    found = {
        "n_targets": 1,
        "aggregate_function": b"SUM",
        "post_transform": b"NONE",
        "nodes_treeids": whole(0, 0, 0, 1, 1, 1, 1, 1),
        "nodes_nodeids": whole(0, 1, 2, 0, 1, 2, 3, 4),
        "nodes_featureids": whole(0, 0, 0, 3, 1, 0, 0, 0),
        "nodes_values": np.zeros(8, np.float32),
        "nodes_modes": [b"BRANCH_LEQ", b"LEAF", b"LEAF", b"BRANCH_LEQ", b"BRANCH_LEQ", b"LEAF", b"LEAF", b"LEAF"],
        "nodes_truenodeids": whole(1, 0, 0, 1, 2, 0, 0, 0),
        "nodes_falsenodeids": whole(2, 0, 0, 4, 3, 0, 0, 0),
        "target_treeids": whole(0, 0, 1, 1, 1),
        "target_nodeids": whole(1, 2, 2, 3, 4),
        "target_ids": whole(0, 0, 0, 0, 0),
        "target_weights": np.arange(5, dtype=np.float32),
    }
    for name, (place, value) in changes.items():
        found[name] = found[name].copy()
        found[name][place] = value
    return found


# An operator, the constants it takes beside the input of rows × 4 or 4 × rows, and its attributes.
SOUND = [
    *((name, "n4", [], {}) for name in ("Abs", "Exp", "Neg", "Relu", "Sigmoid", "Tanh", "Identity")),
    *((name, "n4", [table(4)], {}) for name in ("Add", "Div", "Mul", "Sub", "Max", "Min")),
    ("Mul", "4n", [table(3, 1, 1)], {}),
    ("Log", "n4", [], {}),
    ("Sqrt", "n4", [], {}),
    ("Cast", "n4", [], {"to": DOUBLE}),
    ("Clip", "n4", [np.float32(-1), np.float32(1)], {}),
    ("Concat", "n4", [], {"axis": 1}),
    ("Equal", "4n", [table(4, 1)], {}),
    ("Gather", "4n", [whole(3, 0, 0)], {"axis": 0}),
    ("Gather", "n4", [np.array([[3, 0], [1, 1]], np.int64)], {"axis": 1}),
    ("MatMul", "n4", [table(4, 3)], {}),
    ("MatMul", "n4", [table(5, 4, 3)], {}),
    *((name, "n4", [], {"axes": whole(1), "keepdims": 0}) for name in ("ReduceMax", "ReduceMean")),
    ("ReduceSum", "4n", [whole(0)], {"keepdims": 1}),
    ("Reshape", "n4", [whole(-1, 2, 2)], {}),
    ("Reshape", "4n", [whole(2, 2, -1)], {}),
    ("Softmax", "n4", [], {"axis": 1}),
    ("Transpose", "n4", [], {"perm": whole(1, 0)}),
    ("Unsqueeze", "n4", [whole(0, 3)], {}),
    ("TreeEnsembleRegressor", "n4", [], trees()),
]
REFUSED = [
    ("Relu", "n4", [table(4)], {}),
    ("Relu", "n4", [], {"alpha": 1.0}),
    ("Add", "n4", [table(3)], {}),
    ("Add", "n4", [table(4).astype(np.float64)], {}),
    ("Add", "n4", [whole(1)], {}),
    ("Div", "n4", [whole(0)], {}),
    ("Add", "4n", [table(2)], {}),
    ("Cast", "n4", [], {"to": 8}),
    ("Cast", "n4", [], {}),
    ("Clip", "n4", [table(2), table(2)], {}),
    ("Clip", "n4", [], {}),
    ("Concat", "n4", [], {"axis": 0}),
    ("Concat", "n4", [], {"axis": 2}),
    ("Gather", "n4", [whole(4)], {"axis": 1}),
    ("Gather", "n4", [whole(-1)], {"axis": 1}),
    ("Gather", "n4", [whole(0)], {"axis": 0}),
    ("Gather", "n4", [table(1)], {"axis": 1}),
    ("Gather", "n4", [whole(0)], {"axis": whole(1)}),
    ("Gemm", "n4", [table(4, 3)], {}),
    ("Gemm", "n4", [table(4, 3), table(2)], {}),
    ("Gemm", "n4", [table(4, 3), table(3)], {"transA": 1}),
    ("MatMul", "n4", [table(3, 4)], {}),
    ("MatMul", "4n", [table(4, 4)], {}),
    ("MatMul", "n4", [table(4)], {}),
    *((name, "n4", [], {"axes": whole(0)}) for name in ("ReduceMax", "ReduceMean")),
    *((name, "n4", [], {"axes": whole(1, 1)}) for name in ("ReduceMax", "ReduceMean")),
    *((name, "n4", [], {}) for name in ("ReduceMax", "ReduceMean")),
    ("ReduceMax", "n4", [whole(1)], {}),
    ("ReduceSum", "n4", [], {}),
    ("ReduceSum", "n4", [whole(1)], {"keepdims": 7}),
    ("Reshape", "n4", [whole(-1, 8)], {}),
    ("Reshape", "n4", [whole(1 << 40)], {}),
    ("Reshape", "n4", [whole(-1, -1)], {}),
    ("Reshape", "n4", [whole(0, 4)], {}),
    ("Reshape", "n4", [table(2)], {}),
    ("Softmax", "n4", [], {"axis": 0}),
    ("Softmax", "n4", [], {"axis": -1}),
    ("Squeeze", "n4", [whole(1)], {}),
    ("Squeeze", "n4", [], {}),
    ("Transpose", "n4", [], {"perm": whole(0, 0)}),
    ("Transpose", "n4", [], {}),
    ("Unsqueeze", "n4", [whole(5)], {}),
    ("Expand", "n4", [whole(1 << 40, 1, 1)], {}),
    ("Tile", "n4", [whole(1 << 20, 1)], {}),
    ("ConstantOfShape", "n4", [], {}),
    ("Loop", "n4", [], {}),
    ("TreeEnsembleRegressor", "4n", [], trees()),
    ("TreeEnsembleRegressor", "n4", [], {}),
    # A child that is its own parent, one before it, one of another tree, one of two parents, one of a leaf.
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_truenodeids=(0, 0))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_truenodeids=(4, 0))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_falsenodeids=(0, 5))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_falsenodeids=(3, 1))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_truenodeids=(1, 2))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_featureids=(3, 4))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_featureids=(3, -1))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_treeids=(7, 2))),
    ("TreeEnsembleRegressor", "n4", [], trees(nodes_nodeids=(7, 3))),
    ("TreeEnsembleRegressor", "n4", [], trees(target_nodeids=(0, 0))),
    ("TreeEnsembleRegressor", "n4", [], trees(target_ids=(0, 1))),
    ("TreeEnsembleRegressor", "n4", [], {**trees(), "target_weights": np.zeros(4, np.float32)}),
    ("TreeEnsembleRegressor", "n4", [], {**trees(), "nodes_modes": [b"LEAF"] * 8}),
]


WINDOW = 5
SOUND_OVER_RASTERS = [
    ("IsNaN", "n4hw", [], {}),
    ("Mul", "n4hw", [table(1, 4, 1, 1)], {}),
    ("Concat", "n4hw", [], {"axis": 1}),
    ("Gather", "n4hw", [whole(3, 0, 0)], {"axis": 1}),
    ("ReduceSum", "n4hw", [whole(1)], {"keepdims": 1}),
    ("Conv", "n4hw", [table(3, 4, 1, 1), table(3)], {}),
    ("Conv", "n4hw", [table(3, 4, 3, 1), table(3)], {"dilations": whole(2, 4)}),
    ("AveragePool", "n4hw", [], {"kernel_shape": whole(1, 5)}),
    ("Slice", "n4hw", [whole(2, 1), whole(-2, -1), whole(2, 3)], {}),
    ("Transpose", "n4hw", [], {"perm": whole(1, 0, 2, 3)}),
]
REFUSED_OVER_RASTERS = [
    ("Add", "n4hw", [table(1, 4, 3, 1)], {}),
    ("Conv", "n4hw", [table(3, 3, 1, 1), table(3)], {}),
    ("Conv", "n4hw", [table(3, 4, 1, 1), table(4)], {}),
    ("Conv", "n4hw", [table(3, 4, 3, 3), table(3)], {"dilations": whole(0, 1)}),
    ("Conv", "n4hw", [table(3, 4, 3, 3), table(3)], {"dilations": whole(1 << 40, 1)}),
    ("Conv", "n4hw", [table(3, 4, 3, 3), table(3)], {"pads": whole(1 << 40, 0, 0, 0)}),
    ("AveragePool", "n4hw", [], {"kernel_shape": whole(1 << 20, 1)}),
    ("AveragePool", "n4hw", [], {"kernel_shape": whole(3, 3), "strides": whole(2, 2)}),
    ("AveragePool", "n4", [], {"kernel_shape": whole(1, 1)}),
    ("Slice", "n4hw", [whole(2, 1), whole(-2, -2), whole(2, 3)], {}),
    ("Slice", "n4hw", [whole(-2, -1), whole(2, 1), whole(2, 3)], {}),
    ("Slice", "n4hw", [whole(1, 1), whole(-1, -1), whole(1, 2)], {}),
    ("Slice", "n4", [whole(1, 1), whole(-1, -1), whole(0, 1)], {}),
    ("Concat", "n4hw", [], {"axis": 2}),
    *((name, "n4hw", [], {"axes": whole(2)}) for name in ("ReduceMax", "ReduceMean")),
    ("Softmax", "n4hw", [], {"axis": 3}),
    ("Gather", "n4hw", [whole(0)], {"axis": 3}),
    ("MatMul", "n4hw", [table(4, 4)], {}),
    ("MaxPool", "n4hw", [], {"kernel_shape": whole(2), "strides": whole(2)}),
    # Cells before any window has been seen whole are other ones than the map's.
    ("Reshape", "n4hw", [whole(4, -1)], {}),
    ("Reshape", "n4hw", [whole(-1, 4, 1)], {}),
]


def model_of(operator, side, constants, attributes, times=1):
    domain = "ai.onnx.ml" if operator.startswith("Tree") else ""
    names = ["factors"] * (2 if operator == "Concat" else 1) + [f"c{number}" for number in range(len(constants))]
    return Model(
        ir_version=8,
        model_version=2,
        opsets={"": 17, "ai.onnx.ml": 3},
        nodes=tuple(Node(operator, domain, tuple(names), (f"out{n}",), attributes) for n in range(times)),
        constants={f"c{number}": np.asarray(values) for number, values in enumerate(constants)},
        inputs=(Value("factors", FLOAT, {"n4": ("n", 4), "4n": (4, "n"), "n4hw": ("n", 4, "h", "w")}[side]),),
        outputs=(),
        texts=(),
    )


@pytest.mark.parametrize("case", SOUND, ids=[f"{case[0]}-{number}" for number, case in enumerate(SOUND)])
def test_shapes_and_types_are_those_of_the_runtime(case):
    operator, side, constants, attributes = case
    model = model_of(*case)
    found = check_graph(model).tensors["out0"]
    shape = [7 if size == "n" else size for size in model.inputs[0].dimensions]
    result = run_node(model, operator, constants, attributes, shape)
    assert result.shape == tuple(7 if size == ROWS else size for size in found.shape)
    assert NUMBERS.get(result.dtype, 9) == found.dtype


def run_node(model, operator, constants, attributes, shape):
    """Return what the runtime makes of an input of this shape by one operator."""
    helper = onnx.helper
    plain = {k: v.tolist() if isinstance(v, np.ndarray) else v for k, v in attributes.items()}
    node = helper.make_node(operator, model.nodes[0].inputs, ["out0"], domain=model.nodes[0].domain, **plain)
    graph = helper.make_graph(
        [node],
        "one",
        [helper.make_tensor_value_info("factors", FLOAT, shape)],
        [onnx.ValueInfoProto(name="out0")],
        [onnx.numpy_helper.from_array(np.asarray(v), f"c{number}") for number, v in enumerate(constants)],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.ml", 3)]
    made = helper.make_model(graph, ir_version=8, opset_imports=opsets)
    return onnxruntime.InferenceSession(made.SerializeToString()).run(None, {"factors": table(*shape)})[0]


@pytest.mark.parametrize("case", REFUSED, ids=[f"{case[0]}-{number}" for number, case in enumerate(REFUSED)])
def test_what_does_not_fit_is_refused(case):
    with pytest.raises(Unsound):
        check_graph(model_of(*case))


@pytest.mark.parametrize("case", SOUND_OVER_RASTERS, ids=[case[0] for case in SOUND_OVER_RASTERS])
def test_shapes_over_rasters_are_those_of_the_runtime(case):
    operator, _, constants, attributes = case
    model = model_of(*case)
    found = check_graph(model, WINDOW).tensors["out0"]
    result = run_node(model, operator, constants, attributes, [2, 4, 13, 17])
    sizes = [(13 if (size - RASTERS) % 2 else 17) - less_of(size) if size < RASTERS else size for size in found.shape]
    assert result.shape == tuple(2 if size == RASTERS else size for size in sizes)
    assert NUMBERS.get(result.dtype, 9) == found.dtype


@pytest.mark.parametrize("case", REFUSED_OVER_RASTERS, ids=[case[0] for case in REFUSED_OVER_RASTERS])
def test_what_does_not_fit_over_rasters_is_refused(case):
    with pytest.raises(Unsound):
        check_graph(model_of(*case), WINDOW)


@pytest.mark.parametrize("less", [1, 2, 3])
def test_only_cells_in_the_middle_of_windows_become_rows(less):
    nodes = (
        Node("IsNaN", "", ("factors",), ("nan",), {}),
        Node("Where", "", ("nan", "fill", "factors"), ("filled",), {}),
        Node("Slice", "", ("filled", "from", "to", "axes"), ("middle",), {}),
        Node("Transpose", "", ("middle",), ("planar",), {"perm": whole(1, 0, 2, 3)}),
        Node("Reshape", "", ("planar", "shape"), ("rows",), {}),
    )
    constants = {
        "fill": table(1, 4, 1, 1),
        "from": whole(less, less),
        "to": whole(-less, -less),
        "axes": whole(2, 3),
        "shape": whole(4, -1),
    }
    model = replace(model_of("Relu", "n4hw", [], {}), nodes=nodes, constants=constants)
    if less == WINDOW // 2:
        assert check_graph(model, WINDOW).tensors["rows"].shape == (4, ROWS)
        return
    with pytest.raises(Unsound, match="middle of windows"):
        check_graph(model, WINDOW)


def test_memory_and_steps_are_in_proportion_to_the_constants():
    with pytest.raises(Unsound, match="memory"):
        check_graph(model_of("Mul", "n4", [np.ones((2000, 1, 1), np.float32)], {}))
    with pytest.raises(Unsound, match="memory"):
        check_graph(model_of("Add", "n4", [table(100, 1, 4)], {}, times=12))
    assert check_graph(model_of("Mul", "n4", [np.ones((12, 1, 1), np.float32)], {})).bytes_per_row == 12 * 4 * 4
    # Each node multiplies by the same matrix, so that the steps grow and the constants do not.
    model = model_of("MatMul", "n4", [table(4, 4)], {})
    names = ["factors", *(f"product{number}" for number in range(2000))]
    chain = [Node("MatMul", "", (first, "c0"), (second,), {}) for first, second in zip(names, names[1:])]
    assert check_graph(replace(model, nodes=tuple(chain[:1000]))).bytes_per_row == 32
    with pytest.raises(Unsound, match="steps"):
        check_graph(replace(model, nodes=tuple(chain)))


def test_every_operator_of_the_list_is_tried():
    tried = {case[0] for case in (*SOUND, *SOUND_OVER_RASTERS)}
    tried |= {"Gemm", "MaxPool", "Squeeze", "Where"}  # below, in graphs of several nodes
    assert tried == {name for _, name in OPERATORS}


def test_convolutions_of_the_first_files_still_load():
    graph = onnx.helper.make_graph(
        [
            onnx.helper.make_node("Unsqueeze", ["factors", "axis"], ["sequence"]),
            onnx.helper.make_node("Conv", ["sequence", "filters", "bias"], ["convolved"], group=1, pads=[1, 1]),
            onnx.helper.make_node("MaxPool", ["convolved"], ["pooled"], kernel_shape=[2], strides=[2]),
            onnx.helper.make_node("Conv", ["pooled", "last", "offset"], ["logit"], group=2),
            onnx.helper.make_node("Squeeze", ["logit", "last axis"], ["logits"]),
            onnx.helper.make_node("Gemm", ["logits", "mean", "zero"], ["probability"]),
        ],
        "cnn",
        [onnx.helper.make_tensor_value_info("factors", FLOAT, ["n", 4])],
        [onnx.helper.make_tensor_value_info("probability", FLOAT, ["n", 1])],
        [
            onnx.numpy_helper.from_array(values, name)
            for name, values in {
                "axis": whole(1),
                "filters": table(2, 1, 3),
                "bias": table(2),
                "last": table(2, 1, 2),
                "offset": table(2),
                "last axis": whole(2),
                "mean": table(2, 1),
                "zero": np.zeros(1, np.float32),
            }.items()
        ],
    )
    made = onnx.helper.make_model(graph, ir_version=8, opset_imports=[onnx.helper.make_opsetid("", 17)])
    content = made.SerializeToString(deterministic=True)
    names = ["convolved", "pooled", "logit", "logits", "probability"]
    found = check_graph(read_model(content)).tensors
    assert [found[name].shape for name in names] == [(ROWS, 2, 4), (ROWS, 2, 2), (ROWS, 2, 1), (ROWS, 2), (ROWS, 1)]
    assert onnxruntime.InferenceSession(content).run(None, {"factors": table(7, 4)})[0].shape == (7, 1)
    for change in ({"group": 3}, {"pads": [3, 3]}, {"pads": [-1, 0]}, {"dilations": [2]}):
        node = made.graph.node[1]
        kept = onnx.NodeProto()
        kept.CopyFrom(node)
        del node.attribute[:]
        node.attribute.extend(onnx.helper.make_attribute(key, value) for key, value in change.items())
        with pytest.raises(Unsound, match="Conv"):
            check_graph(read_model(made.SerializeToString(deterministic=True)))
        node.CopyFrom(kept)
