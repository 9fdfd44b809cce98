"""A raster as tiles: where each lies, how it is written, and the levels of overviews above them.

The tiles of a level are as large as a block of work. Sixteen by sixteen of them, each read at a sixteenth, are one tile
of the next level, until a level has a single tile: so a picture of the whole raster is read from a few files, however
many tiles there are. Between the levels each tile has overviews of its own.

A tile is a GeoTIFF laid out as a cloud optimised one: the directories first, then the overviews, the cells last.
Overviews hold cells of the raster as they are, since most bands are, or may be, classes and categories.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import gdal, gdal_array

from ..disk import not_whole, settle
from ..sentences import say
from .blocks import Windows
from .gdal_errors import closes_on_error, quiet
from .grid import Grid, Window, spatial_reference
from .output import creation_options, missing_from, told_of
from .raster import open_raster

FACTORS = (2, 4, 8, 16)  # by which the overviews of a tile are coarser
FAN = FACTORS[-1]


@dataclass(frozen=True)
class TileLayout:
    """What all tiles of a raster have in common; small, because every task carries it.

    Attributes
    ----------
    folder : str
        Where the tiles lie.
    target : str
        The output that they belong to, of which errors speak.
    grid : Grid
        Of the whole raster.
    side : int
        Cells a side of a tile.
    bands : int
    dtype : str
        NumPy's name of the type of all bands.
    nodata : float or None
    names : tuple of str
        Of the bands; may be empty.
    compression : {'DEFLATE', 'ZSTD'}
    """

    folder: str
    target: str
    grid: Grid
    side: int
    bands: int
    dtype: str
    nodata: float | None
    names: tuple[str, ...]
    compression: str

    @property
    def levels(self) -> int:
        """Number of levels above the tiles themselves."""
        count, longest = 0, max(self.grid.width, self.grid.height)
        while longest > self.side:
            count, longest = count + 1, -(-longest // FAN)
        return count

    @property
    def gdal_type(self) -> int:
        """GDAL's number of the type of all bands."""
        return int(gdal_array.NumericTypeCodeToGDALTypeCode(np.dtype(self.dtype).type))

    def windows(self, level: int = 0) -> Windows:
        """Return the tiles of a level, 0 the raster itself, in cells of that level."""
        factor = FAN**level
        columns, rows = -(-self.grid.width // factor), -(-self.grid.height // factor)
        grid = replace(self.grid, width=columns, height=rows)
        return Windows(grid, self.side, self.side)

    def name(self, level: int, row: int, column: int) -> str:
        """Return the path of a tile within the folder; no folder of it has more than 256 files."""
        return f"{level}/{row // FAN}_{column // FAN}/{row}_{column}.tif"

    def path(self, level: int, window: Window) -> str:
        """Return the path of the tile at a window of its level."""
        return os.path.join(self.folder, self.name(level, window.row // self.side, window.column // self.side))

    def below(self, level: int, window: Window) -> Iterator[Window]:
        """Yield the windows of the level below that a tile is an overview of."""
        windows = self.windows(level - 1)
        row, column = window.row // self.side * FAN, window.column // self.side * FAN
        for r in range(row, min(row + FAN, windows.rows)):
            for c in range(column, min(column + FAN, windows.columns)):
                yield windows.at(r, c)

    def describe(self, dataset: gdal.Dataset, level: int, window: Window) -> None:
        """Give a dataset of a window of a level its place, and its bands their names and nodata value."""
        left, across, skew, top, turn, down = self.grid.transform
        scale = FAN**level
        column, row = window.column * scale, window.row * scale
        dataset.SetGeoTransform(
            (
                left + column * across + row * skew,
                across * scale,
                skew * scale,
                top + column * turn + row * down,
                turn * scale,
                down * scale,
            )
        )
        if self.grid.crs:
            dataset.SetSpatialRef(spatial_reference(self.grid.crs))
        for number in range(1, self.bands + 1):
            if self.nodata is not None:
                dataset.GetRasterBand(number).SetNoDataValue(self.nodata)
            if self.names:
                dataset.GetRasterBand(number).SetDescription(self.names[number - 1])

    def write(self, level: int, window: Window, planes: np.ndarray, metadata: Mapping[str, str]) -> None:
        """Write a tile, whole or not at all: under another name, which it loses when the disk has all of it.

        Parameters
        ----------
        planes : array [bands, height, width]

        Raises
        ------
        InputError
            If it cannot be written.
        """
        path = self.path(level, window)
        # A run that is made again elsewhere, since its worker seemed dead, must not write the same file.
        part = os.path.join(os.path.dirname(path), f".~{secrets.token_hex(3)}.tif")
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            told = self._write(part, level, window, planes, metadata)
            settle(part)
            lacking = missing_from(part, told)
            if lacking is not None:
                raise not_whole(self.target, lacking)
            os.replace(part, path)
        except OSError as error:
            raise not_whole(self.target, error.strerror or str(error)) from error
        finally:
            for file in (part, f"{part}.aux.xml"):
                if os.path.lexists(file):
                    os.unlink(file)

    @closes_on_error
    def _write(
        self, part: str, level: int, window: Window, planes: np.ndarray, metadata: Mapping[str, str]
    ) -> list[tuple[object, ...]]:
        made, told, is_made = None, [], False
        with quiet() as failure:
            source = gdal.GetDriverByName("MEM").Create("", window.width, window.height, self.bands, self.gdal_type)
            self.describe(source, level, window)
            source.SetMetadata(dict(metadata))
            for number, plane in enumerate(planes, start=1):
                source.GetRasterBand(number).WriteArray(plane)
            source.BuildOverviews("NEAREST", list(FACTORS))
            told = told_of(source)
            options = [*creation_options(self.dtype, self.compression), "COPY_SRC_OVERVIEWS=YES"]
            made = gdal.GetDriverByName("GTiff").CreateCopy(part, source, 0, options)
            is_made = made is not None
            if is_made:
                made.FlushCache()
            made = None
        if not is_made or failure.message:
            raise not_whole(self.target, failure.first_reason)
        return told

    def found(self, level: int, window: Window) -> dict[str, str] | None:
        """Return the metadata of a tile that was made before, None if there is none or it is not whole."""
        path = self.path(level, window)
        if not os.path.isfile(path) or missing_from(path) is not None:
            return None
        return dict(open_raster(path).GetMetadata() or {})

    def write_overview(self, level: int, window: Window) -> None:
        """Write a tile of an upper level from those below it.

        Raises
        ------
        InputError
            If it cannot be written, or one of those below cannot be read.
        """
        planes = np.zeros((self.bands, window.height, window.width), self.dtype)
        for child in self.below(level, window):
            row, column = child.row // FAN - window.row, child.column // FAN - window.column
            height, width = -(-child.height // FAN), -(-child.width // FAN)
            cells = self.read(level - 1, child, range(1, self.bands + 1), width, height)
            planes[:, row : row + height, column : column + width] = cells
        self.write(level, window, planes, {})

    @closes_on_error
    def read(self, level: int, window: Window, numbers: Sequence[int], width: int, height: int) -> np.ndarray:
        """Return bands of a tile, thinned to a width and height: [bands, height, width]."""
        dataset = open_raster(self.path(level, window))
        planes = []
        with quiet() as failure:
            for number in numbers:
                planes.append(dataset.GetRasterBand(number).ReadAsArray(buf_xsize=width, buf_ysize=height))
        if failure.message or len(planes) < len(numbers) or any(plane is None for plane in planes):
            raise not_whole(self.target, say("a tile of it cannot be read again: {why}", why=failure.reason))
        return np.stack(planes)
