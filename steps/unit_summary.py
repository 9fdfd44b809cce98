"""Summary of a map per municipality, catchment or road section: its mean and maximum, and the share of each zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.breaks.bins import exact_histogram
from ..analysis.breaks.natural_breaks import natural_breaks
from ..analysis.palettes import zone_colours
from ..dependencies import require_installed
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.layer_styles import graduated_style
from ..geodata.point_layer import free_names
from ..geodata.raster import RasterInfo, describe
from ..geodata.unit_statistics import check_north_up, unit_statistics
from ..geodata.units import LAYER_TYPES, SURFACES, check_unit_output, plain_wkb, units_on
from ..geodata.vectors import VectorData, read_vector, write_layer
from ..geodata.workers import open_workers
from ..geodata.zone_raster import zones_of
from ..sentences import say, say_counted
from ..study.preflight.inventory import check_layers
from ..study.preflight.maps import look_at_zones
from ..study.preflight.remarks import Remarks
from ..study.units import tell_mended
from ..workers import WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import Floats


CLASSES = 5  # of the style; fewer where there are fewer means


@dataclass(frozen=True)
class UnitSummary:
    """What a map is like in units.

    Attributes
    ----------
    units : int
        How many were written.
    without_cells : int
        How many of them cover no valid cell of the map, so that their figures are missing.
    mended : int
        How many crossed themselves and were made valid.
    mean, maximum : float64 arrays [units]
        NaN where missing.
    shares : dict of {str: float64 array [units]}
        The share of each zone in per cent, by the zone's name; empty without zones.
    """

    units: int
    without_cells: int
    mended: int
    mean: Floats
    maximum: Floats
    shares: dict[str, Floats]


@writes("output", styled="output")
def unit_summary(
    raster: str,
    units: VectorData | str,
    output: str,
    zones: str | None = None,
    *,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> UnitSummary:
    """Write polygons or lines with mean and maximum of a map in each, and the share of each zone.

    A cell counts by the share of it that a polygon covers, or by the length of the line in it.

    Parameters
    ----------
    raster : path
        Any map; its first band.
    units : vector data or path
        Municipalities, catchments, ...; or lines, such as road sections. In any CRS.
    output : path
        The units with their own fields and ``cells`` (covered; of a line, its length on the map in units of its CRS),
        ``mean``, ``maximum`` and, for each zone, ``zone_1_pct`` ...
    zones : path, optional
        A zone map from `classify`, or any raster of whole numbers, on whatever grid.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    workers : Workers, int or str, optional
        What reads the zones, or how many threads; one per processor by default.

    Raises
    ------
    InputError
        If no unit covers a valid cell, or the zones are none.
    DependencyError
        If exactextract is missing.

    Examples
    --------
    >>> found = api.unit_summary("susceptibility.tif", "slope_units.gpkg", "summary.gpkg", "zones.tif")
    >>> found.units, list(found.shares)
    (120, ['very low', 'low', 'medium', 'high', 'very high'])
    """
    require_installed("exactextract")
    remarks = Remarks(strict=strict)
    info = describe(raster)
    check_north_up(info)
    zoned, names, values = None, [], np.empty(0)
    if zones:
        with open_workers(workers, feedback) as opened:
            found = zones_of(zones, opened, feedback.part(0, 0.1))
        look_at_zones(remarks, found)
        check_north_up(found.info)
        zoned, names, values = found.info, found.names, found.values
    data = read_vector(units)
    check_layers(data, remarks)
    remarks.tell(feedback)
    new = ["cells", "mean", "maximum", *(f"zone_{value:.0f}_pct" for value in values)]
    fields = free_names([*data.fields, *new], output)
    check_unit_output(output, fields)
    given = units_on(data, info, feedback.part(0.1, 0.15), lines=True)
    statistics = unit_statistics(info, given.shapes, [1], feedback=feedback.part(0.15, 0.6))
    if not (statistics.cells > 0).any():
        raise InputError(
            say(
                "None of the {count:,} units lies on a cell of '{path}' that has data: check the coordinate reference "
                "systems of both.",
                count=len(given),
                path=raster,
            )
        )
    shares = []
    if zoned is not None:
        shares = _shares(data, zoned, given.feature, values, feedback.part(0.6, 0.9), lines=given.dimension != SURFACES)
    columns = {name: column[given.feature] for name, column in zip(fields, data.fields.values())}
    results = [statistics.cells, statistics.mean[:, 0], statistics.highest[:, 0], *shares]
    columns.update(zip(fields[len(columns) :], results))
    wkb = plain_wkb(data, given.feature, given.dimension, feedback.part(0.9, 0.95))
    kind = LAYER_TYPES[given.dimension]
    style = _style(
        fields[len(data.fields) + 1], statistics.mean[:, 0], "fill" if kind == LAYER_TYPES[SURFACES] else "line"
    )
    write_layer(output, "summary", columns, wkb, crs=data.crs, geometry_type=kind, style=style, feedback=feedback)
    result = UnitSummary(
        units=len(given),
        without_cells=int((statistics.cells <= 0).sum()),
        mended=given.mended,
        mean=statistics.mean[:, 0],
        maximum=statistics.highest[:, 0],
        shares=dict(zip(names, shares)),
    )
    _tell(result, given.missing, feedback)
    feedback.progress(1)
    return result


def _style(field: str, mean: Floats, kind: str) -> str:
    """Return the style of a summary: its means in natural breaks, in the colours of zones."""
    breaks = natural_breaks(exact_histogram(mean[np.isfinite(mean)].astype(np.float32)), CLASSES)
    limits = [float(np.nextafter(np.float32(breaks.minimum), np.float32(-np.inf))), *breaks.limits.tolist()]
    limits[-1] = float(np.nextafter(np.float32(limits[-1]), np.float32(np.inf)))  # the means are float64
    return graduated_style(field, list(zip(limits, limits[1:], zone_colours(len(limits) - 1))), kind)


def _shares(
    data: VectorData, zones: RasterInfo, feature: np.ndarray, values: np.ndarray, feedback: Feedback, *, lines: bool
) -> list[Floats]:
    """Return the share of each zone in each unit, in per cent; on the zones' own grid and in their CRS."""
    here = data.subset(np.isin(np.arange(len(data)), feature))
    given = units_on(here, zones, feedback, lines=lines)
    found = unit_statistics(zones, given.shapes, [], [1], feedback=feedback)
    shares = []
    for value in values.tolist():
        share = np.full(len(here), np.nan)
        share[given.feature] = np.where(found.cells > 0, 0.0, np.nan)
        if int(value) in found.shares[0]:
            share[given.feature] = 100 * found.shares[0][int(value)]
        shares.append(share)
    return shares


def _tell(result: UnitSummary, missing: int, feedback: Feedback) -> None:
    feedback.info(say("{units:,} units summarised.", units=result.units))
    tell_mended(feedback, result.mended)
    if missing:
        feedback.warning(
            say_counted(
                "{count:,} feature of the layer of units has no geometry that can be read, and is left out.",
                "{count:,} features of the layer of units have no geometry that can be read, and are left out.",
                count=missing,
            )
        )
    if result.without_cells:
        feedback.warning(
            say_counted(
                "{count:,} unit lies on no cell that has data: its figures are missing.",
                "{count:,} units lie on no cell that has data: their figures are missing.",
                count=result.without_cells,
            )
        )
