"""GDAL's block cache while rasters are worked on block by block: small, so that memory is bounded and stays warm."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

from .gdal_errors import quiet

# By default GDAL's cache takes a twentieth of the machine's memory: 1.2 GB of 24. Blocks are read by whole tiles, and
# only once, so a large cache would be filled for nothing. Written cells wait here until their tile is complete.
SMALLEST_CACHE = 64 << 20  # bytes
# The tiles of a virtual raster do not tell those of its sources, which may be strips that several blocks share.
VIRTUAL = 256 << 20
MIXED = 256 << 20  # at most, for files whose tiles hold all bands
USUAL_TILE = 512  # cells a side


class _Cache:
    """The users of `bounded_cache`, the size of the cache that they need, and the size before the first of them."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.users = self.before = self.wanted = 0

    def begin(self) -> None:
        if not self.users:
            self.before, self.wanted = gdal.GetCacheMax(), SMALLEST_CACHE
            self.set()
        self.users += 1

    def set(self) -> None:
        gdal.SetCacheMax(min(self.before, self.wanted))


_cache = _Cache()


def bound_cache() -> None:
    """Bound the cache of a worker process until it ends; do nothing within `bounded_cache`."""
    with _cache.lock:
        if not _cache.users:
            _cache.begin()


@contextmanager
def bounded_cache() -> Iterator[None]:
    """Keep GDAL's block cache as small as the rasters that are read allow, and restore its size at the end.

    It never grows beyond what the user has set. Contexts may overlap on several threads: the last one to end restores
    the size.
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


def room_for(dataset: gdal.Dataset, *, threads: int, cells: int) -> int:
    """Return how many bytes of cache it takes to read a dataset.

    That is two tiles a thread. Where a tile holds all bands, it is the tiles of a window, for readers of one band after
    another, as far as these take no more than `MIXED`: beyond that only reading all bands at once helps.

    Parameters
    ----------
    threads : int
        How many threads read.
    cells : int
        Cells of a window.
    """
    if dataset.GetDriver().ShortName == "VRT" and _has_strips(dataset):
        return VIRTUAL
    band = dataset.GetRasterBand(1)
    columns, rows = band.GetBlockSize()
    deep = max(1, gdal.GetDataTypeSize(band.DataType) // 8) * dataset.RasterCount
    two = threads * deep * 2 * columns * rows
    if not is_mixed(dataset):
        return two
    return max(min(two, MIXED), min(threads * deep * (cells + columns * rows), MIXED))


def is_mixed(dataset: gdal.Dataset) -> bool:
    """Whether a tile of a file holds all bands, so that to read one is to decompress all."""
    return dataset.RasterCount > 1 and dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"


ASIDE = (".xml", ".ovr")


def _has_strips(virtual: gdal.Dataset) -> bool:
    """Whether a virtual raster's first source has strips as wide as itself, or large tiles; most sources are alike."""
    own = virtual.GetDescription()
    files = [file for file in (virtual.GetFileList() or []) if file != own and not file.lower().endswith(ASIDE)]
    source = None
    with quiet():
        source = gdal.OpenEx(files[0], gdal.OF_RASTER) if files else None
    if source is not None and source.GetDriver().ShortName == "VRT":  # many tiles stand in groups
        return _has_strips(source)
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
    """Make GDAL decompress what this thread opens on this thread only, whatever GDAL_NUM_THREADS says."""
    option = getattr(gdal, "SetThreadLocalConfigOption", None)  # from GDAL 3.4 on
    if option is not None:
        option("GDAL_NUM_THREADS", "1")
