"""GDAL's block cache while rasters are worked on block by block: small, so that memory is bounded and stays warm."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

from .gdal_errors import quiet

# GDAL takes a twentieth of the machine's memory by default. Blocks are read by whole tiles and not again, so that
# much is only filled: 1.2 GB of 24, every page of it faulted in. What is written waits here until a tile is whole.
SMALLEST = 64 << 20  # bytes
# A virtual raster's tiles say nothing of its sources', which may be strips that several blocks share.
VIRTUAL = 256 << 20
USUAL_TILE = 512  # cells a side


class _Cache:
    """What is wanted of the cache by those who work within `bounded_cache`, and what it was before the first."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.users = self.before = self.wanted = 0

    def begin(self) -> None:
        if not self.users:
            self.before, self.wanted = gdal.GetCacheMax(), SMALLEST
            self.set()
        self.users += 1

    def set(self) -> None:
        gdal.SetCacheMax(min(self.before, self.wanted))


_cache = _Cache()


def bound_cache() -> None:
    """Bound the cache of a process that works for another one, for good; does nothing within `bounded_cache`."""
    with _cache.lock:
        if not _cache.users:
            _cache.begin()


@contextmanager
def bounded_cache() -> Iterator[None]:
    """Keep GDAL's block cache as small as the rasters read within allow, and put it back after.

    It never grows beyond what the user has set. Contexts may overlap on several threads: the last to end puts things
    back.
    """
    with _cache.lock:
        _cache.begin()
    try:
        yield
    finally:
        with _cache.lock:
            _cache.users -= 1
            if not _cache.users:
                gdal.SetCacheMax(_cache.before)


def room_for(dataset: gdal.Dataset, threads: int, cells: int) -> int:
    """Return the bytes of cache that reading a dataset band by band, by windows of `cells`, needs on so many threads.

    That is two tiles a thread; where tiles hold all bands, the tiles of a window, or else each band would decompress
    them anew.
    """
    if dataset.GetDriver().ShortName == "VRT" and _has_strips(dataset):
        return VIRTUAL
    band = dataset.GetRasterBand(1)
    columns, rows = band.GetBlockSize()
    deep = max(1, gdal.GetDataTypeSize(band.DataType) // 8) * dataset.RasterCount
    is_mixed = dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL" and dataset.RasterCount > 1
    return threads * deep * max(2 * columns * rows, cells + columns * rows if is_mixed else 0)


def _has_strips(virtual: gdal.Dataset) -> bool:
    """Whether a virtual raster's first source has strips as wide as itself, or large tiles; they look at all alike."""
    files = [file for file in (virtual.GetFileList() or []) if not file.lower().endswith((".vrt", ".xml", ".ovr"))]
    with quiet():
        source = gdal.OpenEx(files[0], gdal.OF_RASTER) if files else None
    if source is None or not source.RasterCount:
        return True
    columns, rows = source.GetRasterBand(1).GetBlockSize()
    return columns >= source.RasterXSize > USUAL_TILE or columns * rows > USUAL_TILE**2


def make_room(wanted: int) -> None:
    """Let the cache hold `wanted` bytes, within `bounded_cache`."""
    with _cache.lock:
        if _cache.users and wanted > _cache.wanted:
            _cache.wanted = wanted
            _cache.set()


def keep_to_one_thread() -> None:
    """Have what this thread opens decompress on this thread alone, whatever GDAL_NUM_THREADS says of the process."""
    option = getattr(gdal, "SetThreadLocalConfigOption", None)  # from GDAL 3.4 on
    if option is not None:
        option("GDAL_NUM_THREADS", "1")
