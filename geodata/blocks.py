"""Work on whole rasters, block by block, by any workers, in bounded memory."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Any

from ..feedback import SILENT, Feedback
from ..workers import Workers, drop, result_of
from .block_cache import bounded_cache
from .grid import Grid, Window
from .raster import WINDOW_CELLS, RasterInfo, close_rasters
from .workers import make_ready

# 512 × 512 cells of 13 float32 bands are 14 MB: large enough to hide the cost of a call, small enough
# that a cancelled block ends within a second.
BLOCK = math.isqrt(WINDOW_CELLS)


def block_windows(grid: Grid, tile: tuple[int, int], block: int = BLOCK) -> list[Window]:
    """Cut a grid into windows of at most block² cells, row by row.

    They consist of whole tiles of the file; tiles (or strips) of more cells than that are cut, into equal parts where
    that can be.

    Parameters
    ----------
    grid : Grid
        The whole raster.
    tile : (int, int)
        Rows and columns of the file's tiles.
    block : int
        The side of a wanted window in cells; the window holds about block² cells.
    """
    rows, columns = (max(1, min(t, side)) for t, side in zip(tile, (grid.height, grid.width)))
    cells, strips = block * block, columns >= grid.width
    if rows * columns > cells:
        width = min(columns, cells) if strips else _step(columns, max(block, cells // rows))
        height = _step(rows, max(1, cells // width))
    elif strips or columns > block:
        width, height = columns, _step(rows, cells // columns)
    elif rows > block:
        width, height = _step(columns, cells // rows), rows
    else:
        width, height = _step(columns, block), _step(rows, block)
    return [
        Window(column, row, min(width, grid.width - column), min(height, grid.height - row))
        for row in range(0, grid.height, height)
        for column in range(0, grid.width, width)
    ]


def _step(tile: int, wanted: int) -> int:
    """Return a window's side: as many whole tiles as fit, or a part of one tile."""
    if tile <= wanted:
        return wanted // tile * tile
    parts = -(-tile // wanted)
    return tile // parts if tile % parts == 0 else wanted


def windows_of(info: RasterInfo, block: int = BLOCK) -> list[Window]:
    """Return the windows of a raster, aligned to its tiles."""
    return block_windows(info.grid, info.tile, block)


def run_blocks(
    workers: Workers,
    windows: Iterable[Window],
    function: Callable[..., Any],
    paths: Any,
    *,
    own: Callable[[Window], Any] | None = None,
    merge: Callable[[Any, Any], Any] | None = None,
    write: Callable[[Window, Any], None] | None = None,
    feedback: Feedback = SILENT,
    in_flight: int | None = None,
) -> Any:
    """Call ``function(paths, window)`` for every window and merge or write the results in window order.

    Parameters
    ----------
    workers : Workers
        Where blocks are worked on. Only paths, windows and what `function` carries go there, all of which can be
        pickled, so a cluster's executor does too.
    windows : iterable of Window
        The blocks.
    function : callable
        A module-level function, or a ``functools.partial`` of one with small parameters: what is large and the same for
        all blocks stands there as `Workers.share` returns it.
    own : callable, optional
        ``own(window)`` returns what a block alone needs of something large, such as its landslides among all; called in
        this thread. `function` gets it as a third argument.
    merge : callable, optional
        ``merge(total, result)`` returning the new total; the first result starts it. Called in window
        order, so that sums of floats are the same every time.
    write : callable, optional
        ``write(window, result)``, called in window order in the calling thread.
    feedback : Feedback
        Progress after every block; cancellation is looked at several times a second.
    in_flight : int, optional
        Blocks that may be under way or waiting to be written at once: this bounds the memory.

    Returns
    -------
    The merged total, or None where there is nothing to merge.

    Raises
    ------
    Cancelled
        If the user cancelled. Blocks not yet begun are dropped.
    """
    windows = list(windows)
    limit = in_flight or 2 * workers.count + 1
    pending: deque[tuple[Window, Future]] = deque()
    upcoming = iter(windows)
    total, done = None, 0
    with bounded_cache():
        try:
            while True:
                while len(pending) < limit:
                    window = next(upcoming, None)
                    if window is None:
                        break
                    given = (paths, window) if own is None else (paths, window, own(window))
                    pending.append((window, workers.submit(_work_on_block, function, *given)))
                if not pending:
                    return total
                window, future = pending[0]  # stays there while waited for, so that cancelling waits for it too
                result = result_of(future, feedback)
                pending.popleft()
                if write is not None:
                    write(window, result)
                elif merge is not None:
                    total = result if done == 0 else merge(total, result)
                done += 1
                feedback.progress(done / len(windows))
                feedback.check()
        finally:
            drop([future for _, future in pending])
            close_rasters()
            # An error's traceback holds this frame, and a future the error: the ring would keep files open.
            pending.clear()
            future = None


def _work_on_block(function: Callable[..., Any], *given: Any) -> Any:
    make_ready()
    return function(*given)
