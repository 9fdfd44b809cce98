"""Reading factors through warped views, GDAL's own and ours, which are exact and take no overviews: processor seconds.

    warping.py [side]

The reference has cells of 30 m; the factors are in degrees, with overviews by average, tiled and compressed. GDAL's own
are what `gdal.Warp` makes if it is told nothing: places are interpolated within an eighth of a cell, and overviews are
read where the reference's cells are twice as wide.
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401  makes the plugin importable
from landslide_susceptibility.geodata.alignment import RESAMPLING, align
from landslide_susceptibility.geodata.blocks import block_windows
from landslide_susceptibility.geodata.grid import Grid, spatial_reference, transform_points
from landslide_susceptibility.geodata.raster import close_rasters, describe, read_band
from landslide_susceptibility.geodata.stack import CATEGORICAL, CONTINUOUS

SIDE, CELL, BLOCK = 3000, 30.0, 512
FACTORS = (
    ("cells alike, bilinear", 0.0003, CONTINUOUS, "bilinear"),
    ("cells of 10 m, average", 0.0001, CONTINUOUS, "average"),
    ("cells of 10 m, bilinear", 0.0001, CONTINUOUS, "bilinear"),
    ("cells of 10 m, mode", 0.0001, CATEGORICAL, "mode"),
    ("cells of 10 m, nearest", 0.0001, CATEGORICAL, "nearest"),
)


def made(path: Path, reference: Grid, cell: float, kind: str) -> str:
    """Return the path of a raster in degrees that covers the reference; smooth heights, or classes in patches."""
    corners = reference.xy([0, reference.width] * 2, [0, 0, reference.height, reference.height])
    x, y = transform_points(*corners, from_crs=reference.crs, to_crs="EPSG:4326")
    width, height = (math.ceil((np.ptp(v) + 0.02) / cell) for v in (x, y))
    type_ = gdal.GDT_Byte if kind == CATEGORICAL else gdal.GDT_Float32
    options = ["TILED=YES", "COMPRESS=ZSTD", "BIGTIFF=YES"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, type_, options)
    dataset.SetSpatialRef(spatial_reference("EPSG:4326"))
    dataset.SetGeoTransform((x.min() - 0.01, cell, 0, y.max() + 0.01, 0, -cell))
    random, columns = np.random.default_rng(1), np.arange(width)
    for first in range(0, height, BLOCK):
        rows = np.arange(first, min(first + BLOCK, height))
        if kind == CATEGORICAL:
            values = random.integers(1, 9, (len(rows) // 8 + 1, width // 8 + 1)).repeat(8, 0).repeat(8, 1)
            values = values[: len(rows), :width].astype(np.uint8)
        else:
            values = (
                500 + 200 * np.sin(rows[:, None] / 40) * np.cos(columns / 55) + random.normal(size=(len(rows), width))
            )
        dataset.GetRasterBand(1).WriteArray(values.astype(np.float32 if kind == CONTINUOUS else np.uint8), 0, first)
    dataset.BuildOverviews("AVERAGE", [2, 4, 8, 16])
    dataset = None
    return str(path)


def plain(path: str, reference: Grid, how: str) -> str:
    """Return GDAL's own warped view."""
    x0, y1 = reference.xy(0, 0)
    x1, y0 = reference.xy(reference.width, reference.height)
    view = gdal.Warp(
        "",
        path,
        format="VRT",
        outputBounds=(float(x0), float(y0), float(x1), float(y1)),
        width=reference.width,
        height=reference.height,
        dstSRS=reference.crs,
        resampleAlg=RESAMPLING[how],
        outputType=gdal.GDT_Float32,
        dstNodata=-(2.0**127),
    )
    return view.GetMetadata("xml:VRT")[0]


def seconds(opens: str, reference: Grid) -> float:
    """Read a view block by block."""
    start = time.process_time()
    for window in block_windows(reference, (BLOCK, BLOCK), BLOCK):
        read_band(opens, window)
    close_rasters()
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    side = int(sys.argv[1]) if len(sys.argv) > 1 else SIDE
    reference = Grid(side, side, (500000.0, CELL, 0.0, 5200000.0, 0.0, -CELL), "EPSG:32632")
    print(f"GDAL {gdal.__version__}, {side} x {side} cells, processor seconds\n{'':28}GDAL's     ours")
    with tempfile.TemporaryDirectory() as folder:
        for title, cell, kind, how in FACTORS:
            path = Path(folder) / f"{kind}_{cell}.tif"
            path = str(path) if path.exists() else made(path, reference, cell, kind)
            view = align(describe(path), 1, reference, name="factor", kind=kind, resampling=how)
            print(
                f"{title:26}{seconds(plain(path, reference, how), reference):8.1f}{seconds(view.opens, reference):9.1f}"
            )


if __name__ == "__main__":
    main()
