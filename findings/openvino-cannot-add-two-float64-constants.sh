#!/usr/bin/env bash
# OpenVINO cannot load a model that adds two constants in float64 to rows not counted before (up to 2025.0; not 2025.1).
#
# Expected: x + 1 + 2 is x + 3, in float64 as in float32; OpenVINO's own check calls the model sound.
# Happens: compile_model raises "Check 'eltwise->constant_fold(output, {input0, input1})' failed" out of AddAddFusion, which
#   would add the constants beforehand and has no such sum in float64. An intercept and an offset, or a centred column and a
#   bias, in a model trained in float64 (scikit-learn's) are enough. One constant, or float32, loads.
# Remedy: add the constants before the model is written; or OpenVINO 2025.1 or later.
#
# Seen with Python 3.11, NumPy 2.1.3:
#   2024.6.0: float32 [4. 4.], float64 AddAddFusion failed
#   2025.0.0: float32 [4. 4.], float64 AddAddFusion failed
#   2025.1.0: float32 [4. 4.], float64 [4. 4.]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import warnings

import numpy as np

warnings.simplefilter("ignore")  # 2024.6 warns of its own old name
import openvino
from openvino.runtime import opset13 as graph


def result(dtype):
    x = graph.parameter([-1, 1], np.float32)
    sums = graph.convert(x, np.dtype(dtype).name.replace("float", "f"))
    for number in (1, 2):
        sums = graph.add(sums, graph.constant(np.full((1, 1), number, dtype)))
    model = openvino.Model([graph.convert(sums, "f32")], [x])
    try:
        compiled = openvino.Core().compile_model(model, "CPU")
    except RuntimeError as error:
        return "AddAddFusion failed" if "AddAddFusion" in str(error) else str(error)
    return compiled([np.ones((2, 1), np.float32)])[0].ravel()


print(f"{openvino.__version__.split('-')[0]}: float32 {result(np.float32)}, float64 {result(np.float64)}")
PY
for number in 2024.6.0 2025.0.0 2025.1.0; do
  python3 -m venv "$work/$number"
  "$work/$number/bin/python" -m pip install --quiet --disable-pip-version-check "openvino==$number" numpy==2.1.3 2>/dev/null
  "$work/$number/bin/python" "$work/look.py" 2>/dev/null
done | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
2024.6.0: float32 [4. 4.], float64 AddAddFusion failed
2025.0.0: float32 [4. 4.], float64 AddAddFusion failed
2025.1.0: float32 [4. 4.], float64 [4. 4.]
SEEN
