"""The class stack: the factors of a stack as classes 1 … k, 0 = nodata, with what is needed to classify again."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ..errors import InputError
from ..files import StrPath
from ..sentences import say
from .raster import RasterInfo, describe
from .stack import CATEGORICAL


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
        If a band holds no breaks and no categories: then it is not a class stack.

    Examples
    --------
    >>> stack = api.open_class_stack("classes.tif")
    >>> stack.factors[1].name, stack.factors[1].count
    ('slope', 5)
    """
    info = describe(path)
    return ClassStack(info, tuple(_factor_classes(path, band.name, band.metadata) for band in info.bands))


def _factor_classes(path: StrPath, name: str, metadata: dict[str, str]) -> FactorClasses:
    try:
        if metadata.get("KIND") == CATEGORICAL:
            upper = lower = tuple(float(v) for v in json.loads(metadata["CATEGORIES"]))
        else:
            breaks = [float(v) for v in json.loads(metadata["BREAKS"])]
            lower, upper = tuple(breaks[:-1]), tuple(breaks[1:])
        labels = tuple(json.loads(metadata["LABELS"]))
        gvf = json.loads(metadata.get("GOODNESS_OF_VARIANCE_FIT", "null"))
    except (KeyError, ValueError, TypeError) as error:
        raise InputError(
            say(
                "Band '{name}' of '{path}' holds no class limits, so it is not a class stack: make one with "
                "'Reclassify factors'.",
                name=name,
                path=path,
            )
        ) from error
    return FactorClasses(
        name=name,
        kind=metadata["KIND"],
        lower=lower,
        upper=upper,
        labels=labels,
        method=metadata.get("METHOD", ""),
        gvf=gvf,
    )
