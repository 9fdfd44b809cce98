"""Histograms of whole rasters, one per band, in two passes of blocks."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from concurrent.futures import Executor

import numpy as np

from ..analysis.histogram import COARSE, Histogram, refine
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
        Whether to make a second pass with bins refined where the data are. The first one's bins are fine enough
        for the range, not for breaks.

    Raises
    ------
    InputError
        If no cell is valid.
    """
    every = tuple(all_bands if all_bands is not None else bands)
    positions = tuple(every.index(band) for band in bands)
    first = feedback.part(0, 0.5) if fine else feedback

    def one_pass(layouts, part: Feedback) -> list[Histogram]:
        worker = functools.partial(_block_histograms, bands=every, positions=positions, layouts=layouts)
        # A histogram of every band is tens of megabytes: no more of them wait than there are workers, and one.
        limit = getattr(executor, "_max_workers", default_threads()) + 1
        return run_blocks(
            executor, windows_of(info), worker, info.path, merge=_add, feedback=part, in_flight=limit
        )

    coarse = one_pass((COARSE,) * len(positions), first)
    if positions and coarse[0].count.sum() == 0:
        raise InputError(f"The raster '{info.path}' has no cell that is valid in every band: check its nodata value.")
    if not fine:
        return coarse
    return one_pass(tuple(refine(histogram) for histogram in coarse), feedback.part(0.5, 1))


def _add(total: list[Histogram], part: list[Histogram]) -> list[Histogram]:
    return [a.absorb(b) for a, b in zip(total, part)]


def _block_histograms(path: str, window: Window, *, bands, positions, layouts) -> list[Histogram]:
    values, valid = read_block(path, window, bands, np.float32)
    return [layout.histogram(values[position][valid]) for position, layout in zip(positions, layouts)]
