#!/usr/bin/env bash
# Boosted trees of eight leaves: plain NumPy predicts several times as fast as onnxruntime's tree operator and as
# scikit-learn's own compiled predictor, on one thread, with the same leaves.
#
# Expected: an evaluator in C++ or Cython is faster than NumPy calls from Python, branch by branch and tree by tree; at
#   the least it is not slower.
# Happens: both lead one row after another down each tree, where at every branch the processor guesses wrong half of the
#   time. Bytes of leaves that can still be reached (QuickScorer, Lucchese et al. 2015) need no guess: each of the seven
#   branches of a tree is a comparison of one column with one number, 32768 rows in a call, and the first leaf that is
#   left over is looked up. NumPy's comparisons of bytes take dozens of rows an instruction, and values become bytes
#   once, as histogram boosting has at most 254 thresholds a column.
# Remedy: for models of few leaves, such as scikit-learn's HistGradientBoosting or LightGBM with max_leaf_nodes=8, over
#   rasters of millions of cells: predict by columns, not by rows. With hundreds of leaves a tree it is the other way round.
#
# Seen with Python 3.11, NumPy 1.26.4, scikit-learn 1.5.2, skl2onnx 1.17.0, onnx 1.17.0, onnxruntime 1.20.1, protobuf 5.28.3:
#   the same leaves: True
#   onnxruntime takes more than 3 times as long as NumPy: True
#   scikit-learn takes more than 2 times as long as NumPy: True
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
cat > "$work/look.py" <<'PY'
import sys
import time

import numpy as np
import onnxruntime
from skl2onnx import to_onnx
from sklearn.ensemble import HistGradientBoostingRegressor

ROWS, COLUMNS, TREES, LEAVES = 131072, 13, 200, 8
rng = np.random.default_rng(1)
values = rng.normal(size=(ROWS, COLUMNS)).astype(np.float32)
target = np.sin(values[:2000, 0] * 2) + values[:2000, 1] * values[:2000, 2] + rng.normal(size=2000)
model = HistGradientBoostingRegressor(max_iter=TREES, max_leaf_nodes=LEAVES, early_stopping=False, random_state=1)
model.fit(values[:2000], target)
trees = [one[0].nodes for one in model._predictors]


def rounded_down(limit):
    near = np.float32(limit)
    return np.nextafter(near, np.float32(-np.inf)) if near > limit else near


def branches_and_leaves(nodes):
    branches, leaves = [], []

    def walk(place):
        node = nodes[place]
        if node["is_leaf"]:
            leaves.append(node["value"])
            return
        first = len(leaves)
        walk(node["left"])
        branches.append((node["feature_idx"], rounded_down(node["num_threshold"]), (1 << len(leaves)) - (1 << first)))
        walk(node["right"])

    walk(0)
    return branches, leaves


tables = [branches_and_leaves(nodes) for nodes in trees]
limits = [
    np.unique([limit for branches, _ in tables for column, limit, _ in branches if column == own] or [0.0])
    for own in range(COLUMNS)
]
FIRST = [next((leaf for leaf in range(LEAVES) if not gone >> leaf & 1), 0) for gone in range(256)]
ready = [
    (
        [(column, np.uint8(np.searchsorted(limits[column], limit)), np.uint8(lost)) for column, limit, lost in branches],
        np.array(leaves + [0.0] * (LEAVES - len(leaves)))[FIRST],
    )
    for branches, leaves in tables
]


def by_numpy(columns):
    total, block = np.full(columns.shape[1], model._baseline_prediction[0, 0]), 32768
    for start in range(0, columns.shape[1], block):
        part = columns[:, start : start + block]
        ranks, goes = np.zeros(part.shape, np.uint8), np.empty(part.shape[1], bool)
        number, gone, byte = goes.view(np.uint8), np.empty_like(ranks[0]), np.empty_like(ranks[0])
        for rank, column, own in zip(ranks, part, limits):
            for limit in own.astype(np.float32):
                np.greater(column, limit, out=goes)
                np.add(rank, number, out=rank)
        for branches, given in ready:
            gone[:] = 0
            for column, rank, lost in branches:
                np.greater(ranks[column], rank, out=goes)
                np.multiply(number, lost, out=byte)
                np.bitwise_or(gone, byte, out=gone)
            total[start : start + block] += np.take(given, gone)
    return total


def taken(work):
    times = []
    for _ in range(3):
        begin = time.process_time()
        found = work()
        times.append(time.process_time() - begin)
    return min(times), found


options = onnxruntime.SessionOptions()
options.intra_op_num_threads = options.inter_op_num_threads = 1
content = to_onnx(model, values[:1], target_opset=17).SerializeToString()
session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
columns, exact = np.ascontiguousarray(values.T), values.astype(np.float64)
numpy_time, found = taken(lambda: by_numpy(columns))
onnx_time, other = taken(lambda: session.run(None, {"X": values})[0][:, 0])
sklearn_time, wanted = taken(lambda: model.predict(exact))
# skl2onnx rounds thresholds to float32 upwards too, which leads a row in 100,000 another way.
same = np.allclose(found, wanted, rtol=0, atol=1e-9) and np.mean(np.abs(other - wanted) > 1e-4) < 1e-4
print(f"microseconds a row: NumPy {numpy_time / ROWS * 1e6:.2f}, onnxruntime {onnx_time / ROWS * 1e6:.2f}, "
      f"scikit-learn {sklearn_time / ROWS * 1e6:.2f}", file=sys.stderr)
print(f"the same leaves: {same}")
print(f"onnxruntime takes more than 3 times as long as NumPy: {onnx_time > 3 * numpy_time}")
print(f"scikit-learn takes more than 2 times as long as NumPy: {sklearn_time > 2 * numpy_time}")
PY
python3 -m venv "$work/env"
"$work/env/bin/python" -m pip install --quiet --disable-pip-version-check \
  numpy==1.26.4 scikit-learn==1.5.2 skl2onnx==1.17.0 onnx==1.17.0 onnxruntime==1.20.1 protobuf==5.28.3 2>/dev/null
"$work/env/bin/python" "$work/look.py" | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
the same leaves: True
onnxruntime takes more than 3 times as long as NumPy: True
scikit-learn takes more than 2 times as long as NumPy: True
SEEN
