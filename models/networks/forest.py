"""Random forest of scikit-learn's trees (Breiman 2001, "Random forests", Machine Learning 45)."""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from ...dependencies import require
from ...errors import ParameterError
from ...feedback import SILENT, Feedback
from ...sentences import say
from ..learning.background import in_background
from ..learning.class_weights import sample_weights
from ..network import Fit, History, Network
from ..settings import Settings, setting
from .tree_ensemble import LEAF_SETTING, ROWS_PER_BATCH, TREES_SETTING, Tree, add_trees, pack_trees

if TYPE_CHECKING:
    from sklearn.tree import DecisionTreeClassifier

    from ...analysis.arrays import Floats, Labels
    from ..onnx_writer import GraphBuilder, Tensor

MOST_NODES = 20_000_000  # of all trees, about 33 bytes each in the file
ROWS = 4096  # cells that one thread passes through all trees at once
GROWING = 0.9  # share of the time that growing takes; the rest goes into the loss


@dataclass(frozen=True)
class ForestSettings(Settings):
    """Settings of the random forest, as in scikit-learn.

    Attributes
    ----------
    trees : int
        Number of trees.
    leaf : int
        Fewest samples in a leaf.
    """

    trees: int = setting(500, **TREES_SETTING)
    leaf: int = setting(3, **LEAF_SETTING)


class Forest(Network[ForestSettings]):
    """Mean over trees of the share of landslides in the leaf that a cell falls into.

    Each tree is grown from a bootstrap sample and looks, at each branch, at √D encoded positions chosen at random. It
    is the forest of scikit-learn's RandomForestClassifier, tree for tree, but grown on threads of our own: those of
    scikit-learn 1.9 reset the filters of Python's warnings for the whole process, and cannot be cancelled.
    """

    name = "forest"
    title = say("Random forest")
    short_title = say("Random forest")
    settings_type = ForestSettings
    packages = ("sklearn",)
    rows_per_batch = ROWS_PER_BATCH
    fit_seconds = 2.5
    predict_seconds = 25.0

    def fit(self, encoded: Floats, labels: Labels, settings: ForestSettings, feedback: Feedback) -> Fit:
        """Grow the trees on all processors; see `Network.fit`.

        Raises
        ------
        ParameterError
            If the trees would make a file too large to load.
        """
        log_loss = require("sklearn.metrics").log_loss
        trees = _grow(np.ascontiguousarray(encoded), labels, settings, feedback.part(0.0, GROWING))
        shares = _shares(trees, encoded, feedback.part(GROWING, 1.0))
        history = History(np.array([[log_loss(labels, shares)]]), None, (1,))
        weights = pack_trees([_packable(tree) for tree in trees])
        return Fit(weights, functools.partial(_probabilities, trees), history)

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Write the trees, see `tree_ensemble`, and `Network.write`."""
        total = add_trees(graph, encoded, fit.weights)
        mean = graph.node("Div", total, graph.constant(np.array([[len(fit.weights["nodes"])]], dtype=np.float64)))
        return graph.cast(mean, np.float32)


def _grow(
    encoded: Floats, labels: Labels, settings: ForestSettings, feedback: Feedback
) -> list[DecisionTreeClassifier]:
    """Return the grown trees, fitted DecisionTreeClassifiers; a tree depends on seed and number alone."""
    grower = require("sklearn.tree").DecisionTreeClassifier
    random_state = require("sklearn.utils").check_random_state
    counted = sample_weights(labels, settings)
    draws = random_state(settings.seed)
    seeds = [int(draws.randint(np.iinfo(np.int32).max)) for _ in range(settings.trees)]
    trees: dict[int, DecisionTreeClassifier] = {}

    def piece(numbers: range) -> Callable[[Feedback], None]:
        def grow(own: Feedback) -> None:
            nodes = 0
            for done, number in enumerate(numbers, start=1):
                own.check()
                tree = grower(min_samples_leaf=settings.leaf, max_features="sqrt", random_state=seeds[number])
                drawn = random_state(seeds[number]).randint(0, len(labels), len(labels))
                times = np.bincount(drawn, minlength=len(labels)).astype(np.float64)
                tree.fit(encoded, labels, times if counted is None else times * counted, check_input=False)
                nodes += tree.tree_.node_count
                _check_size(nodes // done, settings.trees)
                trees[number] = tree
                own.progress(done / len(numbers))

        return grow

    count = min(settings.trees, os.cpu_count() or 1)
    in_background([piece(range(first, settings.trees, count)) for first in range(count)], feedback)
    return [trees[number] for number in range(settings.trees)]


def _check_size(nodes: int, trees: int) -> None:
    if nodes * trees > MOST_NODES:
        raise ParameterError(
            say(
                "A forest of {trees} trees with {nodes} nodes each would make a file too large to load: lower the "
                "number of trees or raise the fewest samples in a leaf.",
                trees=trees,
                nodes=nodes,
            )
        )


def _shares(trees: list[DecisionTreeClassifier], encoded: np.ndarray, feedback: Feedback) -> np.ndarray:
    """Return the mean over trees of the share of landslides, float64 [n]."""
    encoded = np.ascontiguousarray(encoded, dtype=np.float32)

    def piece(rows: np.ndarray) -> Callable[[Feedback], np.ndarray]:
        def predict(own: Feedback) -> np.ndarray:
            total = np.zeros(len(rows))
            for tree in trees:
                own.check()
                total += tree.predict_proba(rows, check_input=False)[:, 1]
            return total / len(trees)

        return predict

    pieces = [piece(encoded[start : start + ROWS]) for start in range(0, len(encoded), ROWS)]
    return np.concatenate([np.empty(0), *in_background(pieces, feedback)])


def _probabilities(trees: list[DecisionTreeClassifier], encoded: np.ndarray) -> np.ndarray:
    """Return the share of landslides, float64 [n, 1]."""
    return _shares(trees, encoded, SILENT)[:, np.newaxis]


def _packable(tree: DecisionTreeClassifier) -> Tree:
    """Return one of the forest's trees; a leaf's value is the share of landslides, by weight, in it."""
    grown = tree.tree_
    counts = grown.value[:, 0, :]
    share = counts[:, 1] / counts.sum(axis=1)
    return Tree(
        feature=grown.feature,
        threshold=grown.threshold,
        left=grown.children_left,
        right=grown.children_right,
        value=share,
    )
