"""Partial response: what a network makes of one factor, all others left as the samples have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..feedback import SILENT, Feedback

# Rows that are predicted between two looks at the cancel button.
ROWS = 4096
# The samples whose response is least and most, a tenth on each side, stay outside the band.
QUANTILES = (0.1, 0.9)
OUTERMOST = 0.005


@dataclass(frozen=True)
class PartialResponse:
    """Response at each value of a grid, float64 arrays [p]: mean over the samples, lower and upper quantile of them."""

    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray


def partial_response(
    predict: Callable[[np.ndarray], np.ndarray],
    values: np.ndarray,
    column: int,
    grid: np.ndarray,
    *,
    quantiles: tuple[float, float] = QUANTILES,
    feedback: Feedback = SILENT,
) -> PartialResponse:
    """Give all samples the same value of one factor, one value after another, and predict.

    The mean is the partial dependence of Friedman (2001), Annals of Statistics 29, 1189-1232, the quantiles those of
    the individual conditional expectations of Goldstein et al. (2015), Journal of Computational and Graphical
    Statistics 24, 44-65. Where factors are correlated, some of the combinations that are predicted do not occur.

    Parameters
    ----------
    predict : callable
        float32 array [n, F] → scores [n].
    values : float32 array [n, F]
        Factor values of the samples, n ≥ 1.
    column : int
        Of the factor.
    grid : float32 array [p]
        Its values.
    quantiles : (float, float)
        0 to 1.
    feedback : Feedback
        Looked at after every 4096 rows.
    """
    count, grid = len(values), np.asarray(grid, np.float32)
    scores = np.empty(grid.size * count)
    for start in range(0, scores.size, ROWS):
        feedback.check()
        at = np.arange(start, min(start + ROWS, scores.size))
        rows = np.asarray(values, np.float32)[at % count]
        rows[:, column] = grid[at // count]
        scores[at] = predict(rows)
        feedback.progress((at[-1] + 1) / scores.size)
    scores = scores.reshape(grid.size, count)
    low, high = np.quantile(scores, quantiles, axis=1)
    return PartialResponse(scores.mean(axis=1), low, high)


def response_grid(column: np.ndarray, points: int) -> np.ndarray:
    """Return at most `points` evenly spaced float32 values over all but the outermost per cent of a factor's values.

    Half a per cent is left out on each side: a few outliers would squeeze the rest of a curve into a corner. A single
    value, where the factor is constant.
    """
    lowest, highest = np.quantile(column.astype(np.float64), (OUTERMOST, 1 - OUTERMOST))
    return np.unique(np.linspace(lowest, highest, points).astype(np.float32))


def support(column: np.ndarray, grid: np.ndarray) -> np.ndarray:
    """Return how many of a factor's values are nearest to each value of a sorted grid, int64 [p]."""
    between = (grid[1:].astype(float) + grid[:-1]) / 2
    return np.bincount(np.searchsorted(between, column), minlength=grid.size)
