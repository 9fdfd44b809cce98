"""The layers of a convolutional network in NumPy.

Convolutions over a few dozen positions are small matrix products: torch spends more time between them than in them.
Arrays are planar, [members, positions, channels, rows], so that a window is a run of memory: it is a view and no copy,
and all that is done value by value goes along long runs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import as_strided

from .epochs import Weights
from .gradient_learner import Dropout, Layers

LAST = "connected"


@dataclass(frozen=True)
class _Convolved:
    """What one convolution leaves for the way back.

    Attributes
    ----------
    windows : float32 array [members, positions, taps × channels, rows]
        A view of its padded values, at the positions that pooling looks at.
    first : bool array [members, pairs, filters, rows] or None
        Where the first of each two positions was the larger; None without pooling.
    hidden : float32 array [members, pairs or positions, filters, rows]
    """

    windows: np.ndarray
    first: np.ndarray | None
    hidden: np.ndarray


class CnnLayers(Layers):
    """Convolutions with 'same' padding, pooling by two where there are two, ReLU; weights as `cnn.Cnn` keeps them.

    Arrays are kept from batch to batch: to be given new memory takes as long as to fill it.
    """

    def __init__(self) -> None:
        self._arrays: dict[tuple, np.ndarray] = {}

    def forward(
        self, weights: Weights, values: np.ndarray, dropout: Dropout
    ) -> tuple[np.ndarray, tuple[list[_Convolved], np.ndarray, np.ndarray]]:
        """See `Layers.forward`; what passes are the convolutions, and the values and weights of the last layer."""
        names, members = _convolutions(weights), len(weights[f"{LAST}.bias"])
        _, rows, positions = values.shape
        border = weights[f"{names[0]}.weight"].shape[3] // 2
        padded = self._padded("values", (members, positions, 1, rows), border)
        _inner(padded, border)[:, :, 0] = values.swapaxes(1, 2)
        convolved = []
        for name in names:
            weight, bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
            convolved.append(self._convolve(name, padded, weight, bias))
            if name != names[-1]:
                padded = self._arrays[f"{name} hidden", "padded", convolved[-1].hidden.shape]
        flat = convolved[-1].hidden.reshape(members, -1, rows)  # positions × filters
        if dropout is not None:
            dropout(flat)
        last = _by_position(weights[f"{LAST}.weight"], convolved[-1].hidden.shape[2])
        logits = np.matmul(last, flat)
        logits += weights[f"{LAST}.bias"][:, :, np.newaxis]
        return logits.swapaxes(1, 2), (convolved, flat, last)

    def forget(self) -> None:
        """See `Layers.forget`."""
        self._arrays.clear()

    def _convolve(self, name: str, padded: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> _Convolved:
        members, filters, channels, kernel = weight.shape
        positions, rows = padded.shape[1] - 2 * (kernel // 2), padded.shape[3]
        used = positions // 2 * 2 or 1  # an odd last position is not pooled
        windows = self._windows(name, padded, (members, used, kernel * channels, rows))
        sums = self._array(f"{name} sums", (members, used, filters, rows))
        np.matmul(_taps(weight)[:, np.newaxis], windows, out=sums)
        first, source = None, sums
        if positions >= 2:
            one, other = sums[:, 0::2], sums[:, 1::2]
            first = np.greater(one, other, out=self._array(f"{name} first", one.shape, bool))
            source = np.maximum(one, other, out=one)
        hidden = _inner(self._padded(f"{name} hidden", source.shape, kernel // 2), kernel // 2)
        # Bias and ReLU keep order, so they may follow the pooling, where they have half the work.
        np.add(source, bias[:, np.newaxis, :, np.newaxis], out=hidden)
        np.maximum(hidden, 0.0, out=hidden)
        return _Convolved(windows, first, hidden)

    def backward(
        self, weights: Weights, passed: tuple[list[_Convolved], np.ndarray, np.ndarray], slope: np.ndarray,
        slopes: Weights, kept: float,
    ) -> None:  # fmt: skip
        """See `Layers.backward`."""
        convolved, flat, last = passed
        np.sum(slope, axis=1, out=slopes[f"{LAST}.bias"])
        slope = np.ascontiguousarray(slope.swapaxes(1, 2))
        members, positions, filters, rows = convolved[-1].hidden.shape
        of_last = np.matmul(slope, flat.swapaxes(1, 2)).reshape(members, 2, positions, filters)
        slopes[f"{LAST}.weight"].reshape(members, 2, filters, positions)[...] = of_last.swapaxes(2, 3)
        below = self._array("slopes of last", flat.shape)
        np.matmul(last.swapaxes(1, 2), slope, out=below)
        below *= flat > 0  # what ReLU or dropout made zero passes nothing on; dropout scaled the rest
        if kept < 1.0:
            below /= kept
        slope = below.reshape(members, positions, filters, rows)
        names = _convolutions(weights)
        for number in range(len(names) - 1, -1, -1):
            slope = self._back(names[number], convolved[number], slope, weights, slopes, number == 0)
            if number:
                slope = slope[:, : convolved[number - 1].hidden.shape[1]]
                slope *= convolved[number - 1].hidden > 0

    def _back(
        self, name: str, layer: _Convolved, slope: np.ndarray, weights: Weights, slopes: Weights, is_lowest: bool
    ) -> np.ndarray | None:
        """Write the slopes of a convolution, given those of its pooled sums; return those of its values."""
        weight = weights[f"{name}.weight"]
        members, filters, channels, kernel = weight.shape
        np.sum(slope, axis=(1, 3), out=slopes[f"{name}.bias"])
        used, rows = layer.windows.shape[1], layer.windows.shape[3]
        if layer.first is not None:
            whole = self._array(f"{name} slopes", (members, used, filters, rows))
            np.multiply(slope, layer.first, out=whole[:, 0::2])
            np.subtract(slope, whole[:, 0::2], out=whole[:, 1::2])
            slope = whole
        of_taps = np.matmul(slope, layer.windows.swapaxes(2, 3)).sum(axis=1)
        slopes[f"{name}.weight"][...] = of_taps.reshape(members, filters, kernel, channels).swapaxes(2, 3)
        if is_lowest:
            return None
        of_windows = self._array(f"{name} slopes of windows", layer.windows.shape)
        np.matmul(_taps(weight).swapaxes(1, 2)[:, np.newaxis], slope, out=of_windows)
        # Room for an odd last position and for the padding on both sides.
        below = self._array(f"{name} slopes below", (members, used + kernel, channels, rows))
        below.fill(0.0)
        for tap in range(kernel):
            below[:, tap : tap + used] += of_windows[:, :, tap * channels : (tap + 1) * channels]
        return below[:, kernel // 2 :]

    def _array(self, name: str, shape: tuple[int, ...], dtype: type = np.float32) -> np.ndarray:
        """Return an array to write over, the same one every time that a shape is asked for under a name."""
        key = (name, "plain", shape)
        if key not in self._arrays:
            self._arrays[key] = np.empty(shape, dtype)
        return self._arrays[key]

    def _windows(self, name: str, padded: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
        """Return the windows of a padded array as a view, which is as long-lived as the array."""
        key = (name, "windows", shape)
        if key not in self._arrays:
            self._arrays[key] = as_strided(padded, shape, padded.strides, writeable=False)
        return self._arrays[key]

    def _padded(self, name: str, shape: tuple[int, ...], border: int) -> np.ndarray:
        """Return an array that holds `shape` between zeros before the first and after the last position."""
        key = (name, "padded", shape)
        if key not in self._arrays:
            members, positions, *rest = shape
            self._arrays[key] = np.zeros((members, positions + 2 * border, *rest), np.float32)
        return self._arrays[key]


def _inner(padded: np.ndarray, border: int) -> np.ndarray:
    return padded[:, border : padded.shape[1] - border]


def _convolutions(weights: Weights) -> list[str]:
    return [f"convolution{number}" for number in range(1, len(weights) // 2)]


def _taps(weight: np.ndarray) -> np.ndarray:
    """Return filters [members, filters, channels, taps] as matrices [members, filters, taps × channels]."""
    members, filters, channels, kernel = weight.shape
    return weight.swapaxes(2, 3).reshape(members, filters, kernel * channels)


def _by_position(last: np.ndarray, filters: int) -> np.ndarray:
    """Return the last layer's weights [members, 2, filters × positions] as [members, 2, positions × filters]."""
    return last.reshape(len(last), 2, filters, -1).swapaxes(2, 3).reshape(last.shape)
