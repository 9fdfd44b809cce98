"""What a running step tells its caller, and what the caller can tell it: stop.

Steps, rasters and networks report through this class and never through ``print``,
which would corrupt the JSON that ``qgis_process`` writes.
"""

from __future__ import annotations

from .errors import Cancelled
from .sentences import Sentence, say


class Feedback:
    """Progress, messages and cancellation; this base class is silent and never cancels.

    A caller overrides `progress`, `info`, `warning` and `cancelled`, and `heading` if headings are to look unlike
    `info`. What it is told are sentences: `str` of one is English.
    """

    def progress(self, fraction: float) -> None:
        """Report the share of the work done, 0 to 1."""

    def info(self, text: Sentence) -> None:
        """Tell the user something of interest."""

    def warning(self, text: Sentence) -> None:
        """Tell the user something that may spoil the result."""

    def heading(self, text: Sentence) -> None:
        """Tell the user which step of a run begins."""
        self.info(text)

    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return False

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop."""
        if self.cancelled():
            raise Cancelled(say("The run was cancelled, so no output was written."))

    def part(self, start: float, stop: float) -> Feedback:
        """Return a feedback whose 0 to 1 is `start` to `stop` of this one; sums of shares may be a rounding above 1."""
        return _Part(self, min(start, 1.0), min(stop, 1.0))

    def quiet(self) -> Feedback:
        """Return a feedback that passes on everything but `info` and `heading`: for work that is done many times."""
        return _Quiet(self, 0.0, 1.0)


class _Part(Feedback):
    def __init__(self, whole: Feedback, start: float, stop: float) -> None:
        self._whole, self._start, self._stop = whole, start, stop

    def progress(self, fraction: float) -> None:
        self._whole.progress(min(self._start + (self._stop - self._start) * fraction, self._stop))

    def info(self, text: Sentence) -> None:
        self._whole.info(text)

    def warning(self, text: Sentence) -> None:
        self._whole.warning(text)

    def heading(self, text: Sentence) -> None:
        self._whole.heading(text)

    def cancelled(self) -> bool:
        return self._whole.cancelled()


class _Quiet(_Part):
    def info(self, text: Sentence) -> None:
        pass

    def heading(self, text: Sentence) -> None:
        pass


SILENT = Feedback()
