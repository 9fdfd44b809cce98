"""A convolutional network with attention over the factors, several members at once."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Callable

import numpy as np

from ...errors import ParameterError
from ...feedback import Feedback
from ...sentences import say
from ..learning.glorot import glorot_weights
from ..learning.gradient_network import GradientNetwork
from ..network import Fit, Weights
from ..settings import LARGEST_SIZE, ConvolutionSettings, Section, setting
from .attention_training import AttentionLayers, embedded_filters
from .boosting import Boosting, BoostingSettings
from .perceptron import LAYERS_SETTING, layer_shapes, write_layer, write_logit, write_probabilities

if TYPE_CHECKING:
    from typing_extensions import Self

    from ...analysis.arrays import Floats, Labels
    from ..onnx_writer import GraphBuilder, Tensor

# Below so many landslides, trees have a share where it is left to the number of landslides. Measured by held-out AUC
# (docs/networks.md): 175 landslides were ranked better by 0.012 and 0.010 by a third of trees, by 0.015 and 0.012 by
# half; 150 of the demo basin alike by a third, and worse by 0.003 and 0.004 by half.
FEW_LANDSLIDES, SHARE_OF_FEW = 300, 1 / 3
# Of the trees, whatever the ratio: by the number of samples alone boosting would make fewer and simpler ones.
TREES_OF_FEW = BoostingSettings(trees=200, leaf_nodes=8)
TREES = "trees."  # begins the names of their arrays among the weights
NETWORK_TIME = 0.9  # share of the time of fitting both


@dataclass(frozen=True)
class AttentionSettings(ConvolutionSettings):
    """Settings of the CNN with attention over factors, which has one convolution.

    Dropout falls on the hidden layers after the attention.

    Attributes
    ----------
    embedding : int
        Size of the vector that stands for the value of a factor.
    attention : int
        Size of the query and the keys of the attention.
    layers : tuple of int
        Units of each hidden layer after the attention, in order.
    trees_share : float or None
        Share that boosted trees, fitted to the same samples, have in every member's probability. None: a third with
        fewer than 300 landslides, nothing with more.
    """

    dropout: float = 0.1
    filters: tuple[int, ...] = (8,)
    embedding: int = setting(
        8,
        title=say("Size of embedding"),
        section=Section.SHAPE,
        low=1,
        high=LARGEST_SIZE,
        help=say("Of the vector that stands for the value of a factor."),
    )
    attention: int = setting(
        8,
        title=say("Size of attention"),
        section=Section.SHAPE,
        low=1,
        high=LARGEST_SIZE,
        help=say("Of the vectors by which positions attend to each other."),
    )
    layers: tuple[int, ...] = setting((32,), **LAYERS_SETTING)
    trees_share: float | None = setting(
        0.0,
        title=say("Share of boosted trees"),
        low=0.0,
        high=0.9,
        help=say(
            "Gradient boosting is fitted to the same samples and has this share in the probability; few landslides are "
            "ranked better by both together."
        ),
        automatic=say("by the number of landslides"),
        off_at_zero=True,
        is_share=True,
    )

    @classmethod
    def best_choices(cls) -> dict[str, Any]:
        """Return what `Settings.best_choices` does, and trees by the number of landslides."""
        return {**super().best_choices(), "trees_share": None}

    def trees_share_for(self, landslides: int) -> float:
        """Return the share of the trees with so many landslides."""
        if self.trees_share is None:
            return SHARE_OF_FEW if landslides < FEW_LANDSLIDES else 0.0
        return self.trees_share

    def for_samples(self, count: int, landslides: int | None = None) -> Self:
        """Return what `GradientSettings.for_samples` does, with the share of trees that so many landslides call for."""
        settings = super().for_samples(count, landslides)
        return settings if landslides is None else replace(settings, trees_share=self.trees_share_for(landslides))

    def __post_init__(self) -> None:
        if len(self.filters) != 1:
            raise ParameterError(
                say(
                    "filters lists {count} convolutions: the CNN with attention has one, give one number.",
                    count=len(self.filters),
                )
            )
        super().__post_init__()


class AttentionCnn(GradientNetwork[AttentionSettings]):
    """Embedding, convolution, attention over the factors, then fully connected layers and softmax.

    Wang & Tang (2024) name a CNN with attention as their outlook; the design is ours. The D encoded positions stay
    what they are, factors or categories of one, up to the fully connected layers, so nothing is pooled before.

    1. *Embedding.* The value x_p at position p becomes the vector x_p · w_p + v_p. Filters are the same at every
       position and could not tell elevation from slope; by these vectors they can.
    2. *Convolution* over the sequence of vectors, with 'same' padding and ReLU: features h_p.
    3. *Attention*, one head of scaled dot products (Vaswani et al. 2017, eq. 1). The cell as a whole asks, by a query
       of the mean of its features, q = Q · mean(h) + c; each position answers by a key, k_p = K · h_p; and
       a = softmax over the positions of q · k_p / √A says how much each counts in this cell. Its features are
       multiplied by D · a_p, which is 1 where all count alike. A bias of the keys would cancel in the softmax.
    4. *Fully connected layers* with ReLU over the weighted features side by side, then a layer of two and softmax.

    Measured by held-out AUC on kaghan: summing the weighted features, as is usual, instead of 4 forgets which factor
    they came from and lost 0.02; adding the vectors only after the convolution lost 0.003; attention of every position
    to every other gained 0.001 for three times the time; a second convolution gained nothing. The same network with
    all a_p alike is within 0.002 either way: attention says what counts in a cell, it does not predict much better.

    With few landslides, gradient boosting on the same samples may have a share in each member's probability: it fits
    steps where the network is smooth, and the mean of both ranked places of 175 landslides better than either
    (docs/networks.md).

    Weights are kept as `embedding.weight` and `.bias` [members, D, E], `convolution.weight` [members, C, E, kernel]
    and `.bias` [members, C], `query.weight` [members, A, C] and `.bias` [members, A], `key.weight` [members, A, C],
    and the layers of `perceptron`, the first with inputs D × C; those of the trees as `trees.nodes` and so on, with
    `trees.share`.
    """

    name = "attention"
    title = say("CNN with attention over factors")
    short_title = say("CNN with attention")
    settings_type = AttentionSettings
    packages = Boosting.packages
    layers = AttentionLayers
    rows_per_batch = 512
    fit_seconds = 0.003
    predict_seconds = 0.25

    def fit(self, encoded: Floats, labels: Labels, settings: AttentionSettings, feedback: Feedback) -> Fit:
        """Fit the network, and the trees if they have a share; see `Network.fit`."""
        share = settings.trees_share_for(int(labels.sum()))
        if not share:
            return super().fit(encoded, labels, settings, feedback)
        network = super().fit(encoded, labels, settings, feedback.part(0.0, NETWORK_TIME))
        own = replace(TREES_OF_FEW, seed=settings.seed, class_weight=settings.class_weight)
        trees = Boosting().fit(encoded, labels, own, feedback.part(NETWORK_TIME, 1.0))
        weights = {**network.weights, **{TREES + name: array for name, array in trees.weights.items()}}
        weights[TREES + "share"] = np.array(share, dtype=np.float32)
        return Fit(
            weights, functools.partial(_mixed, network.probabilities, trees.probabilities, share), network.history
        )

    def initial_weights(self, width: int, settings: AttentionSettings, rngs: list[np.random.Generator]) -> Weights:
        """Draw the embedding by the normal distribution and all else by Glorot's rule, with zero biases.

        See `GradientNetwork.initial_weights`.
        """
        filters, keys = settings.filters[0], (settings.attention, settings.filters[0])
        drawn = [rng.normal(size=(width, settings.embedding)) for rng in rngs]
        embedding = np.stack(drawn).astype(np.float32)
        shapes = {
            "convolution": (filters, settings.embedding, settings.kernel),
            "query": keys,
            "key": keys,
            **layer_shapes(width * filters, settings.layers),
        }
        weights = {"embedding.weight": embedding, "embedding.bias": np.zeros_like(embedding)}
        weights.update(glorot_weights(shapes, rngs))
        del weights["key.bias"]
        return weights

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Write the network over planar tensors, one row per unit and one column per cell; see `Network.write`.

        Embedding and convolution are linear and stand in one product of matrices, the query's mean, layer and key in
        another. Members follow each other, as their features would not fit into a processor's cache together. Measured
        on one thread with 13 factors: 5 million cells a second for one member, 0.5 for ten, a little more than the CNN.
        """
        trees = {name[len(TREES) :]: array for name, array in fit.weights.items() if name.startswith(TREES)}
        weights = {name: array for name, array in fit.weights.items() if not name.startswith(TREES)}
        exact = {name: array.astype(np.float64) for name, array in weights.items()}
        weight, bias = (array.astype(np.float32) for array in embedded_filters(exact))
        direction, offset = _query_to_scores(weights, width)
        # The factor D of the attention stands in the weights of the layer that follows.
        above = {**weights, "hidden1.weight": weights["hidden1.weight"] * np.float32(width)}
        planar, logits = graph.transpose(encoded), []
        for member in range(len(bias)):
            flat = graph.node("Relu", write_layer(graph, weight[member].T, bias[member], planar))
            asked = write_layer(graph, direction[member], offset[member], flat)
            features = graph.reshape(flat, (width, len(offset[member]), -1))
            scores = graph.node("ReduceSum", graph.node("Mul", features, asked), graph.integers([1]))
            attended = graph.node("Mul", features, graph.node("Softmax", scores, axis=0))
            flat = graph.reshape(attended, (len(bias[member]), -1))
            logits.append(write_logit(graph, above, member, flat))
        members = write_probabilities(graph, logits)
        if not trees:
            return members
        share = trees.pop("share")
        added = Boosting().write(graph, encoded, width, replace(fit, weights=trees))
        members = graph.node("Mul", members, graph.constant(np.array([[1 - share]], dtype=np.float32)))
        return graph.node("Add", members, graph.node("Mul", added, graph.constant(share.reshape(1, 1))))


def _mixed(
    network: Callable[[Floats], Floats], trees: Callable[[Floats], Floats], share: float, encoded: Floats
) -> Floats:
    """Return each member's probability [n, members], in which the trees' has its share."""
    return (1 - share) * network(encoded) + share * trees(encoded)


def _query_to_scores(weights: Weights, width: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the layer from features, flat, to the vector that features are multiplied by for their scores.

    It is Kᵀ (Q · mean(h) + c) / √A: weight [members, C, D × C] and bias [members, C].
    """
    key = weights["key.weight"].astype(np.float64).swapaxes(1, 2) / weights["key.weight"].shape[1] ** 0.5
    weight = np.tile(key @ weights["query.weight"] / width, (1, 1, width))
    bias = (key @ weights["query.bias"][:, :, np.newaxis])[:, :, 0]
    return weight.astype(np.float32), bias.astype(np.float32)
