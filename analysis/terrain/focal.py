"""Statistics in a moving window, for blocks that carry their own halo.

Sums and extremes are put together from spans of doubled length: the span of 2n cells is two spans of n. A window of any
length takes about as many array operations as its length has binary digits, all of them plain vector code, and no
running total grows from one end of the block to the other: a cell's result depends on the cells of its window alone, to
the last bit, whatever block it was computed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np


def _span(values: np.ndarray, axis: int, first: int, length: int) -> np.ndarray:
    return values[first : first + length] if axis == 0 else values[:, first : first + length]


def window_sum(values: np.ndarray, cells: int, axis: int) -> np.ndarray:
    """Return sums over `cells` successive cells of an axis; the axis is shorter by ``cells - 1`` afterwards."""
    count = values.shape[axis] - cells + 1
    spans, length = values, 1
    while not cells & length:
        spans, length = _doubled(spans, axis, length), 2 * length
    total, placed = _span(spans, axis, 0, count), length
    while placed < cells:
        spans, length = _doubled(spans, axis, length), 2 * length
        if cells & length:
            total = total + _span(spans, axis, placed, count)
            placed += length
    return total


def _doubled(spans: np.ndarray, axis: int, length: int) -> np.ndarray:
    """Return the sums of spans of twice the length."""
    rest = spans.shape[axis] - length
    return _span(spans, axis, 0, rest) + _span(spans, axis, length, rest)


def window_extreme(values: np.ndarray, cells: int, axis: int, extreme: np.ufunc) -> np.ndarray:
    """Return ``np.minimum`` or ``np.maximum`` over `cells` successive cells; as `window_sum` otherwise."""
    spans, length = values, 1
    while length < cells:
        step = min(length, cells - length)  # the last two spans may overlap
        rest = spans.shape[axis] - step
        spans = extreme(_span(spans, axis, 0, rest), _span(spans, axis, step, rest))
        length += step
    return spans


def _nothing() -> np.ndarray:
    return np.empty((0, 0), np.float32)


@dataclass(frozen=True)
class FocalStatistics:
    """What a window round each cell holds; empty for what was not asked for.

    Attributes
    ----------
    minimum, maximum : float32 [h, w]
    mean, variance : float64 [h, w]
        The variance is that of the whole window (divided by the number of cells).
    """

    minimum: np.ndarray = field(default_factory=_nothing)
    maximum: np.ndarray = field(default_factory=_nothing)
    mean: np.ndarray = field(default_factory=_nothing)
    variance: np.ndarray = field(default_factory=_nothing)


def focal_statistics(
    values: np.ndarray, valid: np.ndarray | None, window: tuple[int, int], wanted: frozenset[str]
) -> FocalStatistics:
    """Return statistics of the valid cells in a window round each cell.

    Parameters
    ----------
    values : float32 [h + rows - 1, w + columns - 1]
        The cells and their halo, half a window on each side.
    valid : bool array of the same shape, optional
        True where a cell counts; None where all do. Values elsewhere may be anything.
    window : (int, int)
        Odd numbers of rows and columns.
    wanted : frozenset of {'minimum', 'maximum', 'mean', 'variance'}

    Returns
    -------
    FocalStatistics
        Where no cell of a window is valid, the values have no meaning.
    """
    rows, columns = window

    def both(array: np.ndarray, function: Callable[..., np.ndarray], *more: np.ufunc) -> np.ndarray:
        return function(function(array, rows, 0, *more), columns, 1, *more)

    known = {}
    for name, extreme, neutral in (("minimum", np.minimum, np.inf), ("maximum", np.maximum, -np.inf)):
        if name in wanted:
            filled = values if valid is None else np.where(valid, values, np.float32(neutral))
            known[name] = both(filled, window_extreme, extreme)
    if wanted & {"mean", "variance"}:
        # Sums of elevations and of their squares cancel against each other: float64.
        numbers = values.astype(np.float64)
        if valid is not None:
            numbers[~valid] = 0.0
        share: np.ndarray | float = 1.0 / (rows * columns)
        if valid is not None:
            counts = both(valid.astype(np.float32), window_sum)
            share = 1.0 / np.maximum(counts, 1, dtype=np.float64)
        known["mean"] = both(numbers, window_sum) * share
        if "variance" in wanted:
            np.square(numbers, out=numbers)
            variance = both(numbers, window_sum)
            variance *= share
            variance -= np.square(known["mean"])
            known["variance"] = np.maximum(variance, 0.0, out=variance)
    return FocalStatistics(**known)
