"""Flow accumulation over a whole DEM by pyflwdir: depressions filled, each cell drained to one neighbour (D8).

Unlike everything else here it needs the whole raster in memory, because water from one end may reach the other.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from ..dependencies import require
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..memory import available_memory
from ..sentences import say
from ..workers import LONGEST_WAIT
from .alignment import STACK_NODATA
from .grid import Grid, Window
from .output import raster_writer
from .raster import RasterInfo, read_band
from .terrain import Catchment

if TYPE_CHECKING:
    from ..analysis.arrays import Floats, Mask

BYTES_PER_CELL = 48  # measured 41 (55 million cells) to 44 (4 million)
BASE_BYTES = 200 << 20  # compiled code and libraries
# Below this, a call takes a second at most. Above, the function is compiled again (seconds), so that one can cancel.
LARGE = 2_000_000
SECONDS_PER_CELL = 8e-7  # only for the progress bar
READ_ROWS = 512


def memory_needed(grid: Grid) -> int:
    """Return the bytes that flow accumulation takes at its peak."""
    weights = 0 if grid.is_planar else 16
    return BASE_BYTES + (BYTES_PER_CELL + weights) * grid.cells


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

    Depressions are filled by Wang and Liu's (2006) priority flood, which also finds the one neighbour that each cell
    drains to. Water leaves at the edge of the data.

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
        If pyflwdir is not installed.
    InputError
        If there is not enough memory; the message tells how much is needed.
    """
    pyflwdir = require("pyflwdir")
    grid = info.grid
    check_memory(grid, feedback)
    elevation = _whole(info, band, feedback.part(0.0, 0.1))
    known = np.isfinite(elevation)
    if not known.any():
        raise InputError(say("The DEM '{path}' has no valid cell: check the file.", path=info.path))
    directions = _waited_for(
        _without_lock(require("pyflwdir.dem").fill_depressions, grid),
        (elevation, "edge", None, np.nan),
        grid,
        feedback.part(0.1, 0.8),
    )[1]
    del elevation
    flow = pyflwdir.from_array(directions, ftype="d8", check_ftype=False)
    del directions
    feedback.check()
    order = _waited_for(
        _without_lock(require("pyflwdir.core").idxs_seq, grid),
        (flow.idxs_ds, flow.idxs_pit),
        grid,
        feedback.part(0.8, 0.9),
    )
    own = np.ones(grid.cells, np.int32) if grid.is_planar else _cell_areas(grid)
    total = require("pyflwdir.streams").accuflux(flow.idxs_ds, order, own, -1)
    del flow, order, own
    _write(total.reshape(known.shape), known, grid, path, feedback.part(0.9, 1.0))
    return Catchment(str(path), 1, grid.is_planar)


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
    return areas.ravel()


def _write(total: np.ndarray, known: Mask, grid: Grid, path: str, feedback: Feedback) -> None:
    with raster_writer(path, grid, nodata=STACK_NODATA, names=["catchment"], compression="ZSTD") as writer:
        for row in range(0, grid.height, READ_ROWS):
            feedback.check()
            rows = slice(row, min(row + READ_ROWS, grid.height))
            values = np.where(known[rows], total[rows], STACK_NODATA).astype(np.float32)
            writer.write(Window(0, row, grid.width, len(values)), values)
            writer.flush()
            feedback.progress(rows.stop / grid.height)


def _without_lock(function: Callable[..., Any], grid: Grid) -> Callable[..., Any]:
    """Return one of pyflwdir's functions, compiled so that Python can go on while it runs, if the DEM is large.

    As pyflwdir compiles them they hold the interpreter's lock to the end: nobody could cancel, and QGIS would freeze.
    """
    if grid.cells < LARGE or not hasattr(function, "py_func"):
        return function
    return require("numba").njit(nogil=True)(function.py_func)


def _waited_for(function: Callable[..., Any], arguments: tuple, grid: Grid, feedback: Feedback) -> Any:
    """Call a function in a separate thread and meanwhile look at the cancel button.

    After a cancel the thread ends when the function does: compiled code cannot be interrupted.
    """
    if grid.cells < LARGE:
        return function(*arguments)
    outcome: dict[str, Any] = {}

    def call() -> None:
        try:
            outcome["result"] = function(*arguments)
        except BaseException as error:
            outcome["error"] = error

    thread = threading.Thread(target=call, name="landslide-flow", daemon=True)
    started, expected = time.monotonic(), SECONDS_PER_CELL * grid.cells
    thread.start()
    while thread.is_alive():
        thread.join(LONGEST_WAIT)
        elapsed = time.monotonic() - started
        feedback.progress(elapsed / (elapsed + expected))  # an estimate: the function reports no progress
        feedback.check()
    if "error" in outcome:
        raise outcome["error"]
    return outcome["result"]
