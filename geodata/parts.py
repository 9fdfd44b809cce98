"""Features of several parts: how many parts they have, and each part as a feature of its own."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from osgeo import ogr

from .gdal_errors import quiet
from .vectors import VectorData

# Type numbers of WKB: lines, polygons, any and curved ones, several in one feature. Each point of a multi-point counts
# by itself anyway.
SEVERAL = (5, 6, 7, 11, 12)


def part_counts(wkb: Sequence[bytes | None]) -> np.ndarray:
    """Return the number of parts of each feature, int64: 0 without a geometry, 1 for a single one or a multi-point."""
    return np.fromiter(map(_count, wkb), np.int64, len(wkb))


def _count(wkb: bytes | None) -> int:
    if wkb is None or len(wkb) < 9:
        return 0 if wkb is None else 1
    kind, count = struct.unpack_from("<II" if wkb[0] else ">II", wkb, 1)
    return count if (kind & 0xFFFF) % 1000 in SEVERAL else 1


def in_single_parts(data: VectorData) -> VectorData:
    """Return each part of the features as a feature, with all the fields of the whole."""
    wkb: list[bytes | None] = []
    rows: list[int] = []
    for row, (whole, count) in enumerate(zip(data.wkb, part_counts(data.wkb))):
        parts = _parts(whole) if whole is not None and count > 1 else [whole]
        wkb += parts
        rows += [row] * len(parts)
    fields = {name: values[rows] for name, values in data.fields.items()}
    return replace(data, wkb=wkb, fields=fields, dates=None if data.dates is None else data.dates[rows])


def _parts(whole: bytes) -> list[bytes | None]:
    geometry = None
    with quiet():
        geometry = ogr.CreateGeometryFromWkb(bytes(whole))
    if geometry is None:
        return [whole]  # it cannot be read, which is told where it is placed
    return [bytes(geometry.GetGeometryRef(i).ExportToIsoWkb()) for i in range(geometry.GetGeometryCount())]
