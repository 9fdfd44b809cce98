"""Order-preserving integer keys of float32 values.

Read as an unsigned integer, the bits of a positive float32 already grow with its value. Setting the
sign bit of the positive and inverting all bits of the negative makes one ascending scale of them all,
on which ``key + 1`` is the next float32. Bins cut on this scale need no range to be known beforehand.
"""

from __future__ import annotations

import numpy as np

from ...errors import InputError
from ...sentences import say

_SIGN = np.uint32(0x80000000)
_LARGEST = np.finfo(np.float32).max


def keys_of(values: np.ndarray) -> np.ndarray:
    """Return the uint32 key of each value of an array (rounded to float32 first; -0.0 becomes 0.0); same shape."""
    with np.errstate(over="ignore"):  # what overflows becomes infinite, which callers refuse
        values = np.asarray(values).astype(np.float32, copy=False)
    if values.size and values.min() >= 0:  # most factors: no sign to look at, and -0.0 gets the key of 0.0
        return values.view(np.uint32) | _SIGN
    bits = (values + np.float32(0)).view(np.uint32)
    negative = (bits.view(np.int32) >> 31).view(np.uint32)  # all ones where the sign bit is set
    return bits ^ (negative | _SIGN)


def values_of(keys: np.ndarray) -> np.ndarray:
    """Return the float32 value of each uint32 key: the inverse of `keys_of`."""
    keys = np.asarray(keys, np.uint32)
    return np.where(keys & _SIGN, keys ^ _SIGN, ~keys).astype(np.uint32).view(np.float32)


LOWEST_KEY, HIGHEST_KEY = (int(key) for key in keys_of(np.array([-_LARGEST, _LARGEST])))


def check_finite(lowest: int, highest: int) -> None:
    """Raise `InputError` if the keys from `lowest` to `highest` reach into infinity or NaN."""
    if lowest < LOWEST_KEY or highest > HIGHEST_KEY:
        raise InputError(
            say(
                "Some values are infinite, not a number or too large for float32 (3.4e38): mark such cells as "
                "nodata in the raster."
            )
        )
