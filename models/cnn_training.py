"""The layers of a convolutional network in NumPy.

Convolutions over a few dozen positions are small matrix products: torch spends more time between them than in them.
Measured on Kaghan's 36 positions: a third of torch's time a step, and half of it with two trainings side by side.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .epochs import Weights
from .gradient_learner import Dropout, Layers
from .mlp_training import connect, connected_slopes

LAST = "connected"


@dataclass(frozen=True)
class _Convolved:
    """What one convolution leaves for the way back.

    Attributes
    ----------
    windows : float32 array [members, rows × positions, taps × channels]
    first : bool array [members, rows, pairs, filters] or None
        Where the first of each two positions was the larger; None without pooling.
    hidden : float32 array [members, rows, pairs or positions, filters]
    """

    windows: np.ndarray
    first: np.ndarray | None
    hidden: np.ndarray


class CnnLayers(Layers):
    """Convolutions with 'same' padding, pooling by two where there are two, ReLU; weights as `cnn.Cnn` keeps them.

    Large arrays are kept from batch to batch: to be given new memory takes as long as to fill it.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple, np.ndarray] = {}

    def forward(
        self, weights: Weights, values: np.ndarray, dropout: Dropout
    ) -> tuple[np.ndarray, tuple[list[_Convolved], np.ndarray]]:
        """See `Layers.forward`; what passes are the convolutions and the values of the last layer."""
        members = len(weights[f"{LAST}.bias"])
        hidden = np.broadcast_to(values[..., np.newaxis], (members, *values.shape[1:], 1))
        convolved = []
        for name in _convolutions(weights):
            convolved.append(self._convolve(name, hidden, weights[f"{name}.weight"], weights[f"{name}.bias"]))
            hidden = convolved[-1].hidden
        flat = hidden.swapaxes(2, 3).reshape(*hidden.shape[:2], -1)  # filters × positions
        if dropout is not None:
            dropout(flat)
        return connect(weights, LAST, flat), (convolved, flat)

    def _convolve(self, name: str, values: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> _Convolved:
        members, rows, positions, channels = values.shape
        kernel, filters = weight.shape[3], weight.shape[1]
        windows = self._array(f"{name} windows", (members, rows, positions, kernel, channels))
        for tap in range(kernel):
            to, source, beyond = _reach(tap - kernel // 2, positions)
            windows[:, :, to, tap] = values[:, :, source]
            windows[:, :, beyond, tap] = 0.0
        windows = windows.reshape(members, rows * positions, kernel * channels)
        sums = self._array(f"{name} sums", (members, rows * positions, filters))
        np.matmul(windows, _taps(weight), out=sums)
        sums = sums.reshape(members, rows, positions, filters)
        first = None
        hidden = sums
        if positions >= 2:
            one, other = _pairs(sums)
            first = np.greater(one, other, out=self._array(f"{name} first", one.shape, bool))
            hidden = np.maximum(one, other, out=self._array(f"{name} hidden", one.shape))
        # Bias and ReLU keep order, so they may follow the pooling, where they have half the work.
        hidden += bias[:, np.newaxis, np.newaxis]
        np.maximum(hidden, 0.0, out=hidden)
        return _Convolved(windows, first, hidden)

    def backward(
        self, weights: Weights, passed: tuple[list[_Convolved], np.ndarray], slope: np.ndarray, slopes: Weights,
        kept: float,
    ) -> None:  # fmt: skip
        """See `Layers.backward`."""
        convolved, flat = passed
        connected_slopes(slopes, LAST, flat, slope)
        slope = np.matmul(slope, weights[f"{LAST}.weight"])
        slope *= flat > 0  # what ReLU or dropout made zero passes nothing on; dropout scaled the rest
        if kept < 1.0:
            slope /= kept
        shape = convolved[-1].hidden.shape
        slope = np.ascontiguousarray(slope.reshape(*shape[:2], shape[3], shape[2]).swapaxes(2, 3))
        names = _convolutions(weights)
        for number in range(len(names) - 1, -1, -1):
            slope = self._back(names[number], convolved[number], slope, weights, slopes, number == 0)
            if number:
                slope *= convolved[number - 1].hidden > 0

    def _back(
        self, name: str, layer: _Convolved, slope: np.ndarray, weights: Weights, slopes: Weights, is_lowest: bool
    ) -> np.ndarray | None:
        """Write the slopes of a convolution, given those of its pooled sums; return those of its values."""
        weight = weights[f"{name}.weight"]
        members, filters, channels, kernel = weight.shape
        rows, positions = slope.shape[1], layer.windows.shape[1] // slope.shape[1]
        np.sum(slope, axis=(1, 2), out=slopes[f"{name}.bias"])
        if layer.first is not None:
            whole = self._array(f"{name} slopes", (members, rows, positions, filters))
            one, other = _pairs(whole)
            np.multiply(slope, layer.first, out=one)
            np.subtract(slope, one, out=other)
            whole[:, :, one.shape[2] * 2 :] = 0.0  # an odd last position is not pooled
            slope = whole
        slope = slope.reshape(members, rows * positions, filters)
        of_taps = np.matmul(layer.windows.transpose(0, 2, 1), slope).reshape(members, kernel, channels, filters)
        slopes[f"{name}.weight"][...] = of_taps.transpose(0, 3, 2, 1)
        if is_lowest:
            return None
        of_windows = self._array(f"{name} slopes of windows", layer.windows.shape)
        np.matmul(slope, _taps(weight).transpose(0, 2, 1), out=of_windows)
        of_windows = of_windows.reshape(members, rows, positions, kernel, channels)
        below = self._array(f"{name} slopes below", (members, rows, positions, channels))
        below[...] = of_windows[:, :, :, kernel // 2]
        for tap in range(kernel):
            if tap != kernel // 2:
                to, source, _ = _reach(tap - kernel // 2, positions)
                below[:, :, source] += of_windows[:, :, to, tap]
        return below

    def _array(self, name: str, shape: tuple[int, ...], dtype: type = np.float32) -> np.ndarray:
        """Return an array to write over, the same one every time that a shape is asked for under a name."""
        key = (name, shape)
        if key not in self._kept:
            self._kept[key] = np.empty(shape, dtype)
        return self._kept[key]


def _convolutions(weights: Weights) -> list[str]:
    return [f"convolution{number}" for number in range(1, len(weights) // 2)]


def _taps(weight: np.ndarray) -> np.ndarray:
    """Return filters [members, filters, channels, taps] as matrices [members, taps × channels, filters]."""
    members, filters, channels, kernel = weight.shape
    return weight.transpose(0, 3, 2, 1).reshape(members, kernel * channels, filters)


def _pairs(sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the first and the second of each two neighbouring positions of [members, rows, positions, filters]."""
    even = sums.shape[2] // 2 * 2
    return sums[:, :, 0:even:2], sums[:, :, 1:even:2]


def _reach(shift: int, positions: int) -> tuple[slice, slice, slice]:
    """Return the positions whose neighbour at `shift` there is, these neighbours, and the positions without one."""
    near = min(abs(shift), positions)
    if shift < 0:
        return slice(near, positions), slice(0, positions - near), slice(0, near)
    return slice(0, positions - near), slice(near, positions), slice(positions - near, positions)
