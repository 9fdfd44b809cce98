"""What networks have in common that learn by the gradient of the cross-entropy, by Adam on mini-batches."""

from __future__ import annotations

from abc import abstractmethod

import numpy as np

from ...feedback import Feedback
from ..network import Fit, Network
from ..settings import GradientSettings
from .epochs import Weights, group_rng, member_rngs, train_members
from .gradient_learner import GradientLearner, Layers, fitted


class GradientNetwork(Network):
    """A network that is what its layers do forwards and backwards.

    Attributes
    ----------
    layers : type of Layers
        Its layers; one is made for every thread.
    """

    layers: type[Layers]

    @abstractmethod
    def initial_weights(self, width: int, settings: GradientSettings, rngs: list[np.random.Generator]) -> Weights:
        """Draw the first weights.

        Parameters
        ----------
        width : int
            D, encoded positions.
        settings : GradientSettings
            Of the network's own class.
        rngs : list of Generator, length members
            Each draws its member's alone.

        Returns
        -------
        dict of {name: float32 [members, ...]}
            The two logits' last: 'connected.weight' [members, 2, inputs]. The L2 penalty falls on names that end in
            '.weight'.
        """

    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: GradientSettings, feedback: Feedback) -> Fit:
        """Fit all members by Adam on the cross-entropy of their softmax; see `Network.fit`."""
        rngs = member_rngs(settings)

        def learner(own: Weights, first: int) -> GradientLearner:
            return GradientLearner(self.layers(), own, encoded, labels, settings, group_rng(settings, first))

        initial = self.initial_weights(encoded.shape[1], settings, rngs)
        weights, history = train_members(learner, initial, labels, settings, rngs, feedback)
        return Fit(weights, fitted(self.layers, weights), history)
