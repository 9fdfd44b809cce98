"""GDAL's errors, caught whether GDAL's exceptions are on or off.

`gdal.UseExceptions()` is global and would change the behaviour of other plugins in the same QGIS. So it is not called,
and both ways of failing are handled here.
"""

from __future__ import annotations

from types import TracebackType

from osgeo import gdal


class Failure:
    """The last error message seen inside `quiet`; empty if there was none."""

    message = ""


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
