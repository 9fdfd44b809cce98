"""Mapping units as samples: what is known of each unit, by which rule it is labelled, how such a layer looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import ParameterError
from ..feedback import Feedback
from ..geodata.layer_styles import Fill, polygons_style
from ..lists import items
from ..sentences import commas, say, say_counted
from .point_styles import BLUE, DARK, PALE_BLUE
from .samples import Samples

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Labels
    from ..analysis.palettes import Rgb

MEAN, DEVIATION, RANGE = STATISTICS = ("mean", "stdev", "range")
PRESENCE, COUNT, SHARE = LABEL_RULES = ("presence", "count", "share")
ALL_UNITS = "all units"  # how the units without landslides were chosen, in the field 'strategy'
SHARE_UNIT = "share"  # of a factor that is the share of a category: a category that is nowhere has the share 0
MOST_SHARES = 100  # categories of a factor, each of which becomes a field
RED: Rgb = (190, 60, 45)


@dataclass(frozen=True)
class UnitLabels:
    """When a unit counts as one with landslides.

    Attributes
    ----------
    rule : str
        'presence' (the point of one landslide or more), 'count' (of `least_count` or more) or 'share' (landslides cover
        `least_share` per cent of its area or more).
    least_count : int
        1 or more.
    least_share : float
        Per cent, above 0 and up to 100.
    """

    rule: str = PRESENCE
    least_count: int = 2
    least_share: float = 2.0

    def __post_init__(self) -> None:
        if self.rule not in LABEL_RULES:
            raise ParameterError(
                say("There is no label by '{rule}': choose one of {known}.", rule=self.rule, known=commas(LABEL_RULES))
            )
        if self.least_count < 1:
            raise ParameterError(
                say("The fewest landslides of a unit are {count}: choose 1 or more.", count=self.least_count)
            )
        if not 0 < self.least_share <= 100:
            raise ParameterError(
                say(
                    "The least share that landslides cover is {share:g} %: choose more than 0 and at most 100.",
                    share=self.least_share,
                )
            )

    def labels(self, count: np.ndarray, share: Floats) -> Labels:
        """Return 1 for units with landslides and 0 for others, uint8 [n], by number and covered share."""
        if self.rule == SHARE:
            return (100 * share >= self.least_share).astype(np.uint8)
        return (count >= (1 if self.rule == PRESENCE else self.least_count)).astype(np.uint8)


DEFAULT_LABELS = UnitLabels()


@dataclass(frozen=True)
class UnitSamples:
    """Mapping units with their factors.

    Attributes
    ----------
    names : tuple of str
        The factors: statistics of those of the stack, such as 'slope_mean' or, of a category, 'geology_3'.
    samples : Samples or None
        The units as samples, at a point on each; None if no landslides were given.
    units : int
        How many were written.
    without_cells : int
        How many were left out, because they cover no valid cell.
    mended : int
        How many crossed themselves and were made valid.
    overlapping : float
        The share of the covered cells that lie in several units; NaN on rasters too large to add it up.
    outside : int
        Landslides that lie in none of the units.
    """

    names: tuple[str, ...]
    samples: Samples | None
    units: int
    without_cells: int
    mended: int
    overlapping: float
    outside: int

    @property
    def landslide_units(self) -> int:
        """How many units count as units with landslides."""
        return 0 if self.samples is None else int(self.samples.label.sum())


def checked_statistics(statistics: Sequence[str] | str) -> tuple[str, ...]:
    """Return the statistics that are wanted, in order, each once; raise `ParameterError` if one is unknown."""
    wanted = items(statistics)
    unknown = [name for name in wanted if name not in STATISTICS]
    if unknown or not wanted:
        raise ParameterError(
            say(
                "There are no statistics '{wanted}': choose of {known}.",
                wanted=commas(unknown) if unknown else "",
                known=commas(STATISTICS),
            )
        )
    return tuple(name for name in STATISTICS if name in wanted)


def tell_mended(feedback: Feedback, count: int) -> None:
    """Tell how many units crossed themselves, if any did."""
    if count:
        feedback.info(
            say_counted(
                "{count:,} unit crosses itself and is measured as it would be made valid.",
                "{count:,} units cross themselves and are measured as they would be made valid.",
                count=count,
            )
        )


def units_style() -> str:
    """Return the style of units by label and split."""
    return polygons_style(
        '"label" || \' \' || "split"',
        [
            Fill("1 train", str(say("unit with landslides, training")), RED),
            Fill("1 test", str(say("unit with landslides, test")), DARK),
            Fill("0 train", str(say("unit without landslides, training")), PALE_BLUE),
            Fill("0 test", str(say("unit without landslides, test")), BLUE),
        ],
    )
