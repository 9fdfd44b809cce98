"""Rasters as they are on disk: description and reading of windows."""

from __future__ import annotations

import functools
import os
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, gdal_array

from ..errors import InputError
from ..files import StrPath
from ..sentences import Sentence, commas, say
from .band_mask import alpha_number, has_mask, is_signed_byte, needs_alpha, nodata_runs, stored_type, valid_cells
from .block_cache import bounded_cache, is_mixed, make_room, room_for
from .gdal_errors import Failure, closes_on_error, quiet
from .grid import Grid, Window, crs_name
from .read_otherwise import check_meaning
from .side_files import cells_beside

if TYPE_CHECKING:
    from numpy.typing import DTypeLike

    from ..analysis.arrays import Mask

GDAL_VERSION = gdal.VersionInfo("RELEASE_NAME")
KEPT_OPEN = 8
_here = threading.local()
FARTHEST_DEGREE = 1000.0  # maps from 0 to 360 and some turns more are usual; metres are far beyond
WINDOW_CELLS = 512 * 512  # about the size of a block of work; see `blocks`
MIXED_VALUES = 32 * WINDOW_CELLS  # read at once from a file whose tiles hold all bands


@dataclass(frozen=True)
class BandInfo:
    """One band: its name (description), what its metadata say, type, nodata value and unit (empty: not stated).

    `colour` is what a picture's band is of ('Red', 'Alpha', 'Palette', ...), by GDAL's name.
    """

    name: str
    dtype: str
    nodata: float | None
    metadata: dict[str, str] = field(default_factory=dict, hash=False)
    scale: float = 1.0
    offset: float = 0.0
    unit: str = ""
    colour: str = ""


@dataclass(frozen=True)
class RasterInfo:
    """A raster's path, grid, bands and the shape (rows, columns) of its own tiles.

    `view` is what is read instead of the file, if it is not the file itself: the XML of a virtual raster. An alpha band
    (`has_alpha`) is none of the bands: it says which cells of these hold data.
    """

    path: str
    grid: Grid
    bands: tuple[BandInfo, ...]
    tile: tuple[int, int]
    view: str = ""
    has_alpha: bool = False

    def __getstate__(self) -> dict[str, object]:
        # Another process has another working folder.
        return {**self.__dict__, "path": os.path.abspath(self.path) if os.path.exists(self.path) else self.path}

    @property
    def opens(self) -> str:
        """What to open to read its cells."""
        return self.view or self.path

    @property
    def names(self) -> tuple[str, ...]:
        """Band names in order."""
        return tuple(band.name for band in self.bands)

    def band_number(self, name: str) -> int:
        """Return the 1-based number of band `name`.

        Raises
        ------
        InputError
            If there is none; the message lists those there are.
        """
        if name not in self.names:
            raise InputError(
                say(
                    "The raster '{path}' has no band named '{name}': its bands are {names}.",
                    path=self.path,
                    name=name,
                    names=commas(self.names),
                )
            )
        return self.names.index(name) + 1


def open_raster(path: StrPath) -> gdal.Dataset:
    """Open a raster for reading.

    Raises
    ------
    InputError
        If it cannot be opened; the message holds GDAL's reason.
    """
    dataset = None
    with quiet() as failure:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY)
        if dataset is not None and dataset.RasterCount:
            # GDAL 3.6 to 3.13 read the .aux.xml of a GeoTIFF at most questions, but not at that for category names,
            # which is answered wrongly for good if it comes first.
            dataset.GetRasterBand(1).GetMetadata()
    if dataset is None or dataset.RasterCount == 0:
        beside = cells_beside(path)
        if beside:
            raise InputError(
                say(
                    "The file '{path}' only describes a raster, whose cells are in '{beside}': choose that one.",
                    path=path,
                    beside=beside,
                )
            )
        inside = [name for name, _ in dataset.GetSubDatasets()] if dataset is not None else []
        if inside:
            raise InputError(
                say(
                    "The file '{path}' holds {count} rasters and has to be told which: give one of them, such as "
                    "{first}.",
                    path=path,
                    count=len(inside),
                    first=inside[0],
                )
            )
        told = failure.message and not failure.message.endswith(f"{path}: No such file or directory")
        why = failure.reason if told else _why_no_raster(path)
        raise InputError(say("The raster '{path}' cannot be opened ({why}): check the file.", path=path, why=why))
    return dataset


