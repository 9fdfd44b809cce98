"""A run: outputs that are put in place at one moment or not at all, and the locks that tell that it is alive."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from dataclasses import replace
from pathlib import Path

from ..errors import InputError
from ..sentences import say
from .journal import Journal, Move, mark_of
from .locks import Lock, new_lock
from .output import FileOutput, FolderOutput, Output, TiledOutput
from .parts import new_id
from .recovery import journal_of, put_folder_in_order

# Where the targets are noted that runs put in place.
_noted: ContextVar[list[Path] | None] = ContextVar("noted", default=None)


@contextlib.contextmanager
def placed_files() -> Iterator[list[Path]]:
    """Yield a list that grows by every file, side files included, that is put in place in the block."""
    noted: list[Path] = []
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)


class Run:
    """Outputs that appear together.

    The first folder that is entered is the run's home, where its journal is; the locks in the others name it.
    """

    def __init__(self) -> None:
        self.id = new_id()
        self._locks: dict[Path, Lock] = {}
        self._outputs: list[Output] = []
        self._home = Path()
        self._is_left = False

    def enter(self, folder: Path) -> None:
        """Put in order what dead runs have left in a folder, and lock it as one of this run's.

        Raises
        ------
        OSError
            If it cannot be written to.
        """
        if folder in self._locks:
            return
        put_folder_in_order(folder)
        self._locks[folder] = lock = new_lock(folder, self.id, self._home if self._home.name else None)
        self._home = self._home if self._home.name else lock.path

    def file(self, target: Path) -> FileOutput:
        """Return a file to be written, in a folder that was entered."""
        output = FileOutput(target, self.id, len(self._outputs))
        self._outputs.append(output)
        return output

    def tiles(self, target: Path, digest: str) -> TiledOutput:
        """Return a virtual raster with its tiles to be written, in a folder that was entered."""
        output = TiledOutput(target, self.id, len(self._outputs), digest)
        self._outputs.append(output)
        return output

    def folder(self, target: Path) -> FolderOutput:
        """Return a folder to be filled, in a folder that was entered."""
        output = FolderOutput(target, self.id, len(self._outputs))
        self._outputs.append(output)
        return output

    def commit(self) -> None:
        """Put all finished outputs in place.

        Raises
        ------
        InputError
            If a file cannot be replaced, or the journal cannot be written: then all old files are as they were.
        """
        outputs = [output for output in self._outputs if output.is_finished]
        made = [folder for output in outputs for folder in output.folders if not folder.exists()]
        try:
            for output in outputs:
                self._enter_folders(output)
            self._move(outputs)
        except BaseException:
            for folder in made:
                _remove_empty(folder)
            raise

    def close(self) -> None:
        """Remove what was not put in place, and the locks."""
        for output in self._outputs:
            output.close()
            if not self._is_left:
                output.remove()
        for lock in reversed(list(self._locks.values())):
            lock.release(removed=not self._is_left)
        self._locks.clear()

    def _enter_folders(self, output: Output) -> None:
        """Lock the folders that are filled too: a later run may be into one of them, and has to find the journal."""
        try:
            for folder in output.folders:
                folder.mkdir(parents=True, exist_ok=True)
                self.enter(folder)
        except OSError as error:
            raise output.refused(error) from error

    def _move(self, outputs: Sequence[Output]) -> None:
        planned: dict[Path, tuple[Output, Move]] = {}
        for output in outputs:
            for move in output.moves():
                # What one output makes is not another's old side file.
                if move.part or move.target not in planned:
                    marked = replace(
                        move, new_mark=mark_of(move.part) if move.part else None, old_mark=mark_of(move.target)
                    )
                    planned[move.target] = output, marked
        if not planned:
            return
        journal = Journal(journal_of(self._home), [move for _, move in planned.values()])
        try:
            journal.write()
        except OSError as error:
            raise InputError(
                say(
                    "The outputs cannot be put in place in '{folder}' ({reason}): choose another folder, with room "
                    "on its disk.",
                    folder=self._home.parent,
                    reason=error,
                )
            ) from error
        try:
            journal.forward()
        except BaseException as error:
            self._go_back(journal)
            if isinstance(error, OSError):
                raise planned[journal.at.target][0].refused(error) from error
            raise
        journal.close()
        noted = _noted.get()
        if noted is not None:
            noted += [target for target, (_, move) in planned.items() if move.part]
        for output in outputs:
            output.is_placed = True

    def _go_back(self, journal: Journal) -> None:
        try:
            journal.back()
        except OSError:
            self._is_left = True  # the next run goes on with the journal
        else:
            journal.close()


def _remove_empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        with contextlib.suppress(OSError):
            path.rmdir()
    with contextlib.suppress(OSError):
        folder.rmdir()
