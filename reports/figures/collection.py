"""Pausing Python's garbage collection while figures are drawn."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Switch garbage collection off inside the block, and on again afterwards if it was on.

    Matplotlib makes tens of thousands of objects per figure, which starts collections of everything that the process
    holds. Python's lock is held meanwhile: QGIS's window was measured to freeze for up to two seconds.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
