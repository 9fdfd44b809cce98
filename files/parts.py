"""Names of what a run has not finished: each bears the run's id, so that it is known whose it is."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
from pathlib import Path
from typing import Union

StrPath = Union[str, "os.PathLike[str]"]
# ``.<name>.<run's id>-<number>.part<suffix>``: a file or folder that is being written; ``.old``: what it replaces.
_PART = re.compile(r"\..*\.[0-9a-f]{8}-\d+\.part")


def new_id() -> str:
    """Return an id of a run: eight hexadecimal digits."""
    return secrets.token_hex(4)


def part_stem(name: str, run: str, number: int) -> str:
    """Return what the names of an output's parts begin with."""
    return f".{name}.{run}-{number}.part"


def old_name(name: str, run: str, number: int) -> str:
    """Return the name under which an old file is kept until the new one is in its place."""
    return f".{name}.{run}-{number}.old"


def is_of_run(name: str, run: str) -> bool:
    """Return whether a file or folder of that name is an unfinished one of the run."""
    return re.match(rf"\..*\.{run}-\d+\.(part|old)", name) is not None


def is_in_part(path: Path) -> bool:
    """Return whether a path is a part, or lies in a folder that is one."""
    return any(_PART.match(name) for name in path.parts)


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
