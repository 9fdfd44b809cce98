"""Rasters that are written block by block and appear at their target only when complete."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Generic, TypeVar, overload

import numpy as np
from osgeo import gdal

from ..disk import not_whole, put, settle
from ..errors import InputError, LandslideError
from ..feedback import SILENT, Feedback
from ..files import StrPath, atomic_path, written_as
from ..schema import Kind, parsed
from ..sentences import Text, say
from ..workers import Workers
from .blocks import run_blocks
from .gdal_errors import Failure, quiet
from .grid import Grid, Window, spatial_reference
from .planned_raster import TILE, PlannedRaster, has_zstd, refuse_impossible

if TYPE_CHECKING:
    from numpy.typing import DTypeLike

STYLED_CELLS = 1 << 16
Part = TypeVar("Part")
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


@dataclass(frozen=True)
class Told(Generic[Part]):
    """What a task has to tell of a window beside its cells, such as counts; parts are added up by ``+``.

    A tile keeps it as JSON, so that a run that goes on with tiles of a stopped one knows it without making them anew.

    Attributes
    ----------
    as_plain : callable
        Returns what JSON can hold of a part; like the others a module-level function, which is sent to the workers.
    kind : Kind
        What that is.
    from_plain : callable
        Returns the part of that again.
    """

    as_plain: Callable[[Part], object]
    kind: Kind
    from_plain: Callable[[Any], Part]

    def text(self, part: Part) -> str:
        """Return a part as a tile keeps it."""
        return json.dumps(self.as_plain(part), allow_nan=False)

    def part(self, text: str) -> Part:
        """Return the part that a tile keeps.

        Raises
        ------
        SchemaError
            If it keeps none.
        """
        return self.from_plain(parsed(text, self.kind, "SUMMARY"))


@dataclass(frozen=True)
class Spread:
    """Every so manieth cell of a band, whatever the blocks, for the range of its colours."""

    step: int
    nodata: float | None

    @classmethod
    def over(cls, grid: Grid, nodata: float | None) -> Spread:
        """Return that of a grid, with about `STYLED_CELLS` cells."""
        return cls(max(1, round((grid.cells / STYLED_CELLS) ** 0.5)), nodata)

    def of(self, window: Window, plane: np.ndarray) -> np.ndarray:
        """Return those cells of a window that have a value."""
        found = plane[-window.row % self.step :: self.step, -window.column % self.step :: self.step]
        known = np.isfinite(found) if self.nodata is None else np.isfinite(found) & (found != self.nodata)
        return found[known]


class Styled:
    """The cells by which a raster's colours are chosen, and the style that they make."""

    def __init__(self, style: Style, spread: Spread) -> None:
        self._style, self.spread = style, spread
        self._cells = bytearray()  # not a list of arrays, which would grow with the blocks
        self._dtype = np.dtype(np.float32)

    def add(self, cells: np.ndarray) -> None:
        """Take the cells of one more block."""
        self._dtype = cells.dtype
        self._cells += cells.tobytes()

    def text(self) -> str:
        """Return the style by the 2nd and the 98th percentile; by 0 and 1 where no cell has a value."""
        values = np.frombuffer(bytes(self._cells), self._dtype)
        if not values.size:
            return self._style(0.0, 1.0)
        low, high = np.percentile(values.astype(np.float64), [2, 98])
        return self._style(float(low), float(high))


class RasterOutput:
    """A raster that is being made, one file or many tiles: what is told of it, and the making of its cells."""

    def __init__(self, dataset: gdal.Dataset) -> None:
        self._dataset = dataset

    def band(self, number: int) -> gdal.Band:
        """Return GDAL's band, to set metadata, colours or category names."""
        return self._dataset.GetRasterBand(number)

    def set_metadata(self, items: Mapping[str, str]) -> None:
        """Set metadata of the whole raster."""
        self._dataset.SetMetadata({key: str(value) for key, value in items.items()})

    def write_beside(self, suffix: str, text: str) -> None:
        """Write a side file ``<stem><suffix>`` (a style) that appears together with the raster."""
        raise NotImplementedError

    @overload
    def fill(
        self,
        workers: Workers,
        windows: Iterable[Window],
        task: Callable[..., np.ndarray],
        paths: object,
        *,
        origin: object = None,
        feedback: Feedback = SILENT,
    ) -> None: ...

    @overload
    def fill(
        self,
        workers: Workers,
        windows: Iterable[Window],
        task: Callable[..., tuple[np.ndarray, Part]],
        paths: object,
        *,
        told: Told[Part],
        origin: object = None,
        feedback: Feedback = SILENT,
    ) -> Part: ...

    def fill(
        self,
        workers: Workers,
        windows: Iterable[Window],
        task: Callable[..., Any],
        paths: object,
        *,
        told: Told[Any] | None = None,
        origin: object = None,
        feedback: Feedback = SILENT,
    ) -> Any:
        """Have workers make all cells, by ``task(paths, window)`` as `run_blocks` calls it.

        Parameters
        ----------
        workers : Workers
        windows : iterable of Window
            The blocks of a single file, whose order they are written in; tiles are blocks of their own.
        task : callable
            Returns the cells of a window, [height, width] or [bands, height, width]; with `told` a pair of them and
            what it has to tell of the window.
        paths : object
            What it reads.
        told : Told, optional
            How a tile keeps that.
        origin : object, optional
            What names the input, if `paths` name a file of this run only, so that the same run is known by it.
        feedback : Feedback

        Returns
        -------
        The sum of what the task had to tell, in the order of the windows; None without `told`.
        """
        total: list[Any] = []

        def take(part: Any) -> None:
            total[:] = [total[0] + part] if total else [part]

        self._fill(workers, windows, task, paths, told, paths if origin is None else origin, take, feedback)
        return total[0] if total else None

    def _fill(
        self,
        workers: Workers,
        windows: Iterable[Window],
        task: Callable[..., Any],
        paths: object,
        told: Told[Any] | None,
        origin: object,
        take: Callable[[Any], None],
        feedback: Feedback,
    ) -> None:
        """Have workers make all cells, and hand what they tell to `take`."""
        raise NotImplementedError

    def readable(self, number: int) -> gdal.Band:
        """Return a band whose cells, all made by now, can be read."""
        raise NotImplementedError

    @contextlib.contextmanager
    def judged(self) -> Iterator[None]:
        """Say that an error in the block is of the cells, so that nobody needs to go on with what was made of them."""
        try:
            yield
        except LandslideError:
            self.discard()
            raise

    def discard(self) -> None:
        """Remove what would outlive this run."""


