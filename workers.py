"""Workers run the tasks: threads of this process, any executor of `concurrent.futures`, or a cluster (`cluster.py`).

Blocks of a raster and training runs are such tasks. This module knows neither GDAL nor networks: a task sets up its
own worker (`geodata.workers`). Nothing here starts processes or pickles; an executor that sends tasks to other
processes pickles them itself.
"""

from __future__ import annotations

import contextlib
import functools
import os
import secrets
import threading
import weakref
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any, Callable, Generic, TypeVar, Union

from .cluster import Cluster, Failed, as_one_of, new_group
from .errors import ParameterError
from .feedback import Feedback
from .sentences import say

T = TypeVar("T")
LONGEST_WAIT = 0.1  # seconds between two looks at the cancel button
MOST_KEPT = 3  # shared values that another process keeps; an older one is sent again when a task needs it
MOST_COPIES = 8  # of a shared value that are on their way to a cluster at once: its scheduler holds them meanwhile


def processors() -> int:
    """Return how many processors this process may use: the number of workers when none is given."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


class Workers:
    """What runs the tasks, and how many of them at once.

    Use it in a ``with``, or call `close`. Results do not depend on it.

    Parameters
    ----------
    where : Executor or int, optional
        An executor of any kind, or the number of threads: one per processor by default. An executor still belongs to
        the caller: it is not closed here, and its workers may keep the last rasters that they read open.
    count : int, optional
        How many tasks an executor runs at once; by default as many as it has workers, if it tells, or one per
        processor.

    Raises
    ------
    ParameterError
        If the number is less than one.

    Examples
    --------
    >>> with Workers(2) as workers:
    ...     workers.submit(pow, 2, 10).result()
    1024
    """

    def __init__(self, where: Executor | int | None = None, count: int | None = None) -> None:
        if where is None or isinstance(where, int):
            wanted = processors() if where is None else where
        elif isinstance(where, Cluster):
            wanted = count or where.threads
        elif count is None:
            wanted = getattr(where, "_max_workers", None) or processors()
        else:
            wanted = count
        if wanted < 1:
            raise ParameterError(
                say("The number of workers is {count}: use 1 or more, or none for one per processor.", count=wanted)
            )
        self._count = int(wanted)
        self.threads: list[threading.Thread] = []
        """Its own threads, as far as they have started."""
        self._is_own = False
        if where is None or isinstance(where, int):
            self._is_own = True
            where = ThreadPoolExecutor(self._count, "landslide", _enrol, (self.threads,))
        self._executor = where
        copies = min(self._count, MOST_COPIES) if isinstance(where, Cluster) else self._count
        self._parcels = _Parcels(where, copies)

    @property
    def count(self) -> int:
        """How many tasks run at once; that of a cluster follows its workers."""
        return max(1, self._executor.threads) if isinstance(self._executor, Cluster) else self._count

    @property
    def is_here(self) -> bool:
        """Whether tasks run on threads of this process and are not pickled."""
        return isinstance(self._executor, ThreadPoolExecutor)

    def submit(self, function: Callable[..., T], *args: object) -> Future[T]:
        """Have a function called; `function` and `args` must be picklable unless `is_here`."""
        if self.is_here:
            return self._executor.submit(function, *args)
        return self._parcels.submit(function, args)

    def share(self, value: T) -> Shared[T]:
        """Return a stand-in for something large that many tasks need: each worker receives the value only once."""
        return self._parcels.share(value)

    def tasks(self, reads: Callable[[], Iterable[str]] = tuple) -> Tasks:
        """Return a context for tasks that belong together; `reads` returns the files that they read."""
        return Tasks(self, reads)

    def tidy(self) -> None:
        """Have the processes of a cluster close their files."""
        if isinstance(self._executor, Cluster):
            self._executor.tidy()

    def close(self) -> None:
        """End its own threads after their current tasks; an executor that was given stays open."""
        if self._is_own:
            self._executor.shutdown()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


# What a step takes as `workers`: none for a thread per processor, a number of threads, workers, or a scheduler.
WorkersLike = Union[Workers, int, str, None]


class Tasks:
    """Tasks that belong together; when the context ends, none of them works any more.

    Parameters
    ----------
    workers : Workers
    reads : callable
        Returns the files that the tasks read: a process of a cluster that does not see them says so. It is not called
        where the work is done here.
    """

    def __init__(self, workers: Workers, reads: Callable[[], Iterable[str]]) -> None:
        self._workers = workers
        self._waiting: dict[Future[Any], None] = {}
        executor = workers._executor
        self._cluster = executor if isinstance(executor, Cluster) else None
        if self._cluster is not None:
            self._group, self._needs = new_group(), workers.share(self._cluster.needs(reads()))

    def submit(self, function: Callable[..., T], *args: object) -> Future[T]:
        """Have a function called; see `Workers.submit`."""
        future: Future[T]
        if self._cluster is None:
            future = self._workers.submit(function, *args)
        else:
            future = self._workers.submit(as_one_of, self._group, self._needs, function, *args)
        self._waiting[future] = None
        return future

    def result(self, future: Future[T], feedback: Feedback) -> T:
        """Wait for a result; see `result_of`.

        Raises
        ------
        ClusterError
            If the scheduler was lost.
        """
        try:
            found = result_of(future, feedback, None if self._cluster is None else self._cluster.check)
            self._waiting.pop(future, None)
            if isinstance(found, Failed):
                raise found.error
            return found
        finally:
            del future  # see `result_of`

    def __enter__(self) -> Tasks:
        return self

    def __exit__(self, *_: object) -> None:
        if self._cluster is not None and self._waiting:
            self._cluster.call_off(self._group)
        drop(list(self._waiting), None if self._cluster is None else self._cluster.is_lost)
        self._waiting.clear()


def result_of(future: Future[T], feedback: Feedback, check: Callable[[], None] | None = None) -> T:
    """Wait for a result, looking at the cancel button several times a second, and calling `check` if there is one.

    Raises
    ------
    Cancelled
        If the user cancelled. Whatever the task raised is raised too.
    """
    try:
        while True:
            feedback.check()
            try:
                return future.result(timeout=LONGEST_WAIT)
            except FutureTimeout:
                # From Python 3.11 on this is also the built-in TimeoutError, which the task may have raised.
                if future.done():
                    return future.result()
                if check is not None:
                    check()
    finally:
        del (
            future
        )  # an error's traceback holds this frame, and the future holds the error: a cycle that keeps files open


def drop(futures: Sequence[Future[Any]], is_lost: Callable[[], bool] | None = None) -> None:
    """Cancel tasks that have not started and wait for the others, unless what runs them is lost.

    No worker then still reads a file that is about to be removed.
    """
    for future in futures:
        future.cancel()
    for future in futures:
        while not future.done() and not (is_lost is not None and is_lost()):
            with contextlib.suppress(Exception):
                future.exception(timeout=LONGEST_WAIT)


class Shared(Generic[T]):
    """Something large that tasks share: a task carries a key, and another process keeps the value of the key."""

    def __init__(self, key: str, *value: T) -> None:
        self._key, self._own = key, value

    def __reduce__(self) -> tuple:
        return Shared, (self._key,)

    @property
    def value(self) -> T:
        """What is shared; to be read only inside the function of a task."""
        return self._own[0] if self._own else _kept.find(self._key)


class _Kept:
    """The shared values that this process has received, at most `MOST_KEPT` of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._values: OrderedDict[str, Any] = OrderedDict()

    def find(self, key: str) -> Any:
        with self._lock:
            if key not in self._values:
                raise _MissingError(key)
            self._values.move_to_end(key)
            return self._values[key]

    def put(self, key: str, value: Any) -> None:
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > MOST_KEPT:
                self._values.popitem(last=False)


