"""The mean squared error of a network with one tanh layer, and its normal equations, without its Jacobian.

The Jacobian of n samples and p weights would be [2n, p]. All that is needed of it are sums over samples of products of
two of its columns, and these are made of few: a hidden weight's column is (output weight) · tanh'_h · x_d. So

    Σ_samples (tanh'_h tanh'_i) · (x_d x_e)

holds for both outputs alike, is symmetric in h, i and in d, e, and its right factor never changes in training. With six
hidden units it takes half the multiplications of the product of the Jacobian's hidden half with itself, and a quarter
of the whole one's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...feedback import Feedback
from ..learning.levenberg_marquardt import Problem
from ..learning.matmul import matmul

if TYPE_CHECKING:
    from ...analysis.arrays import Floats

UNITS_OUT = 2
# Samples whose products of inputs are made at once, and bytes up to which the products of all are kept: twice as fast
# as making them anew for every step.
ROWS = 512
KEPT_BYTES = 1 << 28


class Inputs:
    """Encoded values of the samples, laid out for sums over them; members of an ensemble share one.

    Parameters
    ----------
    encoded : float array [n, D]

    Attributes
    ----------
    planar : float64 array [D + 1, n]
        The values, one row per position, and a row of ones for the bias.
    """

    def __init__(self, encoded: np.ndarray) -> None:
        count, width = encoded.shape
        self.planar = np.ones((width + 1, count))
        self.planar[:-1] = encoded.T
        self._pairs = _Pairs(width + 1)
        small = self._pairs.count * self.planar[0].nbytes <= KEPT_BYTES
        self._kept = list(self._products()) if small else None

    def __reduce__(self) -> tuple[type[Inputs], tuple[np.ndarray]]:
        return Inputs, (self.planar[:-1].T,)  # what is worked out from it is larger, and soon worked out

    def pair_sums(self, factors: np.ndarray, feedback: Feedback) -> np.ndarray:
        """Return the sums over the samples of factor · x_d · x_e, float64 [k, D + 1, D + 1], of `factors` [k, n]."""
        sums = np.zeros((len(factors), self._pairs.count))
        for start, products in self._products() if self._kept is None else self._kept:
            feedback.check()
            sums += matmul(factors[:, start : start + ROWS], products.T)
        return sums[:, self._pairs.place]

    def _products(self) -> Iterator[tuple[int, np.ndarray]]:
        """Yield the first sample of each block and x_d · x_e of its samples, float64 [pairs, rows]."""
        for start in range(0, self.planar.shape[1], ROWS):
            block = self.planar[:, start : start + ROWS]
            yield start, block[self._pairs.first] * block[self._pairs.second]


class _Pairs:
    """The unordered pairs of `size` things, each with itself too: their `count`, and the `place` of each, [size, size].

    Pair number k is that of `first`[k] and `second`[k].
    """

    def __init__(self, size: int) -> None:
        self.first, self.second = np.triu_indices(size)
        self.count = len(self.first)
        self.place = np.empty((size, size), dtype=np.intp)
        self.place[self.first, self.second] = self.place[self.second, self.first] = np.arange(self.count)


@dataclass(frozen=True)
class ForwardPass:
    """The network's outputs at some weights.

    Attributes
    ----------
    error : float
        Mean squared error of the samples that are learnt from.
    hidden : float64 array [H + 1, n]
        Tanh of the hidden units, and a row of ones for the bias.
    residuals : float64 array [2, n]
        Outputs less targets.
    """

    error: float
    hidden: Floats
    residuals: Floats

    def mean_square(self, counts: Floats) -> float:
        """Return the sum of the squared residuals times what their samples count, float64 [n]."""
        return _mean_square(self.residuals, counts)


def _mean_square(residuals: Floats, counts: Floats) -> float:
    return float(np.square(residuals).sum(axis=0) @ counts)


class SquaredError(Problem[ForwardPass]):
    """Mean squared error of (linear outputs of tanh of linear sums) − targets.

    Weights are one vector: [H, D + 1] of the hidden layer, then [2, H + 1] of the outputs, biases last in each row.

    Parameters
    ----------
    inputs : Inputs
    targets : float64 array [2, n]
    counts : float64 array [n]
        What a sample's squared residuals count; 0 for samples that are not learnt from, and ½ in all, so that the error
        is a mean over samples and outputs. Damping then means the same however many samples there are.
    hidden : int
        H.
    """

    def __init__(self, inputs: Inputs, *, targets: Floats, counts: Floats, hidden: int) -> None:
        self._inputs, self._targets, self._counts, self._hidden = inputs, targets, counts, hidden
        self._pairs = _Pairs(hidden)

    def layers(self, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return views of the hidden layer's weights [H, D + 1] and the outputs' [2, H + 1]."""
        border = self._hidden * len(self._inputs.planar)
        return weights[:border].reshape(self._hidden, -1), weights[border:].reshape(UNITS_OUT, -1)

    def evaluate(self, weights: Floats) -> ForwardPass:
        """Return the outputs and their error; see `Problem`."""
        below, above = self.layers(weights)
        hidden = np.ones((self._hidden + 1, len(self._counts)))
        np.tanh(matmul(below, self._inputs.planar), out=hidden[:-1])
        residuals = matmul(above, hidden) - self._targets
        return ForwardPass(error=_mean_square(residuals, self._counts), hidden=hidden, residuals=residuals)

    def normal_equations(self, weights: Floats, evaluation: ForwardPass, feedback: Feedback) -> tuple[Floats, Floats]:
        """Return JᵀJ and Jᵀr; see `Problem`."""
        _, above = self.layers(weights)
        units, size = self._hidden, len(self._inputs.planar)
        border, outer = units * size, above[:, :-1]
        hidden, slope = evaluation.hidden, 1.0 - np.square(evaluation.hidden[:-1])
        counted = slope * self._counts
        matrix = np.zeros((weights.size, weights.size))

        sums = self._inputs.pair_sums(slope[self._pairs.first] * counted[self._pairs.second], feedback)
        blocks = sums[self._pairs.place] * (outer.T @ outer)[:, :, np.newaxis, np.newaxis]
        matrix[:border, :border] = blocks.transpose(0, 2, 1, 3).reshape(border, border)

        mixed = matmul((counted[:, np.newaxis] * hidden).reshape(-1, hidden.shape[1]), self._inputs.planar.T)
        mixed = mixed.reshape(units, units + 1, size)
        matrix[:border, border:] = np.einsum("kh,hmd->hdkm", outer, mixed).reshape(border, -1)
        matrix[border:, :border] = matrix[:border, border:].T

        own = matmul(hidden * self._counts, hidden.T)
        for start in range(border, weights.size, units + 1):
            matrix[start : start + units + 1, start : start + units + 1] = own

        errors = counted * matmul(outer.T, evaluation.residuals)
        gradient = [matmul(errors, self._inputs.planar.T), matmul(evaluation.residuals * self._counts, hidden.T)]
        return matrix, np.concatenate([part.ravel() for part in gradient])
