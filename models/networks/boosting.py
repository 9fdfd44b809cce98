"""Histogram gradient boosting by scikit-learn (after Ke et al. 2017, "LightGBM")."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ...dependencies import require
from ...feedback import Feedback
from ...sentences import say
from ..learning.class_weights import sample_weights
from ..learning.openmp_thread import one_openmp_thread
from ..network import Fit, History, Network
from ..settings import Section, Settings, setting
from .exact import write_falling_logistic
from .tree_ensemble import LEAF_SETTING, ROWS_PER_BATCH, TREES_SETTING, Tree, add_trees, pack_trees

if TYPE_CHECKING:
    from sklearn.ensemble import HistGradientBoostingClassifier
    from typing_extensions import Self

    from ...analysis.arrays import Floats, Labels
    from ..network import Weights
    from ..onnx_writer import GraphBuilder, Tensor


@dataclass(frozen=True)
class BoostingSettings(Settings):
    """Settings of histogram gradient boosting, as in scikit-learn.

    The defaults held out best on a real area of 16,000 samples and on random parts of 300 to 8,000 of them; the least
    trees and leaves on 175 landslides with five non-landslides each, by 0.011 and 0.015 of AUC against 100 and 4, which
    with one each are as good.

    Attributes
    ----------
    trees : int or None
        Number of trees. None: a twentieth of the number of samples, at least 200 and at most 500.
    learning_rate : float
        What each tree adds is multiplied by this.
    leaf_nodes : int or None
        Most leaves of a tree. None: a two-hundredth of the number of samples, at least 8 and at most 31.
    leaf : int
        Fewest samples in a leaf.
    l2 : float
        L2 penalty on the leaves' values.
    """

    trees: int | None = setting(None, **TREES_SETTING, automatic=say("by the number of samples"))
    learning_rate: float = setting(
        0.05,
        title=say("Learning rate"),
        section=Section.DESCENT,
        low=1e-4,
        high=1.0,
        help=say("In boosting, what each tree adds is multiplied by it."),
    )
    leaf_nodes: int | None = setting(
        None,
        title=say("Most leaves of a tree"),
        section=Section.TREES,
        low=2,
        high=1024,
        help=say("Fewer make simpler trees."),
        automatic=say("by the number of samples"),
    )
    leaf: int = setting(20, **LEAF_SETTING)
    l2: float = setting(
        10.0,
        title=say("L2 penalty of leaves"),
        section=Section.TREES,
        low=0.0,
        high=1e6,
        help=say("Larger pulls what the leaves add towards zero."),
        off_at_zero=True,
    )

    def trees_for(self, count: int) -> int:
        """Return the number of trees for `count` samples."""
        return min(max(count // 20, 200), 500) if self.trees is None else self.trees

    def leaf_nodes_for(self, count: int) -> int:
        """Return the most leaves of a tree for `count` samples."""
        return min(max(count // 200, 8), 31) if self.leaf_nodes is None else self.leaf_nodes

    def for_samples(self, count: int, landslides: int | None = None) -> Self:
        """Return the settings with the trees and their leaves that `count` samples call for, unless given."""
        return replace(self, trees=self.trees_for(count), leaf_nodes=self.leaf_nodes_for(count))


class Boosting(Network[BoostingSettings]):
    """Probability 1 / (1 + exp(−f)) of a sum f of trees, each fitted to what those before it left over."""

    name = "boosting"
    title = say("Histogram gradient boosting")
    short_title = say("Gradient boosting")
    settings_type = BoostingSettings
    packages = ("sklearn",)
    rows_per_batch = ROWS_PER_BATCH
    fit_seconds = 0.5
    predict_seconds = 1.0

    def fit(self, encoded: Floats, labels: Labels, settings: BoostingSettings, feedback: Feedback) -> Fit:
        """Fit one tree after another; see `Network.fit`."""
        trees = settings.trees_for(len(labels))
        ensemble, log_loss = require("sklearn.ensemble"), require("sklearn.metrics").log_loss

        def look(model: HistGradientBoostingClassifier, *_: Any, **__: Any) -> float:
            """Stand where a score is asked for, before the first tree and after each: report progress, and stop."""
            feedback.check()
            feedback.progress(len(model._predictors) / trees)
            return 0.0

        # Scores that are too few to judge by end nothing; without a validation fraction all samples are learnt from.
        model = ensemble.HistGradientBoostingClassifier(
            max_iter=trees,
            learning_rate=settings.learning_rate,
            max_leaf_nodes=settings.leaf_nodes_for(len(labels)),
            min_samples_leaf=settings.leaf,
            l2_regularization=settings.l2,
            random_state=settings.seed,
            early_stopping=True,
            validation_fraction=None,
            n_iter_no_change=trees + 1,
            scoring=look,
        )
        with one_openmp_thread():
            model.fit(encoded.astype(np.float64), labels, sample_weight=sample_weights(labels, settings))
        model.scoring = model._scorer = None  # `look` holds the caller's feedback, which no pickle takes
        probabilities = functools.partial(_probabilities, model)
        weights = pack_trees([_tree(predictor.nodes) for (predictor,) in model._predictors])
        weights["baseline"] = np.array(model._baseline_prediction, dtype=np.float64).reshape(1, 1)
        loss = log_loss(labels, probabilities(encoded))
        return Fit(weights, probabilities, History(np.array([[loss]]), None, (1,)))

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Write the trees, see `tree_ensemble`, and `Network.write`."""
        return write_boosting(graph, encoded, fit.weights)


def write_boosting(graph: GraphBuilder, encoded: Tensor, weights: Weights) -> Tensor:
    """Add the trees of a fit over `encoded`, float32 [n, D]; return the probability, float32 [n, 1]."""
    packed = {name: array for name, array in weights.items() if name != "baseline"}
    sums = graph.node("Sub", graph.constant(-weights["baseline"]), add_trees(graph, encoded, packed))
    return graph.cast(write_falling_logistic(graph, sums), np.float32)


def _probabilities(model: HistGradientBoostingClassifier, encoded: np.ndarray) -> np.ndarray:
    """Return scikit-learn's own probability of class 1, float64 [n, 1], for encoded values float32 [n, D]."""
    with one_openmp_thread():
        return model.predict_proba(encoded.astype(np.float64))[:, 1:]


def _tree(nodes: np.ndarray) -> Tree:
    """Return one of scikit-learn's predictors; values are never missing here, so only thresholds count."""
    leaf = nodes["is_leaf"].astype(bool)
    left, right = (np.where(leaf, -1, nodes[side].astype(np.int64)) for side in ("left", "right"))
    return Tree(
        feature=nodes["feature_idx"], threshold=nodes["num_threshold"], left=left, right=right, value=nodes["value"]
    )
