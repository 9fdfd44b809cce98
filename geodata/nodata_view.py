"""Nodata values that a user declares: a view of the raster in which they are nodata, read instead of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .alignment import absolute
from .band_mask import nodata_runs
from .gdal_errors import closes_on_error
from .plain_band import one_band, plain_band
from .raster import RasterInfo, open_raster

LARGEST = float(np.finfo(np.float32).max)
NEARLY_LARGEST = 0.99 * LARGEST  # users write -3.4e38


@closes_on_error
def with_nodata(info: RasterInfo, number: int, values: Sequence[float]) -> RasterInfo:
    """Return a raster in whose band `number`, the only one that is left, `values` are nodata too.

    Parameters
    ----------
    info : RasterInfo
    number : int
        Of the band, from 1.
    values : sequence of float
        As the band's values are used: scaled, where the band has a scale.

    Raises
    ------
    InputError
        If GDAL cannot make the view.
    """
    band = info.bands[number - 1]
    view = info.view or absolute(info.path)
    for value in values:
        stored = (value - band.offset) / band.scale
        if "Int" in band.dtype or band.dtype == "Byte":
            stored = float(np.rint(stored))
        elif abs(stored) >= NEARLY_LARGEST and band.dtype == "Float32":
            stored = float(np.copysign(LARGEST, stored))
        view, number = _without(view, number, stored), 1
    bands = (replace(band, nodata=values[0] if band.nodata is None else band.nodata),)
    return replace(info, bands=bands, view=view)


def _without(opens: str, number: int, value: float) -> str:
    """Return a view of one band in which `value` is nodata, and nothing else that was not before."""
    opens, number = plain_band(opens, number)
    dataset = open_raster(opens)  # kept: a band dies with its dataset
    band = dataset.GetRasterBand(number)
    nodata = band.GetNoDataValue() if nodata_runs(band) else value  # what is stated may be none of the type's numbers
    return one_band(opens, number, nodata=nodata, parts={"NODATA": repr(value)})