def _why_no_raster(path: StrPath) -> Sentence:
    """Return why GDAL opens a file as no raster and says nothing of it."""
    if os.path.isdir(path):
        if str(path).lower().endswith(".gdb"):
            return say("GDAL {version} finds no raster in this file geodatabase", version=GDAL_VERSION)
        return say("it is a folder")
    if not os.path.isfile(path):
        return say("there is no such file")
    if not os.path.getsize(path):
        return say("the file is empty")
    if str(path).lower().endswith(".hgt"):
        return say("a tile of SRTM has a name such as N46E010.hgt, by which its place is known")
    with quiet():
        if gdal.IdentifyDriverEx(str(path), gdal.OF_VECTOR) is not None:
            return say("it holds vector data and no raster")
    return say("its content is of no raster format, whatever its name says")


@closes_on_error
def raster_files(path: StrPath) -> list[str]:
    """Return the files that a raster's values come from: itself, its mask, a virtual raster's sources and theirs.

    Overviews and ``.aux.xml`` are left out: other programs make them when they show a raster. Empty if the raster is
    not a file.

    Raises
    ------
    InputError
        If one of them cannot be opened.
    """
    found: dict[str, bool] = {}
    waiting = [str(path)]
    while waiting:
        here = waiting.pop()
        virtual = here == str(path) or here.lower().endswith(".vrt")
        for file in (open_raster(here).GetFileList() or []) if virtual else []:
            known = os.path.abspath(file)
            if known not in found and os.path.isfile(file) and not file.lower().endswith((".aux.xml", ".ovr")):
                found[known] = True
                waiting.append(file)
    return list(found)


@closes_on_error
def describe(path: StrPath, *, keeps_alpha: bool = False) -> RasterInfo:
    """Return what can be known of the raster at `path` without reading its cells.

    An alpha band at its end says which cells of the others hold data, and is none of its bands here, unless
    `keeps_alpha` says so: GDAL calls the fourth of four bands of bytes alpha, which may be what a user asks for.
    """
    dataset = open_raster(path)
    check_meaning(dataset, path)
    alpha = alpha_number(dataset)
    count = dataset.RasterCount - (bool(alpha) and not keeps_alpha)
    stem = os.path.splitext(os.path.basename(str(path)))[0]
    bands = []
    for number in range(1, count + 1):
        band = dataset.GetRasterBand(number)
        metadata = dict(band.GetMetadata() or {})
        fallback = stem if count == 1 else f"{stem}_{number}"
        bands.append(
            BandInfo(
                name=band.GetDescription() or fallback,
                dtype="Int8" if is_signed_byte(band) else gdal.GetDataTypeName(band.DataType),
                nodata=band.GetNoDataValue(),
                metadata=metadata,
                scale=1.0 if band.GetScale() is None else band.GetScale(),
                offset=band.GetOffset() or 0.0,
                unit=(band.GetUnitType() or metadata.get("UNIT", "")).strip(),
                colour=gdal.GetColorInterpretationName(band.GetColorInterpretation()),
            )
        )
        if gdal.DataTypeIsComplex(band.DataType):
            raise InputError(
                say(
                    "The raster '{path}' holds complex numbers ({dtype}), of which a factor can be only one part: make "
                    "a raster of their amplitude or phase.",
                    path=path,
                    dtype=bands[-1].dtype,
                )
            )
    reference = dataset.GetSpatialRef()
    grid = Grid(
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        transform=tuple(dataset.GetGeoTransform()),
        crs=reference.ExportToWkt() if reference is not None else "",
    )
    _check_cells(path, grid)
    columns, rows = dataset.GetRasterBand(1).GetBlockSize()
    return RasterInfo(str(path), grid, tuple(bands), (rows, columns), has_alpha=alpha > 0)


