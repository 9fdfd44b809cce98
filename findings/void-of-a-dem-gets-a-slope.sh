#!/usr/bin/env bash
# A cell without elevation gets a slope, while its eight neighbours lose theirs (xarray-spatial 0.5; R's terra, QGIS too).
#
# Expected: no slope where there is no elevation, as with gdaldem, SAGA, GRASS and WhiteboxTools; what nodata is stays nodata.
# Happens: Horn's differences do not look at the cell in the middle, and nothing else does. A single void in the DEM becomes a
#   ring of eight cells without data round a cell with a slope and an aspect (here of a plane: the right ones, 26.6 and
#   216.9 degrees). A mask that was burnt into the DEM, such as a lake of one cell or a line of cells along a river, is lost
#   where it is thin, and a count of voids before and after does not tell: 1 becomes 8. R's terra 1.7.3 does the same, and
#   QGIS 3.22's native:slope and native:aspect as well, which keep the neighbours too, so that no trace of the void is left.
# Remedy: slope.where(dem.notnull()); in QGIS, gdal:slope.
#
# Seen with xarray-spatial 0.5.3, NumPy 2.3.5, Python 3.11:
#   voids in the DEM 1, in the slope 8 besides the border; in the void: slope 26.6, aspect 216.9
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check xarray-spatial==0.5.3 numpy==2.3.5 2>/dev/null
cat > "$work/look.py" <<'PY'
import numpy as np
import xarray
import xrspatial

steps = np.arange(11) * 30.0
plane = 1000 + 0.3 * steps - 0.4 * steps[:, np.newaxis]  # rows run south
plane[5, 5] = np.nan
dem = xarray.DataArray(plane, dims=("y", "x"), coords={"y": -steps, "x": steps}, attrs={"res": (30, 30)})
slope, aspect = (np.asarray(factor(dem)) for factor in (xrspatial.slope, xrspatial.aspect))
print(
    f"voids in the DEM {np.isnan(plane).sum()}, in the slope {np.isnan(slope[1:-1, 1:-1]).sum()} besides the border; "
    f"in the void: slope {slope[5, 5]:.1f}, aspect {aspect[5, 5]:.1f}"
)
PY
"$work/venv/bin/python" -W ignore "$work/look.py" | tee "$work/seen"
sed -n 's/^#   \(voids .*\)/\1/p' "$0" | diff "$work/seen" -
