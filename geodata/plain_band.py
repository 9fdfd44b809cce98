"""Bands that GDAL's own work on them (warping, virtual rasters) takes as they are meant.

GDAL looks at a nodata value or at a mask there, not at both; it drops the alpha band when it takes one band of several;
and before 3.7 it takes signed bytes for unsigned ones.
"""

from __future__ import annotations

from collections.abc import Mapping

from osgeo import gdal

from ..errors import InputError
from ..sentences import say
from .band_mask import alpha_number, has_mask, is_signed_byte, needs_alpha, nodata_runs
from .gdal_errors import closes_on_error, quiet
from .raster import open_raster
from .xml_text import ElementTree, parsed

# Types in which there is a nodata value that the values of another cannot be.
WIDER = {"Byte": "Int16", "Int8": "Int16", "UInt16": "Int32", "Int16": "Int32", "Float32": "Float32"}
LOWEST = {"Int16": -(2.0**15), "Int32": -(2.0**31)}
# GDAL writes 16 digits into the XML of a virtual raster. The lowest float32 then rounds to minus infinity; this power
# of two stays the same.
VIRTUAL_NODATA = -(2.0**127)
OPAQUE = "0:0,1e-30:255"  # alpha may have 16 bits, or be a share of 1
SIGNED = "0:0,127:127,128:-128,255:-1"


@closes_on_error
def plain_band(opens: str, number: int) -> tuple[str, int]:
    """Return what to open and which of its bands to read, for GDAL to take the band's cells as `read_band` does.

    That is the raster itself, or the XML of a virtual raster with one band, in which cells that a mask or an alpha band
    leaves out have the nodata value, and signed bytes are Int16.

    Raises
    ------
    InputError
        If GDAL cannot make a virtual raster of it.
    """
    dataset = open_raster(opens)
    band = dataset.GetRasterBand(number)
    alpha = alpha_number(dataset)
    signed, masked, transparent = is_signed_byte(band), has_mask(band), needs_alpha(band, alpha)
    if masked and band.GetMaskFlags() & gdal.GMF_ALPHA:  # GDAL would make a byte of it: 0.3 would be transparent
        masked, transparent = False, True
    if not (signed or masked or transparent):
        return opens, number
    kind = "Int16" if signed else WIDER.get(gdal.GetDataTypeName(band.DataType), "Float64")
    runs = nodata_runs(band)
    nodata = runs[0][0] if runs else LOWEST.get(kind, VIRTUAL_NODATA)
    view, at = opens, number
    if signed or masked:
        parts = {**({"LUT": SIGNED} if signed else {}), **({"UseMaskBand": "true"} if masked else {})}
        view, at = one_band(view, at, kind=kind, nodata=nodata, parts=parts), 1
    if transparent:
        view = _masked(one_band(view, at, kind=kind, nodata=nodata), opens, alpha)
        view = one_band(view, 1, kind=kind, nodata=nodata, parts={"UseMaskBand": "true"})
    return view, 1


@closes_on_error
def one_band(
    opens: str, number: int, *, nodata: float, kind: str | None = None, parts: Mapping[str, str] | None = None
) -> str:
    """Return the XML of a virtual raster with one band of another, which keeps what that says of itself.

    Parameters
    ----------
    opens : str
        A file or the XML of a virtual raster.
    number : int
        Of the band, from 1.
    nodata : float
        Its nodata value, which cells get that the source leaves out.
    kind : str, optional
        GDAL's name of its type, if it is to be another.
    parts : mapping of str to str, optional
        What to say of the source, such as ``{"NODATA": "0"}``, by the elements of a ComplexSource.

    Raises
    ------
    InputError
        If GDAL cannot make it.
    """
    source = open_raster(opens)
    xml = None
    with quiet() as failure:
        copied = gdal.Translate("", source, format="VRT", bandList=[number])
        xml = copied.GetMetadata("xml:VRT")[0] if copied is not None else None
    if not xml or failure.message:
        raise InputError(
            say(
                "GDAL cannot make a virtual raster of '{path}' ({reason}): make a GeoTIFF of it first.",
                path=opens[:200],
                reason=failure.reason,
            )
        )
    root = parsed(xml, opens)
    for mask in root.findall("MaskBand"):
        root.remove(mask)
    band = next(root.iter("VRTRasterBand"))
    for old in [element for element in band if element.tag in ("SimpleSource", "ComplexSource", "NoDataValue")]:
        band.remove(old)
    if kind is not None:
        band.set("dataType", kind)
    ElementTree.SubElement(band, "NoDataValue").text = repr(nodata)
    part = _add_source(band, opens, number)
    size = {"xOff": "0", "yOff": "0", "xSize": str(source.RasterXSize), "ySize": str(source.RasterYSize)}
    ElementTree.SubElement(part, "SrcRect", size)
    ElementTree.SubElement(part, "DstRect", size)
    for name, text in (parts or {}).items():
        ElementTree.SubElement(part, name).text = text
    return ElementTree.tostring(root, encoding="unicode")


def _masked(view: str, opens: str, alpha: int) -> str:
    """Return a view, given as XML, with an alpha band of the raster `opens` as its mask."""
    root = parsed(view, opens)
    mask = ElementTree.SubElement(ElementTree.SubElement(root, "MaskBand"), "VRTRasterBand", dataType="Byte")
    ElementTree.SubElement(_add_source(mask, opens, alpha), "LUT").text = OPAQUE
    return ElementTree.tostring(root, encoding="unicode")


def _add_source(band: ElementTree.Element, opens: str, number: int) -> ElementTree.Element:
    part = ElementTree.SubElement(band, "ComplexSource")
    ElementTree.SubElement(part, "SourceFilename", relativeToVRT="0").text = opens
    ElementTree.SubElement(part, "SourceBand").text = str(number)
    return part
