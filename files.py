"""Files and folders of output that are either complete or not there.

A temporary name beside the target, renamed at the end: a run that fails or is cancelled leaves nothing that looks
finished, and what was there before survives it.
"""

from __future__ import annotations

import contextlib
import functools
import glob
import inspect
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar, Union, cast

from .disk import as_called, files_named, put, same_file
from .errors import InputError
from .sentences import commas, say

StrPath = Union[str, "os.PathLike[str]"]
F = TypeVar("F", bound=Callable[..., Any])
NO_INPUTS = ("workers", "feedback")
# Files that belong to a raster and would describe the old one if they outlived it.
SIDE_FILES = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
# The same for files whose side files share their stem.
STEM_SIDE_FILES = {".shp": (".qix", ".sbn", ".sbx", ".cpg", ".qpj"), ".csv": (".csvt", ".prj")}
# What a format consists of beside the file that it is called by.
STEM_PARTS = {".shp": (".shx", ".dbf", ".prj")}


@contextlib.contextmanager
def atomic_path(target: StrPath) -> Iterator[str]:
    """Yield a temporary path beside `target`, renamed to it when the block ends without an error.

    Side files (``<name>.aux.xml``, ``<stem>.qml`` ...) are renamed first, the file itself last; stale
    side files of a replaced output are removed. On an error or cancellation, or if one of the files cannot be
    replaced, nothing is left behind and an existing target stays as it was, side files included.

    Raises
    ------
    InputError
        If the folder cannot be written to, or the target is in use by another program.
    """
    target = Path(target)
    if target.is_dir():
        raise InputError(say("The output '{target}' is a folder: choose another name.", target=target))
    stem = f".{target.stem}.{secrets.token_hex(4)}.part"
    temporary = target.with_name(stem + target.suffix)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            say(
                "The folder '{parent}' cannot be made ({error}): choose another output.",
                parent=target.parent,
                error=error,
            )
        ) from error
    if not os.access(target.parent, os.W_OK):
        raise InputError(
            say("The folder '{parent}' cannot be written to: choose another output.", parent=target.parent)
        )
    try:
        with as_called(stem, target.stem):
            yield str(temporary)
        _move_file(temporary, target, stem)
    finally:
        _remove(target.parent.glob(f"{glob.escape(stem)}*"))


def write_whole(path: StrPath, content: bytes) -> Path:
    """Write `content` to `path`, whole or not at all, and return the path.

    Raises
    ------
    InputError
        If it cannot be written.
    """
    with atomic_path(path) as temporary:
        put(temporary, content)
    return Path(path)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


@contextlib.contextmanager
def _undone_if_refused() -> Iterator[Callable[[Path, Path], None]]:
    """Yield a function that renames a file; an error in the block undoes all renames, the last one first."""
    done: list[tuple[Path, Path]] = []

    def move(source: Path, destination: Path) -> None:
        destination.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, destination)
        done.append((source, destination))

    try:
        yield move
    except BaseException:
        for source, destination in reversed(done):
            with contextlib.suppress(OSError):
                os.replace(destination, source)
        raise


def _move_file(temporary: Path, target: Path, stem: str) -> None:
    written = temporary.parent.glob(f"{glob.escape(stem)}*")
    made = {path.name[len(stem) :]: path for path in written if path != temporary}
    stale = [target.suffix + side for side in SIDE_FILES] + list(STEM_SIDE_FILES.get(target.suffix.lower(), ()))
    old, aside = stem[: -len(".part")] + ".old", []
    try:
        with _undone_if_refused() as move:
            for suffix in dict.fromkeys([*made, *stale]):
                present = target.with_name(target.stem + suffix)
                if present.is_file():
                    aside.append(target.with_name(old + suffix))
                    move(present, aside[-1])
            for suffix, path in made.items():
                move(path, target.with_name(target.stem + suffix))
            move(temporary, target)  # replaces the old file at one stroke, so it need not be moved aside
    except OSError as error:
        raise InputError(
            say(
                "The file '{target}' cannot be replaced ({reason}): if it is in use by another program, remove "
                "its layer from the project and run again.",
                target=target,
                reason=error,
            )
        ) from error
    _remove(aside)


def check_not_an_input(output: StrPath, inputs: Sequence[object]) -> None:
    """Raise `InputError` if writing `output` would replace or remove one of the files that `inputs` name.

    Whether two names are one file is asked of the disk (links, relative paths, upper and lower case), and the side
    files of the output count too. An input is anything that `files_named` knows: a path, a text with paths in
    it, data that know their file, lists and mappings of these.
    """
    written = [path for path in _replaced_by(Path(output)) if os.path.lexists(path)]
    for file in files_named(list(inputs)) if written else ():
        if any(same_file(file, path) for path in written):
            raise InputError(
                say("The output '{output}' is also an input: choose another name for the output.", output=output)
            )


