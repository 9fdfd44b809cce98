"""Two susceptibility maps beside each other: how well both rank landslides, and where they put cells elsewhere."""

from __future__ import annotations

import contextlib
import functools
import os
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.block_auc import auc_with_interval, paired_difference
from ..analysis.paired_tests import delong_test
from ..analysis.rate_curves import rate_curve
from ..dependencies import FOR_REPORTS, require_installed
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import scratch_folder, writes
from ..geodata.alignment import STACK_NODATA, align
from ..geodata.blocks import run_blocks, windows_of
from ..geodata.cell_sampling import EVERYWHERE, BlockGroups, CellSampler, Condition
from ..geodata.cell_values import values_at
from ..geodata.grid import Grid, Window
from ..geodata.landslides import LocatedLandslides
from ..geodata.map_reading import MapReading, read_map
from ..geodata.output import raster_writer
from ..geodata.planned_raster import PlannedRaster
from ..geodata.raster import RasterInfo, describe, read_band, read_overview
from ..geodata.spatial_blocks import SpatialBlocks, default_block_size
from ..geodata.stack import CONTINUOUS
from ..geodata.vectors import VectorData, check_layer_output, write_layer
from ..geodata.workers import open_workers
from ..geodata.zone_change import TENS, change_codes, describe_changes
from ..reports.map_comparison import map_comparison_page, verdict
from ..sentences import say
from ..study.dates import day_of
from ..study.evaluation import COMMON_CELLS, COMMON_STREAM, check_common_cells
from ..study.held_out_blocks import held_out_blocks, is_spatial
from ..study.held_out_time import held_from
from ..study.inventory import Inventory
from ..study.landslides import landslides_on
from ..study.map_comparison import ChangeRow, JudgedMap, MapComparison, change_columns, check_compared_zones
from ..study.measures import run_test
from ..study.preflight.maps import MAP_RANGE, look_at_zoned_map
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.samples import Samples, cells_of, read_samples
from ..study.zones import ZoneLimits, ZoneMap
from ..workers import Workers, WorkersLike
from .classify import classify

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex

MOST_IN_ONE_ZONE = 0.99  # of the cells: limits of another scale


