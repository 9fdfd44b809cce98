"""What is on the disk: whole files, how much room is left, and which names mean the same file.

Python and GDAL alike may report a write as done that a full disk has cut short; so what was written is asked for again
before it gets its name.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from .errors import InputError, LandslideError
from .sentences import Sentence, Text, replaced, say

# What may stand between the names of files in one text: 'a=b.csv; c=d.csv', 'x.gpkg|layername=y', 'file:///x.csv?d=;'.
SEPARATORS = re.compile("[;,，、；\\n|=?<>\"']")
MOST_CUTS = 40
PREFIX = re.compile(r"(?:file://|/vsi[a-z]+/|[A-Za-z_0-9]{2,}:)")
SOURCE = re.compile(r"<Source(?:Filename|Dataset|DataSource)\b[^>]*>([^<]+)<")
LARGEST_VIRTUAL = 50_000_000  # bytes; the XML of a virtual raster of ten thousand files has a tenth of that


def free_space(path: str | os.PathLike[str]) -> int | None:
    """Return the bytes that are free on the disk of a file or folder, which need not exist; None if unknown."""
    try:
        found = shutil.disk_usage(_nearest_folder(path))
    except OSError:
        return None
    return found.free if found.total else None  # some network drives tell nothing, by zeros


def disk_of(path: str | os.PathLike[str]) -> object:
    """Return what is the same for files and folders on one disk; they need not exist."""
    folder = _nearest_folder(path)
    try:
        return os.stat(folder).st_dev
    except OSError:
        return folder.anchor


def _nearest_folder(path: str | os.PathLike[str]) -> Path:
    folder = Path(os.path.abspath(path))
    while not folder.is_dir() and folder.parent != folder:
        folder = folder.parent
    return folder


def size_in_words(size: float) -> Sentence:
    """Return a number of bytes as it is read: '1.5 GB'."""
    if size >= 1e12:
        return say("{amount:,.1f} TB", amount=size / 1e12)
    if size >= 1e9:
        return say("{amount:.1f} GB", amount=size / 1e9)
    return say("{amount:.1f} MB", amount=size / 1e6)


def room_in_words(path: str | os.PathLike[str]) -> Sentence:
    """Return how much is free on the disk of a file or folder, which need not exist."""
    free = free_space(path)
    return say("an unknown amount") if free is None else size_in_words(free)


def not_whole(path: str | os.PathLike[str], reason: Text) -> InputError:
    """Return the error for a file that could not be written, or not to its end."""
    return InputError(
        say(
            "The file '{path}' cannot be written whole ({reason}; {room} are free on its disk): make room there, or "
            "choose another output.",
            path=path,
            reason=reason,
            room=room_in_words(path),
        )
    )


def put(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file and see that the disk has it.

    Raises
    ------
    InputError
        If it cannot be written to its end.
    """
    try:
        with open(path, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        size = os.path.getsize(path)
    except OSError as error:
        raise not_whole(path, error.strerror or str(error)) from error
    if size != len(content):
        raise not_whole(path, say("{size:,} of {wanted:,} bytes", size=size, wanted=len(content)))


def settle(path: str | os.PathLike[str]) -> None:
    """Have the disk take a file that a library has written and closed, and report what it could not take.

    Raises
    ------
    InputError
        If it is not there, or the disk has lost part of it.
    """
    try:
        with open(path, "r+b") as file:
            os.fsync(file.fileno())
    except OSError as error:
        raise not_whole(path, error.strerror or str(error)) from error


@contextlib.contextmanager
def as_called(part: str, name: str) -> Iterator[None]:
    """Have errors that leave the block speak of `name` where they say `part`, which no user has ever seen."""
    try:
        yield
    except LandslideError as error:
        if isinstance(error.sentence, Sentence):
            error.args = (replaced(error.sentence, part, name),)
        raise


def same_file(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether two paths are, or would be, one file.

    By links of both kinds, relative paths and, where the disk says so, by upper and lower case.
    """
    with contextlib.suppress(OSError, ValueError):
        return os.path.samefile(one, other)
    with contextlib.suppress(OSError, ValueError):
        # One of them does not exist: then it is a question of names.
        first, second = (os.path.normcase(os.path.realpath(path)) for path in (one, other))
        return first == second or (_folded(first) == _folded(second) and _ignores_case(_nearest_folder(first)))
    return False


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _ignores_case(folder: Path) -> bool:
    """Return whether a disk takes names that differ in upper and lower case alone for one, as macOS's usually does."""
    for here in (folder, *folder.parents):
        if here.name.swapcase() != here.name:
            with contextlib.suppress(OSError):
                return os.path.samefile(here, here.with_name(here.name.swapcase()))
            return False
    return False


def files_named(value: object) -> Iterator[str]:
    """Yield the files that a value names, as far as they exist.

    Names are looked for inside texts ('geology=a.csv; landuse=b.csv', 'x.gpkg|layername=y', names of sub-datasets, the
    XML of a virtual raster) and virtual rasters, in lists and mappings, in data that know the file they came from, by
    their attributes `source` or `path`, and in settings.
    """
    found: set[str] = set()
    waiting = list(_texts(value))
    while waiting:
        for path in _files_in(waiting.pop(0)):
            if path not in found:
                found.add(path)
                yield path
                waiting += _sources(path)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, (str, os.PathLike)):
        yield str(os.fspath(value))
    elif isinstance(value, (Mapping, list, tuple, set, frozenset)):
        for item in value.values() if isinstance(value, Mapping) else value:
            if isinstance(item, bytes):  # geometries, maybe millions of them
                break
            yield from _texts(item)
    elif hasattr(value, "source") or hasattr(value, "path"):
        yield from _texts([getattr(value, "source", None), getattr(value, "path", None)])
    elif is_dataclass(value):
        for field in fields(value):
            item = getattr(value, field.name)
            if isinstance(item, (str, os.PathLike, Mapping)) or is_dataclass(item):
                yield from _texts(item)


def _files_in(text: str) -> Iterator[str]:
    if not text or "\0" in text:
        return
    if os.path.isfile(text):
        yield text
        return
    cuts = [0, *(mark.end() for mark in SEPARATORS.finditer(text)), len(text) + 1]
    longest = len(cuts) if len(cuts) <= MOST_CUTS else 2  # a file's name may hold a separator itself
    for number, start in enumerate(cuts):
        for end in cuts[number + 1 : number + longest]:
            piece = text[start : end - 1].strip()
            for path in (piece, *_without_prefix(piece)):
                if path and os.path.isfile(path):
                    yield path


def _without_prefix(text: str) -> Iterator[str]:
    """Yield what may be a path in 'GPKG:/x.gpkg:table', '/vsizip/x.zip/y.tif' or 'file:///x.csv'."""
    mark = PREFIX.match(text)
    if mark:
        rest = text[mark.end() :]
        yield rest
        yield rest.rpartition(":")[0]
        for end in re.finditer(r"\.(?:zip|tar|tgz|gz|kmz)\b", rest):
            yield rest[: end.end()]


def _sources(path: str) -> Iterator[str]:
    """Yield the names of the files that a virtual raster reads, but not those of its own set of tiles.

    There may be a hundred thousand of them, and no output may lie among them anyway (`files.places`).
    """
    if not path.lower().endswith(".vrt"):
        return
    with contextlib.suppress(OSError):
        if os.path.getsize(path) <= LARGEST_VIRTUAL:
            text = Path(path).read_text(encoding="utf-8", errors="replace")
            own = os.path.basename(path)[: -len(".vrt")] + "/"
            for name in SOURCE.findall(text):
                if own.lower().endswith(".tiles/") and name.startswith(own):
                    continue
                yield os.path.join(os.path.dirname(path), name.strip())
                yield name.strip()
