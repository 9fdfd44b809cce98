"""What a raster will take on the disk and in memory, reckoned before it is begun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np
from osgeo import gdal

from ..disk import free_space, size_in_words
from ..errors import InputError
from ..files import StrPath, is_tiled, size_of, unfinished_sets
from ..memory import require_memory
from ..sentences import say
from .grid import Grid, Window

TILE = 256  # cells a side
# GDAL numbers the tiles of a band, and libtiff those of a file, with so many bits.
MOST_TILES_OF_BAND, MOST_TILES = 2**31 - 1, 2**32 - 1
INDEX = 16  # bytes a tile, in the file and in memory: where it begins, and how long it is
# No stream of DEFLATE is shorter than 1/1032 of what it holds; ZSTD tells a tile of one value in eleven bytes.
DEFLATED, ZSTD_TILE = 1032, 10
WINDOW_TILES = 4  # in a block of work, of 512 × 512 cells


@dataclass(frozen=True)
class PlannedRaster:
    """A GeoTIFF, or a set of them, that is going to be written by `raster_writer` or `raster_output`.

    Attributes
    ----------
    target : path
        Where it is going to be, or any file or folder on the same disk.
    grid : Grid
    bands : int
    bytes_per_cell : int
        Of one band.
    compression : {'DEFLATE', 'ZSTD'}
    """

    target: StrPath
    grid: Grid
    bands: int = 1
    bytes_per_cell: int = 4
    compression: str = "DEFLATE"

    @property
    def is_tiled(self) -> bool:
        """Whether it is written as many files (`tiled_output`), none of which can be too large."""
        return is_tiled(self.target)

    @property
    def tiles(self) -> int:
        """Tiles of one band, within the file or the files."""
        return -(-self.grid.width // TILE) * -(-self.grid.height // TILE)

    @property
    def uncompressed(self) -> int:
        """Bytes of all its cells, with the overviews of many files."""
        return self.grid.cells * self.bands * self.bytes_per_cell * self.overviews[0] // self.overviews[1]

    @property
    def overviews(self) -> tuple[int, int]:
        """By what its cells are more with overviews, as a fraction: a third where it is many files."""
        return (4, 3) if self.is_tiled else (1, 1)

    @property
    def free(self) -> int | None:
        """Bytes that are free on its disk or taken by tiles of it that a stopped run has left; None if unknown."""
        free = free_space(self.target)
        left = sum(map(size_of, unfinished_sets(self.target))) if self.is_tiled else 0
        return None if free is None else free + left

    @property
    def least(self) -> int:
        """Bytes below which the file cannot be, whatever it holds: that of one value everywhere.

        Measured (GDAL 3.6): a tile of one float32 value takes 49 bytes with ZSTD and 1249 with DEFLATE, a tile of bytes
        27 and 93, the index included; this bound says 26 and 270, 26 and 79. Real factors, maps and classes shrink to
        a half to a thirtieth, but a study area in the corner of a large reference leaves almost only empty tiles.
        """
        tile = TILE * TILE * self.bytes_per_cell
        return self.tiles * self.bands * (INDEX + (ZSTD_TILE if self.compression == "ZSTD" else tile // DEFLATED))


# What gives the cells of a window of a planned raster, [h, w] or [bands, h, w], and what looks at plans with that.
Block = Callable[[Window], np.ndarray]
Look = Optional[Callable[[Sequence[PlannedRaster], Block], None]]


def refuse_impossible(raster: PlannedRaster) -> None:
    """Raise `InputError` if a raster can be written on no account: too many tiles, no memory for their index, no room.

    What is at its place now gives no room, because it stays until the new one is whole.
    """
    cells, remedy = raster.grid.cells, say("take larger cells or a smaller extent")
    if not raster.is_tiled and (raster.tiles > MOST_TILES_OF_BAND or raster.tiles * raster.bands > MOST_TILES):
        raise InputError(
            say(
                "The raster '{path}' would have {columns:,} × {rows:,} cells in {bands} bands, more than a GeoTIFF can "
                "hold: {remedy}.",
                path=raster.target,
                columns=raster.grid.width,
                rows=raster.grid.height,
                bands=raster.bands,
                remedy=remedy,
            )
        )
    index = 0 if raster.is_tiled else raster.tiles * raster.bands * INDEX
    what = say("The list of the tiles of the raster '{path}' ({cells:,} cells)", path=raster.target, cells=cells)
    require_memory(index, what, remedy)
    block = min(cells, WINDOW_TILES * TILE * TILE) * raster.bands * raster.bytes_per_cell
    require_memory(
        block,
        say("A block of the {bands} bands of the raster '{path}'", bands=raster.bands, path=raster.target),
        say("take fewer bands"),
    )
    free = raster.free
    if free is not None and raster.least > free:
        raise no_room([raster], raster.least, free)


def no_room(rasters: Sequence[PlannedRaster], least: float, free: int) -> InputError:
    """Return the error for rasters on one disk that take at least `least` bytes of `free` ones."""
    first = rasters[0]
    return InputError(
        say(
            "There is no room for '{path}': {cells:,} cells in {bands} bands are {size} before compression and at "
            "least {least} after it, and {free} are free on that disk: take larger cells or a smaller extent (the "
            "reference or the input sets both), or choose another disk.",
            path=first.target,
            cells=first.grid.cells,
            bands=sum(raster.bands for raster in rasters),
            size=size_in_words(sum(raster.uncompressed for raster in rasters)),
            least=size_in_words(least),
            free=size_in_words(free),
        )
    )


def has_zstd() -> bool:
    """Return whether this GDAL can compress with ZSTD."""
    return "<Value>ZSTD</Value>" in gdal.GetDriverByName("GTiff").GetMetadataItem(gdal.DMD_CREATIONOPTIONLIST)
