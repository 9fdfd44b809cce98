"""Zone rasters: classes with names and colours inside the file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..files import StrPath
from ..schema import ListOf, Number, SchemaError, Words, parsed
from ..sentences import say
from ..workers import Workers
from .blocks import run_blocks, windows_of
from .category_names import category_names
from .grid import Window
from .output import RasterOutput
from .raster import RasterInfo, describe, read_band

MOST_ZONES = 255


def describe_zones(
    writer: RasterOutput, names: Sequence[str], colours: Sequence[tuple[int, int, int]], limits: Sequence[float]
) -> None:
    """Give band 1 of a raster being written its colour table, category names and limits.

    Parameters
    ----------
    names, colours : sequences, one per zone from 1 on
        0 is nodata: transparent and without a name.
    limits : sequence of float
        Minimum and upper limits of the zones.
    """
    band = writer.band(1)
    table = gdal.ColorTable()
    table.SetColorEntry(0, (255, 255, 255, 0))
    for number, colour in enumerate(colours, start=1):
        table.SetColorEntry(number, (*colour, 255))
    band.SetRasterColorTable(table)
    band.SetRasterCategoryNames(["", *names])
    band.SetMetadata({"ZONES": json.dumps(list(names)), "BREAKS": json.dumps([float(v) for v in limits])})


def limits_of(path: StrPath) -> tuple[float, ...]:
    """Return the limits between the zones of a zone raster of this program, ascending.

    Raises
    ------
    InputError
        If it is none, or its metadata are damaged.
    """
    metadata = describe(path).bands[0].metadata
    if "ZONES" not in metadata or "BREAKS" not in metadata:
        raise InputError(
            say(
                "The raster '{path}' holds no limits of zones (LIMITS_FROM): give one that 'Zone susceptibility map' "
                "made, or a run's manifest.json.",
                path=path,
            )
        )
    try:
        limits = parsed(metadata["BREAKS"], ListOf(Number(), 1, MOST_ZONES + 1), "BREAKS")
    except SchemaError as error:
        raise _damaged(path, error) from error
    inner = tuple(float(limit) for limit in limits[1:-1])
    if not inner:
        raise InputError(
            say("The zone map '{path}' has one zone, and so no limit between zones: give another one.", path=path)
        )
    return inner


@dataclass(frozen=True)
class Zones:
    """The zones of a raster: its description, and the value and name of each zone, values ascending."""

    info: RasterInfo
    values: np.ndarray
    names: list[str]


def zones_of(path: StrPath, workers: Workers, feedback: Feedback = SILENT) -> Zones:
    """Return the zones of a zone raster, or of any raster of whole numbers, whose values are the zones.

    The zones of a raster that another program made are called as it calls its categories, else 'zone 1' and so on.

    Raises
    ------
    InputError
        If the raster holds fractions, more than 255 values, or none, or its names of zones are damaged.
    """
    info = describe(path)
    metadata = info.bands[0].metadata
    if "ZONES" in metadata and "BREAKS" in metadata:  # of this program
        names = _names(metadata["ZONES"], path)
        return Zones(info, np.arange(1, len(names) + 1), names)
    values = run_blocks(workers, windows_of(info), _values_of_block, info.path, merge=_united, feedback=feedback)
    if not values.size:
        raise InputError(say("The zone map '{path}' has no cell with data: check its nodata value.", path=path))
    whole = values.size <= MOST_ZONES and bool((values == np.rint(values)).all())
    if not whole:
        raise InputError(
            say(
                "The raster '{path}' is no zone map, which holds 1 to {most} whole numbers: make one with 'Zone "
                "susceptibility map'.",
                path=path,
                most=MOST_ZONES,
            )
        )
    known = category_names(path)
    return Zones(info, values, [known.get(int(value), f"zone {value:.0f}") for value in values])


def _names(text: str, path: StrPath) -> list[str]:
    try:
        return list(parsed(text, ListOf(Words(), 1, MOST_ZONES), "ZONES"))
    except SchemaError as error:
        raise _damaged(path, error) from error


def _damaged(path: StrPath, error: SchemaError) -> InputError:
    return InputError(
        say(
            "The zone map '{path}' has damaged metadata ({what}): make it anew with 'Zone susceptibility map'.",
            path=path,
            what=error.sentence,
        )
    )


def _values_of_block(path: str, window: Window) -> np.ndarray:
    values, valid = read_band(path, window, 1, np.float64)
    return _few(np.unique(values[valid]))


def _united(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return _few(np.union1d(one, other))


def _few(values: np.ndarray) -> np.ndarray:
    """Return sorted values, but no more than it takes to see that they are too many."""
    return values[: MOST_ZONES + 1]