@writes("output", "table", "report", styled="output")
def compare_maps(
    first: str,
    second: str,
    landslides: Inventory | VectorData | str,
    output: str,
    table: str | None = None,
    report: str | None = None,
    *,
    samples: Samples | VectorData | str | None = None,
    date: str | None = None,
    zones: int = 5,
    same_limits: bool = False,
    common_cells: int = COMMON_CELLS,
    block_size: float | None = None,
    seed: int = 1,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> MapComparison:
    """Compare how two susceptibility maps rank the same landslides, and which cells are in another zone.

    Only cells that have a value in both maps count. Whatever the maps hold (probabilities, per cent, sums of
    information values), higher has to mean more prone.

    Parameters
    ----------
    first, second : path
        Band 1 counts. The second is read on the grid of the first.
    landslides : Inventory, vector data or path
        The whole inventory: no random cell touches a landslide.
    output : path
        UInt8 GeoTIFF of changes: 10 · zone in the first map + zone in the second, with colours and names.
    table : path, optional
        One row per pair of zones (.csv, .gpkg).
    report : path, optional
        An HTML page.
    samples : Samples, vector data or path, optional
        From `training_samples`: only the landslides whose split is 'test' count, and no random cell is one that
        trained. Without it, and without a date, all landslides count.
    date : str, optional
        Only landslides of this day or later count, such as '2015-06-01' or a year; needs an inventory with dates.
    zones : int
        Natural-breaks zones of each map, 2 to 9.
    same_limits : bool
        Cut the second map by the limits of the first, for maps of one scale.
    common_cells : int
        Random cells that landslides are ranked against.
    block_size : float, optional
        Side of the spatial blocks of the intervals in metres; by default by the inventory, see `default_block_size`.
    seed : int
        Of the random cells.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.

    Raises
    ------
    InputError
        If the maps have no cell in common, or no landslide is left to compare them by.
    ParameterError
        If a setting is out of range.

    Examples
    --------
    >>> maps = "susceptibility.tif", "basin/factors/slope.tif"  # is the model better than slope alone?
    >>> found = api.compare_maps(*maps, "basin/landslides.gpkg", "changes.tif", samples="samples.gpkg")
    >>> found.first.interval.lower < found.first.test.auc < found.first.interval.upper, len(found.rows) <= 25
    (True, True)
    """
    check_compared_zones(zones)
    check_common_cells(common_cells)
    if date:
        day_of(date)
    if table:
        check_layer_output(table, [field.name for field in fields(ChangeRow)], is_table=True)
    if report:
        require_installed(*FOR_REPORTS)
    remarks, info = Remarks(strict=strict), describe(first)
    _look_at(remarks, first, second)
    remarks.tell(feedback)
    look_at_room(remarks, [PlannedRaster(output, info.grid, bytes_per_cell=1)], feedback=feedback)
    held = None if samples is None else read_samples(samples)
    with scratch_folder(output) as scratch, open_workers(workers, feedback) as opened:
        run = _Comparing(info, str(scratch), remarks, opened, feedback)
        run.read_both(describe(second), feedback.part(0, 0.2))
        run.place(landslides, held, date, block_size, feedback.part(0.2, 0.3))
        result = run.compared(
            (first, second),
            output,
            zones=zones,
            same_limits=same_limits,
            common_cells=common_cells,
            seed=seed,
            feedback=feedback.part(0.3, 0.9),
        )
    result = replace(result, date=date or "", held_out=held is not None, landslides=landslides)
    told = verdict(result)
    result = replace(result, remarks=tuple(remark.sentence for remark in remarks), verdict=told)
    feedback.info(told)
    if table:
        write_layer(table, "changes", change_columns(result.rows), None, crs="")
    if report:
        map_comparison_page(result).write(report)
    feedback.progress(1)
    return result


class _Comparing:
    """One comparison: the cells that both maps have, and the landslides on them that count."""

    def __init__(self, info: RasterInfo, scratch: str, remarks: Remarks, workers: Workers, feedback: Feedback) -> None:
        self.info, self.scratch, self.remarks, self.workers, self.log = info, scratch, remarks, workers, feedback
        self.commons = [os.path.join(scratch, name) for name in ("first.tif", "second.tif")]
        self.resampling = ""

    def read_both(self, other: RasterInfo, feedback: Feedback) -> None:
        """Write both maps on one grid, with data where both have some."""
        grid = self.info.grid
        view = align(other, 1, grid, name="second", kind=CONTINUOUS)
        if view.is_warped:
            self.resampling = view.resampling
            self.log.info(
                say(
                    "The second map is on another grid, and is read on that of the first ({resampling}).",
                    resampling=view.resampling,
                )
            )
        counts = np.zeros(3, np.int64)  # cells of the first, of the second, of both
        task = functools.partial(_read_common, band=view.band)
        with contextlib.ExitStack() as opened:
            writers = [
                opened.enter_context(raster_writer(path, grid, nodata=STACK_NODATA, compression="ZSTD"))
                for path in self.commons
            ]

            def write(window: Window, found: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
                for writer, values in zip(writers, found):
                    writer.write(window, values)
                counts[:] += found[2]

            paths = (self.info.path, view.opens)
            run_blocks(self.workers, windows_of(self.info), task, paths, write=write, feedback=feedback)
        if not counts[2]:
            raise InputError(
                say(
                    "No cell has a value in both maps, '{first}' and '{second}': check their extents and their nodata "
                    "values.",
                    first=self.info.path,
                    second=other.path,
                )
            )
        if counts[2] < counts[:2].max():
            self.log.info(
                say(
                    "Only the {both:,} cells that have a value in both maps count; the first has {first:,}, the second "
                    "{second:,}.",
                    both=int(counts[2]),
                    first=int(counts[0]),
                    second=int(counts[1]),
                )
            )

    def place(
        self,
        landslides: Inventory | VectorData | str,
        samples: Samples | None,
        date: str | None,
        block_size: float | None,
        feedback: Feedback,
    ) -> None:
        """Find the landslides that count, one a cell, and the cells that are no random ones."""
        info = describe(self.commons[0])
        located = landslides_on(landslides, info, self.remarks, workers=self.workers, feedback=feedback)
        counts, self.groups, excluded = np.ones(len(located), bool), EVERYWHERE, located.touched
        if date:
            counts &= _from(located, date)
        if samples is not None:
            cells = cells_of(samples, info.grid)
            self.groups = _groups(samples, cells, info.grid, feedback)
            slides, held = samples.label == 1, cells >= 0
            counts &= np.isin(located.cell, cells[slides & ~samples.train & held])
            excluded = np.union1d(excluded, cells[samples.train & held])
        self.slides = np.unique(located.cell[counts])
        if not self.slides.size:
            raise InputError(
                say(
                    "None of the {count:,} landslides on both maps is left to compare them by: give samples that hold "
                    "some of them out, or an earlier date.",
                    count=len(located),
                )
            )
        self.excluded = excluded
        self.block_size = block_size or default_block_size(self.slides, info.grid)
        self.blocks = SpatialBlocks.of_size(self.block_size, info.grid)
        if samples is None and not date:
            feedback.info(
                say("All landslides count, also those that a map was trained on: it may know these by heart.")
            )

    def compared(
        self,
        paths: tuple[str, str],
        output: str,
        *,
        zones: int,
        same_limits: bool,
        common_cells: int,
        seed: int,
        feedback: Feedback,
    ) -> MapComparison:
        """Test both maps on the same landslides and cells, zone both, and write where they differ."""
        grid, infos = self.info.grid, [describe(path) for path in self.commons]
        sampler = CellSampler(grid, Condition(self.excluded), common_cells, self.groups, seed, COMMON_STREAM)
        readings = [
            read_map(self.workers, info, sampler, [self.slides], feedback.part(0.2 * k, 0.2 * (k + 1)))
            for k, info in enumerate(infos)
        ]
        zoned = self._zoned(zones, same_limits, feedback.part(0.4, 0.8))
        names = _names(*paths)
        judged = [
            self._judged(reading, name=name, path=path, zones=of)
            for reading, name, path, of in zip(readings, names, paths, zoned)
        ]
        first, second = judged[0], replace(judged[1], resampling=self.resampling)
        slides, others = self._by_class(first), self._by_class(second)
        rows = self._changes(zoned, output, feedback.part(0.8, 1))
        overviews = [read_overview(zone_map.path) for zone_map in zoned]
        (width, height), step = grid.cell_size_metres(), overviews[0][2]
        return MapComparison(
            first=first,
            second=second,
            difference=paired_difference(*slides, *others, *self._block_numbers(readings[0])),
            by_delong=delong_test(first.test.labels, first.test.scores, second.test.scores),
            rows=rows,
            overview=change_codes(*(np.where(valid, values, 0).astype(np.uint8) for values, valid, _ in overviews)),
            cell_size=(width * step, height * step),
            block_size=self.block_size,
            seed=seed,
            in_held_blocks=self.groups is not EVERYWHERE,
            same_limits=same_limits,
        )

    def _judged(self, reading: MapReading, *, name: str, path: str, zones: ZoneMap) -> JudgedMap:
        slides, others = reading.values[0], reading.sampled_values[0]
        labels = np.concatenate([np.ones(slides.size, int), np.zeros(others.size, int)])
        return JudgedMap(
            name=name,
            path=path,
            test=run_test(labels, np.concatenate([slides, others]), None),
            interval=auc_with_interval(slides, others, *self._block_numbers(reading)),
            rate=rate_curve(reading.histogram, slides, reading.areas),
            zones=zones,
        )

    def _block_numbers(self, reading: MapReading) -> tuple[np.ndarray, np.ndarray]:
        """Return the spatial blocks of the landslides and of the random cells."""
        grid = self.info.grid
        return self.blocks.number(self.slides, grid), self.blocks.number(reading.sampled[0].index, grid)

    @staticmethod
    def _by_class(judged: JudgedMap) -> tuple[np.ndarray, np.ndarray]:
        is_slide = judged.test.labels == 1
        return judged.test.scores[is_slide], judged.test.scores[~is_slide]

    def _zoned(self, zones: int, same_limits: bool, feedback: Feedback) -> list[ZoneMap]:
        found: list[ZoneMap] = []
        for number, path in enumerate(self.commons):
            limits = ZoneLimits(tuple(found[0].limits[1:-1])) if same_limits and found else None
            target = os.path.join(self.scratch, f"zones_{number}.tif")
            part = feedback.part(number / 2, (number + 1) / 2).quiet()
            found.append(classify(path, target, zones=zones, limits_from=limits, workers=self.workers, feedback=part))
        if same_limits and max(found[1].cells) > MOST_IN_ONE_ZONE * sum(found[1].cells):
            self.remarks.add(
                "other_scale",
                say(
                    "By the limits of the first map nearly all cells of the second are in one zone: the first reaches "
                    "from {low:.4g} to {high:.4g}.",
                    low=found[0].limits[0],
                    high=found[0].limits[-1],
                ),
                say("If the maps are not of one scale, let each have natural breaks of its own."),
            )
            self.remarks.tell(self.log)
        return found

    def _changes(self, zoned: list[ZoneMap], output: str, feedback: Feedback) -> list[ChangeRow]:
        first, second = (describe(zone_map.path) for zone_map in zoned)
        cells, areas = np.zeros(TENS**2, np.int64), np.zeros(TENS**2)
        task = functools.partial(_changed_block, grid=first.grid)
        with raster_writer(output, first.grid, dtype=np.uint8, nodata=0, names=["change"]) as writer:

            def write(window: Window, found: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
                writer.write(window, found[0])
                cells[:] += found[1]
                areas[:] += found[2]

            describe_changes(writer, zoned[0].names, zoned[1].names)
            paths = (first.path, second.path)
            run_blocks(self.workers, windows_of(first), task, paths, write=write, feedback=feedback)
        one, other = (values_at(info, self.slides, [1], workers=self.workers)[0][:, 0] for info in (first, second))
        slides = np.bincount(change_codes(one.astype(np.uint8), other.astype(np.uint8)), minlength=TENS**2)
        return [
            ChangeRow(
                from_zone=code // TENS,
                from_name=zoned[0].names[code // TENS - 1],
                to_zone=code % TENS,
                to_name=zoned[1].names[code % TENS - 1],
                cells=int(cells[code]),
                area_km2=float(areas[code] / 1e6),
                area_pct=float(100 * areas[code] / areas.sum()),
                landslides=int(slides[code]),
            )
            for code in np.flatnonzero(cells).tolist()
        ]


def _look_at(remarks: Remarks, *maps: str) -> None:
    """Note what looks like a mistake in a map; that it does not reach from 0 to 1 is none here."""
    for path in maps:
        found = Remarks()
        look_at_zoned_map(found, path)
        for remark in found:
            if remark.kind != MAP_RANGE:
                remarks.add(remark.kind, remark.about, remark.remedy)


def _from(located: LocatedLandslides, date: str) -> np.ndarray:
    """Return bool: which landslides are of a day or later; without a date they are not."""
    if located.date is None:
        raise InputError(
            say("Landslides from a date on (DATE) need the field that holds their dates: name it (DATE_FIELD).")
        )
    return np.asarray(located.date >= day_of(date), bool)


def _groups(samples: Samples, cells: CellIndex, grid: Grid, feedback: Feedback) -> BlockGroups:
    """Return where random cells may lie: in the blocks held out, if the samples were split by blocks."""
    is_by_blocks = held_from(samples) is None and is_spatial(samples)
    return held_out_blocks(samples, cells, grid, feedback) if is_by_blocks else EVERYWHERE


def _names(first: str, second: str) -> tuple[str, str]:
    """Return what the maps are called: their files, with the folders where the files are called alike."""
    parts = [Path(path).parts for path in (first, second)]
    if parts[0][-1] != parts[1][-1]:
        return parts[0][-1], parts[1][-1]
    one, other = ("/".join(part[-2:]) for part in parts)
    return one, other


def _read_common(paths: tuple[str, str], window: Window, *, band: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return both maps where both have data, and how many cells the first, the second and both have."""
    one, has_one = read_band(paths[0], window)
    two, has_two = read_band(paths[1], window, band)
    both = has_one & has_two
    counts = np.array([has_one.sum(), has_two.sum(), both.sum()], np.int64)
    return np.where(both, one, np.float32(STACK_NODATA)), np.where(both, two, np.float32(STACK_NODATA)), counts


def _changed_block(paths: tuple[str, str], window: Window, *, grid: Grid) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the changes in a window, and the cells and m² of each."""
    codes = change_codes(*(read_band(path, window, 1, np.uint8)[0] for path in paths))
    inside = codes > 0
    areas = np.broadcast_to(grid.cell_areas(window), codes.shape)[inside]
    return (codes, np.bincount(codes[inside], minlength=TENS**2), np.bincount(codes[inside], areas, minlength=TENS**2))
