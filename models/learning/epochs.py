"""Passing over the samples again and again: members in groups, mini-batches, a slower rate, early stopping per member.

What a member draws at random (first weights, validation samples, order of samples) depends on the seed and the member's
number alone; what dropout leaves out on its group's.
"""

from __future__ import annotations

import functools
from abc import ABC, abstractmethod
from contextlib import nullcontext
from typing import TYPE_CHECKING, Callable

import numpy as np

from ...feedback import Feedback
from ..network import History, Weights
from ..settings import EpochSettings, GradientSettings
from .blas_threads import one_blas_thread
from .parallel import one_at_a_time, run_parallel, shared
from .validation_split import split_validation

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels
    from ...workers import Shared

# Members that are trained in one set of tensors; groups of them go side by side, one a processor. A fixed number, so
# that the weights do not depend on the machine.
GROUP = 5
# Rows that pass through the members at once outside training; bounds memory.
ROWS = 2048
VALIDATION_ROWS = 512  # of the validation samples: what passes through several members stays in a processor's cache


class Learner(ABC):
    """A group of members in training: its weights, and how they learn from samples.

    All weights are float32 [members, ...]; their names end in '.weight' or '.bias'.
    """

    @abstractmethod
    def weights(self) -> Weights:
        """Return the weights as they are now; what is returned may change as training goes on."""

    @abstractmethod
    def learn(self, index: np.ndarray, rate: float) -> np.ndarray:
        """Take one step on the samples int64 [members, rows]; return the sum of their losses before it, [members]."""

    @abstractmethod
    def losses(self, index: np.ndarray) -> np.ndarray:
        """Return the sum of the losses of the samples int64 [members, rows], float64 [members]."""

    @abstractmethod
    def takes_turns(self, rows: int) -> bool:
        """Whether its operations on mini-batches of `rows` are too short to go side by side with another's."""

    @abstractmethod
    def go_on_with(self, chosen: np.ndarray) -> bool:
        """Leave out all members but those `chosen`, bool [members]; False where a learner only goes on with all."""


def member_rngs(settings: EpochSettings) -> list[np.random.Generator]:
    """Return one random generator per member."""
    return [np.random.default_rng([settings.seed, member]) for member in range(settings.members)]


def group_rng(settings: GradientSettings, first: int) -> np.random.Generator:
    """Return the random generator of the group of members whose first has the number `first`."""
    return np.random.default_rng([settings.seed, settings.members, first])


def train_members(
    learner: Callable[[Weights, int], Learner],
    initial: Weights,
    labels: Labels,
    settings: GradientSettings,
    rngs: list[np.random.Generator],
    feedback: Feedback,
) -> tuple[Weights, History]:
    """Train all members, in groups side by side.

    Parameters
    ----------
    learner : callable
        (first weights of a group, number of its first member) → Learner. It can be pickled.
    initial : dict of {name: float32 [members, ...]}
        First weights.
    labels : int64 array [n]
    settings : GradientSettings
    rngs : list of Generator, length members
    feedback : Feedback
        Asked before every mini-batch whether to stop.

    Returns
    -------
    weights : dict like `initial`
        Of each member's best epoch where training stops early, else of the last.
    history : History
    """
    splits = [split_validation(labels, settings.validation_share, rng) for rng in rngs]
    learnt, validation = (np.stack(part) for part in zip(*splits))
    batch = settings.batch_for(len(labels))

    carried = shared(learner)

    def group(first: int) -> Callable[[Feedback], tuple[Weights, History]]:
        chosen = slice(first, first + GROUP)
        return functools.partial(
            _train_group,
            carried,
            {name: array[chosen] for name, array in initial.items()},
            first,
            learnt=learnt[chosen],
            validation=validation[chosen],
            batch=batch,
            settings=settings,
            rngs=rngs[chosen],
        )

    with one_blas_thread():  # put back as it was after all groups have ended
        return _together(run_parallel([group(first) for first in range(0, len(rngs), GROUP)], feedback))


def _train_group(
    learner: Shared[Callable[[Weights, int], Learner]],
    initial: Weights,
    first: int,
    feedback: Feedback,
    *,
    learnt: np.ndarray,
    validation: np.ndarray,
    batch: int,
    settings: GradientSettings,
    rngs: list[np.random.Generator],
) -> tuple[Weights, History]:
    started = learner.value(initial, first)
    is_short = started.takes_turns(min(batch, learnt.shape[1]))
    turn = one_at_a_time(feedback) if is_short else nullcontext()
    with one_blas_thread(), turn:
        run = _Run(
            started, learnt=learnt, validation=validation, batch=batch, settings=settings, rngs=rngs, feedback=feedback
        )
        return run.train()


