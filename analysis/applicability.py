"""Where a model may be trusted: dissimilarity index, local point density and area of applicability.

Meyer, H. and Pebesma, E. (2021), Methods in Ecology and Evolution 12, 1620-1633; the local point density after
Schumacher et al. (2025), Geoscientific Model Development 18, 10185-10202. Both as the R package CAST 1.1 computes them,
but for categories, which are 0 or 1 apart here and dummy variables there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..feedback import SILENT, Feedback
from ..sentences import say
from .factor_space import FactorSpace, Loop, among, factor_space, near

if TYPE_CHECKING:
    from .arrays import Floats, Mask

WHISKER = 1.5  # interquartile ranges


@dataclass(frozen=True)
class SampleCloud:
    """The training samples in the space of the factors, and the measure of what is like them.

    Attributes
    ----------
    space : FactorSpace
    positions : float32 array [n, dimensions]
        Of the samples.
    mean_distance : float
        Between two samples.
    dissimilarity : float64 array [n]
        The index of each sample: its distance to the nearest of another fold, over the mean distance.
    threshold : float
        Of the index; a cell with a greater one is outside the area of applicability.
    """

    space: FactorSpace
    positions: Floats
    mean_distance: float
    dissimilarity: Floats
    threshold: float

    @property
    def limit(self) -> np.float32:
        """The squared distance at which the index is the threshold."""
        return np.float32((self.threshold * self.mean_distance) ** 2)

    def look(self, planes: Sequence[np.ndarray] | np.ndarray, loop: Loop | None = None) -> tuple[Floats, np.ndarray]:
        """Return dissimilarity index, float32 [n], and local point density, int32 [n], of cells.

        The index is right to a few parts in a million, and the density but for samples that are as near to the
        threshold.

        Parameters
        ----------
        planes : float32 array [F, n]
            Values of all factors.
        loop : callable, optional
            See `factor_space.near`.
        """
        nearest, within = near(self.space, self.space.positions(planes), self.positions, self.limit, loop)
        return (np.sqrt(nearest.astype(np.float64)) / self.mean_distance).astype(np.float32), within

    def is_inside(self, index: Floats) -> Mask:
        """Return bool: which cells are in the area of applicability, by their index."""
        return index <= np.float32(self.threshold)


def sample_cloud(
    values: Floats,
    is_categorical: Mask,
    weights: Sequence[float] | np.ndarray,
    folds: np.ndarray | None = None,
    loop: Loop | None = None,
    feedback: Feedback = SILENT,
) -> SampleCloud:
    """Return what training samples tell.

    Parameters
    ----------
    values : float32 array [n, F]
    is_categorical : bool array [F]
    weights : float array [F]
        See `factor_space.factor_space`.
    folds : int64 array [n], optional
        Of the cross-validation, or spatial blocks. Where there is only one, each sample is a fold of its own.
    loop : callable, optional
        `factor_space.summed_and_nearest_elsewhere` compiled.

    Raises
    ------
    InputError
        If there are fewer than two samples, or all of them are alike.
    """
    space = factor_space(values, is_categorical, weights)
    positions = np.ascontiguousarray(space.positions(np.asarray(values, np.float32).T).T)
    if folds is None or np.unique(folds).size < 2:
        folds = np.arange(len(values))
    mean, nearest = among(space, positions, folds, loop, feedback)
    if not mean > 0:  # the weights are so small that their squares are no float32
        raise InputError(
            say("The weights of the factors are too small to tell samples apart: give them in another unit.")
        )
    dissimilarity = nearest / mean
    return SampleCloud(space, positions, mean, dissimilarity, threshold_of(dissimilarity))


def threshold_of(dissimilarity: Floats) -> float:
    """Return the greatest index of samples but for outliers: third quartile and 1.5 interquartile ranges, at most."""
    low, high = np.percentile(dissimilarity, [25, 75])
    return float(min(high + WHISKER * (high - low), dissimilarity.max()))
