"""The known susceptibility of a synthetic basin, and the landslides drawn from it.

The truth is made of bells, thresholds, decays and products that no linear model holds, and of one hidden factor that is
not among the thirteen. As in Table 1 of Wang & Tang (2024), slopes of 17 to 26 degrees are the most prone.
"""

from __future__ import annotations

import numpy as np

from ...feedback import SILENT, Feedback
from .drainage import strips
from .draws import Draws
from .elementary import exp, tanh
from .noise import FractalField

FORMULA = """\
truth = 1 / (1 + exp(-L)),  s(x) = 1 / (1 + exp(-x))
L = - 6.0
    + 4.0 * exp(-((slope - 22) / 8)^2)                                 a bell: steeper ground has lost its soil
    + 1.2 * s((slope - 14) / 3) * (rainfall - 835) / 16                rain counts on slopes only
    + 1.6 * s((0.77 - ndvi) / 0.02) * (0.3 + 0.7 * s((slope - 12) / 3))  a threshold of vegetation, mostly on slopes
    + 2.0 * exp(-river_distance / 450) * s((slope - 10) / 3)           undercutting of slopes by rivers
    + 1.5 * exp(-fault_distance / 3000)                                crushed rock
    + 1.2 * exp(-road_distance / 250) * s((slope - 15) / 3)            road cuts
    + 0.5 * tanh((relief - 90) / 50)
    - 1.2 * min(max((elevation - 1200) / 500, 0), 2)                   hard rock above 1200 m
    + 0.85 * hidden                                                    depth of weathering, standardised; not a factor
"""
HIDDEN_WEIGHT = 0.85
WEATHERING_LENGTH = 5e3  # metres


def hidden_weathering(rows: int, columns: int, cell_size: float, draws: Draws) -> np.ndarray:
    """Return the hidden factor, a smooth field of mean 0 and variance 1 over many seeds, float32 [rows, columns]."""
    height, width = rows * cell_size, columns * cell_size
    length = min(WEATHERING_LENGTH, 0.25 * max(height, width))
    return FractalField(draws, height, width, longest=length, octaves=2).sample(rows, columns, cell_size)


def true_susceptibility(
    factors: dict[str, np.ndarray], hidden: np.ndarray | None, feedback: Feedback = SILENT
) -> np.ndarray:
    """Return the relative susceptibility by `FORMULA`, 0 to 1, float32 [rows, columns].

    Parameters
    ----------
    factors : dict of str to float32 [rows, columns]
        By the names in `factors.BASIN_FACTORS`.
    hidden : float32 [rows, columns] or None
        The hidden factor; without it its term is left out.
    """
    truth = np.empty_like(factors["slope"])
    for first, last in strips(*truth.shape):
        feedback.check()
        part = slice(first, last)
        logit = _known_logit({name: values[part] for name, values in factors.items()})
        if hidden is not None:
            logit += HIDDEN_WEIGHT * hidden[part].astype(np.float64)
        truth[part] = _step(logit)
    return truth


def _known_logit(f: dict[str, np.ndarray]) -> np.ndarray:
    slope = f["slope"].astype(np.float64)
    logit = -6.0 + 4.0 * exp(-np.square((slope - 22) / 8))
    logit += 1.2 * _step((slope - 14) / 3) * (f["rainfall"] - 835) / 16
    logit += 1.6 * _step((0.77 - f["ndvi"]) / 0.02) * (0.3 + 0.7 * _step((slope - 12) / 3))
    logit += 2.0 * exp(-f["river_distance"] / 450) * _step((slope - 10) / 3)
    logit += 1.5 * exp(-f["fault_distance"] / 3000)
    logit += 1.2 * exp(-f["road_distance"] / 250) * _step((slope - 15) / 3)
    logit += 0.5 * tanh((f["relief"] - 90) / 50)
    logit -= 1.2 * np.clip((f["elevation"] - 1200) / 500, 0, 2)
    return logit


def _step(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + exp(-x))


def draw_landslides(truth: np.ndarray, count: int, draws: Draws) -> np.ndarray:
    """Draw `count` points, float64 [count, 2] (x, y in cell units), with probability proportional to the truth.

    At most one point falls in a cell, none on the outermost cells, and none exactly on a cell's centre or edge.
    Drawing without replacement is by exponential keys (Efraimidis and Spirakis 2006).
    """
    inner = truth[1:-1, 1:-1]
    keys = np.empty(inner.shape, np.float32)
    for first, last in strips(*inner.shape):
        part = np.maximum(inner[first:last], np.float32(1e-30))
        keys[first:last] = draws.exponential(part.shape) / part
    keys = keys.ravel()
    last_key = np.partition(keys, count - 1)[count - 1]
    tied = np.flatnonzero(keys == last_key)
    below = np.flatnonzero(keys < last_key)
    cells = np.sort(np.concatenate([below, tied[: count - len(below)]]))
    y, x = np.divmod(cells, inner.shape[1])
    offset = draws.between(0.05, 0.45, (count, 2)) * draws.signs((count, 2))
    return np.stack([x, y], axis=1) + 1.5 + offset
