"""Values that look like nodata which nobody declared: a number that programs write for it, or one far from all others.

What is looked at is a sample of a raster's cells first. The pass that reads all of them then counts what lies beyond
the sample's range (the fence), so that a single void in a large raster is found too and ordinary blocks cost nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .arrays import Floats

# Written for 'no value' by GIS, remote sensing and climate programs, and measured by nobody.
MARKS = (-99, -999, -9999, -99999, -999999, -9999999, -32767, -32768, -2147483648)
# May be measured as well, so they have to be further from the rest: the highest numbers of whole-number types, nines.
WEAK_MARKS = (127, 255, 32767, 65535, 2147483647, 4294967295, 999, 9999, 99999, 999999)
HUGE = 1e19  # no factor reaches this: 1e20, 1e30 and ±3.4e38 are nodata
# How far from the nearest other value, in the range of the others.
MARK_GAP, TYPE_GAP, WEAK_GAP, REPEATED_GAP, SINGLE_GAP = 0.05, 0.25, 1.0, 3.0, 10.0
FEWEST_OTHERS = 8  # different values: with fewer, what is isolated is no question of distance
MOST_KEPT = 64  # values on each side of the fence
MOST_PEELED = 4  # on each side: rasters that were put together have two or three kinds of nodata
HIGHEST = {"Byte": 255, "Int8": 127, "UInt16": 65535, "Int16": 32767, "UInt32": 4294967295, "Int32": 2147483647}


@dataclass(frozen=True)
class Suspect:
    """A value that looks like nodata, and the cells that have it among those looked at."""

    value: float
    count: int


@dataclass(frozen=True)
class Fence:
    """The range of the values that look like data; what is far beyond it is counted by `Tails`."""

    low: float
    high: float

    @property
    def margin(self) -> float:
        """How far beyond the range a value has to be to be counted."""
        return MARK_GAP * (self.high - self.low)


@dataclass(frozen=True)
class Tails:
    """The values beyond a fence and how many cells have each: the lowest and the highest of them."""

    low: Mapping[float, int] = field(default_factory=dict)
    high: Mapping[float, int] = field(default_factory=dict)

    def __add__(self, other: Tails) -> Tails:
        return Tails(_joined(self.low, other.low, False), _joined(self.high, other.high, True))

    def __bool__(self) -> bool:
        return bool(self.low or self.high)


def _joined(first: Mapping[float, int], second: Mapping[float, int], highest: bool) -> Mapping[float, int]:
    if not first or not second:
        return first or second
    total = {value: first.get(value, 0) + second.get(value, 0) for value in {*first, *second}}
    return {value: total[value] for value in sorted(total, reverse=highest)[:MOST_KEPT]}


def tails(values: Floats, fence: Fence | None) -> Tails:
    """Return what of `values` (any shape) is beyond a fence; quick where nothing is."""
    if fence is None or not values.size:
        return Tails()
    low, high = fence.low - fence.margin, fence.high + fence.margin
    below = values[values < low] if values.min() < low else values[:0]
    above = values[values > high] if values.max() > high else values[:0]
    return Tails(_counted(below, False), _counted(above, True))


def _counted(values: np.ndarray, highest: bool) -> dict[float, int]:
    if not values.size:
        return {}
    found, counts = np.unique(values, return_counts=True)
    keep = slice(None, -MOST_KEPT - 1, -1) if highest else slice(MOST_KEPT)
    return dict(zip(found[keep].tolist(), counts[keep].tolist()))


def undeclared_in_sample(values: Floats, *, dtype: str, categorical: bool) -> tuple[list[Suspect], Fence | None]:
    """Return the values of a sample that look like undeclared nodata, and the range of all others.

    Parameters
    ----------
    values : float array [n]
        Valid cells of a sample.
    dtype : str
        The band's type by GDAL's name; its highest number is a usual nodata value.
    categorical : bool
        Category numbers may be far apart, so only marks count.

    Returns
    -------
    list of Suspect, Fence or None
        No fence where nothing is left.

    Notes
    -----
    A value is only a suspect if it is the lowest or the highest. A mark such as -9999 must be a twentieth of the
    range of all others away from the nearest of them and occur twice; one that may be measured too, such as 255, a
    quarter of it where it is the highest of the raster's type, else as far as the range; any other value that repeats
    three times the range. On demo, Ecuador, Kaghan and alps no value of any factor is one.
    """
    found: list[Suspect] = []
    rest = np.asarray(values).ravel()
    ends = {False: MOST_PEELED, True: MOST_PEELED}  # by whether it is the highest
    peeled = True
    while peeled:  # what is wrong at one end hides what is at the other
        peeled = False
        for is_high in ends:
            if rest.size < 2 or not ends[is_high]:
                continue
            value = float(rest.max() if is_high else rest.min())
            others = rest[rest != value]
            count = rest.size - others.size
            if others.size and _is_isolated(
                value,
                count,
                float(others.min()),
                float(others.max()),
                different=_different(others),
                dtype=dtype,
                categorical=categorical,
                single=False,
            ):
                found.append(Suspect(value, count))
                rest, peeled = others, True
                ends[is_high] -= 1
    return found, Fence(float(rest.min()), float(rest.max())) if rest.size else None


def undeclared_in_tails(beyond: Tails, fence: Fence, *, dtype: str, categorical: bool, smeared: bool) -> list[Suspect]:
    """Return the values beyond a fence that look like undeclared nodata; see `undeclared_in_sample`.

    All cells have been seen here, so that a single cell counts too, ten times the range away. `smeared` says that the
    cells were resampled, by which nodata that is taken for data leaves every value between: marks count all the same.
    """
    found = []
    for is_high, part in ((False, beyond.low), (True, beyond.high)):
        ordered = sorted(part, reverse=is_high)
        for number, value in enumerate(ordered[:MOST_PEELED]):
            nearest = ordered[number + 1] if number + 1 < len(ordered) and not smeared else None
            low = fence.low if nearest is None else min(nearest, fence.low)
            high = fence.high if nearest is None else max(nearest, fence.high)
            if not _is_isolated(
                value,
                part[value],
                low,
                high,
                different=FEWEST_OTHERS,
                dtype=dtype,
                categorical=categorical,
                single=not smeared,
            ):
                break
            found.append(Suspect(value, part[value]))
    return found


def _different(values: np.ndarray) -> int:
    return int(np.unique(values[:: max(1, values.size // 1000)]).size)


def _is_isolated(
    value: float, count: int, low: float, high: float, different: int, dtype: str, categorical: bool, single: bool
) -> bool:
    """Whether a value is far enough from all others, which lie between `low` and `high`."""
    gap, spread = max(low - value, value - high), high - low
    if abs(value) > HUGE:
        return gap > 0.5 * abs(value)
    if value in MARKS:
        return count > 1 and gap > MARK_GAP * spread
    weak_gap = TYPE_GAP if HIGHEST.get(dtype) == value else WEAK_GAP
    if value in WEAK_MARKS and count > 1 and different > 1 and gap > weak_gap * spread:
        return True
    if categorical or different < FEWEST_OTHERS or spread == 0:
        return False
    return gap > (REPEATED_GAP if count > 1 else SINGLE_GAP) * spread and (count > 1 or single)
