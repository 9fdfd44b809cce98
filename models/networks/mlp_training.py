"""The layers of a multi-layer perceptron in NumPy."""

from __future__ import annotations

import numpy as np

from ..learning.gradient_learner import Dropout, Layers, connect, connected_slopes
from ..learning.matmul import matmul
from ..network import Weights
from .perceptron import hidden_layers


class MlpLayers(Layers[list[np.ndarray]]):
    """ReLU after every hidden layer, then the logits; weights as `perceptron` keeps them."""

    def widest(self, weights: Weights) -> int:
        """See `Layers.widest`."""
        return max(array.shape[1] for name, array in weights.items() if name.endswith(".bias"))

    def forward(self, weights: Weights, values: np.ndarray, dropout: Dropout) -> tuple[np.ndarray, list[np.ndarray]]:
        """See `Layers.forward`; what passes are the values and what each hidden layer makes of them."""
        passed = [values]
        for name in hidden_layers(weights):
            values = connect(weights, name, values)
            np.maximum(values, 0.0, out=values)
            if dropout is not None:
                dropout(values)
            passed.append(values)
        return connect(weights, "connected", values), passed

    def backward(
        self, weights: Weights, passed: list[np.ndarray], slope: np.ndarray, slopes: Weights, kept: float
    ) -> None:
        """See `Layers.backward`."""
        names = [*hidden_layers(weights), "connected"]
        for number in range(len(names) - 1, -1, -1):
            below = passed[number]
            connected_slopes(slopes, names[number], values=below, slope=slope)
            if number:
                slope = matmul(slope, weights[f"{names[number]}.weight"])
                # What ReLU or dropout made zero passes nothing on; dropout scaled the rest.
                slope *= below > 0
                slope /= kept
