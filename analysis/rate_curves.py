"""Success and prediction rate curves: how many landslides the most susceptible share of the area holds.

With the landslides a model was trained on it is the success rate curve, with others the prediction rate curve:
C.-J. F. Chung & A. G. Fabbri (2003), "Validation of spatial prediction models for landslide hazard mapping",
Natural Hazards 30, 451-472.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..sentences import say
from .breaks.bins import ExactHistogram
from .breaks.histogram import Histogram


@dataclass(frozen=True)
class RateCurve:
    """Shares of area and landslides (float64, (points,), 0 to 1) from the highest score down, starting at (0, 0)."""

    area_share: np.ndarray
    landslide_share: np.ndarray

    @property
    def area_under(self) -> float:
        """Area under the curve by trapezoids: landslides and cells in one bin count half, as in the AUC."""
        rise = self.landslide_share
        return float(np.sum(np.diff(self.area_share) * (rise[1:] + rise[:-1]) / 2))


def rate_curve(
    histogram: Histogram | ExactHistogram, landslide_scores: np.ndarray, areas: np.ndarray | None = None
) -> RateCurve:
    """Return the rate curve of a susceptibility map.

    Parameters
    ----------
    histogram : Histogram or ExactHistogram
        Scores of all valid cells. Scores in one bin are ties, so scores that crowd near 0 or 1 deserve a
        refined layout.
    landslide_scores : (n,) array
        Scores at the landslides, finite.
    areas : (bins of the layout,) array, optional
        Area per bin from `BinLayout.weights`, where cells differ in area; otherwise cells are counted.

    Raises
    ------
    InputError
        If there is no landslide, a score is not finite, or there is no cell.
    """
    scores = np.ravel(landslide_scores).astype(np.float32).astype(np.float64)
    if scores.size == 0 or not np.isfinite(scores).all():
        raise InputError(
            say(
                "The {landslides} landslides must be at least one, each on a valid cell of the susceptibility raster.",
                landslides=scores.size,
            )
        )
    bins = histogram.bins()
    cells = bins.count if areas is None else np.asarray(areas)[bins.index]
    # Places from the lowest score: gap, bin, gap, bin ... gap; a landslide in no bin falls into a gap.
    place = 2 * np.searchsorted(bins.upper, scores)
    held = np.minimum(place // 2, cells.size - 1)
    place += (scores >= bins.lower[held]) & (scores <= bins.upper[held])
    landslides = np.bincount(place, minlength=2 * cells.size + 1)
    area = np.zeros(landslides.size)
    area[1::2] = cells
    return RateCurve(area_share=_share_from_top(area), landslide_share=_share_from_top(landslides))


def _share_from_top(amount: np.ndarray) -> np.ndarray:
    total = np.append(0.0, np.cumsum(amount[::-1]))
    return total / total[-1]
