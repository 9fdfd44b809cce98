"""DEMs and brute-force references that the tests of terrain factors share."""

from __future__ import annotations

import numpy as np
from landslide_susceptibility.geodata.grid import Grid
from osgeo import gdal
from raster_files import make_raster, read, utm_grid

NODATA = -9999.0


def hills(rows=90, columns=120, seed=0) -> np.ndarray:
    """Return smooth random terrain with some relief, float32."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(seed)
    rough = sum(s * 25 * gaussian_filter(rng.normal(size=(rows, columns)), s, mode="wrap") for s in (2, 5, 15))
    return (800 + rough).astype(np.float32)


def holes(shape, seed=1) -> np.ndarray:
    """Return a validity mask with single missing cells, a hole and a missing corner."""
    valid = np.random.default_rng(seed).random(shape) > 0.01
    valid[20:31, 40:55] = False
    valid[:8, :12] = False
    return valid


def write_dem(path, elevation, valid=None, grid: Grid | None = None, cell=30.0, options=()) -> str:
    grid = grid or utm_grid(elevation.shape[1], elevation.shape[0], cell)
    values = elevation if valid is None else np.where(valid, elevation, np.float32(NODATA))
    return make_raster(path, values.astype(np.float32), grid, nodata=NODATA, options=options)


def bands(path) -> dict[str, np.ndarray]:
    """Return the bands of a stack by name, float64, NaN where nodata."""
    dataset = gdal.Open(str(path))
    found = {}
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        values = band.ReadAsArray().astype(float)
        values[values == band.GetNoDataValue()] = np.nan
        found[band.GetDescription()] = values
    return found


def gdaldem(mode: str, dem, **options) -> np.ndarray:
    """Return what GDAL's own program makes of a DEM, NaN where nodata."""
    path = "/vsimem/gdaldem.tif"
    gdal.DEMProcessing(path, str(dem), mode, **options)
    values = read(path).astype(float)
    gdal.Unlink(path)
    values[values == NODATA] = np.nan
    return values


def brute_windows(elevation, valid, rows, columns) -> dict[str, np.ndarray]:
    """Return the focal factors cell by cell, from the definition."""
    z = np.where(valid, elevation.astype(float), np.nan)
    found = {name: np.full(z.shape, np.nan) for name in ("relief", "surface_cut", "elevation_cv", "tpi")}
    for r, c in zip(*np.nonzero(valid)):
        window = z[max(r - rows // 2, 0) : r + rows // 2 + 1, max(c - columns // 2, 0) : c + columns // 2 + 1]
        here = window[np.isfinite(window)]
        found["relief"][r, c] = here.max() - here.min()
        found["surface_cut"][r, c] = here.mean() - here.min()
        found["elevation_cv"][r, c] = here.std() / abs(here.mean())
        found["tpi"][r, c] = z[r, c] - here.mean()
    return found
