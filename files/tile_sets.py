"""Outputs of many tiles: a virtual raster, ``<name>.tiles.vrt``, and the set of tiles that it refers to.

The tiles of a finished output lie in ``<name>.tiles/<run>/``, a folder that never changes. Those of an output that is
not finished lie in a hidden folder beside it, which outlives a run that is stopped: the same run goes on with them.
Each such folder holds a record, which says whose tiles these are and of which inputs and settings.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from ..disk import put
from ..schema import Record, SchemaError, Whole, Words, parsed
from .locks import Lock, held
from .parts import StrPath, remove, unfinished_name

TILED = ".tiles.vrt"
RECORD = "tiles.json"
LOCK = ".lock"
VERSION = 1
_RECORD = Record({"version": Whole(VERSION, VERSION), "target": Words(is_filled=True), "digest": Words()})


def is_tiled(path: StrPath) -> bool:
    """Whether an output of that name is written as tiles."""
    return os.fspath(path).lower().endswith(TILED)


def tiles_folder(target: StrPath) -> Path:
    """Return the folder below which the tiles of a finished output lie."""
    return Path(os.path.abspath(target)).with_suffix("")


def holds_tiles(folder: Path) -> bool:
    """Whether a folder is that of one set of tiles."""
    return (folder / RECORD).is_file()


def sets_of(target: StrPath) -> list[Path]:
    """Return the sets of tiles of a finished output: one, or several where an old one could not be removed."""
    folder = tiles_folder(target)
    return sorted(path.parent for path in folder.glob(f"*/{RECORD}")) if folder.is_dir() else []


class UnfinishedTiles:
    """The tiles of an output that is being made, in a folder that no other run writes to meanwhile.

    Parameters
    ----------
    target : Path
        The output, absolute.
    digest : str
        Of all that the tiles depend on: those of a run with another digest are never taken up.
    """

    def __init__(self, target: Path, digest: str) -> None:
        self.target, self.digest = target, digest
        self.folder = target.with_name(unfinished_name(f"{digest} {target.name}"))
        self._lock: Lock | None = None

    def open(self) -> bool:
        """Take up the tiles that there are, or begin; return whether no other living run has them.

        Raises
        ------
        OSError
            If the folder cannot be made.
        """
        self.folder.mkdir(exist_ok=True)
        self._lock = held(self.folder / LOCK)
        if self._lock is None:
            return False
        if _digest_in(self.folder, self.target) != self.digest:  # of a run that died at its very beginning
            for path in self.folder.iterdir():
                if path.name != LOCK:
                    remove(path)
        told = {"version": VERSION, "target": self.target.name, "digest": self.digest}
        put(self.folder / RECORD, json.dumps(told).encode())
        return True

    def close(self) -> None:
        """Let others have the folder."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def remove(self) -> None:
        """Remove the tiles."""
        self.close()
        remove(self.folder)


def unfinished_sets(target: StrPath) -> Iterator[Path]:
    """Yield the folders beside an output with tiles of it that are not finished, whatever their inputs and settings."""
    path = Path(os.path.abspath(target))
    for record in path.parent.glob(f".~*t0/{RECORD}"):
        if _digest_in(record.parent, path) is not None:
            yield record.parent


def remove_unfinished(target: StrPath) -> None:
    """Remove the unfinished tiles of an output that is finished now, as far as no living run is at work on them."""
    for folder in unfinished_sets(target):
        lock = held(folder / LOCK)
        if lock is not None:
            lock.release()
            remove(folder)


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    total = 0
    for here, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(here, name)).st_size
            except OSError:  # a tile that is just being written gets its name
                continue
    return total


def _digest_in(folder: Path, target: Path) -> str | None:
    """Return the digest of the unfinished tiles in a folder, None if they are none of this output."""
    try:
        told = parsed((folder / RECORD).read_bytes(), _RECORD)
    except (OSError, SchemaError):
        return None
    return told["digest"] if told["target"] == target.name else None
