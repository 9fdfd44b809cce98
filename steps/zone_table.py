"""Zone table: area and landslides of every zone (the paper's Table 2), and how many of them were held out."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.rate_curves import RateCurve
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import writes
from ..geodata.blocks import run_blocks, windows_of
from ..geodata.cell_sampling import cells_in
from ..geodata.grid import Grid, Window
from ..geodata.landslides import LocatedLandslides
from ..geodata.raster import RasterInfo, describe, read_band
from ..geodata.vectors import VectorData, check_layer_output, write_layer
from ..geodata.workers import open_workers
from ..geodata.zone_raster import zones_of
from ..sentences import say, say_counted
from ..study.inventory import Inventory
from ..study.landslides import located_by, placed_on
from ..study.preflight.maps import look_at_zones
from ..study.preflight.remarks import Remarks
from ..study.samples import Samples, cells_of, read_samples
from ..study.zones import ZoneRow, zone_columns
from ..workers import WorkersLike

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask


@writes("output")
def zone_table(
    zones: str,
    landslides: LocatedLandslides | Inventory | VectorData | str,
    output: str | None = None,
    *,
    samples: Samples | VectorData | str | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> list[ZoneRow]:
    """Count cells, area and landslides of every zone, and write the table if `output` is given.

    Parameters
    ----------
    zones : path
        From `classify`, or any raster of whole numbers: each value is a zone.
    landslides : LocatedLandslides, Inventory, vector data or path
        Located ones with one point per polygon; see `placed_on`.
    output : path, optional
        Table (.gpkg, .csv, ...).
    samples : Samples, vector data or path, optional
        From `training_samples`: the landslides among those whose split is 'test' are counted apart too. Without
        them the split is not known, and the columns of held-out landslides are empty.
    strict : bool
        Whether what looks like a mistake in the landslides is an error instead of a warning.

    Raises
    ------
    InputError
        If the raster is no zone map, or none of the landslides is among the held-out samples.

    Examples
    --------
    >>> rows = api.zone_table("zones.tif", "basin/landslides.gpkg", "zones.csv")
    >>> rows[-1].name, sum(row.cells for row in rows)
    ('very high', 12000)
    """
    if output:
        check_layer_output(output, [f.name for f in fields(ZoneRow)], is_table=True)
    info = describe(zones)
    remarks = Remarks(strict=strict)
    placed = placed_on(landslides, info, remarks, feedback=feedback.part(0, 0.1))
    held_out = None if samples is None else _held_out(placed.cell, read_samples(samples), info)
    with open_workers(workers, feedback) as workers:
        there = zones_of(zones, workers, feedback.part(0, 0.3))
        look_at_zones(remarks, there)
        remarks.tell(feedback)
        wanted, place = np.unique(placed.cell, return_inverse=True)
        task = functools.partial(_count_block, grid=info.grid, values=there.values)
        cells, areas, found = run_blocks(
            workers,
            windows_of(info),
            task,
            info.path,
            own=lambda window: cells_in(window, info.grid, wanted),
            merge=lambda total, part: tuple(a + b for a, b in zip(total, part)),
            feedback=feedback.part(0.3, 1),
        )
    zone = np.zeros(wanted.size, np.int64)
    for at, here in found:
        zone[at] = here
    zone = zone[place]
    _, kept = located_by(placed, zone > 0, feedback)
    rows = zone_rows(
        there.names,
        cells=cells,
        areas=areas,
        zone=zone[kept],
        held_out=None if held_out is None else held_out[kept],
        values=there.values,
    )
    if held_out is None:
        feedback.info(say("All landslides count, also those that a model was trained on: it may know these by heart."))
    if output:
        write_zone_table(output, rows)
    return rows


def write_zone_table(path: str, rows: Sequence[ZoneRow]) -> None:
    """Write a zone table as a layer without geometry."""
    write_layer(path, "zones", zone_columns(rows), None, crs="")


def held_out_rows(rows: Sequence[ZoneRow], prediction: RateCurve, landslides: int) -> list[ZoneRow]:
    """Return rows with the held-out landslides of a tested model whose own map there is none of.

    A zone gets those that the tested model ranks within the same share of the area, from the most susceptible down, as
    the zone takes up in the map: the prediction rate curve read at the zones' limits.

    Parameters
    ----------
    rows : sequence of ZoneRow
        Of the map, from the lowest zone to the highest.
    prediction : RateCurve
        Of the tested model.
    landslides : int
        How many were held out.
    """
    highest = np.array([row.area_pct for row in rows[::-1]]) / 100
    reached = np.interp(np.cumsum(highest), prediction.area_share, prediction.landslide_share)
    reached[-1] = 1.0
    held = np.diff(np.rint(reached * landslides).astype(int), prepend=0)[::-1]
    return [_with_held_out(row, int(count), landslides) for row, count in zip(rows, held)]


def _with_held_out(row: ZoneRow, count: int, landslides: int) -> ZoneRow:
    share = count / max(1, landslides)
    return replace(
        row,
        test_landslides=count,
        test_landslides_pct=100 * share,
        test_frequency_ratio=100 * share / row.area_pct if row.area_pct else float("nan"),
    )


def _held_out(landslides: CellIndex, samples: Samples, info: RasterInfo) -> Mask:
    """Return bool: which landslides, by their cells, lie on the cell of a held-out landslide sample."""
    cells = cells_of(samples, info.grid)[(samples.label == 1) & ~samples.train]
    if not cells.size:
        raise InputError(
            say(
                "The samples hold no landslide whose split is 'test': build them with a training share below 1, or "
                "give none."
            )
        )
    held_out = np.isin(landslides, cells[cells >= 0])
    if not held_out.any():
        raise InputError(
            say_counted(
                "No landslide lies on the cell of the one landslide among the samples whose split is 'test': give the "
                "samples that were made of this inventory, or none.",
                "No landslide lies on the cell of one of the {count} landslides among the samples whose split is "
                "'test': give the samples that were made of this inventory, or none.",
                count=cells.size,
            )
        )
    return held_out


def zone_rows(
    names: Sequence[str],
    *,
    cells: np.ndarray,
    areas: np.ndarray,
    zone: np.ndarray,
    held_out: Mask | None = None,
    values: np.ndarray | None = None,
) -> list[ZoneRow]:
    """Return the table.

    Parameters
    ----------
    names : list of str
    cells, areas : arrays [zones]
        Cells and m² of each zone.
    zone : int64 array [n]
        The landslides' zones, from 1; 0 is none.
    held_out : bool array [n], optional
        Which of them were held out of training.
    values : int64 array [zones], optional
        The zones' values in the raster; 1, 2, ... by default.
    """
    numbers = range(1, len(names) + 1) if values is None else values.tolist()
    slides = np.bincount(zone, minlength=len(names) + 1)[1:]
    area_share, slide_share = areas / areas.sum(), slides / max(1, slides.sum())
    rows = [
        ZoneRow(
            zone=int(numbers[i]),
            name=names[i],
            cells=int(cells[i]),
            area_km2=float(areas[i] / 1e6),
            area_pct=float(100 * area_share[i]),
            landslides=int(slides[i]),
            landslides_pct=float(100 * slide_share[i]),
            density=float(slides[i] / (areas[i] / 1e6)) if areas[i] else float("nan"),
            frequency_ratio=float(slide_share[i] / area_share[i]) if areas[i] else float("nan"),
        )
        for i in range(len(names))
    ]
    if held_out is None:
        return rows
    tested = np.bincount(zone[held_out], minlength=len(names) + 1)[1:].tolist()
    return [_with_held_out(row, count, sum(tested)) for row, count in zip(rows, tested)]


def _check_named(path: str, zones: np.ndarray, count: int) -> None:
    if zones.size and (zones.min() < 1 or zones.max() > count):
        unnamed = int(zones.min() if zones.min() < 1 else zones.max())
        raise InputError(
            say_counted(
                "The zone map '{path}' holds the zone {zone}, but names {count} zone only: make it anew with 'Zone "
                "susceptibility map'.",
                "The zone map '{path}' holds the zone {zone}, but names {count} zones only: make it anew with 'Zone "
                "susceptibility map'.",
                path=path,
                zone=unnamed,
                count=count,
            )
        )


def _count_block(
    path: str, window: Window, wanted: tuple[np.ndarray, np.ndarray, np.ndarray], *, grid: Grid, values: np.ndarray
) -> tuple[np.ndarray, np.ndarray, list[tuple[np.ndarray, np.ndarray]]]:
    """Return cells and m² of each zone, and [(places among the wanted cells, their zones)]; see `cells_in`."""
    count, is_numbered = values.size, values[0] == 1 and values[-1] == values.size
    if is_numbered:  # as ours are, which are read faster
        zones, valid = read_band(path, window, 1, np.uint8)
    else:
        found_values, valid = read_band(path, window, 1, np.float64)
        zones = np.searchsorted(values, found_values) + 1
    _check_named(path, zones[valid], count)
    zones = np.where(valid, zones, 0)
    at, row, column = wanted
    found, zones = [(at, zones[row, column])], zones.ravel()
    weights = np.broadcast_to(grid.cell_areas(window), valid.shape).ravel()
    cells = np.bincount(zones, minlength=count + 1)[1 : count + 1]
    return cells, np.bincount(zones, weights, minlength=count + 1)[1 : count + 1], found
