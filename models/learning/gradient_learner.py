"""Learning by the gradient of the cross-entropy in NumPy, several members at once.

What a network's layers make of the samples, and how slopes go back through them, are the network's own: `Layers`.
"""

from __future__ import annotations

import functools
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Callable, Generic, Optional, TypeVar

import numpy as np

from ..network import Weights
from ..settings import GradientSettings
from .adam import Adam
from .blas_threads import one_blas_thread
from .class_weights import class_weights
from .epochs import ROWS, Learner
from .matmul import matmul

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels

EVEN = 1 << 16  # dropout draws 16 bits a unit: its share is exact to 1 / 65,536

# Values in the largest operation below which members take turns. Side by side instead of in turn, two MLPs took 1.1
# times as long with 61,000 and 0.8 times with 164,000; two LSTMs 1.6 times with 17,000; two CNNs with attention 1.2
# times with 66,000, as long with 156,000 and 0.8 times with 273,000.
SHORT = 150_000

Dropout = Optional[Callable[[np.ndarray], None]]  # makes some units zero and scales the others, in place


P = TypeVar("P")


class Layers(ABC, Generic[P]):
    """How values pass through a network of several members, and slopes back. One serves one thread.

    P is what the forward pass keeps for the backward pass.
    """

    @abstractmethod
    def forward(self, weights: Weights, values: np.ndarray, dropout: Dropout) -> tuple[np.ndarray, P]:
        """Return logits [members, rows, 2] of values float32 [members or 1, rows, D], and what `backward` needs.

        The latter holds until the next call, and for one call of `backward`, which may write over it.
        """

    @abstractmethod
    def widest(self, weights: Weights) -> int:
        """Return how many values of one sample the largest operation has."""

    def reset(self) -> None:
        """Let go of arrays that are kept from batch to batch: another number of members follows."""
        return None

    @abstractmethod
    def backward(self, weights: Weights, passed: P, slope: np.ndarray, slopes: Weights, kept: float) -> None:
        """Write the slopes of all weights, given those of the logits [members, rows, 2]; dropout left `kept` in."""


def probabilities_of(layers: Layers[Any], weights: Weights, encoded: Floats) -> Floats:
    """Return each member's probability of class 1, float32 [n, members], for encoded values float32 [n, D]."""
    members = []
    with one_blas_thread():
        for member in range(len(weights["connected.bias"])):  # one by one, which bounds the memory
            own = {name: array[member : member + 1] for name, array in weights.items()}
            parts = [np.empty((1, 0), dtype=np.float32)]
            for start in range(0, len(encoded), ROWS):
                logits, _ = layers.forward(own, encoded[np.newaxis, start : start + ROWS], None)
                parts.append(logistic(_difference(logits)))
            members.append(np.concatenate(parts, axis=1)[0])
    return np.stack(members, axis=1)


def fitted(layers: Callable[[], Layers[Any]], weights: Weights) -> Callable[[Floats], Floats]:
    """Return `Fit.probabilities` of weights: a call makes layers of its own, so that threads and pickles share none."""
    return functools.partial(_probabilities, layers, weights)


def _probabilities(layers: Callable[[], Layers[Any]], weights: Weights, encoded: Floats) -> Floats:
    return probabilities_of(layers(), weights, encoded)


def connect(weights: Weights, name: str, values: np.ndarray) -> np.ndarray:
    """Return what a fully connected layer makes of values [members, rows, inputs]: [members, rows, units]."""
    sums = matmul(values, weights[f"{name}.weight"].transpose(0, 2, 1))
    sums += weights[f"{name}.bias"][:, np.newaxis]
    return sums


def connected_slopes(slopes: Weights, name: str, *, values: np.ndarray, slope: np.ndarray) -> None:
    """Write the slopes of a fully connected layer's weights, given its values and the slopes of what it makes."""
    matmul(slope.transpose(0, 2, 1), values, out=slopes[f"{name}.weight"])
    np.sum(slope, axis=1, out=slopes[f"{name}.bias"])


