"""Running independent pieces of training on threads, with one feedback for all of them."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any, Callable

from ...errors import Cancelled
from ...feedback import Feedback
from ...sentences import Sentence

LONGEST_WAIT = 0.1  # seconds between two looks at the cancel button
_here = threading.local()
_turn = threading.Lock()


class _Relay(Feedback):
    """What one piece is given: what it tells is kept for the caller's thread, its cancellation is a flag."""

    def __init__(self, stop: threading.Event, told: deque) -> None:
        self._stop, self._told, self.done = stop, told, 0.0

    def progress(self, fraction: float) -> None:
        self.done = fraction

    def info(self, text: Sentence) -> None:
        self._told.append((Feedback.info.__name__, text))

    def warning(self, text: Sentence) -> None:
        self._told.append((Feedback.warning.__name__, text))

    def cancelled(self) -> bool:
        return self._stop.is_set()


def side_by_side(pieces: Sequence[Callable[[Feedback], Any]], feedback: Feedback) -> list[Any]:
    """Call every piece with a feedback of its own, as many at once as there are processors, and return their results.

    Progress is the mean of the pieces'; `feedback` is only ever called from the calling thread. Pieces of a piece are
    called one after another: the processors are busy already.

    Raises
    ------
    Cancelled
        If the user cancelled; also whatever a piece raised first, after the others have stopped.
    """
    if len(pieces) == 1 or getattr(_here, "is_piece", False):
        parts = [feedback.part(number / len(pieces), (number + 1) / len(pieces)) for number in range(len(pieces))]
        return [piece(part) for piece, part in zip(pieces, parts)]
    stop, told = threading.Event(), deque()
    relays = [_Relay(stop, told) for _ in pieces]
    with ThreadPoolExecutor(min(len(pieces), os.cpu_count() or 1), initializer=_mark) as executor:
        futures = [executor.submit(piece, relay) for piece, relay in zip(pieces, relays)]
        try:
            while True:
                done, pending = wait(futures, timeout=LONGEST_WAIT, return_when=FIRST_EXCEPTION)
                while told:
                    kind, text = told.popleft()
                    getattr(feedback, kind)(text)
                feedback.progress(sum(relay.done for relay in relays) / len(relays))
                feedback.check()
                if not pending or any(future.exception() for future in done):
                    break
        finally:
            stop.set()
    errors = [error for error in (future.exception() for future in futures) if error is not None]
    for error in errors:
        if not isinstance(error, Cancelled):  # the others were only stopped because of it
            raise error
    return [future.result() for future in futures]


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


def _mark() -> None:
    _here.is_piece = True
