"""Keeping torch on one thread while it trains."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ...dependencies import require

_lock = threading.Lock()
_before = 0
_users = 0


@contextmanager
def one_torch_thread() -> Iterator[None]:
    """Keep torch on one thread within, so that sums are the same on machines with another number of processors.

    Groups of members and folds are trained side by side already. Contexts may overlap on several threads: the last to
    end puts things back. A thread that knows torch keeps a number of its own, so that each enters for itself.
    """
    global _before, _users
    torch = require("torch")
    with _lock:
        if not _users:
            _before = torch.get_num_threads()
        torch.set_num_threads(1)
        _users += 1
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if not _users:
                torch.set_num_threads(_before)
