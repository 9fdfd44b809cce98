"""Rasters of cells that change zone: which zones a value stands for, its colour and its name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from ..analysis.palettes import DIVERGING, Rgb, colours_of
from .layer_styles import paletted_style
from .output import RasterWriter

TENS = 10  # 24 is zone 2 in the first map and zone 4 in the second
UNCHANGED = (225, 225, 221)


def change_codes(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return what a raster of changes holds: 10 · zone in the first + zone in the second, uint8, 0 where one is 0."""
    codes: np.ndarray = np.where((first > 0) & (second > 0), TENS * first + second, 0).astype(np.uint8)
    return codes


def change_colours(steps: int) -> dict[int, Rgb]:
    """Return the colour of each change by so many zones, -steps to steps; a cell that stays is grey."""
    found = dict(zip(range(-steps, steps + 1), colours_of(DIVERGING, 2 * steps + 1)))
    return {**found, 0: UNCHANGED}


def describe_changes(writer: RasterWriter, first: Sequence[str], second: Sequence[str]) -> None:
    """Give a raster of changes its colours, category names and style, from the names of the zones of both maps."""
    band = writer.band(1)
    colours = change_colours(max(len(first), len(second)) - 1)
    pairs = [(one, other) for one in range(1, len(first) + 1) for other in range(1, len(second) + 1)]
    names = {TENS * one + other: f"{first[one - 1]} → {second[other - 1]}" for one, other in pairs}
    table = gdal.ColorTable()
    table.SetColorEntry(0, (255, 255, 255, 0))
    for one, other in pairs:
        table.SetColorEntry(TENS * one + other, (*colours[other - one], 255))
    band.SetRasterColorTable(table)
    band.SetRasterCategoryNames([names.get(code, "") for code in range(max(names) + 1)])
    styled = [colours[code % TENS - code // TENS] for code in names]
    writer.write_beside(".qml", paletted_style(list(names.values()), styled, list(names)))
