#!/usr/bin/env bash
# A layer without a CRS comes back from a GeoPackage with one: geographic, in degrees (GDAL 3.6 to 3.8; not 3.10).
#
# Expected: what is written without a CRS is read without one, as it is from a Shapefile or a FlatGeobuf.
# Happens: the GeoPackage has the CRS "Undefined geographic SRS". Whoever asks whether there is a CRS is told yes, whoever
#   asks for its unit is told degrees, and metres are taken for degrees: buffers, distances and transformations go wrong
#   or find nothing inside the raster, and "has no CRS" is never said. Debian 12 has such a GDAL (3.6), Ubuntu 24.04 too (3.8).
# Remedy: take a CRS whose name begins with "Undefined" for none.
#
# Seen with Python 3.11 and NumPy 1.26.4 resp. 2.2.6:
#   pyogrio 0.6.0 (GDAL 3.6.4): GPKG Undefined geographic SRS, ESRI Shapefile none, FlatGeobuf none
#   pyogrio 0.9.0 (GDAL 3.8.5): GPKG Undefined geographic SRS, ESRI Shapefile none, FlatGeobuf none
#   pyogrio 0.11.1 (GDAL 3.10.3): GPKG none, ESRI Shapefile none, FlatGeobuf none
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/look.py" <<'PY'
import struct
import sys
import warnings

import numpy as np
import pyogrio

warnings.simplefilter("ignore")  # pyogrio says itself that no CRS is given
point = np.array([struct.pack("<BIdd", 1, 1, 500000.0, 5000000.0)], dtype=object)
found = []
for driver, name in (("GPKG", "a.gpkg"), ("ESRI Shapefile", "a.shp"), ("FlatGeobuf", "a.fgb")):
    path = f"{sys.argv[1]}/{name}"
    pyogrio.raw.write(path, point, [np.array([1])], np.array(["a"]), driver=driver, geometry_type="Point", crs=None)
    crs = pyogrio.read_info(path)["crs"]
    found.append(f"{driver} {'none' if crs is None else crs.split(chr(34))[1]}")
version = ".".join(map(str, pyogrio.__gdal_version__))
print(f"pyogrio {pyogrio.__version__} (GDAL {version}): {', '.join(found)}")
PY
changed=0
look() {  # version of pyogrio, of NumPy, the line that was seen
  python3 -m venv "$work/$1"
  "$work/$1/bin/python" -m pip install --quiet --disable-pip-version-check "pyogrio==$1" "numpy==$2" 2>/dev/null
  mkdir "$work/$1/out"
  said=$("$work/$1/bin/python" "$work/look.py" "$work/$1/out")
  echo "$said"
  [ "$said" = "$3" ] || changed=1
}
others="ESRI Shapefile none, FlatGeobuf none"
look 0.6.0 1.26.4 "pyogrio 0.6.0 (GDAL 3.6.4): GPKG Undefined geographic SRS, $others"
look 0.9.0 1.26.4 "pyogrio 0.9.0 (GDAL 3.8.5): GPKG Undefined geographic SRS, $others"
look 0.11.1 2.2.6 "pyogrio 0.11.1 (GDAL 3.10.3): GPKG none, $others"
exit $changed
