"""Rasters, landslides and references that the tests of geodata and steps share; written with GDAL alone."""

from __future__ import annotations

import contextlib
import hashlib
import os

import numpy as np
import pytest
from landslide_susceptibility.geodata.grid import Grid, Window
from landslide_susceptibility.geodata.output import raster_writer
from landslide_susceptibility.geodata.vectors import VectorData, points_wkb
from osgeo import gdal, ogr, osr
from stand_ins import Listener as Listener
from stand_ins import PicklingExecutor as PicklingExecutor

UTM = "EPSG:32633"


def utm_grid(width=60, height=50, cell=30.0, x=500000.0, y=5000000.0) -> Grid:
    return Grid(width, height, (x, cell, 0.0, y, 0.0, -cell), UTM)


def write_raster(path, values, grid, *, nodata=None, names=()):
    """Write whole arrays ([h, w] or [bands, h, w], dtype as given) by `raster_writer`, in one piece."""
    values = values if values.ndim == 3 else values[None]
    with raster_writer(path, grid, bands=len(values), dtype=values.dtype, nodata=nodata, names=names) as writer:
        writer.write(Window(0, 0, grid.width, grid.height), values)


def make_raster(
    path,
    planes,
    grid,
    *,
    nodata=None,
    names=(),
    metadata=(),
    scale=None,
    offset=None,
    mask=None,
    options=(),
    dtype=None,
):
    """Write planes ([h, w] or [bands, h, w]) with GDAL itself; `mask` becomes a .msk file beside the raster."""
    from osgeo import gdal_array

    planes = np.asarray(planes)
    planes = planes if planes.ndim == 3 else planes[None]
    kind = dtype or gdal_array.NumericTypeCodeToGDALTypeCode(planes.dtype.type)
    driver = gdal.GetDriverByName("GTiff")
    dataset = driver.Create(str(path), grid.width, grid.height, len(planes), kind, list(options))
    dataset.SetGeoTransform(grid.transform)
    if grid.crs:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(grid.crs)
        dataset.SetSpatialRef(reference)
    for number, plane in enumerate(planes, start=1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)  # first: blocks of zeros would become nodata otherwise, from GDAL 3.10 on
        band.WriteArray(plane)
        if scale is not None:
            band.SetScale(scale)
            band.SetOffset(offset or 0.0)
        if names:
            band.SetDescription(names[number - 1])
        if metadata:
            band.SetMetadata(metadata[number - 1])
    if mask is not None:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "NO")
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask.astype(np.uint8) * 255)
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    dataset = None
    return str(path)


def read(path, band=None):
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray() if band is None else dataset.GetRasterBand(band).ReadAsArray()


def open_files(folder) -> list:
    """Files below a folder that this process holds open; Linux tells."""
    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("needs /proc")
    found = []
    for number in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):  # the listing's own is gone
            found.append(os.readlink(f"/proc/self/fd/{number}"))
    return sorted(path for path in found if path.startswith(f"{os.path.realpath(folder)}{os.sep}"))


def band_of(path, number=1):
    dataset = gdal.Open(str(path))
    dataset.GetGeoTransform()  # GDAL 3.6 reads the .aux.xml only when asked for this
    return dataset, dataset.GetRasterBand(number)


def points(x, y, crs=UTM, **fields) -> VectorData:
    return VectorData(points_wkb(x, y), crs, {name: np.asarray(values) for name, values in fields.items()})


def polygons(*wkt, crs=UTM) -> VectorData:
    return VectorData([bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb()) for text in wkt], crs)


def digests(folder) -> dict:
    """Every file below a folder and what is in it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextlib.contextmanager
def gdal_exceptions(on: bool):
    """Switch the exceptions of gdal, ogr and osr on or off, and back."""
    modules = (gdal, ogr, osr)
    before = [bool(module.GetUseExceptions()) for module in modules]
    _switch_exceptions(modules, [on] * 3)
    try:
        yield
    finally:
        _switch_exceptions(modules, before)


def _switch_exceptions(modules, wanted):
    # GDAL 3.6 keeps a stack of error handlers: what was switched on last must be switched off first.
    for module, on in reversed(list(zip(modules, wanted))):
        if not on and module.GetUseExceptions():
            module.DontUseExceptions()
    for module, on in zip(modules, wanted):
        if on and not module.GetUseExceptions():
            module.UseExceptions()


def geodesic(lon1, lat1, lon2, lat2):
    """Metres between points on WGS 84 by Vincenty's inverse formula (1975); degrees, broadcasting arrays."""
    a, f = 6378137.0, 1 / 298.257223563
    b = a * (1 - f)
    u1, u2 = (np.arctan((1 - f) * np.tan(np.radians(lat))) for lat in (lat1, lat2))
    length = np.radians(np.asarray(lon2) - lon1)
    lam = length + 0.0 * u1 * u2
    for _ in range(30):
        sin_sigma = np.hypot(np.cos(u2) * np.sin(lam), np.cos(u1) * np.sin(u2) - np.sin(u1) * np.cos(u2) * np.cos(lam))
        cos_sigma = np.sin(u1) * np.sin(u2) + np.cos(u1) * np.cos(u2) * np.cos(lam)
        sigma = np.arctan2(sin_sigma, cos_sigma)
        sin_alpha = np.cos(u1) * np.cos(u2) * np.sin(lam) / np.maximum(sin_sigma, 1e-300)
        cos2_alpha = 1 - sin_alpha**2
        cos_2m = cos_sigma - 2 * np.sin(u1) * np.sin(u2) / np.maximum(cos2_alpha, 1e-15)
        c = f / 16 * cos2_alpha * (4 + f * (4 - 3 * cos2_alpha))
        lam = length + (1 - c) * f * sin_alpha * (
            sigma + c * sin_sigma * (cos_2m + c * cos_sigma * (2 * cos_2m**2 - 1))
        )
    u = cos2_alpha * (a * a - b * b) / (b * b)
    big_a = 1 + u / 16384 * (4096 + u * (u * (320 - 175 * u) - 768))
    big_b = u / 1024 * (256 + u * (u * (74 - 47 * u) - 128))
    delta = (
        big_b
        * sin_sigma
        * (
            cos_2m
            + big_b
            / 4
            * (cos_sigma * (2 * cos_2m**2 - 1) - big_b / 6 * cos_2m * (4 * sin_sigma**2 - 3) * (4 * cos_2m**2 - 3))
        )
    )
    return b * big_a * (sigma - delta)


def lon_lat(x, y, crs):
    """Degrees by OSR itself."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.SetFromUserInput(crs)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    moved = osr.CoordinateTransformation(source, target).TransformPoints(np.column_stack([x, y]).tolist())
    return np.array(moved)[:, 0], np.array(moved)[:, 1]
