#!/usr/bin/env bash
# OpenCV 5.0's dnn gives NaN for the hyperbolic tangent of numbers above 44 (4.13 gives 1; below -44 both give -1).
#
# Expected: tanh(45) = 1, as NumPy, onnxruntime and OpenCV 4.13 have it; float32 rounds it to 1 from 9.1 on.
# Happens: NaN from about 44.4 on, where exp(2 x) leaves float32: infinity is divided by infinity. It is the code for whole
#   vectors of the processor; what is left over at the end of an array is right, so that a trial of one or seven numbers
#   shows nothing. A network whose sums are seldom so large (an LSTM's gates, a tanh layer, at one value far from those it
#   learnt) gives right numbers everywhere else: holes appear in a map, with nothing said. Sigmoid is right everywhere.
# Remedy: clip what goes into Tanh to -20 ... 20, which changes no float32 result; or OpenCV 4.13, or another runtime.
#
# Seen with opencv-python-headless 4.13.0.92 and 5.0.0.93, onnx 1.23.2, Python 3.11, x86 with AVX-512:
#   4.13.0: tanh of [-100, -45, 0, 1, 44, 45, 100] is [-1.0, -1.0, 0.0, 0.7616, 1.0, 1.0, 1.0], alone the same
#   5.0.0: tanh of [-100, -45, 0, 1, 44, 45, 100] is [-1.0, -1.0, 0.0, 0.7616, 1.0, nan, nan], alone [-1.0, -1.0, 0.0, 0.7616, 1.0, 1.0, 1.0]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import sys

import cv2
import numpy as np
from onnx import TensorProto, helper

asked = [-100, -45, 0, 1, 44, 45, 100]
sides = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "n"]) for name in ("x", "y")]
graph = helper.make_graph([helper.make_node("Tanh", ["x"], ["y"])], "tanh", sides[:1], sides[1:])
model = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 17)])
with open(sys.argv[1], "wb") as stream:
    stream.write(model.SerializeToString())
network = cv2.dnn.readNetFromONNX(sys.argv[1])


def tanh(numbers):
    network.setInput(np.array([numbers], np.float32))
    return [round(float(one), 4) for one in network.forward().ravel()[: len(asked)]]


many, alone = tanh(asked + [0] * 57), tanh(asked)
print(f"{cv2.__version__}: tanh of {asked} is {many}, alone {'the same' if alone == many else alone}")
PY
for number in 4.13.0.92 5.0.0.93; do
  python3 -m venv "$work/$number"
  "$work/$number/bin/python" -m pip install --quiet --disable-pip-version-check \
    "opencv-python-headless==$number" onnx==1.23.2 2>/dev/null
  "$work/$number/bin/python" "$work/look.py" "$work/tanh.onnx"
done | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
4.13.0: tanh of [-100, -45, 0, 1, 44, 45, 100] is [-1.0, -1.0, 0.0, 0.7616, 1.0, 1.0, 1.0], alone the same
5.0.0: tanh of [-100, -45, 0, 1, 44, 45, 100] is [-1.0, -1.0, 0.0, 0.7616, 1.0, nan, nan], alone [-1.0, -1.0, 0.0, 0.7616, 1.0, 1.0, 1.0]
SEEN
