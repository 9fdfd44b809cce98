"""The class stack: the factors of a stack as classes 1 … k, 0 = nodata, with what is needed to classify again."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from ..files import StrPath
from ..sentences import say
from .raster import RasterInfo, describe
from .stack import CATEGORICAL, FACTOR_KINDS

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
            items["GOODNESS_OF_VARIANCE_FIT"] = json.dumps(self.gvf)
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
    limits = "CATEGORIES" if kind == CATEGORICAL else "BREAKS"
    # A factor stack names its categories too, but in no list, and has no method.
    is_one = "METHOD" in metadata or isinstance(_plain(metadata.get(limits, "")), list)
    if kind not in FACTOR_KINDS or limits not in metadata or not is_one:
        raise InputError(
            say(
                "Band '{name}' of '{path}' holds no class limits, so it is not a class stack: make one with "
                "'Reclassify factors'.",
                name=name,
                path=path,
            )
        )
    known, labels = _numbers_in(metadata[limits]), _plain(metadata.get("LABELS", ""))
    lower, upper = (known, known) if kind == CATEGORICAL else (known[:-1], known[1:])
    gvf = _plain(metadata.get("GOODNESS_OF_VARIANCE_FIT", "null"))
    damaged = None
    # Where a break is the highest value, or the only one, a class has no width.
    if not 0 < len(upper) <= LARGEST_CLASS or list(known) != sorted(known):
        damaged = limits
    elif not isinstance(labels, list) or len(labels) != len(upper) or not all(isinstance(one, str) for one in labels):
        damaged = "LABELS"
    elif gvf is not None and not _is_number(gvf):
        damaged = "GOODNESS_OF_VARIANCE_FIT"
    if damaged is not None:
        raise InputError(
            say(
                "What band '{name}' of '{path}' says of its classes is damaged ({item}): make it anew with "
                "'Reclassify factors'.",
                name=name,
                path=path,
                item=damaged,
            )
        )
    return FactorClasses(
        name=name, kind=kind, lower=lower, upper=upper, labels=tuple(labels), method=metadata.get("METHOD", ""), gvf=gvf
    )


def _plain(text: str) -> Any:
    """Return what a text of JSON holds, '' if it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return ""


def _numbers_in(text: str) -> tuple[float, ...]:
    """Return the numbers of a list in JSON, none if it is no list of finite numbers."""
    found = _plain(text)
    is_list = isinstance(found, list) and all(map(_is_number, found))
    return tuple(map(float, found)) if is_list else ()


def _is_number(value: object) -> bool:
    # A whole number of many digits is none that a float holds.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= sys.float_info.max
