"""Names of what a run has not finished: short, each with the run's id, so that it is known whose it is.

They do not hold the name of the output: Windows takes no path of more than 259 characters, and an output that can be
named there has to be one that can be written there.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import secrets
import shutil
from pathlib import Path
from typing import Union

StrPath = Union[str, "os.PathLike[str]"]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"  # no capitals: some disks do not tell them apart
ID_DIGITS, HOST_DIGITS = 6, 4
# What this computer is called in the longer names that earlier versions left, which are still put in order.
OLD_HOST = re.sub(r"[^A-Za-z0-9.]", "_", platform.node())[:60]
# Folders that a run of this process is filling, with which all goes that is in them.
_filled: set[Path] = set()


def _in_digits(number: int, count: int) -> str:
    found = ""
    for _ in range(count):
        number, digit = divmod(number, len(DIGITS))
        found += DIGITS[digit]
    return found


HOST = _in_digits(int.from_bytes(hashlib.sha256(os.fsencode(platform.node())).digest(), "big"), HOST_DIGITS)


def new_id() -> str:
    """Return an id of a run: six digits and small letters."""
    return _in_digits(secrets.randbelow(len(DIGITS) ** ID_DIGITS), ID_DIGITS)


def part_stem(run: str, number: int) -> str:
    """Return what the names of an output's parts begin with."""
    return f".~{run}p{number}"


def old_stem(run: str, number: int) -> str:
    """Return what the names begin with under which old files are kept until the new ones are in their places."""
    return f".~{run}o{number}"


def is_of_run(name: str, run: str) -> bool:
    """Return whether a file or folder of that name is an unfinished one of the run."""
    return re.match(rf"\.~{run}[po]\d|\..*\.{run}-\d+\.(part|old)", name) is not None


def unfinished_name(what: str) -> str:
    """Return the name of the folder of unfinished tiles of one output, with one kind of inputs and settings."""
    return f".~{_in_digits(int.from_bytes(hashlib.sha256(os.fsencode(what)).digest(), 'big'), ID_DIGITS)}t0"


def is_unfinished(name: str) -> bool:
    """Return whether a folder of that name holds unfinished tiles, which outlive their run."""
    return re.fullmatch(rf"\.~[0-9a-z]{{{ID_DIGITS}}}t0", name) is not None


def written_as(path: Path) -> list[Path]:
    """Return the files that are written where `path` is: itself and what lies beside it under its stem."""
    with contextlib.suppress(OSError):
        names = sorted(os.listdir(path.parent))
        return [path.with_name(name) for name in names if name == path.name or name.startswith(path.stem + ".")]
    return []


def fill(part: Path) -> None:
    """Make the folder of a part, in which files have their own names at once.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    part.mkdir()
    _filled.add(part)


def filled(part: Path) -> None:
    """Say that nothing more is written into the folder of a part."""
    _filled.discard(part)


def is_in_part(path: Path) -> bool:
    """Return whether a path is a folder that is being filled, or lies in one."""
    return bool(_filled) and any(folder in _filled for folder in (path, *path.parents))


def remove_parts(folder: Path, run: str) -> None:
    """Remove what a run has left unfinished in a folder."""
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):
            if is_of_run(name, run):
                remove(folder / name)


def remove(path: Path) -> None:
    """Remove a file or folder, if that can be done."""
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
