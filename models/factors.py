"""Conditioning factors as a network sees them: names, kinds, ranges, scaling and categories.

Everything here is learnt from training samples alone and travels inside the network file, so that a network
takes raw factor values and nobody has to remember how they were scaled.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from ..analysis.categories import LARGEST_CATEGORY
from ..errors import InputError
from ..sentences import Sentence, commas, say

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

FACTOR_KINDS = ("continuous", "categorical")
NUMBERS = ("minimum", "maximum", "mean", "std")  # of a factor
LARGEST_NUMBER = float(np.finfo(np.float32).max)


@dataclass(frozen=True)
class Factor:
    """One conditioning factor of a network.

    Attributes
    ----------
    name : str
        Band description in the factor stack; prediction matches by it.
    kind : str
        'continuous' or 'categorical'.
    minimum, maximum : float
        Range of the training samples, in `unit`.
    mean, std : float
        Scaling of a continuous factor, in `unit`: population standard deviation of the training samples, 1 where they
        are constant. Both are exact float32 values; 0 and 1 for a categorical factor.
    categories : tuple of int
        Sorted category values met in training; empty for a continuous factor.
    labels : tuple of str or None
        One label per category, if known.
    unit : str
        Unit of the raw values; may be empty.
    """

    name: str
    kind: str
    minimum: float
    maximum: float
    mean: float = 0.0
    std: float = 1.0
    categories: tuple[int, ...] = ()
    labels: tuple[str, ...] | None = None
    unit: str = ""

    @property
    def categorical(self) -> bool:
        """Whether the factor is categorical."""
        return self.kind == "categorical"

    def to_dict(self) -> dict[str, Any]:
        """Return the factor as a dictionary that JSON can hold."""
        plain = asdict(self)
        plain["categories"] = list(self.categories)
        plain["labels"] = None if self.labels is None else list(self.labels)
        return plain

    @classmethod
    def from_dict(cls, plain: Any) -> Factor:
        """Return the factor that `to_dict` described.

        Raises
        ------
        InputError
            If `plain` does not describe a factor.
        """
        damage = damage_of(plain)
        if damage is not None:
            raise InputError(
                say("The description of a factor is damaged ({damage}): train the model again.", damage=damage)
            )
        return cls._read(plain)

    @classmethod
    def _read(cls, plain: Mapping[str, Any]) -> Factor:
        known = {field.name: plain[field.name] for field in fields(cls)}
        known.update({name: float(known[name]) for name in NUMBERS})
        known["categories"] = tuple(known["categories"])
        known["labels"] = None if known["labels"] is None else tuple(known["labels"])
        if known["kind"] == "categorical":
            known["unit"] = ""  # files of earlier versions may state one
        return cls(**known)

    def _sound(self) -> bool:
        numbers = (self.minimum, self.maximum, self.mean, self.std)
        return (
            bool(self.name)
            and self.kind in FACTOR_KINDS
            and all(math.isfinite(number) for number in numbers)
            and self.minimum <= self.maximum
            and self.std > 0
            and bool(self.categories) == self.categorical
            and list(self.categories) == sorted(set(self.categories))
            and (self.labels is None or len(self.labels) == len(self.categories))
        )


def damage_of(plain: Any) -> Sentence | None:
    """Return what keeps data of a network file from describing a factor, as a part of a sentence; None if nothing."""
    if not isinstance(plain, dict):
        return say("one is no description")
    name = plain.get("name")
    if not isinstance(name, str) or not name:
        return say("one has no name")
    for key, is_sound in _SOUND.items():
        if key not in plain:
            return say("'{factor}' lacks its '{key}'", factor=name, key=key)
        if not is_sound(plain[key]):
            return say("what is given as '{key}' of '{factor}' cannot be", factor=name, key=key)
    factor = Factor._read(plain)
    return None if factor._sound() else say("that of '{factor}' contradicts itself", factor=name)


def _is_number(value: Any) -> bool:
    # A whole number may be too large for any float.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= LARGEST_NUMBER


def _is_list_of(value: Any, kind: type) -> bool:
    return isinstance(value, (list, tuple)) and all(type(item) is kind for item in value)


_SOUND: dict[str, Callable[[Any], bool]] = {
    "kind": lambda value: value in FACTOR_KINDS,
    **{name: _is_number for name in NUMBERS},
    "categories": lambda value: _is_list_of(value, int) and all(abs(item) < LARGEST_CATEGORY for item in value),
    "labels": lambda value: value is None or _is_list_of(value, str),
    "unit": lambda value: isinstance(value, str),
}


def factors_from_samples(
    names: Sequence[str],
    kinds: Sequence[str],
    values: Floats,
    labels: dict[str, dict[int, str]] | None = None,
    units: dict[str, str] | None = None,
) -> tuple[Factor, ...]:
    """Describe the factors of a set of training samples.

    Parameters
    ----------
    names, kinds : sequence of str, length F
        Name and kind ('continuous' or 'categorical') of each column.
    values : float32 array [n, F]
        Raw factor values of the training samples, and of those alone: test samples must not shape the scaling.
    labels : dict of {factor name: {category: label}}, optional
        Labels of categories; a category without one is labelled by its number.
    units : dict of {factor name: unit}, optional

    Returns
    -------
    tuple of Factor, length F

    Raises
    ------
    InputError
        If names repeat, a kind is unknown, a value is not finite or a category is not a whole number below 2**24.
    """
    values = np.asarray(values, dtype=np.float32)
    if values.ndim != 2 or values.shape[1] != len(names) or len(names) != len(kinds) or not values.size:
        raise InputError(
            say(
                "The training samples form an array of shape {shape}, but {names} factor names and {kinds} kinds "
                "were given: give one column per factor and at least one sample.",
                shape=values.shape,
                names=len(names),
                kinds=len(kinds),
            )
        )
    repeated = sorted({name for name in names if list(names).count(name) > 1})
    if repeated:
        raise InputError(
            say(
                "More than one factor is called {repeated}: rename the bands of the factor stack.",
                repeated=commas(repeated),
            )
        )
    check_finite(names, values)
    return tuple(
        _describe(name, kind, values[:, column], (labels or {}).get(name), (units or {}).get(name, ""))
        for column, (name, kind) in enumerate(zip(names, kinds))
    )


def check_finite(names: Sequence[str], values: Floats) -> None:
    """Raise `InputError`, naming the factors, unless all of `values` [n, F] are finite."""
    missing = np.count_nonzero(~np.isfinite(values), axis=0)
    if missing.any():
        counts = commas(say("{name} ({count})", name=n, count=count) for n, count in zip(names, missing) if count)
        raise InputError(
            say(
                "Samples lack a value in these factors: {counts}: remove the samples that lie outside the factor "
                "stack.",
                counts=counts,
            )
        )


def _describe(name: str, kind: str, column: Floats, labels: dict[int, str] | None, unit: str) -> Factor:
    minimum, maximum = float(column.min()), float(column.max())
    if kind == "continuous":
        mean, std = _scaling(column)
        return Factor(name=name, kind=kind, minimum=minimum, maximum=maximum, mean=mean, std=std, unit=unit)
    if kind != "categorical":
        raise InputError(
            say(
                "Factor '{name}' is of the unknown kind '{kind}': use one of {known}.",
                name=name,
                kind=kind,
                known=commas(FACTOR_KINDS),
            )
        )
    found = np.unique(column)
    if np.any(found != np.round(found)) or np.any(np.abs(found) >= LARGEST_CATEGORY):
        raise InputError(
            say(
                "Categorical factor '{name}' holds values that are not whole numbers below {largest}: "
                "mark it as continuous or number its categories afresh.",
                name=name,
                largest=LARGEST_CATEGORY,
            )
        )
    categories = tuple(int(value) for value in found)
    named = None if labels is None else tuple(labels.get(category, str(category)) for category in categories)
    return Factor(name=name, kind=kind, minimum=minimum, maximum=maximum, categories=categories, labels=named)


def _scaling(column: Floats) -> tuple[float, float]:
    """Return mean and standard deviation, rounded to float32 so that NumPy and the network file scale alike."""
    exact = column.astype(np.float64)
    std = float(np.float32(exact.std()))
    if column.min() == column.max() or std == 0.0:
        std = 1.0
    return float(np.float32(exact.mean())), std


def shape_of(factors: Sequence[Factor], window: int) -> tuple[int, ...]:
    """Return the shape of what a model is given for one cell."""
    return (len(factors),) if window == 1 else (len(factors), window, window)


def centres(values: Floats) -> Floats:
    """Return the values of the cells in the middle, [n, F], of windows [n, F, side, side]; [n, F] as they are."""
    return values if values.ndim == 2 else values[:, :, values.shape[2] // 2, values.shape[3] // 2]


def continuous_columns(factors: Sequence[Factor]) -> list[int]:
    """Return the columns of the continuous factors, in order."""
    return [column for column, factor in enumerate(factors) if not factor.categorical]


def category_columns(factors: Sequence[Factor]) -> tuple[list[int], list[int]]:
    """Return column and category value of each one-hot position, in order."""
    pairs = [(column, value) for column, factor in enumerate(factors) for value in factor.categories]
    return [column for column, _ in pairs], [value for _, value in pairs]


def encoded_names(factors: Sequence[Factor]) -> list[str]:
    """Return the names of the encoded positions: continuous factors first, then `factor=category`."""
    columns, values = category_columns(factors)
    one_hot = [f"{factors[column].name}={value}" for column, value in zip(columns, values)]
    return [factor.name for factor in factors if not factor.categorical] + one_hot


def encode(factors: Sequence[Factor], values: Floats) -> Floats:
    """Scale continuous factors and spread categories over one-hot positions.

    Parameters
    ----------
    factors : sequence of Factor, length F
    values : float32 array [n, F]
        Raw factor values in the order of `factors`.

    Returns
    -------
    float32 array [n, D]
        Continuous factors as (value − mean) / std, in order, then one position per category, in order: 1 where the
        factor has that category, else 0. A category that training never met gives zeros throughout.
    """
    values = np.asarray(values, dtype=np.float32)
    numeric = continuous_columns(factors)
    mean = np.array([factors[column].mean for column in numeric], dtype=np.float32)
    std = np.array([factors[column].std for column in numeric], dtype=np.float32)
    columns, categories = category_columns(factors)
    one_hot = values[:, columns] == np.array(categories, dtype=np.float32)
    return np.concatenate([(values[:, numeric] - mean) / std, one_hot.astype(np.float32)], axis=1)
