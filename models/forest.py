"""Random forest by scikit-learn (Breiman 2001, "Random forests", Machine Learning 45)."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from ..dependencies import require
from ..errors import ParameterError
from ..feedback import Feedback
from .background import in_background
from .class_weights import sample_weights
from .network import Fit, History, Network
from .network_settings import ForestSettings
from .tree_ensemble import Tree, add_trees, pack_trees

if TYPE_CHECKING:
    from .onnx_writer import GraphBuilder

MOST_NODES = 20_000_000  # of all trees, about 33 bytes each in the file
LEAST_TIME = 0.2  # seconds that growing one handful of trees should take, so that starting threads costs little


class Forest(Network):
    """Mean over trees of the share of landslides in the leaf that a cell falls into.

    Each tree is grown from a bootstrap sample and looks, at each branch, at √D encoded positions chosen at random.
    """

    name = "forest"
    settings_type = ForestSettings
    packages = ("sklearn",)

    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: ForestSettings, feedback: Feedback) -> Fit:
        """Grow the trees on all processors; see `Network.fit`.

        Raises
        ------
        ParameterError
            If the trees would make a file too large to load.
        """
        ensemble, log_loss = require("sklearn.ensemble"), require("sklearn.metrics").log_loss
        # Parallel growing of a forest prefers threads, and its prediction insists on them: no process is started.
        model = ensemble.RandomForestClassifier(
            n_estimators=0, min_samples_leaf=settings.leaf, max_features="sqrt", bootstrap=True, warm_start=True,
            n_jobs=os.cpu_count() or 1, random_state=settings.seed,
        )  # fmt: skip

        def probabilities(values: np.ndarray) -> np.ndarray:
            return model.predict_proba(values)[:, 1:]

        def grow(own: Feedback) -> float:
            _grow(model, encoded, labels, settings, own)
            own.check()
            return log_loss(labels, probabilities(encoded))

        (loss,) = in_background([grow], feedback)
        weights = pack_trees([_tree(estimator.tree_) for estimator in model.estimators_])
        return Fit(weights, probabilities, History(np.array([[loss]]), None, (1,)))

    def write(self, graph: GraphBuilder, encoded: str, width: int, fit: Fit) -> str:
        """Write the trees, see `tree_ensemble`, and `Network.write`."""
        total = add_trees(graph, encoded, fit.weights)
        mean = graph.node("Div", total, graph.constant(np.array([[len(fit.weights["nodes"])]], dtype=np.float64)))
        return graph.cast(mean, np.float32)


def _grow(model: Any, encoded: np.ndarray, labels: np.ndarray, settings: ForestSettings, feedback: Feedback) -> None:
    """Grow the trees by handfuls; scikit-learn seeds them so that the size of a handful makes no difference."""
    handful, nodes, weights = model.n_jobs, 0, sample_weights(labels, settings)
    while model.n_estimators < settings.trees:
        feedback.check()
        start, before = time.monotonic(), model.n_estimators
        model.set_params(n_estimators=min(before + handful, settings.trees))
        model.fit(encoded, labels, sample_weight=weights)
        if time.monotonic() - start < LEAST_TIME:
            handful *= 2
        nodes += sum(estimator.tree_.node_count for estimator in model.estimators_[before:])
        if nodes / model.n_estimators * settings.trees > MOST_NODES:
            raise ParameterError(
                f"A forest of {settings.trees} trees with {nodes // model.n_estimators} nodes each would make a file "
                "too large to load: lower the number of trees or raise the fewest samples in a leaf."
            )
        feedback.progress(model.n_estimators / settings.trees)


def _tree(grown: Any) -> Tree:
    """Return one of scikit-learn's trees; a leaf's value is the share of landslides, by weight, in it."""
    counts = grown.value[:, 0, :]
    share = counts[:, 1] / counts.sum(axis=1)
    return Tree(grown.feature, grown.threshold, grown.children_left, grown.children_right, share)
