"""What any setting says of itself, be it of a network or of a strategy."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sentences import Text


class Described:
    """A setting that names its title, its help and its range once, for dialogs, reports and its own check.

    Attributes
    ----------
    title, help : Sentence or str
        In dialogs; a report takes the title too. The help may be empty.
    low, high : int or float
        Its range, both included; infinite where it is open.
    """

    if TYPE_CHECKING:  # fields of the subclasses, which have different ones before and between them

        @property
        def title(self) -> Text: ...
        @property
        def help(self) -> Text: ...
        @property
        def low(self) -> float: ...
        @property
        def high(self) -> float: ...

    def holds(self, value: float) -> bool:
        """Return whether a number is finite and in the range."""
        return self.low <= value <= self.high and abs(value) < math.inf
