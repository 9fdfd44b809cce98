"""What training settings have in common, and how a setting describes itself.

A setting's title, range and help stand in its field's metadata, by `setting`: the range is checked from there at the
door, dialogs and reports read the rest. The settings of one network alone are in the network's own file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from enum import IntEnum
from math import inf
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from ..errors import ParameterError
from ..schema import Kind, ListOf, Number, OrNull, Record, Whole, Words
from ..sentences import Sentence, Text, commas, say
from ..setting import Described

if TYPE_CHECKING:
    from typing_extensions import Self  # part of `typing` from Python 3.11 on

# What an ensemble with early stopping is trained with, measured on a demo basin and two real areas: by a larger rate
# and shorter patience it is as good as by the paper's slow one, in a quarter of the time.
MEMBERS, VALIDATION_SHARE, PATIENCE, LEARNING_RATE = 10, 0.2, 10, 0.003
ENSEMBLE = {"members": MEMBERS, "validation_share": VALIDATION_SHARE, "patience": PATIENCE}
FAST = {"batch": None, "learning_rate": LEARNING_RATE, "weight_decay": None}
SETTING = "setting"  # the key of a field's metadata
LARGEST_SIZE = 1024  # of a layer
T = TypeVar("T")


class Section(IntEnum):
    """Where a dialog shows a setting: by section, and in each by the order of networks and their fields."""

    ENSEMBLE = 1
    EPOCHS = 2
    DESCENT = 3
    UNITS = 4
    SHAPE = 5
    DAMPING = 6
    TREES = 7
    KERNEL = 8
    LAYERS = 9
    OTHER = 10


@dataclass(frozen=True)
class Choice:
    """One value of a setting that is no number: its title in dialogs, and its words in the tables of reports."""

    value: str | None
    title: Sentence
    words: Sentence


@dataclass(frozen=True)
class Setting(Described):
    """What one setting of training is called, what it may be, and how it is shown.

    Attributes
    ----------
    title : Sentence
        In dialogs and reports. Networks that share a setting's name share its title and its kind, since a dialog has
        one parameter for all of them.
    low, high : int or float
        Its range; whole numbers only if `low` is one.
    choices : tuple of Choice
        What it may be, in the order of a dialog, if it is no number.
    section : Section
        Where a dialog shows it.
    help : Sentence or ''
        For dialogs; empty where the title says it all.
    most : int
        How many numbers it may list; 0 for a setting that is one number.
    items : Sentence or ''
        What the numbers of a list are of, such as 'hidden layers'.
    automatic : Sentence or ''
        What None stands for, such as 'by the number of samples'; empty where the setting may not be None.
    off_at_zero : bool
        Whether 0 switches off what it sets, so that a report leaves it out.
    is_share : bool
        Whether a report gives it in per cent.
    """

    title: Sentence
    low: float = -inf
    high: float = inf
    help: Text = ""
    choices: tuple[Choice, ...] = ()
    section: Section = Section.OTHER
    most: int = 0
    items: Text = ""
    automatic: Text = ""
    off_at_zero: bool = False
    is_share: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it takes whole numbers only."""
        return isinstance(self.low, int)

    @property
    def stored(self) -> Kind:
        """What JSON may hold of it."""
        if self.choices:
            known = Words(tuple(choice.value for choice in self.choices if choice.value is not None))
            return OrNull(known) if any(choice.value is None for choice in self.choices) else known
        number = Whole(self.low, self.high) if self.is_whole else Number(self.low, self.high)
        kind: Kind = ListOf(number, 1, self.most) if self.most else number
        return OrNull(kind) if self.automatic else kind

    def check(self, name: str, value: Any) -> None:
        """Raise `ParameterError` unless the setting called `name` may be `value`."""
        if self.choices:
            self._check_choice(name, value)
            return
        if value is None and self.automatic:
            return
        if self.most and not isinstance(value, (tuple, list)):
            raise ParameterError(
                say(
                    "{name} is {value}: list whole numbers, one for each of the {items}.",
                    name=name,
                    value=repr(value),
                    items=self.items,
                )
            )
        if self.most and not 1 <= len(value) <= self.most:
            raise ParameterError(
                say(
                    "{name} lists {count} {items}: list 1 to {most}.",
                    name=name,
                    count=len(value),
                    items=self.items,
                    most=self.most,
                )
            )
        for number in value if self.most else (value,):
            self._check_number(name, number)

    def words_of(self, value: str | None) -> Text:
        """Return what a report says of one of the choices; as it is, if another version of the plugin had it."""
        return next((choice.words for choice in self.choices if choice.value == value), str(value))

    def _check_choice(self, name: str, value: Any) -> None:
        known = [choice.value for choice in self.choices]
        if value not in known:
            raise ParameterError(
                say(
                    "{name} is {value}: choose one of {known}.",
                    name=name,
                    value=repr(value),
                    known=commas(map(repr, known)),
                )
            )

    def _check_number(self, name: str, value: Any) -> None:
        kinds = (int,) if self.is_whole else (int, float)
        sound = isinstance(value, kinds) and not isinstance(value, bool)
        if sound and self.holds(value):
            return
        wanted = say("a whole number") if self.is_whole else say("a number")
        raise ParameterError(
            say(
                "{name} is {value}: use {wanted} from {low:g} to {high:g}.",
                name=name,
                value=repr(value),
                wanted=wanted,
                low=self.low,
                high=self.high,
            )
        )


