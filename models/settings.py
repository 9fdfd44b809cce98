"""What training settings have in common; their ranges are checked at the door.

The settings of each network are in `network_settings`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from ..errors import ParameterError
from ..sentences import say

CLASS_WEIGHTS = (None, "balanced")
# What an ensemble with early stopping is trained with, measured on a demo basin and two real areas: by a larger rate
# and shorter patience it is as good as by the paper's slow one, in a quarter of the time.
ENSEMBLE = {"members": 10, "validation_share": 0.2, "patience": 10}
FAST = {"batch": None, "learning_rate": 0.003, "weight_decay": None}


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
            raise ParameterError(
                say(
                    "The class weight is '{class_weight}': leave it out or use 'balanced'.",
                    class_weight=self.class_weight,
                )
            )

    @classmethod
    def ensemble(cls, **chosen: Any) -> Settings:
        """Return settings that keep a network from learning its samples by heart, where it has such settings."""
        return cls(**chosen)

    def for_samples(self, count: int) -> Settings:
        """Return the settings with what depends on the number of samples filled in."""
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as a dictionary that JSON can hold."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Settings:
        """Return the settings that `to_dict` described; what it leaves out is as by default.

        Raises
        ------
        ParameterError
            If it names a setting that there is not, or a value is out of range.
        """
        known = {field.name: field.default for field in fields(cls)}
        unknown = sorted(set(plain) - set(known))
        if unknown:
            raise ParameterError(say("'{unknown}' is no setting of this network: leave it out.", unknown=unknown[0]))
        return cls(**{name: tuple(value) if isinstance(known[name], tuple) else value for name, value in plain.items()})


@dataclass(frozen=True)
class EpochSettings(Settings):
    """Settings of networks that pass over the samples again and again, several members at once.

    Attributes
    ----------
    epochs : int
        Passes over the training samples; the most there can be when training stops early.
    members : int
        Networks trained from different seeds; the probability is their mean, the deviation their spread.
    validation_share : float
        Share of the samples, of each class, that each member draws for itself and does not learn from.
    patience : int
        A member stops after so many epochs without a lower validation loss and keeps its best weights;
        0 = train all epochs and keep the last.
    """

    epochs: int = 500
    members: int = ENSEMBLE["members"]
    validation_share: float = ENSEMBLE["validation_share"]
    patience: int = ENSEMBLE["patience"]

    def __post_init__(self) -> None:
        super().__post_init__()
        check_range("epochs", self.epochs, 1, 100_000, whole=True)
        check_range("members", self.members, 1, 100, whole=True)
        check_range("validation_share", self.validation_share, 0.0, 0.5)
        check_range("patience", self.patience, 0, 100_000, whole=True)
        if self.patience and not self.validation_share:
            raise ParameterError(
                say("Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0.")
            )

    @classmethod
    def ensemble(cls, **chosen: Any) -> EpochSettings:
        """Return settings of ten members, each of which stops when the samples it holds back say so."""
        return cls(**{**ENSEMBLE, **chosen})


@dataclass(frozen=True)
class StackSettings(EpochSettings):
    """Settings of networks that are trained by mini-batches with Adam.

    Attributes
    ----------
    batch : int or None
        Samples in a mini-batch. None: a 32nd of the samples, at least 128 and at most 512, so that many samples do
        not mean many more steps.
    learning_rate : float
        Learning rate of Adam.
    drop_epoch : int
        After this epoch the learning rate is a tenth; 0 = never.
    weight_decay : float or None
        L2 factor: this times each weight (not bias) is added to its gradient. None: 10 / n for n samples, at most
        0.01, a pull towards zero that keeps its strength against the sum over the samples. Measured: 0.01 held out
        best at 1000 samples and cost 0.013 of AUC at 20,000.
    dropout : float
        Share of hidden units left out at random in training: of the MLP every layer, of the CNN and the LSTM the last,
        of the attention CNN those after the attention.
    """

    batch: int | None = FAST["batch"]
    learning_rate: float = FAST["learning_rate"]
    drop_epoch: int = 0
    weight_decay: float | None = FAST["weight_decay"]
    dropout: float = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.batch is not None:
            check_range("batch", self.batch, 1, 1_000_000, whole=True)
        check_range("learning_rate", self.learning_rate, 1e-8, 1.0)
        check_range("drop_epoch", self.drop_epoch, 0, 100_000, whole=True)
        if self.weight_decay is not None:
            check_range("weight_decay", self.weight_decay, 0.0, 1.0)
        check_range("dropout", self.dropout, 0.0, 0.9)

    @classmethod
    def ensemble(cls, **chosen: Any) -> StackSettings:
        """Return settings of ten members that stop early, at the rate and with the L2 factor that suit them."""
        return cls(**{**ENSEMBLE, **FAST, "drop_epoch": 0, **chosen})

    def for_samples(self, count: int) -> StackSettings:
        """Return the settings with the batch and the weight decay that `count` samples call for, unless given."""
        found = {"batch": min(max(count // 32, 128), 512), "weight_decay": min(0.01, 10.0 / count)}
        missing = {name: value for name, value in found.items() if getattr(self, name) is None}
        return replace(self, **missing) if missing else self


def check_range(name: str, value: Any, lowest: float, highest: float, whole: bool = False) -> None:
    """Raise `ParameterError` unless `value` is a number (whole, if asked) from `lowest` to `highest`."""
    kinds = (int,) if whole else (int, float)
    sound = isinstance(value, kinds) and not isinstance(value, bool) and math.isfinite(value)
    if not sound or not lowest <= value <= highest:
        if whole:
            raise ParameterError(
                say(
                    "{name} is {value}: use a whole number from {lowest:g} to {highest:g}.",
                    name=name,
                    value=repr(value),
                    lowest=lowest,
                    highest=highest,
                )
            )
        raise ParameterError(
            say(
                "{name} is {value}: use a number from {lowest:g} to {highest:g}.",
                name=name,
                value=repr(value),
                lowest=lowest,
                highest=highest,
            )
        )


def check_sizes(name: str, sizes: Any, most: int, what: str) -> None:
    """Raise `ParameterError` unless `sizes` is a tuple of one to `most` whole numbers from 1 to 1024."""
    if not 1 <= len(sizes) <= most:
        raise ParameterError(
            say("{name} lists {count} {what}: list 1 to {most}.", name=name, count=len(sizes), what=what, most=most)
        )
    for size in sizes:
        check_range(name, size, 1, 1024, whole=True)
