"""Pausing Python's garbage collection while figures are drawn."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Collect no cycles within, if they were collected before.

    Matplotlib makes tens of thousands of objects a figure, which sets off collections of everything that the process
    holds. Python's lock is held all the while: QGIS's window was measured to stand still for up to two seconds.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
