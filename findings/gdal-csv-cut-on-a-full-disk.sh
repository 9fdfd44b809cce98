#!/usr/bin/env bash
# A table written as CSV to a disk that fills up is cut short, and the write is reported as a success (GDAL 3.12).
#
# Expected: an error from the write, as from a GeoPackage, GeoJSON or FlatGeobuf for which there is no room.
# Happens: rows go through a buffer, and what is left in it is written when the file is closed. If that fails nobody is
#   told: a table of 300 rows with room for half of them ends up with 150, cut between two rows, and pyogrio (and so
#   GeoPandas) returns as if all were well. A larger table raises as soon as a full buffer cannot be written, so the silence
#   is about the last few thousand bytes: all of most result tables. Who writes over an older table loses that one too.
# Remedy: write to memory or under another name, count the rows by reading them back, then rename.
#
# A limit on the size of files (RLIMIT_FSIZE) stands for the full disk.
# Seen with pyogrio 0.13.0 (GDAL 3.12.4), NumPy 2.4.6, Python 3.11:
#   CSV 300 rows, room for half of them: no error, 150 rows
#   CSV 20000 rows, room for half of them: FeatureError, 10000 rows
#   GeoJSON 300 rows, room for half of them: FeatureError
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyogrio==0.13.0 numpy==2.4.6 2>/dev/null
cat > "$work/look.py" <<'PY'
import os
import resource
import signal
import struct
import warnings

import numpy as np
import pyogrio

warnings.simplefilter("ignore")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that the write fails, as on a full disk
POINT = struct.pack("<BIdd", 1, 1, 0.5, 0.5)


def write(path, driver, count, room=resource.RLIM_INFINITY):
    points = None if driver == "CSV" else np.array([POINT] * count, dtype=object)
    where = {} if points is None else {"geometry_type": "Point", "crs": "EPSG:4326"}
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        pyogrio.raw.write(path, points, [np.arange(count) + 10**9], np.array(["id"]), driver=driver, **where)
        return "no error"
    except Exception as error:
        return type(error).__name__
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


for driver, count in (("CSV", 300), ("CSV", 20000), ("GeoJSON", 300)):
    whole, cut = f"whole{count}.{driver.lower()}", f"cut{count}.{driver.lower()}"
    write(whole, driver, count)
    said = write(cut, driver, count, os.path.getsize(whole) // 2)
    rows = f", {len(open(cut).read().splitlines()) - 1} rows" if driver == "CSV" else ""
    print(f"{driver} {count} rows, room for half of them: {said}{rows}")
PY
cd "$work"
venv/bin/python look.py 2>/dev/null | tee seen
diff seen - <<'SEEN'
CSV 300 rows, room for half of them: no error, 150 rows
CSV 20000 rows, room for half of them: FeatureError, 10000 rows
GeoJSON 300 rows, room for half of them: FeatureError
SEEN
