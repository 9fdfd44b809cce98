"""Time and peak memory of statistics of mapping units: 100,000 polygons, 13 factors, 20.6 million cells.

    units.py [side of the raster in cells] [polygons]

Polygons are the cells of a net whose corners and edges are shifted, of 41 vertices each, in random order; they leave no
gap. Two of the factors are categories; one in a thousand cells of each band is nodata. A process of its own makes the
samples, with 5,000 landslides as polygons; its time and its peak are those of the whole process, reading and writing of
the layers included. Another one makes a summary of one band. The data stay in the temporary folder.
"""

from __future__ import annotations

import struct
import sys
import tempfile
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import checkout
from measure import Figures, whole_process

SIDE, UNITS, LANDSLIDES = 4540, 100_000, 5000
CELL = 10.0
CONTINUOUS, CATEGORICAL, CATEGORIES = 11, 2, 8
STRIP, PIECES = 512, 10
MOST_SECONDS, MOST_MB = 120, 1000


def make_stack(path: Path, side: int) -> None:
    """Write a stack of random, rather smooth bands, strip by strip."""
    options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=1", "INTERLEAVE=BAND"]
    count = CONTINUOUS + CATEGORICAL
    stack = gdal.GetDriverByName("GTiff").Create(str(path), side, side, count, gdal.GDT_Float32, options)
    stack.SetGeoTransform((500_000, CELL, 0, 4_000_000, 0, -CELL))
    stack.SetProjection(reference().ExportToWkt())
    for number in range(1, count + 1):
        rng = np.random.default_rng(number)
        band, is_class = stack.GetRasterBand(number), number > CONTINUOUS
        band.SetDescription(f"{'class' if is_class else 'factor'}{number}")
        band.SetMetadata({"KIND": "categorical" if is_class else "continuous"})
        band.SetNoDataValue(-9999)
        for row in range(0, side, STRIP):
            rows = min(STRIP, side - row)
            coarse = rng.normal(size=(rows // 16 + 1, side // 16 + 1)).repeat(16, 0).repeat(16, 1)[:rows, :side]
            values = (
                np.floor(np.abs(3 * coarse)) % CATEGORIES if is_class else coarse + 0.1 * rng.normal(size=coarse.shape)
            )
            values = values.astype(np.float32)
            values[rng.random(values.shape) < 0.001] = -9999
            band.WriteArray(values, 0, row)
    stack.FlushCache()


def reference() -> osr.SpatialReference:
    """Return the CRS of all data."""
    found = osr.SpatialReference()
    found.ImportFromEPSG(32632)
    return found


def net(side: int, units: int) -> list[bytes]:
    """Return about so many polygons that cover a raster without gaps, as WKB."""
    rng = np.random.default_rng(0)
    count = round(units**0.5)
    step = side * CELL / count
    corner = np.stack(np.meshgrid(np.arange(count + 1.0), np.arange(count + 1.0)), axis=-1) * step
    corner[1:-1, 1:-1] += rng.uniform(-0.2, 0.2, (count - 1, count - 1, 2)) * step
    part = np.arange(PIECES)[:, None] / PIECES

    def edges(start: np.ndarray, end: np.ndarray) -> np.ndarray:
        along = start[..., None, :] + (end - start)[..., None, :] * part
        along[..., 1:, :] += rng.uniform(-0.03, 0.03, along[..., 1:, :].shape) * step
        return along

    across, down = edges(corner[:, :-1], corner[:, 1:]), edges(corner[:-1], corner[1:])
    found = []
    for i, j in np.ndindex(count, count):
        back = np.concatenate([across[i + 1, j][1:], corner[i + 1, j + 1][None]])[::-1]
        up = np.concatenate([down[i, j][1:], corner[i + 1, j][None]])[::-1]
        ring = np.concatenate([across[i, j], down[i, j + 1], back, up, corner[i, j][None]])
        ring = (ring + [500_000, 4_000_000 - side * CELL]).astype("<f8")
        found.append(struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.tobytes())
    return [found[i] for i in rng.permutation(len(found))]


def discs(side: int, count: int) -> list[bytes]:
    """Return landslides as polygons of 30 m radius."""
    rng = np.random.default_rng(1)
    angle = np.linspace(0, 2 * np.pi, 13)
    places = rng.uniform(30, side * CELL - 30, (count, 1, 2)) + [500_000, 4_000_000 - side * CELL]
    rings = (places + 30 * np.stack([np.cos(angle), np.sin(angle)], axis=-1)).astype("<f8")
    rings[:, -1] = rings[:, 0]
    return [struct.pack("<BIII", 1, 3, 1, 13) + ring.tobytes() for ring in rings]


def write(path: Path, geometries: list[bytes]) -> None:
    """Write polygons as a GeoPackage."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("units", reference(), ogr.wkbPolygon)
    source.StartTransaction()
    for wkb in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    source.CommitTransaction()


def run(step: str, folder: str) -> None:
    """Run a step, in a process that is measured."""
    from landslide_susceptibility.steps.unit_samples import unit_samples
    from landslide_susceptibility.steps.unit_summary import unit_summary

    stack, units, landslides = (str(Path(folder) / name) for name in ("stack.tif", "units.gpkg", "landslides.gpkg"))
    if step == "samples":
        unit_samples(stack, units, landslides, str(Path(folder) / "samples.gpkg"))
    else:
        unit_summary(stack, units, str(Path(folder) / "summary.gpkg"))


def make(folder: Path, side: int, units: int) -> None:
    """Make the data, if they are not there."""
    if not (folder / "landslides.gpkg").exists():
        folder.mkdir(exist_ok=True)
        make_stack(folder / "stack.tif", side)
        write(folder / "units.gpkg", net(side, units))
        write(folder / "landslides.gpkg", discs(side, LANDSLIDES))


def main() -> None:
    """Print what the steps take; a process that starts another must be small, or its peak counts as the other's."""
    side = int(sys.argv[1]) if len(sys.argv) > 1 else SIDE
    units = int(sys.argv[2]) if len(sys.argv) > 2 else UNITS
    folder = Path(tempfile.gettempdir()) / f"units_{side}_{units}"
    whole_process([checkout.PYTHON, __file__, "make", str(folder), str(side), str(units)])
    print(f"{units:,} polygons, {side} x {side} cells, {CONTINUOUS + CATEGORICAL} factors")
    for step in ("samples", "summary"):
        found: Figures = whole_process([checkout.PYTHON, __file__, "run", step, str(folder)])
        met = found.seconds <= MOST_SECONDS and found.peak_mb <= MOST_MB
        print(
            f"{step:8} {found.seconds:6.1f} s, {found.processor:6.1f} s of the processor, {found.peak_mb:6.0f} MB"
            f" (target {MOST_SECONDS} s and {MOST_MB} MB: {'met' if met else 'missed'})"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        run(*sys.argv[2:])
    elif sys.argv[1:2] == ["make"]:
        make(Path(sys.argv[2]), *map(int, sys.argv[3:]))
    else:
        main()
