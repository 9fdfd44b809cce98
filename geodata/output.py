"""Outputs that are either complete or not there: temporary name beside the target, renamed at the end."""

from __future__ import annotations

import contextlib
import glob
import os
import secrets
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import InputError
from .gdal_errors import quiet
from .grid import Grid, Window, spatial_reference

# Files that belong to a raster and would describe the old one if they outlived it.
SIDE_FILES = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
# The same for files whose side files share their stem.
STEM_SIDE_FILES = {".shp": (".qix", ".sbn", ".sbx", ".cpg", ".qpj"), ".csv": (".csvt", ".prj")}
TILE = 256


@contextlib.contextmanager
def atomic_path(target) -> Iterator[str]:
    """Yield a temporary path beside `target`, renamed to it when the block ends without an error.

    Side files (``<name>.aux.xml``, ``<stem>.qml`` ...) are renamed first, the file itself last; stale
    side files of a replaced output are removed. On an error or cancellation nothing is left behind and
    an existing target stays as it was.

    Raises
    ------
    InputError
        If the folder cannot be written to, or the target is in use by another program.
    """
    target = Path(target)
    if target.is_dir():
        raise InputError(f"The output '{target}' is a folder: choose another name.")
    stem = f".{target.stem}.{secrets.token_hex(4)}.part"
    temporary = target.with_name(stem + target.suffix)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"The folder '{target.parent}' cannot be made ({error}): choose another output.") from error
    if not os.access(target.parent, os.W_OK):
        raise InputError(f"The folder '{target.parent}' cannot be written to: choose another output.")
    try:
        yield str(temporary)
        _move_into_place(temporary, target, stem)
    finally:
        for rest in target.parent.glob(f"{glob.escape(stem)}*"):
            with contextlib.suppress(OSError):
                rest.unlink()


def _move_into_place(temporary: Path, target: Path, stem: str) -> None:
    written = temporary.parent.glob(f"{glob.escape(stem)}*")
    made = {path.name[len(stem) :]: path for path in written if path != temporary}
    try:
        for suffix, path in made.items():
            os.replace(path, target.with_name(target.stem + suffix))
        stale = [target.suffix + side for side in SIDE_FILES] + list(STEM_SIDE_FILES.get(target.suffix.lower(), ()))
        for suffix in stale:
            if suffix not in made:
                with contextlib.suppress(FileNotFoundError):
                    target.with_name(target.stem + suffix).unlink()
        os.replace(temporary, target)
    except OSError as error:
        raise InputError(
            f"The file '{target}' cannot be replaced ({error.strerror}): if it is in use by another program, remove "
            "its layer from the project and run again."
        ) from error


def check_not_an_input(output, inputs: Sequence) -> None:
    """Raise `InputError` if `output` is one of the files in `inputs` ('path|layername=x' too; data are no files)."""
    for path in inputs:
        file = str(path).partition("|")[0] if isinstance(path, (str, os.PathLike)) else ""
        if file and os.path.realpath(file) == os.path.realpath(str(output)):
            raise InputError(f"The output '{output}' is also an input: choose another name for the output.")


def creation_options(dtype: np.dtype) -> list[str]:
    """Return GeoTIFF creation options: tiled, deflated with the predictor that suits the type."""
    predictor = 3 if np.issubdtype(dtype, np.floating) else 2
    return [
        "TILED=YES",
        f"BLOCKXSIZE={TILE}",
        f"BLOCKYSIZE={TILE}",
        "COMPRESS=DEFLATE",
        "ZLEVEL=1",
        f"PREDICTOR={predictor}",
        "BIGTIFF=IF_SAFER",
    ]


class RasterWriter:
    """A GeoTIFF being written block by block; made by `raster_writer`."""

    def __init__(self, dataset: gdal.Dataset, target: str, temporary: str) -> None:
        self._dataset, self._target, self._temporary = dataset, target, temporary

    def write_beside(self, suffix: str, text: str) -> None:
        """Write a side file ``<stem><suffix>`` (a style) that appears together with the raster."""
        stem = self._temporary[: len(self._temporary) - len(Path(self._target).suffix)]
        Path(stem + suffix).write_text(text, encoding="utf-8")

    def write(self, window: Window, values: np.ndarray) -> None:
        """Write `values` ([height, width] or [bands, height, width]) at `window`."""
        values = values if values.ndim == 3 else values[None]
        with quiet() as failure:
            for band, plane in enumerate(values, start=1):
                self._dataset.GetRasterBand(band).WriteArray(plane, window.column, window.row)
        if failure.message:
            raise self.failed(failure.message)

    def band(self, number: int) -> gdal.Band:
        """Return GDAL's band, to set metadata, colours or category names."""
        return self._dataset.GetRasterBand(number)

    def set_metadata(self, items: Mapping[str, str]) -> None:
        """Set metadata of the whole raster."""
        self._dataset.SetMetadata({key: str(value) for key, value in items.items()})

    def failed(self, why: str) -> InputError:
        """Return the error for a write that GDAL refused."""
        return InputError(f"Writing '{self._target}' failed ({why or 'no reason given'}): is the disk full?")

    def close(self) -> None:
        with quiet() as failure:
            self._dataset.FlushCache()
            self._dataset = None
        if failure.message:
            raise self.failed(failure.message)


@contextlib.contextmanager
def raster_writer(
    target, grid: Grid, *, bands: int = 1, dtype=np.float32, nodata: float | None = None, names: Sequence[str] = ()
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
    """
    dtype = np.dtype(dtype)
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
                creation_options(dtype),
            )
        if dataset is None:
            raise InputError(f"The raster '{target}' cannot be made ({failure.message}): choose another output.")
        dataset.SetGeoTransform(grid.transform)
        if grid.crs:
            dataset.SetSpatialRef(spatial_reference(grid.crs))
        for number in range(1, bands + 1):
            if nodata is not None:
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
            if names:
                dataset.GetRasterBand(number).SetDescription(names[number - 1])
        writer = RasterWriter(dataset, str(target), temporary)
        del dataset
        try:
            yield writer
            writer.close()
        finally:
            with quiet():  # after a full disk, letting go fails once more
                writer._dataset = None  # GDAL must let go of the file before it can be renamed or removed


def write_raster(path, values: np.ndarray, grid: Grid, *, nodata=None, names: Sequence[str] = ()) -> None:
    """Write whole arrays ([h, w] or [bands, h, w], dtype as given) as a tiled GeoTIFF, atomically."""
    values = values if values.ndim == 3 else values[None]
    whole = Window(0, 0, grid.width, grid.height)
    with raster_writer(path, grid, bands=len(values), dtype=values.dtype, nodata=nodata, names=names) as writer:
        writer.write(whole, values)
