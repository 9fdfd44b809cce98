"""What a network has to offer: the one interface that every file of networks implements."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..feedback import Feedback
from ..sentences import Sentence
from .settings import Settings

if TYPE_CHECKING:
    from .onnx_writer import GraphBuilder

ROWS_PER_BATCH = 2048


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

    training_loss: np.ndarray
    validation_loss: np.ndarray | None
    kept_epoch: tuple[int, ...]


@dataclass(frozen=True)
class Fit:
    """A fitted network without its factors.

    Attributes
    ----------
    weights : dict of {name: array}
        What the graph is written from.
    probabilities : callable
        Encoded values float32 [n, D] → probability of class 1, float [n, members], by the training library itself. It
        can be pickled, as all of this can.
    history : History
    """

    weights: dict[str, np.ndarray]
    probabilities: Callable[[np.ndarray], np.ndarray]
    history: History


class Network(ABC):
    """One kind of network: what it is called, how it is fitted, and how it is written as a graph.

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
    loss : str
        What its losses are, in words.
    rows_per_batch : int
        Cells that a prediction passes through the network at once; bounds the memory of hidden layers. Measured on one
        thread, 13 factors: the smallest networks lose a tenth in calls at 2048, and the convolutions a fifth to a half
        to what 512 gives, as their hidden layers outgrow a core's cache.
    fit_seconds : float
        Seconds of fitting a thousand samples, by one member in one epoch where there are such, on two cores. Progress
        is in proportion to it: what counts is how it compares with other networks'.
    predict_seconds : float
        Seconds of predicting a million cells, by one member where there are such; likewise.
    """

    name: str
    title: Sentence
    short_title: Sentence
    settings_type: type[Settings]
    packages: tuple[str, ...] = ()
    loss: str = "mean cross-entropy"
    rows_per_batch: int = ROWS_PER_BATCH
    fit_seconds: float = 1.0
    predict_seconds: float = 1.0

    @abstractmethod
    def fit(self, encoded: np.ndarray, labels: np.ndarray, settings: Settings, feedback: Feedback) -> Fit:
        """Fit to encoded values float32 [n, D] and labels int64 [n] of 0 and 1, both classes at least twice."""

    @abstractmethod
    def write(self, graph: GraphBuilder, encoded: str, width: int, fit: Fit) -> str:
        """Add the network to `graph`.

        Parameters
        ----------
        graph : GraphBuilder
        encoded : str
            Name of the tensor of encoded values, float32 [n, D].
        width : int
            D.
        fit : Fit

        Returns
        -------
        str
            Name of the tensor of the members' probabilities of class 1, float32 [n, members].
        """
