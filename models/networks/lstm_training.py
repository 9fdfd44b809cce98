"""The single time step of an LSTM in NumPy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..learning.gradient_learner import Dropout, Layers, connect, connected_slopes, logistic
from ..learning.matmul import matmul
from ..network import Weights

GATES = 3  # input gate i, output gate o, candidate g


@dataclass(frozen=True)
class _Step:
    """What the time step keeps for the backward pass, float32 [members, rows, hidden] each but the values.

    Attributes
    ----------
    values : float32 array [members, rows, D]
    entered, left, candidate : arrays
        i, o and g.
    cell : array
        tanh(i g).
    hidden : array
        ReLU of o tanh(i g), with what dropout left of it.
    """

    values: np.ndarray
    entered: np.ndarray
    left: np.ndarray
    candidate: np.ndarray
    cell: np.ndarray
    hidden: np.ndarray


class LstmLayers(Layers[_Step]):
    """Gates, ReLU and logits; weights as `lstm.Lstm` keeps them."""

    def widest(self, weights: Weights) -> int:
        """See `Layers.widest`."""
        return weights["gates.bias"].shape[1]

    def forward(self, weights: Weights, values: np.ndarray, dropout: Dropout) -> tuple[np.ndarray, _Step]:
        """See `Layers.forward`."""
        entered, left, candidate = np.split(connect(weights, "gates", values), GATES, axis=2)
        entered, left, candidate = logistic(entered), logistic(left), np.tanh(candidate)
        cell = np.tanh(entered * candidate)
        hidden = np.maximum(left * cell, 0.0)
        if dropout is not None:
            dropout(hidden)
        step = _Step(values=values, entered=entered, left=left, candidate=candidate, cell=cell, hidden=hidden)
        return connect(weights, "connected", hidden), step

    def backward(self, weights: Weights, passed: _Step, slope: np.ndarray, slopes: Weights, kept: float) -> None:
        """See `Layers.backward`."""
        connected_slopes(slopes, "connected", values=passed.hidden, slope=slope)
        slope = matmul(slope, weights["connected.weight"])
        slope *= passed.hidden > 0  # what ReLU or dropout made zero passes nothing on; dropout scaled the rest
        slope /= kept
        entered, left, candidate, cell = passed.entered, passed.left, passed.candidate, passed.cell
        of_cell = slope * left * (1.0 - cell * cell)
        of_sums = (
            of_cell * candidate * entered * (1.0 - entered),
            slope * cell * left * (1.0 - left),
            of_cell * entered * (1.0 - candidate * candidate),
        )
        connected_slopes(slopes, "gates", values=passed.values, slope=np.concatenate(of_sums, axis=2))
