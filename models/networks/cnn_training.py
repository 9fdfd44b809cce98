"""The layers of a convolutional network in NumPy.

Arrays are planar, [members, channels, positions, rows]: all windows of a member are one matrix, which one product
takes, and all that is done value by value goes along long runs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import as_strided

from ..learning.gradient_learner import Dropout, Layers
from ..learning.matmul import matmul
from ..learning.scratch import Scratch
from ..network import Weights

LAST = "connected"


@dataclass(frozen=True)
class _Convolved:
    """What one convolution keeps for the backward pass.

    Attributes
    ----------
    windows : float32 array [members, channels, taps, positions, rows]
        A copy of its padded values, at the positions that pooling looks at.
    first : bool array [members, filters, pairs, rows] or None
        Where the first of each two positions was the larger; None without pooling.
    hidden : float32 array [members, filters, pairs or positions, rows]
    padded : float32 array [members, filters, pairs or positions and the padding, rows]
        What `hidden` is a view of.
    """

    windows: np.ndarray
    first: np.ndarray | None
    hidden: np.ndarray
    padded: np.ndarray


class CnnLayers(Layers[tuple[list[_Convolved], np.ndarray]]):
    """Convolutions with 'same' padding, pooling by two where there are two, ReLU; weights as `cnn.Cnn` keeps them."""

    def __init__(self) -> None:
        self._scratch = Scratch()

    def forward(
        self, weights: Weights, values: np.ndarray, dropout: Dropout
    ) -> tuple[np.ndarray, tuple[list[_Convolved], np.ndarray]]:
        """See `Layers.forward`; what passes are the convolutions and the values of the last layer."""
        names, members = _convolutions(weights), len(weights[f"{LAST}.bias"])
        _, rows, positions = values.shape
        border = weights[f"{names[0]}.weight"].shape[3] // 2
        padded = self._padded("values", (members, 1, positions, rows), border)
        _inner(padded, border)[:, 0] = values.swapaxes(1, 2)
        convolved: list[_Convolved] = []
        for name in names:
            border = 0 if name == names[-1] else weights[f"{name}.weight"].shape[3] // 2
            convolved.append(self._convolve(name, padded, weights, border))
            padded = convolved[-1].padded
        flat = padded.reshape(members, -1, rows)  # filters × positions
        if dropout is not None:
            dropout(flat)
        logits = matmul(weights[f"{LAST}.weight"], flat)
        logits += weights[f"{LAST}.bias"][:, :, np.newaxis]
        return logits.swapaxes(1, 2), (convolved, flat)

    def widest(self, weights: Weights) -> int:
        """See `Layers.widest`; pooling halves what comes before."""
        return 2 * weights[f"{LAST}.weight"].shape[2]

    def reset(self) -> None:
        """See `Layers.reset`."""
        self._scratch.reset()

    def _convolve(self, name: str, padded: np.ndarray, weights: Weights, border: int) -> _Convolved:
        """Convolve padded values; what comes out has zeros at its own `border`."""
        weight, bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
        members, filters, channels, kernel = weight.shape
        positions, rows = padded.shape[2] - 2 * (kernel // 2), padded.shape[3]
        used = positions // 2 * 2 or 1  # an odd last position is not pooled
        windows = self._scratch.empty(f"{name} windows", (members, channels, kernel, used, rows))
        member, channel, position, row = padded.strides
        view = as_strided(padded, windows.shape, (member, channel, position, position, row), writeable=False)
        np.copyto(windows, view)
        sums = self._scratch.empty(f"{name} sums", (members, filters, used, rows))
        matmul(_matrix(weight), _matrix(windows, taps=2), out=_matrix(sums))
        first, source = None, sums
        if positions >= 2:
            one, other = sums[:, :, 0::2], sums[:, :, 1::2]
            first = np.greater(one, other, out=self._scratch.empty(f"{name} first", one.shape, bool))
            source = np.maximum(one, other, out=one)
        above = self._padded(f"{name} hidden", source.shape, border)
        hidden = _inner(above, border)
        # Bias and ReLU keep order, so they may follow the pooling, where they have half the work.
        np.add(source, bias[:, :, np.newaxis, np.newaxis], out=hidden)
        np.maximum(hidden, 0.0, out=hidden)
        return _Convolved(windows=windows, first=first, hidden=hidden, padded=above)

    def backward(
        self,
        weights: Weights,
        passed: tuple[list[_Convolved], np.ndarray],
        slope: np.ndarray,
        slopes: Weights,
        kept: float,
    ) -> None:
        """See `Layers.backward`."""
        convolved, flat = passed
        np.sum(slope, axis=1, out=slopes[f"{LAST}.bias"])
        slope = np.ascontiguousarray(slope.swapaxes(1, 2))
        matmul(slope, flat.swapaxes(1, 2), out=slopes[f"{LAST}.weight"])
        below = self._scratch.empty("slopes of last", flat.shape)
        matmul(weights[f"{LAST}.weight"].swapaxes(1, 2), slope, out=below)
        below *= flat > 0  # what ReLU or dropout made zero passes nothing on; dropout scaled the rest
        if kept < 1.0:
            below /= kept
        slope = below.reshape(convolved[-1].hidden.shape)
        names = _convolutions(weights)
        for number in range(len(names) - 1, -1, -1):
            of_values = self._back(names[number], convolved[number], slope, weights, slopes, is_lowest=number == 0)
            if of_values is not None:
                slope = of_values[:, :, : convolved[number - 1].hidden.shape[2]]
                slope *= convolved[number - 1].hidden > 0

    def _back(
        self, name: str, layer: _Convolved, slope: np.ndarray, weights: Weights, slopes: Weights, *, is_lowest: bool
    ) -> np.ndarray | None:
        """Write the slopes of a convolution, given those of its pooled sums; return its values', unless lowest."""
        weight, windows = weights[f"{name}.weight"], layer.windows
        members, channels, kernel, used, rows = windows.shape
        np.sum(slope, axis=(2, 3), out=slopes[f"{name}.bias"])
        if layer.first is not None:
            whole = self._scratch.empty(f"{name} slopes", (members, weight.shape[1], used, rows))
            np.multiply(slope, layer.first, out=whole[:, :, 0::2])
            np.subtract(slope, whole[:, :, 0::2], out=whole[:, :, 1::2])
            slope = whole
        slope = _matrix(slope)
        matmul(slope, _matrix(windows, taps=2).swapaxes(1, 2), out=_matrix(slopes[f"{name}.weight"]))
        if is_lowest:
            return None
        matmul(_matrix(weight).swapaxes(1, 2), slope, out=_matrix(windows, taps=2))  # no longer needed
        # Room for an odd last position and for the padding on both sides.
        below = self._scratch.empty(f"{name} slopes below", (members, channels, used + kernel, rows))
        below.fill(0.0)
        for tap in range(kernel):
            below[:, :, tap : tap + used] += windows[:, :, tap]
        return below[:, :, kernel // 2 :]

    def _padded(self, name: str, shape: tuple[int, ...], border: int) -> np.ndarray:
        """Return an array that holds `shape` between zeros before the first and after the last position."""
        members, channels, positions, rows = shape
        return self._scratch.zeros(name, (members, channels, positions + 2 * border, rows))


def _inner(padded: np.ndarray, border: int) -> np.ndarray:
    return padded[:, :, border : padded.shape[2] - border]


def _convolutions(weights: Weights) -> list[str]:
    return [f"convolution{number}" for number in range(1, len(weights) // 2)]


def _matrix(array: np.ndarray, taps: int = 1) -> np.ndarray:
    """Return an array as matrices [members, ., .], whose lines are its second axis, or its second and third."""
    lines = int(np.prod(array.shape[1 : 1 + taps]))
    return array.reshape(len(array), lines, -1)
