"""Whether an output would be written over an input."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from ..disk import files_named, same_file
from ..errors import InputError
from ..sentences import say
from .output import SIDE_FILES, STEM_PARTS, STEM_SIDE_FILES
from .parts import StrPath


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


def _replaced_by(output: Path) -> list[Path]:
    """Return the files that go or are replaced when `output` is written."""
    stem, suffix = output.with_suffix(""), output.suffix.lower()
    beside = [*STEM_SIDE_FILES.get(suffix, ()), *STEM_PARTS.get(suffix, ())]
    return [
        output,
        *(output.with_name(output.name + side) for side in SIDE_FILES),
        *(stem.with_name(stem.name + side) for side in beside),
    ]
