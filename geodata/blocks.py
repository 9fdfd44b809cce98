"""Work on whole rasters, block by block, on any executor, in bounded memory."""

from __future__ import annotations

import math
import os
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any

from ..feedback import SILENT, Feedback
from .block_cache import bounded_cache, keep_to_one_thread
from .grid import Grid, Window
from .raster import WINDOW_CELLS, RasterInfo, close_rasters

# 512 × 512 cells of 13 float32 bands are 14 MB: large enough to hide the cost of a call, small enough
# that a cancelled block ends within a second.
BLOCK = math.isqrt(WINDOW_CELLS)
LONGEST_WAIT = 0.2  # seconds between two looks at the cancel button


def default_threads() -> int:
    """Return the number of worker threads when none is given: one per processor this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


def local_executor(threads: int | None = None) -> Executor:
    """Return a thread pool for `run_blocks`; use it in a ``with`` so that its threads close their files."""
    return ThreadPoolExecutor(
        threads or default_threads(), thread_name_prefix="landslide", initializer=keep_to_one_thread
    )


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
    executor: Executor,
    windows: Iterable[Window],
    function: Callable[[Any, Window], Any],
    paths: Any,
    *,
    merge: Callable[[Any, Any], Any] | None = None,
    write: Callable[[Window, Any], None] | None = None,
    feedback: Feedback = SILENT,
    in_flight: int | None = None,
) -> Any:
    """Call ``function(paths, window)`` for every window and merge or write the results in window order.

    Parameters
    ----------
    executor : concurrent.futures.Executor
        Where blocks are worked on. Only paths, windows and what `function` carries go to it, all of which
        can be pickled, so a cluster's executor does too.
    windows : iterable of Window
        The blocks.
    function : callable
        A module-level function, or a ``functools.partial`` of one with small parameters.
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
    limit = in_flight or 2 * getattr(executor, "_max_workers", default_threads()) + 1
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
                    pending.append((window, executor.submit(function, paths, window)))
                if not pending:
                    return total
                window, future = pending[0]  # stays there while waited for, so that cancelling waits for it too
                result = _wait(future, feedback)
                pending.popleft()
                if write is not None:
                    write(window, result)
                elif merge is not None:
                    total = result if done == 0 else merge(total, result)
                done += 1
                feedback.progress(done / len(windows))
                feedback.check()
        finally:
            _drop([future for _, future in pending])
            # An error's traceback holds this frame, and a future the error: the ring would keep files open.
            pending.clear()
            future = None


def _wait(future: Future, feedback: Feedback) -> Any:
    try:
        while True:
            feedback.check()
            try:
                return future.result(timeout=LONGEST_WAIT)
            except FutureTimeout:
                # From Python 3.11 on this is also the built-in TimeoutError, which the worker may have raised.
                if future.done():
                    return future.result()
    finally:
        del future  # see `run_blocks`


def _drop(futures: Sequence[Future]) -> None:
    for future in futures:
        future.cancel()
    for future in futures:
        if not future.cancelled():
            future.exception()  # wait, so that no worker still reads a file that is about to go
    close_rasters()
