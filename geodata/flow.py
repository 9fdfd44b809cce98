"""Flow accumulation over a whole DEM, by the loops of `analysis/terrain/catchment.py`, which numba compiles.

Unlike everything else here it needs the whole raster in memory, because water from one end may reach the other.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from ..analysis.terrain.catchment import DONE, STOP, accumulate, flood, receivers
from ..compiled import compiled_for
from ..dependencies import require
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..memory import available_memory
from ..sentences import say
from ..workers import LONGEST_WAIT
from .alignment import STACK_NODATA
from .block_cache import bounded_cache
from .catchment import Catchment
from .grid import Grid, Window
from .output import raster_writer
from .raster import RasterInfo, read_band

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Mask

BYTES_PER_CELL = 18  # measured 16 on 55 million cells, and 18 on noise, where most cells wait at once
BASE_BYTES = 200 << 20  # compiled code and libraries
READ_ROWS = 512


def memory_needed(grid: Grid) -> int:
    """Return the bytes that flow accumulation takes at its peak."""
    return BASE_BYTES + BYTES_PER_CELL * grid.cells


def check_memory(grid: Grid, feedback: Feedback = SILENT) -> None:
    """Say how much memory flow accumulation will take, and raise `InputError` if there is less."""
    needed, free = memory_needed(grid), available_memory()
    if free is None:
        told = say(
            "Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory.",
            cells=grid.cells,
            needed=needed / 1e9,
        )
    else:
        told = say(
            "Flow accumulation over {cells:,} cells takes about {needed:.1f} GB of memory of {free:.1f} GB available.",
            cells=grid.cells,
            needed=needed / 1e9,
            free=free / 1e9,
        )
    feedback.info(told)
    if free is not None and needed > free:
        raise InputError(
            say(
                "Flow accumulation over {cells:,} cells needs about {needed:.1f} GB of memory and {free:.1f} GB "
                "are available: give a catchment area raster made by SAGA or GRASS (CATCHMENT_AREA), leave the "
                "factors that need it out, or take a coarser DEM.",
                cells=grid.cells,
                needed=needed / 1e9,
                free=free / 1e9,
            )
        )


def write_catchment(info: RasterInfo, path: str, *, band: int = 1, feedback: Feedback = SILENT) -> Catchment:
    """Write the area upstream of every cell of a DEM, itself included.

    Depressions are filled, and a cell drains to the lowest of its eight neighbours, through flats towards their
    outlets; neighbours that are alike share (`analysis.terrain.catchment`). Water leaves at the edge of the data.

    Parameters
    ----------
    info : RasterInfo
        The DEM.
    path : path
        A GeoTIFF: cells upstream, or square metres where cells differ in size (degrees).

    Returns
    -------
    Catchment

    Raises
    ------
    DependencyError
        If numba is not installed.
    InputError
        If there is not enough memory; the message tells how much is needed.
    """
    require("numba")
    grid = info.grid
    check_memory(grid, feedback)
    elevation = _whole(info, band, feedback.part(0.0, 0.1))
    known = np.isfinite(elevation)
    if not known.any():
        raise InputError(say("The DEM '{path}' has no valid cell: check the file.", path=info.path))
    steps = np.full(known.shape, -1, np.int32)
    _run(flood, elevation, steps, feedback=feedback.part(0.1, 0.75))
    bits = np.zeros(known.shape, np.uint8)
    _run(receivers, elevation, steps, bits, feedback=feedback.part(0.75, 0.8))
    del elevation, steps
    total = np.ones(known.shape, np.float64) if grid.is_planar else _cell_areas(grid)
    _run(accumulate, bits, total, feedback=feedback.part(0.8, 0.9))
    _write(total, known, grid, path, feedback.part(0.9, 1.0))
    return Catchment(str(path), 1, grid.is_planar)


@bounded_cache()
def _whole(info: RasterInfo, band: int, feedback: Feedback) -> Floats:
    elevation = np.empty((info.grid.height, info.grid.width), np.float32)
    for row in range(0, info.grid.height, READ_ROWS):
        feedback.check()
        window = Window(0, row, info.grid.width, min(READ_ROWS, info.grid.height - row))
        values, valid = read_band(info.opens, window, band, np.float32)
        elevation[row : row + window.height] = np.where(valid, values, np.float32(np.nan))
        feedback.progress((row + window.height) / info.grid.height)
    return elevation


def _cell_areas(grid: Grid) -> Floats:
    areas = np.empty((grid.height, grid.width), np.float64)
    for row in range(0, grid.height, READ_ROWS):
        window = Window(0, row, grid.width, min(READ_ROWS, grid.height - row))
        areas[row : row + window.height] = grid.cell_areas(window)
    return areas


def _write(total: np.ndarray, known: Mask, grid: Grid, path: str, feedback: Feedback) -> None:
    with raster_writer(path, grid, nodata=STACK_NODATA, names=["catchment"], compression="ZSTD") as writer:
        for row in range(0, grid.height, READ_ROWS):
            feedback.check()
            rows = slice(row, min(row + READ_ROWS, grid.height))
            values = np.where(known[rows], total[rows], STACK_NODATA).astype(np.float32)
            writer.write(Window(0, row, grid.width, len(values)), values)
            writer.flush()
            feedback.progress(rows.stop / grid.height)


def _run(function: Callable[..., Any], *arrays: np.ndarray, feedback: Feedback) -> None:
    """Call one of the loops in a separate thread and meanwhile look at the cancel button, which stops it."""
    state = np.zeros(2, np.int64)
    failed: list[BaseException] = []

    def call() -> None:
        try:
            compiled_for(function, *arrays, state)(*arrays, state)
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=call, name="landslide-flow", daemon=True)
    thread.start()
    try:
        alive = True
        while alive:
            thread.join(LONGEST_WAIT)
            alive = thread.is_alive()
            feedback.progress(min(1.0, int(state[DONE]) / arrays[0].size))
            feedback.check()
    finally:
        state[STOP] = 1
    if failed:
        raise failed[0]