def _check_cells(path: StrPath, grid: Grid) -> None:
    """Raise `InputError` if the cells have no size, or lie where the CRS of the raster has no place."""
    with np.errstate(over="ignore", invalid="ignore"):
        area = float(np.abs(np.linalg.det(grid.matrix)))
    if not (np.isfinite(grid.transform).all() and 0 < area < np.inf):
        raise InputError(
            say(
                "The cells of the raster '{path}' have no position, or no size that can be measured: georeference it "
                "anew.",
                path=path,
            )
        )
    farthest = grid.farthest_degree()
    if farthest > FARTHEST_DEGREE:
        raise InputError(
            say(
                "The raster '{path}' has a CRS in degrees ({crs}), but its coordinates reach {farthest:,.0f}: assign "
                "the CRS that they are in (Raster > Projections > Assign Projection).",
                path=path,
                crs=crs_name(grid.crs),
                farthest=farthest,
            )
        )


@dataclass(frozen=True)
class _Open:
    """An open dataset, the room that it needs in GDAL's cache, and the number of its alpha band (0: none)."""

    dataset: gdal.Dataset
    room: int
    alpha: int


class _Opened:
    """The datasets that one thread keeps open."""

    def __init__(self) -> None:
        self.datasets: dict[tuple, _Open] = {}


# By the number of the thread, as long as the thread lives.
_opened_by: weakref.WeakValueDictionary[int, _Opened] = weakref.WeakValueDictionary()


def _open(path: str) -> _Open:
    # One handle per thread and file: GDAL datasets must not be shared between threads.
    if not hasattr(_here, "opened"):
        _here.opened = _opened_by[threading.get_ident()] = _Opened()
    cache = _here.opened.datasets
    try:
        status = os.stat(path)
        # A file that took the place of another may be of its size and of the same tick of the clock.
        key = (path, status.st_mtime_ns, status.st_size, status.st_ino)
    except OSError:
        key = (path, 0, 0, 0)  # no file on disk: inline VRT, /vsimem/, a GeoPackage raster
    found = cache.get(key)
    if found is None:
        while len(cache) >= KEPT_OPEN:
            cache.pop(next(iter(cache)))
        dataset = open_raster(path)
        room = room_for(dataset, threads=os.cpu_count() or 1, cells=WINDOW_CELLS)
        found = cache[key] = _Open(dataset, room, alpha_number(dataset))
    make_room(found.room)  # every time: handles outlive the work on one raster
    return found


def close_rasters(threads: Iterable[threading.Thread] | None = None) -> None:
    """Close the datasets that this thread keeps open, or those of other threads, so that files can be replaced.

    A thread that is just reading one of them goes on: the dataset is closed when the reading has ended.
    """
    for number in [threading.get_ident()] if threads is None else [thread.ident for thread in threads]:
        opened = None if number is None else _opened_by.get(number)  # None: a thread that has not started
        if opened is not None:
            opened.datasets.clear()


def close_all_rasters() -> None:
    """Close the datasets that any thread of this process keeps open."""
    for opened in list(_opened_by.values()):
        opened.datasets.clear()


@closes_on_error
def read_band(
    path: StrPath, window: Window, number: int = 1, dtype: DTypeLike = np.float32, out: np.ndarray | None = None
) -> tuple[np.ndarray, Mask]:
    """Read one band of a window.

    Parameters
    ----------
    path : path
    window : Window
    number : int
        Of the band, from 1.
    dtype : numpy dtype
        Type of the values.
    out : array of `dtype`, shape [height, width], optional
        Where to put the values; contiguous.

    Returns
    -------
    values : array of `dtype`, shape [height, width]
    valid : bool array, shape [height, width]
        True where the cell is not nodata, not masked and finite.
    """
    values, valid = _read(_open(str(path)), path, window, number, dtype, out, {})
    return values, np.ones(values.shape, bool) if valid is None else valid


