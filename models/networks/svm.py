"""Support vector machine with a Gaussian kernel, by scikit-learn's libsvm, with Platt's probabilities."""

from __future__ import annotations

import functools
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from ...dependencies import require
from ...errors import VerificationError
from ...feedback import Feedback
from ...sentences import say
from ..learning.background import in_background
from ..learning.blas_threads import one_blas_thread
from ..learning.class_weights import balanced_weights, sample_weights
from ..network import Fit, History, Network, Weights
from ..settings import Section, Settings, setting
from .exact import write_falling_logistic
from .platt import fit_sigmoid, sigmoid
from .svm_graph import add_sums

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels
    from ..onnx_writer import GraphBuilder, Tensor

FOLDS = 5
MANY_SAMPLES = 20_000  # training takes the square of their number: half a minute here, and minutes beyond
MOST_ITERATIONS = 1_000_000  # of libsvm, which needs about one a sample where C suits them
ROWS = 512  # cells whose kernel values are held at once
COMPARED_SAMPLES = 200  # samples on which the decision values are compared with libsvm's own, which are slow
DIFFERENCE = 1e-8  # per unit of the coefficients' sum


@dataclass(frozen=True)
class SvmSettings(Settings):
    """Settings of the support vector machine with a Gaussian kernel, as in scikit-learn.

    Attributes
    ----------
    C : float
        Inverse strength of the penalty; larger fits closer.
    gamma : float or None
        Of the kernel exp(−gamma |x − y|²). None: 1 / (D · variance of the encoded values).
    """

    C: float = setting(
        1.0,
        title=say("Inverse regularisation (C)"),
        section=Section.KERNEL,
        low=1e-6,
        high=1e6,
        help=say("Larger fits the samples closer."),
    )
    gamma: float | None = setting(
        None,
        title=say("Kernel width (gamma)"),
        section=Section.KERNEL,
        low=1e-9,
        high=1e6,
        help=say("Of exp(-gamma |x - y|²)."),
        automatic=say("by the variance"),
    )


class Svm(Network[SvmSettings]):
    """Probability 1 / (1 + exp(−(a f + b))) of the decision f = Σ c·exp(−gamma |x − s|²) + d over support vectors s.

    The machine itself always weighs both classes alike: a margin drawn by the larger class was measured to rank
    held-out places worse (3000 samples, five non-landslides a landslide: AUC 0.81 against 0.83). The sigmoid, fitted on
    decision values of five folds, then brings the probabilities to what the class weights ask for.
    """

    name = "svm"
    title = say("Support vector machine")
    short_title = say("Support vector machine")
    settings_type = SvmSettings
    packages = ("sklearn",)
    fit_seconds = 3.0
    predict_seconds = 5.0

    def fit(self, encoded: Floats, labels: Labels, settings: SvmSettings, feedback: Feedback) -> Fit:
        """Fit the machine and those of the folds side by side; see `Network.fit`."""
        require("sklearn.svm")
        if len(labels) > MANY_SAMPLES:
            feedback.warning(
                say(
                    "A support vector machine of {count} samples takes minutes to train and is slow to predict, "
                    "both by the square of their number: another model is better suited, or fewer samples.",
                    count=len(labels),
                )
            )
        values = encoded.astype(np.float64)
        gamma = settings.gamma or _gamma(values)
        even = balanced_weights(labels)[labels]
        everything = np.arange(len(labels))

        def piece(learnt: np.ndarray, validation: np.ndarray) -> Callable[[Feedback], tuple[Weights, np.ndarray, bool]]:
            def train(_: Feedback) -> tuple[Weights, np.ndarray, bool]:
                machine, converged = _train(values[learnt], labels[learnt], even[learnt], settings, gamma)
                return machine, _decision(machine, values[validation]), converged

            return train

        splits = _folds(labels, settings.seed)
        # The whole one first, since it takes longest.
        pieces = [piece(everything, everything), *(piece(*split) for split in splits)]
        with one_blas_thread(), warnings.catch_warnings():  # the pieces have a thread each
            # Said below in our own words, once.
            warnings.simplefilter("ignore", category=require("sklearn.exceptions").ConvergenceWarning)
            (machine, fitted, converged), *folds = in_background(pieces, feedback)
        if not converged:
            feedback.warning(say("The support vector machine did not converge: a smaller C steadies it."))
        decision = np.empty(len(labels))
        for (_, validation), (_, found, _) in zip(splits, folds):
            decision[validation] = found
        weights = sample_weights(labels, settings)
        slope, offset = fit_sigmoid(decision, labels, weights)
        if slope <= 0.0:
            feedback.warning(
                say(
                    "On validation samples the support vector machine ranks no better than chance, so its "
                    "probabilities are scaled on the samples that it learnt from: more samples would steady it."
                )
            )
            slope, offset = fit_sigmoid(fitted, labels, weights)
        return _fit(machine, slope, offset, _loss(slope * fitted + offset, labels))

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Write the kernel as matrix products, see `svm_graph`, and `Network.write`."""
        sums = add_sums(graph, encoded, fit.weights)
        return graph.cast(write_falling_logistic(graph, sums), np.float32)


def _fit(machine: Weights, slope: float, offset: float, loss: float) -> Fit:
    weights = {**machine, "slope": np.array([[slope]]), "offset": np.array([[offset]])}
    probabilities = functools.partial(_probabilities, machine, slope, offset)
    return Fit(weights, probabilities, History(np.array([[loss]]), None, (1,)))


def _probabilities(machine: Weights, slope: float, offset: float, encoded: np.ndarray) -> np.ndarray:
    """Return the scaled decisions, float64 [n, 1], for encoded values float32 [n, D]."""
    return sigmoid(slope * _decision(machine, encoded.astype(np.float64)) + offset)[:, np.newaxis]


def _loss(logit: np.ndarray, labels: np.ndarray) -> float:
    """Return the mean cross-entropy."""
    return float(np.mean(np.logaddexp(0.0, logit) - labels * logit))


def _gamma(values: np.ndarray) -> float:
    """Return 1 / (D · variance), scikit-learn's 'scale', or 1 where all values are alike."""
    variance = float(values.var())
    return 1.0 / (values.shape[1] * variance) if variance else 1.0


