#!/usr/bin/env bash
# Zeros that are written into an uncompressed GeoTIFF before its nodata value is set come back as nodata (GDAL 3.10; not 3.5).
#
# Expected: cells hold what was written into them, whether the nodata value is set before or after (as in a compressed one).
# Happens: since some GDAL between, setting the value puts aside a block that is all zeros and not on the disk yet, as if
#   nothing had been written: it is read as nodata. A distance that is 0 in a whole tile, a mask or a flat DEM has holes
#   then, without a word. Only whole blocks of zeros are lost (with strips, whole rows of them), so that it shows on some
#   data only. `gdal_array` and `rasterio` write so, as does every script that ends by naming the nodata value.
# Remedy: set the nodata value right after creating the file, before any cell is written.
#
# Seen with Python 3.11 and NumPy 1.26.4 (GDAL's own Python shows the same: 3.6.2 as 3.5.3, 3.10.3 and 3.13.3 as 3.10.3):
#   rasterio 1.3.4 (GDAL 3.5.3): nodata set before 0, after 0
#   rasterio 1.4.4 (GDAL 3.10.3): nodata set before 0, after -9999
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import sys
import warnings

import numpy as np
import rasterio

warnings.simplefilter("ignore")  # that the file has no place on the Earth
found = []
for when in ("before", "after"):
    path = f"{sys.argv[1]}/{when}.tif"
    with rasterio.open(path, "w", driver="GTiff", width=9, height=9, count=1, dtype="float32") as file:
        if when == "before":
            file.nodata = -9999
        file.write(np.zeros((9, 9), "float32"), 1)
        if when == "after":
            file.nodata = -9999
    with rasterio.open(path) as file:
        found.append(f"{when} {file.read(1)[0, 0]:.0f}")
print(f"rasterio {rasterio.__version__} (GDAL {rasterio.__gdal_version__}): nodata set {', '.join(found)}")
PY
changed=0
look() {  # version of rasterio, the line that was seen
  python3 -m venv "$work/$1"
  "$work/$1/bin/python" -m pip install --quiet --disable-pip-version-check "rasterio==$1" "numpy==1.26.4" 2>/dev/null
  mkdir "$work/$1/out"
  said=$("$work/$1/bin/python" "$work/look.py" "$work/$1/out")
  echo "$said"
  [ "$said" = "$2" ] || changed=1
}
look 1.3.4 "rasterio 1.3.4 (GDAL 3.5.3): nodata set before 0, after 0"
look 1.4.4 "rasterio 1.4.4 (GDAL 3.10.3): nodata set before 0, after -9999"
exit $changed
