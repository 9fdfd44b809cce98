"""What zoning finds: the map's zones and their table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from ..analysis.breaks.class_limits import FEWEST_WANTED, MOST_WANTED
from ..errors import ParameterError
from ..sentences import say

SMALLEST_PATCH = 10


def check_smallest_patch(cells: int) -> None:
    """Raise `ParameterError` unless the smallest patch of a zone's polygons has one cell or more."""
    if cells < 1 or cells != int(cells):
        raise ParameterError(
            say("The smallest patch is {cells} cells: give a whole number from 1 on, which keeps all.", cells=cells)
        )


def check_zone_count(zones: int) -> None:
    """Raise `ParameterError` unless there can be so many zones."""
    if not FEWEST_WANTED <= zones <= MOST_WANTED:
        raise ParameterError(
            say(
                "The number of zones is {zones}: choose {fewest} to {most}.",
                zones=zones,
                fewest=FEWEST_WANTED,
                most=MOST_WANTED,
            )
        )


@dataclass(frozen=True)
class ZoneLimits:
    """Limits between zones, ascending, float32 values, and the path of the zone raster that they came from."""

    inner: tuple[float, ...]
    source: str = ""

    @property
    def name(self) -> str:
        """The raster's name with that of its folder, since runs call their rasters alike."""
        return "/".join(Path(self.source).parts[-2:])


@dataclass(frozen=True)
class ZoneMap:
    """A zone raster made: its path, limits (minimum and upper limits), cells per zone, goodness of variance fit.

    `limits_from` names the file whose limits were taken; empty where they were found in this map.
    """

    path: str
    names: list[str]
    limits: list[float]
    cells: list[int]
    gvf: float
    limits_from: str = ""


@dataclass(frozen=True)
class ZoneRow:
    """One zone.

    Attributes
    ----------
    zone, name
        Number from 1 on, and name.
    cells, area_km2, area_pct
        Its extent; areas are on the ground whatever the CRS.
    landslides, landslides_pct
        Landslides in it, one point a polygon.
    density
        Landslides per km².
    frequency_ratio
        Share of the landslides divided by the share of the area: 1 is average.
    test_landslides, test_landslides_pct, test_frequency_ratio
        The same for only the held-out landslides; None if it is not known which were held out. The figures of all
        landslides flatter a network that has memorized the landslides it was trained on; these do not.
    """

    zone: int
    name: str
    cells: int
    area_km2: float
    area_pct: float
    landslides: int
    landslides_pct: float
    density: float
    frequency_ratio: float
    test_landslides: int | None = None
    test_landslides_pct: float | None = None
    test_frequency_ratio: float | None = None


def is_split_known(rows: Sequence[ZoneRow]) -> bool:
    """Whether the table knows which landslides were held out."""
    return all(row.test_landslides is not None for row in rows)


def zone_columns(rows: Sequence[ZoneRow]) -> dict[str, list]:
    """Return the table by column; what is not known is NaN."""
    columns = zip(*(astuple(row) for row in rows))
    return {
        field.name: [float("nan") if value is None else value for value in column]
        for field, column in zip(fields(ZoneRow), columns)
    }
