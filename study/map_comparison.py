"""What the comparison of two susceptibility maps finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

import numpy as np

from ..analysis.metrics import AucInterval
from ..analysis.paired_tests import AucComparison
from ..analysis.rate_curves import RateCurve
from ..errors import ParameterError
from ..sentences import Sentence, Text, say
from .inventory import Landslides
from .measures import TestResult
from .zones import ZoneMap

FEWEST_ZONES, MOST_ZONES = 2, 9  # so that a change is a number of two digits


def check_compared_zones(zones: int) -> None:
    """Raise `ParameterError` unless two maps can be compared in so many zones."""
    if not FEWEST_ZONES <= zones <= MOST_ZONES:
        raise ParameterError(
            say(
                "The number of zones is {zones}: choose {fewest} to {most}, so that a change is a number of two "
                "digits.",
                zones=zones,
                fewest=FEWEST_ZONES,
                most=MOST_ZONES,
            )
        )


@dataclass(frozen=True)
class JudgedMap:
    """One of the maps, judged on the cells that both have.

    Attributes
    ----------
    name, path : str
    test : TestResult
        The landslides against random cells; its interval is DeLong's.
    interval : AucInterval
        The same area, with an interval by spatial blocks.
    rate : RateCurve
        Of the landslides that count.
    zones : ZoneMap
    resampling : str
        How it came to the first map's grid, empty if it was on it.
    """

    name: str
    path: str
    test: TestResult
    interval: AucInterval
    rate: RateCurve
    zones: ZoneMap
    resampling: str = ""


@dataclass(frozen=True)
class ChangeRow:
    """The cells that are in one zone of the first map and in one of the second, and the landslides among them."""

    from_zone: int
    from_name: str
    to_zone: int
    to_name: str
    cells: int
    area_km2: float
    area_pct: float
    landslides: int


@dataclass(frozen=True)
class MapComparison:
    """Two maps beside each other.

    Attributes
    ----------
    first, second : JudgedMap
    difference : AucComparison
        Of their areas under the ROC curve, first less second, by spatial blocks.
    by_delong : AucComparison
        The same by DeLong's test, which takes the landslides for independent.
    rows : list of ChangeRow
        Each pair of zones that has cells.
    overview : uint8 array [h, w]
        The map of changes, of a large one every so manieth cell; see `geodata.zone_change`.
    cell_size : (float, float)
        Width and height of the overview's cells in metres.
    block_size : float
        Side of the spatial blocks, metres.
    seed : int
        Of the random cells.
    date : str
        The landslides that count are of this day or later; empty for all.
    held_out : bool
        Whether only landslides held out of the samples count.
    in_held_blocks : bool
        Whether the random cells come from the spatial blocks held out only.
    same_limits : bool
        Whether both maps have the zones of the first.
    remarks : tuple of Sentence
    verdict : Sentence
        Which ranks landslides better, and whether that is chance.
    landslides : Inventory, vector data or path, or None
        As it was given.
    """

    first: JudgedMap
    second: JudgedMap
    difference: AucComparison
    by_delong: AucComparison
    rows: list[ChangeRow]
    overview: np.ndarray
    cell_size: tuple[float, float]
    block_size: float
    seed: int
    date: str = ""
    held_out: bool = False
    in_held_blocks: bool = False
    same_limits: bool = False
    remarks: tuple[Sentence, ...] = ()
    verdict: Text = ""
    landslides: Landslides | None = None

    def changed(self, sign: int) -> float:
        """Return the share of the area, in per cent, in a higher (1), lower (-1) or the same zone (0) of the second."""
        rows = [row for row in self.rows if (row.to_zone > row.from_zone) - (row.to_zone < row.from_zone) == sign]
        return sum(row.area_pct for row in rows)


def change_columns(rows: Sequence[ChangeRow]) -> dict[str, list]:
    """Return the table of changes by column."""
    return {field.name: list(column) for field, column in zip(fields(ChangeRow), zip(*map(astuple, rows)))}