def check_outputs(outputs: Sequence[StrPath | None], inputs: Sequence[object]) -> None:
    """Raise `InputError` if one of the outputs is one of the inputs or another output; None is none.

    `inputs` are all that is given, whatever it is; see `check_not_an_input`.
    """
    wanted = [path for path in outputs if path]
    for number, path in enumerate(wanted):
        check_not_an_input(path, inputs)
        if any(same_file(path, other) for other in wanted[:number]):
            raise InputError(
                say("The outputs {wanted} are not different files: give each a name of its own.", wanted=commas(wanted))
            )


def keeps_inputs(*names: str) -> Callable[[F], F]:
    """Have a step refuse, before its work begins, outputs (its parameters `names`) that are inputs or one another.

    All other arguments are inputs, and every file that one of them names counts.
    """

    def decorate(step: F) -> F:
        signature = inspect.signature(step)
        unknown = set(names) - set(signature.parameters)
        if unknown:
            raise TypeError(f"{step.__name__} has no parameter {sorted(unknown)[0]}")

        @functools.wraps(step)
        def checked(*args: Any, **kwargs: Any) -> Any:
            given: dict[str, Any] = {}
            with contextlib.suppress(TypeError):  # the step says itself what it lacks
                given = dict(signature.bind(*args, **kwargs).arguments)
            outputs = [given.pop(name, None) for name in names]
            check_outputs(outputs, [value for name, value in given.items() if name not in NO_INPUTS])
            return step(*args, **kwargs)

        checked.__dict__["outputs"] = names
        return cast("F", checked)

    return decorate


def _replaced_by(output: Path) -> list[Path]:
    """Return the files that go or are replaced when `output` is written."""
    stem, suffix = output.with_suffix(""), output.suffix.lower()
    beside = [*STEM_SIDE_FILES.get(suffix, ()), *STEM_PARTS.get(suffix, ())]
    return [
        output,
        *(output.with_name(output.name + side) for side in SIDE_FILES),
        *(stem.with_name(stem.name + side) for side in beside),
    ]


@contextlib.contextmanager
def whole_folder(target: Path, names: Sequence[str] = ()) -> Iterator[Path]:
    """Yield a temporary folder beside `target`; what the block leaves in it is moved into `target` at the end.

    Files of the same names in `target` are replaced, others are not touched. If the block fails, `target` is as it
    was before, and the temporary folder is gone. If one of the files cannot be replaced in the end, `target` is as
    it was before too, but the temporary folder with the finished files stays.

    Parameters
    ----------
    target : path
    names : sequence of str
        Files that the block is going to make: whether those there now can be replaced is tried before it begins.

    Raises
    ------
    InputError
        If the folder cannot be made or written to, or one of its files is in use by another program; where the
        finished files are, if they could not be moved.
    """
    target = Path(os.path.abspath(target))
    if target.exists() and not target.is_dir():
        raise InputError(say("The output folder '{target}' is a file: choose another folder.", target=target))
    if target.exists() and not os.access(target, os.W_OK):
        raise InputError(say("The folder '{target}' cannot be written to: choose another one.", target=target))
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    _try_replacing(target, names)
    try:
        fresh.mkdir(parents=True)
    except OSError as error:
        raise InputError(
            say(
                "The folder '{parent}' cannot be written to ({error}): choose another one.",
                parent=target.parent,
                error=error,
            )
        ) from error
    try:
        with as_called(fresh.name, target.name):
            yield fresh
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    _move_folder(fresh, target)
    shutil.rmtree(fresh, ignore_errors=True)


def _with_side_files(folder: Path, name: str | Path) -> list[Path]:
    # A folder of that name is not ours to remove.
    return [path for path in (folder / f"{name}{side}" for side in ("", *SIDE_FILES)) if path.is_file()]


def _try_replacing(folder: Path, names: Sequence[str]) -> None:
    for path in [path for name in names for path in _with_side_files(folder, name)]:
        other = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            os.replace(path, other)  # refused on Windows while another program has the file open
            os.replace(other, path)
        except OSError as error:
            raise InputError(
                say(
                    "The file '{path}' cannot be replaced ({reason}): remove its layer from the project, or "
                    "choose another folder.",
                    path=path,
                    reason=error,
                )
            ) from error


def _move_folder(fresh: Path, target: Path) -> None:
    names = sorted(path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file())
    old, existing = fresh / ".old", target.exists()
    try:
        with _undone_if_refused() as move:
            for name in names:
                for present in _with_side_files(target, name):
                    move(present, old / present.relative_to(target))
                move(fresh / name, target / name)
    except OSError as error:
        if not existing:
            shutil.rmtree(target, ignore_errors=True)
        if not any(path.is_file() for path in old.rglob("*")):
            shutil.rmtree(old, ignore_errors=True)
        raise InputError(
            say(
                "A file in the folder '{target}' cannot be replaced ({error}): the finished files are in "
                "'{fresh}', so remove the layer from the project and move them by hand.",
                target=target,
                error=error,
                fresh=fresh,
            )
        ) from error
