"""Work on whole rasters block by block, with any workers and in bounded memory."""

from __future__ import annotations

import functools
import itertools
import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import is_dataclass
from typing import Any, TypeVar, overload

from ..cluster import CANCELLED, stop_of_task
from ..disk import files_named
from ..errors import Cancelled
from ..feedback import SILENT, Feedback
from ..workers import Shared, Workers
from .alignment import absolute
from .block_cache import bounded_cache
from .grid import Grid, Window
from .raster import WINDOW_CELLS, RasterInfo, close_rasters
from .workers import make_ready

# 512 × 512 cells of 13 float32 bands are 14 MB: large enough to hide the cost of a call, and small enough for a
# cancelled block to end within a second.
BLOCK = math.isqrt(WINDOW_CELLS)
USUAL_TILE = 256 * 256  # cells
# What results may take that are in work or wait to be written, bytes, and how many may be before one has told its size.
# A single writer is slower than that many workers anyway.
MOST_WAITING, FIRST = 1 << 30, 64
GROUPS = 4  # of blocks that are merged where they are worked on, a thread
# Elsewhere a task has several blocks, of which at least so many tasks are left for each thread.
MOST_TOGETHER, TASKS = 8, 12
BANDS = 32  # of more, a block holds fewer cells, so that memory does not grow with their number
Result = TypeVar("Result")


