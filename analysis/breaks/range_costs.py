"""Sum of squares about the mean of any run of neighbouring bins, without cancellation.

Differences of running sums would lose everything beside one value of 1e30. Here each run is put together from two
parts that were summed apart, by Chan, Golub & LeVeque (1983, The American Statistician 37, 242-247):
``W = W_a + W_b + (m_b - m_a)**2 * n_a * n_b / (n_a + n_b)``. All terms are positive, so every cost is good to about
the precision of float64, whatever else the data hold.

The parts come from a table with one row for each power of two: cut the bins into blocks of ``2 ** s``; row s
holds the run from each bin to the end of its block (even blocks) or from its start (odd blocks). Bins i < j whose
numbers first differ in bit s lie in neighbouring blocks of row s, and the run i...j is two entries of that row.
"""

from __future__ import annotations

import numpy as np

from .bins import Bins


class RangeCosts:
    """The costs of all runs of bins; memory is 24 bytes times bins times their binary logarithm."""

    def __init__(self, bins: Bins) -> None:
        self.size = bins.count.size
        levels = max(1, int(self.size - 1).bit_length())
        self._padded = 1 << levels
        # Less the smallest in magnitude, means are finer where all are alike, and none loses digits to a larger one.
        origin = bins.mean[np.argmin(np.abs(bins.mean))]
        parts = [np.pad(a, (0, self._padded - self.size)) for a in (bins.count, bins.mean - origin, bins.within)]
        self._within = bins.within
        self._count, self._mean, self._sum = _table(np.stack(parts).astype(np.float64), levels)
        # Row of the table for i ^ j: the place of its highest bit.
        differing = np.arange(self._padded)
        self._row_start = (np.frexp(differing)[1].clip(1) - 1) * self._padded

    def __call__(self, first: np.ndarray, last: np.ndarray) -> np.ndarray:
        """Return the sum of squares about the mean of bins `first` to `last`, both included (int arrays, one shape)."""
        row = self._row_start[first ^ last]
        a, b = row + first, row + last
        count_a, count_b = self._count[a], self._count[b]
        apart = self._mean[b] - self._mean[a]
        cost = self._sum[a] + self._sum[b] + apart * apart * (count_a / (count_a + count_b) * count_b)
        return np.where(first == last, self._within[first], cost)


def _combine(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return count, mean and sum of squares of the union of parts `a` and `b` (first axis: the three statistics)."""
    count = a[0] + b[0]
    share = b[0] / np.maximum(count, 1)  # padding has no values
    apart = b[1] - a[1]
    return np.stack([count, a[1] + apart * share, a[2] + b[2] + apart * apart * a[0] * share])


def _table(bins: np.ndarray, levels: int) -> np.ndarray:
    """Return the table of runs, shape (3, levels * padded bins), from the bins' statistics (3, padded bins)."""
    size = bins.shape[1]
    table = np.empty((3, levels, size))
    from_start, to_end = bins.copy(), bins.copy()  # within blocks of 2 ** level
    for level in range(levels):
        shape = (3, size >> (level + 1), 2, 1 << level)
        row, start, end = table[:, level].reshape(shape), from_start.reshape(shape), to_end.reshape(shape)
        row[:, :, 0], row[:, :, 1] = end[:, :, 0], start[:, :, 1]
        whole_even, whole_odd = start[:, :, 0, -1:].copy(), start[:, :, 1, -1:].copy()
        start[:, :, 1] = _combine(whole_even, start[:, :, 1])
        end[:, :, 0] = _combine(end[:, :, 0], whole_odd)
    return table.reshape(3, -1)
