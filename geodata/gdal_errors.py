"""GDAL's errors, caught whether GDAL's exceptions are on or off.

`gdal.UseExceptions()` is global and would change the behaviour of other plugins in the same QGIS. So it is not called,
and both ways of failing are handled here.
"""

from __future__ import annotations

import re
from types import TracebackType

from osgeo import gdal

from ..sentences import Text, say

# A database's own call or statement, which tells a user nothing: what comes after it does.
STATEMENT = re.compile(
    r"sqlite3?_\w+\(|\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|COMMIT|BEGIN)\b|failed to \w+ \w+", re.I
)

DISK = re.compile(r"\b(disk|space|i/o|quota|f?write|writing|flush|truncated?|too large)\b", re.I)


class Failure:
    """The last error message seen inside `quiet`; empty if there was none."""

    message = ""

    @property
    def reason(self) -> Text:
        """Return what a user can be told of it."""
        text = self.message.strip().rstrip(".")
        if STATEMENT.search(text):
            text = (text.rpartition("failed: ")[2] if "failed: " in text else text.rpartition(" : ")[2]).strip()
            if not text or STATEMENT.search(text):
                return say("the database cannot do it")
        return text or say("no reason given")

    @property
    def is_of_disk(self) -> bool:
        """Whether the disk, and not the content, is what failed, as far as the message says."""
        return DISK.search(self.message) is not None


class _Quiet:
    def __enter__(self) -> Failure:
        self._failure = Failure()
        gdal.PushErrorHandler(self._collect)
        return self._failure

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        gdal.PopErrorHandler()
        if isinstance(error, RuntimeError):
            self._failure.message = str(error)
            return True
        return False

    def _collect(self, severity: int, number: int, text: str) -> None:
        if severity >= gdal.CE_Failure:
            self._failure.message = text.replace("\n", " ")


def quiet() -> _Quiet:
    """Collect GDAL errors of this thread instead of printing them: use it in a ``with``.

    A ``RuntimeError`` that GDAL raises (exceptions on) is suppressed, and its text becomes the message: callers look at
    the message or at what they got.
    """
    return _Quiet()
