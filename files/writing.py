"""Writing files and folders of output that are either complete or not there, one by one or together.

A temporary name beside the target, renamed at the end: a run that fails or is cancelled leaves nothing that looks
finished, and what was there before survives it.
"""

from __future__ import annotations

import contextlib
import functools
import inspect
import itertools
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar, cast

from ..disk import as_called, put
from ..errors import InputError
from ..sentences import say
from .inputs import check_name, keeps_inputs
from .output import SIDE_FILES, STEM_PARTS, TiledOutput
from .parts import StrPath, is_in_part, remove, written_as
from .places import check_place
from .recovery import put_folder_in_order
from .run import Run

F = TypeVar("F", bound=Callable[..., Any])
# The run whose outputs are being collected.
_current: ContextVar[Run | None] = ContextVar("run", default=None)


@contextlib.contextmanager
def together() -> Iterator[None]:
    """Have all files and folders that are written in the block appear together when it ends, or none of them.

    Until then they cannot be read under their names. A block within a block stands for itself.

    Raises
    ------
    InputError
        If one of the files cannot be put in place: then all are as they were.
    """
    with _committed(Run()) as run:
        token = _current.set(run)
        try:
            yield
        finally:
            _current.reset(token)


def writes(*names: str, styled: str | tuple[str, ...] = ()) -> Callable[[F], F]:
    """Say which parameters of a step are its outputs, paths that may be None; if two are given, they appear together.

    Before the step begins, what a run that was killed has left beside them is put in order, and outputs that are inputs
    or one another, or whose places are taken, are refused (`keeps_inputs`). Beside `styled`, one or some of them, a
    style is written, whose place has to be free too.
    """
    with_style = (styled,) if isinstance(styled, str) else styled

    def decorate(step: F) -> F:
        checked, signature = keeps_inputs(*names)(step), inspect.signature(step)

        @functools.wraps(checked)
        def whole(*args: Any, **kwargs: Any) -> Any:
            given: Mapping[str, Any] = {}
            with contextlib.suppress(TypeError):  # the step says itself what it lacks
                given = signature.bind(*args, **kwargs).arguments
            targets = [given[name] for name in names if given.get(name)]
            put_in_order(*targets)
            for name in with_style:
                if given.get(name):
                    check_place(given[name], [".qml"])
            with together() if len(targets) > 1 else contextlib.nullcontext():
                return checked(*args, **kwargs)

        return cast("F", whole)

    return decorate


def put_in_order(*targets: StrPath) -> None:
    """Put in order what runs that were killed have left beside outputs, because it may concern what is read there."""
    for target in targets:
        path = Path(os.path.abspath(target))
        put_folder_in_order(path.parent)
        put_folder_in_order(path)  # if it is a folder


@contextlib.contextmanager
def _committed(run: Run) -> Iterator[Run]:
    try:
        yield run
        run.commit()
    finally:
        run.close()


@contextlib.contextmanager
def _run_of(target: Path) -> Iterator[Run]:
    """Yield the run that an output belongs to."""
    run = _current.get()
    if run is not None:
        yield run
    else:
        with _committed(Run()) as run:
            yield run


@contextlib.contextmanager
def _whole_in_part(target: Path) -> Iterator[Path]:
    """Yield the path of a file in a folder that is being filled: nobody looks there, so it needs no other name.

    If the block fails, nothing of the file is left.
    """
    _make(target.parent)
    ends = (*SIDE_FILES, *STEM_PARTS.get(target.suffix.lower(), ()))
    for old in (target, *(target.with_name(target.name + end) for end in ends)):
        remove(old)
    before = set(written_as(target))
    try:
        yield target
    except BaseException:
        for path in set(written_as(target)) - before:
            remove(path)
        raise


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            say("The folder '{parent}' cannot be made ({error}): choose another output.", parent=folder, error=error)
        ) from error
    if not os.access(folder, os.W_OK):
        raise InputError(say("The folder '{parent}' cannot be written to: choose another output.", parent=folder))


def _enter(run: Run, folder: Path) -> None:
    _make(folder)
    try:
        run.enter(folder)
    except OSError as error:
        raise InputError(
            say(
                "The folder '{parent}' cannot be written to ({error}): choose another output.",
                parent=folder,
                error=error,
            )
        ) from error