_kept = _Kept()


class _MissingError(Exception):
    """A shared value that has not reached this process; returned to the caller, so that no executor has to raise it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _SentTask(Future):
    """The future of a task that may be sent twice: first without the shared value, then with it."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.Lock()
        self.sent: Future[Any] | None = None
        self.is_dropped = False

    def cancel(self) -> bool:
        with self.lock:
            self.is_dropped, sent = True, self.sent
        return (sent is None or sent.cancel()) and super().cancel()


class _Parcels:
    """Sends tasks to an executor of other processes, and shared values only to the processes that lack them.

    A task that does not find the value where it runs ends at once and says so. It is then sent again with the value.
    At most as many copies of a value are on their way as there are workers; other tasks that lack it wait, and then
    try again without it.
    """

    def __init__(self, executor: Executor, count: int) -> None:
        self._executor, self._count = executor, count
        self._lock = threading.Lock()
        self._shared: weakref.WeakValueDictionary[str, Shared[Any]] = weakref.WeakValueDictionary()
        self._under_way: dict[str, int] = {}
        self._waiting: dict[str, list[tuple[_SentTask, Callable[..., Any], tuple]]] = {}

    def share(self, value: T) -> Shared[T]:
        token = Shared(secrets.token_hex(16), value)
        self._shared[token._key] = token
        return token

    def submit(self, function: Callable[..., Any], args: tuple) -> _SentTask:
        task = _SentTask()
        self._send(task, function, args, None)
        return task

    def _send(self, task: _SentTask, function: Callable[..., Any], args: tuple, key: str | None) -> None:
        sent = None
        with task.lock:
            if not task.is_dropped:
                try:
                    parcel = () if key is None else (key, self._shared[key].value)
                    sent = task.sent = self._executor.submit(_call, parcel, function, args)
                # The executor has ended or is broken: the error is raised where the result is waited for.
                except Exception as error:
                    task.set_exception(error)
        if sent is not None:
            sent.add_done_callback(functools.partial(self._arrived, task, function, args, key))
            return
        Future.cancel(task)  # changes nothing where there is an error
        self._value_arrived(key)

    def _arrived(
        self, task: _SentTask, function: Callable[..., Any], args: tuple, key: str | None, sent: Future[Any]
    ) -> None:
        error = None if sent.cancelled() else sent.exception()
        result = None if sent.cancelled() or error is not None else sent.result()
        self._value_arrived(key, error)
        if sent.cancelled():
            Future.cancel(task)
        elif error is not None:
            task.set_exception(error)
        elif isinstance(result, _MissingError):
            self._send_again(task, function, args, result.key)
        else:
            task.set_result(result)

    def _send_again(self, task: _SentTask, function: Callable[..., Any], args: tuple, key: str) -> None:
        with self._lock:
            if self._under_way.get(key, 0) >= self._count:
                with task.lock:
                    task.sent = None
                self._waiting.setdefault(key, []).append((task, function, args))
                return
            self._under_way[key] = self._under_way.get(key, 0) + 1
        self._send(task, function, args, key)

    def _value_arrived(self, key: str | None, error: BaseException | None = None) -> None:
        if key is None:
            return
        with self._lock:
            self._under_way[key] -= 1
            waiting = self._waiting.pop(key, [])
        for task, function, args in waiting:
            # From Python 3.13 on a pool that breaks says so while it holds the lock that sending would wait for.
            if isinstance(error, BrokenExecutor):
                with task.lock:
                    if not task.is_dropped:
                        task.set_exception(error)
            else:
                self._send(task, function, args, None)


def _call(parcel: tuple, function: Callable[..., Any], args: tuple) -> Any:
    """Call a function in a process of the executor, after storing the shared value that came with it, if any."""
    if parcel:
        _kept.put(*parcel)
    try:
        return function(*args)
    except _MissingError as missing:
        return _MissingError(missing.key)


def _enrol(threads: list[threading.Thread]) -> None:
    threads.append(threading.current_thread())
