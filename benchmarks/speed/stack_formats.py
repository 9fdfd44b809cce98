"""What the format of a factor stack costs: time to write it, its size, and time to read it back on all threads.

    stack_formats.py [side]

Thirteen factors of the benchmark's demo basin, as tiled GeoTIFFs with several compressions, predictors and tiles. Each
is read as the steps read it, block by block with a dataset per thread, and once by small random windows, as sampling
does. Medians of three rounds, the formats in turn.
"""

from __future__ import annotations

import functools
import os
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bench_data import SIDE, Data

ROUNDS = 3
WINDOWS, WINDOW = 2000, 1  # random single cells
FORMATS = (
    # name, creation options, tile; bands apart unless the options say otherwise
    ("deflate 1, predictor 3, bands mixed", ["COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=3", "INTERLEAVE=PIXEL"], 256),
    ("zstd 1, predictor 2, bands mixed", ["COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=2", "INTERLEAVE=PIXEL"], 256),
    ("none", ["COMPRESS=NONE"], 256),
    ("deflate 1", ["COMPRESS=DEFLATE", "ZLEVEL=1"], 256),
    ("deflate 1, predictor 2", ["COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=2"], 256),
    ("deflate 1, predictor 3", ["COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=3"], 256),
    ("deflate 6, predictor 3", ["COMPRESS=DEFLATE", "ZLEVEL=6", "PREDICTOR=3"], 256),
    ("lzw, predictor 2", ["COMPRESS=LZW", "PREDICTOR=2"], 256),
    ("zstd 1", ["COMPRESS=ZSTD", "ZSTD_LEVEL=1"], 256),
    ("zstd 1, predictor 2", ["COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=2"], 256),
    ("zstd 1, predictor 3", ["COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=3"], 256),
    ("zstd 9, predictor 2", ["COMPRESS=ZSTD", "ZSTD_LEVEL=9", "PREDICTOR=2"], 256),
    ("zstd 1, predictor 2", ["COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=2"], 128),
    ("zstd 1, predictor 2", ["COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=2"], 512),
)


def write(source: str, target: str, options: list[str], tile: int) -> float:
    """Copy a stack block by block into another format; return the seconds of writing alone."""
    from osgeo import gdal

    reading = gdal.Open(source)
    made = gdal.GetDriverByName("GTiff").Create(
        target,
        reading.RasterXSize,
        reading.RasterYSize,
        reading.RasterCount,
        gdal.GDT_Float32,
        [
            "TILED=YES",
            f"BLOCKXSIZE={tile}",
            f"BLOCKYSIZE={tile}",
            "BIGTIFF=YES",
            *([] if "INTERLEAVE=PIXEL" in options else ["INTERLEAVE=BAND"]),
            *options,
        ],
    )
    seconds = 0.0
    for row in range(0, reading.RasterYSize, 512):
        for column in range(0, reading.RasterXSize, 512):
            size = min(512, reading.RasterXSize - column), min(512, reading.RasterYSize - row)
            values = reading.ReadAsArray(column, row, *size)
            start = time.perf_counter()
            made.WriteArray(values, column, row)
            seconds += time.perf_counter() - start
    start = time.perf_counter()
    made.FlushCache()
    del made
    return seconds + time.perf_counter() - start


def read_all(path: str) -> float:
    """Return the seconds of reading every block of every band on all threads."""
    return _read(path, range(1, 14))


def read_one(path: str) -> float:
    """Return the seconds of reading every block of one band on all threads."""
    return _read(path, [7])


def _read(path: str, bands: Sequence[int]) -> float:
    from landslide_susceptibility.geodata.blocks import run_blocks, windows_of
    from landslide_susceptibility.geodata.raster import describe
    from landslide_susceptibility.workers import Workers

    info = describe(path)
    start = time.perf_counter()
    with Workers() as workers:
        function = functools.partial(_touch, bands=bands)
        run_blocks(workers, windows_of(info), function, path, merge=lambda total, part: total)
    return time.perf_counter() - start


def _touch(path: str, window, bands: Sequence[int]) -> int:
    from landslide_susceptibility.geodata.raster import read_block

    read_block(path, window, bands)
    return 0


def read_points(path: str) -> float:
    """Return the seconds of reading single cells of all bands, far apart."""
    import numpy as np
    from osgeo import gdal

    dataset = gdal.Open(path)
    rng = np.random.default_rng(1)
    columns, rows = rng.integers(0, dataset.RasterXSize, WINDOWS), rng.integers(0, dataset.RasterYSize, WINDOWS)
    start = time.perf_counter()
    for column, row in zip(columns.tolist(), rows.tolist()):
        dataset.ReadAsArray(column, row, WINDOW, WINDOW)
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    data = Data(int(sys.argv[1]) if len(sys.argv) > 1 else SIDE)
    source = data.at("uncompressed.tif")
    if not os.path.exists(source):
        raise SystemExit(f"{source} is missing: run bench_data.py first.")
    target = data.result("format.tif")
    os.makedirs(os.path.dirname(target), exist_ok=True)
    found: dict[tuple[str, int], list[tuple[float, ...]]] = {}
    for _ in range(ROUNDS):
        for name, options, tile in FORMATS:
            if os.path.exists(target):
                os.remove(target)
            figures = write(source, target, options, tile), read_all(target), read_one(target), read_points(target)
            found.setdefault((name, tile), []).append((*figures, os.path.getsize(target)))
    whole = data.cells * 13 * 4
    print("| format | tile | size | writing | reading all | reading one band | 2000 cells far apart |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for (name, tile), rounds in found.items():
        *seconds, size = (statistics.median(column) for column in zip(*rounds))
        print(f"| {name} | {tile} | {size / whole:.0%} | " + " | ".join(f"{each:.1f} s" for each in seconds) + " |")
    os.remove(target)


if __name__ == "__main__":
    main()
