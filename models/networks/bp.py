"""The back-propagation network of Wang & Tang (2024): one tanh layer, trained by Levenberg and Marquardt's method."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...errors import ParameterError
from ...feedback import Feedback
from ...sentences import say
from ..learning.blas_threads import one_blas_thread
from ..learning.epochs import member_rngs
from ..learning.matmul import matmul
from ..learning.parallel import run_parallel, shared
from ..network import Fit, History, Network, Weights
from ..settings import EpochSettings, Section, setting
from .bp_training import TrainedMember, train_member
from .exact import write_exact_layer, write_falling_logistic
from .perceptron import write_layer
from .squared_error import UNITS_OUT, Inputs

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels
    from ...workers import Shared
    from ..onnx_writer import GraphBuilder, Tensor

MOST_WEIGHTS = 3000  # one solution for so many takes half a second and 72 MB
# How far onnxruntime's float32 tanh was measured to stray from the exact one (3.3e-7), and its input's rounding.
TANH_ERROR = 4e-7
LARGEST_ERROR = 7e-6  # of a probability; the network file's check allows 1e-5


@dataclass(frozen=True)
class BpSettings(EpochSettings):
    """Settings of the back-propagation network that Levenberg and Marquardt's method trains.

    Attributes
    ----------
    hidden : int
        Hidden units.
    goal : float
        Training stops when the mean squared error is below it.
    mu, mu_decrease, mu_increase, mu_max : float
        Damping to begin with, its factor after a step that lowers the error and after one that does not, and the
        damping at which training stops.
    """

    epochs: int = 1000
    members: int = 1
    validation_share: float = 0.0
    patience: int = 0
    hidden: int = setting(
        6, title=say("Hidden units"), section=Section.UNITS, low=1, high=100, help=say("Of the one hidden layer.")
    )
    goal: float = setting(
        1e-6,
        title=say("Goal (mean squared error)"),
        section=Section.DAMPING,
        low=0.0,
        high=1.0,
        help=say("Training ends when the mean squared error is below it."),
    )
    mu: float = setting(
        1e-3,
        title=say("Damping at the start"),
        section=Section.DAMPING,
        low=1e-20,
        high=1e10,
        help=say("Of Levenberg and Marquardt's method, μ."),
    )
    mu_decrease: float = setting(
        0.1,
        title=say("Damping, factor after a better step"),
        section=Section.DAMPING,
        low=1e-6,
        high=0.999,
        help=say("μ is multiplied by it."),
    )
    mu_increase: float = setting(
        10.0,
        title=say("Damping, factor after a worse step"),
        section=Section.DAMPING,
        low=1.001,
        high=1e6,
        help=say("μ is multiplied by it."),
    )
    mu_max: float = setting(
        1e10,
        title=say("Damping at which training stops"),
        section=Section.DAMPING,
        low=1.0,
        high=1e20,
        help=say("Training ends when μ is above it."),
    )


class Bp(Network[BpSettings]):
    """D inputs, six hidden units of tanh, two linear outputs o₀ and o₁ that learn the one-hot label.

    The probability is 1 / (1 + exp(−2 (o₁ − o₀))), which at ½ has the value and the slope of the least-squares estimate
    (o₁ − o₀ + 1) / 2 and needs no clipping to stay within 0 to 1.

    The error is the mean over samples and outputs of the squared difference from the label, times the class weight; the
    losses of the history are that mean, not a cross-entropy. All is float64. Weights are kept as `hidden.weight`
    [members, H, D], `hidden.bias` [members, H], `output.weight` [members, 2, H] and `output.bias` [members, 2].
    """

    name = "bp"
    title = say("BP, back-propagation network of the paper")
    short_title = say("BP")
    place_in_paper = 1
    settings_type = BpSettings
    loss = say("mean squared error")
    rows_per_batch = 4096
    fit_seconds = 0.001
    predict_seconds = 0.02

    def fit(self, encoded: Floats, labels: Labels, settings: BpSettings, feedback: Feedback) -> Fit:
        """Fit by full batches, one step an epoch; see `Network.fit`.

        A member's training also ends at the epoch in which its error falls below the goal, or in which no step with
        damping up to `mu_max` lowers the error; without early stopping that is the epoch it keeps.

        Raises
        ------
        ParameterError
            If the network has too many weights for the method, whose matrix is their number squared.
        """
        count = settings.hidden * (encoded.shape[1] + 1) + UNITS_OUT * (settings.hidden + 1)
        if count > MOST_WEIGHTS:
            raise ParameterError(
                say(
                    "BP with {hidden} hidden units over {inputs} inputs has {weights} weights, more than the "
                    "{most} its training can handle: use fewer hidden units or categories.",
                    hidden=settings.hidden,
                    inputs=encoded.shape[1],
                    weights=count,
                    most=MOST_WEIGHTS,
                )
            )
        inputs = shared(Inputs(encoded))
        pieces = [functools.partial(_train_member, inputs, labels, settings, rng) for rng in member_rngs(settings)]
        with one_blas_thread():
            trained = run_parallel(pieces, feedback)
        weights = {name: np.stack([one.weights[name] for one in trained]) for name in trained[0].weights}
        validation = _columns([one.validation_loss for one in trained]) if settings.validation_share else None
        history = History(
            _columns([one.training_loss for one in trained]), validation, tuple(one.kept_epoch for one in trained)
        )
        return Fit(weights, functools.partial(_probabilities, weights), history)

    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Write all members as two matrix products, with one tanh between them; see `Network.write`.

        The first product is in float64, see `exact`: nothing keeps hidden weights small, they reach hundreds, and with
        200 samples float32 sums were seen to move a probability by 3e-5, more than the check of the file allows. The
        rest is float32 where that cannot matter for any input, else float64. Measured on one thread with 13 factors:
        20 ns a cell, 14 in float32 altogether, 44 in float64 altogether, which four of ten networks trained for 1000
        epochs need; 80 for ten members stopped early.
        """
        members, units = fit.weights["hidden.bias"].shape
        below = fit.weights["hidden.weight"].reshape(members * units, width)
        offset = fit.weights["hidden.bias"].reshape(-1)
        row, shift = (_difference(fit.weights[f"output.{kind}"]) for kind in ("weight", "bias"))
        above = np.zeros((members, members, units))
        above[np.arange(members), np.arange(members)] = row
        above = above.reshape(members, -1)

        planar = graph.cast(graph.transpose(encoded), np.float64)
        if _single_precision(row, shift):
            sums = write_exact_layer(graph, below, offset, planar)
            hidden = graph.node("Tanh", graph.cast(sums, np.float32))
            logit = write_layer(graph, above.astype(np.float32), shift.astype(np.float32), hidden)
            return graph.transpose(graph.node("Sigmoid", logit))
        # With tanh(z) = 1 − 2 f, f = 1 / (1 + exp(2 z)), the sum of row · tanh is that of row less 2 row · f.
        falling = write_falling_logistic(graph, write_exact_layer(graph, 2.0 * below, 2.0 * offset, planar))
        sums = write_exact_layer(graph, 2.0 * above, -(shift + row.sum(axis=1)), falling)
        return graph.transpose(graph.cast(write_falling_logistic(graph, sums), np.float32))


