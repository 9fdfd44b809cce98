"""Terrain factors of a whole DEM, block by block, in one reading."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.outliers import Fence, tails
from ..analysis.terrain.block import RowMetrics, block_factors
from ..analysis.terrain.factors.registry import find_factor
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..sentences import say
from ..workers import Workers
from .alignment import STACK_NODATA
from .blocks import run_blocks
from .catchment import Catchment
from .grid import Grid, Window
from .halo import halo_windows, one_reader, read_with_halo
from .layer_styles import grey_style
from .output import RasterWriter, raster_writer
from .planned_raster import Look, PlannedRaster
from .raster import RasterInfo
from .stack import CONTINUOUS
from .stack_builder import BandSummary, Check, StackSummary

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Mask

# A part of a block of this size fits into a processor's cache.
PART_ROWS, PART_COLUMNS = 256, 512
LARGEST_WINDOW = 2001  # cells
SCALE_TOLERANCE = 0.01


@dataclass(frozen=True)
class TerrainJob:
    """What a worker must know besides the window: factors, focal window in metres, z-factor, catchment raster, fence.

    Elevations far beyond the fence are counted.
    """

    grid: Grid
    factors: tuple[str, ...]
    window: float
    z_factor: float
    band: int = 1
    catchment: Catchment | None = None
    fence: Fence | None = None

    @property
    def looks_at_window(self) -> bool:
        """Whether one of the factors looks at the window."""
        return any(find_factor(name).looks_at_window for name in self.factors)

    @property
    def needs_catchment(self) -> bool:
        """Whether one of the factors needs the catchment area."""
        return any(find_factor(name).needs_catchment for name in self.factors)


def check_grid(info: RasterInfo) -> None:
    """Raise `InputError` unless the DEM is north-up."""
    t = info.grid.transform
    if not info.grid.is_placed:
        raise InputError(
            say("The DEM '{path}' has no position and no cell size: georeference it first.", path=info.path)
        )
    if t[2] or t[4] or t[1] <= 0 or t[5] >= 0:
        raise InputError(
            say("The DEM '{path}' is rotated or upside down: warp it to a north-up grid first.", path=info.path)
        )


def row_metrics(grid: Grid, window: float, *, first: int, count: int) -> RowMetrics:
    """Return cell sizes and focal windows of rows of a north-up grid.

    In degrees, and in projections whose scale is off by more than one per cent, sizes are those on the WGS 84
    ellipsoid in the middle of each row. A window is rounded to an odd number of cells, at least 3.
    """
    if grid.is_planar:
        sizes = np.broadcast_to(np.abs(np.diagonal(grid.matrix)) * grid.unit_metres, (count, 2))
    else:
        rows = np.arange(first, first + count) + 0.5
        metres = grid.ground_jacobian(*grid.xy(np.full(count, grid.width / 2), rows)) @ grid.matrix
        sizes = np.hypot(metres[:, 0], metres[:, 1])
        # A row beyond a pole, or outside the projection, gets a width that keeps the arithmetic finite.
        sizes = np.maximum(np.where(np.isfinite(sizes), sizes, 0.0), 1e-3)
    # The nearest odd number, the larger of two. The small term keeps ties from depending on the last digit of a size.
    cells = np.maximum(3, 2 * np.floor(window / sizes / 2 + 1e-6).astype(np.int64) + 1)
    cell_x, cell_y = (sizes[:, k : k + 1].astype(np.float32) for k in (0, 1))
    return RowMetrics(cell_x=cell_x, cell_y=cell_y, window_rows=cells[:, 1], window_columns=cells[:, 0])


def uneven_scale(grid: Grid) -> bool:
    """Whether the size of the cells varies along a row, so that the size in its middle is not good enough."""
    if grid.is_planar or grid.is_geographic:
        return False
    columns, rows = np.meshgrid([0.5, grid.width / 2, grid.width - 0.5], [0.5, grid.height / 2, grid.height - 0.5])
    metres = np.linalg.svd(grid.ground_jacobian(*grid.xy(columns.ravel(), rows.ravel())), compute_uv=False)
    sizes = metres.reshape(3, 3, 2)
    middle = sizes[:, 1:2]
    return bool(np.nanmax(np.abs(sizes / middle - 1)) > SCALE_TOLERANCE)


def check_window(grid: Grid, window: float) -> RowMetrics:
    """Return the metrics of all rows, or raise `ParameterError` if a focal window is too large."""
    metrics = row_metrics(grid, window, first=0, count=grid.height)
    largest = max(int(metrics.window_rows.max()), int(metrics.window_columns.max()))
    if largest > LARGEST_WINDOW:
        raise ParameterError(
            say(
                "A window of {window:g} m is {largest:,} cells wide on this DEM, more than {most:,}: "
                "choose a smaller window or a coarser DEM.",
                window=window,
                largest=largest,
                most=LARGEST_WINDOW,
            )
        )
    return metrics


def write_terrain(
    workers: Workers,
    info: RasterInfo,
    job: TerrainJob,
    output: str,
    *,
    folder: Path | None = None,
    block: tuple[int, int] | None = None,
    look: Look = None,
    check: Check = None,
    feedback: Feedback = SILENT,
) -> StackSummary:
    """Write the factors as a stack, and as single files into `folder` if there is one.

    Parameters
    ----------
    workers : Workers
        Where blocks are worked on.
    info, job : RasterInfo, TerrainJob
        The DEM, and the factors to make from it.
    output : path
        The stack, a GeoTIFF.
    folder : path, optional
        An existing folder, for one GeoTIFF a factor.
    block : (int, int), optional
        Rows and columns of a block; the result does not depend on it.
    look : callable, optional
        Called with the plans of the files before they are begun, as in `write_stack`.
    check : callable, optional
        Called with the summary when all cells have been read; what it raises keeps the outputs from appearing.

    Returns
    -------
    StackSummary
        Range and valid cells of each factor, cells valid in all of them, and valid cells of the DEM.

    Raises
    ------
    InputError
        If a factor has no valid cell.
    """
    halo = row_metrics(job.grid, job.window, first=0, count=job.grid.height).halo if job.looks_at_window else 1
    total = StackSummary([BandSummary() for _ in job.factors], valid=0, inside=0)
    task = functools.partial(_terrain_block, job=job)
    if look is not None:
        look(planned_terrain(job.grid, job.factors, output, folder), lambda window: task(info.opens, window)[0])
    made = functools.partial(raster_writer, grid=job.grid, nodata=STACK_NODATA, compression="ZSTD", style=grey_style)
    with ExitStack() as opened:
        opened.enter_context(one_reader())
        stack = opened.enter_context(made(output, bands=len(job.factors), names=job.factors))
        single: list[RasterWriter] = []
        if folder is not None:
            single = [opened.enter_context(made(folder / f"{name}.tif", names=[name])) for name in job.factors]

        def write(window: Window, result: tuple[np.ndarray, StackSummary]) -> None:
            nonlocal total
            planes, part = result
            stack.write(window, planes)
            stack.flush()
            for writer, plane in zip(single, planes):
                writer.write(window, plane)
                writer.flush()
            total = total + part

        windows = halo_windows(info, halo, block)
        run_blocks(workers, windows, task, info.opens, write=write, feedback=feedback, in_flight=4)
        if total.inside == 0:
            raise InputError(
                say("No cell of the DEM '{path}' has data: check the file, and its nodata value.", path=info.path)
            )
        if check is not None:
            check(total)
        for number, (name, known) in enumerate(zip(job.factors, total.bands), start=1):
            if known.valid == 0:
                raise _no_value(info, name, job)
            for band in [stack.band(number)] + [writer.band(1) for writer in single[number - 1 : number]]:
                band.SetMetadata(_metadata(name, known, job))
                if find_factor(name).unit != "1":
                    band.SetUnitType(find_factor(name).unit)
    return total


def _no_value(info: RasterInfo, name: str, job: TerrainJob) -> InputError:
    """Return the error for a factor that has no value in any cell of the DEM."""
    if find_factor(name).needs_catchment and job.catchment is not None:
        return InputError(
            say(
                "No cell of '{path}' has a value of the factor '{name}', because the catchment area '{area}' has none "
                "there: give another one, or leave the factor out.",
                path=info.path,
                name=name,
                area=job.catchment.path,
            )
        )
    return InputError(
        say("No cell of '{path}' has a value of the factor '{name}': leave it out.", path=info.path, name=name)
    )


def planned_terrain(
    grid: Grid, factors: Sequence[str], output: str | Path, folder: str | Path | None
) -> list[PlannedRaster]:
    """Return the stack and the single files that `write_terrain` writes."""
    single = [PlannedRaster(Path(folder) / f"{name}.tif", grid, compression="ZSTD") for name in factors if folder]
    return [PlannedRaster(output, grid, len(factors), compression="ZSTD"), *single]


def _metadata(name: str, known: BandSummary, job: TerrainJob) -> dict[str, str]:
    factor = find_factor(name)
    items = {"KIND": CONTINUOUS, "UNIT": factor.unit}
    items["STATISTICS_MINIMUM"], items["STATISTICS_MAXIMUM"] = repr(known.minimum), repr(known.maximum)
    if factor.looks_at_window:
        items["WINDOW_METRES"] = f"{job.window:g}"
    return items


def _terrain_block(path: str, window: Window, *, job: TerrainJob) -> tuple[np.ndarray, StackSummary]:
    focal = job.window if job.looks_at_window else 0.0
    metrics = row_metrics(job.grid, focal, first=window.row, count=window.height)
    halo = metrics.halo
    elevation, valid = read_with_halo(path, job.band, job.grid, window, halo)
    inside = slice(halo, halo + window.height), slice(halo, halo + window.width)
    centres = elevation[inside] if valid is None else elevation[inside][valid[inside]]
    beyond = tails(centres, job.fence)
    if job.z_factor != 1:
        with np.errstate(over="ignore"):  # beyond float32 no factor is finite, and the cell is nodata
            elevation *= np.float32(job.z_factor)
    planes = np.empty((len(job.factors), window.height, window.width), np.float32)
    total = StackSummary([BandSummary() for _ in job.factors], valid=0, inside=0)
    catchment = None
    if job.needs_catchment and job.catchment is not None:
        catchment = job.catchment.specific_area(window, metrics.cell_x * metrics.cell_y)
    height, width = max(PART_ROWS, 2 * halo), max(PART_COLUMNS, 2 * halo)
    for row in range(0, window.height, height):
        rows = slice(row, min(row + height, window.height))
        part = metrics.part(rows)
        # The halo of these rows may be narrower than that of the whole block.
        spare = halo - part.halo
        down = slice(rows.start + spare, rows.stop + 2 * halo - spare)
        for column in range(0, window.width, width):
            columns = slice(column, min(column + width, window.width))
            across = slice(columns.start + spare, columns.stop + 2 * halo - spare)
            known = None if valid is None or valid[down, across].all() else valid[down, across]
            here = planes[:, rows, columns]
            area = None if catchment is None else catchment[rows, columns]
            with np.errstate(over="ignore", invalid="ignore"):
                factors = block_factors(elevation[down, across], known, part, job.factors, area)
            centre = None
            if known is not None:
                centre = known[part.halo : part.halo + here.shape[1], part.halo : part.halo + here.shape[2]]
            total = total + _keep_all([factors[name] for name in job.factors], centre, here)
    total.tails = beyond
    return planes, total


def _keep_all(factors: list[Floats], valid: Mask | None, planes: Floats) -> StackSummary:
    """Copy factors into planes [factors, h, w] where they are valid and finite, nodata elsewhere."""
    bands = [_keep(values, valid, plane) for values, plane in zip(factors, planes)]
    inside = planes[0].size if valid is None else int(np.count_nonzero(valid))
    every = inside
    if any(band.valid < inside for band in bands):
        every = int(np.count_nonzero(np.logical_and.reduce([plane != np.float32(STACK_NODATA) for plane in planes])))
    return StackSummary(bands, valid=every, inside=inside)


def _keep(values: Floats, valid: Mask | None, plane: Floats) -> BandSummary:
    """Copy values into a plane where they are valid and finite, nodata elsewhere; return a summary of them."""
    low, high = values.min(), values.max()
    if valid is None and np.isfinite(low) and np.isfinite(high):  # a NaN anywhere would be the extreme
        plane[...] = values
        return BandSummary(minimum=float(low), maximum=float(high), valid=values.size)
    kept = np.isfinite(values) if valid is None else valid & np.isfinite(values)
    plane[...] = np.where(kept, values, np.float32(STACK_NODATA))
    inside = values[kept]
    if not inside.size:
        return BandSummary()
    return BandSummary(minimum=float(inside.min()), maximum=float(inside.max()), valid=inside.size)
