"""The raster that says of every cell how like the training samples it is, block by block."""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.applicability import SampleCloud
from ..analysis.factor_space import nearest_and_within
from ..analysis.palettes import density_colours, index_colours
from ..compiled import quick
from ..dependencies import available
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from ..workers import Shared, Workers
from .alignment import STACK_NODATA
from .blocks import BLOCK, run_blocks, windows_of
from .grid import Grid, Window
from .hatched_area import HatchedArea
from .layer_styles import DENSITY_STYLE, INDEX_STYLE, mask_style, ramp_style
from .output import raster_writer
from .raster import RasterInfo, read_band, read_block
from .zone_raster import Zones

if TYPE_CHECKING:
    from ..analysis.arrays import Floats

BANDS = ("dissimilarity index", "local point density", "area of applicability")
INDEX, DENSITY, AREA = 1, 2, 3
# Pairs of a cell and a sample, times factors, in a block, so that a cancelled one ends within a second even where all
# pairs have to be compared; arrays take longer.
SUMS_OF_LOOPS, SUMS_OF_ARRAYS = 12_000_000_000, 1_500_000_000
SMALLEST_BLOCK = 64  # cells a side


@dataclass(frozen=True)
class AreaCounts:
    """What is outside the area of applicability, in a part of the map.

    Attributes
    ----------
    cells, outside : int64 arrays [1 + zones]
        All cells and those outside, of no zone and of each.
    area, area_outside : float64 arrays [1 + zones]
        The same in m², or again in cells where these are all alike.
    highest : float
        Dissimilarity index.
    density : float
        Sum of the local point densities.
    """

    cells: np.ndarray
    outside: np.ndarray
    area: np.ndarray
    area_outside: np.ndarray
    highest: float
    density: float

    def __add__(self, other: AreaCounts) -> AreaCounts:
        return AreaCounts(
            cells=self.cells + other.cells,
            outside=self.outside + other.outside,
            area=self.area + other.area,
            area_outside=self.area_outside + other.area_outside,
            highest=max(self.highest, other.highest),
            density=self.density + other.density,
        )

    @property
    def mean_density(self) -> float:
        """Mean local point density of a cell."""
        return self.density / float(self.cells.sum())


def write_applicability(
    info: RasterInfo,
    cloud: SampleCloud,
    bands: Sequence[int],
    output: str,
    *,
    label: str,
    zones: Zones | None = None,
    polygons: str | None = None,
    workers: Workers,
    feedback: Feedback = SILENT,
) -> AreaCounts:
    """Write dissimilarity index, local point density and area of applicability (1 inside, 0 outside) of a stack.

    Parameters
    ----------
    info : RasterInfo
        Of the stack.
    cloud : SampleCloud
    bands : sequence of int
        The stack's bands in the order of the cloud's factors.
    output : path
        float32 GeoTIFF of three bands, and three styles.
    label : str
        What the legend calls cells outside.
    zones : Zones, optional
        On the same grid, to be counted apart.
    polygons : path, optional
        Where to write what is outside as hatched polygons too; see `HatchedArea`.

    Raises
    ------
    InputError
        If no cell has data in all bands.
    """
    task = functools.partial(
        _look_at_block,
        cloud=workers.share(cloud),
        bands=bands,
        grid=info.grid,
        zone_values=None if zones is None else zones.values,
    )
    paths = (info.path, None if zones is None else zones.info.path)
    parts: list[AreaCounts] = []
    outside = None if polygons is None else HatchedArea(info.grid)
    with raster_writer(output, info.grid, bands=len(BANDS), nodata=STACK_NODATA, names=BANDS) as writer:

        def write(window: Window, result: tuple[Floats, AreaCounts]) -> None:
            writer.write(window, result[0])
            parts.append(result[1])
            if outside is not None:
                outside.add(window, result[0][AREA - 1] == 0)

        windows = windows_of(info, _block_side(len(cloud.positions), cloud.space.dimensions))
        run_blocks(workers, windows, task, paths, write=write, feedback=feedback.part(0, 0.97))
        counts = functools.reduce(operator.add, parts)
        if not counts.cells.sum():
            raise InputError(
                say(
                    "No cell of '{path}' has data in all {count} factors of the samples: check the nodata values of "
                    "its bands, and that its rasters overlap.",
                    path=info.path,
                    count=len(bands),
                )
            )
        writer.set_metadata({"THRESHOLD": repr(cloud.threshold), "MEAN_DISTANCE": repr(cloud.mean_distance)})
        writer.write_beside(".qml", mask_style(AREA, label))
        writer.write_beside(INDEX_STYLE, ramp_style(0.0, 2 * cloud.threshold, index_colours(), band=INDEX))
        writer.write_beside(DENSITY_STYLE, ramp_style(0.0, 2 * counts.mean_density, density_colours(), band=DENSITY))
    if outside is not None and polygons is not None:
        outside.write(polygons, label, feedback.part(0.97, 1))
    feedback.progress(1)
    return counts


def _block_side(samples: int, dimensions: int) -> int:
    """Return the side of blocks in cells: smaller ones where a cell is compared with more samples."""
    sums = SUMS_OF_LOOPS if available("numba") else SUMS_OF_ARRAYS
    return max(SMALLEST_BLOCK, min(BLOCK, math.isqrt(sums // (samples * dimensions))))


def _look_at_block(
    paths: tuple[str, str | None],
    window: Window,
    *,
    cloud: Shared[SampleCloud],
    bands: Sequence[int],
    grid: Grid,
    zone_values: np.ndarray | None,
) -> tuple[Floats, AreaCounts]:
    """Return the three planes of a block, float32 [3, h, w], and what was counted there."""
    path, zone_path = paths
    values, valid = read_block(path, window, bands)
    planes = np.full((len(BANDS), *valid.shape), STACK_NODATA, np.float32)
    zone, count = np.zeros(valid.shape, np.int64), 1
    if zone_path is not None and zone_values is not None:
        given, known = read_band(zone_path, window, 1, np.float64)
        zone, count = np.where(known, np.searchsorted(zone_values, given) + 1, 0), len(zone_values) + 1
    there, outside, highest, density = zone[valid], np.zeros(0, bool), 0.0, 0.0
    if there.size:
        samples = cloud.value
        index, within = samples.look([plane[valid] for plane in values], quick(nearest_and_within))
        inside = samples.is_inside(index)
        for plane, found in zip(planes, (index, within, inside)):
            plane[valid] = found
        outside, highest, density = ~inside, float(index.max()), float(within.sum(dtype=np.int64))
    # Where cells are alike their number is as good, and no sum of it depends on the blocks.
    area = np.ones(there.size) if grid.is_planar else np.broadcast_to(grid.cell_areas(window), valid.shape)[valid]
    return planes, AreaCounts(
        cells=np.bincount(there, minlength=count),
        outside=np.bincount(there[outside], minlength=count),
        area=np.bincount(there, area, minlength=count),
        area_outside=np.bincount(there[outside], area[outside], minlength=count),
        highest=highest,
        density=density,
    )
