"""A small network that imitates an ensemble: probability and deviation of every cell, by one pass."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...feedback import Feedback
from ...sentences import say
from ..factors import Factor, encode
from ..network import Fit, History, Kind, Weights
from ..onnx_writer import NETWORK_OUTPUTS, GraphBuilder, add_encoder
from ..settings import Section, Settings, setting
from .imitation_training import LARGEST, OUTPUT, layers_of, learn, outputs_of
from .perceptron import LAYERS_SETTING, write_layer
from .trees_beside import mixed, parted, probabilities_of, with_trees, write_mixed

if TYPE_CHECKING:
    from ...analysis.arrays import Floats
    from ..tree_share import TreeShare


@dataclass(frozen=True)
class ImitationSettings(Settings):
    """Settings of an imitation; the class weight is that of the ensemble, whose samples it stands for.

    Attributes
    ----------
    cells : int
        Cells that it learns from, at most; as many as this were measured to be enough.
    layers : tuple of int
        Units of each hidden layer, in order.
    steps : int
        Mini-batches to learn from.
    batch, learning_rate
        See `GradientSettings`; the rate falls to nothing by a cosine.
    """

    cells: int = setting(400_000, title=say("Cells to learn from"), low=100, high=10_000_000)
    layers: tuple[int, ...] = setting((96, 48), **LAYERS_SETTING)
    steps: int = setting(4000, title=say("Mini-batches"), section=Section.EPOCHS, low=1, high=10_000_000)
    batch: int = setting(512, title=say("Batch (samples)"), section=Section.DESCENT, low=1, high=1_000_000)
    learning_rate: float = setting(0.03, title=say("Learning rate"), section=Section.DESCENT, low=1e-8, high=1.0)


class Imitation(Kind[ImitationSettings]):
    """Hidden layers with tanh, then the logistic of two sums: the probability, and twice the deviation.

    It is no model that users choose: it is made of an ensemble, from cells without labels. Where boosted trees have a
    share in the ensemble it imitates the rest, and has the same trees: their steps are what so small a network cannot
    learn. Weights are kept as `hidden1.weight` [units, D], `hidden1.bias` [units], …, `output.weight` [2, units] and
    `output.bias` [2]; those of the trees as `trees_beside.with_trees` names them.
    """

    name = "imitation"
    title = say("Imitation of an ensemble")
    short_title = say("Imitation")
    settings_type = ImitationSettings
    loss = say("mean absolute difference")
    predict_seconds = 0.06

    def fit(
        self,
        factors: Sequence[Factor],
        values: Floats,
        targets: Floats,
        settings: ImitationSettings,
        feedback: Feedback,
        trees: TreeShare | None = None,
    ) -> Fit:
        """Fit to what the ensemble gives.

        Parameters
        ----------
        factors : sequence of Factor, length F
            The ensemble's.
        values : float32 array [n, F]
            Raw factor values.
        targets : float32 array [n, 2]
            The ensemble's probability and deviation, without its trees.
        trees : TreeShare, optional
            The ensemble's.
        """
        weights, losses = learn(
            functools.partial(encode, factors),
            values,
            targets,
            layers=settings.layers,
            steps=settings.steps,
            batch=settings.batch,
            rate=settings.learning_rate,
            rng=np.random.default_rng(settings.seed),
            feedback=feedback,
        )
        history = History(losses[:, np.newaxis], None, (len(losses),))
        if trees is not None:
            weights = with_trees(weights, trees.weights, float(trees.share))
        return Fit(weights, functools.partial(_outputs_of, weights), history)

    def predict(self, factors: Sequence[Factor], fit: Fit, values: Floats) -> dict[str, Floats]:
        """Return probability and deviation; see `Kind.predict`."""
        return dict(zip(NETWORK_OUTPUTS, _outputs_of(fit.weights, encode(factors, values)).T))

    def draw_outputs(self, graph: GraphBuilder, factors: Sequence[Factor], fit: Fit) -> None:
        """Write the layers over planar tensors, one row per unit and one column per cell; see `Kind.draw_outputs`."""
        encoded = add_encoder(graph, factors)
        weights, trees, share = parted(fit.weights)
        planar = graph.transpose(encoded)
        for name in layers_of(weights):
            planar = write_layer(graph, *_layer(weights, name), planar)
            planar = graph.node("Sigmoid" if name == OUTPUT else "Tanh", planar)
        probability, deviation = (graph.node("Gather", planar, graph.integers([row]), axis=0) for row in (0, 1))
        if trees:
            together = write_mixed(graph, graph.transpose(probability), encoded, trees, share)
            probability = graph.transpose(together)
        largest = graph.constant(np.array([[LARGEST[1] * (1 - share)]], np.float32))
        for name, one in zip(NETWORK_OUTPUTS, (probability, graph.node("Mul", deviation, largest))):
            graph.output(graph.node("Squeeze", one, graph.integers([0])), name)


def _outputs_of(weights: Weights, encoded: Floats) -> Floats:
    """Return probability and deviation, float32 [n, 2], with the trees where there are any."""
    network, trees, share = parted(weights)
    found = outputs_of(network, encoded)
    if trees:
        found[:, :1] = mixed(found[:, :1], probabilities_of(trees, encoded), share)
        found[:, 1] *= 1 - share
    return found


def _layer(weights: Weights, name: str) -> tuple[np.ndarray, np.ndarray]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]
