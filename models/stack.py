"""Training several members of a torch network side by side, by Adam.

All members live in one set of tensors whose first axis is the member, so one pass through the samples trains them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Callable

import numpy as np

from ..dependencies import require
from ..feedback import Feedback
from .class_weights import class_weights
from .epochs import ROWS, Learner, Weights, train_members
from .network import History
from .settings import StackSettings

# The mini-batches are too small to gain much from two, and two threads that waited for each other on a busy machine
# were seen to take thirty times as long. A fixed number also keeps sums the same to the last bit.
THREADS = 1

# (tensors by name, values [members, rows, D], dropout or None) → logits [members, rows, 2]
Forward = Callable[[dict, Any, "Callable[[Any], Any] | None"], Any]


@contextmanager
def torch_threads(count: int) -> Iterator[Any]:
    """Run torch on `count` threads within, and on as many as before after; yields the module."""
    torch = require("torch")
    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield torch
    finally:
        torch.set_num_threads(before)


def stack_probabilities(forward: Forward, weights: Weights, encoded: np.ndarray) -> np.ndarray:
    """Return each member's probability of class 1, float32 [n, members], for encoded values float32 [n, D]."""
    members = len(next(iter(weights.values())))
    with torch_threads(THREADS) as torch, torch.no_grad():
        tensors = {name: torch.from_numpy(array) for name, array in weights.items()}
        parts = [np.empty((0, members), dtype=np.float32)]
        for start in range(0, len(encoded), ROWS):
            rows = torch.from_numpy(np.ascontiguousarray(encoded[start : start + ROWS]))
            logits = forward(tensors, rows.expand(members, *rows.shape), None)
            parts.append(torch.softmax(logits, dim=2)[:, :, 1].T.numpy())
    return np.concatenate(parts)


def train_stack(
    forward: Forward,
    initial: Weights,
    encoded: np.ndarray,
    labels: np.ndarray,
    settings: StackSettings,
    rngs: list[np.random.Generator],
    feedback: Feedback,
) -> tuple[Weights, History]:
    """Train all members by Adam on the cross-entropy of their softmax.

    Parameters
    ----------
    forward : callable
        (tensors by name, values [members, rows, D], dropout or None) → logits [members, rows, 2].
    initial : dict of {name: float32 [members, ...]}
        First weights. The L2 penalty falls on names that end in '.weight'.
    encoded : float32 array [n, D]
    labels : int64 array [n]
    settings : StackSettings
    rngs : list of Generator, length members
    feedback : Feedback

    Returns
    -------
    weights, history
        As of `train_members`.
    """

    def learner(own: Weights, first: int) -> _Stack:
        return _Stack(forward, own, encoded, labels, settings, first)

    return train_members(learner, initial, labels, settings, rngs, partial(torch_threads, THREADS), feedback)


class _Stack(Learner):
    """A group of members as torch tensors, and their optimiser."""

    def __init__(
        self,
        forward: Forward,
        initial: Weights,
        encoded: np.ndarray,
        labels: np.ndarray,
        settings: StackSettings,
        first: int,
    ) -> None:
        self.torch, self.forward = require("torch"), forward
        self.encoded, self.labels = self.torch.from_numpy(encoded), self.torch.from_numpy(labels)
        counts = class_weights(labels, settings)
        self.class_weights = None if counts is None else self.torch.from_numpy(counts.astype(np.float32))
        self.tensors = {name: self.torch.from_numpy(array.copy()).requires_grad_() for name, array in initial.items()}
        decayed = [tensor for name, tensor in self.tensors.items() if name.endswith(".weight")]
        others = [tensor for name, tensor in self.tensors.items() if not name.endswith(".weight")]
        groups = [{"params": decayed, "weight_decay": settings.weight_decay}, {"params": others}]
        self.optimiser = self.torch.optim.Adam(groups, lr=settings.learning_rate)
        self.dropout = self._dropout(settings, first) if settings.dropout else None

    def weights(self) -> Weights:
        return {name: tensor.detach().numpy() for name, tensor in self.tensors.items()}

    def learn(self, index: np.ndarray, rate: float) -> np.ndarray:
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        losses = self._losses(index, self.dropout)
        self.optimiser.zero_grad()
        # Members share no weight, so the gradient of the sum is each member's own.
        losses.mean(dim=1).sum().backward()
        self.optimiser.step()
        return losses.detach().sum(dim=1).double().numpy()

    def losses(self, index: np.ndarray) -> np.ndarray:
        with self.torch.no_grad():
            return self._losses(index, None).sum(dim=1).double().numpy()

    def _losses(self, index: np.ndarray, dropout: Callable[[Any], Any] | None) -> Any:
        """Return the cross-entropy of the samples int64 [members, rows], weighted by class, same shape."""
        chosen = self.torch.from_numpy(index)
        logits = self.forward(self.tensors, self.encoded[chosen], dropout)
        loss = self.torch.nn.functional.cross_entropy(
            logits.flatten(0, 1), self.labels[chosen].flatten(), weight=self.class_weights, reduction="none"
        )
        return loss.view(*index.shape)

    def _dropout(self, settings: StackSettings, first: int) -> Callable[[Any], Any]:
        kept = 1.0 - settings.dropout
        generator = self.torch.Generator().manual_seed(settings.seed * 1009 + first)

        def dropout(hidden: Any) -> Any:
            return hidden * self.torch.empty_like(hidden).bernoulli_(kept, generator=generator) / kept

        return dropout
