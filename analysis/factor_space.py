"""How far cells are from training samples in the space of the factors, each weighed by what it tells the model.

After Meyer and Pebesma (2021), Methods in Ecology and Evolution 12, 1620-1633: continuous factors are scaled by mean
and standard deviation of the training samples and multiplied by a weight; categories are equal or not, which is a
distance of 0 or 1 times the weight.

Distances are squared and added up in float32, in one order whatever computes them, so that compiled loops and NumPy's
arrays agree in every bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say

if TYPE_CHECKING:
    from .arrays import Floats, Mask

LANES = 256  # cells of a run, which a loop compares with a sample at once: their sums stay in the fastest cache
TINY = 1e-30
STEP = 4  # continuous factors added up at once
CHUNK = 2048  # cells of a run that arrays compare with a sample at once
PAIRS = 200_000_000  # of samples, compared between two looks at the cancel button
Loop = Callable[..., None]


@dataclass(frozen=True)
class FactorSpace:
    """Where cells lie: a dimension for each factor that has a weight, continuous ones first.

    Attributes
    ----------
    columns : int64 array [D]
        The factors' columns.
    mean, scale : float64 arrays [C]
        Of the continuous factors: mean of the samples, and weight by their standard deviation.
    squares : float32 array [D - C]
        Squared weights of the categorical factors.
    """

    columns: np.ndarray
    mean: np.ndarray
    scale: np.ndarray
    squares: np.ndarray

    @property
    def continuous(self) -> int:
        """Dimensions before the categorical ones, a multiple of `STEP`: those without a factor are 0 everywhere."""
        return max(STEP, -(-len(self.mean) // STEP) * STEP)

    @property
    def dimensions(self) -> int:
        """All dimensions."""
        return self.continuous + len(self.squares)

    def positions(self, planes: Sequence[np.ndarray] | np.ndarray) -> Floats:
        """Return where cells lie, float32 [dimensions, n], from the values of all factors, float32 [F, n]."""
        count = len(self.mean)
        found = np.zeros((self.dimensions, np.shape(planes[0])[0]), np.float32)
        for place, column in enumerate(self.columns):
            if place < count:
                found[place] = (planes[column].astype(np.float64) - self.mean[place]) * self.scale[place]
            else:
                found[self.continuous + place - count] = planes[column]
        return found


def factor_space(values: Floats, is_categorical: Mask, weights: Sequence[float] | np.ndarray) -> FactorSpace:
    """Return the space of training samples.

    Parameters
    ----------
    values : float32 array [n, F]
        Of the training samples.
    is_categorical : bool array [F]
    weights : float array [F]
        Those below 0 count as 0; if none is above, all factors weigh alike. A factor of one value tells nothing apart
        and has no weight.

    Raises
    ------
    InputError
        If there are fewer than two samples, or all of them are alike.
    """
    values, is_categorical = np.asarray(values, np.float32), np.asarray(is_categorical, bool)
    varies = (values != values[:1]).any(axis=0)
    if not varies.any():  # one sample is like itself
        raise InputError(
            say(
                "All {count:,} training samples have the same value in every factor, so that nothing can be more or "
                "less like them: give more samples.",
                count=len(values),
            )
        )
    weighs = np.maximum(np.asarray(weights, np.float64), 0) * varies
    if not weighs.any():
        weighs = varies.astype(np.float64)
    used = np.flatnonzero(weighs > 0)
    continuous, categorical = used[~is_categorical[used]], used[is_categorical[used]]
    exact = values[:, continuous].astype(np.float64)
    return FactorSpace(
        columns=np.concatenate([continuous, categorical]),
        mean=exact.mean(axis=0),
        scale=weighs[continuous] / exact.std(axis=0, ddof=1),
        squares=(weighs[categorical] ** 2).astype(np.float32),
    )


def in_lanes(positions: Floats, order: np.ndarray) -> Floats:
    """Return positions [dimensions, n] in an order of all cells as loops take them, float32 [runs, dimensions, LANES].

    The last run is filled up by its last cell.
    """
    count = len(order)
    runs = -(-count // LANES)
    filled = np.concatenate([order, np.repeat(order[-1:], runs * LANES - count)])
    cells = np.empty((runs, len(positions), LANES), np.float32)
    for d, plane in enumerate(positions):
        cells[:, d] = plane[filled].reshape(runs, LANES)
    return cells


def in_runs(positions: Floats) -> np.ndarray:
    """Return an order in which cells that follow each other are near each other, int64 [n].

    A key of 16 bits, each of which halves the space across what is widest by then, in standard deviations.

    Parameters
    ----------
    positions : float32 array [dimensions, n]
    """
    halvings, key = [], np.zeros(positions.shape[1], np.uint16)
    with np.errstate(over="ignore", invalid="ignore"):  # a cell may lie anywhere; an order is an order
        middle = [plane.mean() for plane in positions]
        spread = np.array([plane.std() for plane in positions])  # one by one: all at once take twice the memory
        width = spread.copy()
        for _ in range(16):
            halvings.append(int(width.argmax()))
            width[halvings[-1]] /= 2
        parts = {}
        for d in set(halvings):
            count = 2 ** halvings.count(d)
            place = (positions[d] - middle[d]) * np.float32(count / max(4 * spread[d], TINY)) + np.float32(count / 2)
            parts[d] = np.clip(place, 0, count - 1).astype(np.uint16)
    for number, d in enumerate(halvings):
        key = key << 1 | parts[d] >> halvings[number + 1 :].count(d) & 1
    return np.argsort(key, kind="stable")


def nearest_and_within(
    cells: Floats,
    samples: Floats,
    planes: Floats,
    continuous: int,
    squares: Floats,
    limit: np.float32,
    nearest: Floats,
    within: np.ndarray,
) -> None:
    """Find the least squared distance from each cell to a sample, and how many samples are nearer than a limit.

    A loop over numbers, for numba to compile; it works as it stands too. The cells of a run lie in a box of the space.
    A sample that is farther from the box than the limit and than the farthest of the nearest is left out, and one that
    is nearer than the limit to all of the box is counted without a look at the cells. What bounds a sum is added up in
    the order of that sum, and rounding never turns two numbers round: so the results are the same to the bit.

    Parameters
    ----------
    cells : float32 [runs, dimensions, LANES]
    samples : float32 [n, dimensions]
    planes : float32 [dimensions, n]
        The samples again, dimension by dimension.
    continuous : int
        Of the dimensions; a multiple of 4.
    squares : float32 [dimensions - continuous]
    limit : float32
        Squared; what is as far is not nearer.
    nearest : float32 [runs, LANES]
        Infinite; becomes the least squared distance.
    within : int32 [runs, LANES]
        0; becomes the number of samples.
    """
    zero, count, dimensions = np.float32(0), samples.shape[0], cells.shape[1]
    total, least = np.zeros(LANES, np.float32), np.zeros(LANES, np.float32)
    lower, upper = np.zeros(count, np.float32), np.zeros(count, np.float32)
    four_lower, four_upper = np.zeros(count, np.float32), np.zeros(count, np.float32)
    for b in range(cells.shape[0]):
        lower[:] = zero
        upper[:] = zero
        for d in range(dimensions):
            low, high = cells[b, d, 0], cells[b, d, 0]
            for k in range(LANES):
                low = cells[b, d, k] if cells[b, d, k] < low else low
                high = cells[b, d, k] if cells[b, d, k] > high else high
            if d >= continuous:
                p = squares[d - continuous]
                for i in range(count):
                    lower[i] += p if planes[d, i] < low or planes[d, i] > high else zero
                    upper[i] += zero if low == high and planes[d, i] == low else p
                continue
            if d % 4 == 0:
                four_lower[:] = zero
                four_upper[:] = zero
            for i in range(count):
                t, u = low - planes[d, i], planes[d, i] - high
                v = t if t > u else u
                v = v if v > zero else zero
                four_lower[i] += v * v
                t, u = high - planes[d, i], planes[d, i] - low
                w = t if t > u else u
                four_upper[i] += w * w
            if d % 4 == 3:
                for i in range(count):
                    lower[i] += four_lower[i]
                    upper[i] += four_upper[i]
        far = upper.min()
        least[:] = np.float32(np.inf)
        counted = np.int32(0)
        for i in range(count):
            inside = upper[i] < limit
            counted += np.int32(1) if inside else np.int32(0)
            if lower[i] > far and (inside or lower[i] >= limit):
                continue
            total[:] = zero
            for d in range(0, continuous, 4):
                p, q, r, s = samples[i, d], samples[i, d + 1], samples[i, d + 2], samples[i, d + 3]
                for k in range(LANES):
                    t, u = cells[b, d, k] - p, cells[b, d + 1, k] - q
                    v, w = cells[b, d + 2, k] - r, cells[b, d + 3, k] - s
                    total[k] += t * t + u * u + v * v + w * w
            for d in range(continuous, dimensions):
                p, q = samples[i, d], squares[d - continuous]
                for k in range(LANES):
                    total[k] += q if cells[b, d, k] != p else zero
            bound = zero if inside else limit
            for k in range(LANES):
                least[k] = total[k] if total[k] < least[k] else least[k]
                within[b, k] += np.int32(1) if total[k] < bound else np.int32(0)
            if lower[i] <= far:
                highest = least.max()
                far = highest if highest < far else far
        for k in range(LANES):
            nearest[b, k] = least[k]
            within[b, k] += counted


def summed_and_nearest_elsewhere(
    cells: Floats,
    cell_folds: np.ndarray,
    samples: Floats,
    folds: np.ndarray,
    continuous: int,
    squares: Floats,
    summed: Floats,
    nearest: Floats,
) -> None:
    """Add up the distances from each cell to all samples, and find the least squared one to a sample of another fold.

    A loop like `nearest_and_within`, over all pairs.

    Parameters
    ----------
    cells : float32 [blocks, dimensions, LANES]
    samples, continuous, squares
        As there.
    cell_folds, folds : int64 [blocks, LANES] and [n]
    summed : float64 [blocks, LANES]
        0; becomes the sum.
    nearest : float32 [blocks, LANES]
        Infinite; becomes the least squared distance.
    """
    lanes = cells.shape[2]
    total = np.zeros(lanes, np.float32)
    for b in range(cells.shape[0]):
        for i in range(samples.shape[0]):
            total[:] = np.float32(0)
            for d in range(0, continuous, 4):
                p, q, r, s = samples[i, d], samples[i, d + 1], samples[i, d + 2], samples[i, d + 3]
                for k in range(lanes):
                    t, u = cells[b, d, k] - p, cells[b, d + 1, k] - q
                    v, w = cells[b, d + 2, k] - r, cells[b, d + 3, k] - s
                    total[k] += t * t + u * u + v * v + w * w
            for d in range(continuous, cells.shape[1]):
                p, q = samples[i, d], squares[d - continuous]
                for k in range(lanes):
                    total[k] += q if cells[b, d, k] != p else np.float32(0)
            for k in range(lanes):
                summed[b, k] += np.sqrt(total[k])
                if cell_folds[b, k] != folds[i] and total[k] < nearest[b, k]:
                    nearest[b, k] = total[k]


def squared_distances(positions: Floats, sample: Floats, continuous: int, squares: Floats) -> Floats:
    """Return squared distances, float32 [n], from cells [dimensions, n] to a sample [dimensions], as the loops do."""
    gap = positions[:continuous] - sample[:continuous, None]
    return _summed(gap, positions[continuous:] != sample[continuous:, None], squares)


def _summed(gap: Floats, differs: Mask, squares: Floats) -> Floats:
    """Return sums of squared gaps [C, n], and of squared weights where categories differ [D - C, n], float32 [n]."""
    gap *= gap
    total = np.zeros(gap.shape[1], np.float32)
    for d in range(0, len(gap), STEP):
        part = gap[d] + gap[d + 1]
        part += gap[d + 2]
        part += gap[d + 3]
        total += part
    for plane, square in zip(differs, squares):
        total += np.where(plane, square, np.float32(0))
    return total


def _bounds(cells: Floats, samples: Floats, continuous: int, squares: Floats) -> tuple[Floats, Floats]:
    """Return what squared distances from cells [dimensions, n] to samples [dimensions, m] are at least and at most."""
    low, high = cells.min(axis=1)[:, None], cells.max(axis=1)[:, None]
    below, above = low - samples, samples - high
    nearest = np.maximum(np.maximum(below, above), 0)
    farthest = np.maximum(high - samples, samples - low)
    differ_all, differ_some = nearest[continuous:] > 0, farthest[continuous:] > 0
    return (_summed(nearest[:continuous], differ_all, squares), _summed(farthest[:continuous], differ_some, squares))


def near(
    space: FactorSpace, positions: Floats, samples: Floats, limit: np.float32, loop: Loop | None = None
) -> tuple[Floats, np.ndarray]:
    """Return the squared distance to the nearest sample, float32 [n], and the samples nearer than a limit, int32 [n].

    Parameters
    ----------
    positions : float32 array [dimensions, n]
        Of cells.
    samples : float32 array [m, dimensions]
        Positions of the samples.
    limit : float32
        Squared.
    loop : callable, optional
        `nearest_and_within` compiled; without it arrays are worked on, which takes several times as long.
    """
    count, order = positions.shape[1], in_runs(positions)
    nearest, within = np.full(count, np.inf, np.float32), np.zeros(count, np.int32)
    planes = np.ascontiguousarray(samples.T)
    if loop is None:
        for start in range(0, count, CHUNK):
            here = order[start : start + CHUNK]
            found = _near_arrays(space, positions[:, here], samples, planes, limit)
            nearest[here], within[here] = found
        return nearest, within
    cells = in_lanes(positions, order)
    least, counted = np.full((len(cells), LANES), np.inf, np.float32), np.zeros((len(cells), LANES), np.int32)
    loop(cells, samples, planes, space.continuous, space.squares, limit, least, counted)
    nearest[order], within[order] = least.ravel()[:count], counted.ravel()[:count]
    return nearest, within


def _near_arrays(
    space: FactorSpace, cells: Floats, samples: Floats, planes: Floats, limit: np.float32
) -> tuple[Floats, np.ndarray]:
    """Return what `nearest_and_within` finds for one run of cells [dimensions, n], by arrays."""
    lower, upper = _bounds(cells, planes, space.continuous, space.squares)
    inside, far = upper < limit, upper.min()
    nearest = np.full(cells.shape[1], np.inf, np.float32)
    within = np.full(cells.shape[1], inside.sum(), np.int32)
    for i in np.flatnonzero((lower <= far) | (lower < limit) & ~inside):
        if lower[i] > far and (inside[i] or lower[i] >= limit):
            continue
        found = squared_distances(cells, samples[i], space.continuous, space.squares)
        np.minimum(nearest, found, out=nearest)
        if not inside[i]:
            within += found < limit
        if lower[i] <= far:
            far = min(far, nearest.max())
    return nearest, within


def among(
    space: FactorSpace, samples: Floats, folds: np.ndarray, loop: Loop | None = None, feedback: Feedback = SILENT
) -> tuple[float, Floats]:
    """Return the mean distance between two samples, and the distance from each to the nearest of another fold.

    Parameters
    ----------
    samples : float32 array [n, dimensions]
        Positions of the samples.
    folds : int64 array [n]
        At least two of them.
    loop : callable, optional
        `summed_and_nearest_elsewhere` compiled; see `near`.

    Returns
    -------
    float, float64 array [n]
    """
    count, folds = len(samples), np.asarray(folds, np.int64)
    summed, nearest = np.zeros(count), np.full(count, np.inf, np.float32)
    each = max(LANES, PAIRS // (count if loop else 30 * count) // LANES * LANES)
    for start in range(0, count, each):
        feedback.check()
        here = slice(start, min(start + each, count))
        part = np.ascontiguousarray(samples[here].T)
        if loop is None:
            for sample, fold in zip(samples, folds):
                found = squared_distances(part, sample, space.continuous, space.squares)
                summed[here] += np.sqrt(found)
                found[folds[here] == fold] = np.inf
                np.minimum(nearest[here], found, out=nearest[here])
        else:
            cells = in_lanes(part, np.arange(part.shape[1]))
            sums, least = np.zeros((len(cells), LANES)), np.full((len(cells), LANES), np.inf, np.float32)
            own = np.zeros(sums.size, np.int64)
            own[: part.shape[1]] = folds[here]
            loop(cells, own.reshape(sums.shape), samples, folds, space.continuous, space.squares, sums, least)
            summed[here] = sums.ravel()[: part.shape[1]]
            nearest[here] = least.ravel()[: part.shape[1]]
        feedback.progress(here.stop / count)
    # From a sample to itself it is no way, so that it adds nothing to the sum.
    return float((summed / (count - 1)).mean()), np.sqrt(nearest.astype(np.float64))
