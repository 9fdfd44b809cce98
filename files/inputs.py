"""Whether an output would be written over an input."""

from __future__ import annotations

import os
from collections.abc import Sequence

from ..errors import InputError
from ..sentences import say
from .parts import StrPath


def check_not_an_input(output: StrPath, inputs: Sequence[object]) -> None:
    """Raise `InputError` if `output` is one of the files in `inputs`.

    An input is a path, 'path|layername=x', or data whose attribute `source` is the path of the file they came from.
    """
    for given in inputs:
        path = given if isinstance(given, (str, os.PathLike)) else getattr(given, "source", None) or ""
        file = str(path).partition("|")[0]
        if file and os.path.realpath(file) == os.path.realpath(str(output)):
            raise InputError(
                say("The output '{output}' is also an input: choose another name for the output.", output=output)
            )
