#!/usr/bin/env bash
# A line along a row or a column of cells counts nothing, and a polygon that crosses itself too little (exactextract 0.3).
#
# Expected: a line of 3 cells along the middle of a row is 3 long, as one that is tilted by a hair is; of a polygon that
#   crosses itself the two triangles count, 8 cells, or it is refused.
# Happens: nothing is said. The envelope of such a line has no area and passes for one outside the raster: the count is 0,
#   the mean NaN, the share of each value missing. The bow tie counts 6 cells of its 8.
# Remedy: turn a line whose envelope has no area by a millionth of a cell, and make polygons valid (OGR's MakeValid) before.
#   The plugin does both.
#
# Seen with exactextract 0.3.0 and NumPy 2.4.6, Python 3.11:
#   along a row: count 0
#   tilted by a millionth: count 3
#   bow tie of two triangles of 4 cells: count 6
#   the same made valid: count 8
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check exactextract==0.3.0 numpy==2.4.6 2>/dev/null
cat > "$work/look.py" <<'PY'
import numpy as np
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource

raster = NumPyRasterSource(np.ones((10, 10)), 0, 0, 10, 10)


def count(kind, coordinates):
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": kind, "coordinates": coordinates}}
    return f"count {exact_extract(raster, feature, ['count'])[0]['properties']['count']:.3g}"


print("along a row:", count("LineString", [[0.5, 9.5], [3.5, 9.5]]))
print("tilted by a millionth:", count("LineString", [[0.5, 9.5], [3.5, 9.500001]]))
bow = [[1, 1], [5, 5], [5, 1], [1, 5], [1, 1]]
print("bow tie of two triangles of 4 cells:", count("Polygon", [bow]))
valid = [[[[1, 1], [3, 3], [1, 5], [1, 1]]], [[[3, 3], [5, 5], [5, 1], [3, 3]]]]
print("the same made valid:", count("MultiPolygon", valid))
PY
"$work/venv/bin/python" -W ignore "$work/look.py" | tee "$work/seen"
sed -n 's/^#   \(.*\)/\1/p' "$0" | tail -4 | diff "$work/seen" -
