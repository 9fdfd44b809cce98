"""Files that are not what they are taken for, for the tables of bad inputs."""

from __future__ import annotations

import shutil
from pathlib import Path

from osgeo import gdal, ogr


def half_of(scene, source, name: str) -> str:
    """Write the first half of a file, as a broken download leaves it."""
    content = content_of(source)
    return scene.text(name, content[: len(content) // 2])


def content_of(source) -> bytes:
    """Return a file's content; a GeoTIFF's with its directory before its cells, so that half of it can be opened.

    Where a file has it that was written piece by piece depends on GDAL: at the end from GDAL 3.7 on.
    """
    if Path(source).suffix != ".tif":
        return Path(source).read_bytes()
    dataset, memory = gdal.Open(str(source)), "/vsimem/directory_first.tif"
    layout = dataset.GetMetadata("IMAGE_STRUCTURE")
    columns, rows = dataset.GetRasterBand(1).GetBlockSize()
    options = [f"{key}={layout[key]}" for key in ("COMPRESSION", "INTERLEAVE") if key in layout]
    if columns < dataset.RasterXSize or rows % 16 == 0:
        options += ["TILED=YES", f"BLOCKXSIZE={columns}", f"BLOCKYSIZE={rows}"]
    options = [option.replace("COMPRESSION=", "COMPRESS=") for option in options]
    dataset = gdal.GetDriverByName("GTiff").CreateCopy(memory, dataset, options=options)
    dataset = None  # closes the file
    size = gdal.VSIStatL(memory).size
    file = gdal.VSIFOpenL(memory, "rb")
    content = bytes(gdal.VSIFReadL(1, size, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(memory)
    return content


def copy_of(scene, source, name: str) -> str:
    """Copy a file into the scene."""
    return shutil.copyfile(source, scene.inputs / name)


def folder(scene, name: str) -> str:
    """Make a folder where a file is expected."""
    (scene.inputs / name).mkdir()
    return str(scene.inputs / name)


def with_band_metadata(scene, source, name: str, band: int, **metadata: str | None) -> str:
    """Copy a raster and set metadata of one band; None takes an item away."""
    path = copy_of(scene, source, name)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    known = {**dataset.GetRasterBand(band).GetMetadata(), **metadata}
    dataset.GetRasterBand(band).SetMetadata({key: value for key, value in known.items() if value is not None})
    dataset = None
    return str(path)


def with_layer_changed(scene, source, name: str, *statements: str) -> str:
    """Copy a GeoPackage and run SQL on it; its one layer is called `layer` in the statements."""
    path = str(copy_of(scene, source, name))
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayer(0).GetName()
    for statement in statements:
        dataset.ExecuteSQL(statement.replace("{layer}", f'"{layer}"'))
    dataset = None
    return path


def points_on(scene, cells, name: str = "points.gpkg", fields=None, *, crs="same", raster=None) -> str:
    """Write a point in the middle of each (row, column) of the study's stack."""
    west, width, _, north, _, height = gdal.Open(str(raster or scene.study.stack["OUTPUT"])).GetGeoTransform()
    wkt = [f"POINT ({west + (column + 0.5) * width} {north + (row + 0.5) * height})" for row, column in cells]
    return scene.features(name, wkt, fields, crs=crs, kind=ogr.wkbPoint)
