"""Lock files, which tell whether a run is alive: the system drops the lock when the run dies, in whatever way."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import sys
import time
from pathlib import Path

from .parts import HOST, ID_DIGITS, OLD_HOST

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_NAME = re.compile(rf"\.~([0-9a-z]{{{ID_DIGITS}}})-{HOST}\.lock")
_OLD_NAME = re.compile(rf"\.landslide-{re.escape(OLD_HOST)}-\d+-([0-9a-f]{{8}})\.lock")
# On a network drive the system may let a process lock what it has locked already.
_held: set[Path] = set()
TRIES = 20
FAR = 1 << 30  # Windows keeps others from reading what is locked: a byte behind the text


class Lock:
    """A lock file that this process holds; its text is the path of the run's other lock, the home, or empty."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path, self._handle = path, handle
        _held.add(path)

    @property
    def run(self) -> str:
        """Return the id of the run that made it."""
        return _run_of(self.path.name)

    def text(self) -> str:
        """Return what is written in it."""
        os.lseek(self._handle, 0, os.SEEK_SET)
        return os.fsdecode(os.read(self._handle, 1 << 16))

    def release(self, *, removed: bool = True) -> None:
        """Let go of it and, unless what it stands for is still to be done, remove it."""
        if removed and os.name == "posix":  # while it is locked, so that nobody takes up a file that vanishes
            with contextlib.suppress(OSError):
                self.path.unlink()
        os.close(self._handle)
        if removed and os.name != "posix":
            with contextlib.suppress(OSError):
                self.path.unlink()
        _held.discard(self.path)


def new_lock(folder: Path, run: str, home: Path | None = None) -> Lock:
    """Make a run's lock file in a folder and lock it.

    Where the file system has no locks it stays unlocked: then nobody can tell that the run is dead.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    path = folder / f".~{run}-{HOST}.lock"
    for _ in range(TRIES):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        lock = Lock(path, handle)
        try:
            if not _is_busy(handle) and _is_at(path, handle):
                os.write(handle, os.fsencode(home) if home else b"")
                return lock
        except OSError:
            lock.release()
            raise
        lock.release(removed=False)
        time.sleep(0.01)  # another run has found it before it was locked, and removes it
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))


def held(path: Path) -> Lock | None:
    """Lock a file, which is made if need be, on this computer's and others' behalf; None if a living run holds it.

    Where the file system has no locks it is taken for free.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    for _ in range(TRIES if path not in _held else 0):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        if _is_busy(handle):
            os.close(handle)
            return None
        if _is_at(path, handle):
            return Lock(path, handle)
        os.close(handle)  # the run that held it has just removed it
    return None


def locks_of_the_dead(folder: Path) -> list[Lock]:
    """Take the locks in a folder whose runs, on this computer, are dead; those of other computers cannot be judged."""
    try:
        names = sorted(name for name in os.listdir(folder) if _run_of(name))
    except (OSError, ValueError):  # no folder, or no path at all
        return []
    return [lock for lock in (taken(folder / name) for name in names) if lock is not None]


def taken(path: Path) -> Lock | None:
    """Take over an existing lock file; None if a living run holds it, or if that cannot be told."""
    if path in _held or not _run_of(path.name):
        return None
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return None
    if _lock(handle) or not _is_at(path, handle):
        os.close(handle)
        return None
    return Lock(path, handle)


def _run_of(name: str) -> str:
    """Return the id of the run, on this computer, whose lock file has that name; empty if it is none."""
    if not name.startswith((".~", ".landslide-")):
        return ""
    found = _NAME.fullmatch(name) or _OLD_NAME.fullmatch(name)
    return found.group(1) if found else ""


def _is_busy(handle: int) -> bool:
    """Lock the file; return whether another process holds it. Where there are no locks nobody does."""
    return _lock(handle) in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)


def _lock(handle: int) -> int:
    """Lock the file without waiting; return 0, or the number of the error."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno or errno.EIO
    return 0


def _is_at(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except OSError:
        return False
