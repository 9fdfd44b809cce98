"""Training the members of a BP network: first weights, validation samples, epochs, early stopping."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...feedback import Feedback
from ..learning.class_weights import sample_weights
from ..learning.levenberg_marquardt import LevenbergMarquardt
from ..learning.validation_split import split_validation
from ..network import Weights
from .squared_error import UNITS_OUT, Inputs, SquaredError

if TYPE_CHECKING:
    from ...analysis.arrays import Floats, Labels, Mask
    from .bp import BpSettings


@dataclass(frozen=True)
class TrainedMember:
    """One member of a network.

    Attributes
    ----------
    weights : dict of {name: float64 array}
        `hidden.weight` [H, D], `hidden.bias` [H], `output.weight` [2, H], `output.bias` [2].
    training_loss, validation_loss : list of float
        Mean squared errors after each epoch; the second is empty without validation samples.
    kept_epoch : int
        The epoch, counted from 1, that the weights are of.
    """

    weights: Weights
    training_loss: list[float]
    validation_loss: list[float]
    kept_epoch: int


def train_member(
    inputs: Inputs, labels: Labels, settings: BpSettings, rng: np.random.Generator, feedback: Feedback
) -> TrainedMember:
    """Train one member; an epoch is one step of Levenberg and Marquardt's method.

    Parameters
    ----------
    inputs : Inputs
        Of all samples [n].
    labels : int64 array [n]
    settings : BpSettings
    rng : Generator
        Draws the validation samples and the first weights.
    feedback : Feedback
        Asked before every solution of a step whether to stop.
    """
    targets = np.stack([labels == 0, labels == 1]).astype(np.float64)
    is_validation = np.zeros(len(labels), dtype=bool)
    if settings.validation_share:
        is_validation[split_validation(labels, settings.validation_share, rng)[1]] = True
    training_counts = _counts(labels, ~is_validation, settings)
    validation_counts = _counts(labels, is_validation, settings)
    error = SquaredError(inputs, targets=targets, counts=training_counts, hidden=settings.hidden)
    start = _first_weights(len(inputs.planar) - 1, settings.hidden, rng)
    descent = LevenbergMarquardt(error, start, settings)
    training, validation = [], []
    best, lowest, kept = start, np.inf, 0
    for epoch in range(1, settings.epochs + 1):
        moved = descent.step(feedback)
        training.append(descent.evaluation.error)
        if is_validation.any():
            validation.append(descent.evaluation.mean_square(validation_counts))
        if not settings.patience:
            best, kept = descent.weights, epoch
        elif validation[-1] < lowest:
            best, kept, lowest = descent.weights, epoch, validation[-1]
        feedback.progress(epoch / settings.epochs)
        impatient = settings.patience and epoch - kept >= settings.patience
        if not moved or training[-1] < settings.goal or impatient:
            break
    feedback.progress(1.0)
    below, above = error.layers(best)
    named = {"hidden.weight": below[:, :-1], "hidden.bias": below[:, -1]}
    named.update({"output.weight": above[:, :-1], "output.bias": above[:, -1]})
    return TrainedMember(weights=named, training_loss=training, validation_loss=validation, kept_epoch=kept)


def _counts(labels: Labels, chosen: Mask, settings: BpSettings) -> Floats:
    """Return what a squared residual counts, float64 [n]: class weight over outputs and number of chosen samples."""
    weights = sample_weights(labels, settings)
    return np.where(chosen, 1.0 if weights is None else weights, 0.0) / (UNITS_OUT * max(1, np.count_nonzero(chosen)))


def _first_weights(width: int, hidden: int, rng: np.random.Generator) -> Floats:
    """Draw first weights as Nguyen & Widrow (1990) do, the outputs' evenly from −1 to 1.

    Each hidden unit looks in a direction of its own with 0.7 H^(1/D) for length, and the biases spread the units' bends
    over the inputs, evenly, on either side by chance: so each unit has a region of its own from the start. It is the
    rule of the software that made this way of training common. Measured over twenty seeds on the demo basin
    (300 epochs), medians: mean squared error 0.147 with 1000 samples and 0.022 with 300, where Glorot's uniform weights
    with zero biases end at 0.152 and 0.029; stopped early, AUC on others 0.783 and 0.632 against 0.773 and 0.627.
    """
    length = 0.7 * hidden ** (1.0 / width)
    directions = rng.uniform(-1.0, 1.0, (hidden, width))
    directions *= length / np.linalg.norm(directions, axis=1, keepdims=True)
    biases = length * np.linspace(-1.0, 1.0, hidden) * rng.choice([-1.0, 1.0], hidden)
    outputs = rng.uniform(-1.0, 1.0, (UNITS_OUT, hidden + 1))
    return np.concatenate([np.column_stack([directions, biases]).ravel(), outputs.ravel()])
