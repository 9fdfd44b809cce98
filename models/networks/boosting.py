"""Histogram gradient boosting by scikit-learn (after Ke et al. 2017, "LightGBM")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...dependencies import require
from ...feedback import Feedback
from ..learning.class_weights import sample_weights
from ..network import Fit, History, Network
from ..network_settings import BoostingSettings
from .tree_ensemble import Tree, add_trees, pack_trees

if TYPE_CHECKING:
    from ..onnx_writer import GraphBuilder


class Boosting(Network):
    """Probability 1 / (1 + exp(−f)) of a sum f of trees, each fitted to what those before it left over."""

    name = "boosting"
    settings_type = BoostingSettings
    packages = ("sklearn",)

    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: BoostingSettings, feedback: Feedback) -> Fit:
        """Fit one tree after another; see `Network.fit`."""
        ensemble, log_loss = require("sklearn.ensemble"), require("sklearn.metrics").log_loss

        def look(model: Any, *_: Any, **__: Any) -> float:
            """Stand where a score is asked for, before the first tree and after each: report progress, and stop."""
            feedback.check()
            feedback.progress(len(model._predictors) / settings.trees)
            return 0.0

        # Scores that are too few to judge by end nothing, and without a validation fraction no sample is held back.
        model = ensemble.HistGradientBoostingClassifier(
            max_iter=settings.trees,
            learning_rate=settings.learning_rate,
            max_leaf_nodes=settings.leaf_nodes,
            min_samples_leaf=settings.leaf,
            l2_regularization=settings.l2,
            random_state=settings.seed,
            early_stopping=True,
            validation_fraction=None,
            n_iter_no_change=settings.trees + 1,
            scoring=look,
        )
        with _one_thread():
            model.fit(encoded.astype(np.float64), labels, sample_weight=sample_weights(labels, settings))

        def probabilities(values: np.ndarray) -> np.ndarray:
            with _one_thread():
                return model.predict_proba(values.astype(np.float64))[:, 1:]

        weights = pack_trees([_tree(predictor.nodes) for (predictor,) in model._predictors])
        weights["baseline"] = np.array(model._baseline_prediction, dtype=np.float64).reshape(1, 1)
        loss = log_loss(labels, probabilities(encoded))
        return Fit(weights, probabilities, History(np.array([[loss]]), None, (1,)))

    def write(self, graph: GraphBuilder, encoded: str, width: int, fit: Fit) -> str:
        """Write the trees, see `tree_ensemble`, and `Network.write`."""
        packed = {name: array for name, array in fit.weights.items() if name != "baseline"}
        logit = graph.node("Add", add_trees(graph, encoded, packed), graph.constant(fit.weights["baseline"]))
        return graph.cast(graph.node("Sigmoid", logit), np.float32)


def _one_thread() -> Any:
    """Keep OpenMP to the calling thread.

    Two threads, which wait for each other after every node, took three to ten times as long on a busy machine.
    """
    return require("threadpoolctl").threadpool_limits(1, user_api="openmp")


def _tree(nodes: np.ndarray) -> Tree:
    """Return one of scikit-learn's predictors; values are never missing here, so only thresholds count."""
    leaf = nodes["is_leaf"].astype(bool)
    left, right = (np.where(leaf, -1, nodes[side].astype(np.int64)) for side in ("left", "right"))
    return Tree(nodes["feature_idx"], nodes["num_threshold"], left, right, nodes["value"])
