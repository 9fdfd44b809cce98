"""Terrain factors: one DEM → slope, aspect, curvatures, relief, surface cut and the rest, as a factor stack."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..analysis.outliers import undeclared_in_tails
from ..analysis.terrain.factors.registry import FACTORS, TERRAIN_FACTORS, find_factor
from ..dependencies import require_installed
from ..disk import same_file
from ..errors import InputError, ParameterError
from ..feedback import SILENT, Feedback
from ..files import check_not_an_input, check_place, keeps_inputs, put_in_order, scratch_folder, together, whole_folder
from ..geodata.flow import write_catchment
from ..geodata.nodata_view import with_nodata
from ..geodata.planned_raster import Look, PlannedRaster
from ..geodata.raster import RasterInfo, describe
from ..geodata.stack import CONTINUOUS, FactorStack, open_stack
from ..geodata.stack_builder import StackSummary
from ..geodata.terrain import TerrainJob, check_grid, check_window, planned_terrain, uneven_scale, write_terrain
from ..geodata.workers import open_workers
from ..lists import items
from ..sentences import say
from ..study.factor_settings import values_of
from ..study.preflight.catchment import look_at_catchment
from ..study.preflight.rasters import FactorBand, looks_like_degrees, tell_degrees, tell_scales
from ..study.preflight.remarks import Remarks
from ..study.preflight.room import look_at_room
from ..study.preflight.values import check_constant, look_at_values, tell_cells
from ..workers import WorkersLike

WINDOW = 300.0  # metres
AREA_UNITS = ("m2", "cells")
DECLARE = say("Declare it by NODATA, so that such cells are left out.")
# What the paper takes from a DEM, and needs no further package.
DEFAULT_FACTORS = tuple(factor.name for factor in FACTORS if factor.is_default)


@dataclass(frozen=True)
class TerrainResult:
    """The stack made, its cells valid in every factor, cells of the DEM that are valid, and single files by factor."""

    stack: FactorStack
    valid_cells: int
    dem_cells: int
    files: dict[str, Path] = field(default_factory=dict)


@keeps_inputs("output")
def terrain_factors(
    dem: str,
    output: str,
    factors: Sequence[str] | str = DEFAULT_FACTORS,
    *,
    window: float = WINDOW,
    z_factor: float = 1.0,
    catchment_area: str | None = None,
    catchment_unit: str = "m2",
    folder: str | None = None,
    nodata: float | Sequence[float] | None = None,
    strict: bool = False,
    workers: WorkersLike = None,
    feedback: Feedback = SILENT,
) -> TerrainResult:
    """Write terrain factors of a DEM as a factor stack.

    Parameters
    ----------
    dem : path
        Elevations (band 1), in any CRS; in degrees, cell sizes are metres on the ellipsoid, row by row.
    output : path
        The stack, a GeoTIFF: one band per factor, named after it.
    factors : sequence of str, or str
        Names of `analysis.terrain.factors`; they become bands in the order of its registry.
    window : float
        Side in metres of the square window that some factors look at (relief, surface_cut, elevation_cv, tpi), rounded
        to an odd number of cells, at least 3.
    z_factor : float
        Metres per unit of the elevations.
    catchment_area : path, optional
        The area upstream of each cell, on the DEM's grid, for the factors that need it (twi, spi); without it, it is
        computed by loops that numba compiles.
    catchment_unit : {'m2', 'cells'}
        Unit of `catchment_area`: SAGA gives square metres, GRASS's r.watershed cells (whose sign is dropped). Its
        smallest value is about one cell: where that is so in the other unit, in square degrees (SAGA, from a DEM in
        degrees) or without the cell itself (ArcGIS), it is converted, with a warning.
    folder : path, optional
        Where to write each factor as a GeoTIFF of its own as well.
    nodata : float or sequence of float, optional
        Elevations that mean 'no data' although the DEM does not say so, such as -32768.
    strict : bool
        Whether what looks like a mistake in the input is an error instead of a warning.
    workers : Workers, int or str, optional
        What does the work, or how many threads; one per processor by default.

    Returns
    -------
    TerrainResult

    Raises
    ------
    ParameterError
        For an unknown factor, or a setting outside its range.
    InputError
        If the DEM is not north-up, the catchment area is on another grid or in no known unit, a factor has no valid
        cell, there is not enough memory to accumulate flow (the message holds the figure), or, where `strict` says so,
        what looks like a mistake.
    DependencyError
        If a factor needs the catchment area, none is given and numba is not installed.

    Notes
    -----
    Every valid cell of the DEM gets a value, also beside nodata and at the border: windows count their valid cells, and
    missing neighbours of slope, aspect and curvature are put on the plane through the others (`analysis.terrain`).
    Exceptions are elevation_cv where the mean elevation is within 0.1 m of zero, and twi and spi without catchment
    area: nodata. roughness = 1 / cos β; relief = max - min; surface_cut = mean - min; elevation_cv = std / |mean|;
    tpi = z - mean; twi = ln(a / tan β); spi = ln(a · tan β), where β is Horn's slope, a the catchment area per metre of
    cell width, and tan β and a · tan β are at least 1e-4 (Wang and Tang 2024).

    Examples
    --------
    >>> found = api.terrain_factors("basin/factors/elevation.tif", "terrain.tif", ["slope", "relief"], window=150)
    >>> found.stack.names
    ('slope', 'relief')
    """
    names = _names(items(factors))
    check_settings(
        names, window=window, z_factor=z_factor, catchment_area=catchment_area, catchment_unit=catchment_unit
    )
    put_in_order(output, *([folder] if folder else []))
    _check_outputs(names, output, folder, [dem, catchment_area])
    info = describe(dem)
    check_grid(info)
    if nodata is not None:
        info = replace(with_nodata(info, 1, values_of(nodata)), bands=info.bands)
    remarks = Remarks(strict=strict)
    _look_at_dem(info, remarks)
    dem_band = FactorBand(info, 1, "dem", CONTINUOUS)
    what = say("The DEM '{path}'", path=info.path)
    seen = look_at_values(dem_band, remarks, what=what, declare=DECLARE)
    remarks.tell(feedback)
    tell_scales([dem_band], feedback)
    if any(find_factor(name).looks_at_window for name in names):
        _tell_window(info, window, feedback)

    def check(summary: StackSummary) -> None:
        fence = seen.fence
        if fence is not None:
            dtype = info.bands[0].dtype
            found = undeclared_in_tails(summary.tails, fence, dtype=dtype, categorical=False, smeared=False)
            new = [suspect for suspect in found if suspect.value not in seen.suspects]
            tell_cells("dem", new, fence, remarks, what=what, declare=DECLARE)
        check_constant(names, summary.bands, remarks)
        remarks.tell(feedback)

    with contextlib.ExitStack() as opened:
        opened.enter_context(together())
        fresh = opened.enter_context(whole_folder(Path(folder))) if folder else None
        catchment, work = None, feedback
        workers = opened.enter_context(open_workers(workers, feedback))
        look: Look = functools.partial(look_at_room, remarks, feedback=feedback)
        if any(find_factor(name).needs_catchment for name in names):
            if catchment_area:
                _check_grid_of(catchment_area, info)
                part = feedback.part(0, 0.1)
                catchment = look_at_catchment(info, catchment_area, catchment_unit, workers, remarks, part)
                remarks.tell(feedback)
                work = feedback.part(0.1, 1.0)
            else:
                area = PlannedRaster(output, info.grid, compression="ZSTD")  # on the output's disk meanwhile
                look_at_room(remarks, [*planned_terrain(info.grid, names, output, folder), area], feedback=feedback)
                look = None  # what the factors hold is not known before
                scratch = opened.enter_context(scratch_folder(output))  # the system's own may be small
                catchment = write_catchment(info, str(scratch / "area.tif"), feedback=feedback.part(0, 0.7))
                work = feedback.part(0.7, 1.0)
        job = TerrainJob(
            grid=info.grid,
            factors=names,
            window=float(window),
            z_factor=float(z_factor),
            band=1,
            catchment=catchment,
            fence=seen.fence,
        )
        summary = write_terrain(workers, info, job, str(output), folder=fresh, look=look, check=check, feedback=work)
    feedback.info(
        say(
            "Cells valid in all {count} factors: {valid:,} of {inside:,} in the DEM.",
            count=len(names),
            valid=summary.valid,
            inside=summary.inside,
        )
    )
    files = {name: Path(folder) / f"{name}.tif" for name in names} if folder else {}
    return TerrainResult(stack=open_stack(output), valid_cells=summary.valid, dem_cells=summary.inside, files=files)


def _names(factors: Sequence[str]) -> tuple[str, ...]:
    for name in factors:
        find_factor(name)
    if not factors:
        raise ParameterError(say("No terrain factor is chosen: choose at least one."))
    return tuple(name for name in TERRAIN_FACTORS if name in factors)


def check_settings(
    factors: Sequence[str], *, window: float, z_factor: float, catchment_area: str | None, catchment_unit: str
) -> None:
    """Raise if the settings are out of range, or a factor lacks a package; nothing is read."""
    if not window > 0:
        raise ParameterError(say("The window is {window} m: give a length above 0.", window=window))
    if not 0 < abs(z_factor) < float("inf"):
        raise ParameterError(
            say(
                "The z-factor is {z_factor}: give the metres per unit of the elevations, such as 0.3048.",
                z_factor=z_factor,
            )
        )
    if catchment_unit not in AREA_UNITS:
        raise ParameterError(
            say(
                "The unit of the catchment area is '{catchment_unit}': choose m2 or cells.",
                catchment_unit=catchment_unit,
            )
        )
    if any(find_factor(name).needs_catchment for name in factors) and not catchment_area:
        require_installed("numba")


def _check_outputs(names: Sequence[str], output: str, folder: str | None, inputs: Sequence[object]) -> None:
    if not folder:
        return
    for name in names:
        path = Path(folder) / f"{name}.tif"
        check_place(path, [".qml"])
        check_not_an_input(path, inputs)
        if same_file(path, output):
            raise InputError(
                say("The stack '{output}' would be one of the single files: choose another name for it.", output=output)
            )


def _tell_window(info: RasterInfo, window: float, feedback: Feedback) -> None:
    metrics = check_window(info.grid, window)
    middle = info.grid.height // 2
    x, y = float(metrics.cell_x[middle, 0]), float(metrics.cell_y[middle, 0])
    rows, columns = int(metrics.window_rows[middle]), int(metrics.window_columns[middle])
    feedback.info(
        say(
            "Cells are {x:.4g} m × {y:.4g} m; a window of {window:g} m is {columns} × {rows} cells.",
            x=x,
            y=y,
            window=window,
            columns=columns,
            rows=rows,
        )
    )
    if window < 2 * max(x, y):
        feedback.warning(
            say(
                "A window of {window:g} m is less than three cells: 3 × 3 cells are the least it can be.", window=window
            )
        )


def _look_at_dem(info: RasterInfo, remarks: Remarks) -> None:
    """Remark what looks like a mistake before a cell is read."""
    if looks_like_degrees(info.grid):
        tell_degrees(info, remarks)
    elif not info.grid.crs:
        remarks.add(
            "no_crs",
            say("The DEM '{path}' has no CRS: metres in a plane are assumed.", path=info.path),
            say("Assign its CRS (Raster > Projections > Assign Projection)."),
        )
    if uneven_scale(info.grid):
        remarks.add(
            "uneven_scale",
            say(
                "The projection of the DEM changes scale from west to east by more than one per cent, and the "
                "scale in the middle of each row is taken."
            ),
            say("Reproject the DEM to a local CRS (UTM) for exact slopes."),
        )
    if len(info.bands) > 1:
        remarks.add(
            "more_bands",
            say("The DEM '{path}' has {count} bands: the first one is taken.", path=info.path, count=len(info.bands)),
            say("Give a raster of one band, so that it is certain."),
        )


def _check_grid_of(path: str, info: RasterInfo) -> None:
    if not describe(path).grid.same_as(info.grid):
        raise InputError(
            say(
                "The catchment area '{path}' is not on the grid of the DEM '{dem}': compute it from this DEM.",
                path=path,
                dem=info.path,
            )
        )
