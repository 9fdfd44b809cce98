"""What workers need to work on rasters: GDAL on one thread, a bounded cache, and files closed at the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ..workers import Workers
from .block_cache import bound_cache, keep_to_one_thread
from .raster import close_rasters

_ready = threading.local()


@contextmanager
def open_workers(workers: Workers | int | None = None) -> Iterator[Workers]:
    """Yield workers: those given, which stay open, or so many threads, one per processor by default, which then end.

    Either way their threads close the rasters that they have read, so that these can be replaced.
    """
    if not isinstance(workers, Workers):
        with Workers(workers) as own:
            yield own
        return
    try:
        yield workers
    finally:
        close_rasters(workers.threads)


def make_ready() -> None:
    """Set up the worker that calls this; the first call on a thread does it."""
    if not getattr(_ready, "done", False):
        keep_to_one_thread()
        _ready.done = True
    bound_cache()
