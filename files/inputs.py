"""Whether an output can be written where it was asked for: not over an input, another output or what cannot go."""

from __future__ import annotations

import contextlib
import functools
import inspect
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from ..disk import files_named, same_file
from ..errors import InputError
from ..sentences import commas, say
from .output import SIDE_FILES, STEM_PARTS, STEM_SIDE_FILES
from .parts import StrPath
from .places import check_place
from .tile_sets import is_tiled, sets_of

F = TypeVar("F", bound=Callable[..., Any])
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
DRIVE = re.compile(r"[A-Za-z]:[\\/]")
# Bytes of a name. Disks take 255, but what lies beside an output has longer names than its own.
LONGEST_NAME, LONGEST_FOLDER = 200, 255
NO_INPUTS = ("workers", "feedback")


def check_name(output: StrPath) -> None:
    """Raise `InputError` if no disk can have a file or folder of this name, or not this system's.

    An address of the internet, or a drive of another system, would become a folder of that name.
    """
    path = os.fspath(output)
    if "\0" in path:
        raise InputError(
            say(
                "The output '{output}' has a character in it that no name can have: give it another name.",
                output=path.replace("\0", "?"),
            )
        )
    if ADDRESS.match(path):
        raise InputError(
            say("The output '{output}' is an address, not a file: choose a place on this computer.", output=path)
        )
    if os.name != "nt" and DRIVE.match(path):
        raise InputError(
            say("The output '{output}' lies on a drive, and this system has none: choose another place.", output=path)
        )
    if path and not Path(os.path.abspath(path)).name:
        raise InputError(
            say("The output '{output}' is the root of a disk: choose a file or a folder on it.", output=path)
        )
    names = [os.fsencode(part) for part in Path(path).parts]
    for number, name in enumerate(names, start=1):
        most = LONGEST_NAME if number == len(names) else LONGEST_FOLDER
        if len(name) > most:
            raise InputError(
                say(
                    "The name '{start}…' in the path of the output is {length} bytes long: choose one of at most "
                    "{most}.",
                    start=os.fsdecode(name)[:40],
                    length=len(name),
                    most=most,
                )
            )


def check_not_an_input(output: StrPath, inputs: Sequence[object]) -> None:
    """Raise `InputError` if writing `output` would replace or remove one of the files that `inputs` name.

    Whether two names are one file is asked of the disk (links, relative paths, upper and lower case), and the side
    files of the output count too. An input is anything that `files_named` knows: a path, a text with paths in
    it, data that know their file, lists and mappings of these.
    """
    written = [path for path in _replaced_by(Path(output)) if os.path.lexists(path)]
    tiles = sets_of(output) if is_tiled(output) else []
    for file in files_named(list(inputs)) if written or tiles else ():
        if any(same_file(file, path) for path in written) or _is_in(file, tiles):
            raise InputError(
                say("The output '{output}' is also an input: choose another name for the output.", output=output)
            )


def check_outputs(outputs: Sequence[StrPath | None], inputs: Sequence[object]) -> None:
    """Raise `InputError` if one of the outputs is an input or another output, or its place is taken; None is none.

    `inputs` are all that is given, whatever it is; see `check_not_an_input` and `check_place`.
    """
    wanted = [path for path in outputs if path]
    for number, path in enumerate(wanted):
        check_name(path)
        check_place(path)
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


def _is_in(file: str, folders: Sequence[Path]) -> bool:
    return any(same_file(parent, folder) for folder in folders for parent in Path(file).absolute().parents)


def _replaced_by(output: Path) -> list[Path]:
    """Return the files that go or are replaced when `output` is written."""
    stem, suffix = output.with_suffix(""), output.suffix.lower()
    beside = [*STEM_SIDE_FILES.get(suffix, ()), *STEM_PARTS.get(suffix, ())]
    return [
        output,
        *(output.with_name(output.name + side) for side in SIDE_FILES),
        *(stem.with_name(stem.name + side) for side in beside),
    ]