def setting(default: T, **described: Any) -> T:
    """Return the field of a setting with its default and what `Setting` says of it.

    A subclass that only changes a default writes the default alone, without `setting`: what its base says still holds.

    Examples
    --------
    >>> @dataclass(frozen=True)
    ... class OwnSettings(Settings):
    ...     depth: int = setting(3, title=say("Depth of a tree"), low=1, high=50)
    >>> OwnSettings(depth=99)
    Traceback (most recent call last):
    ...
    landslide_susceptibility.errors.ParameterError: depth is 99: use a whole number from 1 to 50.
    """
    return field(default=default, metadata={SETTING: Setting(**described)})


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
    best_class_weight : str or None
        Of the class, not a setting: the class weight with which its network was measured to rank best, given
        `network.Network.best_ratio` non-landslides per landslide.
    """

    best_class_weight: ClassVar[str | None] = "balanced"

    seed: int = setting(0, title=say("Seed"), low=0, high=2**31 - 1)
    class_weight: str | None = setting(
        None,
        title=say("Class weights"),
        help=say("What samples count where there are not as many non-landslides as landslides."),
        choices=(
            Choice(None, say("Every sample alike"), say("every sample alike")),
            Choice("balanced", say("Both classes alike"), say("both classes alike")),
        ),
    )

    def __post_init__(self) -> None:
        for name, known in self.described().items():
            known.check(name, getattr(self, name))

    @classmethod
    def described(cls) -> dict[str, Setting]:
        """Return what the settings say of themselves, by name."""
        found = {}
        for base in reversed(cls.__mro__):  # a base's fields come before a subclass's own, which hold where both speak
            if is_dataclass(base):
                found.update({own.name: own.metadata[SETTING] for own in fields(base) if SETTING in own.metadata})
        return found

    @classmethod
    def stored(cls) -> Record:
        """Return what JSON must hold of the settings: all that `to_dict` gives."""
        return Record({name: known.stored for name, known in cls.described().items()})

    @classmethod
    def own_described(cls) -> dict[str, Setting]:
        """Return what `described` does, without what every network has."""
        common = Settings.described()
        return {name: known for name, known in cls.described().items() if name not in common}

    @classmethod
    def ensemble(cls, **chosen: Any) -> Self:
        """Return settings that keep a network from overfitting its samples, where it has such settings."""
        return cls(**chosen)

    @classmethod
    def best(cls, **chosen: Any) -> Self:
        """Return the settings that were measured to rank best (docs/networks.md), but for those that are chosen."""
        values = {**cls.best_choices(), **chosen}
        return cls.ensemble(**values) if values.pop("ensemble", False) else cls(**values)

    @classmethod
    def best_choices(cls) -> dict[str, Any]:
        """Return what `best` sets, as `chosen` takes it."""
        choices: dict[str, Any] = {"class_weight": cls.best_class_weight}
        return {**choices, "ensemble": True} if "ensemble" in cls.choosable() else choices

    @classmethod
    def chosen(cls, given: Mapping[str, Any], seed: int) -> Self:
        """Return the settings that a user chose, the others as by default.

        Parameters
        ----------
        given : mapping of str to JSON values
            Settings by name; ``ensemble``, true or false, says whose defaults the others have.
        seed : int

        Raises
        ------
        ParameterError
            If it names a setting that the model does not have, or a value is of the wrong kind or out of range.
        """
        values = dict(given)
        wanted = values.pop("ensemble", False)
        known = cls.described()
        for name in values:
            if name not in known or name == "seed":
                raise ParameterError(
                    say(
                        "'{name}' is no setting of this model: it has {known}.",
                        name=name,
                        known=commas(cls.choosable()),
                    )
                )
        if not isinstance(wanted, bool):
            raise ParameterError(say("ensemble is {value}: write true or false.", value=repr(wanted)))
        if wanted and "members" not in known:
            raise ParameterError(
                say(
                    "'{name}' is no setting of this model: it has {known}.",
                    name="ensemble",
                    known=commas(cls.choosable()),
                )
            )
        plain: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
        }
        for name, value in plain.items():
            known[name].check(name, value)
        plain["seed"] = seed
        return cls.ensemble(**plain) if wanted else cls(**plain)

    @classmethod
    def choosable(cls) -> list[str]:
        """Return the names that `chosen` takes."""
        names = [name for name in cls.described() if name != "seed"]
        return ["ensemble", *names] if "members" in names else names

    def for_samples(self, count: int, landslides: int | None = None) -> Self:
        """Return the settings with what depends on the number of samples, and of landslides among them, filled in."""
        return self

    def for_inventory(self, landslides: int) -> Self:
        """Return the settings with what all models of a study have alike, by whatever landslides they train."""
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as a dictionary that JSON can hold."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Self:
        """Return the settings that `to_dict` described; what it leaves out is as by default.

        Raises
        ------
        ParameterError
            If it names a setting that there is not, or a value is out of range.
        """
        known = {field.name: field.default for field in fields(cls)}
        unknown = sorted(set(plain) - set(known))
        if unknown:
            raise ParameterError(say("'{unknown}' is no setting of this model: leave it out.", unknown=unknown[0]))
        # From a file, where anything may stand.
        lists = [name for name in plain if isinstance(known[name], tuple)]
        for name in lists:
            if not isinstance(plain[name], (list, tuple)):
                raise ParameterError(
                    say("The setting '{name}' of the model is damaged: train it again, with a list.", name=name)
                )
        given: dict[str, Any] = {**plain, **{name: tuple(plain[name]) for name in lists}}
        return cls(**given)


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

    epochs: int = setting(
        500,
        title=say("Epochs at most"),
        section=Section.EPOCHS,
        low=1,
        high=100_000,
        help=say("Passes over the training samples, the most there can be when training stops early."),
    )
    members: int = setting(
        MEMBERS,
        title=say("Members of the ensemble"),
        section=Section.ENSEMBLE,
        low=1,
        high=100,
        help=say("Networks trained from different seeds; the map is their mean, a second band their deviation."),
    )
    validation_share: float = setting(
        VALIDATION_SHARE,
        title=say("Validation share of each member"),
        section=Section.ENSEMBLE,
        low=0.0,
        high=0.5,
        help=say("Share of the training samples that each member does not learn from, to know when to stop."),
        off_at_zero=True,
        is_share=True,
    )
    patience: int = setting(
        PATIENCE,
        title=say("Patience (epochs)"),
        section=Section.ENSEMBLE,
        low=0,
        high=100_000,
        help=say("A member stops after so many epochs without a lower validation loss; 0 trains all epochs."),
        off_at_zero=True,
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.patience and not self.validation_share:
            raise ParameterError(
                say("Early stopping (patience above 0) needs a validation share above 0: set both, or patience to 0.")
            )

    @classmethod
    def ensemble(cls, **chosen: Any) -> Self:
        """Return settings of ten members, each of which stops when its validation samples say so."""
        return cls(**{**ENSEMBLE, **chosen})


@dataclass(frozen=True)
class GradientSettings(EpochSettings):
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

    batch: int | None = setting(
        None,
        title=say("Batch (samples)"),
        section=Section.DESCENT,
        low=1,
        high=1_000_000,
        help=say("Samples in a mini-batch."),
        automatic=say("by the number of samples"),
    )
    learning_rate: float = setting(
        LEARNING_RATE,
        title=say("Learning rate"),
        section=Section.DESCENT,
        low=1e-8,
        high=1.0,
        help=say("Of Adam's steps."),
    )
    drop_epoch: int = setting(
        0,
        title=say("Learning rate a tenth after epoch"),
        section=Section.DESCENT,
        low=0,
        high=100_000,
        help=say("After this epoch the learning rate is a tenth; 0 = never."),
        off_at_zero=True,
    )
    weight_decay: float | None = setting(
        None,
        title=say("L2 factor (weight decay)"),
        section=Section.DESCENT,
        low=0.0,
        high=1.0,
        help=say("L2 regularisation of the weights."),
        automatic=say("by the number of samples"),
        off_at_zero=True,
    )
    dropout: float = setting(
        0.0,
        title=say("Dropout"),
        section=Section.DESCENT,
        low=0.0,
        high=0.9,
        help=say("Share of the hidden units left out at random in training."),
        off_at_zero=True,
        is_share=True,
    )

    @classmethod
    def ensemble(cls, **chosen: Any) -> Self:
        """Return settings of ten members that stop early, at the rate and with the L2 factor that suit them."""
        return cls(**{**ENSEMBLE, **FAST, "drop_epoch": 0, **chosen})

    def batch_for(self, count: int) -> int:
        """Return the samples of a mini-batch of `count` in all."""
        return min(max(count // 32, 128), 512) if self.batch is None else self.batch

    def weight_decay_for(self, count: int) -> float:
        """Return the L2 factor for `count` samples."""
        return min(0.01, 10.0 / count) if self.weight_decay is None else self.weight_decay

    def for_samples(self, count: int, landslides: int | None = None) -> Self:
        """Return the settings with the batch and the weight decay that `count` samples call for, unless given."""
        if self.batch is not None and self.weight_decay is not None:
            return self
        return replace(self, batch=self.batch_for(count), weight_decay=self.weight_decay_for(count))


@dataclass(frozen=True)
class ConvolutionSettings(GradientSettings):
    """Settings of networks with convolutions over the sequence of encoded positions.

    Attributes
    ----------
    filters : tuple of int
        Filters of each convolution, in order.
    kernel : int
        Positions that a filter spans; odd, so that 'same' padding is symmetric.
    """

    filters: tuple[int, ...] = setting(
        (8,),
        title=say("Filters of the convolutions"),
        section=Section.LAYERS,
        low=1,
        high=LARGEST_SIZE,
        most=5,
        items=say("convolutions"),
    )
    kernel: int = setting(
        3,
        title=say("Kernel size"),
        section=Section.SHAPE,
        low=1,
        high=15,
        help=say("Positions that a convolution spans, odd."),
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.kernel % 2 == 0:
            raise ParameterError(
                say("kernel is {kernel}: use an odd number of positions, such as 3.", kernel=self.kernel)
            )
