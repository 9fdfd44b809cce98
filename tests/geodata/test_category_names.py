"""What a raster calls its categories becomes their labels."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from landslide_susceptibility.geodata.category_names import category_names, has_table
from landslide_susceptibility.geodata.raster import close_rasters, open_raster
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


@pytest.mark.parametrize("band", [1, 2])
def test_an_attribute_table_inside_a_tiff_is_read_by_every_gdal(tmp_path, band):
    """GDAL 3.12 and later put it there; 3.6 passes over it, and can write none."""
    rows = "".join(f"<Row index='{n}'><F>{n + 1}</F><F>7</F><F>höhe &lt; {n}</F></Row>" for n in range(1000))
    columns = ("Value", 0, 5), ("Since", 4, 0), ("Class", 2, 2)  # of a type that GDAL 3.6 has not
    fields = "".join(
        f"<FieldDefn index='{n}'><Name>{name}</Name><Type>{kind}</Type><Usage>{use}</Usage></FieldDefn>"
        for n, (name, kind, use) in enumerate(columns)
    )
    table = f'<Item name="T" sample="{band - 1}" role="rat"><GDALRasterAttributeTable>{fields}{rows}'
    path = tiff_with_metadata(
        tmp_path / "r.tif", f"<GDALMetadata>{table}</GDALRasterAttributeTable></Item></GDALMetadata>"
    )
    assert has_table(path, band) and not has_table(path, 3 - band)
    names = category_names(path, band)
    assert len(names) == 1000 and names[1] == "höhe < 0" and names[1000] == "höhe < 999"
    assert category_names(path, 3 - band) == {}


@pytest.mark.parametrize(
    "text", ['<GDALMetadata><Item role="rat"', '<GDALMetadata><Item sample="0" role="rat"/></GDALMetadata>']
)
def test_a_damaged_table_inside_a_tiff_is_none(tmp_path, text):
    path = tiff_with_metadata(tmp_path / "r.tif", text)
    assert category_names(path) == {} and not has_table(path)


def tiff_with_metadata(path, text: str) -> str:
    """Write two bands of one cell each, and a text as GDAL's metadata."""
    ascii_text = text.encode() + b"\0"
    entries = {256: (3, 1, 1), 257: (3, 1, 1), 258: (3, 2, 8 + (8 << 16)), 259: (3, 1, 1), 262: (3, 1, 1)}
    entries.update({277: (3, 1, 2), 278: (3, 1, 1), 279: (4, 1, 2), 284: (3, 1, 1), 338: (3, 1, 0)})
    cells = 8 + 2 + 12 * (len(entries) + 2) + 4
    entries.update({273: (4, 1, cells), 42112: (2, len(ascii_text), cells + 2)})
    listed = b"".join(struct.pack("<HHII", tag, *entries[tag]) for tag in sorted(entries))
    header = struct.pack("<2sHIH", b"II", 42, 8, len(entries))
    path.write_bytes(header + listed + struct.pack("<I", 0) + b"\x01\x02" + ascii_text)
    return str(path)


def test_names_are_known_whatever_is_asked_first(geology):
    """GDAL takes a first question for category names as one that a GeoTIFF without any is asked."""
    dataset = gdal.Open(geology, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "granite", "shale", " ", "alluvium"])
    dataset = None
    dataset = open_raster(geology)  # kept: a band dies with its dataset
    assert dataset.GetRasterBand(1).GetCategoryNames()[1] == "granite"


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