@contextlib.contextmanager
def atomic_path(target: StrPath) -> Iterator[str]:
    """Yield a temporary path beside `target`, renamed to it when the block ends without an error.

    In a folder that is being filled (`whole_folder`, `scratch_folder`) it is `target` itself.

    Side files (``<name>.aux.xml``, ``<stem>.qml`` ...) are renamed first, the file itself last; stale
    side files of a replaced output are removed. On an error or cancellation, or if one of the files cannot be
    replaced, nothing is left behind and an existing target stays as it was, side files included. Within a block of
    `together` all this happens at its end.

    Raises
    ------
    InputError
        If the folder cannot be written to, or the target is in use by another program.
    """
    target = Path(os.path.abspath(target))
    if target.is_dir():
        raise InputError(say("The output '{target}' is a folder: choose another name.", target=target))
    if is_in_part(target):
        with _whole_in_part(target) as path:
            yield str(path)
        return
    with _run_of(target) as run:
        _enter(run, target.parent)
        output = run.file(target)
        try:
            with as_called(output.stem, target.stem):
                yield str(output.part)
            output.is_finished = True
        finally:
            if not output.is_finished:
                output.remove()


@contextlib.contextmanager
def tiled_output(target: StrPath, digest: str) -> Iterator[TiledOutput]:
    """Yield an output of many tiles: what writes the tiles and, at the end, the virtual raster that refers to them.

    When the block ends without an error, the folder of the tiles and the virtual raster take their places, as files do
    by `atomic_path`. Otherwise the tiles stay in their hidden folder, and a run with the same target and digest is
    given them again; an existing output is as it was, tiles included.

    Raises
    ------
    InputError
        If the folder cannot be written to, or another run is at work on these tiles.
    """
    target = Path(os.path.abspath(target))
    # In a folder that is being filled, whose files are moved one by one later, they take their places at once.
    with _committed(Run()) if is_in_part(target) else _run_of(target) as run:
        _enter(run, target.parent)
        output = run.tiles(target, digest)
        try:
            _take_up(output)
            with as_called(output.stem, target.stem):
                yield output
            output.is_finished = True
        finally:
            if not output.is_finished:
                output.tiles.close()
                output.remove()


def _take_up(output: TiledOutput) -> None:
    try:
        is_free = output.tiles.open()
    except OSError as error:
        raise InputError(
            say(
                "The folder '{parent}' cannot be written to ({error}): choose another output.",
                parent=output.target.parent,
                error=error,
            )
        ) from error
    if not is_free:
        raise InputError(
            say(
                "Another run is making the tiles of '{target}' at this moment: wait for it, or choose another output.",
                target=output.target,
            )
        )


@contextlib.contextmanager
def scratch_folder(output: StrPath) -> Iterator[Path]:
    """Yield a folder beside an output, for what is needed meanwhile and may be large; it is gone at the end.

    Raises
    ------
    InputError
        If the folder of the output cannot be written to.
    """
    target = Path(os.path.abspath(output))
    if is_in_part(target):
        _make(target.parent)
        scratch = next(path for path in _numbered(target.parent) if _is_made(path))
        try:
            yield scratch
        finally:
            remove(scratch)
        return
    with _committed(Run()) as run:
        _enter(run, target.parent)
        folder = run.folder(target)
        folder.fill()
        yield folder.part


def _numbered(folder: Path) -> Iterator[Path]:
    return (folder / f".{number}" for number in itertools.count())


def _is_made(folder: Path) -> bool:
    try:
        folder.mkdir()
    except FileExistsError:  # another thread was faster
        return False
    return True


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
        Files that the block is going to make, in folders within it too: whether their places are free, or the files
        there can be replaced, is looked at before it begins.

    Raises
    ------
    InputError
        If the folder cannot be made or written to, or one of its files is in use by another program; where the
        finished files are, if they could not be moved.
    """
    check_name(target)
    target = Path(os.path.abspath(target))
    if target.exists() and not target.is_dir():
        raise InputError(say("The output folder '{target}' is a file: choose another folder.", target=target))
    if target.exists() and not os.access(target, os.W_OK):
        raise InputError(say("The folder '{target}' cannot be written to: choose another one.", target=target))
    if is_in_part(target):
        target.mkdir(parents=True)
        try:
            yield target
        except BaseException:
            remove(target)
            raise
        return
    with _run_of(target) as run:
        put_folder_in_order(target)
        for name in names:
            check_place(target / name)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            run.enter(target.parent)
            output = run.folder(target)
            output.fill()
        except OSError as error:
            raise InputError(
                say(
                    "The folder '{parent}' cannot be written to ({error}): choose another one.",
                    parent=target.parent,
                    error=error,
                )
            ) from error
        with as_called(output.part.name, target.name):
            yield output.part
        output.is_finished = True
