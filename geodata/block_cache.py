"""GDAL's block cache while rasters are worked on block by block: small, so that memory is bounded and stays warm."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

# GDAL takes a twentieth of the machine's memory by default. Blocks are read by whole tiles and not again, so that
# much is only filled: 1.2 GB of 24, every page of it faulted in. What is written waits here until a tile is whole.
SMALLEST = 64 << 20  # bytes
# A virtual raster's tiles say nothing of its sources', which may be strips that several blocks share.
VIRTUAL = 256 << 20


class _Cache:
    """What is wanted of the cache by those who work within `bounded_cache`, and what it was before the first."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.users = self.before = self.wanted = 0

    def set(self) -> None:
        gdal.SetCacheMax(min(self.before, self.wanted))


_cache = _Cache()


@contextmanager
def bounded_cache() -> Iterator[None]:
    """Keep GDAL's block cache as small as the rasters read within allow, and put it back after.

    It never grows beyond what the user has set. Contexts may overlap on several threads: the last to end puts things
    back.
    """
    with _cache.lock:
        if not _cache.users:
            _cache.before, _cache.wanted = gdal.GetCacheMax(), SMALLEST
            _cache.set()
        _cache.users += 1
    try:
        yield
    finally:
        with _cache.lock:
            _cache.users -= 1
            if not _cache.users:
                gdal.SetCacheMax(_cache.before)


def make_room(dataset: gdal.Dataset, threads: int) -> None:
    """Let the cache hold a tile of every band of a dataset for each thread, and one that is next to it."""
    band = dataset.GetRasterBand(1)
    columns, rows = band.GetBlockSize()
    size = columns * rows * dataset.RasterCount * max(1, gdal.GetDataTypeSize(band.DataType) // 8)
    wanted = VIRTUAL if dataset.GetDriver().ShortName == "VRT" else 2 * threads * size
    with _cache.lock:
        if _cache.users and wanted > _cache.wanted:
            _cache.wanted = wanted
            _cache.set()


def keep_to_one_thread() -> None:
    """Have what this thread opens decompress on this thread alone, whatever GDAL_NUM_THREADS says of the process."""
    gdal.SetThreadLocalConfigOption("GDAL_NUM_THREADS", "1")
