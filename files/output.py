"""A run's outputs: what is written under temporary names, and what has to be moved when it is finished."""

from __future__ import annotations

import contextlib
import glob
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from ..sentences import say
from .journal import Move
from .parts import fill, filled, old_stem, part_stem, remove, written_as
from .tile_sets import UnfinishedTiles, remove_unfinished, sets_of, tiles_folder

# Files that belong to a raster and would describe the old one if they outlived it.
SIDE_FILES = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
# The same for files whose side files share their stem.
STEM_SIDE_FILES = {".shp": (".qix", ".sbn", ".sbx", ".cpg", ".qpj"), ".csv": (".csvt", ".prj")}
# What a format consists of beside the file that it is called by.
STEM_PARTS = {".shp": (".shx", ".dbf", ".prj")}


def _is_shared(table: Path, end: str) -> bool:
    """Return whether a side file of the table's stem may be another file's: no table was there, or others share it."""
    own = {table.name, table.stem + ".csvt", table.stem + end}
    beside = {path.name for path in table.parent.glob(f"{glob.escape(table.stem)}.*")}
    return table.name not in beside or bool(beside - own)


class Output(ABC):
    """An output of a run: `target`, where it is to appear, and `part`, what is being written.

    Parameters
    ----------
    target : Path
        Absolute.
    run : str
        The run's id.
    number : int
        Which of the run's outputs it is.
    """

    def __init__(self, target: Path, run: str, number: int) -> None:
        self.target, self.run, self.number = target, run, number
        self.is_finished = self.is_placed = False

    @property
    @abstractmethod
    def part(self) -> Path:
        """Return where it is written."""

    @property
    def folders(self) -> list[Path]:
        """Return the folders that it fills, beside the one that it lies in."""
        return []

    @abstractmethod
    def moves(self) -> Iterator[Move]:
        """Yield what is to be moved, and which old side files are to go."""

    @abstractmethod
    def refused(self, error: OSError) -> InputError:
        """Return the error for a file that cannot be put in place."""

    @abstractmethod
    def remove(self) -> None:
        """Remove what was written and is not in place."""

    def close(self) -> None:
        """Take note that nothing more is written."""
        filled(self.part)


class FileOutput(Output):
    """A file with its side files, ``<name>.aux.xml``, ``<stem>.qml`` ..., which are moved before it."""

    @property
    def part(self) -> Path:
        return self.target.with_name(self.stem + self.target.suffix)

    @property
    def stem(self) -> str:
        """Return what the names of all that is written begin with."""
        return part_stem(self.run, self.number)

    def _written(self) -> list[Path]:
        return written_as(self.part)

    def moves(self) -> Iterator[Move]:
        suffix = self.target.suffix
        made = {path.name[len(self.stem) :]: path for path in self._written() if path != self.part}
        stale = [suffix + side for side in SIDE_FILES] + list(STEM_SIDE_FILES.get(suffix.lower(), ()))
        if suffix.lower() == ".csv" and _is_shared(self.target, ".prj"):
            stale.remove(".prj")
        for end in dict.fromkeys([*stale, *made, suffix]):
            target = self.target.with_name(self.target.stem + end)
            part = self.part if end == suffix else made.get(end)
            if part or target.is_file():
                yield Move(part, target, target.with_name(old_stem(self.run, self.number) + end))

    def refused(self, error: OSError) -> InputError:
        return InputError(
            say(
                "The file '{target}' cannot be replaced ({reason}): if it is in use by another program, remove "
                "its layer from the project and run again.",
                target=self.target,
                reason=error,
            )
        )

    def remove(self) -> None:
        for path in [] if self.is_placed else self._written():
            remove(path)


class TiledOutput(FileOutput):
    """A virtual raster with a set of tiles, in a folder of its own that never changes.

    The virtual raster that is replaced is whole until the new one takes its place at a stroke: the new tiles get their
    names before it, and the old ones go after it.
    """

    def __init__(self, target: Path, run: str, number: int, digest: str) -> None:
        super().__init__(target, run, number)
        self.tiles = UnfinishedTiles(target, digest)

    @property
    def set_name(self) -> str:
        """Return the path by which the virtual raster refers to its tiles."""
        return f"{tiles_folder(self.target).name}/{self.run}{self.number}"

    def moves(self) -> Iterator[Move]:
        self.tiles.close()  # Windows moves no folder with an open file in it
        place = tiles_folder(self.target) / f"{self.run}{self.number}"
        yield Move(self.tiles.folder, place, self._old("new"))
        yield from super().moves()
        for number, old in enumerate(sets_of(self.target)):
            yield Move(None, old, self._old(f"old{number}"))

    def _old(self, what: str) -> Path:
        return self.target.with_name(f"{old_stem(self.run, self.number)}.{what}")

    def close(self) -> None:
        super().close()
        self.tiles.close()
        if self.is_placed:
            remove_unfinished(self.target)

    def remove(self) -> None:
        """Remove what was written and is not in place, but not the tiles, with which the same run can go on."""
        super().remove()
        with contextlib.suppress(OSError):  # where it is empty
            tiles_folder(self.target).rmdir()


class FolderOutput(Output):
    """The files of a folder; others that lie in the target stay.

    What is finished and refused is kept, because it may be hours of work.
    """

    is_kept = False

    @property
    def part(self) -> Path:
        return self.target.with_name(part_stem(self.run, self.number))

    @property
    def old(self) -> Path:
        """Return the folder in which old files are kept until the new ones are in their places."""
        return self.target.with_name(old_stem(self.run, self.number))

    def fill(self) -> None:
        """Make the folder of the part, in which files have their own names at once.

        Raises
        ------
        OSError
            If it cannot be made.
        """
        fill(self.part)

    @property
    def folders(self) -> list[Path]:
        return [self.target]

    def moves(self) -> Iterator[Move]:
        made = {path.relative_to(self.part) for path in self.part.rglob("*") if path.is_file()}
        for name in sorted(made):
            for side in (name.with_name(name.name + end) for end in SIDE_FILES):
                # A folder of that name is not ours to remove.
                if side not in made and (self.target / side).is_file():
                    yield Move(None, self.target / side, self.old / side)
            yield Move(self.part / name, self.target / name, self.old / name)

    def refused(self, error: OSError) -> InputError:
        self.is_kept = True
        return InputError(
            say(
                "The file '{name}' in the folder '{target}' cannot be replaced ({error}): the finished files are in "
                "'{fresh}', so remove the layer from the project and move them by hand.",
                name=Path(error.filename2 or error.filename or "?").name,
                target=self.target,
                error=error,
                fresh=self.part,
            )
        )

    def remove(self) -> None:
        remove(self.old)
        if not self.is_kept:
            remove(self.part)
