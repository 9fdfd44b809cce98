"""Histograms of arrays in memory, and what is read off a rate curve, for the tests of several rooms."""

from __future__ import annotations

import numpy as np
from landslide_susceptibility.analysis.breaks.bin_refinement import refine, refine_sampled, sampling_step, suits
from landslide_susceptibility.analysis.breaks.bins import ExactHistogram, exact_histogram
from landslide_susceptibility.analysis.breaks.histogram import COARSE_BINS, Histogram, coarse_histogram
from landslide_susceptibility.analysis.rate_curves import RateCurve


def histogram_of(values: np.ndarray, bins: int = COARSE_BINS) -> Histogram | ExactHistogram:
    """Return a histogram of an array as a step would count a raster: exact if small, else with refined bins."""
    values = np.ravel(values)
    if values.size <= bins:
        return exact_histogram(values)
    step = sampling_step(values.size)
    coarse = coarse_histogram(values[::step])
    if step > 1:
        histogram = refine_sampled(coarse, step, bins).histogram(values)
        if suits(histogram, bins):
            return histogram
        coarse = histogram.coarse()
    return refine(coarse, bins).histogram(values)


def captured(curve: RateCurve, area_share: float) -> float:
    """Return the share of landslides in the most susceptible part of the area; where vertical, the upper end."""
    last = np.append(np.diff(curve.area_share) > 0, True)
    return float(np.interp(area_share, curve.area_share[last], curve.landslide_share[last]))
