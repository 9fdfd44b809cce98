#!/usr/bin/env bash
# Bilinear warping to slightly larger cells puts waves on a plane: a DEM of 25 m that rises by 20 degrees everywhere gives
# slopes from 19.1 to 20.7 at 30 m (GDAL 3.6 to 3.10; not 3.13).
#
# Expected: bilinear interpolation is exact on a plane; what is even stays even, so its slope and curvature are even too.
# Happens: up to GDAL 3.10, where the target's cells are larger, the triangle of weights is widened by just that ratio, and
#   for other than whole ratios the weights' middle is not where the cell's is: up to 0.07 of a cell off, in a beat of both
#   cell sizes. A slope, a curvature or a ruggedness of the warped DEM then shows stripes that no ground has. With 30 m from
#   15 m or 10 m, or from larger cells, there are none. With 3.13 there are none either: the same command makes another DEM.
# Remedy: -wo XSCALE=1 -wo YSCALE=1 where the target's cells are less than twice as large (1/2 up to three times, ...); or
#   work out the factors on the DEM's own grid, and warp these.
#
# Seen with GDAL 3.6.2 and 3.10.3 (Debian 12 and 13), slopes on a plane of 20 degrees, cells of 30 m:
#   from 28 m: 19.85 to 20.63, 25 m: 19.12 to 20.69, 18 m: 19.54 to 20.91, 15 m: 20.00 to 20.00; with XSCALE=1 all 20.00
# With GDAL 3.13.3 (sid) all are 20.00 to 20.00, and this script says that they differ.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
slopes() {  # cell size of the DEM, options of gdalwarp
  awk -v cell="$1" 'BEGIN {
    side = int(3600 / cell) + 20
    printf "ncols %d\nnrows %d\nxllcorner 0\nyllcorner 0\ncellsize %s\n", side, side, cell
    for (row = 0; row < side; row++) {
      for (column = 0; column < side; column++) printf "%.4f ", (column + 0.5) * cell * 0.363970234
      print ""
    }
  }' > "$work/dem.asc"
  gdalwarp -q -overwrite -s_srs EPSG:32632 -t_srs EPSG:32632 -r bilinear -te 150 150 3150 3150 -tr 30 30 "${@:2}" \
    "$work/dem.asc" "$work/warped.tif"
  gdaldem slope -q "$work/warped.tif" "$work/slope.tif"
  gdalinfo -stats "$work/slope.tif" | awk -F '[=,]' '/Minimum=/ {printf "%.2f to %.2f", $2, $4}'
  rm -f "$work/slope.tif.aux.xml"
}
gdalinfo --version
for cell in 28 25 18 15; do
  echo "from $cell m: $(slopes "$cell"), XSCALE=1: $(slopes "$cell" -wo XSCALE=1 -wo YSCALE=1)"
done | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
from 28 m: 19.85 to 20.63, XSCALE=1: 20.00 to 20.00
from 25 m: 19.12 to 20.69, XSCALE=1: 20.00 to 20.00
from 18 m: 19.54 to 20.91, XSCALE=1: 20.00 to 20.00
from 15 m: 20.00 to 20.00, XSCALE=1: 20.00 to 20.00
SEEN