def _read(
    opened: _Open,
    path: StrPath,
    window: Window,
    number: int,
    dtype: DTypeLike,
    out: np.ndarray | None,
    common: dict[str, Mask],
) -> tuple[np.ndarray, Mask | None]:
    """Return what `read_band` does, but None for `valid` where every cell is; `common` as of `_mask_of`."""
    _check_number(opened.dataset, path, number)
    band = opened.dataset.GetRasterBand(number)
    raw = mask = None
    place = out if _holds(band, dtype) and not is_signed_byte(band) else None  # without a copy, if it can be
    with quiet() as failure:
        raw = band.ReadAsArray(*_place(window), buf_obj=place)
        mask = _mask_of(band, opened, window, common)
    if raw is None or failure.message:
        raise _unreadable(path, failure)
    return _in_units(band, raw, mask, dtype, out)


def _place(window: Window) -> tuple[int, int, int, int]:
    return window.column, window.row, window.width, window.height


def _read_mixed(
    opened: _Open,
    path: StrPath,
    window: Window,
    numbers: Sequence[int],
    dtype: DTypeLike,
    out: np.ndarray,
    common: dict[str, Mask],
) -> Iterator[Mask | None]:
    """Read bands of a file whose tiles hold all of them in one call, which decompresses each tile once.

    Band by band each would decompress them all again, unless GDAL's cache holds the tiles of a window: it does not take
    in those of 128 bands or more.
    """
    dataset = opened.dataset
    for number in numbers:
        _check_number(dataset, path, number)
    shape = window.height, window.width
    for first in range(0, len(numbers), max(1, MIXED_VALUES // (shape[0] * shape[1]))):
        some = numbers[first : first + max(1, MIXED_VALUES // (shape[0] * shape[1]))]
        bands = [dataset.GetRasterBand(number) for number in some]
        kinds = [band.DataType for band in bands]
        kind = kinds[0] if len(set(kinds)) == 1 else gdal.GDT_Float64
        data = None
        masks: list[Mask | None] = []
        with quiet() as failure:
            data = dataset.ReadRaster(*_place(window), buf_type=kind, band_list=list(some))
            masks.extend(_mask_of(band, opened, window, common) for band in bands)
        if data is None or failure.message:
            raise _unreadable(path, failure)
        planes = np.frombuffer(data, gdal_array.flip_code(kind)).reshape(len(bands), *shape)
        for place, (band, plane, mask) in enumerate(zip(bands, planes, masks), start=first):
            own = plane.astype(gdal_array.flip_code(band.DataType), copy=False)
            yield _in_units(band, own, mask, dtype, out[place])[1]


def _mask_of(band: gdal.Band, opened: _Open, window: Window, common: dict[str, Mask]) -> Mask | None:
    """Return what a mask and an alpha band leave of a window of a band, None if it has neither.

    `common` keeps what all bands share, of one window. An error is GDAL's: callers collect it.
    """
    masks = []
    if has_mask(band):
        is_common = bool(band.GetMaskFlags() & gdal.GMF_PER_DATASET)
        mask = common.get("mask") if is_common else None
        if mask is None:
            mask = _opaque(band.GetMaskBand(), window)
        if is_common:
            common["mask"] = mask
        masks.append(mask)
    if needs_alpha(band, opened.alpha):
        if "alpha" not in common:
            common["alpha"] = _opaque(opened.dataset.GetRasterBand(opened.alpha), window)
        masks.append(common["alpha"])
    return functools.reduce(np.logical_and, masks) if masks else None


def _opaque(band: gdal.Band, window: Window) -> Mask:
    read = band.ReadAsArray(*_place(window))
    # None where it cannot be read and exceptions are off; GDAL's error is told by the caller.
    return np.zeros((window.height, window.width), bool) if read is None else read != 0


def _check_number(dataset: gdal.Dataset, path: StrPath, number: int) -> None:
    if not 1 <= number <= dataset.RasterCount:
        raise InputError(
            say(
                "The raster '{path}' has no band {number}: it has {count}.",
                path=path,
                number=number,
                count=dataset.RasterCount,
            )
        )


def _unreadable(path: StrPath, failure: Failure) -> InputError:
    return InputError(
        say("The raster '{path}' cannot be read ({reason}): is the file complete?", path=path, reason=failure.reason)
    )


def _is_scaled(band: gdal.Band) -> bool:
    return band.GetScale() not in (None, 1.0) or band.GetOffset() not in (None, 0.0)


def _holds(band: gdal.Band, dtype: DTypeLike) -> bool:
    """Whether a band's cells are values of a type as they stand."""
    return not _is_scaled(band) and stored_type(band) == np.dtype(dtype).type


def _in_units(
    band: gdal.Band, raw: np.ndarray, mask: np.ndarray | None, dtype: DTypeLike, out: np.ndarray | None
) -> tuple[np.ndarray, Mask | None]:
    """Return the values of a band's cells, scaled and in the type wanted, and which are valid; None: all are."""
    if is_signed_byte(band):
        raw = raw.view(np.int8)
    valid = valid_cells(raw, nodata_runs(band))
    if mask is not None:
        valid = mask if valid is None else valid & mask
    if _is_scaled(band):
        scale = band.GetScale()
        raw = raw.astype(np.float64) * (1.0 if scale is None else scale) + (band.GetOffset() or 0.0)
    with np.errstate(over="ignore", invalid="ignore"):
        values = raw.astype(dtype, copy=False)
    if raw.dtype.kind == "f" and values.dtype.kind == "f" and values.dtype != raw.dtype:
        within = np.isfinite(values)  # values beyond the range of float32 are not finite
        valid = within if valid is None else valid & within
    if out is not None and values is not out:
        out[...] = values
        values = out
    return values, valid


@closes_on_error
def read_block(
    path: StrPath, window: Window, numbers: Sequence[int], dtype: DTypeLike = np.float32
) -> tuple[np.ndarray, Mask]:
    """Read several bands of a window.

    Returns
    -------
    values : array of `dtype`, shape [bands, height, width]
    valid : bool array, shape [height, width]
        True where every one of the bands read is valid.
    """
    values = np.empty((len(numbers), window.height, window.width), dtype)
    valid = np.ones((window.height, window.width), bool)
    for here in _each_valid(path, window, numbers, dtype, values):
        if here is not None:
            valid &= here
    return values, valid


@closes_on_error
def read_bands(
    path: StrPath, window: Window, numbers: Sequence[int], dtype: DTypeLike = np.float32
) -> tuple[np.ndarray, np.ndarray]:
    """Read several bands of a window, each with its own valid cells.

    Returns
    -------
    values : array of `dtype`, shape [bands, height, width]
    valid : bool array of the same shape
    """
    values = np.empty((len(numbers), window.height, window.width), dtype)
    valid = np.ones(values.shape, bool)
    for place, here in enumerate(_each_valid(path, window, numbers, dtype, values)):
        if here is not None:
            valid[place] = here
    return values, valid


def _each_valid(
    path: StrPath, window: Window, numbers: Sequence[int], dtype: DTypeLike, out: np.ndarray
) -> Iterator[Mask | None]:
    """Read bands into `out` [bands, height, width] and yield which cells of each are valid, None for all."""
    opened = _open(str(path))
    common: dict[str, Mask] = {}
    if len(numbers) > 1 and is_mixed(opened.dataset):
        yield from _read_mixed(opened, path, window, numbers, dtype, out, common)
        return
    for plane, number in zip(out, numbers):
        yield _read(opened, path, window, number, dtype, plane, common)[1]


@closes_on_error
@bounded_cache()
def read_overview(path: StrPath, number: int = 1, longest: int = 1600) -> tuple[np.ndarray, Mask, int]:
    """Read a band thinned to at most `longest` cells a side, by nearest cells.

    Returns
    -------
    values : array of the band's own type, shape [rows, columns]
    valid : bool array of the same shape
    step : int
        How many cells of the raster, along a side, one cell of the result represents.
    """
    info = describe(path)
    step = max(1, -(-max(info.grid.width, info.grid.height) // longest))
    columns, rows = max(1, info.grid.width // step), max(1, info.grid.height // step)
    middles = np.minimum(np.arange(columns) * step + step // 2, info.grid.width - 1)
    kept, masks = [], []
    try:
        for row in range(rows):
            window = Window(0, min(row * step + step // 2, info.grid.height - 1), info.grid.width, 1)
            values, valid = read_band(path, window, number, np.float32)
            kept.append(values[0, middles])
            masks.append(valid[0, middles])
    finally:
        close_rasters()
    return np.stack(kept), np.stack(masks), step
