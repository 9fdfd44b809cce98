#!/usr/bin/env bash
# onnxruntime refuses a sound float64 model because of what its own optimiser made of it (1.15 to 1.25; not 1.26).
#
# Expected: an optimiser leaves a model as it is where it has no kernel for the faster form. Transpose, MatMul, Gemm,
#   Sigmoid and Tanh all exist in float64, the model passes onnx's checker and runs with the optimiser off.
# Happens: Transpose and MatMul, also with a Cast to float64 between them, become FusedMatMul, and up to 1.17 Gemm and
#   the activation behind it FusedGemm. Both have float32 kernels only: "NOT_IMPLEMENTED: Failed to find kernel". The file
#   is refused by the default session of every machine that has such a version, however new the one that wrote it. Whether
#   there is a Transpose in front is easily overlooked: a scaler's or an encoder's columns are often picked as rows.
# Remedy: for the reader, SessionOptions.graph_optimization_level = ORT_ENABLE_BASIC. For the writer, who cannot know his
#   readers: in float64 no Transpose before a MatMul, and no activation straight behind a Gemm; 1 / (1 + exp(-x)) of
#   MatMul and Add is fused by none, and tract, which has no float64 Sigmoid, takes it as well.
#
# Seen with Python 3.11, NumPy 1.26.4, onnx 1.17.0:
#   1.15.1: Transpose-Cast-MatMul refused (basic: runs), Gemm-Sigmoid refused (basic: runs), MatMul-Add-Exp runs
#   1.21.1: Transpose-Cast-MatMul refused (basic: runs), Gemm-Sigmoid runs, MatMul-Add-Exp runs
#   1.26.0: Transpose-Cast-MatMul runs, Gemm-Sigmoid runs, MatMul-Add-Exp runs
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

FLOAT, DOUBLE = TensorProto.FLOAT, TensorProto.DOUBLE
GRAPHS = {
    "Transpose-Cast-MatMul": [
        ("Add", ["x", "ones"], "sums", {}),  # [2, n], as an encoder has its columns
        ("Transpose", ["sums"], "rows", {"perm": [1, 0]}),
        ("Cast", ["rows"], "exact", {"to": DOUBLE}),
        ("MatMul", ["exact", "weight"], "result", {}),
    ],
    "Gemm-Sigmoid": [
        ("Cast", ["x"], "exact", {"to": DOUBLE}),
        ("Gemm", ["row", "exact", "bias"], "sums", {}),
        ("Sigmoid", ["sums"], "result", {}),
    ],
    "MatMul-Add-Exp": [
        ("Cast", ["x"], "exact", {"to": DOUBLE}),
        ("MatMul", ["row", "exact"], "product", {}),
        ("Add", ["product", "bias"], "sums", {}),
        ("Exp", ["sums"], "result", {}),
    ],
}
CONSTANTS = {
    "ones": np.ones((2, 1), np.float32),
    "weight": np.ones((2, 1)),
    "row": np.ones((1, 2)),
    "bias": np.ones((1, 1)),
}


def runs(content, level):
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.graph_optimization_level = level
    try:
        session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception:
        return False
    return bool(np.isfinite(session.run(None, {"x": np.zeros((2, 5), np.float32)})[0]).all())


told = []
for name, nodes in GRAPHS.items():
    made = [helper.make_node(kind, inputs, [output], **more) for kind, inputs, output, more in nodes]
    used = {one for _, inputs, _, _ in nodes for one in inputs}
    graph = helper.make_graph(
        made,
        "one",
        [helper.make_tensor_value_info("x", FLOAT, [2, "n"])],
        [helper.make_tensor_value_info("result", DOUBLE, [None, None])],
        [numpy_helper.from_array(array, key) for key, array in CONSTANTS.items() if key in used],
    )
    model = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 17)])
    onnx.checker.check_model(model, full_check=True)
    content, levels = model.SerializeToString(), onnxruntime.GraphOptimizationLevel
    if runs(content, levels.ORT_ENABLE_ALL):
        told.append(f"{name} runs")
    else:
        told.append(f"{name} refused (basic: {'runs' if runs(content, levels.ORT_ENABLE_BASIC) else 'refused'})")
print(f"{onnxruntime.__version__}: {', '.join(told)}")
PY
for number in 1.15.1 1.21.1 1.26.0; do
  python3 -m venv "$work/$number"
  "$work/$number/bin/python" -m pip install --quiet --disable-pip-version-check \
    "onnxruntime==$number" onnx==1.17.0 numpy==1.26.4 2>/dev/null
  "$work/$number/bin/python" "$work/look.py"
done | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
1.15.1: Transpose-Cast-MatMul refused (basic: runs), Gemm-Sigmoid refused (basic: runs), MatMul-Add-Exp runs
1.21.1: Transpose-Cast-MatMul refused (basic: runs), Gemm-Sigmoid runs, MatMul-Add-Exp runs
1.26.0: Transpose-Cast-MatMul runs, Gemm-Sigmoid runs, MatMul-Add-Exp runs
SEEN
