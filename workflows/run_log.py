"""The log of a run: each message once, and warnings kept for the report."""

from __future__ import annotations

from ..feedback import Feedback
from ..sentences import Sentence


class RunLog(Feedback):
    """Pass everything on, each message once, and keep the warnings for the report."""

    def __init__(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self.messages: list[Sentence] = []
        self._told: set[Sentence] = set()

    def progress(self, fraction: float) -> None:
        self._feedback.progress(fraction)

    def info(self, text: Sentence) -> None:
        if text not in self._told:
            self._told.add(text)
            self._feedback.info(text)

    def warning(self, text: Sentence) -> None:
        if text not in self.messages:
            self.messages.append(text)
            self._feedback.warning(text)

    def heading(self, text: Sentence) -> None:
        self._feedback.heading(text)

    def cancelled(self) -> bool:
        return self._feedback.cancelled()
