"""Reading a susceptibility map once for everything that its evaluation needs."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..analysis.breaks.bin_refinement import uniform_layout
from ..analysis.breaks.bins import ExactHistogram
from ..analysis.breaks.histogram import BinLayout, Histogram
from ..errors import InputError
from ..feedback import Feedback
from ..sentences import say
from ..workers import Workers
from .blocks import run_blocks, windows_of
from .cell_sampling import CellSampler, SampledCells, WindowSampler, cells_in
from .grid import Grid, Window
from .histograms import band_histograms
from .raster import RasterInfo, read_band

if TYPE_CHECKING:
    from ..analysis.arrays import CellIndex, Mask, Scores
    from .cell_sampling import Drawn

    # Of cells in a window: their places among the cells asked for, values and validity.
    Picked = tuple[np.ndarray, Scores, Mask]

MOST_TIED = 0.001  # of the cells


@dataclass(frozen=True)
class MapReading:
    """What was found in one reading.

    Attributes
    ----------
    sampled : list of SampledCells
        Random cells of each group.
    sampled_values : list of float32 array
        The map there.
    values, valid : lists of float32 and bool arrays
        The map at each set of cells asked for; where it has no value, or there is no such cell, `valid` is False.
    histogram : Histogram or ExactHistogram
        Of all valid cells, or of random ones where no map was made.
    areas : float64 array [bins of the histogram] or None
        Area per bin in m², where cells differ in area.
    """

    sampled: list[SampledCells]
    sampled_values: list[Scores]
    values: list[Scores]
    valid: list[Mask]
    histogram: Histogram | ExactHistogram
    areas: np.ndarray | None


def read_map(
    workers: Workers, info: RasterInfo, sampler: CellSampler, cells: Sequence[CellIndex], feedback: Feedback
) -> MapReading:
    """Read band 1 of a map once for random cells, for the values at sets of cells (int64), and for its histogram.

    Bins from 0 to 1 suit nearly every map of probabilities. If they do not, the histogram is made again, in two passes,
    with bins where the values are.
    """
    wanted, place = np.unique(np.concatenate(cells), return_inverse=True)
    task = functools.partial(_block_of_map, layout=uniform_layout(0.0, 1.0))
    found = run_blocks(
        workers,
        windows_of(info),
        task,
        info.path,
        own=lambda window: (sampler.within(window), cells_in(window, info.grid, wanted)),
        merge=functools.partial(_merged, sampler),
        feedback=feedback.part(0, 0.5),
    )
    histogram, areas = found.histogram, found.areas
    if not histogram.count.any():
        raise InputError(say("The map '{path}' has no cell with data: check its nodata value.", path=info.path))
    if not _is_resolved(histogram):
        (histogram,) = band_histograms(workers, info, [1], feedback=feedback.part(0.5, 0.9))
        if areas is not None:
            measure = functools.partial(_areas_of_block, grid=info.grid, layout=histogram.layout)
            areas = run_blocks(
                workers, windows_of(info), measure, info.path, merge=lambda a, b: a + b, feedback=feedback.part(0.9, 1)
            )
    feedback.progress(1)
    values, valid = np.zeros(wanted.size, np.float32), np.zeros(wanted.size, bool)
    for at, here, known in found.picked:
        values[at], valid[at] = here, known
    places = np.split(place, np.cumsum([part.size for part in cells])[:-1])
    return MapReading(
        sampled=sampler.chosen(found.drawn),
        sampled_values=found.drawn_values,
        values=[values[at] for at in places],
        valid=[valid[at] for at in places],
        histogram=histogram,
        areas=areas,
    )


@dataclass(frozen=True)
class _Part:
    """What was found in a part of the map."""

    drawn: list[Drawn]  # see `WindowSampler.drawn`
    drawn_values: list[Scores]
    picked: list[Picked]
    histogram: Histogram
    areas: np.ndarray | None


def _block_of_map(
    path: str,
    window: Window,
    own: tuple[WindowSampler, tuple[np.ndarray, np.ndarray, np.ndarray]],
    *,
    layout: BinLayout,
) -> _Part:
    sampler, (at, row, column) = own
    values, valid = read_band(path, window)
    known, grid = values[valid], sampler.grid
    areas = None
    if not grid.is_planar:
        areas = layout.weights(known, np.broadcast_to(grid.cell_areas(window), valid.shape)[valid])
    drawn = sampler.drawn(valid)
    drawn_values = [
        values[index // grid.width - window.row, index % grid.width - window.column] for _, index, _ in drawn
    ]
    picked = (at, values[row, column], valid[row, column])
    return _Part(
        drawn=drawn, drawn_values=drawn_values, picked=[picked], histogram=layout.histogram(known), areas=areas
    )


def _merged(sampler: CellSampler, total: _Part, part: _Part) -> _Part:
    drawn = sampler.merged(total.drawn, part.drawn)
    values = [
        _looked_up(index, np.concatenate([a, b]), np.concatenate([of_a, of_b]))
        for (_, index, _), (_, a, _), (_, b, _), of_a, of_b in zip(
            drawn, total.drawn, part.drawn, total.drawn_values, part.drawn_values
        )
    ]
    areas = None if total.areas is None or part.areas is None else total.areas + part.areas
    return _Part(
        drawn=drawn,
        drawn_values=values,
        picked=total.picked + part.picked,
        histogram=total.histogram + part.histogram,
        areas=areas,
    )


def _looked_up(wanted: CellIndex, index: CellIndex, values: Scores) -> Scores:
    """Return the values of the wanted cells; `index` is unique and holds all of them."""
    order = np.argsort(index)
    return values[order[np.searchsorted(index, wanted, sorter=order)]]


def _is_resolved(histogram: Histogram) -> bool:
    """Whether no bin of different values holds more than a thousandth of the cells, as such ties would be visible."""
    bins = histogram.bins()
    different = bins.count[bins.within > 0]
    return bool(different.max(initial=0) <= MOST_TIED * bins.count.sum())


def _areas_of_block(path: str, window: Window, *, grid: Grid, layout: BinLayout) -> np.ndarray:
    values, valid = read_band(path, window)
    areas = np.broadcast_to(grid.cell_areas(window), valid.shape)
    return layout.weights(values[valid], areas[valid])
