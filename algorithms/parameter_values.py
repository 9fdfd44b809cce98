"""Whether a parameter's value can be what it is given for; QGIS takes some that it then reads as something else."""

from __future__ import annotations

import math
import os
import re
import sys

from qgis.core import QgsProcessingParameterNumber, QgsProperty

from ..errors import ParameterError
from ..lists import items
from ..sentences import Sentence, commas, say

# Where a number has no end of its own: larger ones only overflow what is worked out with them.
LARGEST = 1e12
NUMBER = re.compile(r"[0-9.eE+-]+")
FLAGS = ("true", "false", "1", "0")


def is_given(parameters, name: str) -> bool:
    """Whether a parameter was not left empty."""
    return parameters.get(name) not in (None, "")


def check_value(definition, parameters, context) -> None:
    """Raise `ParameterError` unless a parameter's value can be used.

    QGIS itself takes NaN for any number, a text for an optional one, 0.5 for the number of a choice and any text for a
    tick, and reads them as 0, as -2147483648 or as true.
    """
    value = parameters.get(definition.name())
    if not definition.checkValueIsAcceptable(value, context):
        raise ParameterError(refusal(definition, value))
    if isinstance(value, QgsProperty):
        value = value.value(context.expressionContext(), definition.defaultValue())[0]
    if value is None or (isinstance(value, str) and not value):
        return
    check = CHECKS.get(definition.type())
    if check is not None and not check(definition, value):
        raise ParameterError(refusal(definition, value))


def _is_number_in_range(definition, value) -> bool:
    number = _number(value)
    whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    return lowest_of(definition) <= number <= highest_of(definition) and (not whole or number == int(number))


