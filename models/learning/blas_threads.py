"""Keeping matrix products, NumPy's and SciPy's, on one thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from ...dependencies import available, require
from . import matmul

_lock = threading.Lock()
_limit = ExitStack()
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
            _limit.enter_context(require("threadpoolctl").threadpool_limits(1, user_api="blas"))
        _users += 1
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if not _users:
                _limit.close()
