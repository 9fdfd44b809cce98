"""GDAL's errors, caught whether GDAL's exceptions are on or off.

`gdal.UseExceptions()` is global and would change the behaviour of other plugins in the same QGIS. So it is not called,
and both ways of failing are handled here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from traceback import clear_frames
from types import TracebackType
from typing import Any, TypeVar, cast

from osgeo import gdal

from ..sentences import Text, say

# A database's own call or statement, which tells a user nothing: what comes after it does.
STATEMENT = re.compile(
    r"sqlite3?_\w+\(|\b(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|PRAGMA|COMMIT|BEGIN)\b|failed to (execute|prepare) "
)
# What is left to say of a block that cannot be read; GDAL adds the names of its own functions.
BLOCK = re.compile(r"band (\d+): IReadBlock failed at X offset (\d+), Y offset (\d+)")

# What GDAL says of a file that it cannot open, exceptions on (as QGIS 3.40 has them), where it says nothing otherwise.
NOTHING_SAID = re.compile(r"not recognized as (being in )?a supported file format")


Function = TypeVar("Function", bound=Callable[..., Any])


class Failure:
    """The last error message seen inside `quiet`; empty if there was none.

    Attributes
    ----------
    message : str
    first : str
        The first one: what the others follow from, where the work went on.
    """

    message = first = ""

    def add(self, message: str) -> None:
        """Take one more message, without the chain of others that GDAL's Python adds to it from 3.10 on."""
        message = message.partition("\nMay be caused by")[0].replace("\n", " ")
        if NOTHING_SAID.search(message):
            return
        self.message = message
        self.first = self.first or message

    @property
    def reason(self) -> Text:
        """Return what a user can be told of the last message."""
        return _in_words(self.message)

    @property
    def first_reason(self) -> Text:
        """Return what a user can be told of the first message."""
        return _in_words(self.first)


def _in_words(message: str) -> Text:
    text = message.strip().rstrip(".")
    block = BLOCK.search(text)
    if block:
        band, column, row = map(int, block.groups())
        return say("block {column}, {row} of band {band} is damaged or missing", column=column, row=row, band=band)
    if STATEMENT.search(text):
        text = (text.rpartition("failed: ")[2] if "failed: " in text else text.rpartition(" : ")[2]).strip()
        if not text or STATEMENT.search(text):
            return say("the database cannot do it")
    # What follows two blanks is GDAL's advice, which may be another than ours.
    return text.partition(".  ")[0] or say("no reason given")


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
            self._failure.add(str(error))
            clear_frames(traceback.tb_next if traceback is not None else None)
            return True
        return False

    def _collect(self, severity: int, number: int, text: str) -> None:
        if severity >= gdal.CE_Failure:
            self._failure.add(text)


def quiet() -> _Quiet:
    """Collect GDAL errors of this thread instead of printing them: use it in a ``with``.

    A ``RuntimeError`` that GDAL raises (exceptions on) is suppressed, and its text becomes the message: callers look at
    the message or at what they got.
    """
    return _Quiet()


def closes_on_error(function: Function) -> Function:
    """Let what a function opens be closed when it raises, however long the error is kept.

    An error's traceback keeps the variables of all calls below, datasets among them; and an error may be kept by its
    handler, by a future, or by itself in a circle that only the garbage collector finds. A file that is open cannot be
    replaced on Windows.
    """

    @functools.wraps(function)
    def call(*given: Any, **named: Any) -> Any:
        try:
            return function(*given, **named)
        except Exception as error:
            below = error.__traceback__
            clear_frames(below.tb_next if below is not None else None)
            raise

    return cast("Function", call)
