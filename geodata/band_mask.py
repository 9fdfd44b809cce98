"""Which cells of a band hold data, in whatever way its file says so.

A cell holds none where GDAL takes it for the nodata value, where a mask leaves it out, where an alpha band is
transparent, and where it is not finite.
"""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal, gdal_array

if TYPE_CHECKING:
    from ..analysis.arrays import Mask

# Lowest and highest values, both included, of the runs of values that a nodata value stands for.
Runs = tuple[tuple[float, float], ...]
STEPS = 256


def is_signed_byte(band: gdal.Band) -> bool:
    """Whether a band holds signed bytes that GDAL calls unsigned: before 3.7 it has no Int8, and marks such a band."""
    if hasattr(gdal, "GDT_Int8") or band.DataType != gdal.GDT_Byte:  # GDAL from 3.7 on warns whoever asks
        return False
    return bool(band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE")


def stored_type(band: gdal.Band) -> type[np.generic]:
    """Return the NumPy type of a band's cells as the file means them."""
    found: type[np.generic] = np.int8 if is_signed_byte(band) else gdal_array.flip_code(band.DataType)
    return found


def has_mask(band: gdal.Band) -> bool:
    """Whether a band's validity is stored apart from its values (a .msk file, an alpha band, its own mask band)."""
    flags = band.GetMaskFlags()
    if flags & gdal.GMF_ALPHA and not alpha_number(band.GetDataset()):
        return False
    return bool(flags & gdal.GMF_PER_DATASET or not flags & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA))


def alpha_number(dataset: gdal.Dataset) -> int:
    """Return the number of a raster's last band if it says how opaque the others are, else 0.

    GDAL marks the fourth of four bands of bytes as alpha whenever nobody says what it is. So a band that says a kind,
    as those of stacks do, or has a name of its own, is none.
    """
    last = dataset.RasterCount
    band = dataset.GetRasterBand(last) if last > 1 else None
    if band is None or band.GetColorInterpretation() != gdal.GCI_AlphaBand or band.GetMetadataItem("KIND"):
        return 0
    name = (band.GetDescription() or "").strip().lower()
    return last if not name or "alpha" in name or name.startswith("band") else 0


def needs_alpha(band: gdal.Band, alpha: int) -> bool:
    """Whether the alpha band `alpha` (0: there is none) counts for a band beside what GDAL's own mask of it says.

    GDAL's mask is of the alpha band only in rasters of two or four bands without a nodata value; GDAL's warping and
    QGIS take it for transparency in all.
    """
    return alpha not in (0, band.GetBand()) and not band.GetMaskFlags() & gdal.GMF_ALPHA


def nodata_runs(band: gdal.Band) -> Runs:
    """Return the runs of values that GDAL takes for a band's nodata value; those that are not finite are left out."""
    nodata = band.GetNoDataValue()
    if nodata is None or not math.isfinite(nodata):
        return ()
    if is_signed_byte(band):
        return ((int(nodata), int(nodata)),) if -128 <= nodata <= 127 else ()
    return runs_of(band.DataType, nodata)


@functools.lru_cache(maxsize=1024)
def runs_of(kind: int, nodata: float) -> Runs:
    """Return the runs of values of a type that GDAL takes for a finite nodata value.

    GDAL compares floats loosely, by some digits of float32: a nodata value may be written with fewer digits than the
    cells have. How loosely differs between versions, and where a sum of two huge numbers overflows anything is equal.
    So this GDAL itself is asked, once for each nodata value, where the runs begin and end.

    Parameters
    ----------
    kind : int
        GDAL's number of the type.
    nodata : float
        Whole numbers of 64 bits are int.
    """
    dtype = np.dtype(gdal_array.flip_code(kind))
    if dtype.kind in "iu":
        limits = np.iinfo(dtype)
        near = [value for value in (math.floor(nodata), math.ceil(nodata)) if limits.min <= value <= limits.max]
        found = sorted(set(near))
        return tuple((value, value) for value, out in zip(found, _left_out(kind, nodata, found)) if out)
    with np.errstate(over="ignore"):
        start = dtype.type(nodata)
    if dtype.kind != "f" or not np.isfinite(start):
        return ()
    return _float_runs(kind, nodata, start)


def _float_runs(kind: int, nodata: float, start: np.floating) -> Runs:
    # Floats are numbered from the lowest to the highest, without a gap: 0 is 0.0, 1 the smallest above it.
    unsigned = np.dtype(f"u{start.dtype.itemsize}")
    last = int(np.array(np.finfo(start.dtype).max).view(unsigned))
    middle = int(np.abs(start).view(unsigned)) * (-1 if start < 0 else 1)

    def values(numbers: list[int]) -> list[float]:
        sizes = np.array([abs(number) for number in numbers], unsigned).view(start.dtype)
        return [-size if number < 0 else size for number, size in zip(numbers, sizes.tolist())]

    def left_out(numbers: list[int]) -> list[bool]:
        return _left_out(kind, nodata, values(numbers))

    # Runs end within some floats of the nodata value, or far off it.
    offsets = [*range(STEPS), *(2**power for power in range(8 * start.dtype.itemsize))]
    near = [middle + side * offset for offset in offsets for side in (-1, 1)]
    within = {number for number in near if abs(number) <= last}
    numbers = sorted(within.union(_steps(-last, middle), _steps(middle, last)))
    out = left_out(numbers)
    runs, begin = [], numbers[0]
    for number, following, here, there in zip(numbers, numbers[1:], out, out[1:]):
        if here == there:
            continue
        while following - number > 1:
            between = _steps(number, following)
            change = left_out(between).index(there)
            number, following = between[change - 1], between[change]
        if there:
            begin = following
        else:
            runs.append((begin, number))
    if out[-1]:
        runs.append((begin, numbers[-1]))
    return tuple((low, high) for low, high in (values(list(run)) for run in runs))


def _steps(low: int, high: int) -> list[int]:
    return sorted({low + (high - low) * step // STEPS for step in range(STEPS + 1)})


def _left_out(kind: int, nodata: float, values: list[int] | list[float]) -> list[bool]:
    """Return which values GDAL's mask of a band of that type leaves out."""
    if not values:
        return []
    cells = np.array(values, gdal_array.flip_code(kind))
    dataset = gdal.GetDriverByName("MEM").Create("", len(values), 1, 1, kind)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    band.WriteRaster(0, 0, len(values), 1, cells.tobytes(), buf_type=kind)
    mask = np.frombuffer(band.GetMaskBand().ReadRaster(0, 0, len(values), 1, buf_type=gdal.GDT_Byte), np.uint8)
    return (mask == 0).tolist()


def valid_cells(raw: np.ndarray, runs: Runs) -> Mask | None:
    """Return where cells are finite and in none of the runs; None if all are, which takes half the time to find out."""
    if not raw.size:
        return None
    lowest, highest = raw.min(), raw.max()  # NaN if any value is
    if not (np.isfinite(lowest) and np.isfinite(highest)):
        with np.errstate(invalid="ignore"):  # NaN is compared
            valid = np.isfinite(raw)
            for low, high in runs:
                valid &= (raw < low) | (raw > high)
        return valid
    found = None
    for low, high in runs:
        if high < lowest or highest < low:
            continue
        if low <= lowest:  # as a rule nodata is below all data
            here = raw > high
        elif highest <= high:
            here = raw < low
        elif low == high:
            here = raw != low
        else:
            here = (raw < low) | (raw > high)
        found = here if found is None else found & here
    return found
