"""What networks have in common that learn by the gradient of the cross-entropy, by Adam on mini-batches."""

from __future__ import annotations

import functools
from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Callable, TypeVar

import numpy as np

from ...feedback import Feedback
from ..network import Fit, Network, Weights
from ..settings import GradientSettings
from .epochs import group_rng, member_rngs, train_members
from .gradient_learner import GradientLearner, Layers, fitted

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels

S = TypeVar("S", bound=GradientSettings)


class GradientNetwork(Network[S]):
    """A network that is what its layers do forwards and backwards.

    Attributes
    ----------
    layers : type of Layers
        Its layers; one is made for every thread.
    """

    layers: type[Layers[Any]]

    @abstractmethod
    def initial_weights(self, width: int, settings: S, rngs: list[np.random.Generator]) -> Weights:
        """Draw the first weights.

        Parameters
        ----------
        width : int
            D, encoded positions.
        settings : S
        rngs : list of Generator, length members
            Each draws its member's alone.

        Returns
        -------
        dict of {name: float32 [members, ...]}
            The two logits' last: 'connected.weight' [members, 2, inputs]. The L2 penalty falls on names that end in
            '.weight'.
        """

    def fit(self, encoded: Floats, labels: Labels, settings: S, feedback: Feedback) -> Fit:
        """Fit all members by Adam on the cross-entropy of their softmax; see `Network.fit`."""
        rngs = member_rngs(settings)
        learner = functools.partial(_learner, self.layers, encoded, labels, settings)
        initial = self.initial_weights(encoded.shape[1], settings, rngs)
        weights, history = train_members(learner, initial, labels, settings, rngs, feedback)
        return Fit(weights, fitted(self.layers, weights), history)


def _learner(
    layers: Callable[[], Layers[Any]],
    encoded: Floats,
    labels: Labels,
    settings: GradientSettings,
    initial: Weights,
    first: int,
) -> GradientLearner:
    return GradientLearner(layers(), initial, encoded, labels, settings, group_rng(settings, first))
