"""Running independent pieces of training on threads, with one feedback for all of them."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from typing import Any, Callable

from ..errors import Cancelled
from ..feedback import Feedback

LONGEST_WAIT = 0.1  # seconds between two looks at the cancel button


class _Relay(Feedback):
    """What one piece is given: its progress is kept for the caller's thread, its cancellation is a flag."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop, self.done = stop, 0.0

    def progress(self, fraction: float) -> None:
        self.done = fraction

    def cancelled(self) -> bool:
        return self._stop.is_set()


def side_by_side(pieces: Sequence[Callable[[Feedback], Any]], feedback: Feedback) -> list[Any]:
    """Call every piece with a feedback of its own, as many at once as there are processors, and return their results.

    Progress is the mean of the pieces'; `feedback` is only ever called from the calling thread.

    Raises
    ------
    Cancelled
        If the user cancelled; also whatever a piece raised first, after the others have stopped.
    """
    if len(pieces) == 1:
        return [pieces[0](feedback)]
    stop = threading.Event()
    relays = [_Relay(stop) for _ in pieces]
    with ThreadPoolExecutor(min(len(pieces), os.cpu_count() or 1)) as executor:
        futures = [executor.submit(piece, relay) for piece, relay in zip(pieces, relays)]
        try:
            while True:
                done, pending = wait(futures, timeout=LONGEST_WAIT, return_when=FIRST_EXCEPTION)
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