def _folds(labels: np.ndarray, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return (training, validation) samples of five folds, or of as many as the smaller class has samples."""
    count = min(FOLDS, int(np.bincount(labels, minlength=2).min()))
    selection = require("sklearn.model_selection")
    return list(selection.StratifiedKFold(count, shuffle=True, random_state=seed).split(labels, labels))


def _train(
    values: np.ndarray, labels: np.ndarray, weights: np.ndarray, settings: SvmSettings, gamma: float
) -> tuple[Weights, bool]:
    """Return the machine and whether it converged."""
    model = require("sklearn.svm").SVC(C=settings.C, kernel="rbf", gamma=gamma, max_iter=MOST_ITERATIONS)
    model.fit(values, labels, sample_weight=weights)
    machine = {
        "supports": model.support_vectors_.copy(),
        "coefficients": model.dual_coef_.T.copy(),
        "intercept": model.intercept_.reshape(1, 1).copy(),
        "gamma": np.array([[gamma]]),
    }
    some = values[:: -(-len(values) // COMPARED_SAMPLES)]
    difference = np.abs(_decision(machine, some) - model.decision_function(some)).max()
    if not difference <= DIFFERENCE * (1.0 + np.abs(machine["coefficients"]).sum()):
        raise VerificationError(
            say(
                "The support vector machine's decisions differ by {difference:.2g} from scikit-learn's: check "
                "that it is a released version and train again.",
                difference=difference,
            )
        )
    return machine, model.fit_status_ == 0


def _decision(machine: Weights, values: np.ndarray) -> np.ndarray:
    """Return decision values, float64 [n], by matrix products: hundreds of times faster than libsvm's own sums."""
    kernel = require("sklearn.metrics.pairwise").rbf_kernel
    gamma, found = float(machine["gamma"][0, 0]), np.empty(len(values))
    for start in range(0, len(values), ROWS):
        rows = slice(start, start + ROWS)
        found[rows] = (kernel(values[rows], machine["supports"], gamma=gamma) @ machine["coefficients"])[:, 0]
    return found + machine["intercept"][0, 0]
