"""Training a multi-layer perceptron in NumPy, several members at once: so few operations need no other library."""

from __future__ import annotations

import numpy as np

from ..feedback import Feedback
from .adam import Adam
from .blas_threads import one_blas_thread
from .class_weights import class_weights
from .epochs import ROWS, Learner, Weights, group_rng, train_members
from .network import History
from .network_settings import MlpSettings

EVEN = 1 << 16  # dropout draws 16 bits a unit: its share is exact to 1 / 65,536


def train_mlp(
    initial: Weights,
    encoded: np.ndarray,
    labels: np.ndarray,
    settings: MlpSettings,
    rngs: list[np.random.Generator],
    feedback: Feedback,
) -> tuple[Weights, History]:
    """Train all members by Adam on the cross-entropy of their softmax.

    Parameters
    ----------
    initial : dict of {name: float32 [members, ...]}
        First weights, hidden layers in order and the two logits last, as `perceptron` keeps them. The L2 penalty falls
        on names that end in '.weight'.
    encoded : float32 array [n, D]
    labels : int64 array [n]
    settings : MlpSettings
    rngs : list of Generator, length members
    feedback : Feedback

    Returns
    -------
    weights, history
        As of `train_members`.
    """

    def learner(own: Weights, first: int) -> MlpLearner:
        return MlpLearner(own, encoded, labels, settings, group_rng(settings, first))

    return train_members(learner, initial, labels, settings, rngs, one_blas_thread, feedback)


def mlp_probabilities(weights: Weights, encoded: np.ndarray) -> np.ndarray:
    """Return each member's probability of class 1, float32 [n, members], for encoded values float32 [n, D]."""
    parts = [np.empty((0, len(weights["connected.bias"])), dtype=np.float32)]
    with one_blas_thread():
        for start in range(0, len(encoded), ROWS):
            rows = encoded[np.newaxis, start : start + ROWS]
            parts.append(_logistic(_difference(_layers(weights, rows)[-1])).T)
    return np.concatenate(parts)


class MlpLearner(Learner):
    """A group of members: all weights in one array, so that the optimiser takes them in one go."""

    def __init__(
        self,
        initial: Weights,
        encoded: np.ndarray,
        labels: np.ndarray,
        settings: MlpSettings,
        rng: np.random.Generator,
    ) -> None:
        self._encoded, self._labels = encoded, labels.astype(np.float32)
        counts = class_weights(labels, settings)
        self._counts = None if counts is None else counts[labels].astype(np.float32)
        members = len(initial["connected.bias"])
        self._flat = np.concatenate([array.reshape(members, -1) for array in initial.values()], axis=1)
        decay = [np.full(array[0].size, settings.weight_decay * _is_weight(name)) for name, array in initial.items()]
        self._gradient = np.empty_like(self._flat)
        self._tensors, self._slopes = (_views(flat, initial) for flat in (self._flat, self._gradient))
        self._optimiser = Adam(self._flat, np.concatenate(decay).astype(np.float32))
        self._kept, self._rng = 1.0 - settings.dropout, rng

    def weights(self) -> Weights:
        """Return views of the weights."""
        return self._tensors

    def learn(self, index: np.ndarray, rate: float) -> np.ndarray:
        """See `Learner.learn`."""
        losses, gradient = self.gradient(index)
        self._optimiser.step(gradient, rate)
        return losses

    def losses(self, index: np.ndarray) -> np.ndarray:
        """See `Learner.losses`."""
        return self._losses(index, _difference(_layers(self._tensors, self._encoded[index])[-1]))

    def gradient(self, index: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the sums of the samples' losses, float64 [members], and the gradient of their means, by chain rule.

        The gradient is float32 [members, weights], in the order of the first weights; the next call writes over it.
        """
        values = self._encoded[index]
        layers = _layers(self._tensors, values, self._dropout if self._kept < 1.0 else None)
        difference = _difference(layers[-1])
        error = _logistic(difference)
        error -= self._labels[index]
        error /= index.shape[1]
        if self._counts is not None:
            error *= self._counts[index]
        slope = np.stack([-error, error], axis=2)  # of the two logits, [members, rows, 2]
        names = _layer_names(self._tensors)
        for number in range(len(names) - 1, -1, -1):
            below = layers[number - 1] if number else values
            np.matmul(slope.transpose(0, 2, 1), below, out=self._slopes[f"{names[number]}.weight"])
            np.sum(slope, axis=1, out=self._slopes[f"{names[number]}.bias"])
            if number:
                slope = np.matmul(slope, self._tensors[f"{names[number]}.weight"])
                # What ReLU or dropout made zero passes nothing on; dropout scaled the rest.
                slope *= below > 0
                slope /= self._kept
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


def _layers(weights: Weights, values: np.ndarray, dropout=None) -> list[np.ndarray]:
    """Return what each layer makes of values float32 [members, rows, D]: ReLU of the hidden ones, then the logits."""
    made, names = [], _layer_names(weights)
    for name in names:
        values = np.matmul(values, weights[f"{name}.weight"].transpose(0, 2, 1))
        values += weights[f"{name}.bias"][:, np.newaxis]
        if name != names[-1]:
            np.maximum(values, 0.0, out=values)
            if dropout is not None:
                dropout(values)
        made.append(values)
    return made


def _layer_names(weights: Weights) -> list[str]:
    return [name[: -len(".weight")] for name in weights if _is_weight(name)]


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


def _logistic(values: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + exp(−x)), by the hyperbolic tangent, which does not overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * values)
