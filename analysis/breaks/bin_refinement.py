"""Bins that are fine where the data are: layouts for histograms of values whose range need not be known.

Of large data one value in many is counted in coarse bins; `refine_sampled` makes a layout of it, in which all values
are then counted in one pass. Where they turn out to lie otherwise than the sample, and for small data, it takes a
layout made from all values and one more pass: `refine`. One pass serves where the range is known:
``uniform_layout(0, 1)``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .bins import Bins
from .float_keys import values_of
from .histogram import COARSE_BINS, EXACT_COUNT, FINEST, BinLayout, Histogram

_SAMPLE = 1 << 21  # values
_UNSEEN = 2  # values of a sample reckoned with wherever it has none
_NEEDIER = 6  # times the neediest bin of the layout from all values: what may be left by one from a sample


def uniform_layout(minimum: float, maximum: float, bins: int = COARSE_BINS) -> BinLayout:
    """Return a layout for one pass over values known to lie in a range and to fill it evenly enough.

    No bin inside the range is wider than ``(maximum - minimum) / bins``; values outside fall into coarse bins.
    """
    lower, upper = _coarse_edges()
    inside = (upper >= minimum) & (lower <= maximum)
    wanted = np.where(inside, (upper - lower) / ((maximum - minimum) / bins), 0.0)
    return BinLayout(_bits(wanted))


def refine(coarse: Histogram, bins: int = COARSE_BINS) -> BinLayout:
    """Return a layout of about ``2 * bins`` bins, small where the data of `coarse` are: for the second pass.

    Half of them make the largest possible loss by a break that cannot fall inside a bin (`Bins.straddle_loss`)
    as small as can be, the other half keep every bin's share of the values small (for quantiles and rate curves).
    """
    return _layout([(need, bins) for need in _needs(coarse)], coarse.coarse_count())


def sampling_step(values: int) -> int:
    """Return n, odd: one value in n of so many is sample enough for `refine_sampled`; 1 where all of them should be."""
    return max(1, values // _SAMPLE) | 1


def refine_sampled(sample: Histogram, step: int, bins: int = COARSE_BINS) -> BinLayout:
    """Return a layout as `refine` does from the coarse histogram of one value in `step`.

    In every coarse bin in and around the range of the sample a few more values are reckoned with, which a sample can
    miss: another ``bins / 2`` are for these. Whether they were enough tells `suits`.
    """
    lower, upper = _coarse_edges()
    minimum, maximum = (float(value) for value in values_of(np.array([sample.lowest, sample.highest])))
    margin = (maximum - minimum) / 4
    near = np.flatnonzero((upper >= minimum - margin) & (lower <= maximum + margin))
    count, width = np.full(near.size, _UNSEEN), upper[near] - lower[near]
    missed = Bins(
        index=near, lower=lower[near], upper=upper[near], count=count, mean=lower[near], within=count * width**2 / 12
    )
    loss_of_missed = np.zeros(COARSE_BINS)
    loss_of_missed[near] = np.sqrt(missed.straddle_loss())
    needs = [(loss_of_missed, bins // 2), *((need, bins) for need in _needs(sample))]
    return _layout(needs, sample.coarse_count() * step)


def suits(histogram: Histogram, bins: int = COARSE_BINS) -> bool:
    """Whether the layout of `histogram`, made from a sample or by guess, suits its values.

    It does where no bin needs dividing more than a few times as much as the neediest that `refine` would leave, now
    that all values are known.
    """
    coarse = histogram.coarse()
    best = refine(coarse, bins).bits
    return all(
        np.ldexp(need, -histogram.layout.bits.astype(np.intc)).max()
        <= _NEEDIER * np.ldexp(need, -best.astype(np.intc)).max()
        for need in _needs(coarse)
    )


def _needs(coarse: Histogram) -> tuple[np.ndarray, np.ndarray]:
    """Return what each coarse bin needs sub-bins for, (65536,) each: the root of its possible loss, and its values."""
    occupied = coarse.bins()
    loss, share = np.zeros((2, COARSE_BINS))
    # 2 ** b sub-bins divide both the count and the spread of a bin, hence the loss by 4 ** b.
    loss[occupied.index] = np.sqrt(occupied.straddle_loss())
    share[occupied.index] = np.where(occupied.within > 0, occupied.count, 0)
    return loss, share


def _layout(needs: Sequence[tuple[np.ndarray, int]], count: np.ndarray) -> BinLayout:
    """Return the layout with sub-bins in proportion to each need, as far as its budget of bins goes.

    No bin of the layout is so wide that the sums of `count` values, (65536,), could overflow.
    """
    bits = np.maximum.reduce([_bits_within_budget(*need) for need in needs])
    overflow = np.ceil(np.log2(np.maximum(count, 1) / EXACT_COUNT) / 2)
    return BinLayout(np.maximum(bits, np.clip(overflow, 0, FINEST)).astype(np.uint8))


def _bits(wanted: np.ndarray) -> np.ndarray:
    """Return the bits of at least `wanted` sub-bins each, as far as float32 goes."""
    return np.clip(np.ceil(np.log2(np.maximum(wanted, 1.0))), 0, FINEST).astype(np.uint8)


def _bits_within_budget(need: np.ndarray, bins: int) -> np.ndarray:
    """Return the bits that cut coarse bins at most `bins` times, each in proportion to its need."""
    some = need > 0
    bits = np.zeros(need.size, np.uint8)
    if not some.any():
        return bits
    need = np.log2(need[some])
    low, high = -need.max() - 1, FINEST - need.min() + 1  # logarithm of the sub-bins per need
    for _ in range(60):
        scale = (low + high) / 2
        sizes = np.exp2(np.clip(np.ceil(need + scale), 0, FINEST))
        low, high = (scale, high) if (sizes - 1).sum() <= bins else (low, scale)
    bits[some] = np.clip(np.ceil(need + low), 0, FINEST)
    return bits


def _coarse_edges() -> tuple[np.ndarray, np.ndarray]:
    """Return the smallest and the largest value of every coarse bin, float64; NaN and infinity as in float32."""
    first = np.arange(COARSE_BINS, dtype=np.uint32) << np.uint32(16)
    with np.errstate(invalid="ignore"):
        return values_of(first).astype(np.float64), values_of(first + np.uint32(0xFFFF)).astype(np.float64)
