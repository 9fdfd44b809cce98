"""Reading stacks of many bands whose file keeps them apart or mixed in every tile: seconds of the processor.

    interleaved.py [side]

Rounds of both take turns; a figure is the median. Reading the mixed file has to stay in proportion to its bands.
"""

from __future__ import annotations

import functools
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401  makes the plugin importable
from landslide_susceptibility.geodata.blocks import run_blocks, windows_of
from landslide_susceptibility.geodata.grid import Window
from landslide_susceptibility.geodata.raster import describe, read_block
from landslide_susceptibility.workers import Workers

BANDS, ROUNDS, SIDE = (75, 150, 300), 3, 512


def made(folder: Path, bands: int, interleave: str, side: int) -> str:
    """Return the path of a compressed stack."""
    path = str(folder / f"{bands}_{interleave}.tif")
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", f"INTERLEAVE={interleave}", "BIGTIFF=YES"]
    dataset = gdal.GetDriverByName("GTiff").Create(path, side, side, bands, gdal.GDT_Float32, options)
    plane = np.random.default_rng(1).normal(size=(side, side)).round(2)
    dataset.WriteArray(np.stack([plane + number for number in range(bands)]).astype(np.float32))
    return path


def valid_cells(path: str, window: Window, *, bands: int) -> int:
    """Read all bands of a window and count the cells that are valid."""
    return int(read_block(path, window, range(1, bands + 1))[1].sum())


def seconds(path: str, bands: int) -> float:
    """Read a stack block by block."""
    task, info = functools.partial(valid_cells, bands=bands), describe(path)
    start = time.process_time()
    with Workers() as workers:
        run_blocks(workers, windows_of(info), task, path, merge=lambda a, b: a + b)
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    side = int(sys.argv[1]) if len(sys.argv) > 1 else SIDE
    print(f"{side} x {side} cells, processor seconds, medians of {ROUNDS}\nbands    apart    mixed    ratio")
    with tempfile.TemporaryDirectory() as folder:
        for bands in BANDS:
            paths = [made(Path(folder), bands, interleave, side) for interleave in ("BAND", "PIXEL")]
            rounds = [[seconds(path, bands) for path in paths] for _ in range(ROUNDS)]
            apart, mixed = (statistics.median(taken) for taken in zip(*rounds))
            print(f"{bands:5}{apart:9.2f}{mixed:9.2f}{mixed / apart:9.1f}")
            for path in paths:
                Path(path).unlink()


if __name__ == "__main__":
    main()
