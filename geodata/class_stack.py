"""The class stack: the factors of a stack as classes 1 … k, 0 = nodata, with what is needed to classify again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from ..files import StrPath
from ..schema import Kind, ListOf, Number, OrNull, SchemaError, Words, parsed
from ..sentences import say
from .raster import RasterInfo, describe
from .stack import CATEGORICAL, CONTINUOUS

GVF = "GOODNESS_OF_VARIANCE_FIT"
LARGEST_CLASS = 65534  # of a UInt16 raster with a value to spare


@dataclass(frozen=True)
class FactorClasses:
    """The classes of one factor.

    Attributes
    ----------
    name, kind : str
        Factor name; 'continuous' or 'categorical'.
    lower, upper : tuple of float
        Limits of class 1 … k: class i holds lower < v ≤ upper, the first one its lower limit too. For a category
        both are the category's value.
    labels : tuple of str
        What a reader sees.
    method : str
        How the limits were found.
    gvf : float or None
        Goodness of variance fit, 0 to 1; None for categories.
    """

    name: str
    kind: str
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    labels: tuple[str, ...]
    method: str
    gvf: float | None = None

    @property
    def count(self) -> int:
        """Number of classes."""
        return len(self.upper)

    @property
    def inner(self) -> list[float]:
        """The limits between classes, ascending."""
        return list(self.upper[:-1])

    def metadata(self) -> dict[str, str]:
        """Return the band metadata that `open_class_stack` reads back."""
        items = {"KIND": self.kind, "METHOD": self.method, "LABELS": json.dumps(self.labels, ensure_ascii=False)}
        if self.kind == CATEGORICAL:
            items["CATEGORIES"] = json.dumps(self.upper)
        else:
            items["BREAKS"] = json.dumps([self.lower[0], *self.upper])
            items[GVF] = json.dumps(self.gvf)
        return items


@dataclass(frozen=True)
class ClassStack:
    """A class stack on disk."""

    info: RasterInfo
    factors: tuple[FactorClasses, ...]

    @property
    def bands(self) -> tuple[int, ...]:
        """Band numbers in order."""
        return tuple(range(1, len(self.factors) + 1))


def open_class_stack(path: StrPath) -> ClassStack:
    """Describe a class stack.

    Raises
    ------
    InputError
        If a band holds no breaks and no categories: then it is not a class stack. If what it says of its classes is
        damaged.

    Examples
    --------
    >>> stack = api.open_class_stack("classes.tif")
    >>> stack.factors[1].name, stack.factors[1].count
    ('slope', 5)
    """
    info = describe(path)
    return ClassStack(info, tuple(_factor_classes(path, band.name, band.metadata) for band in info.bands))


def _factor_classes(path: StrPath, name: str, metadata: dict[str, str]) -> FactorClasses:
    kind = metadata.get("KIND", "")
    key = "CATEGORIES" if kind == CATEGORICAL else "BREAKS"
    # A factor stack may say of its categories too; METHOD is a class stack's alone.
    if kind not in (CONTINUOUS, CATEGORICAL) or not {key, "METHOD"} <= set(metadata):
        raise InputError(
            say(
                "Band '{name}' of '{path}' holds no class limits, so it is not a class stack: make one with "
                "'Reclassify factors'.",
                name=name,
                path=path,
            )
        )
    numbers: list[float] = _told(path, name, metadata, key, ListOf(Number(), 1 if kind == CATEGORICAL else 2))
    known = tuple(map(float, numbers))
    # Where a break is the highest value, or the only one, a class has no width.
    if len(known) > LARGEST_CLASS + (kind == CONTINUOUS) or list(known) != sorted(known):
        raise _damaged(path, name, key)
    lower, upper = (known, known) if kind == CATEGORICAL else (known[:-1], known[1:])
    return FactorClasses(
        name=name,
        kind=kind,
        lower=lower,
        upper=upper,
        labels=tuple(_told(path, name, metadata, "LABELS", ListOf(Words(), len(upper), len(upper)))),
        method=metadata.get("METHOD", ""),
        gvf=_told(path, name, {GVF: "null", **metadata}, GVF, OrNull(Number())),
    )


def _told(path: StrPath, name: str, metadata: dict[str, str], key: str, kind: Kind) -> Any:
    """Return what a band's metadata say under a key."""
    try:
        return parsed(metadata.get(key, ""), kind, key)
    except SchemaError as error:
        raise _damaged(path, name, key) from error


def _damaged(path: StrPath, name: str, key: str) -> InputError:
    return InputError(
        say(
            "What band '{name}' of '{path}' says of its classes is damaged ({item}): make it anew with 'Reclassify "
            "factors'.",
            name=name,
            path=path,
            item=key,
        )
    )
