"""A folder of outputs that is replaced only when all of them are complete."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError

# What other programs leave beside a raster or a layer; it would describe the old one.
SIDE_FILES = (".aux.xml", ".ovr", "-wal", "-shm", "-journal")


@contextlib.contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """Yield a temporary folder beside `target`; what the block leaves in it is moved into `target` at the end.

    Files of the same names in `target` are replaced, others are not touched. If the block fails, or one of the files
    cannot be replaced, `target` is as it was before, and the temporary folder is gone.

    Raises
    ------
    InputError
        If the folder cannot be made or written to, or one of its files is in use by another program.
    """
    target = Path(os.path.abspath(target))
    if target.exists() and not target.is_dir():
        raise InputError(f"The output folder '{target}' is a file: choose another folder.")
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        fresh.mkdir(parents=True)
    except OSError as error:
        raise InputError(f"The folder '{target.parent}' cannot be written to ({error}): choose another one.") from error
    try:
        yield fresh
        _move_into_place(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _move_into_place(fresh: Path, target: Path) -> None:
    names = sorted(path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file())
    old = fresh / ".old"
    moved: list[tuple[Path, Path]] = []  # (from, to), to be undone in reverse

    def move(source: Path, destination: Path) -> None:
        destination.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, destination)
        moved.append((source, destination))

    existing = target.exists()
    try:
        for name in names:
            for side in ("", *SIDE_FILES):
                present = target / f"{name}{side}"
                if present.is_file():  # a folder of that name is not ours to remove
                    move(present, old / f"{name}{side}")
            move(fresh / name, target / name)
    except OSError as error:
        for source, destination in reversed(moved):
            os.replace(destination, source)
        if not existing:
            shutil.rmtree(target, ignore_errors=True)
        raise InputError(
            f"A file in the folder '{target}' cannot be replaced ({error}): "
            "remove its layer from the project and run again."
        ) from error
