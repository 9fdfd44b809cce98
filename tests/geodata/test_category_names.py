"""What a raster calls its categories becomes their labels."""

from __future__ import annotations

import numpy as np
import pytest
from landslide_susceptibility.geodata.category_names import category_names
from landslide_susceptibility.geodata.raster import close_rasters
from landslide_susceptibility.steps.factor_stack import factor_stack
from osgeo import gdal, ogr
from raster_files import make_raster, utm_grid

GRID = utm_grid(60, 50)
NAMES = {1: "granite", 2: "shale", 4: "alluvium"}


@pytest.fixture(autouse=True)
def closed():
    yield
    close_rasters()


@pytest.fixture
def geology(tmp_path) -> str:
    codes = np.array([1, 2, 4])[np.arange(3000).reshape(50, 60) % 3]
    return make_raster(tmp_path / "geology.tif", codes.astype(np.uint8), GRID, nodata=0)


def with_table(path: str, columns: list, rows: list) -> None:
    table = gdal.RasterAttributeTable()
    for title, kind, use in columns:
        table.CreateColumn(title, kind, use)
    table.SetRowCount(len(rows))
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            write = table.SetValueAsString if isinstance(value, str) else table.SetValueAsDouble
            write(number, column, value)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetDefaultRAT(table)
    dataset = None


def test_a_raster_without_names_has_none(geology):
    assert category_names(geology) == {}


def test_category_names_are_read(geology):
    dataset = gdal.Open(geology, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "granite", "shale", " ", "alluvium"])
    dataset = None
    assert category_names(geology) == NAMES


@pytest.mark.parametrize(
    "columns",
    [
        [("v", gdal.GFT_Integer, gdal.GFU_MinMax), ("n", gdal.GFT_String, gdal.GFU_Name)],
        [("VALUE", gdal.GFT_Real, gdal.GFU_Generic), ("Class", gdal.GFT_String, gdal.GFU_Generic)],
        [("Value", gdal.GFT_Integer, gdal.GFU_Generic), ("Lithology", gdal.GFT_String, gdal.GFU_Generic)],
    ],
)
def test_an_attribute_table_is_read(geology, columns):
    with_table(geology, columns, list(NAMES.items()))
    assert category_names(geology) == NAMES


def test_the_column_that_is_called_like_names_comes_first(geology):
    columns = [("Value", gdal.GFT_Integer, gdal.GFU_Generic)]
    columns += [(title, gdal.GFT_String, gdal.GFU_Generic) for title in ("Colour", "Name")]
    with_table(geology, columns, [(value, "red", name) for value, name in NAMES.items()])
    assert category_names(geology) == NAMES


def test_an_attribute_table_without_names_gives_none(geology):
    with_table(geology, [("Value", gdal.GFT_Integer, gdal.GFU_MinMax), ("Count", gdal.GFT_Real, 1)], [(1, 5), (2, 6)])
    assert category_names(geology) == {}


def test_the_table_of_arcgis_beside_a_raster_is_read(geology):
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(f"{geology}.vat.dbf")
    layer = dataset.CreateLayer("geology.tif.vat", None, ogr.wkbNone)
    for title, kind in (("Value", ogr.OFTInteger), ("Count", ogr.OFTInteger), ("ROCK", ogr.OFTString)):
        layer.CreateField(ogr.FieldDefn(title, kind))
    for value, name in NAMES.items():
        row = ogr.Feature(layer.GetLayerDefn())
        row.SetField(0, value), row.SetField(1, 9), row.SetField(2, name)
        layer.CreateFeature(row)
    layer = dataset = row = None
    assert category_names(geology) == NAMES


def test_names_become_labels_of_a_category_unless_a_table_is_given(tmp_path, geology):
    dataset = gdal.Open(geology, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "granite", "shale", "", "alluvium"])
    dataset = None
    stacked = factor_stack(geology, str(tmp_path / "a.tif"), categorical="geology").stack
    assert stacked.factor("geology").labels == NAMES
    again = factor_stack(stacked.path, str(tmp_path / "b.tif")).stack
    assert again.factor("geology").labels == NAMES
    given = factor_stack(geology, str(tmp_path / "c.tif"), categorical="geology", labels={"geology": {1: "A"}}).stack
    assert given.factor("geology").labels == {1: "A"}
    continuous = factor_stack(geology, str(tmp_path / "d.tif")).stack
    assert not continuous.factor("geology").is_categorical and continuous.factor("geology").labels == {}
