"""Reading the table of information values back: what each class of each factor is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..geodata.class_stack import ClassStack
from ..geodata.vectors import read_vector
from ..sentences import commas, say

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

NEEDED = ("factor", "class", "information_value")


def read_class_values(path: str, stack: ClassStack) -> tuple[list[Floats], list[int]]:
    """Return the information values by class number, 0 for no class, and which factors of the stack they belong to.

    Raises
    ------
    InputError
        If it is no table of information values, or not of this stack: a factor or a class is missing in one of them.
    """
    rows = read_vector(path).fields
    missing = [name for name in NEEDED if name not in rows]
    if missing:
        raise InputError(
            say(
                "The table '{path}' has no column {missing}: give one from 'Information value', or a model file "
                "(*.onnx).",
                path=path,
                missing=commas(missing),
            )
        )
    values: dict[str, dict[int, float]] = {}
    for factor, number, value in zip(*(rows[name].tolist() for name in NEEDED)):
        try:
            values.setdefault(str(factor), {})[int(number)] = float(value)
        except ValueError:  # what is no number is missing
            values.setdefault(str(factor), {})
    names = [factor.name for factor in stack.factors]
    foreign = [name for name in values if name not in names]
    if foreign or not values:
        raise InputError(
            say(
                "The table '{path}' is of other factors ({foreign}) than the class stack '{stack}', which has {names}: "
                "give the two that belong together.",
                path=path,
                foreign=commas(foreign) if foreign else say("none"),
                stack=stack.info.path,
                names=commas(names),
            )
        )
    tables, chosen = [], []
    for at, factor in enumerate(stack.factors):
        if factor.name not in values:
            continue
        table = np.zeros(factor.count + 1)
        for number in range(1, factor.count + 1):
            found = values[factor.name].get(number, float("nan"))
            if not np.isfinite(found):
                raise InputError(
                    say(
                        "The table '{path}' has no information value of class {number} of '{factor}': give the table "
                        "that was made of this class stack.",
                        path=path,
                        number=number,
                        factor=factor.name,
                    )
                )
            table[number] = found
        if len(values[factor.name]) > factor.count:
            raise InputError(
                say(
                    "The table '{path}' has {there} classes of '{factor}', and the class stack '{stack}' {here}: give "
                    "the two that belong together.",
                    path=path,
                    there=len(values[factor.name]),
                    factor=factor.name,
                    stack=stack.info.path,
                    here=factor.count,
                )
            )
        tables.append(table)
        chosen.append(at)
    return tables, chosen
