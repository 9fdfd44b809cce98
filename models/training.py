"""Training a network of any kind, and what comes out of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..dependencies import require
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..sentences import say
from .factors import Factor, centres, check_finite, shape_of
from .learning.blas_threads import one_blas_thread
from .network import Fit, History
from .registry import find_kind, find_network
from .settings import Settings

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Labels

FEWEST_OF_A_CLASS = 2


@dataclass(frozen=True)
class TrainedNetwork:
    """A trained network, ready to predict and to be written to a file.

    Attributes
    ----------
    network : str
        Name in the registry.
    factors : tuple of Factor, length F
    settings : Settings
        As used: what depends on the number of samples is filled in.
    fit : Fit
    samples : dict
        'landslide' and 'non_landslide': counts; 'digest': SHA-256 of the training samples.
    versions : dict of {package: version}
    """

    network: str
    factors: tuple[Factor, ...]
    settings: Settings
    fit: Fit
    samples: dict[str, Any]
    versions: dict[str, str]

    @property
    def history(self) -> History:
        """How training went."""
        return self.fit.history

    @property
    def window(self) -> int:
        """Side of the window of cells that it sees, 1 for a model of single cells."""
        return find_kind(self.network).window(self.settings)

    @property
    def members(self) -> int:
        """How many networks the probability is the mean of."""
        return self.fit.members

    def predict(self, values: Floats) -> dict[str, Floats]:
        """Predict by the library that trained the network.

        Parameters
        ----------
        values : float32 array [n, F], or [n, F, window, window]
            Raw factor values in the order of `factors`.

        Returns
        -------
        dict of {'probability': float32 [n]} and, of several members, {'deviation': float32 [n]}
            Mean and population standard deviation of the members' probabilities of class 1.
        """
        with one_blas_thread():
            return find_kind(self.network).predict(self.factors, self.fit, values)


def train(
    network: str,
    factors: Sequence[Factor],
    values: Floats,
    labels: Labels,
    settings: Settings | None = None,
    feedback: Feedback = SILENT,
) -> TrainedNetwork:
    """Train a network on labelled samples.

    Parameters
    ----------
    network : str
        Name in the registry, such as 'cnn'.
    factors : sequence of Factor, length F
        From `factors_from_samples` of the same training samples.
    values : float32 array [n, F], or [n, F, window, window] for a network that sees windows
        Raw factor values of the training samples, all finite; in a window, those of the cell in the middle.
    labels : integer or boolean array [n]
        1 landslide, 0 non-landslide.
    settings : Settings, optional
        Of the network's own class; its defaults if left out.
    feedback : Feedback, optional

    Returns
    -------
    TrainedNetwork

    Raises
    ------
    ParameterError
        If the network is unknown, the settings are another network's, or training diverges with them.
    InputError
        If shapes disagree, a value is not finite, a label is neither 0 nor 1, or a class has fewer than two samples.
    DependencyError
        If a package that this network needs is missing.
    Cancelled
        If the user cancelled.
    """
    definition = find_network(network)
    settings = definition.settings_type() if settings is None else settings
    if not isinstance(settings, definition.settings_type):
        raise ParameterError(
            say(
                "Model '{network}' was given {given}: give it {wanted}.",
                network=network,
                given=type(settings).__name__,
                wanted=definition.settings_type.__name__,
            )
        )
    values, labels = _checked(factors, values, labels, definition.window(settings))
    feedback.check()
    settings = settings.for_samples(len(values), int(labels.sum()))
    with one_blas_thread():  # also scikit-learn's: how sums round must not depend on what else the process trains
        fit = definition.learn(factors, values, labels, settings, feedback)
    if not _is_sound(fit):
        raise ParameterError(say("Training model '{network}' diverged: lower its learning rate.", network=network))
    feedback.check()
    feedback.progress(1.0)
    versions = {name: require(name).__version__ for name in ("numpy", *definition.packages)}
    return TrainedNetwork(
        network=network,
        factors=tuple(factors),
        settings=settings,
        fit=fit,
        samples=_summary(values, labels),
        versions=versions,
    )


def _is_sound(fit: Fit) -> bool:
    """Whether all weights, and the losses of the epochs they were kept from, are finite."""
    kept = np.array(fit.history.kept_epoch)
    if (kept < 1).any() or not all(np.isfinite(array).all() for array in fit.weights.values()):
        return False
    return bool(np.isfinite(fit.history.training_loss[kept - 1, np.arange(kept.size)]).all())


def _checked(factors: Sequence[Factor], values: Floats, labels: Labels, window: int) -> tuple[Floats, Labels]:
    """Return values as float32 and labels as int64 [n], or raise `InputError`."""
    values, labels = np.ascontiguousarray(values, dtype=np.float32), np.asarray(labels)
    if not factors or values.shape[1:] != shape_of(factors, window) or labels.shape != values.shape[:1]:
        raise InputError(
            say(
                "The training samples have values of shape {shape} and labels of shape {labels_shape}, which do "
                "not fit {factors} factors: give one row and one label per sample, one column per factor.",
                shape=values.shape,
                labels_shape=labels.shape,
                factors=len(factors),
            )
        )
    check_finite([factor.name for factor in factors], centres(values))
    if not np.isin(labels, (0, 1)).all():
        raise InputError(
            say("The labels of the training samples hold other values than 0 and 1: use 1 for landslides.")
        )
    labels = labels.astype(np.int64)
    landslides = int(labels.sum())
    if min(landslides, len(labels) - landslides) < FEWEST_OF_A_CLASS:
        raise InputError(
            say(
                "Of the samples that train, {landslides} have the label 1 (landslide) and {others} the label 0: "
                "training needs at least {fewest} of each, so give more.",
                landslides=landslides,
                others=len(labels) - landslides,
                fewest=FEWEST_OF_A_CLASS,
            )
        )
    return values, labels


def _summary(values: Floats, labels: Labels) -> dict[str, Any]:
    landslides = int(labels.sum())
    digest = hashlib.sha256(values.astype("<f4").tobytes() + labels.astype("u1").tobytes()).hexdigest()
    return {"landslide": landslides, "non_landslide": len(labels) - landslides, "digest": f"sha256:{digest}"}
