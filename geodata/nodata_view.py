"""Nodata values that a user declares: a view of the raster in which they are nodata, read instead of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..sentences import say
from .alignment import absolute
from .gdal_errors import quiet
from .raster import RasterInfo, has_mask, open_raster
from .xml_text import ElementTree, parsed

LARGEST = float(np.finfo(np.float32).max)
NEARLY_LARGEST = 0.99 * LARGEST  # users write -3.4e38


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
        view, number = _without(view, number, stored, info.path), 1
    bands = (replace(band, nodata=values[0] if band.nodata is None else band.nodata),)
    return replace(info, bands=bands, view=view)


def _without(opens: str, number: int, value: float, path: str) -> str:
    """Return a view of one band in which `value` is nodata, and nothing else that was not before."""
    dataset = open_raster(opens)  # kept: a band dies with its dataset
    band = dataset.GetRasterBand(number)
    stated = band.GetNoDataValue()
    if has_mask(band):
        # GDAL looks at a mask or at a value, not at both: what the mask leaves out gets the nodata value first.
        opens, number = _view(opens, number, path, value if stated is None else stated, None), 1
    return _view(opens, number, path, value if stated is None else stated, value)


def _view(opens: str, number: int, path: str, nodata: float, left_out: float | None) -> str:
    """Return a view of one band; what is `left_out`, or by the mask where that is None, gets the value `nodata`."""
    source = open_raster(opens)
    xml = None
    with quiet() as failure:
        copied = gdal.Translate("", source, format="VRT", bandList=[number])
        xml = copied.GetMetadata("xml:VRT")[0] if copied is not None else None
    if not xml or failure.message:
        raise InputError(
            say(
                "No nodata value can be declared for the raster '{path}' ({reason}): make a GeoTIFF of it first.",
                path=path,
                reason=failure.message,
            )
        )
    root = parsed(xml, path)
    for mask in root.findall("MaskBand"):
        root.remove(mask)
    band = next(root.iter("VRTRasterBand"))
    for old in [element for element in band if element.tag in ("SimpleSource", "ComplexSource", "NoDataValue")]:
        band.remove(old)
    ElementTree.SubElement(band, "NoDataValue").text = repr(nodata)
    part = ElementTree.SubElement(band, "ComplexSource")
    ElementTree.SubElement(part, "SourceFilename", relativeToVRT="0").text = opens
    ElementTree.SubElement(part, "SourceBand").text = str(number)
    size = {"xOff": "0", "yOff": "0", "xSize": str(source.RasterXSize), "ySize": str(source.RasterYSize)}
    ElementTree.SubElement(part, "SrcRect", size)
    ElementTree.SubElement(part, "DstRect", size)
    if left_out is None:
        ElementTree.SubElement(part, "UseMaskBand").text = "true"
    else:
        ElementTree.SubElement(part, "NODATA").text = repr(left_out)
    return ElementTree.tostring(root, encoding="unicode")
