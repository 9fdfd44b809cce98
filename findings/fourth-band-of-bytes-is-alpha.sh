#!/usr/bin/env bash
# A raster of four classes, written as four bands of bytes, comes back with cells missing in the other three bands.
#
# Expected: four bands of uint8 hold four variables (classes of slope, geology, land cover, soil), as three or five do.
# Happens: GDAL's GeoTIFF driver takes four bands of bytes for a picture with colours if nobody says what they are, and marks
#   the fourth as alpha. Where the fourth factor is 0, a masked reading of the other three is masked, and warping makes
#   them 0. Nothing is said, three and five bands are untouched, and so are four bands of any other type.
# Remedy: write with photometric="MINISBLACK" (gdal_translate -co PHOTOMETRIC=MINISBLACK). For files that are there:
#   gdal_edit.py -colorinterp_4 undefined.
#
# Seen with Python 3.11 and NumPy 1.26.4 resp. 2.2.6:
#   rasterio 1.3.11 (GDAL 3.9.2): 3: blue, 0 masked, 0 lost; 4: alpha, 4 masked, 4 lost; 5: undefined, 0 masked, 0 lost; 4 as MINISBLACK: undefined, 0 masked, 0 lost
#   rasterio 1.4.4 (GDAL 3.10.3): 3: blue, 0 masked, 0 lost; 4: alpha, 4 masked, 4 lost; 5: undefined, 0 masked, 0 lost; 4 as MINISBLACK: undefined, 0 masked, 0 lost
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import sys
import warnings

import numpy as np
import rasterio
from rasterio.vrt import WarpedVRT

warnings.simplefilter("ignore")
codes = np.full((5, 4, 4), 7, np.uint8)
codes[3, 0] = 0  # class 0 of the fourth factor in the first row, four cells
found = []
for count, more in ((3, {}), (4, {}), (5, {}), (4, {"photometric": "MINISBLACK"})):
    path = f"{sys.argv[1]}/{count}{len(more)}.tif"
    profile = {"driver": "GTiff", "width": 4, "height": 4, "count": count, "dtype": "uint8", "crs": "EPSG:32633", **more}
    with rasterio.open(path, "w", transform=rasterio.transform.from_origin(5e5, 5e6, 30, 30), **profile) as file:
        file.write(codes[:count])
    with rasterio.open(path) as file:
        last = file.colorinterp[-1].name
        masked = int(np.ma.getmaskarray(file.read(1, masked=True)).sum())
    with rasterio.open(path) as file, WarpedVRT(file, crs="EPSG:32633") as warped:
        lost = int((warped.read(1) != 7).sum())
    found.append(f"{count}{' as MINISBLACK' if more else ''}: {last}, {masked} masked, {lost} lost")
print(f"rasterio {rasterio.__version__} (GDAL {rasterio.__gdal_version__}): {'; '.join(found)}")
PY
changed=0
look() {  # version of rasterio, of NumPy, of GDAL
  python3 -m venv "$work/$1"
  "$work/$1/bin/python" -m pip install --quiet --disable-pip-version-check "rasterio==$1" "numpy==$2" 2>/dev/null
  mkdir "$work/$1/out"
  said=$("$work/$1/bin/python" "$work/look.py" "$work/$1/out")
  echo "$said"
  [ "$said" = "rasterio $1 (GDAL $3): $seen" ] || changed=1
}
seen="3: blue, 0 masked, 0 lost; 4: alpha, 4 masked, 4 lost; 5: undefined, 0 masked, 0 lost; 4 as MINISBLACK: undefined, 0 masked, 0 lost"
look 1.3.11 1.26.4 3.9.2
look 1.4.4 2.2.6 3.10.3
exit $changed
