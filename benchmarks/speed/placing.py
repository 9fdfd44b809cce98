"""Placing an inventory of points or polygons on a raster, beside reading it: seconds of the processor.

    placing.py [landslides]

Polygons have 8 to 39 corners and lie on 7 cells on average; the layer has an identifier, an area and a date.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout  # noqa: F401  makes the plugin importable
from landslide_susceptibility.geodata.grid import Grid
from landslide_susceptibility.geodata.landslides import place_landslides
from landslide_susceptibility.geodata.raster import RasterInfo
from landslide_susceptibility.geodata.vectors import points_wkb, read_vector, write_layer

LANDSLIDES, ROUNDS, CELL, SIDE, MOST_TIMES = 200_000, 3, 30.0, 4540, 5.0
LEFT, TOP = 500_000.0, 3_136_200.0


def polygons(count: int) -> list[bytes]:
    """Return polygons as WKB, spread over the raster."""
    rng, found = np.random.default_rng(0), []
    for x, y in zip(LEFT + rng.random(count) * SIDE * CELL, TOP - rng.random(count) * SIDE * CELL):
        corners = int(rng.integers(8, 40))
        angle, radius = np.sort(rng.random(corners)) * 2 * np.pi, rng.gamma(3, 8) * (0.7 + 0.6 * rng.random(corners))
        ring = np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)], axis=1)
        head = np.array((1, 3, 1, corners + 1), np.dtype([("o", "u1"), ("t", "<u4"), ("r", "<u4"), ("n", "<u4")]))
        found.append(head.tobytes() + np.concatenate([ring, ring[:1]]).astype("<f8").tobytes())
    return found


def by_ogr(path: str) -> int:
    """Read the geometries alone by OGR and return their size."""
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    return sum(len(feature.GetGeometryRef().ExportToIsoWkb()) for feature in dataset.GetLayer(0))


def timed(function, *arguments):
    """Return the processor seconds that a call takes, and its result."""
    start = time.process_time()
    result = function(*arguments)
    return time.process_time() - start, result


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else LANDSLIDES
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32645)
    grid = Grid(SIDE, SIDE, (LEFT, CELL, 0.0, TOP, 0.0, -CELL), reference.ExportToWkt())
    info, rng = RasterInfo("raster.tif", grid, (), (256, 256)), np.random.default_rng(1)
    places = LEFT + rng.random(count) * SIDE * CELL, TOP - rng.random(count) * SIDE * CELL
    kinds = {"Point": points_wkb(*places), "Polygon": polygons(count)}
    fields = {"number": np.arange(count), "area": rng.random(count), "date": ["2008-05-12"] * count}
    print(f"{count:,} landslides, processor seconds, medians of {ROUNDS}")
    print("kind        by OGR  reading  placing  times reading  times OGR")
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        for kind, wkb in kinds.items():
            path = str(Path(folder) / f"{kind}.gpkg")
            write_layer(path, "landslides", fields, wkb, crs=grid.crs, geometry_type=kind)
            rounds = []
            for _ in range(ROUNDS):
                alone, _ = timed(by_ogr, path)
                reading, data = timed(read_vector, path)
                placing, _ = timed(place_landslides, data, info)
                rounds.append((alone, reading, placing))
            alone, reading, placing = (statistics.median(taken) for taken in zip(*rounds))
            times = placing / reading
            missed |= times > MOST_TIMES
            print(f"{kind:10}{alone:8.2f}{reading:9.2f}{placing:9.2f}{times:15.2f}{placing / alone:11.2f}")
    if missed:
        raise SystemExit("The target is missed.")


if __name__ == "__main__":
    main()
