"""Whether the place of an output is free, or held by what the output may replace: looked at before the work begins."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from ..errors import InputError
from ..sentences import reason, say
from .output import SIDE_FILES, STEM_PARTS, STEM_SIDE_FILES
from .parts import StrPath
from .tile_sets import holds_tiles, is_tiled, tiles_folder

RASTERS = (".tif", ".tiff")


def check_place(target: StrPath, sides: Sequence[str] = ()) -> None:
    """Raise `InputError` if a file cannot appear at `target` in the end; nothing is written or changed.

    Refused are a folder or a device under that name, a file that is write-protected, another user's (where the folder
    protects it) or held open by another program (as far as the system tells), and a parent that is no folder. What
    belongs to the file, such as the parts of a Shapefile, counts too. Any other file there is replaced.

    Parameters
    ----------
    target : path
    sides : sequence of str
        Ends of the files that are written beside it under its stem, such as '.qml'.
    """
    path = Path(os.path.abspath(target))
    _check_parents(path)
    _check_tiles(path)
    stem = path.with_suffix("")
    suffix = path.suffix.lower()
    beside = [stem.with_name(stem.name + end) for end in (*STEM_PARTS.get(suffix, ()), *sides)]
    # Only what a new file of this kind really has; '.ovr' and the like are only removed, if they are files.
    beside += [stem.with_name(stem.name + end) for end in STEM_SIDE_FILES.get(suffix, ()) if end in (".cpg", ".csvt")]
    if suffix in RASTERS:
        beside.append(path.with_name(path.name + ".aux.xml"))
    for file in (path, *beside):
        _check_file(file)
    for file in (path.with_name(path.name + end) for end in SIDE_FILES):
        if file.is_file():
            _check_file(file)


def _check_tiles(path: Path) -> None:
    """Raise `InputError` for an output among the tiles of another, or one of tiles whose folder cannot be made."""
    if any(holds_tiles(folder) for folder in path.parents):
        raise InputError(
            say(
                "The output '{path}' would lie among the tiles of another output, with which it would go: choose "
                "another folder.",
                path=path,
            )
        )
    folder = tiles_folder(path)
    if is_tiled(path) and os.path.lexists(folder) and not folder.is_dir():
        raise InputError(
            say(
                "The tiles of the output '{path}' would lie in '{folder}', which is no folder: choose another name.",
                path=path,
                folder=folder,
            )
        )
    if is_tiled(path) and folder.is_dir() and not os.access(folder, os.W_OK):
        raise InputError(say("The folder '{parent}' cannot be written to: choose another output.", parent=folder))


def _check_file(path: Path) -> None:
    if not os.path.lexists(path):
        return
    if path.is_dir():
        raise InputError(
            say("The output '{path}' is a folder: choose another name, or move the folder away.", path=path)
        )
    if path.exists() and not path.is_file():
        raise InputError(say("The output '{path}' is a device and no file: choose another name.", path=path))
    if path.is_file() and not os.access(path, os.W_OK):
        raise InputError(
            say("The file '{path}' is write-protected: choose another output, or take the protection away.", path=path)
        )
    if _is_kept_by_another(path):
        raise InputError(
            say("The file '{path}' belongs to another user and cannot be replaced: choose another output.", path=path)
        )
    try:
        os.replace(path, path)  # refused on Windows while another program has the file open
    except OSError as error:
        raise InputError(
            say(
                "The file '{path}' cannot be replaced ({reason}): remove its layer from the project, or choose another "
                "output.",
                path=path,
                reason=reason(error),
            )
        ) from error


def _is_kept_by_another(path: Path) -> bool:
    """Return whether a file lies in a folder in which only its owner may replace it, such as /tmp, and is another's."""
    if not hasattr(os, "geteuid"):
        return False
    try:
        folder, file, user = os.stat(path.parent), os.lstat(path), os.geteuid()
    except OSError:
        return False
    return bool(folder.st_mode & stat.S_ISVTX) and user not in (0, folder.st_uid, file.st_uid)


def _check_parents(path: Path) -> None:
    """Raise `InputError` if the folder of a file is not there and cannot be made, or cannot be written to."""
    folder = path.parent
    while not os.path.lexists(folder) and folder.parent != folder:
        folder = folder.parent
    if not folder.is_dir():
        raise InputError(
            say(
                "The output '{path}' cannot be written, since '{folder}' is no folder: choose another.",
                path=path,
                folder=folder,
            )
            if os.path.lexists(folder)
            else say("The output '{path}' cannot be written: there is no '{folder}'.", path=path, folder=folder)
        )
    if not os.access(folder, os.W_OK):
        raise InputError(say("The folder '{parent}' cannot be written to: choose another output.", parent=folder))
