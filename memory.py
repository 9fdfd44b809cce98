"""How much memory is free, and whether what a step is going to need fits into it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from .disk import size_in_words
from .errors import InputError
from .sentences import Sentence, say

KEPT_FREE = 64 << 20  # bytes; what the C library of Linux comes to by itself where nobody says otherwise
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # of its malloc.h
PROCESS_GROUPS, GROUPS = Path("/proc/self/cgroup"), Path("/sys/fs/cgroup")


def available_memory() -> int | None:
    """Return the bytes of memory that are free for use, None if the system does not tell.

    On Linux that is the least of what the system and the process's control groups (of a container, a service or a
    batch system) leave, where cached files count as free; on macOS all memory that there is, an upper limit.
    """
    if sys.platform == "win32":
        return _windows_memory()
    try:
        fields = dict(line.split(":", 1) for line in Path("/proc/meminfo").read_text("ascii").splitlines())
        free = int(fields["MemAvailable"].split()[0]) << 10
    except (OSError, KeyError, ValueError):
        try:
            return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        except (AttributeError, ValueError, OSError):
            return None
    return min([free, *_left_in_groups()])


def require_memory(needed: float, what: Sentence, remedy: Sentence) -> None:
    """Raise `InputError` if `what` needs more memory than there is; nothing is known where the system does not tell.

    Parameters
    ----------
    needed : float
        Bytes that are certainly taken at once: a run that is refused could not have ended.
    what : Sentence
        The data, such as 'The stack of 300 factors'.
    remedy : Sentence
        What would mend it, without a full stop.
    """
    free = available_memory()
    if free is not None and needed > free:
        raise InputError(
            say(
                "{what} needs about {needed} of memory and {free} are available: {remedy}.",
                what=what,
                needed=size_in_words(needed),
                free=size_in_words(free),
                remedy=remedy,
            )
        )


def keep_freed_memory() -> None:
    """Let a process that dask has started keep memory that it frees, up to `KEPT_FREE` bytes a heap.

    Dask starts workers with MALLOC_TRIM_THRESHOLD_=65536, by which every array of more than 128 KB is asked of the
    system, filled with zeros and given back each time: a block of histograms then takes three times as long.
    """
    if sys.platform != "linux" or "MALLOC_TRIM_THRESHOLD_" not in os.environ:
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # another C library than GNU's has none
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, KEPT_FREE // 2)
        mallopt(M_TRIM_THRESHOLD, KEPT_FREE)


def _left_in_groups() -> Iterator[int]:
    """Yield what the process's control groups, and those that they lie in, leave it: of both versions."""
    try:
        lines = PROCESS_GROUPS.read_text("utf-8").splitlines()
    except OSError:
        return
    for line in lines:
        _, _, rest = line.partition(":")
        controllers, _, place = rest.partition(":")
        if controllers == "":
            top, names, cached = GROUPS, ("memory.max", "memory.current"), ("inactive_file", "active_file")
        elif "memory" in controllers.split(","):
            top, names = GROUPS / "memory", ("memory.limit_in_bytes", "memory.usage_in_bytes")
            cached = ("total_inactive_file", "total_active_file")
        else:
            continue
        # Within a container the process's own group may not be seen, but its top is.
        group = top / place.strip("/") if ".." not in place.split("/") else top
        while True:
            left = _left_in_group(group, names, cached)
            if left is not None:
                yield left
            if group == top:
                break
            group = group.parent


def _left_in_group(group: Path, names: tuple[str, str], cached: tuple[str, str]) -> int | None:
    try:
        limit, used = (int((group / name).read_text("ascii")) for name in names)
        fields = dict(line.split(" ", 1) for line in (group / "memory.stat").read_text("ascii").splitlines())
    except (OSError, ValueError):  # no such group, or 'max': no limit
        return None
    return max(limit - used + sum(int(fields.get(name, 0)) for name in cached), 0)


def _windows_memory() -> int | None:
    if sys.platform != "win32":  # for the type checker, which knows `windll` on Windows only
        return None

    class MemoryStatus(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong)] + [
            (name, ctypes.c_ulonglong) for name in ("total", "available", "b", "c", "d", "e", "f")
        ]

    status = MemoryStatus(length=ctypes.sizeof(MemoryStatus))
    return status.available if ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else None
