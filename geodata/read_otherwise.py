"""Rasters that GDAL opens without an error and reads otherwise than their format means them."""

from __future__ import annotations

import functools
import os
import re

from osgeo import gdal

from ..errors import InputError
from ..files import StrPath
from ..sentences import say
from .gdal_errors import quiet

CHUNK = 1 << 20  # bytes
MOST_SOURCES = 200  # of a virtual raster that are looked at
GRASS, SAGA = "GRASSASCIIGrid", "SAGA"
_SAGA_VALUE = re.compile(r"^\s*(Z_FACTOR|NODATA_VALUE)\s*=\s*(.+?)\s*$", re.MULTILINE)


def check_meaning(dataset: gdal.Dataset, path: StrPath) -> None:
    """Raise `InputError` if this GDAL gives cells of a raster another value than its format does.

    - In a GRASS ASCII raster `*` is a null. GDAL 3.6 to 3.10 read it as 0 and declare no nodata value.
    - A SAGA grid may have a factor that its numbers are multiplied by, which GDAL leaves out with a warning, and a
      range of nodata values, of which GDAL takes the first.

    The sources of a virtual raster are looked at too, where they are files of this machine: over a network each look
    would be some requests.
    """
    driver = dataset.GetDriver().ShortName
    if driver not in ("VRT", GRASS, SAGA):
        return
    files = dataset.GetFileList() or [str(path)]
    if driver == "VRT":
        for file in filter(os.path.isfile, files[:MOST_SOURCES]):
            source = _opened(file)
            if source is not None:
                check_meaning(source, file)
    if driver == GRASS and dataset.GetRasterBand(1).GetNoDataValue() is None:
        status = os.stat(files[0]) if os.path.isfile(files[0]) else None
        if status is not None and _holds_stars(files[0], status.st_mtime_ns, status.st_size, status.st_ino):
            raise InputError(
                say(
                    "The GRASS ASCII raster '{path}' holds nulls (*), which GDAL {version} reads as 0: export it from "
                    "GRASS by r.out.gdal, or put -9999 for each * and 'null: -9999' into its head.",
                    path=path,
                    version=gdal.VersionInfo("RELEASE_NAME"),
                )
            )
    if driver == SAGA:
        _check_saga(path, files)


def _opened(path: str) -> gdal.Dataset | None:
    """Return a raster of a format that is looked at here, None if a file is none."""
    with quiet():
        driver = gdal.IdentifyDriverEx(path, gdal.OF_RASTER)
        if driver is not None and driver.ShortName in (GRASS, SAGA):
            return gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    return None


@functools.lru_cache(maxsize=64)
def _holds_stars(path: str, changed: int, size: int, inode: int) -> bool:
    """Whether a text holds a star; kept for the file as it is, because a run describes its rasters more than once."""
    with open(path, "rb") as file:
        return any(b"*" in chunk for chunk in iter(functools.partial(file.read, CHUNK), b""))


def _check_saga(path: StrPath, files: list[str]) -> None:
    head = next((file for file in files if file.lower().endswith(".sgrd") and os.path.isfile(file)), None)
    if head is None:
        return
    with open(head, encoding="utf-8", errors="replace") as file:
        stated = dict(_SAGA_VALUE.findall(file.read()))
    factor, nodata = stated.get("Z_FACTOR", "1"), stated.get("NODATA_VALUE", "").split(";")
    if _number(factor) not in (None, 1.0):
        raise InputError(
            say(
                "The SAGA grid '{path}' says that its numbers are to be multiplied by {factor} (Z_FACTOR), which GDAL "
                "leaves out: save it from SAGA as a GeoTIFF.",
                path=path,
                factor=factor,
            )
        )
    if len(nodata) > 1 and _number(nodata[0]) != _number(nodata[1]):
        raise InputError(
            say(
                "The SAGA grid '{path}' takes all values from {low} to {high} for nodata, of which GDAL takes {low} "
                "alone: give it one nodata value in SAGA, or save it from there as a GeoTIFF.",
                path=path,
                low=nodata[0].strip(),
                high=nodata[1].strip(),
            )
        )


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
