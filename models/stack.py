"""Training several members of a torch network side by side: mini-batches, Adam, early stopping per member.

All members live in one set of tensors whose first axis is the member, so one pass through the samples trains them all.
What a member draws at random (first weights, held-back samples, order of samples) depends on the seed and the
member's number alone; what dropout leaves out on the group's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from ..dependencies import require
from ..feedback import Feedback
from .class_weights import class_weights
from .held_back import hold_back
from .network import History
from .settings import StackSettings
from .side_by_side import side_by_side

# The mini-batches are too small to gain much from two, and two threads that waited for each other on a busy machine
# were seen to take thirty times as long. A fixed number also keeps sums the same to the last bit.
THREADS = 1
# Members that are trained in one set of tensors; groups of them go side by side, one a processor. A fixed number, so
# that the weights do not depend on the machine.
GROUP = 5
# Rows that pass through the members at once outside training; bounds memory.
ROWS = 2048

Weights = "dict[str, np.ndarray]"  # name → float32 [members, ...]; names end in '.weight' or '.bias'
# (tensors by name, values [members, rows, D], dropout or None) → logits [members, rows, 2]
Forward = Callable[[dict, Any, "Callable[[Any], Any] | None"], Any]


def member_rngs(settings: StackSettings) -> list[np.random.Generator]:
    """Return one random generator per member."""
    return [np.random.default_rng([settings.seed, member]) for member in range(settings.members)]


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


@dataclass
class _Samples:
    """Torch tensors of the samples, and which of them each member learns from and holds back (int64 [members, k])."""

    encoded: Any
    labels: Any
    class_weights: Any
    learnt: np.ndarray
    held: np.ndarray

    def of_members(self, chosen: slice) -> _Samples:
        """Return the samples as some of the members see them."""
        return _Samples(self.encoded, self.labels, self.class_weights, self.learnt[chosen], self.held[chosen])

    def losses(self, torch: Any, logits: Any, index: Any) -> Any:
        """Return the cross-entropy of the samples `index` [members, rows], weighted by class, same shape."""
        members, rows = index.shape
        loss = torch.nn.functional.cross_entropy(
            logits.reshape(members * rows, 2),
            self.labels[index.reshape(-1)],
            weight=self.class_weights,
            reduction="none",
        )
        return loss.view(members, rows)


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
        Asked before every mini-batch whether to stop.

    Returns
    -------
    weights : dict like `initial`
        Of each member's best epoch where training stops early, else of the last.
    history : History
    """
    torch = require("torch")
    samples = _samples(torch, encoded, labels, settings, rngs)

    def group(first: int) -> Callable[[Feedback], tuple[Weights, History]]:
        chosen = slice(first, first + GROUP)
        own = {name: array[chosen] for name, array in initial.items()}

        def train(own_feedback: Feedback) -> tuple[Weights, History]:
            with torch_threads(THREADS):
                part = samples.of_members(chosen)
                return _Run(torch, forward, own, part, settings, rngs[chosen], own_feedback, first).train()

        return train

    groups = [group(first) for first in range(0, len(rngs), GROUP)]
    with torch_threads(THREADS):  # put back as it was after all groups have ended
        return _together(side_by_side(groups, feedback))


def _together(groups: list[tuple[Weights, History]]) -> tuple[Weights, History]:
    weights = {name: np.concatenate([own[name] for own, _ in groups]) for name in groups[0][0]}
    histories = [history for _, history in groups]
    validation = [history.validation_loss for history in histories]
    return weights, History(
        _columns([history.training_loss for history in histories]),
        None if validation[0] is None else _columns(validation),
        tuple(epoch for history in histories for epoch in history.kept_epoch),
    )


def _columns(losses: list[np.ndarray]) -> np.ndarray:
    """Join [epochs, members] side by side; a group that ended early has NaN below."""
    longest = max(len(part) for part in losses)
    return np.hstack([np.pad(part, ((0, longest - len(part)), (0, 0)), constant_values=np.nan) for part in losses])


def _samples(torch: Any, encoded: np.ndarray, labels: np.ndarray, settings: StackSettings, rngs: list) -> _Samples:
    splits = [hold_back(labels, settings.validation_share, rng) for rng in rngs]
    weights = class_weights(labels, settings)
    if weights is not None:
        weights = torch.from_numpy(weights.astype(np.float32))
    learnt, held = (np.stack(part) for part in zip(*splits))
    return _Samples(torch.from_numpy(encoded), torch.from_numpy(labels), weights, learnt, held)


