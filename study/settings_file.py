"""Settings as JSON: what a run is to do otherwise than by default, and how models are to be trained.

``{"zones": 7, "cnn": {"ensemble": true, "epochs": 100}}``: what belongs to one model stands under the model's name, so
that one file serves for several.
"""

from __future__ import annotations

import json
import os
from typing import Any

from ..errors import InputError, ParameterError
from ..files import write_whole
from ..models.settings import Settings
from ..schema import Record, SchemaError, parsed
from ..sentences import say

EXAMPLE = '{"zones": 7, "cnn": {"epochs": 100}}'
LARGEST = 1_000_000  # bytes; settings are a page at most


def read_settings(text: str) -> dict[str, Any]:
    """Return the settings that a text holds, or a file.

    Parameters
    ----------
    text : str
        A JSON object, or the path of a file with one (UTF-8); empty for none.

    Raises
    ------
    InputError
        If there is no such file, or it cannot be read.
    ParameterError
        If it is no JSON object, or names something twice.
    """
    text = text.strip()
    if not text:
        return {}
    source = say("SETTINGS")
    if not text.startswith("{"):
        source = say("the file of SETTINGS '{path}'", path=text)
        text = _content(text)
    try:
        return parsed(text, Record({}, is_open=True))
    except SchemaError as error:
        raise ParameterError(
            say(
                "What stands in {source} is no JSON of settings: {what}; write it like {example}.",
                source=source,
                what=error.sentence,
                example=EXAMPLE,
            )
        ) from error


def write_settings(path: str, model: str, settings: Settings) -> None:
    """Write the settings of one model as a file that `read_settings` reads; the seed, which a run has, is left out."""
    plain = {name: value for name, value in settings.to_dict().items() if name != "seed"}
    write_whole(path, (json.dumps({model: plain}, indent=2) + "\n").encode())


def _content(path: str) -> str:
    try:
        if os.path.getsize(path) > LARGEST:
            raise InputError(say("The file of SETTINGS '{path}' is no settings: it is too long.", path=path))
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            say(
                "SETTINGS '{path}' is neither JSON nor a file that can be read: write {example}, or choose a file.",
                path=path,
                example=EXAMPLE,
            )
        ) from error
