"""What a run's tiles depend on, as one digest: the inputs, all settings of the task that makes them, the versions.

The digest is taken of the task itself, with all that it carries to the workers: a setting that changes a cell is in
there, or no worker would know of it. So nobody has to remember to list a new one.

An input file counts by size, time of change and a digest of its bytes: of all of them where the inputs have 64 MB or
less together, model files with their seals among them; else of its beginning, its middle and its end. There the index
and the metadata of a raster stand, and a file that was written anew differs there even where size and time are the
same; to read all of 10¹⁰ cells would take as long as many a run. The tiles of another such output never change after it
is finished: they count by name, size and time.
"""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AnySet
from dataclasses import fields, is_dataclass
from pathlib import Path

import numpy as np

from ..dependencies.plugin import plugin_metadata
from ..disk import files_named
from ..files import is_tiled, tiles_folder
from ..workers import Shared
from .raster import GDAL_VERSION

MOST_READ = 64 << 20  # bytes, of all inputs together
LEAST_READ = 3 << 12  # of each


def run_digest(*values: object) -> str:
    """Return the digest of a task, what it reads and how its results are kept.

    Parameters
    ----------
    *values : object
        Functions, plain data, arrays, dataclasses, shared values and objects that can be pickled. Files count
        wherever a text in them names one.
    """
    digest = hashlib.sha256()
    names: list[str] = []
    versions = plugin_metadata("version"), GDAL_VERSION, np.__version__
    for piece in _pieces([versions, *values], names):
        digest.update(len(piece).to_bytes(8, "big") + piece)
    files = sorted({os.path.abspath(file) for file in files_named(names)})
    share = max(LEAST_READ, MOST_READ // max(1, len(files)))
    for file in files:
        digest.update(f"\n{file}\n".encode())
        digest.update(_content(file, share))
        if is_tiled(file):
            for line in _tiles(tiles_folder(file)):
                digest.update(line)
    return digest.hexdigest()


def _pieces(value: object, names: list[str]) -> Iterator[bytes]:
    """Yield the bytes of a value in one order, and collect the texts in it, which may name files."""
    yield type(value).__name__.encode()
    if isinstance(value, (str, os.PathLike)):
        text = os.fspath(value)
        text = text if isinstance(text, str) else os.fsdecode(text)
        names.append(text)
        yield (os.path.abspath(text) if os.path.isfile(text) else text).encode("utf-8", "surrogateescape")
    elif isinstance(value, bytes):
        yield value
    elif value is None or isinstance(value, (bool, int, float)):
        yield repr(value).encode()
    elif isinstance(value, (np.ndarray, np.generic)):
        yield f"{value.dtype} {value.shape}".encode()
        yield value.tobytes()
    elif isinstance(value, functools.partial):
        yield from _pieces([value.func, value.args, value.keywords], names)
    elif isinstance(value, Mapping):
        for key in sorted(value, key=repr):
            yield from _pieces(key, names)
            yield from _pieces(value[key], names)
    elif isinstance(value, AnySet):
        yield from _pieces(sorted(value, key=repr), names)
    elif isinstance(value, Sequence):
        yield str(len(value)).encode()
        for item in value:
            yield from _pieces(item, names)
    elif isinstance(value, Shared):
        yield from _pieces(value.value, names)
    elif callable(value) and hasattr(value, "__qualname__"):
        yield f"{value.__module__.rpartition('.')[2]}.{value.__qualname__}".encode()
    elif is_dataclass(value):
        for field in fields(value):
            yield field.name.encode()
            yield from _pieces(getattr(value, field.name), names)
    elif type(value).__reduce__ is not object.__reduce__:
        made = value.__reduce__()
        yield from _pieces(made[1] if isinstance(made, tuple) else made, names)
    else:
        yield from _pieces(vars(value), names)


def _content(file: str, share: int) -> bytes:
    """Return size and time of a file, and a digest of at most `share` of its bytes."""
    status = os.stat(file)
    digest = hashlib.sha256(f"{status.st_size} {status.st_mtime_ns}".encode())
    whole = status.st_size <= share
    length = status.st_size if whole else share // 3
    places = [0] if whole else [0, (status.st_size - length) // 2, status.st_size - length]
    with open(file, "rb") as stream:
        for place in places:
            stream.seek(place)
            digest.update(stream.read(length))
    return digest.digest()


def _tiles(folder: Path) -> Iterator[bytes]:
    """Yield name, size and time of each file of a set of tiles."""
    for here, below, names in os.walk(folder):
        below.sort()
        for name in sorted(names):
            path = os.path.join(here, name)
            status = os.stat(path)
            yield f"{os.path.relpath(path, folder)} {status.st_size} {status.st_mtime_ns}\n".encode()
