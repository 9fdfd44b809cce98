"""Mapping units for tests: squares that lie side by side on a raster."""

from __future__ import annotations

from osgeo import gdal, ogr

SQUARE = "POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))"


def write_squares(path: str, raster: str, side: float) -> None:
    """Write squares of a side in cells, which cover a raster and reach beyond its lower and right rim."""
    dataset = gdal.Open(raster)
    west, width, _, north, _, height = dataset.GetGeoTransform()
    across, down = side * width, side * height
    shapes = [
        SQUARE.format(west + j * across, north + i * down, west + (j + 1) * across, north + (i + 1) * down)
        for i in range(int(-(-dataset.RasterYSize // side)))
        for j in range(int(-(-dataset.RasterXSize // side)))
    ]
    write_shapes(path, shapes, dataset.GetSpatialRef())


def write_shapes(path: str, shapes, reference) -> None:
    """Write features of these WKT with a field 'name'."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("units", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for number, wkt in enumerate(shapes, start=1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name", f"u{number}")
        if wkt is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
