"""Work inside a library that cannot be interrupted, on threads that are left behind when the user cancels.

Python cannot stop a thread, and neither libsvm nor the growing of a tree asks whether to go on. So the caller waits
beside them and leaves within a tenth of a second; a thread left behind ends with the call that it is in, and its result
is thrown away. The threads are daemons: they do not keep a program from ending.
"""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Sequence
from typing import Callable, TypeVar

from ...feedback import Feedback
from ...workers import LONGEST_WAIT
from .relay import Relay, pass_on

T = TypeVar("T")


def in_background(pieces: Sequence[Callable[[Feedback], T]], feedback: Feedback) -> list[T]:
    """Call every piece with a feedback of its own, as many at once as there are processors, and return their results.

    Progress is the mean of the pieces'; `feedback` is only ever called from the calling thread. Pieces start in order.

    Raises
    ------
    Cancelled
        If the user cancelled, within a tenth of a second; also whatever a piece raised first.
    """
    stop = threading.Event()
    results: dict[int, T] = {}
    relays = [Relay(stop) for _ in pieces]
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    ended: queue.SimpleQueue[BaseException | None] = queue.SimpleQueue()
    for number in range(len(pieces)):
        waiting.put(number)

    def work() -> None:
        while not stop.is_set():
            try:
                number = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                results[number] = pieces[number](relays[number])
                relays[number].done = 1.0
                ended.put(None)
            # Whatever it is, the caller's thread raises it.
            except BaseException as error:
                ended.put(error)

    for _ in range(min(len(pieces), os.cpu_count() or 1)):
        threading.Thread(target=work, daemon=True).start()
    try:
        missing = len(pieces)
        while missing:
            try:
                error = ended.get(timeout=LONGEST_WAIT)
                missing -= 1
            except queue.Empty:
                error = None
            if error is not None:
                raise error
            for relay in relays:
                pass_on(relay.told, feedback)
            feedback.progress(sum(relay.done for relay in relays) / len(relays))
            feedback.check()
    finally:
        stop.set()
    return [results[number] for number in range(len(pieces))]
