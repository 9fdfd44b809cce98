"""Loops over numbers that numba compiles, so that Python goes on while they run."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, cast

from .dependencies import available, require


@functools.cache
def compiled(function: Callable[..., Any], types: tuple[object, ...]) -> Callable[..., Any]:
    """Return a loop compiled for arguments of some of numba's types, such that Python goes on while it runs.

    The code is kept for the next time where it can be: not without a folder, on a full disk, or beside a file that is
    damaged, of which numba raises errors of any kind.
    """
    numba = require("numba")
    try:
        loop = numba.njit(nogil=True, cache=True)(function)
        loop.compile(types)
    except Exception:
        loop = numba.njit(nogil=True)(function)
    return cast("Callable[..., Any]", loop)


def compiled_for(function: Callable[..., Any], *arguments: object) -> Callable[..., Any]:
    """Return a loop compiled for arguments like these."""
    return compiled(function, tuple(map(require("numba").typeof, arguments)))


def quick(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """Return a loop that is compiled for what it is called with; None without numba, for whoever can do without."""
    if not available("numba"):
        return None
    return functools.partial(_called, function)


def _called(function: Callable[..., Any], *arguments: Any) -> Any:
    return compiled_for(function, *arguments)(*arguments)
