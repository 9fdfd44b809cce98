"""Zone a susceptibility map: a continuous raster into zones 1 … k, named, coloured and styled."""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..analysis.breaks.bin_refinement import uniform_layout
from ..analysis.breaks.class_breaks import classify as classes_of
from ..analysis.breaks.class_limits import (
    MANUAL,
    METHODS,
    MOST_WANTED,
    NATURAL_BREAKS,
    QUANTILE,
    limit_labels,
    limits_by,
)
from ..analysis.palettes import DEFAULT_PALETTE, check_palette, zone_colours
from ..analysis.zones import zone_names
from ..errors import ParameterError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.blocks import windows_of
from ..geodata.grid import Window
from ..geodata.histograms import band_histograms
from ..geodata.layer_styles import paletted_style
from ..geodata.output import Told
from ..geodata.planned_raster import PlannedRaster
from ..geodata.raster import describe, read_band
from ..geodata.tiled_output import raster_output
from ..geodata.workers import open_workers
from ..geodata.zone_polygons import check_polygons, write_zone_polygons
from ..geodata.zone_raster import describe_zones
from ..schema import ListOf, Whole
from ..sentences import commas, say, say_counted
from ..study.preflight.maps import look_at_breaks, look_at_zoned_map
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.zone_limits import read_zone_limits
from ..study.zones import SMALLEST_PATCH, ZoneLimits, ZoneMap, check_smallest_patch, check_zone_count
from ..workers import WorkersLike

# The cells of a tile in each zone.
COUNTS: Told[np.ndarray] = Told(np.ndarray.tolist, ListOf(Whole(0)), functools.partial(np.array, dtype=np.int64))


