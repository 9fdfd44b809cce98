"""Running independent pieces of training on threads, with one feedback for all of them."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, wait
from contextlib import ExitStack, contextmanager
from typing import Callable, TypeVar

from ...cluster import stop_of_task
from ...disk import files_named
from ...errors import Cancelled
from ...feedback import Feedback
from ...sentences import Sentence
from ...workers import LONGEST_WAIT, Shared, Workers, drop, processors
from .relay import Relay, pass_on

T = TypeVar("T")
_here = threading.local()
_turn = threading.Lock()


def run_parallel(
    pieces: Sequence[Callable[[Feedback], T]],
    feedback: Feedback,
    workers: Workers | None = None,
    reads: Sequence[str] = (),
) -> list[T]:
    """Call every piece with a feedback of its own, as many at once as there are processors, and return their results.

    Progress is the mean of the pieces'; `feedback` is only ever called from the calling thread. Pieces of a piece are
    called one after another: the processors are busy already.

    `workers` do the work, or those of `trained_by`, or threads of the function's own, one per processor. Workers in
    other processes need pieces that can be pickled, and what a piece tells arrives with its result. `reads` are files
    that the pieces read.

    Raises
    ------
    Cancelled
        If the user cancelled; also whatever a piece raised first, after the others have stopped.
    """
    if len(pieces) == 1 or getattr(_here, "is_piece", False):
        parts = [feedback.part(number / len(pieces), (number + 1) / len(pieces)) for number in range(len(pieces))]
        return [piece(part) for piece, part in zip(pieces, parts)]
    workers = workers or _workers_of_thread()
    if workers is not None and not workers.is_here:
        return _elsewhere(pieces, feedback, workers, reads)
    stop = threading.Event()
    relays = [Relay(stop) for _ in pieces]
    with ExitStack() as opened:
        here = workers or opened.enter_context(Workers(min(len(pieces), processors())))
        futures = [here.submit(_as_piece, piece, relay) for piece, relay in zip(pieces, relays)]
        try:
            while True:
                done, pending = wait(futures, timeout=LONGEST_WAIT, return_when=FIRST_EXCEPTION)
                for relay in relays:
                    pass_on(relay.told, feedback)
                feedback.progress(sum(relay.done for relay in relays) / len(relays))
                feedback.check()
                if not pending or any(future.exception() for future in done):
                    break
        finally:
            stop.set()
            drop(futures)
    errors = [error for error in (f.exception() for f in futures if not f.cancelled()) if error is not None]
    for error in errors:
        if not isinstance(error, Cancelled):  # the others were only stopped because of it
            raise error
    return [future.result() for future in futures]


def _workers_of_thread() -> Workers | None:
    return getattr(_here, "workers", None)


@contextmanager
def trained_by(workers: Workers) -> Iterator[None]:
    """Have workers that are elsewhere do what this thread gives `run_parallel`, also deep within a model's `fit`.

    Threads of this process are as good as those that `run_parallel` makes, and keep out of it.
    """
    before, _here.workers = _workers_of_thread(), None if workers.is_here else workers
    try:
        yield
    finally:
        _here.workers = before


def shared(value: T) -> Shared[T]:
    """Return a stand-in for something large that the pieces of this thread's next `run_parallel` share."""
    workers = _workers_of_thread()
    return Shared("", value) if workers is None or getattr(_here, "is_piece", False) else workers.share(value)


def _elsewhere(
    pieces: Sequence[Callable[[Feedback], T]], feedback: Feedback, workers: Workers, reads: Sequence[str]
) -> list[T]:
    results = []
    with workers.tasks(lambda: files_named(reads)) as tasks:
        futures = [tasks.submit(_work, piece) for piece in pieces]
        for done, future in enumerate(futures, start=1):
            result, told = tasks.result(future, feedback)
            pass_on(told, feedback)
            results.append(result)
            feedback.progress(done / len(pieces))
    return results


def _work(piece: Callable[[Feedback], T]) -> tuple[T, deque[tuple[str, Sentence]]]:
    """Call a piece where the workers are; return its result and what it told."""
    relay = Relay(stop_of_task())
    return _as_piece(piece, relay), relay.told


def _as_piece(piece: Callable[[Feedback], T], relay: Relay) -> T:
    """Call a piece on a thread that knows it is one."""
    was_piece, _here.is_piece = getattr(_here, "is_piece", False), True
    try:
        return piece(relay)
    finally:
        _here.is_piece = was_piece


@contextmanager
def one_at_a_time(feedback: Feedback) -> Iterator[None]:
    """Let one thread in; others wait, and ask whether to stop.

    For work of many operations so short that threads spend their time handing Python's lock to each other: two were
    measured to take 1.1 to 1.6 times as long as one after the other.
    """
    while not _turn.acquire(timeout=LONGEST_WAIT):
        feedback.check()
    try:
        yield
    finally:
        _turn.release()
