#!/usr/bin/env bash
# A GeoPackage for whose spatial index there is no room is written without it, and the write succeeds (GDAL 3.12).
#
# Expected: an error, since the index is asked for by default (SPATIAL_INDEX=YES); or the layer is incomplete.
# Happens: all features are there, no error is raised, and the layer has no index: sqlite_master knows no rtree table.
#   QGIS and others then read the whole layer for every window on it, which for a large inventory is the difference between
#   at once and minutes, and nothing tells why. The file is half as large as usual, which is the only sign.
# Remedy: look for the index after writing, or give the disk about twice the room of the features.
#
# A limit on the size of files (RLIMIT_FSIZE) stands for the full disk.
# Seen with pyogrio 0.13.0 (GDAL 3.12.4), NumPy 2.4.6, Python 3.11:
#   with room: no error, 20000 features, index True
#   room for half of the file: no error, 20000 features, index False
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyogrio==0.13.0 numpy==2.4.6 2>/dev/null
cat > "$work/look.py" <<'PY'
import contextlib
import os
import resource
import signal
import sqlite3
import struct

import numpy as np
import pyogrio

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that the write fails, as on a full disk
COUNT = 20_000
places = np.random.default_rng(1).uniform(0, 1, (COUNT, 2))
points = np.array([struct.pack("<BIdd", 1, 1, x, y) for x, y in places], dtype=object)


def write(path, room):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        ids = [np.arange(COUNT) + 10**9]
        pyogrio.raw.write(
            path, points, ids, np.array(["id"]), driver="GPKG", geometry_type="Point", crs="EPSG:4326", layer="slides"
        )
        return "no error"
    except Exception as error:
        return type(error).__name__
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def look(path):
    with contextlib.closing(sqlite3.connect(path)) as file:
        (count,) = file.execute("select count(*) from slides").fetchone()
        (tables,) = file.execute("select count(*) from sqlite_master where name = 'rtree_slides_geom'").fetchone()
    return f"{count} features, index {bool(tables)}"


said = write("whole.gpkg", resource.RLIM_INFINITY)
print(f"with room: {said}, {look('whole.gpkg')}")
said = write("cut.gpkg", os.path.getsize("whole.gpkg") // 2)
print(f"room for half of the file: {said}, {look('cut.gpkg')}")
PY
cd "$work"
venv/bin/python look.py 2>/dev/null | tee seen
diff seen - <<'SEEN'
with room: no error, 20000 features, index True
room for half of the file: no error, 20000 features, index False
SEEN
