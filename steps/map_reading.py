"""Reading a susceptibility map once for all that its evaluation needs of every cell."""

from __future__ import annotations

import functools
from concurrent.futures import Executor

import numpy as np

from ..analysis.histogram import BinLayout, Histogram, uniform_layout
from ..feedback import Feedback
from ..geodata.blocks import run_blocks, windows_of
from ..geodata.cell_sampling import CellSampler, SampledCells
from ..geodata.grid import Grid, Window
from ..geodata.histograms import band_histograms
from ..geodata.raster import RasterInfo, read_band

MOST_TIED = 0.001  # of the cells


def read_map(
    executor: Executor, info: RasterInfo, sampler: CellSampler, feedback: Feedback
) -> tuple[list[SampledCells], Histogram, np.ndarray | None]:
    """Return random cells, the map's histogram and, where cells differ in area, the area per bin: in one pass.

    Bins over 0 to 1 serve nearly every map of probabilities. Where they do not, the histogram is made anew, in two
    passes, with bins where the values are.
    """
    worker = functools.partial(_block_of_map, sampler=sampler, layout=uniform_layout(0.0, 1.0))
    chosen, histogram, areas = run_blocks(
        executor, windows_of(info), worker, info.path, merge=functools.partial(_merged, sampler),
        feedback=feedback.part(0, 0.5),
    )  # fmt: skip
    if not _is_resolved(histogram):
        (histogram,) = band_histograms(executor, info, [1], feedback=feedback.part(0.5, 0.9))
        if areas is not None:
            worker = functools.partial(_areas_of_block, grid=info.grid, layout=histogram.layout)
            areas = run_blocks(
                executor, windows_of(info), worker, info.path, merge=lambda a, b: a + b, feedback=feedback.part(0.9, 1)
            )
    feedback.progress(1)
    return sampler.chosen(chosen), histogram, areas


def _block_of_map(path: str, window: Window, *, sampler: CellSampler, layout: BinLayout):
    values, valid = read_band(path, window)
    known = values[valid]
    areas = None
    if not sampler.grid.is_planar:
        areas = layout.weights(known, np.broadcast_to(sampler.grid.cell_areas(window), valid.shape)[valid])
    return sampler.of_block(window, valid), layout.histogram(known), areas


def _merged(sampler: CellSampler, total: tuple, part: tuple) -> tuple:
    areas = None if total[2] is None else total[2] + part[2]
    return sampler.merged(total[0], part[0]), total[1] + part[1], areas


def _is_resolved(histogram: Histogram) -> bool:
    """Whether no bin of different values holds more than a thousandth of the cells: as ties they would show."""
    bins = histogram.bins()
    different = bins.count[bins.within > 0]
    return different.max(initial=0) <= MOST_TIED * bins.count.sum()


def _areas_of_block(path: str, window: Window, *, grid: Grid, layout: BinLayout) -> np.ndarray:
    values, valid = read_band(path, window)
    areas = np.broadcast_to(grid.cell_areas(window), valid.shape)
    return layout.weights(values[valid], areas[valid])