class GradientLearner(Learner):
    """A group of members: all weights in one array, so that the optimiser takes them in one go."""

    def __init__(
        self,
        layers: Layers[Any],
        initial: Weights,
        encoded: Floats,
        labels: Labels,
        settings: GradientSettings,
        rng: np.random.Generator,
    ) -> None:
        self._layers, self._encoded, self._labels = layers, encoded, labels.astype(np.float32)
        counts = class_weights(labels, settings)
        self._counts = None if counts is None else counts[labels].astype(np.float32)
        members = len(initial["connected.bias"])
        self._flat = np.concatenate([array.reshape(members, -1) for array in initial.values()], axis=1)
        weight_decay = settings.weight_decay_for(len(labels))
        decay = [np.full(array[0].size, weight_decay * _is_weight(name)) for name, array in initial.items()]
        self._gradient = np.empty_like(self._flat)
        self._tensors, self._slopes = (_views(flat, initial) for flat in (self._flat, self._gradient))
        self._optimiser = Adam(self._flat, decay=np.concatenate(decay).astype(np.float32))
        self._kept, self._rng = 1.0 - settings.dropout, rng

    def weights(self) -> Weights:
        """Return views of the weights."""
        return self._tensors

    def takes_turns(self, rows: int) -> bool:
        """See `Learner.takes_turns`."""
        return len(self._flat) * rows * self._layers.widest(self._tensors) < SHORT

    def learn(self, index: np.ndarray, rate: float) -> np.ndarray:
        """See `Learner.learn`."""
        with np.errstate(over="ignore", invalid="ignore"):  # a training that diverges shows in its losses
            losses, gradient = self.gradient(index)
            self._optimiser.step(gradient, rate)
        return losses

    def losses(self, index: np.ndarray) -> np.ndarray:
        """See `Learner.losses`."""
        with np.errstate(over="ignore", invalid="ignore"):
            logits, _ = self._layers.forward(self._tensors, self._encoded[index], None)
            return self._losses(index, _difference(logits))

    def go_on_with(self, chosen: np.ndarray) -> bool:
        """See `Learner.go_on_with`; what dropout draws is for all members."""
        if self._kept < 1.0:
            return False
        like = {name: array[chosen] for name, array in self._tensors.items()}
        self._flat, self._gradient = self._flat[chosen], self._gradient[chosen]
        self._tensors, self._slopes = (_views(flat, like) for flat in (self._flat, self._gradient))
        self._optimiser.go_on_with(self._flat, chosen)
        self._layers.reset()
        return True

    def gradient(self, index: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the sums of the samples' losses, float64 [members], and the gradient of their means, by chain rule.

        The gradient is float32 [members, weights], in the order of the first weights; the next call writes over it.
        """
        dropout = self._dropout if self._kept < 1.0 else None
        logits, passed = self._layers.forward(self._tensors, self._encoded[index], dropout)
        difference = _difference(logits)
        error = logistic(difference)
        error -= self._labels[index]
        error /= index.shape[1]
        if self._counts is not None:
            error *= self._counts[index]
        slope = np.stack([-error, error], axis=2)  # of the two logits, [members, rows, 2]
        self._layers.backward(self._tensors, passed, slope, self._slopes, self._kept)
        return self._losses(index, difference), self._gradient

    def _losses(self, index: np.ndarray, difference: np.ndarray) -> np.ndarray:
        """Return the sums of the samples' weighted cross-entropies, whose logits differ by `difference`."""
        signed = np.where(self._labels[index] > 0.5, -difference, difference)
        losses = np.logaddexp(np.float32(0.0), signed)
        if self._counts is not None:
            losses *= self._counts[index]
        return losses.sum(axis=1, dtype=np.float64)

    def _dropout(self, hidden: np.ndarray) -> None:
        hidden *= self._rng.integers(0, EVEN, hidden.shape, dtype=np.uint16) < round(self._kept * EVEN)
        hidden /= self._kept


def _is_weight(name: str) -> bool:
    return name.endswith(".weight")


def _views(flat: np.ndarray, like: Weights) -> Weights:
    """Return parts of `flat` [members, weights] in the shapes, and under the names, of `like`."""
    views, start = {}, 0
    for name, array in like.items():
        end = start + array[0].size
        views[name] = flat[:, start:end].reshape(array.shape)
        start = end
    return views


def _difference(logits: np.ndarray) -> np.ndarray:
    """Return the second logit less the first: the softmax of two is the logistic of their difference."""
    return logits[..., 1] - logits[..., 0]


def logistic(values: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + exp(−x)), by the hyperbolic tangent, which does not overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * values)
