"""The weights that networks start from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..network import Weights


def glorot_weights(shapes: Mapping[str, tuple[int, ...]], rngs: Sequence[np.random.Generator]) -> Weights:
    """Draw the weights of layers by Glorot's uniform rule, with zero biases (Glorot & Bengio 2010, eq. 16).

    Parameters
    ----------
    shapes : dict of {layer: (outputs, inputs, ...)}
        Further sizes are those of a convolution's kernel.
    rngs : sequence of Generator, length members
        Each draws its member's weights, layer after layer.

    Returns
    -------
    dict
        '<layer>.weight', float32 [members, outputs, inputs, ...], and '<layer>.bias', float32 [members, outputs].
    """
    weights = {}
    for layer, shape in shapes.items():
        receptive = int(np.prod(shape[2:]))
        limit = np.sqrt(6.0 / (receptive * (shape[0] + shape[1])))
        drawn = [rng.uniform(-limit, limit, size=shape) for rng in rngs]
        weights[f"{layer}.weight"] = np.stack(drawn).astype(np.float32)
        weights[f"{layer}.bias"] = np.zeros((len(rngs), shape[0]), dtype=np.float32)
    return weights
