"""What a raster itself calls its categories: category names, its attribute table, a table of ArcGIS beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable

from osgeo import gdal, ogr

from ..errors import InputError
from ..files import StrPath
from .gdal_errors import quiet
from .raster import open_raster
from .xml_text import ElementTree, parsed

# What columns are called where they do not say what they are for.
VALUE_COLUMNS = ("value", "code", "class_id", "id", "gridcode")
NAME_COLUMNS = ("name", "label", "class", "classname", "class_name", "category", "description", "legend")
MOST_ROWS = 65_536


def category_names(path: StrPath, band: int = 1) -> dict[int, str]:
    """Return value → name as the raster has it; empty where it names nothing.

    Category names come before an attribute table, and this before a table ``<file>.vat.dbf``, which ArcGIS writes.
    Values that are no whole numbers and empty names are left out.
    """
    dataset = open_raster(path)
    found: dict[int, str] = {}
    with quiet():
        source = dataset.GetRasterBand(band)
        found = {value: name for value, name in enumerate(source.GetCategoryNames() or []) if name.strip()}
        if not found:
            found = _from_attribute_table(_table_of(dataset, band))
    beside = f"{path}.vat.dbf"
    if not found and os.path.isfile(beside) and dataset.RasterCount == 1:
        found = _from_dbf(beside)
    return found


def has_table(path: StrPath, band: int = 1) -> bool:
    """Whether a raster has a table of its values, in itself or as ``<file>.vat.dbf`` beside it, with names or not.

    A table of counts alone, which statistics leave behind, is none.
    """
    dataset = open_raster(path)
    own = False
    with quiet():
        table = _table_of(dataset, band)
        own = table is not None and 0 < table.GetRowCount() <= MOST_ROWS and _values_in(table) is not None
    return own or (dataset.RasterCount == 1 and os.path.isfile(f"{path}.vat.dbf"))


def _table_of(dataset: gdal.Dataset, band: int) -> gdal.RasterAttributeTable | None:
    """Return a band's attribute table: that which GDAL finds, or a newer GDAL put into a TIFF."""
    table = dataset.GetRasterBand(band).GetDefaultRAT()
    if table is not None:
        return table
    # From GDAL 3.12 on a table is an item of the TIFF's GDAL_METADATA, which earlier ones pass over.
    text = dataset.GetMetadataItem("TIFFTAG_GDAL_METADATA", "_DEBUG_") or ""
    try:
        items = parsed(text, dataset.GetDescription()).iter("Item") if 'role="rat"' in text else ()
    except InputError:  # GDAL passes over it too
        return None
    for item in items:
        if item.get("role") == "rat" and item.get("sample") == str(band - 1):
            return _table_in(item)
    return None


def _table_in(item: ElementTree.Element) -> gdal.RasterAttributeTable:
    """Return an attribute table that is written as XML; columns of types that this GDAL has not are text."""
    table = gdal.RasterAttributeTable()
    for field in item.iter("FieldDefn"):
        kind = int(field.findtext("Type", "2"))
        known = kind if kind in (gdal.GFT_Integer, gdal.GFT_Real) else gdal.GFT_String
        table.CreateColumn(field.findtext("Name", ""), known, int(field.findtext("Usage", "0")))
    for row, cells in enumerate(item.iter("Row")):
        for column, cell in enumerate(cells.findall("F")[: table.GetColumnCount()]):
            table.SetValueAsString(row, column, cell.text or "")
    return table


def _values_in(table: gdal.RasterAttributeTable) -> int | None:
    """Return the column of an attribute table that holds the raster's values."""
    columns = range(table.GetColumnCount())
    uses = [table.GetUsageOfCol(column) for column in columns]
    titles = [table.GetNameOfCol(column).strip().lower() for column in columns]
    return _first([use in (gdal.GFU_MinMax, gdal.GFU_Min) for use in uses], [t in VALUE_COLUMNS for t in titles])


def _from_attribute_table(table: gdal.RasterAttributeTable | None) -> dict[int, str]:
    if table is None or table.GetRowCount() > MOST_ROWS:
        return {}
    columns = range(table.GetColumnCount())
    titles = [table.GetNameOfCol(column).strip().lower() for column in columns]
    uses = [table.GetUsageOfCol(column) for column in columns]
    texts = [column for column in columns if table.GetTypeOfCol(column) == gdal.GFT_String]
    value = _values_in(table)
    named = _column_of_names(texts, titles, [column for column in texts if uses[column] == gdal.GFU_Name])
    if value is None or named is None:
        return {}
    rows = range(table.GetRowCount())
    return _pairs((table.GetValueAsDouble(row, value), table.GetValueAsString(row, named)) for row in rows)


def _from_dbf(path: str) -> dict[int, str]:
    found: dict[int, str] = {}
    with quiet():
        dataset = ogr.Open(path)
        layer = None if dataset is None else dataset.GetLayer(0)
        if layer is None or layer.GetFeatureCount() > MOST_ROWS:
            return found
        fields = layer.GetLayerDefn()
        columns = range(fields.GetFieldCount())
        titles = [fields.GetFieldDefn(column).GetName().strip().lower() for column in columns]
        texts = [column for column in columns if fields.GetFieldDefn(column).GetType() == ogr.OFTString]
        value, named = _first([title in VALUE_COLUMNS for title in titles]), _column_of_names(texts, titles, [])
        if value is not None and named is not None:
            found = _pairs((row.GetFieldAsDouble(value), row.GetFieldAsString(named)) for row in layer)
    return found


def _first(*choices: list[bool]) -> int | None:
    """Return the place of the first True of the first list that has any."""
    return next((places.index(True) for places in choices if True in places), None)


def _column_of_names(texts: list[int], titles: list[str], stated: list[int]) -> int | None:
    """Return the column whose use is stated, else the one that is called like names, else the first with text."""
    called = [column for name in NAME_COLUMNS for column in texts if titles[column] == name]
    return next(iter([*stated, *called, *texts]), None)


def _pairs(rows: Iterable[tuple[float, str]]) -> dict[int, str]:
    return {int(value): name.strip() for value, name in rows if value == value // 1 and name.strip()}
