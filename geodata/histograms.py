"""Histograms of whole rasters, one per band, in passes over their blocks."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from concurrent.futures import Executor

import numpy as np

from ..analysis.bin_refinement import refine, refine_sampled, sampling_step, stands_for
from ..analysis.histogram import COARSE, Histogram
from ..errors import InputError
from ..feedback import SILENT, Feedback
from .blocks import default_threads, run_blocks, windows_of
from .grid import Window
from .raster import RasterInfo, read_block


def band_histograms(
    executor: Executor,
    info: RasterInfo,
    bands: Sequence[int],
    all_bands: Sequence[int] | None = None,
    *,
    fine: bool = True,
    feedback: Feedback = SILENT,
) -> list[Histogram]:
    """Return the histogram of each of `bands` over the valid cells.

    Parameters
    ----------
    bands : sequence of int
        1-based numbers of the bands wanted.
    all_bands : sequence of int, optional
        Bands that must be valid for a cell to count; `bands` themselves by default.
    fine : bool
        Whether bins are refined where the data are, which takes one more pass. Coarse ones are fine enough for the
        range, not for breaks.

    Raises
    ------
    InputError
        If no cell is valid.
    """
    every = tuple(all_bands if all_bands is not None else bands)
    positions = tuple(every.index(band) for band in bands)

    def one_pass(layouts, part: Feedback, step: int = 1) -> list[Histogram]:
        worker = functools.partial(_block_histograms, bands=every, positions=positions, layouts=layouts, step=step)
        # A histogram of every band is tens of megabytes: no more of them wait than there are workers, and one.
        limit = getattr(executor, "_max_workers", default_threads()) + 1
        return run_blocks(
            executor, windows_of(info), worker, info.path, merge=_add, feedback=part, in_flight=limit
        )

    coarse_layouts = (COARSE,) * len(positions)
    step = sampling_step(info.grid.height * info.grid.width) if fine else 1
    if step > 1:
        sample = one_pass(coarse_layouts, feedback.part(0, 0.15), step)
        if all(histogram.count.any() for histogram in sample):
            layouts = tuple(refine_sampled(histogram, step) for histogram in sample)
            found = one_pass(layouts, feedback.part(0.15, 1))
            if all(stands_for(part, step, whole) for part, whole in zip(sample, found)):
                return found
            feedback.progress(0)
    coarse = one_pass(coarse_layouts, feedback.part(0, 0.5) if fine else feedback)
    if positions and coarse[0].count.sum() == 0:
        raise InputError(f"The raster '{info.path}' has no cell that is valid in every band: check its nodata value.")
    if not fine:
        return coarse
    return one_pass(tuple(refine(histogram) for histogram in coarse), feedback.part(0.5, 1))


def _add(total: list[Histogram], part: list[Histogram]) -> list[Histogram]:
    return [a.absorb(b) for a, b in zip(total, part)]


def _block_histograms(path: str, window: Window, *, bands, positions, layouts, step: int) -> list[Histogram]:
    values, valid = read_block(path, window, bands, np.float32)
    if valid.all():
        planes = [values[position].ravel() for position in positions]
    else:
        planes = [values[position][valid] for position in positions]
    return [layout.histogram(plane[::step]) for plane, layout in zip(planes, layouts)]