class RasterWriter(RasterOutput):
    """A GeoTIFF being written block by block; made by `raster_writer`."""

    def __init__(self, dataset: gdal.Dataset, target: str, temporary: str, styled: Styled | None = None) -> None:
        super().__init__(dataset)
        self._target, self._temporary, self._styled = target, temporary, styled

    def write_beside(self, suffix: str, text: str) -> None:
        stem = self._temporary[: len(self._temporary) - len(Path(self._target).suffix)]
        put(stem + suffix, text.encode("utf-8"))

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write `values` ([height, width] or [bands, height, width]) at `window`."""
        values = values if values.ndim == 3 else values[None]
        if self._styled is not None:
            self._styled.add(self._styled.spread.of(window, values[0]))
        with quiet() as failure:
            for band, plane in enumerate(values, start=1):
                self._dataset.GetRasterBand(band).WriteArray(plane, window.column, window.row)
        if failure.message:
            raise self.failed(failure)

    def _fill(
        self,
        workers: Workers,
        windows: Iterable[Window],
        task: Callable[..., Any],
        paths: object,
        told: Told[Any] | None,
        origin: object,
        take: Callable[[Any], None],
        feedback: Feedback,
    ) -> None:
        def write(window: Window, result: Any) -> None:
            if told is None:
                self.write(window, result)
                return
            planes, part = result
            self.write(window, planes)
            take(part)

        run_blocks(workers, windows, task, paths, write=write, feedback=feedback)

    def flush(self) -> None:
        """Hand what was written so far to the disk, so that it does not wait in memory."""
        with quiet() as failure:
            for number in range(1, self._dataset.RasterCount + 1):
                self._dataset.GetRasterBand(number).FlushCache()
        if failure.message:
            raise self.failed(failure)

    def readable(self, number: int) -> gdal.Band:
        self.flush()
        return self.band(number)

    def failed(self, failure: Failure) -> InputError:
        """Return the error for a write that GDAL refused."""
        return not_whole(self._target, failure.first_reason)

    def close(self) -> None:
        """Close the file, and see that all of it is on the disk."""
        if self._styled is not None:
            self.write_beside(".qml", self._styled.text())
        told = told_of(self._dataset)
        with quiet() as failure:
            self._dataset.FlushCache()
            self._dataset = None
        if failure.message:
            raise self.failed(failure)
        for written in written_as(Path(self._temporary)):
            settle(written)
        missing = missing_from(self._temporary, told)
        if missing is not None:
            raise not_whole(self._target, missing)


def told_of(dataset: gdal.Dataset) -> list[tuple[object, ...]]:
    """Return what a raster says of each of its bands; some of it is kept in a file beside it."""
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    return [
        (band.GetDescription(), band.GetUnitType(), band.GetCategoryNames(), tuple(sorted(band.GetMetadata().items())))
        for band in bands
    ]


def missing_from(path: str, told: list[tuple[object, ...]] | None = None) -> Text | None:
    """Return what a closed GeoTIFF lacks of its tiles and of what it says of its bands, None if it is whole."""
    size = os.path.getsize(path)
    with quiet() as failure:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
        if dataset is not None:
            found = told_of(dataset)
            for number in range(1, dataset.RasterCount + 1):
                band = dataset.GetRasterBand(number)
                across, down = band.GetBlockSize()
                for row in range(-(-dataset.RasterYSize // down)):
                    for column in range(-(-dataset.RasterXSize // across)):
                        begin = int(band.GetMetadataItem(f"BLOCK_OFFSET_{column}_{row}", "TIFF") or 0)
                        length = int(band.GetMetadataItem(f"BLOCK_SIZE_{column}_{row}", "TIFF") or 0)
                        if not begin or not length or begin + length > size:
                            return say("its end is missing")
            return None if told in (None, found) else say("what it says of its bands is missing")
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
        styled = Styled(style, Spread.over(grid, nodata)) if style is not None else None
        writer = RasterWriter(dataset, str(target), temporary, styled)
        del dataset
        try:
            yield writer
            writer.close()
        finally:
            with quiet():  # after a full disk, closing fails once more
                writer._dataset = None  # GDAL must let go of the file before it can be renamed or removed
