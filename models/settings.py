"""Training settings of the networks, their ranges checked at the door."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace
from typing import Any

from ..errors import ParameterError

CLASS_WEIGHTS = (None, "balanced")


@dataclass(frozen=True)
class Settings:
    """What every network is trained with.

    Attributes
    ----------
    seed : int
        Seed of every random choice, 0 to 2**31 − 1.
    class_weight : str or None
        None: every sample counts alike. 'balanced': both classes count alike however many samples they have, by
        weights n / (2 n_class).
    """

    seed: int = 0
    class_weight: str | None = None

    def __post_init__(self) -> None:
        check_range("seed", self.seed, 0, 2**31 - 1, whole=True)
        if self.class_weight not in CLASS_WEIGHTS:
            raise ParameterError(f"The class weight is '{self.class_weight}': leave it out or use 'balanced'.")

    def for_samples(self, count: int) -> Settings:
        """Return the settings with what depends on the number of samples filled in."""
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as a dictionary that JSON can hold."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}


@dataclass(frozen=True)
class LogisticSettings(Settings):
    """Settings of logistic regression.

    Attributes
    ----------
    C : float
        Inverse strength of the L2 penalty on the coefficients, as in scikit-learn; larger fits closer.
    """

    C: float = 1.0

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("C", self.C, 1e-6, 1e6)


@dataclass(frozen=True)
class StackSettings(Settings):
    """Settings of networks that are trained by mini-batches, several members at once.

    The defaults are those that held out best on noisy samples, not the paper's; see `CnnSettings.paper`.

    Attributes
    ----------
    epochs : int
        Passes over the training samples; the most there can be when training stops early.
    batch : int
        Samples in a mini-batch.
    learning_rate : float
        Learning rate of Adam.
    weight_decay : float or None
        L2 factor: this times each weight (not bias) is added to its gradient. None: 10 / n for n samples, at most
        0.01, a pull towards zero that keeps its strength against the sum over the samples. Measured: 0.01 held out
        best at 1000 samples and cost 0.013 of AUC at 20,000.
    dropout : float
        Share of the last hidden units that are left out at random in training.
    members : int
        Networks trained from different seeds; the probability is their mean, the deviation their spread.
    validation_share : float
        Share of the samples, of each class, that each member draws for itself and does not learn from.
    patience : int
        A member stops after so many epochs without a lower validation loss and keeps its best weights;
        0 = train all epochs and keep the last.
    """

    epochs: int = 500
    batch: int = 128
    learning_rate: float = 0.0005
    weight_decay: float | None = None
    dropout: float = 0.0
    members: int = 10
    validation_share: float = 0.2
    patience: int = 20

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("epochs", self.epochs, 1, 100_000, whole=True)
        check_range("batch", self.batch, 1, 1_000_000, whole=True)
        check_range("learning_rate", self.learning_rate, 1e-8, 1.0)
        if self.weight_decay is not None:
            check_range("weight_decay", self.weight_decay, 0.0, 1.0)
        check_range("dropout", self.dropout, 0.0, 0.9)
        check_range("members", self.members, 1, 100, whole=True)
        check_range("validation_share", self.validation_share, 0.0, 0.5)
        check_range("patience", self.patience, 0, 100_000, whole=True)
        if self.patience and not self.validation_share:
            raise ParameterError(
                "Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0."
            )

    def for_samples(self, count: int) -> StackSettings:
        """Return the settings with the weight decay that `count` samples call for, unless it was given."""
        return self if self.weight_decay is not None else replace(self, weight_decay=min(0.01, 10.0 / count))


@dataclass(frozen=True)
class CnnSettings(StackSettings):
    """Settings of the convolutional network.

    Attributes
    ----------
    filters : tuple of int
        Filters of each convolution, in order.
    kernel : int
        Positions that a filter spans; odd, so that 'same' padding is symmetric.
    """

    filters: tuple[int, ...] = (16, 32)
    kernel: int = 3

    def __post_init__(self) -> None:
        super().__post_init__()
        if not 1 <= len(self.filters) <= 5:
            raise ParameterError(f"filters lists {len(self.filters)} convolutions: list 1 to 5.")
        for count in self.filters:
            check_range("filters", count, 1, 1024, whole=True)
        check_range("kernel", self.kernel, 1, 15, whole=True)
        if self.kernel % 2 == 0:
            raise ParameterError(f"kernel is {self.kernel}: use an odd number of positions, such as 3.")

    @classmethod
    def paper(cls, seed: int = 0) -> CnnSettings:
        """Return the settings of Wang & Tang (2024): one network, 500 epochs, no early stopping."""
        return cls(seed=seed, weight_decay=1e-4, members=1, validation_share=0.0, patience=0)


def check_range(name: str, value: Any, lowest: float, highest: float, whole: bool = False) -> None:
    """Raise `ParameterError` unless `value` is a number (whole, if asked) from `lowest` to `highest`."""
    wanted = "a whole number" if whole else "a number"
    kinds = (int,) if whole else (int, float)
    sound = isinstance(value, kinds) and not isinstance(value, bool) and math.isfinite(value)
    if not sound or not lowest <= value <= highest:
        raise ParameterError(f"{name} is {value!r}: use {wanted} from {lowest:g} to {highest:g}.")
