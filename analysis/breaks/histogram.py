"""Histograms that add up: what natural breaks and rate curves know of a raster too large for memory.

A raster arrives in blocks. Each block yields a `Histogram`; histograms of one `BinLayout` add in any
order to the same result, bit for bit, because everything in them is an integer: a bin lies within one
binade of float32, so a value is the bin's lower end plus a whole number of float32 steps.

A layout with fine bins where the data are comes from `bin_refinement`.
"""

from __future__ import annotations

import functools
import zlib
from dataclasses import dataclass, field, replace

import numpy as np

from ...errors import InputError, ParameterError
from ...sentences import say
from .bins import Bins
from .float_keys import check_finite, keys_of, values_of

COARSE_BINS = 1 << 16  # by the upper 16 bits of the key: sign, exponent and 7 bits of the mantissa
FINEST = 16  # the lower bits of the key: 2 ** 16 sub-bins hold one float32 each
_CHUNK = 1 << 18  # values at a time: temporary arrays stay in the cache and per-bin sums below 2 ** 53
_OFFSET_BITS = 34  # sums of `_CHUNK` distances below 2 ** 16 are smaller
_ONE_VALUE = float(1 << _OFFSET_BITS)
EXACT_COUNT = 1 << 33  # so many values of one bin cannot overflow its sum of squares about the mean


