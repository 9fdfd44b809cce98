"""Rasters that are written block by block and appear at their target only when complete."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Callable

import numpy as np
from osgeo import gdal

from ..disk import not_whole, put, settle
from ..errors import InputError
from ..files import StrPath, atomic_path, written_as
from ..sentences import Text, say
from .gdal_errors import Failure, quiet
from .grid import Grid, Window, spatial_reference
from .planned_raster import TILE, PlannedRaster, has_zstd, refuse_impossible

if TYPE_CHECKING:
    from numpy.typing import DTypeLike

STYLED_CELLS = 1 << 16
# Given the 2nd and the 98th percentile of band 1, returns a QGIS layer style (`geodata.layer_styles`).
Style = Callable[[float, float], str]


def creation_options(dtype: DTypeLike, compression: str = "DEFLATE") -> list[str]:
    """Return GeoTIFF creation options: tiled, bands stored apart, compressed with the predictor that suits the type.

    Bytes, which are classes, have no predictor: differences of classes compress no better and take three times as long
    to read.

    Bands are stored apart because most steps read one band at a time: if they were interleaved, each reading would
    decompress all of them.

    ZSTD takes a quarter of DEFLATE's time; where this GDAL lacks it, DEFLATE is used. With ZSTD the predictor for
    floating point would take as long as the compression, for files that are seven per cent smaller.
    """
    predictor = 3 if np.issubdtype(dtype, np.floating) else 2 if np.dtype(dtype).itemsize > 1 else 1
    if compression == "ZSTD" and has_zstd():
        compress, predictor = ["COMPRESS=ZSTD", "ZSTD_LEVEL=1"], min(predictor, 2)
    else:
        compress = ["COMPRESS=DEFLATE", "ZLEVEL=1"]
    return [
        "TILED=YES",
        "INTERLEAVE=BAND",
        f"BLOCKXSIZE={TILE}",
        f"BLOCKYSIZE={TILE}",
        *compress,
        f"PREDICTOR={predictor}",
        "BIGTIFF=IF_SAFER",
        "PHOTOMETRIC=MINISBLACK",  # four bands of bytes would be a picture, and the last its alpha
        "NUM_THREADS=1",  # whatever GDAL_NUM_THREADS says: every processor has its worker already
    ]


@dataclass
class _Spread:
    """Every so manieth cell of a band, whatever the blocks, for the range of its colours."""

    step: int
    nodata: float | None
    parts: list[np.ndarray] = field(default_factory=list)

    def add(self, window: Window, plane: np.ndarray) -> None:
        found = plane[-window.row % self.step :: self.step, -window.column % self.step :: self.step]
        known = np.isfinite(found) if self.nodata is None else np.isfinite(found) & (found != self.nodata)
        self.parts.append(found[known])

    def range(self) -> tuple[float, float]:
        """Return the 2nd and the 98th percentile; 0 and 1 where no cell of it has a value."""
        values = np.concatenate(self.parts) if self.parts else np.empty(0)
        if not values.size:
            return 0.0, 1.0
        low, high = np.percentile(values.astype(np.float64), [2, 98])
        return float(low), float(high)


class RasterWriter:
    """A GeoTIFF being written block by block; made by `raster_writer`."""

    def __init__(
        self,
        dataset: gdal.Dataset,
        target: str,
        temporary: str,
        style: Style | None = None,
        spread: _Spread | None = None,
    ) -> None:
        self._dataset, self._target, self._temporary = dataset, target, temporary
        self._style, self._spread = style, spread

    def write_beside(self, suffix: str, text: str) -> None:
        """Write a side file ``<stem><suffix>`` (a style) that appears together with the raster."""
        stem = self._temporary[: len(self._temporary) - len(Path(self._target).suffix)]
        put(stem + suffix, text.encode("utf-8"))

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write `values` ([height, width] or [bands, height, width]) at `window`."""
        values = values if values.ndim == 3 else values[None]
        if self._spread is not None:
            self._spread.add(window, values[0])
        with quiet() as failure:
            for band, plane in enumerate(values, start=1):
                self._dataset.GetRasterBand(band).WriteArray(plane, window.column, window.row)
        if failure.message:
            raise self.failed(failure)

    def flush(self) -> None:
        """Hand what was written so far to the disk, so that it does not wait in memory."""
        with quiet() as failure:
            for number in range(1, self._dataset.RasterCount + 1):
                self._dataset.GetRasterBand(number).FlushCache()
        if failure.message:
            raise self.failed(failure)

    def band(self, number: int) -> gdal.Band:
        """Return GDAL's band, to set metadata, colours or category names."""
        return self._dataset.GetRasterBand(number)

    def set_metadata(self, items: Mapping[str, str]) -> None:
        """Set metadata of the whole raster."""
        self._dataset.SetMetadata({key: str(value) for key, value in items.items()})

    def failed(self, failure: Failure) -> InputError:
        """Return the error for a write that GDAL refused."""
        return not_whole(self._target, failure.first_reason)

    def close(self) -> None:
        """Close the file, and see that all of it is on the disk."""
        if self._style is not None and self._spread is not None:
            self.write_beside(".qml", self._style(*self._spread.range()))
        told = _told(self._dataset)
        with quiet() as failure:
            self._dataset.FlushCache()
            self._dataset = None
        if failure.message:
            raise self.failed(failure)
        for written in written_as(Path(self._temporary)):
            settle(written)
        missing = _missing(self._temporary, told)
        if missing is not None:
            raise not_whole(self._target, missing)


