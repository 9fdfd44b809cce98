"""What a strategy of choosing non-landslides says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, ClassVar, Union

from ...errors import ParameterError
from ...feedback import Feedback
from ...geodata.cell_sampling import CellRule
from ...geodata.landslides import LocatedLandslides
from ...geodata.stack import FactorStack
from ...schema import Kind, Number, Whole, Words
from ...sentences import Sentence, Text, say
from ...setting import Described
from ...workers import Workers

if TYPE_CHECKING:  # at run time this module is imported by `negatives`
    from ...analysis.arrays import Mask
    from ..negatives import NegativeSettings

Value = Union[float, int, str]
# A setting as a report lists it: a text, or a number and its unit.
Told = Union[Text, tuple[float, str]]

LONGEST_DISTANCE = 1e8  # metres; around the Earth it is 4e7, and numbers far beyond have no square


@dataclass(frozen=True)
class StrategySetting(Described):
    """A setting that a strategy has of its own.

    Attributes
    ----------
    name : str
        In `NegativeSettings` and the manifest: a field of these, or a name of their `own`.
    parameter : str
        In the toolbox; permanent, as models and scripts hold it.
    title, help : Sentence
        In the dialog.
    default : float, int or str
        Values are of its type.
    low, high : float
        Of a number; infinite: any.
    """

    name: str
    parameter: str
    title: Sentence
    help: Sentence
    default: Value
    low: float = -inf
    high: float = inf

    @property
    def stored(self) -> Kind:
        """What JSON may hold of it."""
        if isinstance(self.default, str):
            return Words(is_filled=bool(self.default))
        return (Whole if isinstance(self.default, int) else Number)(self.low, self.high)

    def check(self, value: Value) -> None:
        """Raise `ParameterError` if a value is out of range."""
        if isinstance(value, str) or isinstance(self.default, str):
            return
        if self.holds(value):
            return
        room = say("{lowest:g} or more", lowest=self.low)
        if self.high != inf:
            room = say("{lowest:g} to {highest:g}", lowest=self.low, highest=self.high)
        if self.low == -inf:
            room = say("a number") if self.high == inf else say("{highest:g} or less", highest=self.high)
        raise ParameterError(
            say("The setting '{name}' is {value}: choose {room}.", name=self.name, value=value, room=room)
        )


@dataclass(frozen=True)
class SamplingArea:
    """Where non-landslides are chosen.

    Attributes
    ----------
    workers : Workers
        What works on blocks of rasters.
    stack : FactorStack
    located : LocatedLandslides
        The whole inventory.
    training : bool array, one per located cell, or None
        The landslides that train and may shape the choice; None: all.
    """

    workers: Workers
    stack: FactorStack
    located: LocatedLandslides
    training: Mask | None = None


class Strategy:
    """A way of choosing cells without landslides.

    A strategy is a subclass in a file of this folder, and a line in `registry.ENTRIES`.

    Attributes
    ----------
    name : str
        In samples, manifests and file names; lower case, no blanks.
    title : Sentence
        In the toolbox.
    short_title : Sentence
        In the tables and figures of a report.
    where : Sentence
        Where the points lie, in the middle of a sentence: 'Non-landslides were picked …'.
    size : (StrategySetting, callable) or None
        What is added to `where` for one run: one of its own settings, and what makes words of its value.
    picks : bool
        Whether it looks for places that are unlike landslides: such points are easy to tell from landslides, so that
        the paper's protocol, which tests on them, flatters.
    follows_landslides : bool
        Whether it depends on which landslides train, so that the folds of a cross-validation differ in their choice.
    needs_information_value : bool
        Whether it needs the information-value map.
    own_settings : tuple of StrategySetting
        What it has besides the settings that all have; `NegativeSettings.value` tells what one is set to.
    """

    name: ClassVar[str]
    title: ClassVar[Sentence]
    short_title: ClassVar[Sentence]
    where: ClassVar[Sentence]
    size: ClassVar[tuple[StrategySetting, Callable[[Text], Sentence]] | None] = None
    picks: ClassVar[bool]
    follows_landslides: ClassVar[bool] = False
    needs_information_value: ClassVar[bool] = False
    own_settings: ClassVar[tuple[StrategySetting, ...]] = ()

    @staticmethod
    def rule(area: SamplingArea, settings: NegativeSettings, feedback: Feedback) -> CellRule | None:
        """Return what a valid cell that no landslide touches must meet besides, None if nothing.

        Raises
        ------
        StrategyError
            If the area does not allow the strategy.
        InputError
            If a raster that it needs is missing or on another grid.
        """
        raise NotImplementedError

    @staticmethod
    def limit(settings: NegativeSettings) -> Sentence:
        """Return where eligible cells lie, in the middle of a sentence: 'Only 7 cells lie …'."""
        raise NotImplementedError

    @staticmethod
    def told(settings: NegativeSettings, units: dict[str, str]) -> dict[Sentence, Told]:
        """Return its own settings as a report lists them: a text, or a number and its unit, by what it is called.

        Parameters
        ----------
        units : dict of {factor: unit}
            Of the factors of the stack, as far as they are known.
        """
        return {}
