"""The journal of a run's last step: which finished files take which places, so that another run can go on with it.

It is written when all files are finished, and removed when all are in place. Both ways can be gone from every point
between: forward, so that all new files are in place, and back, so that all old ones are.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..schema import ListOf, OrNull, Record, SchemaError, Whole, Words, parsed
from .parts import is_of_run, is_unfinished, remove

VERSION = 1
_MARK, _PATH = OrNull(ListOf(Whole(), 2, 2)), Words(is_filled=True)
_MOVE = Record({"part": OrNull(_PATH), "target": _PATH, "old": _PATH, "new_mark": _MARK, "old_mark": _MARK})
_JOURNAL = Record({"version": Whole(VERSION, VERSION), "moves": ListOf(_MOVE, 1)})
# Size and time of change: whether a file is still the one that the journal speaks of.
Mark = Optional[tuple[int, int]]


@dataclass(frozen=True)
class Move:
    """A finished file, `part`, that takes the place of `target`; what is there now is kept as `old` meanwhile.

    Without a part, what is at `target` only goes: a side file that describes the old output, or the folder of its
    tiles. A part may be a folder too, of new tiles; then nothing is at `target`.
    """

    part: Path | None
    target: Path
    old: Path
    new_mark: Mark = None
    old_mark: Mark = None

    def forward(self, *, is_alone: bool = False) -> None:
        """Put the new file in place, if it is not there yet; if it is the only one, nothing has to be kept."""
        if self.part is None:
            if os.path.lexists(self.target):
                _make_folder(self.old)
                os.replace(self.target, self.old)
        elif os.path.lexists(self.part):
            if self.target.is_dir() and not self.target.is_symlink():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(self.target))
            if not is_alone and os.path.lexists(self.target) and not os.path.lexists(self.old):
                _make_folder(self.old)
                _keep(self.target, self.old)
            _make_folder(self.target)
            os.replace(self.part, self.target)

    def back(self) -> None:
        """Put the old file in place, if it is not there any more."""
        if self.part is not None and not os.path.lexists(self.part):
            os.replace(self.target, self.part)
        if os.path.lexists(self.old):
            if os.path.lexists(self.target):
                self.old.unlink()  # a second name of the same file
            else:
                os.replace(self.old, self.target)

    def may_go_forward(self) -> bool:
        """Return whether the new file is whole, and nobody has changed the old one since."""
        if self.part is None or not os.path.lexists(self.part):
            return True
        return mark_of(self.part) == self.new_mark and mark_of(self.target) in (None, self.old_mark)

    def may_go_back(self) -> bool:
        """Return whether the old file is there, and nobody has changed the new one since."""
        if self.part is None:
            return True
        if os.path.lexists(self.part):
            return True
        return mark_of(self.target) == self.new_mark and mark_of(self.old) == self.old_mark


class Journal:
    """The moves of a run, and the file in which they stand."""

    def __init__(self, path: Path, moves: Sequence[Move]) -> None:
        self.path, self.moves = path, list(moves)
        self.at = self.moves[0]  # the move that was tried last
        # One move alone is done or not done by a stroke of the system, and needs no journal.
        self._is_one_stroke = len(self.moves) == 1 and self.moves[0].part is not None

    def write(self) -> None:
        """Write the journal, whole or not at all."""
        if self._is_one_stroke:
            return
        content = {"version": VERSION, "moves": [self._told(move) for move in self.moves]}
        fresh = _fresh(self.path)
        try:
            with fresh.open("w", encoding="utf-8") as file:
                json.dump(content, file, indent=1)
                file.flush()
                os.fsync(file.fileno())  # a power cut must not leave renames without their journal
            os.replace(fresh, self.path)
        except OSError:
            remove(fresh)
            raise

    def forward(self) -> None:
        """Put all new files in place."""
        for move in self.moves:
            self.at = move
            move.forward(is_alone=self._is_one_stroke)

    def back(self) -> None:
        """Put all old files in place."""
        for move in reversed(self.moves):
            move.back()

    def resume(self) -> None:
        """Go forward, or back where that cannot be done; leave all as it is where others have changed it since.

        Raises
        ------
        OSError
            If files cannot be replaced, either way.
        """
        if all(move.may_go_forward() for move in self.moves):
            try:
                self.forward()
            except OSError:
                self.back()
        elif all(move.may_go_back() for move in self.moves):
            self.back()

    def close(self) -> None:
        """Remove the old files that were replaced, and the journal."""
        if self._is_one_stroke:
            return
        for move in self.moves:
            remove(move.old)
        remove_journal(self.path)

    def _told(self, move: Move) -> dict[str, Any]:
        return {
            "part": move.part and self._stored(move.part),
            "target": self._stored(move.target),
            "old": self._stored(move.old),
            "new_mark": move.new_mark,
            "old_mark": move.old_mark,
        }

    def _stored(self, path: Path) -> str:
        # So that the folder may be moved before the next run.
        with contextlib.suppress(ValueError):
            path = path.relative_to(self.path.parent)
        return str(path)


def read_journal(path: Path, run: str) -> Journal | None:
    """Return a journal; None if there is none, or if it is none of the run's."""
    try:
        content = parsed(path.read_bytes(), _JOURNAL)
    except (OSError, SchemaError):
        return None
    moves = [_move(told, path.parent) for told in content["moves"]]
    return Journal(path, moves) if all(_is_own(move, run) for move in moves) else None


def remove_journal(path: Path) -> None:
    """Remove a journal, if it is there, and one that was only begun."""
    for begun in (path, _fresh(path), path.with_name(path.name + ".new")):  # the last as earlier versions called it
        remove(begun)


def mark_of(path: Path) -> Mark:
    """Return the mark of a file, None if there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _move(told: dict[str, Any], folder: Path) -> Move:
    return Move(
        part=folder / told["part"] if told["part"] else None,
        target=folder / told["target"],
        old=folder / told["old"],
        new_mark=tuple(told["new_mark"]) if told["new_mark"] else None,
        old_mark=tuple(told["old_mark"]) if told["old_mark"] else None,
    )


def _is_own(move: Move, run: str) -> bool:
    """Return whether a move's files bear the run's id and lie beside its target or above: no other may be moved.

    Tiles bear an id of their own, because they outlive a run that is stopped.
    """
    if move.part is not None and is_unfinished(move.part.name):
        parts = [move.old] if move.part.parent in move.target.parents else [move.part]
    else:
        parts = [move.old, *([move.part] if move.part else [])]
    for path in parts:
        place = next((folder for folder in (path, *path.parents) if is_of_run(folder.name, run)), None)
        if place is None or place.parent not in move.target.parents or ".." in (*path.parts, *move.target.parts):
            return False
    return True


def _fresh(path: Path) -> Path:
    return path.with_suffix(".new")


def _make_folder(path: Path) -> None:
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)


def _keep(target: Path, old: Path) -> None:
    """Keep a file that is going to be replaced under another name as well, so that its own is never missing."""
    try:
        os.link(target, old, follow_symlinks=os.link not in os.supports_follow_symlinks)
    except (OSError, NotImplementedError):  # a file system without links
        os.replace(target, old)