def _told(dataset: gdal.Dataset) -> list[tuple[object, ...]]:
    """Return what a raster says of each of its bands; some of it is kept in a file beside it."""
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    return [
        (band.GetDescription(), band.GetUnitType(), band.GetCategoryNames(), tuple(sorted(band.GetMetadata().items())))
        for band in bands
    ]


def _missing(path: str, told: list[tuple[object, ...]]) -> Text | None:
    """Return what a closed GeoTIFF lacks of its tiles and of what it says of its bands, None if it is whole."""
    size = os.path.getsize(path)
    with quiet() as failure:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
        if dataset is not None:
            found = _told(dataset)
            for number in range(1, dataset.RasterCount + 1):
                band = dataset.GetRasterBand(number)
                across, down = band.GetBlockSize()
                for row in range(-(-dataset.RasterYSize // down)):
                    for column in range(-(-dataset.RasterXSize // across)):
                        begin = int(band.GetMetadataItem(f"BLOCK_OFFSET_{column}_{row}", "TIFF") or 0)
                        length = int(band.GetMetadataItem(f"BLOCK_SIZE_{column}_{row}", "TIFF") or 0)
                        if not begin or not length or begin + length > size:
                            return say("its end is missing")
            return None if found == told else say("what it says of its bands is missing")
    return failure.reason


@contextlib.contextmanager
def raster_writer(
    target: StrPath,
    grid: Grid,
    *,
    bands: int = 1,
    dtype: DTypeLike = np.float32,
    nodata: float | None = None,
    names: Sequence[str] = (),
    compression: str = "DEFLATE",
    style: Style | None = None,
) -> Iterator[RasterWriter]:
    """Open a new tiled GeoTIFF for block-wise writing; it appears at `target` only when complete.

    Parameters
    ----------
    target : path
        The GeoTIFF to make.
    grid : Grid
        Its size, position and CRS.
    dtype : numpy dtype
        Type of all bands.
    nodata : float, optional
        Nodata value of all bands.
    names : sequence of str
        Band descriptions.
    compression : {'DEFLATE', 'ZSTD'}
        DEFLATE is read by every program, ZSTD is quicker.
    style : callable, optional
        Makes the QGIS layer style beside it of the 2nd and the 98th percentile of band 1.

    Raises
    ------
    InputError
        If the raster cannot fit into the file, the memory or the disk, or cannot be written.
    """
    dtype = np.dtype(dtype)
    refuse_impossible(PlannedRaster(target, grid, bands, dtype.itemsize, compression))
    from osgeo import gdal_array

    with atomic_path(target) as temporary:
        dataset = None
        with quiet() as failure:
            dataset = gdal.GetDriverByName("GTiff").Create(
                temporary,
                grid.width,
                grid.height,
                bands,
                gdal_array.NumericTypeCodeToGDALTypeCode(dtype.type),
                creation_options(dtype, compression),
            )
        if dataset is None:
            raise not_whole(target, failure.first_reason)
        dataset.SetGeoTransform(grid.transform)
        if grid.crs:
            dataset.SetSpatialRef(spatial_reference(grid.crs))
        for number in range(1, bands + 1):
            if nodata is not None:
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
            if names:
                dataset.GetRasterBand(number).SetDescription(names[number - 1])
        step = max(1, round((grid.cells / STYLED_CELLS) ** 0.5))
        writer = RasterWriter(dataset, str(target), temporary, style, _Spread(step, nodata) if style else None)
        del dataset
        try:
            yield writer
            writer.close()
        finally:
            with quiet():  # after a full disk, closing fails once more
                writer._dataset = None  # GDAL must let go of the file before it can be renamed or removed
