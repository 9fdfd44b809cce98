"""Label tables of categorical factors: CSV files with the columns ``value`` and ``label``, or what serves as such."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from pathlib import Path

from ..errors import InputError, ParameterError
from ..lists import entries, entry
from ..sentences import Text, commas, listing, say

VALUE = "value"
LABELS = ("label", "name", "class", "description")  # the first of them that there is
LONGEST_LABEL = 200  # characters; they stand in legends and tables
BEYOND_WHOLE = 2.0**53  # from here on a number in a table is not exactly what was written


def read_labels(source: Mapping[int, str] | str | Path) -> dict[int, str]:
    """Return category → label from a CSV file; a mapping is returned as it is.

    The columns may be in any place and be separated by commas, semicolons or tabs; their names may be in capitals.
    Where no column is called 'label', one called 'name', 'class' or 'description' holds the labels.

    Raises
    ------
    InputError
        If the file cannot be read, lacks a column, holds a value that is no whole number, a value twice, or a label
        that is too long.
    """
    if isinstance(source, Mapping):
        wrong = next((value for value in source if not _is_whole(_number(str(value)))), None)
        if wrong is not None:
            raise InputError(
                say("'{value}' among the labels is no whole number: name categories by theirs.", value=wrong)
            )
        return {int(value): str(label) for value, label in source.items()}
    columns, rows = _rows(source)
    labels: dict[int, str] = {}
    for number, row in rows:
        value = _number(row[columns[VALUE]])
        if not _is_whole(value):
            raise InputError(
                say(
                    "Line {number} of the label table '{source}' has no whole number as value: mend it.",
                    number=number,
                    source=source,
                )
            )
        if len(row[columns[LABELS[0]]] or "") > LONGEST_LABEL:
            raise InputError(
                say(
                    "The label in line {number} of the label table '{source}' has {length:,} characters: shorten it to "
                    "{most}.",
                    number=number,
                    source=source,
                    length=len(row[columns[LABELS[0]]]),
                    most=LONGEST_LABEL,
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
        labels[int(value)] = (row[columns[LABELS[0]]] or "").strip()
    return labels


def _rows(source: str | Path) -> tuple[dict[str, str], list[tuple[int, dict[str, str]]]]:
    """Return the columns of values and labels as they are called, and the rows with the numbers of their lines."""
    try:
        text = Path(source).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            say("The label table '{source}' is no text in UTF-8: save it as a CSV file in UTF-8.", source=source)
        ) from error
    except OSError as error:
        raise InputError(
            say(
                "The label table '{source}' cannot be read ({error}): give a CSV file in UTF-8.",
                source=source,
                error=error,
            )
        ) from error
    if "\0" in text:
        raise InputError(
            say("The label table '{source}' is no text in UTF-8: save it as a CSV file in UTF-8.", source=source)
        )
    head = text.partition("\n")[0]
    # Strict: a quotation mark that is never closed would take all lines below it for one label.
    reader = csv.DictReader(text.splitlines(), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        rows = [(reader.line_num, row) for row in reader]
        names = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    except csv.Error as error:
        raise InputError(
            say(
                "The label table '{source}' cannot be read from line {number} on: look for a quotation mark that is "
                "not closed, or a label that is far too long.",
                source=source,
                number=reader.line_num + 1,
            )
        ) from error
    labels = next((name for name in LABELS if name in names), "")
    missing = [f"'{name}'" for name, found in ((VALUE, VALUE), (LABELS[0], labels)) if found not in names]
    if missing:
        raise InputError(
            say(
                "The label table '{source}' has no column {missing}, but {there}: name the columns so.",
                source=source,
                missing=listing(missing),
                there=commas(names) if names else say("nothing"),
            )
        )
    twice = next((name for name in (VALUE, labels) if names.count(name) > 1), None)
    if twice is not None:
        raise InputError(
            say("The label table '{source}' has several columns '{name}': keep one.", source=source, name=twice)
        )
    if not rows:
        raise InputError(
            say("The label table '{source}' has no line below its head: add a line for each category.", source=source)
        )
    columns = dict(zip(names, reader.fieldnames or ()))
    return {VALUE: columns[VALUE], LABELS[0]: columns[labels]}, rows


def _is_whole(value: float) -> bool:
    return abs(value) < BEYOND_WHOLE and value == int(value)


def _number(text: str | None) -> float:
    try:
        return float(text or "")
    except ValueError:
        return math.nan


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
