"""GDAL's errors, caught whether or not somebody switched its exceptions on.

`gdal.UseExceptions()` is global and would change the behaviour of other plugins in the same QGIS, so it
is left as it is found, and both ways of failing are handled here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from osgeo import gdal


class Failure:
    """The last error message seen inside `quiet`; empty if there was none."""

    message = ""


@contextlib.contextmanager
def quiet() -> Iterator[Failure]:
    """Collect GDAL errors of this thread instead of printing them.

    A ``RuntimeError`` raised by GDAL (exceptions on) ends up in the message too, and is swallowed: callers
    look at the message or at what they got.
    """
    failure = Failure()

    def collect(severity, number, text):
        if severity >= gdal.CE_Failure:
            failure.message = text.replace("\n", " ")

    gdal.PushErrorHandler(collect)
    try:
        yield failure
    except RuntimeError as error:
        failure.message = str(error)
    finally:
        gdal.PopErrorHandler()
