#!/usr/bin/env bash
# gdalwarp converts the values of any raster whose CRS has a vertical part, as if they were heights: a slope of 30 degrees
# becomes one of 9.14 (GDAL 3.6 to 3.13).
#
# Expected: warping moves cells. A slope, a rainfall or a class is what it was before, whatever a CRS says of heights;
#   national DEMs come with compound CRSs, and what is derived from them has these too.
# Happens: where the CRSs of source and target differ in their vertical part, or one of them has none, GDAL takes the values
#   of a raster with one band for heights and converts them: feet to metres, ellipsoidal heights to those above a geoid. It
#   says nothing of it. QGIS's "Warp (reproject)" calls gdalwarp and does the same.
# Remedy: -novshift, for whatever is no height (gdal.Warp(..., options=["-novshift"])).
#
# Seen with GDAL 3.6.2, 3.10.3 and 3.13.3 (Debian 12, 13 and sid):
#   NAD83 / UTM zone 11N + NAVD88 height (ftUS) -> NAD83 / UTM zone 11N: 30 becomes 9.14, with -novshift 30
#   NAD83 / UTM zone 11N + NAVD88 height -> the same in feet: 30 becomes 98.43, with -novshift 30
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/slope.asc" <<'ASC'
ncols 2
nrows 2
xllcorner 500000
yllcorner 4000000
cellsize 30
30 30
30 30
ASC
value() {  # CRS of the source, CRS of the target, options
  gdalwarp -q -overwrite -s_srs "$1" -t_srs "$2" "${@:3}" -ot Float32 "$work/slope.asc" "$work/warped.tif" 2>/dev/null
  gdallocationinfo -valonly "$work/warped.tif" 0 0 | awk '{printf "%.2f", $1}'
}
feet=EPSG:26911+6360 metres=EPSG:26911+5703
gdalinfo --version
{
  echo "feet to none: $(value $feet EPSG:26911), -novshift $(value $feet EPSG:26911 -novshift)"
  echo "metres to feet: $(value $metres $feet), -novshift $(value $metres $feet -novshift)"
} | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
feet to none: 9.14, -novshift 30.00
metres to feet: 98.43, -novshift 30.00
SEEN
