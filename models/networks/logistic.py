"""Logistic regression by scikit-learn: the baseline that every network has to beat."""

from __future__ import annotations

import functools
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...dependencies import require
from ...feedback import Feedback
from ...sentences import say
from ..network import Fit, History, Network
from ..settings import Section, Settings, setting
from .exact import write_exact_layer, write_falling_logistic

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression

    from ...analysis.arrays import Floats, Labels
    from ..onnx_writer import GraphBuilder, Tensor

MOST_ITERATIONS = 1000


@dataclass(frozen=True)
class LogisticSettings(Settings):
    """Settings of logistic regression.

    Attributes
    ----------
    C : float
        Inverse strength of the L2 penalty on the coefficients, as in scikit-learn; larger fits closer. At 1 the penalty
        cost up to 0.03 of rank correlation with 100 landslides; from 10 on it costs nothing (docs/evaluation.md).
    """

    C: float = setting(
        10.0,
        title=say("Inverse regularisation (C)"),
        section=Section.KERNEL,
        low=1e-6,
        high=1e6,
        help=say("Larger fits the samples closer."),
    )


class Logistic(Network[LogisticSettings]):
    """Probability 1 / (1 + exp(−(w·x + b))) of the encoded values x, with an L2 penalty on w."""

    name = "logistic"
    title = say("Logistic regression")
    short_title = say("Logistic regression")
    settings_type = LogisticSettings
    packages = ("sklearn",)
    rows_per_batch = 4096
    fit_seconds = 0.02
    predict_seconds = 0.03

    def fit(self, encoded: Floats, labels: Labels, settings: LogisticSettings, feedback: Feedback) -> Fit:
        """Fit by L-BFGS; see `Network.fit`."""
        linear = require("sklearn.linear_model")
        model = linear.LogisticRegression(
            C=settings.C, class_weight=settings.class_weight, max_iter=MOST_ITERATIONS, random_state=settings.seed
        )
        with warnings.catch_warnings():
            # Said below in our own words, once.
            warnings.simplefilter("ignore", category=require("sklearn.exceptions").ConvergenceWarning)
            model.fit(encoded.astype(np.float64), labels)
        if model.n_iter_[0] >= MOST_ITERATIONS:
            feedback.warning(say("Logistic regression did not converge: a smaller C steadies it."))

        probabilities = functools.partial(_probabilities, model)
        weights = {"coefficients": model.coef_.T.copy(), "intercept": model.intercept_.copy()}
        loss = require("sklearn.metrics").log_loss(labels, probabilities(encoded))
        return Fit(weights, probabilities, History(np.array([[loss]]), None, (1,)))

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Write the regression in float64, see `exact`, over planar tensors; see `Network.write`.

        Coefficients grow large where the classes part cleanly, and float32 sums would then stray from scikit-learn's.
        One row per position instead of one per cell: 1.4 times the cells a second with categories, 1.9 without.
        """
        planar = graph.cast(graph.transpose(encoded), np.float64)
        sums = write_exact_layer(graph, -fit.weights["coefficients"].T, -fit.weights["intercept"], planar)
        return graph.transpose(graph.cast(write_falling_logistic(graph, sums), np.float32))


def _probabilities(model: LogisticRegression, encoded: np.ndarray) -> np.ndarray:
    """Return scikit-learn's own probability of class 1, float64 [n, 1], for encoded values float32 [n, D]."""
    return model.predict_proba(encoded.astype(np.float64))[:, 1:]
