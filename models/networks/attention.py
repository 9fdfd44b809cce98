"""A convolutional network with attention over the factors, several members at once."""

from __future__ import annotations

import functools
import math
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
from .perceptron import LAYERS_SETTING, layer_shapes, write_layer, write_logits, write_probabilities
from .trees_beside import mixed, parted, with_trees, write_mixed

if TYPE_CHECKING:
    from typing_extensions import Self

    from ...analysis.arrays import Floats, Labels
    from ..onnx_writer import GraphBuilder, Tensor

# Below so many landslides, trees have a share where it is left to the number of landslides. Measured by held-out AUC
# (docs/networks.md): 175 landslides were ranked better by 0.012 and 0.010 by a third of trees, by 0.015 and 0.012 by
# half; 150 of the demo basin alike by a third, and worse by 0.003 and 0.004 by half. 360 were ranked alike; but a map
# of 300 or 500 landslides was nearer by 0.006 to the truth of ten demo basins. More come with larger maps, as a rule,
# which trees make slower.
FEW_LANDSLIDES, SHARE_OF_FEW = 500, 1 / 3
# Of the trees, whatever the ratio: by the number of samples alone boosting would make fewer and simpler ones.
TREES_OF_FEW = BoostingSettings(trees=200, leaf_nodes=8)
# Bytes of the features of members that are worked on together: a core's cache of the second level has one to two MB.
CACHE, FLOAT_BYTES = 1 << 20, 4
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
        fewer than 500 landslides, nothing with more.
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

    def for_inventory(self, landslides: int) -> Self:
        """Return the settings with the share of trees that the inventory calls for.

        The model that is tested, those of folds and that of the map, each of another share of the landslides, are of
        one kind then.
        """
        return replace(self, trees_share=self.trees_share_for(landslides))

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
        both = functools.partial(_probabilities, network.probabilities, trees.probabilities, share)
        return Fit(with_trees(network.weights, trees.weights, share), both, network.history)

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

        Embedding and convolution are linear and stand in one product of matrices, that of all members of a group at
        once; key, query and its mean are another. Each node serves a group of members, whose features fit into a
        processor's cache together: members one after another spent more on the nodes than on the small products. The
        softmax over the positions is written out, over whole runs of cells. A runtime's own node turns the tensor over
        and back, and takes thirteen numbers at a time: that was a third of all the time. The greatest score is taken
        off as it does, so that no cell, however far from the samples, makes the exponential overflow.

        All is in float32, as it was trained; what is folded is folded in float64 and rounded once. Measured on one
        thread with 13 factors: 0.9 million cells a second for ten members, 0.5 before
        (`benchmarks/speed/predict_networks.py`).
        """
        weights, trees, share = parted(fit.weights)
        members, channels = weights["convolution.bias"].shape
        groups = math.ceil(members * width * channels * self.rows_per_batch * FLOAT_BYTES / CACHE)
        planar, logits = graph.transpose(encoded), []
        for chosen in np.array_split(np.arange(members), min(members, groups)):
            own = {name: array[chosen] for name, array in weights.items()}
            attended = _write_attended(graph, own, planar, width)
            # The factor D of the attention stands in the weights of the layer that follows.
            above = {**own, "hidden1.weight": own["hidden1.weight"] * np.float32(width)}
            logits.append(write_logits(graph, above, attended))
        probabilities = write_probabilities(graph, logits)
        return write_mixed(graph, probabilities, encoded, trees, share) if trees else probabilities


def _probabilities(
    network: Callable[[Floats], Floats], trees: Callable[[Floats], Floats], share: float, encoded: Floats
) -> Floats:
    """Return each member's probability [n, members], in which the trees' has its share."""
    return mixed(network(encoded), trees(encoded), share)


def _write_attended(graph: GraphBuilder, weights: Weights, planar: Tensor, width: int) -> Tensor:
    """Add what comes before the fully connected layers; return their inputs, float32 [members, D × C, n].

    `planar` is float32 [D, n].
    """
    members, channels = weights["convolution.bias"].shape
    weight, bias = embedded_filters({name: array.astype(np.float64) for name, array in weights.items()})
    rows = weight.swapaxes(1, 2).reshape(-1, width).astype(np.float32)
    flat = graph.node("Relu", write_layer(graph, rows, bias.reshape(-1).astype(np.float32), planar))
    features = graph.reshape(flat, (members, width, channels, -1))
    weight, bias = _query_to_scores(weights, width)
    summed = graph.node("ReduceSum", features, graph.integers([1]), keepdims=1)
    asked = graph.node("Add", graph.node("MatMul", graph.constant(weight), summed), graph.constant(bias))
    scores = graph.node("ReduceSum", graph.node("Mul", features, asked), graph.integers([2]), keepdims=1)
    greatest = graph.node("ReduceMax", scores, axes=[1], keepdims=1)
    counted = graph.node("Exp", graph.node("Sub", scores, greatest))
    attention = graph.node("Div", counted, graph.node("ReduceSum", counted, graph.integers([1]), keepdims=1))
    return graph.reshape(graph.node("Mul", features, attention), (members, width * channels, -1))


def _query_to_scores(weights: Weights, width: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the layer from the sum of the features over the positions to what features are multiplied by for scores.

    It is Kᵀ (Q · mean(h) + c) / √A: weight [members, 1, C, C] and bias [members, 1, C, 1].
    """
    key = weights["key.weight"].astype(np.float64).swapaxes(1, 2) / weights["key.weight"].shape[1] ** 0.5
    weight, bias = key @ weights["query.weight"] / width, key @ weights["query.bias"][:, :, np.newaxis]
    return weight[:, np.newaxis].astype(np.float32), bias[:, np.newaxis].astype(np.float32)