@dataclass(frozen=True)
class BinLayout:
    """All of float32 cut into 65,536 coarse bins, each into ``2 ** bits`` sub-bins.

    Attributes
    ----------
    bits : (65536,) uint8 array
        Binary logarithm of the number of sub-bins of each coarse bin, 0 to 16.
    """

    bits: np.ndarray
    first: np.ndarray = field(init=False, repr=False, compare=False)
    shift: np.ndarray = field(init=False, repr=False, compare=False)
    _is_cut: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        first = np.zeros(COARSE_BINS + 1, np.int64)
        np.cumsum(np.int64(1) << self.bits.astype(np.int64), out=first[1:])
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "shift", (FINEST - self.bits).astype(np.uint32))
        object.__setattr__(self, "_is_cut", bool(self.bits.any()))

    def __reduce__(self) -> tuple:
        # A layout goes with every block's task and result: what follows from the bits stays here, and these are packed.
        return _unpacked, (self._packed,)

    @functools.cached_property
    def _packed(self) -> bytes:
        return zlib.compress(self.bits.tobytes())

    @property
    def size(self) -> int:
        """Number of bins."""
        return int(self.first[-1])

    def histogram(self, values: np.ndarray) -> Histogram:
        """Return the histogram of `values` (any shape; valid cells only, as float32).

        Raises
        ------
        InputError
            If a value is not finite as float32.
        """
        keys = keys_of(np.ravel(values))
        if keys.size == 0:
            return Histogram.empty(self)
        lowest, highest = int(keys.min()), int(keys.max())
        check_finite(lowest, highest)
        start = int(self.first[lowest >> FINEST])
        size = int(self.first[(highest >> FINEST) + 1]) - start
        count, offset, square = self._sums(keys[:_CHUNK], self.first - start, size)
        for chunk in range(_CHUNK, keys.size, _CHUNK):
            more = self._sums(keys[chunk : chunk + _CHUNK], self.first - start, size)
            count, offset, square = count + more[0], offset + more[1], square + more[2]
        return Histogram(
            layout=self, start=start, count=count, offset=offset, square=square, lowest=lowest, highest=highest
        )

    def _sums(self, keys: np.ndarray, first: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return count, sum and sum of squares (`Histogram.count` ...) of at most `_CHUNK` keys, per bin [size]."""
        bins, above = self._locate(keys, first)
        above = above.astype(np.float64)  # whole numbers below 2 ** 53 throughout, so all sums are exact
        # Counting is what takes the time: number and sum are counted at once, as two digits of one number.
        both = np.bincount(bins, above + _ONE_VALUE, size).astype(np.int64)
        above *= above
        square = np.bincount(bins, above, size).astype(np.uint64)
        return both >> _OFFSET_BITS, both & ((1 << _OFFSET_BITS) - 1), square

    def weights(self, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Return the sum of `weights` (such as cell areas; same shape as `values`) per bin; such sums add up too."""
        bins, _ = self._locate(keys_of(np.ravel(values)), self.first)
        return np.bincount(bins, np.ravel(weights), self.size)

    def _locate(self, keys: np.ndarray, first: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return each key's bin (intp) and how many float32 steps it lies above its coarse bin's lower end (uint32).

        `first` holds the first bin of each coarse bin, counted from wherever the caller counts.
        """
        coarse = (keys >> np.uint32(16)).astype(np.intp)
        above = keys & np.uint32(0xFFFF)
        bins = first.take(coarse)
        if self._is_cut:
            bins += above >> self.shift.take(coarse)
        return bins, above


@functools.lru_cache(maxsize=32)
def _unpacked(packed: bytes) -> BinLayout:
    """Return the layout that was pickled; the same one for the same bits, as its arrays take a megabyte."""
    return BinLayout(np.frombuffer(zlib.decompress(packed), np.uint8))


@dataclass(frozen=True)
class Histogram:
    """Count and moments of the values in each bin of a layout; add with ``+``.

    Only the bins between the extremes are kept: a block's values lie close together, and to add all bins of a layout
    would take longer than to count them.

    Attributes
    ----------
    layout : BinLayout
    start : int
        First bin of the layout that is kept here.
    count : (bins,) int64 array
    offset : (bins,) int64 array
        Sum of the distances from the lower end of the coarse bin, in float32 steps.
    square : (bins,) uint64 array
        Sum of the squares of those distances, modulo 2 ** 64; what is made of it is exact up to 8.6e9 values in a
        coarse bin.
    lowest, highest : int
        Keys of the smallest and the largest value.
    """

    layout: BinLayout
    start: int
    count: np.ndarray
    offset: np.ndarray
    square: np.ndarray
    lowest: int
    highest: int

    def __reduce__(self) -> tuple:
        # What the workers of a cluster have counted goes through sockets: 14 bytes a bin instead of 24, as a rule.
        sums = tuple(map(_narrowed, (self.count, self.offset, self.square)))
        return _widened, (self.layout, self.start, sums, self.lowest, self.highest)

    @classmethod
    def empty(cls, layout: BinLayout) -> Histogram:
        """Return the histogram of no values: the start of a sum."""
        count, offset = np.zeros((2, 0), np.int64)
        square = np.zeros(0, np.uint64)
        return cls(layout=layout, start=0, count=count, offset=offset, square=square, lowest=(1 << 32) - 1, highest=0)

    def __add__(self, other: Histogram) -> Histogram:
        mine = replace(self, count=self.count.copy(), offset=self.offset.copy(), square=self.square.copy())
        return mine.absorb(other)

    def coarse(self) -> Histogram:
        """Return the histogram of the same values over the 65,536 coarse bins."""
        if self.count.size == 0:
            return Histogram.empty(COARSE)
        first = self.layout.first
        start, last = np.searchsorted(first, [self.start, self.start + self.count.size - 1], side="right") - 1
        places = np.maximum(first[start : last + 1] - self.start, 0)
        return Histogram(
            layout=COARSE,
            start=int(start),
            count=np.add.reduceat(self.count, places),
            offset=np.add.reduceat(self.offset, places),
            square=np.add.reduceat(self.square, places),
            lowest=self.lowest,
            highest=self.highest,
        )

    def coarse_count(self) -> np.ndarray:
        """Return the number of values in each coarse bin, int64 (65536,)."""
        coarse = self.coarse()
        return np.pad(coarse.count, (coarse.start, COARSE_BINS - coarse.start - coarse.count.size))

    def absorb(self, other: Histogram) -> Histogram:
        """Return the sum of both like ``+``, in the arrays of this one, which is not to be used any more."""
        if self.layout is not other.layout and not np.array_equal(self.layout.bits, other.layout.bits):
            raise ParameterError(
                say("Two histograms of different bin layouts cannot be added: build both with one layout.")
            )
        if other.count.size == 0:
            return self
        total = self._reaching(other.start, other.start + other.count.size)
        among = slice(other.start - total.start, other.start - total.start + other.count.size)
        total.count[among] += other.count
        total.offset[among] += other.offset
        total.square[among] += other.square
        return replace(total, lowest=min(self.lowest, other.lowest), highest=max(self.highest, other.highest))

    def _reaching(self, start: int, stop: int) -> Histogram:
        """Return this histogram with arrays that hold bins `start` to ``stop - 1`` too."""
        own_stop = self.start + self.count.size
        if self.count.size and self.start <= start and stop <= own_stop:
            return self
        if self.count.size:
            start, stop = min(start, self.start), max(stop, own_stop)

        def widened(sums: np.ndarray) -> np.ndarray:
            wider = np.zeros(stop - start, sums.dtype)
            wider[self.start - start : own_stop - start] = sums
            return wider

        return replace(
            self, start=start, count=widened(self.count), offset=widened(self.offset), square=widened(self.square)
        )

    def bins(self) -> Bins:
        """Return the statistics of the bins that hold values, in units of the values.

        Raises
        ------
        InputError
            If the histogram holds no value.
        """
        held = np.flatnonzero(self.count)
        if held.size == 0:
            raise InputError(say("There is no valid cell to classify: check the raster's nodata value and its extent."))
        index, count = held + self.start, self.count[held]
        coarse = np.searchsorted(self.layout.first, index, side="right") - 1
        width = 1 << self.layout.shift[coarse].astype(np.int64)  # in float32 steps
        above = (index - self.layout.first[coarse]) * width  # the bin's lower end in its coarse bin
        first_key = (coarse << 16) + above
        offset = self.offset[held] - above * count
        near_mean = self.offset[held] // count  # the whole number of steps below the mean
        step = np.abs(values_of(first_key ^ 1) - values_of(first_key)).astype(np.float64)  # neighbours in one binade
        within = self._within_steps(held, near_mean)
        # A bin whose values are all equal is that value: its limit is a value of the data.
        equal = within == 0
        lower = values_of(np.where(equal, (coarse << 16) + near_mean, first_key))
        upper = values_of(np.where(equal, (coarse << 16) + near_mean, first_key + width - 1))
        lower[0], upper[-1] = values_of(np.array([self.lowest, self.highest]))
        mean = values_of(first_key).astype(np.float64) + offset / count * step
        return Bins(
            index=index,
            lower=lower.astype(np.float64),
            upper=upper.astype(np.float64),
            count=count,
            mean=mean,
            within=within * step**2,
        )

    def _within_steps(self, held: np.ndarray, near_mean: np.ndarray) -> np.ndarray:
        """Return the sum of squares about the mean of bins `held`, in squared float32 steps, free of cancellation."""
        count, offset = self.count[held], self.offset[held]
        # Moved to a whole number of steps next to the mean, in integers modulo 2 ** 64: exact, as the result is less.
        moved = self.square[held] - (2 * near_mean * offset - count * near_mean**2).view(np.uint64)
        rest = (offset - near_mean * count).astype(np.float64)
        return np.maximum(moved.astype(np.float64) - rest**2 / count, 0.0)


COARSE = BinLayout(np.zeros(COARSE_BINS, np.uint8))


def coarse_histogram(values: np.ndarray) -> Histogram:
    """Return the histogram of `values` over the 65,536 coarse bins."""
    return COARSE.histogram(values)


def _narrowed(sums: np.ndarray) -> np.ndarray:
    """Return whole numbers that are not negative in as few bytes each as they fit in."""
    return sums.astype(np.min_scalar_type(sums.max() if sums.size else 0))


def _widened(
    layout: BinLayout, start: int, sums: tuple[np.ndarray, np.ndarray, np.ndarray], lowest: int, highest: int
) -> Histogram:
    """Return the histogram that was pickled."""
    count, offset = (one.astype(np.int64) for one in sums[:2])
    return Histogram(layout, start, count, offset, sums[2].astype(np.uint64), lowest, highest)
