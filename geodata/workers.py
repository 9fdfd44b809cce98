"""What workers need to work on rasters: GDAL on one thread, a bounded cache, and files closed at the end."""

from __future__ import annotations

import platform
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from ..cluster import Cluster
from ..dependencies.packages import OPTIONAL, PACKAGES, look
from ..feedback import SILENT, Feedback
from ..workers import Workers, WorkersLike
from .block_cache import bound_cache, keep_to_one_thread
from .raster import close_all_rasters, close_rasters

NOT_THERE = ("matplotlib", "jinja2")  # what draws and writes reports works here alone

_ready = threading.local()


@contextmanager
def open_workers(workers: WorkersLike = None, feedback: Feedback = SILENT) -> Iterator[Workers]:
    """Yield workers: those given, which stay open, or others, which then end.

    All close the rasters that they have read, so that these can be replaced.

    Parameters
    ----------
    workers : Workers, int or str, optional
        A number of threads, one per processor by default, or the scheduler of a cluster of dask: its address, such as
        'tcp://host:8786', or the path of its scheduler file.
    feedback : Feedback, optional
        Asked whether the user cancelled while a scheduler does not answer.

    Raises
    ------
    ParameterError
        If the number is less than one.
    ClusterError
        If there is no such scheduler, it has no worker, or other versions of something are installed there.
    DependencyError
        If a scheduler is given and dask.distributed is not installed.

    Examples
    --------
    >>> with api.open_workers(2) as workers:
    ...     found = api.predict("stack.tif", "network.onnx", "map.tif", workers=workers)
    ...     zones = api.classify("map.tif", "zones.tif", workers=workers)
    >>> found.cells == int(sum(zones.cells))
    True
    """
    if isinstance(workers, str):
        cluster = Cluster(workers, versions_here, close_all_rasters, feedback)
        try:
            yield Workers(cluster)
        finally:
            cluster.shutdown()
        return
    if not isinstance(workers, Workers):
        with Workers(workers) as own:
            yield own
        return
    try:
        yield workers
    finally:
        close_rasters(workers.threads)
        workers.tidy()


def versions_here() -> dict[str, str]:
    """Return the versions of all that may change a result, or that tasks need, in this process."""
    metadata = (Path(__file__).resolve().parents[1] / "metadata.txt").read_text(encoding="utf-8")
    plugin = next(line for line in metadata.splitlines() if line.startswith("version="))
    packages = [package for name, package in {**PACKAGES, **OPTIONAL}.items() if name not in NOT_THERE]
    return {
        "Landslide Susceptibility": plugin.partition("=")[2].strip(),
        "Python": ".".join(platform.python_version_tuple()[:2]),
        "GDAL": gdal.VersionInfo("RELEASE_NAME"),
        **{state.package.distribution: state.version for state in look(packages)},
    }


def make_ready() -> None:
    """Set up the worker that calls this; the first call on a thread does it."""
    if not getattr(_ready, "done", False):
        keep_to_one_thread()
        _ready.done = True
    bound_cache()
