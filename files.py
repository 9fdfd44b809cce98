"""Files and folders of output that are either complete or not there.

A temporary name beside the target, renamed at the end: a run that fails or is cancelled leaves nothing that looks
finished, and what was there before survives it.
"""

from __future__ import annotations

import contextlib
import glob
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from .errors import InputError

# Files that belong to a raster and would describe the old one if they outlived it.
SIDE_FILES = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
# The same for files whose side files share their stem.
STEM_SIDE_FILES = {".shp": (".qix", ".sbn", ".sbx", ".cpg", ".qpj"), ".csv": (".csvt", ".prj")}


@contextlib.contextmanager
def atomic_path(target) -> Iterator[str]:
    """Yield a temporary path beside `target`, renamed to it when the block ends without an error.

    Side files (``<name>.aux.xml``, ``<stem>.qml`` ...) are renamed first, the file itself last; stale
    side files of a replaced output are removed. On an error or cancellation nothing is left behind and
    an existing target stays as it was.

    Raises
    ------
    InputError
        If the folder cannot be written to, or the target is in use by another program.
    """
    target = Path(target)
    if target.is_dir():
        raise InputError(f"The output '{target}' is a folder: choose another name.")
    stem = f".{target.stem}.{secrets.token_hex(4)}.part"
    temporary = target.with_name(stem + target.suffix)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder '{target.parent}' cannot be made ({error}): choose another output.") from error
    if not os.access(target.parent, os.W_OK):
        raise InputError(f"The folder '{target.parent}' cannot be written to: choose another output.")
    try:
        yield str(temporary)
        _move_file(temporary, target, stem)
    finally:
        for rest in target.parent.glob(f"{glob.escape(stem)}*"):
            with contextlib.suppress(OSError):
                rest.unlink()


def write_whole(path, content: bytes) -> Path:
    """Write `content` to `path`, whole or not at all, and return the path.

    Raises
    ------
    InputError
        If it cannot be written.
    """
    with atomic_path(path) as temporary:
        try:
            Path(temporary).write_bytes(content)
        except OSError as error:
            raise InputError(
                f"The file '{path}' cannot be written ({error.strerror or error}): choose another folder, with room "
                "on its disk."
            ) from error
    return Path(path)


def _move_file(temporary: Path, target: Path, stem: str) -> None:
    written = temporary.parent.glob(f"{glob.escape(stem)}*")
    made = {path.name[len(stem) :]: path for path in written if path != temporary}
    try:
        for suffix, path in made.items():
            os.replace(path, target.with_name(target.stem + suffix))
        stale = [target.suffix + side for side in SIDE_FILES] + list(STEM_SIDE_FILES.get(target.suffix.lower(), ()))
        for suffix in stale:
            if suffix not in made:
                with contextlib.suppress(FileNotFoundError):
                    target.with_name(target.stem + suffix).unlink()
        os.replace(temporary, target)
    except OSError as error:
        raise InputError(
            f"The file '{target}' cannot be replaced ({error.strerror}): if it is in use by another program, remove "
            "its layer from the project and run again."
        ) from error


def check_not_an_input(output, inputs: Sequence) -> None:
    """Raise `InputError` if `output` is one of the files in `inputs`.

    An input is a path, 'path|layername=x', or data whose attribute `source` is the path of the file they came from.
    """
    for given in inputs:
        path = given if isinstance(given, (str, os.PathLike)) else getattr(given, "source", None) or ""
        file = str(path).partition("|")[0]
        if file and os.path.realpath(file) == os.path.realpath(str(output)):
            raise InputError(f"The output '{output}' is also an input: choose another name for the output.")


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
        _move_folder(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _move_folder(fresh: Path, target: Path) -> None:
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