def _are_choices(definition, value) -> bool:
    given = items(value) if isinstance(value, str) else value if isinstance(value, (list, tuple)) else [value]
    last = len(definition.options()) - 1
    return all(number == number // 1 and 0 <= number <= last for number in map(_number, given))


def _is_flag(definition, value) -> bool:
    return str(value).strip().lower() in FLAGS or _number(value) in (0, 1)


def _is_band(definition, value) -> bool:
    number = _number(value)
    return 1 <= number <= LARGEST and number == int(number)


CHECKS = {"number": _is_number_in_range, "enum": _are_choices, "boolean": _is_flag, "band": _is_band}


def _number(value) -> float:
    """Return a value as a number, NaN if it is none or not finite."""
    if isinstance(value, str) and not NUMBER.fullmatch(value.strip()):  # Python reads '1_000' and digits of any script
        return math.nan
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return math.nan
    return number if math.isfinite(number) else math.nan


def lowest_of(definition) -> float:
    """Return the least number that a parameter takes."""
    return definition.minimum() if definition.minimum() > -sys.float_info.max else -LARGEST


def highest_of(definition) -> float:
    """Return the greatest number that a parameter takes: far beyond use where it states none, and no overflow yet."""
    return definition.maximum() if definition.maximum() < sys.float_info.max else LARGEST


def refuse_list(definition, value) -> None:
    """Raise `ParameterError` where several values are given for a parameter that takes one: QGIS reads none of them.

    `qgis_process` makes a list of what is given twice, and a list read as a text is empty.
    """
    takes_many = definition.type() == "multilayer" or (definition.type() == "enum" and definition.allowMultiple())
    if not isinstance(value, (list, tuple)) or takes_many:
        return
    what = _what(definition)
    if definition.type() == "string":
        raise ParameterError(
            say(
                "The parameter {what} is given as a list of {count}: give it once, as one text (';' parts what belongs "
                "to it: {joined}).",
                what=what,
                count=len(value),
                joined=";".join(map(str, value)),
            )
        )
    raise ParameterError(
        say("The parameter {what} is given as a list of {count}: give it once.", what=what, count=len(value))
    )


def refusal(definition, value) -> Sentence:
    """Return the sentence that refuses a parameter's value."""
    what, kind = _what(definition), definition.type()
    if value is None or (isinstance(value, (str, list, tuple)) and not value):
        return say("The parameter {what} is missing: give it a value.", what=what)
    if kind in SENTENCES:
        return SENTENCES[kind](definition, what, value)
    return say("The parameter {what} cannot be '{value}': choose another value.", what=what, value=value)


def _what(definition) -> Sentence:
    return say("'{title}' ({name})", title=definition.description(), name=definition.name())


def _shown(value):
    """Return a value as it was given: numbers plain, lists with commas, texts in quotes."""
    if isinstance(value, (list, tuple)):
        return commas(map(_shown, value))
    if isinstance(value, float) and not math.isfinite(value):
        return say("not a number") if math.isnan(value) else say("infinite")
    return value if _number(value) == _number(value) or not isinstance(value, str) else f"'{value}'"


def _no_number(definition, what: Sentence, value) -> Sentence:
    lowest, highest = lowest_of(definition), highest_of(definition)
    if definition.dataType() == QgsProcessingParameterNumber.Type.Integer:
        return say(
            "The parameter {what} is {value}: give a whole number from {lowest:.0f} to {highest:.0f}.",
            what=what,
            value=_shown(value),
            lowest=lowest,
            highest=highest,
        )
    return say(
        "The parameter {what} is {value}: give a number from {lowest:g} to {highest:g}.",
        what=what,
        value=_shown(value),
        lowest=lowest,
        highest=highest,
    )


def _no_choice(definition, what: Sentence, value) -> Sentence:
    return say(
        "The parameter {what} is {value}: choose from 0 to {last}.",
        what=what,
        value=_shown(value),
        last=len(definition.options()) - 1,
    )


def _no_flag(definition, what: Sentence, value) -> Sentence:
    return say("The parameter {what} is {value}: give true or false.", what=what, value=_shown(value))


def _no_band(definition, what: Sentence, value) -> Sentence:
    return say("The parameter {what} is {value}: give the number of a band, from 1 on.", what=what, value=_shown(value))


def _no_layer(definition, what: Sentence, value) -> Sentence:
    file = str(value).partition("|")[0]
    if os.path.isdir(file):
        return say("The layer '{value}', given for {what}, is a folder: choose a file in it.", value=value, what=what)
    if os.path.isfile(file):
        return say(
            "The file '{value}', given for {what}, holds no such layer that can be read, or one of another kind: "
            "choose a whole file with vector data.",
            value=value,
            what=what,
        )
    return say(
        "The layer '{value}', given for {what}, cannot be found: check its path or its name.", value=value, what=what
    )


def _no_raster(definition, what: Sentence, value) -> Sentence:
    return say(
        "The parameter {what} is {value}: give the path of a raster or the name of a layer.",
        what=what,
        value=_shown(value),
    )


def _no_rasters(definition, what: Sentence, value) -> Sentence:
    return say(
        "The parameter {what} is {value}: give a list of paths of rasters or names of layers.",
        what=what,
        value=_shown(value),
    )


def _no_file(definition, what: Sentence, value) -> Sentence:
    known = f".{definition.extension()}" if definition.extension() else definition.fileFilter()
    return say(
        "The file {value}, given for {what}, is not called as such a file is: choose one of {known}.",
        value=_shown(value),
        what=what,
        known=known,
    )


def _no_place(definition, what: Sentence, value) -> Sentence:
    return say("The parameter {what} is {value}: give the path of the output.", what=what, value=_shown(value))


SENTENCES = {
    "number": _no_number,
    "enum": _no_choice,
    "boolean": _no_flag,
    "band": _no_band,
    "source": _no_layer,
    "raster": _no_raster,
    "multilayer": _no_rasters,
    "file": _no_file,
    "rasterDestination": _no_place,
    "vectorDestination": _no_place,
    "fileDestination": _no_place,
    "folderDestination": _no_place,
}
