"""Writes with too little room, in a process of its own: a limit on the size of files stands for a full disk.

``python full_disk.py steps|toolbox`` reads a JSON of jobs and prints a JSON of what each one came to at each size.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from pathlib import Path

SHARES = (0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.999)


@contextlib.contextmanager
def room(size: int):
    """Let no file grow beyond `size` bytes."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that the write fails, as on a full disk
    resource.setrlimit(resource.RLIMIT_FSIZE, (max(1, size), resource.RLIM_INFINITY))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def content(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outcomes(folder: Path, write, shares=SHARES) -> list[dict]:
    """Call `write` with room for a share of its largest file; what was there before is what an earlier run wrote."""
    write()
    before = content(folder)
    largest = max(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    found = []
    for share in shares:
        said, kind = "", ""
        with room(int(largest * share)):
            try:
                write()
            except Exception as error:
                said, kind = str(error), type(error).__name__
        found.append({"share": share, "said": said, "kind": kind, "kept": content(folder) == before})
    return found


def steps(jobs: list[dict]) -> list[list[dict]]:
    import conftest  # noqa: F401 - makes the checkout importable
    import numpy as np
    from landslide_susceptibility.files import write_whole
    from landslide_susceptibility.geodata.grid import Grid, Window
    from landslide_susceptibility.geodata.output import raster_writer
    from landslide_susceptibility.geodata.point_layer import Column, write_points
    from landslide_susceptibility.geodata.vectors import points_wkb, write_layer

    def fields(count):
        text = [f"größe {number}" for number in range(count)]
        return {"id": np.arange(count) + 10**9, "v": np.random.default_rng(1).uniform(size=count), "t": text}

    def write(path, how, count):
        xy = np.random.default_rng(2).uniform(0, 1e5, (count, 2))
        if how == "bytes":
            write_whole(path, bytes(count))
        elif how == "raster":
            grid = Grid(count, count, (0.0, 30.0, 0.0, 0.0, 0.0, -30.0), "EPSG:32633")
            values = np.random.default_rng(3).uniform(size=(count, count)).astype(np.float32)
            with raster_writer(path, grid, names=["a"], nodata=-1.0) as writer:
                writer.write(Window(0, 0, count, count), values)
                writer.band(1).SetCategoryNames(["none", "low", "high"] * 20)
                writer.write_beside(".qml", "style " * 100)
        elif how == "points":
            columns = [
                Column(name, np.array(values, object if name == "t" else None))
                for name, values in fields(count).items()
            ]
            write_points(path, "a", columns, xy, crs="EPSG:32633")
        elif how == "table":
            write_layer(path, "a", fields(count), None, crs="")
        else:
            write_layer(path, "a", fields(count), points_wkb(*xy.T), crs="EPSG:32633", geometry_type="Point")

    return [outcomes(Path(job["path"]).parent, lambda job=job: write(**job)) for job in jobs]


def toolbox(jobs: list[dict]) -> list[list[dict]]:
    import conftest  # noqa: F401
    from qgis_support import core, run

    application = core.QgsApplication([], False, os.environ["QGIS_CUSTOM_CONFIG_PATH"])
    application.initQgis()
    from landslide_susceptibility.provider import LandslideProvider
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = LandslideProvider()
    core.QgsApplication.processingRegistry().addProvider(provider)
    return [
        outcomes(Path(job["folder"]), lambda job=job: run(job["name"], **job["parameters"]), job["shares"])
        for job in jobs
    ]


if __name__ == "__main__":
    answer = {"steps": steps, "toolbox": toolbox}[sys.argv[1]](json.loads(sys.stdin.read()))
    Path(sys.argv[2]).write_text(json.dumps(answer), encoding="utf-8")
    os._exit(0)  # QGIS, taken down in a process that did not start it, may crash