def _difference(output: np.ndarray) -> np.ndarray:
    """Return what of the outputs' weights [members, 2, ...] makes 2 (o₁ − o₀)."""
    return 2.0 * (output[:, 1] - output[:, 0])


def _single_precision(row: np.ndarray, shift: np.ndarray) -> bool:
    """Whether float32 hidden units and sums, of weights [members, H] and biases [members], are exact enough.

    A hidden unit is off by the error of tanh, the sum of H + 1 terms by half a unit in the last place for each and for
    the rounding of its weight; the slope of the logistic is at most ¼.
    """
    half_unit = float(np.finfo(np.float32).eps) / 2
    largest = (np.abs(row).sum(axis=1) + np.abs(shift)).max()
    return bool(0.25 * largest * (TANH_ERROR + (row.shape[1] + 2) * half_unit) <= LARGEST_ERROR)


def _train_member(
    inputs: Shared[Inputs], labels: Labels, settings: BpSettings, rng: np.random.Generator, feedback: Feedback
) -> TrainedMember:
    return train_member(inputs.value, labels, settings, rng, feedback)


def _columns(losses: list[list[float]]) -> np.ndarray:
    """Return float64 [epochs, members] of each member's losses, NaN once it has stopped."""
    table = np.full((max(map(len, losses)), len(losses)), np.nan)
    for member, own in enumerate(losses):
        table[: len(own), member] = own
    return table


def _probabilities(weights: Weights, values: np.ndarray) -> np.ndarray:
    """Return each member's probability of class 1, float64 [n, members], for encoded values float32 [n, D]."""
    exact = values.astype(np.float64)
    row, shift = (_difference(weights[f"output.{kind}"]) for kind in ("weight", "bias"))
    found = np.empty((len(exact), len(shift)))
    for member in range(len(shift)):
        hidden = np.tanh(matmul(exact, weights["hidden.weight"][member].T) + weights["hidden.bias"][member])
        # (1 + tanh(z / 2)) / 2 is 1 / (1 + exp(-z)) without overflow.
        found[:, member] = (1.0 + np.tanh((hidden @ row[member] + shift[member]) / 2.0)) / 2.0
    return found
