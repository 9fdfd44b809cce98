"""What a piece of work on another thread is given as feedback."""

from __future__ import annotations

import threading
from collections import deque

from ...feedback import Feedback
from ...sentences import Sentence


class Relay(Feedback):
    """Keeps what a piece tells for the caller's thread; its cancellation is a flag.

    Attributes
    ----------
    done : float
        The piece's progress, 0 to 1.
    told : deque of (str, Sentence)
        Messages not yet passed on: the name of the method of `Feedback`, and the sentence.
    """

    def __init__(self, stop: threading.Event) -> None:
        self._stop, self.done = stop, 0.0
        self.told: deque[tuple[str, Sentence]] = deque()

    def progress(self, fraction: float) -> None:
        self.done = fraction

    def info(self, text: Sentence) -> None:
        self.told.append((Feedback.info.__name__, text))

    def warning(self, text: Sentence) -> None:
        self.told.append((Feedback.warning.__name__, text))

    def cancelled(self) -> bool:
        return self._stop.is_set()


def pass_on(told: deque[tuple[str, Sentence]], feedback: Feedback) -> None:
    """Tell a feedback, on its own thread, what was kept for it."""
    while told:
        kind, text = told.popleft()
        getattr(feedback, kind)(text)
