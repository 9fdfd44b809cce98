"""What a network has to offer: the one interface that every file of networks implements."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Generic, TypeVar

import numpy as np

from ..feedback import Feedback
from ..sentences import Sentence, say
from .factors import Factor, encode, encoded_names
from .onnx_writer import NETWORK_OUTPUTS, GraphBuilder, Tensor, add_encoder, add_outputs
from .settings import Settings

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Labels

ROWS_PER_BATCH = 2048
Weights = dict[str, np.ndarray]  # by name; which names and shapes is the network's own matter
S = TypeVar("S", bound=Settings)


@dataclass(frozen=True)
class History:
    """How training went.

    Attributes
    ----------
    training_loss : float64 array [epochs, members]
        Mean loss over an epoch's samples, of the network's own kind; NaN once a member has stopped.
    validation_loss : float64 array [epochs, members] or None
        Mean loss of each member's validation samples; None without any.
    kept_epoch : tuple of int, length members
        The epoch, counted from 1, whose weights a member keeps.
    """

    training_loss: Floats
    validation_loss: Floats | None
    kept_epoch: tuple[int, ...]


@dataclass(frozen=True)
class Fit:
    """A fitted network without its factors.

    Attributes
    ----------
    weights : dict of {name: array}
        What the graph is written from.
    probabilities : callable
        Encoded values float32 [n, D], or raw windows [n, F, window, window], → probability of class 1, float [n,
        members], by the training library itself. It can be pickled, as all of this can.
    history : History
    """

    weights: Weights
    probabilities: Callable[[Floats], Floats]
    history: History

    @property
    def members(self) -> int:
        """How many networks the probability is the mean of."""
        return len(self.history.kept_epoch)


class Kind(ABC, Generic[S]):
    """One kind of model file, of settings S: what it is called, what it predicts, and how it is written as a graph.

    Attributes
    ----------
    name : str
        Identifier in files and parameters.
    title : Sentence
        In the list of a dialog.
    short_title : Sentence
        In reports, tables and help.
    settings_type : type
        Its class of settings, which describe themselves; see `settings.setting`.
    packages : tuple of str
        Import names of the packages that training needs, beside `onnx` and `onnxruntime` for the file.
    loss : Sentence
        What its losses are, in words.
    rows_per_batch : int
        Cells that a prediction passes through the network at once; bounds the memory of hidden layers. Measured on one
        thread, 13 factors: at 2048 the smallest networks lose a tenth to the cost of calls; convolutions lose a fifth
        to a half compared with 512, as their hidden layers outgrow a core's cache.
    predict_seconds : float
        Seconds of predicting a million cells, by one member where there are such, on two cores. Progress is in
        proportion to it: what counts is how it compares with other networks'.
    """

    name: str
    title: Sentence
    short_title: Sentence
    settings_type: type[S]
    packages: tuple[str, ...] = ()
    loss: Sentence = say("mean cross-entropy")
    rows_per_batch: int = ROWS_PER_BATCH
    predict_seconds: float = 1.0

    def window(self, settings: S) -> int:
        """Return the side of the window of cells that it sees, odd; 1 for a model of single cells."""
        return 1

    @abstractmethod
    def predict(self, factors: Sequence[Factor], fit: Fit, values: Floats) -> dict[str, Floats]:
        """Return the outputs of the file for raw values, float32 [n] each, by the library that trained the model."""

    @abstractmethod
    def draw_outputs(self, graph: GraphBuilder, factors: Sequence[Factor], fit: Fit) -> None:
        """Add the model to `graph`, from the raw values to the outputs of the file."""


class Model(Kind[S]):
    """One kind of model that learns from samples, of one member or more.

    Attributes
    ----------
    place_in_paper : int
        Among the networks of Wang & Tang (2024), counted from 1; 0 for one that is not theirs.
    best_ratio : float
        Non-landslides per landslide with which it was measured to rank best (docs/networks.md); the settings that go
        with it are those of `settings_type.best`.
    fit_seconds : float
        Seconds of fitting a thousand samples, by one member in one epoch where there are such; see `predict_seconds`.
    """

    place_in_paper: int = 0
    best_ratio: float = 5.0
    fit_seconds: float = 1.0

    def predict(self, factors: Sequence[Factor], fit: Fit, values: Floats) -> dict[str, Floats]:
        """Return mean and, of several members, population standard deviation of their probabilities; see `Kind`."""
        probabilities = self.probabilities(factors, fit, values)
        found = [probabilities.mean(axis=1)]
        if fit.members > 1:
            found.append(probabilities.std(axis=1))
        return {name: part.astype(np.float32) for name, part in zip(NETWORK_OUTPUTS, found)}

    def draw_outputs(self, graph: GraphBuilder, factors: Sequence[Factor], fit: Fit) -> None:
        """Add the members, their mean and their spread to `graph`; see `Kind`."""
        add_outputs(graph, self.draw(graph, factors, fit), fit.members)

    @abstractmethod
    def learn(self, factors: Sequence[Factor], values: Floats, labels: Labels, settings: S, feedback: Feedback) -> Fit:
        """Fit to samples.

        Parameters
        ----------
        factors : sequence of Factor, length F
        values : float32 array [n, F], or [n, F, window, window]
            Raw factor values; of windows, NaN where a cell has no data, the middle one excepted.
        labels : int64 array [n]
            0 and 1, both at least twice.
        settings : S
        feedback : Feedback
        """

    @abstractmethod
    def probabilities(self, factors: Sequence[Factor], fit: Fit, values: Floats) -> Floats:
        """Return the members' probabilities of class 1, float [n, members], by the library that trained the model."""

    @abstractmethod
    def draw(self, graph: GraphBuilder, factors: Sequence[Factor], fit: Fit) -> Tensor:
        """Add the model to `graph`; return the name of the members' probabilities, float32 [n, members].

        Of a model that sees windows, the rows are the cells in the middle of windows, row by row of the rasters.
        """


class Network(Model[S]):
    """A model of single cells, which learns from encoded values."""

    def learn(self, factors: Sequence[Factor], values: Floats, labels: Labels, settings: S, feedback: Feedback) -> Fit:
        """Fit to encoded samples; see `Model.learn`."""
        return self.fit(encode(factors, values), labels, settings, feedback)

    def probabilities(self, factors: Sequence[Factor], fit: Fit, values: Floats) -> Floats:
        """Return the members' probabilities; see `Model.probabilities`."""
        return fit.probabilities(encode(factors, values))

    def draw(self, graph: GraphBuilder, factors: Sequence[Factor], fit: Fit) -> Tensor:
        """Add encoder and network to `graph`; see `Model.draw`."""
        return self.write(graph, add_encoder(graph, factors), len(encoded_names(factors)), fit)

    @abstractmethod
    def fit(self, encoded: Floats, labels: Labels, settings: S, feedback: Feedback) -> Fit:
        """Fit to encoded values float32 [n, D] and labels int64 [n] of 0 and 1, both classes at least twice."""

    @abstractmethod
    def write(self, graph: GraphBuilder, encoded: Tensor, width: int, fit: Fit) -> Tensor:
        """Add the network to `graph`.

        Parameters
        ----------
        graph : GraphBuilder
        encoded : Tensor
            Encoded values, float32 [n, D].
        width : int
            D.
        fit : Fit

        Returns
        -------
        Tensor
            The members' probabilities of class 1, float32 [n, members].
        """