def _together(groups: list[tuple[Weights, History]]) -> tuple[Weights, History]:
    weights = {name: np.concatenate([own[name] for own, _ in groups]) for name in groups[0][0]}
    histories = [history for _, history in groups]
    validation = [history.validation_loss for history in histories if history.validation_loss is not None]
    return weights, History(
        training_loss=_columns([history.training_loss for history in histories]),
        validation_loss=_columns(validation) if validation else None,
        kept_epoch=tuple(epoch for history in histories for epoch in history.kept_epoch),
    )


def _columns(losses: list[Floats]) -> Floats:
    """Join [epochs, members] side by side; a group that ended early has NaN below."""
    longest = max(len(part) for part in losses)
    return np.hstack([np.pad(part, ((0, longest - len(part)), (0, 0)), constant_values=np.nan) for part in losses])


class _Run:
    """The training of one group: the best weights so far, and the losses of each epoch."""

    def __init__(
        self,
        learner: Learner,
        *,
        learnt: np.ndarray,
        validation: np.ndarray,
        batch: int,
        settings: GradientSettings,
        rngs: list[np.random.Generator],
        feedback: Feedback,
    ) -> None:
        self.learner, self.learnt, self.validation = learner, learnt, validation
        self.batch, self.settings, self.rngs, self.feedback = batch, settings, rngs, feedback
        self.best = {name: array.copy() for name, array in learner.weights().items()}
        self.lowest = np.full(len(rngs), np.inf)
        self.kept = np.zeros(len(rngs), dtype=int)
        self.training = np.ones(len(rngs), dtype=bool)
        self.place = np.arange(len(rngs))  # of the members that the learner still has

    def train(self) -> tuple[Weights, History]:
        settings, training_loss, validation_loss = self.settings, [], []
        for epoch in range(1, settings.epochs + 1):
            slow = settings.drop_epoch and epoch > settings.drop_epoch
            active = self.training.copy()
            losses = self._epoch(settings.learning_rate * (0.1 if slow else 1.0))
            training_loss.append(self._by_member(losses, active))
            if self.validation.size:
                validation_loss.append(self._by_member(self._validate(), active))
            self._keep(epoch, validation_loss[-1] if settings.patience else None)
            self.feedback.progress(epoch / settings.epochs)
            if not self.training.any():
                break
            here = self.training[self.place]
            if not here.all() and self.learner.go_on_with(here):
                self.place = self.place[here]
        validated = np.array(validation_loss) if validation_loss else None
        return self.best, History(
            training_loss=np.array(training_loss),
            validation_loss=validated,
            kept_epoch=tuple(int(epoch) for epoch in self.kept),
        )

    def _epoch(self, rate: float) -> np.ndarray:
        """Learn from every mini-batch once; return the mean loss of each member."""
        order = np.stack([self.rngs[member].permutation(self.learnt[member]) for member in self.place])
        total = np.zeros(len(order))
        for start in range(0, order.shape[1], self.batch):
            self.feedback.check()
            total += self.learner.learn(order[:, start : start + self.batch], rate)
        return total / order.shape[1]

    def _validate(self) -> np.ndarray:
        index = self.validation[self.place]
        total = np.zeros(len(index))
        for start in range(0, index.shape[1], VALIDATION_ROWS):
            self.feedback.check()
            total += self.learner.losses(index[:, start : start + VALIDATION_ROWS])
        return total / index.shape[1]

    def _by_member(self, values: np.ndarray, active: np.ndarray) -> np.ndarray:
        """Return values of the learner's members, [members] of all, NaN of those that are not active."""
        every = np.full(active.size, np.nan)
        every[self.place] = values
        return np.where(active, every, np.nan)

    def _keep(self, epoch: int, losses: np.ndarray | None) -> None:
        """Copy the weights of members that got better (without early stopping: of all, at the end); end the others.

        A member that has run out of patience is no longer looked at. A learner that cannot go on without it trains
        it further, but its weights are not read again.
        """
        if losses is None:
            better = np.full(len(self.kept), epoch == self.settings.epochs)
        else:
            better = self.training & (losses < self.lowest)
            self.lowest[better] = losses[better]
        if better.any():
            self.kept[better] = epoch
            for name, array in self.learner.weights().items():
                self.best[name][better] = array[better[self.place]]
        if losses is not None:
            self.training &= epoch - self.kept < self.settings.patience