@writes("output", "polygons", styled="output")
def classify(
    raster: str,
    output: str,
    *,
    method: str = NATURAL_BREAKS,
    zones: int = 5,
    breaks: Sequence[float] | str | None = None,
    band: int = 1,
    strict: bool = False,
    palette: str = DEFAULT_PALETTE,
    polygons: str | None = None,
    smallest_patch: int = SMALLEST_PATCH,
    limits_from: ZoneLimits | str | None = None,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> ZoneMap:
    """Cut a raster into zones.

    Parameters
    ----------
    raster : path
        Susceptibility or any other continuous raster.
    output : path
        UInt8 GeoTIFF, or tiles if it ends in ``.tiles.vrt``, of zones 1 … k, 0 = nodata, with colour table and category
        names; the layer style ``<name>.qml`` is written beside it.
    method : str
        'natural_breaks' (exact over all cells), 'quantile', 'equal_interval' or 'manual'.
    zones : int
        Number of zones, 2 to 255.
    breaks : sequence of float or str, optional
        Limits between zones, ascending, for the method 'manual'.
    band : int
        Which band.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    palette : str
        The zones' colours: 'yellow_purple', which darken from zone to zone and are told apart in grey print and by the
        colour-blind, 'RdYlBu' or 'green_red'.
    polygons : path, optional
        Where to write the zones as polygons too (.gpkg, .shp, ...).
    smallest_patch : int
        Patches of fewer cells become part of their largest neighbour in the polygons; 1 keeps all.
    limits_from : ZoneLimits or path, optional
        A zone raster, or a run's manifest.json, whose limits are taken instead of those of `method` and `zones`, so
        that maps of several years can be compared.

    Raises
    ------
    ParameterError
        If a setting is out of range or manual breaks are missing or do not ascend.
    InputError
        If no cell is valid.

    Examples
    --------
    >>> zones = api.classify("susceptibility.tif", "five_zones.tif", zones=5)
    >>> zones.names[0], zones.names[-1], len(zones.limits)
    ('very low', 'very high', 6)
    """
    check_palette(palette)
    check_smallest_patch(smallest_patch)
    if polygons:
        check_polygons(polygons)
    if method not in METHODS:
        raise ParameterError(
            say(
                "There is no classification method '{method}': choose one of {known}.",
                method=method,
                known=commas(METHODS),
            )
        )
    check_zone_count(zones)
    given = read_zone_limits(limits_from) if isinstance(limits_from, (str, os.PathLike)) else limits_from
    if given is not None:
        if method == MANUAL or breaks:
            raise ParameterError(
                say("Limits come from another map (LIMITS_FROM) and by hand (BREAKS): give one of the two.")
            )
        method, breaks = MANUAL, given.inner
    if method == MANUAL and (breaks is None or len(breaks) == 0):
        raise ParameterError(say("Manual breaks are missing: give them ascending, like '0.2 0.4 0.6 0.8'."))
    info = describe(raster)
    if not 1 <= band <= len(info.bands):
        raise ParameterError(
            say_counted(
                "The raster '{raster}' has no band {band}: it has one, which is 1.",
                "The raster '{raster}' has no band {band}: choose 1 to {count}.",
                raster=raster,
                band=band,
                count=len(info.bands),
            )
        )
    remarks = Remarks(strict=strict)
    look_at_zoned_map(remarks, raster, band)
    remarks.tell(feedback)
    look_at_room(remarks, [PlannedRaster(output, info.grid, bytes_per_cell=1)], feedback=feedback)
    fine = method in (NATURAL_BREAKS, QUANTILE)
    with open_workers(workers, feedback) as workers:
        (histogram,) = band_histograms(
            workers,
            info,
            [band],
            fine=fine,
            likely=uniform_layout(0.0, 1.0) if fine else None,
            feedback=feedback.part(0, 0.5),
        )
        limits = limits_by(method, histogram, zones, breaks, feedback.part(0.5, 0.6))
        count = len(limits.upper)
        if method == MANUAL and given is None:
            bins = histogram.bins()
            look_at_breaks(remarks, raster, limits.inner, low=float(bins.lower[0]), high=float(bins.upper[-1]))
            remarks.tell(feedback)
        if count > MOST_WANTED:
            raise ParameterError(
                say(
                    "{breaks} breaks make {zones} zones: give at most {most}.",
                    breaks=count - 1,
                    zones=count,
                    most=MOST_WANTED - 1,
                )
            )
        if count < zones and method != MANUAL:
            feedback.warning(
                say(
                    "The raster has too few different values for {zones} zones: it gets {count}.",
                    zones=zones,
                    count=count,
                )
            )
        names, colours = zone_names(count), zone_colours(count, palette)
        edges = [float(limits.lower[0]), *limits.upper.tolist()]
        task = functools.partial(_zones_of_block, band=band, inner=limits.inner)
        with raster_output(output, info.grid, dtype=np.uint8, nodata=0, names=["zone"]) as writer:
            describe_zones(writer, names, colours, edges)
            part = feedback.part(0.6, 0.9 if polygons else 1)
            cells = writer.fill(workers, windows_of(info), task, info.path, told=COUNTS, feedback=part)
            labels = [f"{name} ({span})" for name, span in zip(names, limit_labels(edges[:-1], edges[1:]))]
            writer.write_beside(".qml", paletted_style(labels, colours))
            if polygons:
                write_zone_polygons(
                    writer.readable(1),
                    info.grid,
                    polygons,
                    names=names,
                    colours=colours,
                    smallest_patch=smallest_patch,
                    feedback=feedback.part(0.9, 1),
                )
    shares = commas(
        say("{name} {share:.1f} %", name=name, share=100 * n / cells.sum()) for name, n in zip(names, cells)
    )
    feedback.info(say("Zones: {shares}; goodness of variance fit {gvf:.4f}", shares=shares, gvf=limits.gvf))
    source = "" if given is None else given.name
    if source:
        feedback.info(say("The limits of the zones are those of '{source}'.", source=source))
    return ZoneMap(
        path=str(Path(output)), names=names, limits=edges, cells=cells.tolist(), gvf=limits.gvf, limits_from=source
    )


def _zones_of_block(path: str, window: Window, *, band: int, inner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the zones of a block, 0 where there is none, and the number of cells in each."""
    values, valid = read_band(path, window, band)
    zones = np.where(valid, classes_of(values, inner), 0).astype(np.uint8)
    return zones, np.bincount(zones[valid], minlength=len(inner) + 2)[1:]
