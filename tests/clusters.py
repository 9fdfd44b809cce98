"""A cluster of dask in processes of its own, for tests."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from landslide_susceptibility.geodata import raster
from landslide_susceptibility.geodata.raster import read_band
from osgeo import gdal

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "landslide_susceptibility"


@contextlib.contextmanager
def local_cluster(folder, processes: int = 2, threads: int = 1, **options):
    """Yield a `LocalCluster`; its processes find the plugin in a folder on their path, as those of a cluster do."""
    distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed")
    place = Path(folder) / "plugins"
    place.mkdir(exist_ok=True)
    link = place / PACKAGE
    if not link.exists():
        link.symlink_to(ROOT, target_is_directory=True)
    sys.path[:0] = [str(place), str(ROOT / "tests")]  # a process that is spawned has the path of this one
    try:
        with distributed.LocalCluster(
            n_workers=processes,
            threads_per_worker=threads,
            processes=True,
            dashboard_address=None,
            memory_limit=0,
            **options,
        ) as cluster:
            yield cluster
    finally:
        del sys.path[:2]


@contextlib.contextmanager
def scheduler_and_workers(folder, workers: int = 2):
    """Yield the process of a scheduler and its address; workers run beside it, all started as on a real cluster."""
    pytest.importorskip("distributed", reason="dask.distributed is not installed")
    place, file = Path(folder) / "plugins", Path(folder) / "scheduler.json"
    place.mkdir()
    (place / PACKAGE).symlink_to(ROOT, target_is_directory=True)
    paths = [str(place), str(ROOT / "tests"), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    dask = [sys.executable, "-m", "dask"]
    begin = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}
    started = [
        subprocess.Popen(
            [*dask, "scheduler", "--scheduler-file", str(file), "--host", "127.0.0.1", "--port", "0", "--no-dashboard"],
            **begin,
        )
    ]
    try:
        started += [
            subprocess.Popen(
                [*dask, "worker", "--scheduler-file", str(file), "--nthreads", "1", "--no-dashboard", "--no-nanny"],
                **begin,
            )
            for _ in range(workers)
        ]
        import distributed

        while not file.exists():
            time.sleep(0.1)
        with distributed.Client(scheduler_file=str(file), set_as_default=False, timeout=60) as client:
            client.wait_for_workers(workers, timeout=120)
            address = client.scheduler.address
        yield started[0], address
    finally:
        for process in started:
            process.kill()
            process.wait()


def when(condition, action, patience: float = 60.0) -> threading.Thread:
    """Start a thread that does something as soon as a condition holds; it is returned."""
    stop = threading.Event()

    def watch():
        waited = 0.0
        while not condition() and waited < patience:
            stop.wait(0.02)
            waited += 0.02
        action()

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    return thread


# --- what the processes of a cluster are given to do in tests ----------------------------------------------


def faults_of_arrays():
    """Return how often the system gave a page of memory to 200 arrays of 4 MB, one after another."""
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(200):
        np.zeros(1 << 20, np.float32).fill(1)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def slow_mean(path, window, seconds=0.2, trace=""):
    """Read a block, take some time, and leave a trace while at it."""
    mark = Path(trace, f"{os.getpid()}-{window.row}-{window.column}") if trace else None
    if mark:
        mark.touch()
    time.sleep(seconds)
    found = float(read_band(path, window)[0].mean())
    if mark:
        mark.unlink()
    return found


def cells_of(path, window):
    """Return how many cells of a block hold data."""
    return int(read_band(path, window)[1].sum())


def trains_until_told(number, feedback):
    """Train for ever, as far as anybody can see; ends when it hears of a cancellation."""
    while True:
        feedback.check()
        time.sleep(0.01)


def bounds_here(path, window):
    """Return GDAL's cache and threads where a block is worked on."""
    read_band(path, window)
    option = getattr(gdal, "GetThreadLocalConfigOption", None)
    return {(gdal.GetCacheMax(), option("GDAL_NUM_THREADS") if option else None)}


def files_open_here():
    """Return how many rasters this process keeps open."""
    return sum(len(opened.datasets) for opened in raster._opened_by.values())
