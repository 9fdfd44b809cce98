"""Keeping matrix products, NumPy's and SciPy's, on one thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ...dependencies import available, require
from . import matmul

if TYPE_CHECKING:
    from threadpoolctl import LibController

_lock = threading.Lock()
_before: list[tuple[LibController, int]] = []  # the libraries that are limited now, and their threads before
_users = 0


@contextmanager
def one_blas_thread() -> Iterator[None]:
    """Keep matrix products of the whole process on one thread within, where `threadpoolctl` is installed.

    Small products gain little from a second thread, and threads that waited for each other on a busy machine were
    measured to take five times as long, and nine times the processors' time. Sums are then also the same on machines
    with another number of processors. Contexts may overlap on several threads: the last to end puts things back.
    scikit-learn brings `threadpoolctl`; without it nothing is changed.
    """
    global _users
    with _lock:
        if not _users and available("threadpoolctl"):
            matmul.load()  # only what is loaded is limited
            libraries = require("threadpoolctl").ThreadpoolController().select(user_api="blas").lib_controllers
            _before[:] = [(library, library.num_threads) for library in libraries]
            for library in libraries:
                _set_threads(library, 1)
        _users += 1
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if not _users:
                for library, count in _before:
                    _set_threads(library, count)
                _before.clear()


def _set_threads(library: LibController, count: int) -> None:
    """Set the threads of a library, from whichever thread.

    `threadpoolctl` 3.8 ignores all threads but the one that first set OpenBLAS's. The last context to end is often on
    another thread, and the process then stayed on one thread for good: what it computed next rounded otherwise.
    """
    release = getattr(library, "clear_controlling_thread", lambda force: None)
    release(force=True)
    library.set_num_threads(count)
    release(force=True)
