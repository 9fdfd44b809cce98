"""What a run wrote, file by file, so that two runs can be compared: all of it but the time of day."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
from osgeo import gdal

DATE = re.compile(rb"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?( UTC)?")


def results_in(folder) -> dict[str, object]:
    """Return {name below the folder: what the file holds}, byte for byte where a file holds no time of day."""
    paths = [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): result_in(path) for path in paths}


def result_in(path) -> object:
    """Return what a file holds.

    A GeoPackage has the time of writing in one column, a report in its text, and a manifest has the digests of both. Of
    all others the bytes count.
    """
    path = Path(path)
    if path.suffix == ".gpkg":
        return _tables(path)
    if path.name == "manifest.json":
        content = json.loads(path.read_text(encoding="utf-8"))
        for output in content["outputs"].values():
            if output["file"].endswith((".gpkg", ".html")):
                output["digest"] = None
        return content
    content = path.read_bytes()
    if path.suffix == ".html":
        content = DATE.sub(b"", content)
    return hashlib.sha256(content).hexdigest()


def _tables(path: Path) -> dict[str, list]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {}
        for name in names:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            wanted = ", ".join(f'"{column}"' for column in columns if column != "last_change")
            found[name] = connection.execute(f'SELECT {wanted} FROM "{name}" ORDER BY rowid').fetchall()
    return found


def cells_in(path) -> list[tuple]:
    """Return each band of a raster, whatever its tiling: description, nodata, metadata, and the bytes of its cells."""
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    return [
        (b.GetDescription(), b.GetNoDataValue(), b.GetMetadata(), np.ascontiguousarray(b.ReadAsArray()).tobytes())
        for b in bands
    ]
