"""Histograms of whole rasters, one per band, in passes over their blocks."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from ..analysis.breaks.bin_refinement import refine, refine_sampled, sampling_step, suits
from ..analysis.breaks.histogram import COARSE, BinLayout, Histogram
from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from ..workers import Workers
from .blocks import run_blocks, windows_of
from .grid import Window
from .raster import RasterInfo, read_block


def band_histograms(
    workers: Workers,
    info: RasterInfo,
    bands: Sequence[int],
    all_bands: Sequence[int] | None = None,
    *,
    fine: bool = True,
    likely: BinLayout | None = None,
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
        Whether bins are refined where the data are, which takes one more pass. Coarse bins are enough for the range,
        but not for breaks.
    likely : BinLayout, optional
        A layout that is likely to be suitable, such as one over the usual range of such maps: then one pass is enough.

    Raises
    ------
    InputError
        If no cell is valid.
    """
    every = tuple(all_bands if all_bands is not None else bands)

    def one_pass(layouts: Mapping[int, BinLayout], part: Feedback, step: int = 1) -> dict[int, Histogram]:
        task = functools.partial(_block_histograms, bands=every, layouts=layouts, step=step)
        # The histograms of all bands take tens of megabytes: at most one per worker, and one more, wait at a time.
        limit = workers.count + 1
        return run_blocks(
            workers, windows_of(info), task, info.path, merge=_add, any_order=True, feedback=part, in_flight=limit
        )

    places = [every.index(band) for band in bands]
    coarse = dict.fromkeys(places, COARSE)
    step = sampling_step(info.grid.height * info.grid.width) if fine else 1
    found = None
    if likely is not None:
        found = _tried(one_pass, dict.fromkeys(places, likely), feedback)
    elif step > 1:
        sample = one_pass(coarse, feedback.part(0, 0.1), step)
        if all(histogram.count.any() for histogram in sample.values()):
            layouts = {place: refine_sampled(histogram, step) for place, histogram in sample.items()}
            found = _tried(one_pass, layouts, feedback.part(0.1, 1))
    if found is None:
        found = one_pass(coarse, feedback.part(0, 0.5) if fine else feedback)
        if not all(histogram.count.any() for histogram in found.values()):
            raise InputError(
                say(
                    "The raster '{path}' has no cell that is valid in every band: check its nodata value.",
                    path=info.path,
                )
            )
        if fine:
            layouts = {place: refine(histogram) for place, histogram in found.items()}
            found = one_pass(layouts, feedback.part(0.5, 1))
    return [found[place] for place in places]


def _tried(
    one_pass: Callable[[Mapping[int, BinLayout], Feedback], dict[int, Histogram]],
    layouts: Mapping[int, BinLayout],
    feedback: Feedback,
) -> dict[int, Histogram] | None:
    """Return histograms by `layouts`; None if no cell is valid. Bands that they do not suit are counted again."""
    found = one_pass(layouts, feedback.part(0, 0.6))
    if not all(histogram.count.any() for histogram in found.values()):
        return None
    again = {place: refine(whole.coarse()) for place, whole in found.items() if not suits(whole)}
    return {**found, **one_pass(again, feedback.part(0.6, 1))} if again else found


def _add(total: dict[int, Histogram], part: dict[int, Histogram]) -> dict[int, Histogram]:
    return {place: histogram.absorb(part[place]) for place, histogram in total.items()}


def _block_histograms(
    path: str, window: Window, *, bands: Sequence[int], layouts: Mapping[int, BinLayout], step: int
) -> dict[int, Histogram]:
    """Return the histogram of one valid value in `step` of the bands at the places of `layouts` in `bands`."""
    values, valid = read_block(path, window, bands, np.float32)
    whole = valid.all()
    planes = {place: values[place].ravel() if whole else values[place][valid] for place in layouts}
    return {place: layout.histogram(planes[place][::step]) for place, layout in layouts.items()}