class _Run:
    """One training run: the tensors being trained, the best so far, and the losses of each epoch."""

    def __init__(
        self,
        torch: Any,
        forward: Forward,
        initial: Weights,
        samples: _Samples,
        settings: StackSettings,
        rngs: list[np.random.Generator],
        feedback: Feedback,
        first: int,
    ) -> None:
        self.torch, self.forward, self.samples = torch, forward, samples
        self.members, self.first = len(rngs), first
        self.settings, self.rngs, self.feedback = settings, rngs, feedback
        self.tensors = {name: torch.from_numpy(array.copy()).requires_grad_() for name, array in initial.items()}
        self.best = {name: tensor.detach().clone() for name, tensor in self.tensors.items()}
        self.lowest = np.full(self.members, np.inf)
        self.kept = np.zeros(self.members, dtype=int)
        self.training = np.ones(self.members, dtype=bool)
        decayed = [tensor for name, tensor in self.tensors.items() if name.endswith(".weight")]
        others = [tensor for name, tensor in self.tensors.items() if not name.endswith(".weight")]
        groups = [{"params": decayed, "weight_decay": settings.weight_decay}, {"params": others}]
        self.optimiser = torch.optim.Adam(groups, lr=settings.learning_rate)
        self.dropout = self._dropout() if settings.dropout else None

    def train(self) -> tuple[Weights, History]:
        training_loss, validation_loss = [], []
        for epoch in range(1, self.settings.epochs + 1):
            if epoch == self.settings.drop_epoch + 1 and self.settings.drop_epoch:
                for group in self.optimiser.param_groups:
                    group["lr"] *= 0.1
            active = self.training.copy()
            training_loss.append(np.where(active, self._epoch(), np.nan))
            if self.samples.held.size:
                validation_loss.append(np.where(active, self._validate(), np.nan))
            self._keep(epoch, validation_loss[-1] if self.settings.patience else None)
            self.feedback.progress(epoch / self.settings.epochs)
            if not self.training.any():
                break
        weights = {name: tensor.numpy() for name, tensor in self.best.items()}
        validated = np.array(validation_loss) if validation_loss else None
        return weights, History(np.array(training_loss), validated, tuple(int(epoch) for epoch in self.kept))

    def _epoch(self) -> np.ndarray:
        """Learn from every mini-batch once; return the mean loss of each member."""
        order = np.stack([rng.permutation(learnt) for rng, learnt in zip(self.rngs, self.samples.learnt)])
        total = self.torch.zeros(self.members)
        for start in range(0, order.shape[1], self.settings.batch):
            self.feedback.check()
            index = self.torch.from_numpy(order[:, start : start + self.settings.batch])
            losses = self.samples.losses(self.torch, self._logits(index, self.dropout), index)
            self.optimiser.zero_grad()
            # Members share no weight, so the gradient of the sum is each member's own.
            losses.mean(dim=1).sum().backward()
            self.optimiser.step()
            total += losses.detach().sum(dim=1)
        return total.double().numpy() / order.shape[1]

    def _validate(self) -> np.ndarray:
        held = self.samples.held
        total = self.torch.zeros(self.members)
        with self.torch.no_grad():
            for start in range(0, held.shape[1], ROWS):
                self.feedback.check()
                index = self.torch.from_numpy(held[:, start : start + ROWS])
                total += self.samples.losses(self.torch, self._logits(index, None), index).sum(dim=1)
        return total.double().numpy() / held.shape[1]

    def _logits(self, index: Any, dropout: Any) -> Any:
        return self.forward(self.tensors, self.samples.encoded[index], dropout)

    def _keep(self, epoch: int, losses: np.ndarray | None) -> None:
        """Copy the weights of members that got better (without early stopping: of all, at the end); end the others.

        A member out of patience is no longer watched; its tensors go on, unread, until the last member has stopped.
        """
        if losses is None:
            better = np.full(self.members, epoch == self.settings.epochs)
        else:
            better = self.training & (losses < self.lowest)
            self.lowest[better] = losses[better]
        if better.any():
            self.kept[better] = epoch
            chosen = self.torch.from_numpy(np.flatnonzero(better))
            for name, tensor in self.tensors.items():
                self.best[name][chosen] = tensor.detach()[chosen]
        if losses is not None:
            self.training &= epoch - self.kept < self.settings.patience

    def _dropout(self) -> Callable[[Any], Any]:
        kept = 1.0 - self.settings.dropout
        generator = self.torch.Generator().manual_seed(self.settings.seed * 1009 + self.first)

        def dropout(hidden: Any) -> Any:
            return hidden * self.torch.empty_like(hidden).bernoulli_(kept, generator=generator) / kept

        return dropout
