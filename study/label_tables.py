"""Label tables of categorical factors: CSV files with the columns ``value`` and ``label``."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from ..errors import InputError, ParameterError
from ..lists import entries, entry
from ..sentences import Text, commas, listing, say


def read_labels(source: Mapping[int, str] | str | Path) -> dict[int, str]:
    """Return category → label from a CSV file; a mapping is returned as it is.

    The columns may be in any place and be separated by commas, semicolons or tabs; their names may be in capitals.

    Raises
    ------
    InputError
        If the file cannot be read, lacks a column, holds a value that is no whole number, or a value twice.
    """
    if isinstance(source, Mapping):
        return {int(value): str(label) for value, label in source.items()}
    try:
        text = Path(source).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            say(
                "The label table '{source}' cannot be read ({error}): give a CSV file in UTF-8.",
                source=source,
                error=error,
            )
        ) from error
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = list(csv.DictReader(text.splitlines(), delimiter=delimiter))
    columns = {(name or "").strip().lower(): name for name in (rows[0] if rows else ())}
    missing = [f"'{name}'" for name in ("value", "label") if name not in columns]
    if missing:
        raise InputError(
            say(
                "The label table '{source}' has no column {missing}, but {there}: name the columns so.",
                source=source,
                missing=listing(missing),
                there=commas(columns) if columns else say("nothing"),
            )
        )
    labels: dict[int, str] = {}
    for number, row in enumerate(rows, start=2):
        try:
            value = float(row[columns["value"]])
        except (TypeError, ValueError):
            value = float("nan")
        if value != value or value != int(value):
            raise InputError(
                say(
                    "Line {number} of the label table '{source}' has no whole number as value: mend it.",
                    number=number,
                    source=source,
                )
            )
        if int(value) in labels:
            raise InputError(
                say(
                    "The label table '{source}' gives the value {value} twice: keep one line.",
                    source=source,
                    value=int(value),
                )
            )
        labels[int(value)] = (row[columns["label"]] or "").strip()
    return labels


def parse_assignments(text: str, what: Text) -> dict[str, str]:
    """Read ``name=text; name=text`` (line breaks serve as well as semicolons).

    Raises
    ------
    ParameterError
        If a part has no name or no text, or a name repeats.

    Examples
    --------
    >>> parse_assignments("geology=classes.csv; slope=cubic", "settings")
    {'geology': 'classes.csv', 'slope': 'cubic'}
    """
    result: dict[str, str] = {}
    for part in entries(text):
        name, value = entry(part)
        if not name or not value:
            raise ParameterError(
                say(
                    "'{part}' in the {what} is not understood: write 'name=…' and ';' between them.",
                    part=part,
                    what=what,
                )
            )
        if name in result:
            raise ParameterError(say("The {what} name '{name}' twice: keep one.", what=what, name=name))
        result[name] = value
    return result
