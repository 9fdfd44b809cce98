"""Keeping scikit-learn's OpenMP on one thread, without a look for the processors."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager

from ...dependencies import require

_lock = threading.Lock()
_users = 0
_was_told = False  # whether somebody had told scikit-learn the number before our first user


@contextmanager
def one_openmp_thread() -> Iterator[None]:
    """Keep OpenMP to the calling thread within.

    Two threads, which wait for each other after every node, took three to ten times as long on a busy machine.

    To find that one thread is fewer than the processors have cores, scikit-learn asks joblib, which starts a program of
    the system for it and prints a traceback where there is none. So within, the number is there already; it is taken
    away again for other plugins, whose limit may be another. Contexts may overlap on several threads.
    """
    global _users, _was_told
    helpers = sys.modules.get("sklearn.utils._openmp_helpers")
    counts: MutableMapping[bool, int] = getattr(helpers, "_CPU_COUNTS", {})
    with _lock:
        if not _users:
            _was_told = True in counts
            counts.setdefault(True, 1)
        _users += 1
    try:
        with require("threadpoolctl").threadpool_limits(1, user_api="openmp"):
            yield
    finally:
        with _lock:
            _users -= 1
            if not _users and not _was_told:
                counts.pop(True, None)
