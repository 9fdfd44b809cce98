"""Elementary functions that give the same bits everywhere.

How NumPy rounds `exp` and its like depends on its version, the processor and the system's C library, and the valleys of
a basin are chaotic: one last bit leads a river over another pass. What is here is made of sums, products, quotients and
roots one at a time, which IEEE 754 rounds in one way only, so that all of `analysis/basin/` can promise the same basin.
Products of matrices, sums along an axis, and SciPy's filters are not among them.

Arrays are float32 or float64 and so is what comes back, of their type; inside all is float64, with errors of a few of
its last bits.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

PIECE = 1 << 15  # numbers worked on at a time: their steps fit into the processor's cache
PER_LOG2 = 1.4426950408889634  # 1 / ln 2
LOG2_HIGH, LOG2_LOW = 6.93147180369123816490e-01, 1.90821492927058770002e-10  # their sum is ln 2
EXP_TERMS = tuple(1 / math.factorial(k) for k in range(14))
ODD_TERMS = tuple(1 / (2 * k + 1) for k in range(12))
ALTERNATING_TERMS = tuple((1 - 2 * (k % 2)) / (2 * k + 1) for k in range(14))
SINE_TERMS = tuple((1 - 2 * (k % 2)) / math.factorial(2 * k + 1) for k in range(14))


def exp(x: np.ndarray) -> np.ndarray:
    """Return e to the x, for x from -700 to 700; beyond, the value there."""
    return _by_pieces(_exp, x)


def log(x: np.ndarray) -> np.ndarray:
    """Return the natural logarithm of positive numbers."""
    return _by_pieces(_log, x)


def tanh(x: np.ndarray) -> np.ndarray:
    """Return the hyperbolic tangent; its error is absolute, about 1e-16."""
    return _by_pieces(lambda piece: 1 - 2 / (_exp(2 * piece) + 1), x)


def power(x: np.ndarray, exponent: float) -> np.ndarray:
    """Return positive numbers to the power of `exponent`."""
    return _by_pieces(lambda piece: _exp(exponent * _log(piece)), x)


def arctan(x: np.ndarray) -> np.ndarray:
    """Return the arc tangent in radians."""
    return _by_pieces(_arctan, x)


def sine(x: float) -> float:
    """Return the sine of an angle between -π and π."""
    return x * float(_polynomial(np.array([x * x]), SINE_TERMS)[0])


def cosine(x: float) -> float:
    """Return the cosine of an angle between -π/2 and π/2."""
    return sine(math.pi / 2 - x)


def hypotenuse(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the square root of x² + y²; `np.hypot` is left to the system's C library."""
    return np.sqrt(np.square(x) + np.square(y))


def _by_pieces(function: Callable[[np.ndarray], np.ndarray], x: np.ndarray) -> np.ndarray:
    x = np.ascontiguousarray(x)
    result = np.empty_like(x)
    old, new = x.reshape(-1), result.reshape(-1)
    for first in range(0, old.size, PIECE):
        part = slice(first, first + PIECE)
        new[part] = function(old[part].astype(np.float64))
    return result


def _polynomial(x: np.ndarray, terms: tuple[float, ...]) -> np.ndarray:
    total = np.full_like(x, terms[-1])
    for term in terms[-2::-1]:
        total *= x
        total += term
    return total


def _exp(x: np.ndarray) -> np.ndarray:
    x = np.clip(x, -700.0, 700.0)
    halvings = np.rint(x * PER_LOG2)
    rest = x - halvings * LOG2_HIGH
    rest -= halvings * LOG2_LOW
    scale = ((halvings.astype(np.int64) + 1023) << 52).view(np.float64)  # a power of two by its exponent's bits
    return _polynomial(rest, EXP_TERMS) * scale


def _log(x: np.ndarray) -> np.ndarray:
    fraction, doublings = np.frexp(x)
    small = fraction < math.sqrt(0.5)
    fraction = np.where(small, 2 * fraction, fraction)
    count = doublings - small.astype(np.float64)
    ratio = (fraction - 1) / (fraction + 1)
    series = _polynomial(ratio * ratio, ODD_TERMS)
    return count * LOG2_HIGH + (count * LOG2_LOW + 2 * ratio * series)


def _arctan(x: np.ndarray) -> np.ndarray:
    size = np.abs(x)
    steep = size > 1
    part = np.where(steep, 1 / np.maximum(size, 1.0), size)
    for _ in range(2):  # half the angle
        part = part / (1 + np.sqrt(1 + part * part))
    angle = 4 * part * _polynomial(part * part, ALTERNATING_TERMS)
    return np.copysign(np.where(steep, math.pi / 2 - angle, angle), x)
