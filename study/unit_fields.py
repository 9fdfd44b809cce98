"""The factor fields of a layer of units, as a model takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..geodata.stack import RESERVED_NAMES
from ..geodata.vectors import VectorData
from ..models.factors import Factor
from ..sentences import commas, say
from .units import SHARE_UNIT

if TYPE_CHECKING:
    from ..analysis.arrays import Floats


def factor_columns(data: VectorData, factors: Sequence[Factor]) -> Floats:
    """Return the values of a model's factors in units, float32 [n, F], by the names of fields; NaN where missing.

    A category that occurs in none of the units has no field: its share is 0, if others of its factor have one.

    Raises
    ------
    InputError
        If a factor has no field, or one that holds no numbers.
    """
    absent = [factor.name for factor in factors if factor.name not in data.fields]
    missing = [factor.name for factor in factors if factor.name in absent and not _is_nowhere(factor, data)]
    if missing:
        others = [name for name in data.fields if name.lower() not in RESERVED_NAMES]
        raise InputError(
            say(
                "The layer of units has no fields of these factors of the model, {missing}; it has {fields}: make it "
                "by 'Samples of mapping units', of a stack with the factors that the model was trained on.",
                missing=commas(missing),
                fields=commas(others) if others else say("none"),
            )
        )
    columns = []
    for factor in factors:
        column = data.fields.get(factor.name, np.zeros(len(data)))
        if column.dtype.kind not in "if":
            raise InputError(
                say("The field '{name}' of the layer of units holds text: give it numbers.", name=factor.name)
            )
        columns.append(column.astype(np.float32))
    return np.stack(columns, axis=1)


def _is_nowhere(factor: Factor, data: VectorData) -> bool:
    stem, _, _ = factor.name.rpartition("_")
    beside = (name.rpartition("_") for name in data.fields)
    return factor.unit == SHARE_UNIT and any(other == stem and _is_whole(end) for other, _, end in beside)


def _is_whole(text: str) -> bool:
    return text.lstrip("-").isdigit()
