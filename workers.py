"""The door to whatever does the work: threads of this process, or any executor of `concurrent.futures`.

Blocks of a raster and trainings go through it. It knows neither GDAL nor networks: what is submitted sets up its own
worker (`geodata.workers`). Nothing here makes processes or pickles; an executor that takes tasks elsewhere pickles them
itself.
"""

from __future__ import annotations

import contextlib
import functools
import os
import secrets
import threading
import weakref
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any, Callable

from .errors import ParameterError
from .feedback import Feedback
from .sentences import say

LONGEST_WAIT = 0.2  # seconds between two looks at the cancel button
MOST_KEPT = 2  # shared values that a process elsewhere keeps: one more is sent again when it is asked for


def processors() -> int:
    """Return how many processors this process may use: the number of workers when none is given."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


class Workers:
    """What does the work, and how many it is.

    Use it in a ``with``, or call `close`. Results do not depend on it.

    Parameters
    ----------
    where : Executor or int, optional
        An executor of any kind, which stays its owner's and open (its workers may keep the last rasters that they
        read open); or the number of threads, one per processor by default.
    count : int, optional
        How many tasks an executor works on at once; by default what it says of itself, or one per processor.

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
        self._is_own = where is None or isinstance(where, int)
        if self._is_own:
            count = processors() if where is None else where
        elif count is None:
            count = getattr(where, "_max_workers", None) or processors()
        if count < 1:
            raise ParameterError(
                say("The number of workers is {count}: use 1 or more, or none for one per processor.", count=count)
            )
        self.count = int(count)
        self.threads: list[threading.Thread] = []
        """The threads of its own that have begun."""
        if self._is_own:
            enrol = {"initializer": _enrol, "initargs": (self.threads,)}
            where = ThreadPoolExecutor(self.count, thread_name_prefix="landslide", **enrol)
        self._executor: Executor = where
        self._parcels = _Parcels(where, self.count)

    @property
    def is_here(self) -> bool:
        """Whether tasks run on threads of this process and are not pickled."""
        return isinstance(self._executor, ThreadPoolExecutor)

    def submit(self, function: Callable[..., Any], *args: Any) -> Future:
        """Have a function called; `function` and `args` must be fit to be pickled unless `is_here`."""
        if self.is_here:
            return self._executor.submit(function, *args)
        return self._parcels.submit(function, args)

    def share(self, value: Any) -> Shared:
        """Return what stands in a task for something large that many tasks need, and which a worker receives once."""
        return self._parcels.share(value)

    def close(self) -> None:
        """End the threads of its own, after what they work on; another's executor is left open."""
        if self._is_own:
            self._executor.shutdown()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def result_of(future: Future, feedback: Feedback) -> Any:
    """Wait for a result, looking at the cancel button several times a second.

    Raises
    ------
    Cancelled
        If the user cancelled; also whatever the task raised.
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
    finally:
        del future  # an error's traceback holds this frame, and the future the error: the ring would keep files open


def drop(futures: Sequence[Future]) -> None:
    """Cancel what has not begun, and wait for the rest, so that no worker still reads a file that is about to go."""
    for future in futures:
        future.cancel()
    for future in futures:
        with contextlib.suppress(Exception):
            future.exception()


class Shared:
    """Something large that tasks share: a task carries a key, and a process elsewhere keeps what it stands for."""

    def __init__(self, key: str, *value: Any) -> None:
        self._key, self._own = key, value

    def __reduce__(self) -> tuple:
        return Shared, (self._key,)

    @property
    def value(self) -> Any:
        """What is shared; only for the function of a task to ask for."""
        return self._own[0] if self._own else _kept.find(self._key)


class _Kept:
    """The shared values that this process has received, at most `MOST_KEPT` of them."""

    def __init__(self) -> None:
        self._lock, self._values = threading.Lock(), OrderedDict()

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
    """A shared value that has not reached this process; raised and returned, so that an executor need not pickle it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _Errand(Future):
    """What stands for a task while it is sent, perhaps twice: without the shared value first, then with it."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.Lock()
        self.sent: Future | None = None
        self.is_dropped = False

    def cancel(self) -> bool:
        with self.lock:
            self.is_dropped, sent = True, self.sent
        return (sent is None or sent.cancel()) and super().cancel()


class _Parcels:
    """Sends tasks to an executor elsewhere, and shared values after them, to as few as lack them.

    A task that finds no value where it runs ends at once and says so. It is sent again with the value; while as many
    values are under way as there are workers, others that lacked it wait and then try without.
    """

    def __init__(self, executor: Executor, count: int) -> None:
        self._executor, self._count = executor, count
        self._lock = threading.Lock()
        self._shared: weakref.WeakValueDictionary = weakref.WeakValueDictionary()
        self._under_way: dict[str, int] = {}
        self._waiting: dict[str, list[tuple]] = {}

    def share(self, value: Any) -> Shared:
        token = Shared(secrets.token_hex(16), value)
        self._shared[token._key] = token
        return token

    def submit(self, function: Callable[..., Any], args: tuple) -> _Errand:
        errand = _Errand()
        self._send(errand, function, args, None)
        return errand

    def _send(self, errand: _Errand, function: Callable[..., Any], args: tuple, key: str | None) -> None:
        sent = None
        with errand.lock:
            if not errand.is_dropped:
                try:
                    parcel = () if key is None else (key, self._shared[key].value)
                    sent = errand.sent = self._executor.submit(_call, parcel, function, args)
                # The executor has ended or is broken: said where the result is waited for.
                except Exception as error:
                    errand.set_exception(error)
        if sent is not None:
            sent.add_done_callback(functools.partial(self._arrived, errand, function, args, key))
            return
        Future.cancel(errand)  # changes nothing where there is an error
        self._value_arrived(key)

    def _arrived(self, errand: _Errand, function: Callable[..., Any], args: tuple, key: str | None, sent) -> None:
        error = None if sent.cancelled() else sent.exception()
        result = None if sent.cancelled() or error is not None else sent.result()
        self._value_arrived(key)
        if sent.cancelled():
            Future.cancel(errand)
        elif error is not None:
            errand.set_exception(error)
        elif isinstance(result, _MissingError):
            self._send_again(errand, function, args, result.key)
        else:
            errand.set_result(result)

    def _send_again(self, errand: _Errand, function: Callable[..., Any], args: tuple, key: str) -> None:
        with self._lock:
            if self._under_way.get(key, 0) >= self._count:
                with errand.lock:
                    errand.sent = None
                self._waiting.setdefault(key, []).append((errand, function, args))
                return
            self._under_way[key] = self._under_way.get(key, 0) + 1
        self._send(errand, function, args, key)

    def _value_arrived(self, key: str | None) -> None:
        if key is None:
            return
        with self._lock:
            self._under_way[key] -= 1
            waiting = self._waiting.pop(key, [])
        for task in waiting:
            self._send(*task, None)


def _call(parcel: tuple, function: Callable[..., Any], args: tuple) -> Any:
    """Call a function where the executor works, after taking in the shared value that came along, if any."""
    if parcel:
        _kept.put(*parcel)
    try:
        return function(*args)
    except _MissingError as missing:
        return _MissingError(missing.key)


def _enrol(threads: list[threading.Thread]) -> None:
    threads.append(threading.current_thread())