class Windows(Sequence[Window]):
    """Windows of one size that cover a grid, row by row; each is made when it is asked for, however many there are."""

    def __init__(self, grid: Grid, width: int, height: int) -> None:
        self._grid, self.width, self.height = grid, width, height
        self.columns = -(-grid.width // width)
        self.rows = -(-grid.height // height)

    def __len__(self) -> int:
        return self.columns * self.rows

    @property
    def whole(self) -> Window:
        """All of the grid."""
        return Window(0, 0, self._grid.width, self._grid.height)

    def at(self, row: int, column: int) -> Window:
        """Return the window in one row and column of windows."""
        left, top = column * self.width, row * self.height
        return Window(left, top, min(self.width, self._grid.width - left), min(self.height, self._grid.height - top))

    @overload
    def __getitem__(self, number: int) -> Window: ...

    @overload
    def __getitem__(self, number: slice) -> list[Window]: ...

    def __getitem__(self, number: int | slice) -> Window | list[Window]:
        if isinstance(number, slice):
            return [self.at(*divmod(n, self.columns)) for n in range(*number.indices(len(self)))]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        return self.at(*divmod(number % len(self), self.columns))


def block_windows(grid: Grid, tile: tuple[int, int], block: int = BLOCK) -> Windows:
    """Cut a grid into windows of at most block² cells, row by row.

    They consist of whole tiles of the file. Tiles (or strips) with more cells than that are cut, into equal parts where
    possible.

    Parameters
    ----------
    grid : Grid
        The whole raster.
    tile : (int, int)
        Rows and columns of the file's tiles.
    block : int
        Wanted side of a window in cells; the window holds about block² cells.
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
    return Windows(grid, width, height)


def _step(tile: int, wanted: int) -> int:
    """Return a window's side: as many whole tiles as fit, or a part of one tile."""
    if tile <= wanted:
        return wanted // tile * tile
    parts = -(-tile // wanted)
    return tile // parts if tile % parts == 0 else wanted


def windows_of(info: RasterInfo, block: int = BLOCK) -> Windows:
    """Return the windows of a raster, aligned to its tiles; smaller ones where it has more than `BANDS` bands."""
    return block_windows(info.grid, info.tile, block_side(info.tile, len(info.bands), block))


def block_side(tile: tuple[int, int], bands: int, block: int = BLOCK) -> int:
    """Return the side of a window in cells, `block` or, for more than `BANDS` bands, less."""
    cells, whole = block * block * BANDS // max(BANDS, bands), tile[0] * tile[1]
    if whole <= USUAL_TILE:  # to cut such a tile would decompress it again for each part
        cells = max(cells, min(whole, block * block))
    return math.isqrt(cells)


@overload
def run_blocks(
    workers: Workers,
    windows: Iterable[Window],
    function: Callable[..., Result],
    paths: object,
    *,
    own: Callable[[Window], object] | None = None,
    merge: Callable[[Result, Result], Result],
    any_order: bool = False,
    feedback: Feedback = SILENT,
    in_flight: int | None = None,
) -> Result: ...


@overload
def run_blocks(
    workers: Workers,
    windows: Iterable[Window],
    function: Callable[..., Result],
    paths: object,
    *,
    own: Callable[[Window], object] | None = None,
    write: Callable[[Window, Result], None] | None = None,
    feedback: Feedback = SILENT,
    in_flight: int | None = None,
) -> None: ...


def run_blocks(
    workers: Workers,
    windows: Iterable[Window],
    function: Callable[..., Any],
    paths: object,
    *,
    own: Callable[[Window], object] | None = None,
    merge: Callable[[Any, Any], Any] | None = None,
    any_order: bool = False,
    write: Callable[[Window, Any], None] | None = None,
    feedback: Feedback = SILENT,
    in_flight: int | None = None,
) -> Any:
    """Call ``function(paths, window)`` for every window and merge or write the results in window order.

    Parameters
    ----------
    workers : Workers
        Where the blocks are worked on. Only paths, windows and what `function` carries are sent there. All of it can
        be pickled, so the executor of a cluster works too.
    windows : iterable of Window
        The blocks.
    function : callable
        A module-level function, or a ``functools.partial`` of one with small parameters. What is large and the same for
        all blocks is given as `Workers.share` returns it.
    own : callable, optional
        ``own(window)`` returns the part of something large that only this block needs, such as its landslides among
        all. It is called in this thread, and `function` gets the part as its third argument.
    merge : callable, optional
        ``merge(total, result)`` returns the new total; the first result is the first total. It is called in window
        order, so that sums of floats are the same every time.
    any_order : bool
        Whether `merge`, a function of a module, gives the same in whatever order, as sums of integers do. Workers
        elsewhere then merge what several blocks give before they send it, which may be megabytes.
    write : callable, optional
        ``write(window, result)``, called in window order in the calling thread.
    feedback : Feedback
        Told the progress after every block; asked several times a second whether the user cancelled.
    in_flight : int, optional
        How many blocks may be in work or wait to be written at once on threads of this process: this bounds the memory.
        Left out, and elsewhere, twice as many as work at once, and no more than `MOST_WAITING` holds of their results.

    Returns
    -------
    The merged total, or None where there is nothing to merge.

    Raises
    ------
    Cancelled
        If the user cancelled. Blocks that have not started are dropped.
    """
    pieces: Sequence[Any] = windows if isinstance(windows, Sequence) else list(windows)
    reads, upcoming, merges_there = functools.partial(_files_of, function, paths), iter(pieces), False
    if not workers.is_here:
        paths, merges_there = _absolute(paths), any_order and merge is not None
    size = 0  # of the largest result so far, bytes
    pending: deque[tuple[list[Any], Future[Any]]] = deque()
    total, done = None, 0
    future: Future[Any] | None
    with bounded_cache(), workers.tasks(reads) as tasks:

        def sent(group: list[Any]) -> tuple[list[Any], Future[Any]]:
            owns = None if own is None else list(map(own, group))
            merges = merge if merges_there else None
            return group, tasks.submit(_work_on_blocks, function, merges, paths, group, owns)

        try:
            while True:
                while len(pending) < _most(workers, in_flight, size):
                    among = _together(workers, len(pieces), size, merges_there)
                    group = list(itertools.islice(upcoming, among))
                    if not group:
                        break
                    pending.append(sent(group))
                if not pending:
                    return total
                group, future = pending[0]  # it stays there during the wait, so that cancelling waits for it too
                results, worked = tasks.result(future, feedback)
                pending.popleft()
                # What raised is sent again, each block for itself, so that one of many is not tried less often.
                pending.extendleft(sent([window]) for window in reversed(group[worked:]))
                size = max(size, _size_of(results) // len(results), 1)
                for window, result in zip(group, results):
                    if write is not None:
                        write(window, result)
                    elif merge is not None:
                        total = merge(total, result) if done else result
                    done += 1
                done += worked - len(results)  # those that were merged there
                feedback.progress(done / len(pieces))
                feedback.check()
        finally:
            close_rasters()
            # An error's traceback holds this frame, and a future holds the error: this cycle would keep files open.
            pending.clear()
            future = None


def _together(workers: Workers, blocks: int, size: int, merges_there: bool) -> int:
    """Return how many of all blocks the next task has: one here, more elsewhere, where each costs milliseconds.

    There are many tasks for each thread, and a bound to what waits that keeps no thread from working.
    """
    if merges_there:
        return max(1, blocks // (GROUPS * workers.count))
    if workers.is_here or not size:
        return 1
    waiting = MOST_WAITING // (size * (2 * workers.count + 1))
    return max(1, min(MOST_TOGETHER, blocks // (TASKS * workers.count), waiting))


def _most(workers: Workers, in_flight: int | None, size: int) -> int:
    """Return how many blocks may be in work or wait; the largest result so far has `size` bytes, 0 if none is known."""
    if workers.is_here and in_flight:
        return in_flight
    wanted = 2 * workers.count + 1
    return min(wanted, max(2, MOST_WAITING // size) if size else FIRST)


def _size_of(value: Any) -> int:
    """Return the bytes of the arrays in a result."""
    if hasattr(value, "nbytes"):
        return int(value.nbytes)
    if isinstance(value, Mapping):
        return sum(map(_size_of, value.values()))
    if isinstance(value, (list, tuple)):
        return sum(map(_size_of, value))
    return sum(map(_size_of, vars(value).values())) if is_dataclass(value) else 0


def _absolute(paths: object) -> object:
    """Return paths as other processes have to be told them."""
    if isinstance(paths, str):
        return absolute(paths)
    return type(paths)(map(_absolute, paths)) if isinstance(paths, (list, tuple)) else paths


def _files_of(function: Callable[..., Any], paths: object) -> Iterator[str]:
    """Yield the files that a function of blocks reads, as far as it tells."""
    named = [paths]
    for value in getattr(function, "keywords", {}).values():
        carried = value.value if isinstance(value, Shared) else value
        if isinstance(carried, functools.partial):  # what makes the cells of a tile
            yield from _files_of(carried, ())
            continue
        for item in carried if isinstance(carried, (list, tuple)) else [carried]:
            named.append(getattr(item, "opens", item))
    yield from files_named(named)


def _work_on_blocks(
    function: Callable[..., Any],
    merge: Callable[[Any, Any], Any] | None,
    paths: object,
    windows: Sequence[Window],
    owns: Sequence[object] | None,
) -> tuple[list[Any], int]:
    """Return what each of some blocks gives, or, with a way to merge, what they give together, and how many they are.

    These are all, or those before one that raises an error; the first one's error is raised.
    """
    make_ready()
    stop, results = stop_of_task(), list[Any]()
    for number, window in enumerate(windows):
        if number and stop.is_set():
            raise Cancelled(CANCELLED)
        try:
            found = function(paths, window) if owns is None else function(paths, window, owns[number])
        except Exception:
            if number == 0 or stop.is_set():
                raise
            return results, number
        if merge is not None and results:
            results[0] = merge(results[0], found)
        else:
            results.append(found)
    return results, len(windows)
